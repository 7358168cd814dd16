// bytearray: bytes in a block that grows ahead (Objects/bytearrayobject.c, 3.11). What it shares with bytes is in text_*.c.
#include "obj/abstract.h"
#include "obj/buffer.h"
#include "obj/iter.h"
#include "obj/new_args.h"
#include "obj/str_codec.h"
#include "obj/text.h"
#include "obj/type.h"

pyr_object *pyr_bytearray_new(pyr_runtime *rt, const char *data, int64_t length) {
    pyr_object *o = pyr_object_alloc(rt, pyr_builtin_type(rt, PYR_T_BYTEARRAY), 0);
    if (!o || length == 0) return o;
    char *block = length > INT64_MAX / 2 ? pyr_error_memory(rt) : pyr_alloc(rt, length + 1, PYR_USE_BYTES_DATA);
    if (!block) {
        pyr_decref(rt, o);
        return NULL;
    }
    if (data) memcpy(block, data, (size_t)length);
    block[length] = '\0';
    PYR_BYTEARRAY(o)->block.p = PYR_BYTEARRAY(o)->start.p = block;
    PYR_BYTEARRAY(o)->allocated = length + 1;
    PYR_BYTEARRAY(o)->base.ob_size = length;
    return o;
}

static int check_exports(pyr_runtime *rt, const pyr_bytearray *b) {
    if (b->exports == 0) return 0;
    pyr_error(rt, PYR_T_BufferError, "Existing exports of data: object cannot be re-sized");
    return -1;
}

// A block of [allocated] bytes with what stood in the old one from `start` on, as far as it fits.
static int move(pyr_runtime *rt, pyr_bytearray *b, int64_t allocated, int64_t kept) {
    if (b->start.p == b->block.p) {
        if (pyr_realloc_at(rt, (pyr_void_ref *)&b->block, allocated, PYR_USE_BYTES_DATA) < 0) return -1;
    } else {
        char *block = pyr_alloc(rt, allocated, PYR_USE_BYTES_DATA), *old = b->block.p;
        if (!block) return -1;
        memcpy(block, b->start.p, (size_t)kept);
        b->block.p = b->start.p = block;
        pyr_free(rt, old);
    }
    b->start.p = b->block.p;
    b->allocated = allocated;
    return 0;
}

int pyr_bytearray_resize(pyr_runtime *rt, pyr_object *self, int64_t length) {
    pyr_bytearray *b = PYR_BYTEARRAY(self);
    if (length == b->base.ob_size) return 0;
    if (check_exports(rt, b) < 0) return -1;
    if (length > INT64_MAX / 2) {
        pyr_error_memory(rt);
        return -1;
    }
    int64_t room = b->allocated, wanted = length + 1;
    if (wanted + (b->start.p - b->block.p) <= room) {
        if (length >= room / 2) {
            b->base.ob_size = length;
            b->start.p[length] = '\0';
            return 0;
        }
    } else if ((double)length <= (double)room * 1.125) {
        wanted = length + (length >> 3) + (length < 9 ? 3 : 6);
    }
    if (move(rt, b, wanted, length < b->base.ob_size ? length : b->base.ob_size) < 0) return -1;
    b->base.ob_size = length;
    b->start.p[length] = '\0';
    return 0;
}

int pyr_bytearray_splice(pyr_runtime *rt, pyr_object *self, int64_t low, int64_t high, const char *bytes, int64_t count) {
    pyr_bytearray *b = PYR_BYTEARRAY(self);
    int64_t size = b->base.ob_size, growth = count - (high - low);
    if (pyr_charge(rt, (size + count) >> 5) < 0 || (growth && check_exports(rt, b) < 0)) return -1;
    if (growth < 0) {
        // What is cut off the front only moves the beginning.
        if (low == 0) b->start.p -= growth;
        else memmove(b->start.p + low + count, b->start.p + high, (size_t)(size - high));
        if (pyr_bytearray_resize(rt, self, size + growth) < 0) {
            // It keeps its block; nothing may be read behind what has moved.
            b->base.ob_size = size + growth;
            return -1;
        }
    } else if (growth > 0) {
        if (pyr_bytearray_resize(rt, self, size + growth) < 0) return -1;
        memmove(b->start.p + low + count, b->start.p + high, (size_t)(size - high));
    }
    if (count) memcpy(b->start.p + low, bytes, (size_t)count);
    return 0;
}

int pyr_byte_value(pyr_runtime *rt, pyr_object *o) {
    int64_t value;
    if (pyr_index_int64(rt, o, &value, true) < 0) return -1;
    if (value >= 0 && value < 256) return (int)value;
    pyr_error(rt, PYR_T_ValueError, "byte must be in range(0, 256)");
    return -1;
}

int pyr_bytearray_gather(pyr_runtime *rt, pyr_object *self, pyr_object *iterable) {
    pyr_object *iterator = pyr_iter(rt, iterable);
    if (!iterator) return -1;
    pyr_hold(rt, iterator);
    int status = 0;
    while (status == 0) {
        pyr_object *one = pyr_next(rt, iterator);
        if (!one) break;
        pyr_hold(rt, one);
        int value = pyr_charge(rt, 1) < 0 ? -1 : pyr_byte_value(rt, one);
        pyr_unhold(rt, one);
        int64_t size = pyr_bytearray_length(self);
        if (value >= 0 && size + 1 < PYR_BYTEARRAY(self)->allocated) PYR_BYTEARRAY(self)->base.ob_size = size + 1;
        else status = value < 0 ? -1 : pyr_bytearray_resize(rt, self, size + 1);
        if (status == 0) PYR_BYTEARRAY(self)->start.p[size] = (char)value, PYR_BYTEARRAY(self)->start.p[size + 1] = '\0';
    }
    pyr_unhold(rt, iterator);
    return status < 0 || pyr_error_set(rt) ? -1 : 0;
}

// ---- making --------------------------------------------------------------------------------------------------------------------

static int fill_from_bytes(pyr_runtime *rt, pyr_object *self, pyr_object *bytes) {
    if (pyr_buffer_check(rt, bytes) < 0) return -1;
    pyr_text t = pyr_text_of(bytes);
    if (pyr_bytearray_resize(rt, self, t.length) < 0) return -1;
    if (t.length) memcpy(PYR_BYTEARRAY(self)->start.p, t.data, (size_t)t.length);
    return 0;
}

static int fill_from_str(pyr_runtime *rt, pyr_object *self, pyr_object *const *out) {
    if (!out[1]) {
        pyr_error(rt, PYR_T_TypeError, "string argument without an encoding");
        return -1;
    }
    pyr_object *bytes = pyr_encode(rt, out[0], out[1], out[2]);
    if (!bytes) return -1;
    int status = fill_from_bytes(rt, self, bytes);
    pyr_decref(rt, bytes);
    return status;
}

static int fill_from_count(pyr_runtime *rt, pyr_object *self, pyr_object *count) {
    int64_t n;
    if (pyr_index_int64(rt, count, &n, false) < 0) return -1;
    if (n < 0) {
        pyr_error(rt, PYR_T_ValueError, "negative count");
        return -1;
    }
    if (n == 0 || pyr_charge(rt, n >> 5) < 0) return n ? -1 : 0;
    if (pyr_bytearray_resize(rt, self, n) < 0) return -1;
    memset(PYR_BYTEARRAY(self)->start.p, 0, (size_t)n);
    return 0;
}

static int fill_from_items(pyr_runtime *rt, pyr_object *self, pyr_object *items) {
    bool is_list = pyr_is_exact(rt, items, PYR_T_LIST);
    if (!is_list && !pyr_is_exact(rt, items, PYR_T_TUPLE)) {
        if (items->ob_type.p->tp_iter.fn || items->ob_type.p->sq_item.fn) return pyr_bytearray_gather(rt, self, items);
        pyr_error_format(rt, PYR_T_TypeError, "cannot convert '%T' object to bytearray", items);
        return -1;
    }
    int64_t n = is_list ? pyr_list_size(items) : pyr_tuple_size(items);
    if (pyr_charge(rt, n) < 0 || pyr_bytearray_resize(rt, self, n) < 0) return -1;
    for (int64_t i = 0; i < n; i++) {
        pyr_object *item = (is_list ? pyr_list_items(items) : pyr_tuple_items(items))[i].p;
        // What is asked for its value may change the list: then they are read one by one.
        if (!pyr_is_exact(rt, item, PYR_T_INT))
            return pyr_bytearray_resize(rt, self, 0) < 0 ? -1 : pyr_bytearray_gather(rt, self, items);
        int value = pyr_byte_value(rt, item);
        if (value < 0) return -1;
        PYR_BYTEARRAY(self)->start.p[i] = (char)value;
    }
    return 0;
}

static int init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    static const char *const names[] = {"source", "encoding", "errors", NULL};
    pyr_object *out[3];
    if (pyr_parse_new_args(rt, "bytearray", args, kwargs, names, 0, 0, 3, out) < 0) return -1;
    for (int i = 1; i < 3; i++) {
        if (!out[i] || PYR_IS_STR(out[i])) continue;
        pyr_error_format(rt, PYR_T_TypeError, "bytearray() argument '%s' must be str, not %N", names[i], out[i]);
        return -1;
    }
    if (pyr_bytearray_resize(rt, self, 0) < 0) return -1;
    if (out[0] && PYR_IS_STR(out[0])) return fill_from_str(rt, self, out);
    if (out[1] || out[2]) {
        pyr_error(rt, PYR_T_TypeError, out[1] ? "encoding without a string argument" : "errors without a string argument");
        return -1;
    }
    if (!out[0]) return 0;
    if (out[0]->ob_type.p->nb_index.fn) return fill_from_count(rt, self, out[0]);
    return PYR_IS_BYTES_LIKE(out[0]) ? fill_from_bytes(rt, self, out[0]) : fill_from_items(rt, self, out[0]);
}

static void dealloc(pyr_runtime *rt, pyr_object *self) {
    char *block = PYR_BYTEARRAY(self)->block.p;
    PYR_BYTEARRAY(self)->block.p = PYR_BYTEARRAY(self)->start.p = NULL;
    PYR_BYTEARRAY(self)->base.ob_size = 0;
    if (block) pyr_free(rt, block);
    pyr_object_free(rt, self);
}

// ---- operators -----------------------------------------------------------------------------------------------------------------

static pyr_object *repr(pyr_runtime *rt, pyr_object *self) {
    pyr_object *text = pyr_bytes_repr(rt, self);
    if (!text) return NULL;
    pyr_object *name = pyr_type_name(rt, pyr_type_of(self));
    pyr_object *whole = name ? pyr_str_format(rt, "%S(%S)", name, text) : NULL;
    pyr_xdecref(rt, name);
    pyr_decref(rt, text);
    return whole;
}

static pyr_object *compare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!PYR_IS_BYTES_LIKE(b) || !pyr_text_of(b).data) return pyr_new_ref(rt, rt->not_implemented);
    pyr_text x = pyr_text_of(a), y = pyr_text_of(b);
    int order = pyr_chars_compare(x.data, 1, x.length, y.data, 1, y.length);
    bool results[] = {order<0, order <= 0, order == 0, order != 0, order> 0, order >= 0};
    return pyr_bool(rt, results[op]);
}

static int64_t length(pyr_runtime *rt, pyr_object *self) {
    (void)rt;
    return pyr_bytearray_length(self);
}

static pyr_object *repeat(pyr_runtime *rt, pyr_object *self, int64_t times) {
    int64_t n = pyr_bytearray_length(self);
    if (times < 0) times = 0;
    if (n && times > INT64_MAX / 4 / n) return pyr_error_memory(rt);
    if (pyr_charge(rt, n * times >> 5) < 0) return NULL;
    pyr_object *z = pyr_bytearray_new(rt, NULL, n * times);
    for (int64_t i = 0; z && n && i < times; i++)
        memcpy(PYR_BYTEARRAY(z)->start.p + i * n, PYR_BYTEARRAY(self)->start.p, (size_t)n);
    return z;
}

static pyr_object *repeat_in_place(pyr_runtime *rt, pyr_object *self, int64_t times) {
    int64_t n = pyr_bytearray_length(self);
    if (times < 0) times = 0;
    if (n && times > INT64_MAX / 4 / n) return pyr_error_memory(rt);
    if (pyr_charge(rt, n * times >> 5) < 0 || pyr_bytearray_resize(rt, self, n * times) < 0) return NULL;
    for (int64_t i = 1; n && i < times; i++)
        memcpy(PYR_BYTEARRAY(self)->start.p + i * n, PYR_BYTEARRAY(self)->start.p, (size_t)n);
    return pyr_new_ref(rt, self);
}

static pyr_object *concat_in_place(pyr_runtime *rt, pyr_object *self, pyr_object *other) {
    if (!PYR_IS_BYTES_LIKE(other)) return pyr_error_format(rt, PYR_T_TypeError, "can't concat %T to %T", other, self);
    if (pyr_buffer_check(rt, other) < 0) return NULL;
    pyr_text t = pyr_text_of(other);
    int64_t size = pyr_bytearray_length(self);
    // Its own bytes are lent while it grows.
    PYR_BYTEARRAY(self)->exports += other == self;
    int status = pyr_charge(rt, t.length >> 5) < 0 ? -1 : pyr_bytearray_resize(rt, self, size + t.length);
    PYR_BYTEARRAY(self)->exports -= other == self;
    if (status < 0) return NULL;
    if (t.length) memcpy(PYR_BYTEARRAY(self)->start.p + size, t.data, (size_t)t.length);
    return pyr_new_ref(rt, self);
}

static pyr_object *remainder_(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!pyr_is_bytearray(a)) return pyr_new_ref(rt, rt->not_implemented);
    return pyr_bytes_percent(rt, a, b);
}

// ---- items ---------------------------------------------------------------------------------------------------------------------

// An index as a place, counted from the end if it is negative. -1 with the error set.
static int read_place(pyr_runtime *rt, const pyr_object *self, pyr_object *key, int64_t *i) {
    if (pyr_index_int64(rt, key, i, false) < 0) return -1;
    if (*i < 0) *i += pyr_bytearray_length(self);
    if (*i >= 0 && *i < pyr_bytearray_length(self)) return 0;
    pyr_error(rt, PYR_T_IndexError, "bytearray index out of range");
    return -1;
}

static pyr_object *item(pyr_runtime *rt, pyr_object *self, int64_t i) {
    if (i < 0 || i >= pyr_bytearray_length(self)) return pyr_error(rt, PYR_T_IndexError, "bytearray index out of range");
    return pyr_int_new(rt, (uint8_t)PYR_BYTEARRAY(self)->start.p[i]);
}

static int read_slice(pyr_runtime *rt, const pyr_object *self, pyr_object *key, int64_t *start, int64_t *stop, int64_t *step,
                      int64_t *count) {
    if (!pyr_is_exact(rt, key, PYR_T_SLICE)) {
        pyr_error_format(rt, PYR_T_TypeError, "bytearray indices must be integers or slices, not %T", key);
        return -1;
    }
    if (pyr_slice_unpack(rt, key, start, stop, step) < 0) return -1;
    *count = pyr_slice_adjust(pyr_bytearray_length(self), start, stop, *step);
    return pyr_charge(rt, *count >> 2);
}

static pyr_object *subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    int64_t start, stop, step, count;
    if (key->ob_type.p->nb_index.fn) return read_place(rt, self, key, &start) < 0 ? NULL : item(rt, self, start);
    if (read_slice(rt, self, key, &start, &stop, &step, &count) < 0) return NULL;
    pyr_object *z = pyr_bytearray_new(rt, NULL, count > 0 ? count : 0);
    for (int64_t i = 0; z && i < count; i++) PYR_BYTEARRAY(z)->start.p[i] = PYR_BYTEARRAY(self)->start.p[start + i * step];
    return z;
}

static int delete_steps(pyr_runtime *rt, pyr_object *self, int64_t start, int64_t step, int64_t count) {
    if (count <= 0) return 0;
    if (check_exports(rt, PYR_BYTEARRAY(self)) < 0) return -1;
    if (step < 0) {
        start += step * (count - 1);
        step = -step;
    }
    char *bytes = PYR_BYTEARRAY(self)->start.p;
    int64_t size = pyr_bytearray_length(self), to = start;
    for (int64_t i = start; i < size; i++)
        if ((i - start) % step || (i - start) / step >= count) bytes[to++] = bytes[i];
    return pyr_bytearray_resize(rt, self, size - count);
}

// Puts the bytes of [value] (NULL: nothing) in the place of a slice, whose numbers are asked for first: they may be a program's.
static int put_slice(pyr_runtime *rt, pyr_object *self, pyr_object *key, const pyr_object *value) {
    int64_t start, stop, step, count;
    if (read_slice(rt, self, key, &start, &stop, &step, &count) < 0) return -1;
    pyr_text t = {0};
    if (value) t = pyr_text_of(value);
    if ((step < 0 && start < stop) || (step > 0 && start > stop)) stop = start;
    if (step == 1) return pyr_bytearray_splice(rt, self, start, stop, t.data, t.length);
    if (t.length == 0) return delete_steps(rt, self, start, step, count);
    if (t.length != count) {
        pyr_error_format(rt, PYR_T_ValueError, "attempt to assign bytes of size %lld to extended slice of size %lld",
                         (long long)t.length, (long long)count);
        return -1;
    }
    for (int64_t i = 0; i < count; i++) PYR_BYTEARRAY(self)->start.p[start + i * step] = ((const char *)t.data)[i];
    return 0;
}

static int assign(pyr_runtime *rt, pyr_object *self, pyr_object *key, pyr_object *value) {
    if (key->ob_type.p->nb_index.fn) {
        int64_t i;
        int byte = value ? pyr_byte_value(rt, value) : 0;
        if (byte < 0 || read_place(rt, self, key, &i) < 0) return -1;
        if (!value) return pyr_bytearray_splice(rt, self, i, i + 1, NULL, 0);
        PYR_BYTEARRAY(self)->start.p[i] = (char)byte;
        return 0;
    }
    if (!value || !pyr_is_exact(rt, key, PYR_T_SLICE)) return put_slice(rt, self, key, NULL);
    if (value != self && pyr_is_bytearray(value)) return put_slice(rt, self, key, value);
    if (value->ob_type.p->nb_index.fn || value->ob_type.p->nb_float.fn || PYR_IS_STR(value)) {
        pyr_error(rt, PYR_T_TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        return -1;
    }
    pyr_object *copy = pyr_call1(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_BYTEARRAY), value);
    if (!copy) return -1;
    pyr_hold(rt, copy);
    int status = put_slice(rt, self, key, copy);
    pyr_unhold(rt, copy);
    return status;
}

// ---- the type ------------------------------------------------------------------------------------------------------------------

static pyr_object *iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_seq_iter_make(rt, PYR_T_BYTEARRAY_ITER, self, 0);
}

static pyr_object *iter_next(pyr_runtime *rt, pyr_object *self) {
    pyr_seq_iter *it = (pyr_seq_iter *)self;
    pyr_object *array = it->sequence.p;
    if (!array) return NULL;
    if (it->index < pyr_bytearray_length(array)) return item(rt, array, it->index++);
    pyr_clear(rt, &it->sequence);
    return NULL;
}

const pyr_type_spec pyr_spec_bytearray_iter = {
    .name = "bytearray_iterator",
    .basicsize = sizeof(pyr_seq_iter),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_dealloc = pyr_seq_iter_dealloc,
    .tp_traverse = pyr_seq_iter_traverse,
    .methods = pyr_seq_iter_methods,
    .tp_iter = pyr_self,
    .tp_iternext = iter_next,
};

const pyr_type_spec pyr_full_bytearray = {
    .methods = pyr_bytearray_methods,
    .unhashable = true,
    .tp_dealloc = dealloc,
    .tp_repr = repr,
    .tp_str = repr,
    .tp_richcompare = compare,
    .tp_iter = iter,
    .tp_init = init,
    .tp_new = pyr_generic_new,
    .nb_remainder = remainder_,
    .sq_length = length,
    .sq_concat = pyr_bytes_concat,
    .sq_repeat = repeat,
    .sq_item = item,
    .sq_contains = pyr_bytes_contains,
    .sq_inplace_concat = concat_in_place,
    .sq_inplace_repeat = repeat_in_place,
    .mp_length = length,
    .mp_subscript = subscript,
    .mp_ass_subscript = assign,
};
