// The type `type`: calling a class, attributes of classes, their memory (Objects/typeobject.c).
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/int.h"
#include "obj/str.h"
#include "obj/type.h"

#define TYPE(o) ((pyr_type *)(o))
#define SIGNATURE pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames

static bool is_class(const pyr_type *type) {
    return pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE);
}

// ---- calling -------------------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_type_call(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    if (type->tp_id == PYR_T_TYPE) {
        int64_t n = pyr_tuple_size(args);
        if (n == 1 && !(kwargs && pyr_dict_size(kwargs))) {
            return pyr_new_ref(rt, (pyr_object *)pyr_type_of(pyr_tuple_items(args)[0].p));
        }
        if (n != 3) return pyr_error(rt, PYR_T_TypeError, "type() takes 1 or 3 arguments");
    }
    if (!type->tp_new.fn) return pyr_error_format(rt, PYR_T_TypeError, "cannot create '%s' instances", type->tp_name.p);
    pyr_object *o = type->tp_new.fn(rt, type, args, kwargs);
    if (!o || !pyr_is_subtype(pyr_type_of(o), type)) return o;
    pyr_type *made = pyr_type_of(o);
    if (!made->tp_init.fn) return o;
    pyr_hold(rt, o);
    int result = made->tp_init.fn(rt, o, args, kwargs);
    pyr_take_back(rt);
    if (result == 0) return o;
    pyr_decref(rt, o);
    return NULL;
}

static pyr_object *call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    pyr_type *type = TYPE(self);
    if (type->tp_vectorcall.fn) return type->tp_vectorcall.fn(rt, self, args, nargs, kwnames);
    pyr_object *given, *named;
    if (pyr_pack_arguments(rt, args, nargs, kwnames, &given, &named) < 0) return NULL;
    pyr_hold(rt, given);
    pyr_hold(rt, named);
    pyr_object *result = pyr_type_call(rt, type, given, named);
    pyr_unhold(rt, named);
    pyr_unhold(rt, given);
    return result;
}

static pyr_object *vectorcall(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (nargs == 1 && TYPE(self)->tp_id == PYR_T_TYPE) {
        if (pyr_no_kwnames(rt, "type", kwnames) < 0) return NULL;
        return pyr_new_ref(rt, (pyr_object *)pyr_type_of(args[0].p));
    }
    pyr_object *given, *named;
    if (pyr_pack_arguments(rt, args, nargs, kwnames, &given, &named) < 0) return NULL;
    pyr_hold(rt, given);
    pyr_hold(rt, named);
    pyr_object *result = pyr_type_call(rt, TYPE(self), given, named);
    pyr_unhold(rt, named);
    pyr_unhold(rt, given);
    return result;
}

static pyr_object *new (pyr_runtime *rt, pyr_type *metatype, pyr_object *args, pyr_object *kwargs) {
    const pyr_ref *items = pyr_tuple_items(args);
    if (pyr_check_positional(rt, "type.__new__", pyr_tuple_size(args), 3, 3) < 0) return NULL;
    if (!PYR_IS_STR(items[0].p)) {
        return pyr_error_format(rt, PYR_T_TypeError, "type.__new__() argument 1 must be str, not %N", items[0].p);
    }
    if (!PYR_IS_TUPLE(items[1].p)) {
        return pyr_error_format(rt, PYR_T_TypeError, "type.__new__() argument 2 must be tuple, not %N", items[1].p);
    }
    if (!PYR_IS_DICT(items[2].p)) {
        return pyr_error_format(rt, PYR_T_TypeError, "type.__new__() argument 3 must be dict, not %N", items[2].p);
    }
    return pyr_type_new(rt, metatype, items[0].p, items[1].p, items[2].p, kwargs);
}

static int init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    (void)self;
    int64_t n = pyr_tuple_size(args);
    if (n == 1 && kwargs && pyr_dict_size(kwargs)) {
        pyr_error(rt, PYR_T_TypeError, "type.__init__() takes no keyword arguments");
        return -1;
    }
    if (n == 1 || n == 3) return 0;
    pyr_error(rt, PYR_T_TypeError, "type.__init__() takes 1 or 3 arguments");
    return -1;
}

// ---- attributes of the class object ---------------------------------------------------------------------------------------------------------

static pyr_object *bind_meta(pyr_runtime *rt, pyr_object *descr, pyr_object *self) {
    pyr_hold(rt, descr);
    pyr_object *value = descr->ob_type.p->tp_descr_get.fn(rt, descr, self, (pyr_object *)pyr_type_of(self));
    pyr_unhold(rt, descr);
    return value;
}

pyr_object *pyr_type_getattr(pyr_runtime *rt, pyr_object *self, pyr_object *name) {
    if (!PYR_IS_STR(name)) return pyr_error_format(rt, PYR_T_TypeError, "attribute name must be string, not '%T'", name);
    pyr_object *meta = pyr_xnew_ref(rt, pyr_type_lookup(rt, pyr_type_of(self), name));
    bool meta_get = meta && meta->ob_type.p->tp_descr_get.fn;
    if (meta_get && meta->ob_type.p->tp_descr_set.fn) return bind_meta(rt, meta, self);
    pyr_object *value = pyr_xnew_ref(rt, pyr_type_lookup(rt, TYPE(self), name));
    if (value) {
        pyr_xdecref(rt, meta);
        if (!value->ob_type.p->tp_descr_get.fn) return value;
        pyr_hold(rt, value);
        pyr_object *bound = value->ob_type.p->tp_descr_get.fn(rt, value, NULL, self);
        pyr_unhold(rt, value);
        return bound;
    }
    if (meta_get) return bind_meta(rt, meta, self);
    if (meta) return meta;
    return pyr_error_attribute(rt, self, name, "type object '%s' has no attribute '%S'", TYPE(self)->tp_name.p, name);
}

static bool is_special_name(const pyr_object *name) {
    int64_t n = pyr_str_length(name);
    return n > 4 && pyr_str_char(name, 0) == '_' && pyr_str_char(name, 1) == '_' && pyr_str_char(name, n - 1) == '_' &&
           pyr_str_char(name, n - 2) == '_';
}

int pyr_type_setattr(pyr_runtime *rt, pyr_object *self, pyr_object *name, pyr_object *value) {
    pyr_type *type = TYPE(self);
    if (pyr_type_has(type, PYR_TPFLAGS_IMMUTABLE)) {
        pyr_error_format(rt, PYR_T_TypeError, "cannot set '%S' attribute of immutable type '%s'", name, type->tp_name.p);
        return -1;
    }
    int result = pyr_generic_setattr(rt, self, name, value);
    if (result < 0) return -1;
    pyr_type_modified(rt, type);
    if (is_special_name(name)) {
        pyr_hold(rt, pyr_new_ref(rt, name));
        pyr_object *interned = name;
        pyr_incref(rt, interned);
        pyr_str_intern(rt, &interned);
        result = pyr_type_update_slot(rt, type, interned);
        pyr_decref(rt, interned);
        pyr_unhold(rt, name);
    }
    return result;
}

static int check_special(pyr_runtime *rt, const pyr_type *type, pyr_object *value, const char *name) {
    if (pyr_type_has(type, PYR_TPFLAGS_IMMUTABLE)) {
        pyr_error_format(rt, PYR_T_TypeError, "cannot set '%s' attribute of immutable type '%s'", name, type->tp_name.p);
        return -1;
    }
    if (value) return 0;
    // The words are 3.11's, although the class is not immutable.
    pyr_error_format(rt, PYR_T_TypeError, "cannot delete '%s' attribute of immutable type '%s'", name, type->tp_name.p);
    return -1;
}

static pyr_object *get_name(pyr_runtime *rt, pyr_object *self) {
    return pyr_type_name(rt, TYPE(self));
}

static int set_name(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    pyr_type *type = TYPE(self);
    if (check_special(rt, type, value, "__name__") < 0) return -1;
    if (!PYR_IS_STR(value)) {
        pyr_error_format(rt, PYR_T_TypeError, "can only assign string to %s.__name__, not '%T'", type->tp_name.p, value);
        return -1;
    }
    int64_t length;
    const char *text = pyr_str_utf8(rt, value, &length);
    if (!text) return -1;
    type->tp_name.p = text;
    pyr_replace(rt, &type->ht_name, pyr_new_ref(rt, value));
    return 0;
}

static pyr_object *get_qualname(pyr_runtime *rt, pyr_object *self) {
    return is_class(TYPE(self)) ? pyr_new_ref(rt, TYPE(self)->ht_qualname.p) : pyr_type_name(rt, TYPE(self));
}

static int set_qualname(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    pyr_type *type = TYPE(self);
    if (check_special(rt, type, value, "__qualname__") < 0) return -1;
    if (!PYR_IS_STR(value)) {
        pyr_error_format(rt, PYR_T_TypeError, "can only assign string to %s.__qualname__, not '%T'", type->tp_name.p, value);
        return -1;
    }
    pyr_replace(rt, &type->ht_qualname, pyr_new_ref(rt, value));
    return 0;
}

static pyr_object *get_module(pyr_runtime *rt, pyr_object *self) {
    return pyr_type_module(rt, TYPE(self));
}

// Sets an entry of the class's dict (NULL: deletes it).
static int set_entry(pyr_runtime *rt, pyr_object *self, pyr_object *name, pyr_object *value) {
    pyr_type_modified(rt, TYPE(self));
    return value ? pyr_dict_set(rt, TYPE(self)->tp_dict.p, name, value) : pyr_dict_del(rt, TYPE(self)->tp_dict.p, name);
}

static int set_module(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    return check_special(rt, TYPE(self), value, "__module__") < 0 ? -1 : set_entry(rt, self, PYR_NAME(rt, __module__), value);
}

static pyr_object *get_abstract(pyr_runtime *rt, pyr_object *self) {
    pyr_object *names =
        TYPE(self)->tp_id == PYR_T_TYPE ? NULL : pyr_dict_get(rt, TYPE(self)->tp_dict.p, PYR_NAME(rt, __abstractmethods__));
    if (names) return pyr_new_ref(rt, names);
    return pyr_error_attribute(rt, self, PYR_NAME(rt, __abstractmethods__), "__abstractmethods__");
}

static int set_abstract(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    int abstract = value ? pyr_is_true(rt, value) : 0;
    if (abstract < 0 || set_entry(rt, self, PYR_NAME(rt, __abstractmethods__), value) < 0) return -1;
    TYPE(self)->tp_flags &= ~PYR_TPFLAGS_IS_ABSTRACT;
    if (abstract) TYPE(self)->tp_flags |= PYR_TPFLAGS_IS_ABSTRACT;
    return 0;
}

static pyr_object *get_dict(pyr_runtime *rt, pyr_object *self) {
    return pyr_mappingproxy_new(rt, TYPE(self)->tp_dict.p);
}

static pyr_object *get_doc(pyr_runtime *rt, pyr_object *self) {
    pyr_object *doc = pyr_dict_get(rt, TYPE(self)->tp_dict.p, PYR_NAME(rt, __doc__));
    if (!doc) return pyr_new_ref(rt, rt->none);
    pyr_incref(rt, doc);
    if (!doc->ob_type.p->tp_descr_get.fn) return doc;
    pyr_hold(rt, doc);
    pyr_object *value = doc->ob_type.p->tp_descr_get.fn(rt, doc, NULL, self);
    pyr_unhold(rt, doc);
    return value;
}

static int set_doc(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    return check_special(rt, TYPE(self), value, "__doc__") < 0 ? -1 : set_entry(rt, self, PYR_NAME(rt, __doc__), value);
}

static pyr_object *get_annotations(pyr_runtime *rt, pyr_object *self) {
    if (!is_class(TYPE(self))) {
        return pyr_error_attribute(rt, self, PYR_NAME(rt, __annotations__),
                                   "type object '%s' has no attribute '__annotations__'", TYPE(self)->tp_name.p);
    }
    pyr_object *notes = pyr_dict_get(rt, TYPE(self)->tp_dict.p, PYR_NAME(rt, __annotations__));
    if (notes) return pyr_new_ref(rt, notes);
    notes = pyr_dict_new(rt);
    if (notes && set_entry(rt, self, PYR_NAME(rt, __annotations__), notes) == 0) return notes;
    pyr_xdecref(rt, notes);
    return NULL;
}

static int set_annotations(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (pyr_type_has(TYPE(self), PYR_TPFLAGS_IMMUTABLE)) return check_special(rt, TYPE(self), value, "__annotations__");
    return set_entry(rt, self, PYR_NAME(rt, __annotations__), value);
}

static pyr_object *get_bases(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, TYPE(self)->tp_bases.p);
}

// The order of a class and of everything below it after its bases have changed.
static int renew_mro(pyr_runtime *rt, pyr_type *type, void *arg) {
    pyr_object *mro = pyr_type_mro(rt, type);
    if (!mro) return -1;
    pyr_replace(rt, &type->tp_mro, mro);
    if (pyr_type_each_subclass(rt, type, renew_mro, arg) < 0) return -1;
    return pyr_type_fix_slots(rt, type);
}

static int set_bases(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    pyr_type *type = TYPE(self);
    if (check_special(rt, type, value, "__bases__") < 0) return -1;
    if (!PYR_IS_TUPLE(value)) {
        pyr_error_format(rt, PYR_T_TypeError, "can only assign tuple to %s.__bases__, not %T", type->tp_name.p, value);
        return -1;
    }
    if (pyr_tuple_size(value) == 0) {
        pyr_error_format(rt, PYR_T_TypeError, "can only assign non-empty tuple to %s.__bases__, not ()", type->tp_name.p);
        return -1;
    }
    for (int64_t i = 0; i < pyr_tuple_size(value); i++) {
        pyr_object *base = pyr_tuple_items(value)[i].p;
        if (!PYR_IS_TYPE(base)) {
            pyr_error_format(rt, PYR_T_TypeError, "%s.__bases__ must be tuple of classes, not '%T'", type->tp_name.p, base);
            return -1;
        }
        if (pyr_is_subtype(TYPE(base), type)) {
            pyr_error(rt, PYR_T_TypeError, "a __bases__ item causes an inheritance cycle");
            return -1;
        }
    }
    pyr_type *best = pyr_type_best_base(rt, value);
    if (!best) return -1;
    if (best->tp_basicsize != type->tp_base.p->tp_basicsize || best->tp_dealloc.fn != type->tp_base.p->tp_dealloc.fn) {
        pyr_error_format(rt, PYR_T_TypeError, "__bases__ assignment: '%s' object layout differs from '%s'", best->tp_name.p,
                         type->tp_base.p->tp_name.p);
        return -1;
    }
    pyr_object *old = type->tp_bases.p;
    for (int64_t i = 0; i < pyr_tuple_size(old); i++) pyr_type_remove_subclass(rt, TYPE(pyr_tuple_items(old)[i].p), type);
    type->tp_bases.p = pyr_new_ref(rt, value);
    pyr_type_modified(rt, type);
    int result = renew_mro(rt, type, NULL);
    if (result < 0) {
        type->tp_bases.p = old;
        pyr_decref(rt, value);
        value = old;
    } else {
        pyr_hold(rt, old);
        pyr_replace(rt, (pyr_ref *)(void *)&type->tp_base, pyr_new_ref(rt, (pyr_object *)best));
        pyr_unhold(rt, old);
    }
    for (int64_t i = 0; i < pyr_tuple_size(type->tp_bases.p); i++) {
        if (pyr_type_add_subclass(rt, TYPE(pyr_tuple_items(type->tp_bases.p)[i].p), type) < 0) return -1;
    }
    return result;
}

static pyr_object *get_signature(pyr_runtime *rt, pyr_object *self) {
    (void)self;
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *get_flags(pyr_runtime *rt, pyr_object *self) {
    return pyr_int_from_uint64(rt, TYPE(self)->tp_flags);
}

static const pyr_getset_def getset[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__bases__", get_bases, set_bases},
    {"__module__", get_module, set_module},
    {"__abstractmethods__", get_abstract, set_abstract},
    {"__dict__", get_dict, NULL},
    {"__doc__", get_doc, set_doc},
    {"__text_signature__", get_signature, NULL},
    {"__annotations__", get_annotations, set_annotations},
    {"__flags__", get_flags, NULL},
    {0},
};

static const pyr_member_def members[] = {
    {"__basicsize__", PYR_MEMBER_INT64, offsetof(pyr_type, tp_basicsize), true},
    {"__itemsize__", PYR_MEMBER_INT64, offsetof(pyr_type, tp_itemsize), true},
    {"__weakrefoffset__", PYR_MEMBER_INT64, offsetof(pyr_type, tp_weaklistoffset), true},
    {"__base__", PYR_MEMBER_OBJECT, offsetof(pyr_type, tp_base), true},
    {"__dictoffset__", PYR_MEMBER_INT64, offsetof(pyr_type, tp_dictoffset), true},
    {"__mro__", PYR_MEMBER_OBJECT, offsetof(pyr_type, tp_mro), true},
    {0},
};

// ---- methods ---------------------------------------------------------------------------------------------------------------------------------

static pyr_object *method_mro(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_object *mro = pyr_type_mro(rt, TYPE(self));
    pyr_object *list = mro ? pyr_sequence_list(rt, mro) : NULL;
    pyr_xdecref(rt, mro);
    return list;
}

static int append_subclass(pyr_runtime *rt, pyr_type *sub, void *list) {
    return pyr_list_append(rt, list, (pyr_object *)sub);
}

static pyr_object *method_subclasses(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_object *list = pyr_list_new(rt, 0);
    if (list && pyr_type_each_subclass(rt, TYPE(self), append_subclass, list) == 0) return list;
    pyr_xdecref(rt, list);
    return NULL;
}

static pyr_object *method_prepare(SIGNATURE) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return pyr_dict_new(rt);
}

static pyr_object *method_instancecheck(SIGNATURE) {
    (void)nargs, (void)kwnames;
    int answer = pyr_real_isinstance(rt, args[0].p, self);
    return answer < 0 ? NULL : pyr_bool(rt, answer);
}

static pyr_object *method_subclasscheck(SIGNATURE) {
    (void)nargs, (void)kwnames;
    int answer = pyr_real_issubclass(rt, args[0].p, self);
    return answer < 0 ? NULL : pyr_bool(rt, answer);
}

// Merges the dicts of the class and of its bases, the bases first (merge_class_dict).
static int merge_dicts(pyr_runtime *rt, pyr_object *dict, const pyr_type *type) {
    for (int64_t i = pyr_tuple_size(type->tp_mro.p); --i >= 0;) {
        pyr_type *owner = TYPE(pyr_tuple_items(type->tp_mro.p)[i].p);
        if (pyr_type_has(owner, PYR_TPFLAGS_LATE)) pyr_type_fill(rt, owner);
        if (pyr_dict_merge(rt, dict, owner->tp_dict.p, 1) < 0) return -1;
    }
    return 0;
}

int pyr_type_merge_dicts(pyr_runtime *rt, pyr_object *dict, pyr_type *type) {
    return merge_dicts(rt, dict, type);
}

static pyr_object *method_dir(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_object *dict = pyr_dict_new(rt);
    pyr_object *names = dict && merge_dicts(rt, dict, TYPE(self)) == 0 ? pyr_dict_keys_list(rt, dict) : NULL;
    pyr_xdecref(rt, dict);
    return names;
}

static pyr_object *method_sizeof(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    const pyr_type *type = TYPE(self);
    if (!pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) return pyr_int_new(rt, PYR_STATIC_TYPE_SIZEOF);
    const pyr_dict_keys *keys = type->ht_cached_keys.p;
    return pyr_int_new(rt, PYR_HEAP_TYPE_SIZE + (keys ? pyr_dict_keys_size(keys) : 0)); // without the places of __slots__
}

static const pyr_method_def methods[] = {
    {"mro", method_mro, PYR_METH_NOARGS, "($self, /)"},
    {"__subclasses__", method_subclasses, PYR_METH_NOARGS, "($self, /)"},
    {"__prepare__", method_prepare, PYR_METH_KEYWORDS | PYR_METH_CLASS, NULL},
    {"__instancecheck__", method_instancecheck, PYR_METH_O, "($self, instance, /)"},
    {"__subclasscheck__", method_subclasscheck, PYR_METH_O, "($self, subclass, /)"},
    {"__dir__", method_dir, PYR_METH_NOARGS, "($self, /)"},
    {"__sizeof__", method_sizeof, PYR_METH_NOARGS, "($self, /)"},
    {0},
};

static pyr_object *repr(pyr_runtime *rt, pyr_object *self) {
    pyr_object *name = pyr_type_qualname(rt, TYPE(self));
    pyr_object *text = name ? pyr_str_format(rt, "<class '%S'>", name) : NULL;
    pyr_xdecref(rt, name);
    return text;
}

// ---- memory ------------------------------------------------------------------------------------------------------------------------------------

static void dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_type *type = TYPE(self);
    pyr_gc_untrack(rt, self);
    pyr_object *pending = pyr_error_take(rt); // what is done here may set and clear errors of its own
    pyr_hold(rt, pending);
    pyr_object *bases = type->tp_bases.p;
    for (int64_t i = 0; bases && i < pyr_tuple_size(bases); i++)
        pyr_type_remove_subclass(rt, TYPE(pyr_tuple_items(bases)[i].p), type);
    pyr_weakref_clear_all(rt, self);
    pyr_type_modified(rt, type);
    pyr_ref *const owned[] = {(pyr_ref *)(void *)&type->tp_base,
                              &type->tp_dict,
                              &type->tp_bases,
                              &type->tp_mro,
                              &type->tp_subclasses,
                              &type->ht_name,
                              &type->ht_qualname,
                              &type->ht_slots,
                              &type->ht_module};
    type->tp_name.p = "";
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++) pyr_clear(rt, owned[i]);
    pyr_dict_keys *keys = type->ht_cached_keys.p;
    type->ht_cached_keys.p = NULL;
    if (keys) pyr_dict_keys_release(rt, keys);
    pyr_object_free(rt, self);
    pyr_take_back(rt);
    pyr_error_restore(rt, pending);
}

static int traverse(pyr_object *self, pyr_visit visit, void *arg) {
    const pyr_type *type = TYPE(self);
    if (!is_class(type)) return 0;
    pyr_object *const held[] = {type->tp_dict.p, type->tp_mro.p, type->tp_bases.p, (pyr_object *)type->tp_base.p,
                                type->ht_module.p};
    int result = 0;
    for (size_t i = 0; i < sizeof held / sizeof *held && !result; i++) {
        if (held[i]) result = visit(held[i], arg);
    }
    return result;
}

static int clear(pyr_runtime *rt, pyr_object *self) {
    pyr_type *type = TYPE(self);
    pyr_type_modified(rt, type);
    if (type->tp_dict.p) pyr_dict_clear(rt, type->tp_dict.p);
    pyr_clear(rt, &type->ht_module);
    pyr_clear(rt, &type->tp_mro);
    return 0;
}

const pyr_type_spec pyr_spec_type = {
    .name = "type",
    .basicsize = PYR_HEAP_TYPE_SIZE,
    .itemsize = sizeof(pyr_slot_member),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_TYPE_SUBCLASS,
    .weaklistoffset = offsetof(pyr_type, tp_weaklist),
    .dictoffset = offsetof(pyr_type, tp_dict),
    .vectorcall = vectorcall,
    .methods = methods,
    .getset = getset,
    .members = members,
    .tp_dealloc = dealloc,
    .tp_traverse = traverse,
    .tp_clear = clear,
    .tp_repr = repr,
    .tp_call = call,
    .tp_getattro = pyr_type_getattr,
    .tp_setattro = pyr_type_setattr,
    .nb_or = pyr_union_or,
    .tp_init = init,
    .tp_new = new,
};
