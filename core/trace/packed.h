// Events as the wasm modules record them: a 64-bit word each, which the page copies and keeps as it is.
//
//   bits 0 to 31   a or b, whichever the event's row in events.def says
//   32 to 37       the kind
//   38             1: the event is wide
//   39 to 63       c in the lowest bits, as many as the row says; above them the other one of a and b without its low zeros. If neither
//                  c nor zeros have any, bit 63 is 1 for a number near the count of what lives for ever: PYR_PACKED_FAR is added
//
// What does not fit is wide: bits 39 to 63 are the place of two words in another list, the other one of a and b and then c. Of a and b only the
// low 32 bits are kept: a managed address is PYR_ADDRESS_BASE, which has none, plus an offset below 2^32; other numbers fit.
// Places of wide events count from 0 in every run of PYR_TRACE_CHUNK ticks, and no buffer goes over the end of one.
// web/src/engine/recorder.ts reads both lists.
#ifndef PYR_TRACE_PACKED_H
#define PYR_TRACE_PACKED_H

#include <stdbool.h>
#include <stdint.h>

#define PYR_TRACE_CHUNK 65536

#define PYR_PACKED_KIND_BITS 6
#define PYR_PACKED_WIDE (1u << PYR_PACKED_KIND_BITS)
#define PYR_PACKED_REST_SHIFT (PYR_PACKED_KIND_BITS + 1)
#define PYR_PACKED_REST_BITS (32 - PYR_PACKED_REST_SHIFT)

#define PYR_PACKED_FAR_SHIFT (PYR_PACKED_REST_BITS - 1)
#define PYR_PACKED_FAR (UINT32_C(59) << PYR_PACKED_FAR_SHIFT) // 989,855,744; such a count is 999,999,999

// The last three numbers of a row.
typedef struct pyr_packing {
    uint8_t first, zeros, bits;
} pyr_packing;

static const pyr_packing pyr_packings[] = {
#define PYR_EVENT(name, json, a, b, c, first, zeros, bits) {first, zeros, bits},
#include "trace/events.def"
#undef PYR_EVENT
};

typedef struct pyr_wide {
    uint32_t other, c;
} pyr_wide;

static inline bool pyr_packed_fits(uint32_t kind, uint32_t other, uint32_t c) {
    const pyr_packing p = pyr_packings[kind];
    uint32_t rest = other >> p.zeros, above = rest >> (PYR_PACKED_REST_BITS - p.bits);
    if (p.zeros == 0 && p.bits == 0) {
        above = rest >> PYR_PACKED_FAR_SHIFT;
        if (above == PYR_PACKED_FAR >> PYR_PACKED_FAR_SHIFT) above = 0;
    }
    return (above | (rest << p.zeros ^ other) | c >> p.bits) == 0;
}

static inline uint64_t pyr_packed_word(uint32_t kind, uint32_t first, uint32_t other, uint32_t c) {
    const pyr_packing p = pyr_packings[kind];
    uint32_t rest = other >> p.zeros << p.bits | c;
    if (p.zeros == 0 && p.bits == 0 && other >> PYR_PACKED_FAR_SHIFT != 0)
        rest = other ^ PYR_PACKED_FAR ^ 1u << PYR_PACKED_FAR_SHIFT;
    return (uint64_t)(rest << PYR_PACKED_REST_SHIFT | kind) << 32 | first;
}

static inline uint64_t pyr_packed_wide_word(uint32_t kind, uint32_t first, uint32_t place) {
    return (uint64_t)(place << PYR_PACKED_REST_SHIFT | PYR_PACKED_WIDE | kind) << 32 | first;
}

#endif
