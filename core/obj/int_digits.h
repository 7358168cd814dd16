// Inside of int: arithmetic on arrays of digits, shared by the int_*.c files.
//
// A digit array is least significant first. A "raw" int from pyr_int_alloc may have leading zero digits until
// pyr_int_finish has made it canonical; nothing else may see it before.
#ifndef PYR_OBJ_INT_DIGITS_H
#define PYR_OBJ_INT_DIGITS_H
#include "obj/callables.h"
#include "obj/int.h"

#define PYR_INT_BASE (UINT32_C(1) << PYR_INT_SHIFT)
#define PYR_INT_MAX_DIGITS (INT64_C(0x7fffffff))
#define PYR_INT_STR_THRESHOLD 640

static inline pyr_int *pyr_as_int(const pyr_object *o) {
    return (pyr_int *)(uintptr_t)o;
}
static inline int64_t pyr_int_size(const pyr_object *o) {
    return ((const pyr_varobject *)o)->ob_size;
}
static inline int64_t pyr_int_digits(const pyr_object *o) {
    int64_t n = pyr_int_size(o);
    return n < 0 ? -n : n;
}
static inline bool pyr_int_is_negative(const pyr_object *o) {
    return pyr_int_size(o) < 0;
}
static inline int64_t pyr_digits_trim(const uint32_t *digits, int64_t n) {
    while (n > 0 && digits[n - 1] == 0) n--;
    return n;
}
static inline int pyr_digit_bits(uint32_t digit) {
    return digit ? 32 - __builtin_clz(digit) : 0;
}

// An int with room for [digits] digits (at least one), positive, uninitialised.
pyr_int *pyr_int_alloc(pyr_runtime *rt, int64_t digits);
// Drops leading zeros, gives the sign and answers the cached object for a small value. Steals [z].
pyr_object *pyr_int_finish(pyr_runtime *rt, pyr_int *z, bool negative);
// Steals [o]; the same number with the other sign, in place where nobody else holds it.
pyr_object *pyr_int_negated(pyr_runtime *rt, pyr_object *o);
// An exact int of the same value: [o] itself unless it is of a subclass. Owned.
pyr_object *pyr_int_exact(pyr_runtime *rt, pyr_object *o);

// z[0 .. na+nb) = a * b. Charges before it works. -1 with the error set.
int pyr_digits_multiply(pyr_runtime *rt, uint32_t *z, const uint32_t *a, int64_t na, const uint32_t *b, int64_t nb);
// q[0 .. n) = a / d, answers the rest. q may be a.
uint32_t pyr_digits_divide1(uint32_t *q, const uint32_t *a, int64_t n, uint32_t d);
// Truncating division of magnitudes: *quotient and *remainder are canonical non-negative ints, owned. b is not zero.
int pyr_int_divide_magnitudes(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object **quotient, pyr_object **remainder);
pyr_object *pyr_int_lshift_by(pyr_runtime *rt, pyr_object *a, int64_t bits);
pyr_object *pyr_int_rshift_by(pyr_runtime *rt, pyr_object *a, int64_t bits);

// Slots.
pyr_object *pyr_int_true_divide(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_int_power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *modulus);
pyr_object *pyr_int_invert(pyr_runtime *rt, pyr_object *a);
pyr_object *pyr_int_lshift(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_int_rshift(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_int_and(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_int_or(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_int_xor(pyr_runtime *rt, pyr_object *a, pyr_object *b);

// Bytes (int_bytes.c).
pyr_object *pyr_int_from_bytes(pyr_runtime *rt, const uint8_t *bytes, int64_t length, bool little, bool is_signed);
int pyr_int_to_bytes(pyr_runtime *rt, pyr_object *o, uint8_t *bytes, int64_t length, bool little, bool is_signed);

// Text (int_text.c). Digits of |o| in a buffer from pyr_alloc that the caller frees: *length of them, no sign, no prefix.
char *pyr_int_digits_text(pyr_runtime *rt, pyr_object *o, int base, int64_t *length);
// The decimal digits of |value| in front of [end]; answers where they begin. At most 20.
char *pyr_int_small_digits(int64_t value, char *end);
pyr_object *pyr_int_from_str(pyr_runtime *rt, pyr_object *text, int base);
// Parses ASCII text. 1: *value owned; 0: it is no number; -1: error.
int pyr_int_parse(pyr_runtime *rt, const char *text, int64_t length, int base, pyr_object **value);

extern const struct pyr_method_def pyr_int_methods[];
#endif
