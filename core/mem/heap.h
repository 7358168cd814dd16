// The allocator: CPython's obmalloc over one linear space of pages.
//
// Layers, numbered as in Objects/obmalloc.c and in the document: 3 the objects with their types' free lists (obj/), 2 the pools
// (arenas, pools, blocks), 1 the door to raw memory and 0 the general allocator behind it (`raw`), -1 and -2 the system's pages
// (`space`, `host`).
//
// A heap is a value: memory of sizeof(pyr_heap) given by the caller, no globals. Everything that it manages stands in one linear
// space (natively a reserved range of addresses, on wasm the memory above __heap_base), in the same order in every build, so
// that the offset in the space, and with it the managed address, is the same natively, on wasm, with events and
// without. Knows nothing of objects.
#ifndef PYR_MEM_HEAP_H
#define PYR_MEM_HEAP_H

#include "base/ref.h"
#include "mem/host.h"
#include "mem/layout.h"
#include "mem/preset.h"
#include "trace/trace.h"
#include <stdbool.h>

typedef enum pyr_use {
#define PYR_USE(name, text) PYR_USE_##name,
#include "mem/use.def"
#undef PYR_USE
    PYR_USE_COUNT
} pyr_use;

// Managed address of offset 0 of the space: addresses look like those of a 64-bit CPython.
#define PYR_ADDRESS_BASE UINT64_C(0x7f0000000000)

// The use's name in the map, e.g. "list items".
const char *pyr_use_name(uint32_t use);

// Lists of free raw blocks: one per size below 64 units, then 8 per power of two.
#define PYR_RAW_BINS (64 + 8 * 27)
#define PYR_RAW_BIN_WORDS ((PYR_RAW_BINS + 63) / 64)

// Where requests are counted, from the bottom up. The door to raw memory and what is behind it have the same ones.
typedef enum pyr_asked_of {
    PYR_ASKED_HOST,    // layer -2: memory from the host
    PYR_ASKED_RUNS,    // layer -1: runs of pages
    PYR_ASKED_RAW,     // layers 0 and 1: raw blocks
    PYR_ASKED_POOLS,   // layer 2: blocks of pools. This and what follows is counted in trace builds only
    PYR_ASKED_KEPT,    // layer 3: objects that a free list served
    PYR_ASKED_OBJECTS, // layer 3: all objects
    PYR_ASKED_COUNT
} pyr_asked_of;

// What was asked of one place since the heap was made.
typedef struct pyr_asked {
    uint64_t requests;
    uint64_t bytes;
} pyr_asked;

typedef struct pyr_heap pyr_heap;

// Who is told of requests while a program traces memory (vm/modules/mod__tracemalloc.c).
typedef struct pyr_tracer {
    // [block] is there, as asked for; one that was told of before has changed its size.
    void (*took)(pyr_heap *heap, const void *block, uint64_t size, pyr_use use);
    void (*gave)(pyr_heap *heap, const void *block);
    // An object that stands in [block] is taken from a free list.
    void (*reused)(pyr_heap *heap, const void *block);
} pyr_tracer;

// Who is told of faults that a checking build finds (mem/guard.h).
typedef struct pyr_watch {
    void *context;
    void (*report)(void *context, const char *message);
    // Adds what is known of a live block's owner, e.g. the object's type, as text into [out]. May be NULL.
    void (*describe)(void *context, const pyr_heap *heap, const void *block, pyr_use use, char *out, size_t capacity);
} pyr_watch;

// The first three fields are for every part; the rest is the allocator's own.
struct pyr_heap {
    pyr_trace trace;   // the one observer (first: any part reaches it from its own context at a constant offset)
    char *base;        // offset 0 of the space
    pyr_preset preset; // this heap's copy
    // The one place that points to a block that is being reallocated, or NULL: it is set to the new block before the old one is freed, so
    // that no event sees a pointer to free memory.
    pyr_void_ref *moving;

    // pools (mem/pool.c)
    uint64_t threshold;   // preset.request_threshold; 0 while requests are traced, so that none is quick
    uint32_t class_shift; // class of a request: (size - 1) >> class_shift
    uint32_t arena_shift; // log2 of the arena size
    uint32_t quick_shift; // the same; 63 while requests are traced: no arena stands at granule 0
    uint32_t pool_shift;  // log2 of the pool size
    uintptr_t pool_mask;  // a block's pool begins at its address & pool_mask
    pyr_pool *pool_table; // PYR_POOL_TABLE: headers, by offset >> pool_shift
    pyr_ring nowhere;     // PYR_POOL_TABLE: a ring that quick.h links where there is nothing to link
    bool small_raw;       // a request that pools serve had to become a raw block
    uint32_t turning;     // PYR_POOL_TABLE: how often full pools were met of late (quick.h)
    uint64_t table_bytes;
    const uint8_t *granules; // by offset >> arena_shift: 1 where an arena stands
    pyr_ring used[PYR_MAX_CLASSES];

    // arenas (mem/arena.c)
    pyr_arena *arenas; // the table, a raw block; NULL until the first arena
    uint32_t arena_capacity;
    uint32_t unused_arenas;
    uint32_t usable_arenas;
    uint32_t arenas_current;
    uint32_t arenas_highwater;
    uint64_t arenas_allocated;                        // ever
    uint64_t arena_top;                               // highest offset at which an arena ever ended
    uint32_t last_with_free[PYR_MAX_ARENA_POOLS + 1]; // by count of free pools: the last such entry in usable_arenas

    // raw layer (mem/raw.c)
    pyr_raw *bins[PYR_RAW_BINS];
    uint64_t bin_map[PYR_RAW_BIN_WORDS]; // bit set: the bin is not empty
    uint32_t raw_region;                 // page of the region that is extended when memory is short, or PYR_NO_PAGE
    uint32_t raw_regions;                // how many regions there are
    uint64_t raw_pages;                  // of all regions
    uint64_t raw_live;                   // live blocks
    uint64_t raw_live_bytes;             // with headers

    // space (mem/space.c)
    uint32_t *page_map;  // by page: at the first and last page of each run, its pages << 3 | kind
    uint32_t map_pages;  // pages that page_map can describe
    uint32_t break_page; // pages in use, with holes: nothing stands above
    uint32_t limit_page; // the break never passes it
    uint32_t first_free; // no free run lies below this page
    uint64_t committed;  // bytes of the space that the host lets us touch
    uint64_t reserved;   // bytes of addresses held from the host
    uint64_t idle;       // bytes given back to the space, of which the host does not know yet
    uint64_t touched;    // native: bytes of the space that have surely been given pages by the host
    char *reservation;   // what the host gave, before alignment

    // counting and faults
    pyr_asked asked[PYR_ASKED_COUNT];
    const pyr_tracer *tracer; // NULL: nobody traces
    void *traces;             // the tracer's own: a raw block, or NULL
    const pyr_watch *watch;   // checking builds
    bool red_zones;           // checking builds: every block has them
    void **freed;             // checking builds: blocks that were freed and wait before others get them, or NULL
    uint32_t freed_places;    // how many may wait
    uint32_t freed_next;      // whose turn it is
    uint64_t faults;          // that were found
    uint64_t fail_after;      // trace builds: this many more requests succeed, then one fails; UINT64_MAX: none
};

// Makes an empty heap in *[heap]. [preset] is copied and must pass pyr_preset_check. [max_memory]: bytes that the space may grow
// to, 0 for the build's own limit. PYR_MEMORY_LIMIT if the space cannot be had.
pyr_status pyr_heap_init(pyr_heap *heap, const pyr_preset *preset, uint64_t max_memory);

// Gives the space back. Live blocks go with it.
void pyr_heap_fini(pyr_heap *heap);

// PyObject_Malloc: [size] bytes (0 is answered with a raw block of 1 byte, as pymalloc does), from a pool up to the threshold, else
// from the raw layer. Returns NULL when memory is at its limit; no exception is set here.
static inline void *pyr_mem_alloc(pyr_heap *heap, uint64_t size, pyr_use use);
void *pyr_mem_calloc(pyr_heap *heap, uint64_t size, pyr_use use);
// PyObject_Realloc with its in-place rule. Returns NULL with [block] untouched when memory is at its limit. [block] may be NULL.
void *pyr_mem_realloc(pyr_heap *heap, void *block, uint64_t size, pyr_use use);
static inline void pyr_mem_free(pyr_heap *heap, void *block); // [block] may be NULL
// [size] exactly as asked for, [block] not NULL and never changed by pyr_mem_realloc: it need not be looked up.
static inline void pyr_mem_free_sized(pyr_heap *heap, void *block, uint64_t size);

// The raw layer by itself (PyMem_RawMalloc): never a pool.
void *pyr_raw_alloc(pyr_heap *heap, uint64_t size, pyr_use use);
void *pyr_raw_realloc(pyr_heap *heap, void *block, uint64_t size, pyr_use use);
void pyr_raw_free(pyr_heap *heap, void *block);

// Tells [tracer] of requests from now on, NULL: nobody. Quick paths are closed meanwhile, so that nobody pays for the question.
void pyr_heap_trace(pyr_heap *heap, const pyr_tracer *tracer);

// An object from a free list stands in [block] again.
PYR_SHARED void pyr_mem_reuse(pyr_heap *heap, const void *block) {
    if (PYR_UNLIKELY(heap->tracer != NULL)) heap->tracer->reused(heap, block);
}

// Changes what a live block is said to be for (an object put on a free list, say). Nothing in a fast build.
static inline void pyr_mem_set_use(pyr_heap *heap, void *block, pyr_use use);

// Where the space begins: in a wasm module at a place that is known when it is linked.
static inline const char *pyr_mem_base(const pyr_heap *heap) {
#ifdef __wasm__
    (void)heap;
    return pyr_host_base();
#else
    return heap->base;
#endif
}

// Managed address of a place in the space, and back. pyr_mem_pointer answers NULL for an address outside the space.
static inline uint64_t pyr_mem_address(const pyr_heap *heap, const void *place) {
    return PYR_ADDRESS_BASE + (uint64_t)((const char *)place - pyr_mem_base(heap));
}
void *pyr_mem_pointer(const pyr_heap *heap, uint64_t address);

// Whether [block], a live block of this heap, stands in a pool (address_in_range).
static inline bool pyr_mem_is_pooled(const pyr_heap *heap, const void *block) {
    return heap->granules[(uint64_t)((const char *)block - heap->base) >> heap->arena_shift] != 0;
}

// The same, but false while requests are traced.
static inline bool pyr_mem_is_quick(const pyr_heap *heap, const void *block) {
    return heap->granules[(uint64_t)((const char *)block - heap->base) >> heap->quick_shift] != 0;
}

// The header of the pool around [block], and where a header's pool begins.
static inline pyr_pool *pyr_pool_of(const pyr_heap *heap, const void *block) {
#if PYR_POOL_TABLE
    return heap->pool_table + ((uint64_t)((const char *)block - heap->base) >> heap->pool_shift);
#else
    return (pyr_pool *)((uintptr_t)block & heap->pool_mask);
#endif
}
static inline char *pyr_pool_begin(const pyr_heap *heap, const pyr_pool *pool) {
#if PYR_POOL_TABLE
    return heap->base + ((uint64_t)(pool - heap->pool_table) << heap->pool_shift);
#else
    (void)heap;
    return (char *)(uintptr_t)pool;
#endif
}

#include "mem/quick.h"

#endif
