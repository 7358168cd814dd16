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
// The byte that tells what [block] is for.
static inline uint8_t *pyr_pool_tag(const pyr_heap *heap, const pyr_pool *pool, const void *block) {
    const pyr_arena *arena = &heap->arenas[pool->arena];
    return (uint8_t *)arena->tags.p + ((uint64_t)((const char *)block - arena->address.p) >> heap->class_shift);
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

// A block for a request of [size] bytes, 1 to the threshold. Returns NULL when there is no pool to be had.
void *pyr_pool_alloc(pyr_heap *heap, uint64_t size, pyr_use use);
void pyr_pool_free(pyr_heap *heap, void *block);

#endif
