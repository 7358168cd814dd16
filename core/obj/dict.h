// Between the files of dict: tables of keys, entries, look-up.
//
// A table is a block: header, 1 << dk_log2_index_bytes bytes of indices, then dk_usable + dk_nentries entries at the start. Indices
// are -1 empty, -2 deleted, else the entry's number. Entries stand in the order of insertion; a deleted one has key and value NULL. A
// split table's values stand in each dict or instance (pyr_dict_values), behind bytes that keep their order.
#ifndef PYR_OBJ_DICT_H
#define PYR_OBJ_DICT_H

#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/frame.h"
#include "obj/instance.h"
#include "obj/str.h"

#define PYR_DICT_LOG_MIN 3
#define PYR_SHARED_KEYS_MAX 30
#define PYR_SHARED_KEYS_LOG 6
enum { PYR_IX_EMPTY = -1, PYR_IX_DELETED = -2, PYR_IX_ERROR = -3 };

#define PYR_DICT(o) ((pyr_dict *)(o))

static inline int8_t *pyr_keys_indices(const pyr_dict_keys *keys) {
    return (int8_t *)(uintptr_t)(keys + 1);
}
static inline void *pyr_keys_entries(const pyr_dict_keys *keys) {
    return pyr_keys_indices(keys) + ((uintptr_t)1 << keys->dk_log2_index_bytes);
}
static inline pyr_dict_entry *pyr_keys_general(const pyr_dict_keys *keys) {
    return (pyr_dict_entry *)pyr_keys_entries(keys);
}
static inline pyr_unicode_entry *pyr_keys_unicode(const pyr_dict_keys *keys) {
    return (pyr_unicode_entry *)pyr_keys_entries(keys);
}
static inline int64_t pyr_keys_size(const pyr_dict_keys *keys) {
    return INT64_C(1) << keys->dk_log2_size;
}
static inline int64_t pyr_usable_fraction(int64_t size) {
    return (size << 1) / 3;
}
static inline int64_t pyr_keys_capacity(const pyr_dict_keys *keys) {
    return keys->dk_usable + keys->dk_nentries;
}
static inline pyr_object *pyr_keys_key(const pyr_dict_keys *keys, int64_t i) {
    return keys->dk_kind == PYR_KEYS_GENERAL ? pyr_keys_general(keys)[i].key.p : pyr_keys_unicode(keys)[i].key.p;
}
static inline pyr_ref *pyr_keys_value(const pyr_dict_keys *keys, int64_t i) {
    return keys->dk_kind == PYR_KEYS_GENERAL ? &pyr_keys_general(keys)[i].value : &pyr_keys_unicode(keys)[i].value;
}
static inline int64_t pyr_keys_hash(const pyr_dict_keys *keys, int64_t i) {
    return keys->dk_kind == PYR_KEYS_GENERAL ? pyr_keys_general(keys)[i].hash
                                             : ((const pyr_str *)pyr_keys_unicode(keys)[i].key.p)->hash;
}

// Tables (dict_keys.c).
pyr_dict_keys *pyr_keys_new(pyr_runtime *rt, int log2_size, bool unicode); // NULL with MemoryError set
void pyr_keys_free_block(pyr_runtime *rt, pyr_dict_keys *keys);            // the block only; its references are elsewhere
void pyr_keys_drop(pyr_runtime *rt, pyr_dict_keys *keys);                  // one user less of a table that nothing else shows
pyr_dict_keys *pyr_keys_clone(pyr_runtime *rt, const pyr_dict_keys *keys); // of a combined table, references and all
void pyr_keys_build_indices(pyr_dict_keys *keys, int64_t count);
int64_t pyr_keys_get_index(const pyr_dict_keys *keys, int64_t slot);
void pyr_keys_set_index(pyr_dict_keys *keys, int64_t slot, int64_t index);
int64_t pyr_keys_find_empty(const pyr_dict_keys *keys, int64_t hash);                  // slot
int64_t pyr_keys_find_slot(const pyr_dict_keys *keys, int64_t hash, int64_t index);    // slot that holds the index
int64_t pyr_keys_lookup_str(const pyr_dict_keys *keys, pyr_object *key, int64_t hash); // key an exact str, table of strs
int pyr_log2_for_entries(int64_t n); // of a table with room for n entries (estimate_log2_keysize)
int pyr_log2_for_size(int64_t n);    // of a table with at least n places

// Values of split tables (instance.c).
pyr_dict_values *pyr_values_new(pyr_runtime *rt, int64_t capacity, pyr_use use);
void pyr_values_free(pyr_runtime *rt, pyr_dict_values *values);
void pyr_values_append_order(pyr_dict_values *values, int64_t index);
void pyr_values_remove_order(pyr_dict_values *values, int64_t index);

// Dicts (dict.c).
pyr_object *pyr_dict_make(pyr_runtime *rt, pyr_dict_keys *stolen_keys, pyr_dict_values *stolen_values, int64_t used);
// Index of the entry, PYR_IX_EMPTY or PYR_IX_ERROR; *[value] borrowed or NULL.
int64_t pyr_dict_lookup(pyr_runtime *rt, pyr_object *dict, pyr_object *key, int64_t hash, pyr_object **value);
int pyr_dict_insert(pyr_runtime *rt, pyr_object *dict, pyr_object *stolen_key, int64_t hash, pyr_object *stolen_value);
int pyr_dict_resize(pyr_runtime *rt, pyr_object *dict, int log2_size, bool unicode);
// Takes entry [index] with its value out. Returns an owned reference to the value.
pyr_object *pyr_dict_take(pyr_runtime *rt, pyr_object *dict, int64_t hash, int64_t index);
bool pyr_dict_next_hash(const pyr_object *dict, int64_t *position, pyr_object **key, pyr_object **value, int64_t *hash);
int64_t pyr_key_hash(pyr_runtime *rt, pyr_object *key); // quick for strs that know theirs; -1 error

extern const pyr_method_def pyr_dict_methods[];
pyr_object *pyr_dict_repr(pyr_runtime *rt, pyr_object *self);
pyr_object *pyr_dict_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op);
pyr_object *pyr_dict_subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key);
pyr_object *pyr_dict_or(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_dict_ior(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_dict_iter_new(pyr_runtime *rt, pyr_object *dict, pyr_type_id type);
pyr_object *pyr_dict_view_new(pyr_runtime *rt, pyr_object *dict, pyr_type_id type);

#endif
