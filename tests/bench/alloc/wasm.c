// The wasm module of the benchmark: Pyrena's fast build (PEER_PYRENA) or emcc's own dlmalloc. The clock is the page's: each export
// does one piece of work and alloc.mjs times it.
#include <stddef.h>
#include <stdint.h>

#if defined(PEER_PYRENA)
#include "mem/heap.h"
static pyr_heap heap;
#define TAKE(size) pyr_mem_alloc(&heap, size, PYR_USE_OBJECT)
#define GIVE(block, size) pyr_mem_free_sized(&heap, block, size)
#define GIVE_UNSIZED(block) pyr_mem_free(&heap, block)
#define TAKE_ZEROED(size) pyr_mem_calloc(&heap, size, PYR_USE_OBJECT)
#define CHANGE(block, size) pyr_mem_realloc(&heap, block, size, PYR_USE_OBJECT)
#else
#include <stdlib.h>
#define TAKE(size) malloc(size)
#define GIVE(block, size) free(block)
#define GIVE_UNSIZED(block) free(block)
#define TAKE_ZEROED(size) calloc(1, size)
#define CHANGE(block, size) realloc(block, size)
#endif

__attribute__((import_module("env"), import_name("now"))) double now(void);

#include "work.h"

#define EXPORT(name) __attribute__((used, export_name(#name)))

EXPORT(setup) int setup(void) {
    shuffle(COLD_BLOCKS);
#if defined(PEER_PYRENA)
    return pyr_heap_init(&heap, pyr_preset_find("3.11", 4), 0);
#else
    return 0;
#endif
}

EXPORT(lifo) double lifo(void) {
    return measure_lifo();
}
EXPORT(take) double take(void) {
    return take_all(COLD_BLOCKS);
}
EXPORT(give) double give(void) {
    return give_all(COLD_BLOCKS);
}
EXPORT(give_random) double give_random(void) {
    return give_in_order(COLD_BLOCKS);
}
EXPORT(churn) double churn(void) {
    fill_churn();
    measure_churn(CHURN_STEPS / 4);
    return measure_churn(CHURN_STEPS);
}
EXPORT(drop) void drop(void) {
    drop_churn();
}
EXPORT(unused) double unused(void) {
    drop_slots(NULL, 0);
    return measure_replay(NULL, 0, NULL);
}
