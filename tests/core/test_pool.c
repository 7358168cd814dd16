// Pools and arenas by hand: which block, which pool, which arena comes next, as Objects/obmalloc.c decides it.
#include "heap_program.h"
#include "mem/pool.h"
#include "mem/walk.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_heap heap;

// An arena of 4 pools, each of 5 blocks of 32 bytes (256 - 48 = 208; 16 bytes are lost).
static void start(int64_t arena_return) {
    pyr_preset p = *pyr_preset_find("mini", 4);
    p.pool_size = 1024;
    p.arena_size = 4096;
    p.arena_return = arena_return;
    assert_int_equal(pyr_heap_init(&heap, &p, 0), PYR_OK);
}

static void *take(uint64_t size) {
    void *block = pyr_mem_alloc(&heap, size, PYR_USE_OBJECT);
    assert_non_null(block);
    return block;
}

static pyr_pool_view pool_view(void *block) {
    pyr_block_view found;
    pyr_pool_view pool;
    assert_true(pyr_walk_find(&heap, pyr_mem_address(&heap, block), &found, &pool));
    assert_ptr_equal(found.place, block);
    return pool;
}

static void blocks_come_in_order_then_last_freed_first(void **state) {
    (void)state;
    start(2);
    char *a = take(240), *b = take(240), *c = take(240);
    assert_ptr_equal(b, a + 240);
    assert_ptr_equal(c, b + 240);
    pyr_mem_free(&heap, a);
    pyr_mem_free(&heap, c);
    assert_ptr_equal(take(225), c);
    assert_ptr_equal(take(240), a);
    assert_int_equal(pool_view(a).live, 3);
    assert_heap_is_sound(&heap);
    pyr_heap_fini(&heap);
}

static void a_pool_goes_used_full_used_empty(void **state) {
    (void)state;
    start(2);
    char *blocks[4];
    for (int i = 0; i < 4; i++) blocks[i] = take(240); // 976 / 240 = 4
    pyr_pool_view pool = pool_view(blocks[0]);
    assert_int_equal(pool.state, PYR_POOL_FULL);
    assert_int_equal(pool.capacity, 4);
    char *next = take(240); // opens a second pool, which stands first in the ring
    pyr_mem_free(&heap, blocks[2]);
    assert_int_equal(pool_view(blocks[0]).state, PYR_POOL_USED);
    // A pool that was full goes to the front of the ring, so its block comes first.
    assert_ptr_equal(take(240), blocks[2]);
    for (int i = 0; i < 4; i++) pyr_mem_free(&heap, blocks[i]);
    pyr_walk_pool(&heap, pool.arena, pool.position, &pool);
    assert_int_equal(pool.state, PYR_POOL_EMPTY);
    pyr_mem_free(&heap, next);
    assert_heap_is_sound(&heap);
    pyr_heap_fini(&heap);
}

static void an_empty_pool_serves_another_class(void **state) {
    (void)state;
    start(2);
    void *a = take(48);
    pyr_mem_free(&heap, a);
    char *b = take(256);
    assert_ptr_equal(b, a); // the pool that became empty last comes first
    assert_int_equal(pool_view(b).block_size, 256);
    pyr_mem_free(&heap, b);
    // Taken again for the same class it keeps its chain: the block freed last is on top.
    void *c = take(256);
    assert_ptr_equal(c, b);
    assert_heap_is_sound(&heap);
    pyr_heap_fini(&heap);
}

static void the_fullest_arena_serves_first(void **state) {
    (void)state;
    start(1);
    void *blocks[3][4]; // one pool each: 256-byte blocks, 3 to a pool, so fill a pool by three
    for (int arena = 0; arena < 3; arena++) {
        for (int pool = 0; pool < 4; pool++) {
            blocks[arena][pool] = take(256);
            take(256);
            take(256);
        }
    }
    assert_int_equal(heap.arenas_current, 3);
    assert_int_equal(heap.usable_arenas, PYR_NO_ARENA);
    // Empty two pools of arena 0 and one of arena 2: arena 2 is now the fullest usable one.
    for (int pool = 0; pool < 2; pool++) {
        char *first = blocks[0][pool];
        for (int i = 0; i < 3; i++) pyr_mem_free(&heap, first + 256 * i);
        assert_heap_is_sound(&heap);
    }
    char *first = blocks[2][1];
    for (int i = 0; i < 3; i++) pyr_mem_free(&heap, first + 256 * i);
    assert_heap_is_sound(&heap);
    assert_int_equal(heap.usable_arenas, 2);
    assert_int_equal(heap.arenas[2].next, 0);
    assert_int_equal(pool_view(take(16)).arena, 2);
    pyr_heap_fini(&heap);
}

static void fill_and_empty(int arenas) {
    static char *blocks[64];
    int count = arenas * 12;
    for (int i = 0; i < count; i++) blocks[i] = take(256);
    assert_int_equal(heap.arenas_current, arenas);
    for (int i = 0; i < count; i++) {
        pyr_mem_free(&heap, blocks[i]);
        assert_heap_is_sound(&heap);
    }
}

static void empty_arenas_return_as_the_preset_says(void **state) {
    (void)state;
    static const uint32_t stay[] = {4, 0, 1};
    for (int policy = 0; policy < 3; policy++) {
        start(policy);
        fill_and_empty(4);
        assert_int_equal(heap.arenas_current, stay[policy]);
        assert_int_equal(heap.arenas_highwater, 4);
        assert_int_equal(heap.arenas_allocated, 4);
        fill_and_empty(4);
        assert_int_equal(heap.arenas_allocated, 8 - stay[policy]);
        pyr_heap_fini(&heap);
    }
}

static void the_arena_table_doubles(void **state) {
    (void)state;
    start(1);
    for (int i = 0; i < 12 * 40; i++) take(256);
    assert_int_equal(heap.arenas_current, 40);
    assert_int_equal(heap.arena_capacity, 64);
    assert_heap_is_sound(&heap);
    pyr_heap_fini(&heap);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_come_in_order_then_last_freed_first), cmocka_unit_test(a_pool_goes_used_full_used_empty),
        cmocka_unit_test(an_empty_pool_serves_another_class),         cmocka_unit_test(the_fullest_arena_serves_first),
        cmocka_unit_test(empty_arenas_return_as_the_preset_says),     cmocka_unit_test(the_arena_table_doubles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
