// What the files of query/ share: the area, the census of objects, references with their labels, texts.
#ifndef PYR_VM_QUERY_PARTS_H
#define PYR_VM_QUERY_PARTS_H

#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/frame.h"
#include "obj/str.h"
#include "vm/query/query.h"

// ---- area.c ---------------------------------------------------------------------------------------------------------------------

// [size] bytes, aligned to 8, not zeroed. NULL (and q->failed) at the end of the area.
void *pyr_area_take(pyr_query *q, uint64_t size);
// Room for [count] rows of [size] bytes, zeroed. False at the end of the area. Texts follow, so nothing else may be taken afterwards.
bool pyr_query_reserve_rows(pyr_query *q, uint64_t count, uint64_t size);
// The same, not zeroed: for rows of which every field is set.
bool pyr_query_take_rows(pyr_query *q, uint64_t count, uint64_t size);
// The next row, all 0; NULL if there is no room left.
void *pyr_query_next_row(pyr_query *q);
// Appends a text. Longer ones are made in pieces: begin, add, end.
pyr_text pyr_query_text(pyr_query *q, const char *text, uint64_t length);
uint64_t pyr_text_begin(pyr_query *q);
void pyr_text_add(pyr_query *q, const char *text, uint64_t length);
void pyr_text_add_string(pyr_query *q, const char *nul_terminated);
pyr_text pyr_text_end(pyr_query *q, uint64_t begun);
// The same as a sink for pyr_format_sink.
pyr_sink pyr_text_sink(pyr_query *q);

static inline double pyr_query_address(const pyr_query *q, const void *place) {
    return place ? (double)pyr_mem_address(&q->vm->rt.heap, place) : 0.0;
}

// ---- describe.c -----------------------------------------------------------------------------------------------------------------

// A short repr, made without running or allocating anything; any object will do, also one that is half made or half gone.
pyr_text pyr_describe(pyr_query *q, const pyr_object *o);
pyr_text pyr_describe_type(pyr_query *q, const pyr_type *type);
// Appends at most [most] characters of a str, as they are.
void pyr_text_add_str(pyr_query *q, const pyr_object *s, int64_t most);
void pyr_text_add_repr(pyr_query *q, const pyr_object *o);

// ---- references.c ---------------------------------------------------------------------------------------------------------------

typedef enum pyr_label {
    PYR_LABEL_TEXT,       // text
    PYR_LABEL_INDEX,      // [index]
    PYR_LABEL_KEY,        // [key]
    PYR_LABEL_KEY_ITSELF, // key key
    PYR_LABEL_ATTRIBUTE,  // .key
    PYR_LABEL_NAME,       // key
} pyr_label;

// One reference: from an object, a block or a frame to an object.
typedef struct pyr_reference {
    const pyr_object *target;
    const void *from; // object or frame; NULL for a root of the machine
    pyr_holder_kind kind;
    pyr_label label;
    bool counted; // false: weak, or held without a count
    int64_t index;
    const pyr_object *key;
    const char *text;
    bool is_class; // of an instance to its class
} pyr_reference;
typedef void (*pyr_reference_visit)(void *context, const pyr_reference *reference);

// Every reference that [o] owns, as many times as it owns it.
void pyr_visit_references(pyr_vm *vm, const pyr_object *o, pyr_reference_visit visit, void *context);
// Those of frames that are under way, of C code that calls Python, and of the machine.
void pyr_visit_roots(pyr_vm *vm, pyr_reference_visit visit, void *context);
pyr_text pyr_label_text(pyr_query *q, const pyr_reference *reference);

// ---- census.c -------------------------------------------------------------------------------------------------------------------

// A numbered set of objects. Where an object begins in the heap leads to its number at once.
typedef struct pyr_census {
    const pyr_object **objects; // in the order in which they were added
    uint32_t *slots;            // number + 1 of the object that begins there
    const char *base;           // of the heap
    uint64_t bytes;             // of the heap
    uint32_t count, limit;
    uint32_t in_blocks; // the first so many have a block of their own
} pyr_census;

// An empty set with room for all objects.
bool pyr_census_begin(pyr_query *q, pyr_census *census);
// False if it is in the set already.
bool pyr_census_add(pyr_census *census, const pyr_object *o);
// Adds all objects to an empty set: those of blocks in the order of the walk, then the built-in ones that a reference leads to. Every
// reference is found on the way, once, and told to [also] if that is not NULL: those of roots, then those of the objects in their order.
bool pyr_census_fill(pyr_query *q, pyr_census *census, pyr_reference_visit also, void *context);
// Number of [o], or UINT32_MAX.
uint32_t pyr_census_find(const pyr_census *census, const pyr_object *o);
// The object that stands in a live block, or NULL.
pyr_object *pyr_block_object(const char *block, uint32_t use);
// The living object at [address], or NULL if there is none; *[built_in] (may be NULL) tells that it has no block of its own.
const pyr_object *pyr_query_object_at(pyr_query *q, uint64_t address, bool *built_in);

#endif
