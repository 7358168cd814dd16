// The program of collector.md: one graph through every phase of a collection, then how much work collections do. The page says how to
// run it.
#include "gc/collector.h"
#include "gc/introspect.h"
#include "gc/list.h"
#include "obj/containers.h"
#include <stdio.h>
#include <string.h>

static pyr_runtime runtime, *const rt = &runtime;

#define LINKS 5
static pyr_object *links[LINKS];
static const char *const names[LINKS] = {"link_1", "link_2", "link_3", "link_4", "link_5"};
static pyr_event one_event;

static const char *name_at(uint64_t address) {
    for (int i = 0; i < LINKS; i++)
        if (links[i] && pyr_mem_address(&rt->heap, links[i]) == address) return names[i];
    return "another";
}

static void show_list(const char *title, const pyr_gc_head *list, bool refs) {
    if (!list->gc_next || pyr_gc_list_is_empty(list)) return;
    printf("    %-12s", title);
    for (const pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g)) {
        const pyr_object *o = pyr_gc_object(g);
        printf(" %s", name_at(pyr_mem_address(&rt->heap, o)));
        if (refs && pyr_gc_is_collecting(g)) printf("(%lld)", (long long)pyr_gc_refs(g));
        else printf("[%lld]", (long long)o->ob_refcnt);
    }
    printf("\n");
}

// [count] of every object, or (gc_refs) where they are being worked out.
static void show_lists(void) {
    int phase = rt->gc.phase;
    bool refs = phase == PYR_GC_SUBTRACT_REFS || phase == PYR_GC_MOVE_UNREACHABLE;
    for (int i = 0; i < PYR_GC_GENERATIONS; i++) {
        char title[] = "generation 0";
        title[11] = (char)('0' + i);
        show_list(title, &rt->gc.generations[i].head, refs);
    }
    if (phase > PYR_GC_MOVE_UNREACHABLE) {
        show_list("unreachable", &rt->gc.unreachable, false);
        show_list("garbage", &rt->gc.still_unreachable, false);
    }
}

static void tell(const pyr_event *e) {
    static const char *const phases[] = {
        "idle",
        "younger generations merged",
        "counts copied",
        "internal references taken off",
        "the unreachable moved out",
        "tuples and dicts untracked",
        "legacy finalizers",
        "weak references",
        "finalizers",
        "what was resurrected",
        "garbage cleared",
        "free lists",
    };
    switch (e->kind) {
    case PYR_EV_GC_PHASE:
        printf("%s\n", phases[e->a]);
        if (rt->gc.phase != PYR_GC_UPDATE_REFS) show_lists();
        break;
    case PYR_EV_GC_COPY:
        printf("  %s: gc_refs = %lld\n", name_at(e->a), (long long)e->b);
        break;
    case PYR_EV_GC_SUBTRACT:
        printf("  %s -> %s: gc_refs = %lld\n", name_at(e->b), name_at(e->a), (long long)e->c);
        break;
    case PYR_EV_GC_UNREACHABLE:
        printf("  %s: moved out\n", name_at(e->a));
        break;
    case PYR_EV_GC_REACHABLE:
        printf("  %s -> %s: %s\n", name_at(e->b), name_at(e->a), e->c ? "moved back" : "stays");
        break;
    case PYR_EV_GC_PROMOTE:
        printf("  %s: to generation %lld\n", name_at(e->a), (long long)e->b);
        break;
    case PYR_EV_GC_CLEAR:
        printf("  %s: cleared\n", name_at(e->a));
        break;
    case PYR_EV_DEALLOC:
        printf("  %s: freed\n", name_at(e->a));
        break;
    default:
        break;
    }
}

static void look(void *context, pyr_trace *trace, int why) {
    (void)context;
    if (why != PYR_OBSERVE_FLUSH || pyr_trace_count(trace) > 0) tell(&trace->buffer[0]);
}

static pyr_object *list_of(pyr_object *item) {
    pyr_object *list = pyr_list_new(rt, 0);
    if (list && item) pyr_list_append(rt, list, item);
    return list;
}

static bool start(void) {
    if (pyr_heap_init(&rt->heap, pyr_preset_find("3.11", 4), 0) != PYR_OK) return false;
    if (pyr_runtime_init(rt) != PYR_OK || pyr_gc_init(rt) < 0) return false;
    rt->gc.enabled = 0;
    pyr_gc_collect(rt, 2);
    pyr_gc_freeze(rt); // the runtime's own objects are not in the pictures
    return true;
}

// A holds link_1, which closes a ring with link_2 and link_3; link_4 and link_5 hold each other and nobody holds them. link_2
// and link_3 are made first, so they come before what keeps them alive.
static void make_graph(void) {
    static const int order[LINKS] = {1, 2, 0, 3, 4};
    static const int edges[][2] = {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 3}};
    for (int i = 0; i < LINKS; i++) links[order[i]] = list_of(NULL);
    for (int i = 0; i < LINKS; i++) pyr_list_append(rt, links[edges[i][0]], links[edges[i][1]]);
    for (int i = 1; i < LINKS; i++) pyr_decref(rt, links[i]);
}

// ---- work ---------------------------------------------------------------------------------------------------------------------

static void show_work(const char *what) {
    printf("  %-44s %9lld %9lld %9lld\n", what, (long long)rt->gc.visited, (long long)rt->gc.followed, (long long)rt->gc.freed);
}

static pyr_object *hold(int live, int garbage) {
    pyr_object *kept = list_of(NULL);
    for (int i = 0; i < live + garbage; i++) {
        pyr_object *list = list_of(NULL);
        pyr_list_append(rt, i < live ? kept : list, list);
        pyr_decref(rt, list);
    }
    return kept;
}

// 20,000 old objects, then 20 times 1,000 new ones, each time collected.
static void age(const char *what, int generation) {
    pyr_object *old = hold(20000, 0);
    pyr_gc_collect(rt, 2);
    rt->gc.visited = rt->gc.followed = rt->gc.freed = 0;
    for (int i = 0; i < 20; i++) {
        pyr_object *young = hold(500, 500);
        pyr_gc_collect(rt, generation);
        pyr_decref(rt, young);
    }
    show_work(what);
    pyr_decref(rt, old);
    pyr_gc_collect(rt, 2);
}

static void fill(const char *what, int live, int garbage) {
    pyr_object *kept = hold(live, garbage);
    rt->gc.visited = rt->gc.followed = rt->gc.freed = 0;
    pyr_gc_collect(rt, 2);
    show_work(what);
    pyr_decref(rt, kept);
    pyr_gc_collect(rt, 2);
}

int main(void) {
    if (!start()) return 1;
    make_graph();
    printf("A -> link_1 -> link_2 -> link_3 -> link_1     link_4 -> link_5 -> link_4\n\n");
    pyr_trace_start(&rt->heap.trace, look, NULL, &one_event, 1, UINT64_MAX);
    int64_t found = pyr_gc_collect(rt, 0);
    pyr_trace_finish(&rt->heap.trace);
    printf("found: %lld\n\n", (long long)found);
    memset(links, 0, sizeof links);

    printf("  %-44s %9s %9s %9s\n", "work of collections", "visited", "followed", "freed");
    age("20 of generation 0, 20,000 objects are old", 0);
    age("20 full ones", 2);
    fill("one, 9,000 live, 1,000 garbage", 9000, 1000);
    fill("one, 1,000 live, 9,000 garbage", 1000, 9000);
    pyr_heap_fini(&rt->heap);
    return 0;
}
