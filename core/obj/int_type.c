// The type int: construction, slots and attributes.
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/float.h"
#include "obj/int_digits.h"
#include "obj/new_args.h"
#include "obj/str.h"
#include "obj/text.h"
#include <string.h>

#define BOTH_INTS(a, b)                                                                                                        \
    if (!PYR_IS_INT(a) || !PYR_IS_INT(b)) return pyr_new_ref(rt, rt->not_implemented)

static pyr_object *add(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    BOTH_INTS(a, b);
    return pyr_int_add(rt, a, b);
}
static pyr_object *subtract(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    BOTH_INTS(a, b);
    return pyr_int_subtract(rt, a, b);
}
static pyr_object *multiply(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    BOTH_INTS(a, b);
    return pyr_int_multiply(rt, a, b);
}
static pyr_object *floor_divide(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    BOTH_INTS(a, b);
    return pyr_int_floor_divide(rt, a, b);
}
static pyr_object *true_divide(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    BOTH_INTS(a, b);
    return pyr_int_true_divide(rt, a, b);
}
static pyr_object *remainder_(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    BOTH_INTS(a, b);
    return pyr_int_remainder(rt, a, b);
}

static pyr_object *divide_both(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    BOTH_INTS(a, b);
    pyr_ref pair[2];
    if (pyr_int_divmod(rt, a, b, &pair[0].p, &pair[1].p) < 0) return NULL;
    return pyr_tuple_from_stolen(rt, pair, 2);
}

static pyr_object *negative(pyr_runtime *rt, pyr_object *o) {
    if (pyr_int_is_compact(o)) return pyr_int_new(rt, -pyr_int_compact(o));
    pyr_incref(rt, o); // so that the number itself is not changed in place
    return pyr_int_negated(rt, o);
}
static pyr_object *absolute(pyr_runtime *rt, pyr_object *o) {
    return pyr_int_is_negative(o) ? negative(rt, o) : pyr_int_exact(rt, o);
}
static int is_true(pyr_runtime *rt, pyr_object *o) {
    (void)rt;
    return pyr_int_size(o) != 0;
}
static int64_t hash(pyr_runtime *rt, pyr_object *o) {
    (void)rt;
    return pyr_int_hash(o);
}
static pyr_object *to_float(pyr_runtime *rt, pyr_object *o) {
    double value = pyr_int_to_double(rt, o);
    return value == -1.0 && pyr_error_set(rt) ? NULL : pyr_float_new(rt, value);
}
// Exact ints come and go too often for the questions of pyr_object_free.
static void dealloc(pyr_runtime *rt, pyr_object *o) {
    if (pyr_is_exact(rt, o, PYR_T_INT)) pyr_mem_free(&rt->heap, o);
    else pyr_object_free(rt, o);
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *o) {
    return pyr_int_to_text(rt, o, 10, false);
}

static pyr_object *richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    BOTH_INTS(a, b);
    int order = a == b ? 0 : pyr_int_compare(a, b);
    bool results[] = {order<0, order <= 0, order == 0, order != 0, order> 0, order >= 0};
    return pyr_bool(rt, results[op]);
}

// ---- construction ------------------------------------------------------------------------------------------------------------------

static pyr_object *from_text_or_bytes(pyr_runtime *rt, pyr_object *x, int base) {
    if (PYR_IS_STR(x)) return pyr_int_from_str(rt, x, base);
    pyr_text t = pyr_text_of(x);
    pyr_object *value = NULL;
    int status = pyr_int_parse(rt, t.data, t.length, base, &value);
    pyr_object *shown = status == 0 ? pyr_bytes_from_object(rt, x) : NULL;
    if (shown) pyr_error_format(rt, PYR_T_ValueError, "invalid literal for int() with base %d: %.200R", base, shown);
    pyr_xdecref(rt, shown);
    return value;
}

static pyr_object *convert(pyr_runtime *rt, pyr_object *x, pyr_object *base) {
    if (!x) {
        if (base) return pyr_error(rt, PYR_T_TypeError, "int() missing string argument");
        return pyr_int_new(rt, 0);
    }
    if (!base) {
        bool number = x->ob_type.p->nb_int.fn || x->ob_type.p->nb_index.fn; // a class of text may have its own answer
        if (number) return pyr_to_int(rt, x);
        if (PYR_IS_STR(x) || PYR_IS_BYTES_LIKE(x)) return from_text_or_bytes(rt, x, 10);
        return pyr_to_int(rt, x);
    }
    int64_t value;
    if (pyr_index_int64(rt, base, &value, true) < 0) return NULL;
    if (value != 0 && (value < 2 || value > 36))
        return pyr_error(rt, PYR_T_ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (PYR_IS_STR(x) || PYR_IS_BYTES_LIKE(x)) return from_text_or_bytes(rt, x, (int)value);
    return pyr_error(rt, PYR_T_TypeError, "int() can't convert non-string with explicit base");
}

// An instance of a subclass with the value of [o] (stolen).
static pyr_object *as_subclass(pyr_runtime *rt, pyr_type *type, pyr_object *o) {
    if (!o) return NULL;
    int64_t n = pyr_int_digits(o);
    pyr_object *z = pyr_object_alloc(rt, type, n ? n : 1);
    if (z) {
        memcpy(pyr_as_int(z)->digit, pyr_as_int(o)->digit, (size_t)(n ? n : 1) * 4);
        pyr_as_int(z)->base.ob_size = pyr_int_size(o);
    }
    pyr_decref(rt, o);
    return z;
}

static const char *const int_names[] = {"", "base", NULL};

static pyr_object *new_int(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    pyr_object *out[2];
    if (pyr_parse_new_args(rt, "int", args, kwargs, int_names, 1, 0, 2, out) < 0) return NULL;
    pyr_object *value = convert(rt, out[0], out[1]);
    return type == pyr_builtin_type(rt, PYR_T_INT) ? value : as_subclass(rt, type, value);
}

// ---- attributes ------------------------------------------------------------------------------------------------------------------------

static pyr_object *get_self(pyr_runtime *rt, pyr_object *self) {
    return pyr_int_exact(rt, self);
}
static pyr_object *get_zero(pyr_runtime *rt, pyr_object *self) {
    (void)self;
    return pyr_int_new(rt, 0);
}
static pyr_object *get_one(pyr_runtime *rt, pyr_object *self) {
    (void)self;
    return pyr_int_new(rt, 1);
}

static const pyr_getset_def getset[] = {
    {"real", get_self, NULL},       {"imag", get_zero, NULL}, {"numerator", get_self, NULL},
    {"denominator", get_one, NULL}, {NULL, NULL, NULL},
};

const pyr_type_spec pyr_spec_int = {
    .name = "int",
    .basicsize = 24,
    .itemsize = 4,
    .flags = PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_LONG_SUBCLASS,
    .methods = pyr_int_methods,
    .getset = getset,
    .doc = "int([x]) -> integer\nint(x, base=10) -> integer\n\nConverts a number or a text to an integer.",
    .tp_dealloc = dealloc,
    .tp_repr = repr,
    .tp_hash = hash,
    .tp_getattro = pyr_generic_getattr,
    .tp_richcompare = richcompare,
    .tp_new = new_int,
    .nb_add = add,
    .nb_subtract = subtract,
    .nb_multiply = multiply,
    .nb_remainder = remainder_,
    .nb_divmod = divide_both,
    .nb_power = pyr_int_power,
    .nb_negative = negative,
    .nb_positive = pyr_int_exact,
    .nb_absolute = absolute,
    .nb_bool = is_true,
    .nb_invert = pyr_int_invert,
    .nb_lshift = pyr_int_lshift,
    .nb_rshift = pyr_int_rshift,
    .nb_and = pyr_int_and,
    .nb_xor = pyr_int_xor,
    .nb_or = pyr_int_or,
    .nb_int = pyr_int_exact,
    .nb_float = to_float,
    .nb_index = pyr_int_exact,
    .nb_floor_divide = floor_divide,
    .nb_true_divide = true_divide,
};
