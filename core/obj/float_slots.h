// Inside of float: its slots, for the type's table. Operands may be ints; NotImplemented otherwise.
#ifndef PYR_OBJ_FLOAT_SLOTS_H
#define PYR_OBJ_FLOAT_SLOTS_H
#include "obj/runtime.h"

void pyr_float_dealloc(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_float_add(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_float_subtract(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_float_multiply(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_float_true_divide(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_float_floor_divide(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_float_remainder(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_float_divmod(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_float_negative(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_float_absolute(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_float_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op);
#endif
