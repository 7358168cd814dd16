// The machine's life: made, loaded with a program, run in slices, finished.
#include "vm/vm.h"
#include "base/format.h"
#include "gc/collector.h"
#include "lang/compile.h"
#include "obj/exceptions.h"
#include "vm/eval.h"
#include "vm/generator.h"
#include "vm/late_types.h"
#include "vm/traceback.h"
#include <string.h>

static int write_output(pyr_runtime *rt, int stream, const char *bytes, int64_t length) {
    pyr_vm *vm = pyr_vm_of(rt);
    if (length <= 0) return 0;
    if (rt->halt == PYR_OUTPUT_LIMIT) return -1;
    if (length > vm->max_output - vm->output_bytes) {
        length = vm->max_output - vm->output_bytes;
        rt->halt = PYR_OUTPUT_LIMIT;
    }
    if (length > 0) {
        vm->output_bytes += length;
        if (vm->output) vm->output(vm->output_context, stream, bytes, length);
        PYR_EMIT(&rt->heap.trace, OUTPUT, vm->output_bytes, 0, stream);
    }
    return rt->halt == PYR_OUTPUT_LIMIT ? -1 : 0;
}

static void print_exception(pyr_runtime *rt, pyr_object *exception) {
    pyr_vm_print_exception(rt, exception);
}

pyr_status pyr_vm_init(pyr_vm *vm, const pyr_preset *preset, const pyr_limits *limits) {
    const char *message;
    if (pyr_preset_check(preset, &message) != PYR_OK) return PYR_BAD_ARGUMENT;
    pyr_status status = pyr_heap_init(&vm->rt.heap, preset, limits ? (uint64_t)limits->max_memory : 0);
    if (status != PYR_OK) return status;
    status = pyr_vm_start(vm, limits);
    if (status != PYR_OK) pyr_heap_fini(&vm->rt.heap);
    return status;
}

pyr_status pyr_vm_start(pyr_vm *vm, const pyr_limits *limits) {
    static const pyr_limits none = {0, 0, 0};
    if (!limits) limits = &none;
    memset((char *)vm + sizeof vm->rt, 0, sizeof *vm - sizeof vm->rt);
    pyr_runtime *rt = &vm->rt;
    pyr_status status = pyr_runtime_init(rt);
    if (status != PYR_OK) return status;
    rt->vm = vm;
    vm->exc_info = &vm->base_item;
    vm->max_output = limits->max_output > 0 ? limits->max_output : INT64_MAX;
    rt->max_steps = INT64_MAX;
    rt->write = write_output;
    rt->print_exception = print_exception;
    rt->print_warning = pyr_warning_print;
    rt->types[PYR_T_FUNCTION].tp_call.fn = pyr_function_call;
    if (pyr_add_slot_wrappers(rt, &rt->types[PYR_T_FUNCTION], (pyr_slot_function)pyr_function_call) < 0 ||
        pyr_gc_init(rt) < 0 || pyr_generator_setup(rt) < 0 || pyr_frame_object_setup(rt) < 0 || pyr_modules_init(rt) < 0) {
        return PYR_MEMORY_LIMIT;
    }
    rt->steps = 0;
    if (limits->max_steps > 0) rt->max_steps = limits->max_steps;
    return PYR_OK;
}

int pyr_api_version(void) {
    return PYRENA_API_VERSION;
}

size_t pyr_vm_size(void) {
    return sizeof(pyr_vm);
}

pyr_status pyr_vm_open(pyr_vm *vm, const char *preset, const pyr_setting *settings, size_t count, const pyr_limits *limits,
                       const char **message) {
    const pyr_preset *row = pyr_preset_find(preset ? preset : "3.11", strlen(preset ? preset : "3.11"));
    if (!row) {
        *message = "there is no such preset";
        return PYR_BAD_ARGUMENT;
    }
    pyr_preset own = *row;
    for (size_t i = 0; i < count; i++) {
        if (pyr_preset_set(&own, settings[i].field, strlen(settings[i].field), settings[i].value, message) != PYR_OK) {
            return PYR_BAD_ARGUMENT;
        }
    }
    if (pyr_preset_check(&own, message) != PYR_OK) return PYR_BAD_ARGUMENT;
    pyr_status status = pyr_vm_init(vm, &own, limits);
    if (status == PYR_MEMORY_LIMIT) *message = "memory does not suffice for the built-in objects";
    return status;
}

int pyr_vm_exit_code(const pyr_vm *vm) {
    return vm->exit_code;
}

int64_t pyr_vm_steps(const pyr_vm *vm) {
    return vm->rt.steps;
}

void pyr_vm_set_output(pyr_vm *vm, pyr_output output, void *context) {
    vm->output = output;
    vm->output_context = context;
}

void pyr_vm_set_input(pyr_vm *vm, pyr_input input, void *context) {
    vm->input = input;
    vm->input_context = context;
}

// ---- the end -----------------------------------------------------------------------------------------------------------------------

// What SystemExit asks for: the exit code, after its message if it has one.
static void take_exit(pyr_vm *vm, pyr_object *exit) {
    pyr_runtime *rt = &vm->rt;
    pyr_object *code = pyr_exception_field(exit, PYR_EXIT_CODE)->p;
    int64_t number;
    vm->exit_code = 0;
    if (!code || code == rt->none) return;
    vm->exit_code = 1;
    if (PYR_IS_INT(code)) {
        if (pyr_int_fits(code, &number)) vm->exit_code = (int32_t)(number & 0xFF);
        return;
    }
    pyr_object *text = pyr_to_str(rt, code);
    int64_t length = 0;
    const char *bytes = text ? pyr_str_utf8(rt, text, &length) : NULL;
    if (bytes) rt->write(rt, 2, bytes, length);
    rt->write(rt, 2, "\n", 1);
    pyr_xdecref(rt, text);
    if (rt->exception) pyr_error_clear(rt);
}

// How the program ended. [result] is what its frame returned, or NULL.
static pyr_status conclude(pyr_vm *vm, pyr_object *result) {
    pyr_runtime *rt = &vm->rt;
    pyr_status status = PYR_OK;
    pyr_object *tree = vm->tree;
    vm->tree = NULL;
    pyr_xdecref(rt, tree);
    if (vm->softspace) {
        vm->softspace = 0;
        rt->write(rt, 1, "\n", 1);
    }
    if (result) {
        pyr_decref(rt, result);
    } else if (!rt->halt && rt->exception) {
        pyr_object *error = pyr_error_take(rt);
        pyr_hold(rt, error);
        if (pyr_is_subtype(pyr_type_of(error), pyr_builtin_type(rt, PYR_T_SystemExit))) {
            status = PYR_EXIT;
            take_exit(vm, error);
        } else {
            status = PYR_EXCEPTION;
            vm->exit_code = 1;
            pyr_vm_print_exception(rt, error);
        }
        pyr_unhold(rt, error);
    }
    pyr_vm_finish(vm);
    if (rt->halt) {
        if (rt->exception) pyr_error_clear(rt);
        status = (pyr_status)rt->halt;
    }
    return status;
}

// ---- the program ---------------------------------------------------------------------------------------------------------------------

static int make_main(pyr_vm *vm) {
    pyr_runtime *rt = &vm->rt;
    pyr_object *module = pyr_module_new(rt, PYR_NAME(rt, __main__));
    if (!module) return -1;
    pyr_object *dict = vm->main_dict = pyr_module_dict(module), *annotations = pyr_dict_new(rt);
    pyr_object *builtins = pyr_dict_get_text(rt, rt->modules, "builtins");
    int result = annotations ? pyr_dict_set(rt, dict, PYR_NAME(rt, __annotations__), annotations) : -1;
    pyr_xdecref(rt, annotations);
    if (result == 0) result = pyr_dict_set(rt, dict, PYR_NAME(rt, __builtins__), builtins ? builtins : rt->builtins);
    if (result == 0) result = pyr_dict_set(rt, dict, PYR_NAME(rt, __file__), vm->filename);
    if (result == 0) result = pyr_dict_set_text(rt, dict, "__cached__", rt->none);
    if (result == 0) result = pyr_dict_set(rt, rt->modules, PYR_NAME(rt, __main__), module);
    pyr_decref(rt, module);
    return result;
}

// Compiles the source and enters the frame of its code.
static int enter_program(pyr_vm *vm, const char *source, int64_t length, const char *filename) {
    pyr_runtime *rt = &vm->rt;
    vm->filename = pyr_str_from_utf8(rt, filename, (int64_t)strlen(filename));
    if (!vm->filename || make_main(vm) < 0) return -1;
    int flags = PYR_COMPILE_FILE | (rt->heap.preset.python2 ? PYR_COMPILE_PYTHON2 : 0);
    pyr_object *code = pyr_compile_with_tree(rt, source, (uint64_t)length, filename, PYR_COMPILE_EXEC, flags, &vm->tree);
    if (!code) return -1;
    pyr_fill_named_types(rt, code);
    pyr_object *function = pyr_function_new(rt, code, vm->main_dict);
    pyr_decref(rt, code);
    if (!function) return -1;
    pyr_frame *frame = pyr_frame_make(rt, function, pyr_new_ref(rt, vm->main_dict));
    if (!frame || pyr_frame_enter(rt, frame, PYR_AFTER_STOP, 0) < 0) return -1;
    frame->entry = 1;
    return 0;
}

pyr_status pyr_vm_load(pyr_vm *vm, const char *source, int64_t length, const char *filename) {
    if (vm->stage != PYR_STAGE_EMPTY) return PYR_BAD_ARGUMENT;
    vm->source = pyr_raw_alloc(&vm->rt.heap, (uint64_t)length + 1, PYR_USE_BUFFER);
    if (!vm->source) return PYR_MEMORY_LIMIT;
    memcpy(vm->source, source, (size_t)length);
    vm->source[length] = '\0';
    vm->source_length = length;
    vm->stage = PYR_STAGE_LOADED;
    return enter_program(vm, vm->source, length, filename) == 0 ? PYR_OK : conclude(vm, NULL);
}

pyr_status pyr_vm_run(pyr_vm *vm, int64_t steps) {
    pyr_runtime *rt = &vm->rt;
    if (vm->stage != PYR_STAGE_LOADED && vm->stage != PYR_STAGE_RUNNING) return PYR_BAD_ARGUMENT;
    vm->stage = PYR_STAGE_RUNNING;
    int64_t stop = rt->max_steps;
    if (steps > 0 && steps < stop - rt->steps) stop = rt->steps + steps;
    if (pyr_eval(rt, stop) != PYR_GO_LEAVE) return PYR_RUNNING;
    pyr_object *result = vm->result;
    vm->result = NULL;
    return conclude(vm, result);
}

// ---- roots and the rest ----------------------------------------------------------------------------------------------------------------

int pyr_vm_visit_roots(pyr_vm *vm, pyr_visit visit, void *arg) {
    const pyr_runtime *rt = &vm->rt;
    pyr_object *const roots[] = {vm->tree,        vm->base_item.value.p, vm->result,       vm->filename,
                                 rt->exception,   rt->modules,           rt->builtins,     rt->sysdict,
                                 rt->thread_dict, rt->gc.garbage,        rt->gc.callbacks, rt->memory_error};
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
        int result = roots[i] ? visit(roots[i], arg) : 0;
        if (result) return result;
    }
    for (int i = 0; i < rt->parser_count; i++) {
        int result = visit(rt->parsers[i].tuple, arg);
        if (result) return result;
    }
    return 0;
}

void pyr_vm_drop(pyr_vm *vm) {
    pyr_runtime *rt = &vm->rt;
    rt->halt = rt->halt ? rt->halt : PYR_STEP_LIMIT; // nothing runs any more
    while (rt->frame) {
        if (rt->frame->owner == PYR_FRAME_NATIVE) pyr_native_pop(rt, rt->frame);
        else pyr_frame_leave(rt, NULL);
    }
    pyr_vm_finish(vm);
    if (rt->exception) pyr_error_clear(rt);
    pyr_xdecref(rt, vm->tree);
    vm->tree = NULL;
    pyr_set_handled(rt, NULL);
    pyr_object *const own[] = {vm->filename, rt->modules, rt->builtins, rt->sysdict, rt->thread_dict};
    vm->filename = rt->modules = rt->builtins = rt->sysdict = rt->thread_dict = rt->repr_running = NULL;
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) pyr_xdecref(rt, own[i]);
    while (rt->parser_count > 0) pyr_decref(rt, rt->parsers[--rt->parser_count].tuple);
    pyr_gc_collect_no_fail(rt);
    pyr_frame_stack_free(rt);
    pyr_raw_free(&rt->heap, vm->source);
    vm->source = NULL;
}

void pyr_vm_fini(pyr_vm *vm) {
    pyr_heap_fini(&vm->rt.heap);
}
