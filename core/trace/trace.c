// Records events and calls the observer. Nothing else may write the buffer.
#include "trace/trace.h"
#include <stdbool.h>
#include <stddef.h>

static const char *const names[PYR_EV_COUNT] = {
#define PYR_EVENT(name, json, a, b, c, ...) json,
#include "trace/events.def"
#undef PYR_EVENT
};

static void set_limit(pyr_trace *trace) {
    uint64_t left = trace->stop_tick - trace->first;
    uint32_t room = trace->capacity;
#if PYR_TRACE_PACKED
    uint32_t chunk = PYR_TRACE_CHUNK - (uint32_t)trace->first % PYR_TRACE_CHUNK;
    if (chunk < room) room = chunk;
#endif
    trace->limit = trace->buffer + (left < room ? (uint32_t)left + 1 : room);
}

void pyr_trace_init(pyr_trace *trace) {
    trace->on = 0;
#if PYR_TRACE_PACKED
    trace->buffer = trace->next = &trace->idle;
    trace->limit = trace->next + 1;
    trace->wides = &trace->idle_wide;
    trace->wide_count = 0;
#endif
}

void pyr_trace_start(pyr_trace *trace, pyr_observer observer, void *context, pyr_slot *buffer, uint32_t capacity,
                     uint64_t stop_tick) {
    trace->observer = observer;
    trace->context = context;
    trace->buffer = buffer;
    trace->capacity = capacity;
    trace->next = buffer;
    trace->first = 0;
    trace->stop_tick = stop_tick;
#if PYR_TRACE_PACKED
    trace->wide_count = 0;
    trace->wide_first = 0;
#endif
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
#if PYR_TRACE_PACKED
    trace->wide_first = trace->first % PYR_TRACE_CHUNK == 0 ? 0 : trace->wide_first + trace->wide_count;
    trace->wide_count = 0;
#endif
    set_limit(trace);
}

void pyr_trace_finish(pyr_trace *trace) {
    if (!trace->on) return;
    trace->on = 0;
    trace->observer(trace->context, trace, PYR_OBSERVE_FLUSH);
    pyr_trace_empty(trace);
    pyr_trace_init(trace);
}

void pyr_trace_hand_over(pyr_trace *trace) {
    if (!trace->on) {
        pyr_trace_init(trace);
        return;
    }
    bool stops = pyr_trace_tick(trace) - 1 == trace->stop_tick;
    trace->observer(trace->context, trace, stops ? PYR_OBSERVE_STOP : PYR_OBSERVE_FULL);
    pyr_trace_empty(trace);
}

void pyr_trace_record(pyr_trace *trace, uint32_t kind, pyr_number a, pyr_number b, uint32_t c) {
    pyr_trace_write(trace, kind, a, b, c);
}

#if PYR_TRACE_PACKED
void pyr_trace_write_wide(pyr_trace *trace, uint32_t kind, uint32_t first, uint32_t other, uint32_t c) {
    uint32_t place = trace->wide_count++;
    trace->wides[place] = (pyr_wide){other, c};
    *trace->next++ = pyr_packed_wide_word(kind, first, trace->wide_first + place);
    if (PYR_UNLIKELY(trace->next == trace->limit)) pyr_trace_hand_over(trace);
}

pyr_event pyr_trace_unpack(const pyr_trace *trace, uint32_t index) {
    uint32_t first = (uint32_t)trace->buffer[index], high = (uint32_t)(trace->buffer[index] >> 32);
    uint32_t kind = high & (PYR_PACKED_WIDE - 1), rest = high >> PYR_PACKED_REST_SHIFT;
    const pyr_packing p = pyr_packings[kind];
    pyr_wide wide = {rest >> p.bits << p.zeros, rest & ((1u << p.bits) - 1)};
    if (p.zeros == 0 && p.bits == 0 && rest >> PYR_PACKED_FAR_SHIFT)
        wide.other = rest ^ PYR_PACKED_FAR ^ 1u << PYR_PACKED_FAR_SHIFT;
    if (high & PYR_PACKED_WIDE) wide = trace->wides[rest - trace->wide_first];
    return (pyr_event){p.first ? wide.other : first, p.first ? first : wide.other, wide.c, kind};
}
#endif

const char *pyr_trace_event_name(uint32_t kind) {
    return kind < PYR_EV_COUNT ? names[kind] : NULL;
}
