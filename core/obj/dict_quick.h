// Fast builds: look-up of exact ints and strs, part of dict.c. Comparing such keys runs no code of anybody's, so nothing has to be
// held, and the place that a look-up ends at is still good when an entry is made or taken out: no table is searched twice.
//
// Knows nothing of dict objects, only of tables.
#ifndef PYR_OBJ_DICT_QUICK_H
#define PYR_OBJ_DICT_QUICK_H

#include "obj/dict.h"
#include "obj/int.h"

#if !PYR_TRACE
#define INLINE static inline __attribute__((always_inline))

// Whether [key] is an exact int or str, and what pyr_key_hash answers for it.
static inline bool plain_hash(const pyr_runtime *rt, pyr_object *key, int64_t *hash) {
    const pyr_type *type = pyr_type_of(key);
    if (type == &rt->types[PYR_T_STR]) {
        *hash = ((const pyr_str *)key)->hash;
        if (PYR_UNLIKELY(*hash == -1)) *hash = pyr_str_hash(key);
    } else if (type == &rt->types[PYR_T_INT]) {
        if (PYR_LIKELY(pyr_int_is_compact(key))) *hash = pyr_int_compact(key) - (pyr_int_compact(key) == -1);
        else *hash = pyr_int_hash(key);
    } else {
        return false;
    }
    return true;
}

// Whether two objects of the type of [key] with the same hash are equal.
static inline bool is_same(const pyr_runtime *rt, const pyr_object *have, const pyr_object *key) {
    if (pyr_is_exact(rt, key, PYR_T_STR)) return pyr_str_equal(have, key);
    int64_t size = ((const pyr_varobject *)key)->ob_size;
    if (size != ((const pyr_varobject *)have)->ob_size) return false;
    return pyr_int_is_compact(key) ? pyr_int_compact(have) == pyr_int_compact(key) : pyr_int_compare(have, key) == 0;
}

INLINE int64_t index_at(const pyr_dict_keys *keys, int width, uint64_t slot) {
    const void *indices = pyr_keys_indices(keys);
    if (width == 1) return ((const int8_t *)indices)[slot];
    if (width == 2) return ((const int16_t *)indices)[slot];
    return width == 4 ? ((const int32_t *)indices)[slot] : ((const int64_t *)indices)[slot];
}

INLINE int64_t find(const pyr_runtime *rt, const pyr_dict_keys *keys, bool general, int width, const pyr_object *key,
                    int64_t hash, uint64_t *slot) {
    uint64_t mask = (uint64_t)pyr_keys_size(keys) - 1, perturb = (uint64_t)hash, i = (uint64_t)hash & mask, passed = 0;
    bool deleted = false;
    for (;;) {
        int64_t index = index_at(keys, width, i);
        if (index >= 0) {
            const pyr_object *have = general ? pyr_keys_general(keys)[index].key.p : pyr_keys_unicode(keys)[index].key.p;
            if (PYR_LIKELY(have == key)) break;
            if ((general ? pyr_keys_general(keys)[index].hash : ((const pyr_str *)have)->hash) == hash) {
                if (general && have->ob_type.p != key->ob_type.p) return PYR_IX_ERROR;
                if (PYR_LIKELY(is_same(rt, have, key))) break;
            }
        } else if (index == PYR_IX_EMPTY) {
            *slot = deleted ? passed : i;
            return PYR_IX_EMPTY;
        } else if (!deleted) {
            deleted = true;
            passed = i;
        }
        perturb >>= 5;
        i = (i * 5 + perturb + 1) & mask;
    }
    *slot = i;
    return index_at(keys, width, i);
}

// The entry of [key], an exact str or, in a table of any keys, an exact int, and its place in the indices; PYR_IX_EMPTY and the place
// where it would be entered (pyr_keys_find_empty); PYR_IX_ERROR if a key of another type has the same hash.
static int64_t find_plain(const pyr_runtime *rt, const pyr_dict_keys *keys, const pyr_object *key, int64_t hash,
                          uint64_t *slot) {
    int log2 = keys->dk_log2_size;
    if (keys->dk_kind == PYR_KEYS_GENERAL) {
        if (log2 < 8) return find(rt, keys, true, 1, key, hash, slot);
        if (log2 < 16) return find(rt, keys, true, 2, key, hash, slot);
        return log2 < 32 ? find(rt, keys, true, 4, key, hash, slot) : find(rt, keys, true, 8, key, hash, slot);
    }
    if (log2 < 8) return find(rt, keys, false, 1, key, hash, slot);
    if (log2 < 16) return find(rt, keys, false, 2, key, hash, slot);
    return log2 < 32 ? find(rt, keys, false, 4, key, hash, slot) : find(rt, keys, false, 8, key, hash, slot);
}

// Whether find_plain is for this key, which is exact, and this table.
static inline bool can_find(const pyr_runtime *rt, const pyr_dict_keys *keys, const pyr_object *key) {
    return keys->dk_kind == PYR_KEYS_GENERAL || pyr_is_exact(rt, key, PYR_T_STR);
}

#undef INLINE
#endif
#endif
