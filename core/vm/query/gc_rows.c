// The tables of the collector: generations, its state, and the members of its lists in their order. Lists are walked by gc_next
// alone, since gc_prev may hold gc_refs while a collection is running.
#include "vm/query/parts.h"

static const pyr_gc_head *next_of(const pyr_gc_head *g) {
    return (const pyr_gc_head *)(uintptr_t)(g->gc_next & ~PYR_GC_NEXT_UNREACHABLE);
}

// A list that was never begun has links of 0.
static uint64_t count_list(const pyr_gc_head *head) {
    uint64_t count = 0;
    if (!head->gc_next) return 0;
    for (const pyr_gc_head *g = next_of(head); g != head; g = next_of(g)) count++;
    return count;
}

int64_t pyr_query_generations(pyr_query *q) {
    const pyr_gc_state *gc = &q->vm->rt.gc;
    pyr_query_begin(q);
    if (!pyr_query_reserve_rows(q, PYR_GC_GENERATIONS, sizeof(pyr_row_generation))) return -1;
    for (int i = 0; i < PYR_GC_GENERATIONS; i++) {
        pyr_row_generation *row = pyr_query_next_row(q);
        row->count = (double)gc->generations[i].count;
        row->threshold = (double)gc->generations[i].threshold;
        row->objects = (double)count_list(&gc->generations[i].head);
        row->collections = (double)gc->stats[i].collections;
        row->collected = (double)gc->stats[i].collected;
        row->uncollectable = (double)gc->stats[i].uncollectable;
    }
    return PYR_GC_GENERATIONS;
}

int64_t pyr_query_collector(pyr_query *q) {
    const pyr_gc_state *gc = &q->vm->rt.gc;
    pyr_query_begin(q);
    if (!pyr_query_reserve_rows(q, 1, sizeof(pyr_row_collector))) return -1;
    pyr_row_collector *row = pyr_query_next_row(q);
    row->long_lived_total = (double)gc->long_lived_total;
    row->long_lived_pending = (double)gc->long_lived_pending;
    row->permanent = (double)count_list(&gc->permanent);
    row->visited = (double)gc->visited;
    row->followed = (double)gc->followed;
    row->freed = (double)gc->freed;
    row->enabled = gc->enabled;
    row->collecting = gc->collecting;
    row->generation = gc->generation;
    row->phase = gc->phase;
    return 1;
}

static const pyr_gc_head *list_at(const pyr_gc_state *gc, pyr_member_list list) {
    switch (list) {
    case PYR_MEMBERS_GENERATION_0:
        return &gc->generations[0].head;
    case PYR_MEMBERS_GENERATION_1:
        return &gc->generations[1].head;
    case PYR_MEMBERS_GENERATION_2:
        return &gc->generations[2].head;
    case PYR_MEMBERS_PERMANENT:
        return &gc->permanent;
    case PYR_MEMBERS_UNREACHABLE:
        return &gc->unreachable;
    case PYR_MEMBERS_FINALIZERS:
        return &gc->finalizers;
    case PYR_MEMBERS_WEAKREF_CALLBACKS:
        return &gc->weakref_callbacks;
    case PYR_MEMBERS_FINALIZED:
        return &gc->finalized;
    case PYR_MEMBERS_STILL_UNREACHABLE:
        return &gc->still_unreachable;
    }
    return &gc->permanent;
}

static void add_list(pyr_query *q, pyr_member_list list) {
    const pyr_gc_head *head = list_at(&q->vm->rt.gc, list);
    if (!head->gc_next) return;
    for (const pyr_gc_head *g = next_of(head); g != head; g = next_of(g)) {
        pyr_row_member *row = pyr_query_next_row(q);
        if (!row) return;
        row->address = pyr_query_address(q, pyr_gc_object(g));
        row->list = list;
    }
}

int64_t pyr_query_members(pyr_query *q) {
    uint64_t count = 0;
    pyr_query_begin(q);
    for (int list = 0; list <= PYR_MEMBERS_STILL_UNREACHABLE; list++) {
        count += count_list(list_at(&q->vm->rt.gc, (pyr_member_list)list));
    }
    if (!pyr_query_reserve_rows(q, count, sizeof(pyr_row_member))) return -1;
    for (int list = 0; list <= PYR_MEMBERS_STILL_UNREACHABLE; list++) add_list(q, (pyr_member_list)list);
    return (int64_t)q->row_count;
}
