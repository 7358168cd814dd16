// Events as JSON lines and the allocator's statistics. Knows no files: text goes to a sink.
#include "vm/report.h"
#include "lang/opcodes.h"
#include "mem/stats.h"
#include <string.h>

typedef struct event_row {
    const char *name;
    const char *meaning[3];
} event_row;

static const event_row rows[] = {
#define PYR_EVENT(name, json, a, b, c, ...) {json, {a, b, c}},
#include "trace/events.def"
#undef PYR_EVENT
};

// Appends the field's key to out[0..at), as report.h says. Returns the new length.
static size_t append_key(char *out, size_t at, const char *meaning) {
    if (*meaning >= '0' && *meaning <= '9') meaning = "flag";
    while (*meaning && !strchr("(,+", *meaning)) {
        out[at++] = *meaning == ' ' ? '_' : *meaning;
        meaning++;
    }
    while (out[at - 1] == '_') at--;
    return at;
}

void pyr_report_event(const pyr_sink *sink, uint64_t tick, const pyr_event *event) {
    char line[320];
    const char *opcode;
    const event_row *row = &rows[event->kind];
    const uint64_t values[3] = {event->a, event->b, event->c};
    size_t at = (size_t)pyr_format(line, sizeof line, "{\"t\":%llu,\"e\":\"%s\"", (unsigned long long)tick, row->name);
    for (int i = 0; i < 3; i++) {
        const char *meaning = row->meaning[i];
        if (!*meaning) continue;
        bool is_address = strncmp(meaning, "addr", 4) == 0;
        if (is_address) meaning = meaning[4] ? meaning + 5 : "address";
        at += (size_t)pyr_format(line + at, sizeof line - at, ",\"");
        at = append_key(line, at, meaning);
        if (is_address) at += (size_t)pyr_format(line + at, sizeof line - at, "\":\"0x%llx\"", (unsigned long long)values[i]);
        else if (strcmp(meaning, "opcode") == 0 && (opcode = pyr_opcode_name((uint32_t)values[i])) != NULL)
            at += (size_t)pyr_format(line + at, sizeof line - at, "\":\"%s\"", opcode);
        else at += (size_t)pyr_format(line + at, sizeof line - at, "\":%llu", (unsigned long long)values[i]);
    }
    at += (size_t)pyr_format(line + at, sizeof line - at, "}\n");
    sink->write(sink->context, line, at);
}

void pyr_report_collector(const pyr_runtime *rt, const pyr_sink *sink) {
    const pyr_gc_state *gc = &rt->gc;
    char number[27];
    pyr_format_sink(sink, "generation          collections             collected         uncollectable\n");
    for (int i = 0; i < PYR_GC_GENERATIONS; i++) {
        const int64_t row[] = {gc->stats[i].collections, gc->stats[i].collected, gc->stats[i].uncollectable};
        pyr_format_sink(sink, "%10d", i);
        for (int j = 0; j < 3; j++) {
            pyr_format_grouped(number, (uint64_t)row[j]);
            pyr_format_sink(sink, j ? " %21s" : " %20s", number);
        }
        pyr_format_sink(sink, "\n");
    }
    const struct {
        const char *name;
        int64_t value;
    } work[] = {{"objects visited", gc->visited}, {"references followed", gc->followed}, {"objects freed", gc->freed}};
    for (size_t i = 0; i < sizeof work / sizeof *work; i++) {
        pyr_format_grouped(number, (uint64_t)work[i].value);
        pyr_format_sink(sink, "%-20s %54s\n", work[i].name, number);
    }
}

void pyr_report_malloc_stats(const pyr_runtime *rt, const pyr_sink *sink) {
    if (!pyr_stats_write(&rt->heap, sink)) return;
    pyr_stats_free_list(sink, (uint64_t)rt->freelist_dict.count, "free PyDictObject", 48);
    pyr_stats_free_list(sink, (uint64_t)rt->freelist_float.count, "free PyFloatObject", 24);
    pyr_stats_free_list(sink, (uint64_t)rt->freelist_list.count, "free PyListObject", 40);
    int64_t lengths = rt->heap.preset.freelist_tuple_lengths;
    for (int64_t i = 0; i < lengths && i < PYR_TUPLE_FREELISTS; i++) {
        char name[40];
        pyr_format(name, sizeof name, "free %lld-sized PyTupleObject", (long long)(i + 1));
        pyr_stats_free_list(sink, (uint64_t)rt->freelist_tuple[i].count, name, 24 + 8 * (uint64_t)(i + 1));
    }
}
