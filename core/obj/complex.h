// complex: two doubles.
#ifndef PYR_OBJ_COMPLEX_H
#define PYR_OBJ_COMPLEX_H
#include "obj/runtime.h"

typedef struct pyr_complex_value {
    double real, imag;
} pyr_complex_value;

typedef struct pyr_complex {
    pyr_object base;
    pyr_complex_value value;
} pyr_complex;
PYR_ASSERT_SIZE(pyr_complex, 32);

// Returns an owned reference, or NULL with the error set.
pyr_object *pyr_complex_new(pyr_runtime *rt, double real, double imag);
// Operands may be ints and floats: what a float answers to a negative base and a broken power.
pyr_object *pyr_complex_power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *modulus);
#endif
