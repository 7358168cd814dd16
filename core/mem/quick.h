// The quick paths of heap.h, part of that header. In a fast build they are inlined into the caller: taking the head of a
// used pool's free list and putting a block back on it. Everything else (an empty ring, the last free block of a pool, a full
// pool, an emptied pool, raw blocks) is in pool.c and heap.c. A build with events or checks calls those at once.
#ifndef PYR_MEM_QUICK_H
#define PYR_MEM_QUICK_H

void *pyr_mem_alloc_slow(pyr_heap *heap, uint64_t size, pyr_use use);
void pyr_mem_free_slow(pyr_heap *heap, void *block);
void *pyr_pool_alloc_last(pyr_heap *heap, pyr_pool *pool, uint32_t size_class);
void pyr_pool_free_turning(pyr_heap *heap, pyr_pool *pool, void *block);
void pyr_mem_note_use(pyr_heap *heap, void *block, pyr_use use);

#define PYR_MEM_QUICK (!PYR_TRACE && !PYR_CHECK)

#if PYR_POOL_TABLE
// Whether a pool becomes full, or stops being full, is a coin's toss in a busy heap: a branch on it costs more than the links.
// So while full pools are met often (heap->turning is not 0: each adds PYR_TURNING_STEP, each other takes one away) the
// two functions below do both at once. Else they would only cost stores.
#define PYR_TURNING_STEP 8
#define PYR_TURNING_MOST 512

static inline pyr_pool *pyr_choose(bool which, pyr_pool *yes, pyr_pool *no) {
    uintptr_t mask = 0 - (uintptr_t)which;
    return (pyr_pool *)(((uintptr_t)yes & mask) | ((uintptr_t)no & ~mask));
}

// Takes a block of the first pool in a ring, which leaves the ring if that fills it.
static inline void *pyr_alloc_either(pyr_heap *heap, pyr_pool *pool, uint32_t size_class, uint32_t live) {
    pyr_void_ref *block = (pyr_void_ref *)pool->free.p;
    pyr_pool *first = pyr_choose(live == pool->capacity, pool->next.p, pool);
    pool->live = live;
    pool->free.p = block->p;
    heap->used[size_class].next.p = first;
    return block;
}

// Puts back a block of a pool that stays used; a full pool enters its ring, any other one the ring `nowhere`.
static inline void pyr_free_either(pyr_heap *heap, pyr_pool *pool, void *block, uint32_t live) {
    __builtin_prefetch(block, 1);
    bool full = live == pool->capacity;
    pyr_pool *head = pyr_choose(full, &heap->used[pool->size_class], &heap->nowhere);
    pyr_pool *linked = pyr_choose(full, pool, &heap->nowhere);
    pyr_pool *first = head->next.p;
    uint32_t turning = heap->turning - 1 + (full ? PYR_TURNING_STEP : 0);
    heap->turning = turning < PYR_TURNING_MOST ? turning : PYR_TURNING_MOST;
    ((pyr_void_ref *)block)->p = pool->free.p;
    pool->free.p = block;
    pool->live = live - 1;
    linked->next.p = first;
    first->prev.p = linked;
    head->next.p = linked;
}
#endif

static inline void *pyr_mem_alloc(pyr_heap *heap, uint64_t size, pyr_use use) {
#if PYR_MEM_QUICK
    if (PYR_LIKELY(size - 1 < heap->threshold)) {
        uint32_t size_class = (uint32_t)((size - 1) >> heap->class_shift);
        pyr_pool *pool = heap->used[size_class].next.p;
        uint32_t live = pool->live + 1;
#if PYR_POOL_TABLE
        if (PYR_LIKELY(live != pool->ends)) {
            if (PYR_UNLIKELY(heap->turning != 0)) return pyr_alloc_either(heap, pool, size_class, live);
            if (PYR_LIKELY(live != pool->capacity)) {
#else
        {
            if (PYR_LIKELY(live < pool->carved)) {
#endif
                pyr_void_ref *block = (pyr_void_ref *)pool->free.p;
                pool->live = live;
                pool->free.p = block->p;
                return block;
            }
        }
        void *last = pyr_pool_alloc_last(heap, pool, size_class);
        if (PYR_LIKELY(last != NULL)) return last;
    }
#endif
    return pyr_mem_alloc_slow(heap, size, use);
}

#if PYR_MEM_QUICK
// Puts back a block that is known to stand in a pool.
static inline void pyr_mem_free_pooled(pyr_heap *heap, void *block) {
    pyr_pool *pool = pyr_pool_of(heap, block);
    uint32_t live = pool->live;
#if PYR_POOL_TABLE
    if (PYR_UNLIKELY(heap->turning != 0) && PYR_LIKELY(live != 1)) {
        pyr_free_either(heap, pool, block, live);
        return;
    }
    bool full = live == pool->capacity;
#else
    bool full = pool->free.p == NULL;
#endif
    if (PYR_LIKELY(!full) && PYR_LIKELY(live != 1)) {
        ((pyr_void_ref *)block)->p = pool->free.p;
        pool->free.p = block;
        pool->live = live - 1;
        return;
    }
    pyr_pool_free_turning(heap, pool, block);
}
#endif

static inline void pyr_mem_free(pyr_heap *heap, void *block) {
#if PYR_MEM_QUICK
    if (PYR_LIKELY(block != NULL) && PYR_LIKELY(pyr_mem_is_quick(heap, block))) {
        pyr_mem_free_pooled(heap, block);
        return;
    }
#endif
    pyr_mem_free_slow(heap, block);
}

static inline void pyr_mem_free_sized(pyr_heap *heap, void *block, uint64_t size) {
#if PYR_MEM_QUICK
    if (PYR_LIKELY(size - 1 < heap->threshold) && PYR_LIKELY(!heap->small_raw)) {
        pyr_mem_free_pooled(heap, block);
        return;
    }
#endif
    (void)size;
    pyr_mem_free_slow(heap, block);
}

// The byte that tells what [block] is for.
static inline uint8_t *pyr_pool_tag(const pyr_heap *heap, const pyr_pool *pool, const void *block) {
    const pyr_arena *arena = &heap->arenas[pool->arena];
    return (uint8_t *)arena->tags.p + ((uint64_t)((const char *)block - arena->address.p) >> heap->class_shift);
}

static inline void pyr_mem_set_use(pyr_heap *heap, void *block, pyr_use use) {
#if PYR_TRACE
#if !PYR_CHECK && !defined(__OPTIMIZE_SIZE__)
    if (PYR_LIKELY(pyr_mem_is_pooled(heap, block))) {
        *pyr_pool_tag(heap, pyr_pool_of(heap, block), block) = (uint8_t)use;
        return;
    }
#endif
    pyr_mem_note_use(heap, block, use);
#else
    (void)heap;
    (void)block;
    (void)use;
#endif
}

// Trace builds: whether the request that is being made has to fail (heap->fail_after).
static inline bool pyr_heap_fails(pyr_heap *heap) {
#if PYR_TRACE
    if (PYR_LIKELY(heap->fail_after == UINT64_MAX)) return false;
    return heap->fail_after-- == 0;
#else
    (void)heap;
    return false;
#endif
}

#endif
