// Taking and freeing blocks, beyond the quick paths of quick.h. Order of steps: first the block and all lists, then the events.
#include "mem/pool.h"
#include "mem/arena.h"

void pyr_pool_init(pyr_heap *heap) {
    for (uint32_t i = 0; i < PYR_MAX_CLASSES; i++) {
        pyr_pool *head = pyr_pool_head(heap, i);
        heap->used[i].next.p = head;
        heap->used[i].prev.p = head;
#if PYR_POOL_TABLE
        heap->used[i].ends = 1;
#endif
    }
#if PYR_POOL_TABLE
    heap->nowhere.next.p = &heap->nowhere;
    heap->nowhere.prev.p = &heap->nowhere;
#endif
}

static void link_at_front(pyr_heap *heap, pyr_pool *pool) {
    pyr_pool *head = pyr_pool_head(heap, pool->size_class);
    pyr_pool *first = head->next.p;
    pool->next.p = first;
    pool->prev.p = head;
    first->prev.p = pool;
    head->next.p = pool;
}

static void unlink_pool(pyr_heap *heap, pyr_pool *pool) {
    pyr_pool *next = pool->next.p;
    pyr_pool *prev = pool->prev.p;
#if PYR_POOL_TABLE
    // quick.h does not keep up `prev` of a ring's first pool.
    pyr_pool *head = pyr_pool_head(heap, pool->size_class);
    if (head->next.p == pool) prev = head;
#else
    (void)heap;
#endif
    next->prev.p = prev;
    prev->next.p = next;
}

static void start_chain(const pyr_heap *heap, pyr_pool *pool, uint32_t size_class) {
    uint32_t size = pyr_class_size(heap, size_class);
    pyr_void_ref *block = (pyr_void_ref *)(void *)(pyr_pool_begin(heap, pool) + PYR_POOL_HEADER);
    block->p = NULL;
    pool->free.p = block;
    pool->live = 0;
    pool->size_class = size_class;
#if PYR_POOL_TABLE
    pool->capacity = ((uint32_t)heap->preset.pool_size - PYR_POOL_HEADER) / size;
    pool->ends = pool->capacity > 1;
#else
    pool->carved = 1;
    pool->last_block = (uint32_t)heap->preset.pool_size - size;
    pool->virgin = PYR_POOL_HEADER + size;
#endif
}

// Carves the block that becomes the whole chain. NULL if there is no room: the pool is full.
static inline void *carve_block(const pyr_heap *heap, pyr_pool *pool) {
    uint32_t size = pyr_class_size(heap, pool->size_class);
#if PYR_POOL_TABLE
    uint32_t carved = pool->ends;
    if (carved == 0) return NULL;
    uint32_t offset = PYR_POOL_HEADER + carved * size;
    pool->ends = carved + 1 < pool->capacity ? carved + 1 : 0;
#else
    if (pool->virgin > pool->last_block) return NULL;
    uint32_t offset = pool->virgin;
    pool->carved++;
    pool->virgin += size;
#endif
    pyr_void_ref *block = (pyr_void_ref *)(void *)(pyr_pool_begin(heap, pool) + offset);
    block->p = NULL;
    return block;
}

// With the chain's last block another is carved, or the pool leaves its ring.
static inline void *take_block(pyr_heap *heap, pyr_pool *pool) {
    pyr_void_ref *block = pool->free.p;
    if (++pool->live < pyr_pool_carved(pool)) {
        pool->free.p = block->p;
        return block;
    }
    pool->free.p = carve_block(heap, pool);
    if (!pool->free.p) unlink_pool(heap, pool);
    return block;
}

// Makes a pool of the class ready and puts it in its ring.
static PYR_NOINLINE pyr_pool *start_pool(pyr_heap *heap, uint32_t size_class) {
    pyr_pool *pool = pyr_arena_take_pool(heap);
    if (!pool) return NULL;
    if (pool->size_class != size_class) start_chain(heap, pool, size_class);
    link_at_front(heap, pool);
    return pool;
}

// Puts a block back. True if its arena has to go back now, after the events.
static inline bool put_block(pyr_heap *heap, pyr_pool *pool, void *block) {
    if (pyr_pool_is_full(pool)) link_at_front(heap, pool);
    ((pyr_void_ref *)block)->p = pool->free.p;
    pool->free.p = block;
    if (--pool->live != 0) return false;
    unlink_pool(heap, pool);
    return pyr_arena_put_pool(heap, pool);
}

static PYR_NOINLINE void *alloc_turning(pyr_heap *heap, pyr_pool *pool, uint32_t size_class) {
    if (pool == pyr_pool_head(heap, size_class)) {
        pool = start_pool(heap, size_class);
        if (!pool) return NULL;
    }
    return take_block(heap, pool);
}

// [pool] is the first of the ring of its class, or the ring's head if that is empty.
void *pyr_pool_alloc_last(pyr_heap *heap, pyr_pool *pool, uint32_t size_class) {
#if PYR_POOL_TABLE
    if (PYR_LIKELY(pool->live + 1 == pool->ends) && PYR_LIKELY(pool->capacity != 0)) {
        // A run of these fills fresh memory, so every step counts.
        char *block = pool->free.p;
        uint32_t carved = pool->ends;
        char *begin = (char *)((uintptr_t)block & heap->pool_mask);
        char *next = begin + PYR_POOL_HEADER + carved * pyr_class_size(heap, size_class);
        ((pyr_void_ref *)(void *)next)->p = NULL;
        pool->free.p = next;
        pool->live = carved;
        pool->ends = carved + 1 < pool->capacity ? carved + 1 : 0;
        return block;
    }
#endif
    return alloc_turning(heap, pool, size_class);
}

void pyr_pool_free_turning(pyr_heap *heap, pyr_pool *pool, void *block) {
    uint32_t arena = pool->arena;
#if PYR_POOL_TABLE
    if (pyr_pool_is_full(pool)) heap->turning = PYR_TURNING_STEP * 2;
#endif
    if (PYR_UNLIKELY(put_block(heap, pool, block))) pyr_arena_return(heap, arena);
}

void *pyr_pool_alloc(pyr_heap *heap, uint64_t size, pyr_use use) {
    uint32_t size_class = pyr_class_of(heap, size);
    pyr_pool *pool = heap->used[size_class].next.p;
    bool is_new = pool == pyr_pool_head(heap, size_class);
    if (PYR_UNLIKELY(is_new)) {
        pool = start_pool(heap, size_class);
        if (!pool) return NULL;
    }
    void *block = take_block(heap, pool);
#if PYR_TAGS
    *pyr_pool_tag(heap, pool, block) = (uint8_t)use;
#endif
#if PYR_TRACE
    uint64_t address = pyr_mem_address(heap, pyr_pool_begin(heap, pool));
    if (is_new) PYR_EMIT(&heap->trace, POOL_INIT, address, size_class, pool->arena);
    PYR_EMIT(&heap->trace, ALLOC, pyr_mem_address(heap, block), size, size_class + 1);
    if (pyr_pool_is_full(pool)) PYR_EMIT(&heap->trace, POOL_FULL, address, size_class, pool->arena);
#endif
    (void)use;
    (void)is_new;
    return block;
}

void pyr_pool_free(pyr_heap *heap, void *block) {
    pyr_pool *pool = pyr_pool_of(heap, block);
    uint32_t arena = pool->arena;
#if PYR_TRACE
    bool was_full = pyr_pool_is_full(pool);
    uint64_t address = pyr_mem_address(heap, pyr_pool_begin(heap, pool));
#endif
#if PYR_TAGS
    *pyr_pool_tag(heap, pool, block) |= PYR_TAG_FREED;
#endif
    bool arena_goes = put_block(heap, pool, block);
#if PYR_TRACE
    PYR_EMIT(&heap->trace, FREE, pyr_mem_address(heap, block), 0, pool->size_class + 1);
    if (was_full) PYR_EMIT(&heap->trace, POOL_USED, address, pool->size_class, arena);
    if (pool->live == 0) PYR_EMIT(&heap->trace, POOL_EMPTY, address, pool->size_class, arena);
#endif
    if (PYR_UNLIKELY(arena_goes)) pyr_arena_return(heap, arena);
}
