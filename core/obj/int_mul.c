// Multiplication: schoolbook below CPython's cutoff, Karatsuba above it, and pieces for numbers of very different lengths.
//
// The work is charged before it is done: a leaf of n by m digits costs n * m / 16 steps.
#include "obj/int_digits.h"
#include <string.h>

#define KARATSUBA_CUTOFF 70

static void multiply_school(uint32_t *z, const uint32_t *a, int64_t na, const uint32_t *b, int64_t nb) {
    memset(z, 0, (size_t)(na + nb) * 4);
    for (int64_t i = 0; i < na; i++) {
        uint64_t carry = 0, factor = a[i];
        uint32_t *out = z + i;
        for (int64_t j = 0; j < nb; j++) {
            carry += out[j] + b[j] * factor;
            out[j] = (uint32_t)(carry & PYR_INT_MASK);
            carry >>= PYR_INT_SHIFT;
        }
        out[nb] = (uint32_t)carry;
    }
}

// x[0..nx) += y[0..ny), ny <= nx; the sum fits.
static void add_in_place(uint32_t *x, int64_t nx, const uint32_t *y, int64_t ny) {
    uint32_t carry = 0;
    int64_t i = 0;
    for (; i < ny; i++) {
        carry += x[i] + y[i];
        x[i] = carry & PYR_INT_MASK;
        carry >>= PYR_INT_SHIFT;
    }
    for (; carry && i < nx; i++) {
        carry += x[i];
        x[i] = carry & PYR_INT_MASK;
        carry >>= PYR_INT_SHIFT;
    }
}

static void subtract_in_place(uint32_t *x, int64_t nx, const uint32_t *y, int64_t ny) {
    uint32_t borrow = 0;
    int64_t i = 0;
    for (; i < ny; i++) {
        borrow = x[i] - y[i] - borrow;
        x[i] = borrow & PYR_INT_MASK;
        borrow = borrow >> PYR_INT_SHIFT & 1;
    }
    for (; borrow && i < nx; i++) {
        borrow = x[i] - borrow;
        x[i] = borrow & PYR_INT_MASK;
        borrow = borrow >> PYR_INT_SHIFT & 1;
    }
}

// sum[0 .. max(nx, ny) + 1) = x + y. Answers its length without leading zeros.
static int64_t add_into(uint32_t *sum, const uint32_t *x, int64_t nx, const uint32_t *y, int64_t ny) {
    if (nx < ny) return add_into(sum, y, ny, x, nx);
    memcpy(sum, x, (size_t)nx * 4);
    sum[nx] = 0;
    add_in_place(sum, nx + 1, y, ny);
    return pyr_digits_trim(sum, nx + 1);
}

// b is at least twice as long as a: a times one piece of b after the other.
static int multiply_lopsided(pyr_runtime *rt, uint32_t *z, const uint32_t *a, int64_t na, const uint32_t *b, int64_t nb) {
    uint32_t *product = pyr_alloc(rt, na * 2 * 4, PYR_USE_BUFFER);
    if (!product) return -1;
    memset(z, 0, (size_t)(na + nb) * 4);
    int status = 0;
    for (int64_t done = 0; done < nb && status == 0; done += na) {
        int64_t n = nb - done < na ? nb - done : na;
        status = pyr_digits_multiply(rt, product, a, na, b + done, n);
        if (status == 0) add_in_place(z + done, na + nb - done, product, na + n);
    }
    pyr_free(rt, product);
    return status;
}

// (ah X + al)(bh X + bl) = ah bh X^2 + ((ah + al)(bh + bl) - ah bh - al bl) X + al bl, X = 2**(30 * shift).
static int multiply_karatsuba(pyr_runtime *rt, uint32_t *z, const uint32_t *a, int64_t na, const uint32_t *b, int64_t nb) {
    int64_t shift = nb / 2, n = na + nb;
    int64_t nal = pyr_digits_trim(a, shift), nbl = pyr_digits_trim(b, shift);
    int64_t nah = na - shift, nbh = nb - shift;
    uint32_t *sums = pyr_alloc(rt, (4 * nbh + 8) * 4, PYR_USE_BUFFER);
    if (!sums) return -1;
    uint32_t *sum_b = sums + nbh + 2, *middle = sum_b + nbh + 2;
    int status = pyr_digits_multiply(rt, z + 2 * shift, a + shift, nah, b + shift, nbh);
    if (status == 0) {
        memset(z + nal + nbl, 0, (size_t)(2 * shift - nal - nbl) * 4);
        status = pyr_digits_multiply(rt, z, a, nal, b, nbl);
    }
    int64_t nsa = add_into(sums, a + shift, nah, a, nal);
    int64_t nsb = add_into(sum_b, b + shift, nbh, b, nbl);
    if (status == 0) status = pyr_digits_multiply(rt, middle, sums, nsa, sum_b, nsb);
    if (status == 0) {
        int64_t nm = nsa + nsb;
        subtract_in_place(middle, nm, z + 2 * shift, pyr_digits_trim(z + 2 * shift, n - 2 * shift));
        subtract_in_place(middle, nm, z, pyr_digits_trim(z, 2 * shift));
        add_in_place(z + shift, n - shift, middle, pyr_digits_trim(middle, nm));
    }
    pyr_free(rt, sums);
    return status;
}

int pyr_digits_multiply(pyr_runtime *rt, uint32_t *z, const uint32_t *a, int64_t na, const uint32_t *b, int64_t nb) {
    if (na > nb) return pyr_digits_multiply(rt, z, b, nb, a, na);
    if (na <= KARATSUBA_CUTOFF) {
        if (pyr_charge(rt, na * nb >> 4)) return -1;
        multiply_school(z, a, na, b, nb);
        return 0;
    }
    if (2 * na <= nb) return multiply_lopsided(rt, z, a, na, b, nb);
    return multiply_karatsuba(rt, z, a, na, b, nb);
}

pyr_object *pyr_int_multiply(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (pyr_int_is_compact(a) && pyr_int_is_compact(b)) return pyr_int_new(rt, pyr_int_compact(a) * pyr_int_compact(b));
    int64_t na = pyr_int_digits(a), nb = pyr_int_digits(b);
    if (na == 0 || nb == 0) return pyr_int_new(rt, 0);
    pyr_int *z = pyr_int_alloc(rt, na + nb);
    if (!z) return NULL;
    if (pyr_digits_multiply(rt, z->digit, pyr_as_int(a)->digit, na, pyr_as_int(b)->digit, nb) < 0) {
        pyr_decref(rt, &z->base.base);
        return NULL;
    }
    return pyr_int_finish(rt, z, pyr_int_is_negative(a) != pyr_int_is_negative(b));
}
