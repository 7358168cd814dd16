// set and frozenset: the objects, their life and their iterator (Objects/setobject.c, 3.11).
#include "obj/int.h"
#include "obj/set_internal.h"
#include "obj/str.h"

bool pyr_is_anyset(const pyr_runtime *rt, const pyr_object *o) {
    const pyr_type *type = pyr_type_of(o), *set = pyr_builtin_type(rt, PYR_T_SET),
                   *frozen = pyr_builtin_type(rt, PYR_T_FROZENSET);
    return type == set || type == frozen || pyr_is_subtype(type, set) || pyr_is_subtype(type, frozen);
}

// ---- making ---------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_set_make(pyr_runtime *rt, pyr_type *type, pyr_object *iterable) {
    pyr_object *o = pyr_object_alloc(rt, type, 0);
    if (!o) return NULL;
    pyr_set *s = pyr_as_set(o);
    s->mask = 7;
    s->table.p = s->smalltable;
    s->hash = -1;
    if (!iterable) return o;
    pyr_hold(rt, o);
    int result = pyr_set_update(rt, o, iterable);
    pyr_take_back(rt);
    if (result == 0) return o;
    pyr_decref(rt, o);
    return NULL;
}

pyr_object *pyr_set_make_like(pyr_runtime *rt, pyr_object *like, pyr_object *iterable) {
    bool is_set = pyr_is_subtype(pyr_type_of(like), pyr_builtin_type(rt, PYR_T_SET));
    return pyr_set_make(rt, pyr_builtin_type(rt, is_set ? PYR_T_SET : PYR_T_FROZENSET), iterable);
}

pyr_object *pyr_set_new(pyr_runtime *rt, pyr_object *iterable) {
    return pyr_set_make(rt, pyr_builtin_type(rt, PYR_T_SET), iterable);
}

pyr_object *pyr_frozenset_new(pyr_runtime *rt, pyr_object *iterable) {
    if (iterable && pyr_is_exact(rt, iterable, PYR_T_FROZENSET)) return pyr_new_ref(rt, iterable);
    return pyr_set_make(rt, pyr_builtin_type(rt, PYR_T_FROZENSET), iterable);
}

// ---- what C code asks -----------------------------------------------------------------------------------------------------------

int pyr_set_add(pyr_runtime *rt, pyr_object *set, pyr_object *key) {
    int64_t hash = pyr_hash(rt, key);
    return hash == -1 ? -1 : pyr_set_add_entry(rt, set, key, hash);
}

int pyr_set_discard(pyr_runtime *rt, pyr_object *set, pyr_object *key) {
    int64_t hash = pyr_hash(rt, key);
    return hash == -1 ? -1 : pyr_set_discard_entry(rt, set, key, hash);
}

int pyr_set_contains(pyr_runtime *rt, pyr_object *set, pyr_object *key) {
    int64_t hash = pyr_hash(rt, key);
    return hash == -1 ? -1 : pyr_set_contains_entry(rt, set, key, hash);
}

int64_t pyr_set_size(const pyr_object *set) {
    return pyr_as_set(set)->used;
}

bool pyr_set_next(const pyr_object *set, int64_t *position, pyr_object **key, int64_t *hash) {
    const pyr_set *s = pyr_as_set(set);
    int64_t i = *position;
    while (i <= s->mask && !s->table.p[i].key.p) i++;
    *position = i + 1;
    if (i > s->mask) return false;
    *key = s->table.p[i].key.p;
    if (hash) *hash = s->table.p[i].hash;
    return true;
}

static int update_from_dict(pyr_runtime *rt, pyr_object *set, pyr_object *dict) {
    if (pyr_set_reserve(rt, set, pyr_dict_size(dict)) < 0) return -1;
    int64_t position = 0;
    pyr_object *key, *value;
    while (pyr_dict_next(dict, &position, &key, &value)) {
        pyr_hold(rt, pyr_new_ref(rt, key));
        int result = pyr_charge(rt, 1) < 0 ? -1 : pyr_set_add(rt, set, key);
        pyr_unhold(rt, key);
        if (result < 0) return -1;
    }
    return 0;
}

int pyr_set_update(pyr_runtime *rt, pyr_object *set, pyr_object *iterable) {
    if (pyr_is_anyset(rt, iterable)) return pyr_set_merge(rt, set, iterable);
    if (pyr_is_exact(rt, iterable, PYR_T_DICT)) return update_from_dict(rt, set, iterable);
    pyr_object *it = pyr_iter(rt, iterable);
    if (!it) return -1;
    pyr_hold(rt, it);
    pyr_object *key;
    int result = 0;
    while (result == 0 && (key = pyr_next(rt, it))) {
        pyr_hold(rt, key);
        result = pyr_charge(rt, 1) < 0 ? -1 : pyr_set_add(rt, set, key);
        pyr_unhold(rt, key);
    }
    pyr_unhold(rt, it);
    return result < 0 || pyr_error_set(rt) ? -1 : 0;
}

// ---- life -----------------------------------------------------------------------------------------------------------------------

static void set_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_set *s = pyr_as_set(self);
    pyr_gc_untrack(rt, self);
    if (!pyr_trash_begin(rt, self)) return;
    if (s->weaklist.p) pyr_weakref_clear_all(rt, self);
    for (pyr_set_entry *entry = s->table.p; s->used > 0; entry++) {
        if (!entry->key.p) continue;
        s->used--;
        pyr_clear(rt, &entry->key);
    }
    if (s->table.p != s->smalltable) pyr_free(rt, s->table.p);
    s->table.p = s->smalltable;
    pyr_object_free(rt, self);
    pyr_trash_end(rt);
}

static int set_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    const pyr_set *s = pyr_as_set(self);
    if (!s->table.p) return 0; // just allocated
    for (int64_t i = 0; i <= s->mask; i++) {
        pyr_object *key = s->table.p[i].key.p;
        int result = key ? visit(key, arg) : 0;
        if (result) return result;
    }
    return 0;
}

static pyr_object *set_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)args;
    (void)kwargs;
    return pyr_set_make(rt, type, NULL);
}

static int set_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (kwargs && pyr_dict_size(kwargs) > 0) {
        pyr_error_format(rt, PYR_T_TypeError, "%T() takes no keyword arguments", self);
        return -1;
    }
    if (pyr_check_positional(rt, pyr_type_of(self)->tp_name.p, pyr_tuple_size(args), 0, 1) < 0) return -1;
    pyr_set_clear(rt, self);
    return pyr_tuple_size(args) == 1 ? pyr_set_update(rt, self, pyr_tuple_items(args)[0].p) : 0;
}

static pyr_object *frozenset_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    bool exact = type == pyr_builtin_type(rt, PYR_T_FROZENSET);
    if (exact && kwargs && pyr_dict_size(kwargs) > 0)
        return pyr_error(rt, PYR_T_TypeError, "frozenset() takes no keyword arguments");
    if (pyr_check_positional(rt, "frozenset", pyr_tuple_size(args), 0, 1) < 0) return NULL;
    pyr_object *iterable = pyr_tuple_size(args) == 1 ? pyr_tuple_items(args)[0].p : NULL;
    return exact ? pyr_frozenset_new(rt, iterable) : pyr_set_make(rt, type, iterable);
}

static pyr_object *construct(pyr_runtime *rt, const char *name, const pyr_ref *args, int64_t nargs, pyr_object *kwnames,
                             pyr_object *(*make)(pyr_runtime *, pyr_object *)) {
    if (kwnames && pyr_tuple_size(kwnames) > 0)
        return pyr_error_format(rt, PYR_T_TypeError, "%s() takes no keyword arguments", name);
    if (pyr_check_positional(rt, name, nargs, 0, 1) < 0) return NULL;
    return make(rt, nargs == 1 ? args[0].p : NULL);
}
static pyr_object *set_vectorcall(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)type;
    return construct(rt, "set", args, nargs, kwnames, pyr_set_new);
}
static pyr_object *frozenset_vectorcall(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs,
                                        pyr_object *kwnames) {
    (void)type;
    return construct(rt, "frozenset", args, nargs, kwnames, pyr_frozenset_new);
}

// ---- text and hash --------------------------------------------------------------------------------------------------------------

static pyr_object *elements_text(pyr_runtime *rt, pyr_object *self) {
    pyr_object *list = pyr_sequence_list(rt, self);
    pyr_hold(rt, list);
    pyr_object *text = list ? pyr_repr(rt, list) : NULL;
    pyr_unhold(rt, list);
    if (!text) return NULL;
    pyr_object *inner = pyr_str_substring(rt, text, 1, pyr_str_length(text) - 1);
    pyr_decref(rt, text);
    return inner;
}

static pyr_object *set_repr(pyr_runtime *rt, pyr_object *self) {
    int inside = pyr_repr_enter(rt, self);
    if (inside != 0) return inside < 0 ? NULL : pyr_str_format(rt, "%T(...)", self);
    pyr_object *result = NULL;
    if (pyr_set_size(self) == 0) {
        result = pyr_str_format(rt, "%T()", self);
    } else {
        pyr_object *inner = elements_text(rt, self);
        if (inner)
            result = pyr_str_format(rt, pyr_is_exact(rt, self, PYR_T_SET) ? "{%S}" : "%T({%S})",
                                    pyr_is_exact(rt, self, PYR_T_SET) ? inner : self, inner);
        pyr_xdecref(rt, inner);
    }
    pyr_repr_leave(rt, self);
    return result;
}

static uint64_t shuffle_bits(uint64_t h) {
    return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
}

static int64_t frozenset_hash(pyr_runtime *rt, pyr_object *self) {
    (void)rt;
    pyr_set *s = pyr_as_set(self);
    if (s->hash != -1) return s->hash;
    uint64_t hash = 0;
    for (int64_t i = 0; i <= s->mask; i++)
        if (s->table.p[i].key.p) hash ^= shuffle_bits((uint64_t)s->table.p[i].hash);
    hash ^= ((uint64_t)s->used + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    if (hash == UINT64_MAX) hash = 590923713u;
    s->hash = (int64_t)hash;
    return s->hash;
}

static int64_t set_len(pyr_runtime *rt, pyr_object *self) {
    (void)rt;
    return pyr_set_size(self);
}

// ---- iterator -------------------------------------------------------------------------------------------------------------------

typedef struct set_iter {
    pyr_object base;
    pyr_ref set; // NULL at the end
    int64_t used, position, left;
} set_iter;
PYR_ASSERT_SIZE(set_iter, 48);

static pyr_object *set_iter_new(pyr_runtime *rt, pyr_object *set) {
    set_iter *it = (set_iter *)pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_SET_ITER), sizeof(set_iter));
    if (!it) return NULL;
    it->set.p = pyr_new_ref(rt, set);
    it->used = it->left = pyr_set_size(set);
    it->position = 0;
    pyr_gc_track(rt, &it->base);
    return &it->base;
}

static pyr_object *set_iter_next(pyr_runtime *rt, pyr_object *self) {
    set_iter *it = (set_iter *)self;
    pyr_object *set = it->set.p, *key;
    if (!set) return NULL;
    if (it->used != pyr_set_size(set)) {
        it->used = -1;
        return pyr_error(rt, PYR_T_RuntimeError, "Set changed size during iteration");
    }
    if (pyr_set_next(set, &it->position, &key, NULL)) {
        it->left--;
        return pyr_new_ref(rt, key);
    }
    pyr_clear(rt, &it->set);
    return NULL;
}

static void set_iter_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &((set_iter *)self)->set);
    pyr_object_free(rt, self);
}
static int set_iter_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_object *set = ((set_iter *)self)->set.p;
    return set ? visit(set, arg) : 0;
}
static pyr_object *set_iter_hint(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    set_iter *it = (set_iter *)self;
    bool whole = it->set.p && it->used == pyr_set_size(it->set.p);
    return pyr_int_new(rt, whole ? it->left : 0);
}
static const pyr_method_def set_iter_methods[] = {{"__length_hint__", set_iter_hint, PYR_METH_NOARGS, NULL}, {0}};

static pyr_object *self_iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, self);
}

const pyr_type_spec pyr_spec_set_iter = {
    .name = "set_iterator",
    .basicsize = sizeof(set_iter),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .methods = set_iter_methods,
    .tp_dealloc = set_iter_dealloc,
    .tp_traverse = set_iter_traverse,
    .tp_iter = self_iter,
    .tp_iternext = set_iter_next,
};

// ---- the types ------------------------------------------------------------------------------------------------------------------

#define SET_SLOTS                                                                                                              \
    .basicsize = sizeof(pyr_set), .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,                                         \
    .weaklistoffset = offsetof(pyr_set, weaklist), .tp_dealloc = set_dealloc, .tp_traverse = set_traverse,                     \
    .tp_clear = pyr_set_clear, .tp_repr = set_repr, .tp_iter = set_iter_new, .tp_richcompare = pyr_set_richcompare,            \
    .sq_length = set_len, .sq_contains = pyr_set_contains_any, .nb_subtract = pyr_set_sub, .nb_and = pyr_set_and,              \
    .nb_xor = pyr_set_xor, .nb_or = pyr_set_or

const pyr_type_spec pyr_spec_set = {
    .name = "set",
    SET_SLOTS,
    .unhashable = true,
    .vectorcall = set_vectorcall,
    .methods = pyr_set_methods,
    .tp_new = set_tp_new,
    .tp_init = set_init,
    .nb_inplace_subtract = pyr_set_isub,
    .nb_inplace_and = pyr_set_iand,
    .nb_inplace_xor = pyr_set_ixor,
    .nb_inplace_or = pyr_set_ior,
};

const pyr_type_spec pyr_spec_frozenset = {
    .name = "frozenset",
    SET_SLOTS,
    .vectorcall = frozenset_vectorcall,
    .methods = pyr_frozenset_methods,
    .tp_new = frozenset_tp_new,
    .tp_hash = frozenset_hash,
};
