// dict: look-up, insertion, deletion, growth, merging (Objects/dictobject.c, 3.11).
//
// keys is never NULL; rt->empty_keys, which nobody owns, is the table of a dict without one. values is NULL for a combined table. A
// dict is tracked when something in it is or may become tracked.
#include "obj/dict.h"
#include "obj/abstract.h"
#include "obj/dict_quick.h"
#include "obj/int.h"
#include "obj/type.h"

#include <string.h>

static pyr_dict_keys *empty_keys(const pyr_runtime *rt) {
    return rt->empty_keys;
}

static void release(pyr_runtime *rt, pyr_dict_keys *keys) {
    if (keys != empty_keys(rt)) pyr_dict_keys_release(rt, keys);
}

// ---- making ------------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_dict_make(pyr_runtime *rt, pyr_dict_keys *stolen_keys, pyr_dict_values *stolen_values, int64_t used) {
    pyr_object *o = pyr_freelist_get(rt, &rt->freelist_dict);
    if (!o) {
        o = pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_DICT), sizeof(pyr_dict));
        if (!o) {
            release(rt, stolen_keys);
            if (stolen_values) pyr_values_free(rt, stolen_values);
            return NULL;
        }
    }
    pyr_dict *d = PYR_DICT(o);
    d->used = used;
    d->version = 0;
    d->keys.p = stolen_keys;
    d->values.p = stolen_values;
    return o;
}

pyr_object *pyr_dict_new(pyr_runtime *rt) {
    return pyr_dict_make(rt, empty_keys(rt), NULL, 0);
}

static pyr_object *new_presized(pyr_runtime *rt, int64_t count, bool unicode) {
    if (count <= pyr_usable_fraction(INT64_C(1) << PYR_DICT_LOG_MIN)) return pyr_dict_new(rt);
    int log2 = count > pyr_usable_fraction(INT64_C(128) * 1024) ? 17 : pyr_log2_for_entries(count);
    pyr_dict_keys *keys = pyr_keys_new(rt, log2, unicode);
    return keys ? pyr_dict_make(rt, keys, NULL, 0) : NULL;
}

pyr_object *pyr_dict_new_presized(pyr_runtime *rt, int64_t count) {
    return new_presized(rt, count, false);
}

pyr_object *pyr_dict_from_items(pyr_runtime *rt, const pyr_ref *keys, int64_t key_step, const pyr_ref *values,
                                int64_t value_step, int64_t count) {
    bool unicode = true;
    for (int64_t i = 0; i < count && unicode; i++) unicode = pyr_is_exact(rt, keys[i * key_step].p, PYR_T_STR);
    pyr_object *dict = new_presized(rt, count, unicode);
    if (!dict) return NULL;
    pyr_hold(rt, dict);
    int result = 0;
    for (int64_t i = 0; i < count && result == 0; i++) {
        result = pyr_dict_set(rt, dict, keys[i * key_step].p, values[i * value_step].p);
    }
    pyr_take_back(rt);
    if (result == 0) return dict;
    pyr_decref(rt, dict);
    return NULL;
}

// ---- look-up -----------------------------------------------------------------------------------------------------------------------

int64_t pyr_key_hash(pyr_runtime *rt, pyr_object *key) {
    if (PYR_LIKELY(pyr_is_exact(rt, key, PYR_T_STR))) {
        int64_t hash = ((pyr_str *)key)->hash;
        return hash != -1 ? hash : pyr_str_hash(key);
    }
    if (pyr_is_exact(rt, key, PYR_T_INT)) return pyr_int_hash(key);
    return pyr_hash(rt, key);
}

// Compares [have], the key of entry [index], with [key]; code of theirs may run and change the dict. 1, 0, -1 error, 2 begin again.
static int compare_key(pyr_runtime *rt, pyr_object *dict, pyr_dict_keys *keys, int64_t index, pyr_object *have,
                       pyr_object *key) {
    int log2_size = keys->dk_log2_size;
    pyr_hold(rt, pyr_new_ref(rt, have));
    int same = pyr_compare_bool(rt, have, key, PYR_EQ);
    pyr_unhold(rt, have);
    if (same < 0) return -1;
    // Another table may stand in the same place.
    bool same_table = keys == PYR_DICT(dict)->keys.p && keys->dk_log2_size == log2_size;
    return same_table && pyr_keys_key(keys, index) == have ? same : 2;
}

// Any key in any table.
static int64_t lookup_any(pyr_runtime *rt, pyr_object *dict, pyr_object *key, int64_t hash) {
again:;
    pyr_dict_keys *keys = PYR_DICT(dict)->keys.p;
    uint64_t mask = (uint64_t)pyr_keys_size(keys) - 1, perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    for (;;) {
        int64_t index = pyr_keys_get_index(keys, (int64_t)i);
        if (index >= 0) {
            pyr_object *have = pyr_keys_key(keys, index);
            if (have == key) return index;
            if (pyr_keys_hash(keys, index) == hash) {
                int same = compare_key(rt, dict, keys, index, have, key);
                if (same < 0) return PYR_IX_ERROR;
                if (same == 1) return index;
                if (same == 2) goto again;
            }
        } else if (index == PYR_IX_EMPTY) {
            return PYR_IX_EMPTY;
        }
        perturb >>= 5;
        i = (i * 5 + perturb + 1) & mask;
    }
}

int64_t pyr_dict_lookup(pyr_runtime *rt, pyr_object *dict, pyr_object *key, int64_t hash, pyr_object **value) {
    pyr_dict_keys *keys = PYR_DICT(dict)->keys.p;
    int64_t index;
#if PYR_TRACE
    if (keys->dk_kind != PYR_KEYS_GENERAL && pyr_is_exact(rt, key, PYR_T_STR)) index = pyr_keys_lookup_str(keys, key, hash);
    else index = lookup_any(rt, dict, key, hash);
#else
    uint64_t slot;
    index = PYR_IX_ERROR;
    if (pyr_is_exact(rt, key, PYR_T_STR) || (keys->dk_kind == PYR_KEYS_GENERAL && pyr_is_exact(rt, key, PYR_T_INT))) {
        index = find_plain(rt, keys, key, hash, &slot);
    }
    if (index == PYR_IX_ERROR) index = lookup_any(rt, dict, key, hash);
#endif
    *value = NULL;
    if (index >= 0) {
        pyr_dict *d = PYR_DICT(dict);
        *value = d->values.p ? d->values.p->values[index].p : pyr_keys_value(d->keys.p, index)->p;
    }
    return index;
}

pyr_object *pyr_dict_get_hash(pyr_runtime *rt, pyr_object *dict, pyr_object *key, int64_t hash) {
    pyr_object *value;
    pyr_dict_lookup(rt, dict, key, hash, &value);
    return value;
}

#if !PYR_TRACE
// find_plain in a dict; PYR_IX_ERROR also if it has values of its own, or key or table is not for it.
static inline int64_t find_in(const pyr_runtime *rt, const pyr_dict *d, pyr_object *key, uint64_t *slot) {
    int64_t hash;
    if (PYR_UNLIKELY(d->values.p || !plain_hash(rt, key, &hash) || !can_find(rt, d->keys.p, key))) return PYR_IX_ERROR;
    return find_plain(rt, d->keys.p, key, hash, slot);
}
#endif

pyr_object *pyr_dict_get(pyr_runtime *rt, pyr_object *dict, pyr_object *key) {
#if !PYR_TRACE
    uint64_t slot;
    int64_t index = find_in(rt, PYR_DICT(dict), key, &slot);
    if (PYR_LIKELY(index >= 0)) return pyr_keys_value(PYR_DICT(dict)->keys.p, index)->p;
    if (index == PYR_IX_EMPTY) return NULL;
#endif
    int64_t hash = pyr_key_hash(rt, key);
    return hash == -1 ? NULL : pyr_dict_get_hash(rt, dict, key, hash);
}

pyr_object *pyr_dict_get_text(pyr_runtime *rt, pyr_object *dict, const char *key) {
    pyr_object *name = pyr_str_from_text(rt, key);
    if (!name) return NULL;
    pyr_object *value = pyr_dict_get(rt, dict, name);
    pyr_decref(rt, name);
    return value;
}

int pyr_dict_contains(pyr_runtime *rt, pyr_object *dict, pyr_object *key) {
    pyr_object *value;
#if !PYR_TRACE
    uint64_t slot;
    int64_t found = find_in(rt, PYR_DICT(dict), key, &slot);
    if (PYR_LIKELY(found != PYR_IX_ERROR)) return found >= 0;
#endif
    int64_t hash = pyr_key_hash(rt, key);
    if (hash == -1) return -1;
    int64_t index = pyr_dict_lookup(rt, dict, key, hash, &value);
    return index == PYR_IX_ERROR ? -1 : value != NULL;
}

// ---- growth ------------------------------------------------------------------------------------------------------------------------

// Moves the entries of a split table into the combined [to].
static void move_split(pyr_runtime *rt, pyr_dict *d, pyr_dict_keys *to) {
    pyr_dict_keys *from = d->keys.p;
    pyr_dict_values *values = d->values.p;
    for (int64_t i = 0; i < d->used; i++) {
        int64_t index = pyr_values_order(values, i);
        pyr_object *key = pyr_keys_unicode(from)[index].key.p;
        pyr_incref(rt, key);
        if (to->dk_kind == PYR_KEYS_GENERAL) {
            pyr_keys_general(to)[i] = (pyr_dict_entry){((pyr_str *)key)->hash, {key}, values->values[index]};
        } else {
            pyr_keys_unicode(to)[i] = (pyr_unicode_entry){{key}, values->values[index]};
        }
    }
}

static void move_combined(const pyr_dict_keys *from, pyr_dict_keys *to, int64_t used) {
    int64_t n = 0;
#if !PYR_TRACE
    if (from->dk_nentries == used && from->dk_kind == to->dk_kind) { // nothing was deleted
        bool general = from->dk_kind == PYR_KEYS_GENERAL;
        memcpy(pyr_keys_entries(to), pyr_keys_entries(from),
               (size_t)used * (general ? sizeof(pyr_dict_entry) : sizeof(pyr_unicode_entry)));
        return;
    }
#else
    (void)used;
#endif
    for (int64_t i = 0; i < from->dk_nentries; i++) {
        pyr_object *value = pyr_keys_value(from, i)->p;
        if (!value) continue;
        pyr_object *key = pyr_keys_key(from, i);
        if (to->dk_kind == PYR_KEYS_GENERAL) {
            pyr_keys_general(to)[n++] = (pyr_dict_entry){pyr_keys_hash(from, i), {key}, {value}};
        } else {
            pyr_keys_unicode(to)[n++] = (pyr_unicode_entry){{key}, {value}};
        }
    }
}

int pyr_dict_resize(pyr_runtime *rt, pyr_object *dict, int log2_size, bool unicode) {
    pyr_dict *d = PYR_DICT(dict);
    pyr_dict_keys *from = d->keys.p;
    if (from->dk_kind == PYR_KEYS_GENERAL) unicode = false;
    pyr_dict_keys *to = pyr_keys_new(rt, log2_size, unicode);
    if (!to) return -1;
    pyr_dict_values *values = d->values.p;
    if (values) {
        move_split(rt, d, to);
    } else {
        move_combined(from, to, d->used);
    }
    to->dk_nentries = d->used;
    to->dk_usable -= d->used;
    pyr_keys_build_indices(to, d->used);
    d->keys.p = to;
    d->values.p = NULL;
    if (values) {
        pyr_values_free(rt, values);
        pyr_dict_keys_release(rt, from);
    } else if (from != empty_keys(rt)) {
        pyr_keys_free_block(rt, from);
    }
    return 0;
}

// ---- insertion ---------------------------------------------------------------------------------------------------------------------

static inline void maybe_track(pyr_runtime *rt, pyr_object *dict, pyr_object *key, pyr_object *value) {
    if (!pyr_gc_is_tracked(dict) && (pyr_object_may_be_tracked(rt, value) || pyr_object_may_be_tracked(rt, key))) {
        pyr_gc_track(rt, dict);
    }
}

// A new entry at the end of the table, for which there is room; [slot] is its place in the indices.
static inline void append_at(pyr_object *dict, int64_t slot, pyr_object *key, int64_t hash, pyr_object *value) {
    pyr_dict *d = PYR_DICT(dict);
    pyr_dict_keys *keys = d->keys.p;
    int64_t index = keys->dk_nentries;
    pyr_keys_set_index(keys, slot, index);
    if (keys->dk_kind == PYR_KEYS_GENERAL) {
        pyr_keys_general(keys)[index] = (pyr_dict_entry){hash, {key}, {value}};
    } else {
        pyr_keys_unicode(keys)[index] = (pyr_unicode_entry){{key}, {d->values.p ? NULL : value}};
    }
    if (d->values.p) {
        pyr_values_append_order(d->values.p, index);
        d->values.p->values[index].p = value;
    }
    keys->dk_version = 0;
    keys->dk_usable--;
    keys->dk_nentries++;
    d->used++;
}

static void append_entry(pyr_object *dict, pyr_object *key, int64_t hash, pyr_object *value) {
    append_at(dict, pyr_keys_find_empty(PYR_DICT(dict)->keys.p, hash), key, hash, value);
}

static int fail_insert(pyr_runtime *rt, pyr_object *key, pyr_object *value) {
    pyr_decref(rt, value);
    pyr_decref(rt, key);
    return -1;
}

static int insert_first(pyr_runtime *rt, pyr_object *dict, pyr_object *key, int64_t hash, pyr_object *value) {
    pyr_dict_keys *keys = pyr_keys_new(rt, PYR_DICT_LOG_MIN, pyr_is_exact(rt, key, PYR_T_STR));
    if (!keys) return fail_insert(rt, key, value);
    PYR_DICT(dict)->keys.p = keys;
    append_entry(dict, key, hash, value);
    maybe_track(rt, dict, key, value);
    return 0;
}

int pyr_dict_insert(pyr_runtime *rt, pyr_object *dict, pyr_object *key, int64_t hash, pyr_object *value) {
    pyr_dict *d = PYR_DICT(dict);
    if (d->keys.p == empty_keys(rt)) return insert_first(rt, dict, key, hash, value);
    bool is_str = pyr_is_exact(rt, key, PYR_T_STR);
    if (d->keys.p->dk_kind != PYR_KEYS_GENERAL && !is_str) {
        if (pyr_dict_resize(rt, dict, pyr_log2_for_size(d->used * 3), false) < 0) return fail_insert(rt, key, value);
    }
    pyr_object *old;
    int64_t index;
    if (PYR_LIKELY(is_str) || (!PYR_TRACE && pyr_is_exact(rt, key, PYR_T_INT))) {
        index = pyr_dict_lookup(rt, dict, key, hash, &old);
    } else {
        pyr_hold(rt, key);
        pyr_hold(rt, value);
        index = pyr_dict_lookup(rt, dict, key, hash, &old);
        pyr_take_back(rt);
        pyr_take_back(rt);
    }
    if (index == PYR_IX_ERROR) return fail_insert(rt, key, value);
    maybe_track(rt, dict, key, value);
    if (index == PYR_IX_EMPTY) {
        // The comparison may have left another table.
        bool fits = d->keys.p->dk_usable > 0 && (is_str || d->keys.p->dk_kind == PYR_KEYS_GENERAL);
        if (!fits && pyr_dict_resize(rt, dict, pyr_log2_for_size(d->used * 3), is_str) < 0) return fail_insert(rt, key, value);
        append_entry(dict, key, hash, value);
        return 0;
    }
    if (d->values.p) {
        d->values.p->values[index].p = value;
        if (!old) {
            pyr_values_append_order(d->values.p, index);
            d->used++;
        }
    } else {
        pyr_keys_value(d->keys.p, index)->p = value;
    }
    // The old value's finalizer sees one more reference to the key: it needs a holder.
    if (PYR_TRACE) pyr_hold(rt, key);
    pyr_xdecref(rt, old);
    if (PYR_TRACE) pyr_take_back(rt);
    pyr_decref(rt, key);
    return 0;
}

#if !PYR_TRACE
// pyr_dict_insert for an exact int or str.
static int insert_plain(pyr_runtime *rt, pyr_object *dict, pyr_object *key, int64_t hash, pyr_object *value) {
    pyr_dict *d = PYR_DICT(dict);
    pyr_dict_keys *keys = d->keys.p;
    uint64_t slot;
    int64_t index = PYR_IX_ERROR;
    if (PYR_LIKELY(!d->values.p && can_find(rt, keys, key))) index = find_plain(rt, keys, key, hash, &slot);
    if (PYR_UNLIKELY(index == PYR_IX_ERROR || (index == PYR_IX_EMPTY && keys->dk_usable <= 0)))
        return pyr_dict_insert(rt, dict, key, hash, value);
    maybe_track(rt, dict, key, value);
    if (index == PYR_IX_EMPTY) {
        append_at(dict, (int64_t)slot, key, hash, value);
        return 0;
    }
    pyr_ref *place = pyr_keys_value(keys, index);
    pyr_object *old = place->p;
    place->p = value;
    pyr_decref(rt, old);
    pyr_decref(rt, key);
    return 0;
}
#endif

// pyr_key_hash while the C code that calls owns key and value.
static int64_t hash_of_held(pyr_runtime *rt, pyr_object *key, pyr_object *value) {
    if (PYR_LIKELY(pyr_is_exact(rt, key, PYR_T_STR))) return pyr_key_hash(rt, key);
    pyr_hold(rt, key);
    pyr_hold(rt, value);
    int64_t hash = pyr_hash(rt, key);
    pyr_take_back(rt);
    pyr_take_back(rt);
    return hash;
}

int pyr_dict_set_stolen(pyr_runtime *rt, pyr_object *dict, pyr_object *key, pyr_object *value) {
#if !PYR_TRACE
    int64_t quick;
    if (PYR_LIKELY(plain_hash(rt, key, &quick))) return insert_plain(rt, dict, key, quick, value);
#endif
    int64_t hash = hash_of_held(rt, key, value);
    if (hash == -1) return fail_insert(rt, key, value);
    return pyr_dict_insert(rt, dict, key, hash, value);
}

int pyr_dict_set(pyr_runtime *rt, pyr_object *dict, pyr_object *key, pyr_object *value) {
    pyr_incref(rt, key); // before the key's __hash__ can look at its count
    pyr_incref(rt, value);
    return pyr_dict_set_stolen(rt, dict, key, value);
}

int pyr_dict_set_text(pyr_runtime *rt, pyr_object *dict, const char *key, pyr_object *value) {
    pyr_object *name = pyr_str_interned(rt, key);
    if (!name) return -1;
    return pyr_dict_set_stolen(rt, dict, name, pyr_new_ref(rt, value));
}

pyr_object *pyr_dict_setdefault(pyr_runtime *rt, pyr_object *dict, pyr_object *key, pyr_object *value) {
    int64_t hash = pyr_key_hash(rt, key);
    if (hash == -1) return NULL;
    pyr_object *old;
    if (pyr_dict_lookup(rt, dict, key, hash, &old) == PYR_IX_ERROR) return NULL;
    if (old) return old;
    pyr_incref(rt, key);
    pyr_incref(rt, value);
    return pyr_dict_insert(rt, dict, key, hash, value) < 0 ? NULL : value;
}

// ---- deletion ----------------------------------------------------------------------------------------------------------------------

// Takes an entry of a combined table, which stands at [slot] in the indices.
static inline pyr_object *take_at(pyr_runtime *rt, pyr_object *dict, int64_t slot, int64_t index) {
    pyr_dict_keys *keys = PYR_DICT(dict)->keys.p;
    PYR_DICT(dict)->used--;
    keys->dk_version = 0;
    pyr_keys_set_index(keys, slot, PYR_IX_DELETED);
    pyr_object *key = pyr_keys_key(keys, index);
    pyr_ref *place = pyr_keys_value(keys, index);
    pyr_object *value = place->p;
    place->p = NULL;
    if (keys->dk_kind == PYR_KEYS_GENERAL) {
        pyr_keys_general(keys)[index].key.p = NULL;
        pyr_keys_general(keys)[index].hash = 0;
    } else {
        pyr_keys_unicode(keys)[index].key.p = NULL;
    }
    pyr_hold(rt, value);
    pyr_decref(rt, key);
    pyr_take_back(rt);
    return value;
}

pyr_object *pyr_dict_take(pyr_runtime *rt, pyr_object *dict, int64_t hash, int64_t index) {
    pyr_dict *d = PYR_DICT(dict);
    if (d->values.p) {
        pyr_object *value = d->values.p->values[index].p;
        d->used--;
        d->values.p->values[index].p = NULL;
        pyr_values_remove_order(d->values.p, index);
        return value;
    }
    return take_at(rt, dict, pyr_keys_find_slot(d->keys.p, hash, index), index);
}

pyr_object *pyr_dict_pop(pyr_runtime *rt, pyr_object *dict, pyr_object *key, pyr_object *otherwise) {
    if (PYR_DICT(dict)->used == 0) {
        if (otherwise) return pyr_new_ref(rt, otherwise);
        return pyr_error_key(rt, key);
    }
    int64_t hash = pyr_key_hash(rt, key);
    if (hash == -1) return NULL;
    pyr_object *value;
    int64_t index = pyr_dict_lookup(rt, dict, key, hash, &value);
    if (index == PYR_IX_ERROR) return NULL;
    if (value) return pyr_dict_take(rt, dict, hash, index);
    if (otherwise) return pyr_new_ref(rt, otherwise);
    return pyr_error_key(rt, key);
}

int pyr_dict_del(pyr_runtime *rt, pyr_object *dict, pyr_object *key) {
#if !PYR_TRACE
    uint64_t slot;
    int64_t found = find_in(rt, PYR_DICT(dict), key, &slot);
    if (PYR_LIKELY(found >= 0)) {
        pyr_decref(rt, take_at(rt, dict, (int64_t)slot, found));
        return 0;
    }
#endif
    int64_t hash = pyr_key_hash(rt, key);
    if (hash == -1) return -1;
    pyr_object *value;
    int64_t index = pyr_dict_lookup(rt, dict, key, hash, &value);
    if (index == PYR_IX_ERROR) return -1;
    if (!value) {
        pyr_error_key(rt, key);
        return -1;
    }
    pyr_decref(rt, pyr_dict_take(rt, dict, hash, index));
    return 0;
}

void pyr_dict_clear(pyr_runtime *rt, pyr_object *dict) {
    pyr_dict *d = PYR_DICT(dict);
    pyr_dict_keys *keys = d->keys.p;
    if (keys == empty_keys(rt)) return;
    if (d->values.p) { // the table stays, the values go
        int64_t n = keys->dk_nentries;
        d->used = 0;
        pyr_dict_values *values = d->values.p;
        d->values.p = NULL;
        d->keys.p = empty_keys(rt);
        pyr_frame *frame = pyr_native_push(rt, NULL, (int32_t)n);
        if (!frame) pyr_error_clear(rt);
        for (int64_t i = 0; frame && i < n; i++) frame->slots[i] = values->values[i];
        for (int64_t i = 0; i < n; i++) pyr_clear(rt, frame ? &frame->slots[i] : &values->values[i]);
        if (frame) pyr_native_pop(rt, frame);
        pyr_values_free(rt, values);
        pyr_dict_keys_release(rt, keys);
        return;
    }
    d->keys.p = empty_keys(rt);
    d->used = 0;
    pyr_keys_drop(rt, keys);
}

// ---- memory --------------------------------------------------------------------------------------------------------------------------

void pyr_dict_maybe_untrack(pyr_runtime *rt, pyr_object *dict) {
    if (!pyr_is_exact(rt, dict, PYR_T_DICT) || !pyr_gc_is_tracked(dict)) return;
    int64_t position = 0;
    pyr_object *key, *value;
    while (pyr_dict_next(dict, &position, &key, &value)) {
        if (pyr_object_may_be_tracked(rt, value)) return;
        if (PYR_DICT(dict)->keys.p->dk_kind == PYR_KEYS_GENERAL && pyr_object_may_be_tracked(rt, key)) return;
    }
    pyr_gc_untrack(rt, dict);
}

static void dealloc(pyr_runtime *rt, pyr_object *self) {
    bool exact = pyr_is_exact(rt, self, PYR_T_DICT);
    pyr_gc_untrack(rt, self);
    if (exact && !pyr_trash_begin(rt, self)) return;
    pyr_dict *d = PYR_DICT(self);
    pyr_dict_keys *keys = d->keys.p;
    if (d->values.p) {
        pyr_dict_values *values = d->values.p;
        for (int64_t i = 0; i < keys->dk_nentries; i++) pyr_clear(rt, &values->values[i]);
        d->values.p = NULL;
        d->keys.p = empty_keys(rt);
        d->used = 0;
        pyr_values_free(rt, values);
        pyr_dict_keys_release(rt, keys);
    } else if (keys && keys != empty_keys(rt)) {
        for (int64_t i = 0; i < keys->dk_nentries; i++) {
            pyr_clear(rt, keys->dk_kind == PYR_KEYS_GENERAL ? &pyr_keys_general(keys)[i].key : &pyr_keys_unicode(keys)[i].key);
            pyr_clear(rt, pyr_keys_value(keys, i));
        }
        d->keys.p = empty_keys(rt);
        d->used = 0;
        pyr_keys_free_block(rt, keys);
    }
    if (!exact || !pyr_freelist_put(rt, &rt->freelist_dict, rt->heap.preset.freelist_dict, self)) pyr_object_free(rt, self);
    if (exact) pyr_trash_end(rt);
}

static int traverse(pyr_object *self, pyr_visit visit, void *arg) {
    const pyr_dict *d = PYR_DICT(self);
    const pyr_dict_keys *keys = d->keys.p;
    int result = 0;
    if (!keys) return 0; // just allocated
    for (int64_t i = 0; i < keys->dk_nentries && !result; i++) {
        pyr_object *value = d->values.p ? d->values.p->values[i].p : pyr_keys_value(keys, i)->p;
        if (!value) continue;
        result = visit(value, arg);
        if (!result && keys->dk_kind == PYR_KEYS_GENERAL) result = visit(pyr_keys_general(keys)[i].key.p, arg);
    }
    return result;
}

static int clear(pyr_runtime *rt, pyr_object *self) {
    pyr_dict_clear(rt, self);
    return 0;
}

static int64_t length(pyr_runtime *rt, pyr_object *self) {
    (void)rt;
    return PYR_DICT(self)->used;
}

static int assign(pyr_runtime *rt, pyr_object *self, pyr_object *key, pyr_object *value) {
    return value ? pyr_dict_set(rt, self, key, value) : pyr_dict_del(rt, self, key);
}

static pyr_object *iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_dict_iter_new(rt, self, PYR_T_DICT_KEYITER);
}

static pyr_object *new (pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)args, (void)kwargs;
    pyr_object *o = pyr_object_alloc(rt, type, 0);
    if (!o) return NULL;
    if (type == pyr_builtin_type(rt, PYR_T_DICT)) pyr_gc_untrack(rt, o);
    PYR_DICT(o)->keys.p = empty_keys(rt);
    return o;
}

static int init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (pyr_check_positional(rt, "dict", pyr_tuple_size(args), 0, 1) < 0) return -1;
    if (pyr_tuple_size(args) && pyr_dict_update(rt, self, pyr_tuple_items(args)[0].p) < 0) return -1;
    return kwargs ? pyr_dict_merge(rt, self, kwargs, 1) : 0;
}

static pyr_object *vectorcall(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (pyr_check_positional(rt, "dict", nargs, 0, 1) < 0) return NULL;
    pyr_object *dict = new (rt, (pyr_type *)type, NULL, NULL);
    if (!dict) return NULL;
    pyr_hold(rt, dict);
    int result = nargs ? pyr_dict_update(rt, dict, args[0].p) : 0;
    for (int64_t i = 0; kwnames && result == 0 && i < pyr_tuple_size(kwnames); i++) {
        result = pyr_dict_set(rt, dict, pyr_tuple_items(kwnames)[i].p, args[nargs + i].p);
    }
    pyr_take_back(rt);
    if (result == 0) return dict;
    pyr_decref(rt, dict);
    return NULL;
}

const pyr_type_spec pyr_spec_dict = {
    .name = "dict",
    .basicsize = sizeof(pyr_dict),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_DICT_SUBCLASS | PYR_TPFLAGS_MAPPING,
    .vectorcall = vectorcall,
    .methods = pyr_dict_methods,
    .unhashable = true,
    .tp_dealloc = dealloc,
    .tp_traverse = traverse,
    .tp_clear = clear,
    .tp_repr = pyr_dict_repr,
    .tp_richcompare = pyr_dict_richcompare,
    .tp_iter = iter,
    .tp_init = init,
    .tp_new = new,
    .nb_or = pyr_dict_or,
    .nb_inplace_or = pyr_dict_ior,
    .sq_contains = pyr_dict_contains,
    .mp_length = length,
    .mp_subscript = pyr_dict_subscript,
    .mp_ass_subscript = assign,
    .tp_getattro = pyr_generic_getattr,
};
