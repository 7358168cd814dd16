// Ways through the graph of objects: why one is alive (breadth first from the roots), and the cycle that it is in.
#include "vm/query/parts.h"

#include <string.h>

// How an object was first reached.
typedef struct step {
    uint32_t before; // index of the object that leads to it; UINT32_MAX: a root
    pyr_reference by;
} step;

typedef struct search {
    pyr_census reached; // in the order in which they were: also the queue
    step *steps;
    uint32_t before;
} search;

static void reach(void *context, const pyr_reference *reference) {
    search *s = context;
    if (reference->counted && pyr_census_add(&s->reached, reference->target))
        s->steps[s->reached.count - 1] = (step){s->before, *reference};
}

// Frames, globals and C code first; the shared keys and other roots of the machine are told last anyway.
static bool search_from_roots(pyr_query *q, search *s, const pyr_object *wanted) {
    if (!pyr_census_begin(q, &s->reached)) return false;
    s->steps = pyr_area_take(q, s->reached.limit * sizeof *s->steps);
    if (q->failed) return false;
    s->before = UINT32_MAX;
    pyr_reference main = {.target = q->vm->main_dict, .kind = PYR_HOLDER_GLOBAL, .counted = true, .text = "globals"};
    if (main.target) reach(s, &main);
    pyr_visit_roots(q->vm, reach, s);
    for (uint32_t i = 0; i < s->reached.count && pyr_census_find(&s->reached, wanted) == UINT32_MAX; i++) {
        s->before = i;
        pyr_visit_references(q->vm, s->reached.objects[i], reach, s);
    }
    return true;
}

int64_t pyr_query_why_alive(pyr_query *q, uint64_t address) {
    search s;
    pyr_query_begin(q);
    const pyr_object *o = pyr_query_object_at(q, address, NULL);
    if (!o) return 0;
    if (!search_from_roots(q, &s, o)) return -1;
    uint32_t wanted = pyr_census_find(&s.reached, o);
    if (wanted == UINT32_MAX) return 0;
    uint32_t length = 0;
    for (uint32_t i = wanted; i != UINT32_MAX; i = s.steps[i].before) length++;
    if (!pyr_query_reserve_rows(q, length, sizeof(pyr_row_holder))) return -1;
    for (uint32_t i = 0; i < length; i++) (void)pyr_query_next_row(q);
    pyr_row_holder *rows = (pyr_row_holder *)(void *)q->rows;
    for (uint32_t i = wanted; i != UINT32_MAX; i = s.steps[i].before) {
        pyr_row_holder *row = &rows[--length];
        row->from = pyr_query_address(q, s.reached.objects[i]);
        row->kind = s.steps[i].by.kind;
        row->count = 1;
        row->label = pyr_label_text(q, &s.steps[i].by);
    }
    return q->failed ? -1 : (int64_t)q->row_count;
}

// ---- cycles ---------------------------------------------------------------------------------------------------------------------

// Edges among the objects that can be reached from the one asked for (number 0), turned round: starts[i] .. starts[i + 1] are the
// sources of the edges to object i.
typedef struct reverse {
    pyr_census reached;
    uint32_t *starts;
    uint32_t *sources;
    uint32_t from;
} reverse;

static void count_source(void *context, const pyr_reference *reference) {
    reverse *r = context;
    if (!reference->counted) return;
    (void)pyr_census_add(&r->reached, reference->target);
    uint32_t number = pyr_census_find(&r->reached, reference->target);
    if (number != UINT32_MAX) r->starts[number + 1]++;
}

// Filled from the end of each range down; starts[] is one range off until all are in.
static void add_source(void *context, const pyr_reference *reference) {
    reverse *r = context;
    uint32_t number = reference->counted ? pyr_census_find(&r->reached, reference->target) : UINT32_MAX;
    if (number != UINT32_MAX) r->sources[--r->starts[number + 1]] = r->from;
}

static bool make_reverse(pyr_query *q, reverse *r, const pyr_object *o) {
    pyr_census *reached = &r->reached;
    if (!pyr_census_begin(q, reached)) return false;
    r->starts = pyr_area_take(q, (reached->limit + 2) * sizeof *r->starts);
    if (!r->starts) return false;
    memset(r->starts, 0, (reached->limit + 2) * sizeof *r->starts);
    (void)pyr_census_add(reached, o);
    // The list grows while it is walked.
    for (uint32_t i = 0; i < reached->count; i++) pyr_visit_references(q->vm, reached->objects[i], count_source, r);
    for (uint32_t i = 1; i <= reached->count + 1; i++) r->starts[i] += r->starts[i - 1];
    r->sources = pyr_area_take(q, r->starts[reached->count] * sizeof *r->sources);
    if (!r->sources) return false;
    for (r->from = 0; r->from < reached->count; r->from++)
        pyr_visit_references(q->vm, reached->objects[r->from], add_source, r);
    r->starts++; // each entry is now the start of its own range
    return true;
}

// What the object reaches, and among that, what reaches the object.
int64_t pyr_query_cycle(pyr_query *q, uint64_t address) {
    reverse r;
    pyr_query_begin(q);
    const pyr_object *o = pyr_query_object_at(q, address, NULL);
    if (!o) return 0;
    if (!make_reverse(q, &r, o)) return -1;
    uint8_t *back = pyr_area_take(q, r.reached.count);
    uint32_t *queue = pyr_area_take(q, r.reached.count * sizeof *queue);
    if (q->failed) return -1;
    memset(back, 0, r.reached.count);
    uint32_t count = 0;
    bool in_cycle = false;
    queue[count++] = 0;
    back[0] = 1;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = r.starts[queue[i]]; j < r.starts[queue[i] + 1]; j++) {
            uint32_t source = r.sources[j];
            if (source == 0) in_cycle = true;
            if (back[source]) continue;
            back[source] = 1;
            queue[count++] = source;
        }
    }
    if (!in_cycle) return 0;
    if (!pyr_query_reserve_rows(q, count, sizeof(pyr_row_address))) return -1;
    for (uint32_t i = 0; i < count; i++) {
        ((pyr_row_address *)pyr_query_next_row(q))->address = pyr_query_address(q, r.reached.objects[queue[i]]);
    }
    return (int64_t)q->row_count;
}
