// pyrena run, trace and stats: a program in a machine, with its output on the process's streams.
#include "cli/options.h"
#include "mem/stats.h"
#include "vm/report.h"
#include "vm/vm.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void write_output(void *context, int stream, const char *bytes, int64_t length) {
    bool quiet = *(const bool *)context;
    if (stream == 1 && quiet) return;
    if (stream != 1) fflush(stdout);
    fwrite(bytes, 1, (size_t)length, stream == 1 ? stdout : stderr);
}

static int64_t read_input(__attribute__((unused)) void *context, char *line, int64_t capacity) {
    fflush(stdout);
    if (!fgets(line, (int)capacity, stdin)) return -1;
    int64_t length = (int64_t)strlen(line);
    return length > 0 && line[length - 1] == '\n' ? length - 1 : length;
}

static void write_text(void *context, const char *text, size_t length) {
    fwrite(text, 1, length, context);
}

typedef struct tracer {
    uint64_t tick;
    pyr_sink sink;
} tracer;

static void write_events(void *context, pyr_trace *trace, __attribute__((unused)) int why) {
    tracer *t = context;
    for (uint32_t i = 0; i < trace->count; i++) pyr_report_event(&t->sink, t->tick++, &trace->buffer[i]);
}

// How a run ended, as an exit code.
static int exit_code(const pyr_options *options, const pyr_vm *vm, pyr_status status) {
    switch (status) {
    case PYR_OK:
        return PYR_CLI_OK;
    case PYR_EXIT:
        return vm->exit_code;
    case PYR_STEP_LIMIT:
        pyr_cli_complain("the limit of %lld steps is used up", options->max_steps);
        return PYR_CLI_LIMIT;
    case PYR_MEMORY_LIMIT:
        pyr_cli_complain("the memory limit is too low");
        return PYR_CLI_LIMIT;
    case PYR_OUTPUT_LIMIT:
        pyr_cli_complain("the output limit is used up");
        return PYR_CLI_LIMIT;
    default:
        return PYR_CLI_EXCEPTION;
    }
}

// Runs the program in *[vm], which it has made if it answers true in *[made].
static pyr_status run_program(const pyr_options *options, const pyr_preset *preset, pyr_vm *vm, const char *source,
                              size_t length, bool *quiet, tracer *t, bool *made) {
    static pyr_event buffer[4096];
    pyr_limits limits = {.max_steps = options->max_steps, .max_memory = options->max_memory};
    pyr_status status = pyr_vm_init(vm, preset, &limits);
    *made = status == PYR_OK;
    if (status != PYR_OK) return status;
    pyr_vm_set_output(vm, write_output, quiet);
    pyr_vm_set_input(vm, read_input, NULL);
    if (options->fail_after >= 0) vm->rt.heap.fail_after = (uint64_t)options->fail_after;
    status = pyr_vm_load(vm, source, (int64_t)length, strcmp(options->file, "-") == 0 ? "<stdin>" : options->file);
    // Tick 0 is the program's first event, as in a page: making the machine and compiling are not told.
    if (t && status == PYR_OK)
        pyr_trace_start(&vm->rt.heap.trace, write_events, t, buffer, sizeof buffer / sizeof *buffer, UINT64_MAX);
    if (status == PYR_OK) status = pyr_vm_run(vm, 0);
    if (t) pyr_trace_finish(&vm->rt.heap.trace);
    return status;
}

static int run_file(const pyr_options *options, tracer *t, bool with_stats) {
    if (!PYR_TRACE && options->fail_after >= 0) {
        pyr_cli_complain("this build does not count requests; use the one with events");
        return PYR_CLI_USAGE;
    }
    size_t length = 0;
    char *source = pyr_cli_read_file(options->file, &length);
    if (!source) return PYR_CLI_USAGE;
    pyr_preset preset;
    int end = pyr_options_preset(options, source, length, &preset);
    pyr_vm *vm = end < 0 ? calloc(1, sizeof *vm) : NULL;
    if (vm) {
        bool quiet = t != NULL, made = false;
        pyr_status status = run_program(options, &preset, vm, source, length, &quiet, t, &made);
        if (with_stats && made) {
            pyr_sink sink = {write_text, stdout};
            pyr_report_malloc_stats(&vm->rt, &sink);
            if (options->layers) pyr_stats_layers(&vm->rt.heap, &sink);
        }
        end = exit_code(options, vm, status);
        if (made) pyr_vm_fini(vm);
        free(vm);
    } else if (end < 0) {
        pyr_cli_complain("no memory");
        end = PYR_CLI_LIMIT;
    }
    free(source);
    return end;
}

int pyr_cli_run(const pyr_options *options) {
    return run_file(options, NULL, false);
}

int pyr_cli_stats(const pyr_options *options) {
    return run_file(options, NULL, true);
}

int pyr_cli_trace(const pyr_options *options) {
#if PYR_TRACE
    static char buffer[1 << 16];
    setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
    tracer t = {0, {write_text, stdout}};
    return run_file(options, &t, false);
#else
    (void)options;
    (void)write_events;
    pyr_cli_complain("this build has no events; use the other one");
    return PYR_CLI_USAGE;
#endif
}
