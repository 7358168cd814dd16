// The n-th request fails, for every n that a program makes: the heap stays sound and nothing is lost.
#include "heap_program.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_heap heap;
static heap_program program;

static void each_request_may_fail(void **state) {
    (void)state;
    for (uint64_t n = 0;; n++) {
        assert_int_equal(pyr_heap_init(&heap, pyr_preset_find("mini", 4), 0), PYR_OK);
        heap_program_start(&program, &heap, 2024);
        heap.fail_after = n;
        int failures = heap_program_run(&program, 1200, 70);
        heap_program_run(&program, 300, 20);
        assert_heap_is_sound(&heap);
        heap_program_free_all(&program);
        assert_heap_is_sound(&heap);
        assert_true(heap.raw_live <= 1); // the arena table
        assert_true(heap.arenas_current <= 1);
        pyr_heap_fini(&heap);
        if (failures == 0 && heap.fail_after != UINT64_MAX) {
            assert_true(n > 500);
            return;
        }
    }
}

static void a_failed_resize_leaves_the_block(void **state) {
    (void)state;
    assert_int_equal(pyr_heap_init(&heap, pyr_preset_find("3.11", 4), 0), PYR_OK);
    static const uint64_t sizes[][2] = {{100, 200}, {100, 5000}, {600, 90000}, {600000, 9000000}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char *block = pyr_mem_alloc(&heap, sizes[i][0], PYR_USE_BUFFER);
        memset(block, 42, (size_t)sizes[i][0]);
        heap.fail_after = 0;
        assert_null(pyr_mem_realloc(&heap, block, sizes[i][1], PYR_USE_BUFFER));
        for (uint64_t j = 0; j < sizes[i][0]; j++) assert_int_equal(block[j], 42);
        assert_non_null(pyr_mem_realloc(&heap, block, sizes[i][1], PYR_USE_BUFFER)); // only one fails
    }
    assert_heap_is_sound(&heap);
    pyr_heap_fini(&heap);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_request_may_fail),
        cmocka_unit_test(a_failed_resize_leaves_the_block),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
