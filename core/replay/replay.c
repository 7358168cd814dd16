// A reader that can stop after any byte, an address table, and one function per kind of record.
#include "replay/replay.h"
#include <string.h>

#define FIRST_TABLE 4096

static uint64_t slot_of(const pyr_replay *replay, uint64_t recorded) {
    return (recorded >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 20 & (replay->table_size - 1);
}

static pyr_replay_entry *find_entry(const pyr_replay *replay, uint64_t recorded) {
    if (!replay->table_size) return NULL;
    for (uint64_t i = slot_of(replay, recorded);; i = (i + 1) & (replay->table_size - 1)) {
        pyr_replay_entry *entry = &replay->table[i];
        if (entry->recorded == recorded) return entry;
        if (!entry->recorded) return NULL;
    }
}

static void insert(pyr_replay *replay, uint64_t recorded, uint64_t ours) {
    uint64_t i = slot_of(replay, recorded);
    while (replay->table[i].recorded && replay->table[i].recorded != recorded) i = (i + 1) & (replay->table_size - 1);
    replay->table_used += replay->table[i].recorded == 0;
    replay->table[i] = (pyr_replay_entry){recorded, ours};
}

static bool grow_table(pyr_replay *replay) {
    if (replay->table_used * 2 < replay->table_size) return true;
    uint64_t old_size = replay->table_size;
    pyr_replay_entry *old = replay->table;
    uint64_t size = old_size ? old_size * 2 : FIRST_TABLE;
    pyr_replay_entry *table = pyr_raw_alloc(replay->heap, size * sizeof *table, PYR_USE_BUFFER);
    if (!table) return false;
    memset(table, 0, (size_t)(size * sizeof *table));
    replay->table = table;
    replay->table_size = size;
    replay->table_used = 0;
    for (uint64_t i = 0; i < old_size; i++) {
        if (old[i].recorded) insert(replay, old[i].recorded, old[i].ours);
    }
    pyr_raw_free(replay->heap, old);
    return true;
}

// Moves the entries behind the hole back, so that no search stops at it.
static void erase(pyr_replay *replay, const pyr_replay_entry *entry) {
    uint64_t mask = replay->table_size - 1;
    uint64_t hole = (uint64_t)(entry - replay->table);
    for (uint64_t i = (hole + 1) & mask; replay->table[i].recorded; i = (i + 1) & mask) {
        uint64_t home = slot_of(replay, replay->table[i].recorded);
        if (((i - home) & mask) < ((i - hole) & mask)) continue;
        replay->table[hole] = replay->table[i];
        hole = i;
    }
    replay->table[hole].recorded = 0;
    replay->table_used--;
}

// [block] is what the heap answered where the recording has [recorded].
static void note_block(pyr_replay *replay, uint64_t recorded, const void *block) {
    const pyr_heap *heap = replay->heap;
    if (!block || !grow_table(replay)) {
        replay->fault = PYR_REPLAY_NO_MEMORY;
        return;
    }
    uint64_t ours = pyr_mem_address(heap, block);
    insert(replay, recorded, ours);
    if (!pyr_mem_is_pooled(heap, block)) return;
    uint64_t mask = (uint64_t)heap->preset.pool_size - 1;
    replay->checked++;
    if ((recorded & mask) == (ours & mask)) return;
    if (replay->differing++ == 0) replay->first_differing = replay->records - 1;
}

// Our block for a recorded address, which is forgotten. NULL for 0 and for an unknown one.
static void *take_block(pyr_replay *replay, uint64_t recorded) {
    if (recorded == 0) return NULL;
    pyr_replay_entry *entry = find_entry(replay, recorded);
    if (!entry) {
        replay->unknown++;
        return NULL;
    }
    void *block = pyr_mem_pointer(replay->heap, entry->ours);
    erase(replay, entry);
    return block;
}

static void play_record(pyr_replay *replay) {
    const uint64_t *n = replay->numbers;
    pyr_heap *heap = replay->heap;
    replay->records++;
    // A request that CPython answered with NULL changed nothing.
    if (replay->record != 'f' && n[replay->record == 'r' ? 2 : 1] == 0) return;
    switch (replay->record) {
    case 'm':
        note_block(replay, n[1], pyr_mem_alloc(heap, n[0], PYR_USE_NONE));
        break;
    case 'c':
        note_block(replay, n[1], pyr_mem_calloc(heap, n[0], PYR_USE_NONE));
        break;
    case 'r':
        note_block(replay, n[2], pyr_mem_realloc(heap, take_block(replay, n[0]), n[1], PYR_USE_NONE));
        break;
    case 'f':
        pyr_mem_free(heap, take_block(replay, n[0]));
        break;
    }
}

// How many numbers a record has, and in [addresses] which of them (bits) are addresses.
static uint32_t count_numbers(uint8_t record, uint32_t *addresses) {
    *addresses = record == 'f' ? 1 : record == 'r' ? 5 : 2;
    return record == 'f' ? 1 : record == 'r' ? 3 : record == 'm' || record == 'c' ? 2 : 0;
}

static void finish_number(pyr_replay *replay) {
    uint32_t addresses;
    uint32_t count = count_numbers(replay->record, &addresses);
    uint64_t *number = &replay->numbers[replay->number_count];
    if (addresses >> replay->number_count & 1) {
        uint64_t difference = *number >> 1 ^ (0 - (*number & 1));
        replay->last_address += difference;
        *number = replay->last_address;
    }
    replay->shift = 0;
    if (++replay->number_count < count) return;
    play_record(replay);
    replay->record = 0;
}

static void take_byte(pyr_replay *replay, uint8_t byte) {
    if (replay->position < 4) {
        if (byte != (uint8_t) "PMT1"[replay->position]) replay->fault = PYR_REPLAY_NO_MAGIC;
        return;
    }
    if (!replay->record) {
        uint32_t addresses;
        replay->record = byte;
        replay->number_count = 0;
        memset(replay->numbers, 0, sizeof replay->numbers);
        if (!count_numbers(byte, &addresses)) replay->fault = PYR_REPLAY_UNKNOWN_RECORD;
        return;
    }
    if (replay->shift > 63 || (replay->shift == 63 && byte > 1)) {
        replay->fault = PYR_REPLAY_LONG_NUMBER;
        return;
    }
    replay->numbers[replay->number_count] |= (uint64_t)(byte & 0x7F) << replay->shift;
    replay->shift += 7;
    if (!(byte & 0x80)) finish_number(replay);
}

void pyr_replay_start(pyr_replay *replay, pyr_heap *heap) {
    *replay = (pyr_replay){.heap = heap};
}

bool pyr_replay_feed(pyr_replay *replay, const uint8_t *bytes, uint64_t length) {
    for (uint64_t i = 0; i < length && !replay->fault; i++) {
        take_byte(replay, bytes[i]);
        replay->position++;
    }
    return !replay->fault;
}

bool pyr_replay_finish(pyr_replay *replay) {
    pyr_raw_free(replay->heap, replay->table);
    replay->table = NULL;
    replay->table_size = 0;
    if (!replay->fault && (replay->record || replay->position < 4)) replay->fault = PYR_REPLAY_CUT_SHORT;
    return !replay->fault;
}

const char *pyr_replay_fault_text(pyr_replay_fault fault) {
    switch (fault) {
    case PYR_REPLAY_SOUND:
        return "nothing is wrong";
    case PYR_REPLAY_NO_MAGIC:
        return "not a trace: it does not begin with PMT1";
    case PYR_REPLAY_UNKNOWN_RECORD:
        return "a byte that begins no record";
    case PYR_REPLAY_LONG_NUMBER:
        return "a number of more than 64 bits";
    case PYR_REPLAY_CUT_SHORT:
        return "the trace ends inside a record";
    case PYR_REPLAY_NO_MEMORY:
        return "out of memory";
    }
    return "unknown";
}
