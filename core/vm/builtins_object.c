// Built-in functions about any object: identity, attributes, types, iteration, order.
//
// Those that may run Python code while they own references keep these in a native frame, so that they can be seen as holders.
#include "obj/iter.h"
#include "vm/builtins.h"

static pyr_object *get_id(PYR_CALL_ARGS) {
    return pyr_int_new(rt, (int64_t)pyr_mem_address(&rt->heap, args[0].p));
}

static pyr_object *get_hash(PYR_CALL_ARGS) {
    int64_t hash = pyr_hash(rt, args[0].p);
    return hash == -1 ? NULL : pyr_int_new(rt, hash);
}

pyr_object *pyr_builtin_len(PYR_CALL_ARGS) {
    int64_t length = pyr_len(rt, args[0].p);
    return length < 0 ? NULL : pyr_int_new(rt, length);
}

static pyr_object *is_callable(PYR_CALL_ARGS) {
    return pyr_bool(rt, pyr_callable(args[0].p));
}

pyr_object *pyr_builtin_isinstance(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "isinstance", nargs, 2, 2) < 0) return NULL;
    int yes = pyr_isinstance(rt, args[0].p, args[1].p);
    return yes < 0 ? NULL : pyr_bool(rt, yes != 0);
}

static pyr_object *is_subclass(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "issubclass", nargs, 2, 2) < 0) return NULL;
    int yes = pyr_issubclass(rt, args[0].p, args[1].p);
    return yes < 0 ? NULL : pyr_bool(rt, yes != 0);
}

// ---- attributes ----------------------------------------------------------------------------------------------------------------

static int check_name(pyr_runtime *rt, pyr_object *name) {
    if (PYR_IS_STR(name)) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "attribute name must be string, not '%T'", name);
    return -1;
}

static pyr_object *get_attribute(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "getattr", nargs, 2, 3) < 0 || check_name(rt, args[1].p) < 0) return NULL;
    if (nargs == 2) return pyr_getattr(rt, args[0].p, args[1].p);
    pyr_object *value = NULL;
    int found = pyr_lookup_attr(rt, args[0].p, args[1].p, &value);
    return found == 0 ? pyr_new_ref(rt, args[2].p) : value;
}

static pyr_object *has_attribute(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "hasattr", nargs, 2, 2) < 0 || check_name(rt, args[1].p) < 0) return NULL;
    pyr_object *value = NULL;
    int found = pyr_lookup_attr(rt, args[0].p, args[1].p, &value);
    pyr_xdecref(rt, value);
    return found < 0 ? NULL : pyr_bool(rt, found != 0);
}

static pyr_object *set_attribute(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "setattr", nargs, 3, 3) < 0 || check_name(rt, args[1].p) < 0) return NULL;
    return pyr_setattr(rt, args[0].p, args[1].p, args[2].p) < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static pyr_object *delete_attribute(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "delattr", nargs, 2, 2) < 0 || check_name(rt, args[1].p) < 0) return NULL;
    return pyr_setattr(rt, args[0].p, args[1].p, NULL) < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static pyr_object *current_locals(pyr_runtime *rt) {
    pyr_frame *frame = pyr_vm_python_frame(rt, 0);
    return frame ? pyr_vm_frame_locals(rt, frame) : pyr_error(rt, PYR_T_SystemError, "frame does not exist");
}

static pyr_object *get_vars(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "vars", nargs, 0, 1) < 0) return NULL;
    if (nargs == 0) return current_locals(rt);
    pyr_object *dict = NULL;
    if (pyr_lookup_attr(rt, args[0].p, PYR_NAME(rt, __dict__), &dict) == 0)
        return pyr_error(rt, PYR_T_TypeError, "vars() argument must have __dict__ attribute");
    return dict;
}

static pyr_object *get_locals(PYR_CALL_ARGS) {
    return current_locals(rt);
}

static pyr_object *get_globals(PYR_CALL_ARGS) {
    pyr_frame *frame = pyr_vm_python_frame(rt, 0);
    return pyr_new_ref(rt, frame ? frame->globals.p : rt->none);
}

// The names as a sorted list; steals [names].
static pyr_object *sort_names(pyr_runtime *rt, pyr_object *names) {
    if (!names) return NULL;
    pyr_hold(rt, names);
    pyr_object *list = pyr_sequence_list(rt, names);
    pyr_unhold(rt, names);
    if (list && pyr_list_sort(rt, list, NULL, false) < 0) {
        pyr_decref(rt, list);
        return NULL;
    }
    return list;
}

static pyr_object *get_dir(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "dir", nargs, 0, 1) < 0) return NULL;
    if (nargs == 0) {
        pyr_object *locals = current_locals(rt);
        if (!locals) return NULL;
        pyr_hold(rt, locals);
        pyr_object *keys = pyr_call_method(rt, locals, PYR_NAME(rt, keys), NULL, 0);
        pyr_unhold(rt, locals);
        return sort_names(rt, keys);
    }
    pyr_object *method = pyr_lookup_special(rt, args[0].p, PYR_NAME(rt, __dir__));
    if (!method) return pyr_error_set(rt) ? NULL : pyr_error(rt, PYR_T_TypeError, "object does not provide __dir__");
    pyr_hold(rt, method);
    pyr_object *names = pyr_call0(rt, method);
    pyr_unhold(rt, method);
    return sort_names(rt, names);
}

// ---- iteration -----------------------------------------------------------------------------------------------------------------

static pyr_object *get_iter(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "iter", nargs, 1, 2) < 0) return NULL;
    if (nargs == 1) return pyr_iter(rt, args[0].p);
    if (!pyr_callable(args[0].p)) return pyr_error(rt, PYR_T_TypeError, "iter(v, w): v must be callable");
    return pyr_callable_iter_new(rt, args[0].p, args[1].p);
}

pyr_object *pyr_next_or_stop(pyr_runtime *rt, pyr_object *iterator) {
    if (!pyr_type_of(iterator)->tp_iternext.fn)
        return pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not an iterator", iterator);
    pyr_object *value = pyr_type_of(iterator)->tp_iternext.fn(rt, iterator);
    if (value || pyr_error_set(rt)) return value;
    pyr_object *stop = pyr_call0(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_StopIteration));
    if (stop) pyr_error_raise(rt, stop);
    return NULL;
}

static pyr_object *get_next(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "next", nargs, 1, 2) < 0) return NULL;
    if (nargs == 1) return pyr_next_or_stop(rt, args[0].p);
    if (!pyr_type_of(args[0].p)->tp_iternext.fn)
        return pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not an iterator", args[0].p);
    pyr_object *value = pyr_next(rt, args[0].p);
    return value || pyr_error_set(rt) ? value : pyr_new_ref(rt, args[1].p);
}

// Whether the first element that is true (or not, [wanted] 0) exists: any and, turned round, all.
static pyr_object *search_truth(pyr_runtime *rt, pyr_object *iterable, int wanted) {
    pyr_frame *frame = pyr_native_push(rt, NULL, 2);
    if (!frame) return NULL;
    int found = -1;
    frame->slots[0].p = pyr_iter(rt, iterable);
    while (frame->slots[0].p) {
        if (pyr_charge(rt, 1) < 0) break;
        frame->slots[1].p = pyr_next(rt, frame->slots[0].p);
        if (!frame->slots[1].p) {
            found = pyr_error_set(rt) ? -1 : 0;
            break;
        }
        int truth = pyr_is_true(rt, frame->slots[1].p);
        pyr_clear(rt, &frame->slots[1]);
        if (truth < 0) break;
        if (truth == wanted) {
            found = 1;
            break;
        }
    }
    pyr_native_pop(rt, frame);
    return found < 0 ? NULL : pyr_bool(rt, wanted ? found != 0 : found == 0);
}

static pyr_object *any_true(PYR_CALL_ARGS) {
    return search_truth(rt, args[0].p, 1);
}

static pyr_object *all_true(PYR_CALL_ARGS) {
    return search_truth(rt, args[0].p, 0);
}

// ---- order ---------------------------------------------------------------------------------------------------------------------

static pyr_object *sorted_list(PYR_CALL_ARGS) {
    static const char *const keywords[] = {"key", "reverse", NULL};
    if (nargs != 1) {
        pyr_check_positional(rt, "sorted", nargs, 1, 1);
        return NULL;
    }
    if ((kwnames && pyr_parser_init(rt, keywords) < 0) || pyr_keywords_check(rt, "sort", kwnames, keywords) < 0) return NULL;
    pyr_object *key = pyr_keyword_get(kwnames, args, nargs, "key");
    pyr_object *reverse = pyr_keyword_get(kwnames, args, nargs, "reverse");
    int down = 0;
    if (reverse && pyr_int_flag(rt, reverse, &down) < 0) return NULL;
    pyr_frame *frame = pyr_native_push(rt, NULL, 1);
    if (!frame) return NULL;
    pyr_object *list = NULL;
    if (pyr_enter_nesting(rt, PYR_C_STEP, "") == 0) {
        list = frame->slots[0].p = pyr_sequence_list(rt, args[0].p);
        pyr_leave_nesting(rt, PYR_C_STEP);
    }
    // 3.11 calls list.sort as anybody would.
    if (list && pyr_enter_recursion(rt, " while calling a Python object") == 0) {
        if (pyr_list_sort(rt, list, key == rt->none ? NULL : key, down != 0) < 0) list = NULL;
        pyr_leave_recursion(rt);
    } else {
        list = NULL;
    }
    if (list) frame->slots[0].p = NULL;
    return pyr_native_return(rt, frame, list);
}

enum { EXTREME_ITER, EXTREME_ITEM, EXTREME_VALUE, EXTREME_BEST, EXTREME_BEST_VALUE, EXTREME_SLOTS };

// One candidate, in EXTREME_ITEM: it and its key replace the best ones if they beat them. -1: error.
static int consider(pyr_runtime *rt, pyr_ref *slot, pyr_object *key, int op) {
    slot[EXTREME_VALUE].p = key ? pyr_call1(rt, key, slot[EXTREME_ITEM].p) : pyr_new_ref(rt, slot[EXTREME_ITEM].p);
    if (!slot[EXTREME_VALUE].p) return -1;
    int better = 1;
    if (slot[EXTREME_BEST].p) {
        pyr_object *answer = pyr_richcompare(rt, slot[EXTREME_VALUE].p, slot[EXTREME_BEST_VALUE].p, op);
        pyr_hold(rt, answer);
        better = answer ? pyr_is_true(rt, answer) : -1;
        pyr_unhold(rt, answer);
        if (better < 0) return -1;
    }
    if (better) {
        // The old ones are dropped from where the new ones stood: what their end runs sees every reference held.
        pyr_ref item = slot[EXTREME_BEST], value = slot[EXTREME_BEST_VALUE];
        slot[EXTREME_BEST] = slot[EXTREME_ITEM];
        slot[EXTREME_BEST_VALUE] = slot[EXTREME_VALUE];
        slot[EXTREME_ITEM] = item;
        slot[EXTREME_VALUE] = value;
        pyr_clear(rt, &slot[EXTREME_ITEM]);
        pyr_clear(rt, &slot[EXTREME_VALUE]);
    } else {
        pyr_clear(rt, &slot[EXTREME_VALUE]);
        pyr_clear(rt, &slot[EXTREME_ITEM]);
    }
    return 0;
}

static pyr_object *find_extreme(pyr_runtime *rt, const pyr_ref *args, int64_t nargs, pyr_object *kwnames, int op) {
    static const char *const keywords[] = {"key", "default", NULL};
    const char *name = op == PYR_LT ? "min" : "max";
    if (nargs < 1) {
        pyr_error_format(rt, PYR_T_TypeError, "%s expected at least 1 argument, got 0", name);
        return NULL;
    }
    if (pyr_keywords_check(rt, name, kwnames, keywords) < 0) return NULL;
    pyr_object *key = pyr_keyword_get(kwnames, args, nargs, "key");
    pyr_object *otherwise = pyr_keyword_get(kwnames, args, nargs, "default");
    if (key == rt->none) key = NULL;
    if (nargs > 1 && otherwise)
        return pyr_error_format(rt, PYR_T_TypeError, "Cannot specify a default for %s() with multiple positional arguments",
                                name);
    pyr_frame *frame = pyr_native_push(rt, NULL, EXTREME_SLOTS);
    if (!frame) return NULL;
    pyr_ref *slot = frame->slots;
    int failed = 0;
    if (nargs > 1) {
        for (int64_t i = 0; i < nargs && !failed; i++) {
            slot[EXTREME_ITEM].p = pyr_new_ref(rt, args[i].p);
            failed = pyr_charge(rt, 1) < 0 || consider(rt, slot, key, op) < 0;
        }
    } else {
        slot[EXTREME_ITER].p = pyr_iter(rt, args[0].p);
        failed = !slot[EXTREME_ITER].p;
        while (!failed && (slot[EXTREME_ITEM].p = pyr_next(rt, slot[EXTREME_ITER].p)) != NULL)
            failed = pyr_charge(rt, 1) < 0 || consider(rt, slot, key, op) < 0;
        failed = failed || pyr_error_set(rt);
    }
    pyr_object *best = NULL;
    if (!failed) {
        best = slot[EXTREME_BEST].p;
        slot[EXTREME_BEST].p = NULL;
        if (!best && otherwise) best = pyr_new_ref(rt, otherwise);
        if (!best) pyr_error_format(rt, PYR_T_ValueError, "%s() arg is an empty sequence", name);
    }
    return pyr_native_return(rt, frame, best);
}

static pyr_object *get_min(PYR_CALL_ARGS) {
    return find_extreme(rt, args, nargs, kwnames, PYR_LT);
}

static pyr_object *get_max(PYR_CALL_ARGS) {
    return find_extreme(rt, args, nargs, kwnames, PYR_GT);
}

const pyr_method_def pyr_builtins_object_functions[] = {
    {"id", get_id, PYR_METH_O, "($module, obj, /)"},
    {"hash", get_hash, PYR_METH_O, "($module, obj, /)"},
    {"len", pyr_builtin_len, PYR_METH_O, "($module, obj, /)"},
    {"callable", is_callable, PYR_METH_O, "($module, obj, /)"},
    {"isinstance", pyr_builtin_isinstance, PYR_METH_FASTCALL, "($module, obj, class_or_tuple, /)"},
    {"issubclass", is_subclass, PYR_METH_FASTCALL, "($module, cls, class_or_tuple, /)"},
    {"getattr", get_attribute, PYR_METH_FASTCALL, NULL},
    {"hasattr", has_attribute, PYR_METH_FASTCALL, "($module, obj, name, /)"},
    {"setattr", set_attribute, PYR_METH_FASTCALL, "($module, obj, name, value, /)"},
    {"delattr", delete_attribute, PYR_METH_FASTCALL, "($module, obj, name, /)"},
    {"vars", get_vars, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"locals", get_locals, PYR_METH_NOARGS, "($module, /)"},
    {"globals", get_globals, PYR_METH_NOARGS, "($module, /)"},
    {"dir", get_dir, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"iter", get_iter, PYR_METH_FASTCALL, NULL},
    {"next", get_next, PYR_METH_FASTCALL, NULL},
    {"any", any_true, PYR_METH_O, "($module, iterable, /)"},
    {"all", all_true, PYR_METH_O, "($module, iterable, /)"},
    {"sorted", sorted_list, PYR_METH_KEYWORDS, "($module, iterable, /, *, key=None, reverse=False)"},
    {"min", get_min, PYR_METH_KEYWORDS | PYR_METH_TUPLE | PYR_METH_DICT, NULL},
    {"max", get_max, PYR_METH_KEYWORDS | PYR_METH_TUPLE | PYR_METH_DICT, NULL},
    {NULL, NULL, 0, NULL},
};
