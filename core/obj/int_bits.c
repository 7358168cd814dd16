// Shifts and bitwise operators of ints, as if a number were two's complement with infinitely many sign bits.
#include "obj/int_digits.h"
#include <string.h>

pyr_object *pyr_int_lshift_by(pyr_runtime *rt, pyr_object *a, int64_t bits) {
    int64_t n = pyr_int_digits(a), words = bits / PYR_INT_SHIFT;
    int rest = (int)(bits % PYR_INT_SHIFT);
    if (n == 0) return pyr_int_new(rt, 0);
    if (n == 1 && bits <= PYR_INT_SHIFT) return pyr_int_new(rt, pyr_int_compact(a) * (INT64_C(1) << bits));
    if (n + words > 4 && pyr_charge(rt, (n + words) >> 4)) return NULL;
    pyr_int *z = pyr_int_alloc(rt, n + words + (rest != 0));
    if (!z) return NULL;
    memset(z->digit, 0, (size_t)words * 4);
    uint64_t carry = 0;
    for (int64_t i = 0; i < n; i++) {
        carry |= (uint64_t)pyr_as_int(a)->digit[i] << rest;
        z->digit[words + i] = (uint32_t)(carry & PYR_INT_MASK);
        carry >>= PYR_INT_SHIFT;
    }
    if (rest) z->digit[words + n] = (uint32_t)carry;
    return pyr_int_finish(rt, z, pyr_int_is_negative(a));
}

pyr_object *pyr_int_rshift_by(pyr_runtime *rt, pyr_object *a, int64_t bits) {
    if (pyr_int_is_compact(a)) {
        int64_t value = pyr_int_compact(a);
        return pyr_int_new(rt, bits > PYR_INT_SHIFT ? -(value < 0) : value >> bits);
    }
    int64_t n = pyr_int_digits(a), words = bits / PYR_INT_SHIFT;
    int rest = (int)(bits % PYR_INT_SHIFT);
    bool negative = pyr_int_is_negative(a);
    if (words >= n) return pyr_int_new(rt, negative ? -1 : 0);
    if (pyr_charge(rt, n >> 4)) return NULL;
    const uint32_t *digit = pyr_as_int(a)->digit;
    // Rounding is towards minus infinity: a negative number whose lost bits are not all zero goes one further.
    bool lost = false;
    for (int64_t i = 0; i < words && negative; i++) lost |= digit[i] != 0;
    if (negative) lost |= (digit[words] & ((UINT32_C(1) << rest) - 1)) != 0;
    pyr_int *z = pyr_int_alloc(rt, n - words + lost);
    if (!z) return NULL;
    for (int64_t i = words; i < n; i++) {
        uint64_t wide = digit[i] | (i + 1 < n ? (uint64_t)digit[i + 1] << PYR_INT_SHIFT : 0);
        z->digit[i - words] = (uint32_t)(wide >> rest & PYR_INT_MASK);
    }
    if (lost) {
        z->digit[n - words] = 0;
        for (int64_t i = 0; ++z->digit[i] > PYR_INT_MASK; i++) z->digit[i] = 0;
    }
    return pyr_int_finish(rt, z, negative);
}

pyr_object *pyr_int_lshift(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!PYR_IS_INT(a) || !PYR_IS_INT(b)) return pyr_new_ref(rt, rt->not_implemented);
    int64_t bits;
    if (pyr_int_is_negative(b)) return pyr_error(rt, PYR_T_ValueError, "negative shift count");
    if (pyr_int_size(a) == 0) return pyr_int_new(rt, 0);
    if (!pyr_int_fits(b, &bits)) return pyr_error(rt, PYR_T_OverflowError, "too many digits in integer");
    return pyr_int_lshift_by(rt, a, bits);
}

pyr_object *pyr_int_rshift(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!PYR_IS_INT(a) || !PYR_IS_INT(b)) return pyr_new_ref(rt, rt->not_implemented);
    int64_t bits;
    if (pyr_int_is_negative(b)) return pyr_error(rt, PYR_T_ValueError, "negative shift count");
    if (!pyr_int_fits(b, &bits)) bits = INT64_MAX;
    return pyr_int_rshift_by(rt, a, bits);
}

pyr_object *pyr_int_invert(pyr_runtime *rt, pyr_object *a) {
    if (pyr_int_is_compact(a)) return pyr_int_new(rt, ~pyr_int_compact(a));
    pyr_object *one = pyr_int_new(rt, 1);
    pyr_object *sum = pyr_int_add(rt, a, one);
    pyr_decref(rt, one);
    return pyr_int_negated(rt, sum);
}

// Digit i of the two's complement of a number; *[carry] starts at 1 and runs through the digits of a negative one.
static uint32_t complement_digit(const pyr_object *o, int64_t i, uint32_t *carry) {
    uint32_t digit = i < pyr_int_digits(o) ? pyr_as_int(o)->digit[i] : 0;
    if (!pyr_int_is_negative(o)) return digit;
    uint32_t z = (digit ^ PYR_INT_MASK) + *carry;
    *carry = z >> PYR_INT_SHIFT;
    return z & PYR_INT_MASK;
}

static pyr_object *bitwise(pyr_runtime *rt, pyr_object *a, pyr_object *b, char op) {
    if (!PYR_IS_INT(a) || !PYR_IS_INT(b)) return pyr_new_ref(rt, rt->not_implemented);
    if (pyr_int_is_compact(a) && pyr_int_is_compact(b)) {
        int64_t x = pyr_int_compact(a), y = pyr_int_compact(b);
        return pyr_int_new(rt, op == '&' ? x & y : op == '|' ? x | y : x ^ y);
    }
    bool minus_a = pyr_int_is_negative(a), minus_b = pyr_int_is_negative(b);
    bool negative = op == '&' ? minus_a && minus_b : op == '|' ? minus_a || minus_b : minus_a != minus_b;
    int64_t na = pyr_int_digits(a), nb = pyr_int_digits(b);
    int64_t n = na > nb ? na : nb;
    // The shorter one decides if it is not negative: the other's higher digits are masked away.
    if (op == '&' && !minus_a && na < nb) n = na;
    else if (op == '&' && !minus_b && nb < na) n = nb;
    if (pyr_charge(rt, n >> 4)) return NULL;
    pyr_int *z = pyr_int_alloc(rt, n + negative);
    if (!z) return NULL;
    uint32_t carry_a = 1, carry_b = 1;
    for (int64_t i = 0; i < n; i++) {
        uint32_t x = complement_digit(a, i, &carry_a), y = complement_digit(b, i, &carry_b);
        z->digit[i] = op == '&' ? x & y : op == '|' ? x | y : x ^ y;
    }
    if (negative) {
        uint32_t carry = 1;
        z->digit[n] = PYR_INT_MASK;
        for (int64_t i = 0; i <= n; i++) {
            carry += z->digit[i] ^ PYR_INT_MASK;
            z->digit[i] = carry & PYR_INT_MASK;
            carry >>= PYR_INT_SHIFT;
        }
    }
    return pyr_int_finish(rt, z, negative);
}

pyr_object *pyr_int_and(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return bitwise(rt, a, b, '&');
}
pyr_object *pyr_int_or(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return bitwise(rt, a, b, '|');
}
pyr_object *pyr_int_xor(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return bitwise(rt, a, b, '^');
}
