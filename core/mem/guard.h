// The checking allocator (builds with PYR_CHECK): wrong frees are refused and overruns are found, each told to a reporter
// with the block and its owner. In other builds nothing is watched and nothing here costs anything.
//
// Always watched: freeing or resizing what is no live block's beginning (a double free, a foreign pointer, a pointer into a
// block). With red zones every block gets PYR_RED_ZONE bytes before and behind it, which are verified when it is freed or
// resized and by pyr_heap_verify; blocks then stand elsewhere than in other builds, which is why they have to be asked for.
#ifndef PYR_MEM_GUARD_H
#define PYR_MEM_GUARD_H

#include "mem/heap.h"

#define PYR_RED_ZONE 16

// Starts to tell [watch] of faults; it stays the caller's and must outlive the heap. [red_zones] only for a heap that has no blocks
// yet. False, with nothing done, if this is no checking build.
bool pyr_heap_watch(pyr_heap *heap, const pyr_watch *watch, bool red_zones);

// For a heap with red zones and no blocks yet: lets the address sanitizer see who reads behind a block or reads one that was freed, which
// therefore waits in one of [count] empty places, the caller's, before it can be another. To the walker and the checkers a waiting block is
// a live one. False, with nothing done, in a build without checks or without that sanitizer.
bool pyr_heap_hold_freed(pyr_heap *heap, void **places, uint32_t count);

// Verifies the red zones of all live blocks. Returns how many faults were told.
uint64_t pyr_heap_verify(pyr_heap *heap);

// What stands at [address], in words: "a live block of 48 bytes at 0x7f... (list items)". Returns the length, as pyr_format does.
int pyr_heap_describe(const pyr_heap *heap, uint64_t address, char *out, size_t capacity);

// For heap.c: puts the red zones around the user's [size] bytes in [block]. Returns what the user gets. [block] may be NULL.
void *pyr_guard_close(pyr_heap *heap, void *block, uint64_t size);
// For heap.c: the block behind the user's [place], which is about to be freed or resized ([doing]). NULL if it is none: told.
void *pyr_guard_open(pyr_heap *heap, void *place, const char *doing);
// For heap.c: [block] comes back from its user. Answers what may be released now, or NULL.
void *pyr_guard_take_back(pyr_heap *heap, void *block);
// For heap.c: the bytes that the user of a block with red zones asked for.
uint64_t pyr_guard_asked(const void *block);

#endif
