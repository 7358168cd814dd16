// What stands in the space: pools, arena entries, raw blocks. 64-bit layout in both builds (base/ref.h).
//
// A pool starts with a header and is one of:
//   used   in the ring of its class (heap->used[class]); some block is free: `free` is not NULL
//   full   in no list; `free` is NULL and the virgin area is used up
//   empty  in its arena's list `free_pools`, linked by `next`; `live` is 0
// A free block's first 8 bytes link to the next free one. Blocks from `virgin` on have never been handed out.
// Equation of a pool: blocks carved = (virgin - 48) / block size = live + length of the free chain.
#ifndef PYR_MEM_LAYOUT_H
#define PYR_MEM_LAYOUT_H

#include "base/ref.h"
#include <stdbool.h>

#define PYR_PAGE 4096
#define PYR_PAGE_SHIFT 12
#define PYR_POOL_HEADER 48
#define PYR_MAX_CLASSES 64
#define PYR_MAX_POOL_SIZE 65536 // the space starts at such a boundary, so a pool is found by masking
#define PYR_MAX_ARENA_SIZE 67108864
#define PYR_MAX_ARENA_POOLS 1024
#define PYR_NO_CLASS UINT32_MAX // class of a pool that was never used
#define PYR_NO_ARENA UINT32_MAX

typedef struct pyr_pool pyr_pool;
PYR_REF_TYPE(pyr_pool_ref, pyr_pool);

// What a pool and the head of a ring of pools have in common. In a head `live` is 0 and `free` NULL for ever, so that the
// quick path of an allocation needs no test of its own for an empty ring.
typedef struct pyr_pool_links {
    uint64_t live;     // blocks in use
    pyr_void_ref free; // first free block
    pyr_pool_ref next;
    pyr_pool_ref prev;
} pyr_pool_links;

struct pyr_pool {
    uint64_t live;
    pyr_void_ref free;
    pyr_pool_ref next;
    pyr_pool_ref prev;
    uint32_t arena;      // index in the arena table
    uint32_t size_class; // kept while empty: a pool taken again for the same class is ready
    uint32_t virgin;     // offset of the first block that was never handed out
    uint32_t last_block; // largest offset at which a block can start
};
PYR_ASSERT_SIZE(pyr_pool, PYR_POOL_HEADER);
PYR_ASSERT_OFFSET(pyr_pool, free, offsetof(pyr_pool_links, free));
PYR_ASSERT_OFFSET(pyr_pool, next, offsetof(pyr_pool_links, next));
PYR_ASSERT_OFFSET(pyr_pool, prev, offsetof(pyr_pool_links, prev));
PYR_ASSERT_SIZE(pyr_pool_links, 32);

PYR_REF_TYPE(pyr_char_ref, char);

// One entry of the arena table. Entries with free pools are in the list heap->usable_arenas, sorted by free_pool_count; entries
// without an arena (`address` NULL) in heap->unused_arenas, linked by `next`.
typedef struct pyr_arena {
    pyr_char_ref address;
    pyr_char_ref virgin;     // first pool that was never handed out
    pyr_pool_ref free_pools; // empty pools, the latest first
    pyr_char_ref tags;       // one byte for each `alignment` bytes of the arena: pyr_use of the block that starts there
    uint32_t free_pool_count;
    uint32_t pool_count;
    uint32_t next; // index, or PYR_NO_ARENA
    uint32_t prev;
} pyr_arena;
PYR_ASSERT_SIZE(pyr_arena, 48);
PYR_REF_TYPE(pyr_arena_ref, pyr_arena);

typedef struct pyr_raw pyr_raw;
PYR_REF_TYPE(pyr_raw_ref, pyr_raw);

// The header before every raw block; the block itself follows. A region (a run of pages) is filled with them without
// gaps and closed by one of 0 units marked PYR_RAW_END. Two free neighbours do not exist.
struct pyr_raw {
    uint32_t units;      // of 16 bytes, with this header
    uint32_t prev_units; // of the neighbour below, 0 for the first of a region
    uint32_t asked_low;  // bytes asked for: 48 bits
    uint16_t asked_high;
    uint8_t use; // pyr_use
    uint8_t state;
};
PYR_ASSERT_SIZE(pyr_raw, 16);
enum { PYR_RAW_FREE = 0, PYR_RAW_LIVE = 1, PYR_RAW_END = 2 };

// What a free raw block holds behind its header: its place in the list of its bin.
typedef struct pyr_raw_links {
    pyr_raw_ref next;
    pyr_raw_ref prev;
} pyr_raw_links;
PYR_ASSERT_SIZE(pyr_raw_links, 16);

#endif
