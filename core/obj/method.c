// Bound methods (Objects/classobject.c, 3.11): a function with its first argument. Kept for reuse by the presets up to 3.8.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/str.h"
#include <string.h>

static pyr_method *as_method(pyr_object *o) {
    return (pyr_method *)o;
}

pyr_object *pyr_method_new(pyr_runtime *rt, pyr_object *function, pyr_object *self) {
    pyr_object *o = rt->heap.preset.freelist_method > 0 ? pyr_freelist_get(rt, &rt->freelist_method) : NULL;
    if (!o) o = pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_METHOD), sizeof(pyr_method));
    if (!o) return NULL;
    pyr_method *m = as_method(o);
    m->function.p = pyr_new_ref(rt, function);
    m->self.p = pyr_new_ref(rt, self);
    m->weaklist.p = NULL;
    m->vectorcall_unused = 0;
    pyr_gc_track(rt, o);
    return o;
}

static void method_dealloc(pyr_runtime *rt, pyr_object *o) {
    pyr_method *m = as_method(o);
    pyr_gc_untrack(rt, o);
    if (m->weaklist.p) pyr_weakref_clear_all(rt, o);
    pyr_clear(rt, &m->function);
    pyr_clear(rt, &m->self);
    int64_t limit = rt->heap.preset.freelist_method;
    if (limit == 0 || !pyr_freelist_put(rt, &rt->freelist_method, limit, o)) pyr_object_free(rt, o);
}

static int method_traverse(pyr_object *o, pyr_visit visit, void *arg) {
    pyr_method *m = as_method(o);
    int result = m->function.p ? visit(m->function.p, arg) : 0;
    return result || !m->self.p ? result : visit(m->self.p, arg);
}

static pyr_object *method_call(pyr_runtime *rt, pyr_object *callable, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    enum { FEW = 8 };
    pyr_ref few[FEW], *all = few;
    int64_t total = nargs + (kwnames ? pyr_tuple_size(kwnames) : 0);
    pyr_method *m = as_method(callable);
    if (total + 1 > FEW && !(all = pyr_alloc(rt, (total + 1) * (int64_t)sizeof(pyr_ref), PYR_USE_BUFFER))) return NULL;
    all[0].p = m->self.p;
    if (total) memcpy(all + 1, args, (size_t)total * sizeof(pyr_ref));
    pyr_object *result = pyr_call(rt, m->function.p, all, nargs + 1, kwnames);
    if (all != few) pyr_free(rt, all);
    return result;
}

// The type's own attributes first, then those of the function.
static pyr_object *method_getattro(pyr_runtime *rt, pyr_object *o, pyr_object *name) {
    pyr_type *type = pyr_type_of(o);
    pyr_object *descr = pyr_type_lookup(rt, type, name);
    if (descr) {
        pyr_fn_ternary get = pyr_type_of(descr)->tp_descr_get;
        return get.fn ? get.fn(rt, descr, o, (pyr_object *)type) : pyr_new_ref(rt, descr);
    }
    return pyr_error_set(rt) ? NULL : pyr_getattr(rt, as_method(o)->function.p, name);
}

static pyr_object *method_repr(pyr_runtime *rt, pyr_object *o) {
    pyr_method *m = as_method(o);
    pyr_object *name;
    int found = pyr_lookup_attr(rt, m->function.p, PYR_NAME(rt, __qualname__), &name);
    if (found == 0) found = pyr_lookup_attr(rt, m->function.p, PYR_NAME(rt, __name__), &name);
    if (found < 0) return NULL;
    pyr_object *text = found && PYR_IS_STR(name) ? pyr_str_format(rt, "<bound method %S of %R>", name, m->self.p)
                                                 : pyr_str_format(rt, "<bound method ? of %R>", m->self.p);
    if (found) pyr_decref(rt, name);
    return text;
}

static int64_t method_hash(pyr_runtime *rt, pyr_object *o) {
    pyr_method *m = as_method(o);
    uint64_t address = pyr_mem_address(&rt->heap, m->self.p), x = address >> 4 | address << 60;
    int64_t y = pyr_hash(rt, m->function.p);
    if (y == -1) return -1;
    int64_t hash = (int64_t)(x ^ (uint64_t)y);
    return hash == -1 ? -2 : hash;
}

static pyr_object *method_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if ((op != PYR_EQ && op != PYR_NE) || !pyr_is_exact(rt, a, PYR_T_METHOD) || !pyr_is_exact(rt, b, PYR_T_METHOD))
        return pyr_new_ref(rt, rt->not_implemented);
    int equal = pyr_compare_bool(rt, as_method(a)->function.p, as_method(b)->function.p, PYR_EQ);
    if (equal < 0) return NULL;
    if (equal) equal = as_method(a)->self.p == as_method(b)->self.p;
    return pyr_new_ref(rt, (equal != 0) == (op == PYR_EQ) ? rt->true_ : rt->false_);
}

static pyr_object *method_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type;
    if (kwargs && pyr_dict_size(kwargs) > 0) return pyr_error(rt, PYR_T_TypeError, "method() takes no keyword arguments");
    if (pyr_check_positional(rt, "method", pyr_tuple_size(args), 2, 2) < 0) return NULL;
    pyr_ref *items = pyr_tuple_items(args);
    if (!pyr_callable(items[0].p)) return pyr_error(rt, PYR_T_TypeError, "first argument must be callable");
    if (items[1].p == rt->none) return pyr_error(rt, PYR_T_TypeError, "self must not be None");
    return pyr_method_new(rt, items[0].p, items[1].p);
}

static pyr_object *get_doc(pyr_runtime *rt, pyr_object *o) {
    return pyr_getattr(rt, as_method(o)->function.p, PYR_NAME(rt, __doc__));
}

static const pyr_getset_def getset[] = {{"__doc__", get_doc, NULL}, {0}};
static const pyr_member_def members[] = {
    {"__func__", PYR_MEMBER_OBJECT, offsetof(pyr_method, function), true},
    {"__self__", PYR_MEMBER_OBJECT, offsetof(pyr_method, self), true},
    {0},
};

const pyr_type_spec pyr_spec_method = {
    .name = "method",
    .basicsize = sizeof(pyr_method),
    .flags = PYR_TPFLAGS_HAVE_GC,
    .weaklistoffset = offsetof(pyr_method, weaklist),
    .getset = getset,
    .members = members,
    .tp_new = method_tp_new,
    .tp_dealloc = method_dealloc,
    .tp_traverse = method_traverse,
    .tp_call = method_call,
    .tp_getattro = method_getattro,
    .tp_repr = method_repr,
    .tp_hash = method_hash,
    .tp_richcompare = method_richcompare,
};
