// Ways through the graph of objects: why one is alive (breadth first from the roots), and the cycle that it is in.
#include "vm/query/parts.h"

#include <string.h>

// How an object was first reached.
typedef struct step {
    uint32_t before; // index of the object that leads to it; UINT32_MAX: a root
    pyr_reference by;
} step;

typedef struct search {
    const pyr_census *census;
    step *steps;
    uint8_t *seen;
    uint32_t *queue;
    uint32_t count; // in the queue
    uint32_t before;
} search;

static void reach(void *context, const pyr_reference *reference) {
    search *s = context;
    uint32_t index = pyr_census_find(s->census, reference->target);
    if (index == UINT32_MAX || s->seen[index] || !reference->counted) return;
    s->seen[index] = 1;
    s->queue[s->count++] = index;
    s->steps[index] = (step){s->before, *reference};
}

// Frames, globals and C code first; the shared keys and other roots of the machine are told last anyway.
static bool search_from_roots(pyr_query *q, const pyr_census *census, search *s, uint32_t wanted) {
    s->census = census;
    s->steps = pyr_area_take(q, census->count * sizeof *s->steps);
    s->seen = pyr_area_take(q, census->count);
    s->queue = pyr_area_take(q, census->count * sizeof *s->queue);
    if (q->failed) return false;
    memset(s->seen, 0, census->count);
    s->before = UINT32_MAX;
    pyr_reference main = {.target = q->vm->main_dict, .kind = PYR_HOLDER_GLOBAL, .counted = true, .text = "globals"};
    if (main.target) reach(s, &main);
    pyr_visit_roots(q->vm, reach, s);
    for (uint32_t i = 0; i < s->count && !s->seen[wanted]; i++) {
        s->before = s->queue[i];
        pyr_visit_references(q->vm, census->objects[s->before], reach, s);
    }
    return true;
}

int64_t pyr_query_why_alive(pyr_query *q, uint64_t address) {
    pyr_census census;
    search s = {0};
    pyr_query_begin(q);
    const pyr_object *o = pyr_query_object_at(q, address);
    if (!o) return 0;
    if (!pyr_census_make(q, &census)) return -1;
    uint32_t wanted = pyr_census_find(&census, o);
    if (wanted == UINT32_MAX) return 0;
    if (!search_from_roots(q, &census, &s, wanted)) return -1;
    if (!s.seen[wanted]) return 0;
    uint32_t length = 0;
    for (uint32_t i = wanted; i != UINT32_MAX; i = s.steps[i].before) length++;
    if (!pyr_query_reserve_rows(q, length, sizeof(pyr_row_holder))) return -1;
    for (uint32_t i = 0; i < length; i++) (void)pyr_query_next_row(q);
    pyr_row_holder *rows = (pyr_row_holder *)(void *)q->rows;
    for (uint32_t i = wanted; i != UINT32_MAX; i = s.steps[i].before) {
        pyr_row_holder *row = &rows[--length];
        row->from = pyr_query_address(q, census.objects[i]);
        row->kind = s.steps[i].by.kind;
        row->count = 1;
        row->label = pyr_label_text(q, &s.steps[i].by);
    }
    return q->failed ? -1 : (int64_t)q->row_count;
}

// ---- cycles ---------------------------------------------------------------------------------------------------------------------

// Edges among the objects that can be reached from the one asked for, turned round: starts[i] .. starts[i + 1] are the sources of the
// edges to object i.
typedef struct reverse {
    const pyr_census *census;
    uint32_t *starts;
    uint32_t *sources;
    uint32_t from;
} reverse;

static void count_source(void *context, const pyr_reference *reference) {
    reverse *r = context;
    uint32_t index = pyr_census_find(r->census, reference->target);
    if (index != UINT32_MAX && reference->counted) r->starts[index + 1]++;
}

// Filled from the end of each range down; starts[] is one range off until all are in.
static void add_source(void *context, const pyr_reference *reference) {
    reverse *r = context;
    uint32_t index = pyr_census_find(r->census, reference->target);
    if (index != UINT32_MAX && reference->counted) r->sources[--r->starts[index + 1]] = r->from;
}

static bool make_reverse(pyr_query *q, const search *forward, reverse *r) {
    uint32_t count = forward->census->count;
    r->census = forward->census;
    r->starts = pyr_area_take(q, (count + 2) * sizeof *r->starts);
    if (!r->starts) return false;
    memset(r->starts, 0, (count + 2) * sizeof *r->starts);
    for (uint32_t i = 0; i < forward->count; i++) {
        pyr_visit_references(q->vm, r->census->objects[forward->queue[i]], count_source, r);
    }
    for (uint32_t i = 1; i <= count + 1; i++) r->starts[i] += r->starts[i - 1];
    r->sources = pyr_area_take(q, r->starts[count] * sizeof *r->sources);
    if (!r->sources) return false;
    for (uint32_t i = 0; i < forward->count; i++) {
        r->from = forward->queue[i];
        pyr_visit_references(q->vm, r->census->objects[r->from], add_source, r);
    }
    r->starts++; // each entry is now the start of its own range
    return true;
}

// What the object reaches, and among that, what reaches the object.
static int64_t component(pyr_query *q, const reverse *r, uint32_t wanted, uint8_t *back, uint32_t *queue) {
    uint32_t count = 0;
    bool in_cycle = false;
    queue[count++] = wanted;
    back[wanted] = 1;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = r->starts[queue[i]]; j < r->starts[queue[i] + 1]; j++) {
            uint32_t source = r->sources[j];
            if (source == wanted) in_cycle = true;
            if (back[source]) continue;
            back[source] = 1;
            queue[count++] = source;
        }
    }
    if (!in_cycle) return 0;
    if (!pyr_query_reserve_rows(q, count, sizeof(pyr_row_address))) return -1;
    for (uint32_t i = 0; i < count; i++) {
        ((pyr_row_address *)pyr_query_next_row(q))->address = pyr_query_address(q, r->census->objects[queue[i]]);
    }
    return (int64_t)q->row_count;
}

int64_t pyr_query_cycle(pyr_query *q, uint64_t address) {
    pyr_census census;
    search s = {0};
    reverse r = {0};
    pyr_query_begin(q);
    const pyr_object *o = pyr_query_object_at(q, address);
    if (!o) return 0;
    if (!pyr_census_make(q, &census)) return -1;
    uint32_t wanted = pyr_census_find(&census, o);
    if (wanted == UINT32_MAX) return 0;
    s.census = &census;
    s.steps = pyr_area_take(q, census.count * sizeof *s.steps);
    s.seen = pyr_area_take(q, census.count);
    s.queue = pyr_area_take(q, census.count * sizeof *s.queue);
    uint8_t *back = pyr_area_take(q, census.count);
    uint32_t *queue = pyr_area_take(q, census.count * sizeof *queue);
    if (q->failed) return -1;
    memset(s.seen, 0, census.count);
    memset(back, 0, census.count);
    s.seen[wanted] = 1;
    s.queue[s.count++] = wanted;
    for (uint32_t i = 0; i < s.count; i++) pyr_visit_references(q->vm, census.objects[s.queue[i]], reach, &s);
    if (!make_reverse(q, &s, &r)) return -1;
    return component(q, &r, wanted, back, queue);
}
