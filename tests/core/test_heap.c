// The allocator as a whole: random programs under every preset, placement, limits, the events' moments.
#include "heap_program.h"
#include "mem/check.h"
#include "mem/walk.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_heap heap, other;
static heap_program program, other_program;

static const pyr_preset *preset(const char *name) {
    return pyr_preset_find(name, strlen(name));
}

static void every_preset_survives_a_random_program(void **state) {
    (void)state;
    for (size_t i = 0; i < pyr_preset_count; i++) {
        assert_int_equal(pyr_heap_init(&heap, &pyr_presets[i], 0), PYR_OK);
        assert_heap_is_sound(&heap);
        heap_program_start(&program, &heap, 12345 + i);
        for (int round = 0; round < 6; round++) {
            assert_int_equal(heap_program_run(&program, 20000, round % 2 ? 30 : 70), 0);
            assert_heap_is_sound(&heap);
        }
        heap_program_free_all(&program);
        assert_heap_is_sound(&heap);
        assert_int_equal(heap.raw_live, 1); // the arena table
        assert_int_equal(heap.arenas_current, pyr_presets[i].arena_return == 2);
        pyr_heap_fini(&heap);
    }
}

static void unusual_geometries_work(void **state) {
    (void)state;
    static const int64_t shapes[][4] = {
        // threshold, alignment, pool size, arena size
        {0, 8, 4096, 262144},    {16, 16, 128, 4096},      {80, 16, 128, 4096},        {512, 8, 1024, 16384},
        {512, 8, 65536, 131072}, {976, 16, 1024, 1048576}, {1024, 16, 65536, 4194304}, {464, 16, 512, 4096},
    };
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        for (int returns = 0; returns < 3; returns++) {
            pyr_preset p = *preset("3.11");
            p.request_threshold = shapes[i][0];
            p.alignment = shapes[i][1];
            p.pool_size = shapes[i][2];
            p.arena_size = shapes[i][3];
            p.arena_return = returns;
            assert_int_equal(pyr_heap_init(&heap, &p, 0), PYR_OK);
            heap_program_start(&program, &heap, 99 + i);
            for (int round = 0; round < 4; round++) {
                assert_int_equal(heap_program_run(&program, 8000, round % 2 ? 25 : 75), 0);
                assert_heap_is_sound(&heap);
            }
            heap_program_free_all(&program);
            assert_heap_is_sound(&heap);
            if (p.request_threshold == 0) assert_int_equal(heap.arenas_allocated, 0);
            if (returns == 0) assert_int_equal(heap.arenas_current, heap.arenas_highwater);
            pyr_heap_fini(&heap);
        }
    }
}

static void two_heaps_place_alike(void **state) {
    (void)state;
    assert_int_equal(pyr_heap_init(&heap, preset("3.8"), 0), PYR_OK);
    assert_int_equal(pyr_heap_init(&other, preset("3.8"), 0), PYR_OK);
    heap_program_start(&program, &heap, 7);
    heap_program_start(&other_program, &other, 7);
    for (int i = 0; i < 10; i++) {
        heap_program_run(&program, 3000, 60);
        heap_program_run(&other_program, 3000, 60);
        assert_true(program.sum == other_program.sum);
    }
    pyr_heap_fini(&heap);
    pyr_heap_fini(&other);
}

static void the_address_space_is_the_heaps_own(void **state) {
    (void)state;
    assert_int_equal(pyr_heap_init(&heap, preset("3.11"), 0), PYR_OK);
    void *block = pyr_mem_alloc(&heap, 48, PYR_USE_OBJECT);
    uint64_t address = pyr_mem_address(&heap, block);
    assert_int_equal(address - PYR_ADDRESS_BASE, 1048576 + 48); // the first arena's first pool
    assert_ptr_equal(pyr_mem_pointer(&heap, address), block);
    assert_null(pyr_mem_pointer(&heap, PYR_ADDRESS_BASE - 1));
    assert_null(pyr_mem_pointer(&heap, PYR_ADDRESS_BASE + (UINT64_C(1) << 40)));
    pyr_heap_fini(&heap);
}

static void a_request_of_nothing_is_raw(void **state) {
    (void)state;
    assert_int_equal(pyr_heap_init(&heap, preset("3.11"), 0), PYR_OK);
    void *block = pyr_mem_alloc(&heap, 0, PYR_USE_NONE);
    assert_non_null(block);
    assert_false(pyr_mem_is_pooled(&heap, block));
    void *limit = pyr_mem_alloc(&heap, 512, PYR_USE_NONE);
    void *beyond = pyr_mem_alloc(&heap, 513, PYR_USE_NONE);
    assert_true(pyr_mem_is_pooled(&heap, limit));
    assert_false(pyr_mem_is_pooled(&heap, beyond));
    pyr_mem_free(&heap, block);
    pyr_mem_free(&heap, NULL);
    pyr_heap_fini(&heap);
}

static void realloc_moves_to_save_a_quarter(void **state) {
    (void)state;
    assert_int_equal(pyr_heap_init(&heap, preset("3.11"), 0), PYR_OK);
    void *block = pyr_mem_alloc(&heap, 400, PYR_USE_NONE);
    assert_ptr_equal(pyr_mem_realloc(&heap, block, 301, PYR_USE_NONE), block); // 4 * 301 > 3 * 400
    void *moved = pyr_mem_realloc(&heap, block, 300, PYR_USE_NONE);
    assert_ptr_not_equal(moved, block);
    void *raw = pyr_mem_realloc(&heap, moved, 5000, PYR_USE_NONE);
    assert_false(pyr_mem_is_pooled(&heap, raw));
    raw = pyr_mem_realloc(&heap, raw, 16, PYR_USE_NONE);
    assert_false(pyr_mem_is_pooled(&heap, raw)); // a raw block stays raw
    pyr_mem_free(&heap, raw);
    assert_heap_is_sound(&heap);
    pyr_heap_fini(&heap);
}

static void the_limit_is_met_cleanly(void **state) {
    (void)state;
    for (uint64_t limit = 4096; limit < 4 << 20; limit = limit * 3 / 2) {
        pyr_status status = pyr_heap_init(&heap, preset("mini"), limit);
        if (limit < 12288) {
            assert_int_equal(status, PYR_MEMORY_LIMIT);
            continue;
        }
        assert_int_equal(status, PYR_OK);
        heap_program_start(&program, &heap, limit);
        int failures = heap_program_run(&program, 12000, 90);
        assert_heap_is_sound(&heap);
        if (limit < 500000) assert_true(failures > 0);
        assert_true((uint64_t)heap.break_page * PYR_PAGE <= limit);
        heap_program_free_all(&program);
        assert_heap_is_sound(&heap);
        pyr_heap_fini(&heap);
    }
}

static void absurd_sizes_are_refused(void **state) {
    (void)state;
    assert_int_equal(pyr_heap_init(&heap, preset("3.11"), 0), PYR_OK);
    void *block = pyr_mem_alloc(&heap, 1000, PYR_USE_NONE);
    for (int shift = 36; shift < 64; shift++) {
        assert_null(pyr_mem_alloc(&heap, UINT64_C(1) << shift, PYR_USE_NONE));
        assert_null(pyr_mem_realloc(&heap, block, UINT64_MAX >> (64 - shift), PYR_USE_NONE));
    }
    assert_null(pyr_mem_alloc(&heap, UINT64_MAX, PYR_USE_NONE));
    assert_heap_is_sound(&heap);
    pyr_heap_fini(&heap);
}

#if PYR_TRACE
typedef struct watcher {
    pyr_heap *heap;
    uint64_t seen[PYR_EV_COUNT];
    uint64_t live; // ALLOC less FREE
} watcher;

static void check_at_event(void *context, pyr_trace *trace, int why) {
    watcher *w = context;
    if (why == PYR_OBSERVE_FLUSH || pyr_trace_count(trace) == 0) return;
    w->seen[trace->buffer[0].kind]++;
    w->live += trace->buffer[0].kind == PYR_EV_ALLOC;
    w->live -= trace->buffer[0].kind == PYR_EV_FREE;
    assert_heap_is_sound(w->heap);
}

static bool count_block(void *context, const pyr_block_view *block) {
    (void)block;
    ++*(uint64_t *)context;
    return true;
}

static void memory_can_be_walked_at_every_event(void **state) {
    (void)state;
    static const uint32_t expected[] = {PYR_EV_ALLOC,      PYR_EV_FREE,      PYR_EV_RESIZE,     PYR_EV_POOL_INIT,
                                        PYR_EV_POOL_USED,  PYR_EV_POOL_FULL, PYR_EV_POOL_EMPTY, PYR_EV_ARENA_NEW,
                                        PYR_EV_ARENA_FREE, PYR_EV_SYS_GROW,  PYR_EV_SYS_SHRINK};
    pyr_preset p = *preset("mini");
    p.arena_size = 4096;
    for (int returns = 1; returns < 3; returns++) {
        p.arena_return = returns;
        assert_int_equal(pyr_heap_init(&heap, &p, 0), PYR_OK);
        heap_program_start(&program, &heap, 4711);
        program.largest = 400000;
        static watcher w;
        memset(&w, 0, sizeof w);
        w.heap = &heap;
        pyr_event event;
        pyr_trace_start(&heap.trace, check_at_event, &w, &event, 1, UINT64_MAX);
        heap_program_run(&program, 700, 90);
        heap_program_run(&program, 1500, 5);
        heap_program_run(&program, 500, 90);
        uint64_t live = 0;
        pyr_walk_live(&heap, count_block, &live);
        assert_true(live == w.live);
        heap_program_free_all(&program);
        pyr_trace_finish(&heap.trace);
        for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
            if (!w.seen[expected[i]]) fail_msg("no event %s", pyr_trace_event_name(expected[i]));
        }
        pyr_heap_fini(&heap);
    }
}
#endif

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_preset_survives_a_random_program),
        cmocka_unit_test(unusual_geometries_work),
        cmocka_unit_test(two_heaps_place_alike),
        cmocka_unit_test(the_address_space_is_the_heaps_own),
        cmocka_unit_test(a_request_of_nothing_is_raw),
        cmocka_unit_test(realloc_moves_to_save_a_quarter),
        cmocka_unit_test(the_limit_is_met_cleanly),
        cmocka_unit_test(absurd_sizes_are_refused),
#if PYR_TRACE
        cmocka_unit_test(memory_can_be_walked_at_every_event),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
