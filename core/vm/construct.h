// Instances of plain classes: the class makes its instances with object.__new__ and has an __init__ in Python that is
// called with positional arguments. What is allocated, counted and pushed is what call.c and continue.c do for any class.
#ifndef PYR_VM_CONSTRUCT_H
#define PYR_VM_CONSTRUCT_H

#include "vm/cache.h"
#include "vm/eval.h"

// after_data of a frame that the loop itself has entered and can leave: its result is pushed on the frame below, or it is an
// __init__ and a continuation stands below. No count of operands is that large.
enum { PYR_CALLED_PLAINLY = 0xFFFFFFF1, PYR_CALLED_AS_INIT = 0xFFFFFFF2 };

// Notes that [callable] is such a class, if it is one.
void pyr_cache_class(pyr_runtime *rt, pyr_cache *cache, pyr_object *callable, uint32_t given);

// CALL with [given] arguments on top of [frame], which are the class's that [cache] notes. PYR_GO_ENTER: __init__ is to be run.
pyr_go pyr_construct(pyr_runtime *rt, pyr_frame *frame, const pyr_cache *cache, uint32_t given);

// The __init__ above rt->frame, the continuation, has left with None: the instance replaces the operands of the call.
void pyr_construct_finish(pyr_runtime *rt);

#endif
