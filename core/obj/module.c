// Modules (Objects/moduleobject.c, 3.11): a dict with a name.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/str.h"

static pyr_module *as_module(pyr_object *o) {
    return (pyr_module *)o;
}

static int fill(pyr_runtime *rt, pyr_object *self, pyr_object *name, pyr_object *doc) {
    pyr_object *dict = as_module(self)->dict.p;
    if (!dict && !(dict = as_module(self)->dict.p = pyr_dict_new(rt))) return -1;
    pyr_replace(rt, &as_module(self)->name, pyr_new_ref(rt, name));
    if (pyr_dict_set(rt, dict, PYR_NAME(rt, __name__), name) < 0 || pyr_dict_set(rt, dict, PYR_NAME(rt, __doc__), doc) < 0 ||
        pyr_dict_set(rt, dict, PYR_NAME(rt, __package__), rt->none) < 0 ||
        pyr_dict_set(rt, dict, PYR_NAME(rt, __loader__), rt->none) < 0 ||
        pyr_dict_set(rt, dict, PYR_NAME(rt, __spec__), rt->none) < 0)
        return -1;
    return 0;
}

pyr_object *pyr_module_new(pyr_runtime *rt, pyr_object *name) {
    pyr_object *o = pyr_object_alloc(rt, pyr_builtin_type(rt, PYR_T_MODULE), 0);
    pyr_hold(rt, o);
    bool filled = o && fill(rt, o, name, rt->none) == 0;
    pyr_take_back(rt);
    if (filled) return o;
    pyr_xdecref(rt, o);
    return NULL;
}

int pyr_module_add(pyr_runtime *rt, pyr_object *module, const char *name, pyr_object *stolen) {
    if (!stolen) return -1;
    int result = pyr_dict_set_text(rt, pyr_module_dict(module), name, stolen);
    pyr_decref(rt, stolen);
    return result;
}

int pyr_module_add_functions(pyr_runtime *rt, pyr_object *module, const pyr_method_def *defs) {
    for (; defs->name; defs++) {
        pyr_object *function = pyr_builtin_new(rt, defs, module, as_module(module)->name.p);
        if (pyr_module_add(rt, module, defs->name, function) < 0) return -1;
    }
    return 0;
}

static pyr_object *module_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)args, (void)kwargs;
    pyr_object *o = pyr_object_alloc(rt, type, 0);
    if (o && !(as_module(o)->dict.p = pyr_dict_new(rt))) {
        pyr_decref(rt, o);
        return NULL;
    }
    return o;
}

static int module_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (kwargs && pyr_dict_size(kwargs) > 0) {
        pyr_error(rt, PYR_T_TypeError, "module() takes no keyword arguments");
        return -1;
    }
    int64_t n = pyr_tuple_size(args);
    if (n == 0) {
        pyr_error(rt, PYR_T_TypeError, "module() missing required argument 'name' (pos 1)");
        return -1;
    }
    if (n > 2) {
        pyr_error_format(rt, PYR_T_TypeError, "module() takes at most 2 arguments (%lld given)", (long long)n);
        return -1;
    }
    pyr_ref *items = pyr_tuple_items(args);
    if (!PYR_IS_STR(items[0].p)) {
        pyr_error_format(rt, PYR_T_TypeError, "module() argument 'name' must be str, not %N", items[0].p);
        return -1;
    }
    return fill(rt, self, items[0].p, n > 1 ? items[1].p : rt->none);
}

static int module_clear(pyr_runtime *rt, pyr_object *self) {
    pyr_clear(rt, &as_module(self)->dict);
    return 0;
}
static void module_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    if (as_module(self)->weaklist.p) pyr_weakref_clear_all(rt, self);
    pyr_clear(rt, &as_module(self)->dict);
    pyr_clear(rt, &as_module(self)->name);
    pyr_object_free(rt, self);
}
static int module_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    return as_module(self)->dict.p ? visit(as_module(self)->dict.p, arg) : 0;
}

static pyr_object *module_repr(pyr_runtime *rt, pyr_object *self) {
    pyr_object *dict = as_module(self)->dict.p, *name = dict ? pyr_dict_get(rt, dict, PYR_NAME(rt, __name__)) : NULL;
    if (pyr_error_set(rt)) return NULL;
    return pyr_str_format(rt, as_module(self)->built_in ? "<module %R (built-in)>" : "<module %R>", name ? name : rt->none);
}

// The module's own __getattr__ gets the last word (PEP 562).
static pyr_object *module_getattro(pyr_runtime *rt, pyr_object *self, pyr_object *name) {
    pyr_object *value = pyr_generic_getattr(rt, self, name);
    if (value || !pyr_error_is(rt, PYR_T_AttributeError)) return value;
    pyr_object *dict = as_module(self)->dict.p;
    pyr_object *error = pyr_error_take(rt);
    pyr_object *hook = pyr_dict_get(rt, dict, PYR_NAME(rt, __getattr__));
    if (hook || pyr_error_set(rt)) {
        pyr_xdecref(rt, error);
        return hook ? pyr_call1(rt, hook, name) : NULL;
    }
    pyr_object *module_name = pyr_dict_get(rt, dict, PYR_NAME(rt, __name__));
    if (!module_name || !PYR_IS_STR(module_name)) {
        pyr_error_restore(rt, error);
        return NULL;
    }
    pyr_xdecref(rt, error);
    return pyr_error_attribute(rt, self, name, "module '%S' has no attribute '%S'", module_name, name);
}

static pyr_object *get_dict(pyr_runtime *rt, pyr_object *self) {
    pyr_object *dict = as_module(self)->dict.p;
    return pyr_new_ref(rt, dict ? dict : rt->none);
}
// Only what the module itself has, or what its __dir__ answers.
static pyr_object *dir(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_object *own;
    int found = pyr_lookup_attr(rt, self, PYR_NAME(rt, __dict__), &own);
    if (found < 0) return NULL;
    if (found == 0 || !PYR_IS_DICT(own)) {
        if (found) pyr_decref(rt, own);
        return pyr_error(rt, PYR_T_TypeError, "<module>.__dict__ is not a dictionary");
    }
    pyr_object *hook = pyr_dict_get_text(rt, own, "__dir__");
    pyr_object *names = hook ? pyr_call0(rt, hook) : pyr_error_set(rt) ? NULL : pyr_dict_keys_list(rt, own);
    pyr_decref(rt, own);
    return names;
}
static const pyr_method_def methods[] = {{"__dir__", dir, PYR_METH_NOARGS, "($self, /)"}, {0}};

static const pyr_getset_def getset[] = {{"__dict__", get_dict, NULL}, {0}};

const pyr_type_spec pyr_spec_module = {
    .name = "module",
    .basicsize = sizeof(pyr_module),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,
    .weaklistoffset = offsetof(pyr_module, weaklist),
    .dictoffset = offsetof(pyr_module, dict),
    .methods = methods,
    .getset = getset,
    .tp_new = module_tp_new,
    .tp_init = module_init,
    .tp_dealloc = module_dealloc,
    .tp_traverse = module_traverse,
    .tp_clear = module_clear,
    .tp_repr = module_repr,
    .tp_getattro = module_getattro,
};
