// See heap_program.h.
#include "heap_program.h"
#include "mem/check.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static uint64_t next_number(heap_program *p) {
    p->seed ^= p->seed << 13;
    p->seed ^= p->seed >> 7;
    p->seed ^= p->seed << 17;
    return p->seed;
}

void heap_program_start(heap_program *program, pyr_heap *heap, uint64_t seed) {
    memset(program, 0, sizeof *program);
    program->heap = heap;
    program->seed = seed;
    program->largest = 300000;
}

static uint64_t choose_size(heap_program *p) {
    uint64_t kind = next_number(p) % 200;
    if (kind == 0) return next_number(p) % p->largest;
    if (kind < 8) return next_number(p) % 5000;
    return next_number(p) % 560;
}

static unsigned char mark(int slot, uint64_t i) {
    return (unsigned char)((uint64_t)slot * 7 + i);
}

static uint64_t stride(uint64_t size) {
    return size < 64 ? 1 : 61;
}

static void write_block(heap_program *p, int slot, unsigned char *block, uint64_t size) {
    p->blocks[slot] = block;
    p->sizes[slot] = size;
    for (uint64_t i = 0; i < size; i += stride(size)) block[i] = mark(slot, i);
    if (size) block[size - 1] = mark(slot, size - 1);
    p->sum = p->sum * 31 + pyr_mem_address(p->heap, block);
}

static void verify_block(const heap_program *p, int slot, const unsigned char *block, uint64_t size) {
    uint64_t step = stride(p->sizes[slot]);
    for (uint64_t i = 0; i < size; i += step) {
        if (block[i] != mark(slot, i)) fail_msg("slot %d: byte %llu was overwritten", slot, (unsigned long long)i);
    }
}

static void free_slot(heap_program *p, int slot) {
    verify_block(p, slot, p->blocks[slot], p->sizes[slot]);
    pyr_mem_free(p->heap, p->blocks[slot]);
    p->blocks[slot] = NULL;
}

int heap_program_run(heap_program *p, int steps, int growth) {
    int failures = 0;
    for (int step = 0; step < steps; step++) {
        int slot = (int)(next_number(p) % HEAP_PROGRAM_SLOTS);
        bool grows = (int)(next_number(p) % 100) < growth;
        uint64_t size = choose_size(p);
        pyr_use use = (pyr_use)(next_number(p) % PYR_USE_COUNT);
        if (!p->blocks[slot]) {
            if (!grows) continue;
            void *block = pyr_mem_alloc(p->heap, size, use);
            if (!block) failures++;
            else write_block(p, slot, block, size);
        } else if (!grows) {
            free_slot(p, slot);
        } else if (next_number(p) % 4 == 0) {
            unsigned char *block = pyr_mem_realloc(p->heap, p->blocks[slot], size, use);
            if (!block) {
                failures++;
                continue;
            }
            verify_block(p, slot, block, size < p->sizes[slot] ? size : p->sizes[slot]);
            write_block(p, slot, block, size);
        }
    }
    return failures;
}

void heap_program_free_all(heap_program *p) {
    for (int slot = 0; slot < HEAP_PROGRAM_SLOTS; slot++) {
        if (p->blocks[slot]) free_slot(p, slot);
    }
}

void assert_heap_is_sound(const pyr_heap *heap) {
    char message[200];
    if (pyr_heap_check(heap, message, sizeof message) != 0) fail_msg("the heap is not sound: %s", message);
}
