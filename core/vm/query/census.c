// The census: every object that there is. Blocks say by their use where an object stands; built-in objects (types, None, small
// integers, names) are in no block of their own and are found by following references.
#include "mem/walk.h"
#include "vm/query/parts.h"

#include <string.h>

// Built-in objects that references may lead to, more than there are blocks.
#define MOST_BUILT_IN 8192

pyr_object *pyr_block_object(const char *block, uint32_t use) {
    int64_t front = use == PYR_USE_OBJECT ? 0 : use == PYR_USE_GC_OBJECT ? 16 : use == PYR_USE_MANAGED_OBJECT ? 32 : -1;
    return front < 0 ? NULL : (pyr_object *)(uintptr_t)(block + front);
}

static uint32_t hash_of(const pyr_object *o) {
    uint64_t bits = (uint64_t)(uintptr_t)o >> 3;
    return (uint32_t)((bits * UINT64_C(0x9e3779b97f4a7c15)) >> 32);
}

static void add(pyr_census *census, const pyr_object *o) {
    uint32_t slot = hash_of(o) & census->mask;
    for (; census->slots[slot]; slot = (slot + 1) & census->mask) {
        if (census->objects[census->slots[slot] - 1] == o) return;
    }
    if (census->count == census->limit) return;
    census->objects[census->count++] = o;
    census->slots[slot] = census->count;
}

uint32_t pyr_census_find(const pyr_census *census, const pyr_object *o) {
    for (uint32_t slot = hash_of(o) & census->mask; census->slots[slot]; slot = (slot + 1) & census->mask) {
        if (census->objects[census->slots[slot] - 1] == o) return census->slots[slot] - 1;
    }
    return UINT32_MAX;
}

static bool count_block(void *context, const pyr_block_view *block) {
    if (pyr_block_object(block->place, block->use)) ++*(uint32_t *)context;
    return true;
}

static bool add_block(void *context, const pyr_block_view *block) {
    const pyr_object *o = pyr_block_object(block->place, block->use);
    if (o) add(context, o);
    return true;
}

static void add_reference(void *context, const pyr_reference *reference) {
    add(context, reference->target);
}

bool pyr_census_make(pyr_query *q, pyr_census *census) {
    const pyr_heap *heap = &q->vm->rt.heap;
    memset(census, 0, sizeof *census);
    (void)pyr_walk_live(heap, count_block, &census->limit);
    census->limit += MOST_BUILT_IN;
    uint64_t slots = 1024;
    while (slots < 2 * (uint64_t)census->limit) slots *= 2;
    census->mask = (uint32_t)slots - 1;
    census->objects = pyr_area_take(q, census->limit * sizeof *census->objects);
    census->slots = pyr_area_take(q, slots * sizeof *census->slots);
    if (q->failed) return false;
    memset(census->slots, 0, (size_t)(slots * sizeof *census->slots));
    (void)pyr_walk_live(heap, add_block, census);
    census->in_blocks = census->count;
    pyr_visit_roots(q->vm, add_reference, census);
    // The list grows while it is walked: what is added is visited too.
    for (uint32_t i = 0; i < census->count; i++) {
        const pyr_object *o = census->objects[i];
        add(census, (const pyr_object *)o->ob_type.p);
        pyr_visit_references(q->vm, o, add_reference, census);
    }
    return true;
}

const pyr_object *pyr_query_object_at(pyr_query *q, uint64_t address) {
    const pyr_heap *heap = &q->vm->rt.heap;
    pyr_block_view block;
    pyr_pool_view pool;
    if (!pyr_walk_find(heap, address, &block, &pool) || block.state != PYR_BLOCK_LIVE) return NULL;
    if (block.use == PYR_USE_STATIC) return pyr_mem_pointer(heap, address);
    const pyr_object *o = pyr_block_object(block.place, block.use);
    return o && pyr_mem_address(heap, o) == address ? o : NULL;
}
