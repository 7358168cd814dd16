// The arena table and the order of usable arenas.
#include "mem/arena.h"
#include "mem/host.h"
#include "mem/raw.h"
#include "mem/space.h"
#include <string.h>

#define FIRST_ARENAS 16
#define POPULATE_STEP (UINT64_C(128) << 10)

void pyr_arena_init(pyr_heap *heap) {
    heap->unused_arenas = PYR_NO_ARENA;
    heap->usable_arenas = PYR_NO_ARENA;
    for (uint32_t i = 0; i <= PYR_MAX_ARENA_POOLS; i++) heap->last_with_free[i] = PYR_NO_ARENA;
}

// Doubles the table. All its entries are in use and full then, so the new ones are simply the unused list.
static bool grow_table(pyr_heap *heap) {
    uint32_t capacity = heap->arena_capacity ? heap->arena_capacity * 2 : FIRST_ARENAS;
    pyr_arena *table = pyr_raw_take(heap, capacity * sizeof(pyr_arena), PYR_USE_ARENA_TABLE);
    if (!table) return false;
    pyr_arena *old = heap->arenas;
    if (old) memcpy(table, old, heap->arena_capacity * sizeof(pyr_arena));
    for (uint32_t i = heap->arena_capacity; i < capacity; i++) {
        table[i] = (pyr_arena){.next = i + 1 < capacity ? i + 1 : PYR_NO_ARENA, .prev = PYR_NO_ARENA};
    }
    heap->unused_arenas = heap->arena_capacity;
    heap->arenas = table;
    heap->arena_capacity = capacity;
    if (old) pyr_raw_give(heap, old);
    return true;
}

static void mark_granule(pyr_heap *heap, const char *address, uint8_t mark) {
    uint8_t *granules = (uint8_t *)(uintptr_t)heap->granules;
    granules[(uint64_t)(address - heap->base) >> heap->arena_shift] = mark;
}

static bool new_arena(pyr_heap *heap) {
    if (heap->unused_arenas == PYR_NO_ARENA && !grow_table(heap)) return false;
    uint64_t bytes = (uint64_t)heap->preset.arena_size;
    uint64_t tag_bytes = bytes / (uint64_t)heap->preset.alignment;
    uint32_t pages = (uint32_t)(bytes >> PYR_PAGE_SHIFT);
    uint32_t page = pyr_space_take(heap, pages, pages);
    if (page == PYR_NO_PAGE) return false;
    uint32_t tags = pyr_space_take(heap, (uint32_t)((tag_bytes + PYR_PAGE - 1) >> PYR_PAGE_SHIFT), 1);
    if (tags == PYR_NO_PAGE) {
        pyr_space_give(heap, page);
        return false;
    }
    pyr_space_claim(heap, page, PYR_RUN_ARENA);
    pyr_space_claim(heap, tags, PYR_RUN_TAGS);

    uint32_t index = heap->unused_arenas;
    pyr_arena *arena = &heap->arenas[index];
    heap->unused_arenas = arena->next;
    arena->address.p = pyr_page_place(heap, page);
    arena->virgin.p = arena->address.p;
    arena->free_pools.p = NULL;
    arena->tags.p = pyr_page_place(heap, tags);
    arena->pool_count = (uint32_t)(bytes / (uint64_t)heap->preset.pool_size);
    arena->free_pool_count = arena->pool_count;
    arena->next = PYR_NO_ARENA;
    arena->prev = PYR_NO_ARENA;
    heap->usable_arenas = index;
    heap->last_with_free[arena->free_pool_count] = index;
    mark_granule(heap, arena->address.p, 1);

    uint64_t top = (uint64_t)(arena->address.p - heap->base) + bytes;
    if (top > heap->arena_top) heap->arena_top = top;
    heap->arenas_allocated++;
    if (++heap->arenas_current > heap->arenas_highwater) heap->arenas_highwater = heap->arenas_current;
    PYR_EMIT(&heap->trace, ARENA_NEW, pyr_mem_address(heap, arena->address.p), bytes, index);
    return true;
}

// Natively a new arena gets its pages some at a time, ahead of use, as long as nothing there was in use before.
static void populate(pyr_heap *heap, const pyr_arena *arena) {
#if !defined(__wasm__)
    uint64_t offset = (uint64_t)(arena->virgin.p - heap->base);
    uint64_t end = (uint64_t)(arena->address.p - heap->base) + (uint64_t)heap->preset.arena_size;
    if (PYR_LIKELY(offset + (uint64_t)heap->preset.pool_size <= heap->touched)) return;
    if (end > offset + POPULATE_STEP) end = offset + POPULATE_STEP;
    pyr_host_populate(heap->base + offset, end - offset);
    heap->touched = end;
#else
    (void)heap;
    (void)arena;
#endif
}

pyr_pool *pyr_arena_take_pool(pyr_heap *heap) {
    if (heap->usable_arenas == PYR_NO_ARENA && !new_arena(heap)) return NULL;
    uint32_t index = heap->usable_arenas;
    pyr_arena *arena = &heap->arenas[index];
    // The first arena has the fewest free pools, so one less changes nothing in the order.
    if (heap->last_with_free[arena->free_pool_count] == index) heap->last_with_free[arena->free_pool_count] = PYR_NO_ARENA;
    arena->free_pool_count--;
    if (arena->free_pool_count > 0) {
        heap->last_with_free[arena->free_pool_count] = index;
    } else {
        heap->usable_arenas = arena->next;
        if (arena->next != PYR_NO_ARENA) heap->arenas[arena->next].prev = PYR_NO_ARENA;
        arena->next = PYR_NO_ARENA;
    }
    pyr_pool *pool = arena->free_pools.p;
    if (pool) {
        arena->free_pools = pool->next;
    } else {
        pool = pyr_pool_of(heap, arena->virgin.p);
        populate(heap, arena);
        arena->virgin.p += heap->preset.pool_size;
        pool->arena = index;
        pool->size_class = PYR_NO_CLASS;
    }
    return pool;
}

static void unlink_arena(pyr_heap *heap, pyr_arena *arena) {
    if (arena->prev != PYR_NO_ARENA) heap->arenas[arena->prev].next = arena->next;
    else heap->usable_arenas = arena->next;
    if (arena->next != PYR_NO_ARENA) heap->arenas[arena->next].prev = arena->prev;
}

// [arena] leaves its place as the last entry with [count] free pools, if it is that.
static void forget_last(pyr_heap *heap, uint32_t index, uint32_t count) {
    if (heap->last_with_free[count] != index) return;
    uint32_t prev = heap->arenas[index].prev;
    bool same = prev != PYR_NO_ARENA && heap->arenas[prev].free_pool_count == count;
    heap->last_with_free[count] = same ? prev : PYR_NO_ARENA;
}

bool pyr_arena_put_pool(pyr_heap *heap, pyr_pool *pool) {
    uint32_t index = pool->arena;
    pyr_arena *arena = &heap->arenas[index];
    pool->next = arena->free_pools;
    arena->free_pools.p = pool;
    uint32_t count = arena->free_pool_count;
    if (count == 0) {
        arena->free_pool_count = 1;
        arena->next = heap->usable_arenas;
        arena->prev = PYR_NO_ARENA;
        if (arena->next != PYR_NO_ARENA) heap->arenas[arena->next].prev = index;
        heap->usable_arenas = index;
        if (heap->last_with_free[1] == PYR_NO_ARENA) heap->last_with_free[1] = index;
        return false;
    }
    bool is_last = arena->next == PYR_NO_ARENA;
    uint32_t last = heap->last_with_free[count];
    forget_last(heap, index, count);
    arena->free_pool_count = ++count;
    if (heap->last_with_free[count] == PYR_NO_ARENA) heap->last_with_free[count] = index;
    if (last != index) {
        // Those with as many free pools as this one had come before it now.
        unlink_arena(heap, arena);
        arena->prev = last;
        arena->next = heap->arenas[last].next;
        heap->arenas[last].next = index;
        if (arena->next != PYR_NO_ARENA) heap->arenas[arena->next].prev = index;
    }
    if (count < arena->pool_count) return false;
    // 2.4 keeps every arena, 3.9 one spare: the last in the list.
    return heap->preset.arena_return == 1 || (heap->preset.arena_return == 2 && !is_last);
}

void pyr_arena_return(pyr_heap *heap, uint32_t index) {
    pyr_arena *arena = &heap->arenas[index];
    char *address = arena->address.p;
    uint32_t page = pyr_place_page(heap, address);
    uint32_t tags = pyr_place_page(heap, arena->tags.p);
    forget_last(heap, index, arena->free_pool_count);
    unlink_arena(heap, arena);
    mark_granule(heap, address, 0);
    *arena = (pyr_arena){.next = heap->unused_arenas, .prev = PYR_NO_ARENA};
    heap->unused_arenas = index;
    heap->arenas_current--;
    pyr_space_claim(heap, page, PYR_RUN_TAKEN);
    pyr_space_claim(heap, tags, PYR_RUN_TAKEN);
    pyr_space_give(heap, tags);
    pyr_space_give(heap, page);
    PYR_EMIT(&heap->trace, ARENA_FREE, pyr_mem_address(heap, address), heap->preset.arena_size, index);
}
