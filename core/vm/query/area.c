// The area of a query: rows and texts one behind another. The area may grow, but never moves.
#include "vm/query/parts.h"

#include <string.h>

void pyr_query_begin(pyr_query *q) {
    q->area.used = 0;
    q->rows = q->area.start;
    q->row_count = q->row_limit = 0;
    q->row_size = 0;
    q->failed = false;
}

static bool make_room(pyr_query *q, uint64_t size) {
    pyr_area *area = &q->area;
    if (q->failed) return false;
    if (PYR_LIKELY(size <= area->capacity - area->used)) return true;
    if (!area->grow || !area->grow(area, area->used + size)) q->failed = true;
    return !q->failed;
}

char *pyr_query_room(pyr_query *q, uint64_t size) {
    if (!make_room(q, size)) return NULL;
    q->area.used += size;
    return q->area.start + q->area.used - size;
}

void *pyr_area_take(pyr_query *q, uint64_t size) {
    uint64_t start = (q->area.used + 7) & ~UINT64_C(7);
    if (!make_room(q, start - q->area.used + size)) return NULL;
    q->area.used = start + size;
    return q->area.start + start;
}

bool pyr_query_take_rows(pyr_query *q, uint64_t count, uint64_t size) {
    char *rows = pyr_area_take(q, count * size);
    if (!rows) return false;
    q->rows = rows;
    q->row_limit = (uint32_t)count;
    q->row_size = size;
    return true;
}

bool pyr_query_reserve_rows(pyr_query *q, uint64_t count, uint64_t size) {
    if (!pyr_query_take_rows(q, count, size)) return false;
    memset(q->rows, 0, (size_t)(count * size)); // an answer may leave some unused
    return true;
}

void *pyr_query_next_row(pyr_query *q) {
    if (q->row_count == q->row_limit) return NULL;
    return q->rows + q->row_count++ * q->row_size;
}

uint64_t pyr_text_begin(pyr_query *q) {
    return q->area.used;
}

void pyr_text_add(pyr_query *q, const char *text, uint64_t length) {
    char *place = pyr_query_room(q, length);
    if (place) memcpy(place, text, (size_t)length);
}

void pyr_text_add_string(pyr_query *q, const char *nul_terminated) {
    pyr_text_add(q, nul_terminated, strlen(nul_terminated));
}

pyr_text pyr_text_end(pyr_query *q, uint64_t begun) {
    return (pyr_text){(uint32_t)(begun - (uint64_t)(q->rows - q->area.start)), (uint32_t)(q->area.used - begun)};
}

pyr_text pyr_query_text(pyr_query *q, const char *text, uint64_t length) {
    uint64_t begun = pyr_text_begin(q);
    pyr_text_add(q, text, length);
    return pyr_text_end(q, begun);
}

static void add_to_text(void *context, const char *text, size_t length) {
    pyr_text_add(context, text, length);
}

pyr_sink pyr_text_sink(pyr_query *q) {
    return (pyr_sink){add_to_text, q};
}
