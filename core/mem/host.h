// The host's memory under a space: natively one reserved range of addresses, on wasm the linear memory above __heap_base.
// Only space.c calls this, and heap.h asks for the base. What is committed here is never a reason to place anything.
#ifndef PYR_MEM_HOST_H
#define PYR_MEM_HOST_H

#include "mem/layout.h"
#include <stdbool.h>
#include <stdint.h>

#ifdef __wasm__
// Placed by the linker behind static data and stack.
extern char __heap_base;

static inline char *pyr_host_base(void) {
    return (char *)(((uintptr_t)&__heap_base + (PYR_MAX_POOL_SIZE - 1)) & ~(uintptr_t)(PYR_MAX_POOL_SIZE - 1));
}
#endif

typedef struct pyr_host_range {
    char *base;        // aligned to PYR_MAX_POOL_SIZE
    uint64_t bytes;    // that may be committed in all
    char *reservation; // what pyr_host_release needs
    uint64_t reserved;
} pyr_host_range;

// Reserves up to [bytes] (0: as much as is sensible). False if nothing can be had (on wasm also: a heap is there already).
bool pyr_host_reserve(pyr_host_range *range, uint64_t bytes);
void pyr_host_release(const pyr_host_range *range);

// Makes base[0..*committed) grow to at least [bytes]. False if the host has no more.
bool pyr_host_commit(char *base, uint64_t *committed, uint64_t bytes, uint64_t limit);

// A table of [bytes] zeroes beside the space, of which only what is touched takes memory. NULL if it cannot be had.
void *pyr_host_table(uint64_t bytes);
void pyr_host_table_release(void *table, uint64_t bytes);

// Has the host give pages to [place, place + bytes) in one go, which is cheaper than a fault for each.
void pyr_host_populate(char *place, uint64_t bytes);

// Tells the host that the contents of [place, place + bytes) are not needed. The range may be used again at once.
void pyr_host_discard(char *place, uint64_t bytes);

#endif
