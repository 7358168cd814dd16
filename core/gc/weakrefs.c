// Weak references to garbage: all are cleared before any callback runs, and only weak references that are not garbage themselves call
// back (Modules/gcmodule.c, 3.11: handle_weakrefs).
#include "gc/phases.h"
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/weakref.h"

static void clear_referents(pyr_runtime *rt, pyr_object *o, pyr_gc_head *to_call) {
    pyr_ref *list = pyr_weakref_list(o);
    if (!list) return;
    while (list->p) {
        pyr_object *weakref = list->p;
        pyr_weakref_clear(rt, weakref); // takes it off the list, keeps its callback
        if (!((pyr_weakref *)weakref)->callback.p || pyr_gc_is_collecting(pyr_gc_of(weakref))) continue;
        pyr_gc_list_move(pyr_gc_of(weakref), to_call);
        pyr_incref(rt, weakref);
    }
}

static int64_t call_back(pyr_runtime *rt, pyr_gc_head *to_call, pyr_gc_head *old) {
    int64_t died = 0;
    while (!pyr_gc_list_is_empty(to_call)) {
        pyr_gc_head *g = pyr_gc_next(to_call);
        pyr_object *weakref = pyr_gc_object(g);
        pyr_object *callback = ((pyr_weakref *)weakref)->callback.p;
        pyr_object *result = pyr_call1(rt, callback, weakref);
        if (result) pyr_decref(rt, result);
        else pyr_error_unraisable(rt, callback);
        // The reference taken above keeps it linked; it leaves the list by dying, or to the old generation.
        pyr_decref(rt, weakref);
        if (pyr_gc_next(to_call) == g) pyr_gc_list_move(g, old);
        else died++;
    }
    return died;
}

int64_t pyr_gc_handle_weakrefs(pyr_runtime *rt, pyr_gc_head *unreachable, pyr_gc_head *old) {
    pyr_gc_enter_phase(rt, PYR_GC_WEAKREFS);
    pyr_gc_head *to_call = &rt->gc.weakref_callbacks;
    pyr_gc_list_init(to_call);
    for (pyr_gc_head *g = pyr_gc_next(unreachable), *next; g != unreachable; g = next) {
        next = pyr_gc_next(g);
        pyr_object *o = pyr_gc_object(g);
        // A weak reference that is garbage must not call back from delete_garbage: its callback could see objects already cleared.
        if (pyr_is_weakref(rt, o)) pyr_weakref_clear(rt, o);
        clear_referents(rt, o, to_call);
    }
    return call_back(rt, to_call, old);
}
