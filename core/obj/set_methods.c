// The operations of set and frozenset (Objects/setobject.c, 3.11). Which operand is walked, and in which order elements go in, is
// CPython's: the order of the result depends on it.
#include "obj/callables.h"
#include "obj/int.h"
#include "obj/set_internal.h"
#include <string.h>

static pyr_object *none(pyr_runtime *rt) {
    return pyr_new_ref(rt, rt->none);
}
// The end of making [result], which has been held meanwhile: its owned reference, or NULL if [status] is -1.
static pyr_object *finish(pyr_runtime *rt, pyr_object *result, int status) {
    pyr_take_back(rt);
    if (status >= 0) return result;
    pyr_decref(rt, result);
    return NULL;
}

// An unhashable set as an element stands for the frozenset of its elements: 1, 0, -1 by [operation].
static int with_frozen(pyr_runtime *rt, pyr_object *set, pyr_object *key,
                       int (*operation)(pyr_runtime *, pyr_object *, pyr_object *)) {
    int result = operation(rt, set, key);
    if (result >= 0) return result;
    if (!pyr_is_subtype(pyr_type_of(key), pyr_builtin_type(rt, PYR_T_SET)) || !pyr_error_is(rt, PYR_T_TypeError)) return -1;
    pyr_error_clear(rt);
    pyr_object *frozen = pyr_set_make(rt, pyr_builtin_type(rt, PYR_T_FROZENSET), key);
    if (!frozen) return -1;
    pyr_hold(rt, frozen);
    result = operation(rt, set, frozen);
    pyr_unhold(rt, frozen);
    return result;
}

int pyr_set_contains_any(pyr_runtime *rt, pyr_object *set, pyr_object *key) {
    return with_frozen(rt, set, key, pyr_set_contains);
}

// ---- comparisons ----------------------------------------------------------------------------------------------------------------

static int is_subset(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (pyr_set_size(a) > pyr_set_size(b)) return 0;
    int64_t position = 0, hash;
    pyr_object *key;
    while (pyr_set_next(a, &position, &key, &hash)) {
        if (pyr_charge(rt, 1) < 0) return -1;
        pyr_hold(rt, pyr_new_ref(rt, key));
        int found = pyr_set_contains_entry(rt, b, key, hash);
        pyr_unhold(rt, key);
        if (found <= 0) return found;
    }
    return 1;
}

pyr_object *pyr_set_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!pyr_is_anyset(rt, b)) return pyr_new_ref(rt, rt->not_implemented);
    int64_t m = pyr_set_size(a), n = pyr_set_size(b);
    int result = 0;
    switch (op) {
    case PYR_EQ:
    case PYR_NE: {
        int64_t ha = pyr_as_set(a)->hash, hb = pyr_as_set(b)->hash;
        result = m != n || (ha != -1 && hb != -1 && ha != hb) ? 0 : is_subset(rt, a, b);
        if (result >= 0 && op == PYR_NE) result = !result;
        break;
    }
    case PYR_LE:
        result = is_subset(rt, a, b);
        break;
    case PYR_GE:
        result = is_subset(rt, b, a);
        break;
    case PYR_LT:
        result = m < n ? is_subset(rt, a, b) : 0;
        break;
    default:
        result = m > n ? is_subset(rt, b, a) : 0;
        break;
    }
    return result < 0 ? NULL : pyr_bool(rt, result);
}

// ---- new sets -------------------------------------------------------------------------------------------------------------------

static pyr_object *copy(pyr_runtime *rt, pyr_object *set) {
    return pyr_set_make_like(rt, set, set);
}

static pyr_object *copy_or_self(pyr_runtime *rt, pyr_object *set) {
    return pyr_is_exact(rt, set, PYR_T_FROZENSET) ? pyr_new_ref(rt, set) : pyr_set_make(rt, pyr_type_of(set), set);
}

// Adds to [result] those keys of [from] whose presence in [filter] (anyset or dict) is [wanted].
static int add_filtered(pyr_runtime *rt, pyr_object *result, pyr_object *from, pyr_object *filter, int wanted) {
    int64_t position = 0, hash;
    pyr_object *key;
    bool dict = PYR_IS_DICT(filter);
    while (pyr_set_next(from, &position, &key, &hash)) {
        if (pyr_charge(rt, 1) < 0) return -1;
        pyr_hold(rt, pyr_new_ref(rt, key));
        int found = dict ? pyr_dict_contains(rt, filter, key) : pyr_set_contains_entry(rt, filter, key, hash);
        if (found >= 0 && found == wanted) found = pyr_set_add_entry(rt, result, key, hash);
        pyr_unhold(rt, key);
        if (found < 0) return -1;
    }
    return 0;
}

// Adds to [result] what [set] has of the elements of [other], in their order.
static int add_common(pyr_runtime *rt, pyr_object *result, pyr_object *set, pyr_object *other) {
    if (pyr_is_anyset(rt, other)) {
        bool swap = pyr_set_size(other) > pyr_set_size(set); // the smaller one is walked
        return add_filtered(rt, result, swap ? set : other, swap ? other : set, 1);
    }
    pyr_object *it = pyr_iter(rt, other), *key;
    if (!it) return -1;
    pyr_hold(rt, it);
    int status = 0;
    while (status >= 0 && (key = pyr_next(rt, it))) {
        pyr_hold(rt, key);
        int64_t hash = pyr_charge(rt, 1) < 0 ? -1 : pyr_hash(rt, key);
        status = hash == -1 ? -1 : pyr_set_contains_entry(rt, set, key, hash);
        if (status == 1) status = pyr_set_add_entry(rt, result, key, hash);
        pyr_unhold(rt, key);
    }
    pyr_unhold(rt, it);
    return status < 0 || pyr_error_set(rt) ? -1 : 0;
}

static pyr_object *intersection(pyr_runtime *rt, pyr_object *set, pyr_object *other) {
    if (set == other) return copy(rt, set);
    pyr_object *result = pyr_set_make_like(rt, set, NULL);
    if (!result) return NULL;
    pyr_hold(rt, result);
    return finish(rt, result, add_common(rt, result, set, other));
}

static int difference_update(pyr_runtime *rt, pyr_object *set, pyr_object *other) {
    if (set == other) return pyr_set_clear(rt, set);
    pyr_object *it = pyr_iter(rt, other), *key;
    if (!it) return -1;
    pyr_hold(rt, it);
    int status = 0;
    while (status >= 0 && (key = pyr_next(rt, it))) {
        pyr_hold(rt, key);
        status = pyr_charge(rt, 1) < 0 ? -1 : pyr_set_discard(rt, set, key);
        pyr_unhold(rt, key);
    }
    pyr_unhold(rt, it);
    return status < 0 || pyr_error_set(rt) ? -1 : pyr_set_sweep(rt, set);
}

static pyr_object *difference(pyr_runtime *rt, pyr_object *set, pyr_object *other) {
    bool anyset = pyr_is_anyset(rt, other), dict = pyr_is_exact(rt, other, PYR_T_DICT);
    int64_t size = anyset ? pyr_set_size(other) : dict ? pyr_dict_size(other) : 0;
    bool whole = (!anyset && !dict) || pyr_set_size(set) >> 2 > size;
    pyr_object *result = whole ? copy(rt, set) : pyr_set_make_like(rt, set, NULL);
    if (!result) return NULL;
    pyr_hold(rt, result);
    return finish(rt, result, whole ? difference_update(rt, result, other) : add_filtered(rt, result, set, other, 0));
}

static int symmetric_difference_update(pyr_runtime *rt, pyr_object *set, pyr_object *other) {
    if (set == other) return pyr_set_clear(rt, set);
    pyr_object *elements = pyr_is_anyset(rt, other) ? pyr_new_ref(rt, other) : pyr_set_make_like(rt, set, other);
    if (!elements) return -1;
    pyr_hold(rt, elements);
    int64_t position = 0, hash;
    pyr_object *key;
    int status = 0;
    while (status >= 0 && pyr_set_next(elements, &position, &key, &hash)) {
        pyr_incref(rt, key);
        pyr_hold(rt, key);
        status = pyr_charge(rt, 1) < 0 ? -1 : pyr_set_discard_entry(rt, set, key, hash);
        if (status == 0) status = pyr_set_add_entry(rt, set, key, hash);
        pyr_unhold(rt, key);
    }
    pyr_unhold(rt, elements);
    return status < 0 ? -1 : 0;
}

static pyr_object *symmetric_difference(pyr_runtime *rt, pyr_object *set, pyr_object *other) {
    pyr_object *result = pyr_set_make_like(rt, set, other);
    if (!result) return NULL;
    pyr_hold(rt, result);
    return finish(rt, result, symmetric_difference_update(rt, result, set));
}

static pyr_object *join(pyr_runtime *rt, pyr_object *set, pyr_object *other) {
    pyr_object *result = copy(rt, set);
    if (!result) return NULL;
    pyr_hold(rt, result);
    return finish(rt, result, set == other ? 0 : pyr_set_update(rt, result, other));
}

// Exchanges the tables, as they are: the order of the elements stays (set_swap_bodies). Then drops [from].
static void take_over(pyr_runtime *rt, pyr_object *set, pyr_object *from) {
    pyr_set *a = pyr_as_set(set), *b = pyr_as_set(from), old = *a;
    a->fill = b->fill, a->used = b->used, a->mask = b->mask, a->hash = -1;
    a->table.p = b->table.p == b->smalltable ? a->smalltable : b->table.p;
    memcpy(a->smalltable, b->smalltable, sizeof a->smalltable);
    b->fill = old.fill, b->used = old.used, b->mask = old.mask, b->hash = -1;
    b->table.p = old.table.p == a->smalltable ? b->smalltable : old.table.p;
    memcpy(b->smalltable, old.smalltable, sizeof b->smalltable);
    pyr_decref(rt, from);
}

static int intersection_update(pyr_runtime *rt, pyr_object *set, pyr_object *other) {
    pyr_object *result = intersection(rt, set, other);
    if (!result) return -1;
    take_over(rt, set, result);
    return 0;
}

// ---- operators: both operands have to be sets -----------------------------------------------------------------------------------

#define OPERATOR(name, function)                                                                                               \
    pyr_object *name(pyr_runtime *rt, pyr_object *a, pyr_object *b) {                                                          \
        if (!pyr_is_anyset(rt, a) || !pyr_is_anyset(rt, b)) return pyr_new_ref(rt, rt->not_implemented);                       \
        return function(rt, a, b);                                                                                             \
    }
OPERATOR(pyr_set_sub, difference)
OPERATOR(pyr_set_and, intersection)
OPERATOR(pyr_set_xor, symmetric_difference)
OPERATOR(pyr_set_or, join)

#define INPLACE(name, function)                                                                                                \
    pyr_object *name(pyr_runtime *rt, pyr_object *a, pyr_object *b) {                                                          \
        if (!pyr_is_anyset(rt, b)) return pyr_new_ref(rt, rt->not_implemented);                                                \
        return function(rt, a, b) < 0 ? NULL : pyr_new_ref(rt, a);                                                             \
    }
INPLACE(pyr_set_isub, difference_update)
INPLACE(pyr_set_iand, intersection_update)
INPLACE(pyr_set_ixor, symmetric_difference_update)
INPLACE(pyr_set_ior, pyr_set_update)

// ---- methods --------------------------------------------------------------------------------------------------------------------

#define METHOD(name)                                                                                                           \
    static pyr_object *name(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames)
#define UNUSED (void)args, (void)nargs, (void)kwnames

METHOD(set_add) {
    UNUSED;
    return pyr_set_add(rt, self, args[0].p) < 0 ? NULL : none(rt);
}
METHOD(set_discard) {
    UNUSED;
    return with_frozen(rt, self, args[0].p, pyr_set_discard) < 0 ? NULL : none(rt);
}
METHOD(set_remove) {
    UNUSED;
    int found = with_frozen(rt, self, args[0].p, pyr_set_discard);
    if (found == 0) pyr_error_key(rt, args[0].p);
    return found <= 0 ? NULL : none(rt);
}
METHOD(set_contains) {
    UNUSED;
    int found = pyr_set_contains_any(rt, self, args[0].p);
    return found < 0 ? NULL : pyr_bool(rt, found);
}
METHOD(set_clear) {
    UNUSED;
    pyr_set_clear(rt, self);
    return none(rt);
}
METHOD(set_copy) {
    UNUSED;
    return pyr_set_make(rt, pyr_type_of(self), self);
}
METHOD(frozenset_copy) {
    UNUSED;
    return copy_or_self(rt, self);
}

METHOD(set_pop) {
    UNUSED;
    pyr_set *s = pyr_as_set(self);
    if (s->used == 0) return pyr_error(rt, PYR_T_KeyError, "pop from an empty set");
    int64_t i = s->finger & s->mask;
    while (!s->table.p[i].key.p) i = i == s->mask ? 0 : i + 1;
    pyr_object *key = s->table.p[i].key.p;
    s->table.p[i].key.p = NULL;
    s->table.p[i].hash = -1;
    s->used--;
    s->finger = i + 1;
    return key;
}

// Folds all arguments into [result] (stolen), one after the other.
static pyr_object *fold(pyr_runtime *rt, pyr_object *result, const pyr_ref *args, int64_t first, int64_t nargs,
                        int (*update)(pyr_runtime *, pyr_object *, pyr_object *)) {
    if (!result) return NULL;
    pyr_hold(rt, result);
    int status = 0;
    for (int64_t i = first; status >= 0 && i < nargs; i++) status = update(rt, result, args[i].p);
    return finish(rt, result, status);
}

METHOD(set_union) {
    UNUSED;
    return fold(rt, copy(rt, self), args, 0, nargs, pyr_set_update);
}
METHOD(set_difference) {
    UNUSED;
    if (nargs == 0) return copy(rt, self);
    return fold(rt, difference(rt, self, args[0].p), args, 1, nargs, difference_update);
}
METHOD(set_intersection) {
    UNUSED;
    if (nargs == 0) return copy(rt, self);
    pyr_object *result = pyr_new_ref(rt, self);
    for (int64_t i = 0; result && i < nargs; i++) {
        pyr_hold(rt, result);
        pyr_object *next = intersection(rt, result, args[i].p);
        pyr_unhold(rt, result);
        result = next;
    }
    return result;
}
METHOD(set_symmetric_difference) {
    UNUSED;
    return symmetric_difference(rt, self, args[0].p);
}

static pyr_object *update_all(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                              int (*update)(pyr_runtime *, pyr_object *, pyr_object *)) {
    for (int64_t i = 0; i < nargs; i++)
        if (update(rt, self, args[i].p) < 0) return NULL;
    return none(rt);
}
METHOD(set_update) {
    UNUSED;
    return update_all(rt, self, args, nargs, pyr_set_update);
}
METHOD(set_difference_update) {
    UNUSED;
    return update_all(rt, self, args, nargs, difference_update);
}
METHOD(set_symmetric_difference_update) {
    UNUSED;
    return update_all(rt, self, args, nargs, symmetric_difference_update);
}
METHOD(set_intersection_update) {
    pyr_object *result = set_intersection(rt, self, args, nargs, kwnames);
    if (!result) return NULL;
    if (result == self) pyr_decref(rt, result);
    else take_over(rt, self, result);
    return none(rt);
}

METHOD(set_isdisjoint) {
    UNUSED;
    pyr_object *other = args[0].p, *key;
    if (self == other) return pyr_bool(rt, pyr_set_size(self) == 0);
    pyr_object *walked = other, *searched = self;
    if (pyr_is_anyset(rt, other) && pyr_set_size(other) > pyr_set_size(self)) walked = self, searched = other;
    pyr_object *it = pyr_iter(rt, walked);
    if (!it) return NULL;
    pyr_hold(rt, it);
    int found = 0;
    while (found == 0 && (key = pyr_next(rt, it))) {
        pyr_hold(rt, key);
        found = pyr_charge(rt, 1) < 0 ? -1 : pyr_set_contains(rt, searched, key);
        pyr_unhold(rt, key);
    }
    pyr_unhold(rt, it);
    return found < 0 || pyr_error_set(rt) ? NULL : pyr_bool(rt, !found);
}

METHOD(set_issubset) {
    UNUSED;
    pyr_object *other = args[0].p;
    if (pyr_is_anyset(rt, other)) {
        int result = is_subset(rt, self, other);
        return result < 0 ? NULL : pyr_bool(rt, result);
    }
    pyr_object *common = intersection(rt, self, other);
    if (!common) return NULL;
    bool result = pyr_set_size(common) == pyr_set_size(self);
    pyr_decref(rt, common);
    return pyr_bool(rt, result);
}

METHOD(set_issuperset) {
    UNUSED;
    pyr_object *other = args[0].p, *key;
    if (pyr_is_anyset(rt, other)) {
        int result = is_subset(rt, other, self);
        return result < 0 ? NULL : pyr_bool(rt, result);
    }
    pyr_object *it = pyr_iter(rt, other);
    if (!it) return NULL;
    pyr_hold(rt, it);
    int found = 1;
    while (found == 1 && (key = pyr_next(rt, it))) {
        pyr_hold(rt, key);
        found = pyr_charge(rt, 1) < 0 ? -1 : pyr_set_contains(rt, self, key);
        pyr_unhold(rt, key);
    }
    pyr_unhold(rt, it);
    return found < 0 || pyr_error_set(rt) ? NULL : pyr_bool(rt, found);
}

METHOD(set_sizeof) {
    UNUSED;
    pyr_set *s = pyr_as_set(self);
    int64_t table = s->table.p == s->smalltable ? 0 : (s->mask + 1) * (int64_t)sizeof(pyr_set_entry);
    return pyr_int_new(rt, pyr_type_of(self)->tp_basicsize + table);
}

#define SHARED_METHODS                                                                                                         \
    {"__contains__", set_contains, PYR_METH_O, NULL},                                                                          \
        {"__class_getitem__", pyr_generic_alias_method, PYR_METH_O | PYR_METH_CLASS, NULL},                                    \
        {"__sizeof__", set_sizeof, PYR_METH_NOARGS, NULL}, {"union", set_union, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},     \
        {"difference", set_difference, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},                                              \
        {"intersection", set_intersection, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},                                          \
        {"isdisjoint", set_isdisjoint, PYR_METH_O, NULL}, {"issubset", set_issubset, PYR_METH_O, NULL},                        \
        {"issuperset", set_issuperset, PYR_METH_O, NULL}, {                                                                    \
        "symmetric_difference", set_symmetric_difference, PYR_METH_O, NULL                                                     \
    }

const pyr_method_def pyr_frozenset_methods[] = {SHARED_METHODS, {"copy", frozenset_copy, PYR_METH_NOARGS, NULL}, {0}};

const pyr_method_def pyr_set_methods[] = {
    SHARED_METHODS,
    {"copy", set_copy, PYR_METH_NOARGS, NULL},
    {"add", set_add, PYR_METH_O, NULL},
    {"clear", set_clear, PYR_METH_NOARGS, NULL},
    {"discard", set_discard, PYR_METH_O, NULL},
    {"remove", set_remove, PYR_METH_O, NULL},
    {"pop", set_pop, PYR_METH_NOARGS, NULL},
    {"update", set_update, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"difference_update", set_difference_update, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"intersection_update", set_intersection_update, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"symmetric_difference_update", set_symmetric_difference_update, PYR_METH_O, NULL},
    {0},
};
