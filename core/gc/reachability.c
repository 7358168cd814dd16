// Which objects of a generation are kept alive from outside: counts copied, internal references taken off, unreachable ones moved out
// and back (Modules/gcmodule.c, 3.11: update_refs, subtract_refs, move_unreachable).
#include "gc/phases.h"

// What a visit knows of the edge that it is called for.
typedef struct edge {
    pyr_runtime *rt;
    pyr_object *holder;
    pyr_gc_head *reachable;
} edge;

static void update_refs(pyr_runtime *rt, pyr_gc_head *list) {
    pyr_gc_enter_phase(rt, PYR_GC_UPDATE_REFS);
    int64_t visited = 0;
    for (pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g)) {
        int64_t refs = pyr_gc_object(g)->ob_refcnt;
        g->gc_prev = (g->gc_prev & PYR_GC_FINALIZED) | PYR_GC_COLLECTING | ((uint64_t)refs << PYR_GC_PREV_SHIFT);
        visited++;
        PYR_EMIT(&rt->heap.trace, GC_COPY, pyr_gc_address(rt, g), refs, 0);
    }
    rt->gc.visited += visited;
}

static int visit_subtract(pyr_object *o, void *arg) {
    edge *e = arg;
    e->rt->gc.followed++;
    if (!pyr_is_gc(o)) return 0;
    pyr_gc_head *g = pyr_gc_of(o);
    if (!pyr_gc_is_collecting(g)) return 0;
    g->gc_prev -= UINT64_C(1) << PYR_GC_PREV_SHIFT;
    PYR_EMIT(&e->rt->heap.trace, GC_SUBTRACT, pyr_gc_address(e->rt, g), pyr_mem_address(&e->rt->heap, e->holder),
             pyr_gc_refs(g));
    return 0;
}

static void subtract_refs(pyr_runtime *rt, pyr_gc_head *list) {
    pyr_gc_enter_phase(rt, PYR_GC_SUBTRACT_REFS);
    edge e = {rt, NULL, list};
    for (pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g)) {
        e.holder = pyr_gc_object(g);
        (void)pyr_type_of(e.holder)->tp_traverse.fn(e.holder, visit_subtract, &e);
    }
}

// Called for what a reachable object refers to: what was moved out comes back at the end of the list, what is still to come is marked
// with gc_refs 1 so that it stays.
static int visit_reachable(pyr_object *o, void *arg) {
    edge *e = arg;
    e->rt->gc.followed++;
    if (!pyr_is_gc(o)) return 0;
    pyr_gc_head *g = pyr_gc_of(o);
    if (!pyr_gc_is_collecting(g)) return 0;
    uint32_t moved_back = 0;
    if (g->gc_next & PYR_GC_NEXT_UNREACHABLE) {
        // The unreachable list is linked both ways; its gc_next all carry the mark, so prev takes over this one's as it is.
        pyr_gc_head *prev = pyr_gc_prev(g), *next = pyr_gc_next(g);
        prev->gc_next = g->gc_next;
        pyr_gc_set_prev(next, prev);
        pyr_gc_list_append(g, e->reachable);
        moved_back = 1;
    } else if (pyr_gc_refs(g) != 0) {
        return 0;
    }
    pyr_gc_set_refs(g, 1);
    PYR_EMIT(&e->rt->heap.trace, GC_REACHABLE, pyr_gc_address(e->rt, g), pyr_mem_address(&e->rt->heap, e->holder), moved_back);
    return 0;
}

static void move_unreachable(pyr_runtime *rt, pyr_gc_head *young, pyr_gc_head *unreachable) {
    pyr_gc_enter_phase(rt, PYR_GC_MOVE_UNREACHABLE);
    edge e = {rt, NULL, young};
    pyr_gc_head *prev = young;
    for (pyr_gc_head *g = pyr_gc_next(young); g != young; g = pyr_gc_next(prev)) {
        if (pyr_gc_refs(g) == 0) {
            pyr_gc_move_out(prev, g, unreachable);
            PYR_EMIT(&rt->heap.trace, GC_UNREACHABLE, pyr_gc_address(rt, g), 0, 0);
            continue;
        }
        e.holder = pyr_gc_object(g);
        (void)pyr_type_of(e.holder)->tp_traverse.fn(e.holder, visit_reachable, &e);
        pyr_gc_set_prev(g, prev);
        pyr_gc_clear_collecting(g);
        prev = g;
    }
    young->gc_prev = (uint64_t)(uintptr_t)prev;
    unreachable->gc_next &= ~PYR_GC_NEXT_UNREACHABLE;
}

void pyr_gc_deduce_unreachable(pyr_runtime *rt, pyr_gc_head *base, pyr_gc_head *unreachable) {
    pyr_gc_list_init(unreachable);
    update_refs(rt, base);
    subtract_refs(rt, base);
    move_unreachable(rt, base, unreachable);
}

bool pyr_gc_is_still_garbage(pyr_runtime *rt, pyr_gc_head *list) {
    bool all = true;
    update_refs(rt, list);
    subtract_refs(rt, list);
    pyr_gc_head *prev = list;
    for (pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g)) {
        all = all && pyr_gc_refs(g) == 0;
        pyr_gc_set_prev(g, prev);
        pyr_gc_clear_collecting(g);
        prev = g;
    }
    rt->gc.phase = PYR_GC_RESURRECTION; // gc_prev leads back again
    return all;
}

void pyr_gc_clear_unreachable_mask(pyr_gc_head *unreachable) {
    for (pyr_gc_head *g = pyr_gc_next(unreachable); g != unreachable; g = pyr_gc_next(g))
        g->gc_next &= ~PYR_GC_NEXT_UNREACHABLE;
}
