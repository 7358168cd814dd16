// Instances of classes: allocation's counterpart, traversal, clearing (Objects/typeobject.c: subtype_dealloc and its kin).
//
// What a class adds to its nearest base with code of its own: places of __slots__, a dict or values, weak references. The rest is the
// base's business.
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/instance.h"
#include "obj/type.h"

static void clear_slots(pyr_runtime *rt, const pyr_type *type, pyr_object *self) {
    const pyr_slot_member *members = pyr_type_slot_members(type);
    for (int64_t i = 0; i < type->base.ob_size; i++) {
        pyr_clear(rt, (pyr_ref *)(void *)((char *)self + members[i].offset));
    }
}

static int traverse_slots(const pyr_type *type, pyr_object *self, pyr_visit visit, void *arg) {
    const pyr_slot_member *members = pyr_type_slot_members(type);
    int result = 0;
    for (int64_t i = 0; i < type->base.ob_size && !result; i++) {
        pyr_object *value = ((pyr_ref *)(void *)((char *)self + members[i].offset))->p;
        if (value) result = visit(value, arg);
    }
    return result;
}

// A dict of its own that [base] does not know of; NULL: none.
static pyr_ref *added_dict(pyr_object *self, const pyr_type *type, const pyr_type *base) {
    if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) return &pyr_managed_of(self)->dict;
    return type->tp_dictoffset != base->tp_dictoffset ? pyr_dict_place(self) : NULL;
}

#if !PYR_TRACE
// An instance of a class that adds a dict to object, and nothing that has to run: what the general way comes to.
static bool is_plain(const pyr_runtime *rt, const pyr_type *type) {
    return type->tp_base.p == &rt->types[PYR_T_OBJECT] && !type->tp_finalize.fn && type->base.ob_size == 0 &&
           pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT);
}

static void dealloc_plain(pyr_runtime *rt, pyr_object *self, pyr_type *type) {
    int64_t weak = type->tp_weaklistoffset;
    if (weak && ((const pyr_ref *)(const void *)((const char *)self + weak))->p) pyr_weakref_clear_all(rt, self);
    pyr_instance_free_values(rt, self);
    pyr_managed *managed = pyr_managed_of(self);
    if (managed->dict.p) pyr_clear(rt, &managed->dict);
    if (rt->gc.generations[0].count > 0) rt->gc.generations[0].count--;
    pyr_mem_free(&rt->heap, managed);
    pyr_decref(rt, &type->base.base);
}
#endif

void pyr_subtype_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_type *type = pyr_type_of(self);
    pyr_gc_untrack(rt, self);
    if (!pyr_trash_begin(rt, self)) return;
#if !PYR_TRACE
    if (PYR_LIKELY(is_plain(rt, type))) {
        dealloc_plain(rt, self, type);
        pyr_trash_end(rt);
        return;
    }
#endif
    const pyr_type *base = type;
    while (base->tp_dealloc.fn == pyr_subtype_dealloc) base = base->tp_base.p;
    bool weak = type->tp_weaklistoffset && !base->tp_weaklistoffset;
    bool callbacks_first = !rt->heap.preset.pep442;
    if (weak && callbacks_first) pyr_weakref_clear_all(rt, self);
    if (type->tp_finalize.fn) {
        pyr_gc_track(rt, self);
        if (pyr_finalize_from_dealloc(rt, self) < 0) {
            pyr_trash_end(rt);
            return;
        }
        pyr_gc_untrack(rt, self);
    }
    if (weak && !callbacks_first) pyr_weakref_clear_all(rt, self);
    for (const pyr_type *t = type; t->tp_dealloc.fn == pyr_subtype_dealloc; t = t->tp_base.p) {
        if (t->base.ob_size) clear_slots(rt, t, self);
    }
    pyr_ref *dict = added_dict(self, type, base);
    if (dict) {
        if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) pyr_instance_free_values(rt, self);
        pyr_clear(rt, dict);
    }
    if (pyr_type_has(base, PYR_TPFLAGS_HAVE_GC)) pyr_gc_track(rt, self); // its deallocator expects it so
    base->tp_dealloc.fn(rt, self);
    pyr_trash_end(rt);
}

int pyr_subtype_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    const pyr_type *type = pyr_type_of(self), *base = type;
    int result = 0;
    for (; base->tp_traverse.fn == pyr_subtype_traverse && !result; base = base->tp_base.p) {
        if (base->base.ob_size) result = traverse_slots(base, self, visit, arg);
    }
    if (result) return result;
    if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) {
        result = pyr_instance_visit_values(self, visit, arg);
        if (result) return result;
    }
    const pyr_ref *dict = added_dict(self, type, base);
    if (dict && dict->p) result = visit(dict->p, arg);
    if (!result && (!base->tp_traverse.fn || !pyr_type_has(base, PYR_TPFLAGS_HEAPTYPE)))
        result = visit((pyr_object *)(uintptr_t)type, arg);
    return result || !base->tp_traverse.fn ? result : base->tp_traverse.fn(self, visit, arg);
}

int pyr_subtype_clear(pyr_runtime *rt, pyr_object *self) {
    const pyr_type *type = pyr_type_of(self), *base = type;
    for (; base->tp_clear.fn == pyr_subtype_clear; base = base->tp_base.p) {
        if (base->base.ob_size) clear_slots(rt, base, self);
    }
    if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) pyr_instance_clear_values(rt, self);
    pyr_ref *dict = added_dict(self, type, base);
    if (dict) pyr_clear(rt, dict);
    return base->tp_clear.fn ? base->tp_clear.fn(rt, self) : 0;
}
