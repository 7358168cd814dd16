// The session's life: choosing a preset, making the machine, loading a program, running it in slices.
#include "wasm/session.h"

#include <string.h>

#define WASM_PAGE 65536
// Between the machine's memory and a text given in: room for what the machine allocates while it reads the text. It is only
// reserved, never touched.
#define INPUT_GAP (24u << 20)

pyrena_session pyrena;

#if PYR_TRACE
// What was recorded, as a page keeps it (trace/packed.h).
static struct {
    pyr_slot slots[PYRENA_EVENTS];
    pyr_wide wides[PYRENA_EVENTS];
} events __attribute__((aligned(4096)));
#endif
static _Alignas(4096) char output[PYRENA_OUTPUT];

// Room for the texts of the frozen modules (cmake/library.mjs), which the page fills before a program needs them.
extern char pyrena_library[];

// ---- memory above the machine's -------------------------------------------------------------------------------------------------

// Not its break: what stands between break and largest extent comes back when the heap grows again, and must be the same in every run.
static uintptr_t end_of_machine(void) {
    if (pyrena.made) return (uintptr_t)pyrena.vm.rt.heap.base + (uintptr_t)pyrena.vm.rt.heap.committed;
    return ((uintptr_t)&__heap_base + WASM_PAGE - 1) & ~(uintptr_t)(WASM_PAGE - 1);
}

static bool reach(uintptr_t end) {
    uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) * WASM_PAGE;
    if (end <= have) return true;
    return __builtin_wasm_memory_grow(0, (end - have + WASM_PAGE - 1) / WASM_PAGE) != (uintptr_t)-1;
}

static bool grow_area(pyr_area *area, uint64_t capacity) {
    uint64_t end = (uint64_t)(uintptr_t)area->start + capacity;
    if (end >= UINT64_C(0xffff0000) || !reach((uintptr_t)end)) return false;
    area->capacity = (uint64_t)__builtin_wasm_memory_size(0) * WASM_PAGE - (uint64_t)(uintptr_t)area->start;
    return true;
}

pyr_query *pyrena_begin_answer(void) {
    pyr_query *q = &pyrena.query;
    uintptr_t start = (end_of_machine() + PYR_PAGE - 1) & ~(uintptr_t)(PYR_PAGE - 1);
    uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) * WASM_PAGE;
    q->vm = &pyrena.vm;
    q->area = (pyr_area){(char *)start, 0, have > start ? have - start : 0, grow_area};
    pyr_query_begin(q);
    return q;
}

void pyrena_answer_text(void) {
    const pyr_area *area = &pyrena.query.area;
    pyrena.control.text = (pyr_text){(uint32_t)(uintptr_t)area->start, (uint32_t)area->used};
    pyrena_refresh();
}

void pyrena_say(const char *text) {
    pyrena.control.text = (pyr_text){(uint32_t)(uintptr_t)text, text ? (uint32_t)strlen(text) : 0};
}

void pyrena_refresh(void) {
    pyr_row_control *c = &pyrena.control;
    const pyr_trace *trace = &pyrena.vm.rt.heap.trace;
    c->tick = (double)pyr_trace_tick(trace);
    c->steps = (double)pyrena.vm.rt.steps;
    c->heap_end = (double)end_of_machine();
    c->area_end = (double)((uintptr_t)pyrena.query.area.start + (uintptr_t)pyrena.query.area.used);
#if PYR_TRACE
    c->events = (uint32_t)(uintptr_t)&events;
    c->event_capacity = PYRENA_EVENTS;
    c->event_count = trace->on ? pyr_trace_count(trace) : 0;
    c->wide_count = trace->wide_count;
    c->wide_first = trace->wide_first;
#endif
    c->rows = (uint32_t)(uintptr_t)pyrena.query.rows;
    c->row_count = pyrena.query.row_count;
    c->exit_code = pyrena.vm.exit_code;
    c->managed_base = (uint32_t)(uintptr_t)pyrena.vm.rt.heap.base;
    c->output_capacity = PYRENA_OUTPUT;
    c->output.at = (uint32_t)(uintptr_t)output;
}

PYRENA_EXPORT(uint32_t, pyrena_control, void) {
    pyrena_refresh();
    return (uint32_t)(uintptr_t)&pyrena.control;
}

PYRENA_EXPORT(uint32_t, pyrena_library_place, void) {
    return (uint32_t)(uintptr_t)pyrena_library;
}

// Room for texts that the next call takes; 0 if memory is at its end.
PYRENA_EXPORT(uint32_t, pyrena_input, uint32_t bytes) {
    uintptr_t start = end_of_machine() + INPUT_GAP;
    if (!reach(start + bytes)) return 0;
    return (uint32_t)start;
}

// ---- output and input of the program ----------------------------------------------------------------------------------------------

static void flush_output(void) {
    pyrena_refresh();
    pyrena_observe(PYRENA_OBSERVE_OUTPUT);
    pyrena.control.output.length = 0;
}

// A piece is a word (stream << 30 | length) and the bytes.
static void write_output(void *context, int stream, const char *bytes, int64_t length) {
    (void)context;
    while (length > 0) {
        uint32_t used = pyrena.control.output.length;
        if (PYRENA_OUTPUT - used < 64) {
            flush_output();
            continue;
        }
        uint32_t room = PYRENA_OUTPUT - used - 4;
        uint32_t part = length < (int64_t)room ? (uint32_t)length : room;
        uint32_t head = (uint32_t)stream << 30 | part;
        memcpy(output + used, &head, sizeof head);
        memcpy(output + used + 4, bytes, part);
        pyrena.control.output.length += 4 + part;
        bytes += part;
        length -= part;
    }
}

// The page writes at control.text as many bytes as its length allows, and sets the length: UINT32_MAX at the end of the input.
static int64_t read_input(void *context, char *line, int64_t capacity) {
    (void)context;
    pyrena.control.text = (pyr_text){(uint32_t)(uintptr_t)line, (uint32_t)capacity};
    pyrena_refresh();
    pyrena_observe(PYRENA_OBSERVE_INPUT);
    if (pyrena.control.text.length == UINT32_MAX) return -1;
    pyrena.control.input_line++;
    return pyrena.control.text.length;
}

// ---- life -------------------------------------------------------------------------------------------------------------------------

// Texts are given as address and length; numbers as doubles, which are exact up to 2^53.
PYRENA_EXPORT(pyr_status, pyrena_preset, const char *name, uint32_t length) {
    const pyr_preset *row = length ? pyr_preset_find(name, length) : pyr_preset_find("3.11", 4);
    pyrena_say("there is no preset of that name");
    if (!row) return PYR_BAD_ARGUMENT;
    pyrena.preset = *row;
    pyrena_say(NULL);
    return PYR_OK;
}

PYRENA_EXPORT(pyr_status, pyrena_override, const char *field, uint32_t length, double value) {
    const char *message = NULL;
    pyr_status status = pyr_preset_set(&pyrena.preset, field, length, (int64_t)value, &message);
    pyrena_say(message);
    return status;
}

PYRENA_EXPORT(pyr_status, pyrena_create, double memory, double steps, double output_bytes) {
    const char *message = NULL;
    pyr_status status = pyr_preset_check(&pyrena.preset, &message);
    pyrena_say(message);
    if (status != PYR_OK) return status;
    pyr_limits limits = {.max_steps = (int64_t)steps, .max_memory = (int64_t)memory, .max_output = (int64_t)output_bytes};
    status = pyr_vm_init(&pyrena.vm, &pyrena.preset, &limits);
    if (status != PYR_OK) return status;
    pyrena.made = true;
    pyr_vm_set_output(&pyrena.vm, write_output, NULL);
    pyr_vm_set_input(&pyrena.vm, read_input, NULL);
    pyrena_refresh();
    return PYR_OK;
}

// [name] is ended by '\0'.
PYRENA_EXPORT(pyr_status, pyrena_load, const char *source, uint32_t length, const char *name) {
    pyr_status status = pyr_vm_load(&pyrena.vm, source, length, name);
    pyrena.control.status = (int32_t)status;
    pyrena_refresh();
    return status;
}

// Runs at most [steps] instructions. With events on, those that are still in the buffer are handed over first thing after.
PYRENA_EXPORT(pyr_status, pyrena_run, double steps) {
    pyr_status status = pyr_vm_run(&pyrena.vm, (int64_t)steps);
    pyrena.control.status = (int32_t)status;
    pyrena_refresh();
#if PYR_TRACE
    pyr_trace *trace = &pyrena.vm.rt.heap.trace;
    if (trace->on && pyr_trace_count(trace) > 0) {
        pyrena_observe(PYR_OBSERVE_FLUSH);
        pyr_trace_empty(trace);
    }
#endif
    return status;
}

#if PYR_TRACE

static void observe(void *context, pyr_trace *trace, int why) {
    (void)context;
    (void)trace;
    pyrena_refresh();
    pyrena_observe(why);
}

static uint64_t tick_of(double tick) {
    return tick < 0 ? UINT64_MAX : (uint64_t)tick;
}

// Begins to record: the next event has tick 0. The observer is called with STOP at [stop_tick] (negative: never).
PYRENA_EXPORT(void, pyrena_record, double stop_tick) {
    pyr_trace *trace = &pyrena.vm.rt.heap.trace;
    trace->wides = events.wides;
    pyr_trace_start(trace, observe, NULL, events.slots, PYRENA_EVENTS, tick_of(stop_tick));
    pyrena_refresh();
}

// After memory was put back to a checkpoint: stops at another tick.
PYRENA_EXPORT(void, pyrena_resume, double stop_tick) {
    pyr_trace_stop_at(&pyrena.vm.rt.heap.trace, tick_of(stop_tick));
}

PYRENA_EXPORT(void, pyrena_finish, void) {
    pyr_trace_finish(&pyrena.vm.rt.heap.trace);
}

#endif
