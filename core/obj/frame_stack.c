// The frame stack and native frames. Chunks are blocks of the raw layer (16 KiB are over every threshold); the
// first one stays when its last frame goes, as in 3.11.
#include "obj/frame.h"
#include <string.h>

#define CHUNK_SIZE (16 * 1024)

pyr_frame *pyr_frame_stack_grow(pyr_runtime *rt, int64_t size) {
    int64_t need = size + (int64_t)sizeof(pyr_stack_chunk), chunk_size = CHUNK_SIZE;
    while (chunk_size < need) chunk_size *= 2;
    pyr_stack_chunk *chunk = pyr_alloc(rt, chunk_size, PYR_USE_FRAME_STACK);
    if (!chunk) return NULL;
    pyr_stack_chunk *outer = rt->stack_chunk;
    if (outer) outer->top = rt->stack_top - (char *)outer;
    chunk->previous.p = outer;
    chunk->size = chunk_size;
    chunk->top = 0;
    rt->stack_chunk = chunk;
    rt->stack_top = (char *)(chunk + 1) + size;
    rt->stack_limit = (char *)chunk + chunk_size;
    return (pyr_frame *)(void *)(chunk + 1);
}

void pyr_frame_stack_shrink(pyr_runtime *rt) {
    pyr_stack_chunk *chunk = rt->stack_chunk, *outer = chunk->previous.p;
    if (!outer) return;
    rt->stack_chunk = outer;
    rt->stack_top = (char *)outer + outer->top;
    rt->stack_limit = (char *)outer + outer->size;
    pyr_free(rt, chunk);
}

void pyr_frame_stack_free(pyr_runtime *rt) {
    pyr_stack_chunk *chunk = rt->stack_chunk;
    rt->stack_chunk = NULL;
    rt->stack_top = rt->stack_limit = NULL;
    if (chunk) pyr_free(rt, chunk);
}

static pyr_frame *push_native(pyr_runtime *rt, pyr_object *callable, int32_t count, uint8_t state) {
    pyr_frame *frame = pyr_frame_stack_push(rt, count);
    if (!frame) return NULL;
#if PYR_TRACE
    memset(frame, 0, PYR_FRAME_HEADER + (size_t)count * sizeof(pyr_ref));
#else
    // Field by field: so few bytes are not worth a call.
    frame->globals.p = frame->builtins.p = frame->locals.p = frame->code.p = frame->frame_object.p = NULL;
    frame->entry = frame->after = 0;
    frame->after_data = 0;
    for (int32_t i = 0; i < count; i++) {
        frame->slots[i].p = NULL;
        __asm__("" : : : "memory"); // so that it is not made a call after all
    }
#endif
    frame->func.p = state < PYR_NATIVE_BORROWS ? pyr_xnew_ref(rt, callable) : callable;
    frame->previous.p = rt->frame;
    frame->ip = -1;
    frame->sp = count;
    frame->owner = PYR_FRAME_NATIVE;
    frame->state = state;
    rt->frame = frame;
    return frame;
}

static void pop_native(pyr_runtime *rt, pyr_frame *frame) {
    if (pyr_frame_owns_func(frame)) pyr_clear(rt, &frame->func);
    rt->frame = frame->previous.p;
    pyr_frame_stack_pop(rt, frame);
}

static pyr_frame *push_call(pyr_runtime *rt, pyr_object *callable, int32_t count, uint8_t state) {
    pyr_frame *frame = push_native(rt, callable, count, state);
    if (frame)
        PYR_EMIT_OFTEN(&rt->heap.trace, CALL, callable ? pyr_mem_address(&rt->heap, callable) : 0,
                       pyr_mem_address(&rt->heap, frame), rt->recursion);
    return frame;
}

pyr_frame *pyr_native_push(pyr_runtime *rt, pyr_object *callable, int32_t count) {
    return push_call(rt, callable, count, PYR_NATIVE_SLOTS);
}

pyr_frame *pyr_native_push_borrowing(pyr_runtime *rt, pyr_object *callable, int32_t count, uint8_t state) {
    return push_call(rt, callable, count, state);
}

void pyr_native_pop(pyr_runtime *rt, pyr_frame *frame) {
    uint64_t callable = frame->func.p ? pyr_mem_address(&rt->heap, frame->func.p) : 0;
    for (int32_t i = 0; i < frame->sp; i++) pyr_clear(rt, &frame->slots[i]);
    rt->recursion_limit += frame->entry;
    pop_native(rt, frame);
    PYR_EMIT_OFTEN(&rt->heap.trace, RETURN, callable, 0, rt->recursion);
}

pyr_object *pyr_native_return(pyr_runtime *rt, pyr_frame *frame, pyr_object *result) {
    pyr_hold(rt, result);
    pyr_native_pop(rt, frame);
    pyr_take_back(rt);
    return result;
}

pyr_frame *pyr_array_push(pyr_runtime *rt, pyr_ref *first, int64_t count, int64_t words) {
#if PYR_TRACE
    // Somebody may look at what a finalizer sees: the references that are not dropped yet need a holder.
    pyr_frame *frame = rt->heap.trace.on && count > 0 ? push_native(rt, NULL, 3, PYR_NATIVE_SLOTS) : NULL;
    if (frame) {
        frame->slots[0].p = (pyr_object *)(void *)first;
        *(int64_t *)(void *)&frame->slots[1] = count;
        *(int64_t *)(void *)&frame->slots[2] = words;
        frame->state = PYR_NATIVE_ARRAY;
    } else if (rt->heap.trace.on && count > 0) {
        pyr_error_clear(rt); // no memory for it: they are dropped all the same
    }
    return frame;
#else
    (void)rt, (void)first, (void)count, (void)words;
    return NULL;
#endif
}

void pyr_array_pop(pyr_runtime *rt, pyr_frame *frame) {
    if (frame) pop_native(rt, frame);
}

void pyr_drop_array(pyr_runtime *rt, pyr_ref *items, int64_t count) {
    pyr_frame *frame = pyr_array_push(rt, items, count, 1);
    while (--count >= 0) {
        pyr_object *o = items[count].p;
        if (frame) *(int64_t *)(void *)&frame->slots[1] = count;
        if (o) pyr_decref(rt, o);
    }
    pyr_array_pop(rt, frame);
    if (items) pyr_free(rt, items);
}
