// Inline caches: what the machine found last time at an instruction, one entry per instruction of a code object that has run often
// enough (Python/specialize.c, 3.11, which rewrites the instructions instead).
//
// An entry is true as long as the versions in it are those of the type and of the table of keys; it owns nothing. Both
// kinds of build keep the same entries, so that their memory is the same. What a cached path does to counts is what the
// uncached one does.
#ifndef PYR_VM_CACHE_H
#define PYR_VM_CACHE_H

#include "vm/eval.h"

typedef enum pyr_cache_kind {
    PYR_CACHE_NONE,
    PYR_CACHE_GLOBAL, // LOAD_GLOBAL: the value at [data] in the globals with keys [version]
    PYR_CACHE_BUILTIN, // the value at [data] in the builtins with keys [keys_version]; globals have keys [version] without the name
    PYR_CACHE_INSTANCE, // attributes: value [index] of instances of the type with [version]
    PYR_CACHE_SLOT,     // the reference [data] bytes into such an instance
    PYR_CACHE_CLASS,    // [data] is found in the class; the shared keys are [keys_version] without the name (0: no dict)
    PYR_CACHE_MODULE,   // entry [index] of a module's dict with keys [keys_version]
    PYR_CACHE_INIT,     // CALL: the class with [version] is a plain one, [data] its __init__ (vm/construct.h)
} pyr_cache_kind;

typedef struct pyr_cache {
    uint32_t version;
    uint32_t keys_version;
    uint8_t kind;
    uint8_t cooldown; // executions until the next attempt
    uint16_t index;
    uint16_t counter; // of a call's specialisation (vm/special.h)
    uint8_t special;  // pyr_special
    uint8_t passing;  // what is known of the call that runs: pyr_passing
    uint64_t data;
} pyr_cache;
PYR_ASSERT_SIZE(pyr_cache, 24);

#define PYR_CODE_WARM 8 // calls and jumps back until a code object gets its caches

// Counts a call or a jump back of a code object that is not warm yet; makes the caches in time. Without memory for them the code runs
// without.
void pyr_code_warm_up(pyr_runtime *rt, pyr_code *code);
// The same for a conditional jump back of a code object without caches. 3.11 does not count them, and what depends on how warm a code
// object is goes by its count.
void pyr_code_lap(pyr_runtime *rt, pyr_code *code);

// True if it is time to look again at where an instruction finds its value; the entry says nothing then.
bool pyr_cache_begin(pyr_cache *cache);
// Notes where the attempt that has just succeeded found its value.
void pyr_cache_global(pyr_runtime *rt, pyr_cache *cache, const pyr_frame *frame, pyr_object *name);
void pyr_cache_attribute(pyr_runtime *rt, pyr_cache *cache, pyr_object *owner, pyr_object *name, bool method);
void pyr_cache_store(pyr_runtime *rt, pyr_cache *cache, pyr_object *owner, pyr_object *name);

// The entries of a table of str keys.
static inline pyr_unicode_entry *pyr_cache_entries(const pyr_dict_keys *keys) {
    return (pyr_unicode_entry *)(void *)((char *)(uintptr_t)(keys + 1) + ((uintptr_t)1 << keys->dk_log2_index_bytes));
}
static inline const pyr_dict_keys *pyr_keys_of_dict(const pyr_object *dict) {
    return ((const pyr_dict *)dict)->keys.p;
}

// The value of a global, borrowed, or NULL if the entry does not say.
static inline pyr_object *pyr_cached_global(const pyr_cache *cache, const pyr_frame *frame) {
    if (cache->kind == PYR_CACHE_NONE) return NULL;
    const pyr_dict_keys *globals = pyr_keys_of_dict(frame->globals.p);
    if (globals->dk_version != cache->version) return NULL;
    if (cache->kind != PYR_CACHE_GLOBAL && pyr_keys_of_dict(frame->builtins.p)->dk_version != cache->keys_version) return NULL;
    return ((const pyr_ref *)(uintptr_t)cache->data)->p;
}

// Where the globals hold a name that has a value, for another value; NULL if the entry does not say.
static inline pyr_ref *pyr_cached_global_place(const pyr_cache *cache, const pyr_frame *frame) {
    const pyr_object *dict = frame->globals.p;
    const pyr_dict_keys *keys = pyr_keys_of_dict(dict);
    if (cache->kind != PYR_CACHE_GLOBAL || keys->dk_version != cache->version || !pyr_gc_is_tracked(dict)) return NULL;
    return (pyr_ref *)(uintptr_t)cache->data;
}

// The value of an attribute of an instance itself, borrowed, or NULL.
static inline pyr_object *pyr_cached_attribute(const pyr_runtime *rt, const pyr_cache *cache, const pyr_object *owner) {
    const pyr_type *type = pyr_type_of(owner);
    if (cache->kind == PYR_CACHE_MODULE) {
        if (!pyr_is_exact(rt, owner, PYR_T_MODULE)) return NULL;
        const pyr_dict_keys *keys = pyr_keys_of_dict(pyr_module_dict(owner));
        return keys->dk_version == cache->keys_version ? pyr_cache_entries(keys)[cache->index].value.p : NULL;
    }
    if (cache->version != type->tp_version_tag) return NULL;
    if (cache->kind == PYR_CACHE_INSTANCE) {
        const pyr_dict_values *values = pyr_managed_of(owner)->values.p;
        return values ? values->values[cache->index].p : NULL;
    }
    if (cache->kind == PYR_CACHE_SLOT) return ((const pyr_ref *)(const void *)((const char *)owner + cache->data))->p;
    return NULL;
}

// Where STORE_ATTR puts its value, or NULL. A place that was empty is counted as set; what it holds is the caller's to replace.
static inline pyr_ref *pyr_cached_place(const pyr_cache *cache, const pyr_object *owner) {
    if (cache->version != pyr_type_of(owner)->tp_version_tag) return NULL;
    if (cache->kind == PYR_CACHE_INSTANCE) {
        pyr_dict_values *values = pyr_managed_of(owner)->values.p;
        if (!values) return NULL;
        pyr_ref *place = &values->values[cache->index];
        if (!place->p) {
            // The order of setting grows downwards in front of the values (obj/instance.c).
            uint8_t *front = (uint8_t *)(void *)values;
            front[-3 - front[-2]] = (uint8_t)cache->index;
            front[-2]++;
        }
        return place;
    }
    return cache->kind == PYR_CACHE_SLOT ? (pyr_ref *)(void *)((char *)(uintptr_t)owner + cache->data) : NULL;
}

// What the class has under the name, borrowed, or NULL: a method, or for LOAD_ATTR a plain value.
static inline pyr_object *pyr_cached_class_value(const pyr_cache *cache, const pyr_object *owner) {
    const pyr_type *type = pyr_type_of(owner);
    if (cache->kind != PYR_CACHE_CLASS || cache->version != type->tp_version_tag) return NULL;
    if (cache->keys_version) {
        const pyr_dict_keys *keys = type->ht_cached_keys.p;
        if (!pyr_managed_of(owner)->values.p || keys->dk_version != cache->keys_version) return NULL;
    }
    return (pyr_object *)(uintptr_t)cache->data;
}

#endif
