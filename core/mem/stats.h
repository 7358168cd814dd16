// The report of sys._debugmallocstats(), in the form of the preset's CPython, and the requests per layer.
//
// Forms: 27 and 38 are the table of size classes, the arenas' counters and the bytes; 311 and 313 add the arena map, a tree that
// CPython 3.10 and later keep outside the heap: its nodes are what they would be for this heap's arenas. (A release build of 2.7
// has no such report; the form is its debug build's without the serial number of the last call.) The lines about the
// objects' free lists, which follow in CPython, are the object layer's to add.
#ifndef PYR_MEM_STATS_H
#define PYR_MEM_STATS_H

#include "base/format.h"
#include "mem/heap.h"

// Writes the report. False, with nothing written, if the pools are off.
bool pyr_stats_write(const pyr_heap *heap, const pyr_sink *sink);

// A line as the report has them: "label      =       1,234".
void pyr_stats_line(const pyr_sink *sink, const char *label, uint64_t value);

// A line about free lists as CPython writes it below the report: [name] "free PyListObject" gives
// "7 free PyListObjects * 40 bytes each = 280".
void pyr_stats_free_list(const pyr_sink *sink, uint64_t count, const char *name, uint64_t size);

// Requests and bytes per layer, 3 down to -2 (mem/heap.h). Layers 2 and 3 are counted in trace builds only.
void pyr_stats_layers(const pyr_heap *heap, const pyr_sink *sink);

#endif
