// The type str: construction, slots, iterators.
#include "obj/abstract.h"
#include "obj/int.h"
#include "obj/iter.h"
#include "obj/new_args.h"
#include "obj/str_codec.h"
#include "obj/text.h"

static int64_t hash(pyr_runtime *rt, pyr_object *o) {
    (void)rt;
    return pyr_str_hash(o);
}

static pyr_object *richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!PYR_IS_STR(a) || !PYR_IS_STR(b)) return pyr_new_ref(rt, rt->not_implemented);
    if (op == PYR_EQ || op == PYR_NE) return pyr_bool(rt, pyr_str_equal(a, b) == (op == PYR_EQ));
    int order = a == b ? 0 : pyr_str_compare(a, b);
    bool result = op == PYR_LT ? order < 0 : op == PYR_LE ? order <= 0 : op == PYR_GT ? order > 0 : order >= 0;
    return pyr_bool(rt, result);
}

static int64_t length(pyr_runtime *rt, pyr_object *o) {
    (void)rt;
    return pyr_str_length(o);
}

static pyr_object *concat(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!PYR_IS_STR(b)) return pyr_error_format(rt, PYR_T_TypeError, "can only concatenate str (not \"%T\") to str", b);
    return pyr_str_concat(rt, a, b);
}

static pyr_object *item(pyr_runtime *rt, pyr_object *o, int64_t i) {
    if (i < 0 || i >= pyr_str_length(o)) return pyr_error(rt, PYR_T_IndexError, "string index out of range");
    return pyr_str_from_char(rt, pyr_str_char(o, i));
}

static int contains(pyr_runtime *rt, pyr_object *o, pyr_object *part) {
    if (!PYR_IS_STR(part)) {
        pyr_error_format(rt, PYR_T_TypeError, "'in <string>' requires string as left operand, not %T", part);
        return -1;
    }
    pyr_text hay = pyr_text_of(o), needle = pyr_text_of(part);
    if (needle.length == 0) return 1;
    int64_t at = pyr_chars_find(rt, hay.data, hay.kind, hay.length, needle.data, needle.kind, needle.length);
    return at == -2 ? -1 : at >= 0;
}

// Every [step]-th character.
static pyr_object *take_steps(pyr_runtime *rt, pyr_object *o, int64_t start, int64_t step, int64_t count) {
    pyr_writer w;
    pyr_writer_init(&w);
    int status = pyr_charge(rt, count >> 2);
    for (int64_t i = 0; i < count && status == 0; i++) status = pyr_writer_char(rt, &w, pyr_str_char(o, start + i * step));
    w.unshared = true;
    if (status == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

static pyr_object *subscript(pyr_runtime *rt, pyr_object *o, pyr_object *key) {
    if (PYR_IS_INT(key) || key->ob_type.p->nb_index.fn) {
        int64_t i;
        if (!(PYR_IS_INT(key) && pyr_int_fits(key, &i))) {
            if (pyr_index_int64(rt, key, &i, false) < 0) {
                if (!pyr_error_is(rt, PYR_T_OverflowError)) return NULL;
                pyr_error_clear(rt);
                return pyr_error_format(rt, PYR_T_IndexError, "cannot fit '%T' into an index-sized integer", key);
            }
        }
        return item(rt, o, i < 0 ? i + pyr_str_length(o) : i);
    }
    if (!pyr_is_exact(rt, key, PYR_T_SLICE)) {
        return pyr_error_format(rt, PYR_T_TypeError, "string indices must be integers, not '%T'", key);
    }
    int64_t start, stop, step;
    if (pyr_slice_unpack(rt, key, &start, &stop, &step) < 0) return NULL;
    int64_t count = pyr_slice_adjust(pyr_str_length(o), &start, &stop, step);
    if (count <= 0) return pyr_new_ref(rt, rt->empty_str);
    return step == 1 ? pyr_str_substring(rt, o, start, stop) : take_steps(rt, o, start, step, count);
}

static pyr_object *remainder_(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!PYR_IS_STR(a)) return pyr_new_ref(rt, rt->not_implemented);
    return pyr_str_percent(rt, a, b);
}

// ---- construction ------------------------------------------------------------------------------------------------------------------

static const char *const str_names[] = {"object", "encoding", "errors", NULL};

static int check_name(pyr_runtime *rt, const pyr_object *o, const char *name) {
    if (!o || PYR_IS_STR(o)) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "str() argument '%s' must be str, not %N", name, o);
    return -1;
}

static pyr_object *convert(pyr_runtime *rt, pyr_object *const *out) {
    if (!out[0]) return pyr_new_ref(rt, rt->empty_str);
    if (!out[1] && !out[2]) return pyr_to_str(rt, out[0]);
    if (check_name(rt, out[1], "encoding") < 0 || check_name(rt, out[2], "errors") < 0) return NULL;
    if (PYR_IS_BYTES_LIKE(out[0])) return pyr_decode(rt, out[0], out[1], out[2]);
    if (PYR_IS_STR(out[0])) return pyr_error(rt, PYR_T_TypeError, "decoding str is not supported");
    return pyr_error_format(rt, PYR_T_TypeError, "decoding to str: need a bytes-like object, %T found", out[0]);
}

static pyr_object *new_str(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    pyr_object *out[3];
    if (pyr_parse_new_args(rt, "str", args, kwargs, str_names, 0, 0, 3, out) < 0) return NULL;
    pyr_object *text = convert(rt, out);
    if (!text || type == pyr_builtin_type(rt, PYR_T_STR)) return text;
    pyr_object *o = pyr_str_of_subclass(rt, type, text);
    pyr_decref(rt, text);
    return o;
}

// ---- iterators -----------------------------------------------------------------------------------------------------------------------

static pyr_object *iter(pyr_runtime *rt, pyr_object *o) {
    return pyr_seq_iter_make(rt, ((pyr_str *)o)->ascii ? PYR_T_STR_ASCII_ITER : PYR_T_STR_ITER, o, 0);
}

static pyr_object *iter_next(pyr_runtime *rt, pyr_object *self) {
    pyr_seq_iter *it = (pyr_seq_iter *)self;
    if (!it->sequence.p) return NULL;
    if (it->index < pyr_str_length(it->sequence.p)) return pyr_str_from_char(rt, pyr_str_char(it->sequence.p, it->index++));
    pyr_clear(rt, &it->sequence);
    return NULL;
}

#define ITERATOR(NAME)                                                                                                         \
    .name = NAME, .basicsize = sizeof(pyr_seq_iter), .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,        \
    .methods = pyr_seq_iter_methods, .tp_dealloc = pyr_seq_iter_dealloc, .tp_traverse = pyr_seq_iter_traverse,                 \
    .tp_iter = pyr_self, .tp_getattro = pyr_generic_getattr, .tp_iternext = iter_next

const pyr_type_spec pyr_spec_str_iter = {ITERATOR("str_iterator")};
const pyr_type_spec pyr_spec_str_ascii_iter = {ITERATOR("str_ascii_iterator")};

const pyr_type_spec pyr_spec_str = {
    .name = "str",
    .basicsize = 80,
    .flags = PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_UNICODE_SUBCLASS,
    .methods = pyr_str_methods,
    .doc =
        "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nMakes a string of an object, or of bytes.",
    .tp_dealloc = pyr_str_dealloc,
    .tp_repr = pyr_str_repr,
    .tp_str = pyr_str_exact,
    .tp_hash = hash,
    .tp_getattro = pyr_generic_getattr,
    .tp_richcompare = richcompare,
    .tp_iter = iter,
    .tp_new = new_str,
    .nb_remainder = remainder_,
    .sq_length = length,
    .sq_concat = concat,
    .sq_repeat = pyr_str_repeat,
    .sq_item = item,
    .sq_contains = contains,
    .mp_length = length,
    .mp_subscript = subscript,
};
