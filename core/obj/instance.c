// Attributes of instances in values over the class's shared table (Objects/dictobject.c, 3.11).
//
// Values: [capacity] references; in front of them, growing downwards, the byte -1 is the size of the front, -2 the number of attributes
// that are set, -3, -4 ... their indices in the order in which they were set.
#include "obj/abstract.h"
#include "obj/dict.h"
#include "obj/type.h"

#include <string.h>

static uint8_t *front_of(const pyr_dict_values *values) {
    return (uint8_t *)(uintptr_t)values;
}

pyr_dict_values *pyr_values_new(pyr_runtime *rt, int64_t capacity, pyr_use use) {
    int64_t prefix = (capacity + 2 + 7) & ~INT64_C(7);
    uint8_t *block = pyr_alloc(rt, prefix + capacity * 8, use);
    if (!block) return NULL;
#if PYR_TRACE
    memset(block, 0, (size_t)(prefix + capacity * 8));
#else
    // Mostly a few words, which are not worth a call.
    uint64_t *words = (uint64_t *)(void *)block;
    for (int64_t i = 0; i < prefix / 8 + capacity; i++) {
        words[i] = 0;
        __asm__("" : : : "memory");
    }
#endif
    block[prefix - 1] = (uint8_t)prefix;
    return (pyr_dict_values *)(void *)(block + prefix);
}

void pyr_values_free(pyr_runtime *rt, pyr_dict_values *values) {
    pyr_free(rt, front_of(values) - front_of(values)[-1]);
}

int64_t pyr_values_count(const pyr_dict_values *values) {
    return front_of(values)[-2];
}

int64_t pyr_values_order(const pyr_dict_values *values, int64_t i) {
    return front_of(values)[-3 - i];
}

void pyr_values_append_order(pyr_dict_values *values, int64_t index) {
    uint8_t *front = front_of(values);
    int n = front[-2]++;
    front[-3 - n] = (uint8_t)index;
}

void pyr_values_remove_order(pyr_dict_values *values, int64_t index) {
    uint8_t *front = front_of(values);
    int n = front[-2], i = 0;
    while (i < n && front[-3 - i] != index) i++;
    for (; i + 1 < n; i++) front[-3 - i] = front[-4 - i];
    front[-2] = (uint8_t)(n - 1);
}

static pyr_dict_values *values_of(const pyr_object *o) {
    return pyr_managed_of(o)->values.p;
}

static pyr_dict_keys *keys_of(const pyr_object *o) {
    return pyr_type_of(o)->ht_cached_keys.p;
}

int pyr_instance_init_values(pyr_runtime *rt, pyr_object *o) {
    pyr_dict_keys *keys = keys_of(o);
    // Each instance leaves room for one attribute less, so that a table that few instances fill does not stay large.
    if (keys->dk_usable > 1) keys->dk_usable--;
    pyr_dict_values *values = pyr_values_new(rt, pyr_keys_capacity(keys), PYR_USE_INLINE_VALUES);
    if (!values) return -1;
    pyr_managed_of(o)->values.p = values;
    return 0;
}

// Values stand only where the shared table has a key.
void pyr_instance_clear_values(pyr_runtime *rt, pyr_object *o) {
    pyr_dict_values *values = values_of(o);
    if (!values) return;
    int64_t count = keys_of(o)->dk_nentries;
    for (int64_t i = 0; i < count; i++) pyr_clear(rt, &values->values[i]);
}

void pyr_instance_free_values(pyr_runtime *rt, pyr_object *o) {
    pyr_dict_values *values = values_of(o);
    if (!values) return;
    int64_t count = keys_of(o)->dk_nentries;
    for (int64_t i = 0; i < count; i++) pyr_drop(rt, &values->values[i]);
    pyr_managed_of(o)->values.p = NULL;
    pyr_values_free(rt, values);
}

int pyr_instance_visit_values(pyr_object *o, pyr_visit visit, void *arg) {
    pyr_dict_values *values = values_of(o);
    if (!values) return 0;
    int64_t count = keys_of(o)->dk_nentries;
    for (int64_t i = 0; i < count; i++) {
        int result = values->values[i].p ? visit(values->values[i].p, arg) : 0;
        if (result) return result;
    }
    return 0;
}

pyr_object *pyr_instance_get(pyr_runtime *rt, pyr_object *o, pyr_object *name) {
    if (!pyr_is_exact(rt, name, PYR_T_STR)) return NULL;
    int64_t index = pyr_dict_keys_lookup(keys_of(o), name);
    return index < 0 ? NULL : values_of(o)->values[index].p;
}

// The index of [name] in the shared table, added if there is room; -1 if there is none.
static int64_t shared_index(pyr_runtime *rt, pyr_dict_keys *keys, pyr_object *name) {
    int64_t hash = pyr_str_hash(name);
    int64_t index = pyr_keys_lookup_str(keys, name, hash);
    if (index != PYR_IX_EMPTY || keys->dk_usable <= 0) return index;
    keys->dk_version = 0;
    index = keys->dk_nentries;
    pyr_keys_set_index(keys, pyr_keys_find_empty(keys, hash), index);
    pyr_keys_unicode(keys)[index].key.p = name;
    keys->dk_usable--;
    keys->dk_nentries++;
    pyr_incref(rt, name);
    return index;
}

static int no_attribute(pyr_runtime *rt, pyr_object *o, pyr_object *name) {
    pyr_error_format(rt, PYR_T_AttributeError, "'%T' object has no attribute '%S'", o, name);
    return -1;
}

int pyr_instance_set(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object *value) {
    pyr_dict_values *values = values_of(o);
    int64_t index = pyr_is_exact(rt, name, PYR_T_STR) ? shared_index(rt, keys_of(o), name) : -1;
    if (index < 0) {
        if (!value) return no_attribute(rt, o, name);
        pyr_object *dict = pyr_instance_make_dict(rt, o);
        return dict ? pyr_dict_set(rt, dict, name, value) : -1;
    }
    pyr_ref *place = &values->values[index];
    pyr_object *old = place->p;
    if (!old && !value) return no_attribute(rt, o, name);
    if (!old) pyr_values_append_order(values, index);
    if (!value) pyr_values_remove_order(values, index);
    place->p = value;
    pyr_xincref(rt, value);
    pyr_xdecref(rt, old);
    return 0;
}

pyr_object *pyr_instance_make_dict(pyr_runtime *rt, pyr_object *o) {
    pyr_managed *managed = pyr_managed_of(o);
    pyr_dict_values *values = managed->values.p;
    pyr_dict_keys *keys = keys_of(o);
    int64_t used = 0, capacity = pyr_keys_capacity(keys);
    bool track = false;
    for (int64_t i = 0; i < capacity; i++) {
        pyr_object *value = values->values[i].p;
        used += value != NULL;
        track = track || (value && pyr_object_may_be_tracked(rt, value));
    }
    pyr_object *dict = pyr_dict_make(rt, rt->empty_keys, NULL, 0);
    if (!dict) return NULL;
    // The values change hands between two events.
    keys->dk_refcnt++;
    PYR_DICT(dict)->keys.p = keys;
    PYR_DICT(dict)->values.p = values;
    PYR_DICT(dict)->used = used;
    managed->values.p = NULL;
    managed->dict.p = dict;
    pyr_mem_set_use(&rt->heap, front_of(values) - front_of(values)[-1], PYR_USE_DICT_VALUES);
    if (track) pyr_gc_track(rt, dict);
    return dict;
}

pyr_object *pyr_dict_new_split(pyr_runtime *rt, void *shared) {
    pyr_dict_keys *keys = shared;
    if (!keys) return pyr_dict_new(rt);
    pyr_dict_values *values = pyr_values_new(rt, pyr_keys_capacity(keys), PYR_USE_DICT_VALUES);
    if (!values) return NULL;
    keys->dk_refcnt++;
    return pyr_dict_make(rt, keys, values, 0);
}
