// Doubly linked lists of collector headers, circular through a head that hangs in rt->gc (Modules/gcmodule.c, 3.11: gc_list_*).
//
// Invariant outside PYR_GC_UPDATE_REFS .. PYR_GC_MOVE_UNREACHABLE: g->next->prev == g for every header. During these phases
// gc_prev of the members holds gc_refs and a walker may use gc_next only, with PYR_GC_NEXT_UNREACHABLE taken off.
#ifndef PYR_GC_LIST_H
#define PYR_GC_LIST_H

#include "obj/object.h"

static inline pyr_gc_head *pyr_gc_next(const pyr_gc_head *g) {
    return (pyr_gc_head *)(uintptr_t)(g->gc_next & ~PYR_GC_NEXT_UNREACHABLE);
}
static inline pyr_gc_head *pyr_gc_prev(const pyr_gc_head *g) {
    return (pyr_gc_head *)(uintptr_t)(g->gc_prev & PYR_GC_PREV_MASK);
}
static inline void pyr_gc_set_prev(pyr_gc_head *g, const pyr_gc_head *prev) {
    g->gc_prev = (uint64_t)(uintptr_t)prev | (g->gc_prev & ~PYR_GC_PREV_MASK);
}
static inline void pyr_gc_set_next(pyr_gc_head *g, const pyr_gc_head *next) {
    g->gc_next = (uint64_t)(uintptr_t)next;
}

static inline void pyr_gc_list_init(pyr_gc_head *list) {
    list->gc_next = (uint64_t)(uintptr_t)list;
    list->gc_prev = (uint64_t)(uintptr_t)list;
}
static inline bool pyr_gc_list_is_empty(const pyr_gc_head *list) {
    return pyr_gc_next(list) == list;
}

// Appends an unlinked header.
static inline void pyr_gc_list_append(pyr_gc_head *g, pyr_gc_head *list) {
    pyr_gc_head *last = pyr_gc_prev(list);
    pyr_gc_set_prev(g, last);
    pyr_gc_set_next(last, g);
    pyr_gc_set_next(g, list);
    list->gc_prev = (uint64_t)(uintptr_t)g;
}

// Moves a header from the list that it is in to the end of [list].
static inline void pyr_gc_list_move(pyr_gc_head *g, pyr_gc_head *list) {
    pyr_gc_head *from_prev = pyr_gc_prev(g), *from_next = pyr_gc_next(g);
    pyr_gc_set_next(from_prev, from_next);
    pyr_gc_set_prev(from_next, from_prev);
    pyr_gc_list_append(g, list);
}

// Appends the whole of [from] to [to]; [from] is empty afterwards.
static inline void pyr_gc_list_merge(pyr_gc_head *from, pyr_gc_head *to) {
    if (!pyr_gc_list_is_empty(from)) {
        pyr_gc_head *to_tail = pyr_gc_prev(to), *from_head = pyr_gc_next(from), *from_tail = pyr_gc_prev(from);
        pyr_gc_set_next(to_tail, from_head);
        pyr_gc_set_prev(from_head, to_tail);
        pyr_gc_set_next(from_tail, to);
        pyr_gc_set_prev(to, from_tail);
    }
    pyr_gc_list_init(from);
}

static inline int64_t pyr_gc_list_size(const pyr_gc_head *list) {
    int64_t n = 0;
    for (const pyr_gc_head *g = pyr_gc_next(list); g != list; g = pyr_gc_next(g)) n++;
    return n;
}

// ---- flags and gc_refs of one header ------------------------------------------------------------------------------------------------

static inline int64_t pyr_gc_refs(const pyr_gc_head *g) {
    return (int64_t)(g->gc_prev >> PYR_GC_PREV_SHIFT);
}
static inline void pyr_gc_set_refs(pyr_gc_head *g, int64_t refs) {
    g->gc_prev = (g->gc_prev & ~PYR_GC_PREV_MASK) | ((uint64_t)refs << PYR_GC_PREV_SHIFT);
}
static inline bool pyr_gc_is_collecting(const pyr_gc_head *g) {
    return (g->gc_prev & PYR_GC_COLLECTING) != 0;
}
static inline void pyr_gc_clear_collecting(pyr_gc_head *g) {
    g->gc_prev &= ~PYR_GC_COLLECTING;
}
static inline bool pyr_gc_is_finalized(const pyr_gc_head *g) {
    return (g->gc_prev & PYR_GC_FINALIZED) != 0;
}

#endif
