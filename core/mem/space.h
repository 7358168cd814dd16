// The space: one line of 4 KiB pages, cut into runs. Layers -1 (runs) and -2 (the break) of the pyramid.
//
// Every page below the break belongs to exactly one run; the page map says, at a run's first and last page, how long it is and
// what for. Free neighbours are merged; the run below the break is never free (the break goes down instead). A run is taken
// where it fits first by address. Decisions depend on nothing but the calls so far, so they are the same in every build.
#ifndef PYR_MEM_SPACE_H
#define PYR_MEM_SPACE_H

#include "mem/heap.h"

#define PYR_NO_PAGE UINT32_MAX

typedef enum pyr_run_kind {
    PYR_RUN_FREE,
    PYR_RUN_TAKEN, // being built or taken apart: its owner has not said yet what it is
    PYR_RUN_MAP,   // page map and granules
    PYR_RUN_ARENA,
    PYR_RUN_TAGS, // beside an arena
    PYR_RUN_RAW,  // a region of the raw layer
} pyr_run_kind;

pyr_status pyr_space_init(pyr_heap *heap, uint64_t max_memory);
void pyr_space_fini(pyr_heap *heap);

// Takes [pages] >= 1 pages at a multiple of [align] pages (a power of two). The run is of kind TAKEN until pyr_space_claim.
// PYR_NO_PAGE at the limit.
uint32_t pyr_space_take(pyr_heap *heap, uint32_t pages, uint32_t align);
void pyr_space_claim(pyr_heap *heap, uint32_t page, pyr_run_kind kind);
void pyr_space_give(pyr_heap *heap, uint32_t page);

// Makes the run at [page] longer in place; false if what follows is in use or the limit is met.
bool pyr_space_extend(pyr_heap *heap, uint32_t page, uint32_t pages);
// Makes the run at [page] shorter; [pages] >= 1 stay.
void pyr_space_shrink(pyr_heap *heap, uint32_t page, uint32_t pages);

static inline uint32_t pyr_run_pages(const pyr_heap *heap, uint32_t page) {
    return heap->page_map[page] >> 3;
}
static inline pyr_run_kind pyr_run_kind_at(const pyr_heap *heap, uint32_t page) {
    return (pyr_run_kind)(heap->page_map[page] & 7);
}
static inline char *pyr_page_place(const pyr_heap *heap, uint32_t page) {
    return heap->base + ((uint64_t)page << PYR_PAGE_SHIFT);
}
static inline uint32_t pyr_place_page(const pyr_heap *heap, const void *place) {
    return (uint32_t)((uint64_t)((const char *)place - heap->base) >> PYR_PAGE_SHIFT);
}

#endif
