// The allocator: CPython's obmalloc over one linear space of pages.
//
// Layers, as the document numbers them: -2/-1 the system's pages (`space`), 0 the raw layer (general allocator), 1 the pools
// (arenas, pools, blocks), 2 the objects' own free lists (obj/), 3 the objects.
//
// A heap is a value: memory of sizeof(pyr_heap) given by the caller, no globals. Everything that it manages stands in one linear
// space (natively a reserved range of addresses, on wasm the memory above __heap_base), in the same order in every build, so
// that the offset in the space, and with it the managed address, is the same natively, on wasm, with events and
// without. Knows nothing of objects.
#ifndef PYR_MEM_HEAP_H
#define PYR_MEM_HEAP_H

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

// The first three fields are for every part; the rest is the allocator's own.
typedef struct pyr_heap {
    pyr_trace trace;   // the one observer (first: any part reaches it from its own context at a constant offset)
    char *base;        // offset 0 of the space
    pyr_preset preset; // this heap's copy
} pyr_heap;

// Makes an empty heap in *[heap]. [preset] is copied and must pass pyr_preset_check. [max_memory]: bytes that the space may grow
// to, 0 for the build's own limit. PYR_MEMORY_LIMIT if the space cannot be had.
pyr_status pyr_heap_init(pyr_heap *heap, const pyr_preset *preset, uint64_t max_memory);

// Gives the space back. Live blocks go with it.
void pyr_heap_fini(pyr_heap *heap);

// PyObject_Malloc: [size] bytes (0 is answered with a raw block of 1 byte, as pymalloc does), from a pool up to the threshold, else
// from the raw layer. Returns NULL when memory is at its limit; no exception is set here.
void *pyr_mem_alloc(pyr_heap *heap, uint64_t size, pyr_use use);
void *pyr_mem_calloc(pyr_heap *heap, uint64_t size, pyr_use use);
// PyObject_Realloc with its in-place rule. Returns NULL with [block] untouched when memory is at its limit. [block] may be NULL.
void *pyr_mem_realloc(pyr_heap *heap, void *block, uint64_t size, pyr_use use);
void pyr_mem_free(pyr_heap *heap, void *block);                      // [block] may be NULL
void pyr_mem_free_sized(pyr_heap *heap, void *block, uint64_t size); // [size] exactly as asked for; quicker

// The raw layer by itself (PyMem_RawMalloc): never a pool.
void *pyr_raw_alloc(pyr_heap *heap, uint64_t size, pyr_use use);
void *pyr_raw_realloc(pyr_heap *heap, void *block, uint64_t size, pyr_use use);
void pyr_raw_free(pyr_heap *heap, void *block);

// Changes what a live block is said to be for (an object put on a free list, say). Nothing in a fast build.
void pyr_mem_set_use(pyr_heap *heap, void *block, pyr_use use);

// Managed address of a place in the space, and back. pyr_mem_pointer answers NULL for an address outside the space.
static inline uint64_t pyr_mem_address(const pyr_heap *heap, const void *place) {
    return PYR_ADDRESS_BASE + (uint64_t)((const char *)place - heap->base);
}
void *pyr_mem_pointer(const pyr_heap *heap, uint64_t address);

#endif
