// repr, str and format of an object whose class says in Python what it looks like: the method's frame is pushed, so that a structure of
// any depth is shown without the machine's loop running in itself. Everything else is obj's (obj/abstract_object.c).
#include "vm/eval.h"

// The Python method that answers for [o], or NULL; borrowed.
static pyr_object *python_text(pyr_runtime *rt, const pyr_object *o, bool repr) {
    const pyr_type *type = pyr_type_of(o);
    if (!repr && type->tp_str.fn == pyr_slot_tp_str) return pyr_python_special(rt, type, PYR_NAME(rt, __str__));
    if (!repr && type->tp_str.fn != pyr_builtin_type(rt, PYR_T_OBJECT)->tp_str.fn) return NULL;
    return type->tp_repr.fn == pyr_slot_tp_repr ? pyr_python_special(rt, type, PYR_NAME(rt, __repr__)) : NULL;
}

static pyr_go begin(pyr_runtime *rt, pyr_object *function, pyr_object *o, bool repr, uint32_t after_data) {
    pyr_go go = PYR_GO_ERROR;
    if (pyr_count_level(rt, repr ? " while getting the repr of an object" : " while getting the str of an object") == 0) {
        go = pyr_begin_function(rt, function, o, NULL, 0, NULL, repr ? PYR_AFTER_REPR : PYR_AFTER_STR, after_data);
        if (go == PYR_GO_ERROR) pyr_uncount_level(rt);
    }
    return go;
}

pyr_go pyr_begin_text(pyr_runtime *rt, pyr_frame *frame, bool repr, uint32_t levels, uint32_t drop) {
    pyr_object *o = frame->slots[frame->sp - 1].p, *function = python_text(rt, o, repr);
    if (!function) return PYR_GO_NEXT;
    bool called = levels == 2;
    if (called && pyr_count_level(rt, " while calling a Python object") < 0) return PYR_GO_ERROR;
    pyr_go go = begin(rt, function, o, repr, levels << 8 | drop);
    if (called && go == PYR_GO_ERROR) pyr_uncount_level(rt);
    return go;
}

pyr_go pyr_begin_format(pyr_runtime *rt, pyr_frame *frame, uint32_t conversion) {
    if (conversion == 3) return PYR_GO_NEXT;
    if (conversion != 0) return pyr_begin_text(rt, frame, conversion == 2, 1, 1);
    // object.__format__ for a class that has no other: a bound method is made and called (Objects/abstract.c: PyObject_Format).
    pyr_object *o = frame->slots[frame->sp - 1].p, *function = python_text(rt, o, false), *name = PYR_NAME(rt, __format__);
    if (!function || pyr_type_lookup(rt, pyr_type_of(o), name) != pyr_type_lookup(rt, pyr_builtin_type(rt, PYR_T_OBJECT), name))
        return PYR_GO_NEXT;
    pyr_frame *native = pyr_push_continuation(rt, NULL, 2, PYR_CONTINUE_CALL, PYR_AFTER_REPLACE, 1);
    if (!native || (native->slots[1].p = pyr_lookup_special(rt, o, name)) == NULL) return PYR_GO_ERROR;
    return begin(rt, function, o, false, 1 << 8);
}
