// The table of objects.
#include "vm/query/parts.h"

#include <string.h>

static double length_of(const pyr_object *o) {
    const pyr_type *type = o->ob_type.p;
    if (PYR_IS_STR(o)) return (double)pyr_str_length(o);
    if (PYR_IS_DICT(o)) return (double)pyr_dict_size(o);
    if (PYR_IS_LIST(o) || PYR_IS_TUPLE(o) || PYR_IS_BYTES(o)) return (double)((const pyr_varobject *)o)->ob_size;
    while (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE) && type->tp_base.p) type = type->tp_base.p;
    if (type->tp_id == PYR_T_SET || type->tp_id == PYR_T_FROZENSET) return (double)((const pyr_set *)o)->used;
    return -1.0;
}

static void add_flag(pyr_row_object *row, bool is, pyr_object_flag flag) {
    if (is) row->flags |= (uint32_t)flag;
}

// Which generation an object is in stands nowhere in it: the lists are walked once and mark a byte for each place where an object may
// begin: 0 in none, else the generation + 1 (of the permanent one 4).
typedef struct ages {
    uint8_t *bytes;
    uint64_t count;
    const char *base;
} ages;

static void mark_list(ages *a, const pyr_gc_head *head, uint8_t age) {
    if (!head->gc_next) return;
    const pyr_gc_head *g = (const pyr_gc_head *)(uintptr_t)(head->gc_next & ~PYR_GC_NEXT_UNREACHABLE);
    for (; g != head; g = (const pyr_gc_head *)(uintptr_t)(g->gc_next & ~PYR_GC_NEXT_UNREACHABLE)) {
        uint64_t place = (uint64_t)((const char *)pyr_gc_object(g) - a->base) / PYR_AGE_BYTES;
        if (place < a->count) a->bytes[place] = age;
    }
}

static bool make_ages(pyr_query *q, ages *a) {
    const pyr_heap *heap = &q->vm->rt.heap;
    const pyr_gc_state *gc = &q->vm->rt.gc;
    a->base = heap->base;
    a->count = (uint64_t)heap->committed / PYR_AGE_BYTES;
    a->bytes = pyr_area_take(q, a->count);
    if (!a->bytes) return false;
    memset(a->bytes, 0, (size_t)a->count);
    for (uint8_t g = 0; g < PYR_GC_GENERATIONS; g++) mark_list(a, &gc->generations[g].head, (uint8_t)(g + 1));
    mark_list(a, &gc->permanent, PYR_GC_GENERATIONS + 1);
    return true;
}

const uint8_t *pyr_query_ages(pyr_query *q, uint64_t *count) {
    ages a;
    pyr_query_begin(q);
    if (!make_ages(q, &a)) return NULL;
    *count = a.count;
    return a.bytes;
}

static void collector_fields(const pyr_query *q, const pyr_object *o, pyr_row_object *row) {
    const pyr_gc_head *g = pyr_gc_of(o);
    add_flag(row, g->gc_next != 0, PYR_OBJECT_TRACKED);
    add_flag(row, (g->gc_prev & PYR_GC_FINALIZED) != 0, PYR_OBJECT_FINALIZED);
    add_flag(row, (g->gc_next & PYR_GC_NEXT_UNREACHABLE) != 0, PYR_OBJECT_UNREACHABLE);
    if (g->gc_next == 0 || !(g->gc_prev & PYR_GC_COLLECTING)) return;
    row->flags |= PYR_OBJECT_COLLECTING;
    // The copy of the count stands in gc_prev, which links before and after the search, and again once the object is found unreachable.
    uint32_t phase = (uint32_t)q->vm->rt.gc.phase;
    bool searching = phase - PYR_GC_UPDATE_REFS <= PYR_GC_MOVE_UNREACHABLE - PYR_GC_UPDATE_REFS;
    if (searching && !(g->gc_next & PYR_GC_NEXT_UNREACHABLE)) row->gc_refs = (double)(g->gc_prev >> PYR_GC_PREV_SHIFT);
}

// The name of a type that has been said stands in the answer already: *[said] has the row that says it.
static void fill(pyr_query *q, const pyr_object *o, bool in_block, int32_t generation, const pyr_row_object **said) {
    pyr_row_object *row = pyr_query_next_row(q);
    if (!row) return;
    row->address = pyr_query_address(q, o);
    row->type = pyr_query_address(q, o->ob_type.p);
    row->count = (double)o->ob_refcnt;
    row->size = (double)pyr_sizeof(&q->vm->rt, (pyr_object *)(uintptr_t)o);
    row->gc_refs = -1;
    row->length = length_of(o);
    row->generation = generation;
    row->flags = 0;
    row->block = 0;
    add_flag(row, !in_block, PYR_OBJECT_STATIC);
    add_flag(row, o->ob_refcnt <= 0, PYR_OBJECT_DYING);
    add_flag(row, PYR_IS_TYPE(o), PYR_OBJECT_CLASS);
    add_flag(row, PYR_IS_STR(o) && ((const pyr_str *)o)->interned, PYR_OBJECT_INTERNED);
    if (in_block) {
        int64_t front = pyr_object_front(o);
        row->block = row->address - (double)front;
        if (front) collector_fields(q, o, row);
    }
    if (*said && (*said)->type == row->type) row->type_name = (*said)->type_name;
    else row->type_name = pyr_describe_type(q, o->ob_type.p);
    *said = row;
    row->value = pyr_describe(q, o);
}

int64_t pyr_query_objects(pyr_query *q) {
    pyr_census census;
    ages a;
    pyr_query_begin(q);
    if (!pyr_census_begin(q, &census) || !pyr_census_fill(q, &census, NULL, NULL)) return -1;
    if (!make_ages(q, &a) || !pyr_query_take_rows(q, census.count, sizeof(pyr_row_object))) return -1;
    const pyr_row_object *said = NULL;
    for (uint32_t i = 0; i < census.count; i++) {
        const pyr_object *o = census.objects[i];
        fill(q, o, i < census.in_blocks, (int32_t)a.bytes[(uint64_t)((const char *)o - a.base) / PYR_AGE_BYTES] - 1, &said);
    }
    return q->failed ? -1 : (int64_t)q->row_count;
}

int64_t pyr_query_object(pyr_query *q, uint64_t address) {
    bool built_in = false;
    pyr_query_begin(q);
    const pyr_object *o = pyr_query_object_at(q, address, &built_in);
    if (!o) return 0;
    if (!pyr_query_take_rows(q, 1, sizeof(pyr_row_object))) return -1;
    const pyr_row_object *said = NULL;
    fill(q, o, !built_in, -1, &said);
    return q->failed ? -1 : 1;
}
