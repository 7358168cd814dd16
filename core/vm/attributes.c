// Attribute instructions: properties and attribute hooks that are Python functions push a frame; the rest runs in C
// (Objects/object.c, Objects/typeobject.c: slot_tp_getattr_hook, 3.11).
#include "obj/descr.h"
#include "vm/eval.h"

static pyr_object *current_name(const pyr_frame *frame) {
    const pyr_code *code = pyr_frame_code(frame);
    return pyr_tuple_items(code->names.p)[pyr_instr_arg(code->words.p[frame->ip])].p;
}

// The Python getter of a property in the class, borrowed; NULL if the attribute is anything else.
static pyr_object *python_getter(pyr_runtime *rt, pyr_type *type, pyr_object *name) {
    pyr_object *descr = pyr_type_lookup(rt, type, name);
    if (!descr || !pyr_is_exact(rt, descr, PYR_T_PROPERTY)) return NULL;
    pyr_object *getter = ((const pyr_property *)descr)->fget.p;
    return getter && pyr_is_exact(rt, getter, PYR_T_FUNCTION) ? getter : NULL;
}

// Puts a plain attribute in the place of its owner, LOAD_METHOD's NULL below it.
static pyr_go put_attribute(pyr_runtime *rt, pyr_frame *frame, pyr_object *value, bool method) {
    if (!value) return PYR_GO_ERROR;
    pyr_object *owner = frame->slots[frame->sp - 1].p;
    frame->slots[frame->sp - 1].p = method ? NULL : value;
    if (method) pyr_frame_push(frame, value);
    pyr_decref(rt, owner);
    return PYR_GO_NEXT;
}

// A hook of a class with __getattr__ is called as a bound method, which is made for it (Objects/typeobject.c: call_attribute).
static pyr_go call_bound(pyr_runtime *rt, pyr_object *function, pyr_object *owner, const pyr_ref *name, uint8_t after,
                         uint32_t after_data) {
    pyr_frame *native = pyr_push_continuation(rt, NULL, 2, PYR_CONTINUE_UNPACKED, after, after_data);
    if (!native) return PYR_GO_ERROR;
    native->slots[1].p = pyr_method_new(rt, function, owner);
    if (!native->slots[1].p) return PYR_GO_ERROR;
    return pyr_begin_function(rt, function, owner, name, 1, NULL, PYR_AFTER_PUSH, 0);
}

pyr_go pyr_getattr_fallback(pyr_runtime *rt, pyr_frame *frame, bool method) {
    pyr_object *owner = frame->slots[frame->sp - 1].p;
    const pyr_ref name = {current_name(frame)};
    pyr_object *function = pyr_python_special(rt, pyr_type_of(owner), PYR_NAME(rt, __getattr__));
    if (!function) return PYR_GO_ERROR;
    pyr_error_clear(rt);
    return call_bound(rt, function, owner, &name, method ? PYR_AFTER_METHOD : PYR_AFTER_REPLACE, 1);
}

// Attributes of a class with __getattr__ or __getattribute__.
static pyr_go load_hooked(pyr_runtime *rt, pyr_frame *frame, pyr_object *name, bool method) {
    pyr_object *owner = frame->slots[frame->sp - 1].p;
    pyr_type *type = pyr_type_of(owner);
    pyr_object *hook = pyr_type_lookup(rt, type, PYR_NAME(rt, __getattribute__));
    pyr_object *fallback = pyr_type_lookup(rt, type, PYR_NAME(rt, __getattr__));
    bool python_fallback = fallback && pyr_is_exact(rt, fallback, PYR_T_FUNCTION);
    uint8_t after = python_fallback ? PYR_AFTER_GETATTR : method ? PYR_AFTER_METHOD : PYR_AFTER_REPLACE;
    uint32_t after_data = python_fallback ? method : 1;
    if (fallback && !python_fallback) return put_attribute(rt, frame, pyr_getattr(rt, owner, name), method);
    if (hook && pyr_is_exact(rt, hook, PYR_T_FUNCTION)) {
        const pyr_ref argument = {name};
        if (fallback) return call_bound(rt, hook, owner, &argument, after, after_data);
        return pyr_begin_function(rt, hook, owner, &argument, 1, NULL, after, after_data);
    }
    if (hook && hook != pyr_type_lookup(rt, pyr_builtin_type(rt, PYR_T_OBJECT), PYR_NAME(rt, __getattribute__))) {
        return put_attribute(rt, frame, pyr_getattr(rt, owner, name), method);
    }
    pyr_object *getter = python_getter(rt, type, name);
    if (getter) return pyr_begin_function(rt, getter, owner, NULL, 0, NULL, after, after_data);
    pyr_object *value = pyr_generic_getattr(rt, owner, name);
    if (!value && python_fallback && pyr_error_is(rt, PYR_T_AttributeError)) return pyr_getattr_fallback(rt, frame, method);
    return put_attribute(rt, frame, value, method);
}

pyr_go pyr_load_attr_instruction(pyr_runtime *rt, pyr_frame *frame, pyr_object *name) {
    pyr_object *owner = frame->slots[frame->sp - 1].p;
    pyr_type *type = pyr_type_of(owner);
    if (type->tp_getattro.fn == pyr_slot_tp_getattro) return load_hooked(rt, frame, name, false);
    if (type->tp_getattro.fn == pyr_generic_getattr && pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) {
        pyr_object *getter = python_getter(rt, type, name);
        if (getter) return pyr_begin_function(rt, getter, owner, NULL, 0, NULL, PYR_AFTER_REPLACE, 1);
    }
    return put_attribute(rt, frame, type->tp_getattro.fn(rt, owner, name), false);
}

pyr_go pyr_load_method_instruction(pyr_runtime *rt, pyr_frame *frame, pyr_object *name) {
    pyr_object *owner = frame->slots[frame->sp - 1].p, *value;
    pyr_type *type = pyr_type_of(owner);
    if (type->tp_getattro.fn == pyr_slot_tp_getattro) return load_hooked(rt, frame, name, true);
    if (type->tp_getattro.fn == pyr_generic_getattr && pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) {
        pyr_object *getter = python_getter(rt, type, name);
        if (getter) return pyr_begin_function(rt, getter, owner, NULL, 0, NULL, PYR_AFTER_METHOD, 1);
    }
    int unbound = pyr_getmethod(rt, owner, name, &value);
    if (unbound <= 0) return put_attribute(rt, frame, unbound < 0 ? NULL : value, true);
    frame->slots[frame->sp - 1].p = value;
    pyr_frame_push(frame, owner);
    return PYR_GO_NEXT;
}

static int set_attribute(pyr_runtime *rt, pyr_object *owner, pyr_object *name, pyr_object *value) {
    pyr_type *type = pyr_type_of(owner);
    return type->tp_setattro.fn ? type->tp_setattro.fn(rt, owner, name, value) : pyr_setattr(rt, owner, name, value);
}

pyr_go pyr_store_attr_instruction(pyr_runtime *rt, pyr_frame *frame, pyr_object *name) {
    pyr_object *owner = frame->slots[frame->sp - 1].p, *value = frame->slots[frame->sp - 2].p;
    pyr_type *type = pyr_type_of(owner);
    if (type->tp_setattro.fn == pyr_slot_tp_setattro) {
        pyr_object *function = pyr_python_special(rt, type, PYR_NAME(rt, __setattr__));
        const pyr_ref args[] = {{name}, {value}};
        if (function) return pyr_begin_function(rt, function, owner, args, 2, NULL, PYR_AFTER_DROP, 2);
    } else if (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) {
        pyr_object *descr = pyr_type_lookup(rt, type, name);
        if (descr && pyr_is_exact(rt, descr, PYR_T_PROPERTY)) {
            pyr_object *setter = ((const pyr_property *)descr)->fset.p;
            const pyr_ref argument = {value};
            if (setter && pyr_is_exact(rt, setter, PYR_T_FUNCTION)) {
                return pyr_begin_function(rt, setter, owner, &argument, 1, NULL, PYR_AFTER_DROP, 2);
            }
        }
    }
    if (set_attribute(rt, owner, name, value) < 0) return PYR_GO_ERROR;
    pyr_frame_drop(rt, frame, 2);
    return PYR_GO_NEXT;
}

pyr_go pyr_delete_attr_instruction(pyr_runtime *rt, pyr_frame *frame, pyr_object *name) {
    pyr_object *owner = frame->slots[frame->sp - 1].p;
    pyr_type *type = pyr_type_of(owner);
    if (type->tp_setattro.fn == pyr_slot_tp_setattro) {
        pyr_object *function = pyr_python_special(rt, type, PYR_NAME(rt, __delattr__));
        const pyr_ref argument = {name};
        if (function) return pyr_begin_function(rt, function, owner, &argument, 1, NULL, PYR_AFTER_DROP, 1);
    }
    if (set_attribute(rt, owner, name, NULL) < 0) return PYR_GO_ERROR;
    pyr_frame_drop(rt, frame, 1);
    return PYR_GO_NEXT;
}
