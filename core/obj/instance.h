// Attributes of instances of classes, while they stand in the values of a shared table (Objects/dictobject.c, 3.11: inline values).
//
// Only for objects whose type has PYR_TPFLAGS_MANAGED_DICT and, unless said otherwise, whose managed `values` is not NULL.
#ifndef PYR_OBJ_INSTANCE_H
#define PYR_OBJ_INSTANCE_H

#include "obj/containers.h"

// Returns a borrowed reference, or NULL (also for a name that is no exact str).
pyr_object *pyr_instance_get(pyr_runtime *rt, pyr_object *o, pyr_object *name);
// Sets or deletes (value NULL); makes a dict of the values where the shared table has no more room. -1 with the error set.
int pyr_instance_set(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object *value);
// The values become a dict's. Returns a borrowed reference, NULL with MemoryError set.
pyr_object *pyr_instance_make_dict(pyr_runtime *rt, pyr_object *o);
// An empty dict over a shared table (or a plain one if [keys] is NULL). Returns an owned reference.
pyr_object *pyr_dict_new_split(pyr_runtime *rt, void *shared);
// Where an object without managed dict keeps its dict; NULL if its type has none.
pyr_ref *pyr_dict_place(pyr_object *o);

// Number of attributes set, and the [i]-th of them in the order in which they were set: its index in the shared table.
int64_t pyr_values_count(const pyr_dict_values *values);
int64_t pyr_values_order(const pyr_dict_values *values, int64_t i);

#endif
