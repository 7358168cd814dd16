// Making an instance of a plain class: tuple of the arguments, instance, frame of __init__, as everywhere (Objects/typeobject.c:
// type_call, slot_tp_init), without asking again what the cache knows.
#include "vm/construct.h"

void pyr_cache_class(pyr_runtime *rt, pyr_cache *cache, pyr_object *callable, uint32_t given) {
    pyr_type *type = (pyr_type *)callable;
    if (!pyr_cache_begin(cache)) return;
    if (type->tp_new.fn != pyr_object_tp_new || type->tp_init.fn != pyr_slot_tp_init || type->tp_vectorcall.fn ||
        pyr_type_has(type, PYR_TPFLAGS_DISALLOW_INSTANTIATION | PYR_TPFLAGS_IS_ABSTRACT))
        return;
    pyr_object *init = pyr_python_special(rt, type, PYR_NAME(rt, __init__));
    cache->version = pyr_type_version(rt, type);
    if (!init || !cache->version) return;
    const pyr_code *code = (const pyr_code *)((const pyr_function *)init)->code.p;
    if (code->plain_args != (int32_t)given + 1) return;
    cache->data = (uint64_t)(uintptr_t)init;
    cache->kind = PYR_CACHE_INIT;
}

// The frame of [init] with the instance and the arguments; NULL with the error set.
static pyr_frame *enter_init(pyr_runtime *rt, pyr_object *init, pyr_object *instance, const pyr_ref *args, uint32_t given) {
    const pyr_function *f = (const pyr_function *)init;
    const pyr_code *code = (const pyr_code *)f->code.p;
    pyr_frame *frame = pyr_frame_stack_push(rt, code->framesize);
    if (PYR_UNLIKELY(!frame)) return NULL;
    frame->func.p = init;
    frame->globals.p = f->globals.p;
    frame->builtins.p = f->builtins.p;
    frame->locals.p = NULL;
    frame->code.p = f->code.p;
    frame->frame_object.p = NULL;
    frame->ip = -1;
    frame->sp = code->nlocalsplus;
    frame->owner = PYR_FRAME_STACK;
    frame->entry = 0;
    frame->state = 0;
    pyr_incref(rt, init);
    pyr_incref(rt, f->code.p);
    frame->slots[0].p = instance;
    pyr_incref(rt, instance);
    uint32_t slots = (uint32_t)code->nlocalsplus, i = 1;
    for (; i <= given; i++) frame->slots[i].p = pyr_new_ref(rt, args[i - 1].p);
    for (; i < slots; i++) frame->slots[i].p = NULL;
    return pyr_frame_enter(rt, frame, PYR_AFTER_PUSH, PYR_CALLED_AS_INIT) < 0 ? NULL : frame;
}

pyr_go pyr_construct(pyr_runtime *rt, pyr_frame *frame, const pyr_cache *cache, uint32_t given) {
    pyr_ref *args = &frame->slots[frame->sp - (int32_t)given];
    pyr_object *class = args[-1].p, *init = (pyr_object *)(uintptr_t)cache->data;
    pyr_type *type = (pyr_type *)class;
    uint32_t version = cache->version;
    pyr_frame *native = pyr_push_continuation(rt, class, 4, PYR_CONTINUE_NEW, PYR_AFTER_REPLACE, given + 2);
    if (PYR_UNLIKELY(!native)) return PYR_GO_ERROR;
    // From here on an error leaves through the continuation.
    pyr_object *tuple = pyr_tuple_from(rt, args, given);
    if (PYR_UNLIKELY(!tuple)) return PYR_GO_ERROR;
    native->slots[1].p = tuple;
    pyr_object *instance = pyr_object_tp_new(rt, type, tuple, NULL);
    if (PYR_UNLIKELY(!instance)) return PYR_GO_ERROR;
    native->slots[3].p = instance;
    // A collection may have run anybody's code.
    if (PYR_UNLIKELY(type->tp_version_tag != version)) return pyr_begin_init(rt);
    native->state = PYR_CONTINUE_INIT;
    const pyr_code *code = (const pyr_code *)((const pyr_function *)init)->code.p;
    if (PYR_UNLIKELY(code->plain_args != (int32_t)given + 1)) return pyr_begin_init(rt);
    return enter_init(rt, init, instance, args, given) ? PYR_GO_ENTER : PYR_GO_ERROR;
}

void pyr_construct_finish(pyr_runtime *rt) {
    pyr_frame *native = rt->frame, *caller = native->previous.p;
    int32_t n = (int32_t)native->after_data;
    pyr_object *instance = native->slots[3].p;
    native->slots[3].p = NULL;
    PYR_HOLD_SEEN(rt, instance);
    pyr_native_pop(rt, native);
    pyr_ref *bottom = &caller->slots[caller->sp - n];
    for (int32_t i = 0; i < n; i++) {
        pyr_object *o = bottom[i].p;
        bottom[i].p = NULL;
        if (o) pyr_decref(rt, o);
    }
    PYR_TAKE_BACK_SEEN(rt);
    bottom->p = instance;
    caller->sp += 1 - n;
}
