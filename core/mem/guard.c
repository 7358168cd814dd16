// Red zones and the tests before a free. A freed pool block keeps its last use in its tag, marked PYR_TAG_FREED.
#include "mem/guard.h"
#include "base/format.h"
#include "mem/pool.h"
#include "mem/raw.h"
#include "mem/walk.h"
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define PYR_POISONS PYR_CHECK
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PYR_POISONS PYR_CHECK
#endif
#endif
#ifndef PYR_POISONS
#define PYR_POISONS 0
#endif
#if PYR_POISONS
// The sanitizer's own functions.
void __asan_poison_memory_region(const volatile void *place, size_t size);
void __asan_unpoison_memory_region(const volatile void *place, size_t size);
#endif

#define ZONE_BYTE 0xFB
#define FRONT_MARK UINT64_C(0x50795265644F6E65)

// The red zone in front of a block.
typedef struct front_zone {
    uint64_t asked;
    uint64_t mark; // FRONT_MARK ^ asked
} front_zone;
_Static_assert(sizeof(front_zone) == PYR_RED_ZONE, "the front zone is a red zone");

static const char *const use_names[PYR_USE_COUNT] = {
#define PYR_USE(name, text) text,
#include "mem/use.def"
#undef PYR_USE
};

const char *pyr_use_name(uint32_t use) {
    return use < PYR_USE_COUNT ? use_names[use] : "unknown";
}

int pyr_heap_describe(const pyr_heap *heap, uint64_t address, char *out, size_t capacity) {
    pyr_block_view block;
    pyr_pool_view pool;
    if (!pyr_walk_find(heap, address, &block, &pool)) {
        return pyr_format(out, capacity, "no block, at 0x%llx", (unsigned long long)address);
    }
    uint32_t use = block.use;
    const char *state = "a live";
    if (block.state == PYR_BLOCK_VIRGIN) state = "a never used";
    if (block.state == PYR_BLOCK_FREE) {
        state = "a free";
        use = PYR_USE_NONE;
#if PYR_TAGS
        if (pool.pool) use = *pyr_pool_tag(heap, pool.pool, block.place) & ~(uint32_t)PYR_TAG_FREED;
#endif
    }
    char owner[120] = "";
    if (heap->watch && heap->watch->describe && block.state == PYR_BLOCK_LIVE) {
        heap->watch->describe(heap->watch->context, heap, block.place, (pyr_use)use, owner, sizeof owner);
    }
    return pyr_format(out, capacity, "%s block of %llu bytes at 0x%llx (%s%s%s)", state, (unsigned long long)block.bytes,
                      (unsigned long long)block.address, pyr_use_name(use), *owner ? ", " : "", owner);
}

bool pyr_heap_watch(pyr_heap *heap, const pyr_watch *watch, bool red_zones) {
#if PYR_CHECK
    heap->watch = watch;
    heap->red_zones = red_zones;
    return true;
#else
    (void)heap;
    (void)watch;
    (void)red_zones;
    return false;
#endif
}

#if PYR_POISONS

// What a block has room for, asked for or not.
static uint64_t room_of(const pyr_heap *heap, const void *block) {
    if (pyr_mem_is_pooled(heap, block)) return pyr_class_size(heap, pyr_pool_of(heap, block)->size_class);
    return pyr_raw_capacity(pyr_raw_of(block));
}

bool pyr_heap_hold_freed(pyr_heap *heap, void **places, uint32_t count) {
    heap->freed = places;
    heap->freed_places = count;
    return true;
}

// All that is behind the user's [size] bytes is out of bounds.
static void fence(const pyr_heap *heap, char *block, uint64_t size) {
    if (!heap->freed) return;
    uint64_t used = PYR_RED_ZONE + size, room = room_of(heap, block);
    __asan_unpoison_memory_region(block, used);
    __asan_poison_memory_region(block + used, room - used);
}

void *pyr_guard_take_back(pyr_heap *heap, void *block) {
    if (!heap->freed) return block;
    void **place = &heap->freed[heap->freed_next++ % heap->freed_places], *oldest = *place;
    __asan_poison_memory_region(block, room_of(heap, block));
    *place = block;
    if (oldest) __asan_unpoison_memory_region(oldest, room_of(heap, oldest));
    return oldest;
}

#else

bool pyr_heap_hold_freed(pyr_heap *heap, void **places, uint32_t count) {
    (void)heap;
    (void)places;
    (void)count;
    return false;
}

static void fence(const pyr_heap *heap, const char *block, uint64_t size) {
    (void)heap;
    (void)block;
    (void)size;
}

void *pyr_guard_take_back(pyr_heap *heap, void *block) {
    (void)heap;
    return block;
}

#endif

void *pyr_guard_close(pyr_heap *heap, void *block, uint64_t size) {
    if (!block || !heap->red_zones) return block;
    front_zone *front = block;
    front->asked = size;
    front->mark = FRONT_MARK ^ size;
    char *user = (char *)block + PYR_RED_ZONE;
    memset(user + size, ZONE_BYTE, PYR_RED_ZONE);
    fence(heap, block, size);
    return user;
}

uint64_t pyr_guard_asked(const void *block) {
    return ((const front_zone *)block)->asked;
}

#if PYR_CHECK

static void tell(pyr_heap *heap, const char *what, const void *place) {
    heap->faults++;
    if (!heap->watch) return;
    char about[240], message[320];
    uint64_t address = pyr_mem_address(heap, place);
    pyr_heap_describe(heap, address, about, sizeof about);
    pyr_format(message, sizeof message, "%s 0x%llx: %s", what, (unsigned long long)address, about);
    heap->watch->report(heap->watch->context, message);
}

static bool zones_are_whole(pyr_heap *heap, const void *block) {
    const front_zone *front = block;
    const unsigned char *user = (const unsigned char *)block + PYR_RED_ZONE;
    if (front->mark != (FRONT_MARK ^ front->asked)) {
        tell(heap, "overrun: the bytes before this block were overwritten:", user);
        return false;
    }
    for (uint64_t i = 0; i < PYR_RED_ZONE && !heap->freed; i++) {
        if (user[front->asked + i] == ZONE_BYTE) continue;
        tell(heap, "overrun: the bytes behind this block were overwritten:", user);
        return false;
    }
    return true;
}

static bool is_live_pooled(const pyr_heap *heap, const char *block) {
    const pyr_pool *pool = pyr_pool_of(heap, block);
    const pyr_arena *arena = NULL;
    for (uint32_t i = 0; i < heap->arena_capacity && !arena; i++) {
        const char *begin = heap->arenas[i].address.p;
        if (begin && block >= begin && block < heap->arenas[i].virgin.p) arena = &heap->arenas[i];
    }
    if (!arena || pool->live == 0) return false;
    uint64_t offset = (uint64_t)(block - pyr_pool_begin(heap, pool));
    if (offset < PYR_POOL_HEADER || offset >= pool->virgin) return false;
    if ((offset - PYR_POOL_HEADER) % pyr_class_size(heap, pool->size_class)) return false;
    return !(*pyr_pool_tag(heap, pool, block) & PYR_TAG_FREED);
}

static bool is_live_raw(const pyr_heap *heap, const char *block) {
    const pyr_raw *raw = pyr_raw_of(block);
    uint64_t offset = (uint64_t)((const char *)raw - heap->base);
    uint64_t end = (uint64_t)heap->break_page << PYR_PAGE_SHIFT;
    if (offset % 16 || offset >= end || raw->state != PYR_RAW_LIVE || raw->units < 2) return false;
    if (offset + (uint64_t)raw->units * 16 >= end) return false;
    return pyr_raw_above(raw)->prev_units == raw->units;
}

void *pyr_guard_open(pyr_heap *heap, void *place, const char *doing) {
    char *block = (char *)place - (heap->red_zones ? PYR_RED_ZONE : 0);
    uint64_t offset = (uint64_t)(block - heap->base);
    bool inside = offset >= sizeof(pyr_raw) && offset < (uint64_t)heap->break_page << PYR_PAGE_SHIFT;
    bool live = inside && (pyr_mem_is_pooled(heap, block) ? is_live_pooled(heap, block) : is_live_raw(heap, block));
    if (live) {
        if (heap->red_zones) zones_are_whole(heap, block);
        return block;
    }
    tell(heap, doing, place);
    return NULL;
}

static bool verify_block(void *context, const pyr_block_view *block) {
    if (block->use != PYR_USE_ARENA_TABLE) zones_are_whole(context, block->place - PYR_RED_ZONE);
    return true;
}

uint64_t pyr_heap_verify(pyr_heap *heap) {
    uint64_t before = heap->faults;
    if (heap->red_zones) pyr_walk_live(heap, verify_block, heap);
    return heap->faults - before;
}

#else

void *pyr_guard_open(pyr_heap *heap, void *place, const char *doing) {
    (void)heap;
    (void)doing;
    return place;
}

uint64_t pyr_heap_verify(pyr_heap *heap) {
    (void)heap;
    return 0;
}

#endif
