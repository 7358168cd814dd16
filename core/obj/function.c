// Functions (Objects/funcobject.c, 3.11): code with its globals, defaults and closure. Calling them is the machine's work: it sets the
// type's tp_call.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/str.h"

static pyr_function *as_function(pyr_object *o) {
    return (pyr_function *)o;
}

pyr_object *pyr_function_new(pyr_runtime *rt, pyr_object *code, pyr_object *globals) {
    const pyr_code *c = (const pyr_code *)code;
    pyr_object *builtins = pyr_dict_get(rt, globals, PYR_NAME(rt, __builtins__));
    if (!builtins && pyr_error_set(rt)) return NULL;
    if (builtins && pyr_is_exact(rt, builtins, PYR_T_MODULE)) builtins = pyr_module_dict(builtins);
    pyr_object *module = pyr_dict_get(rt, globals, PYR_NAME(rt, __name__));
    if (!module && pyr_error_set(rt)) return NULL;
    pyr_function *f = (pyr_function *)pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_FUNCTION), sizeof(pyr_function));
    if (!f) return NULL;
    pyr_object *doc = pyr_tuple_size(c->consts.p) > 0 ? pyr_tuple_items(c->consts.p)[0].p : rt->none;
    f->globals.p = pyr_new_ref(rt, globals);
    f->builtins.p = pyr_xnew_ref(rt, builtins ? builtins : rt->builtins);
    f->name.p = pyr_new_ref(rt, c->name.p);
    f->qualname.p = pyr_new_ref(rt, c->qualname.p);
    f->code.p = pyr_new_ref(rt, code);
    f->doc.p = pyr_new_ref(rt, PYR_IS_STR(doc) ? doc : rt->none);
    f->module.p = pyr_xnew_ref(rt, module);
    f->defaults.p = f->kwdefaults.p = f->closure.p = f->dict.p = f->weaklist.p = f->annotations.p = NULL;
    f->vectorcall_unused = 0;
    f->version = f->pad = 0;
    pyr_gc_track(rt, &f->base);
    return &f->base;
}

// types.FunctionType(code, globals, name=None, argdefs=None, closure=None)
static pyr_object *function_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type;
    static const char *const names[] = {"code", "globals", "name", "argdefs", "closure"};
    pyr_object *value[5] = {NULL};
    int64_t n = pyr_tuple_size(args);
    if (pyr_check_positional(rt, "function", n, 0, 5) < 0) return NULL;
    for (int64_t i = 0; i < 5; i++) {
        value[i] = i < n ? pyr_tuple_items(args)[i].p : kwargs ? pyr_dict_get_text(rt, kwargs, names[i]) : NULL;
        if (value[i] == rt->none) value[i] = NULL;
    }
    if (!value[0] || !pyr_is_exact(rt, value[0], PYR_T_CODE))
        return pyr_error(rt, PYR_T_TypeError, "function() argument 'code' must be code");
    if (!value[1] || !PYR_IS_DICT(value[1]))
        return pyr_error(rt, PYR_T_TypeError, "function() argument 'globals' must be dict");
    if (value[2] && !PYR_IS_STR(value[2])) return pyr_error(rt, PYR_T_TypeError, "arg 3 (name) must be None or string");
    if (value[3] && !PYR_IS_TUPLE(value[3])) return pyr_error(rt, PYR_T_TypeError, "arg 4 (defaults) must be None or tuple");
    int64_t cells = value[4] && PYR_IS_TUPLE(value[4]) ? pyr_tuple_size(value[4]) : 0;
    if (cells != ((const pyr_code *)value[0])->nfreevars)
        return pyr_error_format(rt, PYR_T_ValueError, "%S requires closure of length %d, not %lld",
                                ((const pyr_code *)value[0])->name.p, ((const pyr_code *)value[0])->nfreevars,
                                (long long)cells);
    pyr_object *o = pyr_function_new(rt, value[0], value[1]);
    if (!o) return NULL;
    if (value[2]) pyr_replace(rt, &as_function(o)->name, pyr_new_ref(rt, value[2]));
    if (value[3]) pyr_replace(rt, &as_function(o)->defaults, pyr_new_ref(rt, value[3]));
    if (cells) pyr_replace(rt, &as_function(o)->closure, pyr_new_ref(rt, value[4]));
    return o;
}

static int function_clear(pyr_runtime *rt, pyr_object *self) {
    pyr_function *f = as_function(self);
    pyr_clear(rt, &f->globals);
    pyr_clear(rt, &f->builtins);
    pyr_clear(rt, &f->module);
    pyr_clear(rt, &f->defaults);
    pyr_clear(rt, &f->kwdefaults);
    pyr_clear(rt, &f->doc);
    pyr_clear(rt, &f->dict);
    pyr_clear(rt, &f->closure);
    pyr_clear(rt, &f->annotations);
    // Name, qualname and code stay: a function that is cleared may still be called and named (bpo-42055).
    return 0;
}

static void function_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_function *f = as_function(self);
    pyr_gc_untrack(rt, self);
    if (f->weaklist.p) pyr_weakref_clear_all(rt, self);
    function_clear(rt, self);
    pyr_clear(rt, &f->code);
    pyr_clear(rt, &f->name);
    pyr_clear(rt, &f->qualname);
    pyr_object_free(rt, self);
}

static int function_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    const pyr_function *f = as_function(self);
    const pyr_ref all[] = {f->code, f->globals, f->builtins, f->module,  f->defaults,    f->kwdefaults,
                           f->doc,  f->name,    f->dict,     f->closure, f->annotations, f->qualname};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        int result = all[i].p ? visit(all[i].p, arg) : 0;
        if (result) return result;
    }
    return 0;
}

static pyr_object *function_repr(pyr_runtime *rt, pyr_object *self) {
    return pyr_str_format(rt, "<function %S at 0x%llx>", as_function(self)->qualname.p,
                          (unsigned long long)pyr_mem_address(&rt->heap, self));
}

static pyr_object *function_descr_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    return !o || o == rt->none ? pyr_new_ref(rt, self) : pyr_method_new(rt, self, o);
}

// ---- attributes -----------------------------------------------------------------------------------------------------------------

static int wrong(pyr_runtime *rt, const char *message) {
    pyr_error(rt, PYR_T_TypeError, message);
    return -1;
}

static pyr_object *get_name(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, as_function(self)->name.p);
}
static int set_name(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (!value || !PYR_IS_STR(value)) return wrong(rt, "__name__ must be set to a string object");
    pyr_replace(rt, &as_function(self)->name, pyr_new_ref(rt, value));
    return 0;
}
static pyr_object *get_qualname(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, as_function(self)->qualname.p);
}
static int set_qualname(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (!value || !PYR_IS_STR(value)) return wrong(rt, "__qualname__ must be set to a string object");
    pyr_replace(rt, &as_function(self)->qualname, pyr_new_ref(rt, value));
    return 0;
}
static pyr_object *get_code(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, as_function(self)->code.p);
}
static int set_code(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (!value || !pyr_is_exact(rt, value, PYR_T_CODE)) return wrong(rt, "__code__ must be set to a code object");
    pyr_function *f = as_function(self);
    int32_t free_vars = ((const pyr_code *)value)->nfreevars;
    int64_t cells = f->closure.p ? pyr_tuple_size(f->closure.p) : 0;
    if (free_vars != cells) {
        pyr_error_format(rt, PYR_T_ValueError, "%S() requires a code object with %lld free vars, not %d", f->name.p,
                         (long long)cells, free_vars);
        return -1;
    }
    f->version = 0;
    pyr_replace(rt, &f->code, pyr_new_ref(rt, value));
    return 0;
}
static pyr_object *get_defaults(pyr_runtime *rt, pyr_object *self) {
    pyr_object *defaults = as_function(self)->defaults.p;
    return pyr_new_ref(rt, defaults ? defaults : rt->none);
}
static int set_defaults(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (value == rt->none) value = NULL;
    if (value && !PYR_IS_TUPLE(value)) return wrong(rt, "__defaults__ must be set to a tuple object");
    as_function(self)->version = 0;
    pyr_replace(rt, &as_function(self)->defaults, pyr_xnew_ref(rt, value));
    return 0;
}
static pyr_object *get_kwdefaults(pyr_runtime *rt, pyr_object *self) {
    pyr_object *defaults = as_function(self)->kwdefaults.p;
    return pyr_new_ref(rt, defaults ? defaults : rt->none);
}
static int set_kwdefaults(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (value == rt->none) value = NULL;
    if (value && !PYR_IS_DICT(value)) return wrong(rt, "__kwdefaults__ must be set to a dict object");
    as_function(self)->version = 0;
    pyr_replace(rt, &as_function(self)->kwdefaults, pyr_xnew_ref(rt, value));
    return 0;
}

// Annotations are kept as the compiler's flat tuple until somebody asks for the dict.
static pyr_object *get_annotations(pyr_runtime *rt, pyr_object *self) {
    pyr_ref *place = &as_function(self)->annotations;
    if (place->p && !PYR_IS_TUPLE(place->p)) return pyr_new_ref(rt, place->p);
    pyr_object *dict = pyr_dict_new(rt);
    if (!dict) return NULL;
    for (int64_t i = 0, n = place->p ? pyr_tuple_size(place->p) : 0; i + 1 < n; i += 2) {
        pyr_ref *items = pyr_tuple_items(place->p);
        if (pyr_dict_set(rt, dict, items[i].p, items[i + 1].p) < 0) {
            pyr_decref(rt, dict);
            return NULL;
        }
    }
    pyr_replace(rt, place, dict);
    return pyr_new_ref(rt, dict);
}
static int set_annotations(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (value == rt->none) value = NULL;
    if (value && !PYR_IS_DICT(value)) return wrong(rt, "__annotations__ must be set to a dict object");
    pyr_replace(rt, &as_function(self)->annotations, pyr_xnew_ref(rt, value));
    return 0;
}

static pyr_object *get_dict(pyr_runtime *rt, pyr_object *self) {
    pyr_object *dict = pyr_instance_dict(rt, self, true);
    return dict ? pyr_new_ref(rt, dict) : NULL;
}

static const pyr_getset_def getset[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__code__", get_code, set_code},
    {"__defaults__", get_defaults, set_defaults},
    {"__kwdefaults__", get_kwdefaults, set_kwdefaults},
    {"__annotations__", get_annotations, set_annotations},
    {"__dict__", get_dict, pyr_instance_set_dict},
    {0},
};
static const pyr_member_def members[] = {
    {"__closure__", PYR_MEMBER_OBJECT, offsetof(pyr_function, closure), true},
    {"__doc__", PYR_MEMBER_OBJECT, offsetof(pyr_function, doc), false},
    {"__globals__", PYR_MEMBER_OBJECT, offsetof(pyr_function, globals), true},
    {"__builtins__", PYR_MEMBER_OBJECT, offsetof(pyr_function, builtins), true},
    {"__module__", PYR_MEMBER_OBJECT, offsetof(pyr_function, module), false},
    {0},
};

const pyr_type_spec pyr_spec_function = {
    .name = "function",
    .basicsize = sizeof(pyr_function),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_METHOD_DESCRIPTOR,
    .weaklistoffset = offsetof(pyr_function, weaklist),
    .dictoffset = offsetof(pyr_function, dict),
    .getset = getset,
    .members = members,
    .tp_new = function_tp_new,
    .tp_dealloc = function_dealloc,
    .tp_traverse = function_traverse,
    .tp_clear = function_clear,
    .tp_repr = function_repr,
    .tp_descr_get = function_descr_get,
};
