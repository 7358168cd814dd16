// Division of ints: floor division, remainder and divmod by Knuth's algorithm D, and true division rounded correctly.
#include "obj/float.h"
#include "obj/int_digits.h"
#include <math.h>
#include <string.h>

uint32_t pyr_digits_divide1(uint32_t *q, const uint32_t *a, int64_t n, uint32_t d) {
    uint64_t rest = 0;
    for (int64_t i = n - 1; i >= 0; i--) {
        rest = rest << PYR_INT_SHIFT | a[i];
        q[i] = (uint32_t)(rest / d);
        rest -= (uint64_t)q[i] * d;
    }
    return (uint32_t)rest;
}

// z = a << bits (0 <= bits < 30), answers the digit that goes out at the top.
static uint32_t shift_left(uint32_t *z, const uint32_t *a, int64_t n, int bits) {
    uint32_t carry = 0;
    for (int64_t i = 0; i < n; i++) {
        uint64_t wide = (uint64_t)a[i] << bits | carry;
        z[i] = (uint32_t)(wide & PYR_INT_MASK);
        carry = (uint32_t)(wide >> PYR_INT_SHIFT);
    }
    return carry;
}

static void shift_right(uint32_t *z, const uint32_t *a, int64_t n, int bits) {
    uint32_t carry = 0, mask = (UINT32_C(1) << bits) - 1;
    for (int64_t i = n - 1; i >= 0; i--) {
        uint64_t wide = (uint64_t)carry << PYR_INT_SHIFT | a[i];
        carry = a[i] & mask;
        z[i] = (uint32_t)(wide >> bits);
    }
}

// v[0 .. nw] -= q * w; one digit of the quotient, corrected if the guess was one too high.
static uint32_t divide_step(uint32_t *v, const uint32_t *w, int64_t nw) {
    uint32_t top = v[nw], w1 = w[nw - 1], w2 = w[nw - 2];
    uint64_t both = (uint64_t)top << PYR_INT_SHIFT | v[nw - 1];
    uint64_t q = both / w1, rest = both - q * w1;
    while (w2 * q > (rest << PYR_INT_SHIFT | v[nw - 2])) {
        q--;
        rest += w1;
        if (rest >= PYR_INT_BASE) break;
    }
    int64_t carry = 0;
    for (int64_t i = 0; i < nw; i++) {
        int64_t z = (int64_t)v[i] + carry - (int64_t)(q * w[i]);
        v[i] = (uint32_t)z & PYR_INT_MASK;
        carry = z >> PYR_INT_SHIFT;
    }
    if ((int64_t)top + carry < 0) {
        uint32_t up = 0;
        for (int64_t i = 0; i < nw; i++) {
            up += v[i] + w[i];
            v[i] = up & PYR_INT_MASK;
            up >>= PYR_INT_SHIFT;
        }
        q--;
    }
    return (uint32_t)q;
}

static int divide_long(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object **quotient, pyr_object **remainder) {
    int64_t nv = pyr_int_digits(a), nw = pyr_int_digits(b);
    if (pyr_charge(rt, (nv - nw + 1) * nw >> 4)) return -1;
    uint32_t *v = pyr_alloc(rt, (nv + 1 + nw) * 4, PYR_USE_BUFFER);
    if (!v) return -1;
    uint32_t *w = v + nv + 1;
    int shift = PYR_INT_SHIFT - pyr_digit_bits(pyr_as_int(b)->digit[nw - 1]);
    shift_left(w, pyr_as_int(b)->digit, nw, shift);
    v[nv] = shift_left(v, pyr_as_int(a)->digit, nv, shift);
    int64_t k = nv + 1 - nw;
    if (v[nv] == 0 && v[nv - 1] < w[nw - 1]) k--;
    pyr_int *q = pyr_int_alloc(rt, k), *r = NULL;
    if (q) {
        for (int64_t j = k - 1; j >= 0; j--) q->digit[j] = divide_step(v + j, w, nw);
        r = pyr_int_alloc(rt, nw);
        if (r) shift_right(r->digit, v, nw, shift);
    }
    pyr_free(rt, v);
    if (!r) {
        if (q) pyr_decref(rt, &q->base.base);
        return -1;
    }
    *quotient = pyr_int_finish(rt, q, false);
    *remainder = pyr_int_finish(rt, r, false);
    return 0;
}

int pyr_int_divide_magnitudes(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object **quotient, pyr_object **remainder) {
    int64_t na = pyr_int_digits(a), nb = pyr_int_digits(b);
    const uint32_t *p = pyr_as_int(a)->digit, *d = pyr_as_int(b)->digit;
    if (na < nb || (na == nb && p[na - 1] < d[nb - 1])) {
        *remainder = pyr_int_exact(rt, a);
        if (*remainder && pyr_int_is_negative(a)) *remainder = pyr_int_negated(rt, *remainder);
        *quotient = pyr_int_new(rt, 0);
        return *remainder ? 0 : -1;
    }
    if (nb > 1) return divide_long(rt, a, b, quotient, remainder);
    if (pyr_charge(rt, na >> 4)) return -1;
    pyr_int *q = pyr_int_alloc(rt, na);
    if (!q) return -1;
    uint32_t rest = pyr_digits_divide1(q->digit, p, na, d[0]);
    *quotient = pyr_int_finish(rt, q, false);
    *remainder = pyr_int_new(rt, rest);
    if (*remainder) return 0;
    pyr_decref(rt, *quotient);
    return -1;
}

// ---- floor division -----------------------------------------------------------------------------------------------------------

static int floor_compact(pyr_runtime *rt, int64_t a, int64_t b, pyr_object **quotient, pyr_object **remainder) {
    int64_t q = a / b, r = a - q * b;
    if (r != 0 && (r < 0) != (b < 0)) q--, r += b;
    if (quotient && !(*quotient = pyr_int_new(rt, q))) return -1;
    if (remainder && !(*remainder = pyr_int_new(rt, r))) {
        if (quotient) pyr_decref(rt, *quotient);
        return -1;
    }
    return 0;
}

// Replaces an owned *[place] by operation(*place, b).
static int update(pyr_runtime *rt, pyr_object **place, pyr_object *b,
                  pyr_object *(*operation)(pyr_runtime *, pyr_object *, pyr_object *)) {
    pyr_object *z = operation(rt, *place, b);
    pyr_decref(rt, *place);
    *place = z;
    return z ? 0 : -1;
}

int pyr_int_divmod(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object **quotient, pyr_object **remainder) {
    if (pyr_int_size(b) == 0) {
        pyr_error(rt, PYR_T_ZeroDivisionError, quotient ? "integer division or modulo by zero" : "integer modulo by zero");
        return -1;
    }
    if (pyr_int_is_compact(a) && pyr_int_is_compact(b)) {
        return floor_compact(rt, pyr_int_compact(a), pyr_int_compact(b), quotient, remainder);
    }
    pyr_object *q, *r;
    if (pyr_int_divide_magnitudes(rt, a, b, &q, &r) < 0) return -1;
    int status = 0;
    bool minus_a = pyr_int_is_negative(a), minus_b = pyr_int_is_negative(b);
    if (minus_a != minus_b && q) q = pyr_int_negated(rt, q);
    if (minus_a && r) r = pyr_int_negated(rt, r);
    if (!q || !r) status = -1;
    if (status == 0 && pyr_int_size(r) != 0 && minus_a != minus_b) {
        pyr_object *one = pyr_int_new(rt, 1);
        status = update(rt, &r, b, pyr_int_add) < 0 || update(rt, &q, one, pyr_int_subtract) < 0 ? -1 : 0;
        pyr_decref(rt, one);
    }
    if (status < 0 || !quotient) pyr_xdecref(rt, q);
    else *quotient = q;
    if (status < 0 || !remainder) pyr_xdecref(rt, r);
    else *remainder = r;
    return status;
}

pyr_object *pyr_int_floor_divide(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    pyr_object *quotient;
    return pyr_int_divmod(rt, a, b, &quotient, NULL) < 0 ? NULL : quotient;
}

pyr_object *pyr_int_remainder(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    pyr_object *remainder;
    return pyr_int_divmod(rt, a, b, NULL, &remainder) < 0 ? NULL : remainder;
}

// ---- true division ---------------------------------------------------------------------------------------------------------------

// [x] has at most 56 bits or so; [sticky] says that something below it is not zero. Answers x * 2**shift, rounded once.
static pyr_object *round_quotient(pyr_runtime *rt, uint64_t x, bool sticky, int64_t shift, bool negative) {
    int bits = 64 - __builtin_clzll(x);
    int64_t extra = (bits > -1021 - shift ? bits : -1021 - shift) - 53;
    uint64_t half = UINT64_C(1) << (extra - 1);
    uint64_t low = x | sticky;
    if ((low & half) && (low & (3 * half - 1))) low += half;
    low &= ~(2 * half - 1);
    if (shift + bits > 1024 || (shift + bits == 1024 && low >> bits)) {
        return pyr_error(rt, PYR_T_OverflowError, "integer division result too large for a float");
    }
    double result = ldexp((double)low, (int)shift);
    return pyr_float_new(rt, negative ? -result : result);
}

static bool exact_double(const pyr_object *o, double *value) {
    int64_t small;
    if (!pyr_int_fits(o, &small) || small > INT64_C(1) << 53 || small < -(INT64_C(1) << 53)) return false;
    *value = (double)small;
    return true;
}

pyr_object *pyr_int_true_divide(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    double x, y;
    if (pyr_int_size(b) == 0) return pyr_error(rt, PYR_T_ZeroDivisionError, "division by zero");
    if (exact_double(a, &x) && exact_double(b, &y)) return pyr_float_new(rt, x / y);
    bool negative = pyr_int_is_negative(a) != pyr_int_is_negative(b);
    int64_t difference = pyr_int_bit_length(a) - pyr_int_bit_length(b);
    if (pyr_int_size(a) == 0 || difference < -1076) return pyr_float_new(rt, negative ? -0.0 : 0.0);
    if (difference > 1024) return pyr_error(rt, PYR_T_OverflowError, "integer division result too large for a float");
    int64_t shift = (difference > -1021 ? difference : -1021) - 55;
    // The dividend is scaled so that the quotient has two bits more than a double.
    bool sticky = false;
    pyr_object *scaled = pyr_int_exact(rt, a), *q = NULL, *r = NULL;
    if (scaled && pyr_int_is_negative(a)) scaled = pyr_int_negated(rt, scaled);
    if (scaled && shift <= 0) {
        pyr_object *shifted = pyr_int_lshift_by(rt, scaled, -shift);
        pyr_decref(rt, scaled);
        scaled = shifted;
    } else if (scaled) {
        for (int64_t i = 0; i < shift / PYR_INT_SHIFT; i++) sticky |= pyr_as_int(a)->digit[i] != 0;
        sticky |= (pyr_as_int(a)->digit[shift / PYR_INT_SHIFT] & ((UINT32_C(1) << shift % PYR_INT_SHIFT) - 1)) != 0;
        pyr_object *shifted = pyr_int_rshift_by(rt, scaled, shift);
        pyr_decref(rt, scaled);
        scaled = shifted;
    }
    if (!scaled) return NULL;
    int status = pyr_int_divide_magnitudes(rt, scaled, b, &q, &r);
    pyr_decref(rt, scaled);
    if (status < 0) return NULL;
    sticky |= pyr_int_size(r) != 0;
    int64_t quotient = 0;
    pyr_int_fits(q, &quotient);
    pyr_decref(rt, q);
    pyr_decref(rt, r);
    if (quotient == 0) return pyr_float_new(rt, negative ? -0.0 : 0.0);
    return round_quotient(rt, (uint64_t)quotient, sticky, shift, negative);
}
