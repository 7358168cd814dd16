// Runs of pages: first fit by address, merged when given back, the break trimmed.
//
// The map itself is a run: 64 bytes kept for the host, then 4 bytes per page, then one byte per granule (an arena-sized
// step of the space; room for one per page). When the break outgrows it, a map of twice the size is put at the break.
#include "mem/space.h"
#include "mem/host.h"
#include <string.h>

#define MAP_HEADER 64
#define FIRST_MAP_PAGES 2048 // pages that the first map describes: 8 MiB

static uint32_t map_run_pages(uint32_t described) {
    return (uint32_t)((MAP_HEADER + (uint64_t)described * 5 + PYR_PAGE - 1) >> PYR_PAGE_SHIFT);
}

static void set_run(pyr_heap *heap, uint32_t page, uint32_t pages, pyr_run_kind kind) {
    uint32_t entry = pages << 3 | (uint32_t)kind;
    heap->page_map[page] = entry;
    heap->page_map[page + pages - 1] = entry;
}

static bool commit(pyr_heap *heap, uint32_t end_page) {
    if (end_page > heap->limit_page) return false;
    uint64_t limit = (uint64_t)heap->limit_page << PYR_PAGE_SHIFT;
    if (!pyr_host_commit(heap->base, &heap->committed, (uint64_t)end_page << PYR_PAGE_SHIFT, limit)) return false;
    heap->asked[PYR_ASKED_HOST].requests++;
    heap->asked[PYR_ASKED_HOST].bytes += (uint64_t)(end_page - heap->break_page) << PYR_PAGE_SHIFT;
    return true;
}

// Places an empty map for [described] pages at [page], which is committed.
static void place_map(pyr_heap *heap, uint32_t page, uint32_t described) {
    char *place = pyr_page_place(heap, page);
    uint32_t *old_map = heap->page_map;
    const uint8_t *old_granules = heap->granules;
    heap->page_map = (uint32_t *)(void *)(place + MAP_HEADER);
    uint8_t *granules = (uint8_t *)(heap->page_map + described);
    memset(granules, 0, described);
    if (old_map) {
        memcpy(heap->page_map, old_map, (size_t)heap->break_page * 4);
        memcpy(granules, old_granules, heap->map_pages);
    }
    heap->granules = granules;
    heap->map_pages = described;
}

pyr_status pyr_space_init(pyr_heap *heap, uint64_t max_memory) {
    pyr_host_range range;
    if (!pyr_host_reserve(&range, max_memory)) return PYR_MEMORY_LIMIT;
    heap->base = range.base;
    heap->reservation = range.reservation;
    heap->reserved = range.reserved;
    uint64_t limit = max_memory && max_memory < range.bytes ? max_memory : range.bytes;
    heap->limit_page = (uint32_t)(limit >> PYR_PAGE_SHIFT);
    uint32_t pages = map_run_pages(FIRST_MAP_PAGES);
    if (!commit(heap, pages)) {
        pyr_host_release(&range);
        return PYR_MEMORY_LIMIT;
    }
#if PYR_POOL_TABLE
    heap->table_bytes = (((uint64_t)heap->limit_page << PYR_PAGE_SHIFT) >> heap->pool_shift) * sizeof(pyr_pool);
    heap->pool_table = pyr_host_table(heap->table_bytes);
    if (!heap->pool_table) {
        pyr_host_release(&range);
        return PYR_MEMORY_LIMIT;
    }
#endif
    place_map(heap, 0, FIRST_MAP_PAGES);
    heap->break_page = pages;
    heap->first_free = pages;
    set_run(heap, 0, pages, PYR_RUN_MAP);
    return PYR_OK;
}

void pyr_space_fini(pyr_heap *heap) {
    if (!heap->base) return;
    pyr_host_range range = {.base = heap->base, .reservation = heap->reservation, .reserved = heap->reserved};
    pyr_host_release(&range);
    pyr_host_table_release(heap->pool_table, heap->table_bytes);
    heap->base = NULL;
}

// Marks [page, page + pages) free, merged with free neighbours, or lowers the break if nothing follows.
static void set_free(pyr_heap *heap, uint32_t page, uint32_t pages) {
    uint32_t end = page + pages;
    if (end < heap->break_page && pyr_run_kind_at(heap, end) == PYR_RUN_FREE) end += pyr_run_pages(heap, end);
    if (page > 0 && pyr_run_kind_at(heap, page - 1) == PYR_RUN_FREE) page -= pyr_run_pages(heap, page - 1);
    if (page < heap->first_free) heap->first_free = page;
    if (end < heap->break_page) {
        set_run(heap, page, end - page, PYR_RUN_FREE);
        return;
    }
    heap->break_page = page;
    PYR_EMIT(&heap->trace, SYS_SHRINK, pyr_mem_address(heap, pyr_page_place(heap, page)),
             (uint64_t)(end - page) << PYR_PAGE_SHIFT, 0);
}

// Replaces the map by one for at least [described] pages, put at the break. The old map's pages become free.
static bool grow_map(pyr_heap *heap, uint32_t described) {
    uint32_t capacity = heap->map_pages * 2;
    while (capacity < described + map_run_pages(capacity)) capacity *= 2;
    uint32_t page = heap->break_page;
    uint32_t pages = map_run_pages(capacity);
    uint32_t old_page = pyr_place_page(heap, heap->page_map);
    if (!commit(heap, page + pages)) return false;
    place_map(heap, page, capacity);
    heap->break_page = page + pages;
    set_run(heap, page, pages, PYR_RUN_MAP);
    PYR_EMIT(&heap->trace, SYS_GROW, pyr_mem_address(heap, pyr_page_place(heap, page)), (uint64_t)pages << PYR_PAGE_SHIFT, 0);
    // The old map holds the host's word, so its first page stays where it is.
    if (old_page == 0) {
        uint32_t rest = pyr_run_pages(heap, 0) - 1;
        set_run(heap, 0, 1, PYR_RUN_MAP);
        if (rest) set_free(heap, 1, rest);
    } else {
        set_free(heap, old_page, pyr_run_pages(heap, old_page));
    }
    return true;
}

// Raises the break so that a free run of at least [pages] at a multiple of [align] ends there. Returns the run's aligned page.
static uint32_t grow(pyr_heap *heap, uint32_t pages, uint32_t align) {
    for (;;) {
        uint64_t page = ((uint64_t)heap->break_page + align - 1) & ~(uint64_t)(align - 1);
        uint64_t end = page + pages;
        if (end > heap->limit_page) return PYR_NO_PAGE;
        if (end > heap->map_pages) {
            if (!grow_map(heap, (uint32_t)end)) return PYR_NO_PAGE;
            continue;
        }
        if (!commit(heap, (uint32_t)end)) return PYR_NO_PAGE;
        uint32_t old = heap->break_page;
        heap->break_page = (uint32_t)end;
        set_run(heap, old, (uint32_t)end - old, PYR_RUN_FREE);
        if (old < heap->first_free) heap->first_free = old;
        PYR_EMIT(&heap->trace, SYS_GROW, pyr_mem_address(heap, pyr_page_place(heap, old)),
                 (uint64_t)((uint32_t)end - old) << PYR_PAGE_SHIFT, 0);
        return (uint32_t)page;
    }
}

// Cuts [page, page + pages) out of the free run at [run].
static void carve(pyr_heap *heap, uint32_t run, uint32_t page, uint32_t pages) {
    uint32_t end = run + pyr_run_pages(heap, run);
    if (page > run) set_run(heap, run, page - run, PYR_RUN_FREE);
    if (page + pages < end) set_run(heap, page + pages, end - page - pages, PYR_RUN_FREE);
    set_run(heap, page, pages, PYR_RUN_TAKEN);
}

uint32_t pyr_space_take(pyr_heap *heap, uint32_t pages, uint32_t align) {
    bool seen_free = false;
    uint32_t page = PYR_NO_PAGE;
    uint32_t run = heap->first_free;
    for (; run < heap->break_page; run += pyr_run_pages(heap, run)) {
        if (pyr_run_kind_at(heap, run) != PYR_RUN_FREE) continue;
        if (!seen_free) heap->first_free = run;
        seen_free = true;
        uint64_t aligned = ((uint64_t)run + align - 1) & ~(uint64_t)(align - 1);
        if (aligned + pages > (uint64_t)run + pyr_run_pages(heap, run)) continue;
        page = (uint32_t)aligned;
        break;
    }
    if (page == PYR_NO_PAGE) {
        if (!seen_free) heap->first_free = heap->break_page;
        page = grow(heap, pages, align);
        if (page == PYR_NO_PAGE) return PYR_NO_PAGE;
        // The free run that holds it ends at the break.
        run = heap->break_page - pyr_run_pages(heap, heap->break_page - 1);
    }
    carve(heap, run, page, pages);
    heap->asked[PYR_ASKED_RUNS].requests++;
    heap->asked[PYR_ASKED_RUNS].bytes += (uint64_t)pages << PYR_PAGE_SHIFT;
    return page;
}

void pyr_space_claim(pyr_heap *heap, uint32_t page, pyr_run_kind kind) {
    set_run(heap, page, pyr_run_pages(heap, page), kind);
}

// What was given back stays warm until it is a lot: an arena that comes and goes must not cost page faults each time.
#define IDLE_LIMIT (UINT64_C(64) << 20)

static void discard_idle(pyr_heap *heap, uint32_t pages) {
    heap->idle += (uint64_t)pages << PYR_PAGE_SHIFT;
    if (heap->idle < IDLE_LIMIT) return;
    heap->idle = 0;
    uint32_t run = heap->first_free;
    for (; run < heap->break_page; run += pyr_run_pages(heap, run)) {
        if (pyr_run_kind_at(heap, run) != PYR_RUN_FREE) continue;
        pyr_host_discard(pyr_page_place(heap, run), (uint64_t)pyr_run_pages(heap, run) << PYR_PAGE_SHIFT);
    }
    uint64_t end = (uint64_t)heap->break_page << PYR_PAGE_SHIFT;
    if (heap->committed > end) pyr_host_discard(heap->base + end, heap->committed - end);
    if (heap->touched > end) heap->touched = end;
}

void pyr_space_give(pyr_heap *heap, uint32_t page) {
    uint32_t pages = pyr_run_pages(heap, page);
    set_free(heap, page, pages);
    discard_idle(heap, pages);
}

bool pyr_space_extend(pyr_heap *heap, uint32_t page, uint32_t pages) {
    pyr_run_kind kind = pyr_run_kind_at(heap, page);
    uint32_t have = pyr_run_pages(heap, page);
    uint32_t next = page + have;
    uint32_t more = pages - have;
    if (next == heap->break_page) {
        // A map that had to grow would stand in the way.
        if ((uint64_t)next + more > heap->map_pages) return false;
        if (grow(heap, more, 1) == PYR_NO_PAGE) return false;
    }
    if (pyr_run_kind_at(heap, next) != PYR_RUN_FREE || pyr_run_pages(heap, next) < more) return false;
    carve(heap, next, next, more);
    set_run(heap, page, pages, kind);
    heap->asked[PYR_ASKED_RUNS].requests++;
    heap->asked[PYR_ASKED_RUNS].bytes += (uint64_t)more << PYR_PAGE_SHIFT;
    return true;
}

void pyr_space_shrink(pyr_heap *heap, uint32_t page, uint32_t pages) {
    uint32_t have = pyr_run_pages(heap, page);
    if (pages >= have) return;
    set_run(heap, page, pages, pyr_run_kind_at(heap, page));
    set_free(heap, page + pages, have - pages);
    discard_idle(heap, have - pages);
}
