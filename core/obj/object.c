// object: what every object has (Objects/typeobject.c, 3.11: object_*).
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/str.h"
#include "obj/type.h"

static bool has_arguments(pyr_object *args, pyr_object *kwargs) {
    return pyr_tuple_size(args) > 0 || (kwargs && pyr_dict_size(kwargs) > 0);
}

// ---- making ---------------------------------------------------------------------------------------------------------------------

static void *abstract_error(pyr_runtime *rt, pyr_type *type) {
    pyr_object *methods = pyr_dict_get_text(rt, type->tp_dict.p, "__abstractmethods__");
    pyr_object *sorted = methods ? pyr_sequence_list(rt, methods) : NULL;
    if (!sorted || pyr_list_sort(rt, sorted, NULL, false) < 0) {
        pyr_xdecref(rt, sorted);
        return NULL;
    }
    bool many = pyr_list_size(sorted) > 1;
    pyr_object *comma = pyr_str_from_text(rt, ", "), *joined = comma ? pyr_str_join(rt, comma, sorted) : NULL;
    if (joined)
        pyr_error_format(rt, PYR_T_TypeError, "Can't instantiate abstract class %s with abstract method%s %S", type->tp_name.p,
                         many ? "s" : "", joined);
    pyr_xdecref(rt, joined);
    pyr_xdecref(rt, comma);
    pyr_decref(rt, sorted);
    return NULL;
}

pyr_object *pyr_object_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    if (PYR_UNLIKELY(has_arguments(args, kwargs))) {
        if (type->tp_new.fn != pyr_object_tp_new)
            return pyr_error(rt, PYR_T_TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
        if (type->tp_init.fn == pyr_object_tp_init)
            return pyr_error_format(rt, PYR_T_TypeError, "%s() takes no arguments", type->tp_name.p);
    }
    if (PYR_UNLIKELY(pyr_type_has(type, PYR_TPFLAGS_IS_ABSTRACT))) return abstract_error(rt, type);
#if !PYR_TRACE
    if (PYR_LIKELY(pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT) && pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE) &&
                   !type->tp_itemsize && !pyr_type_has(type, PYR_TPFLAGS_TYPE_SUBCLASS))) {
        pyr_object *instance = pyr_instance_alloc(rt, type);
        if (PYR_LIKELY(instance != NULL) && PYR_LIKELY(pyr_instance_init_values(rt, instance) == 0)) return instance;
        pyr_xdecref(rt, instance);
        return NULL;
    }
#endif
    pyr_object *o = pyr_object_alloc(rt, type, 0);
    if (o && pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT) && pyr_instance_init_values(rt, o) < 0) {
        pyr_decref(rt, o);
        return NULL;
    }
    return o;
}

int pyr_object_tp_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (PYR_LIKELY(!has_arguments(args, kwargs))) return 0;
    const pyr_type *type = pyr_type_of(self);
    if (type->tp_init.fn != pyr_object_tp_init)
        pyr_error(rt, PYR_T_TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
    else if (type->tp_new.fn == pyr_object_tp_new)
        pyr_error_format(rt, PYR_T_TypeError, "%s.__init__() takes exactly one argument (the instance to initialize)",
                         type->tp_name.p);
    else return 0;
    return -1;
}

static void object_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_object_free(rt, self);
}

// ---- text, hash, comparison -----------------------------------------------------------------------------------------------------

static pyr_object *object_repr(pyr_runtime *rt, pyr_object *self) {
    pyr_object *name = pyr_type_qualname(rt, pyr_type_of(self));
    if (!name) return NULL;
    pyr_object *text = pyr_str_format(rt, "<%S object at 0x%llx>", name, (unsigned long long)pyr_mem_address(&rt->heap, self));
    pyr_decref(rt, name);
    return text;
}

static pyr_object *object_str(pyr_runtime *rt, pyr_object *self) {
    return self->ob_type.p->tp_repr.fn(rt, self);
}

static int64_t object_hash(pyr_runtime *rt, pyr_object *self) {
    uint64_t address = pyr_mem_address(&rt->heap, self);
    return (int64_t)(address >> 4 | address << 60); // bottom bits are always 0 (Python/pyhash.c: _Py_HashPointer)
}

static pyr_object *object_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (op == PYR_EQ) return pyr_new_ref(rt, a == b ? rt->true_ : rt->not_implemented);
    if (op != PYR_NE || !pyr_type_of(a)->tp_richcompare.fn) return pyr_new_ref(rt, rt->not_implemented);
    pyr_object *equal = pyr_type_of(a)->tp_richcompare.fn(rt, a, b, PYR_EQ);
    if (!equal || equal == rt->not_implemented) return equal;
    int yes = pyr_is_true(rt, equal);
    pyr_decref(rt, equal);
    return yes < 0 ? NULL : pyr_bool(rt, !yes);
}

// ---- __class__ ------------------------------------------------------------------------------------------------------------------

static pyr_object *get_class(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, &pyr_type_of(self)->base.base);
}

static const pyr_type *builtin_base(const pyr_type *type) {
    while (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) type = type->tp_base.p;
    return type;
}

// Instances of both are laid out alike: same base in C, same room, same places of dict and weak references.
static bool same_layout(const pyr_type *a, const pyr_type *b) {
    return builtin_base(a) == builtin_base(b) && a->tp_basicsize == b->tp_basicsize && a->tp_itemsize == b->tp_itemsize &&
           a->tp_dictoffset == b->tp_dictoffset && a->tp_weaklistoffset == b->tp_weaklistoffset &&
           pyr_type_has(a, PYR_TPFLAGS_HAVE_GC) == pyr_type_has(b, PYR_TPFLAGS_HAVE_GC);
}

static int set_class(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    pyr_type *old = pyr_type_of(self);
    if (!value) {
        pyr_error(rt, PYR_T_TypeError, "can't delete __class__ attribute");
        return -1;
    }
    if (!PYR_IS_TYPE(value)) {
        pyr_error_format(rt, PYR_T_TypeError, "__class__ must be set to a class, not '%T' object", value);
        return -1;
    }
    pyr_type *new = (pyr_type *)value;
    if (!pyr_type_has(old, PYR_TPFLAGS_HEAPTYPE) || !pyr_type_has(new, PYR_TPFLAGS_HEAPTYPE)) {
        pyr_error(rt, PYR_T_TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
        return -1;
    }
    if (!same_layout(old, new)) {
        pyr_error_format(rt, PYR_T_TypeError, "__class__ assignment: '%s' object layout differs from '%s'", new->tp_name.p,
                         old->tp_name.p);
        return -1;
    }
    // The values stand in the order of the old class's keys: a dict takes them over first.
    if (pyr_type_has(old, PYR_TPFLAGS_MANAGED_DICT) && !pyr_instance_dict(rt, self, true) && pyr_error_set(rt)) return -1;
    pyr_incref(rt, value);
    self->ob_type.p = new;
    pyr_decref(rt, &old->base.base);
    return 0;
}

// ---- methods --------------------------------------------------------------------------------------------------------------------

#define METHOD(name)                                                                                                           \
    static pyr_object *name(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames)
#define UNUSED (void)self, (void)args, (void)nargs, (void)kwnames

METHOD(format) {
    UNUSED;
    if (!PYR_IS_STR(args[0].p))
        return pyr_error_format(rt, PYR_T_TypeError, "__format__() argument must be str, not %N", args[0].p);
    if (pyr_str_length(args[0].p) > 0)
        return pyr_error_format(rt, PYR_T_TypeError, "unsupported format string passed to %T.__format__", self);
    return pyr_to_str(rt, self);
}

METHOD(size_of) {
    UNUSED;
    return pyr_int_new(rt, pyr_sizeof(rt, self) - pyr_object_front(self));
}

METHOD(subclass_hook) {
    UNUSED;
    return pyr_new_ref(rt, rt->not_implemented);
}

METHOD(init_subclass) {
    UNUSED;
    if (kwnames && pyr_tuple_size(kwnames) > 0)
        return pyr_error_format(rt, PYR_T_TypeError, "%s.__init_subclass__() takes no keyword arguments",
                                ((pyr_type *)self)->tp_name.p);
    if (nargs > 0)
        return pyr_error_format(rt, PYR_T_TypeError, "object.__init_subclass__() takes no arguments (%lld given)",
                                (long long)nargs);
    return pyr_new_ref(rt, rt->none);
}

METHOD(reduce) {
    UNUSED;
    return pyr_error_format(rt, PYR_T_TypeError, "cannot pickle '%T' object", self);
}

// The names of a class and its bases, into a dict.
static int add_class_names(pyr_runtime *rt, pyr_object *names, const pyr_type *type) {
    pyr_object *mro = type->tp_mro.p;
    for (int64_t i = pyr_tuple_size(mro) - 1; i >= 0; i--)
        if (pyr_dict_update(rt, names, ((pyr_type *)pyr_tuple_items(mro)[i].p)->tp_dict.p) < 0) return -1;
    return 0;
}

METHOD(dir) {
    UNUSED;
    pyr_object *own = NULL, *names = pyr_dict_new(rt), *class = NULL, *list = NULL;
    int found = names ? pyr_lookup_attr(rt, self, PYR_NAME(rt, __dict__), &own) : -1;
    if (found > 0 && PYR_IS_DICT(own)) found = pyr_dict_update(rt, names, own);
    if (found >= 0) found = pyr_lookup_attr(rt, self, PYR_NAME(rt, __class__), &class);
    if (found > 0 && PYR_IS_TYPE(class)) found = add_class_names(rt, names, (pyr_type *)class);
    if (found >= 0) list = pyr_dict_keys_list(rt, names);
    pyr_xdecref(rt, class);
    pyr_xdecref(rt, own);
    pyr_xdecref(rt, names);
    return list;
}

static const pyr_method_def methods[] = {
    {"__format__", format, PYR_METH_O, "($self, format_spec, /)"},
    {"__sizeof__", size_of, PYR_METH_NOARGS, NULL},
    {"__dir__", dir, PYR_METH_NOARGS, NULL},
    {"__reduce__", reduce, PYR_METH_NOARGS, NULL},
    {"__reduce_ex__", reduce, PYR_METH_O, NULL},
    {"__subclasshook__", subclass_hook, PYR_METH_FASTCALL | PYR_METH_CLASS, NULL},
    {"__init_subclass__", init_subclass, PYR_METH_KEYWORDS | PYR_METH_CLASS, NULL},
    {0},
};
static const pyr_getset_def getset[] = {{"__class__", get_class, set_class}, {0}};

const pyr_type_spec pyr_spec_object = {
    .name = "object",
    .basicsize = sizeof(pyr_object),
    .flags = PYR_TPFLAGS_BASETYPE,
    .methods = methods,
    .getset = getset,
    .tp_new = pyr_object_tp_new,
    .tp_init = pyr_object_tp_init,
    .tp_dealloc = object_dealloc,
    .tp_repr = object_repr,
    .tp_str = object_str,
    .tp_hash = object_hash,
    .tp_richcompare = object_richcompare,
    .tp_getattro = pyr_generic_getattr,
    .tp_setattro = pyr_generic_setattr,
};
