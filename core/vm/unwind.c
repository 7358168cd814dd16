// Exceptions in the machine: raising, matching, tracebacks, finding the handler, and the stack of what is being handled
// (Python/ceval.c: exception_unwind; Python/errors.c, 3.11).
#include "vm/eval.h"
#include "vm/generator.h"

// ---- what is being handled -------------------------------------------------------------------------------------------------------

// rt->handled is what _PyErr_GetTopmostException answers: the innermost level that handles something.
static void mirror_handled(pyr_runtime *rt) {
    const pyr_exc_item *item = pyr_vm_of(rt)->exc_info;
    while (!item->value.p && item->previous.p) item = item->previous.p;
    rt->handled = item->value.p;
}

void pyr_set_handled(pyr_runtime *rt, pyr_object *stolen) {
    pyr_exc_item *item = pyr_vm_of(rt)->exc_info;
    pyr_object *old = item->value.p;
    item->value.p = stolen;
    mirror_handled(rt);
    pyr_xdecref(rt, old);
}

void pyr_exc_push(pyr_runtime *rt, pyr_exc_item *item) {
    pyr_vm *vm = pyr_vm_of(rt);
    item->previous.p = vm->exc_info;
    vm->exc_info = item;
    mirror_handled(rt);
}

void pyr_exc_pop(pyr_runtime *rt) {
    pyr_vm *vm = pyr_vm_of(rt);
    pyr_exc_item *item = vm->exc_info;
    vm->exc_info = item->previous.p;
    item->previous.p = NULL;
    mirror_handled(rt);
}

// ---- raise -----------------------------------------------------------------------------------------------------------------------

// An exception instance of what stands after `raise` or `from`. Owned, NULL with the error set.
static pyr_object *instance_of(pyr_runtime *rt, pyr_object *o, const char *otherwise) {
    if (PYR_IS_TYPE(o) && pyr_type_has((pyr_type *)o, PYR_TPFLAGS_BASE_EXC_SUBCLASS)) {
        pyr_object *instance = pyr_call0(rt, o);
        if (instance && !PYR_IS_EXCEPTION(instance)) {
            pyr_error_format(rt, PYR_T_TypeError, "calling %R should have returned an instance of BaseException, not %R", o,
                             (pyr_object *)pyr_type_of(instance));
            pyr_decref(rt, instance);
            return NULL;
        }
        return instance;
    }
    if (PYR_IS_EXCEPTION(o)) return pyr_new_ref(rt, o);
    return pyr_error(rt, PYR_T_TypeError, otherwise);
}

void pyr_raise(pyr_runtime *rt, pyr_object *exception, pyr_object *cause) {
    if (!exception) {
        if (!rt->handled) {
            pyr_error(rt, PYR_T_RuntimeError, "No active exception to reraise");
            return;
        }
        pyr_error_restore(rt, pyr_new_ref(rt, rt->handled));
        return;
    }
    pyr_object *value = instance_of(rt, exception, "exceptions must derive from BaseException");
    if (!value) return;
    if (cause) {
        pyr_object *why = NULL;
        if (cause != rt->none) {
            pyr_hold(rt, value);
            why = instance_of(rt, cause, "exception causes must derive from BaseException");
            pyr_take_back(rt);
            if (!why) {
                pyr_decref(rt, value);
                return;
            }
        }
        ((pyr_exception *)value)->suppress_context = 1;
        pyr_replace(rt, &((pyr_exception *)value)->cause, why);
    }
    pyr_error_raise(rt, value);
}

// ---- except ----------------------------------------------------------------------------------------------------------------------

static bool is_exception_class(const pyr_object *o) {
    return PYR_IS_TYPE(o) && pyr_type_has((const pyr_type *)o, PYR_TPFLAGS_BASE_EXC_SUBCLASS);
}

int pyr_check_exception_match(pyr_runtime *rt, pyr_object *exception, pyr_object *pattern) {
    const pyr_type *type = pyr_type_of(exception);
    int64_t count = PYR_IS_TUPLE(pattern) ? pyr_tuple_size(pattern) : 1;
    const pyr_ref single = {pattern}, *classes = PYR_IS_TUPLE(pattern) ? pyr_tuple_items(pattern) : &single;
    for (int64_t i = 0; i < count; i++) {
        if (!is_exception_class(classes[i].p)) {
            pyr_error(rt, PYR_T_TypeError, "catching classes that do not inherit from BaseException is not allowed");
            return -1;
        }
    }
    for (int64_t i = 0; i < count; i++) {
        if (pyr_is_subtype(type, (const pyr_type *)classes[i].p)) return 1;
    }
    return 0;
}

// ---- traceback -------------------------------------------------------------------------------------------------------------------

int32_t pyr_frame_line(const pyr_frame *frame) {
    const pyr_code *code = pyr_frame_code(frame);
    return frame->ip >= 0 ? code->locations.p[frame->ip].line : code->firstlineno;
}

bool pyr_is_library_in_c(const pyr_object *file) {
    static const char begin[] = "<built-in ";
    int64_t i = 0;
    while (i < pyr_str_length(file) && begin[i] && pyr_str_char(file, i) == (uint32_t)begin[i]) i++;
    return !begin[i];
}

void pyr_traceback_here(pyr_runtime *rt, pyr_frame *frame) {
    pyr_object *error = rt->exception;
    if (!error) return;
    PYR_EMIT(&rt->heap.trace, RAISE, pyr_mem_address(&rt->heap, error), pyr_mem_address(&rt->heap, frame),
             pyr_frame_line(frame));
    if (pyr_is_library_in_c(pyr_frame_code(frame)->filename.p)) return;
    rt->exception = NULL;
    pyr_hold(rt, error);
    pyr_object *frame_object = pyr_frame_get_object(rt, frame), *entry = NULL;
    if (frame_object) {
        entry =
            pyr_traceback_new(rt, ((pyr_exception *)error)->traceback.p, frame_object, frame->ip * 2, pyr_frame_line(frame));
    }
    pyr_take_back(rt);
    if (!entry) pyr_error_clear(rt);
    if (entry) pyr_replace(rt, &((pyr_exception *)error)->traceback, entry);
    rt->exception = error;
}

// ---- unwinding -------------------------------------------------------------------------------------------------------------------

const pyr_exception_entry *pyr_find_handler(const pyr_frame *frame, int32_t ip) {
    const pyr_code *code = pyr_frame_code(frame);
    const pyr_exception_entry *entries = code->exceptions.p;
    for (int32_t i = 0; i < code->exception_count; i++) {
        if ((uint32_t)ip >= entries[i].start && (uint32_t)ip < entries[i].end) return &entries[i];
    }
    return NULL;
}

// Drops operands from the top until [height] slots are left.
static void cut_stack(pyr_runtime *rt, pyr_frame *frame, int32_t height) {
    while (frame->sp > height) {
        frame->sp--;
        pyr_object *o = frame->slots[frame->sp].p;
        pyr_xdecref(rt, o);
    }
}

// Leaves the frame by the error that is set. True if it was an entry frame.
static bool leave_by_error(pyr_runtime *rt, pyr_frame *frame) {
    bool entry = frame->entry;
    cut_stack(rt, frame, pyr_frame_code(frame)->nlocalsplus);
    if (frame->owner == PYR_FRAME_GENERATOR) {
        uint64_t callable = pyr_mem_address(&rt->heap, frame->func.p);
        pyr_generator_convert_stop(rt);
        pyr_generator_leave(rt, frame);
        frame->state = PYR_GENERATOR_FINISHED;
        pyr_frame_clear(rt, frame);
        PYR_EMIT(&rt->heap.trace, RETURN, callable, 0, rt->recursion + 1);
        (void)callable;
    } else {
        pyr_frame_leave(rt, NULL);
    }
    return entry;
}

static pyr_go unwind(pyr_runtime *rt, bool here, int32_t ip) {
    for (;;) {
        pyr_frame *frame = rt->frame;
        uint8_t after = frame->after;
        uint32_t after_data = frame->after_data;
        if (frame->owner == PYR_FRAME_NATIVE) {
            pyr_native_pop(rt, frame);
        } else {
            if (here && !rt->halt) {
                pyr_traceback_here(rt, frame);
                ip = frame->ip;
            }
            const pyr_exception_entry *handler = rt->halt ? NULL : pyr_find_handler(frame, ip);
            if (handler) {
                cut_stack(rt, frame, pyr_frame_code(frame)->nlocalsplus + (int32_t)(handler->depth_lasti >> 1));
                if (handler->depth_lasti & 1) {
                    pyr_object *number = pyr_int_new(rt, frame->ip);
                    if (!number) continue;
                    pyr_frame_push(frame, number);
                }
                pyr_frame_push(frame, pyr_error_take(rt));
                PYR_EMIT(&rt->heap.trace, HANDLE, pyr_mem_address(&rt->heap, frame->slots[frame->sp - 1].p),
                         pyr_mem_address(&rt->heap, frame), handler->target);
                pyr_vm_of(rt)->next = (int32_t)handler->target;
                return PYR_GO_ENTER;
            }
            if (leave_by_error(rt, frame)) return PYR_GO_LEAVE;
        }
        here = true;
        pyr_go go = pyr_catch(rt, after, after_data);
        if (go != PYR_GO_ERROR) return go;
    }
}

pyr_go pyr_unwind(pyr_runtime *rt) {
    return unwind(rt, true, 0);
}

pyr_go pyr_unwind_from(pyr_runtime *rt, int32_t ip) {
    return unwind(rt, false, ip);
}
