// bytes beyond what obj/containers.h declares.
#ifndef PYR_OBJ_BYTES_H
#define PYR_OBJ_BYTES_H
#include "obj/containers.h"

static inline int64_t pyr_bytes_length(const pyr_object *o) {
    return ((const pyr_varobject *)o)->ob_size;
}
static inline char *pyr_bytes_data(const pyr_object *o) {
    return ((pyr_bytes *)(uintptr_t)o)->data;
}
pyr_object *pyr_bytes_repr(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_bytes_concat(pyr_runtime *rt, pyr_object *a, pyr_object *b);
int pyr_bytes_contains(pyr_runtime *rt, pyr_object *o, pyr_object *part);
// bytes(x) for an object that is not a str: bytes, __bytes__, an iterable of ints. Owned.
pyr_object *pyr_bytes_from_object(pyr_runtime *rt, pyr_object *x);
pyr_object *pyr_bytes_percent(pyr_runtime *rt, pyr_object *format, pyr_object *args);
#endif
