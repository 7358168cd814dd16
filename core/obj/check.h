// The checker of objects: what must be true of every object and list at every event. The heap's own invariants are mem/check.h's.
#ifndef PYR_OBJ_CHECK_H
#define PYR_OBJ_CHECK_H

#include "obj/runtime.h"

// 0 if heap and objects are sound; -1 with the first fault found in [message] (ended by '\0'). Changes nothing, allocates nothing, and
// may be called at every event:
// - every list of the collector is circular; outside the phases that keep gc_refs in gc_prev, links agree both ways;
// - every tracked object has GC, a count above 0 (0 only while its deallocator has not yet untracked it) and a type;
// - whatever a tracked object, a frame or a place of pyr_hold refers to is an object of this heap with a type and a count above 0;
// - every free list is as long as its count says and holds dead objects only.
int pyr_runtime_check(const pyr_runtime *rt, char *message, uint64_t capacity);

// For pyr_watch.describe (mem/guard.h): names the type of the object in a live block; of a block that is an object's table (list items,
// dict table, ...) the object that points to it, found by walking the heap. [context] is not looked at.
void pyr_describe_owner(void *context, const pyr_heap *heap, const void *block, pyr_use use, char *out, size_t capacity);

#endif
