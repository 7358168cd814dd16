// The heap checker: every invariant that space.h, raw.h, layout.h and arena.h state, verified from the structures.
#ifndef PYR_MEM_CHECK_H
#define PYR_MEM_CHECK_H

#include "mem/heap.h"

// 0 if the heap is sound; -1 with the first fault found in [message] (ended by '\0'). May be called at every event.
int pyr_heap_check(const pyr_heap *heap, char *message, size_t capacity);

#endif
