// Making classes: type.__new__ with __slots__, __set_name__ and __init_subclass__ (Objects/typeobject.c: type_new).
//
// The class is a collector's object of 904 bytes, followed by a table of the places that its __slots__ made. It hangs together from its
// allocation on: what is not there yet is NULL.
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/frame.h"
#include "obj/instance.h"
#include "obj/str.h"
#include "obj/type.h"

// What is known before the class is there. All borrowed from the caller or held by a native frame.
typedef struct plan {
    pyr_type *metatype, *base;
    pyr_object *name, *bases, *dict; // dict: of the new class
    pyr_object *slots;               // sorted tuple of mangled names, or NULL
    bool add_dict, add_weak, may_add_dict, may_add_weak;
} plan;

enum { HOLD_BASES, HOLD_DICT, HOLD_SLOTS, HOLD_TYPE, HOLDS };

// ---- __slots__ -------------------------------------------------------------------------------------------------------------------------------

static int special_slot(pyr_runtime *rt, bool may, bool *add, const char *name) {
    if (!may || *add) {
        pyr_error_format(rt, PYR_T_TypeError, "%s slot disallowed: we already got one", name);
        return -1;
    }
    *add = true;
    return 0;
}

// Private names belong to their class: __x in class _C becomes _C__x. Returns an owned reference.
static pyr_object *mangle(pyr_runtime *rt, pyr_object *class_name, pyr_object *name) {
    int64_t n = pyr_str_length(name), skip = 0, length = pyr_str_length(class_name);
    if (n < 3 || pyr_str_char(name, 0) != '_' || pyr_str_char(name, 1) != '_' ||
        (pyr_str_char(name, n - 1) == '_' && pyr_str_char(name, n - 2) == '_')) {
        return pyr_new_ref(rt, name);
    }
    while (skip < length && pyr_str_char(class_name, skip) == '_') skip++;
    if (skip == length) return pyr_new_ref(rt, name);
    pyr_object *stripped = pyr_str_substring(rt, class_name, skip, length);
    pyr_object *mangled = stripped ? pyr_str_format(rt, "_%S%S", stripped, name) : NULL;
    pyr_xdecref(rt, stripped);
    return mangled;
}

static int add_slot(pyr_runtime *rt, plan *p, pyr_object *list, pyr_object *slot) {
    if (!PYR_IS_STR(slot)) {
        pyr_error_format(rt, PYR_T_TypeError, "__slots__ items must be strings, not '%T'", slot);
        return -1;
    }
    if (!pyr_str_is_identifier(slot)) {
        pyr_error(rt, PYR_T_TypeError, "__slots__ must be identifiers");
        return -1;
    }
    if (pyr_str_equal(slot, PYR_NAME(rt, __dict__))) return special_slot(rt, p->may_add_dict, &p->add_dict, "__dict__");
    if (pyr_str_equal(slot, PYR_NAME(rt, __weakref__))) return special_slot(rt, p->may_add_weak, &p->add_weak, "__weakref__");
    pyr_object *name = mangle(rt, p->name, slot);
    if (!name) return -1;
    if (pyr_dict_get(rt, p->dict, name) && !pyr_str_equal(name, PYR_NAME(rt, __qualname__)) &&
        !pyr_str_equal(name, PYR_NAME(rt, __classcell__))) {
        pyr_error_format(rt, PYR_T_ValueError, "%R in __slots__ conflicts with class variable", name);
        pyr_decref(rt, name);
        return -1;
    }
    pyr_str_intern(rt, &name);
    return pyr_list_append_stolen(rt, list, name);
}

// A base that is not the first may have brought a dict or weak references.
static void look_at_other_bases(plan *p) {
    for (int64_t i = 0; i < pyr_tuple_size(p->bases); i++) {
        const pyr_type *base = (pyr_type *)pyr_tuple_items(p->bases)[i].p;
        if (base == p->base) continue;
        if (p->may_add_dict && base->tp_dictoffset) p->add_dict = true;
        if (p->may_add_weak && base->tp_weaklistoffset) p->add_weak = true;
    }
}

static int plan_slots(pyr_runtime *rt, plan *p, pyr_frame *frame) {
    p->may_add_dict = !p->base->tp_dictoffset;
    p->may_add_weak = !p->base->tp_weaklistoffset && !p->base->tp_itemsize;
    pyr_object *given = pyr_dict_get(rt, p->dict, PYR_NAME(rt, __slots__));
    if (!given) {
        p->add_dict = p->may_add_dict;
        p->add_weak = p->may_add_weak;
        return pyr_error_set(rt) ? -1 : 0;
    }
    pyr_object *names = PYR_IS_STR(given) ? pyr_tuple_of(rt, 1, given) : pyr_sequence_tuple(rt, given);
    if (!names) return -1;
    frame->slots[HOLD_SLOTS].p = names;
    if (pyr_tuple_size(names) > 0 && p->base->tp_itemsize) {
        pyr_error_format(rt, PYR_T_TypeError, "nonempty __slots__ not supported for subtype of '%s'", p->base->tp_name.p);
        return -1;
    }
    pyr_object *list = pyr_list_new(rt, 0);
    if (!list) return -1;
    pyr_hold(rt, list);
    int result = 0;
    for (int64_t i = 0; i < pyr_tuple_size(names) && result == 0; i++)
        result = add_slot(rt, p, list, pyr_tuple_items(names)[i].p);
    if (result == 0) result = pyr_list_sort(rt, list, NULL, false);
    p->slots = result == 0 ? pyr_list_to_tuple(rt, list) : NULL;
    pyr_unhold(rt, list);
    if (!p->slots) return -1;
    pyr_replace(rt, &frame->slots[HOLD_SLOTS], p->slots);
    look_at_other_bases(p);
    return 0;
}

// ---- the class -----------------------------------------------------------------------------------------------------------------------------------

static pyr_type *allocate(pyr_runtime *rt, const plan *p) {
    int64_t count = p->slots ? pyr_tuple_size(p->slots) : 0;
    pyr_type *type = (pyr_type *)p->metatype;
    type = (pyr_type *)pyr_object_alloc(rt, type, count);
    if (!type) return NULL;
    type->tp_id = UINT32_MAX;
    type->tp_name.p = "";
    type->tp_flags = PYR_TPFLAGS_HEAPTYPE | PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_HAVE_GC;
    type->ht_name.p = pyr_new_ref(rt, p->name);
    type->ht_slots.p = pyr_xnew_ref(rt, p->slots);
    type->tp_bases.p = pyr_new_ref(rt, p->bases);
    type->tp_base.p = (pyr_type *)pyr_new_ref(rt, (pyr_object *)p->base);
    type->tp_dict.p = pyr_new_ref(rt, p->dict);
    return type;
}

static void lay_out(const plan *p, pyr_type *type) {
    int64_t offset = p->base->tp_basicsize;
    for (int64_t i = 0; i < type->base.ob_size; i++) {
        pyr_type_slot_members(type)[i].name.p = pyr_tuple_items(p->slots)[i].p;
        pyr_type_slot_members(type)[i].offset = offset;
        offset += 8;
    }
    type->tp_weaklistoffset = p->base->tp_weaklistoffset;
    type->tp_dictoffset = p->base->tp_dictoffset;
    if (p->add_dict && p->base->tp_itemsize) {
        type->tp_dictoffset = -8;
        offset += 8;
    }
    if (p->add_weak) {
        type->tp_weaklistoffset = offset;
        offset += 8;
    }
    if (p->add_dict && !p->base->tp_itemsize) {
        type->tp_flags |= PYR_TPFLAGS_MANAGED_DICT;
        type->tp_dictoffset = -offset - 24;
    }
    type->tp_basicsize = offset;
    type->tp_itemsize = p->base->tp_itemsize;
    type->tp_dealloc.fn = pyr_subtype_dealloc;
    type->tp_traverse.fn = pyr_subtype_traverse;
    type->tp_clear.fn = pyr_subtype_clear;
}

static int set_name(pyr_runtime *rt, pyr_type *type) {
    int64_t length;
    const char *text = pyr_str_utf8(rt, type->ht_name.p, &length);
    if (!text) return -1;
    for (int64_t i = 0; i < length; i++) {
        if (text[i]) continue;
        pyr_error(rt, PYR_T_ValueError, "type name must not contain null characters");
        return -1;
    }
    type->tp_name.p = text;
    return 0;
}

static int set_qualname(pyr_runtime *rt, pyr_type *type) {
    pyr_object *qualname = pyr_dict_get(rt, type->tp_dict.p, PYR_NAME(rt, __qualname__));
    if (qualname && !PYR_IS_STR(qualname)) {
        pyr_error_format(rt, PYR_T_TypeError, "type __qualname__ must be a str, not %T", qualname);
        return -1;
    }
    type->ht_qualname.p = pyr_new_ref(rt, qualname ? qualname : type->ht_name.p);
    return qualname ? pyr_dict_del(rt, type->tp_dict.p, PYR_NAME(rt, __qualname__)) : 0;
}

static int set_module(pyr_runtime *rt, pyr_type *type) {
    if (pyr_dict_get(rt, type->tp_dict.p, PYR_NAME(rt, __module__))) return 0;
    const pyr_frame *frame = rt->frame;
    while (frame && !frame->globals.p) frame = frame->previous.p;
    if (!frame) return 0;
    pyr_object *module = pyr_dict_get(rt, frame->globals.p, PYR_NAME(rt, __name__));
    return module ? pyr_dict_set(rt, type->tp_dict.p, PYR_NAME(rt, __module__), module) : 0;
}

static int wrap_function(pyr_runtime *rt, pyr_type *type, pyr_object *name, pyr_object *(*wrap)(pyr_runtime *, pyr_object *)) {
    pyr_object *function = pyr_dict_get(rt, type->tp_dict.p, name);
    if (!function || !pyr_is_exact(rt, function, PYR_T_FUNCTION)) return 0;
    pyr_object *wrapped = wrap(rt, function);
    return wrapped ? pyr_dict_set_stolen(rt, type->tp_dict.p, pyr_new_ref(rt, name), wrapped) : -1;
}

static int set_cell(pyr_runtime *rt, pyr_type *type) {
    pyr_object *cell = pyr_dict_get(rt, type->tp_dict.p, PYR_NAME(rt, __classcell__));
    if (!cell) return 0;
    if (!pyr_is_exact(rt, cell, PYR_T_CELL)) {
        pyr_error_format(rt, PYR_T_TypeError, "type.__new__(): __classcell__ must be a nonlocal cell, not %R",
                         pyr_type_of(cell));
        return -1;
    }
    pyr_replace(rt, &((pyr_cell *)cell)->contents, pyr_new_ref(rt, (pyr_object *)type));
    return pyr_dict_del(rt, type->tp_dict.p, PYR_NAME(rt, __classcell__));
}

static int add_slot_descriptors(pyr_runtime *rt, pyr_type *type) {
    for (int64_t i = 0; i < type->base.ob_size; i++) {
        pyr_object *name = pyr_type_slot_members(type)[i].name.p;
        pyr_object *descr = pyr_descr_new_slot(rt, type, i);
        if (!descr || pyr_dict_set_stolen(rt, type->tp_dict.p, pyr_new_ref(rt, name), descr) < 0) return -1;
    }
    return 0;
}

static pyr_object *get_instance_dict(pyr_runtime *rt, pyr_object *self) {
    pyr_managed *m = pyr_type_has(pyr_type_of(self), PYR_TPFLAGS_MANAGED_DICT) ? pyr_managed_of(self) : NULL;
    // The first look makes a dict of its own, where the first attribute makes one over the shared table (PyObject_GenericGetDict).
    if (m && !m->values.p && !m->dict.p) m->dict.p = pyr_dict_new(rt);
    pyr_object *dict = pyr_instance_dict(rt, self, true);
    if (!dict && !pyr_error_set(rt)) pyr_error(rt, PYR_T_AttributeError, "This object has no __dict__");
    return pyr_xnew_ref(rt, dict);
}

static int set_instance_dict(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (value && !PYR_IS_DICT(value)) {
        pyr_error_format(rt, PYR_T_TypeError, "__dict__ must be set to a dictionary, not a '%T'", value);
        return -1;
    }
    if (pyr_type_has(pyr_type_of(self), PYR_TPFLAGS_MANAGED_DICT)) {
        if (!pyr_instance_dict(rt, self, true)) return -1;
        pyr_replace(rt, &pyr_managed_of(self)->dict, pyr_xnew_ref(rt, value));
        return 0;
    }
    pyr_replace(rt, pyr_dict_place(self), pyr_xnew_ref(rt, value));
    return 0;
}

static pyr_object *get_instance_weakref(pyr_runtime *rt, pyr_object *self) {
    pyr_ref *list = pyr_weakref_list(self);
    return pyr_new_ref(rt, list && list->p ? list->p : rt->none);
}

static int add_instance_attributes(pyr_runtime *rt, const plan *p, pyr_type *type) {
    static const pyr_getset_def dict_def[] = {{"__dict__", get_instance_dict, set_instance_dict}, {0}};
    static const pyr_getset_def weak_def[] = {{"__weakref__", get_instance_weakref, NULL}, {0}};
    if (p->add_dict && pyr_type_extend(rt, type, NULL, dict_def, NULL) < 0) return -1;
    return p->add_weak ? pyr_type_extend(rt, type, NULL, weak_def, NULL) : 0;
}

// A class whose metaclass has an mro() of its own.
static int custom_mro(pyr_runtime *rt, pyr_type *type) {
    pyr_object *name = pyr_str_interned(rt, "mro");
    if (!name) return -1;
    bool custom = pyr_type_lookup(rt, pyr_type_of((pyr_object *)type), name) !=
                  pyr_type_lookup(rt, pyr_builtin_type(rt, PYR_T_TYPE), name);
    pyr_object *order = custom ? pyr_call_method(rt, (pyr_object *)type, name, NULL, 0) : NULL;
    pyr_decref(rt, name);
    if (!custom) return 0;
    if (!order) return -1;
    pyr_hold(rt, order);
    pyr_object *mro = pyr_sequence_tuple(rt, order);
    pyr_unhold(rt, order);
    if (!mro) return -1;
    for (int64_t i = 0; i < pyr_tuple_size(mro); i++) {
        pyr_object *item = pyr_tuple_items(mro)[i].p;
        if (PYR_IS_TYPE(item)) continue;
        pyr_error_format(rt, PYR_T_TypeError, "mro() returned a non-class ('%T')", item);
        pyr_decref(rt, mro);
        return -1;
    }
    type->tp_mro.p = mro;
    return 0;
}

static int fill(pyr_runtime *rt, const plan *p, pyr_type *type) {
    if (set_name(rt, type) < 0 || set_qualname(rt, type) < 0 || set_module(rt, type) < 0) return -1;
    if (wrap_function(rt, type, PYR_NAME(rt, __new__), pyr_staticmethod_new) < 0) return -1;
    if (wrap_function(rt, type, PYR_NAME(rt, __init_subclass__), pyr_classmethod_new) < 0) return -1;
    if (wrap_function(rt, type, PYR_NAME(rt, __class_getitem__), pyr_classmethod_new) < 0) return -1;
    lay_out(p, type);
    if (add_slot_descriptors(rt, type) < 0 || add_instance_attributes(rt, p, type) < 0) return -1;
    if (set_cell(rt, type) < 0) return -1;
    if (custom_mro(rt, type) < 0 || pyr_type_ready(rt, type) < 0) return -1;
    if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) {
        type->ht_cached_keys.p = pyr_dict_keys_new_shared(rt);
        if (!type->ht_cached_keys.p) return -1;
    }
    return pyr_type_fix_slots(rt, type);
}

// ---- hooks -------------------------------------------------------------------------------------------------------------------------------------------

static int set_name_failed(pyr_runtime *rt, pyr_type *type, pyr_object *key, pyr_object *value) {
    pyr_object *cause = pyr_error_take(rt);
    if (!cause) return -1;
    pyr_hold(rt, cause);
    pyr_error_format(rt, PYR_T_RuntimeError, "Error calling __set_name__ on '%T' instance %R in '%s'", value, key,
                     type->tp_name.p);
    if (rt->exception) {
        pyr_exception *e = (pyr_exception *)rt->exception;
        pyr_replace(rt, &e->cause, pyr_new_ref(rt, cause));
        pyr_replace(rt, &e->context, pyr_new_ref(rt, cause));
        e->suppress_context = 1;
    }
    pyr_unhold(rt, cause);
    return -1;
}

static int call_set_names(pyr_runtime *rt, pyr_type *type) {
    pyr_object *names = pyr_dict_copy(rt, type->tp_dict.p);
    if (!names) return -1;
    pyr_hold(rt, names);
    int64_t position = 0;
    int result = 0;
    pyr_object *key, *value;
    while (result == 0 && pyr_dict_next(names, &position, &key, &value)) {
        pyr_object *method = pyr_lookup_special(rt, value, PYR_NAME(rt, __set_name__));
        if (!method) {
            result = pyr_error_set(rt) ? -1 : 0;
            continue;
        }
        pyr_hold(rt, method);
        pyr_object *answer = pyr_call2(rt, method, (pyr_object *)type, key);
        pyr_unhold(rt, method);
        pyr_xdecref(rt, answer);
        if (!answer) result = set_name_failed(rt, type, key, value);
    }
    pyr_unhold(rt, names);
    return result;
}

// super(type, type).__init_subclass__(**kwargs)
static int call_init_subclass(pyr_runtime *rt, pyr_type *type, pyr_object *kwargs) {
    pyr_object *super = pyr_call2(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_SUPER), (pyr_object *)type, (pyr_object *)type);
    if (!super) return -1;
    pyr_hold(rt, super);
    pyr_object *method = pyr_getattr(rt, super, PYR_NAME(rt, __init_subclass__));
    pyr_unhold(rt, super);
    if (!method) return -1;
    pyr_hold(rt, method);
    pyr_object *result = pyr_call_tuple(rt, method, rt->empty_tuple, kwargs);
    pyr_unhold(rt, method);
    pyr_xdecref(rt, result);
    return result ? 0 : -1;
}

// ---- type.__new__ --------------------------------------------------------------------------------------------------------------------------------------

static int check_bases(pyr_runtime *rt, pyr_object *bases) {
    for (int64_t i = 0; i < pyr_tuple_size(bases); i++) {
        pyr_object *base = pyr_tuple_items(bases)[i].p, *hook;
        if (PYR_IS_TYPE(base)) continue;
        int found = pyr_lookup_attr(rt, base, PYR_NAME(rt, __mro_entries__), &hook);
        if (found < 0) return -1;
        if (!found) continue;
        pyr_decref(rt, hook);
        pyr_error(rt, PYR_T_TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
        return -1;
    }
    return 0;
}

static pyr_object *make(pyr_runtime *rt, plan *p, pyr_frame *frame, pyr_object *dict, pyr_object *kwargs) {
    p->base = pyr_type_best_base(rt, p->bases);
    if (!p->base) return NULL;
    p->dict = pyr_dict_copy(rt, dict);
    frame->slots[HOLD_DICT].p = p->dict;
    if (!p->dict || plan_slots(rt, p, frame) < 0) return NULL;
    pyr_type *type = allocate(rt, p);
    frame->slots[HOLD_TYPE].p = (pyr_object *)type;
    if (!type || fill(rt, p, type) < 0) return NULL;
    if (call_set_names(rt, type) < 0 || call_init_subclass(rt, type, kwargs) < 0) return NULL;
    return pyr_new_ref(rt, (pyr_object *)type);
}

pyr_object *pyr_type_new(pyr_runtime *rt, pyr_type *metatype, pyr_object *name, pyr_object *bases, pyr_object *dict,
                         pyr_object *kwargs) {
    pyr_frame *frame = pyr_native_push(rt, NULL, HOLDS);
    if (!frame) return NULL;
    pyr_object *result = NULL;
    plan p = {.metatype = metatype, .name = name};
    if (pyr_tuple_size(bases) == 0) {
        p.bases = frame->slots[HOLD_BASES].p = pyr_tuple_of(rt, 1, pyr_builtin_type(rt, PYR_T_OBJECT));
        if (p.bases) result = make(rt, &p, frame, dict, kwargs);
    } else if (check_bases(rt, bases) == 0) {
        pyr_type *winner = pyr_type_winner(rt, metatype, bases);
        p.bases = bases;
        if (winner && winner != metatype && winner->tp_new.fn != metatype->tp_new.fn) {
            pyr_object *args = frame->slots[HOLD_BASES].p = pyr_tuple_of(rt, 3, name, bases, dict);
            if (args) result = winner->tp_new.fn(rt, winner, args, kwargs);
        } else if (winner) {
            p.metatype = winner;
            result = make(rt, &p, frame, dict, kwargs);
        }
    }
    // The class keeps what it needs; the frame's references go.
    pyr_hold(rt, result);
    pyr_native_pop(rt, frame);
    pyr_take_back(rt);
    return result;
}
