// One collection from beginning to end, and the schedule of the automatic ones (Modules/gcmodule.c, 3.11: gc_collect_main,
// gc_collect_generations). The phases themselves stand in reachability.c, weakrefs.c, finalizers.c and clear.c.
#include "gc/collector.h"
#include "base/format.h"
#include "gc/phases.h"
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/str.h"
#include <string.h>

static pyr_gc_head *generation_head(pyr_runtime *rt, int generation) {
    return &rt->gc.generations[generation].head;
}

// ---- text of gc.set_debug ------------------------------------------------------------------------------------------------------------

static void write_error(pyr_runtime *rt, const char *text) {
    if (rt->write && rt->write(rt, 2, text, (int64_t)strlen(text)) < 0) pyr_error_clear(rt);
}

static void debug_objects(pyr_runtime *rt, const char *what, const pyr_gc_head *list) {
    char line[200];
    for (const pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g)) {
        const pyr_object *o = pyr_gc_object(g);
        pyr_format(line, sizeof line, "gc: %s <%s 0x%llx>\n", what, pyr_type_of(o)->tp_name.p,
                   (unsigned long long)pyr_mem_address(&rt->heap, o));
        write_error(rt, line);
    }
}

static void debug_start(pyr_runtime *rt, int generation) {
    char line[200];
    pyr_format(line, sizeof line, "gc: collecting generation %d...\ngc: objects in each generation: %lld %lld %lld\n",
               generation, (long long)pyr_gc_list_size(generation_head(rt, 0)),
               (long long)pyr_gc_list_size(generation_head(rt, 1)), (long long)pyr_gc_list_size(generation_head(rt, 2)));
    write_error(rt, line);
    pyr_format(line, sizeof line, "gc: objects in permanent generation: %lld\n",
               (long long)pyr_gc_list_size(&rt->gc.permanent));
    write_error(rt, line);
}

// ---- one collection -------------------------------------------------------------------------------------------------------------------

static void merge_younger(pyr_runtime *rt, int generation) {
    pyr_gc_enter_phase(rt, PYR_GC_MERGE);
    if (generation + 1 < PYR_GC_GENERATIONS) rt->gc.generations[generation + 1].count++;
    for (int i = 0; i <= generation; i++) rt->gc.generations[i].count = 0;
    for (int i = 0; i < generation; i++) pyr_gc_list_merge(generation_head(rt, i), generation_head(rt, generation));
}

#if PYR_TRACE
static void untrack_tuples(pyr_runtime *rt, pyr_gc_head *list) {
    for (pyr_gc_head *g = pyr_gc_next(list), *next; g != list; g = next) {
        next = pyr_gc_next(g);
        pyr_object *o = pyr_gc_object(g);
        if (pyr_is_exact(rt, o, PYR_T_TUPLE)) pyr_tuple_maybe_untrack(rt, o);
    }
}

// Returns how many objects are left, so that nobody has to walk once more to count them.
static int64_t untrack_dicts(pyr_runtime *rt, pyr_gc_head *list) {
    int64_t left = 0;
    for (pyr_gc_head *g = pyr_gc_next(list), *next; g != list; g = next) {
        next = pyr_gc_next(g);
        pyr_object *o = pyr_gc_object(g);
        left++;
        if (!pyr_is_exact(rt, o, PYR_T_DICT)) continue;
        pyr_dict_maybe_untrack(rt, o);
        left -= !pyr_gc_is_tracked(o);
    }
    return left;
}

static int64_t find_unreachable(pyr_runtime *rt, int generation, pyr_gc_head *young) {
    bool full = generation + 1 == PYR_GC_GENERATIONS;
    pyr_gc_deduce_unreachable(rt, young, &rt->gc.unreachable);
    pyr_gc_enter_phase(rt, PYR_GC_UNTRACK);
    untrack_tuples(rt, young);
    return full ? untrack_dicts(rt, young) : pyr_gc_list_size(young);
}
#endif

// The next generation gets the [survivors]; those of the oldest one stay.
static void promote(pyr_runtime *rt, int generation, int64_t survivors) {
    pyr_gc_head *young = generation_head(rt, generation);
    if (generation + 1 == PYR_GC_GENERATIONS) {
        rt->gc.long_lived_pending = 0;
        rt->gc.long_lived_total = survivors;
        return;
    }
    pyr_gc_head *old = generation_head(rt, generation + 1);
    if (generation + 2 == PYR_GC_GENERATIONS) rt->gc.long_lived_pending += survivors;
    pyr_gc_head *last_old = pyr_gc_prev(old);
    pyr_gc_list_merge(young, old);
#if PYR_TRACE
    if (!rt->heap.trace.on) return;
    for (pyr_gc_head *g = pyr_gc_next(last_old); g != old; g = pyr_gc_next(g))
        PYR_EMIT(&rt->heap.trace, GC_PROMOTE, pyr_gc_address(rt, g), generation + 1, 0);
#else
    (void)last_old;
#endif
}

// Finalizers, weak references, and another look at what they have made reachable. What is garbage after that is in
// gc->still_unreachable. Returns how many weak references died of it.
static int64_t end_garbage(pyr_runtime *rt, pyr_gc_head *old) {
    pyr_gc_state *gc = &rt->gc;
    pyr_gc_move_legacy_finalizers(rt, &gc->unreachable, &gc->finalizers);
    if (gc->debug & PYR_GC_DEBUG_COLLECTABLE) debug_objects(rt, "collectable", &gc->unreachable);
    int64_t died = pyr_gc_handle_weakrefs(rt, &gc->unreachable, old);
    if (!rt->heap.preset.pep442) { // nothing left in it has a finalizer
        pyr_gc_list_init(&gc->still_unreachable);
        pyr_gc_list_merge(&gc->unreachable, &gc->still_unreachable);
        return died;
    }
    pyr_gc_finalize_garbage(rt, &gc->unreachable);
    pyr_gc_handle_resurrected(rt, &gc->unreachable, &gc->still_unreachable, old);
    return died;
}

// Returns the number collected; *[uncollectable] those that only gc.garbage holds now.
static int64_t collect(pyr_runtime *rt, int generation, bool asked, int64_t *uncollectable) {
    pyr_gc_state *gc = &rt->gc;
    if (gc->debug & PYR_GC_DEBUG_STATS) debug_start(rt, generation);
    gc->generation = generation;
    PYR_EMIT(&rt->heap.trace, GC_START, generation, pyr_gc_list_size(generation_head(rt, generation)), asked);
    merge_younger(rt, generation);
    pyr_gc_head *young = generation_head(rt, generation);
    pyr_gc_head *old = generation_head(rt, generation + 1 < PYR_GC_GENERATIONS ? generation + 1 : generation);
    int64_t collected = 0;
#if PYR_TRACE
    int64_t survivors = find_unreachable(rt, generation, young);
    promote(rt, generation, survivors);
    collected = end_garbage(rt, old);
    int64_t garbage = pyr_gc_list_size(&gc->still_unreachable);
#else
    int64_t garbage;
    pyr_gc_work again = {0, 0};
    int64_t survivors = pyr_gc_quick_search(rt, young, &gc->unreachable, generation + 1 == PYR_GC_GENERATIONS, &again);
    promote(rt, generation, survivors);
    if (pyr_gc_quick_is_inert(rt, &gc->unreachable, &again)) {
        pyr_gc_list_init(&gc->finalizers);
        pyr_gc_list_init(&gc->still_unreachable);
        pyr_gc_list_merge(&gc->unreachable, &gc->still_unreachable);
        if (rt->heap.preset.pep442) {
            gc->visited += again.visited;
            gc->followed += again.followed;
        }
        garbage = again.visited;
    } else {
        collected = end_garbage(rt, old);
        garbage = pyr_gc_list_size(&gc->still_unreachable);
    }
#endif
    collected += garbage;
    gc->freed += garbage;
    pyr_gc_delete_garbage(rt, &gc->still_unreachable, old);

    *uncollectable = pyr_gc_list_size(&gc->finalizers);
    if (gc->debug & PYR_GC_DEBUG_UNCOLLECTABLE) debug_objects(rt, "uncollectable", &gc->finalizers);
    if (gc->debug & PYR_GC_DEBUG_STATS) {
        char line[120]; // there is no clock: the time is always 0
        pyr_format(line, sizeof line, "gc: done, %lld unreachable, %lld uncollectable, 0.0000s elapsed\n",
                   (long long)(collected + *uncollectable), (long long)*uncollectable);
        write_error(rt, line);
    }
    pyr_gc_handle_legacy_finalizers(rt, &gc->finalizers, old);
    if (generation + 1 == PYR_GC_GENERATIONS) {
        pyr_gc_enter_phase(rt, PYR_GC_FREELISTS);
        pyr_freelists_clear(rt);
    }
    gc->stats[generation].collections++;
    gc->stats[generation].collected += collected;
    gc->stats[generation].uncollectable += *uncollectable;
    gc->phase = PYR_GC_IDLE;
    PYR_EMIT(&rt->heap.trace, GC_END, generation, collected, *uncollectable);
    return collected;
}

// ---- gc.callbacks ------------------------------------------------------------------------------------------------------------------------

static pyr_object *callback_info(pyr_runtime *rt, int generation, int64_t collected, int64_t uncollectable) {
    const char *const keys[] = {"generation", "collected", "uncollectable"};
    const int64_t values[] = {generation, collected, uncollectable};
    pyr_object *info = pyr_dict_new(rt);
    for (int i = 0; info && i < 3; i++) {
        pyr_object *value = pyr_int_new(rt, values[i]);
        if (!value || pyr_dict_set_text(rt, info, keys[i], value) < 0) pyr_clear(rt, &(pyr_ref){info}), info = NULL;
        pyr_xdecref(rt, value);
    }
    return info;
}

static void invoke_callbacks(pyr_runtime *rt, const char *phase, int generation, int64_t collected, int64_t uncollectable) {
    pyr_object *callbacks = rt->gc.callbacks;
    if (!callbacks || pyr_list_size(callbacks) == 0) return;
    pyr_object *info = callback_info(rt, generation, collected, uncollectable);
    pyr_object *name = info ? pyr_str_from_text(rt, phase) : NULL;
    if (!name) pyr_error_unraisable(rt, NULL);
    pyr_hold(rt, info);
    pyr_hold(rt, name);
    for (int64_t i = 0; name && i < pyr_list_size(callbacks); i++) {
        pyr_object *callback = pyr_new_ref(rt, pyr_list_items(callbacks)[i].p);
        pyr_hold(rt, callback);
        pyr_object *result = pyr_call2(rt, callback, name, info);
        if (result) pyr_decref(rt, result);
        else pyr_error_unraisable(rt, callback);
        pyr_unhold(rt, callback);
    }
    pyr_unhold(rt, name);
    pyr_unhold(rt, info);
}

static int64_t collect_with_callbacks(pyr_runtime *rt, int generation, bool asked) {
    int64_t uncollectable;
    invoke_callbacks(rt, "start", generation, 0, 0);
    int64_t collected = collect(rt, generation, asked, &uncollectable);
    invoke_callbacks(rt, "stop", generation, collected, uncollectable);
    return collected + uncollectable;
}

// ---- who starts a collection ----------------------------------------------------------------------------------------------------------------

int64_t pyr_gc_collect(pyr_runtime *rt, int generation) {
    if (rt->gc.collecting) return 0;
    rt->gc.collecting = 1;
    pyr_object *pending = pyr_error_take(rt);
    int64_t found = collect_with_callbacks(rt, generation, true);
    pyr_error_restore(rt, pending);
    rt->gc.collecting = 0;
    return found;
}

void pyr_gc_collect_generations(pyr_runtime *rt) {
    pyr_gc_state *gc = &rt->gc;
    if (gc->collecting) return;
    gc->collecting = 1;
    for (int i = PYR_GC_GENERATIONS - 1; i >= 0; i--) {
        if (gc->generations[i].count <= gc->generations[i].threshold) continue;
        // A full collection costs time in proportion to all objects: it waits until there are a quarter more of them.
        bool full = i == PYR_GC_GENERATIONS - 1;
        if (full && rt->heap.preset.gc_quarter_rule && gc->long_lived_pending < gc->long_lived_total / 4) continue;
        collect_with_callbacks(rt, i, false);
        break;
    }
    gc->collecting = 0;
}

int64_t pyr_gc_collect_no_fail(pyr_runtime *rt) {
    if (rt->gc.collecting) return 0;
    int64_t uncollectable;
    rt->gc.collecting = 1;
    int64_t found = collect(rt, PYR_GC_GENERATIONS - 1, true, &uncollectable);
    rt->gc.collecting = 0;
    return found;
}

void pyr_gc_list_uncollectable(pyr_runtime *rt) {
    int32_t shown = rt->gc.debug & (PYR_GC_DEBUG_UNCOLLECTABLE | PYR_GC_DEBUG_SAVEALL);
    if (!rt->heap.preset.pep442 || shown != PYR_GC_DEBUG_UNCOLLECTABLE || pyr_list_size(rt->gc.garbage) == 0) return;
    pyr_object *text = pyr_repr(rt, rt->gc.garbage);
    pyr_object *line = text ? pyr_str_format(rt, "      %S\n", text) : NULL;
    const char *utf8 = line ? pyr_str_utf8(rt, line, &(int64_t){0}) : NULL;
    if (utf8) write_error(rt, utf8);
    else pyr_error_unraisable(rt, NULL);
    pyr_xdecref(rt, line);
    pyr_xdecref(rt, text);
}

int pyr_gc_init(pyr_runtime *rt) {
    rt->gc.garbage = pyr_list_new(rt, 0);
    rt->gc.callbacks = pyr_list_new(rt, 0);
    if (!rt->gc.garbage || !rt->gc.callbacks) return -1;
    rt->gc.collect = pyr_gc_collect_generations;
    return 0;
}
