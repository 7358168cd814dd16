// Segregated lists with boundary tags over regions of pages.
#include "mem/raw.h"
#include "mem/space.h"
#include <string.h>

#define EXACT_BINS 64
#define REGION_STEP 16     // pages: the least that a region grows by
#define REGION_LARGEST 256 // pages: the most that it grows by beyond need
#define TAIL_LIMIT 64      // pages: a region's free end is given back beyond this
#define UNITS_PER_PAGE (PYR_PAGE / 16)

void pyr_raw_init(pyr_heap *heap) {
    heap->raw_region = PYR_NO_PAGE;
}

uint32_t pyr_raw_bin(uint32_t units) {
    if (units < EXACT_BINS) return units;
    uint32_t log = 31 - (uint32_t)__builtin_clz(units);
    return EXACT_BINS + (log - 6) * 8 + ((units >> (log - 3)) & 7);
}

// The first bin all of whose blocks have at least [units].
static uint32_t fitting_bin(uint32_t units) {
    if (units < EXACT_BINS) return units;
    uint32_t log = 31 - (uint32_t)__builtin_clz(units);
    uint64_t rounded = (uint64_t)units + (1u << (log - 3)) - 1;
    return rounded > UINT32_MAX ? PYR_RAW_BINS : pyr_raw_bin((uint32_t)rounded);
}

static pyr_raw_links *links_of(pyr_raw *raw) {
    return pyr_raw_block(raw);
}

static void put_in_bin(pyr_heap *heap, pyr_raw *raw) {
    uint32_t bin = pyr_raw_bin(raw->units);
    pyr_raw *first = heap->bins[bin];
    raw->state = PYR_RAW_FREE;
    raw->use = PYR_USE_NONE;
    links_of(raw)->next.p = first;
    links_of(raw)->prev.p = NULL;
    if (first) links_of(first)->prev.p = raw;
    heap->bins[bin] = raw;
    heap->bin_map[bin / 64] |= UINT64_C(1) << (bin % 64);
}

static void take_from_bin(pyr_heap *heap, pyr_raw *raw) {
    uint32_t bin = pyr_raw_bin(raw->units);
    pyr_raw *next = links_of(raw)->next.p;
    pyr_raw *prev = links_of(raw)->prev.p;
    if (next) links_of(next)->prev.p = prev;
    if (prev) {
        links_of(prev)->next.p = next;
    } else {
        heap->bins[bin] = next;
        if (!next) heap->bin_map[bin / 64] &= ~(UINT64_C(1) << (bin % 64));
    }
}

static pyr_raw *find_fitting(pyr_heap *heap, uint32_t units) {
    uint32_t bin = fitting_bin(units);
    if (bin >= PYR_RAW_BINS) return NULL;
    uint32_t word = bin / 64;
    uint64_t bits = heap->bin_map[word] & (~UINT64_C(0) << (bin % 64));
    while (!bits) {
        if (++word == PYR_RAW_BIN_WORDS) return NULL;
        bits = heap->bin_map[word];
    }
    return heap->bins[word * 64 + (uint32_t)__builtin_ctzll(bits)];
}

static pyr_raw *neighbour_below(pyr_raw *raw) {
    return (pyr_raw *)(void *)((char *)raw - (uint64_t)raw->prev_units * 16);
}

static void set_units(pyr_raw *raw, uint32_t units) {
    raw->units = units;
    pyr_raw_above(raw)->prev_units = units;
}

static void write_end(pyr_raw *end, uint32_t prev_units) {
    *end = (pyr_raw){.prev_units = prev_units, .state = PYR_RAW_END};
}

// Pages of a region that holds one block of [units] and the end mark.
static uint64_t pages_for(uint32_t units) {
    return ((uint64_t)units + 1 + UNITS_PER_PAGE - 1) / UNITS_PER_PAGE;
}

// Fills a new region with one block that is in no list.
static pyr_raw *start_region(pyr_heap *heap, uint32_t page) {
    uint32_t pages = pyr_run_pages(heap, page);
    pyr_raw *raw = (pyr_raw *)(void *)pyr_page_place(heap, page);
    uint32_t units = pages * UNITS_PER_PAGE - 1;
    *raw = (pyr_raw){.units = units};
    write_end(pyr_raw_above(raw), units);
    pyr_space_claim(heap, page, PYR_RUN_RAW);
    heap->raw_regions++;
    heap->raw_pages += pages;
    return raw;
}

// Cuts what is beyond [units] off a block that is in no list, and lists it.
static void split(pyr_heap *heap, pyr_raw *raw, uint32_t units) {
    uint32_t rest_units = raw->units - units;
    if (rest_units < 2) return;
    raw->units = units;
    pyr_raw *rest = pyr_raw_above(raw);
    *rest = (pyr_raw){.units = rest_units, .prev_units = units};
    pyr_raw *above = pyr_raw_above(rest);
    above->prev_units = rest_units;
    if (above->state == PYR_RAW_FREE) {
        take_from_bin(heap, above);
        set_units(rest, rest_units + above->units);
    }
    put_in_bin(heap, rest);
}

// Makes the region at raw_region longer by [pages]; its free end is merged and listed. NULL if there is no room behind it.
static pyr_raw *extend_region(pyr_heap *heap, uint32_t pages) {
    uint32_t page = heap->raw_region;
    if (page == PYR_NO_PAGE) return NULL;
    uint32_t have = pyr_run_pages(heap, page);
    if (!pyr_space_extend(heap, page, have + pages)) return NULL;
    heap->raw_pages += pages;
    pyr_raw *raw = (pyr_raw *)(void *)(pyr_page_place(heap, page + have) - sizeof(pyr_raw));
    raw->units = pages * UNITS_PER_PAGE;
    raw->state = PYR_RAW_FREE;
    write_end(pyr_raw_above(raw), raw->units);
    pyr_raw *below = neighbour_below(raw);
    if (raw->prev_units && below->state == PYR_RAW_FREE) {
        take_from_bin(heap, below);
        set_units(below, below->units + raw->units);
        raw = below;
    }
    return raw;
}

// A block of at least [units], in no list, from memory that was not the raw layer's.
static pyr_raw *grow(pyr_heap *heap, uint32_t units) {
    uint64_t need = pages_for(units);
    if (need > UINT32_MAX / UNITS_PER_PAGE) return NULL;
    if (need * PYR_PAGE >= PYR_RAW_LARGE) {
        uint32_t page = pyr_space_take(heap, (uint32_t)need, 1);
        return page == PYR_NO_PAGE ? NULL : start_region(heap, page);
    }
    uint64_t step = heap->raw_pages / 8 / REGION_STEP * REGION_STEP;
    if (step < REGION_STEP) step = REGION_STEP;
    if (step > REGION_LARGEST) step = REGION_LARGEST;
    if (step < need) step = need;
    pyr_raw *raw = extend_region(heap, (uint32_t)step);
    if (raw) return raw;
    uint32_t page = pyr_space_take(heap, (uint32_t)step, 1);
    if (page == PYR_NO_PAGE && step > need) page = pyr_space_take(heap, (uint32_t)need, 1);
    if (page == PYR_NO_PAGE) return NULL;
    heap->raw_region = page;
    return start_region(heap, page);
}

static void set_asked(pyr_raw *raw, uint64_t size) {
    raw->asked_low = (uint32_t)size;
    raw->asked_high = (uint16_t)(size >> 32);
}

static uint32_t units_for(uint64_t size) {
    uint64_t units = (size + 15) / 16 + 1; // with the header
    return units < 2 ? 2 : (uint32_t)units;
}

static bool is_too_large(uint64_t size) {
    return size > (UINT64_C(1) << 35);
}

void *pyr_raw_take(pyr_heap *heap, uint64_t size, pyr_use use) {
    heap->asked[PYR_ASKED_RAW].requests++;
    heap->asked[PYR_ASKED_RAW].bytes += size;
    if (is_too_large(size)) return NULL;
    uint32_t units = units_for(size);
    bool large = pages_for(units) * PYR_PAGE >= PYR_RAW_LARGE;
    pyr_raw *raw = large ? NULL : find_fitting(heap, units);
    if (raw) {
        take_from_bin(heap, raw);
    } else {
        raw = grow(heap, units);
        if (!raw) return NULL;
    }
    if (!large) split(heap, raw, units);
    raw->state = PYR_RAW_LIVE;
    raw->use = (uint8_t)use;
    set_asked(raw, size);
    heap->raw_live++;
    heap->raw_live_bytes += (uint64_t)raw->units * 16;
    PYR_EMIT(&heap->trace, ALLOC, pyr_mem_address(heap, pyr_raw_block(raw)), size, 0);
    return pyr_raw_block(raw);
}

static void return_region(pyr_heap *heap, pyr_raw *raw, uint32_t page) {
    take_from_bin(heap, raw);
    heap->raw_regions--;
    heap->raw_pages -= pyr_run_pages(heap, page);
    if (page == heap->raw_region) heap->raw_region = PYR_NO_PAGE;
    pyr_space_claim(heap, page, PYR_RUN_TAKEN);
    pyr_space_give(heap, page);
}

// Gives back the pages of a free block at the end of its region: all of the region if it has no other block, else the
// far end. A little stays, so that a block that comes and goes does not reach the space each time.
static void return_pages(pyr_heap *heap, pyr_raw *raw) {
    if (pyr_raw_above(raw)->state != PYR_RAW_END) return;
    uint32_t last = pyr_place_page(heap, pyr_raw_above(raw));
    uint32_t have = pyr_run_pages(heap, last);
    uint32_t region = last + 1 - have;
    bool many = raw->units / UNITS_PER_PAGE >= TAIL_LIMIT;
    if (raw->prev_units == 0 && (many || region != heap->raw_region)) {
        return_region(heap, raw, region);
        return;
    }
    if (!many) return;
    uint32_t pages = pyr_place_page(heap, raw) - region + 1 + REGION_STEP;
    take_from_bin(heap, raw);
    uint64_t units_below = (uint64_t)((char *)raw - pyr_page_place(heap, region)) / 16;
    raw->units = (uint32_t)((uint64_t)pages * UNITS_PER_PAGE - 1 - units_below);
    write_end(pyr_raw_above(raw), raw->units);
    put_in_bin(heap, raw);
    heap->raw_pages -= have - pages;
    pyr_space_shrink(heap, region, pages);
}

// Lists a block that stopped being live, merged with its neighbours. Returns the whole free block.
static pyr_raw *release(pyr_heap *heap, pyr_raw *raw) {
    pyr_raw *above = pyr_raw_above(raw);
    if (above->state == PYR_RAW_FREE) {
        take_from_bin(heap, above);
        set_units(raw, raw->units + above->units);
    }
    pyr_raw *below = neighbour_below(raw);
    if (raw->prev_units && below->state == PYR_RAW_FREE) {
        take_from_bin(heap, below);
        set_units(below, below->units + raw->units);
        raw = below;
    }
    put_in_bin(heap, raw);
    return raw;
}

void pyr_raw_give(pyr_heap *heap, void *block) {
    pyr_raw *raw = pyr_raw_of(block);
    heap->raw_live--;
    heap->raw_live_bytes -= (uint64_t)raw->units * 16;
    raw = release(heap, raw);
    PYR_EMIT(&heap->trace, FREE, pyr_mem_address(heap, block), 0, 0);
    return_pages(heap, raw);
}

static bool stands_alone(const pyr_heap *heap, const pyr_raw *raw) {
    return raw->prev_units == 0 && pyr_raw_above(raw)->state == PYR_RAW_END && pyr_place_page(heap, raw) != heap->raw_region;
}

// A block with a region of its own: the region becomes as long as is needed.
static bool resize_region(pyr_heap *heap, pyr_raw *raw, uint32_t units) {
    uint64_t pages = pages_for(units);
    uint32_t page = pyr_place_page(heap, raw);
    uint32_t have = pyr_run_pages(heap, page);
    if (pages == have) return true;
    if (pages > have && (pages > UINT32_MAX / UNITS_PER_PAGE || !pyr_space_extend(heap, page, (uint32_t)pages))) return false;
    raw->units = (uint32_t)pages * UNITS_PER_PAGE - 1;
    write_end(pyr_raw_above(raw), raw->units);
    heap->raw_pages += pages - have;
    if (pages < have) pyr_space_shrink(heap, page, (uint32_t)pages);
    return true;
}

// Tries to make a live block [units] long where it stands.
static bool resize_in_place(pyr_heap *heap, pyr_raw *raw, uint32_t units) {
    if (stands_alone(heap, raw)) return resize_region(heap, raw, units);
    if (units > raw->units) {
        pyr_raw *above = pyr_raw_above(raw);
        if (above->state != PYR_RAW_FREE || raw->units + above->units < units) return false;
        take_from_bin(heap, above);
        set_units(raw, raw->units + above->units);
    }
    split(heap, raw, units);
    return true;
}

void *pyr_raw_change(pyr_heap *heap, void *block, uint64_t size, pyr_use use) {
    if (is_too_large(size)) return NULL;
    pyr_raw *raw = pyr_raw_of(block);
    uint64_t asked = pyr_raw_asked(raw);
    uint32_t old_units = raw->units;
    if (resize_in_place(heap, raw, units_for(size))) {
        heap->asked[PYR_ASKED_RAW].requests++;
        heap->raw_live_bytes += ((uint64_t)raw->units - old_units) * 16;
        raw->use = (uint8_t)use;
        set_asked(raw, size);
        PYR_EMIT(&heap->trace, RESIZE, pyr_mem_address(heap, block), size, 0);
        return block;
    }
    void *moved = pyr_raw_take(heap, size, use);
    if (!moved) return NULL;
    memcpy(moved, block, (size_t)(size < asked ? size : asked));
    if (heap->moving) heap->moving->p = moved;
    pyr_raw_give(heap, block);
    return moved;
}
