// Attributes: through the type's slot, and the generic way of most types (Objects/object.c: _PyObject_GenericGetAttrWithDict).
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/instance.h"
#include "obj/str.h"
#include "obj/type.h"

static pyr_object *bad_name(pyr_runtime *rt, pyr_object *name) {
    return pyr_error_format(rt, PYR_T_TypeError, "attribute name must be string, not '%T'", name);
}

pyr_object *pyr_getattr(pyr_runtime *rt, pyr_object *o, pyr_object *name) {
    if (PYR_UNLIKELY(!PYR_IS_STR(name))) return bad_name(rt, name);
    return o->ob_type.p->tp_getattro.fn(rt, o, name);
}

int pyr_setattr(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object *value) {
    if (PYR_UNLIKELY(!PYR_IS_STR(name))) {
        bad_name(rt, name);
        return -1;
    }
    pyr_type *type = o->ob_type.p;
    if (!type->tp_setattro.fn) {
        pyr_error_format(rt, PYR_T_TypeError, "'%T' object has no attributes (%s .%S)", o, value ? "assign to" : "del", name);
        return -1;
    }
    pyr_incref(rt, name);
    pyr_str_intern(rt, &name);
    pyr_hold(rt, name);
    int result = type->tp_setattro.fn(rt, o, name, value);
    pyr_unhold(rt, name);
    return result;
}

int pyr_instance_set_dict(pyr_runtime *rt, pyr_object *o, pyr_object *value) {
    if (!value) {
        pyr_error(rt, PYR_T_TypeError, "cannot delete __dict__");
        return -1;
    }
    if (!PYR_IS_DICT(value)) {
        pyr_error_format(rt, PYR_T_TypeError, "__dict__ must be set to a dictionary, not a '%T'", value);
        return -1;
    }
    pyr_replace(rt, pyr_dict_place(o), pyr_new_ref(rt, value));
    return 0;
}

pyr_object *pyr_instance_dict(pyr_runtime *rt, pyr_object *o, bool create) {
    pyr_type *type = o->ob_type.p;
    if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) {
        pyr_managed *m = pyr_managed_of(o);
        if (m->values.p && create) return pyr_instance_make_dict(rt, o);
        if (!m->dict.p && create) m->dict.p = pyr_dict_new_split(rt, type->ht_cached_keys.p);
        return m->dict.p;
    }
    pyr_ref *place = pyr_dict_place(o);
    if (!place) return NULL;
    if (!place->p && create) place->p = pyr_dict_new(rt);
    return place->p;
}

pyr_ref *pyr_dict_place(pyr_object *o) {
    int64_t offset = o->ob_type.p->tp_dictoffset;
    if (offset == 0) return NULL;
    if (offset < 0) { // behind the items of an object of variable size
        int64_t size = pyr_object_size(o) + 7;
        offset += size & ~INT64_C(7);
    }
    return (pyr_ref *)(void *)((char *)o + offset);
}

// The attribute in the instance itself: owned; NULL without an error if it is not there.
static pyr_object *own_attribute(pyr_runtime *rt, pyr_object *o, pyr_object *name) {
    pyr_type *type = o->ob_type.p;
    pyr_object *dict;
    if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) {
        pyr_managed *m = pyr_managed_of(o);
        if (m->values.p) return pyr_xnew_ref(rt, pyr_instance_get(rt, o, name));
        dict = m->dict.p;
    } else {
        pyr_ref *place = pyr_dict_place(o);
        dict = place ? place->p : NULL;
    }
    if (!dict) return NULL;
    pyr_hold(rt, pyr_new_ref(rt, dict));
    pyr_object *value = pyr_xnew_ref(rt, pyr_dict_get(rt, dict, name));
    pyr_unhold(rt, dict);
    return value;
}

static pyr_object *call_get(pyr_runtime *rt, pyr_object *descr, pyr_object *o) {
    pyr_hold(rt, descr);
    pyr_object *value = descr->ob_type.p->tp_descr_get.fn(rt, descr, o, (pyr_object *)o->ob_type.p);
    pyr_unhold(rt, descr);
    return value;
}

// [quiet]: NULL without an error if there is no such attribute.
static pyr_object *generic_get(pyr_runtime *rt, pyr_object *o, pyr_object *name, bool quiet) {
    if (PYR_UNLIKELY(!PYR_IS_STR(name))) return bad_name(rt, name);
    pyr_type *type = o->ob_type.p;
    pyr_object *descr = pyr_xnew_ref(rt, pyr_type_lookup(rt, type, name));
    bool has_get = descr && descr->ob_type.p->tp_descr_get.fn;
    pyr_object *value;
    if (has_get && descr->ob_type.p->tp_descr_set.fn) {
        value = call_get(rt, descr, o);
        if (!value && quiet && pyr_error_is(rt, PYR_T_AttributeError)) pyr_error_clear(rt);
        return value;
    }
    value = own_attribute(rt, o, name);
    if (value || pyr_error_set(rt)) {
        pyr_xdecref(rt, descr);
        return value;
    }
    if (has_get) {
        value = call_get(rt, descr, o);
        if (!value && quiet && pyr_error_is(rt, PYR_T_AttributeError)) pyr_error_clear(rt);
        return value;
    }
    if (descr) return descr;
    if (quiet) return NULL;
    return pyr_error_attribute(rt, o, name, "'%T' object has no attribute '%S'", o, name);
}

pyr_object *pyr_generic_getattr(pyr_runtime *rt, pyr_object *o, pyr_object *name) {
    return generic_get(rt, o, name, false);
}

int pyr_generic_lookup(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object **value) {
    *value = generic_get(rt, o, name, true);
    if (*value) return 1;
    return pyr_error_set(rt) ? -1 : 0;
}

int pyr_lookup_attr(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object **value) {
    pyr_type *type = o->ob_type.p;
    if (PYR_UNLIKELY(!PYR_IS_STR(name))) {
        bad_name(rt, name);
        *value = NULL;
        return -1;
    }
    if (type->tp_getattro.fn == pyr_generic_getattr) return pyr_generic_lookup(rt, o, name, value);
    *value = type->tp_getattro.fn(rt, o, name);
    if (*value) return 1;
    if (!pyr_error_is(rt, PYR_T_AttributeError)) return -1;
    pyr_error_clear(rt);
    return 0;
}

static int set_own(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object *value, pyr_object *descr) {
    pyr_type *type = o->ob_type.p;
    pyr_ref *place;
    if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) {
        pyr_managed *m = pyr_managed_of(o);
        if (m->values.p) return pyr_instance_set(rt, o, name, value);
        place = &m->dict;
    } else {
        place = pyr_dict_place(o);
    }
    if (!place) {
        if (descr) {
            pyr_error_format(rt, PYR_T_AttributeError, "'%T' object attribute '%S' is read-only", o, name);
        } else {
            pyr_error_format(rt, PYR_T_AttributeError, "'%T' object has no attribute '%S'", o, name);
        }
        return -1;
    }
    if (!place->p && !pyr_instance_dict(rt, o, true)) return -1;
    pyr_object *dict = place->p;
    pyr_hold(rt, pyr_new_ref(rt, dict));
    int result = value ? pyr_dict_set(rt, dict, name, value) : pyr_dict_del(rt, dict, name);
    pyr_unhold(rt, dict);
    if (result < 0 && pyr_error_is(rt, PYR_T_KeyError)) {
        if (PYR_IS_TYPE(o)) {
            pyr_error_format(rt, PYR_T_AttributeError, "type object '%s' has no attribute '%S'", ((pyr_type *)o)->tp_name.p,
                             name);
        } else {
            pyr_error_format(rt, PYR_T_AttributeError, "'%T' object has no attribute '%S'", o, name);
        }
    }
    return result;
}

int pyr_generic_setattr(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object *value) {
    if (PYR_UNLIKELY(!PYR_IS_STR(name))) {
        bad_name(rt, name);
        return -1;
    }
    pyr_object *descr = pyr_type_lookup(rt, o->ob_type.p, name);
    if (!descr) return set_own(rt, o, name, value, NULL);
    pyr_hold(rt, pyr_new_ref(rt, descr));
    int result;
    if (descr->ob_type.p->tp_descr_set.fn) {
        result = descr->ob_type.p->tp_descr_set.fn(rt, descr, o, value);
    } else {
        result = set_own(rt, o, name, value, descr);
    }
    pyr_unhold(rt, descr);
    return result;
}

int pyr_getmethod(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object **method) {
    pyr_type *type = o->ob_type.p;
    if (type->tp_getattro.fn != pyr_generic_getattr || !PYR_IS_STR(name)) {
        *method = pyr_getattr(rt, o, name);
        return *method ? 0 : -1;
    }
    pyr_object *descr = pyr_type_lookup(rt, type, name);
    if (!descr || !pyr_type_has(descr->ob_type.p, PYR_TPFLAGS_METHOD_DESCRIPTOR)) {
        *method = generic_get(rt, o, name, false);
        return *method ? 0 : -1;
    }
    pyr_incref(rt, descr);
    *method = own_attribute(rt, o, name);
    if (*method || pyr_error_set(rt)) {
        pyr_decref(rt, descr);
        return *method ? 0 : -1;
    }
    *method = descr;
    return 1;
}
