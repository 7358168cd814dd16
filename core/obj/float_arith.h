// Inside of the numbers: what int and float need of each other, and exact conversions between doubles and decimal digits.
#ifndef PYR_OBJ_FLOAT_ARITH_H
#define PYR_OBJ_FLOAT_ARITH_H
#include "obj/float.h"

#define PYR_DTOA_DIGITS 800 // a double has at most 767 significant digits

// Digits of [value] (finite, > 0) into digits[PYR_DTOA_DIGITS], without trailing zeros; value = 0.DIGITS * 10**(*point). Returns their
// count. mode 0: shortest that reads back; 2: [count] significant digits; 3: [count] digits behind the decimal point. Half goes to even.
int pyr_dtoa(double value, int mode, int count, char *digits, int *point);
// The double nearest to DIGITS * 10**exponent (no leading zero digit; [sticky]: digits beyond them are not all zero).
double pyr_strtod_digits(const char *digits, int count, int exponent, bool sticky);

pyr_object *pyr_float_power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *modulus);
pyr_object *pyr_float_from_hex(pyr_runtime *rt, const char *text, int64_t length);
pyr_object *pyr_float_to_hex(pyr_runtime *rt, double value);
pyr_object *pyr_float_from_str(pyr_runtime *rt, pyr_object *text);
// The value rounded to [digits] decimals (round(x, n)); -1 with OverflowError.
int pyr_double_round(pyr_runtime *rt, double value, int64_t digits, double *result);
#endif
