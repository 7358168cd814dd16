// dict: methods and operators.
#include "obj/abstract.h"
#include "obj/dict.h"
#include "obj/int.h"
#include "obj/type.h"

#define SIGNATURE pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames

// ---- text and comparison -------------------------------------------------------------------------------------------------------------

static int write_repr(pyr_runtime *rt, pyr_writer *w, pyr_object *o) {
    pyr_object *text = pyr_repr(rt, o);
    if (!text) return -1;
    int result = pyr_writer_str(rt, w, text);
    pyr_decref(rt, text);
    return result;
}

static int write_items(pyr_runtime *rt, pyr_writer *w, pyr_object *self) {
    int64_t position = 0, n = 0;
    pyr_object *key, *value;
    int result = 0;
    while (result == 0 && pyr_dict_next(self, &position, &key, &value)) {
        pyr_hold(rt, pyr_new_ref(rt, key));
        pyr_hold(rt, pyr_new_ref(rt, value));
        if (n++ > 0) result = pyr_writer_ascii(rt, w, ", ", 2);
        if (result == 0) result = pyr_charge(rt, 1);
        if (result == 0) result = write_repr(rt, w, key);
        if (result == 0) result = pyr_writer_ascii(rt, w, ": ", 2);
        if (result == 0) result = write_repr(rt, w, value);
        pyr_unhold(rt, value);
        pyr_unhold(rt, key);
    }
    return result;
}

pyr_object *pyr_dict_repr(pyr_runtime *rt, pyr_object *self) {
    int running = pyr_repr_enter(rt, self);
    if (running) return running > 0 ? pyr_str_from_text(rt, "{...}") : NULL;
    pyr_writer w;
    pyr_writer_init(&w);
    int result = pyr_writer_char(rt, &w, '{');
    if (result == 0) result = write_items(rt, &w, self);
    if (result == 0) result = pyr_writer_char(rt, &w, '}');
    pyr_repr_leave(rt, self);
    if (result == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

static int is_equal(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (pyr_dict_size(a) != pyr_dict_size(b)) return 0;
    int64_t position = 0, hash;
    pyr_object *key, *value;
    while (pyr_dict_next_hash(a, &position, &key, &value, &hash)) {
        if (pyr_charge(rt, 1) < 0) return -1;
        pyr_hold(rt, pyr_new_ref(rt, value));
        pyr_hold(rt, pyr_new_ref(rt, key));
        pyr_object *other;
        int same = pyr_dict_lookup(rt, b, key, hash, &other) == PYR_IX_ERROR ? -1 : 0;
        if (same == 0 && other) {
            pyr_hold(rt, pyr_new_ref(rt, other));
            same = pyr_compare_bool(rt, other, value, PYR_EQ);
            pyr_unhold(rt, other);
        }
        pyr_unhold(rt, key);
        pyr_unhold(rt, value);
        if (same <= 0) return same;
    }
    return 1;
}

pyr_object *pyr_dict_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!PYR_IS_DICT(a) || !PYR_IS_DICT(b) || (op != PYR_EQ && op != PYR_NE)) return pyr_new_ref(rt, rt->not_implemented);
    int same = is_equal(rt, a, b);
    return same < 0 ? NULL : pyr_bool(rt, same == (op == PYR_EQ));
}

pyr_object *pyr_dict_subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    pyr_object *value;
    int64_t hash = pyr_key_hash(rt, key);
    if (hash == -1 || pyr_dict_lookup(rt, self, key, hash, &value) == PYR_IX_ERROR) return NULL;
    if (value) return pyr_new_ref(rt, value);
    if (!pyr_is_exact(rt, self, PYR_T_DICT)) {
        pyr_object *missing = pyr_lookup_special(rt, self, PYR_NAME(rt, __missing__));
        if (missing) {
            pyr_hold(rt, missing);
            value = pyr_call1(rt, missing, key);
            pyr_unhold(rt, missing);
            return value;
        }
        if (pyr_error_set(rt)) return NULL;
    }
    return pyr_error_key(rt, key);
}

pyr_object *pyr_dict_or(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!PYR_IS_DICT(a) || !PYR_IS_DICT(b)) return pyr_new_ref(rt, rt->not_implemented);
    pyr_object *copy = pyr_dict_copy(rt, a);
    if (!copy) return NULL;
    pyr_hold(rt, copy);
    int result = pyr_dict_update(rt, copy, b);
    pyr_take_back(rt);
    if (result == 0) return copy;
    pyr_decref(rt, copy);
    return NULL;
}

pyr_object *pyr_dict_ior(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return pyr_dict_update(rt, a, b) < 0 ? NULL : pyr_new_ref(rt, a);
}

// ---- update --------------------------------------------------------------------------------------------------------------------------

// One pair of dict(pairs); [pair] is held by the caller.
static int set_pair(pyr_runtime *rt, pyr_object *self, pyr_object *pair, int64_t number) {
    pyr_object *two = pyr_sequence_fast(rt, pair, "");
    if (!two) {
        if (pyr_error_is(rt, PYR_T_TypeError)) {
            pyr_error_format(rt, PYR_T_TypeError, "cannot convert dictionary update sequence element #%lld to a sequence",
                             (long long)number);
        }
        return -1;
    }
    int result = -1;
    int64_t length = PYR_IS_LIST(two) ? pyr_list_size(two) : pyr_tuple_size(two);
    pyr_hold(rt, two);
    if (length != 2) {
        pyr_error_format(rt, PYR_T_ValueError, "dictionary update sequence element #%lld has length %lld; 2 is required",
                         (long long)number, (long long)length);
    } else {
        const pyr_ref *items = PYR_IS_LIST(two) ? pyr_list_items(two) : pyr_tuple_items(two);
        pyr_object *key = items[0].p, *value = items[1].p; // held beyond the pair: their __hash__ or __eq__ may change it
        pyr_hold(rt, pyr_new_ref(rt, key));
        pyr_hold(rt, pyr_new_ref(rt, value));
        result = pyr_dict_set(rt, self, key, value);
        pyr_unhold(rt, value);
        pyr_unhold(rt, key);
    }
    pyr_unhold(rt, two);
    return result;
}

static int set_pairs(pyr_runtime *rt, pyr_object *self, pyr_object *pairs) {
    pyr_object *iterator = pyr_iter(rt, pairs);
    if (!iterator) return -1;
    pyr_hold(rt, iterator);
    int result = 0;
    for (int64_t n = 0; result == 0; n++) {
        pyr_object *pair = pyr_charge(rt, 1) < 0 ? NULL : pyr_next(rt, iterator);
        if (!pair) {
            result = pyr_error_set(rt) ? -1 : 0;
            break;
        }
        pyr_hold(rt, pair);
        result = set_pair(rt, self, pair, n);
        pyr_unhold(rt, pair);
    }
    pyr_unhold(rt, iterator);
    return result;
}

int pyr_dict_update(pyr_runtime *rt, pyr_object *self, pyr_object *other) {
    if (pyr_is_exact(rt, other, PYR_T_DICT)) return pyr_dict_merge(rt, self, other, 1);
    pyr_object *keys;
    int has_keys = pyr_lookup_attr(rt, other, PYR_NAME(rt, keys), &keys);
    if (has_keys < 0) return -1;
    if (!has_keys) return set_pairs(rt, self, other);
    pyr_decref(rt, keys);
    return pyr_dict_merge(rt, self, other, 1);
}

static pyr_object *method_update(SIGNATURE) {
    if (pyr_check_positional(rt, "update", nargs, 0, 1) < 0) return NULL;
    if (nargs && pyr_dict_update(rt, self, args[0].p) < 0) return NULL;
    for (int64_t i = 0; kwnames && i < pyr_tuple_size(kwnames); i++) {
        if (pyr_dict_set(rt, self, pyr_tuple_items(kwnames)[i].p, args[nargs + i].p) < 0) return NULL;
    }
    return pyr_new_ref(rt, rt->none);
}

// ---- the other methods -----------------------------------------------------------------------------------------------------------------

static pyr_object *method_contains(SIGNATURE) {
    (void)nargs, (void)kwnames;
    int there = pyr_dict_contains(rt, self, args[0].p);
    return there < 0 ? NULL : pyr_bool(rt, there);
}

static pyr_object *method_getitem(SIGNATURE) {
    (void)nargs, (void)kwnames;
    return pyr_dict_subscript(rt, self, args[0].p);
}

static pyr_object *method_get(SIGNATURE) {
    (void)kwnames;
    if (pyr_check_positional(rt, "get", nargs, 1, 2) < 0) return NULL;
    pyr_object *value = pyr_dict_get(rt, self, args[0].p);
    if (!value && pyr_error_set(rt)) return NULL;
    if (!value) value = nargs > 1 ? args[1].p : rt->none;
    return pyr_new_ref(rt, value);
}

static pyr_object *method_setdefault(SIGNATURE) {
    (void)kwnames;
    if (pyr_check_positional(rt, "setdefault", nargs, 1, 2) < 0) return NULL;
    return pyr_xnew_ref(rt, pyr_dict_setdefault(rt, self, args[0].p, nargs > 1 ? args[1].p : rt->none));
}

static pyr_object *method_pop(SIGNATURE) {
    (void)kwnames;
    if (pyr_check_positional(rt, "pop", nargs, 1, 2) < 0) return NULL;
    return pyr_dict_pop(rt, self, args[0].p, nargs > 1 ? args[1].p : NULL);
}

static pyr_object *method_popitem(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_dict *d = PYR_DICT(self);
    pyr_object *pair = pyr_tuple_new(rt, 2);
    if (!pair) return NULL;
    if (d->used == 0) {
        pyr_decref(rt, pair);
        return pyr_error(rt, PYR_T_KeyError, "popitem(): dictionary is empty");
    }
    if (d->values.p && pyr_dict_resize(rt, self, d->keys.p->dk_log2_size, true) < 0) {
        pyr_decref(rt, pair);
        return NULL;
    }
    pyr_dict_keys *keys = d->keys.p;
    int64_t i = keys->dk_nentries - 1;
    while (!pyr_keys_value(keys, i)->p) i--;
    pyr_object *key = pyr_keys_key(keys, i);
    pyr_object *value = pyr_keys_value(keys, i)->p;
    keys->dk_version = 0;
    pyr_keys_set_index(keys, pyr_keys_find_slot(keys, pyr_keys_hash(keys, i), i), PYR_IX_DELETED);
    pyr_keys_value(keys, i)->p = NULL;
    if (keys->dk_kind == PYR_KEYS_GENERAL) {
        pyr_keys_general(keys)[i].key.p = NULL;
    } else {
        pyr_keys_unicode(keys)[i].key.p = NULL;
    }
    keys->dk_nentries = i;
    d->used--;
    pyr_tuple_items(pair)[0].p = key;
    pyr_tuple_items(pair)[1].p = value;
    return pair;
}

static pyr_object *method_clear(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_dict_clear(rt, self);
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *method_copy(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_dict_copy(rt, self);
}

static int fill_from_keys(pyr_runtime *rt, pyr_object *dict, pyr_object *iterable, pyr_object *value) {
    pyr_object *iterator = pyr_iter(rt, iterable);
    if (!iterator) return -1;
    pyr_hold(rt, iterator);
    int result = 0;
    while (result == 0) {
        pyr_object *key = pyr_charge(rt, 1) < 0 ? NULL : pyr_next(rt, iterator);
        if (!key) {
            result = pyr_error_set(rt) ? -1 : 0;
            break;
        }
        pyr_hold(rt, key);
        result = pyr_is_exact(rt, dict, PYR_T_DICT) ? pyr_dict_set(rt, dict, key, value) : pyr_setitem(rt, dict, key, value);
        pyr_unhold(rt, key);
    }
    pyr_unhold(rt, iterator);
    return result;
}

static pyr_object *method_fromkeys(SIGNATURE) {
    (void)kwnames;
    if (pyr_check_positional(rt, "fromkeys", nargs, 1, 2) < 0) return NULL;
    pyr_object *value = nargs > 1 ? args[1].p : rt->none, *source = args[0].p;
    pyr_object *dict = pyr_call0(rt, self);
    if (!dict) return NULL;
    pyr_hold(rt, dict);
    int result = 0;
    bool sized = pyr_is_exact(rt, source, PYR_T_DICT) || pyr_is_exact(rt, source, PYR_T_SET) ||
                 pyr_is_exact(rt, source, PYR_T_FROZENSET);
    if (sized && pyr_is_exact(rt, dict, PYR_T_DICT) && pyr_dict_size(dict) == 0) {
        bool unicode = pyr_is_exact(rt, source, PYR_T_DICT) && PYR_DICT(source)->keys.p->dk_kind != PYR_KEYS_GENERAL;
        result = pyr_dict_resize(rt, dict, pyr_log2_for_entries(pyr_len(rt, source)), unicode);
    }
    if (result == 0) result = fill_from_keys(rt, dict, source, value);
    pyr_take_back(rt);
    if (result == 0) return dict;
    pyr_decref(rt, dict);
    return NULL;
}

static pyr_object *method_keys(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_dict_view_new(rt, self, PYR_T_DICT_KEYS);
}
static pyr_object *method_values(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_dict_view_new(rt, self, PYR_T_DICT_VALUES);
}
static pyr_object *method_items(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_dict_view_new(rt, self, PYR_T_DICT_ITEMS);
}
static pyr_object *method_reversed(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_dict_iter_new(rt, self, PYR_T_DICT_REVKEYITER);
}

const pyr_method_def pyr_dict_methods[] = {
    {"__contains__", method_contains, PYR_METH_O, "($self, key, /)"},
    {"__getitem__", method_getitem, PYR_METH_O, NULL},
    {"get", method_get, PYR_METH_FASTCALL, "($self, key, default=None, /)"},
    {"setdefault", method_setdefault, PYR_METH_FASTCALL, "($self, key, default=None, /)"},
    {"pop", method_pop, PYR_METH_FASTCALL, NULL},
    {"popitem", method_popitem, PYR_METH_NOARGS, "($self, /)"},
    {"keys", method_keys, PYR_METH_NOARGS, NULL},
    {"items", method_items, PYR_METH_NOARGS, NULL},
    {"values", method_values, PYR_METH_NOARGS, NULL},
    {"update", method_update, PYR_METH_KEYWORDS | PYR_METH_TUPLE | PYR_METH_DICT, NULL},
    {"fromkeys", method_fromkeys, PYR_METH_FASTCALL | PYR_METH_CLASS, "($type, iterable, value=None, /)"},
    {"clear", method_clear, PYR_METH_NOARGS, NULL},
    {"copy", method_copy, PYR_METH_NOARGS, NULL},
    {"__reversed__", method_reversed, PYR_METH_NOARGS, "($self, /)"},
    {"__class_getitem__", pyr_generic_alias_method, PYR_METH_O | PYR_METH_CLASS, NULL},
    {0},
};
