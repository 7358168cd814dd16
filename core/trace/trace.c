// Records events and calls the observer. Nothing else may write the buffer.
#include "trace/trace.h"
#include <stddef.h>

static const char *const names[PYR_EV_COUNT] = {
#define PYR_EVENT(name, json, a, b, c) json,
#include "trace/events.def"
#undef PYR_EVENT
};

void pyr_trace_start(pyr_trace *trace, pyr_observer observer, void *context, pyr_event *buffer, uint32_t capacity,
                     uint64_t stop_tick) {
    trace->observer = observer;
    trace->context = context;
    trace->buffer = buffer;
    trace->capacity = capacity;
    trace->count = 0;
    trace->tick = 0;
    trace->stop_tick = stop_tick;
    trace->on = 1;
}

void pyr_trace_finish(pyr_trace *trace) {
    if (!trace->on) return;
    trace->on = 0;
    trace->observer(trace->context, trace, PYR_OBSERVE_FLUSH);
    trace->count = 0;
}

void pyr_trace_record(pyr_trace *trace, uint32_t kind, uint64_t a, uint64_t b, uint32_t c) {
    pyr_event *event = &trace->buffer[trace->count++];
    event->a = a;
    event->b = b;
    event->c = c;
    event->kind = kind;
    uint64_t tick = trace->tick++;
    if (PYR_UNLIKELY(tick == trace->stop_tick)) {
        trace->observer(trace->context, trace, PYR_OBSERVE_STOP);
        trace->count = 0;
    } else if (PYR_UNLIKELY(trace->count == trace->capacity)) {
        trace->observer(trace->context, trace, PYR_OBSERVE_FULL);
        trace->count = 0;
    }
}

const char *pyr_trace_event_name(uint32_t kind) {
    return kind < PYR_EV_COUNT ? names[kind] : NULL;
}
