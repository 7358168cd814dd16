// pyrena run, trace and stats: a program in a machine, with its output on the process's streams.
#include "cli/options.h"
#include "mem/check.h"
#include "mem/guard.h"
#include "mem/stats.h"
#include "obj/check.h"
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
    bool raw;
    pyr_sink sink;
} tracer;

static void write_events(void *context, pyr_trace *trace, __attribute__((unused)) int why) {
    tracer *t = context;
    if (t->raw) {
        fwrite(trace->buffer, sizeof *trace->buffer, pyr_trace_count(trace), stdout);
        return;
    }
    for (uint32_t i = 0; i < pyr_trace_count(trace); i++) pyr_report_event(&t->sink, t->tick++, &trace->buffer[i]);
}

// Looks at every event, and at the whole heap after each [every]-th.
typedef struct inspector {
    const pyr_runtime *rt;
    uint64_t every;
    pyr_event event; // the last one
    char fault[300]; // the first that was found
} inspector;

static void inspect(void *context, pyr_trace *trace, __attribute__((unused)) int why) {
    inspector *i = context;
    if (*i->fault || pyr_trace_count(trace) == 0 || pyr_trace_tick(trace) % i->every != 0) return;
    char message[240];
    // The checkers of objects and heap read only, but nothing that they call may be told as an event.
    uint32_t on = trace->on;
    trace->on = 0;
    bool sound =
        pyr_runtime_check(i->rt, message, sizeof message) == 0 && pyr_heap_check(&i->rt->heap, message, sizeof message) == 0;
    trace->on = on;
    if (sound) return;
    snprintf(i->fault, sizeof i->fault, "after event %llu, %s of 0x%llx: %s", (unsigned long long)pyr_trace_tick(trace),
             pyr_trace_event_name(i->event.kind), (unsigned long long)i->event.a, message);
}

// Who looks at the events of a run: at most one of them.
typedef struct observers {
    tracer *tracer;
    inspector *inspector;
} observers;

static void start_observing(const observers *who, pyr_vm *vm) {
    static pyr_event buffer[4096];
    if (who->tracer)
        pyr_trace_start(&vm->rt.heap.trace, write_events, who->tracer, buffer, sizeof buffer / sizeof *buffer, UINT64_MAX);
    if (who->inspector) {
        who->inspector->rt = &vm->rt;
        pyr_trace_start(&vm->rt.heap.trace, inspect, who->inspector, &who->inspector->event, 1, UINT64_MAX);
    }
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
    case PYR_BAD_ARGUMENT:
        return PYR_CLI_USAGE;
    default:
        return PYR_CLI_EXCEPTION;
    }
}

static void complain_of(void *context, const char *message) {
    (void)context;
    pyr_cli_complain("%s", message);
    abort();
}

// A machine whose memory is watched: what is out of bounds or was freed may not be touched.
static pyr_status make_guarded(pyr_vm *vm, const pyr_preset *preset, const pyr_limits *limits) {
    static const pyr_watch watch = {NULL, complain_of, pyr_describe_owner};
    static void *freed[1 << 16];
    pyr_heap *heap = &vm->rt.heap;
    pyr_status status = pyr_heap_init(heap, preset, (uint64_t)limits->max_memory);
    if (status != PYR_OK) return status;
    if (pyr_heap_watch(heap, &watch, true) && pyr_heap_hold_freed(heap, freed, sizeof freed / sizeof *freed)) {
        status = pyr_vm_start(vm, limits);
    } else {
        pyr_cli_complain("--guard needs a build with checks and the address sanitizer");
        status = PYR_BAD_ARGUMENT;
    }
    if (status != PYR_OK) pyr_heap_fini(heap);
    return status;
}

// Runs the program in *[vm], which it has made if it answers true in *[made].
static pyr_status run_program(const pyr_options *options, const pyr_preset *preset, pyr_vm *vm, const char *source,
                              size_t length, bool *quiet, const observers *who, bool *made) {
    pyr_limits limits = {.max_steps = options->max_steps, .max_memory = options->max_memory};
    pyr_status status = options->guard ? make_guarded(vm, preset, &limits) : pyr_vm_init(vm, preset, &limits);
    *made = status == PYR_OK;
    if (status != PYR_OK) return status;
    pyr_vm_set_output(vm, write_output, quiet);
    pyr_vm_set_input(vm, read_input, NULL);
    if (options->c_room > 0) vm->rt.c_room = (int32_t)options->c_room;
    if (options->fail_after >= 0) vm->rt.heap.fail_after = (uint64_t)options->fail_after;
    status = pyr_vm_load(vm, source, (int64_t)length, strcmp(options->file, "-") == 0 ? "<stdin>" : options->file);
    // Tick 0 is the program's first event, as in a page: making the machine and compiling are not told.
    if (status == PYR_OK) start_observing(who, vm);
    if (status == PYR_OK) status = pyr_vm_run(vm, 0);
    if (who->tracer || who->inspector) pyr_trace_finish(&vm->rt.heap.trace);
    return status;
}

static int run_file(const pyr_options *options, const observers *who, bool with_stats) {
    if (!PYR_TRACE && (options->fail_after >= 0 || options->check_every > 0)) {
        pyr_cli_complain("this build has no events and does not count requests; use the other one");
        return PYR_CLI_USAGE;
    }
    size_t length = 0;
    char *source = pyr_cli_read_file(options->file, &length);
    if (!source) return PYR_CLI_USAGE;
    pyr_preset preset;
    int end = pyr_options_preset(options, source, length, &preset);
    pyr_vm *vm = end < 0 ? calloc(1, sizeof *vm) : NULL;
    if (vm) {
        bool quiet = who->tracer != NULL, made = false;
        pyr_status status = run_program(options, &preset, vm, source, length, &quiet, who, &made);
        if (with_stats && made) {
            pyr_sink sink = {write_text, stdout};
            pyr_report_malloc_stats(&vm->rt, &sink);
            if (options->layers) pyr_stats_layers(&vm->rt.heap, &sink);
            if (options->collector) pyr_report_collector(&vm->rt, &sink);
        }
        end = exit_code(options, vm, status);
        if (who->inspector && *who->inspector->fault) {
            pyr_cli_complain("%s", who->inspector->fault);
            end = PYR_CLI_UNSOUND;
        }
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
    inspector check = {.every = (uint64_t)options->check_every};
    observers who = {.inspector = options->check_every > 0 ? &check : NULL};
    return run_file(options, &who, false);
}

int pyr_cli_stats(const pyr_options *options) {
    observers who = {0};
    return run_file(options, &who, true);
}

int pyr_cli_trace(const pyr_options *options) {
#if PYR_TRACE
    static char buffer[1 << 16];
    // Events as they are go out of the buffer that they stand in.
    if (options->raw) setvbuf(stdout, NULL, _IONBF, 0);
    else setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
    tracer t = {0, options->raw, {write_text, stdout}};
    observers who = {.tracer = &t};
    return run_file(options, &who, false);
#else
    (void)options;
    (void)write_events;
    pyr_cli_complain("this build has no events; use the other one");
    return PYR_CLI_USAGE;
#endif
}
