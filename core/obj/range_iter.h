// Inside of range: the iterator over numbers of any size. Steals its three ints, also on failure.
#ifndef PYR_OBJ_RANGE_ITER_H
#define PYR_OBJ_RANGE_ITER_H
#include "obj/runtime.h"

pyr_object *pyr_longrange_iter_new(pyr_runtime *rt, pyr_object *start, pyr_object *step, pyr_object *length);
#endif
