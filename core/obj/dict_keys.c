// Tables of keys: making, looking up, giving back (Objects/dictobject.c: dictkeys).
//
// Knows nothing of dict objects. A table's block never runs code while it is changed.
#include "obj/dict.h"

#include <string.h>

#define PERTURB_SHIFT 5

static int64_t entry_size(const pyr_dict_keys *keys) {
    return keys->dk_kind == PYR_KEYS_GENERAL ? (int64_t)sizeof(pyr_dict_entry) : (int64_t)sizeof(pyr_unicode_entry);
}

int64_t pyr_dict_keys_size(const pyr_dict_keys *keys) {
    return (int64_t)sizeof *keys + (INT64_C(1) << keys->dk_log2_index_bytes) +
           pyr_usable_fraction(pyr_keys_size(keys)) * entry_size(keys);
}

void pyr_dict_init_statics(pyr_runtime *rt, void *room) {
    pyr_dict_keys *keys = room;
    memset(room, 0, PYR_EMPTY_KEYS_SIZE);
    keys->dk_refcnt = 1;
    keys->dk_log2_index_bytes = 3;
    keys->dk_kind = PYR_KEYS_UNICODE;
    memset(pyr_keys_indices(keys), 0xff, 8);
    rt->empty_keys = keys;
}

pyr_dict_keys *pyr_keys_new(pyr_runtime *rt, int log2_size, bool unicode) {
    int index_bytes = log2_size < 8     ? log2_size
                      : log2_size < 16  ? log2_size + 1
                      : log2_size >= 32 ? log2_size + 3
                                        : log2_size + 2;
    int64_t usable = pyr_usable_fraction(INT64_C(1) << log2_size);
    pyr_dict_keys *keys;
    int64_t size = unicode ? (int64_t)sizeof(pyr_unicode_entry) : (int64_t)sizeof(pyr_dict_entry);
    if (log2_size > 40) return pyr_error_memory(rt);
    if (log2_size == PYR_DICT_LOG_MIN && unicode && rt->freelist_dictkeys.head) {
        keys = (pyr_dict_keys *)(void *)rt->freelist_dictkeys.head;
        rt->freelist_dictkeys.head = ((pyr_ref *)(void *)keys)->p;
        rt->freelist_dictkeys.count--;
        pyr_mem_set_use(&rt->heap, keys, PYR_USE_DICT_KEYS);
    } else {
        keys = pyr_alloc(rt, (int64_t)sizeof *keys + (INT64_C(1) << index_bytes) + usable * size, PYR_USE_DICT_KEYS);
        if (!keys) return NULL;
    }
    keys->dk_refcnt = 1;
    keys->dk_log2_size = (uint8_t)log2_size;
    keys->dk_log2_index_bytes = (uint8_t)index_bytes;
    keys->dk_kind = unicode ? PYR_KEYS_UNICODE : PYR_KEYS_GENERAL;
    keys->pad = 0;
    keys->dk_version = 0;
    keys->dk_usable = usable;
    keys->dk_nentries = 0;
    memset(pyr_keys_indices(keys), 0xff, (size_t)1 << index_bytes);
    memset(pyr_keys_entries(keys), 0, (size_t)(usable * size));
    return keys;
}

void pyr_keys_free_block(pyr_runtime *rt, pyr_dict_keys *keys) {
    pyr_freelist *list = &rt->freelist_dictkeys;
    if (keys->dk_log2_size == PYR_DICT_LOG_MIN && keys->dk_kind == PYR_KEYS_UNICODE &&
        list->count < rt->heap.preset.freelist_dictkeys) {
        pyr_mem_set_use(&rt->heap, keys, PYR_USE_FREE_OBJECT);
        ((pyr_ref *)(void *)keys)->p = list->head;
        list->head = (pyr_object *)(void *)keys;
        list->count++;
        return;
    }
    pyr_free(rt, keys);
}

void pyr_dict_clear_freelist(pyr_runtime *rt) {
    pyr_freelist *list = &rt->freelist_dictkeys;
    while (list->head) {
        void *block = list->head;
        list->head = ((pyr_ref *)block)->p;
        list->count--;
        pyr_free(rt, block);
    }
}

static void drop_entries(pyr_runtime *rt, pyr_dict_keys *keys) {
    bool general = keys->dk_kind == PYR_KEYS_GENERAL;
    for (int64_t i = 0; i < keys->dk_nentries; i++) {
        pyr_clear(rt, general ? &pyr_keys_general(keys)[i].key : &pyr_keys_unicode(keys)[i].key);
        pyr_clear(rt, general ? &pyr_keys_general(keys)[i].value : &pyr_keys_unicode(keys)[i].value);
    }
}

void pyr_dict_keys_release(pyr_runtime *rt, pyr_dict_keys *keys) {
    if (--keys->dk_refcnt > 0) return;
    drop_entries(rt, keys);
    pyr_keys_free_block(rt, keys);
}

void pyr_keys_drop(pyr_runtime *rt, pyr_dict_keys *keys) {
    if (--keys->dk_refcnt > 0) return;
    pyr_frame *frame = pyr_native_push(rt, NULL, 1);
    if (frame) {
        frame->slots[0].p = (pyr_object *)(void *)keys;
        frame->state = PYR_NATIVE_KEYS;
        drop_entries(rt, keys);
        frame->state = PYR_NATIVE_SLOTS;
        frame->slots[0].p = NULL;
        pyr_native_pop(rt, frame);
    } else { // no memory for a holder
        pyr_error_clear(rt);
        drop_entries(rt, keys);
    }
    pyr_keys_free_block(rt, keys);
}

pyr_dict_keys *pyr_dict_keys_new_shared(pyr_runtime *rt) {
    pyr_dict_keys *keys = pyr_keys_new(rt, PYR_SHARED_KEYS_LOG, true);
    if (!keys) return NULL;
    keys->dk_usable = PYR_SHARED_KEYS_MAX;
    keys->dk_kind = PYR_KEYS_SPLIT;
    return keys;
}

pyr_dict_keys *pyr_keys_clone(pyr_runtime *rt, const pyr_dict_keys *keys) {
    int64_t size = pyr_dict_keys_size(keys);
    pyr_dict_keys *copy = pyr_alloc(rt, size, PYR_USE_DICT_KEYS);
    if (!copy) return NULL;
    memcpy(copy, keys, (size_t)size);
    copy->dk_refcnt = 1;
    copy->dk_version = 0;
    for (int64_t i = 0; i < copy->dk_nentries; i++) {
        pyr_object *value = pyr_keys_value(copy, i)->p;
        if (!value) continue;
        pyr_incref(rt, pyr_keys_key(copy, i));
        pyr_incref(rt, value);
    }
    return copy;
}

// ---- indices -----------------------------------------------------------------------------------------------------------------------

int64_t pyr_keys_get_index(const pyr_dict_keys *keys, int64_t slot) {
    const int8_t *indices = pyr_keys_indices(keys);
    int log2 = keys->dk_log2_size;
    if (log2 < 8) return indices[slot];
    if (log2 < 16) return ((const int16_t *)(const void *)indices)[slot];
    if (log2 < 32) return ((const int32_t *)(const void *)indices)[slot];
    return ((const int64_t *)(const void *)indices)[slot];
}

void pyr_keys_set_index(pyr_dict_keys *keys, int64_t slot, int64_t index) {
    int8_t *indices = pyr_keys_indices(keys);
    int log2 = keys->dk_log2_size;
    if (log2 < 8) {
        indices[slot] = (int8_t)index;
    } else if (log2 < 16) {
        ((int16_t *)(void *)indices)[slot] = (int16_t)index;
    } else if (log2 < 32) {
        ((int32_t *)(void *)indices)[slot] = (int32_t)index;
    } else {
        ((int64_t *)(void *)indices)[slot] = index;
    }
}

int64_t pyr_keys_find_empty(const pyr_dict_keys *keys, int64_t hash) {
    uint64_t mask = (uint64_t)pyr_keys_size(keys) - 1, perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    while (pyr_keys_get_index(keys, (int64_t)i) >= 0) {
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & mask;
    }
    return (int64_t)i;
}

int64_t pyr_keys_find_slot(const pyr_dict_keys *keys, int64_t hash, int64_t index) {
    uint64_t mask = (uint64_t)pyr_keys_size(keys) - 1, perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    for (;;) {
        int64_t found = pyr_keys_get_index(keys, (int64_t)i);
        if (found == index) return (int64_t)i;
        if (found == PYR_IX_EMPTY) return PYR_IX_EMPTY;
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & mask;
    }
}

#if !PYR_TRACE
// The largest of the usual widths of an index; the others are seldom many.
static void build_wide(pyr_dict_keys *keys, int64_t count) {
    int32_t *indices = (int32_t *)(void *)pyr_keys_indices(keys);
    uint64_t mask = (uint64_t)pyr_keys_size(keys) - 1;
    bool general = keys->dk_kind == PYR_KEYS_GENERAL;
    for (int64_t k = 0; k < count; k++) {
        uint64_t hash =
            (uint64_t)(general ? pyr_keys_general(keys)[k].hash : ((const pyr_str *)pyr_keys_unicode(keys)[k].key.p)->hash);
        uint64_t perturb = hash, i = hash & mask;
        while (indices[i] != PYR_IX_EMPTY) {
            perturb >>= PERTURB_SHIFT;
            i = (i * 5 + perturb + 1) & mask;
        }
        indices[i] = (int32_t)k;
    }
}
#endif

void pyr_keys_build_indices(pyr_dict_keys *keys, int64_t count) {
#if !PYR_TRACE
    if (keys->dk_log2_size >= 16 && keys->dk_log2_size < 32) {
        build_wide(keys, count);
        return;
    }
#endif
    uint64_t mask = (uint64_t)pyr_keys_size(keys) - 1;
    for (int64_t k = 0; k < count; k++) {
        uint64_t hash = (uint64_t)pyr_keys_hash(keys, k), perturb = hash, i = hash & mask;
        while (pyr_keys_get_index(keys, (int64_t)i) != PYR_IX_EMPTY) {
            perturb >>= PERTURB_SHIFT;
            i = (i * 5 + perturb + 1) & mask;
        }
        pyr_keys_set_index(keys, (int64_t)i, k);
    }
}

int64_t pyr_keys_lookup_str(const pyr_dict_keys *keys, pyr_object *key, int64_t hash) {
    const pyr_unicode_entry *entries = pyr_keys_unicode(keys);
    uint64_t mask = (uint64_t)pyr_keys_size(keys) - 1, perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    for (;;) {
        int64_t index = pyr_keys_get_index(keys, (int64_t)i);
        if (index >= 0) {
            pyr_object *have = entries[index].key.p;
            if (have == key) return index;
            if (((pyr_str *)have)->hash == hash && pyr_str_equal(have, key)) return index;
        } else if (index == PYR_IX_EMPTY) {
            return PYR_IX_EMPTY;
        }
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + perturb + 1) & mask;
    }
}

int64_t pyr_dict_keys_lookup(const pyr_dict_keys *keys, pyr_object *interned_name) {
    if (keys->dk_kind == PYR_KEYS_GENERAL) return -1;
    int64_t hash = ((pyr_str *)interned_name)->hash;
    if (hash == -1) hash = pyr_str_hash(interned_name);
    return pyr_keys_lookup_str(keys, interned_name, hash);
}

pyr_ref *pyr_dict_keys_value(const pyr_dict_keys *keys, int64_t index) {
    return pyr_keys_value(keys, index);
}

// As calculate_log2_keysize counts: a small n that is not 0 gets twice the least table.
int pyr_log2_for_size(int64_t n) {
    const int64_t least = INT64_C(1) << PYR_DICT_LOG_MIN;
    uint64_t bits = (uint64_t)((n | least) - 1) | (uint64_t)(least - 1);
    return 64 - __builtin_clzll(bits);
}

int pyr_log2_for_entries(int64_t n) {
    return pyr_log2_for_size((n * 3 + 1) / 2);
}
