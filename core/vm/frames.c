// Frames of Python calls: made, entered, left. A frame stands on the frame stack of obj/frame.h until its call ends.
#include "vm/eval.h"
#include <string.h>

pyr_frame *pyr_frame_make(pyr_runtime *rt, pyr_object *function, pyr_object *locals) {
    const pyr_function *f = (const pyr_function *)function;
    pyr_code *code = (pyr_code *)f->code.p;
    pyr_frame *frame = pyr_frame_stack_push(rt, code->framesize);
    if (!frame) {
        pyr_decref(rt, function);
        pyr_xdecref(rt, locals);
        return NULL;
    }
    frame->func.p = function;
    frame->globals.p = f->globals.p;
    frame->builtins.p = f->builtins.p;
    frame->locals.p = locals;
    frame->code.p = &code->base.base;
    frame->frame_object.p = NULL;
    frame->previous.p = NULL;
    frame->ip = -1;
    frame->sp = code->nlocalsplus;
    frame->owner = PYR_FRAME_STACK;
    frame->entry = 0;
    frame->after = PYR_AFTER_PUSH;
    frame->state = 0;
    frame->after_data = 0;
    memset(frame->slots, 0, (size_t)code->nlocalsplus * sizeof(pyr_ref));
    pyr_incref(rt, &code->base.base);
    return frame;
}

void pyr_frame_discard(pyr_runtime *rt, pyr_frame *frame) {
    // Linked while it is cleared: finalizers run on frames above it.
    frame->previous.p = rt->frame;
    frame->state = PYR_FRAME_LEAVING;
    rt->frame = frame;
    pyr_frame_clear(rt, frame);
    rt->frame = frame->previous.p;
    pyr_frame_stack_pop(rt, frame);
}

int pyr_frame_enter(pyr_runtime *rt, pyr_frame *frame, uint8_t after, uint32_t after_data) {
    if (PYR_UNLIKELY(++rt->recursion > rt->recursion_limit)) {
        pyr_frame_discard(rt, frame);
        rt->recursion--;
        pyr_error(rt, PYR_T_RecursionError, "maximum recursion depth exceeded");
        return -1;
    }
    frame->after = after;
    frame->after_data = after_data;
    frame->previous.p = rt->frame;
    rt->frame = frame;
    pyr_vm_of(rt)->next = 0;
    PYR_EMIT_OFTEN(&rt->heap.trace, CALL, pyr_mem_address(&rt->heap, frame->func.p), pyr_mem_address(&rt->heap, frame),
                   rt->recursion);
    return 0;
}

void pyr_frame_leave(pyr_runtime *rt, pyr_object *value) {
    pyr_frame *frame = rt->frame;
    uint64_t callable = pyr_mem_address(&rt->heap, frame->func.p);
    pyr_hold(rt, value);
    frame->state = PYR_FRAME_LEAVING;
    pyr_frame_clear(rt, frame);
    pyr_take_back(rt);
    rt->frame = frame->previous.p;
    rt->recursion--;
    PYR_EMIT_OFTEN(&rt->heap.trace, RETURN, callable, value ? pyr_mem_address(&rt->heap, value) : 0, rt->recursion + 1);
    (void)callable;
    pyr_frame_stack_pop(rt, frame);
}

pyr_object *pyr_run_entered(pyr_runtime *rt) {
    pyr_vm *vm = pyr_vm_of(rt);
    rt->frame->entry = 1;
    if (PYR_UNLIKELY(rt->halt || pyr_enter_nesting(rt, PYR_C_LOOP, "") < 0)) {
        pyr_frame_leave(rt, NULL);
        return NULL;
    }
    pyr_eval(rt, rt->max_steps);
    pyr_leave_nesting(rt, PYR_C_LOOP);
    pyr_object *result = vm->result;
    vm->result = NULL;
    return result;
}

void pyr_frame_drop(pyr_runtime *rt, pyr_frame *frame, int64_t n) {
    pyr_ref *bottom = &frame->slots[frame->sp - n];
    for (int64_t i = 0; i < n; i++) {
        pyr_object *o = bottom[i].p;
        bottom[i].p = NULL;
        pyr_xdecref(rt, o);
    }
    frame->sp -= (int32_t)n;
}
