// Text from pyr_walk_sum; computes nothing that the walker knows.
#include "mem/stats.h"
#include "mem/pool.h"
#include "mem/walk.h"
#include <string.h>

#define LABEL_WIDTH 35
#define VALUE_WIDTH 21

void pyr_stats_line(const pyr_sink *sink, const char *label, uint64_t value) {
    char number[27];
    pyr_format_grouped(number, value);
    pyr_format_sink(sink, "%-*s=%*s\n", LABEL_WIDTH, label, VALUE_WIDTH, number);
}

void pyr_stats_free_list(const pyr_sink *sink, uint64_t count, const char *name, uint64_t size) {
    char what[128], label[130];
    pyr_format(what, sizeof what, "%llu %ss * %llu bytes each", (unsigned long long)count, name, (unsigned long long)size);
    pyr_format(label, sizeof label, "%48s ", what);
    pyr_stats_line(sink, label, count * size);
}

// "10 arenas * 262144 bytes/arena" and its product.
static void write_product(const pyr_sink *sink, const char *label_format, uint64_t count, uint64_t size) {
    char label[64];
    const char *rest = strchr(label_format, '|') + 1;
    pyr_format(label, sizeof label, "%llu %.*s%llu%s", (unsigned long long)count, (int)(rest - 1 - label_format), label_format,
               (unsigned long long)size, rest);
    pyr_stats_line(sink, label, count * size);
}

// The tree of CPython 3.10: arena addresses in three steps of bits, the root with room for the lowest step's rounding.
static void write_arena_map(const pyr_heap *heap, const pyr_sink *sink) {
    uint32_t bits = 64 - heap->arena_shift;
    uint32_t interior = (bits + 2) / 3;
    uint32_t bottom = bits - 2 * interior;
    uint64_t covered = heap->arena_shift + bottom;
    uint64_t bottoms = heap->arena_top ? ((heap->arena_top - 1) >> covered) + 1 : 0;
    uint64_t mids = heap->arena_top ? ((heap->arena_top - 1) >> (covered + interior)) + 1 : 0;
    uint64_t root_bytes = UINT64_C(8) << interior;
    uint64_t mid_bytes = mids * (UINT64_C(8) << interior);
    uint64_t bottom_bytes = bottoms * (UINT64_C(8) << bottom);
    pyr_format_sink(sink, "\narena map counts\n");
    pyr_stats_line(sink, "# arena map mid nodes", mids);
    pyr_stats_line(sink, "# arena map bot nodes", bottoms);
    pyr_format_sink(sink, "\n");
    pyr_stats_line(sink, "# bytes lost to arena map root", root_bytes);
    pyr_stats_line(sink, "# bytes lost to arena map mid", mid_bytes);
    pyr_stats_line(sink, "# bytes lost to arena map bot", bottom_bytes);
    pyr_stats_line(sink, "Total", root_bytes + mid_bytes + bottom_bytes);
}

bool pyr_stats_write(const pyr_heap *heap, const pyr_sink *sink) {
    if (heap->preset.request_threshold == 0) return false;
    pyr_heap_sum sum;
    pyr_walk_sum(heap, &sum);
    uint32_t classes = (uint32_t)(heap->preset.request_threshold >> heap->class_shift);
    uint64_t pool_size = (uint64_t)heap->preset.pool_size;
    uint64_t arena_size = (uint64_t)heap->preset.arena_size;
    uint64_t allocated = 0, available = 0, headers = 0, quantization = 0;
    pyr_format_sink(sink, "Small block threshold = %llu, in %u size classes.\n",
                    (unsigned long long)heap->preset.request_threshold, classes);
    pyr_format_sink(sink, "\nclass   size   num pools   blocks in use  avail blocks\n"
                          "-----   ----   ---------   -------------  ------------\n");
    for (uint32_t i = 0; i < classes; i++) {
        const pyr_class_sum *row = &sum.classes[i];
        uint32_t size = pyr_class_size(heap, i);
        if (row->pools == 0) continue;
        pyr_format_sink(sink, "%5u %6u %11llu %15llu %13llu\n", i, size, (unsigned long long)row->pools,
                        (unsigned long long)row->live, (unsigned long long)row->available);
        allocated += row->live * size;
        available += row->available * size;
        headers += row->pools * PYR_POOL_HEADER;
        quantization += row->pools * ((pool_size - PYR_POOL_HEADER) % size);
    }
    pyr_format_sink(sink, "\n");
    pyr_stats_line(sink, "# arenas allocated total", heap->arenas_allocated);
    pyr_stats_line(sink, "# arenas reclaimed", heap->arenas_allocated - heap->arenas_current);
    pyr_stats_line(sink, "# arenas highwater mark", heap->arenas_highwater);
    pyr_stats_line(sink, "# arenas allocated current", heap->arenas_current);
    write_product(sink, "arenas * | bytes/arena", heap->arenas_current, arena_size);
    pyr_format_sink(sink, "\n");
    pyr_stats_line(sink, "# bytes in allocated blocks", allocated);
    pyr_stats_line(sink, "# bytes in available blocks", available);
    write_product(sink, "unused pools * | bytes", sum.unused_pools, pool_size);
    pyr_stats_line(sink, "# bytes lost to pool headers", headers);
    pyr_stats_line(sink, "# bytes lost to quantization", quantization);
    pyr_stats_line(sink, "# bytes lost to arena alignment", 0);
    pyr_stats_line(sink, "Total", allocated + available + sum.unused_pools * pool_size + headers + quantization);
    if (heap->preset.stats_form >= 311) write_arena_map(heap, sink);
    return true;
}

static void write_layer(const pyr_heap *heap, const pyr_sink *sink, const char *layer, const char *name, pyr_asked_of place) {
    char requests[27], bytes[27];
    pyr_format_grouped(requests, heap->asked[place].requests);
    pyr_format_grouped(bytes, heap->asked[place].bytes);
    pyr_format_sink(sink, "%5s   %-28s %12s %21s\n", layer, name, requests, bytes);
}

void pyr_stats_layers(const pyr_heap *heap, const pyr_sink *sink) {
    pyr_format_sink(sink, "layer                                    requests                 bytes\n");
    write_layer(heap, sink, "3", "objects", PYR_ASKED_OBJECTS);
    write_layer(heap, sink, "", "of them from free lists", PYR_ASKED_KEPT);
    write_layer(heap, sink, "2", "pool blocks", PYR_ASKED_POOLS);
    write_layer(heap, sink, "1", "the door to raw memory", PYR_ASKED_RAW);
    write_layer(heap, sink, "0", "raw blocks", PYR_ASKED_RAW);
    write_layer(heap, sink, "-1", "system: runs of pages", PYR_ASKED_RUNS);
    write_layer(heap, sink, "-2", "system: memory from the host", PYR_ASKED_HOST);
}
