// pyrena dis: the bytecode of a program.
#include "cli/options.h"
#include "lang/compile.h"
#include "vm/report.h"
#include "vm/vm.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void write_text(void *context, const char *text, size_t length) {
    fwrite(text, 1, length, context);
}

static void write_output(__attribute__((unused)) void *context, int stream, const char *bytes, int64_t length) {
    fwrite(bytes, 1, (size_t)length, stream == 1 ? stdout : stderr);
}

static int list_program(const pyr_options *options, pyr_vm *vm, const char *source, size_t length) {
    pyr_runtime *rt = &vm->rt;
    pyr_sink sink = {write_text, stdout};
    const char *name = strcmp(options->file, "-") == 0 ? "<stdin>" : options->file;
    int flags = rt->heap.preset.python2 ? PYR_COMPILE_PYTHON2 : 0;
    pyr_object *code = pyr_compile(rt, source, length, name, PYR_COMPILE_EXEC, flags);
    int status = code ? pyr_report_bytecode(rt, &sink, code) : -1;
    pyr_object *error = status < 0 ? pyr_error_take(rt) : NULL;
    if (error) {
        fflush(stdout);
        pyr_vm_print_exception(rt, error);
        pyr_decref(rt, error);
    }
    pyr_xdecref(rt, code);
    return status < 0 ? PYR_CLI_EXCEPTION : PYR_CLI_OK;
}

int pyr_cli_dis(const pyr_options *options) {
    size_t length = 0;
    char *source = pyr_cli_read_file(options->file, &length);
    if (!source) return PYR_CLI_USAGE;
    pyr_preset preset;
    int end = pyr_options_preset(options, source, length, &preset);
    pyr_vm *vm = end < 0 ? calloc(1, sizeof *vm) : NULL;
    pyr_limits limits = {.max_steps = options->max_steps, .max_memory = options->max_memory};
    if (vm && pyr_vm_init(vm, &preset, &limits) == PYR_OK) {
        pyr_vm_set_output(vm, write_output, NULL);
        end = list_program(options, vm, source, length);
        pyr_vm_fini(vm);
    } else if (end < 0) {
        pyr_cli_complain("no memory");
        end = PYR_CLI_LIMIT;
    }
    free(vm);
    free(source);
    return end;
}
