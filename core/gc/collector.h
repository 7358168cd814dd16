// The cycle collector of CPython 3.11 (Modules/gcmodule.c): mark by subtraction, three generations.
//
// A collection of generation n: younger generations are merged into it; each object's count is copied to gc_refs; references from
// inside the generation are taken off the copies; what is left at 0 moves to the unreachable list, and back when something reachable
// refers to it; weak references, finalizers, a second look for what was resurrected; tp_clear for the rest.
// The real counts are never touched by the search. All lists hang in rt->gc. Knows nothing of the machine.
#ifndef PYR_GC_COLLECTOR_H
#define PYR_GC_COLLECTOR_H

#include "obj/runtime.h"

// Bits of rt->gc.debug, as gc.set_debug takes them.
enum {
    PYR_GC_DEBUG_STATS = 1,
    PYR_GC_DEBUG_COLLECTABLE = 2,
    PYR_GC_DEBUG_UNCOLLECTABLE = 4,
    PYR_GC_DEBUG_SAVEALL = 32,
    PYR_GC_DEBUG_LEAK = 2 | 4 | 32
};

// Puts the collector at work in a runtime that pyr_runtime_init has made: gc.garbage, gc.callbacks and the hook that starts automatic
// collections. -1 with MemoryError set.
int pyr_gc_init(pyr_runtime *rt);

// Collects generation [generation] (0..2) and the younger ones, as gc.collect does. Returns the number of unreachable objects found
// (collected and uncollectable), or 0 while a collection runs already; -1 with the error that a callback of gc.callbacks left.
int64_t pyr_gc_collect(pyr_runtime *rt, int generation);

// What an allocation over the threshold starts: the oldest generation whose count is over its threshold, a full one only if the preset's
// 25 % rule allows it. Errors inside are reported as unraisable.
void pyr_gc_collect_generations(pyr_runtime *rt);

// Collects what is left at the end of a program, without callbacks (_PyGC_CollectNoFail).
int64_t pyr_gc_collect_no_fail(pyr_runtime *rt);

// At the end of a program with DEBUG_UNCOLLECTABLE: writes gc.garbage if there is something in it (_PyGC_DumpShutdownStats).
void pyr_gc_list_uncollectable(pyr_runtime *rt);

#endif
