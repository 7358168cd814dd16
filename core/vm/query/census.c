// The census: every object that there is. Blocks say by their use where an object stands; built-in objects (types, None, small
// integers, names) are in no block of their own and are found by following references.
#include "mem/walk.h"
#include "vm/query/parts.h"

#include <string.h>

// Built-in objects that references may lead to, more than there are blocks.
#define MOST_BUILT_IN 8192
// No two objects begin within so many bytes: an object's header is as large.
#define SLOT_BYTES 16

pyr_object *pyr_block_object(const char *block, uint32_t use) {
    int64_t front = use == PYR_USE_OBJECT ? 0 : use == PYR_USE_GC_OBJECT ? 16 : use == PYR_USE_MANAGED_OBJECT ? 32 : -1;
    return front < 0 ? NULL : (pyr_object *)(uintptr_t)(block + front);
}

uint32_t pyr_census_find(const pyr_census *census, const pyr_object *o) {
    uint64_t offset = (uint64_t)((uintptr_t)o - (uintptr_t)census->base);
    if (offset >= census->bytes) return UINT32_MAX;
    uint32_t slot = census->slots[offset / SLOT_BYTES];
    return slot && census->objects[slot - 1] == o ? slot - 1 : UINT32_MAX;
}

bool pyr_census_add(pyr_census *census, const pyr_object *o) {
    uint64_t offset = (uint64_t)((uintptr_t)o - (uintptr_t)census->base);
    if (offset >= census->bytes || census->slots[offset / SLOT_BYTES] || census->count == census->limit) return false;
    census->objects[census->count++] = o;
    census->slots[offset / SLOT_BYTES] = census->count;
    return true;
}

static bool add_block(void *context, const pyr_block_view *block) {
    const pyr_object *o = pyr_block_object(block->place, block->use);
    if (o) (void)pyr_census_add(context, o);
    return true;
}

static bool count_raw(void *context, const pyr_block_view *block) {
    if (block->state == PYR_BLOCK_LIVE) ++*(uint32_t *)context;
    return true;
}

// Blocks that live: at most so many objects have one.
static uint32_t count_live(const pyr_heap *heap) {
    uint32_t count = 0, page = 0;
    for (uint32_t i = 0; i < heap->arena_capacity; i++) {
        pyr_arena_view arena;
        pyr_pool_view pool;
        if (!pyr_walk_arena(heap, i, &arena)) continue;
        for (uint32_t position = 0; position < arena.carved; position++, count += pool.live)
            pyr_walk_pool(heap, i, position, &pool);
    }
    for (pyr_run_view run; pyr_walk_next_run(heap, &page, &run);) {
        if (run.kind == PYR_RUN_RAW) (void)pyr_walk_raw_blocks(heap, &run, count_raw, &count);
    }
    return count;
}

bool pyr_census_begin(pyr_query *q, pyr_census *census) {
    const pyr_heap *heap = &q->vm->rt.heap;
    memset(census, 0, sizeof *census);
    census->limit = count_live(heap) + MOST_BUILT_IN;
    census->base = heap->base;
    census->bytes = (uint64_t)heap->committed;
    uint64_t slots = census->bytes / SLOT_BYTES * sizeof *census->slots;
    census->objects = pyr_area_take(q, census->limit * sizeof *census->objects);
    census->slots = pyr_area_take(q, slots);
    if (q->failed) return false;
    memset(census->slots, 0, (size_t)slots);
    return true;
}

typedef struct gathering {
    pyr_census *census;
    pyr_reference_visit also;
    void *context;
} gathering;

static void add_reference(void *context, const pyr_reference *reference) {
    const gathering *g = context;
    (void)pyr_census_add(g->census, reference->target);
    if (g->also) g->also(g->context, reference);
}

bool pyr_census_fill(pyr_query *q, pyr_census *census, pyr_reference_visit also, void *context) {
    gathering g = {census, also, context};
    (void)pyr_walk_live(&q->vm->rt.heap, add_block, census);
    census->in_blocks = census->count;
    pyr_visit_roots(q->vm, add_reference, &g);
    // The list grows while it is walked: what is added is visited too.
    for (uint32_t i = 0; i < census->count; i++) {
        const pyr_object *o = census->objects[i];
        (void)pyr_census_add(census, (const pyr_object *)o->ob_type.p);
        pyr_visit_references(q->vm, o, add_reference, &g);
    }
    return !q->failed;
}

// Whether an object may begin here, in a block of built-in ones: its type is a built-in type.
static bool is_built_in(const pyr_heap *heap, const pyr_object *o) {
    const char *type = (const char *)o->ob_type.p;
    uint64_t offset = (uint64_t)((uintptr_t)type - (uintptr_t)heap->base);
    if (offset % 8 || offset + sizeof(pyr_type) > (uint64_t)heap->committed) return false;
    return pyr_type_of((const pyr_object *)(const void *)type)->tp_id == PYR_T_TYPE;
}

const pyr_object *pyr_query_object_at(pyr_query *q, uint64_t address, bool *built_in) {
    const pyr_heap *heap = &q->vm->rt.heap;
    pyr_block_view block;
    pyr_pool_view pool;
    if (!pyr_walk_find(heap, address, &block, &pool) || block.state != PYR_BLOCK_LIVE) return NULL;
    const pyr_object *o = pyr_mem_pointer(heap, address);
    if (built_in) *built_in = block.use == PYR_USE_STATIC;
    if (block.use == PYR_USE_STATIC) return is_built_in(heap, o) ? o : NULL;
    o = pyr_block_object(block.place, block.use);
    return o && pyr_mem_address(heap, o) == address ? o : NULL;
}
