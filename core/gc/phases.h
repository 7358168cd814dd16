// The phases of a collection, each in the file of its purpose; called in order by collector.c.
#ifndef PYR_GC_PHASES_H
#define PYR_GC_PHASES_H

#include "gc/list.h"
#include "obj/runtime.h"

static inline void pyr_gc_enter_phase(pyr_runtime *rt, pyr_gc_phase phase) {
    rt->gc.phase = (int32_t)phase;
    PYR_EMIT(&rt->heap.trace, GC_PHASE, phase, 0, 0);
}
static inline uint64_t pyr_gc_address(const pyr_runtime *rt, const pyr_gc_head *g) {
    return pyr_mem_address(&rt->heap, g + 1);
}

// Moves [g], which stands right after [prev] in the list being searched, to the end of [unreachable]; links there carry the mark.
// prev's gc_prev is not needed: the list is walked forward only until the search is over. Both searches do just this.
static inline void pyr_gc_move_out(pyr_gc_head *prev, pyr_gc_head *g, pyr_gc_head *unreachable) {
    pyr_gc_head *last = pyr_gc_prev(unreachable);
    prev->gc_next = g->gc_next;
    last->gc_next = PYR_GC_NEXT_UNREACHABLE | (uint64_t)(uintptr_t)g;
    pyr_gc_set_prev(g, last);
    g->gc_next = PYR_GC_NEXT_UNREACHABLE | (uint64_t)(uintptr_t)unreachable;
    unreachable->gc_prev = (uint64_t)(uintptr_t)g;
}

// reachability.c: moves what only the members of [base] refer to into [unreachable] (which is initialised); members of the latter keep
// PYR_GC_COLLECTING and PYR_GC_NEXT_UNREACHABLE set, those of the former have neither.
void pyr_gc_deduce_unreachable(pyr_runtime *rt, pyr_gc_head *base, pyr_gc_head *unreachable);
// Whether nothing outside [list] refers to any member of it (Modules/gcmodule.c, 3.8: check_garbage). Moves nothing.
bool pyr_gc_is_still_garbage(pyr_runtime *rt, pyr_gc_head *list);
void pyr_gc_clear_unreachable_mask(pyr_gc_head *unreachable);

// finalizers.c
bool pyr_gc_has_legacy_finalizer(const pyr_runtime *rt, const pyr_object *o);
void pyr_gc_move_legacy_finalizers(pyr_runtime *rt, pyr_gc_head *unreachable, pyr_gc_head *finalizers);
void pyr_gc_finalize_garbage(pyr_runtime *rt, pyr_gc_head *garbage);
void pyr_gc_handle_resurrected(pyr_runtime *rt, pyr_gc_head *garbage, pyr_gc_head *still, pyr_gc_head *old);
void pyr_gc_handle_legacy_finalizers(pyr_runtime *rt, pyr_gc_head *finalizers, pyr_gc_head *old);

// weakrefs.c: clears the weak references to garbage, calls back those that survive; how many weak references died of it.
int64_t pyr_gc_handle_weakrefs(pyr_runtime *rt, pyr_gc_head *unreachable, pyr_gc_head *old);

#if !PYR_TRACE
// quick.c: what the second search of garbage would count.
typedef struct pyr_gc_work {
    int64_t visited, followed;
} pyr_gc_work;

// pyr_gc_deduce_unreachable with tuples untracked and, in a [full] collection, dicts. Returns how many objects stay in [young].
int64_t pyr_gc_quick_search(pyr_runtime *rt, pyr_gc_head *young, pyr_gc_head *unreachable, bool full, pyr_gc_work *garbage);
// Takes the marks off the unreachable and tells whether none of them has a finalizer, is a weak reference, or has one.
bool pyr_gc_quick_is_inert(pyr_runtime *rt, pyr_gc_head *unreachable, pyr_gc_work *garbage);
#endif

// clear.c
void pyr_gc_delete_garbage(pyr_runtime *rt, pyr_gc_head *garbage, pyr_gc_head *old);

#endif
