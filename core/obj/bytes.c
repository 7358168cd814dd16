// bytes: making, slots, repr (Objects/bytesobject.c). The empty bytes and the 256 of one byte exist once, in a static block.
#include "obj/bytes.h"
#include "obj/abstract.h"
#include "obj/int.h"
#include "obj/iter.h"
#include "obj/new_args.h"
#include "obj/str_codec.h"
#include "obj/text.h"

#define STATIC_REFCOUNT 999999999
#define HEADER ((int64_t)offsetof(pyr_bytes, data))
#define STATIC_SIZE 48

int pyr_bytes_init_statics(pyr_runtime *rt) {
    char *block = pyr_raw_alloc(&rt->heap, 257 * STATIC_SIZE, PYR_USE_STATIC);
    if (!block) return -1;
    memset(block, 0, 257 * STATIC_SIZE);
    for (int i = 0; i < 257; i++) {
        pyr_bytes *b = (pyr_bytes *)(void *)(block + i * STATIC_SIZE);
        b->base.base.ob_refcnt = STATIC_REFCOUNT;
        b->base.base.ob_type.p = pyr_builtin_type(rt, PYR_T_BYTES);
        b->base.ob_size = i > 0;
        b->hash = -1;
        if (i) b->data[0] = (char)(i - 1);
    }
    rt->empty_bytes = (pyr_object *)(void *)block;
    return 0;
}

pyr_object *pyr_bytes_new(pyr_runtime *rt, const char *data_or_null, int64_t length) {
    if (length == 0) return pyr_new_ref(rt, rt->empty_bytes);
    if (length == 1 && data_or_null) {
        return pyr_new_ref(rt, (pyr_object *)(void *)((char *)rt->empty_bytes + STATIC_SIZE * (1 + (uint8_t)*data_or_null)));
    }
    if (length > INT64_MAX / 2) return pyr_error(rt, PYR_T_OverflowError, "byte string is too large");
    pyr_bytes *b = (pyr_bytes *)pyr_varobject_new(rt, pyr_builtin_type(rt, PYR_T_BYTES), HEADER + length + 1, length);
    if (!b) return NULL;
    b->hash = -1;
    if (data_or_null) memcpy(b->data, data_or_null, (size_t)length);
    b->data[length] = '\0';
    return &b->base.base;
}

static int64_t hash(pyr_runtime *rt, pyr_object *o) {
    pyr_bytes *b = (pyr_bytes *)o;
    if (b->hash == -1 && pyr_charge(rt, b->base.ob_size >> 5) == 0) b->hash = pyr_hash_bytes(b->data, b->base.ob_size);
    return b->hash;
}

static pyr_object *richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!PYR_IS_BYTES(a) || !PYR_IS_BYTES(b)) return pyr_new_ref(rt, rt->not_implemented);
    int order = pyr_chars_compare(pyr_bytes_data(a), 1, pyr_bytes_length(a), pyr_bytes_data(b), 1, pyr_bytes_length(b));
    bool results[] = {order<0, order <= 0, order == 0, order != 0, order> 0, order >= 0};
    return pyr_bool(rt, results[op]);
}

pyr_object *pyr_bytes_repr(pyr_runtime *rt, pyr_object *o) {
    pyr_text t = pyr_text_of(o);
    bool single = pyr_chars_index(t.data, 1, t.length, '\'') >= 0 && pyr_chars_index(t.data, 1, t.length, '"') < 0;
    uint32_t quote = single ? '"' : '\'';
    pyr_writer w;
    pyr_writer_init(&w);
    int status = pyr_charge(rt, t.length >> 2);
    if (status == 0) status = pyr_writer_char(rt, &w, 'b');
    if (status == 0) status = pyr_writer_char(rt, &w, quote);
    for (int64_t i = 0; i < t.length && status == 0; i++) {
        uint32_t c = pyr_text_at(&t, i);
        char text[4] = {'\\', 'x', "0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15]};
        char escape = pyr_escape_letter(c);
        if (c == quote || c == '\\' || (c == '\'' && !PYR_IS_BYTES(o))) escape = (char)c; // a bytearray's always
        if (escape) text[1] = escape;
        status = escape                ? pyr_writer_ascii(rt, &w, text, 2)
                 : c < ' ' || c >= 127 ? pyr_writer_ascii(rt, &w, text, 4)
                                       : pyr_writer_char(rt, &w, c);
    }
    if (status == 0) status = pyr_writer_char(rt, &w, quote);
    if (status == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

static int64_t length(pyr_runtime *rt, pyr_object *o) {
    (void)rt;
    return pyr_bytes_length(o);
}

pyr_object *pyr_bytes_concat(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!PYR_IS_BYTES_LIKE(a) || !PYR_IS_BYTES_LIKE(b))
        return pyr_error_format(rt, PYR_T_TypeError, "can't concat %T to %T", b, a);
    pyr_text x = pyr_text_of(a), y = pyr_text_of(b);
    if (!y.data) return pyr_error_format(rt, PYR_T_TypeError, "can't concat %T to %T", b, a);
    int64_t na = x.length, nb = y.length;
    if (pyr_charge(rt, (na + nb) >> 5) < 0) return NULL;
    if (!PYR_IS_BYTES(a)) {
        pyr_object *array = pyr_bytearray_new(rt, NULL, na + nb);
        char *to = array ? ((pyr_bytearray *)array)->start.p : NULL;
        if (to) memcpy(to, x.data, (size_t)na), memcpy(to + na, y.data, (size_t)nb);
        return array;
    }
    if (na == 0 && pyr_is_exact(rt, b, PYR_T_BYTES)) return pyr_new_ref(rt, b);
    if (nb == 0 && pyr_is_exact(rt, a, PYR_T_BYTES)) return pyr_new_ref(rt, a);
    pyr_object *o = pyr_bytes_new(rt, NULL, na + nb);
    if (!o) return NULL;
    memcpy(pyr_bytes_data(o), x.data, (size_t)na);
    memcpy(pyr_bytes_data(o) + na, y.data, (size_t)nb);
    return o;
}

static pyr_object *repeat(pyr_runtime *rt, pyr_object *o, int64_t times) {
    int64_t n = pyr_bytes_length(o);
    if (times < 0) times = 0;
    if (n && times > INT64_MAX / 4 / n) return pyr_error(rt, PYR_T_OverflowError, "repeated bytes are too long");
    if (times == 1) return pyr_text_slice(rt, o, 0, n);
    if (pyr_charge(rt, n * times >> 5) < 0) return NULL;
    pyr_object *z = pyr_bytes_new(rt, NULL, n * times);
    if (!z || n == 0) return z;
    if (n == 1) {
        memset(pyr_bytes_data(z), pyr_bytes_data(o)[0], (size_t)times);
        return z;
    }
    for (int64_t i = 0; i < times; i++) memcpy(pyr_bytes_data(z) + i * n, pyr_bytes_data(o), (size_t)n);
    return z;
}

static pyr_object *item(pyr_runtime *rt, pyr_object *o, int64_t i) {
    if (i < 0 || i >= pyr_bytes_length(o)) return pyr_error(rt, PYR_T_IndexError, "index out of range");
    return pyr_int_new(rt, (uint8_t)pyr_bytes_data(o)[i]);
}

int pyr_bytes_contains(pyr_runtime *rt, pyr_object *o, pyr_object *part) {
    if (PYR_IS_BYTES_LIKE(part)) {
        pyr_text needle, hay = pyr_text_of(o);
        if (pyr_text_argument(rt, o, part, "", &needle) < 0) return -1;
        if (needle.length == 0) return 1;
        int64_t at = pyr_chars_find(rt, hay.data, 1, hay.length, needle.data, 1, needle.length);
        return at == -2 ? -1 : at >= 0;
    }
    int64_t value;
    if (!PYR_IS_INT(part) && !part->ob_type.p->nb_index.fn) {
        pyr_error_format(rt, PYR_T_TypeError, "a bytes-like object is required, not '%T'", part);
        return -1;
    }
    if (pyr_index_int64(rt, part, &value, true) < 0) return -1;
    if (value < 0 || value > 255) {
        pyr_error(rt, PYR_T_ValueError, "byte must be in range(0, 256)");
        return -1;
    }
    pyr_text hay = pyr_text_of(o);
    return pyr_chars_index(hay.data, 1, hay.length, (uint32_t)value) >= 0;
}

static pyr_object *subscript(pyr_runtime *rt, pyr_object *o, pyr_object *key) {
    if (PYR_IS_INT(key) || key->ob_type.p->nb_index.fn) {
        int64_t i;
        if (pyr_index_int64(rt, key, &i, false) < 0) return NULL;
        return item(rt, o, i < 0 ? i + pyr_bytes_length(o) : i);
    }
    if (!pyr_is_exact(rt, key, PYR_T_SLICE)) {
        return pyr_error_format(rt, PYR_T_TypeError, "byte indices must be integers or slices, not %T", key);
    }
    int64_t start, stop, step;
    if (pyr_slice_unpack(rt, key, &start, &stop, &step) < 0) return NULL;
    int64_t count = pyr_slice_adjust(pyr_bytes_length(o), &start, &stop, step);
    if (count <= 0) return pyr_new_ref(rt, rt->empty_bytes);
    if (step == 1) return pyr_text_slice(rt, o, start, stop);
    if (pyr_charge(rt, count >> 2) < 0) return NULL;
    pyr_object *z = pyr_bytes_new(rt, NULL, count);
    for (int64_t i = 0; z && i < count; i++) pyr_bytes_data(z)[i] = pyr_bytes_data(o)[start + i * step];
    return z;
}

static pyr_object *remainder_(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!PYR_IS_BYTES(a)) return pyr_new_ref(rt, rt->not_implemented);
    return pyr_bytes_percent(rt, a, b);
}

// ---- construction ------------------------------------------------------------------------------------------------------------------------

// One number of an iterable. -1 with the error set.
static int write_byte(pyr_runtime *rt, pyr_writer *w, pyr_object *o) {
    int64_t value;
    if (pyr_index_int64(rt, o, &value, true) < 0) return -1;
    if (value >= 0 && value < 256) return pyr_writer_char(rt, w, (uint32_t)value);
    pyr_error(rt, PYR_T_ValueError, "bytes must be in range(0, 256)");
    return -1;
}

static pyr_object *from_iterable(pyr_runtime *rt, pyr_object *x) {
    if (!x->ob_type.p->tp_iter.fn && !x->ob_type.p->sq_item.fn) {
        return pyr_error_format(rt, PYR_T_TypeError, "cannot convert '%T' object to bytes", x);
    }
    pyr_object *iterator = pyr_iter(rt, x);
    if (!iterator) return NULL;
    pyr_hold(rt, iterator);
    pyr_writer w;
    pyr_writer_init(&w);
    int status = pyr_length_hint(rt, x, 64) < 0 ? -1 : 0;
    while (status == 0) {
        pyr_object *one = pyr_next(rt, iterator);
        if (!one) break;
        pyr_hold(rt, one);
        status = pyr_charge(rt, 1) < 0 ? -1 : write_byte(rt, &w, one);
        pyr_unhold(rt, one);
    }
    pyr_unhold(rt, iterator);
    if (status == 0 && !pyr_error_set(rt)) return pyr_text_finish(rt, &w, rt->empty_bytes);
    pyr_writer_free(rt, &w);
    return NULL;
}

pyr_object *pyr_bytes_from_object(pyr_runtime *rt, pyr_object *x) {
    if (pyr_is_exact(rt, x, PYR_T_BYTES)) return pyr_new_ref(rt, x);
    pyr_object *method = pyr_lookup_special(rt, x, PYR_NAME(rt, __bytes__));
    if (method) {
        pyr_hold(rt, method);
        pyr_object *result = pyr_call0(rt, method);
        pyr_unhold(rt, method);
        if (result && !PYR_IS_BYTES(result)) {
            pyr_error_format(rt, PYR_T_TypeError, "__bytes__ returned non-bytes (type %T)", result);
            pyr_decref(rt, result);
            return NULL;
        }
        return result;
    }
    if (pyr_error_set(rt)) return NULL;
    if (PYR_IS_STR(x)) return pyr_error_format(rt, PYR_T_TypeError, "cannot convert '%T' object to bytes", x);
    if (PYR_IS_BYTES(x)) return pyr_bytes_new(rt, pyr_bytes_data(x), pyr_bytes_length(x));
    if (PYR_IS_BYTES_LIKE(x)) return pyr_buffer_to_bytes(rt, x);
    return from_iterable(rt, x);
}

static pyr_object *zeros(pyr_runtime *rt, pyr_object *x) {
    int64_t n;
    if (pyr_index_int64(rt, x, &n, false) < 0) return NULL;
    if (n < 0) return pyr_error(rt, PYR_T_ValueError, "negative count");
    if (pyr_charge(rt, n >> 5) < 0) return NULL;
    pyr_object *o = pyr_bytes_new(rt, NULL, n);
    if (o && n) memset(pyr_bytes_data(o), 0, (size_t)n);
    return o;
}

static const char *const bytes_names[] = {"source", "encoding", "errors", NULL};

static pyr_object *convert(pyr_runtime *rt, pyr_object *const *out) {
    pyr_object *x = out[0];
    for (int i = 1; i < 3; i++) {
        if (out[i] && !PYR_IS_STR(out[i])) {
            return pyr_error_format(rt, PYR_T_TypeError, "bytes() argument '%s' must be str, not %N", bytes_names[i], out[i]);
        }
    }
    if (!x) {
        if (out[1] || out[2])
            return pyr_error(rt, PYR_T_TypeError,
                             out[1] ? "encoding without a string argument" : "errors without a string argument");
        return pyr_new_ref(rt, rt->empty_bytes);
    }
    if (PYR_IS_STR(x)) {
        if (!out[1]) return pyr_error(rt, PYR_T_TypeError, "string argument without an encoding");
        return pyr_encode(rt, x, out[1], out[2]);
    }
    if (out[1] || out[2])
        return pyr_error(rt, PYR_T_TypeError,
                         out[1] ? "encoding without a string argument" : "errors without a string argument");
    if (PYR_IS_INT(x)) return zeros(rt, x);
    if (x->ob_type.p->nb_index.fn && !PYR_IS_BYTES(x)) {
        pyr_object *method = pyr_lookup_special(rt, x, PYR_NAME(rt, __bytes__));
        if (!method) return pyr_error_set(rt) ? NULL : zeros(rt, x);
        pyr_decref(rt, method);
    }
    return pyr_bytes_from_object(rt, x);
}

static pyr_object *new_bytes(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    pyr_object *out[3];
    if (pyr_parse_new_args(rt, "bytes", args, kwargs, bytes_names, 0, 0, 3, out) < 0) return NULL;
    pyr_object *o = convert(rt, out);
    if (!o || type == pyr_builtin_type(rt, PYR_T_BYTES)) return o;
    int64_t n = pyr_bytes_length(o);
    pyr_object *z = pyr_object_alloc(rt, type, n);
    if (z) {
        memcpy(pyr_bytes_data(z), pyr_bytes_data(o), (size_t)n);
        ((pyr_bytes *)z)->hash = -1;
    }
    pyr_decref(rt, o);
    return z;
}

// ---- the iterator ----------------------------------------------------------------------------------------------------------------------------

static pyr_object *iter(pyr_runtime *rt, pyr_object *o) {
    return pyr_seq_iter_make(rt, PYR_T_BYTES_ITER, o, 0);
}

static pyr_object *iter_next(pyr_runtime *rt, pyr_object *self) {
    pyr_seq_iter *it = (pyr_seq_iter *)self;
    if (!it->sequence.p) return NULL;
    if (it->index < pyr_bytes_length(it->sequence.p))
        return pyr_int_new(rt, (uint8_t)pyr_bytes_data(it->sequence.p)[it->index++]);
    pyr_clear(rt, &it->sequence);
    return NULL;
}

const pyr_type_spec pyr_spec_bytes_iter = {
    .name = "bytes_iterator",
    .basicsize = sizeof(pyr_seq_iter),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .methods = pyr_seq_iter_methods,
    .tp_dealloc = pyr_seq_iter_dealloc,
    .tp_traverse = pyr_seq_iter_traverse,
    .tp_getattro = pyr_generic_getattr,
    .tp_iter = pyr_self,
    .tp_iternext = iter_next,
};

const pyr_type_spec pyr_spec_bytes = {
    .name = "bytes",
    .basicsize = 33,
    .itemsize = 1,
    .flags = PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_BYTES_SUBCLASS | PYR_TPFLAGS_LATE,
    .doc =
        "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(int) -> bytes of zeros\nbytes() -> empty bytes",
    .tp_repr = pyr_bytes_repr,
    .tp_str = pyr_bytes_repr,
    .tp_hash = hash,
    .tp_getattro = pyr_generic_getattr,
    .tp_richcompare = richcompare,
    .tp_iter = iter,
    .tp_new = new_bytes,
    .nb_remainder = remainder_,
    .sq_length = length,
    .sq_concat = pyr_bytes_concat,
    .sq_repeat = repeat,
    .sq_item = item,
    .sq_contains = pyr_bytes_contains,
    .mp_length = length,
    .mp_subscript = subscript,
};
