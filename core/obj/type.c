// Types: making built-in ones from their specs, inheritance, look-up in the mro with its cache, versions.
//
// A type that is ready has tp_dict, tp_bases and tp_mro, and its slots are what these say. Built-in types never change afterwards
// except by pyr_type_extend and pyr_type_add at start.
#include "obj/type.h"
#include "obj/abstract.h"
#include "obj/buffer.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/int.h"
#include "obj/str.h"
#include "obj/text.h"
#include "obj/weakref.h"

#include <string.h>

// ---- look-up -----------------------------------------------------------------------------------------------------------------------

uint32_t pyr_type_version(pyr_runtime *rt, pyr_type *type) {
    if (pyr_type_has(type, PYR_TPFLAGS_VALID_VERSION_TAG)) return type->tp_version_tag;
    if (!pyr_type_has(type, PYR_TPFLAGS_READY) || rt->next_version_tag == UINT32_MAX) return 0;
    for (int64_t i = 0; i < pyr_tuple_size(type->tp_bases.p); i++) {
        if (!pyr_type_version(rt, (pyr_type *)pyr_tuple_items(type->tp_bases.p)[i].p)) return 0;
    }
    type->tp_version_tag = ++rt->next_version_tag;
    type->tp_flags |= PYR_TPFLAGS_VALID_VERSION_TAG;
    return type->tp_version_tag;
}

static int forget_version(pyr_runtime *rt, pyr_type *type, void *arg) {
    (void)arg;
    pyr_type_modified(rt, type);
    return 0;
}

void pyr_type_modified(pyr_runtime *rt, pyr_type *type) {
    // A subclass with a version makes its bases have one, so nothing below is valid either.
    if (!pyr_type_has(type, PYR_TPFLAGS_VALID_VERSION_TAG)) return;
    pyr_type_each_subclass(rt, type, forget_version, NULL);
    type->tp_flags &= ~PYR_TPFLAGS_VALID_VERSION_TAG;
    type->tp_version_tag = 0;
}

static pyr_object *find_in_mro(pyr_runtime *rt, const pyr_type *type, pyr_object *name, int64_t hash) {
    pyr_object *mro = type->tp_mro.p;
    if (!mro) return NULL;
    int64_t n = pyr_tuple_size(mro);
    for (int64_t i = 0; i < n; i++) {
        pyr_type *owner = (pyr_type *)pyr_tuple_items(mro)[i].p;
        if (PYR_UNLIKELY(pyr_type_has(owner, PYR_TPFLAGS_LATE))) pyr_type_fill(rt, owner);
        pyr_object *dict = owner->tp_dict.p;
        pyr_object *value = dict ? pyr_dict_get_hash(rt, dict, name, hash) : NULL;
        if (value) return value;
        if (rt->exception) pyr_error_clear(rt);
    }
    return NULL;
}

pyr_object *pyr_type_lookup(pyr_runtime *rt, pyr_type *type, pyr_object *name) {
    int64_t hash = pyr_str_hash(name);
    bool cacheable = ((pyr_str *)name)->interned && pyr_is_exact(rt, name, PYR_T_STR);
    if (!cacheable) return find_in_mro(rt, type, name, hash);
    uint32_t version = pyr_type_version(rt, type);
    pyr_type_cache_entry *entry = &rt->type_cache[((uint64_t)hash ^ version) % PYR_TYPE_CACHE];
    if (version && entry->version == version && entry->name == name && entry->hash == hash) return entry->value;
    pyr_object *value = find_in_mro(rt, type, name, hash);
    if (version) *entry = (pyr_type_cache_entry){version, hash, name, value};
    return value;
}

pyr_object *pyr_lookup_special(pyr_runtime *rt, pyr_object *o, pyr_object *name) {
    pyr_object *descr = pyr_type_lookup(rt, pyr_type_of(o), name);
    if (!descr) return NULL;
    pyr_incref(rt, descr);
    if (!descr->ob_type.p->tp_descr_get.fn) return descr;
    pyr_hold(rt, descr);
    pyr_object *bound = descr->ob_type.p->tp_descr_get.fn(rt, descr, o, (pyr_object *)pyr_type_of(o));
    pyr_unhold(rt, descr);
    return bound;
}

bool pyr_is_subtype(const pyr_type *a, const pyr_type *b) {
    if (a == b) return true;
    const pyr_object *mro = a->tp_mro.p;
    if (mro) {
        int64_t n = pyr_tuple_size(mro);
        for (int64_t i = 0; i < n; i++) {
            if (pyr_tuple_items(mro)[i].p == &b->base.base) return true;
        }
        return false;
    }
    for (const pyr_type *t = a->tp_base.p; t; t = t->tp_base.p) { // not ready yet
        if (t == b) return true;
    }
    return b->tp_id == PYR_T_OBJECT;
}

// ---- subclasses ----------------------------------------------------------------------------------------------------------------------

static pyr_object *subclass_key(pyr_runtime *rt, const pyr_type *type) {
    return pyr_int_new(rt, (int64_t)pyr_mem_address(&rt->heap, type));
}

int pyr_type_add_subclass(pyr_runtime *rt, pyr_type *base, pyr_type *type) {
    // Built-in types do not register with object: pyr_type_each_subclass knows them.
    if (base->tp_id == PYR_T_OBJECT && !pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) return 0;
    if (!base->tp_subclasses.p) {
        base->tp_subclasses.p = pyr_dict_new(rt);
        if (!base->tp_subclasses.p) return -1;
    }
    pyr_object *key = subclass_key(rt, type);
    if (!key) return -1;
    pyr_hold(rt, key);
    pyr_object *weak = pyr_weakref_new(rt, (pyr_object *)type, NULL);
    pyr_take_back(rt);
    if (!weak) {
        pyr_decref(rt, key);
        return -1;
    }
    return pyr_dict_set_stolen(rt, base->tp_subclasses.p, key, weak);
}

// The key again, from the dict itself: when there is no memory to make it. Returns an owned reference or NULL.
static pyr_object *find_subclass_key(pyr_runtime *rt, const pyr_type *base, const pyr_type *type) {
    int64_t position = 0, address;
    pyr_object *key, *weak;
    while (pyr_dict_next(base->tp_subclasses.p, &position, &key, &weak))
        if (pyr_int_fits(key, &address) && address == (int64_t)pyr_mem_address(&rt->heap, type)) return pyr_new_ref(rt, key);
    return NULL;
}

void pyr_type_remove_subclass(pyr_runtime *rt, pyr_type *base, pyr_type *type) {
    if (!base->tp_subclasses.p) return;
    pyr_object *key = subclass_key(rt, type);
    if (!key) key = find_subclass_key(rt, base, type);
    if (!key || pyr_dict_del(rt, base->tp_subclasses.p, key) < 0 || rt->exception) pyr_error_clear(rt);
    pyr_xdecref(rt, key);
    bool keep = !pyr_type_has(base, PYR_TPFLAGS_HEAPTYPE); // where 3.11 has subclasses of its own at any time
    if (!keep && pyr_dict_size(base->tp_subclasses.p) == 0) pyr_clear(rt, &base->tp_subclasses);
}

int pyr_type_each_subclass(pyr_runtime *rt, pyr_type *type, int (*visit)(pyr_runtime *rt, pyr_type *sub, void *arg),
                           void *arg) {
    pyr_object *subclasses = type->tp_subclasses.p;
    int64_t position = 0;
    int result = 0;
    for (int i = PYR_T_OBJECT + 1; type->tp_id == PYR_T_OBJECT && result == 0 && i < PYR_T_COUNT; i++)
        if (rt->types[i].tp_base.p == type) result = visit(rt, &rt->types[i], arg);
    if (!subclasses) return result;
    pyr_object *key, *weak;
    while (result == 0 && pyr_dict_next(subclasses, &position, &key, &weak)) {
        pyr_object *sub = ((pyr_weakref *)weak)->object.p;
        if (pyr_is_weakref(rt, weak) && PYR_IS_TYPE(sub)) result = visit(rt, (pyr_type *)sub, arg);
    }
    return result;
}

static int owns_dict(pyr_runtime *rt, pyr_type *type, void *dict) {
    if (type->tp_dict.p == dict || type->tp_subclasses.p == dict) return 1;
    return pyr_type_each_subclass(rt, type, owns_dict, dict);
}

void pyr_type_show(pyr_runtime *rt, pyr_object *o) {
    pyr_type *object = pyr_builtin_type(rt, PYR_T_OBJECT);
    if (rt->next_version_tag == UINT32_MAX || !PYR_IS_DICT(o) || !owns_dict(rt, object, o)) return;
    pyr_type_modified(rt, object);
    rt->next_version_tag = UINT32_MAX;
}

// ---- built-in types --------------------------------------------------------------------------------------------------------------------

void pyr_type_from_spec_raw(pyr_runtime *rt, pyr_type *type, const pyr_type_spec *spec, pyr_type *base, uint32_t id) {
    type->base.base.ob_refcnt = 1;
    type->base.base.ob_type.p = pyr_builtin_type(rt, PYR_T_TYPE);
    type->tp_name.p = spec->name;
    type->tp_basicsize = spec->basicsize;
    type->tp_itemsize = spec->itemsize;
    type->tp_flags = spec->flags | PYR_TPFLAGS_IMMUTABLE;
    type->tp_weaklistoffset = spec->weaklistoffset;
    type->tp_dictoffset = spec->dictoffset;
    type->tp_id = id;
    type->tp_vectorcall.fn = spec->vectorcall;
    type->tp_methods.p = spec->methods;
    type->tp_getset.p = spec->getset;
    type->tp_members.p = spec->members;
    type->tp_doc.p = spec->doc;
    type->tp_base.p = base;
#define PYR_SLOT(T, field) type->field.fn = spec->field;
    PYR_TYPE_SLOTS(PYR_SLOT)
#undef PYR_SLOT
    if (spec->unhashable) type->tp_hash.fn = pyr_hash_not_implemented;
}

#define SUBCLASS_FLAGS (UINT64_C(0x1ff) << 23)

static void inherit_layout(pyr_type *type, const pyr_type *base) {
    if (pyr_type_has(base, PYR_TPFLAGS_HAVE_GC) && !pyr_type_has(type, PYR_TPFLAGS_HAVE_GC) && !type->tp_traverse.fn &&
        !type->tp_clear.fn) {
        type->tp_flags |= PYR_TPFLAGS_HAVE_GC;
        type->tp_traverse = base->tp_traverse;
        type->tp_clear = base->tp_clear;
    }
    if (!type->tp_basicsize) type->tp_basicsize = base->tp_basicsize;
    if (!type->tp_itemsize) type->tp_itemsize = base->tp_itemsize;
    if (!type->tp_weaklistoffset) type->tp_weaklistoffset = base->tp_weaklistoffset;
    if (!type->tp_dictoffset) type->tp_dictoffset = base->tp_dictoffset;
    type->tp_flags |= base->tp_flags & (SUBCLASS_FLAGS | PYR_TPFLAGS_MANAGED_DICT | PYR_TPFLAGS_SEQUENCE | PYR_TPFLAGS_MAPPING);
}

static bool overrides_hash(pyr_runtime *rt, const pyr_type *type) {
    return pyr_dict_get(rt, type->tp_dict.p, PYR_NAME(rt, __eq__)) || pyr_dict_get(rt, type->tp_dict.p, PYR_NAME(rt, __hash__));
}

static void inherit_slots(pyr_runtime *rt, pyr_type *type, const pyr_type *base) {
    bool hash_too = !type->tp_richcompare.fn && !type->tp_hash.fn && !overrides_hash(rt, type);
    if (hash_too) {
        type->tp_richcompare = base->tp_richcompare;
        type->tp_hash = base->tp_hash;
    }
    // A base that itself only inherits a slot leaves it to the class that it has it from, further on in the mro.
    const pyr_type *above = base->tp_base.p;
    const size_t first = offsetof(pyr_type, tp_dealloc);
    for (size_t offset = first; offset < sizeof(pyr_type); offset += 8) {
        if (offset == offsetof(pyr_type, tp_new) || offset == offsetof(pyr_type, tp_richcompare) ||
            offset == offsetof(pyr_type, tp_hash) || offset == offsetof(pyr_type, tp_traverse) ||
            offset == offsetof(pyr_type, tp_clear)) {
            continue;
        }
        pyr_slot_function *mine = pyr_type_slot(type, (uint16_t)offset);
        pyr_slot_function theirs = *pyr_type_slot(base, (uint16_t)offset);
        if (!*mine && theirs && (!above || theirs != *pyr_type_slot(above, (uint16_t)offset))) *mine = theirs;
    }
}

pyr_object *pyr_generic_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)args, (void)kwargs;
    return pyr_object_alloc(rt, type, 0);
}

static int add_new(pyr_runtime *rt, pyr_type *type) {
    if (!type->tp_new.fn && type->tp_base.p && type->tp_base.p->tp_id == PYR_T_OBJECT &&
        !pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) {
        type->tp_flags |= PYR_TPFLAGS_DISALLOW_INSTANTIATION;
    }
    if (pyr_type_has(type, PYR_TPFLAGS_DISALLOW_INSTANTIATION)) {
        type->tp_new.fn = NULL;
        return 0;
    }
    if (!type->tp_new.fn) {
        type->tp_new = type->tp_base.p->tp_new;
        return 0;
    }
    if (pyr_dict_get(rt, type->tp_dict.p, PYR_NAME(rt, __new__))) return 0;
    pyr_object *wrapper = pyr_type_new_wrapper(rt, type);
    if (!wrapper) return -1;
    return pyr_dict_set_stolen(rt, type->tp_dict.p, pyr_new_ref(rt, PYR_NAME(rt, __new__)), wrapper);
}

static int add_wrappers(pyr_runtime *rt, pyr_type *type) {
    for (int i = 0; i < pyr_slot_def_count; i++) {
        const pyr_slot_def *def = &pyr_slot_defs[i];
        pyr_slot_function function = *pyr_type_slot(type, def->offset);
        pyr_object *name = rt->names[def->name];
        if (def->kind == PYR_WRAP_NONE || !function || pyr_dict_get(rt, type->tp_dict.p, name)) continue;
        pyr_object *wrapper = function == (pyr_slot_function)pyr_hash_not_implemented
                                  ? pyr_new_ref(rt, rt->none)
                                  : pyr_descr_new_wrapper(rt, type, def, function);
        if (!wrapper || pyr_dict_set_stolen(rt, type->tp_dict.p, pyr_new_ref(rt, name), wrapper) < 0) return -1;
    }
    return 0;
}

// Adds the descriptor [stolen] under [name], [anyway] or if the name is not there: a method stands before the wrapper of its slot.
static int add_descr(pyr_runtime *rt, pyr_type *type, const char *name, pyr_object *stolen, bool anyway) {
    if (!stolen) return -1;
    pyr_object *key = pyr_str_interned(rt, name);
    if (!key) {
        pyr_decref(rt, stolen);
        return -1;
    }
    if (!anyway && pyr_dict_get(rt, type->tp_dict.p, key)) {
        pyr_decref(rt, key);
        pyr_decref(rt, stolen);
        return 0;
    }
    return pyr_dict_set_stolen(rt, type->tp_dict.p, key, stolen);
}

int pyr_type_add(pyr_runtime *rt, pyr_type *type, const char *name, pyr_object *value) {
    int result = pyr_dict_set_text(rt, type->tp_dict.p, name, value);
    pyr_type_modified(rt, type);
    return result;
}

int pyr_type_extend(pyr_runtime *rt, pyr_type *type, const pyr_method_def *methods, const pyr_getset_def *getset,
                    const pyr_member_def *members) {
    int result = 0;
    for (; methods && methods->name && result == 0; methods++) {
        result = add_descr(rt, type, methods->name, pyr_descr_new_method(rt, type, methods), true);
    }
    for (; members && members->name && result == 0; members++) {
        result = add_descr(rt, type, members->name, pyr_descr_new_member(rt, type, members), false);
    }
    for (; getset && getset->name && result == 0; getset++) {
        result = add_descr(rt, type, getset->name, pyr_descr_new_getset(rt, type, getset), false);
    }
    pyr_type_modified(rt, type);
    return result;
}

static int add_doc(pyr_runtime *rt, pyr_type *type) {
    if (pyr_dict_get(rt, type->tp_dict.p, PYR_NAME(rt, __doc__))) return 0;
    // The built-in types' texts are left out: they would be most of the module's size.
    pyr_object *doc = type->tp_doc.p ? pyr_str_from_text(rt, type->tp_doc.p) : pyr_new_ref(rt, rt->none);
    if (!doc) return -1;
    return pyr_dict_set_stolen(rt, type->tp_dict.p, pyr_new_ref(rt, PYR_NAME(rt, __doc__)), doc);
}

static int prepare(pyr_runtime *rt, pyr_type *type) {
    pyr_type *base = type->tp_base.p;
    if (!type->tp_dict.p) type->tp_dict.p = pyr_dict_new(rt);
    if (!type->tp_bases.p) type->tp_bases.p = base ? pyr_tuple_of(rt, 1, base) : pyr_new_ref(rt, rt->empty_tuple);
    if (!type->tp_dict.p || !type->tp_bases.p) return -1;
    if (!type->tp_mro.p) type->tp_mro.p = pyr_type_mro(rt, type);
    return type->tp_mro.p ? 0 : -1;
}

int pyr_type_ready(pyr_runtime *rt, pyr_type *type) {
    pyr_type *base = type->tp_base.p;
    if (prepare(rt, type) < 0) return -1;
    if (add_new(rt, type) < 0 || add_wrappers(rt, type) < 0) return -1;
    if (pyr_type_extend(rt, type, type->tp_methods.p, type->tp_getset.p, type->tp_members.p) < 0) return -1;
    if (add_doc(rt, type) < 0) return -1;
    if (base) {
        inherit_layout(type, base);
        for (int64_t i = 1; i < pyr_tuple_size(type->tp_mro.p); i++) {
            inherit_slots(rt, type, (pyr_type *)pyr_tuple_items(type->tp_mro.p)[i].p);
        }
    }
    if (!type->tp_hash.fn && !pyr_dict_get(rt, type->tp_dict.p, PYR_NAME(rt, __hash__))) {
        if (pyr_dict_set(rt, type->tp_dict.p, PYR_NAME(rt, __hash__), rt->none) < 0) return -1;
        type->tp_hash.fn = pyr_hash_not_implemented;
    }
    for (int64_t i = 0; i < pyr_tuple_size(type->tp_bases.p); i++) {
        if (pyr_type_add_subclass(rt, (pyr_type *)pyr_tuple_items(type->tp_bases.p)[i].p, type) < 0) return -1;
    }
    type->tp_flags |= PYR_TPFLAGS_READY;
    return 0;
}

static void fill_from(pyr_runtime *rt, pyr_type *type, const pyr_type_spec *spec) {
#define PYR_SLOT(T, field)                                                                                                     \
    if (spec->field) type->field.fn = spec->field;
    PYR_TYPE_SLOTS(PYR_SLOT)
#undef PYR_SLOT
    if (spec->unhashable) type->tp_hash.fn = pyr_hash_not_implemented;
    type->tp_methods.p = spec->methods;
    type->tp_getset.p = spec->getset;
    bool failed = add_wrappers(rt, type) < 0 || pyr_type_extend(rt, type, spec->methods, spec->getset, NULL) < 0;
    // A bytearray has the methods of bytes but the first two, which are for bytes alone.
    if (!failed && type->tp_id == PYR_T_BYTEARRAY) pyr_type_extend(rt, type, pyr_bytes_methods + 2, NULL, NULL);
}

// A function of its own: what it refers to stands in the last part of the wasm module.
static PYR_NOINLINE void fill_view(pyr_runtime *rt, pyr_type *type) {
    fill_from(rt, type, type->tp_id == PYR_T_BYTEARRAY ? &pyr_full_bytearray : &pyr_full_memoryview);
}

void pyr_type_fill(pyr_runtime *rt, pyr_type *type) {
    // In CPython all this is there from the start: it is not counted, and nothing is collected meanwhile.
    pyr_gc_generation *young = &rt->gc.generations[0];
    int32_t enabled = rt->gc.enabled;
    int64_t count = young->count;
    pyr_object *error = pyr_error_take(rt);
    rt->gc.enabled = 0;
    type->tp_flags &= ~PYR_TPFLAGS_LATE;
    if (type->tp_id == PYR_T_BYTES) pyr_type_extend(rt, type, pyr_bytes_methods, NULL, NULL);
    else fill_view(rt, type);
    // Without memory the next one who looks tries again.
    if (rt->exception) type->tp_flags |= PYR_TPFLAGS_LATE;
    pyr_error_clear(rt);
    rt->gc.enabled = enabled;
    young->count = count;
    if (error) pyr_error_restore(rt, error);
}

static pyr_object *new_late(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    pyr_type *built_in = type;
    while (pyr_type_has(built_in, PYR_TPFLAGS_HEAPTYPE)) built_in = built_in->tp_base.p;
    pyr_type_fill(rt, built_in);
    return built_in->tp_new.fn(rt, type, args, kwargs);
}

const pyr_type_spec pyr_spec_bytearray = {
    .name = "bytearray",
    .basicsize = sizeof(pyr_bytearray),
    .flags = PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_BUFFER | PYR_TPFLAGS_LATE,
    .tp_new = new_late,
};
const pyr_type_spec pyr_spec_memoryview = {
    .name = "memoryview",
    .basicsize = sizeof(pyr_memoryview) - 24,
    .itemsize = 8,
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_SEQUENCE | PYR_TPFLAGS_BUFFER | PYR_TPFLAGS_LATE,
    .weaklistoffset = offsetof(pyr_memoryview, weaklist),
    .tp_new = new_late,
};

pyr_type *pyr_type_from_spec(pyr_runtime *rt, const pyr_type_spec *spec, pyr_type *base_or_null) {
    pyr_type *type = pyr_raw_alloc(&rt->heap, sizeof(pyr_type), PYR_USE_STATIC);
    if (!type) return pyr_error_memory(rt);
    memset(type, 0, sizeof *type);
    pyr_type_from_spec_raw(rt, type, spec, base_or_null ? base_or_null : pyr_builtin_type(rt, spec->base), UINT32_MAX);
    type->ht_cached_keys.p = rt->module_types; // a built-in type has no instances with shared keys
    rt->module_types = type;
    return pyr_type_ready(rt, type) < 0 ? NULL : type;
}

pyr_type *pyr_type_next_of_modules(const pyr_type *type) {
    return type->ht_cached_keys.p;
}

// ---- names -----------------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_type_name(pyr_runtime *rt, pyr_type *type) {
    if (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) return pyr_new_ref(rt, type->ht_name.p);
    const char *dot = strrchr(type->tp_name.p, '.');
    return pyr_str_interned(rt, dot ? dot + 1 : type->tp_name.p);
}

pyr_object *pyr_type_module(pyr_runtime *rt, pyr_type *type) {
    if (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) {
        pyr_object *module = pyr_dict_get(rt, type->tp_dict.p, PYR_NAME(rt, __module__));
        if (!module && !pyr_error_set(rt)) pyr_error_attribute(rt, NULL, PYR_NAME(rt, __module__), "__module__");
        return pyr_xnew_ref(rt, module);
    }
    const char *dot = strrchr(type->tp_name.p, '.');
    if (!dot) return pyr_new_ref(rt, PYR_NAME(rt, builtins));
    pyr_object *module = pyr_str_from_utf8(rt, type->tp_name.p, dot - type->tp_name.p);
    if (module) pyr_str_intern(rt, &module);
    return module;
}

pyr_object *pyr_type_qualname(pyr_runtime *rt, pyr_type *type) {
    pyr_object *name =
        pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE) ? pyr_new_ref(rt, type->ht_qualname.p) : pyr_type_name(rt, type);
    pyr_object *module = name ? pyr_type_module(rt, type) : NULL;
    if (!module) {
        pyr_error_clear(rt);
        return name;
    }
    pyr_object *text = name;
    if (PYR_IS_STR(module) && !pyr_str_equal_text(module, "builtins")) {
        text = pyr_str_format(rt, "%S.%S", module, name);
        pyr_decref(rt, name);
    }
    pyr_decref(rt, module);
    return text;
}
