// Walking, merging and copying dicts (Objects/dictobject.c, 3.11: dict_merge, PyDict_Copy). What is walked may change under a
// comparison that runs Python code; then the walk ends with an error, as in CPython.
#include "obj/abstract.h"
#include "obj/dict.h"
#include "obj/list.h"
#include "obj/type.h"

#include <string.h>

// ---- walking and merging -------------------------------------------------------------------------------------------------------------

bool pyr_dict_next_hash(const pyr_object *dict, int64_t *position, pyr_object **key, pyr_object **value, int64_t *hash) {
    const pyr_dict *d = (const pyr_dict *)dict;
    const pyr_dict_keys *keys = d->keys.p;
    int64_t i = *position;
    if (!keys) return false; // just allocated
    if (d->values.p) {
        if (i < 0 || i >= d->used) return false;
        *position = i + 1;
        i = pyr_values_order(d->values.p, i);
        *value = d->values.p->values[i].p;
    } else {
        while (i < keys->dk_nentries && !pyr_keys_value(keys, i)->p) i++;
        if (i >= keys->dk_nentries) return false;
        *position = i + 1;
        *value = pyr_keys_value(keys, i)->p;
    }
    *key = pyr_keys_key(keys, i);
    *hash = pyr_keys_hash(keys, i);
    return true;
}

bool pyr_dict_next(const pyr_object *dict, int64_t *position, pyr_object **key, pyr_object **value) {
    int64_t hash;
    return pyr_dict_next_hash(dict, position, key, value, &hash);
}

// A table that is worth copying as it is: nothing deleted, not much too large.
static bool is_compact(const pyr_dict *d) {
    const pyr_dict_keys *keys = d->keys.p;
    return !d->values.p && d->used == keys->dk_nentries &&
           (keys->dk_log2_size == PYR_DICT_LOG_MIN || pyr_usable_fraction(pyr_keys_size(keys) / 2) < d->used);
}

static int adopt_clone(pyr_runtime *rt, pyr_object *dict, pyr_object *other) {
    pyr_dict_keys *keys = pyr_keys_clone(rt, PYR_DICT(other)->keys.p);
    if (!keys) return -1;
    pyr_dict *d = PYR_DICT(dict);
    pyr_dict_keys *old = d->keys.p;
    if (d->values.p) {
        pyr_values_free(rt, d->values.p);
        d->values.p = NULL;
    }
    d->keys.p = keys;
    d->used = PYR_DICT(other)->used;
    if (old != rt->empty_keys) pyr_dict_keys_release(rt, old);
    if (pyr_gc_is_tracked(other) && !pyr_gc_is_tracked(dict)) pyr_gc_track(rt, dict);
    return 0;
}

static int merge_entry(pyr_runtime *rt, pyr_object *dict, pyr_object *key, int64_t hash, pyr_object *value, int override) {
    if (override != 1) {
        pyr_object *old;
        if (pyr_dict_lookup(rt, dict, key, hash, &old) == PYR_IX_ERROR) return -1;
        if (old) {
            if (override == 0) return 0;
            pyr_error_key(rt, key);
            return -1;
        }
    }
    pyr_incref(rt, key);
    pyr_incref(rt, value);
    return pyr_dict_insert(rt, dict, key, hash, value);
}

static int merge_dict(pyr_runtime *rt, pyr_object *dict, pyr_object *other, int override) {
    pyr_dict *d = PYR_DICT(dict), *o = PYR_DICT(other);
    if (other == dict || o->used == 0) return 0;
    if (pyr_charge(rt, o->used) < 0) return -1;
    if (d->used == 0) {
        override = 1;
        if (is_compact(o)) return adopt_clone(rt, dict, other);
    }
    if (pyr_usable_fraction(pyr_keys_size(d->keys.p)) < o->used) {
        bool unicode = o->keys.p->dk_kind != PYR_KEYS_GENERAL;
        if (pyr_dict_resize(rt, dict, pyr_log2_for_entries(d->used + o->used), unicode) < 0) return -1;
    }
    int64_t position = 0, hash, used = o->used;
    pyr_object *key, *value;
    while (pyr_dict_next_hash(other, &position, &key, &value, &hash)) {
        pyr_hold(rt, pyr_new_ref(rt, key));
        pyr_hold(rt, pyr_new_ref(rt, value));
        int result = merge_entry(rt, dict, key, hash, value, override);
        pyr_unhold(rt, value);
        pyr_unhold(rt, key);
        if (result < 0) return -1;
        if (o->used != used) {
            pyr_error(rt, PYR_T_RuntimeError, "dict mutated during update");
            return -1;
        }
    }
    return 0;
}

static int merge_key(pyr_runtime *rt, pyr_object *dict, pyr_object *other, pyr_object *key, int override) {
    if (override != 1) {
        int there = pyr_dict_contains(rt, dict, key);
        if (there < 0) return -1;
        if (there > 0) {
            if (override == 0) return 0;
            pyr_error_key(rt, key);
            return -1;
        }
    }
    pyr_object *value = pyr_getitem(rt, other, key);
    return value ? pyr_dict_set_stolen(rt, dict, pyr_new_ref(rt, key), value) : -1;
}

static int merge_mapping(pyr_runtime *rt, pyr_object *dict, pyr_object *other, int override) {
    pyr_object *keys = pyr_call_method(rt, other, PYR_NAME(rt, keys), NULL, 0);
    if (!keys) return -1;
    pyr_hold(rt, keys);
    pyr_object *iterator = pyr_iter(rt, keys);
    pyr_unhold(rt, keys);
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
        result = merge_key(rt, dict, other, key, override);
        pyr_unhold(rt, key);
    }
    pyr_unhold(rt, iterator);
    return result;
}

int pyr_dict_merge(pyr_runtime *rt, pyr_object *dict, pyr_object *other, int override) {
    if (PYR_IS_DICT(other) && other->ob_type.p->tp_iter.fn == pyr_builtin_type(rt, PYR_T_DICT)->tp_iter.fn) {
        return merge_dict(rt, dict, other, override);
    }
    return merge_mapping(rt, dict, other, override);
}

static pyr_object *copy_split(pyr_runtime *rt, pyr_object *dict) {
    pyr_dict *d = PYR_DICT(dict);
    pyr_dict_keys *keys = d->keys.p;
    int64_t capacity = pyr_keys_capacity(keys);
    pyr_dict_values *values = pyr_values_new(rt, capacity, PYR_USE_DICT_VALUES);
    if (!values) return NULL;
    // A split copy is no free-list dict in 3.11. Making it may collect, and finalizers may leave another table.
    pyr_object *copy = pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_DICT), sizeof(pyr_dict));
    if (!copy || d->keys.p != keys || !d->values.p) {
        pyr_values_free(rt, values);
        if (copy) pyr_object_free(rt, copy);
        return copy ? pyr_dict_copy(rt, dict) : NULL;
    }
    uint8_t *to = (uint8_t *)(void *)values;
    const uint8_t *from = (const uint8_t *)(const void *)d->values.p;
    memcpy(to - to[-1], from - from[-1], (size_t)to[-1] - 1);
    for (int64_t i = 0; i < capacity; i++) values->values[i].p = pyr_xnew_ref(rt, d->values.p->values[i].p);
    d->keys.p->dk_refcnt++;
    pyr_dict *c = PYR_DICT(copy);
    c->used = d->used;
    c->version = 0;
    c->keys.p = d->keys.p;
    c->values.p = values;
    if (pyr_gc_is_tracked(dict)) pyr_gc_track(rt, copy);
    return copy;
}

// Keys and values of the table are held while the dict is made, which may collect.
static pyr_object *copy_table(pyr_runtime *rt, const pyr_dict *d) {
    pyr_dict_keys *keys = pyr_keys_clone(rt, d->keys.p);
    if (!keys) return NULL;
    pyr_ref *values = pyr_keys_value(keys, 0), *names = values - 1;
    uint32_t count = (uint32_t)keys->dk_nentries, step = keys->dk_kind == PYR_KEYS_GENERAL ? 3 : 2;
    pyr_held_array held[2];
    pyr_hold_array(rt, &held[0], &names, &count, step);
    pyr_hold_array(rt, &held[1], &values, &count, step);
    pyr_object *copy = pyr_dict_make(rt, keys, NULL, d->used);
    pyr_take_array_back(rt);
    pyr_take_array_back(rt);
    return copy;
}

pyr_object *pyr_dict_copy(pyr_runtime *rt, pyr_object *dict) {
    pyr_dict *d = PYR_DICT(dict);
    if (d->used == 0) return pyr_dict_new(rt);
    if (pyr_charge(rt, d->used) < 0) return NULL;
    if (d->values.p) return copy_split(rt, dict);
    if (dict->ob_type.p->tp_iter.fn == pyr_builtin_type(rt, PYR_T_DICT)->tp_iter.fn &&
        d->used >= d->keys.p->dk_nentries * 2 / 3) {
        pyr_object *copy = copy_table(rt, d);
        if (copy && pyr_gc_is_tracked(dict)) pyr_gc_track(rt, copy);
        return copy;
    }
    pyr_object *copy = pyr_dict_new(rt);
    if (!copy) return NULL;
    pyr_hold(rt, copy);
    int result = pyr_dict_merge(rt, copy, dict, 1);
    pyr_take_back(rt);
    if (result == 0) return copy;
    pyr_decref(rt, copy);
    return NULL;
}

pyr_object *pyr_dict_keys_list(pyr_runtime *rt, pyr_object *dict) {
    pyr_object *list = pyr_list_new(rt, 0); // before anything is counted: it may collect
    list = pyr_list_fit(rt, list, PYR_DICT(dict)->used);
    if (!list) return NULL;
    int64_t position = 0, n = 0;
    pyr_object *key, *value;
    while (n < pyr_list_size(list) && pyr_dict_next(dict, &position, &key, &value)) {
        pyr_list_items(list)[n++].p = pyr_new_ref(rt, key);
    }
    return list;
}
