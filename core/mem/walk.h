// The heap walker: everything that stands in the space, for the map, the statistics and the checker.
//
// Answers views: plain values with managed addresses, filled from the heap's own structures and from nothing else. A heap may be
// walked at every event. The walker never writes and takes no memory. In a fast build the uses of pooled blocks are unknown.
#ifndef PYR_MEM_WALK_H
#define PYR_MEM_WALK_H

#include "mem/heap.h"
#include "mem/space.h"

typedef struct pyr_run_view {
    uint64_t address;
    uint64_t bytes;
    pyr_run_kind kind;
} pyr_run_view;

typedef struct pyr_arena_view {
    uint64_t address;
    uint64_t bytes;
    uint32_t index;      // in the arena table
    uint32_t pools;      // that it holds
    uint32_t free_pools; // empty or never used
    uint32_t carved;     // pools that were ever handed out stand below this one
} pyr_arena_view;

typedef enum pyr_pool_state { PYR_POOL_VIRGIN, PYR_POOL_EMPTY, PYR_POOL_USED, PYR_POOL_FULL } pyr_pool_state;

typedef struct pyr_pool_view {
    const pyr_pool *pool; // the header
    char *begin;
    uint64_t address;
    uint32_t arena;
    uint32_t position; // in its arena
    pyr_pool_state state;
    uint32_t size_class; // PYR_NO_CLASS for a virgin pool
    uint32_t block_size; // bytes; 0 for a virgin pool
    uint32_t capacity;   // blocks that fit
    uint32_t live;
    uint32_t carved;       // blocks that were ever handed out; carved - live are on the free chain
    uint64_t first_free;   // address, 0 if none
    uint64_t virgin_begin; // address of the area that was never handed out
} pyr_pool_view;

typedef enum pyr_block_state { PYR_BLOCK_LIVE, PYR_BLOCK_FREE, PYR_BLOCK_VIRGIN } pyr_block_state;

typedef struct pyr_block_view {
    char *place;
    uint64_t address;
    uint64_t bytes;     // that may be used
    uint64_t asked;     // raw blocks: bytes asked for; pooled blocks: 0, pools do not keep it
    uint64_t next_free; // address of the next on the free chain, 0 if none; pooled free blocks only
    pyr_block_state state;
    uint32_t use;        // pyr_use of a live block
    uint32_t size_class; // PYR_NO_CLASS for a raw block
} pyr_block_view;

// A visitor answers whether to go on.
typedef bool (*pyr_block_visitor)(void *context, const pyr_block_view *block);

// The runs in order of address: starts with *[page] = 0; false after the last one.
bool pyr_walk_next_run(const pyr_heap *heap, uint32_t *page, pyr_run_view *view);

// The arena at [index] of the table, 0 to heap->arena_capacity - 1; false if that entry has no arena.
bool pyr_walk_arena(const pyr_heap *heap, uint32_t index, pyr_arena_view *view);

// The pool at [position], 0 to view.pools - 1, of an arena that pyr_walk_arena answered.
void pyr_walk_pool(const pyr_heap *heap, uint32_t arena, uint32_t position, pyr_pool_view *view);

// Every block of a pool, in order of address, virgin ones too. False if the visitor stopped.
bool pyr_walk_pool_blocks(const pyr_heap *heap, const pyr_pool_view *pool, pyr_block_visitor visit, void *context);

// Every raw block of the region at [run] (kind PYR_RUN_RAW), in order of address, free ones too. False if the visitor stopped.
bool pyr_walk_raw_blocks(const pyr_heap *heap, const pyr_run_view *run, pyr_block_visitor visit, void *context);

// The live blocks of one arena: those that keep it from going back.
bool pyr_walk_keepers(const pyr_heap *heap, uint32_t arena, pyr_block_visitor visit, void *context);

// All live blocks, pools first (arenas in the order of the table), then raw blocks.
bool pyr_walk_live(const pyr_heap *heap, pyr_block_visitor visit, void *context);

// The block that holds [address], with its pool if it has one (else pool->pool is NULL). False where no block is.
bool pyr_walk_find(const pyr_heap *heap, uint64_t address, pyr_block_view *block, pyr_pool_view *pool);

// Bit set of the blocks on a pool's free chain: words[i / 64] bit i % 64 for the i-th block. False if the chain is broken
// (leaves the carved area, is off a block's boundary or meets itself); *[length] is what was walked.
#define PYR_POOL_BLOCK_WORDS (PYR_MAX_POOL_SIZE / 8 / 64)
bool pyr_walk_free_chain(const pyr_pool_view *pool, uint64_t words[PYR_POOL_BLOCK_WORDS], uint32_t *length);

// One class of the report that CPython prints.
typedef struct pyr_class_sum {
    uint64_t pools; // used and full
    uint64_t live;
    uint64_t available; // on free chains and virgin, in those pools
} pyr_class_sum;

typedef struct pyr_heap_sum {
    pyr_class_sum classes[PYR_MAX_CLASSES];
    uint64_t unused_pools; // empty and virgin
    uint64_t raw_live, raw_live_bytes;
    uint64_t raw_free, raw_free_bytes; // with headers
    uint64_t raw_region_bytes;
    uint64_t tag_bytes, map_bytes;
    uint64_t free_run_bytes;
    uint64_t break_bytes;
} pyr_heap_sum;

void pyr_walk_sum(const pyr_heap *heap, pyr_heap_sum *sum);

#endif
