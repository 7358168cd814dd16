// What the page may ask: the tables of core/vm/query, texts, and the fingerprint of the lists that both sides are made from.
// A query answers the number of its rows, which the control block places, or -1 when memory is at its end.
#include "fingerprint.h" // of wasm/fingerprint.def, written by cmake/fingerprint.mjs
#include "wasm/session.h"

#include "lang/compile.h"
#include "vm/report.h"

PYRENA_EXPORT(uint32_t, pyrena_fingerprint, void) {
    return PYRENA_FINGERPRINT;
}

static void add_text(void *context, const char *text, size_t length) {
    pyr_query *q = context;
    char *place = pyr_query_room(q, length);
    if (place) __builtin_memcpy(place, text, length);
}

pyr_sink pyrena_answer_sink(void) {
    return (pyr_sink){add_text, pyrena_begin_answer()};
}

// What sys._debugmallocstats() prints.
PYRENA_EXPORT(void, pyrena_stats, void) {
    pyr_sink sink = pyrena_answer_sink();
    pyr_report_malloc_stats(&pyrena.vm.rt, &sink);
    pyrena_answer_text();
}

// What `pyrena stats --collector` adds.
PYRENA_EXPORT(void, pyrena_collector_work, void) {
    pyr_sink sink = pyrena_answer_sink();
    pyr_report_collector(&pyrena.vm.rt, &sink);
    pyrena_answer_text();
}

static pyr_status list_bytecode(pyr_runtime *rt, const pyr_sink *sink, const char *source, uint32_t length, const char *name) {
    int flags = rt->heap.preset.python2 ? PYR_COMPILE_PYTHON2 : 0;
    pyr_object *code = pyr_compile(rt, source, length, name, PYR_COMPILE_EXEC, flags);
    int done = code ? pyr_report_bytecode(rt, sink, code) : -1;
    pyr_xdecref(rt, code);
    pyr_object *error = done < 0 ? pyr_error_take(rt) : NULL;
    if (error) pyr_vm_print_exception(rt, error);
    pyr_xdecref(rt, error);
    return done < 0 ? PYR_EXCEPTION : PYR_OK;
}

static void write_to_program_output(void *context, const char *text, size_t length) {
    pyr_runtime *rt = context;
    (void)rt->write(rt, 1, text, (int64_t)length);
}

// The bytecode of a program, as `pyrena dis` prints it, in the program's output: listing it may allocate, so the area of answers
// would be in the way.
PYRENA_EXPORT(pyr_status, pyrena_dis, const char *source, uint32_t length, const char *name) {
    pyr_sink sink = {write_to_program_output, &pyrena.vm.rt};
    pyr_status status = list_bytecode(&pyrena.vm.rt, &sink, source, length, name);
    pyrena_refresh();
    return status;
}

// The values of preset [index] of the table, or of the session's (negative): rows of `address`, the name as text.
PYRENA_EXPORT(int, pyrena_preset_values, int index) {
    const pyr_preset *preset = index < 0 ? &pyrena.preset : &pyr_presets[index];
    pyr_query *q = pyrena_begin_answer();
    double *values = (double *)(void *)pyr_query_room(q, 64 * sizeof *values);
    if (!values) return -1;
#define PYR_PRESET_FIELD(name, what, ...) values[q->row_count++] = (double)preset->name;
#include "mem/preset_fields.def"
#undef PYR_PRESET_FIELD
    pyrena_say(preset->name);
    pyrena_refresh();
    return (int)q->row_count;
}

PYRENA_EXPORT(int, pyrena_preset_count, void) {
    return (int)pyr_preset_count;
}

#if PYR_TRACE

// Event [index] of the buffer with its addresses whole.
static pyr_event event_at(uint32_t index) {
    static const bool addresses[][2] = {
#define PYR_EVENT(name, json, a, b, ...) {a[0] == 'a' && a[1] == 'd', b[0] == 'a' && b[1] == 'd'},
#include "trace/events.def"
#undef PYR_EVENT
    };
    pyr_event event = pyr_trace_unpack(&pyrena.vm.rt.heap.trace, index);
    if (addresses[event.kind][0] && event.a) event.a += PYR_ADDRESS_BASE;
    if (addresses[event.kind][1] && event.b) event.b += PYR_ADDRESS_BASE;
    return event;
}

// The events in the buffer as pyr_event.
PYRENA_EXPORT(void, pyrena_unpack, void) {
    pyr_query *q = pyrena_begin_answer();
    uint32_t count = pyr_trace_count(&pyrena.vm.rt.heap.trace);
    pyr_event *unpacked = (pyr_event *)(void *)pyr_query_room(q, count * sizeof *unpacked);
    for (uint32_t i = 0; unpacked && i < count; i++) unpacked[i] = event_at(i);
    pyrena_answer_text();
}

// The same as JSON lines: for the command, which has the module that is made for speed.
#ifndef __OPTIMIZE_SIZE__
PYRENA_EXPORT(void, pyrena_trace_lines, void) {
    const pyr_trace *trace = &pyrena.vm.rt.heap.trace;
    pyr_sink sink = pyrena_answer_sink();
    uint64_t first = trace->first;
    for (uint32_t i = 0; i < pyr_trace_count(trace); i++) {
        pyr_event event = event_at(i);
        pyr_report_event(&sink, first + i, &event);
    }
    pyrena_answer_text();
}
#endif

static int answer(int64_t rows) {
    pyrena_refresh();
    return (int)rows;
}

#define ANSWER(name)                                                                                                           \
    PYRENA_EXPORT(int, pyrena_##name, void) {                                                                                  \
        return answer(pyr_query_##name(pyrena_begin_answer()));                                                                \
    }
#define ANSWER_ABOUT(name, type)                                                                                               \
    PYRENA_EXPORT(int, pyrena_##name, double number) {                                                                         \
        return answer(pyr_query_##name(pyrena_begin_answer(), (type)number));                                                  \
    }

ANSWER(objects)
ANSWER(frames)
ANSWER(names)
ANSWER(edges)
ANSWER(arenas)
ANSWER(raw)
ANSWER(generations)
ANSWER(collector)
ANSWER(members)
ANSWER(heap)
ANSWER(asked)
ANSWER_ABOUT(object, uint64_t)
ANSWER_ABOUT(edges_of, uint64_t)
ANSWER_ABOUT(holders, uint64_t)
ANSWER_ABOUT(why_alive, uint64_t)
ANSWER_ABOUT(cycle, uint64_t)
ANSWER_ABOUT(arena_pins, uint32_t)

PYRENA_EXPORT(void, pyrena_disassembly, void) {
    pyr_query_bytecode(pyrena_begin_answer());
    pyrena_answer_text();
}

// The cells are the control block's text.
PYRENA_EXPORT(int, pyrena_pools, void) {
    const uint8_t *cells = NULL;
    uint64_t count = 0;
    int64_t rows = pyr_query_pools(pyrena_begin_answer(), &cells, &count);
    pyrena.control.text = (pyr_text){(uint32_t)(uintptr_t)cells, (uint32_t)count};
    return answer(rows);
}

// The control block's text: a byte for each 16 bytes of the heap.
PYRENA_EXPORT(int, pyrena_ages, void) {
    uint64_t count = 0;
    const uint8_t *bytes = pyr_query_ages(pyrena_begin_answer(), &count);
    pyrena.control.text = (pyr_text){(uint32_t)(uintptr_t)bytes, (uint32_t)count};
    return answer(bytes ? 0 : -1);
}

// How many objects are held by more or fewer references than they count; the first one's address and by how much, as rows of `address`.
PYRENA_EXPORT(int, pyrena_audit, void) {
    uint64_t object = 0;
    int64_t difference = 0;
    int64_t wrong = pyr_query_audit(pyrena_begin_answer(), &object, &difference);
    pyr_query *q = pyrena_begin_answer();
    double *values = (double *)(void *)pyr_query_room(q, 2 * sizeof *values);
    if (!values || wrong < 0) return -1;
    values[0] = (double)object;
    values[1] = (double)difference;
    q->row_count = 2;
    return answer(wrong);
}

#endif
