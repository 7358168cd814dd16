// The door of the allocator: which layer serves a request, realloc's in-place rule, and the heap's beginning and end.
#include "mem/heap.h"
#include "mem/arena.h"
#include "mem/guard.h"
#include "mem/pool.h"
#include "mem/raw.h"
#include "mem/space.h"
#include <string.h>

pyr_status pyr_heap_init(pyr_heap *heap, const pyr_preset *preset, uint64_t max_memory) {
    const char *message;
    if (pyr_preset_check(preset, &message) != PYR_OK) return PYR_BAD_ARGUMENT;
    memset(heap, 0, sizeof *heap);
    heap->preset = *preset;
    heap->class_shift = preset->alignment == 16 ? 4 : 3;
    heap->arena_shift = (uint32_t)__builtin_ctzll((uint64_t)preset->arena_size);
    pyr_heap_trace(heap, NULL);
    heap->pool_shift = (uint32_t)__builtin_ctzll((uint64_t)preset->pool_size);
    heap->pool_mask = ~(uintptr_t)(preset->pool_size - 1);
    heap->fail_after = UINT64_MAX;
    pyr_trace_init(&heap->trace);
    pyr_pool_init(heap);
    pyr_arena_init(heap);
    pyr_raw_init(heap);
    return pyr_space_init(heap, max_memory);
}

void pyr_heap_fini(pyr_heap *heap) {
    pyr_space_fini(heap);
}

void pyr_heap_trace(pyr_heap *heap, const pyr_tracer *tracer) {
    heap->tracer = tracer;
    heap->threshold = tracer ? 0 : (uint64_t)heap->preset.request_threshold;
    heap->quick_shift = tracer ? 63 : heap->arena_shift;
}

static PYR_NOINLINE void *tell(pyr_heap *heap, void *block, uint64_t size, pyr_use use) {
    if (PYR_UNLIKELY(heap->tracer != NULL) && block) heap->tracer->took(heap, block, size, use);
    return block;
}

// The four below are the allocator proper; what a checking build adds stands around them.
static void *serve(pyr_heap *heap, uint64_t size, pyr_use use) {
    if (PYR_LIKELY(size - 1 < (uint64_t)heap->preset.request_threshold)) {
#if PYR_TRACE
        heap->asked[PYR_ASKED_POOLS].requests++;
        heap->asked[PYR_ASKED_POOLS].bytes += size;
#endif
        void *block = pyr_pool_alloc(heap, size, use);
        if (PYR_LIKELY(block != NULL)) return block;
        heap->small_raw = true;
    }
    return pyr_raw_take(heap, size ? size : 1, use);
}

static void release(pyr_heap *heap, void *block) {
    if (PYR_LIKELY(pyr_mem_is_pooled(heap, block))) pyr_pool_free(heap, block);
    else pyr_raw_give(heap, block);
}

static void *change_pooled(pyr_heap *heap, void *block, uint64_t size, pyr_use use) {
    uint64_t have = pyr_class_size(heap, pyr_pool_of(heap, block)->size_class);
    uint64_t kept = have;
    if (size <= have) {
        // Moving to a smaller class costs a copy, staying wastes memory: it moves when a quarter or more can be saved.
        if (4 * size > 3 * have) {
            pyr_mem_set_use(heap, block, use);
            PYR_EMIT(&heap->trace, RESIZE, pyr_mem_address(heap, block), size, 0);
            return block;
        }
        kept = size;
    }
    if (pyr_heap_fails(heap)) return NULL;
    void *moved = serve(heap, size, use);
    if (!moved) return NULL;
    memcpy(moved, block, (size_t)kept);
    if (heap->moving) heap->moving->p = moved;
    release(heap, block);
    return moved;
}

static void *change(pyr_heap *heap, void *block, uint64_t size, pyr_use use) {
    // A raw block stays raw, also when it becomes small.
    if (pyr_mem_is_pooled(heap, block)) return change_pooled(heap, block, size, use);
    if (size > pyr_raw_capacity(pyr_raw_of(block)) && pyr_heap_fails(heap)) return NULL;
    return pyr_raw_change(heap, block, size ? size : 1, use);
}

#if PYR_CHECK
// What is asked of the allocator for [size] bytes of the user's; so much that it fails where that would overflow.
static uint64_t with_zones(const pyr_heap *heap, uint64_t size) {
    uint64_t more = heap->red_zones ? 2 * PYR_RED_ZONE : 0;
    return size > UINT64_MAX - more ? UINT64_MAX : size + more;
}

static void release_guarded(pyr_heap *heap, void *block) {
    block = pyr_guard_take_back(heap, block);
    if (block) release(heap, block);
}

// A block with red zones always moves: whoever holds on to the old place is found out.
static void *change_guarded(pyr_heap *heap, void *place, uint64_t size, pyr_use use, bool raw) {
    void *block = pyr_guard_open(heap, place, "resize of");
    if (!block) return NULL;
    if (!heap->red_zones) return change(heap, block, size, use);
    uint64_t asked = pyr_guard_asked(block);
    void *moved = raw ? pyr_raw_alloc(heap, size, use) : pyr_mem_alloc(heap, size, use);
    if (!moved) return NULL;
    memcpy(moved, place, (size_t)(size < asked ? size : asked));
    if (heap->moving) heap->moving->p = moved;
    release_guarded(heap, block);
    return moved;
}
#endif

static void *change_told(pyr_heap *heap, void *block, uint64_t size, pyr_use use, __attribute__((unused)) bool raw) {
#if PYR_CHECK
    void *changed = change_guarded(heap, block, size, use, raw);
#else
    void *changed = change(heap, block, size, use);
#endif
    if (PYR_UNLIKELY(heap->tracer != NULL) && changed && changed != block) heap->tracer->gave(heap, block);
    return tell(heap, changed, size, use);
}

void *pyr_mem_alloc_slow(pyr_heap *heap, uint64_t size, pyr_use use) {
    if (pyr_heap_fails(heap)) return NULL;
#if PYR_TRACE && !PYR_CHECK
    if (PYR_LIKELY(size - 1 < heap->threshold)) {
        void *block = pyr_pool_alloc_quick(heap, size, use);
        if (PYR_LIKELY(block != NULL)) return block;
    }
#endif
#if PYR_CHECK
    return tell(heap, pyr_guard_close(heap, serve(heap, with_zones(heap, size), use), size), size, use);
#else
    return tell(heap, serve(heap, size, use), size, use);
#endif
}

void *pyr_mem_calloc(pyr_heap *heap, uint64_t size, pyr_use use) {
    void *block = pyr_mem_alloc(heap, size, use);
    if (block) memset(block, 0, (size_t)size);
    return block;
}

void pyr_mem_free_slow(pyr_heap *heap, void *block) {
    if (!block) return;
#if PYR_TRACE && !PYR_CHECK
    if (PYR_LIKELY(pyr_mem_is_quick(heap, block)) && PYR_LIKELY(pyr_pool_free_quick(heap, block))) return;
#endif
    if (PYR_UNLIKELY(heap->tracer != NULL)) heap->tracer->gave(heap, block);
#if PYR_CHECK
    block = pyr_guard_open(heap, block, "free of");
    if (block) release_guarded(heap, block);
#else
    release(heap, block);
#endif
}

void *pyr_mem_realloc(pyr_heap *heap, void *block, uint64_t size, pyr_use use) {
    if (!block) return pyr_mem_alloc(heap, size, use);
    return change_told(heap, block, size, use, false);
}

void *pyr_raw_alloc(pyr_heap *heap, uint64_t size, pyr_use use) {
    if (pyr_heap_fails(heap)) return NULL;
#if PYR_CHECK
    return tell(heap, pyr_guard_close(heap, pyr_raw_take(heap, with_zones(heap, size), use), size), size, use);
#else
    return tell(heap, pyr_raw_take(heap, size, use), size, use);
#endif
}

void *pyr_raw_realloc(pyr_heap *heap, void *block, uint64_t size, pyr_use use) {
    if (!block) return pyr_raw_alloc(heap, size, use);
    return change_told(heap, block, size, use, true);
}

void pyr_raw_free(pyr_heap *heap, void *block) {
    pyr_mem_free_slow(heap, block);
}

void pyr_mem_note_use(pyr_heap *heap, void *block, pyr_use use) {
#if PYR_CHECK
    if (heap->red_zones) block = (char *)block - PYR_RED_ZONE;
#endif
    if (pyr_mem_is_pooled(heap, block)) *pyr_pool_tag(heap, pyr_pool_of(heap, block), block) = (uint8_t)use;
    else pyr_raw_of(block)->use = (uint8_t)use;
}

void *pyr_mem_pointer(const pyr_heap *heap, uint64_t address) {
    uint64_t offset = address - PYR_ADDRESS_BASE;
    if (offset >= (uint64_t)heap->break_page << PYR_PAGE_SHIFT) return NULL;
    return heap->base + offset;
}
