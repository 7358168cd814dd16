// int and bool: sign and magnitude in digits of 30 bits (Objects/longobject.c), small integers cached in the static block.
#ifndef PYR_OBJ_INT_H
#define PYR_OBJ_INT_H
#include "obj/runtime.h"

#define PYR_INT_SHIFT 30
#define PYR_INT_MASK ((UINT32_C(1) << PYR_INT_SHIFT) - 1)
#define PYR_INT_SMALL_SIZE 32 // bytes of a cached small integer in the static block

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

// The operators on two ints (or subclasses), for the machine's specialised instructions.
pyr_object *pyr_int_add(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_int_subtract(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_int_multiply(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_int_floor_divide(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_int_remainder(pyr_runtime *rt, pyr_object *a, pyr_object *b);
int pyr_int_compare(const pyr_object *a, const pyr_object *b); // <0, 0, >0
int64_t pyr_int_hash(const pyr_object *o);
// Floor division: *[quotient] and *[remainder] owned, either may be NULL. -1 with ZeroDivisionError set.
int pyr_int_divmod(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object **quotient, pyr_object **remainder);
int64_t pyr_int_bit_length(const pyr_object *o);
// |o| = fraction * 2**exponent with 0.5 <= fraction < 1, rounded half to even; the sign is the number's.
double pyr_int_frexp(const pyr_object *o, int64_t *exponent);

static inline pyr_object *pyr_bool(pyr_runtime *rt, bool value) { // owned
    return pyr_new_ref(rt, value ? rt->true_ : rt->false_);
}
// One-digit fast paths of the machine.
static inline bool pyr_int_is_compact(const pyr_object *o) {
    int64_t n = ((const pyr_varobject *)o)->ob_size;
    return n >= -1 && n <= 1;
}
static inline int64_t pyr_int_compact(const pyr_object *o) {
    return ((const pyr_varobject *)o)->ob_size * (int64_t)((const pyr_int *)o)->digit[0];
}
// The cached integer, owned; only for values of the preset's range.
static inline pyr_object *pyr_int_small(pyr_runtime *rt, int64_t value) {
    return pyr_new_ref(rt,
                       (pyr_object *)(void *)(rt->small_ints + PYR_INT_SMALL_SIZE * (value - rt->heap.preset.small_int_min)));
}
static inline bool pyr_int_is_small(const pyr_runtime *rt, int64_t value) {
    return value >= rt->heap.preset.small_int_min && value <= rt->heap.preset.small_int_max;
}
#endif
