// The type float: construction, methods, slots.
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/float_arith.h"
#include "obj/float_slots.h"
#include "obj/format_spec.h"
#include "obj/int.h"
#include "obj/new_args.h"
#include "obj/text.h"
#include <math.h>

static pyr_object *repr(pyr_runtime *rt, pyr_object *o) {
    char text[40];
    int64_t n = pyr_double_to_text(rt, pyr_float_value(o), 'r', 0, PYR_DOUBLE_DOT_0, text, sizeof text);
    return pyr_str_from_ascii(rt, text, n);
}
static int64_t hash(pyr_runtime *rt, pyr_object *o) {
    (void)rt;
    double value = pyr_float_value(o);
    // A NaN hashes by its place, as in 3.11.
    return isnan(value) ? (int64_t)(pyr_mem_address(&rt->heap, o) >> 4) : pyr_double_hash(value);
}
static int is_true(pyr_runtime *rt, pyr_object *o) {
    (void)rt;
    return pyr_float_value(o) != 0.0;
}
static pyr_object *to_int(pyr_runtime *rt, pyr_object *o) {
    return pyr_int_from_double(rt, pyr_float_value(o));
}
static pyr_object *to_float(pyr_runtime *rt, pyr_object *o) {
    return pyr_is_exact(rt, o, PYR_T_FLOAT) ? pyr_new_ref(rt, o) : pyr_float_new(rt, pyr_float_value(o));
}

// ---- construction -------------------------------------------------------------------------------------------------------------------

static pyr_object *convert(pyr_runtime *rt, pyr_object *x) {
    if (x->ob_type.p->nb_float.fn || x->ob_type.p->nb_index.fn) return pyr_to_float(rt, x);
    if (PYR_IS_STR(x)) return pyr_float_from_str(rt, x);
    if (!PYR_IS_BYTES_LIKE(x)) return pyr_to_float(rt, x);
    double value;
    pyr_text t = pyr_text_of(x);
    if (pyr_parse_double(rt, t.data, t.length, &value) == 0) return pyr_float_new(rt, value);
    return pyr_error_format(rt, PYR_T_ValueError, "could not convert string to float: %R", x);
}

static pyr_object *call_float(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)type;
    if (kwnames && pyr_tuple_size(kwnames)) return pyr_error(rt, PYR_T_TypeError, "float() takes no keyword arguments");
    if (pyr_check_positional(rt, "float", nargs, 0, 1) < 0) return NULL;
    return nargs ? convert(rt, args[0].p) : pyr_float_new(rt, 0.0);
}

static pyr_object *new_float(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    bool exact = type == pyr_builtin_type(rt, PYR_T_FLOAT);
    if (exact && kwargs && pyr_dict_size(kwargs)) return pyr_error(rt, PYR_T_TypeError, "float() takes no keyword arguments");
    pyr_object *value = call_float(rt, NULL, pyr_tuple_items(args), pyr_tuple_size(args), NULL);
    if (!value || exact) return value;
    pyr_object *o = pyr_object_alloc(rt, type, 0);
    if (o) ((pyr_float *)o)->value = pyr_float_value(value);
    pyr_decref(rt, value);
    return o;
}

// ---- methods --------------------------------------------------------------------------------------------------------------------------

static PYR_METHOD(self_method) {
    return to_float(rt, self);
}
static PYR_METHOD(trunc_) {
    return to_int(rt, self);
}
static PYR_METHOD(floor_) {
    return pyr_int_from_double(rt, floor(pyr_float_value(self)));
}
static PYR_METHOD(ceil_) {
    return pyr_int_from_double(rt, ceil(pyr_float_value(self)));
}
static PYR_METHOD(is_integer) {
    double value = pyr_float_value(self);
    return pyr_bool(rt, isfinite(value) && floor(value) == value);
}
static PYR_METHOD(hex) {
    return pyr_float_to_hex(rt, pyr_float_value(self));
}

static PYR_METHOD(fromhex) {
    int64_t n;
    if (!PYR_IS_STR(args[0].p)) return pyr_error_format(rt, PYR_T_TypeError, "bad argument type for built-in operation");
    const char *text = pyr_str_utf8(rt, args[0].p, &n);
    pyr_object *value = text ? pyr_float_from_hex(rt, text, n) : NULL;
    if (!value || self == (pyr_object *)pyr_builtin_type(rt, PYR_T_FLOAT)) return value;
    pyr_hold(rt, value);
    pyr_object *result = pyr_call1(rt, self, value);
    pyr_unhold(rt, value);
    return result;
}

static PYR_METHOD(round_) {
    double value = pyr_float_value(self), result;
    int64_t digits;
    if (pyr_check_positional(rt, "__round__", nargs, 0, 1) < 0) return NULL;
    if (nargs == 0 || args[0].p == rt->none) {
        double nearest = round(value);
        if (fabs(value - nearest) == 0.5) nearest = 2.0 * round(value / 2.0);
        return pyr_int_from_double(rt, nearest);
    }
    if (pyr_index_int64(rt, args[0].p, &digits, true) < 0 || pyr_double_round(rt, value, digits, &result) < 0) return NULL;
    return pyr_float_new(rt, result);
}

// value = m * 2**e exactly, as numerator and denominator.
static PYR_METHOD(as_integer_ratio) {
    double value = pyr_float_value(self);
    if (isinf(value)) return pyr_error(rt, PYR_T_OverflowError, "cannot convert Infinity to integer ratio");
    if (isnan(value)) return pyr_error(rt, PYR_T_ValueError, "cannot convert NaN to integer ratio");
    int exponent;
    double fraction = frexp(value, &exponent);
    for (int i = 0; i < 300 && fraction != floor(fraction); i++) fraction *= 2.0, exponent--;
    pyr_object *shift = pyr_int_new(rt, exponent < 0 ? -exponent : exponent);
    pyr_object *whole = shift ? pyr_int_from_double(rt, fraction) : NULL;
    pyr_object *one = whole ? pyr_int_new(rt, 1) : NULL;
    pyr_object *scaled = one ? pyr_binary(rt, PYR_OP_LSHIFT, exponent > 0 ? whole : one, shift) : NULL;
    pyr_object *result = NULL;
    if (scaled) result = exponent > 0 ? pyr_tuple_of(rt, 2, scaled, one) : pyr_tuple_of(rt, 2, whole, scaled);
    pyr_xdecref(rt, shift);
    pyr_xdecref(rt, whole);
    pyr_xdecref(rt, one);
    pyr_xdecref(rt, scaled);
    return result;
}

static PYR_METHOD(getnewargs) {
    pyr_ref one = {pyr_float_new(rt, pyr_float_value(self))};
    return one.p ? pyr_tuple_from_stolen(rt, &one, 1) : NULL;
}

static PYR_METHOD(getformat) {
    if (!PYR_IS_STR(args[0].p))
        return pyr_error_format(rt, PYR_T_TypeError, "__getformat__() argument must be str, not %N", args[0].p);
    if (pyr_str_equal_text(args[0].p, "double") || pyr_str_equal_text(args[0].p, "float")) {
        return pyr_str_from_text(rt, "IEEE, little-endian");
    }
    return pyr_error(rt, PYR_T_ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
}

static PYR_METHOD(format) {
    if (!PYR_IS_STR(args[0].p))
        return pyr_error_format(rt, PYR_T_TypeError, "__format__() argument must be str, not %N", args[0].p);
    return pyr_format_float(rt, self, args[0].p);
}

static const pyr_method_def methods[] = {
    {"conjugate", self_method, PYR_METH_NOARGS, "($self, /)"},
    {"__trunc__", trunc_, PYR_METH_NOARGS, "($self, /)"},
    {"__floor__", floor_, PYR_METH_NOARGS, "($self, /)"},
    {"__ceil__", ceil_, PYR_METH_NOARGS, "($self, /)"},
    {"__round__", round_, PYR_METH_FASTCALL, "($self, ndigits=None, /)"},
    {"as_integer_ratio", as_integer_ratio, PYR_METH_NOARGS, "($self, /)"},
    {"fromhex", fromhex, PYR_METH_O | PYR_METH_CLASS, "($type, string, /)"},
    {"hex", hex, PYR_METH_NOARGS, "($self, /)"},
    {"is_integer", is_integer, PYR_METH_NOARGS, "($self, /)"},
    {"__getnewargs__", getnewargs, PYR_METH_NOARGS, "($self, /)"},
    {"__getformat__", getformat, PYR_METH_O | PYR_METH_CLASS, "($type, typestr, /)"},
    {"__format__", format, PYR_METH_O, "($self, format_spec, /)"},
    {NULL, NULL, 0, NULL},
};

static pyr_object *get_zero(pyr_runtime *rt, pyr_object *self) {
    (void)self;
    return pyr_float_new(rt, 0.0);
}
static const pyr_getset_def getset[] = {
    {"real", to_float, NULL},
    {"imag", get_zero, NULL},
    {NULL, NULL, NULL},
};

const pyr_type_spec pyr_spec_float = {
    .name = "float",
    .basicsize = sizeof(pyr_float),
    .flags = PYR_TPFLAGS_BASETYPE,
    .vectorcall = call_float,
    .methods = methods,
    .getset = getset,
    .doc = "Convert a string or number to a floating point number, if possible.",
    .tp_dealloc = pyr_float_dealloc,
    .tp_repr = repr,
    .tp_hash = hash,
    .tp_getattro = pyr_generic_getattr,
    .tp_richcompare = pyr_float_richcompare,
    .tp_new = new_float,
    .nb_add = pyr_float_add,
    .nb_subtract = pyr_float_subtract,
    .nb_multiply = pyr_float_multiply,
    .nb_remainder = pyr_float_remainder,
    .nb_divmod = pyr_float_divmod,
    .nb_power = pyr_float_power,
    .nb_negative = pyr_float_negative,
    .nb_positive = to_float,
    .nb_absolute = pyr_float_absolute,
    .nb_bool = is_true,
    .nb_int = to_int,
    .nb_float = to_float,
    .nb_floor_divide = pyr_float_floor_divide,
    .nb_true_divide = pyr_float_true_divide,
};
