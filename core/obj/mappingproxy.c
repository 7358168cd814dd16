// mappingproxy (Objects/descrobject.c, 3.11): a mapping that can be read only; what type.__dict__ answers.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/str.h"

typedef struct mappingproxy {
    pyr_object base;
    pyr_ref mapping;
} mappingproxy;
PYR_ASSERT_SIZE(mappingproxy, 24);

static pyr_object *mapping_of(pyr_object *o) {
    return ((mappingproxy *)o)->mapping.p;
}

pyr_object *pyr_mappingproxy_new(pyr_runtime *rt, pyr_object *mapping) {
    pyr_object *o = pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_MAPPINGPROXY), sizeof(mappingproxy));
    if (!o) return NULL;
    ((mappingproxy *)o)->mapping.p = pyr_new_ref(rt, mapping);
    pyr_gc_track(rt, o);
    return o;
}

static pyr_object *proxy_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type, (void)kwargs;
    if (pyr_check_positional(rt, "mappingproxy", pyr_tuple_size(args), 1, 1) < 0) return NULL;
    pyr_object *mapping = pyr_tuple_items(args)[0].p;
    if (!pyr_type_of(mapping)->mp_subscript.fn || PYR_IS_LIST(mapping) || PYR_IS_TUPLE(mapping))
        return pyr_error_format(rt, PYR_T_TypeError, "mappingproxy() argument must be a mapping, not %T", mapping);
    return pyr_mappingproxy_new(rt, mapping);
}

static void proxy_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &((mappingproxy *)self)->mapping);
    pyr_object_free(rt, self);
}
static int proxy_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    return mapping_of(self) ? visit(mapping_of(self), arg) : 0;
}

static int64_t proxy_len(pyr_runtime *rt, pyr_object *self) {
    return pyr_len(rt, mapping_of(self));
}
static pyr_object *proxy_getitem(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    return pyr_getitem(rt, mapping_of(self), key);
}
static int proxy_contains(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    return pyr_contains(rt, mapping_of(self), key);
}
static pyr_object *proxy_iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_iter(rt, mapping_of(self));
}
static pyr_object *proxy_str(pyr_runtime *rt, pyr_object *self) {
    return pyr_to_str(rt, mapping_of(self));
}
static pyr_object *proxy_repr(pyr_runtime *rt, pyr_object *self) {
    return pyr_str_format(rt, "mappingproxy(%R)", mapping_of(self));
}
static int64_t proxy_hash(pyr_runtime *rt, pyr_object *self) {
    return pyr_hash(rt, mapping_of(self));
}
static pyr_object *proxy_richcompare(pyr_runtime *rt, pyr_object *self, pyr_object *other, int op) {
    pyr_type_show(rt, mapping_of(self)); // to the other's method
    return pyr_richcompare(rt, mapping_of(self), other, op);
}
static pyr_object *proxy_or(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    pyr_object *x = pyr_is_exact(rt, a, PYR_T_MAPPINGPROXY) ? mapping_of(a) : a;
    pyr_object *y = pyr_is_exact(rt, b, PYR_T_MAPPINGPROXY) ? mapping_of(b) : b;
    pyr_type_show(rt, x);
    pyr_type_show(rt, y);
    return pyr_binary(rt, PYR_OP_OR, x, y);
}

static pyr_object *forward(pyr_runtime *rt, pyr_object *self, const char *name, const pyr_ref *args, int64_t nargs) {
    pyr_object *method = pyr_str_interned(rt, name);
    pyr_object *result = method ? pyr_call_method(rt, mapping_of(self), method, args, nargs) : NULL;
    pyr_xdecref(rt, method);
    return result;
}
#define FORWARD(name)                                                                                                          \
    static pyr_object *proxy_##name(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kw) {   \
        (void)kw;                                                                                                              \
        return forward(rt, self, #name, args, nargs);                                                                          \
    }
FORWARD(get)
FORWARD(keys)
FORWARD(values)
FORWARD(items)
FORWARD(copy)
FORWARD(__reversed__)

static pyr_object *refuse_inplace_or(pyr_runtime *rt, pyr_object *self, pyr_object *other) {
    (void)other;
    return pyr_error_format(rt, PYR_T_TypeError, "'|=' is not supported by %T; use '|' instead", self);
}

static const pyr_method_def methods[] = {
    {"get", proxy_get, PYR_METH_FASTCALL, NULL},
    {"keys", proxy_keys, PYR_METH_NOARGS, NULL},
    {"values", proxy_values, PYR_METH_NOARGS, NULL},
    {"items", proxy_items, PYR_METH_NOARGS, NULL},
    {"__reversed__", proxy___reversed__, PYR_METH_NOARGS, NULL},
    {"copy", proxy_copy, PYR_METH_NOARGS, NULL},
    {"__class_getitem__", pyr_generic_alias_method, PYR_METH_O | PYR_METH_CLASS, NULL},
    {0},
};

const pyr_type_spec pyr_spec_mappingproxy = {
    .name = "mappingproxy",
    .basicsize = sizeof(mappingproxy),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_MAPPING,
    .methods = methods,
    .tp_new = proxy_tp_new,
    .tp_dealloc = proxy_dealloc,
    .tp_traverse = proxy_traverse,
    .tp_str = proxy_str,
    .tp_repr = proxy_repr,
    .tp_hash = proxy_hash,
    .tp_richcompare = proxy_richcompare,
    .tp_iter = proxy_iter,
    .sq_contains = proxy_contains,
    .mp_length = proxy_len,
    .mp_subscript = proxy_getitem,
    .nb_or = proxy_or,
    .nb_inplace_or = refuse_inplace_or,
    .tp_getattro = pyr_generic_getattr,
};
