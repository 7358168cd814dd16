// Between the files of list.
#ifndef PYR_OBJ_LIST_H
#define PYR_OBJ_LIST_H

#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/frame.h"

extern const pyr_method_def pyr_list_methods[];
// Two of them, which the machine knows by sight.
pyr_object *pyr_list_method_append(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames);
pyr_object *pyr_list_method_pop(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames);

// Sets the size and makes room as 3.11 does (list_resize); new items are NULL. What is cut off must be gone already.
int pyr_list_resize(pyr_runtime *rt, pyr_object *self, int64_t size);
// Room for exactly [size] items, rounded up to an even number, in a list that has none (list_preallocate_exact).
int pyr_list_reserve_exact(pyr_runtime *rt, pyr_object *self, int64_t size);
// Gives the new list [size] items, NULL, for which it charges. Returns it, or NULL with the error set.
// Steals a reference to [stolen] (NULL: stays so), also on failure.
pyr_object *pyr_list_fit(pyr_runtime *rt, pyr_object *stolen, int64_t size);
int pyr_list_clear(pyr_runtime *rt, pyr_object *self);
// list[index] == value, the item kept alive meanwhile. -1 with the error set.
int pyr_list_item_equal(pyr_runtime *rt, pyr_object *self, int64_t index, pyr_object *value);
pyr_object *pyr_list_subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key);
int pyr_list_assign(pyr_runtime *rt, pyr_object *self, pyr_object *key, pyr_object *value);
// self[low:high] = value (NULL: deletes).
int pyr_list_assign_slice(pyr_runtime *rt, pyr_object *self, int64_t low, int64_t high, pyr_object *value);

#endif
