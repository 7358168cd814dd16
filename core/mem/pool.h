// Pools: blocks of one size class. The transitions used, full and empty, with their events; layout.h has the equations.
#ifndef PYR_MEM_POOL_H
#define PYR_MEM_POOL_H

#include "mem/heap.h"

void pyr_pool_init(pyr_heap *heap);

static inline uint32_t pyr_class_of(const pyr_heap *heap, uint64_t size) {
    return (uint32_t)((size - 1) >> heap->class_shift);
}
static inline uint32_t pyr_class_size(const pyr_heap *heap, uint32_t size_class) {
    return (size_class + 1) << heap->class_shift;
}
static inline pyr_pool *pyr_pool_head(pyr_heap *heap, uint32_t size_class) {
    return (pyr_pool *)(void *)&heap->used[size_class];
}

// Blocks that were ever handed out, or are next.
static inline uint32_t pyr_pool_carved(const pyr_pool *pool) {
#if PYR_POOL_TABLE
    return pool->ends ? pool->ends : pool->capacity;
#else
    return pool->carved;
#endif
}

static inline bool pyr_pool_is_full(const pyr_pool *pool) {
    return pool->free.p == NULL;
}

#if PYR_TRACE && !PYR_CHECK
// The same for a pool that stays in its ring, which most do: no other event than the block's. NULL, or false: not so.
static inline void *pyr_pool_alloc_quick(pyr_heap *heap, uint64_t size, pyr_use use) {
    uint32_t size_class = pyr_class_of(heap, size);
    pyr_pool *pool = heap->used[size_class].next.p;
    uint32_t live = pool->live + 1;
    if (PYR_UNLIKELY(live >= pool->carved)) return NULL;
    heap->asked[PYR_ASKED_POOLS].requests++;
    heap->asked[PYR_ASKED_POOLS].bytes += size;
    pyr_void_ref *block = (pyr_void_ref *)pool->free.p;
    pool->live = live;
    pool->free.p = block->p;
    *pyr_pool_tag(heap, pool, block) = (uint8_t)use;
    PYR_EMIT_OFTEN(&heap->trace, ALLOC, pyr_mem_address(heap, block), size, size_class + 1);
    return block;
}
static inline bool pyr_pool_free_quick(pyr_heap *heap, void *block) {
    pyr_pool *pool = pyr_pool_of(heap, block);
    if (PYR_UNLIKELY(pyr_pool_is_full(pool)) || PYR_UNLIKELY(pool->live == 1)) return false;
    *pyr_pool_tag(heap, pool, block) |= PYR_TAG_FREED;
    ((pyr_void_ref *)block)->p = pool->free.p;
    pool->free.p = block;
    pool->live--;
    PYR_EMIT_OFTEN(&heap->trace, FREE, pyr_mem_address(heap, block), 0, pool->size_class + 1);
    return true;
}
#endif

// A block for a request of [size] bytes, 1 to the threshold. Returns NULL when there is no pool to be had.
void *pyr_pool_alloc(pyr_heap *heap, uint64_t size, pyr_use use);
void pyr_pool_free(pyr_heap *heap, void *block);

#endif
