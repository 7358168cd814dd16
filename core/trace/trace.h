// The one observer: every event goes through here and nowhere else.
//
// While nobody looks (`on` is 0) an event in a trace build is one predicted branch; in a fast build it is nothing. While somebody
// looks, events are recorded into a buffer of the observer's and the observer is called when the buffer is full and
// at `stop_tick`: one place in the buffer, `limit`, stands for both. The tick of an event is the number of events before it, counted
// from `pyr_trace_start`. The observer may throw out of the core (wasm): memory is then the state at that event, which is what
// time travel reads.
// A wasm module records events packed (trace/packed.h), everything else as they are.
// Knows nothing of heaps and objects: addresses arrive as numbers.
#ifndef PYR_TRACE_TRACE_H
#define PYR_TRACE_TRACE_H

#include "base/config.h"
#include "trace/packed.h"
#include <stdint.h>

typedef enum pyr_event_kind {
#define PYR_EVENT(name, json, a, b, c, ...) PYR_EV_##name,
#include "trace/events.def"
#undef PYR_EVENT
    PYR_EV_COUNT
} pyr_event_kind;

// One event: 24 bytes, the same in both builds.
typedef struct pyr_event {
    uint64_t a;
    uint64_t b;
    uint32_t c;
    uint32_t kind;
} pyr_event;

// What stands in the buffer, and as what a and b are recorded.
#if PYR_TRACE_PACKED
typedef uint64_t pyr_slot;
typedef uint32_t pyr_number;
#else
typedef pyr_event pyr_slot;
typedef uint64_t pyr_number;
#endif

typedef struct pyr_trace pyr_trace;

// Why the observer is called.
enum { PYR_OBSERVE_FULL = 0, PYR_OBSERVE_STOP = 1, PYR_OBSERVE_FLUSH = 2 };

typedef void (*pyr_observer)(void *context, pyr_trace *trace, int why);

// What one needs to look at a run. Lives inside pyr_heap; plain data.
struct pyr_trace {
    uint32_t on;       // 0: nobody looks
    uint32_t capacity; // of the buffer, in events; at least 1 while on
    pyr_slot *next;    // place of the next event
    pyr_slot *limit;   // the observer is called once `next` is here: the end of the buffer, or behind the event of stop_tick
    pyr_slot *buffer;  // the observer's; oldest first
#if PYR_TRACE_PACKED
    pyr_wide *wides;     // the observer's too, with room for as many
    uint32_t wide_count; // those in it
    uint32_t wide_first; // place of the first one in the list of all wide events of these PYR_TRACE_CHUNK ticks
    pyr_slot idle;       // the buffer while nobody looks
    pyr_wide idle_wide;
#endif
    uint64_t first;     // tick of the first event in the buffer
    uint64_t stop_tick; // the observer is called with PYR_OBSERVE_STOP when this tick's event has been recorded
    pyr_observer observer;
    void *context;
};

// Events in the buffer.
static inline uint32_t pyr_trace_count(const pyr_trace *trace) {
    return (uint32_t)(trace->next - trace->buffer);
}
// Events since pyr_trace_start: the tick of the next one.
static inline uint64_t pyr_trace_tick(const pyr_trace *trace) {
    return trace->first + pyr_trace_count(trace);
}

// Begins to look: [buffer] (of [capacity] >= 1 events) stays the caller's, as does trace->wides, which it has set if events are packed.
// [stop_tick] UINT64_MAX: never stop.
void pyr_trace_start(pyr_trace *trace, pyr_observer observer, void *context, pyr_slot *buffer, uint32_t capacity,
                     uint64_t stop_tick);

// Nobody looks. Where events are packed it must come before the first one.
void pyr_trace_init(pyr_trace *trace);

// Hands over what is in the buffer and looks no longer.
void pyr_trace_finish(pyr_trace *trace);

// The event's name in JSON, e.g. "incref"; NULL for an unknown kind.
const char *pyr_trace_event_name(uint32_t kind);

// Stops at another tick, which has not passed yet. Whoever looks has taken what was in the buffer.
void pyr_trace_stop_at(pyr_trace *trace, uint64_t stop_tick);

// Calls the observer, for `next` has reached `limit`, and empties the buffer.
void pyr_trace_hand_over(pyr_trace *trace);
// Empties the buffer, of which the observer has taken what it wants.
void pyr_trace_empty(pyr_trace *trace);

#if PYR_TRACE_PACKED
// The event [index] of the buffer; of addresses only the offset.
pyr_event pyr_trace_unpack(const pyr_trace *trace, uint32_t index);

void pyr_trace_write_wide(pyr_trace *trace, uint32_t kind, uint32_t first, uint32_t other, uint32_t c);
#endif

void pyr_trace_record(pyr_trace *trace, uint32_t kind, pyr_number a, pyr_number b, uint32_t c);

static inline void pyr_trace_write(pyr_trace *trace, uint32_t kind, pyr_number a, pyr_number b, uint32_t c) {
    pyr_slot *slot = trace->next;
#if PYR_TRACE_PACKED
    uint32_t first = pyr_packings[kind].first ? b : a, other = pyr_packings[kind].first ? a : b;
    if (PYR_UNLIKELY(!pyr_packed_fits(kind, other, c))) {
        pyr_trace_write_wide(trace, kind, first, other, c);
        return;
    }
    *slot = pyr_packed_word(kind, first, other, c);
#else
    slot->a = a;
    slot->b = b;
    slot->c = c;
    slot->kind = kind;
#endif
    trace->next = slot + 1;
    if (PYR_UNLIKELY(slot + 1 == trace->limit)) pyr_trace_hand_over(trace);
}

// Emits an event. The arguments may be left unevaluated while nobody looks, and do not exist in a fast build.
// PYR_EMIT_OFTEN is for the events that most are, in functions of which there are few copies: it is written in place, unless size
// counts more. A wasm module does not ask then whether somebody looks: it has a buffer of one event for nobody.
#if PYR_TRACE
#define PYR_RECORD(trace, name, a, b, c)                                                                                       \
    pyr_trace_record((trace), PYR_EV_##name, (pyr_number)(a), (pyr_number)(b), (uint32_t)(c))
#define PYR_EMIT(trace, name, a, b, c)                                                                                         \
    do {                                                                                                                       \
        if (PYR_UNLIKELY((trace)->on)) PYR_RECORD(trace, name, a, b, c);                                                       \
    } while (0)
#define PYR_WRITE(trace, name, a, b, c) pyr_trace_write((trace), PYR_EV_##name, (pyr_number)(a), (pyr_number)(b), (uint32_t)(c))
#ifdef __OPTIMIZE_SIZE__
#define PYR_EMIT_OFTEN PYR_EMIT
#elif PYR_TRACE_PACKED
#define PYR_EMIT_OFTEN PYR_WRITE
#else
#define PYR_EMIT_OFTEN(trace, name, a, b, c)                                                                                   \
    do {                                                                                                                       \
        if (PYR_LIKELY((trace)->on)) PYR_WRITE(trace, name, a, b, c);                                                          \
    } while (0)
#endif
#else
// Never evaluated, but seen by the compiler, so that what is only needed for events is not called unused.
#define PYR_EMIT(trace, name, a, b, c)                                                                                         \
    do {                                                                                                                       \
        if (0) pyr_trace_record((trace), PYR_EV_##name, (pyr_number)(a), (pyr_number)(b), (uint32_t)(c));                      \
    } while (0)
#define PYR_EMIT_OFTEN PYR_EMIT
#endif

#endif
