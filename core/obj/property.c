// property (Objects/descrobject.c, 3.11).
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/str.h"

static pyr_property *as_property(pyr_object *o) {
    return (pyr_property *)o;
}

static int property_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    static const char *const names[] = {"fget", "fset", "fdel", "doc", NULL};
    pyr_property *p = as_property(self);
    pyr_object *value[4] = {NULL, NULL, NULL, NULL};
    int64_t n = pyr_tuple_size(args);
    if (n > 4) {
        pyr_error_format(rt, PYR_T_TypeError, "property() takes at most 4 arguments (%lld given)", (long long)n);
        return -1;
    }
    for (int64_t i = 0; i < n; i++) value[i] = pyr_tuple_items(args)[i].p;
    int64_t position = 0;
    pyr_object *key, *given;
    while (kwargs && pyr_dict_next(kwargs, &position, &key, &given)) {
        int i = 0;
        while (names[i] && !pyr_str_equal_text(key, names[i])) i++;
        if (!names[i] || i < n) {
            if (names[i])
                pyr_error_format(rt, PYR_T_TypeError, "argument for property() given by name ('%s') and position (%d)",
                                 names[i], i + 1);
            else pyr_error_format(rt, PYR_T_TypeError, "'%S' is an invalid keyword argument for property()", key);
            return -1;
        }
        value[i] = given;
    }
    pyr_ref *place[] = {&p->fget, &p->fset, &p->fdel, &p->doc};
    for (int i = 0; i < 4; i++)
        pyr_replace(rt, place[i], value[i] && (value[i] != rt->none || i == 3) ? pyr_new_ref(rt, value[i]) : NULL);
    pyr_clear(rt, &p->name);
    p->getter_doc = 0;
    if ((value[3] && value[3] != rt->none) || !p->fget.p) return 0;
    pyr_object *doc; // without one of its own it shows the getter's
    int found = pyr_lookup_attr(rt, p->fget.p, PYR_NAME(rt, __doc__), &doc);
    if (found <= 0) return found;
    pyr_replace(rt, &p->doc, doc);
    p->getter_doc = 1;
    return 0;
}

static void property_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_property *p = as_property(self);
    pyr_gc_untrack(rt, self);
    pyr_ref *owned[] = {&p->fget, &p->fset, &p->fdel, &p->doc, &p->name};
    for (int i = 0; i < 5; i++) pyr_clear(rt, owned[i]);
    pyr_object_free(rt, self);
}
static int property_clear(pyr_runtime *rt, pyr_object *self) {
    pyr_clear(rt, &as_property(self)->doc);
    return 0;
}
static int property_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    const pyr_property *p = as_property(self);
    const pyr_ref all[] = {p->fget, p->fset, p->fdel, p->doc, p->name};
    for (int i = 0; i < 5; i++) {
        int result = all[i].p ? visit(all[i].p, arg) : 0;
        if (result) return result;
    }
    return 0;
}

static void *no_function(pyr_runtime *rt, pyr_property *p, pyr_object *o, const char *what) {
    pyr_object *owner = pyr_type_qualname(rt, pyr_type_of(o)),
               *plain = pyr_getattr(rt, (pyr_object *)pyr_type_of(o), PYR_NAME(rt, __qualname__));
    if (owner && plain) {
        if (p->name.p) pyr_error_format(rt, PYR_T_AttributeError, "property %R of %R object has no %s", p->name.p, plain, what);
        else pyr_error_format(rt, PYR_T_AttributeError, "property of %R object has no %s", plain, what);
    }
    pyr_xdecref(rt, owner);
    pyr_xdecref(rt, plain);
    return NULL;
}

static pyr_object *property_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    pyr_property *p = as_property(self);
    if (!o || o == rt->none) return pyr_new_ref(rt, self);
    if (!p->fget.p) return no_function(rt, p, o, "getter");
    return pyr_call1(rt, p->fget.p, o);
}

static int property_set(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *value) {
    pyr_property *p = as_property(self);
    pyr_object *function = value ? p->fset.p : p->fdel.p;
    if (!function) {
        no_function(rt, p, o, value ? "setter" : "deleter");
        return -1;
    }
    pyr_object *result = value ? pyr_call2(rt, function, o, value) : pyr_call1(rt, function, o);
    if (!result) return -1;
    pyr_decref(rt, result);
    return 0;
}

// A copy of the property, of its own type, with one function exchanged.
static pyr_object *copy_with(pyr_runtime *rt, pyr_object *self, pyr_object *get, pyr_object *set, pyr_object *del) {
    pyr_property *p = as_property(self);
    if (!get || get == rt->none) get = p->fget.p; // None, too, leaves what is there
    if (!set || set == rt->none) set = p->fset.p;
    if (!del || del == rt->none) del = p->fdel.p;
    pyr_object *doc = p->getter_doc && get ? NULL : p->doc.p;
    pyr_ref args[] = {{get ? get : rt->none}, {set ? set : rt->none}, {del ? del : rt->none}, {doc ? doc : rt->none}};
    pyr_object *copy = pyr_call(rt, (pyr_object *)pyr_type_of(self), args, 4, NULL);
    if (copy && pyr_is_exact(rt, copy, PYR_T_PROPERTY)) pyr_replace(rt, &as_property(copy)->name, pyr_xnew_ref(rt, p->name.p));
    return copy;
}

#define METHOD(name)                                                                                                           \
    static pyr_object *name(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames)
METHOD(getter) {
    (void)nargs, (void)kwnames;
    return copy_with(rt, self, args[0].p, NULL, NULL);
}
METHOD(setter) {
    (void)nargs, (void)kwnames;
    return copy_with(rt, self, NULL, args[0].p, NULL);
}
METHOD(deleter) {
    (void)nargs, (void)kwnames;
    return copy_with(rt, self, NULL, NULL, args[0].p);
}
METHOD(set_name) {
    (void)kwnames;
    if (nargs != 2)
        return pyr_error_format(rt, PYR_T_TypeError, "__set_name__() takes 2 positional arguments but %lld were given",
                                (long long)nargs);
    pyr_replace(rt, &as_property(self)->name, pyr_new_ref(rt, args[1].p));
    return pyr_new_ref(rt, rt->none);
}

static const pyr_method_def methods[] = {
    {"getter", getter, PYR_METH_O, NULL},
    {"setter", setter, PYR_METH_O, NULL},
    {"deleter", deleter, PYR_METH_O, NULL},
    {"__set_name__", set_name, PYR_METH_FASTCALL, NULL},
    {0},
};
// True if one of its functions is abstract.
static pyr_object *get_is_abstract(pyr_runtime *rt, pyr_object *self) {
    const pyr_property *p = (const pyr_property *)self;
    pyr_object *const functions[] = {p->fget.p, p->fset.p, p->fdel.p};
    pyr_object *name = pyr_str_interned(rt, "__isabstractmethod__");
    int yes = name ? 0 : -1;
    for (int i = 0; i < 3 && yes == 0; i++) {
        pyr_object *value = NULL;
        if (functions[i]) yes = pyr_lookup_attr(rt, functions[i], name, &value);
        if (value) yes = pyr_is_true(rt, value);
        pyr_xdecref(rt, value);
    }
    pyr_xdecref(rt, name);
    return yes < 0 ? NULL : pyr_new_ref(rt, yes ? rt->true_ : rt->false_);
}

static const pyr_getset_def getset[] = {{"__isabstractmethod__", get_is_abstract, NULL}, {0}};
static const pyr_member_def members[] = {
    {"fget", PYR_MEMBER_OBJECT, offsetof(pyr_property, fget), true},
    {"fset", PYR_MEMBER_OBJECT, offsetof(pyr_property, fset), true},
    {"fdel", PYR_MEMBER_OBJECT, offsetof(pyr_property, fdel), true},
    {"__doc__", PYR_MEMBER_OBJECT, offsetof(pyr_property, doc), false},
    {0},
};

const pyr_type_spec pyr_spec_property = {
    .name = "property",
    .basicsize = sizeof(pyr_property),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,
    .methods = methods,
    .members = members,
    .getset = getset,
    .tp_init = property_init,
    .tp_new = pyr_generic_new,
    .tp_dealloc = property_dealloc,
    .tp_traverse = property_traverse,
    .tp_clear = property_clear,
    .tp_descr_get = property_get,
    .tp_descr_set = property_set,
    .tp_getattro = pyr_generic_getattr,
};
