// Making ints and turning them into C numbers; addition and subtraction; comparison and hash.
//
// A value of the preset's small range is always the cached object. Every function here takes and gives canonical ints (no
// leading zero digit); raw ones exist only between pyr_int_alloc and pyr_int_finish.
#include "obj/int.h"
#include "obj/int_digits.h"
#include <math.h>
#include <string.h>

#define STATIC_REFCOUNT 999999999

int pyr_int_init_statics(pyr_runtime *rt) {
    const pyr_preset *preset = &rt->heap.preset;
    int64_t count = preset->small_int_max - preset->small_int_min + 1;
    rt->int_max_str_digits = 4300;
    rt->small_ints = pyr_raw_alloc(&rt->heap, (uint64_t)(count * PYR_INT_SMALL_SIZE), PYR_USE_STATIC);
    if (!rt->small_ints) return -1;
    memset(rt->small_ints, 0, (size_t)(count * PYR_INT_SMALL_SIZE));
    for (int64_t i = 0; i < count; i++) {
        int64_t value = i + preset->small_int_min;
        pyr_int *o = (pyr_int *)(void *)(rt->small_ints + i * PYR_INT_SMALL_SIZE);
        o->base.base.ob_refcnt = STATIC_REFCOUNT;
        o->base.base.ob_type.p = pyr_builtin_type(rt, PYR_T_INT);
        o->base.ob_size = value < 0 ? -1 : value > 0;
        o->digit[0] = (uint32_t)(value < 0 ? -value : value);
    }
    return 0;
}

pyr_int *pyr_int_alloc(pyr_runtime *rt, int64_t digits) {
    if (digits > PYR_INT_MAX_DIGITS) return pyr_error(rt, PYR_T_OverflowError, "too many digits in integer");
    int64_t room = digits ? digits : 1;
    pyr_object *o =
        pyr_varobject_new(rt, pyr_builtin_type(rt, PYR_T_INT), (int64_t)offsetof(pyr_int, digit) + room * 4, digits);
    if (!o) return NULL;
    pyr_as_int(o)->digit[0] = 0;
    return pyr_as_int(o);
}

pyr_object *pyr_int_finish(pyr_runtime *rt, pyr_int *z, bool negative) {
    pyr_object *o = &z->base.base;
    int64_t n = pyr_digits_trim(z->digit, pyr_int_digits(o));
    z->base.ob_size = negative ? -n : n;
    if (n <= 1 && pyr_int_is_small(rt, pyr_int_compact(o))) {
        int64_t value = pyr_int_compact(o);
        pyr_decref(rt, o);
        return pyr_int_small(rt, value);
    }
    return o;
}

pyr_object *pyr_int_from_uint64(pyr_runtime *rt, uint64_t value) {
    if (value <= INT64_MAX) return pyr_int_new(rt, (int64_t)value);
    pyr_int *z = pyr_int_alloc(rt, 3);
    if (!z) return NULL;
    for (int i = 0; i < 3; i++, value >>= PYR_INT_SHIFT) z->digit[i] = (uint32_t)(value & PYR_INT_MASK);
    return &z->base.base;
}

static PYR_NOINLINE pyr_object *make_large(pyr_runtime *rt, uint64_t magnitude, bool negative) {
    int64_t n = magnitude >> 2 * PYR_INT_SHIFT == 0 ? 2 : 3;
    pyr_int *z = pyr_int_alloc(rt, n);
    if (!z) return NULL;
    for (int64_t i = 0; i < n; i++, magnitude >>= PYR_INT_SHIFT) z->digit[i] = (uint32_t)(magnitude & PYR_INT_MASK);
    if (negative) z->base.ob_size = -n;
    return &z->base.base;
}

// One digit, the size of almost all: without the questions that pyr_varobject_new asks about a type. 3.11 asks for the whole
// structure here, with its padding (_PyLong_FromMedium).
static inline pyr_object *make_one_digit(pyr_runtime *rt, uint32_t digit, bool negative) {
    enum { SIZE = 32 };
    pyr_int *z = pyr_mem_alloc(&rt->heap, SIZE, PYR_USE_NONE);
    if (PYR_UNLIKELY(!z)) return pyr_error_memory(rt);
    pyr_count_request(rt, PYR_ASKED_OBJECTS, SIZE);
    pyr_object *o = &z->base.base;
    o->ob_refcnt = 1;
    o->ob_type.p = pyr_builtin_type(rt, PYR_T_INT);
    z->base.ob_size = negative ? -1 : 1;
    z->digit[0] = digit;
    pyr_mem_set_use(&rt->heap, o, PYR_USE_OBJECT);
    PYR_EMIT_OFTEN(&rt->heap.trace, NEW, pyr_mem_address(&rt->heap, o), pyr_mem_address(&rt->heap, o->ob_type.p), 0);
    return o;
}

pyr_object *pyr_int_new(pyr_runtime *rt, int64_t value) {
    if (pyr_int_is_small(rt, value)) return pyr_int_small(rt, value);
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    if (PYR_LIKELY(magnitude < PYR_INT_BASE)) return make_one_digit(rt, (uint32_t)magnitude, value < 0);
    return make_large(rt, magnitude, value < 0);
}

pyr_object *pyr_int_from_double(pyr_runtime *rt, double value) {
    if (isinf(value)) return pyr_error(rt, PYR_T_OverflowError, "cannot convert float infinity to integer");
    if (isnan(value)) return pyr_error(rt, PYR_T_ValueError, "cannot convert float NaN to integer");
    if (value > -9.2e18 && value < 9.2e18) return pyr_int_new(rt, (int64_t)value);
    int exponent;
    double fraction = frexp(fabs(value), &exponent);
    int64_t n = (exponent - 1) / PYR_INT_SHIFT + 1;
    pyr_int *z = pyr_int_alloc(rt, n);
    if (!z) return NULL;
    fraction = ldexp(fraction, (exponent - 1) % PYR_INT_SHIFT + 1);
    for (int64_t i = n - 1; i >= 0; i--) {
        uint32_t bits = (uint32_t)fraction;
        z->digit[i] = bits;
        fraction = ldexp(fraction - (double)bits, PYR_INT_SHIFT);
    }
    return pyr_int_finish(rt, z, value < 0);
}

bool pyr_int_fits(const pyr_object *o, int64_t *value) {
    if (pyr_int_is_compact(o)) {
        *value = pyr_int_compact(o);
        return true;
    }
    const pyr_int *v = pyr_as_int(o);
    int64_t n = pyr_int_digits(o);
    bool negative = pyr_int_is_negative(o);
    if (n > 3 || (n == 3 && v->digit[2] > 8)) return false;
    uint64_t magnitude = v->digit[0] | (uint64_t)v->digit[1] << PYR_INT_SHIFT;
    if (n == 3) {
        if (v->digit[2] == 8 && !(negative && magnitude == 0)) return false;
        magnitude |= (uint64_t)v->digit[2] << 2 * PYR_INT_SHIFT;
    }
    *value = (int64_t)(negative ? 0 - magnitude : magnitude);
    return true;
}

int pyr_int_to_int64(pyr_runtime *rt, pyr_object *o, int64_t *value) {
    if (pyr_int_fits(o, value)) return 0;
    pyr_error(rt, PYR_T_OverflowError, "Python int too large to convert to C long");
    return -1;
}

int64_t pyr_int_bit_length(const pyr_object *o) {
    int64_t n = pyr_int_digits(o);
    return n ? (n - 1) * PYR_INT_SHIFT + pyr_digit_bits(pyr_as_int(o)->digit[n - 1]) : 0;
}

// The top 64 bits of the magnitude, the lowest of them also set if anything below them is; then one rounding by the
// conversion to double, which is to nearest, ties to even.
double pyr_int_frexp(const pyr_object *o, int64_t *exponent) {
    int64_t bits = pyr_int_bit_length(o);
    const uint32_t *digit = pyr_as_int(o)->digit;
    if (bits == 0) {
        *exponent = 0;
        return 0.0;
    }
    int64_t low = bits - 64; // the first bit that is taken
    uint64_t top = 0;
    bool sticky = false;
    for (int64_t i = pyr_int_digits(o) - 1; i >= 0; i--) {
        int64_t at = i * PYR_INT_SHIFT - low;
        if (at >= 0) top |= (uint64_t)digit[i] << at;
        else if (at > -PYR_INT_SHIFT) {
            top |= digit[i] >> -at;
            sticky |= (digit[i] & ((UINT32_C(1) << -at) - 1)) != 0;
        } else if (digit[i]) {
            sticky = true;
            break;
        }
    }
    double fraction = ldexp((double)(top | sticky), -64);
    *exponent = bits;
    if (fraction == 1.0) fraction = 0.5, ++*exponent;
    return pyr_int_is_negative(o) ? -fraction : fraction;
}

double pyr_int_to_double(pyr_runtime *rt, pyr_object *o) {
    if (pyr_int_is_compact(o)) return (double)pyr_int_compact(o);
    int64_t exponent;
    double fraction = pyr_int_frexp(o, &exponent);
    if (exponent > 1024) {
        pyr_error(rt, PYR_T_OverflowError, "int too large to convert to float");
        return -1.0;
    }
    return ldexp(fraction, (int)exponent);
}

pyr_object *pyr_int_exact(pyr_runtime *rt, pyr_object *o) {
    if (pyr_is_exact(rt, o, PYR_T_INT)) return pyr_new_ref(rt, o);
    if (pyr_int_is_compact(o)) return pyr_int_new(rt, pyr_int_compact(o));
    int64_t n = pyr_int_digits(o);
    pyr_int *z = pyr_int_alloc(rt, n);
    if (!z) return NULL;
    memcpy(z->digit, pyr_as_int(o)->digit, (size_t)n * 4);
    z->base.ob_size = pyr_int_size(o);
    return &z->base.base;
}

pyr_object *pyr_int_negated(pyr_runtime *rt, pyr_object *o) {
    if (!o) return NULL;
    pyr_object *z;
    if (pyr_int_is_compact(o)) {
        z = pyr_int_new(rt, -pyr_int_compact(o));
    } else if (o->ob_refcnt == 1 && pyr_is_exact(rt, o, PYR_T_INT)) {
        pyr_as_int(o)->base.ob_size = -pyr_int_size(o);
        return o;
    } else {
        z = pyr_int_exact(rt, o);
        if (z == o) {
            pyr_decref(rt, z);
            int64_t n = pyr_int_digits(o);
            pyr_int *copy = pyr_int_alloc(rt, n);
            z = copy ? &copy->base.base : NULL;
            if (copy) memcpy(copy->digit, pyr_as_int(o)->digit, (size_t)n * 4), copy->base.ob_size = pyr_int_size(o);
        }
        if (z) pyr_as_int(z)->base.ob_size = -pyr_int_size(o);
    }
    pyr_decref(rt, o);
    return z;
}

// ---- addition ------------------------------------------------------------------------------------------------------------------

static pyr_object *add_magnitudes(pyr_runtime *rt, pyr_object *a, pyr_object *b, bool negative) {
    int64_t na = pyr_int_digits(a), nb = pyr_int_digits(b);
    if (na < nb) {
        pyr_object *swap = a;
        a = b, b = swap;
        int64_t count = na;
        na = nb, nb = count;
    }
    if (na > 2 && pyr_charge(rt, na >> 4)) return NULL;
    pyr_int *z = pyr_int_alloc(rt, na + 1);
    if (!z) return NULL;
    const uint32_t *p = pyr_as_int(a)->digit, *q = pyr_as_int(b)->digit;
    uint32_t carry = 0;
    int64_t i = 0;
    for (; i < nb; i++) {
        carry += p[i] + q[i];
        z->digit[i] = carry & PYR_INT_MASK;
        carry >>= PYR_INT_SHIFT;
    }
    for (; i < na; i++) {
        carry += p[i];
        z->digit[i] = carry & PYR_INT_MASK;
        carry >>= PYR_INT_SHIFT;
    }
    z->digit[i] = carry;
    return pyr_int_finish(rt, z, negative);
}

static int compare_magnitudes(const pyr_object *a, const pyr_object *b) {
    int64_t na = pyr_int_digits(a), nb = pyr_int_digits(b);
    if (na != nb) return na < nb ? -1 : 1;
    const uint32_t *p = pyr_as_int(a)->digit, *q = pyr_as_int(b)->digit;
    for (int64_t i = na - 1; i >= 0; i--) {
        if (p[i] != q[i]) return p[i] < q[i] ? -1 : 1;
    }
    return 0;
}

static pyr_object *subtract_magnitudes(pyr_runtime *rt, pyr_object *a, pyr_object *b, bool negative) {
    int order = compare_magnitudes(a, b);
    if (order == 0) return pyr_int_new(rt, 0);
    if (order < 0) {
        pyr_object *swap = a;
        a = b, b = swap;
        negative = !negative;
    }
    int64_t na = pyr_int_digits(a), nb = pyr_int_digits(b);
    if (na > 2 && pyr_charge(rt, na >> 4)) return NULL;
    pyr_int *z = pyr_int_alloc(rt, na);
    if (!z) return NULL;
    const uint32_t *p = pyr_as_int(a)->digit, *q = pyr_as_int(b)->digit;
    uint32_t borrow = 0;
    int64_t i = 0;
    for (; i < nb; i++) {
        borrow = p[i] - q[i] - borrow;
        z->digit[i] = borrow & PYR_INT_MASK;
        borrow = borrow >> PYR_INT_SHIFT & 1;
    }
    for (; i < na; i++) {
        borrow = p[i] - borrow;
        z->digit[i] = borrow & PYR_INT_MASK;
        borrow = borrow >> PYR_INT_SHIFT & 1;
    }
    return pyr_int_finish(rt, z, negative);
}

pyr_object *pyr_int_add(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (pyr_int_is_compact(a) && pyr_int_is_compact(b)) return pyr_int_new(rt, pyr_int_compact(a) + pyr_int_compact(b));
    bool negative = pyr_int_is_negative(a);
    if (negative == pyr_int_is_negative(b)) return add_magnitudes(rt, a, b, negative);
    return subtract_magnitudes(rt, a, b, negative);
}

pyr_object *pyr_int_subtract(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (pyr_int_is_compact(a) && pyr_int_is_compact(b)) return pyr_int_new(rt, pyr_int_compact(a) - pyr_int_compact(b));
    bool negative = pyr_int_is_negative(a);
    if (negative != pyr_int_is_negative(b)) return add_magnitudes(rt, a, b, negative);
    return subtract_magnitudes(rt, a, b, negative);
}

// ---- comparison, hash ------------------------------------------------------------------------------------------------------------

int pyr_int_compare(const pyr_object *a, const pyr_object *b) {
    int64_t sa = pyr_int_size(a), sb = pyr_int_size(b);
    if (sa != sb) return sa < sb ? -1 : 1;
    int order = compare_magnitudes(a, b);
    return sa < 0 ? -order : order;
}

// The number modulo 2**61 - 1, with its sign; -1 is taken by errors.
int64_t pyr_int_hash(const pyr_object *o) {
    if (pyr_int_is_compact(o)) {
        int64_t value = pyr_int_compact(o);
        return value == -1 ? -2 : value;
    }
    const uint64_t modulus = (UINT64_C(1) << 61) - 1;
    uint64_t hash = 0;
    for (int64_t i = pyr_int_digits(o) - 1; i >= 0; i--) {
        hash = (hash << PYR_INT_SHIFT & modulus) | hash >> (61 - PYR_INT_SHIFT);
        hash += pyr_as_int(o)->digit[i];
        if (hash >= modulus) hash -= modulus;
    }
    int64_t result = pyr_int_is_negative(o) ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}
