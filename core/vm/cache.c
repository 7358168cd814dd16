// Fills the inline caches.
#include "vm/cache.h"
#include "obj/descr.h"
#include "obj/dict.h"
#include "vm/fuse.h"
#include <string.h>

#define COOLDOWN 64

static void make_caches(pyr_runtime *rt, pyr_code *code) {
    if (code->caches.p) return;
    uint64_t size = (uint64_t)code->base.ob_size * sizeof(pyr_cache);
    code->caches.p = pyr_raw_alloc(&rt->heap, size, PYR_USE_CODE_DATA);
    if (code->caches.p) memset(code->caches.p, 0, (size_t)size);
}

static void fuse(pyr_code *code) {
#if !PYR_TRACE
    if (code->caches.p) pyr_code_fuse(code, code->warmup >= PYR_CODE_WARM);
#else
    (void)code;
#endif
}

void pyr_code_warm_up(pyr_runtime *rt, pyr_code *code) {
    if (++code->warmup != PYR_CODE_WARM) return;
    make_caches(rt, code);
    fuse(code);
}

void pyr_code_lap(pyr_runtime *rt, pyr_code *code) {
    if (++code->laps != PYR_CODE_WARM) return;
    make_caches(rt, code);
    fuse(code);
}

bool pyr_cache_begin(pyr_cache *cache) {
    if (cache->cooldown) {
        cache->cooldown--;
        return false;
    }
    cache->kind = PYR_CACHE_NONE;
    cache->cooldown = COOLDOWN;
    return true;
}

// The version of a table, given if there is none; 0 if none can be given.
static uint32_t keys_version(pyr_runtime *rt, pyr_dict_keys *keys) {
    if (!keys->dk_version && rt->next_keys_version < UINT32_MAX - 1) keys->dk_version = ++rt->next_keys_version;
    return keys->dk_version;
}

// The entry of [name] in an unsplit dict of strs, or -1.
static int64_t entry_of(const pyr_object *dict, pyr_object *name) {
    const pyr_dict *d = (const pyr_dict *)dict;
    if (d->values.p || d->keys.p->dk_kind != PYR_KEYS_UNICODE) return -1;
    int64_t index = pyr_dict_keys_lookup(d->keys.p, name);
    return index > UINT16_MAX ? -1 : index;
}

static bool is_plain(const pyr_object *dict) {
    const pyr_dict *d = (const pyr_dict *)dict;
    return !d->values.p && d->keys.p->dk_kind == PYR_KEYS_UNICODE;
}

void pyr_cache_global(pyr_runtime *rt, pyr_cache *cache, const pyr_frame *frame, pyr_object *name) {
    pyr_object *globals = frame->globals.p, *builtins = frame->builtins.p;
    if (!pyr_cache_begin(cache) || !is_plain(globals)) return;
    int64_t index = entry_of(globals, name);
    cache->version = keys_version(rt, ((pyr_dict *)globals)->keys.p);
    if (!cache->version) return;
    if (index >= 0) {
        cache->data = (uint64_t)(uintptr_t)pyr_dict_keys_value(((pyr_dict *)globals)->keys.p, index);
        cache->kind = PYR_CACHE_GLOBAL;
        return;
    }
    if (!pyr_is_exact(rt, builtins, PYR_T_DICT) || !is_plain(builtins)) return;
    index = entry_of(builtins, name);
    cache->keys_version = keys_version(rt, ((pyr_dict *)builtins)->keys.p);
    if (index < 0 || !cache->keys_version) return;
    cache->data = (uint64_t)(uintptr_t)pyr_dict_keys_value(((pyr_dict *)builtins)->keys.p, index);
    cache->kind = PYR_CACHE_BUILTIN;
}

// Notes an attribute of the instance's own values, if it has the name there.
static bool note_instance(pyr_cache *cache, const pyr_object *owner, pyr_object *name) {
    const pyr_type *type = pyr_type_of(owner);
    if (!pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT) || !pyr_managed_of(owner)->values.p) return false;
    int64_t index = pyr_dict_keys_lookup(type->ht_cached_keys.p, name);
    if (index < 0) return false;
    cache->index = (uint16_t)index;
    cache->kind = PYR_CACHE_INSTANCE;
    return true;
}

// Notes what stands in the class: a method for LOAD_METHOD, a value without __get__ for LOAD_ATTR.
static void note_class(pyr_runtime *rt, pyr_cache *cache, const pyr_object *owner, const pyr_object *descr, bool method) {
    const pyr_type *type = pyr_type_of(owner), *descr_type = pyr_type_of(descr);
    bool is_method = pyr_type_has(descr_type, PYR_TPFLAGS_METHOD_DESCRIPTOR);
    if (method ? !is_method : descr_type->tp_descr_get.fn != NULL) return;
    cache->keys_version = 0;
    if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) {
        if (!pyr_managed_of(owner)->values.p) return;
        cache->keys_version = keys_version(rt, type->ht_cached_keys.p);
        if (!cache->keys_version) return;
    } else if (type->tp_dictoffset != 0) {
        return;
    }
    cache->data = (uint64_t)(uintptr_t)descr;
    cache->kind = PYR_CACHE_CLASS;
}

// Notes a place of __slots__.
static void note_slot(pyr_cache *cache, const pyr_object *owner, const pyr_object *descr) {
    const pyr_type *class = (const pyr_type *)((const pyr_descr *)descr)->type.p;
    int kind;
    if (!pyr_type_has(class, PYR_TPFLAGS_HEAPTYPE) || !pyr_is_subtype(pyr_type_of(owner), class)) return;
    cache->data = (uint64_t)pyr_member_place(descr, &kind);
    cache->kind = PYR_CACHE_SLOT;
}

void pyr_cache_attribute(pyr_runtime *rt, pyr_cache *cache, pyr_object *owner, pyr_object *name, bool method) {
    pyr_type *type = pyr_type_of(owner);
    if (!pyr_cache_begin(cache)) return;
    if (pyr_is_exact(rt, owner, PYR_T_MODULE)) {
        pyr_object *dict = pyr_module_dict(owner);
        int64_t index = is_plain(dict) ? entry_of(dict, name) : -1;
        cache->keys_version = index < 0 ? 0 : keys_version(rt, ((pyr_dict *)dict)->keys.p);
        if (!cache->keys_version || pyr_type_lookup(rt, type, name)) return;
        cache->index = (uint16_t)index;
        cache->kind = PYR_CACHE_MODULE;
        return;
    }
    if (type->tp_getattro.fn != pyr_generic_getattr) return;
    cache->version = pyr_type_version(rt, type);
    if (!cache->version) return;
    const pyr_object *descr = pyr_type_lookup(rt, type, name);
    if (descr && pyr_type_of(descr)->tp_descr_set.fn) {
        if (pyr_is_exact(rt, descr, PYR_T_MEMBER_DESCR)) note_slot(cache, owner, descr);
        return;
    }
    if (!note_instance(cache, owner, name) && descr) note_class(rt, cache, owner, descr, method);
}

void pyr_cache_store(pyr_runtime *rt, pyr_cache *cache, pyr_object *owner, pyr_object *name) {
    pyr_type *type = pyr_type_of(owner);
    if (!pyr_cache_begin(cache) || type->tp_setattro.fn != pyr_generic_setattr) return;
    cache->version = pyr_type_version(rt, type);
    const pyr_object *descr = pyr_type_lookup(rt, type, name);
    if (!cache->version) return;
    if (!descr) {
        note_instance(cache, owner, name);
    } else if (pyr_is_exact(rt, descr, PYR_T_MEMBER_DESCR)) {
        note_slot(cache, owner, descr);
    }
}
