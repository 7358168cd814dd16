// What happens with the result of a call that was pushed as a frame: it is handed to the frame below.
#include "vm/cache.h"
#include "vm/eval.h"
#include "vm/generator.h"
#include "vm/special.h"
#include <string.h>

// Results come as owned references that no frame holds for a moment; nothing runs Python code in that moment.

static pyr_go go_on(pyr_runtime *rt) {
    pyr_vm_of(rt)->next = rt->frame->ip + 1;
    return PYR_GO_ENTER;
}

// Drops [n] operands, which may run finalizers, and pushes the result.
static pyr_go replace_operands(pyr_runtime *rt, pyr_object *stolen, int64_t n) {
    pyr_frame *frame = rt->frame;
    pyr_hold(rt, stolen);
    pyr_frame_drop(rt, frame, n);
    pyr_take_back(rt);
    pyr_frame_push(frame, stolen);
    return go_on(rt);
}

static pyr_go fail(pyr_runtime *rt, pyr_object *stolen) {
    pyr_decref(rt, stolen);
    return PYR_GO_ERROR;
}

static uint32_t current_arg(const pyr_frame *frame) {
    return pyr_instr_arg(pyr_frame_code(frame)->words.p[frame->ip]);
}

static pyr_go deliver_iterator(pyr_runtime *rt, pyr_object *stolen) {
    if (pyr_type_of(stolen)->tp_iternext.fn) return replace_operands(rt, stolen, 1);
    pyr_error_format(rt, PYR_T_TypeError, "iter() returned non-iterator of type '%T'", stolen);
    return fail(rt, stolen);
}

static pyr_go deliver_truth(pyr_runtime *rt, pyr_object *stolen, bool of_len) {
    bool truth = stolen == rt->true_;
    if (of_len) {
        int64_t length;
        pyr_object *number = pyr_index(rt, stolen);
        if (!number) return fail(rt, stolen);
        int failed = pyr_int_to_int64(rt, number, &length);
        pyr_decref(rt, number);
        if (failed) return fail(rt, stolen);
        if (length < 0) {
            pyr_error(rt, PYR_T_ValueError, "__len__() should return >= 0");
            return fail(rt, stolen);
        }
        truth = length != 0;
    } else if (!truth && stolen != rt->false_) {
        pyr_error_format(rt, PYR_T_TypeError, "__bool__ should return bool, returned %T", stolen);
        return fail(rt, stolen);
    }
    pyr_decref(rt, stolen);
    pyr_truth_decided(rt, rt->frame, truth);
    return PYR_GO_ENTER;
}

static pyr_go deliver_contains(pyr_runtime *rt, pyr_object *stolen) {
    pyr_hold(rt, stolen);
    int truth = pyr_is_true(rt, stolen);
    pyr_take_back(rt);
    if (truth < 0) return fail(rt, stolen);
    pyr_decref(rt, stolen);
    return replace_operands(rt, pyr_bool(rt, truth != (int)current_arg(rt->frame)), 2);
}

// A Python method of an operator has answered: NotImplemented goes on with the next candidate.
static pyr_go deliver_operator(pyr_runtime *rt, pyr_object *stolen, uint8_t after, uint32_t op_stage) {
    if (stolen != rt->not_implemented) return replace_operands(rt, stolen, 2);
    pyr_decref(rt, stolen);
    pyr_go go = after == PYR_AFTER_BINARY ? pyr_binary_instruction(rt, rt->frame, op_stage)
                                          : pyr_compare_instruction(rt, rt->frame, op_stage);
    return go == PYR_GO_NEXT ? go_on(rt) : go;
}

static pyr_go deliver_method(pyr_runtime *rt, pyr_object *stolen) {
    pyr_frame *frame = rt->frame;
    pyr_object *owner = frame->slots[frame->sp - 1].p;
    frame->slots[frame->sp - 1].p = NULL;
    pyr_frame_push(frame, stolen);
    pyr_decref(rt, owner);
    return go_on(rt);
}

// A callee of these kinds is gone: 3.11 has a level of C below it (PyObject_RichCompare; send is a built-in of one argument).
static void leave_levels(pyr_runtime *rt, uint8_t after, uint32_t after_data) {
    if (after == PYR_AFTER_COMPARE || after == PYR_AFTER_GENERATOR) pyr_uncount_level(rt);
    if (after == PYR_AFTER_REPR || after == PYR_AFTER_STR) rt->recursion_limit += (int32_t)(after_data >> 8);
}

static pyr_go deliver_text(pyr_runtime *rt, pyr_object *stolen, uint32_t after_data, const char *method) {
    return pyr_check_text(rt, stolen, method) ? replace_operands(rt, stolen, after_data & 0xFF) : PYR_GO_ERROR;
}

// ---- continuations -----------------------------------------------------------------------------------------------------------

pyr_frame *pyr_push_continuation(pyr_runtime *rt, pyr_object *callable, int32_t slots, pyr_continuation kind, uint8_t after,
                                 uint32_t after_data) {
    bool counted = kind != PYR_CONTINUE_UNPACKED && (kind != PYR_CONTINUE_CLASS || pyr_counts_builtin(rt));
    if (counted && pyr_count_level(rt, " while calling a Python object") < 0) return NULL;
    pyr_frame *native = pyr_native_push_borrowing(rt, callable, slots, (uint8_t)kind);
    if (!native) {
        rt->recursion_limit += counted;
        return NULL;
    }
    native->entry = counted;
    native->after = after;
    native->after_data = after_data;
    return native;
}

pyr_go pyr_finish_continuation(pyr_runtime *rt, int32_t slot) {
    pyr_frame *native = rt->frame;
    uint8_t after = native->after;
    uint32_t after_data = native->after_data;
    pyr_object *result = native->slots[slot].p;
    native->slots[slot].p = NULL;
    pyr_hold(rt, result);
    pyr_native_pop(rt, native);
    pyr_take_back(rt);
    return pyr_deliver(rt, result, after, after_data);
}

static pyr_go deliver_continuation(pyr_runtime *rt, pyr_object *stolen, uint8_t after) {
    pyr_frame *native = rt->frame;
    switch (native->state) {
    case PYR_CONTINUE_NEW:
        native->slots[3].p = stolen;
        return pyr_begin_init(rt);
    case PYR_CONTINUE_INIT:
        if (stolen != rt->none) {
            pyr_error_format(rt, PYR_T_TypeError, "__init__() should return None, not '%T'", stolen);
            return fail(rt, stolen);
        }
        pyr_decref(rt, stolen);
        return pyr_finish_continuation(rt, 3);
    case PYR_CONTINUE_CLASS:
    case PYR_CONTINUE_CLASS_MADE:
        return pyr_continue_class_body(rt, stolen);
    default:
        if (after == PYR_AFTER_STR && !pyr_check_text(rt, stolen, "__str__")) return PYR_GO_ERROR;
        pyr_replace(rt, &native->slots[0], stolen);
        return pyr_finish_continuation(rt, 0);
    }
}

// ---- results -------------------------------------------------------------------------------------------------------------------

pyr_go pyr_deliver(pyr_runtime *rt, pyr_object *stolen, uint8_t after, uint32_t after_data) {
    pyr_frame *frame = rt->frame;
    leave_levels(rt, after, after_data);
    if (frame->owner == PYR_FRAME_NATIVE) return deliver_continuation(rt, stolen, after);
    switch ((pyr_after)after) {
    case PYR_AFTER_PUSH:
    case PYR_AFTER_FOR:
    case PYR_AFTER_SEND:
        pyr_frame_push(frame, stolen);
        return go_on(rt);
    case PYR_AFTER_REPLACE:
    case PYR_AFTER_GENERATOR:
        return replace_operands(rt, stolen, after_data);
    case PYR_AFTER_DROP:
        pyr_decref(rt, stolen);
        pyr_frame_drop(rt, frame, after_data);
        return go_on(rt);
    case PYR_AFTER_METHOD:
        return deliver_method(rt, stolen);
    case PYR_AFTER_GETATTR:
        return after_data ? deliver_method(rt, stolen) : replace_operands(rt, stolen, 1);
    case PYR_AFTER_BINARY:
    case PYR_AFTER_COMPARE:
        return deliver_operator(rt, stolen, after, after_data);
    case PYR_AFTER_TRUTH:
        return deliver_truth(rt, stolen, after_data != 0);
    case PYR_AFTER_CONTAINS:
        return deliver_contains(rt, stolen);
    case PYR_AFTER_ITER:
        return deliver_iterator(rt, stolen);
    case PYR_AFTER_REPR:
    case PYR_AFTER_STR:
        return deliver_text(rt, stolen, after_data, after == PYR_AFTER_REPR ? "__repr__" : "__str__");
    case PYR_AFTER_STOP:
        break;
    }
    return go_on(rt);
}

pyr_go pyr_deliver_end(pyr_runtime *rt, pyr_object *stolen, uint8_t after, uint32_t after_data) {
    pyr_frame *frame = rt->frame;
    leave_levels(rt, after, after_data);
    switch (after) {
    case PYR_AFTER_FOR:
        pyr_decref(rt, stolen);
        pyr_frame_drop(rt, frame, 1);
        break;
    case PYR_AFTER_SEND:
        pyr_hold(rt, stolen);
        pyr_frame_drop(rt, frame, 1);
        pyr_take_back(rt);
        pyr_frame_push(frame, stolen);
        break;
    default:
        (void)after_data;
        pyr_set_stop_iteration(rt, stolen);
        return PYR_GO_ERROR;
    }
    pyr_vm_of(rt)->next = frame->ip + 1 + (int32_t)current_arg(frame);
    return PYR_GO_ENTER;
}

pyr_go pyr_catch(pyr_runtime *rt, uint8_t after, uint32_t after_data) {
    pyr_frame *frame = rt->frame;
    leave_levels(rt, after, after_data);
    if (frame->owner == PYR_FRAME_NATIVE || rt->halt) return PYR_GO_ERROR;
    if (after == PYR_AFTER_FOR && pyr_error_is(rt, PYR_T_StopIteration)) {
        pyr_error_clear(rt);
        return pyr_deliver_end(rt, pyr_new_ref(rt, rt->none), after, 0);
    }
    if (after == PYR_AFTER_GETATTR && pyr_error_is(rt, PYR_T_AttributeError)) {
        pyr_go go = pyr_getattr_fallback(rt, frame, after_data != 0);
        return go == PYR_GO_NEXT ? go_on(rt) : go;
    }
    return PYR_GO_ERROR;
}

// ---- the end of a call -----------------------------------------------------------------------------------------------------------

pyr_go pyr_return(pyr_runtime *rt) {
    pyr_frame *frame = rt->frame;
    uint8_t after = frame->after, entry = frame->entry;
    uint32_t after_data = frame->after_data;
    frame->sp--;
    pyr_object *value = frame->slots[frame->sp].p;
    if (frame->owner == PYR_FRAME_GENERATOR) {
        uint64_t callable = pyr_mem_address(&rt->heap, frame->func.p);
        pyr_hold(rt, value);
        pyr_generator_leave(rt, frame);
        frame->state = PYR_GENERATOR_FINISHED;
        pyr_frame_clear(rt, frame);
        pyr_take_back(rt);
        PYR_EMIT_OFTEN(&rt->heap.trace, RETURN, callable, pyr_mem_address(&rt->heap, value), rt->recursion + 1);
        (void)callable;
        if (!entry) return pyr_deliver_end(rt, value, after, after_data);
    } else {
        pyr_frame_leave(rt, value);
        if (!entry) return pyr_deliver(rt, value, after, after_data);
    }
    pyr_vm_of(rt)->result = value;
    return PYR_GO_LEAVE;
}

pyr_go pyr_yield(pyr_runtime *rt) {
    pyr_frame *frame = rt->frame;
    uint8_t after = frame->after, entry = frame->entry;
    uint32_t after_data = frame->after_data;
    frame->sp--;
    pyr_object *value = frame->slots[frame->sp].p;
    frame->state = PYR_GENERATOR_SUSPENDED;
    pyr_generator_leave(rt, frame);
    frame->previous.p = NULL;
    PYR_EMIT_OFTEN(&rt->heap.trace, RETURN, pyr_mem_address(&rt->heap, frame->func.p), pyr_mem_address(&rt->heap, value),
                   rt->recursion + 1);
    if (!entry) return pyr_deliver(rt, value, after, after_data);
    pyr_vm_of(rt)->result = value;
    return PYR_GO_LEAVE;
}

pyr_go pyr_return_generator(pyr_runtime *rt) {
    pyr_frame *frame = rt->frame;
    uint8_t after = frame->after, entry = frame->entry;
    uint32_t after_data = frame->after_data;
    pyr_object *generator = pyr_generator_new(rt, frame->func.p);
    if (!generator) return PYR_GO_ERROR;
    pyr_frame *own = &((pyr_generator *)generator)->frame;
    memcpy(own->slots, frame->slots, (size_t)frame->sp * sizeof(pyr_ref));
    own->sp = frame->sp;
    own->ip = frame->ip;
    own->state = PYR_GENERATOR_CREATED;
    frame->sp = 0;
    pyr_frame_leave(rt, generator);
    if (!entry) return pyr_deliver(rt, generator, after, after_data);
    pyr_vm_of(rt)->result = generator;
    return PYR_GO_LEAVE;
}
