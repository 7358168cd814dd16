// The search of a fast build: the lists of reachability.c, in the same order, with fewer walks over memory.
//
// A collection waits for memory most of the time, so what can be done while an object is at hand is done then:
// - a full collection copies a count when the object is first met, as a holder or as a referent; gc_prev tells by its flag;
// - tuples, and dicts where it can be decided, are untracked once they have been found reachable. That is the order of a walk of its
//   own: the list is final up to the object, and what stands behind it counts as tracked in both;
// - survivors are counted on the way;
// - what a list holds and what comes next in the walk are often the same objects, which are then met once for both;
// - garbage that cannot run code is not searched a second time: nothing has happened since the first.
// Neither lists nor counters differ from the long way. Builds with events use none of this: each of their steps is seen.
#include "gc/phases.h"

#if !PYR_TRACE

#include "obj/containers.h"
#include "obj/dict.h"
#include "obj/type.h"
#include "obj/weakref.h"

#define ONE_REF (UINT64_C(1) << PYR_GC_PREV_SHIFT)
#define INLINE static inline __attribute__((always_inline))

typedef struct search {
    const pyr_runtime *rt;
    pyr_gc_head *reachable;
    const pyr_type *plain; // the class met last whose instances traverse takes apart itself
    int64_t followed;
} search;

typedef void (*visit_one)(search *s, pyr_object *o);

// ---- what an object refers to ---------------------------------------------------------------------------------------------------------

typedef struct slow_visit {
    search *s;
    visit_one visit;
} slow_visit;

static int visit_slowly(pyr_object *o, void *arg) {
    const slow_visit *v = arg;
    v->s->followed++;
    v->visit(v->s, o);
    return 0;
}

// Whether instances have nothing to be visited but values, dict and class (obj/subtype.c).
static bool is_plain(const pyr_type *type) {
    if (!pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) return false;
    for (; type->tp_traverse.fn == pyr_subtype_traverse; type = type->tp_base.p)
        if (type->base.ob_size) return false;
    return !type->tp_traverse.fn;
}

// pyr_is_gc with one branch for what is neither a class nor without a header.
INLINE bool has_head(const pyr_object *o) {
    uint64_t flags = o->ob_type.p->tp_flags & (PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_TYPE_SUBCLASS);
    return flags == PYR_TPFLAGS_HAVE_GC || (flags && pyr_is_gc(o));
}

INLINE void visit_counted(search *s, pyr_object *o, visit_one visit) {
    if (!o) return;
    s->followed++;
    visit(s, o);
}

// From the last to the first.
INLINE void visit_items(search *s, const pyr_ref *items, int64_t count, visit_one visit) {
    int64_t followed = 0;
    for (const pyr_ref *item = items + count; item != items;) {
        pyr_object *o = (--item)->p;
        if (PYR_UNLIKELY(!o)) continue;
        followed++;
        visit(s, o);
    }
    s->followed += followed;
}

// tp_traverse in its order, with the calls taken out for the commonest types.
INLINE void traverse(search *s, pyr_object *o, const pyr_type *type, visit_one visit) {
    if (type == &s->rt->types[PYR_T_LIST]) {
        if (pyr_list_size(o)) visit_items(s, pyr_list_items(o), pyr_list_size(o), visit);
    } else if (type == &s->rt->types[PYR_T_TUPLE]) {
        visit_items(s, pyr_tuple_items(o), pyr_tuple_size(o), visit);
    } else if (type == s->plain || is_plain(type)) {
        const pyr_managed *managed = pyr_managed_of(o);
        const pyr_dict_values *values = managed->values.p;
        int64_t count = values ? ((const pyr_dict_keys *)type->ht_cached_keys.p)->dk_nentries : 0;
        s->plain = type;
        for (int64_t i = 0; i < count; i++) visit_counted(s, values->values[i].p, visit);
        visit_counted(s, managed->dict.p, visit);
        visit_counted(s, (pyr_object *)(uintptr_t)type, visit);
    } else {
        slow_visit v = {s, visit};
        type->tp_traverse.fn(o, visit_slowly, &v);
    }
}

// Objects made one after the other mostly lie at one distance, so the next but a few can be asked for before a link leads there.
INLINE void prefetch_ahead(const pyr_gc_head *g, const pyr_gc_head *next) {
    uintptr_t distance = (uintptr_t)next - (uintptr_t)g;
    __builtin_prefetch((const void *)((uintptr_t)g + 8 * distance), 1);
}

// ---- counts copied, internal references taken off ---------------------------------------------------------------------------------------

INLINE uint64_t begun(const pyr_gc_head *g) {
    return (g->gc_prev & PYR_GC_FINALIZED) | PYR_GC_COLLECTING | ((uint64_t)pyr_gc_object(g)->ob_refcnt << PYR_GC_PREV_SHIFT);
}

INLINE void visit_subtract(search *s, pyr_object *o) {
    (void)s;
    if (!has_head(o)) return;
    pyr_gc_head *g = pyr_gc_of(o);
    if (pyr_gc_is_collecting(g)) g->gc_prev -= ONE_REF;
}

// Where every tracked object is searched.
INLINE void visit_begin(search *s, pyr_object *o) {
    (void)s;
    if (!has_head(o)) return;
    pyr_gc_head *g = pyr_gc_of(o);
    if (pyr_gc_is_collecting(g)) g->gc_prev -= ONE_REF;
    else if (g->gc_next) g->gc_prev = begun(g) - ONE_REF;
}

static int64_t subtract_some(search *s, pyr_gc_head *list) {
    int64_t visited = 0;
    for (pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g)) {
        prefetch_ahead(g, pyr_gc_next(g));
        g->gc_prev = begun(g);
        visited++;
    }
    for (pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g)) {
        pyr_object *o = pyr_gc_object(g);
        prefetch_ahead(g, pyr_gc_next(g));
        traverse(s, o, o->ob_type.p, visit_subtract);
    }
    return visited;
}

// A list made in one go stands before its items, which follow in its order: each has its turn while it is visited. Nothing depends on the
// order of the visits here. [next] would come after the list; returns what does after that.
static pyr_gc_head *begin_items(search *s, const pyr_object *list, pyr_gc_head *next, int64_t *visited) {
    const pyr_ref *items = pyr_list_items(list);
    int64_t count = pyr_list_size(list), in_step = 0;
    for (int64_t i = 0; i < count; i++) {
        pyr_object *o = items[i].p;
        if (!o) continue;
        s->followed++;
        visit_begin(s, o);
        if (pyr_gc_of(o) != next) continue;
        next = pyr_gc_next(next);
        in_step++;
        traverse(s, o, o->ob_type.p, visit_begin);
    }
    *visited += in_step;
    return next;
}

static int64_t subtract_all(search *s, pyr_gc_head *list) {
    int64_t visited = 0;
    for (pyr_gc_head *g = pyr_gc_next(list), *next; g != list; g = next) {
        pyr_object *o = pyr_gc_object(g);
        const pyr_type *type = o->ob_type.p;
        next = pyr_gc_next(g);
        prefetch_ahead(g, next);
        if (!pyr_gc_is_collecting(g)) g->gc_prev = begun(g);
        if (type == &s->rt->types[PYR_T_LIST] && pyr_list_size(o)) next = begin_items(s, o, next, &visited);
        else traverse(s, o, type, visit_begin);
        visited++;
    }
    return visited;
}

// ---- the unreachable moved out ------------------------------------------------------------------------------------------------------------

INLINE void visit_reachable(search *s, pyr_object *o) {
    if (!has_head(o)) return;
    pyr_gc_head *g = pyr_gc_of(o);
    uint64_t own = g->gc_prev;
    if (!(own & PYR_GC_COLLECTING)) return;
    if (g->gc_next & PYR_GC_NEXT_UNREACHABLE) {
        pyr_gc_head *prev = pyr_gc_prev(g);
        prev->gc_next = g->gc_next;
        pyr_gc_set_prev(pyr_gc_next(g), prev);
        pyr_gc_list_append(g, s->reachable);
    } else if (own >= ONE_REF) {
        return;
    }
    g->gc_prev = (own & ~PYR_GC_PREV_MASK) | ONE_REF;
}

typedef enum fate { STAYS, GOES, WAITS } fate;

static fate fate_of_item(const pyr_runtime *rt, const pyr_object *o) {
    if (!pyr_is_gc(o)) return GOES;
    if (!pyr_is_exact(rt, o, PYR_T_TUPLE)) return STAYS;
    if (!pyr_gc_is_tracked(o)) return GOES;
    return pyr_gc_is_collecting(pyr_gc_of(o)) ? WAITS : STAYS;
}

static fate fate_of_tuple(const pyr_runtime *rt, const pyr_object *tuple) {
    const pyr_ref *items = pyr_tuple_items(tuple);
    for (int64_t i = 0; i < pyr_tuple_size(tuple); i++)
        if (!items[i].p || fate_of_item(rt, items[i].p) != GOES) return STAYS;
    return GOES;
}

// Dicts are looked at after all tuples: one that holds a tuple still to come has to wait.
static fate fate_of_dict(const pyr_runtime *rt, const pyr_object *dict) {
    int64_t position = 0;
    pyr_object *key, *value;
    fate all = GOES;
    while (pyr_dict_next(dict, &position, &key, &value)) {
        fate one = fate_of_item(rt, value);
        if (one == STAYS) return STAYS;
        if (one == WAITS) all = WAITS;
        if (((const pyr_dict *)dict)->keys.p->dk_kind != PYR_KEYS_GENERAL) continue;
        one = fate_of_item(rt, key);
        if (one == STAYS) return STAYS;
        if (one == WAITS) all = WAITS;
    }
    return all;
}

typedef struct move {
    search *s;
    pyr_gc_head *unreachable;
    pyr_gc_head *prev;     // the last that stays
    int64_t stay, waiting; // waiting: dicts that could not be decided
    const pyr_type *dict;  // NULL: they are not untracked in this generation
} move;

// [g], which comes behind m->prev, has been visited and stays, tracked or not.
INLINE void settle(move *m, pyr_gc_head *g, uint64_t own, const pyr_type *type) {
    pyr_object *o = pyr_gc_object(g);
    fate f = STAYS;
    if (type == &m->s->rt->types[PYR_T_TUPLE]) f = fate_of_tuple(m->s->rt, o);
    else if (type == m->dict) f = fate_of_dict(m->s->rt, o);
    if (PYR_UNLIKELY(f == GOES)) {
        m->prev->gc_next = g->gc_next;
        g->gc_next = 0;
        g->gc_prev = own & PYR_GC_FINALIZED;
        return;
    }
    m->waiting += f == WAITS;
    g->gc_prev = (uint64_t)(uintptr_t)m->prev | (own & PYR_GC_FINALIZED);
    m->prev = g;
    m->stay++;
}

// The items of the list that has just been settled, as far as they come next in its order. That is done only while nothing is moved
// out: then nothing can be moved back, and the order of the visits is not seen.
static void settle_items(move *m, const pyr_object *list) {
    const pyr_ref *items = pyr_list_items(list);
    int64_t count = pyr_list_size(list), i = 0;
    bool in_step = pyr_gc_list_is_empty(m->unreachable);
    for (; in_step && i < count; i++) {
        if (!items[i].p || pyr_gc_of(items[i].p) != pyr_gc_next(m->prev)) break;
        pyr_gc_head *g = pyr_gc_of(items[i].p);
        const pyr_type *type = items[i].p->ob_type.p;
        uint64_t own = g->gc_prev;
        traverse(m->s, items[i].p, type, visit_reachable);
        settle(m, g, own, type);
    }
    m->s->followed += i;
    visit_items(m->s, items + i, count - i, visit_reachable);
}

static void move_unreachable(move *m, pyr_gc_head *young) {
    const pyr_type *list = &m->s->rt->types[PYR_T_LIST];
    m->prev = young;
    for (pyr_gc_head *g = pyr_gc_next(young); g != young; g = pyr_gc_next(m->prev)) {
        uint64_t own = g->gc_prev;
        prefetch_ahead(g, pyr_gc_next(g));
        if (own < ONE_REF) {
            pyr_gc_move_out(m->prev, g, m->unreachable);
            continue;
        }
        pyr_object *o = pyr_gc_object(g);
        const pyr_type *type = o->ob_type.p;
        if (type == list) {
            settle(m, g, own, type);
            if (pyr_list_size(o)) settle_items(m, o);
        } else {
            traverse(m->s, o, type, visit_reachable);
            settle(m, g, own, type);
        }
    }
    young->gc_prev = (uint64_t)(uintptr_t)m->prev;
    m->unreachable->gc_next &= ~PYR_GC_NEXT_UNREACHABLE;
}

int64_t pyr_gc_quick_search(pyr_runtime *rt, pyr_gc_head *young, pyr_gc_head *unreachable, bool full, pyr_gc_work *garbage) {
    search s = {rt, young, NULL, 0};
    pyr_gc_list_init(unreachable);
    bool all = full && pyr_gc_list_is_empty(&rt->gc.permanent);
    int64_t visited = all ? subtract_all(&s, young) : subtract_some(&s, young);
    int64_t edges = s.followed;
    move m = {.s = &s, .unreachable = unreachable, .dict = full ? &rt->types[PYR_T_DICT] : NULL};
    move_unreachable(&m, young);
    rt->gc.visited += visited;
    rt->gc.followed += s.followed;
    // What the reachable did not follow the second time is the garbage's.
    garbage->followed = edges - (s.followed - edges);
    for (pyr_gc_head *g = pyr_gc_next(young), *next; m.waiting > 0 && g != young; g = next) {
        next = pyr_gc_next(g);
        pyr_object *o = pyr_gc_object(g);
        if (!pyr_is_exact(rt, o, PYR_T_DICT)) continue;
        pyr_dict_maybe_untrack(rt, o);
        m.stay -= !pyr_gc_is_tracked(o);
    }
    return m.stay;
}

// ---- garbage ------------------------------------------------------------------------------------------------------------------------------

bool pyr_gc_quick_is_inert(pyr_runtime *rt, pyr_gc_head *unreachable, pyr_gc_work *garbage) {
    const pyr_type *known = NULL;
    int64_t weak_offset = 0;
    bool inert = rt->gc.debug == 0;
    for (pyr_gc_head *g = pyr_gc_next(unreachable), *next; g != unreachable; g = next) {
        next = pyr_gc_next(g);
        prefetch_ahead(g, next);
        g->gc_next = (uint64_t)(uintptr_t)next;
        garbage->visited++;
        const pyr_object *o = pyr_gc_object(g);
        if (o->ob_type.p != known) {
            known = o->ob_type.p;
            weak_offset = known->tp_weaklistoffset;
            if (known->tp_finalize.fn || pyr_is_weakref(rt, o)) inert = false;
        }
        if (weak_offset > 0 && ((const pyr_ref *)(const void *)((const char *)o + weak_offset))->p) inert = false;
    }
    return inert;
}

#endif
