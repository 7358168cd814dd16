// float: making, the free list, arithmetic, comparison and hash (Objects/floatobject.c).
//
// A freed float of exactly the type float goes to the free list while that has room; the link stands in ob_type, and the block
// is marked FREE_OBJECT. Mixed arithmetic takes ints by conversion to double, comparison takes them exactly.
#include "obj/abstract.h"
#include "obj/complex.h"
#include "obj/containers.h"
#include "obj/float_arith.h"
#include "obj/float_slots.h"
#include "obj/int.h"
#include "obj/str.h"
#include <math.h>

static PYR_NOINLINE pyr_object *make(pyr_runtime *rt, double value) {
    pyr_float *f = pyr_mem_alloc(&rt->heap, sizeof(pyr_float), PYR_USE_NONE);
    if (!f) return pyr_error_memory(rt);
    pyr_count_request(rt, PYR_ASKED_OBJECTS, sizeof(pyr_float));
    f->base.ob_refcnt = 1;
    f->base.ob_type.p = pyr_builtin_type(rt, PYR_T_FLOAT);
    f->value = value;
    pyr_mem_set_use(&rt->heap, f, PYR_USE_OBJECT);
    PYR_EMIT_OFTEN(&rt->heap.trace, NEW, pyr_mem_address(&rt->heap, f), pyr_mem_address(&rt->heap, f->base.ob_type.p), 0);
    return &f->base;
}

pyr_object *pyr_float_new(pyr_runtime *rt, double value) {
    pyr_object *o = rt->freelist_float.head;
    if (PYR_UNLIKELY(!o)) return make(rt, value);
    rt->freelist_float.head = (pyr_object *)(void *)o->ob_type.p;
    rt->freelist_float.count--;
    pyr_count_kept(rt, sizeof(pyr_float));
    o->ob_refcnt = 1;
    o->ob_type.p = pyr_builtin_type(rt, PYR_T_FLOAT);
    ((pyr_float *)o)->value = value;
    pyr_mem_reuse(&rt->heap, o);
    pyr_mem_set_use(&rt->heap, o, PYR_USE_OBJECT);
    PYR_EMIT_OFTEN(&rt->heap.trace, FREELIST_GET, pyr_mem_address(&rt->heap, o), pyr_mem_address(&rt->heap, o->ob_type.p),
                   rt->freelist_float.count);
    return o;
}

void pyr_float_dealloc(pyr_runtime *rt, pyr_object *o) {
    if (!pyr_is_exact(rt, o, PYR_T_FLOAT) || rt->freelist_float.count >= rt->heap.preset.freelist_float) {
        pyr_object_free(rt, o);
        return;
    }
    o->ob_type.p = (pyr_type *)(void *)rt->freelist_float.head;
    rt->freelist_float.head = o;
    rt->freelist_float.count++;
    pyr_mem_set_use(&rt->heap, o, PYR_USE_FREE_OBJECT);
    PYR_EMIT_OFTEN(&rt->heap.trace, FREELIST_PUT, pyr_mem_address(&rt->heap, o),
                   pyr_mem_address(&rt->heap, pyr_builtin_type(rt, PYR_T_FLOAT)), rt->freelist_float.count);
}

void pyr_float_clear_freelist(pyr_runtime *rt) {
    while (rt->freelist_float.head) {
        pyr_object *o = rt->freelist_float.head;
        rt->freelist_float.head = (pyr_object *)(void *)o->ob_type.p;
        rt->freelist_float.count--;
        pyr_mem_free_sized(&rt->heap, o, sizeof(pyr_float));
    }
}

// An operand as a double. 1: *value; 0: neither float nor int; -1: an int that is too large.
static inline int operand(pyr_runtime *rt, pyr_object *o, double *value) {
    if (PYR_LIKELY(pyr_is_exact(rt, o, PYR_T_FLOAT))) {
        *value = pyr_float_value(o);
        return 1;
    }
    if (PYR_IS_INT(o)) {
        *value = pyr_int_to_double(rt, o);
        return *value == -1.0 && pyr_error_set(rt) ? -1 : 1;
    }
    if (!pyr_is_float(rt, o)) return 0;
    *value = pyr_float_value(o);
    return 1;
}

#define OPERANDS(x, y)                                                                                                         \
    double x, y;                                                                                                               \
    int known = operand(rt, a, &x);                                                                                            \
    if (known > 0) known = operand(rt, b, &y);                                                                                 \
    if (known <= 0) return known < 0 ? NULL : pyr_new_ref(rt, rt->not_implemented)

pyr_object *pyr_float_add(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    OPERANDS(x, y);
    return pyr_float_new(rt, x + y);
}
pyr_object *pyr_float_subtract(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    OPERANDS(x, y);
    return pyr_float_new(rt, x - y);
}
pyr_object *pyr_float_multiply(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    OPERANDS(x, y);
    return pyr_float_new(rt, x * y);
}
pyr_object *pyr_float_true_divide(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    OPERANDS(x, y);
    if (y == 0.0) return pyr_error(rt, PYR_T_ZeroDivisionError, "float division by zero");
    return pyr_float_new(rt, x / y);
}

static double remainder_of(double x, double y) {
    double rest = fmod(x, y);
    if (rest == 0.0) return copysign(0.0, y);
    return (y < 0) != (rest < 0) ? rest + y : rest;
}

static double floor_divide(double x, double y, double *rest) {
    double r = fmod(x, y), quotient = (x - r) / y;
    if (r == 0.0) {
        r = copysign(0.0, y);
    } else if ((y < 0) != (r < 0)) {
        r += y;
        quotient -= 1.0;
    }
    *rest = r;
    if (quotient == 0.0) return copysign(0.0, x / y);
    double whole = floor(quotient);
    return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

pyr_object *pyr_float_remainder(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    OPERANDS(x, y);
    if (y == 0.0) return pyr_error(rt, PYR_T_ZeroDivisionError, "float modulo");
    return pyr_float_new(rt, remainder_of(x, y));
}

pyr_object *pyr_float_floor_divide(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    OPERANDS(x, y);
    if (y == 0.0) return pyr_error(rt, PYR_T_ZeroDivisionError, "float floor division by zero");
    double rest;
    return pyr_float_new(rt, floor_divide(x, y, &rest));
}

pyr_object *pyr_float_divmod(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    OPERANDS(x, y);
    if (y == 0.0) return pyr_error(rt, PYR_T_ZeroDivisionError, "float divmod()");
    double rest, quotient = floor_divide(x, y, &rest);
    pyr_ref pair[2] = {{pyr_float_new(rt, quotient)}, {NULL}};
    if (pair[0].p) pair[1].p = pyr_float_new(rt, rest);
    if (pair[1].p) return pyr_tuple_from_stolen(rt, pair, 2);
    pyr_xdecref(rt, pair[0].p);
    return NULL;
}

static pyr_object *range_error(pyr_runtime *rt) {
    pyr_ref args[2] = {{pyr_int_new(rt, 34)}, {pyr_str_from_text(rt, "Numerical result out of range")}};
    if (!args[1].p) return NULL;
    pyr_object *error = pyr_call(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_OverflowError), args, 2, NULL);
    pyr_decref(rt, args[0].p);
    pyr_decref(rt, args[1].p);
    if (error) pyr_error_raise(rt, error);
    return NULL;
}

pyr_object *pyr_float_power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *modulus) {
    if (modulus != rt->none) {
        return pyr_error(rt, PYR_T_TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    }
    OPERANDS(x, y);
    if (y == 0.0 || x == 1.0) return pyr_float_new(rt, 1.0);
    if (isnan(x) || isnan(y)) return pyr_float_new(rt, isnan(x) ? x : y);
    bool odd = isfinite(y) && fmod(fabs(y), 2.0) == 1.0;
    if (isinf(y)) {
        double size = fabs(x);
        return pyr_float_new(rt, size == 1.0 ? 1.0 : (y > 0) == (size > 1.0) ? fabs(y) : 0.0);
    }
    if (isinf(x)) return pyr_float_new(rt, y > 0 ? (odd ? x : fabs(x)) : odd ? copysign(0.0, x) : 0.0);
    if (x == 0.0) {
        if (y < 0) return pyr_error(rt, PYR_T_ZeroDivisionError, "0.0 cannot be raised to a negative power");
        return pyr_float_new(rt, odd ? x : 0.0);
    }
    if (x < 0.0 && y != floor(y)) return pyr_complex_power(rt, a, b, modulus);
    bool negative = x < 0.0 && odd;
    double size = fabs(x);
    if (size == 1.0) return pyr_float_new(rt, negative ? -1.0 : 1.0);
    double result = pow(size, y);
    if (isinf(result)) return range_error(rt);
    return pyr_float_new(rt, negative ? -result : result);
}

pyr_object *pyr_float_negative(pyr_runtime *rt, pyr_object *o) {
    return pyr_float_new(rt, -pyr_float_value(o));
}
pyr_object *pyr_float_absolute(pyr_runtime *rt, pyr_object *o) {
    return pyr_float_new(rt, fabs(pyr_float_value(o)));
}

// ---- comparison and hash ------------------------------------------------------------------------------------------------------------

// Compares a finite x with an int, exactly.
static int compare_with_int(pyr_runtime *rt, double x, pyr_object *o, int *order) {
    int64_t small;
    if (pyr_int_fits(o, &small) && small <= INT64_C(1) << 53 && small >= -(INT64_C(1) << 53)) {
        *order = x < (double)small ? -1 : x > (double)small;
        return 0;
    }
    int64_t size = ((pyr_varobject *)o)->ob_size;
    int sign_x = x > 0 ? 1 : x < 0 ? -1 : 0, sign_o = size > 0 ? 1 : -1;
    if (sign_x != sign_o) {
        *order = sign_x < sign_o ? -1 : 1;
        return 0;
    }
    int exponent;
    frexp(x, &exponent);
    int64_t bits = pyr_int_bit_length(o);
    if (exponent != bits) {
        *order = (exponent < bits) == (sign_x > 0) ? -1 : 1;
        return 0;
    }
    double whole;
    double rest = modf(x, &whole);
    pyr_object *as_int = pyr_int_from_double(rt, whole);
    if (!as_int) return -1;
    *order = pyr_int_compare(as_int, o);
    if (*order == 0 && rest != 0.0) *order = rest > 0 ? 1 : -1;
    pyr_decref(rt, as_int);
    return 0;
}

pyr_object *pyr_float_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    double x = pyr_float_value(a), y = 0.0;
    if (pyr_is_float(rt, b)) {
        y = pyr_float_value(b);
    } else if (!PYR_IS_INT(b)) {
        return pyr_new_ref(rt, rt->not_implemented);
    } else if (isfinite(x)) {
        int order;
        if (compare_with_int(rt, x, b, &order) < 0) return NULL;
        x = order;
    }
    bool result = false;
    switch (op) {
    case PYR_LT:
        result = x < y;
        break;
    case PYR_LE:
        result = x <= y;
        break;
    case PYR_EQ:
        result = x == y;
        break;
    case PYR_NE:
        result = x != y;
        break;
    case PYR_GT:
        result = x > y;
        break;
    case PYR_GE:
        result = x >= y;
        break;
    }
    return pyr_bool(rt, result);
}

// The number modulo 2**61 - 1, as for ints and fractions of the same value.
int64_t pyr_double_hash(double value) {
    if (isinf(value)) return value > 0 ? 314159 : -314159;
    int exponent;
    double m = frexp(value, &exponent);
    bool negative = m < 0;
    if (negative) m = -m;
    const uint64_t modulus = (UINT64_C(1) << 61) - 1;
    uint64_t hash = 0;
    while (m != 0.0) {
        hash = (hash << 28 & modulus) | hash >> (61 - 28);
        m *= 268435456.0;
        exponent -= 28;
        uint64_t digit = (uint64_t)m;
        m -= (double)digit;
        hash += digit;
        if (hash >= modulus) hash -= modulus;
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    hash = (hash << exponent & modulus) | hash >> (61 - exponent);
    int64_t result = negative ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}
