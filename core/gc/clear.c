// Breaking the cycles: tp_clear of every object that is still garbage; reference counts do the rest
// (Modules/gcmodule.c, 3.11: delete_garbage).
#include "gc/collector.h"
#include "gc/phases.h"
#include "obj/containers.h"

static void clear_one(pyr_runtime *rt, pyr_object *o) {
    if (rt->gc.debug & PYR_GC_DEBUG_SAVEALL) {
        if (pyr_list_append(rt, rt->gc.garbage, o) < 0) pyr_error_clear(rt);
        return;
    }
    // A generator is cleared by being closed: PEP 442 does that among the finalizers, 2.7 cleared its frame here.
    bool close = !rt->heap.preset.pep442 && pyr_is_exact(rt, o, PYR_T_GENERATOR);
    pyr_fn_inquiry clear = pyr_type_of(o)->tp_clear;
    if (!clear.fn && !close) return;
    pyr_hold(rt, pyr_new_ref(rt, o));
    PYR_EMIT(&rt->heap.trace, GC_CLEAR, pyr_mem_address(&rt->heap, o), 0, 0);
    if (close) pyr_type_of(o)->tp_finalize.fn(rt, o);
    else clear.fn(rt, o);
    if (rt->exception) pyr_error_unraisable(rt, NULL);
    pyr_unhold(rt, o);
}

void pyr_gc_delete_garbage(pyr_runtime *rt, pyr_gc_head *garbage, pyr_gc_head *old) {
    pyr_gc_enter_phase(rt, PYR_GC_DELETE);
    while (!pyr_gc_list_is_empty(garbage)) {
        pyr_gc_head *g = pyr_gc_next(garbage);
        clear_one(rt, pyr_gc_object(g));
        if (pyr_gc_next(garbage) != g) continue;
        // Still alive: it may die when others are cleared; until then it is an ordinary old object.
        pyr_gc_clear_collecting(g);
        pyr_gc_list_move(g, old);
    }
}
