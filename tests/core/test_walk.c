// The walker: each block once, in the state and for the use that it has; who keeps an arena; the sums of the report.
#include "heap_program.h"
#include "mem/stats.h"
#include "mem/walk.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_heap heap;
static heap_program program;

static void start(const char *preset) {
    assert_int_equal(pyr_heap_init(&heap, pyr_preset_find(preset, strlen(preset)), 0), PYR_OK);
}

typedef struct found {
    uint64_t live, free, virgin, bytes;
    uint64_t last;
    uint32_t uses[PYR_USE_COUNT];
} found;

static bool count(void *context, const pyr_block_view *block) {
    found *f = context;
    f->live += block->state == PYR_BLOCK_LIVE;
    f->free += block->state == PYR_BLOCK_FREE;
    f->virgin += block->state == PYR_BLOCK_VIRGIN;
    f->bytes += block->bytes;
    if (block->state == PYR_BLOCK_LIVE) f->uses[block->use]++;
    assert_true(block->address > f->last);
    f->last = block->address;
    return true;
}

static void a_pool_is_shown_block_by_block(void **state) {
    (void)state;
    start("3.11");
    char *blocks[10];
    for (int i = 0; i < 10; i++) blocks[i] = pyr_mem_alloc(&heap, 64, PYR_USE_GC_OBJECT);
    pyr_mem_free(&heap, blocks[4]);
    pyr_mem_free(&heap, blocks[7]);
    pyr_mem_set_use(&heap, blocks[1], PYR_USE_FREE_OBJECT);
    pyr_pool_view pool;
    pyr_walk_pool(&heap, 0, 0, &pool);
    assert_int_equal(pool.state, PYR_POOL_USED);
    assert_int_equal(pool.capacity, 255);
    assert_int_equal(pool.live, 8);
    assert_int_equal(pool.carved, 11); // CPython carves one block ahead when a list runs out
    found f = {0};
    assert_true(pyr_walk_pool_blocks(&heap, &pool, count, &f));
    assert_int_equal(f.live, 8);
    assert_int_equal(f.free, 3);
    assert_int_equal(f.virgin, 244);
#if PYR_TRACE
    assert_int_equal(f.uses[PYR_USE_GC_OBJECT], 7);
    assert_int_equal(f.uses[PYR_USE_FREE_OBJECT], 1);
#endif
    pyr_block_view block;
    assert_true(pyr_walk_find(&heap, pyr_mem_address(&heap, blocks[7]) + 63, &block, &pool));
    assert_int_equal(block.state, PYR_BLOCK_FREE);
    assert_int_equal(block.next_free, pyr_mem_address(&heap, blocks[4]));
    assert_false(pyr_walk_find(&heap, pool.address + 8, &block, &pool)); // the header
    pyr_heap_fini(&heap);
}

static bool collect(void *context, const pyr_block_view *block) {
    ((void **)context)[0] = block->place;
    ++((uint64_t *)context)[1];
    return true;
}

static void the_keeper_of_an_arena_is_named(void **state) {
    (void)state;
    start("mini");
    enum { COUNT = 500 };
    void *blocks[COUNT];
    for (int i = 0; i < COUNT; i++) blocks[i] = pyr_mem_alloc(&heap, 64, PYR_USE_OBJECT);
    for (int i = 0; i < COUNT; i++) {
        if (i != 300) pyr_mem_free(&heap, blocks[i]);
    }
    uint64_t keepers = 0;
    for (uint32_t i = 0; i < heap.arena_capacity; i++) {
        struct {
            void *place;
            uint64_t count;
        } last = {NULL, 0};
        pyr_walk_keepers(&heap, i, collect, &last);
        keepers += last.count;
        if (last.count) assert_ptr_equal(last.place, blocks[300]);
    }
    assert_int_equal(keepers, 1);
    pyr_heap_fini(&heap);
}

static bool find_again(void *context, const pyr_block_view *block) {
    pyr_block_view again;
    pyr_pool_view pool;
    assert_true(pyr_walk_find(&heap, block->address, &again, &pool));
    assert_ptr_equal(again.place, block->place);
    assert_int_equal(again.state, PYR_BLOCK_LIVE);
    assert_int_equal(again.use, block->use);
    assert_int_equal(again.bytes, block->bytes);
    assert_true(pyr_walk_find(&heap, block->address + block->bytes - 1, &again, &pool));
    assert_ptr_equal(again.place, block->place);
    ++*(uint64_t *)context;
    return true;
}

static void every_live_block_is_met_once(void **state) {
    (void)state;
    start("mini");
    heap_program_start(&program, &heap, 31);
    heap_program_run(&program, 3000, 60);
    uint64_t met = 0, live = 1; // the arena table
    for (int i = 0; i < HEAP_PROGRAM_SLOTS; i++) live += program.blocks[i] != NULL;
    pyr_walk_live(&heap, find_again, &met);
    assert_int_equal(met, live);
    pyr_heap_fini(&heap);
}

static void the_sums_cover_the_space(void **state) {
    (void)state;
    start("document");
    heap_program_start(&program, &heap, 77);
    heap_program_run(&program, 30000, 60);
    pyr_heap_sum sum;
    pyr_walk_sum(&heap, &sum);
    uint64_t arena_bytes = heap.arenas_current * (uint64_t)heap.preset.arena_size;
    assert_int_equal(sum.break_bytes, arena_bytes + sum.free_run_bytes + sum.map_bytes + sum.tag_bytes + sum.raw_region_bytes);
    assert_int_equal(sum.raw_live, heap.raw_live);
    assert_int_equal(sum.raw_region_bytes, sum.raw_live_bytes + sum.raw_free_bytes + 16 * heap.raw_regions);
    pyr_heap_fini(&heap);
}

typedef struct text {
    char bytes[8192];
    size_t length;
} text;

static void append(void *context, const char *bytes, size_t length) {
    text *t = context;
    assert_true(t->length + length < sizeof t->bytes);
    memcpy(t->bytes + t->length, bytes, length);
    t->bytes[t->length += length] = '\0';
}

static void the_report_has_cpythons_lines(void **state) {
    (void)state;
    static text t;
    pyr_sink sink = {append, &t};
    start("document");
    pyr_mem_alloc(&heap, 20, PYR_USE_OBJECT);
    assert_true(pyr_stats_write(&heap, &sink));
    assert_non_null(strstr(t.bytes, "Small block threshold = 256, in 32 size classes.\n"));
    assert_non_null(strstr(t.bytes, "\n    2     24           1               1           167\n"));
    assert_non_null(strstr(t.bytes, "\n1 arenas * 262144 bytes/arena      =              262,144\n"));
    assert_null(strstr(t.bytes, "arena map"));
    t.length = 0;
    pyr_stats_free_list(&sink, 7, "free PyListObject", 40);
    assert_string_equal(t.bytes, "            7 free PyListObjects * 40 bytes each =                  280\n");
    pyr_heap_fini(&heap);
}

static void requests_are_counted_per_layer(void **state) {
    (void)state;
    uint64_t raw_requests[2];
    for (int pools = 0; pools < 2; pools++) {
        pyr_preset p = *pyr_preset_find("3.11", 4);
        if (!pools) p.request_threshold = 0;
        assert_int_equal(pyr_heap_init(&heap, &p, 0), PYR_OK);
        for (int i = 0; i < 1000; i++) pyr_mem_alloc(&heap, 100, PYR_USE_OBJECT);
        assert_int_equal(heap.asked[PYR_ASKED_POOLS].requests, pools && PYR_TRACE ? 1000 : 0);
        raw_requests[pools] = heap.asked[PYR_ASKED_RAW].requests;
        static text t;
        t.length = 0;
        pyr_sink sink = {append, &t};
        pyr_stats_layers(&heap, &sink);
        assert_non_null(strstr(t.bytes, "\n    2   pool blocks"));
        assert_int_equal(pyr_stats_write(&heap, &sink), pools);
        pyr_heap_fini(&heap);
    }
    assert_int_equal(raw_requests[0], 1000);
    assert_int_equal(raw_requests[1], 1); // the arena table
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pool_is_shown_block_by_block), cmocka_unit_test(the_keeper_of_an_arena_is_named),
        cmocka_unit_test(every_live_block_is_met_once),   cmocka_unit_test(the_sums_cover_the_space),
        cmocka_unit_test(the_report_has_cpythons_lines),  cmocka_unit_test(requests_are_counted_per_layer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
