// Descriptors of built-in types: methods, attributes, members, and the slot wrappers behind special methods (Objects/descrobject.c, 3.11).
// How a slot wrapper calls its slot stands in wrap.c.
#include "obj/descr.h"
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/str.h"
#include "obj/wrap.h"

static pyr_descr *as_descr(pyr_object *o) {
    return (pyr_descr *)o;
}
static pyr_type *type_of_descr(pyr_object *o) {
    return (pyr_type *)as_descr(o)->type.p;
}

// ---- making ---------------------------------------------------------------------------------------------------------------------

static pyr_object *descr_new(pyr_runtime *rt, pyr_type_id id, pyr_type *type, pyr_object *stolen_name) {
    if (!stolen_name) return NULL;
    pyr_object *o = pyr_object_alloc(rt, pyr_builtin_type(rt, id), 0);
    if (!o) {
        pyr_decref(rt, stolen_name);
        return NULL;
    }
    as_descr(o)->type.p = pyr_new_ref(rt, &type->base.base);
    as_descr(o)->name.p = stolen_name;
    return o;
}

pyr_object *pyr_descr_new_method(pyr_runtime *rt, pyr_type *type, const pyr_method_def *def) {
    if (def->flags & PYR_METH_STATIC) {
        pyr_object *function = pyr_builtin_new(rt, def, &type->base.base, NULL);
        pyr_object *o = function ? pyr_staticmethod_new(rt, function) : NULL;
        pyr_xdecref(rt, function);
        return o;
    }
    pyr_type_id id = def->flags & PYR_METH_CLASS ? PYR_T_CLASSMETHOD_DESCR : PYR_T_METHOD_DESCR;
    pyr_object *o = descr_new(rt, id, type, pyr_str_interned(rt, def->name));
    if (o) ((pyr_method_descr *)o)->def.p = def;
    return o;
}

pyr_object *pyr_descr_new_getset(pyr_runtime *rt, pyr_type *type, const pyr_getset_def *def) {
    pyr_object *o = descr_new(rt, PYR_T_GETSET_DESCR, type, pyr_str_interned(rt, def->name));
    if (o) ((pyr_getset_descr *)o)->def.p = def;
    return o;
}

pyr_object *pyr_descr_new_member(pyr_runtime *rt, pyr_type *type, const pyr_member_def *def) {
    pyr_object *o = descr_new(rt, PYR_T_MEMBER_DESCR, type, pyr_str_interned(rt, def->name));
    if (o) ((pyr_member_descr *)o)->def.p = def;
    return o;
}

pyr_object *pyr_descr_new_slot(pyr_runtime *rt, pyr_type *type, int64_t index) {
    pyr_object *name = pyr_type_slot_members(type)[index].name.p;
    return descr_new(rt, PYR_T_MEMBER_DESCR, type, pyr_new_ref(rt, name));
}

pyr_object *pyr_descr_new_wrapper(pyr_runtime *rt, pyr_type *type, const pyr_slot_def *def, pyr_slot_function function) {
    pyr_object *o = descr_new(rt, PYR_T_WRAPPER_DESCR, type, pyr_new_ref(rt, rt->names[def->name]));
    if (!o) return NULL;
    ((pyr_wrapper_descr *)o)->def.p = def;
    ((pyr_wrapper_descr *)o)->function.p = (void *)(uintptr_t)function;
    return o;
}

static void descr_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_descr *d = as_descr(self);
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &d->type);
    pyr_clear(rt, &d->name);
    pyr_clear(rt, &d->qualname);
    pyr_object_free(rt, self);
}

static int descr_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    return as_descr(self)->type.p ? visit(as_descr(self)->type.p, arg) : 0;
}

// ---- checks ---------------------------------------------------------------------------------------------------------------------

static int check_instance(pyr_runtime *rt, pyr_object *descr, pyr_object *o) {
    if (pyr_is_subtype(pyr_type_of(o), type_of_descr(descr))) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' for '%s' objects doesn't apply to a '%T' object",
                     as_descr(descr)->name.p, type_of_descr(descr)->tp_name.p, o);
    return -1;
}

// For what is called with the object as its first argument.
static int check_first(pyr_runtime *rt, pyr_object *descr, const pyr_ref *args, int64_t nargs) {
    if (nargs >= 1) return check_instance(rt, descr, args[0].p);
    pyr_error_format(rt, PYR_T_TypeError, "unbound method %s.%S() needs an argument", type_of_descr(descr)->tp_name.p,
                     as_descr(descr)->name.p);
    return -1;
}

// ---- methods --------------------------------------------------------------------------------------------------------------------

static pyr_object *method_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    if (!o) return pyr_new_ref(rt, self);
    if (check_instance(rt, self, o) < 0) return NULL;
    return pyr_builtin_new(rt, ((pyr_method_descr *)self)->def.p, o, NULL);
}

static pyr_object *method_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (check_first(rt, self, args, nargs) < 0) return NULL;
    return pyr_method_def_call(rt, ((pyr_method_descr *)self)->def.p, self, args[0].p, args + 1, nargs - 1, kwnames);
}

static pyr_object *class_method_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    if (!type && o) type = &pyr_type_of(o)->base.base;
    const char *name = type_of_descr(self)->tp_name.p;
    if (!type)
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' for type '%s' needs either an object or a type",
                                as_descr(self)->name.p, name);
    if (!PYR_IS_TYPE(type))
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' for type '%s' needs a type, not a '%T' as arg 2",
                                as_descr(self)->name.p, name, type);
    if (!pyr_is_subtype((pyr_type *)type, type_of_descr(self)))
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' requires a subtype of '%s' but received '%s'",
                                as_descr(self)->name.p, name, ((pyr_type *)type)->tp_name.p);
    return pyr_builtin_new(rt, ((pyr_method_descr *)self)->def.p, type, NULL);
}

static pyr_object *class_method_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                                     pyr_object *kwnames) {
    if (nargs < 1)
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' of '%s' object needs an argument", as_descr(self)->name.p,
                                type_of_descr(self)->tp_name.p);
    pyr_object *bound = class_method_get(rt, self, NULL, args[0].p);
    if (!bound) return NULL;
    pyr_hold(rt, bound);
    pyr_object *result = pyr_call(rt, bound, args + 1, nargs - 1, kwnames);
    pyr_unhold(rt, bound);
    return result;
}

// ---- attributes -----------------------------------------------------------------------------------------------------------------

static pyr_object *getset_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    if (!o) return pyr_new_ref(rt, self);
    if (check_instance(rt, self, o) < 0) return NULL;
    return ((pyr_getset_descr *)self)->def.p->get(rt, o);
}

static int getset_set(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *value) {
    if (check_instance(rt, self, o) < 0) return -1;
    const pyr_getset_def *def = ((pyr_getset_descr *)self)->def.p;
    if (def->set) return def->set(rt, o, value);
    pyr_error_format(rt, PYR_T_AttributeError, "attribute '%S' of '%s' objects is not writable", as_descr(self)->name.p,
                     type_of_descr(self)->tp_name.p);
    return -1;
}

int64_t pyr_member_place(const pyr_object *descr, int *kind) {
    const pyr_member_descr *m = (const pyr_member_descr *)descr;
    *kind = m->def.p ? m->def.p->kind : PYR_MEMBER_OBJECT_EX;
    if (m->def.p) return m->def.p->offset;
    const pyr_type *type = (const pyr_type *)m->base.type.p;
    const pyr_slot_member *members = pyr_type_slot_members(type);
    int64_t i = 0;
    while (members[i].name.p != m->base.name.p) i++; // it is there: the class and its descriptors are made together
    return members[i].offset;
}

static pyr_object *member_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    if (!o) return pyr_new_ref(rt, self);
    if (check_instance(rt, self, o) < 0) return NULL;
    int kind;
    const char *place = (const char *)o + pyr_member_place(self, &kind);
    switch (kind) {
    case PYR_MEMBER_INT32:
        return pyr_int_new(rt, *(const int32_t *)(const void *)place);
    case PYR_MEMBER_INT64:
        return pyr_int_new(rt, *(const int64_t *)(const void *)place);
    case PYR_MEMBER_BOOL:
        return pyr_bool(rt, *(const uint8_t *)place != 0);
    default:
        break;
    }
    pyr_object *value = ((const pyr_ref *)(const void *)place)->p;
    if (value || kind == PYR_MEMBER_OBJECT) return pyr_new_ref(rt, value ? value : rt->none);
    return pyr_error_attribute(rt, o, as_descr(self)->name.p, "'%T' object has no attribute '%S'", o, as_descr(self)->name.p);
}

static int member_set_number(pyr_runtime *rt, char *place, int kind, pyr_object *value) {
    if (!value) {
        pyr_error(rt, PYR_T_TypeError, "can't delete numeric/char attribute");
        return -1;
    }
    if (kind == PYR_MEMBER_BOOL) {
        if (!pyr_is_exact(rt, value, PYR_T_BOOL)) {
            pyr_error(rt, PYR_T_TypeError, "attribute value type must be bool");
            return -1;
        }
        *(uint8_t *)place = value == rt->true_;
        return 0;
    }
    int64_t number;
    if (pyr_index_int64(rt, value, &number, false) < 0) return -1;
    if (kind == PYR_MEMBER_INT32) *(int32_t *)(void *)place = (int32_t)number;
    else *(int64_t *)(void *)place = number;
    return 0;
}

static int member_set(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *value) {
    if (check_instance(rt, self, o) < 0) return -1;
    const pyr_member_def *def = ((pyr_member_descr *)self)->def.p;
    if (def && def->read_only) {
        pyr_error(rt, PYR_T_AttributeError, "readonly attribute");
        return -1;
    }
    int kind;
    char *place = (char *)o + pyr_member_place(self, &kind);
    if (kind != PYR_MEMBER_OBJECT && kind != PYR_MEMBER_OBJECT_EX) return member_set_number(rt, place, kind, value);
    pyr_ref *ref = (pyr_ref *)(void *)place;
    if (!value && !ref->p && kind == PYR_MEMBER_OBJECT_EX) {
        pyr_error_attribute(rt, o, as_descr(self)->name.p, "%S", as_descr(self)->name.p);
        return -1;
    }
    pyr_replace(rt, ref, pyr_xnew_ref(rt, value));
    return 0;
}

// ---- slot wrappers --------------------------------------------------------------------------------------------------------------

static pyr_object *method_wrapper_new(pyr_runtime *rt, pyr_object *descr, pyr_object *o) {
    pyr_method_wrapper *w = (pyr_method_wrapper *)pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_METHOD_WRAPPER), sizeof *w);
    if (!w) return NULL;
    w->descr.p = pyr_new_ref(rt, descr);
    w->self.p = pyr_new_ref(rt, o);
    pyr_gc_track(rt, &w->base);
    return &w->base;
}

static pyr_object *wrapper_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    if (!o) return pyr_new_ref(rt, self);
    return check_instance(rt, self, o) < 0 ? NULL : method_wrapper_new(rt, self, o);
}

// Positional arguments from [first] on as a tuple, named ones as a dict, both held by the runtime until release.
static int collect(pyr_runtime *rt, const pyr_ref *args, int64_t first, int64_t nargs, pyr_object *kwnames, pyr_object **tuple,
                   pyr_object **dict) {
    *dict = NULL;
    *tuple = pyr_tuple_from(rt, args + first, nargs - first);
    if (!*tuple) return -1;
    pyr_hold(rt, *tuple);
    int64_t named = kwnames ? pyr_tuple_size(kwnames) : 0;
    if (named) *dict = pyr_dict_new(rt);
    pyr_hold(rt, *dict);
    for (int64_t i = 0; i < named; i++) {
        if (*dict && pyr_dict_set(rt, *dict, pyr_tuple_items(kwnames)[i].p, args[nargs + i].p) == 0) continue;
        pyr_unhold(rt, *dict);
        pyr_unhold(rt, *tuple);
        return -1;
    }
    return 0;
}

static pyr_object *call_slot(pyr_runtime *rt, pyr_object *descr, pyr_object *o, const pyr_ref *args, int64_t first,
                             int64_t nargs, pyr_object *kwnames) {
    pyr_wrapper_descr *d = (pyr_wrapper_descr *)descr;
    if (d->def.p->kind == PYR_WRAP_CALL)
        return ((pyr_vectorcall)(uintptr_t)d->function.p)(rt, o, args + first, nargs - first, kwnames);
    pyr_object *tuple, *dict;
    if (collect(rt, args, first, nargs, kwnames, &tuple, &dict) < 0) return NULL;
    pyr_object *result = pyr_wrap_call(rt, descr, o, tuple, dict);
    pyr_unhold(rt, dict);
    pyr_unhold(rt, tuple);
    return result;
}

static pyr_object *wrapper_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (nargs < 1)
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' of '%s' object needs an argument", as_descr(self)->name.p,
                                type_of_descr(self)->tp_name.p);
    if (!pyr_is_subtype(pyr_type_of(args[0].p), type_of_descr(self)))
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' requires a '%s' object but received a '%T'",
                                as_descr(self)->name.p, type_of_descr(self)->tp_name.p, args[0].p);
    return call_slot(rt, self, args[0].p, args, 1, nargs, kwnames);
}

static pyr_object *method_wrapper_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                                       pyr_object *kwnames) {
    pyr_method_wrapper *w = (pyr_method_wrapper *)self;
    return call_slot(rt, w->descr.p, w->self.p, args, 0, nargs, kwnames);
}

static void method_wrapper_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    if (!pyr_trash_begin(rt, self)) return;
    pyr_clear(rt, &((pyr_method_wrapper *)self)->descr);
    pyr_clear(rt, &((pyr_method_wrapper *)self)->self);
    pyr_object_free(rt, self);
    pyr_trash_end(rt);
}
static int method_wrapper_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_method_wrapper *w = (pyr_method_wrapper *)self;
    int result = w->descr.p ? visit(w->descr.p, arg) : 0;
    return result || !w->self.p ? result : visit(w->self.p, arg);
}
static pyr_object *method_wrapper_repr(pyr_runtime *rt, pyr_object *self) {
    pyr_method_wrapper *w = (pyr_method_wrapper *)self;
    return pyr_str_format(rt, "<method-wrapper '%S' of %T object at 0x%llx>", as_descr(w->descr.p)->name.p, w->self.p,
                          (unsigned long long)pyr_mem_address(&rt->heap, w->self.p));
}
static pyr_object *method_wrapper_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if ((op != PYR_EQ && op != PYR_NE) || !pyr_is_exact(rt, b, PYR_T_METHOD_WRAPPER))
        return pyr_new_ref(rt, rt->not_implemented);
    pyr_method_wrapper *x = (pyr_method_wrapper *)a, *y = (pyr_method_wrapper *)b;
    return pyr_bool(rt, (x->descr.p == y->descr.p && x->self.p == y->self.p) == (op == PYR_EQ));
}
static int64_t method_wrapper_hash(pyr_runtime *rt, pyr_object *self) {
    pyr_method_wrapper *w = (pyr_method_wrapper *)self;
    uint64_t hash = pyr_mem_address(&rt->heap, w->self.p) >> 4 ^ pyr_mem_address(&rt->heap, w->descr.p) >> 4;
    return (int64_t)hash;
}

// ---- attributes of descriptors ------------------------------------------------------------------------------------------------------

static pyr_object *qualname_of(pyr_runtime *rt, pyr_object *self) {
    pyr_descr *d = as_descr(self);
    if (!d->qualname.p) {
        pyr_object *owner = pyr_getattr(rt, d->type.p, PYR_NAME(rt, __qualname__));
        pyr_object *text = owner ? pyr_str_format(rt, "%S.%S", owner, d->name.p) : NULL;
        pyr_xdecref(rt, owner);
        if (!text) return NULL;
        d->qualname.p = text;
    }
    return pyr_new_ref(rt, d->qualname.p);
}
static pyr_object *doc_of(pyr_runtime *rt, pyr_object *self) {
    (void)self;
    return pyr_new_ref(rt, rt->none);
}
static pyr_object *wrapped_name(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, as_descr(((pyr_method_wrapper *)self)->descr.p)->name.p);
}
static pyr_object *wrapped_qualname(pyr_runtime *rt, pyr_object *self) {
    return qualname_of(rt, ((pyr_method_wrapper *)self)->descr.p);
}
static pyr_object *wrapped_class(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, as_descr(((pyr_method_wrapper *)self)->descr.p)->type.p);
}

static const pyr_getset_def descr_getset[] = {{"__qualname__", qualname_of, NULL}, {"__doc__", doc_of, NULL}, {0}};
static const pyr_member_def descr_members[] = {
    {"__objclass__", PYR_MEMBER_OBJECT, offsetof(pyr_descr, type), true},
    {"__name__", PYR_MEMBER_OBJECT, offsetof(pyr_descr, name), true},
    {0},
};
static const pyr_getset_def method_wrapper_getset[] = {{"__name__", wrapped_name, NULL},
                                                       {"__qualname__", wrapped_qualname, NULL},
                                                       {"__objclass__", wrapped_class, NULL},
                                                       {"__doc__", doc_of, NULL},
                                                       {0}};
static const pyr_member_def method_wrapper_members[] = {
    {"__self__", PYR_MEMBER_OBJECT, offsetof(pyr_method_wrapper, self), true}, {0}};

static pyr_object *descr_repr(pyr_runtime *rt, pyr_object *self) {
    const pyr_type *type = pyr_type_of(self);
    const char *what = type->tp_id == PYR_T_GETSET_DESCR    ? "attribute"
                       : type->tp_id == PYR_T_MEMBER_DESCR  ? "member"
                       : type->tp_id == PYR_T_WRAPPER_DESCR ? "slot wrapper"
                                                            : "method";
    return pyr_str_format(rt, "<%s '%S' of '%s' objects>", what, as_descr(self)->name.p, type_of_descr(self)->tp_name.p);
}

#define DESCR_SLOTS(struct_type)                                                                                               \
    .basicsize = sizeof(struct_type), .getset = descr_getset, .members = descr_members, .tp_dealloc = descr_dealloc,           \
    .tp_traverse = descr_traverse, .tp_repr = descr_repr
#define DESCR_FLAGS (PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION)

const pyr_type_spec pyr_spec_method_descr = {.name = "method_descriptor",
                                             DESCR_SLOTS(pyr_method_descr),
                                             .flags = DESCR_FLAGS | PYR_TPFLAGS_METHOD_DESCRIPTOR,
                                             .tp_call = method_call,
                                             .tp_descr_get = method_get};
const pyr_type_spec pyr_spec_classmethod_descr = {.name = "classmethod_descriptor",
                                                  DESCR_SLOTS(pyr_method_descr),
                                                  .flags = DESCR_FLAGS,
                                                  .tp_call = class_method_call,
                                                  .tp_descr_get = class_method_get};
const pyr_type_spec pyr_spec_getset_descr = {.name = "getset_descriptor",
                                             DESCR_SLOTS(pyr_getset_descr),
                                             .flags = DESCR_FLAGS,
                                             .tp_descr_get = getset_get,
                                             .tp_descr_set = getset_set};
const pyr_type_spec pyr_spec_member_descr = {.name = "member_descriptor",
                                             DESCR_SLOTS(pyr_member_descr),
                                             .flags = DESCR_FLAGS,
                                             .tp_descr_get = member_get,
                                             .tp_descr_set = member_set};
const pyr_type_spec pyr_spec_wrapper_descr = {.name = "wrapper_descriptor",
                                              DESCR_SLOTS(pyr_wrapper_descr),
                                              .flags = DESCR_FLAGS | PYR_TPFLAGS_METHOD_DESCRIPTOR,
                                              .tp_call = wrapper_call,
                                              .tp_descr_get = wrapper_get};
const pyr_type_spec pyr_spec_method_wrapper = {.name = "method-wrapper",
                                               .basicsize = sizeof(pyr_method_wrapper),
                                               .flags = DESCR_FLAGS,
                                               .getset = method_wrapper_getset,
                                               .members = method_wrapper_members,
                                               .tp_dealloc = method_wrapper_dealloc,
                                               .tp_traverse = method_wrapper_traverse,
                                               .tp_call = method_wrapper_call,
                                               .tp_repr = method_wrapper_repr,
                                               .tp_hash = method_wrapper_hash,
                                               .tp_richcompare = method_wrapper_richcompare};
