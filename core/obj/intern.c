// Interning: one string object for each text (PyUnicode_InternInPlace).
//
// The table of its own instead of CPython's dict: it never counts a reference, so nothing has to be taken off again. The empty
// and the one-character Latin-1 strings are unique already and do not stand in it.
#include "obj/intern.h"
#include "obj/str.h"
#include <string.h>

#define FIRST_PLACES 512

static struct pyr_intern_table *make_table(pyr_runtime *rt, int64_t places) {
    int64_t size = (int64_t)sizeof(struct pyr_intern_table) + places * (int64_t)sizeof(pyr_ref);
    struct pyr_intern_table *table = pyr_mem_alloc(&rt->heap, (uint64_t)size, PYR_USE_INTERN_TABLE);
    if (!table) return NULL;
    memset(table, 0, (size_t)size);
    table->mask = places - 1;
    return table;
}

int pyr_intern_init(pyr_runtime *rt) {
    rt->interned = make_table(rt, FIRST_PLACES);
    return rt->interned ? 0 : -1;
}

int64_t pyr_intern_count(const pyr_runtime *rt) {
    return rt->interned->used;
}

// The place of an equal string, or the one where [s] belongs. None marks a string that left.
static pyr_ref *find(const pyr_runtime *rt, pyr_object *s) {
    struct pyr_intern_table *table = rt->interned;
    uint64_t mask = (uint64_t)table->mask, i = (uint64_t)pyr_str_hash(s) & mask;
    pyr_ref *free_place = NULL;
    for (;; i = (i + 1) & mask) {
        pyr_ref *place = &table->place[i];
        if (!place->p) return free_place ? free_place : place;
        if (place->p == rt->none) {
            if (!free_place) free_place = place;
        } else if (pyr_str_equal(place->p, s)) {
            return place;
        }
    }
}

static int grow(pyr_runtime *rt) {
    struct pyr_intern_table *old = rt->interned;
    struct pyr_intern_table *table = make_table(rt, old->used * 4 > old->mask ? (old->mask + 1) * 2 : old->mask + 1);
    if (!table) return -1;
    for (int64_t i = 0; i <= old->mask; i++) {
        pyr_object *s = old->place[i].p;
        if (!s || s == rt->none) continue;
        uint64_t at = (uint64_t)pyr_str_hash(s) & (uint64_t)table->mask;
        while (table->place[at].p) at = (at + 1) & (uint64_t)table->mask;
        table->place[at].p = s;
    }
    table->used = table->fill = old->used;
    rt->interned = table;
    pyr_mem_free(&rt->heap, old);
    return 0;
}

static int add_at(pyr_runtime *rt, pyr_ref *place, pyr_object *s) {
    if (!place->p) rt->interned->fill++;
    place->p = s;
    rt->interned->used++;
    return rt->interned->fill * 3 > rt->interned->mask * 2 ? grow(rt) : 0;
}

int pyr_intern_add_static(pyr_runtime *rt, pyr_object *s) {
    return add_at(rt, find(rt, s), s);
}

void pyr_str_intern(pyr_runtime *rt, pyr_object **s) {
    pyr_object *o = *s;
    if (!o || ((pyr_str *)o)->interned || !pyr_is_exact(rt, o, PYR_T_STR)) return;
    pyr_object *unique = NULL;
    pyr_ref *place = find(rt, o);
    if (place->p && place->p != rt->none) unique = place->p;
    else if (pyr_str_length(o) == 0) unique = rt->empty_str;
    else if (pyr_str_length(o) == 1 && pyr_str_char(o, 0) < 256) unique = rt->latin1[pyr_str_char(o, 0)];
    if (unique) {
        pyr_incref(rt, unique);
        *s = unique;
        pyr_decref(rt, o);
        return;
    }
    // The table always keeps a free place; without memory for a larger one the string stays as it is.
    if (rt->interned->fill + 1 >= rt->interned->mask) {
        if (grow(rt) < 0) return;
        place = find(rt, o);
    }
    ((pyr_str *)o)->interned = 1;
    add_at(rt, place, o);
    PYR_EMIT(&rt->heap.trace, INTERN, pyr_mem_address(&rt->heap, o), 0, 1);
}

pyr_object *pyr_str_interned(pyr_runtime *rt, const char *text) {
    pyr_object *s = pyr_str_from_text(rt, text);
    pyr_str_intern(rt, &s);
    return s;
}

void pyr_str_unintern(pyr_runtime *rt, pyr_object *s) {
    if (((pyr_str *)s)->interned != 1) return;
    pyr_ref *place = find(rt, s);
    if (place->p == s) {
        place->p = rt->none;
        rt->interned->used--;
    }
    ((pyr_str *)s)->interned = 0;
    PYR_EMIT(&rt->heap.trace, INTERN, pyr_mem_address(&rt->heap, s), 0, 0);
}
