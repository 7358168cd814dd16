// Built-in functions and methods (Objects/methodobject.c, 3.11): a row of a C table bound to its module, object or type.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/str.h"

static pyr_builtin *as_builtin(pyr_object *o) {
    return (pyr_builtin *)o;
}

pyr_object *pyr_builtin_new(pyr_runtime *rt, const pyr_method_def *def, pyr_object *self, pyr_object *module) {
    pyr_builtin *b = (pyr_builtin *)pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_BUILTIN), sizeof(pyr_builtin));
    if (!b) return NULL;
    b->def.p = def;
    b->self.p = pyr_xnew_ref(rt, self);
    b->module.p = pyr_xnew_ref(rt, module);
    b->weaklist.p = NULL;
    b->vectorcall_unused = 0;
    pyr_gc_track(rt, &b->base);
    return &b->base;
}

// ---- calling --------------------------------------------------------------------------------------------------------------------

// "module.qualname" of a callable for messages, as _PyObject_FunctionStr. Returns an owned str.
static pyr_object *function_text(pyr_runtime *rt, pyr_object *callable) {
    pyr_object *qualname, *module, *text;
    int found = pyr_lookup_attr(rt, callable, PYR_NAME(rt, __qualname__), &qualname);
    if (found <= 0) return found < 0 ? NULL : pyr_to_str(rt, callable);
    found = pyr_lookup_attr(rt, callable, PYR_NAME(rt, __module__), &module);
    bool named = found > 0 && module != rt->none && !(PYR_IS_STR(module) && pyr_str_equal_text(module, "builtins"));
    text = found < 0 ? NULL : named ? pyr_str_format(rt, "%S.%S", module, qualname) : pyr_new_ref(rt, qualname);
    if (found > 0) pyr_decref(rt, module);
    pyr_decref(rt, qualname);
    return text;
}

static void *count_error(pyr_runtime *rt, pyr_object *callable, const char *takes, int64_t nargs) {
    pyr_object *name = function_text(rt, callable);
    if (!name) return NULL;
    if (nargs < 0) pyr_error_format(rt, PYR_T_TypeError, "%S() takes no keyword arguments", name);
    else pyr_error_format(rt, PYR_T_TypeError, "%S() takes %s (%lld given)", name, takes, (long long)nargs);
    pyr_decref(rt, name);
    return NULL;
}

// A dict of the named arguments, which 3.11 makes beside the tuple; NULL without an error where there is no memory for it.
static pyr_object *named_arguments(pyr_runtime *rt, const pyr_ref *values, pyr_object *kwnames) {
    pyr_object *dict = pyr_dict_new(rt);
    for (int64_t i = 0; dict && i < pyr_tuple_size(kwnames); i++)
        if (pyr_dict_set(rt, dict, pyr_tuple_items(kwnames)[i].p, values[i].p) < 0) pyr_error_clear(rt);
    if (!dict) pyr_error_clear(rt);
    return dict;
}

static pyr_object *call_with_tuple(pyr_runtime *rt, const pyr_method_def *def, pyr_object *self, const pyr_ref *args,
                                   int64_t nargs, pyr_object *kwnames) {
    pyr_object *tuple = pyr_tuple_of_arguments(rt, args, nargs);
    if (!tuple) return NULL;
    pyr_hold(rt, tuple);
    pyr_object *named = kwnames && (def->flags & PYR_METH_DICT) ? named_arguments(rt, args + nargs, kwnames) : NULL;
    pyr_hold(rt, named);
    // Named arguments stand behind the positional ones, so only without them can the tuple's items be handed over.
    pyr_object *result = def->function(rt, self, kwnames ? args : pyr_tuple_items(tuple), nargs, kwnames);
    pyr_unhold(rt, named);
    pyr_unhold(rt, tuple);
    return result;
}

pyr_object *pyr_method_def_call(pyr_runtime *rt, const pyr_method_def *def, pyr_object *callable, pyr_object *self,
                                const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    int flags = def->flags;
    if (!(flags & PYR_METH_KEYWORDS) && kwnames && pyr_tuple_size(kwnames) > 0) {
        if (!(flags & PYR_METH_TUPLE) || !pyr_is_exact(rt, callable, PYR_T_BUILTIN)) return count_error(rt, callable, "", -1);
        return pyr_error_format(rt, PYR_T_TypeError, "%s() takes no keyword arguments", def->name);
    }
    if ((flags & PYR_METH_NOARGS) && nargs != 0) return count_error(rt, callable, "no arguments", nargs);
    if ((flags & PYR_METH_O) && nargs != 1) return count_error(rt, callable, "exactly one argument", nargs);
    if ((flags & PYR_METH_TUPLE) && nargs > 0) return call_with_tuple(rt, def, self, args, nargs, kwnames);
    return def->function(rt, self, args, nargs, kwnames);
}

static pyr_object *builtin_call(pyr_runtime *rt, pyr_object *callable, const pyr_ref *args, int64_t nargs,
                                pyr_object *kwnames) {
    pyr_builtin *b = as_builtin(callable);
    return pyr_method_def_call(rt, b->def.p, callable, b->self.p, args, nargs, kwnames);
}

// ---- life -----------------------------------------------------------------------------------------------------------------------

static void builtin_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_builtin *b = as_builtin(self);
    pyr_gc_untrack(rt, self);
    if (!pyr_trash_begin(rt, self)) return;
    if (b->weaklist.p) pyr_weakref_clear_all(rt, self);
    pyr_clear(rt, &b->self);
    pyr_clear(rt, &b->module);
    pyr_object_free(rt, self);
    pyr_trash_end(rt);
}

static int builtin_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_builtin *b = as_builtin(self);
    int result = b->self.p ? visit(b->self.p, arg) : 0;
    return result || !b->module.p ? result : visit(b->module.p, arg);
}

// ---- text, comparison, attributes -----------------------------------------------------------------------------------------------

static bool is_plain_function(const pyr_runtime *rt, const pyr_builtin *b) {
    return !b->self.p || pyr_is_exact(rt, b->self.p, PYR_T_MODULE);
}

static pyr_object *builtin_repr(pyr_runtime *rt, pyr_object *self) {
    pyr_builtin *b = as_builtin(self);
    if (is_plain_function(rt, b)) return pyr_str_format(rt, "<built-in function %s>", b->def.p->name);
    return pyr_str_format(rt, "<built-in method %s of %T object at 0x%llx>", b->def.p->name, b->self.p,
                          (unsigned long long)pyr_mem_address(&rt->heap, b->self.p));
}

static int64_t pointer_hash(uint64_t address) {
    uint64_t hash = address >> 4 | address << 60; // the low bits are always 0
    return hash == UINT64_MAX ? -2 : (int64_t)hash;
}

static int64_t builtin_hash(pyr_runtime *rt, pyr_object *self) {
    pyr_builtin *b = as_builtin(self);
    // The C function has no address that is the same in every build; its name stands for it.
    uint64_t hash = b->self.p ? (uint64_t)pointer_hash(pyr_mem_address(&rt->heap, b->self.p)) : 0;
    for (const char *c = b->def.p->name; *c; c++) hash = hash * 1000003u ^ (uint8_t)*c;
    return hash == UINT64_MAX ? -2 : (int64_t)hash;
}

static pyr_object *builtin_richcompare(pyr_runtime *rt, pyr_object *self, pyr_object *other, int op) {
    if ((op != PYR_EQ && op != PYR_NE) || !pyr_is_exact(rt, other, PYR_T_BUILTIN)) return pyr_new_ref(rt, rt->not_implemented);
    bool equal = as_builtin(self)->self.p == as_builtin(other)->self.p && as_builtin(self)->def.p == as_builtin(other)->def.p;
    return pyr_new_ref(rt, equal == (op == PYR_EQ) ? rt->true_ : rt->false_);
}

static pyr_object *get_name(pyr_runtime *rt, pyr_object *self) {
    return pyr_str_from_text(rt, as_builtin(self)->def.p->name);
}

static pyr_object *get_qualname(pyr_runtime *rt, pyr_object *self) {
    pyr_builtin *b = as_builtin(self);
    if (is_plain_function(rt, b)) return get_name(rt, self);
    pyr_object *type = PYR_IS_TYPE(b->self.p) ? b->self.p : (pyr_object *)pyr_type_of(b->self.p);
    pyr_object *owner = pyr_getattr(rt, type, PYR_NAME(rt, __qualname__));
    pyr_object *text = owner ? pyr_str_format(rt, "%S.%s", owner, b->def.p->name) : NULL;
    pyr_xdecref(rt, owner);
    return text;
}

static pyr_object *get_self(pyr_runtime *rt, pyr_object *self) {
    pyr_builtin *b = as_builtin(self);
    return pyr_new_ref(rt, b->self.p && !(b->def.p->flags & PYR_METH_STATIC) ? b->self.p : rt->none);
}

static pyr_object *get_text_signature(pyr_runtime *rt, pyr_object *self) {
    const char *signature = as_builtin(self)->def.p->signature;
    return signature ? pyr_str_from_text(rt, signature) : pyr_new_ref(rt, rt->none);
}

static pyr_object *get_doc(pyr_runtime *rt, pyr_object *self) {
    (void)self;
    return pyr_new_ref(rt, rt->none);
}

static const pyr_getset_def getset[] = {
    {"__name__", get_name, NULL},
    {"__qualname__", get_qualname, NULL},
    {"__self__", get_self, NULL},
    {"__doc__", get_doc, NULL},
    {"__text_signature__", get_text_signature, NULL},
    {0},
};
static const pyr_member_def members[] = {{"__module__", PYR_MEMBER_OBJECT, offsetof(pyr_builtin, module), false}, {0}};

const pyr_type_spec pyr_spec_builtin = {
    .name = "builtin_function_or_method",
    .basicsize = sizeof(pyr_builtin),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .weaklistoffset = offsetof(pyr_builtin, weaklist),
    .getset = getset,
    .members = members,
    .tp_dealloc = builtin_dealloc,
    .tp_traverse = builtin_traverse,
    .tp_call = builtin_call,
    .tp_repr = builtin_repr,
    .tp_hash = builtin_hash,
    .tp_richcompare = builtin_richcompare,
};
