// References as tables: all of them, those of one object, and the holders of one object.
#include "vm/query/parts.h"

#include <string.h>

typedef struct edges {
    pyr_query *q;
    uint64_t count;
} edges;

static void count_edge(void *context, const pyr_reference *reference) {
    (void)reference;
    ((edges *)context)->count++;
}

static pyr_edge_kind kind_of(const pyr_reference *reference) {
    if (!reference->from) return PYR_EDGE_ROOT;
    switch (reference->label) {
    case PYR_LABEL_KEY_ITSELF:
        return PYR_EDGE_KEY;
    case PYR_LABEL_KEY:
        return PYR_EDGE_VALUE;
    case PYR_LABEL_ATTRIBUTE:
        return PYR_EDGE_ATTRIBUTE;
    case PYR_LABEL_INDEX:
        return reference->kind == PYR_HOLDER_STACK ? PYR_EDGE_FRAME : PYR_EDGE_ITEM;
    case PYR_LABEL_NAME:
        return reference->kind == PYR_HOLDER_GLOBAL ? PYR_EDGE_VALUE : PYR_EDGE_FRAME;
    case PYR_LABEL_TEXT:
        break;
    }
    if (reference->is_class) return PYR_EDGE_CLASS;
    return reference->kind == PYR_HOLDER_CELL    ? PYR_EDGE_CELL
           : reference->kind == PYR_HOLDER_FRAME ? PYR_EDGE_FRAME
                                                 : PYR_EDGE_PART;
}

static void add_edge(void *context, const pyr_reference *reference) {
    pyr_query *q = ((edges *)context)->q;
    pyr_row_edge *row = pyr_query_next_row(q);
    if (!row) return;
    row->from = pyr_query_address(q, reference->from);
    row->to = pyr_query_address(q, reference->target);
    row->kind = kind_of(reference);
    row->counted = reference->counted;
    row->label = pyr_label_text(q, reference);
}

static void visit_all(pyr_query *q, const pyr_census *census, pyr_reference_visit visit, void *context) {
    pyr_visit_roots(q->vm, visit, context);
    for (uint32_t i = 0; i < census->count; i++) pyr_visit_references(q->vm, census->objects[i], visit, context);
}

int64_t pyr_query_edges(pyr_query *q) {
    pyr_census census;
    edges e = {q, 0};
    pyr_query_begin(q);
    if (!pyr_census_begin(q, &census) || !pyr_census_fill(q, &census, count_edge, &e)) return -1;
    if (!pyr_query_reserve_rows(q, e.count, sizeof(pyr_row_edge))) return -1;
    visit_all(q, &census, add_edge, &e);
    return q->failed ? -1 : (int64_t)q->row_count;
}

int64_t pyr_query_edges_of(pyr_query *q, uint64_t address) {
    edges e = {q, 0};
    pyr_query_begin(q);
    const pyr_object *o = pyr_query_object_at(q, address, NULL);
    if (!o) return 0;
    pyr_visit_references(q->vm, o, count_edge, &e);
    if (!pyr_query_reserve_rows(q, e.count, sizeof(pyr_row_edge))) return -1;
    pyr_visit_references(q->vm, o, add_edge, &e);
    return q->failed ? -1 : (int64_t)q->row_count;
}

// ---- holders --------------------------------------------------------------------------------------------------------------------

// The references to the object, copied one behind another as they are found: the area is theirs until the rows begin.
typedef struct holders {
    pyr_query *q;
    const pyr_object *target;
    pyr_reference *found;
    uint32_t count;
} holders;

static void add_holder(void *context, const pyr_reference *reference) {
    holders *h = context;
    if (reference->target != h->target || !reference->counted) return;
    pyr_reference *copy = pyr_area_take(h->q, sizeof *copy);
    if (!copy) return;
    *copy = *reference;
    if (h->count++ == 0) h->found = copy;
}

// A built-in object is held by the machine as such too, which has no place of its own.
static void add_rest(pyr_query *q, const holders *h, bool is_static) {
    int64_t rest = h->target->ob_refcnt - (int64_t)h->count;
    if (rest <= 0) return;
    pyr_row_holder *row = pyr_query_next_row(q);
    row->kind = is_static ? PYR_HOLDER_STATIC : PYR_HOLDER_RUNNING;
    row->count = (uint32_t)rest;
    uint64_t begun = pyr_text_begin(q);
    pyr_text_add_string(q, is_static ? "built-in objects" : "running instruction");
    row->label = pyr_text_end(q, begun);
}

int64_t pyr_query_holders(pyr_query *q, uint64_t address) {
    pyr_census census;
    pyr_query_begin(q);
    holders h = {q, pyr_query_object_at(q, address, NULL), NULL, 0};
    if (!h.target) return 0;
    if (!pyr_census_begin(q, &census) || !pyr_census_fill(q, &census, add_holder, &h)) return -1;
    if (!pyr_query_reserve_rows(q, h.count + 1, sizeof(pyr_row_holder))) return -1;
    for (uint32_t i = 0; i < h.count; i++) {
        pyr_row_holder *row = pyr_query_next_row(q);
        row->from = pyr_query_address(q, h.found[i].from);
        row->kind = h.found[i].kind;
        row->count = 1;
        row->label = pyr_label_text(q, &h.found[i]);
    }
    add_rest(q, &h, pyr_census_find(&census, h.target) >= census.in_blocks);
    return q->failed ? -1 : (int64_t)q->row_count;
}

// ---- audit ----------------------------------------------------------------------------------------------------------------------

typedef struct audit {
    const pyr_census *census;
    int64_t *found; // by number of the object
} audit;

static void add_found(void *context, const pyr_reference *reference) {
    const audit *a = context;
    uint32_t number = reference->counted ? pyr_census_find(a->census, reference->target) : UINT32_MAX;
    if (number != UINT32_MAX) a->found[number]++;
}

int64_t pyr_query_audit(pyr_query *q, uint64_t *object, int64_t *difference) {
    pyr_census census;
    pyr_query_begin(q);
    if (!pyr_census_begin(q, &census)) return -1;
    audit a = {&census, pyr_area_take(q, census.limit * sizeof *a.found)};
    if (!a.found) return -1;
    memset(a.found, 0, census.limit * sizeof *a.found);
    if (!pyr_census_fill(q, &census, add_found, &a)) return -1;
    int64_t wrong = 0;
    for (uint32_t i = 0; i < census.in_blocks; i++) {
        int64_t rest = census.objects[i]->ob_refcnt - a.found[i];
        if (rest == 0) continue;
        if (wrong++ == 0) {
            *object = pyr_mem_address(&q->vm->rt.heap, census.objects[i]);
            *difference = rest;
        }
    }
    return wrong;
}
