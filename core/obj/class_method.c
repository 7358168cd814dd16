// classmethod and staticmethod (Objects/funcobject.c, 3.11): one layout, two ways to bind.
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/str.h"

static pyr_class_method *as_wrapper(pyr_object *o) {
    return (pyr_class_method *)o;
}

// The attributes that the wrapper takes over from what it wraps.
static int copy_attributes(pyr_runtime *rt, pyr_object *self, pyr_object *callable) {
    pyr_object *const names[] = {PYR_NAME(rt, __module__), PYR_NAME(rt, __name__), PYR_NAME(rt, __qualname__),
                                 PYR_NAME(rt, __doc__)};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        // Asked for in the plain way: the exception that 3.11 makes and drops leaves its tuple on a free list.
        pyr_object *value = pyr_getattr(rt, callable, names[i]);
        if (!value) {
            if (!pyr_error_is(rt, PYR_T_AttributeError)) return -1;
            pyr_error_clear(rt);
            continue;
        }
        int result = pyr_setattr(rt, self, names[i], value);
        pyr_decref(rt, value);
        if (result < 0) return -1;
    }
    return 0;
}

static int wrapper_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    const char *name = pyr_type_of(self)->tp_name.p;
    if (kwargs && pyr_dict_size(kwargs) > 0) {
        pyr_error_format(rt, PYR_T_TypeError, "%s() takes no keyword arguments", name);
        return -1;
    }
    if (pyr_check_positional(rt, name, pyr_tuple_size(args), 1, 1) < 0) return -1;
    pyr_object *callable = pyr_tuple_items(args)[0].p;
    pyr_replace(rt, &as_wrapper(self)->callable, pyr_new_ref(rt, callable));
    return copy_attributes(rt, self, callable);
}

static pyr_object *make(pyr_runtime *rt, pyr_type_id type, pyr_object *callable) {
    pyr_object *o = pyr_object_alloc(rt, pyr_builtin_type(rt, type), 0);
    if (o) as_wrapper(o)->callable.p = pyr_new_ref(rt, callable);
    return o;
}
pyr_object *pyr_staticmethod_new(pyr_runtime *rt, pyr_object *callable) {
    return make(rt, PYR_T_STATICMETHOD, callable);
}
pyr_object *pyr_classmethod_new(pyr_runtime *rt, pyr_object *callable) {
    return make(rt, PYR_T_CLASSMETHOD, callable);
}

static int wrapper_clear(pyr_runtime *rt, pyr_object *self) {
    pyr_clear(rt, &as_wrapper(self)->callable);
    pyr_clear(rt, &as_wrapper(self)->dict);
    return 0;
}
static void wrapper_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    wrapper_clear(rt, self);
    pyr_object_free(rt, self);
}
static int wrapper_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_class_method *w = as_wrapper(self);
    int result = w->callable.p ? visit(w->callable.p, arg) : 0;
    return result || !w->dict.p ? result : visit(w->dict.p, arg);
}

static pyr_object *static_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)o, (void)type;
    pyr_object *callable = as_wrapper(self)->callable.p;
    return callable ? pyr_new_ref(rt, callable) : pyr_error(rt, PYR_T_RuntimeError, "uninitialized staticmethod object");
}

static pyr_object *static_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    return pyr_call(rt, as_wrapper(self)->callable.p, args, nargs, kwnames);
}

// What it wraps may be a descriptor itself (a property, say): it is bound to the class.
static pyr_object *class_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    pyr_object *callable = as_wrapper(self)->callable.p;
    if (!callable) return pyr_error(rt, PYR_T_RuntimeError, "uninitialized classmethod object");
    if (!type) type = (pyr_object *)pyr_type_of(o);
    pyr_fn_ternary get = pyr_type_of(callable)->tp_descr_get;
    return get.fn ? get.fn(rt, callable, type, type) : pyr_method_new(rt, callable, type);
}

static pyr_object *wrapper_repr(pyr_runtime *rt, pyr_object *self) {
    return pyr_str_format(rt, "<%T(%R)>", self, as_wrapper(self)->callable.p);
}

static pyr_object *get_dict(pyr_runtime *rt, pyr_object *self) {
    pyr_object *dict = pyr_instance_dict(rt, self, true);
    return dict ? pyr_new_ref(rt, dict) : NULL;
}
static pyr_object *get_is_abstract(pyr_runtime *rt, pyr_object *self) {
    pyr_object *value, *name = pyr_str_interned(rt, "__isabstractmethod__");
    if (!name) return NULL;
    int found = pyr_lookup_attr(rt, as_wrapper(self)->callable.p, name, &value);
    pyr_decref(rt, name);
    if (found <= 0) return found < 0 ? NULL : pyr_new_ref(rt, rt->false_);
    int yes = pyr_is_true(rt, value);
    pyr_decref(rt, value);
    return yes < 0 ? NULL : pyr_new_ref(rt, yes ? rt->true_ : rt->false_);
}
static const pyr_getset_def getset[] = {
    {"__dict__", get_dict, pyr_instance_set_dict}, {"__isabstractmethod__", get_is_abstract, NULL}, {0}};
static const pyr_member_def members[] = {
    {"__func__", PYR_MEMBER_OBJECT, offsetof(pyr_class_method, callable), true},
    {"__wrapped__", PYR_MEMBER_OBJECT, offsetof(pyr_class_method, callable), true},
    {0},
};

#define WRAPPER_SLOTS                                                                                                          \
    .basicsize = sizeof(pyr_class_method), .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,                                \
    .dictoffset = offsetof(pyr_class_method, dict), .getset = getset, .members = members, .tp_init = wrapper_init,             \
    .tp_new = pyr_generic_new, .tp_dealloc = wrapper_dealloc, .tp_traverse = wrapper_traverse, .tp_clear = wrapper_clear,      \
    .tp_repr = wrapper_repr

const pyr_type_spec pyr_spec_staticmethod = {
    .name = "staticmethod", WRAPPER_SLOTS, .tp_descr_get = static_get, .tp_call = static_call};
const pyr_type_spec pyr_spec_classmethod = {.name = "classmethod", WRAPPER_SLOTS, .tp_descr_get = class_get};
