// The methods of int.
#include "obj/abstract.h"
#include "obj/bytes.h"
#include "obj/format_spec.h"
#include "obj/int_digits.h"
#include "obj/str.h"
#include <string.h>

static pyr_object *bit_length(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_int_new(rt, pyr_int_bit_length(self));
}

static pyr_object *bit_count(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    int64_t count = 0;
    for (int64_t i = 0; i < pyr_int_digits(self); i++) count += __builtin_popcount(pyr_as_int(self)->digit[i]);
    return pyr_int_new(rt, count);
}

static pyr_object *self_method(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_int_exact(rt, self);
}

static pyr_object *as_integer_ratio(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                                    pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_ref pair[2] = {{pyr_int_exact(rt, self)}, {NULL}};
    if (!pair[0].p) return NULL;
    pair[1].p = pyr_int_new(rt, 1);
    return pyr_tuple_from_stolen(rt, pair, 2);
}

static pyr_object *getnewargs(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_ref one = {pyr_int_exact(rt, self)};
    return one.p ? pyr_tuple_from_stolen(rt, &one, 1) : NULL;
}

static pyr_object *size_of(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    int64_t n = pyr_int_digits(self);
    return pyr_int_new(rt, (int64_t)offsetof(pyr_int, digit) + 4 * (n ? n : 1));
}

// round(n, -k): to the nearest multiple of 10**k, half to even.
static pyr_object *round_(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)kwnames;
    if (pyr_check_positional(rt, "__round__", nargs, 0, 1) < 0) return NULL;
    if (nargs == 0) return pyr_int_exact(rt, self);
    int64_t digits;
    if (pyr_index_int64(rt, args[0].p, &digits, true) < 0) return NULL;
    if (digits >= 0) return pyr_int_exact(rt, self);
    pyr_object *ten = pyr_int_new(rt, 10), *power = NULL, *unit = NULL, *rest = NULL, *twice = NULL, *result = NULL;
    pyr_object *exponent = digits == INT64_MIN ? NULL : pyr_int_new(rt, -digits);
    if (exponent) unit = pyr_int_power(rt, ten, exponent, rt->none);
    if (unit && pyr_int_divmod(rt, self, unit, &power, &rest) == 0) {
        // self = power * unit + rest, 0 <= rest < unit
        twice = pyr_int_lshift_by(rt, rest, 1);
        int order = twice ? pyr_int_compare(twice, unit) : 0;
        bool odd = pyr_int_size(power) != 0 && (pyr_as_int(power)->digit[0] & 1);
        pyr_object *down = twice ? pyr_int_subtract(rt, self, rest) : NULL;
        if (down && (order > 0 || (order == 0 && odd))) {
            result = pyr_int_add(rt, down, unit);
            pyr_decref(rt, down);
        } else {
            result = down;
        }
    }
    pyr_decref(rt, ten);
    pyr_xdecref(rt, power);
    pyr_xdecref(rt, unit);
    pyr_xdecref(rt, rest);
    pyr_xdecref(rt, twice);
    pyr_xdecref(rt, exponent);
    return result;
}

static pyr_object *format(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    if (!PYR_IS_STR(args[0].p))
        return pyr_error_format(rt, PYR_T_TypeError, "__format__() argument must be str, not %N", args[0].p);
    return pyr_format_int(rt, self, args[0].p);
}

// "little" or "big"; -1 with ValueError.
static int read_order(pyr_runtime *rt, const char *function, pyr_object *o) {
    if (!o) return 0;
    if (!PYR_IS_STR(o)) {
        pyr_error_format(rt, PYR_T_TypeError, "%s() argument 'byteorder' must be str, not %N", function, o);
        return -1;
    }
    if (pyr_str_equal_text(o, "little")) return 1;
    if (pyr_str_equal_text(o, "big")) return 0;
    pyr_error(rt, PYR_T_ValueError, "byteorder must be either 'little' or 'big'");
    return -1;
}

static pyr_object *to_bytes(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    static const char *const names[] = {"length", "byteorder", "signed", NULL};
    pyr_object *out[3];
    int64_t length = 1;
    if (pyr_parse_args(rt, "to_bytes", args, nargs, kwnames, names, 0, 0, 2, out) < 0) return NULL;
    if (out[0] && pyr_index_int64(rt, out[0], &length, false) < 0) return NULL;
    int little = read_order(rt, "to_bytes", out[1]);
    int is_signed = out[2] ? pyr_is_true(rt, out[2]) : 0;
    if (little < 0 || is_signed < 0) return NULL;
    if (length < 0) return pyr_error(rt, PYR_T_ValueError, "length argument must be non-negative");
    pyr_object *bytes = pyr_bytes_new(rt, NULL, length);
    if (!bytes) return NULL;
    if (pyr_int_to_bytes(rt, self, (uint8_t *)((pyr_bytes *)bytes)->data, length, little, is_signed) == 0) return bytes;
    pyr_decref(rt, bytes);
    return NULL;
}

static pyr_object *from_bytes(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    static const char *const names[] = {"bytes", "byteorder", "signed", NULL};
    pyr_object *out[3];
    if (pyr_parse_args(rt, "from_bytes", args, nargs, kwnames, names, 0, 1, 2, out) < 0) return NULL;
    int little = read_order(rt, "from_bytes", out[1]);
    int is_signed = out[2] ? pyr_is_true(rt, out[2]) : 0;
    if (little < 0 || is_signed < 0) return NULL;
    pyr_object *bytes = pyr_bytes_from_object(rt, out[0]);
    if (!bytes) return NULL;
    const pyr_bytes *b = (const pyr_bytes *)bytes;
    pyr_object *value = pyr_int_from_bytes(rt, (const uint8_t *)b->data, b->base.ob_size, little, is_signed);
    pyr_decref(rt, bytes);
    if (!value || type == (pyr_object *)pyr_builtin_type(rt, PYR_T_INT)) return value;
    pyr_hold(rt, value);
    pyr_object *result = pyr_call1(rt, type, value);
    pyr_unhold(rt, value);
    return result;
}

const pyr_method_def pyr_int_methods[] = {
    {"conjugate", self_method, PYR_METH_NOARGS, NULL},
    {"bit_length", bit_length, PYR_METH_NOARGS, "($self, /)"},
    {"bit_count", bit_count, PYR_METH_NOARGS, "($self, /)"},
    {"to_bytes", to_bytes, PYR_METH_KEYWORDS, "($self, /, length=1, byteorder='big', *, signed=False)"},
    {"from_bytes", from_bytes, PYR_METH_KEYWORDS | PYR_METH_CLASS, "($type, /, bytes, byteorder='big', *, signed=False)"},
    {"as_integer_ratio", as_integer_ratio, PYR_METH_NOARGS, "($self, /)"},
    {"__trunc__", self_method, PYR_METH_NOARGS, NULL},
    {"__floor__", self_method, PYR_METH_NOARGS, NULL},
    {"__ceil__", self_method, PYR_METH_NOARGS, NULL},
    {"__round__", round_, PYR_METH_FASTCALL, NULL},
    {"__getnewargs__", getnewargs, PYR_METH_NOARGS, "($self, /)"},
    {"__format__", format, PYR_METH_O, "($self, format_spec, /)"},
    {"__sizeof__", size_of, PYR_METH_NOARGS, "($self, /)"},
    {NULL, NULL, 0, NULL},
};
