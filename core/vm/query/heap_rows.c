// The tables of the heap: arenas, pools with a byte for each block, raw blocks, totals. Everything comes from the walker.
#include "mem/pool.h"
#include "mem/walk.h"
#include "vm/query/parts.h"

static uint32_t count_arenas(const pyr_heap *heap) {
    pyr_arena_view view;
    uint32_t count = 0;
    for (uint32_t i = 0; i < heap->arena_capacity; i++) count += pyr_walk_arena(heap, i, &view);
    return count;
}

// Position in the order in which arenas are used, or -1.
static int32_t rank_of(const pyr_heap *heap, uint32_t index) {
    int32_t rank = 0;
    for (uint32_t i = heap->usable_arenas; i != PYR_NO_ARENA; i = heap->arenas[i].next, rank++) {
        if (i == index) return rank;
    }
    return -1;
}

int64_t pyr_query_arenas(pyr_query *q) {
    const pyr_heap *heap = &q->vm->rt.heap;
    pyr_arena_view view;
    pyr_query_begin(q);
    if (!pyr_query_reserve_rows(q, count_arenas(heap), sizeof(pyr_row_arena))) return -1;
    for (uint32_t i = 0; i < heap->arena_capacity; i++) {
        if (!pyr_walk_arena(heap, i, &view)) continue;
        pyr_row_arena *row = pyr_query_next_row(q);
        row->address = (double)view.address;
        row->size = (double)view.bytes;
        row->ordinal = view.index;
        row->pools = view.pools;
        row->free_pools = view.free_pools;
        row->rank = rank_of(heap, i);
    }
    return (int64_t)q->row_count;
}

// ---- pools ----------------------------------------------------------------------------------------------------------------------

typedef struct cells {
    uint8_t *bytes;
    uint32_t count;
} cells;

static bool add_cell(void *context, const pyr_block_view *block) {
    cells *c = context;
    uint8_t live = (uint8_t)(2 + block->use);
    c->bytes[c->count++] = block->state == PYR_BLOCK_LIVE ? live : block->state == PYR_BLOCK_FREE ? 1 : 0;
    return true;
}

// Arenas in the order of their addresses, so that the pools are too. Few are unsorted: a straight insertion does.
static uint32_t sort_arenas(const pyr_heap *heap, pyr_arena_view *views) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < heap->arena_capacity; i++) {
        pyr_arena_view view;
        if (!pyr_walk_arena(heap, i, &view)) continue;
        uint32_t at = count++;
        for (; at > 0 && views[at - 1].address > view.address; at--) views[at] = views[at - 1];
        views[at] = view;
    }
    return count;
}

static void fill_pool(pyr_row_pool *row, const pyr_pool_view *pool, uint32_t cell_start) {
    row->address = (double)pool->address;
    row->first = (double)(pool->address + PYR_POOL_HEADER);
    row->arena = pool->arena;
    row->state = pool->state;
    row->size_class = pool->size_class;
    row->block_size = pool->block_size;
    row->blocks = pool->capacity;
    row->used = pool->live;
    row->cell_start = cell_start;
}

// The cells stand before the rows: a block takes at least 8 bytes, so an arena's bytes / 8 are enough of them.
int64_t pyr_query_pools(pyr_query *q, const uint8_t **cell_bytes, uint64_t *cell_count) {
    const pyr_heap *heap = &q->vm->rt.heap;
    pyr_query_begin(q);
    pyr_arena_view *arenas = pyr_area_take(q, count_arenas(heap) * sizeof *arenas);
    if (!arenas) return -1;
    uint32_t arena_count = sort_arenas(heap, arenas);
    uint64_t pools = 0, bytes = 0;
    for (uint32_t i = 0; i < arena_count; i++) {
        pools += arenas[i].pools;
        bytes += arenas[i].bytes / 8;
    }
    cells c = {pyr_area_take(q, bytes), 0};
    if (q->failed || !pyr_query_reserve_rows(q, pools, sizeof(pyr_row_pool))) return -1;
    for (uint32_t i = 0; i < arena_count; i++) {
        for (uint32_t position = 0; position < arenas[i].pools; position++) {
            pyr_pool_view pool;
            pyr_walk_pool(heap, arenas[i].index, position, &pool);
            fill_pool(pyr_query_next_row(q), &pool, c.count);
            if (pool.state != PYR_POOL_VIRGIN) (void)pyr_walk_pool_blocks(heap, &pool, add_cell, &c);
        }
    }
    *cell_bytes = c.bytes;
    *cell_count = c.count;
    return (int64_t)q->row_count;
}

// ---- raw blocks, what keeps an arena, totals --------------------------------------------------------------------------------------

static bool count_block(void *context, const pyr_block_view *block) {
    (void)block;
    ++*(uint64_t *)context;
    return true;
}

static bool add_raw(void *context, const pyr_block_view *block) {
    pyr_row_raw *row = pyr_query_next_row(context);
    if (!row) return false;
    row->address = (double)block->address;
    row->size = (double)(block->state == PYR_BLOCK_LIVE ? block->asked : block->bytes);
    row->use = block->use;
    row->free = block->state != PYR_BLOCK_LIVE;
    return true;
}

static void walk_raw(const pyr_heap *heap, pyr_block_visitor visit, void *context) {
    pyr_run_view run;
    for (uint32_t page = 0; pyr_walk_next_run(heap, &page, &run);) {
        if (run.kind == PYR_RUN_RAW) (void)pyr_walk_raw_blocks(heap, &run, visit, context);
    }
}

int64_t pyr_query_raw(pyr_query *q) {
    const pyr_heap *heap = &q->vm->rt.heap;
    uint64_t count = 0;
    pyr_query_begin(q);
    walk_raw(heap, count_block, &count);
    if (!pyr_query_reserve_rows(q, count, sizeof(pyr_row_raw))) return -1;
    walk_raw(heap, add_raw, q);
    return (int64_t)q->row_count;
}

static bool add_address(void *context, const pyr_block_view *block) {
    pyr_row_address *row = pyr_query_next_row(context);
    if (!row) return false;
    row->address = (double)block->address;
    return true;
}

int64_t pyr_query_arena_pins(pyr_query *q, uint32_t ordinal) {
    const pyr_heap *heap = &q->vm->rt.heap;
    pyr_arena_view view;
    uint64_t count = 0;
    pyr_query_begin(q);
    if (ordinal >= heap->arena_capacity || !pyr_walk_arena(heap, ordinal, &view)) return 0;
    (void)pyr_walk_keepers(heap, ordinal, count_block, &count);
    if (!pyr_query_reserve_rows(q, count, sizeof(pyr_row_address))) return -1;
    (void)pyr_walk_keepers(heap, ordinal, add_address, q);
    return (int64_t)q->row_count;
}

static bool add_asked(void *context, const pyr_block_view *block) {
    if (block->state == PYR_BLOCK_LIVE) *(double *)context += (double)block->asked;
    return true;
}

int64_t pyr_query_heap(pyr_query *q) {
    const pyr_heap *heap = &q->vm->rt.heap;
    pyr_query_begin(q);
    pyr_heap_sum *sum = pyr_area_take(q, sizeof *sum);
    if (!sum || !pyr_query_reserve_rows(q, 1, sizeof(pyr_row_heap))) return -1;
    pyr_walk_sum(heap, sum);
    pyr_row_heap *row = pyr_query_next_row(q);
    for (uint32_t i = 0; i < PYR_MAX_CLASSES; i++) {
        row->pools += (double)sum->classes[i].pools;
        row->live_blocks += (double)sum->classes[i].live;
        row->live_bytes += (double)(sum->classes[i].live * pyr_class_size(heap, i));
    }
    walk_raw(heap, add_asked, &row->raw_bytes);
    row->live_blocks += (double)sum->raw_live;
    row->live_bytes += row->raw_bytes;
    row->arenas = heap->arenas_current;
    row->system_bytes = (double)sum->break_bytes;
    return 1;
}

int64_t pyr_query_asked(pyr_query *q) {
    const pyr_heap *heap = &q->vm->rt.heap;
    pyr_query_begin(q);
    if (!pyr_query_reserve_rows(q, PYR_ASKED_COUNT, sizeof(pyr_row_asked))) return -1;
    for (int32_t place = 0; place < PYR_ASKED_COUNT; place++) {
        pyr_row_asked *row = pyr_query_next_row(q);
        row->requests = (double)heap->asked[place].requests;
        row->bytes = (double)heap->asked[place].bytes;
    }
    return (int64_t)q->row_count;
}
