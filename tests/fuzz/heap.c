// Any bytes as requests to an allocator of any geometry: nothing overlaps, the heap is sound, and all of it comes back.
#include "mem/heap.h"
#include "mem/check.h"
#include "mem/walk.h"
#include "wrong.h"
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { SLOTS = 256, CHECK_ONE_IN = 32 };

typedef struct slot {
    unsigned char *block;
    uint64_t size;
} slot;

static pyr_heap heap;
static slot slots[SLOTS];

static void check_heap(void) {
    char message[300];
    if (pyr_heap_check(&heap, message, sizeof message) < 0) wrong(message);
}

static void verify(const slot *s, uint64_t size) {
    unsigned char mark = (unsigned char)(s - slots);
    for (uint64_t i = 0; i < size; i++)
        if (s->block[i] != mark) wrong("a block was overwritten");
}

static void keep(slot *s, void *block, uint64_t size) {
    if (!block) return;
    s->block = block;
    s->size = size;
    memset(block, (int)(s - slots), size);
}

static void give(slot *s) {
    if (!s->block) return;
    verify(s, s->size);
    pyr_mem_free(&heap, s->block);
    s->block = NULL;
}

static void change(slot *s, uint64_t size) {
    unsigned char *block = pyr_mem_realloc(&heap, s->block, size, PYR_USE_BUFFER);
    if (!block) return;
    uint64_t same = !s->block ? 0 : s->size < size ? s->size : size;
    s->block = block;
    verify(s, same);
    keep(s, block, size);
}

// A request: two bytes of operation and slot, two of size. Most sizes are small, some reach the raw layer's regions.
static void act(const uint8_t *request) {
    slot *s = &slots[request[1]];
    uint64_t size = (uint64_t)request[2] | (uint64_t)request[3] << 8;
    if (request[0] & 0x80) size = size % 600;
    if ((request[0] & 0x7f) == 0x7f) size *= 61;
    switch (request[0] & 3) {
    case 0:
        if (!s->block) keep(s, pyr_mem_alloc(&heap, size, PYR_USE_BUFFER), size);
        break;
    case 1:
        if (!s->block) keep(s, pyr_mem_calloc(&heap, size, PYR_USE_BUFFER), size);
        break;
    case 2:
        change(s, size);
        break;
    default:
        give(s);
        break;
    }
}

// A preset by name or, where that passes the check, with fields of its own.
static bool choose_preset(uint8_t choice, uint8_t fields, pyr_preset *preset) {
    static const char *const names[] = {"document", "2.7", "3.8", "3.11", "3.13", "mini"};
    const char *name = names[choice % 6], *message = NULL;
    *preset = *pyr_preset_find(name, strlen(name));
    if (fields & 1) preset->request_threshold = (fields >> 1) % 65 * 16;
    return pyr_preset_check(preset, &message) == PYR_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    pyr_preset preset;
    if (size < 2 || !choose_preset(data[0], data[1], &preset)) return 0;
    if (pyr_heap_init(&heap, &preset, 16 << 20) != PYR_OK) wrong("no heap");
    memset(slots, 0, sizeof slots);
    uint64_t live = heap.raw_live;
    for (size_t at = 2; at + 4 <= size; at += 4) {
        act(data + at);
        if (at / 4 % CHECK_ONE_IN == 0) check_heap();
    }
    check_heap();
    for (int i = 0; i < SLOTS; i++) give(&slots[i]);
    check_heap();
    // The table of arenas stays, once there was an arena.
    if (heap.raw_live > live + 1) wrong("raw blocks are left");
    if (heap.arenas_current > 1 && preset.arena_return) wrong("empty arenas are left");
    pyr_heap_fini(&heap);
    return 0;
}
