// Walks the whole heap and compares what it finds with what the heap says of itself. Loops are bounded, so that a corrupt
// heap gives a message and no hang.
#include "mem/check.h"
#include "base/format.h"
#include "mem/pool.h"
#include "mem/raw.h"
#include "mem/walk.h"
#include <string.h>

typedef struct checker {
    const pyr_heap *heap;
    char *message;
    size_t capacity;
    uint64_t used_pools[PYR_MAX_CLASSES];
    uint64_t regions, region_pages, live, live_bytes, listed; // raw
    uint32_t arena_runs, tag_runs;
} checker;

#define FAIL(c, ...) (pyr_format((c)->message, (c)->capacity, __VA_ARGS__), false)

static bool check_runs(checker *c) {
    const pyr_heap *heap = c->heap;
    pyr_run_kind before = PYR_RUN_TAKEN;
    uint32_t taken = 0;
    uint32_t page = 0;
    while (page < heap->break_page) {
        uint32_t pages = pyr_run_pages(heap, page);
        pyr_run_kind kind = pyr_run_kind_at(heap, page);
        if (pages == 0 || pages > heap->break_page - page) return FAIL(c, "page %u: a run of %u pages", page, pages);
        if (kind > PYR_RUN_RAW) return FAIL(c, "page %u: unknown kind of run %d", page, (int)kind);
        if (heap->page_map[page + pages - 1] != heap->page_map[page]) return FAIL(c, "page %u: the run's ends differ", page);
        if (kind == PYR_RUN_FREE && before == PYR_RUN_FREE) return FAIL(c, "page %u: free neighbours", page);
        if (kind == PYR_RUN_FREE && page < heap->first_free) return FAIL(c, "page %u is free, below first_free", page);
        c->arena_runs += kind == PYR_RUN_ARENA;
        c->tag_runs += kind == PYR_RUN_TAGS;
        c->regions += kind == PYR_RUN_RAW;
        c->region_pages += kind == PYR_RUN_RAW ? pages : 0;
        taken += kind == PYR_RUN_TAKEN;
        before = kind;
        page += pages;
    }
    // A free run may touch the break only between the break's rise and the carving: right then nothing else is being made.
    if (before == PYR_RUN_FREE && taken > 1) return FAIL(c, "free pages below the break");
    if (taken > 2) return FAIL(c, "%u runs without an owner", taken);
    if (c->arena_runs != heap->arenas_current) return FAIL(c, "%u arena runs, %u arenas", c->arena_runs, heap->arenas_current);
    if (c->tag_runs != c->arena_runs) return FAIL(c, "%u tag runs, %u arenas", c->tag_runs, c->arena_runs);
    if (c->regions != heap->raw_regions)
        return FAIL(c, "%u raw regions counted, %u there", heap->raw_regions, (unsigned)c->regions);
    if (c->region_pages != heap->raw_pages) return FAIL(c, "raw pages are miscounted");
    return true;
}

static bool is_listed(const pyr_heap *heap, const pyr_raw *raw) {
    const pyr_raw_links *links = (const pyr_raw_links *)pyr_raw_block(raw);
    uint32_t bin = pyr_raw_bin(raw->units);
    const pyr_raw *prev = links->prev.p;
    if (prev) {
        if (((const pyr_raw_links *)pyr_raw_block(prev))->next.p != raw) return false;
    } else if (heap->bins[bin] != raw) {
        return false;
    }
    const pyr_raw *next = links->next.p;
    return !next || ((const pyr_raw_links *)pyr_raw_block(next))->prev.p == raw;
}

static bool check_region(checker *c, uint32_t page) {
    const pyr_heap *heap = c->heap;
    const char *begin = pyr_page_place(heap, page);
    uint64_t end = (uint64_t)pyr_run_pages(heap, page) << PYR_PAGE_SHIFT;
    const pyr_raw *raw = (const pyr_raw *)(const void *)begin;
    uint32_t prev_units = 0;
    bool was_free = false;
    for (;;) {
        uint64_t offset = (uint64_t)((const char *)raw - begin);
        uint64_t address = pyr_mem_address(heap, raw);
        if (raw->prev_units != prev_units) return FAIL(c, "raw block %llx: wrong size of the block below", (long long)address);
        if (offset + 16 == end) break;
        if (raw->units < 2 || offset + (uint64_t)raw->units * 16 + 16 > end) {
            return FAIL(c, "raw block %llx: %u units", (long long)address, raw->units);
        }
        bool is_free = raw->state == PYR_RAW_FREE;
        if (!is_free && raw->state != PYR_RAW_LIVE) return FAIL(c, "raw block %llx: state %u", (long long)address, raw->state);
        if (is_free && was_free) return FAIL(c, "raw block %llx: free neighbours", (long long)address);
        if (is_free && !is_listed(heap, raw)) return FAIL(c, "raw block %llx is free but in no list", (long long)address);
        if (!is_free) {
            c->live++;
            c->live_bytes += (uint64_t)raw->units * 16;
            if (raw->use >= PYR_USE_COUNT) return FAIL(c, "raw block %llx: use %u", (long long)address, raw->use);
            if (pyr_raw_asked(raw) > pyr_raw_capacity(raw)) return FAIL(c, "raw block %llx is too small", (long long)address);
        }
        c->listed += is_free;
        was_free = is_free;
        prev_units = raw->units;
        raw = pyr_raw_above(raw);
    }
    if (raw->state != PYR_RAW_END || raw->units) return FAIL(c, "the raw region at page %u has no end mark", page);
    return true;
}

static bool check_raw(checker *c) {
    const pyr_heap *heap = c->heap;
    for (uint32_t page = 0; page < heap->break_page; page += pyr_run_pages(heap, page)) {
        if (pyr_run_kind_at(heap, page) == PYR_RUN_RAW && !check_region(c, page)) return false;
    }
    if (c->live != heap->raw_live)
        return FAIL(c, "raw blocks: %llu live, counted %llu", (long long)c->live, (long long)heap->raw_live);
    if (c->live_bytes != heap->raw_live_bytes) return FAIL(c, "live raw bytes are miscounted");
    uint64_t listed = 0;
    for (uint32_t i = 0; i < PYR_RAW_BINS; i++) {
        bool marked = heap->bin_map[i / 64] >> (i % 64) & 1;
        if (marked != (heap->bins[i] != NULL)) return FAIL(c, "raw bin %u: wrong mark", i);
        for (const pyr_raw *raw = heap->bins[i]; raw; raw = ((const pyr_raw_links *)pyr_raw_block(raw))->next.p) {
            if (raw->state != PYR_RAW_FREE || pyr_raw_bin(raw->units) != i) return FAIL(c, "raw bin %u: a stranger", i);
            if (++listed > c->listed) return FAIL(c, "raw bins hold more blocks than are free");
        }
    }
    if (listed != c->listed) return FAIL(c, "raw bins hold fewer blocks than are free");
    return true;
}

static bool check_pool(checker *c, uint32_t arena, uint32_t position) {
    const pyr_heap *heap = c->heap;
    pyr_pool_view view;
    const char *place = heap->arenas[arena].address.p + (uint64_t)position * (uint64_t)heap->preset.pool_size;
    const pyr_pool *pool = pyr_pool_of(heap, place);
    uint64_t address = pyr_mem_address(heap, place);
    if (pool->arena != arena) return FAIL(c, "pool %llx: arena %u", (long long)address, pool->arena);
    if (pool->size_class >= (uint64_t)heap->preset.request_threshold >> heap->class_shift) {
        return FAIL(c, "pool %llx: class %u", (long long)address, pool->size_class);
    }
    pyr_walk_pool(heap, arena, position, &view);
#if PYR_POOL_TABLE
    if (pool->capacity != view.capacity) return FAIL(c, "pool %llx: capacity %u", (long long)address, pool->capacity);
#else
    if (pool->last_block != (uint32_t)heap->preset.pool_size - view.block_size) {
        return FAIL(c, "pool %llx: last block at %u", (long long)address, pool->last_block);
    }
    if (pool->virgin != PYR_POOL_HEADER + view.carved * view.block_size) {
        return FAIL(c, "pool %llx: virgin area at %u", (long long)address, pool->virgin);
    }
#endif
    if (view.carved > view.capacity) return FAIL(c, "pool %llx: %u blocks carved", (long long)address, view.carved);
    uint64_t words[PYR_POOL_BLOCK_WORDS];
    uint32_t length;
    if (!pyr_walk_free_chain(&view, words, &length)) return FAIL(c, "pool %llx: broken free chain", (long long)address);
    if (pool->live + length != view.carved) {
        return FAIL(c, "pool %llx: %u live and %u free blocks, %u carved", (long long)address, view.live, length, view.carved);
    }
    if (view.state == PYR_POOL_FULL && view.carved != view.capacity)
        return FAIL(c, "pool %llx: full too early", (long long)address);
    if (view.state == PYR_POOL_USED) c->used_pools[view.size_class]++;
#if PYR_TAGS
    for (uint32_t i = 0; i < view.carved; i++) {
        if (words[i / 64] >> (i % 64) & 1) continue;
        uint8_t use = *pyr_pool_tag(heap, pool, place + PYR_POOL_HEADER + (uint64_t)i * view.block_size);
        if (use >= PYR_USE_COUNT) return FAIL(c, "pool %llx: block %u has use %u", (long long)address, i, use);
    }
#endif
    return true;
}

static bool check_free_pools(checker *c, uint32_t index, uint32_t carved, uint32_t empty) {
    const pyr_heap *heap = c->heap;
    const pyr_arena *arena = &heap->arenas[index];
    uint64_t pool_size = (uint64_t)heap->preset.pool_size;
    uint64_t seen[PYR_MAX_ARENA_POOLS / 64] = {0};
    uint32_t length = 0;
    for (const pyr_pool *pool = arena->free_pools.p; pool; pool = pool->next.p) {
        uint64_t offset = (uint64_t)(pyr_pool_begin(heap, pool) - arena->address.p);
        if (offset >= carved * pool_size || offset % pool_size) return FAIL(c, "arena %u: stray free pool", index);
        uint64_t i = offset / pool_size;
        if (seen[i / 64] >> (i % 64) & 1) return FAIL(c, "arena %u: the free pools go round", index);
        seen[i / 64] |= UINT64_C(1) << (i % 64);
        if (pool->live) return FAIL(c, "arena %u: a free pool has live blocks", index);
        length++;
    }
    if (length != empty) return FAIL(c, "arena %u: %u pools are empty, %u listed", index, empty, length);
    if (length + arena->pool_count - carved != arena->free_pool_count)
        return FAIL(c, "arena %u: free pools are miscounted", index);
    return true;
}

static bool check_arena(checker *c, uint32_t index) {
    const pyr_heap *heap = c->heap;
    pyr_arena_view view;
    if (!pyr_walk_arena(heap, index, &view)) return true;
    uint32_t page = pyr_place_page(heap, heap->arenas[index].address.p);
    uint32_t tags = pyr_place_page(heap, heap->arenas[index].tags.p);
    if (pyr_run_kind_at(heap, page) != PYR_RUN_ARENA) return FAIL(c, "arena %u stands in a run of another kind", index);
    if (pyr_run_kind_at(heap, tags) != PYR_RUN_TAGS) return FAIL(c, "arena %u: its tags stand in a run of another kind", index);
    if (view.pools != (uint64_t)heap->preset.arena_size / (uint64_t)heap->preset.pool_size)
        return FAIL(c, "arena %u: %u pools", index, view.pools);
    if (view.carved > view.pools) return FAIL(c, "arena %u: %u pools carved", index, view.carved);
    uint32_t empty = 0;
    for (uint32_t i = 0; i < view.carved; i++) {
        if (!check_pool(c, index, i)) return false;
        pyr_pool_view pool;
        pyr_walk_pool(heap, index, i, &pool);
        empty += pool.state == PYR_POOL_EMPTY;
    }
    return check_free_pools(c, index, view.carved, empty);
}

static bool check_usable(checker *c) {
    const pyr_heap *heap = c->heap;
    uint32_t last[PYR_MAX_ARENA_POOLS + 1];
    for (uint32_t i = 0; i <= PYR_MAX_ARENA_POOLS; i++) last[i] = PYR_NO_ARENA;
    uint32_t prev = PYR_NO_ARENA;
    uint32_t listed = 0, fewest = 1;
    for (uint32_t i = heap->usable_arenas; i != PYR_NO_ARENA; i = heap->arenas[i].next) {
        if (i >= heap->arena_capacity || !heap->arenas[i].address.p) return FAIL(c, "usable arenas: stray entry %u", i);
        const pyr_arena *arena = &heap->arenas[i];
        if (arena->prev != prev) return FAIL(c, "usable arenas: entry %u is linked wrongly", i);
        if (arena->free_pool_count < fewest) return FAIL(c, "usable arenas: entry %u is out of order", i);
        fewest = arena->free_pool_count;
        last[fewest] = i;
        prev = i;
        if (++listed > heap->arenas_current) return FAIL(c, "usable arenas go round");
    }
    if (memcmp(last, heap->last_with_free, sizeof last) != 0) return FAIL(c, "usable arenas: last_with_free is wrong");
    uint32_t unused = 0;
    for (uint32_t i = heap->unused_arenas; i != PYR_NO_ARENA; i = heap->arenas[i].next) {
        if (i >= heap->arena_capacity || heap->arenas[i].address.p) return FAIL(c, "unused arenas: stray entry %u", i);
        if (++unused > heap->arena_capacity) return FAIL(c, "unused arenas go round");
    }
    uint32_t with_free = 0;
    for (uint32_t i = 0; i < heap->arena_capacity; i++) {
        with_free += heap->arenas[i].address.p && heap->arenas[i].free_pool_count > 0;
    }
    if (with_free != listed) return FAIL(c, "%u arenas have free pools, %u are usable", with_free, listed);
    if (unused + heap->arenas_current != heap->arena_capacity) return FAIL(c, "arena entries are lost");
    return true;
}

static bool check_granules(checker *c) {
    const pyr_heap *heap = c->heap;
    uint64_t granules = (((uint64_t)heap->map_pages << PYR_PAGE_SHIFT) - 1) >> heap->arena_shift;
    uint32_t marked = 0;
    for (uint64_t i = 0; i <= granules; i++) marked += heap->granules[i];
    if (marked != heap->arenas_current) return FAIL(c, "%u granules are marked for %u arenas", marked, heap->arenas_current);
    for (uint32_t i = 0; i < heap->arena_capacity; i++) {
        const char *address = heap->arenas[i].address.p;
        if (address && !pyr_mem_is_pooled(heap, address)) return FAIL(c, "arena %u: its granule is not marked", i);
    }
    return true;
}

static bool check_rings(checker *c) {
    const pyr_heap *heap = c->heap;
    for (uint32_t i = 0; i < PYR_MAX_CLASSES; i++) {
        const pyr_pool *head = (const pyr_pool *)(const void *)&heap->used[i];
        if (head->live || head->free.p) return FAIL(c, "class %u: the head of the ring was written", i);
        uint64_t length = 0;
        const pyr_pool *before = head;
        for (const pyr_pool *pool = head->next.p; pool != head; pool = pool->next.p) {
            if (pool->prev.p != before && !(PYR_POOL_TABLE && before == head))
                return FAIL(c, "class %u: the ring is linked wrongly", i);
            if (pool->size_class != i || pyr_pool_is_full(pool) || !pool->live)
                return FAIL(c, "class %u: a stranger in the ring", i);
            if (++length > c->used_pools[i]) return FAIL(c, "class %u: the ring holds more pools than are used", i);
            before = pool;
        }
        if ((head->prev.p != before && !PYR_POOL_TABLE) || length != c->used_pools[i])
            return FAIL(c, "class %u: a used pool is not in the ring", i);
    }
    return true;
}

int pyr_heap_check(const pyr_heap *heap, char *message, size_t capacity) {
    checker c = {.heap = heap, .message = message, .capacity = capacity};
    if (heap->faults) {
        pyr_format(message, capacity, "%llu wrong frees or overruns were found (mem/guard.h)",
                   (unsigned long long)heap->faults);
        return -1;
    }
    if (!check_runs(&c) || !check_raw(&c) || !check_granules(&c)) return -1;
    for (uint32_t i = 0; i < heap->arena_capacity; i++) {
        if (!check_arena(&c, i)) return -1;
    }
    return check_rings(&c) && check_usable(&c) ? 0 : -1;
}
