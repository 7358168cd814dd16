// memoryview: the bytes of bytes, of a bytearray or of another view, in one dimension (Objects/memoryobject.c, 3.11).
//
// A view holds its object; a bytearray counts its views and keeps its size while there are any. More dimensions are refused.
#include "obj/abstract.h"
#include "obj/buffer.h"
#include "obj/float.h"
#include "obj/int_digits.h"
#include "obj/iter.h"
#include "obj/new_args.h"
#include "obj/text.h"
#include "obj/weakref.h"

#define VIEW(o) ((pyr_memoryview *)(uintptr_t)(o))

static bool is_view(const pyr_object *o) {
    return pyr_type_has(o->ob_type.p, PYR_TPFLAGS_BUFFER) && !pyr_is_bytearray(o);
}

const char *pyr_buffer_data(const pyr_object *o) {
    if (pyr_is_bytearray(o)) return ((const pyr_bytearray *)o)->base.ob_size ? ((const pyr_bytearray *)o)->start.p : "";
    const pyr_memoryview *v = VIEW(o);
    bool whole = v->stride == v->itemsize || v->length < 2;
    return v->object.p && whole ? v->start.p : NULL;
}

int64_t pyr_buffer_length(const pyr_object *o) {
    if (pyr_is_bytearray(o)) return ((const pyr_varobject *)o)->ob_size;
    return VIEW(o)->object.p ? VIEW(o)->length * VIEW(o)->itemsize : 0;
}

static int check_released(pyr_runtime *rt, const pyr_object *o) {
    if (VIEW(o)->object.p) return 0;
    pyr_error(rt, PYR_T_ValueError, "operation forbidden on released memoryview object");
    return -1;
}

int pyr_buffer_check(pyr_runtime *rt, const pyr_object *o) {
    if (!is_view(o)) return 0;
    if (check_released(rt, o) < 0) return -1;
    if (pyr_buffer_data(o)) return 0;
    pyr_error(rt, PYR_T_BufferError, "memoryview: underlying buffer is not C-contiguous");
    return -1;
}

static void lend(pyr_object *object, int by) {
    if (pyr_is_bytearray(object)) ((pyr_bytearray *)object)->exports += by;
}

// A view like [model], a copy: a finalizer that runs while the new one is made may let the old one go, or change its object.
static pyr_object *make(pyr_runtime *rt, pyr_memoryview model) {
    pyr_object *object = model.object.p;
    pyr_hold(rt, pyr_new_ref(rt, object));
    lend(object, 1);
    pyr_object *o = pyr_varobject_new(rt, pyr_builtin_type(rt, PYR_T_MEMORYVIEW), sizeof(pyr_memoryview), 3);
    if (!o) {
        lend(object, -1);
        pyr_unhold(rt, object);
        return NULL;
    }
    memcpy((char *)o + sizeof(pyr_varobject), (const char *)&model + sizeof(pyr_varobject),
           sizeof(pyr_memoryview) - sizeof(pyr_varobject));
    VIEW(o)->weaklist.p = NULL;
    VIEW(o)->hash = -1;
    pyr_take_back(rt);
    pyr_gc_track(rt, o);
    return o;
}

static pyr_object *view_of(pyr_runtime *rt, pyr_object *object) {
    if (!PYR_IS_BYTES_LIKE(object))
        return pyr_error_format(rt, PYR_T_TypeError, "memoryview: a bytes-like object is required, not '%T'", object);
    if (is_view(object)) return check_released(rt, object) < 0 ? NULL : make(rt, *VIEW(object));
    pyr_text t = pyr_text_of(object);
    pyr_memoryview model = {.length = t.length, .stride = 1, .itemsize = 1, .format = 'B'};
    model.object.p = object;
    model.start.p = (char *)(uintptr_t)t.data;
    model.readonly = PYR_IS_BYTES(object);
    return make(rt, model);
}

static pyr_object *new_view(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    static const char *const names[] = {"object", NULL};
    pyr_object *out[1];
    (void)type;
    return pyr_parse_new_args(rt, "memoryview", args, kwargs, names, 0, 1, 1, out) < 0 ? NULL : view_of(rt, out[0]);
}

static int let_go(pyr_runtime *rt, pyr_object *self) {
    pyr_object *object = VIEW(self)->object.p;
    if (!object) return 0;
    lend(object, -1);
    VIEW(self)->start.p = NULL;
    pyr_clear(rt, &VIEW(self)->object);
    return 0;
}

static void dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    if (VIEW(self)->weaklist.p) pyr_weakref_clear_all(rt, self);
    let_go(rt, self);
    pyr_object_free(rt, self);
}

static int traverse(pyr_object *self, pyr_visit visit, void *arg) {
    return VIEW(self)->object.p ? visit(VIEW(self)->object.p, arg) : 0;
}

// ---- items ---------------------------------------------------------------------------------------------------------------------

// Bytes of an item; 0: not a format of a view.
static int64_t size_of_format(char format) {
    static const char formats[] = "cbB?hHiIlLqQnNfd", sizes[] = "1111224488888848";
    const char *at = format ? strchr(formats, format) : NULL;
    return at ? sizes[at - formats] - '0' : 0;
}

static bool is_signed(int32_t format) {
    return strchr("bhilqn", format) != NULL;
}

static pyr_object *unpack(pyr_runtime *rt, const pyr_memoryview *v, const char *place) {
    uint64_t bits = 0;
    memcpy(&bits, place, (size_t)v->itemsize);
    if (v->format == 'c') return pyr_bytes_new(rt, place, 1);
    if (v->format == '?') return pyr_bool(rt, bits != 0);
    if (v->format == 'f' || v->format == 'd') {
        float narrow;
        double value;
        memcpy(&narrow, place, sizeof narrow);
        if (v->format == 'f') return pyr_float_new(rt, (double)narrow);
        memcpy(&value, place, sizeof value);
        return pyr_float_new(rt, value);
    }
    if (!is_signed(v->format)) return pyr_int_from_uint64(rt, bits);
    int unused = 64 - 8 * (int)v->itemsize;
    return pyr_int_new(rt, (int64_t)(bits << unused) >> unused);
}

static int wrong(pyr_runtime *rt, const pyr_memoryview *v, pyr_type_id type) {
    pyr_error_format(rt, type, "memoryview: invalid %s for format '%c'", type == PYR_T_TypeError ? "type" : "value",
                     (int)v->format);
    return -1;
}

static char *place_of(const pyr_memoryview *v, int64_t i) {
    return v->start.p + i * v->stride;
}

// Where the item [i] is to be written, once its value has been asked for: that may have let the view go. NULL with the error set.
static char *place_to_write(pyr_runtime *rt, const pyr_object *self, int64_t i) {
    return check_released(rt, self) < 0 ? NULL : place_of(VIEW(self), i);
}

static int pack_float(pyr_runtime *rt, const pyr_object *self, int64_t i, pyr_object *value) {
    const pyr_memoryview *v = VIEW(self);
    if (!value->ob_type.p->nb_float.fn && !value->ob_type.p->nb_index.fn) return wrong(rt, v, PYR_T_TypeError);
    pyr_object *number = pyr_to_float(rt, value);
    if (!number) return -1;
    double wide = pyr_float_value(number);
    float narrow = (float)wide;
    pyr_decref(rt, number);
    char *place = place_to_write(rt, self, i);
    if (!place) return -1;
    if (v->format == 'f') memcpy(place, &narrow, sizeof narrow);
    else memcpy(place, &wide, sizeof wide);
    return 0;
}

// The lowest 64 bits of a positive int.
static uint64_t low_bits(const pyr_object *o) {
    uint64_t bits = 0;
    for (int64_t i = pyr_int_digits(o) < 3 ? pyr_int_digits(o) : 3; --i >= 0;)
        bits = bits << PYR_INT_SHIFT | pyr_as_int(o)->digit[i];
    return bits;
}

// The number as an item of the view; false: it does not fit.
static bool read_bits(const pyr_memoryview *v, const pyr_object *number, uint64_t *raw) {
    int bits = 8 * (int)v->itemsize;
    int64_t small = 0;
    bool fits = pyr_int_fits(number, &small);
    *raw = fits ? (uint64_t)small : low_bits(number);
    if (is_signed(v->format)) return fits && (small < 0 ? -(small + 1) : small) >> (bits - 1) == 0;
    return !pyr_int_is_negative(number) && (int)pyr_int_bit_length(number) <= bits;
}

static int pack(pyr_runtime *rt, const pyr_object *self, int64_t i, pyr_object *value) {
    const pyr_memoryview *v = VIEW(self);
    if (v->format == 'f' || v->format == 'd') return pack_float(rt, self, i, value);
    uint64_t raw;
    if (v->format == 'c') {
        if (!PYR_IS_BYTES(value)) return wrong(rt, v, PYR_T_TypeError);
        if (pyr_bytes_length(value) != 1) return wrong(rt, v, PYR_T_ValueError);
        raw = (uint8_t)*pyr_bytes_data(value);
    } else if (v->format == '?') {
        int truth = pyr_is_true(rt, value);
        if (truth < 0) return -1;
        raw = (uint64_t)truth;
    } else {
        if (!value->ob_type.p->nb_index.fn) return wrong(rt, v, PYR_T_TypeError);
        pyr_object *number = pyr_index(rt, value);
        if (!number) return -1;
        bool is_short = read_bits(v, number, &raw);
        pyr_decref(rt, number);
        if (!is_short) return wrong(rt, v, PYR_T_ValueError);
    }
    char *place = place_to_write(rt, self, i);
    if (place) memcpy(place, &raw, (size_t)v->itemsize);
    return place ? 0 : -1;
}

static int read_place(pyr_runtime *rt, const pyr_object *self, pyr_object *key, int64_t *i) {
    if (pyr_index_int64(rt, key, i, false) < 0 || check_released(rt, self) < 0) return -1;
    if (*i < 0) *i += VIEW(self)->length;
    if (*i >= 0 && *i < VIEW(self)->length) return 0;
    pyr_error(rt, PYR_T_IndexError, "index out of bounds on dimension 1");
    return -1;
}

// The index in a tuple of one. Borrowed; NULL with the error set.
static pyr_object *only_key(pyr_runtime *rt, pyr_object *key) {
    if (!PYR_IS_TUPLE(key) || pyr_tuple_size(key) == 0) return key;
    pyr_object *first = pyr_tuple_items(key)[0].p;
    if (!first->ob_type.p->nb_index.fn) return key;
    if (pyr_tuple_size(key) == 1) return first;
    return pyr_error_format(rt, PYR_T_TypeError, "cannot index 1-dimension view with %lld-element tuple",
                            (long long)pyr_tuple_size(key));
}

static pyr_object *subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    if (check_released(rt, self) < 0) return NULL;
    if (!(key = only_key(rt, key))) return NULL;
    if (key->ob_type.p->nb_index.fn) {
        int64_t i;
        return read_place(rt, self, key, &i) < 0 ? NULL : unpack(rt, VIEW(self), place_of(VIEW(self), i));
    }
    if (!pyr_is_exact(rt, key, PYR_T_SLICE)) return pyr_error(rt, PYR_T_TypeError, "memoryview: invalid slice key");
    // The part holds the bytes before the slice's numbers are asked for.
    pyr_object *o = make(rt, *VIEW(self));
    if (!o) return NULL;
    pyr_hold(rt, o);
    int64_t start, stop, step;
    int status = pyr_slice_unpack(rt, key, &start, &stop, &step);
    pyr_take_back(rt);
    if (status < 0) {
        pyr_decref(rt, o);
        return NULL;
    }
    pyr_memoryview *part = VIEW(o);
    part->length = pyr_slice_adjust(part->length, &start, &stop, step);
    if (part->length < 0) part->length = 0;
    part->start.p += start * part->stride;
    part->stride *= step;
    return o;
}

static int assign_slice(pyr_runtime *rt, pyr_object *part, pyr_object *value) {
    if (!PYR_IS_BYTES_LIKE(value)) {
        pyr_error_format(rt, PYR_T_TypeError, "a bytes-like object is required, not '%T'", value);
        return -1;
    }
    pyr_object *other = view_of(rt, value);
    if (!other) return -1;
    const pyr_memoryview *to = VIEW(part), *from = VIEW(other);
    int status = 0;
    if (to->format != from->format || to->length != from->length) {
        pyr_error(rt, PYR_T_ValueError, "memoryview assignment: lvalue and rvalue have different structures");
        status = -1;
    }
    int64_t size = to->itemsize, all = to->length * size;
    char *copy = status == 0 && all ? pyr_alloc(rt, all, PYR_USE_BUFFER) : NULL;
    if (copy) {
        for (int64_t i = 0; i < to->length; i++) memcpy(copy + i * size, place_of(from, i), (size_t)size);
        for (int64_t i = 0; i < to->length; i++) memcpy(place_of(to, i), copy + i * size, (size_t)size);
        pyr_free(rt, copy);
    }
    pyr_decref(rt, other);
    return pyr_error_set(rt) ? -1 : status;
}

static int assign(pyr_runtime *rt, pyr_object *self, pyr_object *key, pyr_object *value) {
    if (check_released(rt, self) < 0) return -1;
    if (VIEW(self)->readonly || !value) {
        pyr_error(rt, PYR_T_TypeError, value ? "cannot modify read-only memory" : "cannot delete memory");
        return -1;
    }
    if (!(key = only_key(rt, key))) return -1;
    if (key->ob_type.p->nb_index.fn) {
        int64_t i;
        return read_place(rt, self, key, &i) < 0 ? -1 : pack(rt, self, i, value);
    }
    pyr_object *part = subscript(rt, self, key);
    if (!part) return -1;
    pyr_hold(rt, part);
    int status = pyr_charge(rt, VIEW(part)->length >> 2) < 0 ? -1 : assign_slice(rt, part, value);
    pyr_unhold(rt, part);
    return status;
}

static int64_t length(pyr_runtime *rt, pyr_object *self) {
    return check_released(rt, self) < 0 ? -1 : VIEW(self)->length;
}

static pyr_object *item(pyr_runtime *rt, pyr_object *self, int64_t i) {
    if (check_released(rt, self) < 0) return NULL;
    if (i < 0 || i >= VIEW(self)->length) return pyr_error(rt, PYR_T_IndexError, "index out of bounds on dimension 1");
    return unpack(rt, VIEW(self), place_of(VIEW(self), i));
}

static pyr_object *to_bytes(pyr_runtime *rt, const pyr_object *self) {
    const pyr_memoryview *v = VIEW(self);
    if (check_released(rt, self) < 0 || pyr_charge(rt, v->length >> 2) < 0) return NULL;
    if (v->length * v->itemsize < 2) return pyr_bytes_new(rt, v->start.p, v->length * v->itemsize);
    pyr_object *bytes = pyr_bytes_new(rt, NULL, v->length * v->itemsize);
    for (int64_t i = 0; bytes && i < v->length; i++)
        memcpy(pyr_bytes_data(bytes) + i * v->itemsize, place_of(v, i), (size_t)v->itemsize);
    return bytes;
}

pyr_object *pyr_buffer_to_bytes(pyr_runtime *rt, pyr_object *o) {
    return is_view(o) ? to_bytes(rt, o) : pyr_bytes_new(rt, pyr_buffer_data(o), pyr_buffer_length(o));
}

// ---- comparing and text --------------------------------------------------------------------------------------------------------

static pyr_object *compare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if ((op != PYR_EQ && op != PYR_NE) || !PYR_IS_BYTES_LIKE(b)) return pyr_new_ref(rt, rt->not_implemented);
    if (!VIEW(a)->object.p || (is_view(b) && !VIEW(b)->object.p)) return pyr_bool(rt, (a == b) == (op == PYR_EQ));
    pyr_object *other = view_of(rt, b);
    if (!other) return NULL;
    pyr_hold(rt, other);
    const pyr_memoryview *x = VIEW(a), *y = VIEW(other);
    int same = x->length == y->length ? pyr_charge(rt, x->length >> 2) < 0 ? -1 : 1 : 0;
    for (int64_t i = 0; same > 0 && i < x->length; i++) {
        if (x->format == y->format && x->format != 'f' && x->format != 'd') {
            same = memcmp(place_of(x, i), place_of(y, i), (size_t)x->itemsize) == 0;
            continue;
        }
        pyr_object *one = unpack(rt, x, place_of(x, i)), *two = one ? unpack(rt, y, place_of(y, i)) : NULL;
        same = two ? pyr_compare_bool(rt, one, two, PYR_EQ) : -1;
        pyr_xdecref(rt, one);
        pyr_xdecref(rt, two);
    }
    pyr_unhold(rt, other);
    return same < 0 ? NULL : pyr_bool(rt, (same != 0) == (op == PYR_EQ));
}

static int64_t hash(pyr_runtime *rt, pyr_object *self) {
    pyr_memoryview *v = VIEW(self);
    if (v->hash != -1) return v->hash;
    if (check_released(rt, self) < 0) return -1;
    if (!v->readonly) {
        pyr_error(rt, PYR_T_ValueError, "cannot hash writable memoryview object");
        return -1;
    }
    if (!strchr("Bbc", v->format)) {
        pyr_error(rt, PYR_T_ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        return -1;
    }
    pyr_object *bytes = to_bytes(rt, self);
    if (!bytes) return -1;
    v->hash = pyr_hash(rt, bytes);
    pyr_decref(rt, bytes);
    return v->hash;
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *self) {
    return pyr_str_format(rt, VIEW(self)->object.p ? "<memory at 0x%llx>" : "<released memory at 0x%llx>",
                          (unsigned long long)pyr_mem_address(&rt->heap, self));
}

// ---- methods -------------------------------------------------------------------------------------------------------------------

static PYR_METHOD(method_tobytes) {
    static const char *const names[] = {"order", NULL};
    pyr_object *out[1];
    return pyr_parse_args(rt, "tobytes", args, nargs, kwnames, names, 0, 0, 1, out) < 0 ? NULL : to_bytes(rt, self);
}

static PYR_METHOD(tolist) {
    if (check_released(rt, self) < 0 || pyr_charge(rt, VIEW(self)->length) < 0) return NULL;
    pyr_object *list = pyr_list_new(rt, 0);
    if (list && check_released(rt, self) < 0) { // by a finalizer
        pyr_decref(rt, list);
        return NULL;
    }
    for (int64_t i = 0; list && i < VIEW(self)->length; i++) {
        pyr_object *one = unpack(rt, VIEW(self), place_of(VIEW(self), i));
        if (one && pyr_list_append_stolen(rt, list, one) == 0) continue;
        pyr_decref(rt, list);
        return NULL;
    }
    return list;
}

static PYR_METHOD(hex) {
    pyr_object *bytes = to_bytes(rt, self);
    if (!bytes) return NULL;
    pyr_object *name = pyr_str_interned(rt, "hex"), *method = name ? pyr_getattr(rt, bytes, name) : NULL;
    pyr_xdecref(rt, name);
    pyr_object *text = method ? pyr_call(rt, method, args, nargs, kwnames) : NULL;
    pyr_xdecref(rt, method);
    pyr_decref(rt, bytes);
    return text;
}

static PYR_METHOD(release) {
    let_go(rt, self);
    return pyr_new_ref(rt, rt->none);
}

static PYR_METHOD(enter) {
    return check_released(rt, self) < 0 ? NULL : pyr_new_ref(rt, self);
}

static PYR_METHOD(toreadonly) {
    if (check_released(rt, self) < 0) return NULL;
    pyr_memoryview model = *VIEW(self);
    model.readonly = 1;
    return make(rt, model);
}

static PYR_METHOD(cast) {
    static const char *const names[] = {"format", "shape", NULL};
    pyr_object *out[2];
    if (pyr_parse_args(rt, "cast", args, nargs, kwnames, names, 0, 1, 2, out) < 0 || check_released(rt, self) < 0) return NULL;
    if (out[1]) return pyr_error(rt, PYR_T_NotImplementedError, "a memoryview of another shape is not supported by Pyrena");
    if (!PYR_IS_STR(out[0]))
        return pyr_error_format(rt, PYR_T_TypeError, "cast() argument 'format' must be str, not %N", out[0]);
    pyr_text t = pyr_text_of(out[0]);
    int64_t at = t.length == 2 && pyr_text_at(&t, 0) == '@', size = 0;
    if (t.length == at + 1 && pyr_text_at(&t, at) < 128) size = size_of_format((char)pyr_text_at(&t, at));
    pyr_memoryview model = *VIEW(self);
    if (!pyr_buffer_data(self)) return pyr_error(rt, PYR_T_TypeError, "memoryview: casts are restricted to C-contiguous views");
    if (!size)
        return pyr_error(
            rt, PYR_T_ValueError,
            "memoryview: destination format must be a native single character format prefixed with an optional '@'");
    if (model.itemsize != 1 && size != 1)
        return pyr_error(rt, PYR_T_TypeError, "memoryview: cannot cast between two non-byte formats");
    int64_t bytes = model.length * model.itemsize;
    if (bytes % size) return pyr_error(rt, PYR_T_TypeError, "memoryview: length is not a multiple of itemsize");
    model.format = (int32_t)pyr_text_at(&t, at);
    model.length = bytes / size;
    model.stride = model.itemsize = size;
    return make(rt, model);
}

// ---- attributes ----------------------------------------------------------------------------------------------------------------

static pyr_object *number(pyr_runtime *rt, const pyr_object *self, int64_t value) {
    return check_released(rt, self) < 0 ? NULL : pyr_int_new(rt, value);
}
static pyr_object *one_tuple(pyr_runtime *rt, const pyr_object *self, int64_t value) {
    pyr_ref one = {number(rt, self, value)};
    return one.p ? pyr_tuple_from_stolen(rt, &one, 1) : NULL;
}
static pyr_object *truth(pyr_runtime *rt, const pyr_object *self, bool value) {
    return check_released(rt, self) < 0 ? NULL : pyr_bool(rt, value);
}
static pyr_object *get_obj(pyr_runtime *rt, pyr_object *self) {
    return check_released(rt, self) < 0 ? NULL : pyr_new_ref(rt, VIEW(self)->object.p);
}
static pyr_object *get_nbytes(pyr_runtime *rt, pyr_object *self) {
    return number(rt, self, VIEW(self)->length * VIEW(self)->itemsize);
}
static pyr_object *get_itemsize(pyr_runtime *rt, pyr_object *self) {
    return number(rt, self, VIEW(self)->itemsize);
}
static pyr_object *get_ndim(pyr_runtime *rt, pyr_object *self) {
    return number(rt, self, 1);
}
static pyr_object *get_shape(pyr_runtime *rt, pyr_object *self) {
    return one_tuple(rt, self, VIEW(self)->length);
}
static pyr_object *get_strides(pyr_runtime *rt, pyr_object *self) {
    return one_tuple(rt, self, VIEW(self)->stride);
}
static pyr_object *get_suboffsets(pyr_runtime *rt, pyr_object *self) {
    return check_released(rt, self) < 0 ? NULL : pyr_new_ref(rt, rt->empty_tuple);
}
static pyr_object *get_format(pyr_runtime *rt, pyr_object *self) {
    return check_released(rt, self) < 0 ? NULL : pyr_str_from_char(rt, (uint32_t)VIEW(self)->format);
}
static pyr_object *get_readonly(pyr_runtime *rt, pyr_object *self) {
    return truth(rt, self, VIEW(self)->readonly != 0);
}
static pyr_object *get_contiguous(pyr_runtime *rt, pyr_object *self) {
    return truth(rt, self, pyr_buffer_data(self) != NULL);
}

static pyr_object *iter(pyr_runtime *rt, pyr_object *self) {
    return check_released(rt, self) < 0 ? NULL : pyr_seq_iter_make(rt, PYR_T_MEMORY_ITER, self, 0);
}

static pyr_object *iter_next(pyr_runtime *rt, pyr_object *self) {
    pyr_seq_iter *it = (pyr_seq_iter *)self;
    pyr_object *view = it->sequence.p;
    if (!view) return NULL;
    if (it->index < VIEW(view)->length) return item(rt, view, it->index++);
    pyr_clear(rt, &it->sequence);
    return NULL;
}

const pyr_type_spec pyr_spec_memory_iter = {
    .name = "memory_iterator",
    .basicsize = sizeof(pyr_seq_iter) + 8, // 3.11 keeps its length and format too
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_dealloc = pyr_seq_iter_dealloc,
    .tp_traverse = pyr_seq_iter_traverse,
    .tp_iter = pyr_self,
    .tp_iternext = iter_next,
};

static const pyr_method_def methods[] = {
    {"__enter__", enter, PYR_METH_NOARGS, NULL},
    {"__exit__", release, PYR_METH_FASTCALL, NULL},
    {"cast", cast, PYR_METH_KEYWORDS, NULL},
    {"hex", hex, PYR_METH_KEYWORDS, NULL},
    {"release", release, PYR_METH_NOARGS, NULL},
    {"tobytes", method_tobytes, PYR_METH_KEYWORDS, NULL},
    {"tolist", tolist, PYR_METH_NOARGS, NULL},
    {"toreadonly", toreadonly, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static const pyr_getset_def getset[] = {
    {"obj", get_obj, NULL},
    {"nbytes", get_nbytes, NULL},
    {"readonly", get_readonly, NULL},
    {"itemsize", get_itemsize, NULL},
    {"format", get_format, NULL},
    {"ndim", get_ndim, NULL},
    {"shape", get_shape, NULL},
    {"strides", get_strides, NULL},
    {"suboffsets", get_suboffsets, NULL},
    {"c_contiguous", get_contiguous, NULL},
    {"f_contiguous", get_contiguous, NULL},
    {"contiguous", get_contiguous, NULL},
    {0},
};

const pyr_type_spec pyr_full_memoryview = {
    .methods = methods,
    .getset = getset,
    .tp_dealloc = dealloc,
    .tp_traverse = traverse,
    .tp_clear = let_go,
    .tp_repr = repr,
    .tp_hash = hash,
    .tp_richcompare = compare,
    .tp_iter = iter,
    .tp_new = new_view,
    .sq_length = length,
    .sq_item = item,
    .mp_length = length,
    .mp_subscript = subscript,
    .mp_ass_subscript = assign,
};
