// The memory of generators (Objects/genobject.c, 3.11): an object with a frame inside. What they do is the machine's, which fills the
// slots (tp_iternext, tp_finalize, methods) of this type.
#include "obj/callables.h"
#include "obj/frame.h"
#include <string.h>

static pyr_generator *as_generator(pyr_object *o) {
    return (pyr_generator *)o;
}

pyr_object *pyr_generator_new(pyr_runtime *rt, pyr_object *function) {
    const pyr_function *f = (const pyr_function *)function;
    const pyr_code *code = (const pyr_code *)f->code.p;
    int64_t size = PYR_GENERATOR_HEADER + (int64_t)code->framesize * 8;
    pyr_object *o = pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_GENERATOR), size);
    if (!o) return NULL;
    pyr_generator *g = as_generator(o);
    memset((char *)o + sizeof(pyr_object), 0, (size_t)size - sizeof(pyr_object));
    g->code.p = pyr_new_ref(rt, f->code.p);
    g->name.p = pyr_new_ref(rt, f->name.p);
    g->qualname.p = pyr_new_ref(rt, f->qualname.p);
    g->frame.func.p = pyr_new_ref(rt, function);
    g->frame.code.p = pyr_new_ref(rt, f->code.p);
    g->frame.globals.p = f->globals.p;
    g->frame.builtins.p = f->builtins.p;
    g->frame.ip = -1;
    g->frame.owner = PYR_FRAME_GENERATOR;
    pyr_gc_track(rt, o);
    return o;
}

static void generator_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_generator *g = as_generator(self);
    if (g->weaklist.p) pyr_weakref_clear_all(rt, self);
    // Closing it may run its finally blocks, and these may bring it back to life.
    if (pyr_finalize_from_dealloc(rt, self) < 0) return;
    pyr_gc_untrack(rt, self);
    g->frame.previous.p = NULL;
    if (g->frame.code.p) pyr_frame_clear(rt, &g->frame);
    pyr_clear(rt, &g->handled);
    pyr_clear(rt, &g->origin);
    pyr_clear(rt, &g->code);
    pyr_clear(rt, &g->name);
    pyr_clear(rt, &g->qualname);
    pyr_object_free(rt, self);
}

static int generator_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_generator *g = as_generator(self);
    const pyr_ref own[] = {g->code, g->name, g->qualname};
    int result = 0;
    for (size_t i = 0; i < sizeof own / sizeof *own && !result; i++)
        if (own[i].p) result = visit(own[i].p, arg);
    if (!result) result = pyr_frame_visit(&g->frame, visit, arg);
    return result || !g->handled.p ? result : visit(g->handled.p, arg);
}

const pyr_type_spec pyr_spec_generator = {
    .name = "generator",
    .basicsize = PYR_GENERATOR_HEADER,
    .itemsize = 8,
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .weaklistoffset = offsetof(pyr_generator, weaklist),
    .tp_dealloc = generator_dealloc,
    .tp_traverse = generator_traverse,
};
