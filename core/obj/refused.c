// The built-in types that Pyrena does not have: their names are there, as classes without instances, so that isinstance() and
// annotations work; making one is refused by name.
#include "obj/type.h"

static pyr_object *refuse(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)args, (void)kwargs;
    while (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) type = (pyr_type *)type->tp_base.p;
    return pyr_error_format(rt, PYR_T_NotImplementedError, "%s is not supported by Pyrena", type->tp_name.p);
}

#define REFUSED(text)                                                                                                          \
    { .name = text, .basicsize = sizeof(pyr_object), .flags = PYR_TPFLAGS_BASETYPE, .tp_new = refuse }

const pyr_type_spec pyr_spec_bytearray = REFUSED("bytearray");
const pyr_type_spec pyr_spec_memoryview = REFUSED("memoryview");
