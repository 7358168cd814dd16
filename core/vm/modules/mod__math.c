// The module _math: the functions of math that work on doubles. math.py adds those on whole numbers.
#include "vm/modules/modules.h"
#include <float.h>
#include <math.h>

// The number that [o] is; 0, or -1 with TypeError set.
static int to_double(pyr_runtime *rt, pyr_object *o, double *value) {
    if (pyr_is_exact(rt, o, PYR_T_FLOAT)) {
        *value = pyr_float_value(o);
        return 0;
    }
    if (!pyr_type_of(o)->nb_float.fn && !pyr_type_of(o)->nb_index.fn) {
        pyr_error_format(rt, PYR_T_TypeError, "must be real number, not %T", o);
        return -1;
    }
    if (PYR_IS_INT(o)) {
        *value = pyr_int_to_double(rt, o);
        return pyr_error_set(rt) ? -1 : 0;
    }
    pyr_object *number = pyr_to_float(rt, o);
    if (!number) return -1;
    *value = pyr_float_value(number);
    pyr_decref(rt, number);
    return 0;
}

// A float, or the error that C's answer stands for: nan from numbers is a domain error, infinity from finite ones an overflow
// ([can_overflow]) or again a domain error.
static pyr_object *answer(pyr_runtime *rt, double result, double a, double b, bool can_overflow) {
    if (isnan(result) && !isnan(a) && !isnan(b)) return pyr_error(rt, PYR_T_ValueError, "math domain error");
    if (isinf(result) && isfinite(a) && isfinite(b))
        return can_overflow ? pyr_error(rt, PYR_T_OverflowError, "math range error")
                            : pyr_error(rt, PYR_T_ValueError, "math domain error");
    return pyr_float_new(rt, result);
}

// ---- functions of one and of two numbers --------------------------------------------------------------------------------------------

#define UNARY(name, function, can_overflow)                                                                                    \
    static pyr_object *math_##name(PYR_CALL_ARGS) {                                                                            \
        double x;                                                                                                              \
        return to_double(rt, args[0].p, &x) < 0 ? NULL : answer(rt, function(x), x, x, can_overflow);                          \
    }

#define BINARY(name, function, can_overflow)                                                                                   \
    static pyr_object *math_##name(PYR_CALL_ARGS) {                                                                            \
        double x, y;                                                                                                           \
        if (pyr_check_positional(rt, #name, nargs, 2, 2) < 0) return NULL;                                                     \
        if (to_double(rt, args[0].p, &x) < 0 || to_double(rt, args[1].p, &y) < 0) return NULL;                                 \
        return answer(rt, function(x, y), x, y, can_overflow);                                                                 \
    }

static double to_degrees(double x) {
    return x * (180.0 / 3.141592653589793);
}

static double to_radians(double x) {
    return x * (3.141592653589793 / 180.0);
}

// Gamma has poles at the whole numbers up to 0, where C answers infinity or nan.
static double gamma_function(double x) {
    if (x == floor(x) && x <= 0.0 && isfinite(x)) return NAN;
    return x == -INFINITY ? NAN : tgamma(x);
}

static double log_gamma(double x) {
    if (x == floor(x) && x <= 0.0 && isfinite(x)) return NAN;
    return lgamma(x);
}

static double ulp(double x) {
    if (!isfinite(x)) return fabs(x);
    x = fabs(x);
    double above = nextafter(x, INFINITY);
    return isinf(above) ? x - nextafter(x, -INFINITY) : above - x;
}

UNARY(sqrt, sqrt, false)
UNARY(cbrt, cbrt, false)
UNARY(exp, exp, true)
UNARY(exp2, exp2, true)
UNARY(expm1, expm1, true)
UNARY(log1p, log1p, false)
UNARY(sin, sin, false)
UNARY(cos, cos, false)
UNARY(tan, tan, false)
UNARY(asin, asin, false)
UNARY(acos, acos, false)
UNARY(atan, atan, false)
UNARY(sinh, sinh, true)
UNARY(cosh, cosh, true)
UNARY(tanh, tanh, false)
UNARY(asinh, asinh, false)
UNARY(acosh, acosh, false)
UNARY(atanh, atanh, false)
UNARY(fabs, fabs, false)
UNARY(erf, erf, false)
UNARY(erfc, erfc, false)
UNARY(gamma, gamma_function, true)
UNARY(lgamma, log_gamma, true)
UNARY(degrees, to_degrees, true)
UNARY(radians, to_radians, false)
UNARY(ulp, ulp, false)
BINARY(atan2, atan2, false)
BINARY(copysign, copysign, false)
BINARY(fmod, fmod, false)
BINARY(remainder, remainder, false)
BINARY(nextafter, nextafter, false)

static pyr_object *math_pow(PYR_CALL_ARGS) {
    double x, y;
    if (pyr_check_positional(rt, "pow", nargs, 2, 2) < 0) return NULL;
    if (to_double(rt, args[0].p, &x) < 0 || to_double(rt, args[1].p, &y) < 0) return NULL;
    double result = pow(x, y);
    if (isinf(result) && x == 0.0) return pyr_error(rt, PYR_T_ValueError, "math domain error");
    return answer(rt, result, x, y, true);
}

static pyr_object *is_nan(PYR_CALL_ARGS) {
    double x;
    return to_double(rt, args[0].p, &x) < 0 ? NULL : pyr_bool(rt, isnan(x));
}

static pyr_object *is_infinite(PYR_CALL_ARGS) {
    double x;
    return to_double(rt, args[0].p, &x) < 0 ? NULL : pyr_bool(rt, isinf(x));
}

static pyr_object *is_finite(PYR_CALL_ARGS) {
    double x;
    return to_double(rt, args[0].p, &x) < 0 ? NULL : pyr_bool(rt, isfinite(x));
}

static pyr_object *split(PYR_CALL_ARGS) {
    double x, whole;
    if (to_double(rt, args[0].p, &x) < 0) return NULL;
    double part = isinf(x) ? copysign(0.0, x) : modf(x, &whole);
    if (isinf(x)) whole = x;
    pyr_ref both[2] = {{pyr_float_new(rt, part)}, {pyr_float_new(rt, whole)}};
    return pyr_tuple_from_stolen(rt, both, 2);
}

static pyr_object *mantissa(PYR_CALL_ARGS) {
    double x;
    int exponent = 0;
    if (to_double(rt, args[0].p, &x) < 0) return NULL;
    double m = isfinite(x) ? frexp(x, &exponent) : x;
    pyr_ref both[2] = {{pyr_float_new(rt, m)}, {pyr_int_new(rt, exponent)}};
    return pyr_tuple_from_stolen(rt, both, 2);
}

static pyr_object *scale(PYR_CALL_ARGS) {
    double x;
    int64_t exponent = 0;
    if (pyr_check_positional(rt, "ldexp", nargs, 2, 2) < 0 || to_double(rt, args[0].p, &x) < 0) return NULL;
    if (!PYR_IS_INT(args[1].p)) return pyr_error(rt, PYR_T_TypeError, "Expected an int as second argument to ldexp.");
    if (pyr_index_int64(rt, args[1].p, &exponent, true) < 0) return NULL;
    int bounded = exponent > 10000 ? 10000 : exponent < -10000 ? -10000 : (int)exponent;
    double result = ldexp(x, bounded);
    if (isinf(result) && isfinite(x)) return pyr_error(rt, PYR_T_OverflowError, "math range error");
    return pyr_float_new(rt, result);
}

// ---- logarithms: of whole numbers of any size -----------------------------------------------------------------------------------------

static int log_of(pyr_runtime *rt, pyr_object *o, double (*function)(double), double *result) {
    double x;
    if (PYR_IS_INT(o)) {
        const pyr_varobject *n = (pyr_varobject *)o;
        if (n->ob_size <= 0) {
            pyr_error(rt, PYR_T_ValueError, "math domain error");
            return -1;
        }
        // Too large for a double: its top digits, and the power of two below them.
        if (n->ob_size > 34) {
            const pyr_int *big = (pyr_int *)o;
            double top = 0.0;
            for (int64_t i = n->ob_size - 1; i >= n->ob_size - 3; i--) top = top * (double)(PYR_INT_MASK + 1) + big->digit[i];
            *result = function(top) + function(2.0) * (double)((n->ob_size - 3) * PYR_INT_SHIFT);
            return 0;
        }
    }
    if (to_double(rt, o, &x) < 0) return -1;
    *result = function(x);
    if (isnan(x) || (x > 0.0)) return 0;
    pyr_error(rt, PYR_T_ValueError, "math domain error");
    return -1;
}

static pyr_object *math_log(PYR_CALL_ARGS) {
    double result, base;
    if (pyr_check_positional(rt, "log", nargs, 1, 2) < 0 || log_of(rt, args[0].p, log, &result) < 0) return NULL;
    if (nargs == 1) return pyr_float_new(rt, result);
    if (log_of(rt, args[1].p, log, &base) < 0) return NULL;
    if (base == 0.0) return pyr_error(rt, PYR_T_ZeroDivisionError, "float division by zero");
    return pyr_float_new(rt, result / base);
}

static pyr_object *math_log2(PYR_CALL_ARGS) {
    double result;
    return log_of(rt, args[0].p, log2, &result) < 0 ? NULL : pyr_float_new(rt, result);
}

static pyr_object *math_log10(PYR_CALL_ARGS) {
    double result;
    return log_of(rt, args[0].p, log10, &result) < 0 ? NULL : pyr_float_new(rt, result);
}

// ---- rounding to a whole number -----------------------------------------------------------------------------------------------------------

static pyr_object *round_with(pyr_runtime *rt, pyr_object *o, const char *special, double (*function)(double)) {
    if (!pyr_is_exact(rt, o, PYR_T_FLOAT)) {
        pyr_object *name = pyr_str_interned(rt, special);
        pyr_object *method = name ? pyr_lookup_special(rt, o, name) : NULL;
        pyr_xdecref(rt, name);
        if (method) {
            pyr_object *result = pyr_call0(rt, method);
            pyr_decref(rt, method);
            return result;
        }
        if (pyr_error_set(rt)) return NULL;
    }
    double x;
    return to_double(rt, o, &x) < 0 ? NULL : pyr_int_from_double(rt, function(x));
}

static pyr_object *math_floor(PYR_CALL_ARGS) {
    return round_with(rt, args[0].p, "__floor__", floor);
}

static pyr_object *math_ceil(PYR_CALL_ARGS) {
    return round_with(rt, args[0].p, "__ceil__", ceil);
}

static pyr_object *math_trunc(PYR_CALL_ARGS) {
    pyr_object *method = pyr_lookup_special(rt, args[0].p, PYR_NAME(rt, __trunc__));
    if (!method)
        return pyr_error_set(rt) ? NULL
                                 : pyr_error_format(rt, PYR_T_TypeError, "type %T doesn't define __trunc__ method", args[0].p);
    pyr_object *result = pyr_call0(rt, method);
    pyr_decref(rt, method);
    return result;
}

#define ROW(name)                                                                                                              \
    { #name, math_##name, PYR_METH_O, "($module, x, /)" }
#define ROW2(name)                                                                                                             \
    { #name, math_##name, PYR_METH_FASTCALL, "($module, x, y, /)" }

static const pyr_method_def functions[] = {
    ROW(sqrt),
    ROW(cbrt),
    ROW(exp),
    ROW(exp2),
    ROW(expm1),
    ROW(log1p),
    ROW(sin),
    ROW(cos),
    ROW(tan),
    ROW(asin),
    ROW(acos),
    ROW(atan),
    ROW(sinh),
    ROW(cosh),
    ROW(tanh),
    ROW(asinh),
    ROW(acosh),
    ROW(atanh),
    ROW(fabs),
    ROW(erf),
    ROW(erfc),
    ROW(gamma),
    ROW(lgamma),
    ROW(degrees),
    ROW(radians),
    ROW(ulp),
    ROW(log2),
    ROW(log10),
    ROW(floor),
    ROW(ceil),
    ROW(trunc),
    ROW2(atan2),
    ROW2(fmod),
    ROW2(pow),
    ROW2(log),
    ROW2(remainder),
    ROW2(copysign),
    ROW2(nextafter),
    {"isnan", is_nan, PYR_METH_O, NULL},
    {"isinf", is_infinite, PYR_METH_O, NULL},
    {"isfinite", is_finite, PYR_METH_O, NULL},
    {"modf", split, PYR_METH_O, NULL},
    {"frexp", mantissa, PYR_METH_O, NULL},
    {"ldexp", scale, PYR_METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL},
};

static int fill(pyr_runtime *rt, pyr_object *module) {
    static const struct {
        const char *name;
        double value;
    } constants[] = {
        {"pi", 3.141592653589793}, {"e", 2.718281828459045}, {"tau", 6.283185307179586}, {"inf", INFINITY}, {"nan", NAN}};
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        if (pyr_module_add(rt, module, constants[i].name, pyr_float_new(rt, constants[i].value)) < 0) return -1;
    return 0;
}

const pyr_module_def pyr_module__math = {.name = "_math", .functions = functions, .fill = fill};
