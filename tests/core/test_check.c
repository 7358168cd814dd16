// The checker finds faults: each test breaks one thing in a sound heap.
#include "heap_program.h"
#include "mem/check.h"
#include "mem/pool.h"
#include "mem/raw.h"
#include "mem/space.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_heap heap;
static char *pooled, *raw;

static void start(void) {
    assert_int_equal(pyr_heap_init(&heap, pyr_preset_find("mini", 4), 0), PYR_OK);
    for (int i = 0; i < 43; i++) pooled = pyr_mem_alloc(&heap, 100, PYR_USE_OBJECT);
    for (int i = 0; i < 40; i++) raw = pyr_mem_alloc(&heap, 600, PYR_USE_BUFFER);
    pyr_mem_free(&heap, pyr_mem_alloc(&heap, 600, PYR_USE_BUFFER));
    pyr_mem_free(&heap, pyr_mem_alloc(&heap, 100, PYR_USE_BUFFER));
    assert_heap_is_sound(&heap);
}

static void finds(const char *words) {
    char message[200] = "";
    assert_int_equal(pyr_heap_check(&heap, message, sizeof message), -1);
    if (!strstr(message, words)) fail_msg("\"%s\" does not say \"%s\"", message, words);
    pyr_heap_fini(&heap);
}

static void a_wrong_count(void **state) {
    (void)state;
    start();
    pyr_pool_of(&heap, pooled)->live++;
    finds("live and");
}

static void a_free_chain_that_leaves(void **state) {
    (void)state;
    start();
    *(char **)pyr_pool_of(&heap, pooled)->free.p = pooled + 8;
    finds("broken free chain");
}

static void a_broken_ring(void **state) {
    (void)state;
    start();
    pyr_pool *pool = pyr_pool_of(&heap, pooled);
    heap.used[pool->size_class].next.p = pyr_pool_head(&heap, pool->size_class);
    finds("ring");
}

static void a_wrong_order_of_arenas(void **state) {
    (void)state;
    start();
    heap.last_with_free[3] = 0;
    finds("usable arenas");
}

static void an_overrun_of_a_raw_block(void **state) {
    (void)state;
    start();
    memset(raw, 0xFF, 640);
    finds("raw block");
}

static void a_broken_list_of_raw_blocks(void **state) {
    (void)state;
    start();
    for (int i = 0; i < PYR_RAW_BINS; i++) heap.bins[i] = NULL;
    finds("in no list");
}

#if PYR_TRACE
static void a_wrong_use(void **state) {
    (void)state;
    start();
    pyr_mem_set_use(&heap, pooled, (pyr_use)200);
    finds("has use 200");
}
#endif

static void a_run_that_is_not_whole(void **state) {
    (void)state;
    start();
    heap.page_map[0] += 8;
    finds("page 0");
}

static void a_granule_too_many(void **state) {
    (void)state;
    start();
    ((uint8_t *)(uintptr_t)heap.granules)[60]++;
    finds("granules");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wrong_count),
        cmocka_unit_test(a_free_chain_that_leaves),
        cmocka_unit_test(a_broken_ring),
        cmocka_unit_test(a_wrong_order_of_arenas),
        cmocka_unit_test(an_overrun_of_a_raw_block),
        cmocka_unit_test(a_broken_list_of_raw_blocks),
#if PYR_TRACE
        cmocka_unit_test(a_wrong_use),
#endif
        cmocka_unit_test(a_run_that_is_not_whole),
        cmocka_unit_test(a_granule_too_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
