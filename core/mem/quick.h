// The quick paths of heap.h, part of that header. In a fast build they are inlined into the caller: taking the head of a
// used pool's free list and putting a block back on it. Everything else (an empty ring, the last free block of a pool, a full
// pool, an emptied pool, raw blocks) is in pool.c and heap.c. A build with events or checks calls those at once.
#ifndef PYR_MEM_QUICK_H
#define PYR_MEM_QUICK_H

void *pyr_mem_alloc_slow(pyr_heap *heap, uint64_t size, pyr_use use);
void pyr_mem_free_slow(pyr_heap *heap, void *block);
void pyr_mem_note_use(pyr_heap *heap, void *block, pyr_use use);

#define PYR_MEM_QUICK (!PYR_TRACE && !PYR_CHECK)

static inline void *pyr_mem_alloc(pyr_heap *heap, uint64_t size, pyr_use use) {
#if PYR_MEM_QUICK
    if (PYR_LIKELY(size - 1 < heap->threshold)) {
        pyr_pool *pool = heap->used[(size - 1) >> heap->class_shift].next.p;
        pyr_void_ref *block = (pyr_void_ref *)pool->free.p;
        if (PYR_LIKELY(block != NULL) && PYR_LIKELY(block->p != NULL)) {
            pool->free.p = block->p;
            pool->live++;
            return block;
        }
    }
#endif
    return pyr_mem_alloc_slow(heap, size, use);
}

static inline void pyr_mem_free(pyr_heap *heap, void *block) {
#if PYR_MEM_QUICK
    if (PYR_UNLIKELY(block == NULL)) return;
    if (PYR_LIKELY(pyr_mem_is_pooled(heap, block))) {
        pyr_pool *pool = pyr_pool_of(heap, block);
        void *first = pool->free.p;
        if (PYR_LIKELY(first != NULL) && PYR_LIKELY(pool->live > 1)) {
            ((pyr_void_ref *)block)->p = first;
            pool->free.p = block;
            pool->live--;
            return;
        }
    }
#endif
    pyr_mem_free_slow(heap, block);
}

static inline void pyr_mem_free_sized(pyr_heap *heap, void *block, uint64_t size) {
    (void)size;
    pyr_mem_free(heap, block);
}

static inline void pyr_mem_set_use(pyr_heap *heap, void *block, pyr_use use) {
#if PYR_TRACE
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
