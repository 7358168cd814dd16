// The table of presets, overriding a field, and the errors for impossible combinations.
#include "mem/heap.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void every_row_passes_its_own_check(void **state) {
    (void)state;
    const char *message = NULL;
    for (size_t i = 0; i < pyr_preset_count; i++) {
        assert_int_equal(pyr_preset_check(&pyr_presets[i], &message), PYR_OK);
        const char *name = pyr_presets[i].name;
        assert_ptr_equal(pyr_preset_find(name, strlen(name)), &pyr_presets[i]);
    }
    assert_null(pyr_preset_find("3.1", 3));
    assert_null(pyr_preset_find("", 0));
}

static void fields_are_set_by_name(void **state) {
    (void)state;
    pyr_preset p = *pyr_preset_find("3.11", 4);
    const char *message = NULL;
    assert_int_equal(pyr_preset_set(&p, "request_threshold", 17, 256, &message), PYR_OK);
    assert_int_equal(p.request_threshold, 256);
    assert_int_equal(pyr_preset_set(&p, "stats_form", 10, 38, &message), PYR_OK);
    assert_int_equal(p.stats_form, 38);
    assert_int_equal(pyr_preset_set(&p, "request", 7, 256, &message), PYR_BAD_ARGUMENT);
    assert_non_null(message);
}

static void impossible_combinations_are_refused(void **state) {
    (void)state;
    static const struct {
        const char *field;
        int64_t value;
    } wrong[] = {
        {"request_threshold", -16}, {"request_threshold", 500}, {"request_threshold", 1 << 20},
        {"alignment", 4},           {"alignment", 32},          {"pool_size", 512},
        {"pool_size", 5000},        {"pool_size", 131072},      {"arena_size", 16384},
        {"arena_size", 1000000},    {"arena_size", INT64_MAX},  {"arena_size", 1 << 30},
        {"arena_return", 3},        {"gc_threshold0", -1},      {"gc_quarter_rule", 2},
        {"small_int_min", 1},       {"small_int_max", -1},      {"freelist_tuple_lengths", 21},
        {"freelist_list", -1},      {"stats_form", 39},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        pyr_preset p = *pyr_preset_find("3.11", 4);
        const char *message = NULL;
        static pyr_heap heap;
        assert_int_equal(pyr_preset_set(&p, wrong[i].field, strlen(wrong[i].field), wrong[i].value, &message), PYR_OK);
        assert_int_equal(pyr_preset_check(&p, &message), PYR_BAD_ARGUMENT);
        assert_non_null(message);
        assert_int_equal(pyr_heap_init(&heap, &p, 0), PYR_BAD_ARGUMENT);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_passes_its_own_check),
        cmocka_unit_test(fields_are_set_by_name),
        cmocka_unit_test(impossible_combinations_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
