// Reads the structures of layout.h and says what they mean.
#include "mem/walk.h"
#include "mem/guard.h"
#include "mem/pool.h"
#include "mem/raw.h"
#include <string.h>

bool pyr_walk_next_run(const pyr_heap *heap, uint32_t *page, pyr_run_view *view) {
    if (*page >= heap->break_page) return false;
    uint32_t pages = pyr_run_pages(heap, *page);
    if (pages == 0) return false;
    view->address = pyr_mem_address(heap, pyr_page_place(heap, *page));
    view->bytes = (uint64_t)pages << PYR_PAGE_SHIFT;
    view->kind = pyr_run_kind_at(heap, *page);
    *page += pages;
    return true;
}

bool pyr_walk_arena(const pyr_heap *heap, uint32_t index, pyr_arena_view *view) {
    if (index >= heap->arena_capacity) return false;
    const pyr_arena *arena = &heap->arenas[index];
    if (!arena->address.p) return false;
    view->address = pyr_mem_address(heap, arena->address.p);
    view->bytes = (uint64_t)heap->preset.arena_size;
    view->index = index;
    view->pools = arena->pool_count;
    view->free_pools = arena->free_pool_count;
    view->carved = (uint32_t)((uint64_t)(arena->virgin.p - arena->address.p) / (uint64_t)heap->preset.pool_size);
    return true;
}

void pyr_walk_pool(const pyr_heap *heap, uint32_t arena, uint32_t position, pyr_pool_view *view) {
    const pyr_arena *entry = &heap->arenas[arena];
    char *place = entry->address.p + (uint64_t)position * (uint64_t)heap->preset.pool_size;
    const pyr_pool *pool = pyr_pool_of(heap, place);
    *view = (pyr_pool_view){
        .pool = pool, .begin = place, .address = pyr_mem_address(heap, place), .arena = arena, .position = position};
    if (place >= entry->virgin.p) {
        view->size_class = PYR_NO_CLASS;
        view->virgin_begin = view->address;
        return;
    }
    view->size_class = pool->size_class;
    view->block_size = pyr_class_size(heap, pool->size_class);
    view->capacity = ((uint32_t)heap->preset.pool_size - PYR_POOL_HEADER) / view->block_size;
    view->live = pool->live;
    view->state = pool->live == 0 ? PYR_POOL_EMPTY : pyr_pool_is_full(pool) ? PYR_POOL_FULL : PYR_POOL_USED;
    view->carved = pyr_pool_carved(pool);
    view->first_free = pool->free.p ? pyr_mem_address(heap, pool->free.p) : 0;
    view->virgin_begin = view->address + PYR_POOL_HEADER + (uint64_t)view->carved * view->block_size;
}

bool pyr_walk_free_chain(const pyr_pool_view *pool, uint64_t words[PYR_POOL_BLOCK_WORDS], uint32_t *length) {
    memset(words, 0, sizeof *words * PYR_POOL_BLOCK_WORDS);
    *length = 0;
    if (pool->state == PYR_POOL_VIRGIN) return true;
    const char *begin = pool->begin + PYR_POOL_HEADER;
    for (const pyr_void_ref *block = pool->pool->free.p; block; block = block->p) {
        uint64_t offset = (uint64_t)((const char *)block - begin);
        if (offset >= (uint64_t)pool->carved * pool->block_size || offset % pool->block_size) return false;
        uint32_t i = (uint32_t)(offset / pool->block_size);
        if (words[i / 64] >> (i % 64) & 1) return false;
        words[i / 64] |= UINT64_C(1) << (i % 64);
        ++*length;
    }
    return true;
}

// A live block with red zones is shown as its user knows it.
static void hide_zones(const pyr_heap *heap, pyr_block_view *view) {
    if (!heap->red_zones || view->use == PYR_USE_ARENA_TABLE) return;
    uint64_t asked = pyr_guard_asked(view->place);
    view->place += PYR_RED_ZONE;
    view->address += PYR_RED_ZONE;
    view->bytes = asked;
    if (view->asked) view->asked = asked;
}

static void view_pooled_block(const pyr_heap *heap, const pyr_pool_view *pool, uint32_t i, bool is_free, pyr_block_view *view) {
    char *place = pool->begin + PYR_POOL_HEADER + (uint64_t)i * pool->block_size;
    *view = (pyr_block_view){
        .place = place, .address = pyr_mem_address(heap, place), .bytes = pool->block_size, .size_class = pool->size_class};
    if (i >= pool->carved) {
        view->state = PYR_BLOCK_VIRGIN;
    } else if (is_free) {
        view->state = PYR_BLOCK_FREE;
        const void *next = ((const pyr_void_ref *)(const void *)place)->p;
        view->next_free = next ? pyr_mem_address(heap, next) : 0;
    } else {
        view->state = PYR_BLOCK_LIVE;
#if PYR_TAGS
        view->use = *pyr_pool_tag(heap, pool->pool, place);
#endif
        hide_zones(heap, view);
    }
}

bool pyr_walk_pool_blocks(const pyr_heap *heap, const pyr_pool_view *pool, pyr_block_visitor visit, void *context) {
    uint64_t words[PYR_POOL_BLOCK_WORDS];
    uint32_t length;
    pyr_walk_free_chain(pool, words, &length);
    for (uint32_t i = 0; i < pool->capacity; i++) {
        pyr_block_view view;
        view_pooled_block(heap, pool, i, words[i / 64] >> (i % 64) & 1, &view);
        if (!visit(context, &view)) return false;
    }
    return true;
}

static void view_raw_block(const pyr_heap *heap, const pyr_raw *raw, pyr_block_view *view) {
    char *place = pyr_raw_block(raw);
    *view = (pyr_block_view){.place = place,
                             .address = pyr_mem_address(heap, place),
                             .bytes = pyr_raw_capacity(raw),
                             .asked = pyr_raw_asked(raw),
                             .state = raw->state == PYR_RAW_LIVE ? PYR_BLOCK_LIVE : PYR_BLOCK_FREE,
                             .use = raw->use,
                             .size_class = PYR_NO_CLASS};
    if (view->state == PYR_BLOCK_FREE) view->asked = 0;
    else hide_zones(heap, view);
}

bool pyr_walk_raw_blocks(const pyr_heap *heap, const pyr_run_view *run, pyr_block_visitor visit, void *context) {
    const pyr_raw *raw = pyr_mem_pointer(heap, run->address);
    for (; raw->state != PYR_RAW_END; raw = pyr_raw_above(raw)) {
        pyr_block_view view;
        view_raw_block(heap, raw, &view);
        if (!visit(context, &view)) return false;
    }
    return true;
}

typedef struct live_filter {
    pyr_block_visitor visit;
    void *context;
} live_filter;

static bool visit_if_live(void *context, const pyr_block_view *block) {
    const live_filter *filter = context;
    return block->state != PYR_BLOCK_LIVE || filter->visit(filter->context, block);
}

bool pyr_walk_keepers(const pyr_heap *heap, uint32_t arena, pyr_block_visitor visit, void *context) {
    pyr_arena_view view;
    if (!pyr_walk_arena(heap, arena, &view)) return true;
    live_filter filter = {visit, context};
    for (uint32_t i = 0; i < view.carved; i++) {
        pyr_pool_view pool;
        pyr_walk_pool(heap, arena, i, &pool);
        if (pool.live && !pyr_walk_pool_blocks(heap, &pool, visit_if_live, &filter)) return false;
    }
    return true;
}

bool pyr_walk_live(const pyr_heap *heap, pyr_block_visitor visit, void *context) {
    for (uint32_t i = 0; i < heap->arena_capacity; i++) {
        if (!pyr_walk_keepers(heap, i, visit, context)) return false;
    }
    live_filter filter = {visit, context};
    pyr_run_view run;
    for (uint32_t page = 0; pyr_walk_next_run(heap, &page, &run);) {
        if (run.kind == PYR_RUN_RAW && !pyr_walk_raw_blocks(heap, &run, visit_if_live, &filter)) return false;
    }
    return true;
}

static bool find_pooled(const pyr_heap *heap, const char *place, pyr_block_view *block, pyr_pool_view *pool) {
    for (uint32_t i = 0; i < heap->arena_capacity; i++) {
        const char *begin = heap->arenas[i].address.p;
        if (!begin || place < begin || place >= begin + heap->preset.arena_size) continue;
        uint64_t pool_size = (uint64_t)heap->preset.pool_size;
        pyr_walk_pool(heap, i, (uint32_t)((uint64_t)(place - begin) / pool_size), pool);
        uint64_t offset = (uint64_t)(place - begin) % pool_size;
        if (offset < PYR_POOL_HEADER || pool->capacity == 0) return false;
        uint32_t index = (uint32_t)((offset - PYR_POOL_HEADER) / pool->block_size);
        if (index >= pool->capacity) return false;
        uint64_t words[PYR_POOL_BLOCK_WORDS];
        uint32_t length;
        pyr_walk_free_chain(pool, words, &length);
        view_pooled_block(heap, pool, index, words[index / 64] >> (index % 64) & 1, block);
        return true;
    }
    return false;
}

typedef struct raw_search {
    uint64_t address;
    pyr_block_view *found;
} raw_search;

static bool stop_at_address(void *context, const pyr_block_view *block) {
    raw_search *search = context;
    if (search->address - block->address >= block->bytes) return true;
    *search->found = *block;
    return false;
}

bool pyr_walk_find(const pyr_heap *heap, uint64_t address, pyr_block_view *block, pyr_pool_view *pool) {
    const char *place = pyr_mem_pointer(heap, address);
    pool->pool = NULL;
    if (!place) return false;
    pyr_run_view run;
    for (uint32_t page = 0; pyr_walk_next_run(heap, &page, &run);) {
        if (address - run.address >= run.bytes) continue;
        if (run.kind == PYR_RUN_ARENA) return find_pooled(heap, place, block, pool);
        if (run.kind != PYR_RUN_RAW) return false;
        raw_search search = {address, block};
        return !pyr_walk_raw_blocks(heap, &run, stop_at_address, &search);
    }
    return false;
}

static bool add_free_raw_block(void *context, const pyr_block_view *block) {
    pyr_heap_sum *sum = context;
    if (block->state == PYR_BLOCK_LIVE) return true;
    sum->raw_free++;
    sum->raw_free_bytes += block->bytes + sizeof(pyr_raw);
    return true;
}

void pyr_walk_sum(const pyr_heap *heap, pyr_heap_sum *sum) {
    memset(sum, 0, sizeof *sum);
    sum->break_bytes = (uint64_t)heap->break_page << PYR_PAGE_SHIFT;
    sum->raw_live = heap->raw_live;
    sum->raw_live_bytes = heap->raw_live_bytes;
    for (uint32_t i = 0; i < heap->arena_capacity; i++) {
        pyr_arena_view arena;
        if (!pyr_walk_arena(heap, i, &arena)) continue;
        sum->unused_pools += arena.pools - arena.carved;
        for (uint32_t j = 0; j < arena.carved; j++) {
            pyr_pool_view pool;
            pyr_walk_pool(heap, i, j, &pool);
            if (pool.state == PYR_POOL_EMPTY) {
                sum->unused_pools++;
                continue;
            }
            pyr_class_sum *row = &sum->classes[pool.size_class];
            row->pools++;
            row->live += pool.live;
            row->available += pool.capacity - pool.live;
        }
    }
    pyr_run_view run;
    for (uint32_t page = 0; pyr_walk_next_run(heap, &page, &run);) {
        switch (run.kind) {
        case PYR_RUN_FREE:
            sum->free_run_bytes += run.bytes;
            break;
        case PYR_RUN_MAP:
            sum->map_bytes += run.bytes;
            break;
        case PYR_RUN_TAGS:
            sum->tag_bytes += run.bytes;
            break;
        case PYR_RUN_RAW:
            sum->raw_region_bytes += run.bytes;
            pyr_walk_raw_blocks(heap, &run, add_free_raw_block, sum);
            break;
        case PYR_RUN_TAKEN:
        case PYR_RUN_ARENA:
            break;
        }
    }
}
