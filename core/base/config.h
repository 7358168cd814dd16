// Build-time configuration: every tunable and debug knob of the core on one page.
//
// Presets (request threshold, pool size, collector thresholds ...) are data, not configuration: see mem/preset.h.
// Nothing here may change a managed address or an event between the native and the wasm build.
#ifndef PYR_BASE_CONFIG_H
#define PYR_BASE_CONFIG_H

// 1: events are emitted (one predicted branch each while nobody looks). 0: events cost nothing at all.
#ifndef PYR_TRACE
#define PYR_TRACE 1
#endif

// 1: recorded events are packed, as a page keeps them (trace/packed.h). 0: they are pyr_event.
#ifndef PYR_TRACE_PACKED
#define PYR_TRACE_PACKED 0
#endif

// 1: cheap assertions and the checking allocator (red zones, owner names, double free).
#ifndef PYR_CHECK
#define PYR_CHECK 0
#endif

// How deep C may nest before RecursionError, whatever sys.setrecursionlimit() says, in bytes of the machine stack that the wasm modules
// take (tests/wasm/recursion.test.mjs holds them to it): the same in every build, so that a program ends at the same place in all of
// them. A page's worker has 500 KB.
#define PYR_C_ROOM 440000
#define PYR_C_STEP 380       // a step in C: repr, compare, a call of a class or of what is not Python
#define PYR_C_LOOP 1380      // the machine's loop inside itself, by a call from C
#define PYR_C_GENERATOR 1040 // the same, by a generator that C asks for its next value
#define PYR_C_CHARACTER 1200 // the compiler, for a character that opens something ...
#define PYR_C_TEXT 250000    // ... and for the deepest text that it takes

// Python-level recursion limit at start (CPython 3.11, Python/ceval.c).
#define PYR_RECURSION_LIMIT 1000

// Small functions of headers: inline, or, in a build for size (the module of the page), one copy that all call.
#ifdef __OPTIMIZE_SIZE__
#define PYR_SHARED inline __attribute__((noinline))
#else
#define PYR_SHARED static inline
#endif

#define PYR_LIKELY(x) __builtin_expect(!!(x), 1)
#define PYR_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define PYR_NOINLINE __attribute__((noinline))
#define PYR_PRINTF(f, a) __attribute__((format(printf, f, a)))

#endif
