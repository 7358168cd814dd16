// What stands in the space: pools, arena entries, raw blocks. 64-bit layout in both builds (base/ref.h).
//
// A pool has a header and is one of:
//   used   in the ring of its class (heap->used[class]); some block is free
//   full   in no list
//   empty  in its arena's list `free_pools`, linked by `next`; `live` is 0
// A free block's first 8 bytes link to the next free one. Blocks from `virgin` on have never been handed out; when the chain runs out
// one of them becomes the chain, so `free` is NULL only in a full pool.
// Equation of a pool: carved = (virgin - 48) / block size = live + length of the free chain. So the header alone tells when the
// chain's last block is taken; to read it in that block would wait for memory that is seldom in a cache.
//
// Native fast builds keep the header in a table beside the space (PYR_POOL_TABLE), one cache line each, with fields for quick.h.
// Headers that are a pool size apart fall into a few sets of the processor's caches, so that nearly every free misses. The
// chain and the order of all lists, and with them every address, are the same; the 48 bytes at a pool's beginning are left
// alone.
#ifndef PYR_MEM_LAYOUT_H
#define PYR_MEM_LAYOUT_H

#include "base/config.h"
#include "base/ref.h"
#include <stdbool.h>

#if defined(__wasm__)
#define PYR_POOL_TABLE 0
#else
#define PYR_POOL_TABLE (!PYR_TRACE && !PYR_CHECK)
#endif

// Whether the tags beside the arenas are kept, and how a freed block's tag differs from its last use.
#define PYR_TAGS (PYR_TRACE || PYR_CHECK)
#define PYR_TAG_FREED 0x80

#define PYR_PAGE 4096
#define PYR_PAGE_SHIFT 12
#define PYR_POOL_HEADER 48
#define PYR_MAX_CLASSES 64
#define PYR_MAX_POOL_SIZE 65536 // the space starts at such a boundary, so a pool is found by masking
#define PYR_MAX_ARENA_SIZE 67108864
#define PYR_MAX_ARENA_POOLS 1024
#define PYR_NO_CLASS 0xFFFF // class of a pool that was never used
#define PYR_NO_ARENA UINT32_MAX

typedef struct pyr_pool pyr_pool;
PYR_REF_TYPE(pyr_pool_ref, pyr_pool);

#if PYR_POOL_TABLE

struct pyr_pool {
    uint32_t live;     // blocks in use
    uint32_t capacity; // blocks that fit; 0 in the head of a ring
    pyr_void_ref free; // first free block
    pyr_pool_ref next;
    pyr_pool_ref prev; // not kept up for the first pool of a ring
    uint32_t ends; // blocks carved: the request that makes `live` this many has to carve; 0 when all are; 1 in a ring's head
    uint32_t arena;
    uint32_t size_class;
} __attribute__((aligned(64)));
PYR_ASSERT_SIZE(pyr_pool, 64);
typedef pyr_pool pyr_ring;

#else

struct pyr_pool {
    uint32_t live;     // blocks in use
    uint32_t carved;   // blocks that were ever handed out, or are next
    pyr_void_ref free; // first free block
    pyr_pool_ref next;
    pyr_pool_ref prev;
    uint32_t arena;      // index in the arena table
    uint32_t size_class; // kept while empty: a pool taken again for the same class is ready
    uint32_t virgin;     // offset of the first block that was never handed out
    uint32_t last_block; // largest offset at which a block can start
};
PYR_ASSERT_SIZE(pyr_pool, PYR_POOL_HEADER);

// The head of a ring: what it has in common with a pool. The counts are 0 and `free` is NULL for ever, so that the quick path
// of an allocation needs no test of its own for an empty ring.
typedef struct pyr_ring {
    uint32_t live;
    uint32_t carved;
    pyr_void_ref free;
    pyr_pool_ref next;
    pyr_pool_ref prev;
} pyr_ring;
PYR_ASSERT_OFFSET(pyr_pool, carved, offsetof(pyr_ring, carved));
PYR_ASSERT_OFFSET(pyr_pool, free, offsetof(pyr_ring, free));
PYR_ASSERT_OFFSET(pyr_pool, next, offsetof(pyr_ring, next));
PYR_ASSERT_OFFSET(pyr_pool, prev, offsetof(pyr_ring, prev));

#endif

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
