// Generators: resumed by the machine in the same loop, or in C by what calls them from there (Objects/genobject.c, 3.11).
#include "vm/generator.h"
#include "obj/exceptions.h"
#include "vm/fuse.h"

static pyr_frame *frame_of(const pyr_object *generator) {
    return &((pyr_generator *)(uintptr_t)generator)->frame;
}

int pyr_generator_check(pyr_runtime *rt, const pyr_object *generator, const pyr_object *value) {
    const pyr_frame *frame = frame_of(generator);
    if (frame->state == PYR_GENERATOR_RUNNING) {
        pyr_error(rt, PYR_T_ValueError, "generator already executing");
        return -1;
    }
    if (frame->state == PYR_GENERATOR_CREATED && value && value != rt->none) {
        pyr_error(rt, PYR_T_TypeError, "can't send non-None value to a just-started generator");
        return -1;
    }
    return 0;
}

pyr_go pyr_generator_enter(pyr_runtime *rt, pyr_object *generator, pyr_object *stolen, uint8_t after, uint32_t after_data) {
    pyr_frame *frame = frame_of(generator);
    if (frame->state == PYR_GENERATOR_FINISHED) {
        pyr_xdecref(rt, stolen);
        return PYR_GO_NEXT;
    }
    if (frame->state == PYR_GENERATOR_RUNNING) {
        pyr_xdecref(rt, stolen);
        pyr_error(rt, PYR_T_ValueError, "generator already executing");
        return PYR_GO_ERROR;
    }
    if (++rt->recursion > rt->recursion_limit) {
        rt->recursion--;
        pyr_xdecref(rt, stolen);
        pyr_error(rt, PYR_T_RecursionError, "maximum recursion depth exceeded");
        return PYR_GO_ERROR;
    }
    frame->entry = 0;
    frame->after = after;
    frame->after_data = after_data;
    frame->previous.p = rt->frame;
    frame->state = PYR_GENERATOR_RUNNING;
    if (stolen) pyr_frame_push(frame, stolen);
    rt->frame = frame;
    pyr_exc_push(rt, pyr_generator_item((pyr_generator *)generator));
    pyr_vm_of(rt)->next = frame->ip + 1;
    PYR_EMIT(&rt->heap.trace, CALL, pyr_mem_address(&rt->heap, frame->func.p), pyr_mem_address(&rt->heap, frame),
             rt->recursion);
    return PYR_GO_ENTER;
}

void pyr_generator_leave(pyr_runtime *rt, pyr_frame *frame) {
    pyr_exc_pop(rt);
    rt->frame = frame->previous.p;
    rt->recursion--;
}

void pyr_set_stop_iteration(pyr_runtime *rt, pyr_object *stolen) {
    pyr_hold(rt, stolen);
    pyr_error_stop(rt, stolen == rt->none ? NULL : stolen);
    pyr_unhold(rt, stolen);
}

void pyr_generator_convert_stop(pyr_runtime *rt) {
    if (rt->halt || !pyr_error_is(rt, PYR_T_StopIteration)) return;
    pyr_object *stop = pyr_error_take(rt);
    pyr_hold(rt, stop);
    pyr_error(rt, PYR_T_RuntimeError, "generator raised StopIteration");
    pyr_take_back(rt);
    pyr_exception *error = (pyr_exception *)rt->exception;
    if (error) {
        error->suppress_context = 1;
        pyr_replace(rt, &error->cause, pyr_new_ref(rt, stop));
        pyr_replace(rt, &error->context, pyr_new_ref(rt, stop));
    }
    pyr_decref(rt, stop);
}

// ---- resumed from C --------------------------------------------------------------------------------------------------------------

// Runs the generator that was entered to its next yield or its end. [raised]: by the error that is set.
static bool run(pyr_runtime *rt, pyr_object *generator, bool raised, pyr_object **value) {
    pyr_vm *vm = pyr_vm_of(rt);
    pyr_frame *frame = frame_of(generator);
    frame->entry = 1;
    pyr_go go = PYR_GO_ENTER;
    bool deep = pyr_enter_nesting(rt, PYR_C_GENERATOR, "") < 0;
    if (raised || deep) go = pyr_unwind(rt);
    if (go == PYR_GO_ENTER) pyr_eval(rt, rt->max_steps);
    if (!deep) pyr_leave_nesting(rt, PYR_C_GENERATOR);
    *value = vm->result;
    vm->result = NULL;
    return frame->state == PYR_GENERATOR_SUSPENDED;
}

bool pyr_generator_resume(pyr_runtime *rt, pyr_object *generator, pyr_object *stolen, pyr_object **value) {
    *value = NULL;
    pyr_go go = pyr_generator_enter(rt, generator, stolen, PYR_AFTER_STOP, 0);
    if (go == PYR_GO_NEXT) *value = pyr_new_ref(rt, rt->none);
    return go == PYR_GO_ENTER && run(rt, generator, false, value);
}

// Raises the error that is set inside the generator.
static bool resume_by_error(pyr_runtime *rt, pyr_object *generator, pyr_object **value) {
    *value = NULL;
    pyr_object *error = pyr_error_take(rt);
    pyr_go go = pyr_generator_enter(rt, generator, NULL, PYR_AFTER_STOP, 0);
    if (go == PYR_GO_ERROR) {
        pyr_decref(rt, error);
        return false;
    }
    pyr_error_restore(rt, error);
    return go == PYR_GO_ENTER && run(rt, generator, true, value);
}

// Turns the outcome of a resumed generator into that of its method.
static pyr_object *method_result(pyr_runtime *rt, bool yielded, pyr_object *value) {
    if (yielded || !value) return value;
    pyr_set_stop_iteration(rt, value);
    return NULL;
}

pyr_object *pyr_generator_method_send(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                                      pyr_object *kwnames) {
    (void)nargs;
    (void)kwnames;
    pyr_object *value;
    if (pyr_generator_check(rt, self, args[0].p) < 0) return NULL;
    bool yielded = pyr_generator_resume(rt, self, pyr_new_ref(rt, args[0].p), &value);
    return method_result(rt, yielded, value);
}

static pyr_object *generator_next(pyr_runtime *rt, pyr_object *self) {
    pyr_object *value;
    bool yielded = pyr_generator_resume(rt, self, pyr_new_ref(rt, rt->none), &value);
    if (yielded || !value) return value;
    if (value == rt->none) {
        pyr_decref(rt, value);
    } else {
        pyr_set_stop_iteration(rt, value);
    }
    return NULL;
}

static pyr_object *generator_iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, self);
}

// ---- throw and close -------------------------------------------------------------------------------------------------------------

// What a suspended generator delegates to by `yield from`. Borrowed, or NULL.
static pyr_object *delegate(const pyr_object *generator) {
    const pyr_frame *frame = frame_of(generator);
    if (frame->state != PYR_GENERATOR_SUSPENDED) return NULL;
    uint32_t next = pyr_frame_code(frame)->words.p[frame->ip + 1];
    if (pyr_plain_opcode(next) != PYR_OP_RESUME || pyr_instr_arg(next) < 2) return NULL;
    return frame->slots[frame->sp - 1].p;
}

static pyr_object *close_generator(pyr_runtime *rt, pyr_object *self);

// Closes what a generator delegates to, whatever it is. -1 with the error set.
static int close_delegate(pyr_runtime *rt, pyr_object *to) {
    pyr_object *method, *result;
    if (pyr_is_exact(rt, to, PYR_T_GENERATOR)) {
        result = close_generator(rt, to);
    } else {
        int found = pyr_lookup_attr(rt, to, PYR_NAME(rt, close), &method);
        if (found <= 0) return found;
        result = pyr_call0(rt, method);
        pyr_decref(rt, method);
    }
    pyr_xdecref(rt, result);
    return result ? 0 : -1;
}

static pyr_object *throw_here(pyr_runtime *rt, pyr_object *self, pyr_object *error) {
    pyr_object *value;
    pyr_error_raise(rt, error);
    bool yielded = resume_by_error(rt, self, &value);
    return method_result(rt, yielded, value);
}

// Throws [stolen], an exception, into the generator, or into what it delegates to.
static pyr_object *throw_into(pyr_runtime *rt, pyr_object *self, pyr_object *stolen) {
    pyr_object *to = delegate(self), *result, *method = NULL, *value;
    if (!to) return throw_here(rt, self, stolen);
    pyr_frame *frame = frame_of(self);
    pyr_incref(rt, to);
    pyr_hold(rt, to);
    pyr_hold(rt, stolen);
    frame->state = PYR_GENERATOR_RUNNING;
    bool here = false;
    if (pyr_is_subtype(pyr_type_of(stolen), pyr_builtin_type(rt, PYR_T_GeneratorExit))) {
        int failed = close_delegate(rt, to);
        frame->state = PYR_GENERATOR_SUSPENDED;
        pyr_take_back(rt);
        pyr_unhold(rt, to);
        if (failed) {
            pyr_decref(rt, stolen);
            bool yielded = resume_by_error(rt, self, &value);
            return method_result(rt, yielded, value);
        }
        return throw_here(rt, self, stolen);
    }
    if (pyr_is_exact(rt, to, PYR_T_GENERATOR)) {
        result = throw_into(rt, to, pyr_new_ref(rt, stolen));
    } else {
        int found = pyr_lookup_attr(rt, to, PYR_NAME(rt, throw), &method);
        here = found == 0;
        result = found > 0 ? pyr_call1(rt, method, stolen) : NULL;
        pyr_xdecref(rt, method);
    }
    frame->state = PYR_GENERATOR_SUSPENDED;
    pyr_take_back(rt);
    pyr_unhold(rt, to);
    if (here) return throw_here(rt, self, stolen);
    pyr_decref(rt, stolen);
    if (result) return result;
    // The delegate is done: the SEND loop is left, with its value or with the error.
    frame->sp--;
    pyr_object *popped = frame->slots[frame->sp].p;
    pyr_decref(rt, popped);
    frame->ip += (int32_t)pyr_instr_arg(pyr_frame_code(frame)->words.p[frame->ip - 1]) - 1;
    bool yielded;
    if (pyr_error_is(rt, PYR_T_StopIteration)) {
        pyr_object *stop = pyr_error_take(rt);
        pyr_object *sent = pyr_exception_field(stop, PYR_STOP_VALUE)->p;
        pyr_object *back = pyr_new_ref(rt, sent ? sent : rt->none);
        pyr_decref(rt, stop);
        yielded = pyr_generator_resume(rt, self, back, &value);
    } else {
        yielded = resume_by_error(rt, self, &value);
    }
    return method_result(rt, yielded, value);
}

static pyr_object *method_throw(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)kwnames;
    if (pyr_check_positional(rt, "throw", nargs, 1, 3) < 0 || pyr_generator_check(rt, self, NULL) < 0) return NULL;
    pyr_object *type = args[0].p, *error;
    if (PYR_IS_EXCEPTION(type)) {
        if (nargs > 1 && args[1].p != rt->none) {
            return pyr_error(rt, PYR_T_TypeError, "instance exception may not have a separate value");
        }
        error = pyr_new_ref(rt, type);
    } else if (PYR_IS_TYPE(type) && pyr_type_has((pyr_type *)type, PYR_TPFLAGS_BASE_EXC_SUBCLASS)) {
        if (nargs > 1 && PYR_IS_EXCEPTION(args[1].p)) {
            error = pyr_new_ref(rt, args[1].p);
        } else {
            error = nargs > 1 && args[1].p != rt->none ? pyr_call1(rt, type, args[1].p) : pyr_call0(rt, type);
        }
    } else {
        return pyr_error_format(rt, PYR_T_TypeError,
                                "exceptions must be classes or instances deriving from BaseException, not %T", type);
    }
    if (!error) return NULL;
    if (nargs > 2 && pyr_is_exact(rt, args[2].p, PYR_T_TRACEBACK)) {
        pyr_replace(rt, &((pyr_exception *)error)->traceback, pyr_new_ref(rt, args[2].p));
    }
    if (frame_of(self)->state == PYR_GENERATOR_FINISHED) {
        pyr_error_raise(rt, error);
        return NULL;
    }
    return throw_into(rt, self, error);
}

static pyr_object *close_generator(pyr_runtime *rt, pyr_object *self) {
    pyr_object *value, *to = delegate(self);
    pyr_frame *frame = frame_of(self);
    if (pyr_generator_check(rt, self, NULL) < 0) return NULL;
    if (frame->state == PYR_GENERATOR_FINISHED) return pyr_new_ref(rt, rt->none);
    int failed = 0;
    if (to) {
        pyr_incref(rt, to);
        frame->state = PYR_GENERATOR_RUNNING;
        pyr_hold(rt, to);
        failed = close_delegate(rt, to);
        pyr_unhold(rt, to);
        frame->state = PYR_GENERATOR_SUSPENDED;
    }
    if (!failed) {
        pyr_object *error = pyr_call0(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_GeneratorExit));
        if (!error) return NULL;
        pyr_error_raise(rt, error);
    }
    if (resume_by_error(rt, self, &value)) {
        pyr_decref(rt, value);
        return pyr_error(rt, PYR_T_RuntimeError, "generator ignored GeneratorExit");
    }
    if (value) return pyr_decref(rt, value), pyr_new_ref(rt, rt->none);
    if (!pyr_error_is(rt, PYR_T_GeneratorExit) && !pyr_error_is(rt, PYR_T_StopIteration)) return NULL;
    pyr_error_clear(rt);
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *method_close(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args;
    (void)nargs;
    (void)kwnames;
    return close_generator(rt, self);
}

// A generator that dies suspended is closed, so that its finally clauses run.
static void generator_finalize(pyr_runtime *rt, pyr_object *self) {
    if (frame_of(self)->state == PYR_GENERATOR_FINISHED || rt->halt) return;
    pyr_object *before = pyr_error_take(rt);
    pyr_hold(rt, before);
    pyr_object *result = close_generator(rt, self);
    if (!result) {
        pyr_error_unraisable(rt, self);
    } else {
        pyr_decref(rt, result);
    }
    pyr_take_back(rt);
    pyr_error_restore(rt, before);
}

// Follows the handlers outward: that of an except clause only puts back what was handled before.
static bool needs_finalizing(const pyr_object *self) {
    const pyr_frame *frame = &((const pyr_generator *)self)->frame;
    if (frame->state != PYR_GENERATOR_SUSPENDED) return false;
    const pyr_code *code = pyr_frame_code(frame);
    const pyr_exception_entry *handler = pyr_find_handler(frame, frame->ip);
    while (handler && pyr_plain_opcode(code->words.p[handler->target]) != PYR_OP_PUSH_EXC_INFO)
        handler = pyr_find_handler(frame, (int32_t)handler->target);
    return handler != NULL;
}

// ---- the type --------------------------------------------------------------------------------------------------------------------

static pyr_object *get_frame(pyr_runtime *rt, pyr_object *self) {
    if (frame_of(self)->state == PYR_GENERATOR_FINISHED) return pyr_new_ref(rt, rt->none);
    pyr_object *frame = pyr_frame_get_object(rt, frame_of(self));
    return pyr_xnew_ref(rt, frame);
}
static pyr_object *get_running(pyr_runtime *rt, pyr_object *self) {
    return pyr_bool(rt, frame_of(self)->state == PYR_GENERATOR_RUNNING);
}
static pyr_object *get_suspended(pyr_runtime *rt, pyr_object *self) {
    return pyr_bool(rt, frame_of(self)->state == PYR_GENERATOR_SUSPENDED);
}
static pyr_object *get_yieldfrom(pyr_runtime *rt, pyr_object *self) {
    pyr_object *to = delegate(self);
    return pyr_new_ref(rt, to ? to : rt->none);
}
static pyr_object *get_code(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, ((pyr_generator *)self)->code.p);
}
static pyr_object *get_name(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, ((pyr_generator *)self)->name.p);
}
static pyr_object *get_qualname(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, ((pyr_generator *)self)->qualname.p);
}
static int set_text(pyr_runtime *rt, pyr_ref *place, pyr_object *value, const char *message) {
    if (!value || !PYR_IS_STR(value)) {
        pyr_error(rt, PYR_T_TypeError, message);
        return -1;
    }
    pyr_replace(rt, place, pyr_new_ref(rt, value));
    return 0;
}
static int set_name(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    return set_text(rt, &((pyr_generator *)self)->name, value, "__name__ must be set to a string object");
}
static int set_qualname(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    return set_text(rt, &((pyr_generator *)self)->qualname, value, "__qualname__ must be set to a string object");
}

static const pyr_method_def methods[] = {
    {"send", pyr_generator_method_send, PYR_METH_O, NULL},
    {"throw", method_throw, PYR_METH_FASTCALL, NULL},
    {"close", method_close, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
static const pyr_getset_def attributes[] = {
    {"__name__", get_name, set_name},      {"__qualname__", get_qualname, set_qualname},
    {"gi_yieldfrom", get_yieldfrom, NULL}, {"gi_running", get_running, NULL},
    {"gi_frame", get_frame, NULL},         {"gi_suspended", get_suspended, NULL},
    {"gi_code", get_code, NULL},           {NULL, NULL, NULL},
};

static pyr_object *generator_repr(pyr_runtime *rt, pyr_object *self) {
    return pyr_str_format(rt, "<generator object %S at 0x%llx>", ((pyr_generator *)self)->qualname.p,
                          (unsigned long long)pyr_mem_address(&rt->heap, self));
}

int pyr_generator_setup(pyr_runtime *rt) {
    pyr_type *type = pyr_builtin_type(rt, PYR_T_GENERATOR);
    type->tp_repr.fn = generator_repr;
    type->tp_iter.fn = generator_iter;
    type->tp_iternext.fn = generator_next;
    type->tp_finalize.fn = generator_finalize;
    rt->gc.generator_needs_finalizing = needs_finalizing;
    const pyr_slot_function own[] = {(pyr_slot_function)generator_repr, (pyr_slot_function)generator_iter,
                                     (pyr_slot_function)generator_next, (pyr_slot_function)generator_finalize};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        if (pyr_add_slot_wrappers(rt, type, own[i]) < 0) return -1;
    }
    return pyr_type_extend(rt, type, methods, attributes, NULL);
}
