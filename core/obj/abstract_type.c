// isinstance and issubclass (Objects/abstract.c: object_isinstance, object_issubclass).
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/str.h"
#include "obj/type.h"

// The __bases__ of something that is no type: an owned tuple, NULL without an error if there is none.
static pyr_object *abstract_bases(pyr_runtime *rt, pyr_object *c) {
    pyr_object *bases;
    if (pyr_lookup_attr(rt, c, PYR_NAME(rt, __bases__), &bases) <= 0) return NULL;
    if (PYR_IS_TUPLE(bases)) return bases;
    pyr_decref(rt, bases);
    return NULL;
}

static int check_class(pyr_runtime *rt, pyr_object *c, const char *message) {
    pyr_object *bases = abstract_bases(rt, c);
    if (bases) {
        pyr_decref(rt, bases);
        return 0;
    }
    if (!pyr_error_set(rt)) pyr_error(rt, PYR_T_TypeError, message);
    return -1;
}

static int abstract_issubclass(pyr_runtime *rt, pyr_object *derived, pyr_object *c) {
    if (derived == c) return 1;
    pyr_object *bases = abstract_bases(rt, derived);
    if (!bases) return pyr_error_set(rt) ? -1 : 0;
    int result = pyr_enter_recursion(rt, " in __issubclass__");
    if (result == 0) {
        pyr_hold(rt, bases);
        for (int64_t i = 0; i < pyr_tuple_size(bases) && result == 0; i++) {
            result = abstract_issubclass(rt, pyr_tuple_items(bases)[i].p, c);
        }
        pyr_take_back(rt);
        pyr_leave_recursion(rt);
    }
    pyr_decref(rt, bases);
    return result;
}

int pyr_real_isinstance(pyr_runtime *rt, pyr_object *o, pyr_object *c) {
    pyr_object *claimed;
    if (PYR_IS_TYPE(c)) {
        if (pyr_is_subtype(pyr_type_of(o), (pyr_type *)c)) return 1;
        int found = pyr_lookup_attr(rt, o, PYR_NAME(rt, __class__), &claimed);
        if (found <= 0) return found;
        int result = claimed != (pyr_object *)pyr_type_of(o) && PYR_IS_TYPE(claimed) &&
                     pyr_is_subtype((pyr_type *)claimed, (pyr_type *)c);
        pyr_decref(rt, claimed);
        return result;
    }
    if (check_class(rt, c, "isinstance() arg 2 must be a type, a tuple of types, or a union") < 0) return -1;
    int found = pyr_lookup_attr(rt, o, PYR_NAME(rt, __class__), &claimed);
    if (found <= 0) return found;
    pyr_hold(rt, claimed);
    int result = abstract_issubclass(rt, claimed, c);
    pyr_unhold(rt, claimed);
    return result;
}

int pyr_real_issubclass(pyr_runtime *rt, pyr_object *derived, pyr_object *c) {
    if (PYR_IS_TYPE(c) && PYR_IS_TYPE(derived)) return derived == c || pyr_is_subtype((pyr_type *)derived, (pyr_type *)c);
    if (check_class(rt, derived, "issubclass() arg 1 must be a class") < 0) return -1;
    if (check_class(rt, c, "issubclass() arg 2 must be a class, a tuple of classes, or a union") < 0) return -1;
    return abstract_issubclass(rt, derived, c);
}

typedef int (*check)(pyr_runtime *rt, pyr_object *o, pyr_object *c);

static int check_any(pyr_runtime *rt, pyr_object *o, pyr_object *classes, check one, const char *where) {
    if (pyr_enter_recursion(rt, where) < 0) return -1;
    int result = 0;
    for (int64_t i = 0; i < pyr_tuple_size(classes) && result == 0; i++) result = one(rt, o, pyr_tuple_items(classes)[i].p);
    pyr_leave_recursion(rt);
    return result;
}

// The hook of the metaclass, or the plain rule: *[result] is set if there was a hook.
static bool call_hook(pyr_runtime *rt, pyr_object *o, pyr_object *c, pyr_object *name, const char *where, int *result) {
    pyr_object *hook = pyr_lookup_special(rt, c, name);
    if (!hook) {
        *result = -1;
        return pyr_error_set(rt);
    }
    *result = -1;
    pyr_hold(rt, hook);
    pyr_object *answer = NULL;
    if (pyr_enter_recursion(rt, where) == 0) {
        answer = pyr_call1(rt, hook, o);
        pyr_leave_recursion(rt);
    }
    if (answer) {
        pyr_hold(rt, answer);
        *result = pyr_is_true(rt, answer);
        pyr_unhold(rt, answer);
    }
    pyr_unhold(rt, hook);
    return true;
}

int pyr_isinstance(pyr_runtime *rt, pyr_object *o, pyr_object *c) {
    if ((pyr_object *)pyr_type_of(o) == c) return 1;
    if (pyr_is_exact(rt, c, PYR_T_TYPE)) return pyr_real_isinstance(rt, o, c);
    if (PYR_IS_TUPLE(c)) return check_any(rt, o, c, pyr_isinstance, " in __instancecheck__");
    int result;
    if (call_hook(rt, o, c, PYR_NAME(rt, __instancecheck__), " in __instancecheck__", &result)) return result;
    return pyr_real_isinstance(rt, o, c);
}

int pyr_issubclass(pyr_runtime *rt, pyr_object *derived, pyr_object *c) {
    if (pyr_is_exact(rt, c, PYR_T_TYPE)) return derived == c ? 1 : pyr_real_issubclass(rt, derived, c);
    if (PYR_IS_TUPLE(c)) return check_any(rt, derived, c, pyr_issubclass, " in __subclasscheck__");
    int result;
    if (call_hook(rt, derived, c, PYR_NAME(rt, __subclasscheck__), " in __subclasscheck__", &result)) return result;
    return pyr_real_issubclass(rt, derived, c);
}
