// Operators on numbers that the machine's loop does itself: ints of one digit and floats.
//
// Each does what the types' own functions do, object for object, without asking who they are again.
#ifndef PYR_VM_QUICK_H
#define PYR_VM_QUICK_H

#include "obj/float.h"
#include "obj/text.h"
#include "vm/eval.h"

static inline bool pyr_small_ints(const pyr_runtime *rt, const pyr_object *a, const pyr_object *b) {
    const pyr_type *type = rt->quick_int;
    return a->ob_type.p == type && b->ob_type.p == type && pyr_int_is_compact(a) && pyr_int_is_compact(b);
}
static inline bool pyr_floats(const pyr_runtime *rt, const pyr_object *a, const pyr_object *b) {
    const pyr_type *type = rt->quick_float;
    return a->ob_type.p == type && b->ob_type.p == type;
}

#if !PYR_TRACE
// The end of an object whose count has just become 0.
static PYR_NOINLINE void pyr_drop_dead(pyr_runtime *rt, pyr_object *o) {
    const pyr_type *type = o->ob_type.p;
    if (PYR_LIKELY(type == &rt->types[PYR_T_INT])) pyr_mem_free(&rt->heap, o);
    else if (type == &rt->types[PYR_T_STR]) pyr_str_dealloc(rt, o);
    else pyr_dealloc(rt, o);
}
#endif

// Drops a reference to an exact int, float or str, which runs no code of anybody's.
static inline void pyr_drop_number(pyr_runtime *rt, pyr_object *o) {
#if PYR_TRACE
    pyr_decref(rt, o);
#else
    if (--o->ob_refcnt == 0) pyr_drop_dead(rt, o);
#endif
}

static inline pyr_object *pyr_quick_ints(pyr_runtime *rt, uint32_t op, int64_t x, int64_t y) {
    switch (op) {
    case PYR_NB_ADD:
        return pyr_int_new(rt, x + y);
    case PYR_NB_SUBTRACT:
        return pyr_int_new(rt, x - y);
    case PYR_NB_MULTIPLY:
        return pyr_int_new(rt, x * y);
    case PYR_NB_AND:
        return pyr_int_new(rt, x & y);
    case PYR_NB_OR:
        return pyr_int_new(rt, x | y);
    case PYR_NB_XOR:
        return pyr_int_new(rt, x ^ y);
    case PYR_NB_FLOOR_DIVIDE:
        return y > 0 ? pyr_int_new(rt, x >= 0 ? x / y : -((y - 1 - x) / y)) : NULL;
    case PYR_NB_REMAINDER:
        if (y <= 0) return NULL;
        x %= y;
        return pyr_int_new(rt, x < 0 ? x + y : x);
    case PYR_NB_LSHIFT:
        return x >= 0 && y >= 0 && y <= 30 ? pyr_int_new(rt, x << y) : NULL;
    case PYR_NB_RSHIFT:
        return y >= 0 && y <= 60 ? pyr_int_new(rt, x >> y) : NULL;
    default:
        return NULL;
    }
}

static inline pyr_object *pyr_quick_floats(pyr_runtime *rt, uint32_t op, double x, double y) {
    switch (op) {
    case PYR_NB_ADD:
        return pyr_float_new(rt, x + y);
    case PYR_NB_SUBTRACT:
        return pyr_float_new(rt, x - y);
    case PYR_NB_MULTIPLY:
        return pyr_float_new(rt, x * y);
    case PYR_NB_TRUE_DIVIDE:
        return y != 0.0 ? pyr_float_new(rt, x / y) : NULL;
    default:
        return NULL;
    }
}

// a op b as an owned reference; NULL if there is no quick way, or with MemoryError set.
static inline pyr_object *pyr_quick_binary(pyr_runtime *rt, uint32_t op, const pyr_object *a, const pyr_object *b) {
    if (op >= PYR_NB_INPLACE_ADD) op -= PYR_NB_INPLACE_ADD;
    if (pyr_small_ints(rt, a, b)) return pyr_quick_ints(rt, op, pyr_int_compact(a), pyr_int_compact(b));
    if (a->ob_type.p == rt->quick_float) {
        if (b->ob_type.p == a->ob_type.p) return pyr_quick_floats(rt, op, pyr_float_value(a), pyr_float_value(b));
        if (pyr_is_exact(rt, b, PYR_T_INT) && pyr_int_is_compact(b)) {
            return pyr_quick_floats(rt, op, pyr_float_value(a), (double)pyr_int_compact(b));
        }
    }
    return NULL;
}

// Whether [o] is true, for types whose answer needs no call. False if there is no quick way.
static inline bool pyr_quick_truth(const pyr_runtime *rt, const pyr_object *o, bool *truth) {
    const pyr_type *type = pyr_type_of(o);
    if (type == &rt->types[PYR_T_BOOL]) {
        *truth = o == rt->true_;
    } else if (type == &rt->types[PYR_T_INT] || type == &rt->types[PYR_T_LIST] || type == &rt->types[PYR_T_TUPLE]) {
        *truth = ((const pyr_varobject *)o)->ob_size != 0;
    } else if (type == &rt->types[PYR_T_STR]) {
        *truth = pyr_str_length(o) != 0;
    } else if (type == &rt->types[PYR_T_DICT]) {
        *truth = pyr_dict_size(o) != 0;
    } else if (o == rt->none) {
        *truth = false;
    } else {
        return false;
    }
    return true;
}

#define PYR_QUICK_COMPARE(a, b, op)                                                                                            \
    ((op) == PYR_CMP_LT   ? (a) < (b)                                                                                          \
     : (op) == PYR_CMP_LE ? (a) <= (b)                                                                                         \
     : (op) == PYR_CMP_EQ ? (a) == (b)                                                                                         \
     : (op) == PYR_CMP_NE ? (a) != (b)                                                                                         \
     : (op) == PYR_CMP_GT ? (a) > (b)                                                                                          \
                          : (a) >= (b))

// x op y for ints: the three answers (less, equal, greater) of each operator stand in a row.
static inline bool pyr_compare_ints(int64_t x, int64_t y, uint32_t op) {
    const uint32_t answers = 1u | 3u << 3 | 2u << 6 | 5u << 9 | 4u << 12 | 6u << 15;
    return (answers >> (op * 3 + (uint32_t)(x >= y) + (uint32_t)(x > y)) & 1) != 0;
}

// a op b for two small ints, two floats, or (in)equality of two strs. False if there is no quick way.
static inline bool pyr_quick_compare(const pyr_runtime *rt, uint32_t op, const pyr_object *a, const pyr_object *b,
                                     bool *answer) {
    if (pyr_small_ints(rt, a, b)) {
        *answer = pyr_compare_ints(pyr_int_compact(a), pyr_int_compact(b), op);
        return true;
    }
    if (pyr_floats(rt, a, b)) {
        double x = pyr_float_value(a), y = pyr_float_value(b);
        *answer = PYR_QUICK_COMPARE(x, y, op);
        return true;
    }
    if ((op == PYR_CMP_EQ || op == PYR_CMP_NE) && pyr_is_exact(rt, a, PYR_T_STR) && pyr_is_exact(rt, b, PYR_T_STR)) {
        *answer = (a == b || pyr_str_equal(a, b)) == (op == PYR_CMP_EQ);
        return true;
    }
    return false;
}

#endif
