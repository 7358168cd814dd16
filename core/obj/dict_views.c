// dict: iterators and views.
#include "obj/abstract.h"
#include "obj/descr.h"
#include "obj/dict.h"
#include "obj/int.h"
#include "obj/iter.h"

#define SIGNATURE pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames

// ---- iterators -----------------------------------------------------------------------------------------------------------------------

typedef struct dict_iter {
    pyr_object base;
    pyr_ref dict; // NULL at the end
    int64_t used; // of the dict at the start; -1 once it was found changed
    int64_t position;
    pyr_ref result; // items only: the tuple that is used again while nobody else has it
    int64_t left;
} dict_iter;
PYR_ASSERT_SIZE(dict_iter, 56);

#define ITER(o) ((dict_iter *)(o))

static bool is_reversed(const pyr_runtime *rt, const pyr_object *o) {
    return pyr_is_exact(rt, o, PYR_T_DICT_REVKEYITER) || pyr_is_exact(rt, o, PYR_T_DICT_REVVALUEITER) ||
           pyr_is_exact(rt, o, PYR_T_DICT_REVITEMITER);
}

pyr_object *pyr_dict_iter_new(pyr_runtime *rt, pyr_object *dict, pyr_type_id type) {
    dict_iter *it = (dict_iter *)pyr_object_new(rt, pyr_builtin_type(rt, type), sizeof(dict_iter));
    if (!it) return NULL;
    pyr_dict *d = PYR_DICT(dict);
    it->dict.p = pyr_new_ref(rt, dict);
    it->used = it->left = d->used;
    it->result.p = NULL;
    it->position = 0;
    if (is_reversed(rt, &it->base)) it->position = d->values.p ? d->used - 1 : d->keys.p->dk_nentries - 1;
    if (type == PYR_T_DICT_ITEMITER || type == PYR_T_DICT_REVITEMITER) {
        pyr_hold(rt, &it->base);
        it->result.p = pyr_tuple_of(rt, 2, rt->none, rt->none);
        pyr_take_back(rt);
        if (!it->result.p) {
            pyr_decref(rt, &it->base);
            return NULL;
        }
    }
    pyr_gc_track(rt, &it->base);
    return &it->base;
}

static void iter_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &ITER(self)->dict);
    pyr_clear(rt, &ITER(self)->result);
    pyr_object_free(rt, self);
}

static int iter_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    int result = ITER(self)->dict.p ? visit(ITER(self)->dict.p, arg) : 0;
    return result || !ITER(self)->result.p ? result : visit(ITER(self)->result.p, arg);
}

// The next entry, from the end for the reversed ones; false at the end or with the error set.
static bool advance(pyr_runtime *rt, dict_iter *it, pyr_object **key, pyr_object **value) {
    pyr_object *dict = it->dict.p;
    if (!dict) return false;
    pyr_dict *d = PYR_DICT(dict);
    if (it->used != d->used) {
        it->used = -1;
        pyr_error(rt, PYR_T_RuntimeError, "dictionary changed size during iteration");
        return false;
    }
#if !PYR_TRACE
    if (PYR_LIKELY(!d->values.p && it->left > 0 && !is_reversed(rt, &it->base))) {
        const pyr_dict_keys *keys = d->keys.p;
        int64_t i = it->position, n = keys->dk_nentries;
        while (i < n && !pyr_keys_value(keys, i)->p) i++;
        if (PYR_LIKELY(i < n)) {
            *key = pyr_keys_key(keys, i);
            *value = pyr_keys_value(keys, i)->p;
            it->position = i + 1;
            it->left--;
            return true;
        }
    }
#endif
    bool found;
    if (is_reversed(rt, &it->base)) {
        int64_t i = it->position, last = d->keys.p->dk_nentries - 1;
        if (!d->values.p && i > last) i = last; // another table with as many items
        while (!d->values.p && i >= 0 && !pyr_keys_value(d->keys.p, i)->p) i--;
        found = i >= 0;
        it->position = i - 1;
        found = found && pyr_dict_next(dict, &i, key, value);
    } else {
        found = pyr_dict_next(dict, &it->position, key, value);
        if (found && it->left == 0 && !d->values.p) {
            pyr_error(rt, PYR_T_RuntimeError, "dictionary keys changed during iteration");
            found = false;
        }
    }
    if (found) {
        it->left--;
        return true;
    }
    pyr_clear(rt, &it->dict);
    return false;
}

static pyr_object *next_key(pyr_runtime *rt, pyr_object *self) {
    pyr_object *key, *value;
    return advance(rt, ITER(self), &key, &value) ? pyr_new_ref(rt, key) : NULL;
}

static pyr_object *next_value(pyr_runtime *rt, pyr_object *self) {
    pyr_object *key, *value;
    return advance(rt, ITER(self), &key, &value) ? pyr_new_ref(rt, value) : NULL;
}

static pyr_object *next_item(pyr_runtime *rt, pyr_object *self) {
    pyr_object *key, *value;
    if (!advance(rt, ITER(self), &key, &value)) return NULL;
    pyr_incref(rt, key);
    pyr_incref(rt, value);
    pyr_object *result = ITER(self)->result.p;
    if (result->ob_refcnt == 1) {
        pyr_incref(rt, result);
        pyr_ref *items = pyr_tuple_items(result);
        pyr_object *old_key = items[0].p, *old_value = items[1].p;
        items[0].p = key;
        items[1].p = value;
        pyr_decref(rt, old_key);
        pyr_decref(rt, old_value);
        if (!pyr_gc_is_tracked(result)) pyr_gc_track(rt, result);
        return result;
    }
    const pyr_ref pair[] = {{key}, {value}};
    return pyr_tuple_from_stolen(rt, pair, 2);
}

static pyr_object *iter_hint(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    dict_iter *it = ITER(self);
    return pyr_int_new(rt, it->dict.p && it->used == PYR_DICT(it->dict.p)->used ? it->left : 0);
}
static const pyr_method_def iter_methods[] = {{"__length_hint__", iter_hint, PYR_METH_NOARGS, NULL}, {0}};

#define ITER_SPEC(spec, text, next)                                                                                            \
    const pyr_type_spec spec = {                                                                                               \
        .name = text,                                                                                                          \
        .basicsize = sizeof(dict_iter),                                                                                        \
        .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,                                                     \
        .methods = iter_methods,                                                                                               \
        .tp_dealloc = iter_dealloc,                                                                                            \
        .tp_traverse = iter_traverse,                                                                                          \
        .tp_iter = pyr_self,                                                                                                   \
        .tp_iternext = next,                                                                                                   \
    };
ITER_SPEC(pyr_spec_dict_keyiter, "dict_keyiterator", next_key)
ITER_SPEC(pyr_spec_dict_valueiter, "dict_valueiterator", next_value)
ITER_SPEC(pyr_spec_dict_itemiter, "dict_itemiterator", next_item)
ITER_SPEC(pyr_spec_dict_revkeyiter, "dict_reversekeyiterator", next_key)
ITER_SPEC(pyr_spec_dict_revvalueiter, "dict_reversevalueiterator", next_value)
ITER_SPEC(pyr_spec_dict_revitemiter, "dict_reverseitemiterator", next_item)

// ---- views ---------------------------------------------------------------------------------------------------------------------------

typedef struct view {
    pyr_object base;
    pyr_ref dict;
} view;
PYR_ASSERT_SIZE(view, 24);

#define VIEWED(o) (((view *)(o))->dict.p)

pyr_object *pyr_dict_view_new(pyr_runtime *rt, pyr_object *dict, pyr_type_id type) {
    view *v = (view *)pyr_object_new(rt, pyr_builtin_type(rt, type), sizeof(view));
    if (!v) return NULL;
    v->dict.p = pyr_new_ref(rt, dict);
    pyr_gc_track(rt, &v->base);
    return &v->base;
}

static void view_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &((view *)self)->dict);
    pyr_object_free(rt, self);
}

static int view_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    return VIEWED(self) ? visit(VIEWED(self), arg) : 0;
}

static int64_t view_length(pyr_runtime *rt, pyr_object *self) {
    (void)rt;
    return VIEWED(self) ? pyr_dict_size(VIEWED(self)) : 0;
}

static pyr_object *view_repr(pyr_runtime *rt, pyr_object *self) {
    int running = pyr_repr_enter(rt, self);
    if (running) return running > 0 ? pyr_str_from_text(rt, "...") : NULL;
    pyr_object *list = pyr_sequence_list(rt, self);
    pyr_object *text = NULL;
    if (list) {
        pyr_hold(rt, list);
        text = pyr_str_format(rt, "%T(%R)", self, list);
        pyr_unhold(rt, list);
    }
    pyr_repr_leave(rt, self);
    return text;
}

static pyr_object *keys_iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_dict_iter_new(rt, VIEWED(self), PYR_T_DICT_KEYITER);
}
static pyr_object *values_iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_dict_iter_new(rt, VIEWED(self), PYR_T_DICT_VALUEITER);
}
static pyr_object *items_iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_dict_iter_new(rt, VIEWED(self), PYR_T_DICT_ITEMITER);
}

static int keys_contains(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    return pyr_dict_contains(rt, VIEWED(self), key);
}

static int items_contains(pyr_runtime *rt, pyr_object *self, pyr_object *pair) {
    if (!PYR_IS_TUPLE(pair) || pyr_tuple_size(pair) != 2) return 0;
    pyr_object *found = pyr_dict_get(rt, VIEWED(self), pyr_tuple_items(pair)[0].p);
    if (!found) return pyr_error_set(rt) ? -1 : 0;
    pyr_hold(rt, pyr_new_ref(rt, found));
    int same = pyr_compare_bool(rt, found, pyr_tuple_items(pair)[1].p, PYR_EQ);
    pyr_unhold(rt, found);
    return same;
}

static bool is_view(const pyr_runtime *rt, const pyr_object *o) {
    return pyr_is_exact(rt, o, PYR_T_DICT_KEYS) || pyr_is_exact(rt, o, PYR_T_DICT_ITEMS);
}

static bool is_set_like(const pyr_runtime *rt, const pyr_object *o) {
    return is_view(rt, o) || pyr_is_subtype(pyr_type_of(o), pyr_builtin_type(rt, PYR_T_SET)) ||
           pyr_is_subtype(pyr_type_of(o), pyr_builtin_type(rt, PYR_T_FROZENSET));
}

// Every element of [a] is in [b]. -1 with the error set.
static int all_in(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    pyr_object *iterator = pyr_iter(rt, a);
    if (!iterator) return -1;
    pyr_hold(rt, iterator);
    int result = 1;
    while (result > 0) {
        pyr_object *item = pyr_charge(rt, 1) < 0 ? NULL : pyr_next(rt, iterator);
        if (!item) {
            if (pyr_error_set(rt)) result = -1;
            break;
        }
        pyr_hold(rt, item);
        result = pyr_contains(rt, b, item);
        pyr_unhold(rt, item);
    }
    pyr_unhold(rt, iterator);
    return result;
}

static pyr_object *view_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!is_set_like(rt, b)) return pyr_new_ref(rt, rt->not_implemented);
    int64_t na = pyr_len(rt, a), nb = pyr_len(rt, b);
    if (na < 0 || nb < 0) return NULL;
    int answer = 0;
    switch (op) {
    case PYR_EQ:
    case PYR_NE:
        if (na == nb) answer = all_in(rt, a, b);
        if (answer >= 0 && op == PYR_NE) answer = !answer;
        break;
    case PYR_LT:
        if (na < nb) answer = all_in(rt, a, b);
        break;
    case PYR_LE:
        if (na <= nb) answer = all_in(rt, a, b);
        break;
    case PYR_GT:
        if (na > nb) answer = all_in(rt, b, a);
        break;
    default:
        if (na >= nb) answer = all_in(rt, b, a);
        break;
    }
    return answer < 0 ? NULL : pyr_bool(rt, answer);
}

// set(a).<method>(b)
static pyr_object *by_set(pyr_runtime *rt, pyr_object *a, pyr_object *b, const char *method) {
    // A view of keys gives way to its dict, which makes room at once.
    pyr_object *set =
        pyr_set_new(rt, pyr_is_exact(rt, a, PYR_T_DICT_KEYS) && pyr_is_exact(rt, VIEWED(a), PYR_T_DICT) ? VIEWED(a) : a);
    if (!set) return NULL;
    pyr_hold(rt, set);
    pyr_object *name = pyr_str_interned(rt, method);
    const pyr_ref args[] = {{b}};
    pyr_hold(rt, name);
    pyr_object *result = name ? pyr_call_method(rt, set, name, args, 1) : NULL;
    pyr_unhold(rt, name);
    pyr_take_back(rt);
    if (result) {
        pyr_decref(rt, result);
        return set;
    }
    pyr_decref(rt, set);
    return NULL;
}

static pyr_object *view_sub(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return by_set(rt, a, b, "difference_update");
}
static pyr_object *view_or(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return by_set(rt, a, b, "update");
}
static pyr_object *view_and(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return by_set(rt, a, b, "intersection_update");
}
static pyr_object *view_xor(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return by_set(rt, a, b, "symmetric_difference_update");
}

static pyr_object *method_isdisjoint(SIGNATURE) {
    (void)nargs, (void)kwnames;
    pyr_object *common = view_and(rt, self, args[0].p);
    if (!common) return NULL;
    bool none = pyr_set_size(common) == 0;
    pyr_decref(rt, common);
    return pyr_bool(rt, none);
}
static pyr_object *keys_reversed(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_dict_iter_new(rt, VIEWED(self), PYR_T_DICT_REVKEYITER);
}
static pyr_object *values_reversed(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_dict_iter_new(rt, VIEWED(self), PYR_T_DICT_REVVALUEITER);
}
static pyr_object *items_reversed(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_dict_iter_new(rt, VIEWED(self), PYR_T_DICT_REVITEMITER);
}
static pyr_object *get_mapping(pyr_runtime *rt, pyr_object *self) {
    return pyr_mappingproxy_new(rt, VIEWED(self));
}

static const pyr_getset_def view_getset[] = {{"mapping", get_mapping, NULL}, {0}};
static const pyr_method_def keys_methods[] = {
    {"isdisjoint", method_isdisjoint, PYR_METH_O, NULL}, {"__reversed__", keys_reversed, PYR_METH_NOARGS, NULL}, {0}};
static const pyr_method_def items_methods[] = {
    {"isdisjoint", method_isdisjoint, PYR_METH_O, NULL}, {"__reversed__", items_reversed, PYR_METH_NOARGS, NULL}, {0}};
static const pyr_method_def values_methods[] = {{"__reversed__", values_reversed, PYR_METH_NOARGS, NULL}, {0}};

#define VIEW_COMMON(text, methods_table, iter_function)                                                                        \
    .name = text, .basicsize = sizeof(view), .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,                \
    .methods = methods_table, .getset = view_getset, .tp_dealloc = view_dealloc, .tp_traverse = view_traverse,                 \
    .tp_repr = view_repr, .tp_iter = iter_function, .sq_length = view_length
#define VIEW_SET                                                                                                               \
    .unhashable = true, .tp_richcompare = view_richcompare, .nb_subtract = view_sub, .nb_and = view_and, .nb_xor = view_xor,   \
    .nb_or = view_or

const pyr_type_spec pyr_spec_dict_keys = {VIEW_COMMON("dict_keys", keys_methods, keys_iter), VIEW_SET,
                                          .sq_contains = keys_contains};
const pyr_type_spec pyr_spec_dict_items = {VIEW_COMMON("dict_items", items_methods, items_iter), VIEW_SET,
                                           .sq_contains = items_contains};
const pyr_type_spec pyr_spec_dict_values = {VIEW_COMMON("dict_values", values_methods, values_iter)};
