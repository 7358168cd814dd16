// range and its iterators, for the machine's loops (FOR_ITER_RANGE).
#ifndef PYR_OBJ_RANGE_H
#define PYR_OBJ_RANGE_H
#include "obj/containers.h"

typedef struct pyr_range_iter { // numbers that fit 64 bits
    pyr_object base;
    int64_t index, start, step, length;
} pyr_range_iter;
PYR_ASSERT_SIZE(pyr_range_iter, 48);

typedef struct pyr_longrange_iter { // any numbers
    pyr_object base;
    pyr_ref index, start, step, length;
} pyr_longrange_iter;
PYR_ASSERT_SIZE(pyr_longrange_iter, 48);

pyr_object *pyr_range_new(pyr_runtime *rt, int64_t start, int64_t stop, int64_t step);
// An iterator over start, start + step, ... ([length] numbers).
pyr_object *pyr_range_iter_new(pyr_runtime *rt, int64_t start, int64_t step, int64_t length);

#endif
