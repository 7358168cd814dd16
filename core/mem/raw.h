// The raw layer: what the document calls malloc. One general allocator over regions of pages.
//
// Blocks of a region stand without gaps, each behind a 16-byte header that knows the size of its neighbour below (layout.h); free
// ones are in lists by size. A request takes the smallest list that surely fits, the latest entry first. A request of
// PYR_RAW_LARGE or more has a region of its own. raw.c knows nothing of pools.
#ifndef PYR_MEM_RAW_H
#define PYR_MEM_RAW_H

#include "mem/heap.h"

#define PYR_RAW_LARGE (256 * 1024)

void pyr_raw_init(pyr_heap *heap);

// pyr_raw_alloc, pyr_raw_free and pyr_raw_realloc without what heap.c adds: requests made to fail, and checks. [block] not NULL.
void *pyr_raw_take(pyr_heap *heap, uint64_t size, pyr_use use);
void pyr_raw_give(pyr_heap *heap, void *block);
void *pyr_raw_change(pyr_heap *heap, void *block, uint64_t size, pyr_use use);

static inline pyr_raw *pyr_raw_of(const void *block) {
    return (pyr_raw *)(uintptr_t)((const char *)block - sizeof(pyr_raw));
}
static inline void *pyr_raw_block(const pyr_raw *raw) {
    return (char *)(uintptr_t)raw + sizeof *raw;
}
static inline pyr_raw *pyr_raw_above(const pyr_raw *raw) {
    return (pyr_raw *)(void *)((char *)(uintptr_t)raw + (uint64_t)raw->units * 16);
}
static inline uint64_t pyr_raw_asked(const pyr_raw *raw) {
    return (uint64_t)raw->asked_high << 32 | raw->asked_low;
}
// Bytes that fit the block as it is.
static inline uint64_t pyr_raw_capacity(const pyr_raw *raw) {
    return (uint64_t)(raw->units - 1) * 16;
}

// List of free blocks of [units]; used by the checker too.
uint32_t pyr_raw_bin(uint32_t units);

#endif
