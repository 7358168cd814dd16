// Types that are filled late (PYR_TPFLAGS_LATE), for a program that names them.
#ifndef PYR_VM_LATE_TYPES_H
#define PYR_VM_LATE_TYPES_H
#include "obj/runtime.h"

// Fills the types that [code], or a code object in it, names or has constants of, so that what CPython has from the start is there
// when the program begins and not made by one of its lines. What it reaches without naming it is filled at the first look.
void pyr_fill_named_types(pyr_runtime *rt, const pyr_object *code);

#endif
