// The checking build: wrong frees and overruns are told with the block and its owner, and change nothing. In other builds
// pyr_heap_watch says so and there is nothing to test.
#include "base/format.h"
#include "heap_program.h"
#include "mem/guard.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_heap heap;
static heap_program program;
static char told[400];

static void note(void *context, const char *message) {
    (void)context;
    pyr_format(told, sizeof told, "%s", message);
}

static void name_owner(void *context, const pyr_heap *of, const void *block, pyr_use use, char *out, size_t capacity) {
    (void)context;
    (void)of;
    (void)block;
    if (use == PYR_USE_OBJECT) pyr_format(out, capacity, "a Point");
}

static const pyr_watch watch = {.report = note, .describe = name_owner};

static bool start(bool red_zones) {
    assert_int_equal(pyr_heap_init(&heap, pyr_preset_find("3.11", 4), 0), PYR_OK);
    told[0] = '\0';
    if (pyr_heap_watch(&heap, &watch, red_zones)) return true;
    pyr_heap_fini(&heap);
    return false;
}

static void expect(const char *first, const char *second) {
    if (!strstr(told, first) || !strstr(told, second)) fail_msg("\"%s\" does not say \"%s\", \"%s\"", told, first, second);
    told[0] = '\0';
    assert_int_equal(heap.faults, 1);
    heap.faults = 0;
    assert_heap_is_sound(&heap);
}

static void wrong_frees_are_refused(void **state) {
    (void)state;
    for (int zones = 0; zones < 2; zones++) {
        if (!start(zones)) skip();
        char *small = pyr_mem_alloc(&heap, 40, PYR_USE_OBJECT);
        char *other = pyr_mem_alloc(&heap, 40, PYR_USE_DICT_KEYS);
        char *large = pyr_mem_alloc(&heap, 5000, PYR_USE_LIST_ITEMS);
        pyr_mem_free(&heap, small + 8);
        expect("free of 0x7f", "a Point");
        pyr_mem_free(&heap, large + 16);
        expect("free of 0x7f", "(list items)");
        assert_null(pyr_mem_realloc(&heap, large + 32, 9000, PYR_USE_NONE));
        expect("resize of 0x7f", "(list items)");
        int outside = 0;
        pyr_mem_free(&heap, &outside);
        expect("free of", "no block");
        pyr_mem_free(&heap, other);
        assert_string_equal(told, "");
        pyr_mem_free(&heap, other);
        expect("free of", "a free block");
        pyr_mem_free(&heap, large);
        assert_string_equal(told, "");
        pyr_mem_free(&heap, large);
        expect("free of", "block");
        pyr_mem_free(&heap, small);
        assert_string_equal(told, "");
        assert_heap_is_sound(&heap);
        pyr_heap_fini(&heap);
    }
}

static void overruns_are_found(void **state) {
    (void)state;
    if (!start(true)) skip();
    char *small = pyr_mem_alloc(&heap, 40, PYR_USE_OBJECT);
    char *large = pyr_mem_alloc(&heap, 5000, PYR_USE_SET_TABLE);
    memset(small, 1, 40);
    memset(large, 1, 5000);
    assert_int_equal(pyr_heap_verify(&heap), 0);
    small[40] = 1;
    assert_int_equal(pyr_heap_verify(&heap), 1);
    expect("overrun: the bytes behind", "a live block of 40 bytes");
    large[-1] = 1;
    pyr_mem_free(&heap, large);
    expect("overrun: the bytes before", "(set table)");
    small[40] = (char)0xFB;
    small = pyr_mem_realloc(&heap, small, 400, PYR_USE_OBJECT);
    assert_int_equal(small[39], 1);
    assert_string_equal(told, "");
    pyr_heap_fini(&heap);
}

static void a_right_program_is_told_nothing(void **state) {
    (void)state;
    for (int zones = 0; zones < 2; zones++) {
        if (!start(zones)) skip();
        heap_program_start(&program, &heap, 5);
        heap_program_run(&program, 20000, 60);
        assert_int_equal(pyr_heap_verify(&heap), 0);
        heap_program_free_all(&program);
        assert_int_equal(heap.faults, 0);
        assert_null(pyr_mem_alloc(&heap, UINT64_MAX - 8, PYR_USE_NONE));
        assert_heap_is_sound(&heap);
        pyr_heap_fini(&heap);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrong_frees_are_refused),
        cmocka_unit_test(overruns_are_found),
        cmocka_unit_test(a_right_program_is_told_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
