// Plays a recorded trace of allocations against a heap and compares where the blocks come to stand.
//
// A trace (format PMT1: tests/traces/README.md) is fed in pieces of any size; reading files and decompression are the caller's. What
// CPython answered is compared with what the heap answers: a small block must stand at the same offset in its pool. The
// table from recorded addresses to our blocks is itself a raw block of the heap, which moves no pool.
#ifndef PYR_REPLAY_REPLAY_H
#define PYR_REPLAY_REPLAY_H

#include "mem/heap.h"

typedef enum pyr_replay_fault {
    PYR_REPLAY_SOUND,
    PYR_REPLAY_NO_MAGIC,       // does not begin with "PMT1"
    PYR_REPLAY_UNKNOWN_RECORD, // a byte that begins no record
    PYR_REPLAY_LONG_NUMBER,    // a number of more than 64 bits
    PYR_REPLAY_CUT_SHORT,      // ends inside a record
    PYR_REPLAY_NO_MEMORY,      // the heap could not serve a request
} pyr_replay_fault;

typedef struct pyr_replay_entry {
    uint64_t recorded; // address, 0: empty
    uint64_t ours;     // managed address
} pyr_replay_entry;

typedef struct pyr_replay {
    pyr_heap *heap;
    pyr_replay_entry *table; // open addressing
    uint64_t table_size;     // a power of two, 0 before the first entry
    uint64_t table_used;
    uint64_t last_address;  // the address that the next one is a difference to
    uint64_t position;      // bytes taken so far
    uint64_t numbers[3];    // of the record being read
    uint32_t number_count;  // complete ones
    uint32_t shift;         // of the number being read
    uint8_t record;         // the record's first byte, 0 between records
    pyr_replay_fault fault; // reading stops at the first one

    // what was found
    uint64_t records;
    uint64_t checked;         // small blocks whose offset was compared
    uint64_t differing;       // of these
    uint64_t unknown;         // frees and reallocs of addresses that the trace never answered
    uint64_t first_differing; // record number of the first difference
} pyr_replay;

// [heap] must be fresh and stays the caller's.
void pyr_replay_start(pyr_replay *replay, pyr_heap *heap);

// Plays the next [length] bytes. False once replay->fault is set.
bool pyr_replay_feed(pyr_replay *replay, const uint8_t *bytes, uint64_t length);

// Ends the trace and frees the table; the blocks that the trace left live stay live. True if nothing was wrong with the trace;
// whether the replay is exact is `differing == 0`.
bool pyr_replay_finish(pyr_replay *replay);

// What a fault means, in words.
const char *pyr_replay_fault_text(pyr_replay_fault fault);

#endif
