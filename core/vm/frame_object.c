// What frame objects answer, and the locals of a frame as a dict (Objects/frameobject.c, 3.11).
#include "vm/eval.h"

static pyr_frame *frame_of(const pyr_object *o) {
    return ((const pyr_frame_object *)o)->frame.p;
}

static bool is_seen(const pyr_frame *frame) {
    if (frame->owner == PYR_FRAME_NATIVE || !frame->func.p) return false;
    return frame->owner != PYR_FRAME_STACK || frame->state != PYR_FRAME_LEAVING;
}

static const pyr_frame *python_frame(const pyr_frame *frame) {
    while (frame && !is_seen(frame)) frame = frame->previous.p;
    return frame;
}

pyr_frame *pyr_vm_python_frame(const pyr_runtime *rt, int64_t depth) {
    const pyr_frame *frame = python_frame(rt->frame);
    while (frame && depth-- > 0) frame = python_frame(frame->previous.p);
    return (pyr_frame *)(uintptr_t)frame;
}

pyr_object *pyr_vm_frame_object(pyr_runtime *rt, pyr_frame *frame) {
    return pyr_xnew_ref(rt, pyr_frame_get_object(rt, frame));
}

// ---- locals ----------------------------------------------------------------------------------------------------------------------

// The value of a local, out of its cell if it has one and MAKE_CELL has run; NULL: unset.
static pyr_object *local_value(const pyr_runtime *rt, const pyr_frame *frame, int32_t i) {
    const pyr_code *code = pyr_frame_code(frame);
    uint8_t kind = (uint8_t)((const pyr_bytes *)code->localspluskinds.p)->data[i];
    pyr_object *value = i < frame->sp ? frame->slots[i].p : NULL;
    bool in_cell = (kind & (PYR_FAST_CELL | PYR_FAST_FREE)) && value && pyr_is_exact(rt, value, PYR_T_CELL) && frame->ip >= 0;
    return in_cell ? ((const pyr_cell *)value)->contents.p : value;
}

// Brings the dict up to date with the slots.
static int refresh_locals(pyr_runtime *rt, const pyr_frame *frame, pyr_object *dict) {
    const pyr_code *code = pyr_frame_code(frame);
    for (int32_t i = 0; i < code->nlocalsplus; i++) {
        pyr_object *name = pyr_tuple_items(code->localsplusnames.p)[i].p, *value = local_value(rt, frame, i);
        if (value) {
            if (pyr_dict_set(rt, dict, name, value) < 0) return -1;
        } else if (pyr_dict_contains(rt, dict, name) > 0 && pyr_dict_del(rt, dict, name) < 0) {
            return -1;
        }
    }
    return pyr_error_set(rt) ? -1 : 0;
}

pyr_object *pyr_vm_frame_locals(pyr_runtime *rt, pyr_frame *frame) {
    if (!(pyr_frame_code(frame)->flags & PYR_CO_OPTIMIZED)) return pyr_xnew_ref(rt, frame->locals.p);
    if (!frame->locals.p) {
        pyr_object *dict = pyr_dict_new(rt);
        if (!dict) return NULL;
        frame->locals.p = dict;
    }
    pyr_object *locals = pyr_new_ref(rt, frame->locals.p);
    if (refresh_locals(rt, frame, locals) == 0) return locals;
    pyr_decref(rt, locals);
    return NULL;
}

// ---- attributes --------------------------------------------------------------------------------------------------------------------

static pyr_object *get_back(pyr_runtime *rt, pyr_object *self) {
    const pyr_frame *frame = frame_of(self);
    if (frame->owner == PYR_FRAME_OBJECT) {
        pyr_object *back = ((const pyr_frame_object *)self)->back.p;
        return pyr_new_ref(rt, back ? back : rt->none);
    }
    const pyr_frame *behind = python_frame(frame->previous.p);
    return behind ? pyr_vm_frame_object(rt, (pyr_frame *)(uintptr_t)behind) : pyr_new_ref(rt, rt->none);
}

static pyr_object *get_code(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, frame_of(self)->code.p);
}

static pyr_object *get_globals(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, frame_of(self)->globals.p);
}

static pyr_object *get_builtins(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, frame_of(self)->builtins.p);
}

static pyr_object *get_locals(pyr_runtime *rt, pyr_object *self) {
    return pyr_vm_frame_locals(rt, frame_of(self));
}

static pyr_object *get_lasti(pyr_runtime *rt, pyr_object *self) {
    int32_t ip = frame_of(self)->ip;
    return pyr_int_new(rt, ip < 0 ? -1 : ip * 2);
}

static pyr_object *get_lineno(pyr_runtime *rt, pyr_object *self) {
    int32_t line = pyr_frame_line(frame_of(self));
    return line < 0 ? pyr_new_ref(rt, rt->none) : pyr_int_new(rt, line);
}

static pyr_object *get_trace(pyr_runtime *rt, pyr_object *self) {
    pyr_object *trace = ((const pyr_frame_object *)self)->trace.p;
    return pyr_new_ref(rt, trace ? trace : rt->none);
}

static pyr_object *clear(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args;
    (void)nargs;
    (void)kwnames;
    pyr_frame *frame = frame_of(self);
    if (frame->owner == PYR_FRAME_STACK || (frame->owner == PYR_FRAME_GENERATOR && frame->previous.p)) {
        return pyr_error(rt, PYR_T_RuntimeError, "cannot clear an executing frame");
    }
    if (frame->owner == PYR_FRAME_OBJECT) pyr_type_of(self)->tp_clear.fn(rt, self);
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *frame_repr(pyr_runtime *rt, pyr_object *self) {
    const pyr_frame *frame = frame_of(self);
    const pyr_code *code = pyr_frame_code(frame);
    return pyr_str_format(rt, "<frame at 0x%llx, file %R, line %d, code %S>",
                          (unsigned long long)pyr_mem_address(&rt->heap, self), code->filename.p, pyr_frame_line(frame),
                          code->name.p);
}

static const pyr_method_def methods[] = {
    {"clear", clear, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
static const pyr_getset_def attributes[] = {
    {"f_back", get_back, NULL},   {"f_locals", get_locals, NULL},     {"f_lineno", get_lineno, NULL},
    {"f_trace", get_trace, NULL}, {"f_globals", get_globals, NULL},   {"f_code", get_code, NULL},
    {"f_lasti", get_lasti, NULL}, {"f_builtins", get_builtins, NULL}, {NULL, NULL, NULL},
};

int pyr_frame_object_setup(pyr_runtime *rt) {
    pyr_type *type = pyr_builtin_type(rt, PYR_T_FRAME);
    type->tp_repr.fn = frame_repr;
    if (pyr_add_slot_wrappers(rt, type, (pyr_slot_function)frame_repr) < 0) return -1;
    return pyr_type_extend(rt, type, methods, attributes, NULL);
}
