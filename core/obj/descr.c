// Descriptors of built-in types: methods, computed attributes, fields, and the fields of __slots__ (Objects/descrobject.c, structmember.c).
#include "obj/descr.h"
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/str.h"

#define DESCR(o) ((pyr_descr *)(o))

static const char *type_name(const pyr_object *descr) {
    return ((pyr_type *)((const pyr_descr *)descr)->type.p)->tp_name.p;
}

// ---- common ------------------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_descr_new(pyr_runtime *rt, pyr_type_id kind, pyr_type *type, pyr_object *stolen_name) {
    if (!stolen_name) return NULL;
    pyr_hold(rt, stolen_name); // a collection may run code
    pyr_object *o = pyr_object_alloc(rt, pyr_builtin_type(rt, kind), 0);
    pyr_take_back(rt);
    if (!o) {
        pyr_decref(rt, stolen_name);
        return NULL;
    }
    DESCR(o)->type.p = pyr_new_ref(rt, (pyr_object *)type);
    DESCR(o)->name.p = stolen_name;
    return o;
}

void pyr_descr_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &DESCR(self)->type);
    pyr_clear(rt, &DESCR(self)->name);
    pyr_clear(rt, &DESCR(self)->qualname);
    pyr_object_free(rt, self);
}

int pyr_descr_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    return DESCR(self)->type.p ? visit(DESCR(self)->type.p, arg) : 0;
}

int pyr_descr_check(pyr_runtime *rt, pyr_object *descr, pyr_object *o) {
    if (pyr_is_subtype(pyr_type_of(o), (pyr_type *)DESCR(descr)->type.p)) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' for '%s' objects doesn't apply to a '%T' object",
                     DESCR(descr)->name.p, type_name(descr), o);
    return -1;
}

static pyr_object *get_qualname(pyr_runtime *rt, pyr_object *self) {
    pyr_descr *d = DESCR(self);
    if (!d->qualname.p) {
        pyr_type *type = (pyr_type *)d->type.p;
        pyr_object *name =
            pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE) ? pyr_new_ref(rt, type->ht_qualname.p) : pyr_type_name(rt, type);
        if (!name) return NULL;
        d->qualname.p = pyr_str_format(rt, "%S.%S", name, d->name.p);
        pyr_decref(rt, name);
    }
    return pyr_xnew_ref(rt, d->qualname.p);
}

static pyr_object *get_doc(pyr_runtime *rt, pyr_object *self) {
    (void)self;
    return pyr_new_ref(rt, rt->none);
}

const pyr_getset_def pyr_descr_getset[] = {{"__qualname__", get_qualname, NULL}, {"__doc__", get_doc, NULL}, {0}};
const pyr_member_def pyr_descr_members[] = {
    {"__objclass__", PYR_MEMBER_OBJECT, offsetof(pyr_descr, type), true},
    {"__name__", PYR_MEMBER_OBJECT, offsetof(pyr_descr, name), true},
    {0},
};

#define COMMON(text, structure, repr_function)                                                                                 \
    .name = text, .basicsize = sizeof(structure), .getset = pyr_descr_getset, .members = pyr_descr_members,                    \
    .tp_dealloc = pyr_descr_dealloc, .tp_traverse = pyr_descr_traverse, .tp_repr = repr_function

// ---- methods -------------------------------------------------------------------------------------------------------------------------------

#define METHOD(o) ((pyr_method_descr *)(o))

pyr_object *pyr_descr_new_method(pyr_runtime *rt, pyr_type *type, const pyr_method_def *def) {
    if (def->flags & PYR_METH_STATIC) {
        pyr_object *function = pyr_builtin_new(rt, def, (pyr_object *)type, NULL);
        pyr_object *o = function ? pyr_staticmethod_new(rt, function) : NULL;
        pyr_xdecref(rt, function);
        return o;
    }
    pyr_type_id kind = def->flags & PYR_METH_CLASS ? PYR_T_CLASSMETHOD_DESCR : PYR_T_METHOD_DESCR;
    pyr_object *o = pyr_descr_new(rt, kind, type, pyr_str_interned(rt, def->name));
    if (o) METHOD(o)->def.p = def;
    return o;
}

static pyr_object *method_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (nargs < 1) {
        pyr_object *name = get_qualname(rt, self);
        if (name) pyr_error_format(rt, PYR_T_TypeError, "unbound method %S() needs an argument", name);
        pyr_xdecref(rt, name);
        return NULL;
    }
    if (pyr_descr_check(rt, self, args[0].p) < 0) return NULL;
    return pyr_method_def_call(rt, METHOD(self)->def.p, self, args[0].p, args + 1, nargs - 1, kwnames);
}

static pyr_object *method_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    if (!o) return pyr_new_ref(rt, self);
    if (pyr_descr_check(rt, self, o) < 0) return NULL;
    return pyr_builtin_new(rt, METHOD(self)->def.p, o, NULL);
}

static pyr_object *method_repr(pyr_runtime *rt, pyr_object *self) {
    return pyr_str_format(rt, "<method '%S' of '%s' objects>", DESCR(self)->name.p, type_name(self));
}

static pyr_object *get_signature(pyr_runtime *rt, pyr_object *self) {
    const char *text = METHOD(self)->def.p->signature;
    return text ? pyr_str_from_text(rt, text) : pyr_new_ref(rt, rt->none);
}
static const pyr_getset_def method_getset[] = {
    {"__qualname__", get_qualname, NULL}, {"__doc__", get_doc, NULL}, {"__text_signature__", get_signature, NULL}, {0}};

const pyr_type_spec pyr_spec_method_descr = {
    .name = "method_descriptor",
    .basicsize = sizeof(pyr_method_descr),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION | PYR_TPFLAGS_METHOD_DESCRIPTOR,
    .getset = method_getset,
    .members = pyr_descr_members,
    .tp_dealloc = pyr_descr_dealloc,
    .tp_traverse = pyr_descr_traverse,
    .tp_repr = method_repr,
    .tp_call = method_call,
    .tp_descr_get = method_get,
};

static pyr_object *classmethod_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    if (!type && o) type = (pyr_object *)pyr_type_of(o);
    if (!type) {
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' for type '%s' needs either an object or a type",
                                DESCR(self)->name.p, type_name(self));
    }
    if (!PYR_IS_TYPE(type)) {
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' for type '%s' needs a type, not a '%T' as arg 2",
                                DESCR(self)->name.p, type_name(self), type);
    }
    if (!pyr_is_subtype((pyr_type *)type, (pyr_type *)DESCR(self)->type.p)) {
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' requires a subtype of '%s' but received '%s'",
                                DESCR(self)->name.p, type_name(self), ((pyr_type *)type)->tp_name.p);
    }
    return pyr_builtin_new(rt, METHOD(self)->def.p, type, NULL);
}

static pyr_object *classmethod_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                                    pyr_object *kwnames) {
    if (nargs < 1) {
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' of '%s' object needs an argument", DESCR(self)->name.p,
                                type_name(self));
    }
    pyr_object *bound = classmethod_get(rt, self, NULL, args[0].p);
    if (!bound) return NULL;
    pyr_hold(rt, bound);
    pyr_object *result = pyr_call(rt, bound, args + 1, nargs - 1, kwnames);
    pyr_unhold(rt, bound);
    return result;
}

const pyr_type_spec pyr_spec_classmethod_descr = {
    COMMON("classmethod_descriptor", pyr_method_descr, method_repr),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_call = classmethod_call,
    .tp_descr_get = classmethod_get,
};

// ---- computed attributes ---------------------------------------------------------------------------------------------------------------------

#define GETSET(o) ((pyr_getset_descr *)(o))

pyr_object *pyr_descr_new_getset(pyr_runtime *rt, pyr_type *type, const pyr_getset_def *def) {
    pyr_object *o = pyr_descr_new(rt, PYR_T_GETSET_DESCR, type, pyr_str_interned(rt, def->name));
    if (o) GETSET(o)->def.p = def;
    return o;
}

static pyr_object *attribute_repr(pyr_runtime *rt, pyr_object *self) {
    return pyr_str_format(rt, "<attribute '%S' of '%s' objects>", DESCR(self)->name.p, type_name(self));
}

static pyr_object *getset_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    if (!o) return pyr_new_ref(rt, self);
    if (pyr_descr_check(rt, self, o) < 0) return NULL;
    return GETSET(self)->def.p->get(rt, o);
}

static int not_writable(pyr_runtime *rt, pyr_object *self) {
    pyr_error_format(rt, PYR_T_AttributeError, "attribute '%S' of '%s' objects is not writable", DESCR(self)->name.p,
                     type_name(self));
    return -1;
}

static int getset_set(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *value) {
    if (pyr_descr_check(rt, self, o) < 0) return -1;
    if (!GETSET(self)->def.p->set) return not_writable(rt, self);
    return GETSET(self)->def.p->set(rt, o, value);
}

const pyr_type_spec pyr_spec_getset_descr = {
    COMMON("getset_descriptor", pyr_getset_descr, attribute_repr),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_descr_get = getset_get,
    .tp_descr_set = getset_set,
};

// ---- fields ----------------------------------------------------------------------------------------------------------------------------------

#define MEMBER(o) ((pyr_member_descr *)(o))

pyr_object *pyr_descr_new_member(pyr_runtime *rt, pyr_type *type, const pyr_member_def *def) {
    pyr_object *o = pyr_descr_new(rt, PYR_T_MEMBER_DESCR, type, pyr_str_interned(rt, def->name));
    if (o) MEMBER(o)->def.p = def;
    return o;
}

pyr_object *pyr_descr_new_slot(pyr_runtime *rt, pyr_type *type, int64_t index) {
    const pyr_slot_member *member = &pyr_type_slot_members(type)[index];
    pyr_object *o = pyr_descr_new(rt, PYR_T_MEMBER_DESCR, type, pyr_new_ref(rt, member->name.p));
    if (o) MEMBER(o)->def.p = (const pyr_member_def *)(const void *)member; // a class's: see pyr_member_place
    return o;
}

int64_t pyr_member_place(const pyr_object *descr, int *kind) {
    const pyr_member_descr *d = (const pyr_member_descr *)descr;
    if (pyr_type_has((pyr_type *)d->base.type.p, PYR_TPFLAGS_HEAPTYPE)) {
        *kind = PYR_MEMBER_OBJECT_EX;
        return ((const pyr_slot_member *)(const void *)d->def.p)->offset;
    }
    *kind = d->def.p->kind;
    return d->def.p->offset;
}

static bool is_read_only(const pyr_object *descr) {
    const pyr_member_descr *d = (const pyr_member_descr *)descr;
    return !pyr_type_has((pyr_type *)d->base.type.p, PYR_TPFLAGS_HEAPTYPE) && d->def.p->read_only;
}

static pyr_object *member_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    if (!o) return pyr_new_ref(rt, self);
    if (pyr_descr_check(rt, self, o) < 0) return NULL;
    int kind;
    void *place = (char *)o + pyr_member_place(self, &kind);
    switch (kind) {
    case PYR_MEMBER_INT32:
        return pyr_int_new(rt, *(int32_t *)place);
    case PYR_MEMBER_INT64:
        return pyr_int_new(rt, *(int64_t *)place);
    case PYR_MEMBER_BOOL:
        return pyr_bool(rt, *(uint8_t *)place);
    default:
        break;
    }
    pyr_object *value = ((pyr_ref *)place)->p;
    if (value) return pyr_new_ref(rt, value);
    if (kind == PYR_MEMBER_OBJECT) return pyr_new_ref(rt, rt->none);
    return pyr_error_attribute(rt, o, DESCR(self)->name.p, "'%T' object has no attribute '%S'", o, DESCR(self)->name.p);
}

static int set_number(pyr_runtime *rt, int kind, void *place, pyr_object *value) {
    if (!value) {
        pyr_error(rt, PYR_T_TypeError, "can't delete numeric/char attribute");
        return -1;
    }
    if (kind == PYR_MEMBER_BOOL) {
        if (value != rt->true_ && value != rt->false_) {
            pyr_error(rt, PYR_T_TypeError, "attribute value type must be bool");
            return -1;
        }
        *(uint8_t *)place = value == rt->true_;
        return 0;
    }
    int64_t number;
    if (pyr_index_int64(rt, value, &number, false) < 0) return -1;
    if (kind == PYR_MEMBER_INT32) {
        *(int32_t *)place = (int32_t)number;
    } else {
        *(int64_t *)place = number;
    }
    return 0;
}

static int member_set(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *value) {
    if (pyr_descr_check(rt, self, o) < 0) return -1;
    if (is_read_only(self)) {
        pyr_error(rt, PYR_T_AttributeError, "readonly attribute");
        return -1;
    }
    int kind;
    void *place = (char *)o + pyr_member_place(self, &kind);
    if (kind != PYR_MEMBER_OBJECT && kind != PYR_MEMBER_OBJECT_EX) return set_number(rt, kind, place, value);
    if (!value && kind == PYR_MEMBER_OBJECT_EX && !((pyr_ref *)place)->p) {
        pyr_error_format(rt, PYR_T_AttributeError, "%S", DESCR(self)->name.p);
        return -1;
    }
    pyr_replace(rt, place, pyr_xnew_ref(rt, value));
    return 0;
}

static pyr_object *member_repr(pyr_runtime *rt, pyr_object *self) {
    return pyr_str_format(rt, "<member '%S' of '%s' objects>", DESCR(self)->name.p, type_name(self));
}

const pyr_type_spec pyr_spec_member_descr = {
    COMMON("member_descriptor", pyr_member_descr, member_repr),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_descr_get = member_get,
    .tp_descr_set = member_set,
};

// ---- __new__ -----------------------------------------------------------------------------------------------------------------------------------

// The base of [type] whose __new__ in C would be called (tp_new_wrapper: most derived base that is not a Python class).
static pyr_object *call_new(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    pyr_type *type = (pyr_type *)self;
    if (nargs < 1) return pyr_error_format(rt, PYR_T_TypeError, "%s.__new__(): not enough arguments", type->tp_name.p);
    pyr_object *first = args[0].p;
    if (!PYR_IS_TYPE(first)) {
        return pyr_error_format(rt, PYR_T_TypeError, "%s.__new__(X): X is not a type object (%T)", type->tp_name.p, first);
    }
    pyr_type *sub = (pyr_type *)first;
    if (!pyr_is_subtype(sub, type)) {
        return pyr_error_format(rt, PYR_T_TypeError, "%s.__new__(%s): %s is not a subtype of %s", type->tp_name.p,
                                sub->tp_name.p, sub->tp_name.p, type->tp_name.p);
    }
    const pyr_type *base = sub;
    while (base && base->tp_new.fn == pyr_slot_tp_new) base = base->tp_base.p;
    if (base && base->tp_new.fn != type->tp_new.fn) {
        return pyr_error_format(rt, PYR_T_TypeError, "%s.__new__(%s) is not safe, use %s.__new__()", type->tp_name.p,
                                sub->tp_name.p, base->tp_name.p);
    }
    pyr_object *given, *named;
    if (pyr_pack_arguments(rt, args + 1, nargs - 1, kwnames, &given, &named) < 0) return NULL;
    pyr_hold(rt, given);
    pyr_hold(rt, named);
    pyr_object *result = type->tp_new.fn(rt, sub, given, named);
    pyr_unhold(rt, named);
    pyr_unhold(rt, given);
    return result;
}

pyr_object *pyr_type_new_wrapper(pyr_runtime *rt, pyr_type *type) {
    static const pyr_method_def def = {"__new__", call_new, PYR_METH_KEYWORDS | PYR_METH_TUPLE, "($type, *args, **kwargs)"};
    return pyr_builtin_new(rt, &def, (pyr_object *)type, NULL);
}
