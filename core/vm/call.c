// Calls: which ones push a frame in the same loop, and which run in C (Python/ceval.c: CALL; Objects/call.c, Objects/typeobject.c).
#include "obj/descr.h"
#include "vm/builtins.h"
#include "vm/cache.h"
#include "vm/eval.h"
#include "vm/fuse.h"
#include "vm/generator.h"
#include "vm/special.h"

static bool holds_arguments(const pyr_runtime *rt) {
    return rt->heap.preset.call_holds_arguments != 0;
}

// The locals of a function's frame are its slots; other code (a body run as a function) works on the globals.
static pyr_object *locals_of(pyr_runtime *rt, const pyr_function *f) {
    return ((const pyr_code *)f->code.p)->flags & PYR_CO_OPTIMIZED ? NULL : pyr_new_ref(rt, f->globals.p);
}

pyr_go pyr_begin_function(pyr_runtime *rt, pyr_object *function, pyr_object *first, const pyr_ref *args, int64_t nargs,
                          pyr_object *kwnames, uint8_t after, uint32_t after_data) {
    pyr_frame *frame = pyr_frame_make(rt, pyr_new_ref(rt, function), locals_of(rt, (const pyr_function *)function));
    if (!frame) return PYR_GO_ERROR;
    pyr_arguments arguments = {first, (pyr_ref *)(uintptr_t)args, nargs, kwnames, false};
    if (pyr_bind_arguments(rt, frame, &arguments) < 0) {
        pyr_frame_discard(rt, frame);
        return PYR_GO_ERROR;
    }
    return pyr_frame_enter(rt, frame, after, after_data) < 0 ? PYR_GO_ERROR : PYR_GO_ENTER;
}

pyr_object *pyr_function_call(pyr_runtime *rt, pyr_object *function, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (pyr_begin_function(rt, function, NULL, args, nargs, kwnames, PYR_AFTER_STOP, 0) == PYR_GO_ERROR) return NULL;
    return pyr_run_entered(rt);
}

// ---- classes -------------------------------------------------------------------------------------------------------------------

// The arguments of a call: an array and the names of its last ones, or a tuple and a dict (or NULL).
typedef struct given {
    const pyr_ref *args;
    int64_t nargs;
    pyr_object *kwnames, *tuple, *dict;
    bool by_type; // by type.__call__ itself, whatever the class of the class says
} given;

// The arguments as a tuple and, if there are named ones, a dict in slots 1 and 2 of a continuation.
static int keep_arguments(pyr_runtime *rt, pyr_frame *native, const given *g) {
    const pyr_ref *args = g->args;
    int64_t nargs = g->nargs;
    pyr_object *kwnames = g->kwnames, *tuple = g->tuple ? pyr_new_ref(rt, g->tuple) : pyr_tuple_from(rt, args, nargs);
    if (!tuple) return -1;
    native->slots[1].p = tuple;
    if (g->dict) native->slots[2].p = pyr_new_ref(rt, g->dict);
    if (!kwnames || pyr_tuple_size(kwnames) == 0) return 0;
    pyr_object *dict = pyr_dict_new(rt);
    if (!dict) return -1;
    native->slots[2].p = dict;
    for (int64_t i = 0; i < pyr_tuple_size(kwnames); i++) {
        if (pyr_dict_set(rt, dict, pyr_tuple_items(kwnames)[i].p, args[nargs + i].p) < 0) return -1;
    }
    return 0;
}

// __new__ as a Python function: a staticmethod or a plain function in the class's mro.
static pyr_object *python_new(pyr_runtime *rt, pyr_type *type) {
    if (type->tp_new.fn != pyr_slot_tp_new) return NULL;
    pyr_object *new = pyr_type_lookup(rt, type, PYR_NAME(rt, __new__));
    if (new &&pyr_is_exact(rt, new, PYR_T_STATICMETHOD)) new = ((const pyr_class_method *)new)->callable.p;
    return new &&pyr_is_exact(rt, new, PYR_T_FUNCTION) ? new : NULL;
}

static pyr_object *python_init(pyr_runtime *rt, const pyr_type *type) {
    return type->tp_init.fn == pyr_slot_tp_init ? pyr_python_special(rt, type, PYR_NAME(rt, __init__)) : NULL;
}

// The second half of type_call.
pyr_go pyr_begin_init(pyr_runtime *rt) {
    pyr_frame *native = rt->frame;
    pyr_object *instance = native->slots[3].p, *result;
    pyr_type *type = pyr_type_of(instance);
    if (pyr_is_subtype(type, (pyr_type *)native->func.p) && type->tp_init.fn) {
        native->state = PYR_CONTINUE_INIT;
        pyr_object *init = python_init(rt, type);
        if (init) {
            return pyr_begin_call_tuple(rt, init, instance, native->slots[1].p, native->slots[2].p, PYR_AFTER_PUSH, 0, &result);
        }
        if (type->tp_init.fn(rt, instance, native->slots[1].p, native->slots[2].p) < 0) return PYR_GO_ERROR;
    }
    return pyr_finish_continuation(rt, 3);
}

static pyr_object *call_in_c(pyr_runtime *rt, pyr_object *callable, const given *g) {
    if (g->by_type) return pyr_type_call(rt, (pyr_type *)callable, g->tuple, g->dict);
    return g->tuple ? pyr_call_tuple(rt, callable, g->tuple, g->dict) : pyr_call(rt, callable, g->args, g->nargs, g->kwnames);
}

static pyr_go begin_class(pyr_runtime *rt, pyr_object *class, const given *g, uint8_t after, uint32_t after_data,
                          pyr_object **result) {
    pyr_type *type = (pyr_type *)class;
    bool plain = g->by_type || pyr_type_of(class)->tp_call.fn == pyr_builtin_type(rt, PYR_T_TYPE)->tp_call.fn;
    if (plain && type->tp_vectorcall.fn && !g->tuple) {
        if (pyr_enter_nesting(rt, PYR_C_STEP, "") < 0) return PYR_GO_ERROR;
        *result = type->tp_vectorcall.fn(rt, class, g->args, g->nargs, g->kwnames);
        pyr_leave_nesting(rt, PYR_C_STEP);
        return *result ? PYR_GO_NEXT : PYR_GO_ERROR;
    }
    pyr_object *new = python_new(rt, type);
    if (!plain || type->tp_vectorcall.fn || (!new && !python_init(rt, type)) ||
        pyr_type_has(type, PYR_TPFLAGS_DISALLOW_INSTANTIATION) || !type->tp_new.fn) {
        *result = call_in_c(rt, class, g);
        return *result ? PYR_GO_NEXT : PYR_GO_ERROR;
    }
    pyr_frame *native = pyr_push_continuation(rt, class, 4, PYR_CONTINUE_NEW, after, after_data);
    if (!native) return PYR_GO_ERROR;
    // From here on an error leaves through the continuation.
    if (keep_arguments(rt, native, g) < 0) return PYR_GO_ERROR;
    if (new) return pyr_begin_call_tuple(rt, new, class, native->slots[1].p, native->slots[2].p, PYR_AFTER_PUSH, 0, result);
    pyr_object *instance = type->tp_new.fn(rt, type, native->slots[1].p, native->slots[2].p);
    if (!instance) return PYR_GO_ERROR;
    native->slots[3].p = instance;
    return pyr_begin_init(rt);
}

// ---- anything ------------------------------------------------------------------------------------------------------------------

// An instance of a class whose __call__ is written in Python (slot_tp_call); NULL if the call is none of this kind.
static pyr_object *python_call(pyr_runtime *rt, const pyr_type *type) {
    return type->tp_call.fn == pyr_slot_tp_call ? pyr_python_special(rt, type, PYR_NAME(rt, __call__)) : NULL;
}

static pyr_go begin_object(pyr_runtime *rt, pyr_object *callable, pyr_object *function, const given *g, uint8_t after,
                           uint32_t after_data) {
    pyr_frame *native = pyr_push_continuation(rt, callable, 3, PYR_CONTINUE_CALL, after, after_data);
    if (!native || keep_arguments(rt, native, g) < 0) return PYR_GO_ERROR;
    pyr_object *result;
    return pyr_begin_call_tuple(rt, function, callable, native->slots[1].p, native->slots[2].p, PYR_AFTER_PUSH, 0, &result);
}

bool pyr_method_takes(const pyr_method_def *def, int64_t nargs, const pyr_object *kwnames) {
    switch (def->flags) {
    case PYR_METH_NOARGS:
        return nargs == 0 && !kwnames;
    case PYR_METH_O:
        return nargs == 1 && !kwnames;
    case PYR_METH_FASTCALL:
        return !kwnames;
    case PYR_METH_KEYWORDS:
        return true;
    default:
        return false;
    }
}

#define CALLING " while calling a Python object"

pyr_object *pyr_call_builtin(pyr_runtime *rt, const pyr_method_def *def, pyr_object *self, const pyr_ref *args, int64_t nargs,
                             pyr_object *kwnames) {
    bool counted = pyr_counts_builtin(rt);
    if (counted && pyr_count_level(rt, CALLING) < 0) return NULL;
    pyr_object *result = def->function(rt, self, args, nargs, kwnames);
    if (counted) pyr_uncount_level(rt);
    return result;
}

pyr_go pyr_begin_call(pyr_runtime *rt, pyr_object *callable, const pyr_ref *args, int64_t nargs, pyr_object *kwnames,
                      uint8_t after, uint32_t after_data, pyr_object **result) {
    pyr_type *type = pyr_type_of(callable);
    if (kwnames && pyr_tuple_size(kwnames) == 0) kwnames = NULL;
    const given g = {args, nargs, kwnames, NULL, NULL, false};
    switch (type->tp_id) {
    case PYR_T_FUNCTION:
        return pyr_begin_function(rt, callable, NULL, args, nargs, kwnames, after, after_data);
    case PYR_T_METHOD: {
        const pyr_method *method = (const pyr_method *)callable;
        if (!pyr_is_exact(rt, method->function.p, PYR_T_FUNCTION)) break;
        return pyr_begin_function(rt, method->function.p, method->self.p, args, nargs, kwnames, after, after_data);
    }
    case PYR_T_TYPE:
        return begin_class(rt, callable, &g, after, after_data, result);
    case PYR_T_METHOD_DESCR: {
        const pyr_method_descr *descr = (const pyr_method_descr *)callable;
        if (nargs == 0 || !pyr_is_subtype(pyr_type_of(args[0].p), (const pyr_type *)descr->base.type.p)) break;
        const pyr_method_def *def = descr->def.p;
        if (def->function == pyr_generator_method_send && nargs == 2 && !kwnames) {
            if (pyr_generator_check(rt, args[0].p, args[1].p) < 0 || pyr_count_level(rt, CALLING) < 0) return PYR_GO_ERROR;
            pyr_go go = pyr_generator_enter(rt, args[0].p, pyr_new_ref(rt, args[1].p), PYR_AFTER_GENERATOR, after_data);
            if (go != PYR_GO_ENTER) pyr_uncount_level(rt);
            if (go != PYR_GO_NEXT) return go;
        }
        if (!pyr_method_takes(def, nargs - 1, kwnames)) break;
        *result = pyr_call_builtin(rt, def, args[0].p, args + 1, nargs - 1, kwnames);
        return *result ? PYR_GO_NEXT : PYR_GO_ERROR;
    }
    case PYR_T_BUILTIN: {
        const pyr_builtin *builtin = (const pyr_builtin *)callable;
        if (builtin->def.p->function == pyr_vm_build_class) {
            return pyr_begin_class_body(rt, args, nargs, kwnames, after, after_data, result);
        }
        if (!pyr_method_takes(builtin->def.p, nargs, kwnames)) break;
        *result = pyr_call_builtin(rt, builtin->def.p, builtin->self.p, args, nargs, kwnames);
        return *result ? PYR_GO_NEXT : PYR_GO_ERROR;
    }
    default:
        if (PYR_IS_TYPE(callable)) return begin_class(rt, callable, &g, after, after_data, result);
        pyr_object *function = python_call(rt, type);
        if (function) return begin_object(rt, callable, function, &g, after, after_data);
    }
    *result = pyr_call(rt, callable, args, nargs, kwnames);
    return *result ? PYR_GO_NEXT : PYR_GO_ERROR;
}

// super().__call__(*args, **kwargs) and type.__call__(cls, *args, **kwargs) in a metaclass call a class with its arguments as they are.
// False if the wrapper [callable] is none for that.
static PYR_NOINLINE bool begin_wrapped(pyr_runtime *rt, pyr_object *callable, given *g, uint8_t after, uint32_t after_data,
                                       pyr_object **result, pyr_go *go) {
    bool bound = pyr_is_exact(rt, callable, PYR_T_METHOD_WRAPPER);
    const pyr_method_wrapper *m = (const pyr_method_wrapper *)callable;
    if (!bound && pyr_tuple_size(g->tuple) == 0) return false;
    pyr_object *self = bound ? m->self.p : pyr_tuple_items(g->tuple)[0].p;
    if (!pyr_wraps_class_call(rt, (const pyr_wrapper_descr *)(bound ? m->descr.p : callable), self)) return false;
    *go = PYR_GO_ERROR;
    g->by_type = true;
    g->tuple = pyr_tuple_slice(rt, g->tuple, !bound, INT64_MAX);
    if (!g->tuple) return true;
    pyr_hold(rt, g->tuple);
    *go = begin_class(rt, self, g, after, after_data, result);
    pyr_unhold(rt, g->tuple);
    return true;
}

pyr_go pyr_begin_call_tuple(pyr_runtime *rt, pyr_object *callable, pyr_object *first, pyr_object *tuple, pyr_object *dict,
                            uint8_t after, uint32_t after_data, pyr_object **result) {
    int64_t nargs = pyr_tuple_size(tuple), named = dict ? pyr_dict_size(dict) : 0;
    if (!first) { // what has no way of its own for an array gets tuple and dict as they are (Objects/call.c: PyObject_Call)
        given g = {NULL, 0, NULL, tuple, named ? dict : NULL, false};
        pyr_object *function = python_call(rt, pyr_type_of(callable));
        if (function) return begin_object(rt, callable, function, &g, after, after_data);
        uint32_t id = pyr_type_of(callable)->tp_id;
        pyr_go go;
        if (named && (id == PYR_T_METHOD_WRAPPER || id == PYR_T_WRAPPER_DESCR) &&
            begin_wrapped(rt, callable, &g, after, after_data, result, &go))
            return go;
        if (PYR_IS_TYPE(callable)) return begin_class(rt, callable, &g, after, after_data, result);
    }
    if (named == 0) {
        return first ? pyr_begin_function(rt, callable, first, pyr_tuple_items(tuple), nargs, NULL, after, after_data)
                     : pyr_begin_call(rt, callable, pyr_tuple_items(tuple), nargs, NULL, after, after_data, result);
    }
    // The values and their names stand in a continuation: names, the positional values, the named ones (_PyStack_UnpackDict).
    bool lead = first != NULL;
    pyr_frame *native =
        pyr_push_continuation(rt, callable, (int32_t)(nargs + named + lead + 2), PYR_CONTINUE_UNPACKED, after, after_data);
    pyr_object *names = native ? pyr_tuple_new(rt, named) : NULL, *key, *value;
    if (!names) return PYR_GO_ERROR;
    native->slots[1].p = names;
    native->slots[2].p = pyr_xnew_ref(rt, first);
    pyr_ref *args = &native->slots[2 + lead];
    for (int64_t i = 0; i < nargs; i++) args[i].p = pyr_new_ref(rt, pyr_tuple_items(tuple)[i].p);
    int64_t position = 0;
    bool strings = true;
    for (int64_t i = 0; pyr_dict_next(dict, &position, &key, &value); i++) {
        strings = strings && PYR_IS_STR(key);
        pyr_tuple_items(names)[i].p = pyr_new_ref(rt, key);
        args[nargs + i].p = pyr_new_ref(rt, value);
    }
    if (!strings) {
        pyr_error(rt, PYR_T_TypeError, "keywords must be strings");
        return PYR_GO_ERROR;
    }
    pyr_go go = first ? pyr_begin_function(rt, callable, NULL, args - 1, nargs + 1, names, PYR_AFTER_PUSH, 0)
                      : pyr_begin_call(rt, callable, args, nargs, names, PYR_AFTER_PUSH, 0, result);
    if (go != PYR_GO_NEXT) return go;
    pyr_replace(rt, &native->slots[0], *result);
    return pyr_finish_continuation(rt, 0);
}

static bool is_repr(pyr_runtime *rt, const pyr_object *callable) {
    return pyr_is_exact(rt, callable, PYR_T_BUILTIN) && ((const pyr_builtin *)callable)->def.p->function == pyr_builtin_repr;
}

pyr_go pyr_call_instruction(pyr_runtime *rt, pyr_frame *frame, int64_t arg) {
    pyr_vm *vm = pyr_vm_of(rt);
    bool special = pyr_specialize_call(rt, frame, (uint32_t)arg);
    pyr_object *kwnames = vm->kwnames, *result;
    vm->kwnames = NULL;
    pyr_ref *bottom = &frame->slots[frame->sp - arg - 2];
    bool method = bottom[0].p != NULL;
    int64_t total = arg + method, named = kwnames ? pyr_tuple_size(kwnames) : 0;
    pyr_ref *place = method ? bottom : bottom + 1, *args = place + 1;
    pyr_object *callable = place->p;
    if (pyr_is_exact(rt, callable, PYR_T_FUNCTION) && !holds_arguments(rt)) {
        const pyr_function *f = (const pyr_function *)callable;
        place->p = NULL;
        pyr_frame *callee = pyr_frame_make(rt, callable, locals_of(rt, f));
        if (!callee) return PYR_GO_ERROR;
        pyr_arguments arguments = {NULL, args, total - named, kwnames, true};
        if (pyr_bind_arguments(rt, callee, &arguments) < 0) {
            pyr_frame_discard(rt, callee);
            return PYR_GO_ERROR;
        }
        frame->sp -= (int32_t)arg + 2;
        return pyr_frame_enter(rt, callee, PYR_AFTER_PUSH, 0) < 0 ? PYR_GO_ERROR : PYR_GO_ENTER;
    }
    pyr_go go = PYR_GO_NEXT;
    if (special && callable == &pyr_builtin_type(rt, PYR_T_STR)->base.base) { // no tuple of the argument is made any more
        go = pyr_begin_text(rt, frame, false, 1, 3);
        if (go != PYR_GO_NEXT) return go;
        result = pyr_to_str(rt, args[0].p);
        if (!result) return PYR_GO_ERROR;
    } else {
        if (arg == 1 && total == 1 && !named && is_repr(rt, callable)) go = pyr_begin_text(rt, frame, true, 2, 3);
        if (go == PYR_GO_NEXT)
            go = pyr_begin_call(rt, callable, args, total - named, kwnames, PYR_AFTER_REPLACE, (uint32_t)arg + 2, &result);
    }
    if (go != PYR_GO_NEXT) return go;
    pyr_hold(rt, result);
    pyr_frame_drop(rt, frame, arg + 2);
    pyr_take_back(rt);
    pyr_frame_push(frame, result);
    return PYR_GO_NEXT;
}

pyr_object *pyr_function_text(pyr_runtime *rt, pyr_object *callable) {
    pyr_object *qualname, *module, *text;
    pyr_object *key = pyr_str_interned(rt, "__qualname__");
    if (!key) return NULL;
    int found = pyr_lookup_attr(rt, callable, key, &qualname);
    pyr_decref(rt, key);
    if (found <= 0) return found < 0 ? NULL : pyr_to_str(rt, callable);
    found = pyr_lookup_attr(rt, callable, PYR_NAME(rt, __module__), &module);
    if (found < 0) {
        text = NULL;
    } else if (found && module != rt->none && !(PYR_IS_STR(module) && pyr_str_equal_text(module, "builtins"))) {
        text = pyr_str_format(rt, "%S.%S()", module, qualname);
    } else {
        text = pyr_str_format(rt, "%S()", qualname);
    }
    if (found > 0) pyr_decref(rt, module);
    pyr_decref(rt, qualname);
    return text;
}

pyr_go pyr_call_ex_instruction(pyr_runtime *rt, pyr_frame *frame, bool keywords) {
    int64_t n = keywords ? 4 : 3;
    pyr_ref *bottom = &frame->slots[frame->sp - n];
    pyr_object *callable = bottom[1].p, *tuple = bottom[2].p, *result;
    if (!pyr_is_exact(rt, tuple, PYR_T_TUPLE)) {
        const pyr_type *type = pyr_type_of(tuple);
        if (!type->tp_iter.fn && !type->sq_item.fn) {
            pyr_object *text = pyr_function_text(rt, callable);
            if (text) {
                pyr_error_format(rt, PYR_T_TypeError, "%S argument after * must be an iterable, not %T", text, tuple);
                pyr_decref(rt, text);
            }
            return PYR_GO_ERROR;
        }
        tuple = pyr_sequence_tuple(rt, tuple);
        if (!tuple) return PYR_GO_ERROR;
        pyr_replace(rt, &bottom[2], tuple);
    }
    pyr_object *outer = rt->whole_args;
    rt->whole_args = tuple;
    pyr_go go =
        pyr_begin_call_tuple(rt, callable, NULL, tuple, keywords ? bottom[3].p : NULL, PYR_AFTER_REPLACE, (uint32_t)n, &result);
    rt->whole_args = outer;
    if (go != PYR_GO_NEXT) return go;
    pyr_hold(rt, result);
    pyr_frame_drop(rt, frame, n);
    pyr_take_back(rt);
    pyr_frame_push(frame, result);
    return PYR_GO_NEXT;
}
