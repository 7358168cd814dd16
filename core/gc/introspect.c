// Answers of the gc module. Lists grow while they are filled: the answer is made before the walk and left out of it. A tuple that is being
// filled is in none.
#include "gc/introspect.h"
#include "gc/list.h"
#include "obj/callables.h"
#include "obj/containers.h"

// Appends to an answer what a program may have.
static int append(pyr_runtime *rt, pyr_object *answer, pyr_object *o) {
    for (int64_t i = 0; PYR_IS_TUPLE(o) && i < pyr_tuple_size(o); i++)
        if (!pyr_tuple_items(o)[i].p) return 0;
    pyr_type_show(rt, o);
    return pyr_list_append(rt, answer, o);
}

static int append_list(pyr_runtime *rt, pyr_object *answer, const pyr_gc_head *list) {
    for (const pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g)) {
        pyr_object *o = pyr_gc_object(g);
        if (o == answer) continue;
        if (pyr_charge(rt, 1) < 0 || append(rt, answer, o) < 0) return -1;
    }
    return 0;
}

static void *give_up(pyr_runtime *rt, pyr_object *answer) {
    pyr_decref(rt, answer);
    return NULL;
}

pyr_object *pyr_gc_get_objects(pyr_runtime *rt, int generation) {
    pyr_object *answer = pyr_list_new(rt, 0);
    if (!answer) return NULL;
    for (int i = 0; i < PYR_GC_GENERATIONS; i++) {
        if (generation >= 0 && generation != i) continue;
        if (append_list(rt, answer, &rt->gc.generations[i].head) < 0) return give_up(rt, answer);
    }
    return answer;
}

typedef struct search {
    const pyr_ref *targets;
    int64_t count;
} search;

static int visit_is_target(pyr_object *o, void *arg) {
    const search *s = arg;
    for (int64_t i = 0; i < s->count; i++)
        if (s->targets[i].p == o) return 1;
    return 0;
}

pyr_object *pyr_gc_get_referrers(pyr_runtime *rt, const pyr_ref *targets, int64_t count) {
    pyr_object *answer = pyr_list_new(rt, 0);
    if (!answer) return NULL;
    search s = {targets, count};
    for (int i = 0; i < PYR_GC_GENERATIONS; i++) {
        const pyr_gc_head *list = &rt->gc.generations[i].head;
        for (const pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g)) {
            pyr_object *o = pyr_gc_object(g);
            // Neither the answer nor the tuple in which the targets were handed over.
            if (o == answer || (PYR_IS_TUPLE(o) && pyr_tuple_items(o) == targets)) continue;
            if (pyr_charge(rt, 1) < 0) return give_up(rt, answer);
            if (!pyr_type_of(o)->tp_traverse.fn(o, visit_is_target, &s)) continue;
            if (append(rt, answer, o) < 0) return give_up(rt, answer);
        }
    }
    return answer;
}

typedef struct collector {
    pyr_runtime *rt;
    pyr_object *answer;
} collector;

static int visit_append(pyr_object *o, void *arg) {
    collector *c = arg;
    return pyr_charge(c->rt, 1) < 0 || append(c->rt, c->answer, o) < 0;
}

pyr_object *pyr_gc_get_referents(pyr_runtime *rt, const pyr_ref *objects, int64_t count) {
    pyr_object *answer = pyr_list_new(rt, 0);
    if (!answer) return NULL;
    collector c = {rt, answer};
    for (int64_t i = 0; i < count; i++) {
        pyr_object *o = objects[i].p;
        if (!pyr_is_gc(o) || !pyr_type_of(o)->tp_traverse.fn) continue;
        if (pyr_type_of(o)->tp_traverse.fn(o, visit_append, &c)) return give_up(rt, answer);
    }
    return answer;
}

bool pyr_gc_object_is_tracked(const pyr_object *o) {
    return pyr_is_gc(o) && pyr_gc_is_tracked(o);
}

bool pyr_gc_object_is_finalized(const pyr_object *o) {
    return pyr_is_gc(o) && pyr_gc_is_finalized(pyr_gc_of(o));
}

void pyr_gc_freeze(pyr_runtime *rt) {
    for (int i = 0; i < PYR_GC_GENERATIONS; i++) {
        pyr_gc_list_merge(&rt->gc.generations[i].head, &rt->gc.permanent);
        rt->gc.generations[i].count = 0;
    }
}

void pyr_gc_unfreeze(pyr_runtime *rt) {
    pyr_gc_list_merge(&rt->gc.permanent, &rt->gc.generations[PYR_GC_GENERATIONS - 1].head);
}

int64_t pyr_gc_freeze_count(const pyr_runtime *rt) {
    return pyr_gc_list_size(&rt->gc.permanent);
}
