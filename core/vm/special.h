// What 3.11 has specialised a call to (Python/specialize.c: _Py_Specialize_Precall; Python/ceval.c: PRECALL_ADAPTIVE, miss).
//
// The call itself goes its own ways here (cache.h, fuse.h). This is kept because it shows: str(x) makes no tuple of its argument, and a
// built-in function that takes an array is no level of recursion, where the instruction is specialised for just that. So every call of a
// warm code object moves the counter as 3.11 does; a call that an instruction is specialised for moves nothing.
#ifndef PYR_VM_SPECIAL_H
#define PYR_VM_SPECIAL_H

#include "vm/cache.h"

// What a call fits is a set of bits 1 << kind; the highest is what the instruction is specialised to. The first eight are the flags of a
// built-in function, and those of a method four places up.
typedef enum pyr_special {
    PYR_SPECIAL_NONE, // adaptive: the counter says how many calls from now the next attempt is
    PYR_SPECIAL_O,
    PYR_SPECIAL_FAST,
    PYR_SPECIAL_KEYWORDS,
    PYR_SPECIAL_METHOD_NOARGS,
    PYR_SPECIAL_METHOD_O,
    PYR_SPECIAL_METHOD_FAST,
    PYR_SPECIAL_METHOD_KEYWORDS,
    PYR_SPECIAL_LEN,
    PYR_SPECIAL_ISINSTANCE,
    PYR_SPECIAL_APPEND,
    PYR_SPECIAL_CLASS, // one with a vectorcall
    PYR_SPECIAL_TYPE,
    PYR_SPECIAL_TUPLE,
    PYR_SPECIAL_STR,
    PYR_SPECIAL_FUNCTION,
    PYR_SPECIAL_BOUND, // a bound method, which is unpacked
} pyr_special;
// Where the short way shows: no level of recursion, no tuple of the argument.
#define PYR_SPECIAL_SHORT                                                                                                      \
    (1u << PYR_SPECIAL_FAST | 1u << PYR_SPECIAL_KEYWORDS | 1u << PYR_SPECIAL_METHOD_FAST | 1u << PYR_SPECIAL_METHOD_KEYWORDS | \
     1u << PYR_SPECIAL_LEN | 1u << PYR_SPECIAL_ISINSTANCE | 1u << PYR_SPECIAL_APPEND | 1u << PYR_SPECIAL_STR)

typedef enum pyr_passing {
    PYR_PASSING_LONG,  // the way of what is not specialised, or as long as that
    PYR_PASSING_SHORT, // the short way
    PYR_PASSING_BOUND, // PRECALL has unpacked a bound method: CALL has nothing to note any more
} pyr_passing;

// One call less until the next attempt. The counter's lower four bits say how often it has failed.
#define PYR_DEFERRED 16

// For the CALL with argument [arg] that [frame] stands at, its operands on the stack: whether 3.11 takes a short way that shows.
bool pyr_specialize_call(pyr_runtime *rt, const pyr_frame *frame, uint32_t arg);
// For a PRECALL that unpacks a bound method.
void pyr_specialize_bound(const pyr_frame *frame);
// Whether 3.11 counts a level for a call of a built-in by the instruction that rt->frame stands at.
bool pyr_counts_builtin(const pyr_runtime *rt);

// The mark of a built-in function ([method] 0) or method (1) that the instruction is specialised for, in the entry's data.
static inline uint64_t pyr_special_mark(const pyr_method_def *def, uint32_t method) {
    return (uint64_t)(uintptr_t)def + method;
}

// pyr_specialize_call for a Python function, a class in Python and a built-in: at once if the instruction is specialised for it or waits. [site]: its entry, or NULL.
static inline void pyr_pass_function(pyr_runtime *rt, const pyr_frame *frame, const pyr_cache *site, uint32_t arg) {
    if (PYR_UNLIKELY(site && (site->special != PYR_SPECIAL_FUNCTION || site->passing))) pyr_specialize_call(rt, frame, arg);
}
#ifdef __OPTIMIZE_SIZE__
#define pyr_pass_class(rt, frame, site, arg) pyr_specialize_call(rt, frame, arg)
#define pyr_pass_builtin(rt, frame, site, arg, def, method) pyr_specialize_call(rt, frame, arg)
#else
static inline void pyr_pass_class(pyr_runtime *rt, const pyr_frame *frame, pyr_cache *site, uint32_t arg) {
    if (PYR_LIKELY(site->special == PYR_SPECIAL_NONE && site->counter >= PYR_DEFERRED && !site->passing)) {
        site->counter -= PYR_DEFERRED;
    } else {
        pyr_specialize_call(rt, frame, arg);
    }
}
static inline bool pyr_pass_builtin(pyr_runtime *rt, const pyr_frame *frame, const pyr_cache *site, uint32_t arg,
                                    const pyr_method_def *def, uint32_t method) {
    if (PYR_LIKELY(site && site->data == pyr_special_mark(def, method) && site->passing != PYR_PASSING_BOUND))
        return (PYR_SPECIAL_SHORT >> site->special & 1) != 0;
    return pyr_specialize_call(rt, frame, arg);
}
#endif

#endif
