// A deterministic program of requests for the tests of the allocator: mixed sizes, frees, resizes, with every block's
// contents verified. Used by several test files.
#ifndef PYR_TESTS_HEAP_PROGRAM_H
#define PYR_TESTS_HEAP_PROGRAM_H

#include "mem/heap.h"

#define HEAP_PROGRAM_SLOTS 4000

typedef struct heap_program {
    pyr_heap *heap;
    uint64_t seed;
    uint64_t sum;     // of all addresses answered: equal placement gives equal sums
    uint64_t largest; // request
    unsigned char *blocks[HEAP_PROGRAM_SLOTS];
    uint64_t sizes[HEAP_PROGRAM_SLOTS];
} heap_program;

void heap_program_start(heap_program *program, pyr_heap *heap, uint64_t seed);
// [steps] requests; [growth] percent of the steps that fill an empty slot rather than free. Returns how many failed.
int heap_program_run(heap_program *program, int steps, int growth);
void heap_program_free_all(heap_program *program);

// Fails the running test if the heap is not sound.
void assert_heap_is_sound(const pyr_heap *heap);

#endif
