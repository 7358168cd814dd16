// What built-in functions ask of the machine: running code, input (vm/services.h).
#include "obj/descr.h"
#include "vm/eval.h"

static int add_builtins(pyr_runtime *rt, pyr_object *globals) {
    int there = pyr_dict_contains(rt, globals, PYR_NAME(rt, __builtins__));
    if (there) return there < 0 ? -1 : 0;
    return pyr_dict_set(rt, globals, PYR_NAME(rt, __builtins__), rt->builtins);
}

pyr_object *pyr_vm_run_code(pyr_runtime *rt, pyr_object *code, pyr_object *globals, pyr_object *locals, pyr_object *closure) {
    if (add_builtins(rt, globals) < 0) return NULL;
    pyr_object *function = pyr_function_new(rt, code, globals);
    if (!function) return NULL;
    ((pyr_function *)function)->closure.p = pyr_xnew_ref(rt, closure);
    pyr_frame *frame = pyr_frame_make(rt, function, pyr_new_ref(rt, locals ? locals : globals));
    if (!frame) return NULL;
    // A function's code is called without arguments: what it requires is missing.
    const pyr_arguments none = {NULL, NULL, 0, NULL, false};
    if (pyr_bind_arguments(rt, frame, &none) < 0) {
        pyr_frame_discard(rt, frame);
        return NULL;
    }
    if (pyr_frame_enter(rt, frame, PYR_AFTER_STOP, 0) < 0) return NULL;
    return pyr_run_entered(rt);
}

pyr_object *pyr_vm_read_line(pyr_runtime *rt) {
    const pyr_vm *vm = pyr_vm_of(rt);
    enum { CAPACITY = 4096 };
    char *line = pyr_alloc(rt, CAPACITY + 1, PYR_USE_BUFFER);
    if (!line) return NULL;
    int64_t length = vm->input ? vm->input(vm->input_context, line, CAPACITY) : -1;
    if (length >= 0) line[length++] = '\n';
    pyr_object *text = length < 0 ? pyr_new_ref(rt, rt->empty_str) : pyr_str_from_utf8(rt, line, length);
    pyr_free(rt, line);
    return text;
}

int pyr_add_slot_wrappers(pyr_runtime *rt, pyr_type *type, pyr_slot_function function) {
    for (int i = 0; i < pyr_slot_def_count; i++) {
        const pyr_slot_def *def = &pyr_slot_defs[i];
        if (def->kind == PYR_WRAP_NONE || *pyr_type_slot(type, def->offset) != function) continue;
        pyr_object *wrapper = pyr_descr_new_wrapper(rt, type, def, function);
        if (!wrapper || pyr_dict_set_stolen(rt, type->tp_dict.p, pyr_new_ref(rt, rt->names[def->name]), wrapper) < 0) return -1;
    }
    return 0;
}
