// int and bool: sign and magnitude in digits of 30 bits (Objects/longobject.c), small integers cached in the static block.
#ifndef PYR_OBJ_INT_H
#define PYR_OBJ_INT_H
#include "obj/runtime.h"

#define PYR_INT_SHIFT 30
#define PYR_INT_MASK ((UINT32_C(1) << PYR_INT_SHIFT) - 1)

// ob_size: number of digits, negative for a negative number, 0 for zero (which still has room for one digit).
typedef struct pyr_int {
    pyr_varobject base;
    uint32_t digit[1];
} pyr_int;

int pyr_int_init_statics(pyr_runtime *rt); // the small integers; 0, or -1 if memory is too small
pyr_object *pyr_int_new(pyr_runtime *rt, int64_t value);
pyr_object *pyr_int_from_uint64(pyr_runtime *rt, uint64_t value);
pyr_object *pyr_int_from_double(pyr_runtime *rt, double value); // truncates; OverflowError, ValueError for inf and nan
// Text in [base] 2..36 (0: by prefix), underscores allowed; the whole text must be used. ValueError as int() says it.
pyr_object *pyr_int_from_text(pyr_runtime *rt, const char *text, int64_t length, int base);
int pyr_int_to_int64(pyr_runtime *rt, pyr_object *o, int64_t *value); // -1 with OverflowError set
bool pyr_int_fits(const pyr_object *o, int64_t *value);               // without an error
double pyr_int_to_double(pyr_runtime *rt, pyr_object *o);             // -1.0 with OverflowError set: check pyr_error_set
pyr_object *pyr_int_to_text(pyr_runtime *rt, pyr_object *o, int base, bool prefix); // a str; 4300-digit rule for base 10
static inline pyr_object *pyr_bool(pyr_runtime *rt, bool value) {                   // owned
    return pyr_new_ref(rt, value ? rt->true_ : rt->false_);
}
// One-digit fast paths of the machine: NULL without an error when they do not apply.
static inline bool pyr_int_is_compact(const pyr_object *o) {
    int64_t n = ((const pyr_varobject *)o)->ob_size;
    return n >= -1 && n <= 1;
}
static inline int64_t pyr_int_compact(const pyr_object *o) {
    return ((const pyr_varobject *)o)->ob_size * (int64_t)((const pyr_int *)o)->digit[0];
}
#endif
