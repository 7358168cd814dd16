// ints: the cached ones, blocks, big arithmetic by its laws, and work that is charged before it is done.
#include "mem/walk.h"
#include "obj/abstract.h"
#include "obj/int.h"
#include "obj/int_digits.h"
#include "obj/str.h"
#include "objects.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_runtime rt_;
static pyr_runtime *const rt = &rt_;

static int start(void **state) {
    (void)state;
    objects_start(rt, "3.11");
    return 0;
}
static int end(void **state) {
    (void)state;
    objects_end(rt);
    return 0;
}

static uint64_t seed;
static uint32_t next_random(void) {
    seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407;
    return (uint32_t)(seed >> 33);
}

// A number of [digits] random digits, now and then with runs of all zeros or ones.
static pyr_object *random_int(int64_t digits) {
    pyr_int *z = pyr_int_alloc(rt, digits);
    for (int64_t i = 0; i < digits; i++) {
        uint32_t kind = next_random() % 8;
        z->digit[i] = kind == 0 ? 0 : kind == 1 ? PYR_INT_MASK : next_random() & PYR_INT_MASK;
    }
    return pyr_int_finish(rt, z, next_random() % 2);
}

// Drops both operands.
static pyr_object *op(pyr_object *(*f)(pyr_runtime *, pyr_object *, pyr_object *), pyr_object *a, pyr_object *b) {
    pyr_object *z = f(rt, a, b);
    assert_non_null(z);
    pyr_decref(rt, a);
    pyr_decref(rt, b);
    return z;
}
static pyr_object *again(pyr_object *o) {
    return pyr_new_ref(rt, o);
}
static void assert_equal(pyr_object *a, pyr_object *b) {
    assert_int_equal(pyr_int_compare(a, b), 0);
    assert_true(pyr_int_hash(a) == pyr_int_hash(b));
    pyr_decref(rt, a);
    pyr_decref(rt, b);
}

static void small_ints_are_shared(void **state) {
    (void)state;
    for (int64_t v = -5; v <= 256; v++) {
        pyr_object *a = pyr_int_new(rt, v), *b = op(pyr_int_subtract, pyr_int_new(rt, v + 100000), pyr_int_new(rt, 100000));
        assert_ptr_equal(a, b);
        assert_true(a->ob_refcnt > 900000000);
        pyr_decref(rt, a);
        pyr_decref(rt, b);
    }
    pyr_object *a = pyr_int_new(rt, 257), *b = pyr_int_new(rt, 257);
    assert_ptr_not_equal(a, b);
    assert_int_equal(a->ob_refcnt, 1);
    pyr_decref(rt, a);
    pyr_decref(rt, b);
}

static void freed_int_is_reused_at_once(void **state) {
    (void)state;
    pyr_object *a = pyr_int_new(rt, 1000);
    void *place = a;
    pyr_decref(rt, a);
    a = pyr_int_new(rt, 2000);
    assert_ptr_equal(a, place);
    pyr_decref(rt, a);
}

static void products_follow_the_laws(void **state) {
    (void)state;
    seed = 1;
    static const int sizes[] = {1, 2, 3, 30, 69, 70, 71, 140, 200, 333, 700};
    for (int i = 0; i < 60; i++) {
        pyr_object *a = random_int(sizes[next_random() % 11]), *b = random_int(sizes[next_random() % 11]),
                   *c = random_int(sizes[i % 11]);
        // (a + b) * c = a * c + b * c
        pyr_object *left = op(pyr_int_multiply, op(pyr_int_add, again(a), again(b)), again(c));
        pyr_object *right = op(pyr_int_add, op(pyr_int_multiply, again(a), again(c)), op(pyr_int_multiply, again(b), again(c)));
        assert_equal(left, right);
        // a = (a // b) * b + a % b
        if (((pyr_varobject *)b)->ob_size) {
            pyr_object *q, *r;
            assert_int_equal(pyr_int_divmod(rt, a, b, &q, &r), 0);
            assert_equal(op(pyr_int_add, op(pyr_int_multiply, q, again(b)), r), again(a));
        }
        pyr_decref(rt, a);
        pyr_decref(rt, b);
        pyr_decref(rt, c);
    }
}

static void text_round_trips(void **state) {
    (void)state;
    seed = 2;
    static const int bases[] = {2, 8, 10, 16};
    for (int i = 0; i < 100; i++) {
        pyr_object *a = random_int(1 + (int64_t)(next_random() % 300));
        int base = bases[i % 4];
        pyr_object *s = pyr_int_to_text(rt, a, base, true);
        int64_t n;
        const char *text = pyr_str_utf8(rt, s, &n);
        assert_equal(pyr_int_from_text(rt, text, n, base), a);
        pyr_decref(rt, s);
    }
}

static void long_text_is_refused_at_once(void **state) {
    (void)state;
    pyr_object *ten = pyr_int_new(rt, 10), *n = pyr_int_new(rt, 300000);
    pyr_object *huge = pyr_power(rt, ten, n, rt->none);
    int64_t before = rt->steps;
    assert_repr(
        rt, pyr_int_to_text(rt, huge, 10, false),
        "!ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase "
        "the limit");
    assert_true(rt->steps - before < 1000);
    pyr_decref(rt, huge);
    pyr_decref(rt, ten);
    pyr_decref(rt, n);
}

static void work_is_charged_before_it_is_done(void **state) {
    (void)state;
    rt->max_steps = rt->steps + 100000;
    pyr_object *ten = pyr_int_new(rt, 10), *n = pyr_int_new(rt, 100000000);
    assert_null(pyr_power(rt, ten, n, rt->none));
    assert_int_equal(rt->halt, PYR_STEP_LIMIT);
    rt->halt = 0;
    rt->max_steps = INT64_MAX;
    pyr_decref(rt, ten);
    pyr_decref(rt, n);
}

static void doubles_round_to_even(void **state) {
    (void)state;
    int64_t exponent;
    pyr_object *a = pyr_int_new(rt, (INT64_C(1) << 53) + 1), *b = pyr_int_new(rt, (INT64_C(1) << 53) + 3);
    assert_true(pyr_int_to_double(rt, a) == 9007199254740992.0);
    assert_true(pyr_int_to_double(rt, b) == 9007199254740996.0);
    assert_true(pyr_int_frexp(b, &exponent) > 0.5);
    assert_int_equal(exponent, 54);
    pyr_decref(rt, a);
    pyr_decref(rt, b);
}

static void sizes_are_those_of_cpython(void **state) {
    (void)state;
    static const int64_t values[] = {1000, INT64_C(1) << 30, INT64_MAX};
    static const uint64_t bytes[] = {32, 32, 48};
    for (int i = 0; i < 3; i++) {
        pyr_block_view block;
        pyr_pool_view pool;
        pyr_object *o = pyr_int_new(rt, values[i]);
        assert_true(pyr_walk_find(&rt->heap, pyr_mem_address(&rt->heap, o), &block, &pool));
        assert_int_equal(pool.block_size, bytes[i]);
        pyr_decref(rt, o);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(small_ints_are_shared, start, end),
        cmocka_unit_test_setup_teardown(freed_int_is_reused_at_once, start, end),
        cmocka_unit_test_setup_teardown(products_follow_the_laws, start, end),
        cmocka_unit_test_setup_teardown(text_round_trips, start, end),
        cmocka_unit_test_setup_teardown(long_text_is_refused_at_once, start, end),
        cmocka_unit_test_setup_teardown(work_is_charged_before_it_is_done, start, end),
        cmocka_unit_test_setup_teardown(doubles_round_to_even, start, end),
        cmocka_unit_test_setup_teardown(sizes_are_those_of_cpython, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
