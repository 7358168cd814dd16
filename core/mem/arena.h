// Arenas: where pools come from. CPython's policy (Objects/obmalloc.c): a pool is taken from the usable arena with the fewest
// free pools, so that the emptier ones can drain and go back.
//
// usable_arenas is sorted by free_pool_count; last_with_free[n] is the last entry in it with n free pools, or PYR_NO_ARENA, so that
// moving an arena to its place costs no search.
#ifndef PYR_MEM_ARENA_H
#define PYR_MEM_ARENA_H

#include "mem/heap.h"

void pyr_arena_init(pyr_heap *heap);

// Takes a pool from the usable arena with the fewest free ones. Returns NULL at the limit. The pool's links and counts are as its last
// life left them; size_class is PYR_NO_CLASS for one that had none.
pyr_pool *pyr_arena_take_pool(pyr_heap *heap);

// Puts back a pool without live blocks, which is in no list. True if its arena has to go back now: then the caller, when it has
// told its events, calls pyr_arena_return.
bool pyr_arena_put_pool(pyr_heap *heap, pyr_pool *pool);
void pyr_arena_return(pyr_heap *heap, uint32_t index);

#endif
