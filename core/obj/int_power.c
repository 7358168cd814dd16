// Powers of ints, with and without a modulus.
#include "obj/float_arith.h"
#include "obj/int_digits.h"

// Replaces an owned *[z] by z * b, modulo c if there is one.
static int multiply_into(pyr_runtime *rt, pyr_object **z, pyr_object *b, pyr_object *c) {
    pyr_object *product = pyr_int_multiply(rt, *z, b);
    if (product && c) {
        pyr_object *rest = pyr_int_remainder(rt, product, c);
        pyr_decref(rt, product);
        product = rest;
    }
    if (!product) return -1;
    pyr_decref(rt, *z);
    *z = product;
    return 0;
}

static bool bit_of(const pyr_object *o, int64_t i) {
    return pyr_as_int(o)->digit[i / PYR_INT_SHIFT] >> i % PYR_INT_SHIFT & 1;
}

// a ** b for b >= 0, from the highest bit of b down.
static pyr_object *power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *c) {
    int64_t bits = pyr_int_bit_length(b);
    pyr_object *z = bits ? pyr_int_exact(rt, a) : pyr_int_new(rt, 1);
    if (!z) return NULL;
    int status = 0;
    if (c && bits <= 1) {
        pyr_object *rest = pyr_int_remainder(rt, z, c);
        pyr_decref(rt, z);
        return rest;
    }
    for (int64_t i = bits - 2; i >= 0 && status == 0; i--) {
        status = pyr_charge(rt, 1) || multiply_into(rt, &z, z, c) < 0 ? -1 : 0;
        if (status == 0 && bit_of(b, i)) status = multiply_into(rt, &z, a, c);
    }
    if (status == 0) return z;
    pyr_decref(rt, z);
    return NULL;
}

// The inverse of a modulo n by Euclid's algorithm: invariant b * a0 = a (mod n0), c * a0 = n (mod n0).
static pyr_object *invert_modulo(pyr_runtime *rt, pyr_object *a, pyr_object *n) {
    pyr_object *b = pyr_int_new(rt, 1), *c = pyr_int_new(rt, 0);
    pyr_incref(rt, a);
    pyr_incref(rt, n);
    int status = 0;
    while (pyr_int_size(n) != 0) {
        pyr_object *q = NULL, *r = NULL, *t = NULL, *s = NULL;
        if (pyr_charge(rt, 1) == 0 && pyr_int_divmod(rt, a, n, &q, &r) == 0) {
            t = pyr_int_multiply(rt, q, c);
            s = t ? pyr_int_subtract(rt, b, t) : NULL;
            pyr_decref(rt, q);
            pyr_xdecref(rt, t);
        }
        if (!s) {
            pyr_xdecref(rt, r);
            status = -1;
            break;
        }
        pyr_decref(rt, a);
        a = n, n = r;
        pyr_decref(rt, b);
        b = c, c = s;
    }
    if (status == 0 && !(pyr_int_is_compact(a) && pyr_int_compact(a) == 1)) {
        pyr_error(rt, PYR_T_ValueError, "base is not invertible for the given modulus");
        status = -1;
    }
    pyr_decref(rt, a);
    pyr_decref(rt, n);
    pyr_decref(rt, c);
    if (status == 0) return b;
    pyr_decref(rt, b);
    return NULL;
}

static pyr_object *replaced(pyr_runtime *rt, pyr_object *old, pyr_object *with) {
    pyr_decref(rt, old);
    return with;
}

// Python's sign of the result follows the modulus: work with |c| and take it off at the end.
static pyr_object *power_modulo(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *c) {
    if (pyr_int_size(c) == 0) return pyr_error(rt, PYR_T_ValueError, "pow() 3rd argument cannot be 0");
    bool negative = pyr_int_is_negative(c);
    pyr_object *modulus = pyr_int_exact(rt, c), *base = NULL, *exponent = NULL, *z = NULL;
    if (modulus && negative) modulus = pyr_int_negated(rt, modulus);
    if (!modulus) return NULL;
    exponent = pyr_int_exact(rt, b);
    base = exponent ? pyr_int_exact(rt, a) : NULL;
    if (base && pyr_int_is_compact(modulus) && pyr_int_compact(modulus) == 1) {
        z = pyr_int_new(rt, 0);
    } else if (base) {
        if (pyr_int_is_negative(exponent)) {
            exponent = pyr_int_negated(rt, exponent);
            base = exponent ? replaced(rt, base, invert_modulo(rt, base, modulus)) : base;
        }
        if (base && exponent) base = replaced(rt, base, pyr_int_remainder(rt, base, modulus));
        if (base && exponent) z = power(rt, base, exponent, modulus);
        if (z && negative && pyr_int_size(z) != 0) z = replaced(rt, z, pyr_int_subtract(rt, z, modulus));
    }
    pyr_xdecref(rt, base);
    pyr_xdecref(rt, exponent);
    pyr_decref(rt, modulus);
    return z;
}

pyr_object *pyr_int_power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *modulus) {
    if (!PYR_IS_INT(a) || !PYR_IS_INT(b)) return pyr_new_ref(rt, rt->not_implemented);
    if (modulus != rt->none && PYR_IS_INT(modulus)) return power_modulo(rt, a, b, modulus);
    if (modulus != rt->none) return pyr_new_ref(rt, rt->not_implemented);
    if (pyr_int_is_negative(b)) return pyr_float_power(rt, a, b, modulus);
    return power(rt, a, b, NULL);
}
