// __build_class__: bases, metaclass, namespace, the body, the class (Python/bltinmodule.c, 3.11). The machine runs the body and a
// Python metaclass as frames; called from C, everything runs in C.
#include "vm/eval.h"

// Slots of the native frame of a class statement.
enum { FUNCTION, NAME, BASES, META, NAMESPACE, KWARGS, ORIGINAL_BASES, SLOTS };

static int mro_entries_error(pyr_runtime *rt) {
    pyr_error(rt, PYR_T_TypeError, "__mro_entries__ must return a tuple");
    return -1;
}

// bases[] with what __mro_entries__ puts in the place of what is no class. *[out] owned; the original if nothing was replaced.
static int update_bases(pyr_runtime *rt, pyr_object *bases, pyr_object **out) {
    pyr_object *list = NULL;
    for (int64_t i = 0; i < pyr_tuple_size(bases); i++) {
        pyr_object *base = pyr_tuple_items(bases)[i].p, *method, *entries = NULL;
        int found = PYR_IS_TYPE(base) ? 0 : pyr_lookup_attr(rt, base, PYR_NAME(rt, __mro_entries__), &method);
        if (found < 0) goto fail;
        if (found) {
            pyr_hold(rt, method);
            entries = pyr_call1(rt, method, bases);
            pyr_unhold(rt, method);
            if (!entries) goto fail;
            if (!PYR_IS_TUPLE(entries)) {
                pyr_decref(rt, entries);
                mro_entries_error(rt);
                goto fail;
            }
            if (!list) {
                list = pyr_list_new(rt, 0);
                for (int64_t k = 0; k < i && list; k++) {
                    if (pyr_list_append(rt, list, pyr_tuple_items(bases)[k].p) < 0) goto fail;
                }
            }
            pyr_object *none = list ? pyr_list_extend(rt, list, entries) : NULL;
            pyr_decref(rt, entries);
            if (!none) goto fail;
            pyr_decref(rt, none);
        } else if (list && pyr_list_append(rt, list, base) < 0) {
            goto fail;
        }
    }
    *out = list ? pyr_list_to_tuple(rt, list) : pyr_new_ref(rt, bases);
    pyr_xdecref(rt, list);
    return *out ? 0 : -1;
fail:
    pyr_xdecref(rt, list);
    return -1;
}

// The named arguments as a dict without `metaclass`, which is given out owned (or NULL).
static int split_keywords(pyr_runtime *rt, const pyr_ref *values, pyr_object *kwnames, pyr_object **kwargs, pyr_object **meta) {
    *kwargs = NULL;
    *meta = NULL;
    if (!kwnames || pyr_tuple_size(kwnames) == 0) return 0;
    *kwargs = pyr_dict_new(rt);
    if (!*kwargs) return -1;
    for (int64_t i = 0; i < pyr_tuple_size(kwnames); i++) {
        if (pyr_dict_set(rt, *kwargs, pyr_tuple_items(kwnames)[i].p, values[i].p) < 0) return -1;
    }
    *meta = pyr_xnew_ref(rt, pyr_dict_get(rt, *kwargs, PYR_NAME(rt, metaclass)));
    return *meta ? pyr_dict_del(rt, *kwargs, PYR_NAME(rt, metaclass)) : pyr_error_set(rt) ? -1 : 0;
}

static int prepare_namespace(pyr_runtime *rt, pyr_frame *native) {
    pyr_object *meta = native->slots[META].p, *prepare, *space;
    int found = pyr_lookup_attr(rt, meta, PYR_NAME(rt, __prepare__), &prepare);
    if (found < 0) return -1;
    if (found) {
        pyr_hold(rt, prepare);
        if (native->slots[KWARGS].p && pyr_dict_size(native->slots[KWARGS].p)) {
            pyr_object *args = pyr_tuple_of(rt, 2, native->slots[NAME].p, native->slots[BASES].p);
            pyr_hold(rt, args);
            space = args ? pyr_call_tuple(rt, prepare, args, native->slots[KWARGS].p) : NULL;
            pyr_unhold(rt, args);
        } else {
            space = pyr_call2(rt, prepare, native->slots[NAME].p, native->slots[BASES].p);
        }
        pyr_unhold(rt, prepare);
    } else {
        space = pyr_dict_new(rt);
    }
    if (!space) return -1;
    native->slots[NAMESPACE].p = space;
    if (pyr_type_of(space)->mp_subscript.fn) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "%s.__prepare__() must return a mapping, not %T",
                     PYR_IS_TYPE(meta) ? ((const pyr_type *)meta)->tp_name.p : "<metaclass>", space);
    return -1;
}

// Fills the native frame of a class statement. -1: the frame still stands.
static int prepare(pyr_runtime *rt, pyr_frame *native, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    native->slots[NAME].p = pyr_new_ref(rt, args[1].p);
    pyr_object *original = pyr_tuple_from(rt, args + 2, nargs - 2), *meta, *bases;
    if (!original) return -1;
    native->slots[ORIGINAL_BASES].p = original;
    if (update_bases(rt, original, &bases) < 0) return -1;
    native->slots[BASES].p = bases;
    int split = split_keywords(rt, args + nargs, kwnames, &native->slots[KWARGS].p, &meta);
    native->slots[META].p = meta;
    if (split < 0) return -1;
    if (!meta) {
        pyr_type *type = pyr_tuple_size(bases) ? pyr_type_of(pyr_tuple_items(bases)[0].p) : pyr_builtin_type(rt, PYR_T_TYPE);
        meta = native->slots[META].p = pyr_new_ref(rt, (pyr_object *)type);
    }
    if (PYR_IS_TYPE(meta)) {
        pyr_type *winner = pyr_type_winner(rt, (pyr_type *)meta, bases);
        if (!winner) return -1;
        if ((pyr_object *)winner != meta) pyr_replace(rt, &native->slots[META], pyr_new_ref(rt, (pyr_object *)winner));
    }
    return prepare_namespace(rt, native);
}

static int check_arguments(pyr_runtime *rt, const pyr_ref *args, int64_t nargs) {
    if (nargs < 2) {
        pyr_error(rt, PYR_T_TypeError, "__build_class__: not enough arguments");
    } else if (!pyr_is_exact(rt, args[0].p, PYR_T_FUNCTION)) {
        pyr_error(rt, PYR_T_TypeError, "__build_class__: func must be a function");
    } else if (!PYR_IS_STR(args[1].p)) {
        pyr_error(rt, PYR_T_TypeError, "__build_class__: name is not a string");
    } else {
        return 0;
    }
    return -1;
}

// Enters the frame of the body.
static int enter_body(pyr_runtime *rt, pyr_frame *native) {
    pyr_object *function = native->slots[FUNCTION].p, *space = native->slots[NAMESPACE].p;
    pyr_incref(rt, function);
    pyr_incref(rt, space);
    pyr_frame *frame = pyr_frame_make(rt, function, space);
    return frame ? pyr_frame_enter(rt, frame, PYR_AFTER_PUSH, 0) : -1;
}

// The body has run; the cell (or None) that it answered takes the function's slot.
static int after_body(pyr_runtime *rt, pyr_frame *native, pyr_object *stolen) {
    pyr_replace(rt, &native->slots[FUNCTION], stolen);
    if (native->slots[BASES].p == native->slots[ORIGINAL_BASES].p) return 0;
    pyr_object *key = pyr_str_interned(rt, "__orig_bases__");
    int result = key ? pyr_setitem(rt, native->slots[NAMESPACE].p, key, native->slots[ORIGINAL_BASES].p) : -1;
    pyr_xdecref(rt, key);
    return result;
}

// __class__ of the methods must be the class that was made.
static int check_cell(pyr_runtime *rt, const pyr_frame *native, pyr_object *class) {
    const pyr_object *cell = native->slots[FUNCTION].p;
    if (!PYR_IS_TYPE(class) || !pyr_is_exact(rt, cell, PYR_T_CELL)) return 0;
    pyr_object *in_cell = ((const pyr_cell *)cell)->contents.p;
    if (in_cell == class) return 0;
    if (!in_cell) {
        pyr_error_format(rt, PYR_T_RuntimeError,
                         "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?",
                         native->slots[NAME].p, class);
    } else {
        pyr_error_format(rt, PYR_T_TypeError, "__class__ set to %R defining %R as %R", in_cell, native->slots[NAME].p, class);
    }
    return -1;
}

pyr_go pyr_begin_class_body(pyr_runtime *rt, const pyr_ref *args, int64_t nargs, pyr_object *kwnames, uint8_t after,
                            uint32_t after_data, pyr_object **result) {
    (void)result;
    if (check_arguments(rt, args, nargs) < 0) return PYR_GO_ERROR;
    pyr_frame *native = pyr_push_continuation(rt, args[0].p, SLOTS, PYR_CONTINUE_CLASS, after, after_data);
    if (!native) return PYR_GO_ERROR;
    native->slots[FUNCTION].p = pyr_new_ref(rt, args[0].p);
    if (prepare(rt, native, args, nargs, kwnames) < 0 || enter_body(rt, native) < 0) return PYR_GO_ERROR;
    return PYR_GO_ENTER;
}

// The class has been made: it is the result, in the slot of the namespace.
static pyr_go finish(pyr_runtime *rt, pyr_object *stolen) {
    pyr_frame *native = rt->frame;
    pyr_replace(rt, &native->slots[NAMESPACE], stolen);
    return check_cell(rt, native, stolen) < 0 ? PYR_GO_ERROR : pyr_finish_continuation(rt, NAMESPACE);
}

pyr_go pyr_continue_class_body(pyr_runtime *rt, pyr_object *stolen) {
    pyr_frame *native = rt->frame;
    if (native->state == PYR_CONTINUE_CLASS_MADE) return finish(rt, stolen);
    if (after_body(rt, native, stolen) < 0) return PYR_GO_ERROR;
    native->state = PYR_CONTINUE_CLASS_MADE;
    pyr_object *class;
    const pyr_ref args[] = {native->slots[NAME], native->slots[BASES], native->slots[NAMESPACE]};
    pyr_go go;
    if (native->slots[KWARGS].p && pyr_dict_size(native->slots[KWARGS].p)) {
        pyr_object *tuple = pyr_tuple_from(rt, args, 3);
        if (!tuple) return PYR_GO_ERROR;
        pyr_hold(rt, tuple);
        go = pyr_begin_call_tuple(rt, native->slots[META].p, NULL, tuple, native->slots[KWARGS].p, PYR_AFTER_PUSH, 0, &class);
        pyr_unhold(rt, tuple);
    } else {
        go = pyr_begin_call(rt, native->slots[META].p, args, 3, NULL, PYR_AFTER_PUSH, 0, &class);
    }
    return go == PYR_GO_NEXT ? finish(rt, class) : go;
}

pyr_object *pyr_vm_build_class(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)self;
    if (check_arguments(rt, args, nargs) < 0) return NULL;
    pyr_frame *native = pyr_native_push(rt, args[0].p, SLOTS);
    if (!native) return NULL;
    native->slots[FUNCTION].p = pyr_new_ref(rt, args[0].p);
    pyr_object *class = NULL;
    if (prepare(rt, native, args, nargs, kwnames) == 0 && enter_body(rt, native) == 0) {
        pyr_object *cell = pyr_run_entered(rt);
        if (cell && after_body(rt, native, cell) == 0) {
            pyr_object *tuple = pyr_tuple_of(rt, 3, native->slots[NAME].p, native->slots[BASES].p, native->slots[NAMESPACE].p);
            pyr_hold(rt, tuple);
            class = tuple ? pyr_call_tuple(rt, native->slots[META].p, tuple, native->slots[KWARGS].p) : NULL;
            pyr_unhold(rt, tuple);
        }
    }
    if (class && check_cell(rt, native, class) < 0) {
        pyr_decref(rt, class);
        class = NULL;
    }
    return pyr_native_return(rt, native, class);
}
