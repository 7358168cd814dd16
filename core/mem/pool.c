// Taking and freeing blocks, beyond the quick paths of quick.h. Order of steps: first the block and all lists, then the events.
#include "mem/pool.h"
#include "mem/arena.h"

void pyr_pool_init(pyr_heap *heap) {
    for (uint32_t i = 0; i < PYR_MAX_CLASSES; i++) {
        pyr_pool *head = pyr_pool_head(heap, i);
        heap->used[i].next.p = head;
        heap->used[i].prev.p = head;
    }
}

static void link_at_front(pyr_heap *heap, pyr_pool *pool) {
    pyr_pool *head = pyr_pool_head(heap, pool->size_class);
    pyr_pool *first = head->next.p;
    pool->next.p = first;
    pool->prev.p = head;
    first->prev.p = pool;
    head->next.p = pool;
}

static void unlink_pool(pyr_pool *pool) {
    pool->next.p->prev.p = pool->prev.p;
    pool->prev.p->next.p = pool->next.p;
}

// The free list ran out: carve one more block, or the pool is full and leaves its ring.
static void refill(const pyr_heap *heap, pyr_pool *pool) {
    if (PYR_LIKELY(pool->virgin <= pool->last_block)) {
        pyr_void_ref *block = (pyr_void_ref *)(void *)((char *)pool + pool->virgin);
        pool->virgin += pyr_class_size(heap, pool->size_class);
        block->p = NULL;
        pool->free.p = block;
        return;
    }
    unlink_pool(pool);
}

static PYR_NOINLINE pyr_pool *start_pool(pyr_heap *heap, uint32_t size_class) {
    pyr_pool *pool = pyr_arena_take_pool(heap);
    if (!pool) return NULL;
    if (pool->size_class != size_class) {
        uint32_t size = pyr_class_size(heap, size_class);
        pool->live = 0;
        pool->size_class = size_class;
        pool->last_block = (uint32_t)heap->preset.pool_size - size;
        pool->virgin = PYR_POOL_HEADER + size;
        pyr_void_ref *block = (pyr_void_ref *)(void *)((char *)pool + PYR_POOL_HEADER);
        block->p = NULL;
        pool->free.p = block;
    }
    link_at_front(heap, pool);
    return pool;
}

void *pyr_pool_alloc(pyr_heap *heap, uint64_t size, pyr_use use) {
    uint32_t size_class = pyr_class_of(heap, size);
    pyr_pool *pool = heap->used[size_class].next.p;
    bool is_new = pool == pyr_pool_head(heap, size_class);
    if (PYR_UNLIKELY(is_new)) {
        pool = start_pool(heap, size_class);
        if (!pool) return NULL;
    }
    pyr_void_ref *block = pool->free.p;
    pool->live++;
    pool->free.p = block->p;
    if (PYR_UNLIKELY(block->p == NULL)) refill(heap, pool);
#if PYR_TRACE
    *pyr_pool_tag(heap, pool, block) = (uint8_t)use;
    uint64_t address = pyr_mem_address(heap, pool);
    if (is_new) PYR_EMIT(&heap->trace, POOL_INIT, address, size_class, pool->arena);
    PYR_EMIT(&heap->trace, ALLOC, pyr_mem_address(heap, block), size, size_class + 1);
    if (!pool->free.p) PYR_EMIT(&heap->trace, POOL_FULL, address, size_class, pool->arena);
#else
    (void)use;
#endif
    return block;
}

void pyr_pool_free(pyr_heap *heap, void *block) {
    pyr_pool *pool = pyr_pool_of(heap, block);
    void *first = pool->free.p;
    ((pyr_void_ref *)block)->p = first;
    pool->free.p = block;
    pool->live--;
    if (first == NULL) link_at_front(heap, pool);
    bool is_empty = pool->live == 0;
    uint32_t arena = pool->arena;
    bool arena_goes = false;
    if (is_empty) {
        unlink_pool(pool);
        arena_goes = pyr_arena_put_pool(heap, pool);
    }
#if PYR_TRACE
    uint64_t address = pyr_mem_address(heap, pool);
    PYR_EMIT(&heap->trace, FREE, pyr_mem_address(heap, block), 0, pool->size_class + 1);
    if (first == NULL) PYR_EMIT(&heap->trace, POOL_USED, address, pool->size_class, arena);
    if (is_empty) PYR_EMIT(&heap->trace, POOL_EMPTY, address, pool->size_class, arena);
#endif
    if (PYR_UNLIKELY(arena_goes)) pyr_arena_return(heap, arena);
}
