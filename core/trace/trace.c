// Records events and calls the observer. Nothing else may write the buffer.
#include "trace/trace.h"
#include <stdbool.h>
#include <stddef.h>

static const char *const names[PYR_EV_COUNT] = {
#define PYR_EVENT(name, json, a, b, c) json,
#include "trace/events.def"
#undef PYR_EVENT
};

static void set_limit(pyr_trace *trace) {
    uint64_t left = trace->stop_tick - trace->first;
    trace->limit = trace->buffer + (left < trace->capacity ? (uint32_t)left + 1 : trace->capacity);
}

void pyr_trace_start(pyr_trace *trace, pyr_observer observer, void *context, pyr_event *buffer, uint32_t capacity,
                     uint64_t stop_tick) {
    trace->observer = observer;
    trace->context = context;
    trace->buffer = buffer;
    trace->capacity = capacity;
    trace->next = buffer;
    trace->first = 0;
    trace->stop_tick = stop_tick;
    set_limit(trace);
    trace->on = 1;
}

void pyr_trace_stop_at(pyr_trace *trace, uint64_t stop_tick) {
    trace->stop_tick = stop_tick;
    set_limit(trace);
}

void pyr_trace_empty(pyr_trace *trace) {
    trace->first = pyr_trace_tick(trace);
    trace->next = trace->buffer;
    set_limit(trace);
}

void pyr_trace_finish(pyr_trace *trace) {
    if (!trace->on) return;
    trace->on = 0;
    trace->observer(trace->context, trace, PYR_OBSERVE_FLUSH);
    pyr_trace_empty(trace);
}

void pyr_trace_hand_over(pyr_trace *trace) {
    bool stops = pyr_trace_tick(trace) - 1 == trace->stop_tick;
    trace->observer(trace->context, trace, stops ? PYR_OBSERVE_STOP : PYR_OBSERVE_FULL);
    pyr_trace_empty(trace);
}

void pyr_trace_record(pyr_trace *trace, uint32_t kind, uint64_t a, uint64_t b, uint32_t c) {
    pyr_trace_write(trace, kind, a, b, c);
}

const char *pyr_trace_event_name(uint32_t kind) {
    return kind < PYR_EV_COUNT ? names[kind] : NULL;
}
