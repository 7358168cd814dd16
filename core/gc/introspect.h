// What the gc module answers about objects and lists (Modules/gcmodule.c, 3.11: gc.get_objects and its kin).
#ifndef PYR_GC_INTROSPECT_H
#define PYR_GC_INTROSPECT_H

#include "obj/runtime.h"

// The tracked objects of one generation, or of all of them ([generation] -1), without the answer itself. Returns an owned list.
pyr_object *pyr_gc_get_objects(pyr_runtime *rt, int generation);

// The tracked objects that refer to any of [targets] (references, not counted in the answer for the argument tuple). Returns an owned list.
pyr_object *pyr_gc_get_referrers(pyr_runtime *rt, const pyr_ref *targets, int64_t count);

// What the given objects' tp_traverse visits, in its order. Returns an owned list.
pyr_object *pyr_gc_get_referents(pyr_runtime *rt, const pyr_ref *objects, int64_t count);

bool pyr_gc_object_is_tracked(const pyr_object *o);
bool pyr_gc_object_is_finalized(const pyr_object *o);

// Moves every tracked object to the permanent generation, which no collection looks at, and back to the oldest one.
void pyr_gc_freeze(pyr_runtime *rt);
void pyr_gc_unfreeze(pyr_runtime *rt);
int64_t pyr_gc_freeze_count(const pyr_runtime *rt);

#endif
