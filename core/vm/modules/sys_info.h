// The part of sys that says what the machine is: version, limits of numbers, implementation.
#ifndef PYR_VM_MODULES_SYS_INFO_H
#define PYR_VM_MODULES_SYS_INFO_H

#include "vm/modules/modules.h"

int pyr_sys_add_info(pyr_runtime *rt, pyr_object *module);

// A tuple whose items have names too (Objects/structseq.c): [spec] has a member for each, at the item's place (PYR_SEQUENCE_FIELD), and
// tuple as its base. Steals the [values], also on failure or if one is NULL. Returns an owned reference.
pyr_object *pyr_struct_sequence_make(pyr_runtime *rt, const pyr_type_spec *spec, const pyr_ref *values, int64_t count);
pyr_object *pyr_struct_sequence_repr(pyr_runtime *rt, pyr_object *self);

#define PYR_SEQUENCE_FIELD(name, index)                                                                                        \
    { name, PYR_MEMBER_OBJECT, (int64_t)(sizeof(pyr_varobject) + (index) * sizeof(pyr_ref)), true }

#endif
