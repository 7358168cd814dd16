// Questions about a stopped machine, answered as tables of rows (rows.def) in memory of the caller's.
//
// A query writes nothing but its area: neither counts nor the managed heap change, no Python runs, nothing is allocated. It may
// be asked at every event, also in the middle of a collection or of a deallocation. Only trace builds have queries,
// because only they know what each block is for.
//
// In the area stand first the query's own tables (census, graph), then the rows, then the texts of the rows.
#ifndef PYR_VM_QUERY_QUERY_H
#define PYR_VM_QUERY_QUERY_H

#include "base/format.h"
#include "vm/vm.h"

typedef struct pyr_text {
    uint32_t at; // from the first row of the table
    uint32_t length;
} pyr_text;

#define PYR_ROW(name) typedef struct pyr_row_##name {
#define PYR_ROW_END(name)                                                                                                      \
    }                                                                                                                          \
    pyr_row_##name;
#define PYR_F64(field) double field;
#define PYR_U32(field) uint32_t field;
#define PYR_I32(field) int32_t field;
#define PYR_TEXT(field) pyr_text field;
#include "vm/query/rows.def"
#undef PYR_ROW
#undef PYR_ROW_END
#undef PYR_F64
#undef PYR_U32
#undef PYR_I32
#undef PYR_TEXT

#define PYR_FRAME_KIND(name, text) PYR_FRAME_IS_##name,
typedef enum pyr_frame_kind {
#include "vm/query/kinds.def"
} pyr_frame_kind;
#define PYR_NAME_KIND(name, text) PYR_NAME_IS_##name,
typedef enum pyr_name_kind {
#include "vm/query/kinds.def"
} pyr_name_kind;
#define PYR_HOLDER_KIND(name, text) PYR_HOLDER_##name,
typedef enum pyr_holder_kind {
#include "vm/query/kinds.def"
} pyr_holder_kind;
#define PYR_EDGE_KIND(name, text) PYR_EDGE_##name,
typedef enum pyr_edge_kind {
#include "vm/query/kinds.def"
} pyr_edge_kind;
#define PYR_OBJECT_FLAG(name, bit) PYR_OBJECT_##name = (bit),
typedef enum pyr_object_flag {
#include "vm/query/kinds.def"
} pyr_object_flag;
#define PYR_MEMBER_LIST(name, text) PYR_MEMBERS_##name,
typedef enum pyr_member_list {
#include "vm/query/kinds.def"
} pyr_member_list;

// Memory for an answer. [grow] makes start[0..capacity) larger in place; NULL: it cannot.
typedef struct pyr_area {
    char *start;
    uint64_t used, capacity;
    bool (*grow)(struct pyr_area *area, uint64_t capacity);
} pyr_area;

typedef struct pyr_query {
    pyr_vm *vm;
    pyr_area area;
    char *rows;         // of the answer
    uint32_t row_count; // filled so far
    uint32_t row_limit; // room for them
    uint64_t row_size;
    bool failed; // the area is at its end
} pyr_query;

// Empties the area for the next question. Everything that follows begins with it.
void pyr_query_begin(pyr_query *q);
// The next [size] bytes of the area, not aligned; NULL (and q->failed) at its end.
char *pyr_query_room(pyr_query *q, uint64_t size);

// Each leaves its rows at q->rows and answers their number, or -1 if the area is too small.
int64_t pyr_query_objects(pyr_query *q);
// The row of one object, without its generation (-1), or none. Its cost does not grow with the number of objects.
int64_t pyr_query_object(pyr_query *q, uint64_t address);
// The generation + 1 (the permanent one: 4) of the object that begins there, for each PYR_AGE_BYTES bytes of the heap; 0 where none does
// or it is not tracked. NULL if the area is too small.
#define PYR_AGE_BYTES 16
const uint8_t *pyr_query_ages(pyr_query *q, uint64_t *count);
int64_t pyr_query_frames(pyr_query *q); // outermost first
int64_t pyr_query_names(pyr_query *q);
int64_t pyr_query_edges(pyr_query *q);
int64_t pyr_query_edges_of(pyr_query *q, uint64_t address);
// Who holds the object; what is left of its count is the last row, of kind RUNNING (or STATIC for a built-in object).
int64_t pyr_query_holders(pyr_query *q, uint64_t address);
// Rows of `holder` with the objects of the shortest path from a root, the root's first; empty if there is none.
int64_t pyr_query_why_alive(pyr_query *q, uint64_t address);
// Rows of `address`: the strongly connected component; empty if the object is in no cycle.
int64_t pyr_query_cycle(pyr_query *q, uint64_t address);
int64_t pyr_query_arenas(pyr_query *q);
// Pools in the order of their addresses. *[cells] gets a byte for each block of each: 0 never used, 1 free, 2 + pyr_use if it lives.
int64_t pyr_query_pools(pyr_query *q, const uint8_t **cell_bytes, uint64_t *cell_count);
int64_t pyr_query_raw(pyr_query *q);
int64_t pyr_query_arena_pins(pyr_query *q, uint32_t ordinal);
int64_t pyr_query_generations(pyr_query *q);
int64_t pyr_query_collector(pyr_query *q);
int64_t pyr_query_members(pyr_query *q);
int64_t pyr_query_heap(pyr_query *q);
// Requests since the heap was made and their bytes, a row for each pyr_asked_of in its order.
int64_t pyr_query_asked(pyr_query *q);

// Fills the area with the bytecode of the innermost Python frame, as `pyrena dis` lists it; nothing if there is none.
void pyr_query_bytecode(pyr_query *q);

// Counts by object: refcount minus the references that were found, over all objects of blocks. *[object] gets the address of the first
// object where they differ, *[difference] by how much; answers how many differ, -1 if the area is too small. For tests.
int64_t pyr_query_audit(pyr_query *q, uint64_t *object, int64_t *difference);

#endif
