// The type _collections._tuplegetter.
#ifndef PYR_VM_MODULES_TUPLE_GETTER_H
#define PYR_VM_MODULES_TUPLE_GETTER_H

#include "obj/callables.h"

extern const pyr_type_spec pyr_spec_tuple_getter;

#endif
