// float: a double, with a free list (Objects/floatobject.c); shortest repr.
#ifndef PYR_OBJ_FLOAT_H
#define PYR_OBJ_FLOAT_H
#include "obj/runtime.h"

typedef struct pyr_float {
    pyr_object base;
    double value;
} pyr_float;
PYR_ASSERT_SIZE(pyr_float, 24);

pyr_object *pyr_float_new(pyr_runtime *rt, double value);
void pyr_float_clear_freelist(pyr_runtime *rt); // gives its blocks back (a full collection does)
static inline double pyr_float_value(const pyr_object *o) {
    return ((const pyr_float *)o)->value;
}
static inline bool pyr_is_float(const pyr_runtime *rt, const pyr_object *o) { // float or a subclass
    const pyr_type *type = o->ob_type.p, *wanted = pyr_builtin_type(rt, PYR_T_FLOAT);
    while (type && type != wanted) type = type->tp_base.p;
    return type != NULL;
}
// Text of a number literal or of float(): the whole of it must be used. ValueError otherwise.
pyr_object *pyr_float_from_text(pyr_runtime *rt, const char *text, int64_t length);
int pyr_parse_double(pyr_runtime *rt, const char *text, int64_t length,
                     double *value); // correctly rounded; -1 without an error if it is no number

// Shortest text that reads back as [value] (code 'r'), or 'e', 'f', 'g' with [precision]; upper-case codes write E, INF and NAN.
// Returns the bytes written (no NUL), at most [capacity]: pyr_double_room bytes are enough.
enum { PYR_DOUBLE_SIGN = 1, PYR_DOUBLE_DOT_0 = 2, PYR_DOUBLE_ALT = 4 };
int64_t pyr_double_to_text(pyr_runtime *rt, double value, char code, int precision, int flags, char *out, int64_t capacity);
static inline int64_t pyr_double_room(int precision) {
    return 340 + (precision > 0 ? precision : 0);
}
int64_t pyr_double_hash(double value); // not of nan
#endif
