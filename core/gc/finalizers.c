// Finalizers of garbage: legacy ones (before PEP 442), tp_finalize, and what they bring back to life
// (Modules/gcmodule.c, 3.11: move_legacy_finalizers, finalize_garbage, handle_resurrected_objects).
#include "gc/collector.h"
#include "gc/phases.h"
#include "obj/containers.h"

// Without PEP 442 a Python class with __del__ has one, and a generator that is suspended within a try: the order in which a cycle's
// finalizers may run is unknown.
bool pyr_gc_has_legacy_finalizer(const pyr_runtime *rt, const pyr_object *o) {
    const pyr_type *type = pyr_type_of(o);
    if (rt->heap.preset.pep442 || !type->tp_finalize.fn) return false;
    if (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) return true;
    return pyr_is_exact(rt, o, PYR_T_GENERATOR) && rt->gc.generator_needs_finalizing(o);
}

static int visit_move(pyr_object *o, void *finalizers) {
    if (!pyr_is_gc(o)) return 0;
    pyr_gc_head *g = pyr_gc_of(o);
    if (!pyr_gc_is_collecting(g)) return 0;
    pyr_gc_list_move(g, finalizers);
    pyr_gc_clear_collecting(g);
    return 0;
}

void pyr_gc_move_legacy_finalizers(pyr_runtime *rt, pyr_gc_head *unreachable, pyr_gc_head *finalizers) {
    pyr_gc_enter_phase(rt, PYR_GC_LEGACY_FINALIZERS);
    pyr_gc_clear_unreachable_mask(unreachable);
    pyr_gc_list_init(finalizers);
    for (pyr_gc_head *g = pyr_gc_next(unreachable), *next; g != unreachable; g = next) {
        next = pyr_gc_next(g);
        if (!pyr_gc_has_legacy_finalizer(rt, pyr_gc_object(g))) continue;
        pyr_gc_clear_collecting(g);
        pyr_gc_list_move(g, finalizers);
        PYR_EMIT(&rt->heap.trace, GC_FINALIZER, pyr_gc_address(rt, g), 0, 1);
    }
    // The list grows while it is walked: what a finalizer can reach has to stay whole too.
    for (pyr_gc_head *g = pyr_gc_next(finalizers); g != finalizers; g = pyr_gc_next(g)) {
        pyr_object *o = pyr_gc_object(g);
        pyr_type_of(o)->tp_traverse.fn(o, visit_move, finalizers);
    }
}

void pyr_gc_finalize_garbage(pyr_runtime *rt, pyr_gc_head *garbage) {
    pyr_gc_enter_phase(rt, PYR_GC_FINALIZERS);
    pyr_gc_head *seen = &rt->gc.finalized;
    pyr_gc_list_init(seen);
    // A finalizer may untrack or free any object of the list, so only its head is looked at.
    while (!pyr_gc_list_is_empty(garbage)) {
        pyr_gc_head *g = pyr_gc_next(garbage);
        pyr_object *o = pyr_gc_object(g);
        pyr_gc_list_move(g, seen);
        pyr_fn_dealloc finalize = pyr_type_of(o)->tp_finalize;
        if (!finalize.fn || pyr_gc_is_finalized(g)) continue;
        g->gc_prev |= PYR_GC_FINALIZED;
        pyr_hold(rt, pyr_new_ref(rt, o));
        PYR_EMIT(&rt->heap.trace, GC_FINALIZER, pyr_gc_address(rt, g), 0, 0);
        finalize.fn(rt, o);
        pyr_unhold(rt, o);
    }
    pyr_gc_list_merge(seen, garbage);
}

static void report_resurrected(pyr_runtime *rt, const pyr_gc_head *list) {
#if PYR_TRACE
    if (!rt->heap.trace.on) return;
    for (const pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g))
        PYR_EMIT(&rt->heap.trace, GC_RESURRECT, pyr_gc_address(rt, g), 0, 0);
#else
    (void)rt;
    (void)list;
#endif
}

void pyr_gc_handle_resurrected(pyr_runtime *rt, pyr_gc_head *garbage, pyr_gc_head *still, pyr_gc_head *old) {
    pyr_gc_enter_phase(rt, PYR_GC_RESURRECTION);
    for (pyr_gc_head *g = pyr_gc_next(garbage); g != garbage; g = pyr_gc_next(g)) pyr_gc_clear_collecting(g);
    if (rt->heap.preset.gc_resurrect_all) {
        pyr_gc_list_init(still);
        if (pyr_gc_is_still_garbage(rt, garbage)) pyr_gc_list_merge(garbage, still);
    } else {
        pyr_gc_deduce_unreachable(rt, garbage, still);
        pyr_gc_clear_unreachable_mask(still);
    }
    report_resurrected(rt, garbage);
    pyr_gc_list_merge(garbage, old);
}

void pyr_gc_handle_legacy_finalizers(pyr_runtime *rt, pyr_gc_head *finalizers, pyr_gc_head *old) {
    bool save_all = (rt->gc.debug & PYR_GC_DEBUG_SAVEALL) != 0;
    for (pyr_gc_head *g = pyr_gc_next(finalizers); g != finalizers; g = pyr_gc_next(g)) {
        pyr_object *o = pyr_gc_object(g);
        if (!save_all && !pyr_gc_has_legacy_finalizer(rt, o)) continue;
        if (pyr_list_append(rt, rt->gc.garbage, o) < 0) {
            pyr_error_clear(rt);
            break;
        }
    }
    pyr_gc_list_merge(finalizers, old);
}
