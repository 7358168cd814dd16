// The two larger instructions of the match statement (Python/ceval.c: match_keys, match_class, 3.11).
#include "vm/eval.h"

// Adds [key] to the set [seen]. 1: it was there already.
static int see(pyr_runtime *rt, pyr_object *seen, pyr_object *key) {
    int there = pyr_set_contains(rt, seen, key);
    return there ? there : pyr_set_add(rt, seen, key);
}

pyr_object *pyr_match_keys(pyr_runtime *rt, pyr_object *subject, pyr_object *keys) {
    int64_t count = pyr_tuple_size(keys);
    pyr_frame *native = pyr_native_push(rt, NULL, 4); // the set of keys, the dummy, the values, get
    if (!native) return NULL;
    pyr_object *result = NULL;
    native->slots[0].p = pyr_set_new(rt, NULL);
    native->slots[1].p = pyr_object_alloc(rt, pyr_builtin_type(rt, PYR_T_OBJECT), 0);
    native->slots[2].p = pyr_tuple_new(rt, count);
    native->slots[3].p = pyr_getattr(rt, subject, PYR_NAME(rt, get));
    if (!native->slots[0].p || !native->slots[1].p || !native->slots[2].p || !native->slots[3].p) goto done;
    for (int64_t i = 0; i < count; i++) {
        pyr_object *key = pyr_tuple_items(keys)[i].p, *dummy = native->slots[1].p;
        int seen = see(rt, native->slots[0].p, key);
        if (seen > 0) pyr_error_format(rt, PYR_T_ValueError, "mapping pattern checks duplicate key (%R)", key);
        pyr_object *value = seen ? NULL : pyr_call2(rt, native->slots[3].p, key, dummy);
        if (!value) goto done;
        if (value == dummy) {
            pyr_decref(rt, value);
            result = pyr_new_ref(rt, rt->none);
            goto done;
        }
        pyr_tuple_items(native->slots[2].p)[i].p = value;
    }
    result = native->slots[2].p;
    native->slots[2].p = NULL;
done:
    return pyr_native_return(rt, native, result);
}

// The built-in types of which a single positional pattern matches the subject itself.
static bool matches_self(const pyr_runtime *rt, const pyr_type *type) {
    static const uint16_t ids[] = {PYR_T_INT,  PYR_T_STR, PYR_T_BYTES, PYR_T_LIST,      PYR_T_TUPLE,
                                   PYR_T_DICT, PYR_T_SET, PYR_T_FLOAT, PYR_T_FROZENSET, PYR_T_BYTEARRAY};
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
        if (pyr_is_subtype(type, pyr_builtin_type(rt, (pyr_type_id)ids[i]))) return true;
    }
    return false;
}

// The attribute [name] of the subject: 1 appended to the list, 0 there is none, -1.
static int match_attribute(pyr_runtime *rt, pyr_object *subject, const pyr_type *class, pyr_object *name, pyr_object *seen,
                           pyr_object *list) {
    int there = see(rt, seen, name);
    if (there) {
        if (there > 0) {
            pyr_error_format(rt, PYR_T_TypeError, "%s() got multiple sub-patterns for attribute %R", class->tp_name.p, name);
        }
        return -1;
    }
    pyr_object *value;
    int found = pyr_lookup_attr(rt, subject, name, &value);
    if (found <= 0) return found;
    return pyr_list_append_stolen(rt, list, value) < 0 ? -1 : 1;
}

static int match_positional(pyr_runtime *rt, pyr_object *subject, pyr_object *class, int64_t nargs, pyr_object *seen,
                            pyr_object *list) {
    const pyr_type *type = (const pyr_type *)class;
    pyr_object *key = pyr_str_interned(rt, "__match_args__"), *names;
    if (!key) return -1;
    int found = pyr_lookup_attr(rt, class, key, &names);
    pyr_decref(rt, key);
    if (found < 0) return -1;
    bool self = !found && matches_self(rt, type);
    if (!found) names = pyr_new_ref(rt, rt->empty_tuple);
    int result = 1;
    if (!pyr_is_exact(rt, names, PYR_T_TUPLE)) {
        pyr_error_format(rt, PYR_T_TypeError, "%s.__match_args__ must be a tuple (got %T)", type->tp_name.p, names);
        result = -1;
        goto done;
    }
    int64_t allowed = self ? 1 : pyr_tuple_size(names);
    if (allowed < nargs) {
        pyr_error_format(rt, PYR_T_TypeError, "%s() accepts %lld positional sub-pattern%s (%lld given)", type->tp_name.p,
                         (long long)allowed, allowed == 1 ? "" : "s", (long long)nargs);
        result = -1;
    } else if (self) {
        result = pyr_list_append(rt, list, subject) < 0 ? -1 : 1;
    } else {
        for (int64_t i = 0; i < nargs && result == 1; i++) {
            pyr_object *name = pyr_tuple_items(names)[i].p;
            if (PYR_IS_STR(name)) {
                result = match_attribute(rt, subject, type, name, seen, list);
            } else {
                pyr_error_format(rt, PYR_T_TypeError, "__match_args__ elements must be strings (got %T)", name);
                result = -1;
            }
        }
    }
done:
    pyr_decref(rt, names);
    return result;
}

pyr_object *pyr_match_class(pyr_runtime *rt, pyr_object *subject, pyr_object *class, int64_t nargs, pyr_object *names) {
    if (!PYR_IS_TYPE(class)) return pyr_error(rt, PYR_T_TypeError, "called match pattern must be a class");
    int instance = pyr_isinstance(rt, subject, class);
    if (instance <= 0) return instance < 0 ? NULL : pyr_new_ref(rt, rt->none);
    pyr_frame *native = pyr_native_push(rt, NULL, 2); // seen names, attributes
    if (!native) return NULL;
    native->slots[0].p = pyr_set_new(rt, NULL);
    native->slots[1].p = pyr_list_new(rt, 0);
    int result = native->slots[0].p && native->slots[1].p ? 1 : -1;
    if (result == 1 && nargs) result = match_positional(rt, subject, class, nargs, native->slots[0].p, native->slots[1].p);
    for (int64_t i = 0; i < pyr_tuple_size(names) && result == 1; i++) {
        result = match_attribute(rt, subject, (const pyr_type *)class, pyr_tuple_items(names)[i].p, native->slots[0].p,
                                 native->slots[1].p);
    }
    pyr_object *answer = result < 0    ? NULL
                         : result == 0 ? pyr_new_ref(rt, rt->none)
                                       : pyr_list_to_tuple(rt, native->slots[1].p);
    return pyr_native_return(rt, native, answer);
}
