// Traceback objects (Python/traceback.c, 3.11): which frames an exception has left, innermost last.
#include "obj/callables.h"
#include "obj/frame.h"
#include "obj/int.h"

static pyr_traceback *as_traceback(pyr_object *o) {
    return (pyr_traceback *)o;
}

pyr_object *pyr_traceback_new(pyr_runtime *rt, pyr_object *next, pyr_object *frame_object, int32_t lasti, int32_t lineno) {
    pyr_traceback *t = (pyr_traceback *)pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_TRACEBACK), sizeof(pyr_traceback));
    if (!t) return NULL;
    t->next.p = pyr_xnew_ref(rt, next);
    t->frame.p = pyr_new_ref(rt, frame_object);
    t->lasti = lasti;
    t->lineno = lineno;
    pyr_gc_track(rt, &t->base);
    return &t->base;
}

static int traceback_clear(pyr_runtime *rt, pyr_object *self) {
    pyr_clear(rt, &as_traceback(self)->next);
    pyr_clear(rt, &as_traceback(self)->frame);
    return 0;
}

static void traceback_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    if (!pyr_trash_begin(rt, self)) return;
    traceback_clear(rt, self);
    pyr_object_free(rt, self);
    pyr_trash_end(rt);
}

static int traceback_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_object *next = as_traceback(self)->next.p, *frame = as_traceback(self)->frame.p;
    int result = next ? visit(next, arg) : 0;
    return result || !frame ? result : visit(frame, arg);
}

static pyr_object *get_next(pyr_runtime *rt, pyr_object *self) {
    pyr_object *next = as_traceback(self)->next.p;
    return pyr_new_ref(rt, next ? next : rt->none);
}

static int set_next(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (!value || (value != rt->none && !pyr_is_exact(rt, value, PYR_T_TRACEBACK))) {
        if (value) pyr_error_format(rt, PYR_T_TypeError, "expected traceback object, got '%T'", value);
        else pyr_error(rt, PYR_T_TypeError, "can't delete tb_next attribute");
        return -1;
    }
    for (pyr_object *t = value == rt->none ? NULL : value; t; t = as_traceback(t)->next.p) {
        if (t != self) continue;
        pyr_error(rt, PYR_T_ValueError, "traceback loop detected");
        return -1;
    }
    pyr_replace(rt, &as_traceback(self)->next, value == rt->none ? NULL : pyr_new_ref(rt, value));
    return 0;
}

static pyr_object *get_frame(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, as_traceback(self)->frame.p);
}
static pyr_object *get_lineno(pyr_runtime *rt, pyr_object *self) {
    return pyr_int_new(rt, as_traceback(self)->lineno);
}
static pyr_object *get_lasti(pyr_runtime *rt, pyr_object *self) {
    return pyr_int_new(rt, as_traceback(self)->lasti);
}

static const pyr_getset_def getset[] = {{"tb_next", get_next, set_next},
                                        {"tb_frame", get_frame, NULL},
                                        {"tb_lineno", get_lineno, NULL},
                                        {"tb_lasti", get_lasti, NULL},
                                        {0}};

const pyr_type_spec pyr_spec_traceback = {
    .name = "traceback",
    .basicsize = sizeof(pyr_traceback),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .getset = getset,
    .tp_dealloc = traceback_dealloc,
    .tp_traverse = traceback_traverse,
    .tp_clear = traceback_clear,
};
