// What a frame holds, and the frame objects that show it (Python/frame.c, Objects/frameobject.c, 3.11).
//
// A frame object looks at the frame of a call while it runs, and takes the frame over when it outlives the call. Its attributes are
// the machine's to add.
#include "obj/frame.h"
#include "obj/callables.h"
#include "obj/dict.h"
#include <string.h>

static pyr_frame_object *as_frame_object(pyr_object *o) {
    return (pyr_frame_object *)o;
}

// The entries of a dict's table that is being dropped.
static int visit_keys(const pyr_frame *frame, pyr_visit visit, void *arg) {
    const pyr_dict_keys *keys = (const pyr_dict_keys *)(const void *)frame->slots[0].p;
    int result = 0;
    for (int64_t i = 0; i < keys->dk_nentries && !result; i++) {
        if (pyr_keys_key(keys, i)) result = visit(pyr_keys_key(keys, i), arg);
        if (!result && pyr_keys_value(keys, i)->p) result = visit(pyr_keys_value(keys, i)->p, arg);
    }
    return result;
}

int pyr_frame_visit(pyr_frame *frame, pyr_visit visit, void *arg) {
    const pyr_ref none = {NULL};
    const pyr_ref own[] = {frame->frame_object, frame->locals, pyr_frame_owns_func(frame) ? frame->func : none, frame->code};
    int result = 0;
    for (size_t i = 0; i < sizeof own / sizeof *own && !result; i++)
        if (own[i].p) result = visit(own[i].p, arg);
    const pyr_ref *slots = frame->slots;
    int64_t count = frame->sp, words = 1;
    if (frame->owner == PYR_FRAME_NATIVE && frame->state == PYR_NATIVE_ARRAY) {
        slots = (const pyr_ref *)(const void *)frame->slots[0].p;
        count = *(const int64_t *)(const void *)&frame->slots[1];
        words = *(const int64_t *)(const void *)&frame->slots[2];
    }
    if (frame->owner == PYR_FRAME_NATIVE && frame->state == PYR_NATIVE_KEYS) return visit_keys(frame, visit, arg);
    for (int64_t i = 0; i < count && !result; i++)
        if (slots[i * words].p) result = visit(slots[i * words].p, arg);
    return result;
}

// ---- frame objects --------------------------------------------------------------------------------------------------------------

// To 3.10 frame objects are kept for reuse. While it is kept, lineno says for how many slots there is room.
static bool keep_object(pyr_runtime *rt, pyr_frame_object *f, int64_t slots) {
    f->own.sp = 0;
    f->own.owner = PYR_FRAME_OBJECT;
    f->frame.p = &f->own; // an empty frame, for whoever looks when it is taken up again
    f->lineno = (int32_t)slots;
    return pyr_freelist_put(rt, &rt->freelist_frame, rt->heap.preset.freelist_frame, &f->base);
}

static pyr_object *new_object(pyr_runtime *rt, int64_t slots) {
    pyr_object *o = rt->heap.preset.freelist_frame > 0 ? pyr_freelist_get(rt, &rt->freelist_frame) : NULL;
    int64_t room = o ? as_frame_object(o)->lineno : 0;
    if (o && room >= slots) return o;
    if (o) pyr_object_free(rt, o); // too small: another block, as after PyObject_GC_Resize
    return pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_FRAME), PYR_FRAME_OBJECT_HEADER + slots * 8);
}

pyr_object *pyr_frame_get_object(pyr_runtime *rt, pyr_frame *frame) {
    if (frame->frame_object.p) return frame->frame_object.p;
    int64_t slots = ((const pyr_code *)frame->code.p)->framesize;
    int64_t size = PYR_FRAME_OBJECT_HEADER + slots * 8;
    pyr_object *o = new_object(rt, slots);
    if (!o) return NULL;
    pyr_frame_object *f = as_frame_object(o);
    memset((char *)o + sizeof(pyr_object), 0, (size_t)size - sizeof(pyr_object));
    f->frame.p = frame;
    f->trace_lines = 1;
    frame->frame_object.p = o; // tracked once it is on its own: until then the frame is the only one to hold what it shows
    return o;
}

// The next frame of Python code further out.
static pyr_frame *python_frame_behind(const pyr_frame *frame) {
    pyr_frame *f = frame->previous.p;
    while (f && f->owner == PYR_FRAME_NATIVE) f = f->previous.p;
    return f;
}

static void take_over(pyr_runtime *rt, pyr_object *o, pyr_frame *frame) {
    pyr_frame_object *f = as_frame_object(o);
    memcpy(&f->own, frame, PYR_FRAME_HEADER + (size_t)frame->sp * sizeof(pyr_ref));
    f->own.owner = PYR_FRAME_OBJECT;
    f->own.previous.p = NULL;
    f->own.frame_object.p = NULL;
    f->frame.p = &f->own;
    frame->sp = 0;
    frame->func.p = frame->locals.p = frame->code.p = NULL;
    // A generator's frame stands behind nobody any more when it is over (Objects/genobject.c: gen_send_ex2).
    pyr_frame *behind = frame->owner == PYR_FRAME_GENERATOR ? NULL : python_frame_behind(frame);
    if (behind) {
        pyr_object *back = pyr_frame_get_object(rt, behind);
        if (back) f->back.p = pyr_new_ref(rt, back);
        else pyr_error_clear(rt); // no memory: f_back is None
    }
    if (!pyr_gc_is_tracked(o)) pyr_gc_track(rt, o);
}

void pyr_frame_clear(pyr_runtime *rt, pyr_frame *frame) {
    pyr_object *o = frame->frame_object.p;
    if (o) {
        frame->frame_object.p = NULL;
        if (o->ob_refcnt > 1) {
            pyr_object *pending = pyr_error_take(rt);
            pyr_hold(rt, pending);
            pyr_hold(rt, o);
            take_over(rt, o, frame);
            pyr_unhold(rt, o);
            pyr_take_back(rt);
            pyr_error_restore(rt, pending);
            return;
        }
        pyr_decref(rt, o);
    }
    for (int32_t i = 0, n = frame->sp; i < n; i++) pyr_drop(rt, &frame->slots[i]);
    frame->sp = 0;
    pyr_clear(rt, &frame->locals);
    pyr_clear(rt, &frame->func);
    pyr_clear(rt, &frame->code);
}

static bool owns_frame(const pyr_frame_object *f) {
    return f->frame.p == &f->own && f->own.owner == PYR_FRAME_OBJECT;
}

static void frame_object_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_frame_object *f = as_frame_object(self);
    pyr_gc_untrack(rt, self);
    if (!pyr_trash_begin(rt, self)) return;
    if (owns_frame(f)) {
        pyr_clear(rt, &f->own.func);
        pyr_clear(rt, &f->own.locals);
        for (int32_t i = 0; i < f->own.sp; i++) pyr_clear(rt, &f->own.slots[i]);
    }
    pyr_clear(rt, &f->back);
    pyr_clear(rt, &f->trace);
    const pyr_code *code = f->frame.p ? (const pyr_code *)f->frame.p->code.p : NULL;
    int64_t slots = code ? code->framesize : -1;
    pyr_clear(rt, &f->own.code);
    if (slots < 0 || !keep_object(rt, f, slots)) pyr_object_free(rt, self);
    pyr_trash_end(rt);
}

static int frame_object_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_frame_object *f = as_frame_object(self);
    int result = f->back.p ? visit(f->back.p, arg) : 0;
    if (!result && f->trace.p) result = visit(f->trace.p, arg);
    return result || !owns_frame(f) ? result : pyr_frame_visit(&f->own, visit, arg);
}

static int frame_object_clear(pyr_runtime *rt, pyr_object *self) {
    pyr_frame_object *f = as_frame_object(self);
    pyr_clear(rt, &f->trace);
    if (!owns_frame(f)) return 0;
    for (int32_t i = 0; i < f->own.sp; i++) pyr_clear(rt, &f->own.slots[i]);
    f->own.sp = 0;
    return 0;
}

const pyr_type_spec pyr_spec_frame = {
    .name = "frame",
    .basicsize = PYR_FRAME_OBJECT_HEADER,
    .itemsize = 8,
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_dealloc = frame_object_dealloc,
    .tp_traverse = frame_object_traverse,
    .tp_clear = frame_object_clear,
};
