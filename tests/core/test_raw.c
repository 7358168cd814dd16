// The raw layer by itself: merging, growing in place, large blocks, and pages going back.
#include "heap_program.h"
#include "mem/raw.h"
#include "mem/space.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_heap heap;

static void start(void) {
    assert_int_equal(pyr_heap_init(&heap, pyr_preset_find("3.11", 4), 0), PYR_OK);
}

static void neighbours_are_merged(void **state) {
    (void)state;
    start();
    char *blocks[6];
    for (int i = 0; i < 6; i++) blocks[i] = pyr_raw_alloc(&heap, 1000, PYR_USE_RAW);
    static const int order[] = {1, 3, 2, 0, 5, 4};
    for (int i = 0; i < 6; i++) {
        pyr_raw_free(&heap, blocks[order[i]]);
        assert_heap_is_sound(&heap);
    }
    assert_ptr_equal(pyr_raw_alloc(&heap, 6000, PYR_USE_RAW), blocks[0]);
    pyr_heap_fini(&heap);
}

static void a_block_grows_where_it_stands(void **state) {
    (void)state;
    start();
    char *a = pyr_raw_alloc(&heap, 100, PYR_USE_RAW);
    char *b = pyr_raw_realloc(&heap, a, 30000, PYR_USE_RAW);
    assert_ptr_equal(b, a);
    void *after = pyr_raw_alloc(&heap, 10, PYR_USE_RAW);
    memset(b, 7, 30000);
    char *c = pyr_raw_realloc(&heap, b, 31000, PYR_USE_RAW);
    assert_ptr_not_equal(c, b);
    for (int i = 0; i < 30000; i++) assert_int_equal(c[i], 7);
    assert_ptr_equal(pyr_raw_realloc(&heap, c, 10, PYR_USE_RAW), c);
    assert_heap_is_sound(&heap);
    pyr_raw_free(&heap, after);
    pyr_raw_free(&heap, c);
    assert_int_equal(heap.raw_live, 0);
    pyr_heap_fini(&heap);
}

static void large_blocks_have_pages_of_their_own(void **state) {
    (void)state;
    start();
    char *a = pyr_raw_alloc(&heap, 1 << 20, PYR_USE_RAW);
    uint32_t page = pyr_place_page(&heap, a);
    assert_int_equal(pyr_run_pages(&heap, page), 257);
    assert_ptr_equal(pyr_raw_realloc(&heap, a, 3 << 20, PYR_USE_RAW), a);
    assert_int_equal(pyr_run_pages(&heap, page), 769);
    assert_heap_is_sound(&heap);
    assert_ptr_equal(pyr_raw_realloc(&heap, a, 100, PYR_USE_RAW), a);
    assert_int_equal(pyr_run_pages(&heap, page), 1);
    assert_heap_is_sound(&heap);
    uint32_t before = heap.break_page;
    pyr_raw_free(&heap, a);
    assert_int_equal(heap.break_page, before - 1);
    assert_heap_is_sound(&heap);
    pyr_heap_fini(&heap);
}

static void a_long_free_tail_goes_back(void **state) {
    (void)state;
    start();
    enum { COUNT = 120 };
    static void *blocks[COUNT];
    for (int i = 0; i < COUNT; i++) blocks[i] = pyr_raw_alloc(&heap, 50000, PYR_USE_RAW);
    uint32_t high = heap.break_page;
    assert_true(high > 1400);
    for (int i = COUNT - 1; i > 0; i--) {
        pyr_raw_free(&heap, blocks[i]);
        assert_heap_is_sound(&heap);
    }
    assert_true(heap.break_page < 200);
    pyr_raw_free(&heap, blocks[0]);
    assert_heap_is_sound(&heap);
    assert_int_equal(heap.raw_live_bytes, 0);
    pyr_heap_fini(&heap);
}

static void the_page_map_grows_with_the_space(void **state) {
    (void)state;
    start();
    void *blocks[6];
    for (int i = 0; i < 6; i++) {
        blocks[i] = pyr_raw_alloc(&heap, UINT64_C(40) << 20, PYR_USE_RAW);
        assert_heap_is_sound(&heap);
        assert_non_null(pyr_mem_alloc(&heap, 100, PYR_USE_RAW));
    }
    assert_true(heap.map_pages >= 6 * 40 * 256);
    for (int i = 0; i < 6; i++) {
        pyr_raw_free(&heap, blocks[i]);
        assert_heap_is_sound(&heap);
    }
    pyr_heap_fini(&heap);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(neighbours_are_merged),
        cmocka_unit_test(a_block_grows_where_it_stands),
        cmocka_unit_test(large_blocks_have_pages_of_their_own),
        cmocka_unit_test(a_long_free_tail_goes_back),
        cmocka_unit_test(the_page_map_grows_with_the_space),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
