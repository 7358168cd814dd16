// What shows bytes: bytes, bytearray and memoryview, as an array of bytes (Objects/abstract.c: PyObject_GetBuffer).
#ifndef PYR_OBJ_BUFFER_H
#define PYR_OBJ_BUFFER_H
#include "obj/bytes.h"
#include "obj/callables.h"

PYR_REF_TYPE(pyr_bytes_ref, char);

typedef struct pyr_bytearray {
    pyr_varobject base;
    int64_t allocated;          // bytes of the block, one of them for the NUL at the end
    pyr_bytes_ref block, start; // what is cut off the front stays in front of start; NULL without a block
    int64_t exports;            // views: while there are any it keeps its size
} pyr_bytearray;
PYR_ASSERT_SIZE(pyr_bytearray, 56);
#define PYR_BYTEARRAY(o) ((pyr_bytearray *)(uintptr_t)(o))
static inline int64_t pyr_bytearray_length(const pyr_object *o) {
    return PYR_BYTEARRAY(o)->base.ob_size;
}

typedef struct pyr_memoryview {
    pyr_varobject base;               // ob_size 3: shape, strides and suboffsets of one dimension
    pyr_ref object;                   // owned; NULL once it is released
    pyr_bytes_ref start;              // the first item, in memory of the object's
    int64_t length, stride, itemsize; // items; bytes from one to the next; bytes of one
    int64_t hash;                     // -1: not known yet
    pyr_ref weaklist;
    int32_t format; // a letter of the module struct
    int32_t readonly;
    uint64_t unused[10];
} pyr_memoryview;
PYR_ASSERT_SIZE(pyr_memoryview, 168);

// Whether [o] is of one of the three types or of a subclass.
#define PYR_IS_BYTES_LIKE(o) pyr_type_has((o)->ob_type.p, PYR_TPFLAGS_BYTES_SUBCLASS | PYR_TPFLAGS_BUFFER)
static inline bool pyr_is_bytearray(const pyr_object *o) {
    return pyr_type_has(o->ob_type.p, PYR_TPFLAGS_BUFFER) && pyr_type_has(o->ob_type.p, PYR_TPFLAGS_SEQUENCE) == 0;
}

// The bytes behind a bytearray or memoryview. A view that has holes or is released has no data.
const char *pyr_buffer_data(const pyr_object *o);
// Its length in bytes.
int64_t pyr_buffer_length(const pyr_object *o);
// Whether [o], which is bytes-like, has its bytes in a row; else the error is set.
int pyr_buffer_check(pyr_runtime *rt, const pyr_object *o);

// The bytes of a bytearray or memoryview. Returns an owned reference.
pyr_object *pyr_buffer_to_bytes(pyr_runtime *rt, pyr_object *o);

// A bytearray with a copy of the bytes, or with room for them if [data] is NULL. Returns an owned reference.
pyr_object *pyr_bytearray_new(pyr_runtime *rt, const char *data, int64_t length);
// Gives it another length; what is new is not set. -1 with MemoryError or BufferError set, and the length it had.
int pyr_bytearray_resize(pyr_runtime *rt, pyr_object *self, int64_t length);
// Puts [count] bytes (not its own) in the place of those from [low] to [high]. -1 with the error set: it is then as it was, or,
// if a smaller block could not be had, as long as asked for with any bytes from [low] on.
int pyr_bytearray_splice(pyr_runtime *rt, pyr_object *self, int64_t low, int64_t high, const char *bytes, int64_t count);
// The bytes of an iterable of numbers at the end of [self].
int pyr_bytearray_gather(pyr_runtime *rt, pyr_object *self, pyr_object *iterable);
// A number from 0 to 255; -1 with the error set.
int pyr_byte_value(pyr_runtime *rt, pyr_object *o);

extern const pyr_method_def pyr_bytearray_methods[];
// The rest of the two types, which they get when somebody first looks into them.
extern const pyr_type_spec pyr_full_bytearray, pyr_full_memoryview;
#endif
