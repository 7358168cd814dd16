// Calls (Objects/call.c). Every call goes through the type's tp_call; arguments are borrowed from the caller.
//
// What is made here for the time of a call is held by the runtime or by a native frame.
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/frame.h"
#include "obj/str.h"
#include "obj/type.h"

// Whether 3.11 calls [callable] without counting a level: by a vectorcall of its own.
static bool calls_at_once(pyr_runtime *rt, const pyr_type *type, const pyr_object *callable) {
    if (type->tp_id == PYR_T_FUNCTION || type->tp_id == PYR_T_METHOD) return true;
    return PYR_IS_TYPE(callable) && ((const pyr_type *)callable)->tp_vectorcall.fn &&
           type->tp_call.fn == pyr_builtin_type(rt, PYR_T_TYPE)->tp_call.fn;
}

pyr_object *pyr_call(pyr_runtime *rt, pyr_object *callable, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    pyr_type *type = callable->ob_type.p;
    if (PYR_UNLIKELY(!type->tp_call.fn)) return pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not callable", callable);
    if (calls_at_once(rt, type, callable)) return type->tp_call.fn(rt, callable, args, nargs, kwnames);
    if (pyr_enter_recursion(rt, " while calling a Python object") < 0) return NULL;
    pyr_object *result = type->tp_call.fn(rt, callable, args, nargs, kwnames);
    pyr_leave_recursion(rt);
    return result;
}

pyr_object *pyr_call0(pyr_runtime *rt, pyr_object *callable) {
    return pyr_call(rt, callable, NULL, 0, NULL);
}

pyr_object *pyr_call1(pyr_runtime *rt, pyr_object *callable, pyr_object *a) {
    pyr_ref args[] = {{a}};
    return pyr_call(rt, callable, args, 1, NULL);
}

pyr_object *pyr_call2(pyr_runtime *rt, pyr_object *callable, pyr_object *a, pyr_object *b) {
    pyr_ref args[] = {{a}, {b}};
    return pyr_call(rt, callable, args, 2, NULL);
}

pyr_object *pyr_call3(pyr_runtime *rt, pyr_object *callable, pyr_object *a, pyr_object *b, pyr_object *c) {
    pyr_ref args[] = {{a}, {b}, {c}};
    return pyr_call(rt, callable, args, 3, NULL);
}

// Unpacks [first] (if not NULL), tuple and dict into a native frame: the values, then the tuple of names.
static pyr_object *call_unpacked(pyr_runtime *rt, pyr_object *callable, pyr_object *first, pyr_object *args,
                                 pyr_object *kwargs) {
    int64_t lead = first != NULL, nargs = pyr_tuple_size(args) + lead;
    int64_t nkw = kwargs ? pyr_dict_size(kwargs) : 0;
    if (pyr_charge(rt, nargs + nkw) < 0) return NULL;
    pyr_frame *frame = pyr_native_push(rt, callable, (int32_t)(nargs + nkw + 1));
    if (!frame) return NULL;
    pyr_object *names = nkw ? pyr_tuple_new(rt, nkw) : NULL;
    frame->slots[nargs + nkw].p = names;
    pyr_object *result = NULL;
    if (names || !nkw) {
        if (first) frame->slots[0].p = pyr_new_ref(rt, first);
        for (int64_t i = lead; i < nargs; i++) frame->slots[i].p = pyr_new_ref(rt, pyr_tuple_items(args)[i - lead].p);
        int64_t position = 0;
        bool strings = true;
        pyr_object *key, *value;
        for (int64_t i = 0; i < nkw && pyr_dict_next(kwargs, &position, &key, &value); i++) {
            strings = strings && PYR_IS_STR(key);
            pyr_tuple_items(names)[i].p = pyr_new_ref(rt, key);
            frame->slots[nargs + i].p = pyr_new_ref(rt, value);
        }
        if (strings) {
            result = pyr_call(rt, callable, frame->slots, nargs, names);
        } else {
            pyr_error(rt, PYR_T_TypeError, "keywords must be strings");
        }
    }
    return pyr_native_return(rt, frame, result);
}

pyr_object *pyr_call_tuple(pyr_runtime *rt, pyr_object *callable, pyr_object *args, pyr_object *kwargs) {
    bool named = kwargs && pyr_dict_size(kwargs) > 0;
    if (PYR_IS_TYPE(callable) && callable->ob_type.p->tp_call.fn == pyr_builtin_type(rt, PYR_T_TYPE)->tp_call.fn &&
        !((pyr_type *)callable)->tp_vectorcall.fn) { // a class takes tuple and dict as they are
        if (pyr_enter_recursion(rt, " while calling a Python object") < 0) return NULL;
        pyr_object *result = pyr_type_call(rt, (pyr_type *)callable, args, kwargs);
        pyr_leave_recursion(rt);
        return result;
    }
    if (named) return call_unpacked(rt, callable, NULL, args, kwargs);
    return pyr_call(rt, callable, pyr_tuple_items(args), pyr_tuple_size(args), NULL);
}

pyr_object *pyr_call_prepend(pyr_runtime *rt, pyr_object *callable, pyr_object *first, pyr_object *args, pyr_object *kwargs) {
    enum { MAX = 7 };
    int64_t nargs = pyr_tuple_size(args);
    if (nargs > MAX || (kwargs && pyr_dict_size(kwargs))) return call_unpacked(rt, callable, first, args, kwargs);
    pyr_ref all[MAX + 1];
    all[0].p = first;
    for (int64_t i = 0; i < nargs; i++) all[i + 1] = pyr_tuple_items(args)[i];
    return pyr_call(rt, callable, all, nargs + 1, NULL);
}

pyr_object *pyr_tuple_of_arguments(pyr_runtime *rt, const pyr_ref *args, int64_t nargs) {
    pyr_object *whole = rt->whole_args;
    if (whole && pyr_tuple_items(whole) == args && pyr_tuple_size(whole) == nargs) return pyr_new_ref(rt, whole);
    return pyr_tuple_from(rt, args, nargs);
}

int pyr_pack_arguments(pyr_runtime *rt, const pyr_ref *args, int64_t nargs, pyr_object *kwnames, pyr_object **tuple,
                       pyr_object **dict) {
    *dict = NULL;
    *tuple = pyr_tuple_of_arguments(rt, args, nargs);
    if (!*tuple) return -1;
    if (!kwnames || pyr_tuple_size(kwnames) == 0) return 0;
    *dict = pyr_dict_from_items(rt, pyr_tuple_items(kwnames), 1, args + nargs, 1, pyr_tuple_size(kwnames));
    if (*dict) return 0;
    pyr_decref(rt, *tuple);
    return -1;
}

pyr_object *pyr_lookup_unbound(pyr_runtime *rt, pyr_object *o, pyr_object *name) {
    pyr_object *method = pyr_type_lookup(rt, pyr_type_of(o), name);
    if (!method) return NULL;
    if (pyr_type_has(method->ob_type.p, PYR_TPFLAGS_METHOD_DESCRIPTOR)) return pyr_new_ref(rt, method);
    return pyr_lookup_special(rt, o, name);
}

pyr_object *pyr_call_method(pyr_runtime *rt, pyr_object *o, pyr_object *name, const pyr_ref *args, int64_t nargs) {
    enum { MAX = 7 };
    pyr_ref all[MAX + 1];
    pyr_object *method;
    int unbound = pyr_getmethod(rt, o, name, &method);
    if (unbound < 0) return NULL;
    pyr_hold(rt, method);
    pyr_object *result;
    if (!unbound) {
        result = pyr_call(rt, method, args, nargs, NULL);
    } else if (nargs <= MAX) {
        all[0].p = o;
        for (int64_t i = 0; i < nargs; i++) all[i + 1] = args[i];
        result = pyr_call(rt, method, all, nargs + 1, NULL);
    } else {
        pyr_object *tuple = pyr_tuple_new(rt, nargs + 1);
        if (tuple) {
            pyr_tuple_items(tuple)[0].p = pyr_new_ref(rt, o);
            for (int64_t i = 0; i < nargs; i++) pyr_tuple_items(tuple)[i + 1].p = pyr_new_ref(rt, args[i].p);
        }
        pyr_hold(rt, tuple);
        result = tuple ? pyr_call(rt, method, pyr_tuple_items(tuple), nargs + 1, NULL) : NULL;
        pyr_unhold(rt, tuple);
    }
    pyr_unhold(rt, method);
    return result;
}

bool pyr_callable(const pyr_object *o) {
    return o->ob_type.p->tp_call.fn != NULL;
}
