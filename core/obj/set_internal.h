// The table of sets, shared by the files of set and frozenset.
//
// An entry is unused (key NULL, hash 0), deleted (key NULL, hash -1) or active. fill counts deleted and active entries, used the
// active ones; fill * 5 < mask * 3, so every search ends at an unused entry.
#ifndef PYR_OBJ_SET_INTERNAL_H
#define PYR_OBJ_SET_INTERNAL_H

#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"

static inline pyr_set *pyr_as_set(const pyr_object *o) {
    return (pyr_set *)(uintptr_t)o;
}
static inline pyr_set_entry *pyr_set_entries(const pyr_object *o) {
    return pyr_as_set(o)->table.p;
}
bool pyr_is_anyset(const pyr_runtime *rt, const pyr_object *o);

int pyr_set_add_entry(pyr_runtime *rt, pyr_object *set, pyr_object *key, int64_t hash);      // 0, -1 error
int pyr_set_contains_entry(pyr_runtime *rt, pyr_object *set, pyr_object *key, int64_t hash); // 0, 1, -1
int pyr_set_discard_entry(pyr_runtime *rt, pyr_object *set, pyr_object *key, int64_t hash);  // 1 found, 0 not, -1
// Makes the table anew if more than a fourth of it is deleted entries. -1 with the error set.
int pyr_set_sweep(pyr_runtime *rt, pyr_object *set);
int pyr_set_reserve(pyr_runtime *rt, pyr_object *set, int64_t more);    // room for as many keys before they are merged in
int pyr_set_merge(pyr_runtime *rt, pyr_object *set, pyr_object *other); // of another set
int pyr_set_clear(pyr_runtime *rt, pyr_object *set);
// A set of [type] with the elements of [iterable] or none.
pyr_object *pyr_set_make(pyr_runtime *rt, pyr_type *type, pyr_object *iterable);
// Of set or frozenset, whichever [like] is or derives from.
pyr_object *pyr_set_make_like(pyr_runtime *rt, pyr_object *like, pyr_object *iterable);

extern const pyr_method_def pyr_set_methods[], pyr_frozenset_methods[];
pyr_object *pyr_set_sub(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_set_and(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_set_xor(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_set_or(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_set_isub(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_set_iand(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_set_ixor(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_set_ior(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_set_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op);
int pyr_set_contains_any(pyr_runtime *rt, pyr_object *set, pyr_object *key); // `in`: a set stands for its frozenset

#endif
