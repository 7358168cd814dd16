// How the special methods of built-in types call the C function in the slot behind them (Objects/typeobject.c, 3.11: wrap_*).
#ifndef PYR_OBJ_WRAP_H
#define PYR_OBJ_WRAP_H

#include "obj/runtime.h"

// Calls the slot of [descr], a wrapper_descriptor, on [self] with the arguments of the special method: a tuple, and a dict or NULL.
// Returns an owned reference, or NULL with the error set.
pyr_object *pyr_wrap_call(pyr_runtime *rt, pyr_object *descr, pyr_object *self, pyr_object *args, pyr_object *kwargs);

#endif
