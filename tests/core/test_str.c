// str and bytes: storage, sharing, interning, growing in place.
#include "mem/walk.h"
#include "obj/abstract.h"
#include "obj/bytes.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/float.h"
#include "obj/int.h"
#include "obj/intern.h"
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

static pyr_object *str(const char *text) {
    pyr_object *s = pyr_str_from_text(rt, text);
    assert_non_null(s);
    return s;
}

static void storage_is_the_narrowest(void **state) {
    (void)state;
    static const struct {
        const char *text;
        int kind, ascii;
        uint64_t block; // of the size 3.11 asks for, rounded to its class
    } cases[] = {{"plain", 1, 1, 64},
                 {"caf\xC3\xA9", 1, 0, 80},
                 {"\xE4\xB8\xAD\xE6\x96\x87", 2, 0, 80},
                 {"a\xF0\x9F\x98\x80", 4, 0, 96}};
    for (int i = 0; i < 4; i++) {
        pyr_block_view block;
        pyr_pool_view pool;
        pyr_object *s = str(cases[i].text);
        assert_int_equal(pyr_str_kind(s), cases[i].kind);
        assert_int_equal(((pyr_str *)s)->ascii, cases[i].ascii);
        assert_true(pyr_walk_find(&rt->heap, pyr_mem_address(&rt->heap, s), &block, &pool));
        assert_int_equal(pool.block_size, cases[i].block);
        int64_t n;
        assert_string_equal(pyr_str_utf8(rt, s, &n), cases[i].text);
        assert_int_equal(n, strlen(cases[i].text));
        pyr_decref(rt, s);
    }
}

static void hash_is_that_of_seed_zero(void **state) {
    (void)state;
    pyr_object *s = str("abc");
    assert_true(pyr_str_hash(s) == INT64_C(-4594863902769663758));
    assert_int_equal(pyr_str_hash(rt->empty_str), 0);
    pyr_decref(rt, s);
}

static void short_strings_are_shared(void **state) {
    (void)state;
    pyr_object *abc = str("abc"), *e = str("\xC3\xA9");
    pyr_object *a = pyr_str_substring(rt, abc, 0, 1), *b = str("a"), *nothing = pyr_str_substring(rt, abc, 2, 1);
    assert_ptr_equal(a, b);
    assert_ptr_equal(nothing, rt->empty_str);
    assert_ptr_equal(e, rt->latin1[0xE9]);
    pyr_object *whole = pyr_str_substring(rt, abc, 0, 3);
    assert_ptr_equal(whole, abc);
    pyr_object *all[] = {abc, e, a, b, nothing, whole};
    for (int i = 0; i < 6; i++) pyr_decref(rt, all[i]);
}

static void interned_strings_are_one_and_die(void **state) {
    (void)state;
    int64_t before = pyr_intern_count(rt);
    pyr_object *a = str("some name"), *b = str("some name");
    assert_ptr_not_equal(a, b);
    pyr_str_intern(rt, &a);
    pyr_str_intern(rt, &b);
    assert_ptr_equal(a, b);
    assert_int_equal(a->ob_refcnt, 2);
    assert_int_equal(pyr_intern_count(rt), before + 1);
    pyr_decref(rt, a);
    pyr_decref(rt, b);
    assert_int_equal(pyr_intern_count(rt), before);
    pyr_object *init = str("__init__");
    pyr_str_intern(rt, &init);
    assert_ptr_equal(init, PYR_NAME(rt, __init__));
    pyr_decref(rt, init);
}

static void table_of_interned_strings_grows(void **state) {
    (void)state;
    static pyr_object *many[3000];
    int64_t before = pyr_intern_count(rt);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 3000; i++) {
            many[i] = pyr_str_format(rt, "name_%d_%d", round, i);
            pyr_str_intern(rt, &many[i]);
        }
        assert_int_equal(pyr_intern_count(rt), before + 3000);
        for (int i = 0; i < 3000; i++) {
            pyr_object *same = pyr_str_format(rt, "name_%d_%d", round, i);
            pyr_str_intern(rt, &same);
            assert_ptr_equal(same, many[i]);
            pyr_decref(rt, same);
        }
        for (int i = 0; i < 3000; i++) pyr_decref(rt, many[i]);
        assert_int_equal(pyr_intern_count(rt), before);
    }
}

static void appends_in_place_when_alone(void **state) {
    (void)state;
    pyr_object *s = str("abcdef"), *t = str("g"), *wide = str("\xE4\xB8\xAD");
    pyr_object *place = s;
    pyr_str_append(rt, &s, t); // 55 and 56 bytes: the same block
    assert_ptr_equal(s, place);
    pyr_object *other = pyr_new_ref(rt, s);
    pyr_str_append(rt, &s, t);
    assert_ptr_not_equal(s, other);
    assert_true(pyr_str_equal_text(other, "abcdefg"));
    assert_true(pyr_str_equal_text(s, "abcdefgg"));
    pyr_str_append(rt, &s, wide);
    assert_int_equal(pyr_str_kind(s), 2);
    assert_int_equal(pyr_str_length(s), 9);
    for (int i = 0; i < 1000; i++) pyr_str_append(rt, &s, wide);
    assert_int_equal(pyr_str_length(s), 1009);
    assert_int_equal(pyr_str_char(s, 1008), 0x4E2D);
    pyr_decref(rt, s);
    pyr_decref(rt, t);
    pyr_decref(rt, wide);
    pyr_decref(rt, other);
}

static void long_search_is_stopped(void **state) {
    (void)state;
    // Every place matches the first and the last character: the work is the product of the lengths.
    pyr_object *a = str("a"), *b = str("b"), *many = pyr_str_repeat(rt, a, 200000), *half = pyr_str_repeat(rt, a, 50000);
    pyr_object *needle = pyr_str_concat(rt, half, b), *needle2 = pyr_str_concat(rt, needle, half);
    rt->max_steps = rt->steps + 100000;
    assert_int_equal(pyr_contains(rt, many, needle2), -1);
    assert_int_equal(rt->halt, PYR_STEP_LIMIT);
    rt->halt = 0;
    rt->max_steps = INT64_MAX;
    pyr_object *all[] = {a, b, many, half, needle, needle2};
    for (int i = 0; i < 6; i++) pyr_decref(rt, all[i]);
}

static void formats_messages(void **state) {
    (void)state;
    pyr_object *s = str("it's"), *n = pyr_int_new(rt, 42);
    assert_repr(rt, pyr_str_format(rt, "%R %S %T %d %s", s, n, n, -7, "\xC3\xA9"), "'\"it\\'s\" 42 int -7 \\xe9'");
    pyr_decref(rt, s);
    pyr_decref(rt, n);
}

static void one_byte_is_shared(void **state) {
    (void)state;
    pyr_object *a = pyr_bytes_new(rt, "x", 1), *b = pyr_bytes_new(rt, "xyz", 3), *empty = pyr_bytes_new(rt, NULL, 0);
    pyr_object *c = pyr_bytes_new(rt, pyr_bytes_data(b), 1);
    assert_ptr_equal(a, c);
    assert_ptr_equal(empty, rt->empty_bytes);
    assert_true(pyr_hash(rt, b) == pyr_hash_bytes("xyz", 3));
    pyr_object *all[] = {a, b, c, empty};
    for (int i = 0; i < 4; i++) pyr_decref(rt, all[i]);
}

// An instance of `class C(base): pass` made from [value] (stolen).
static pyr_object *instance(pyr_type_id base, pyr_object *value) {
    pyr_type *type = pyr_builtin_type(rt, PYR_T_TYPE);
    pyr_object *name = str("C"), *dict = pyr_dict_new(rt),
               *bases = pyr_tuple_of(rt, 1, (pyr_object *)pyr_builtin_type(rt, base));
    pyr_object *class = pyr_type_new(rt, type, name, bases, dict, NULL);
    assert_non_null(class);
    pyr_object *o = pyr_call1(rt, class, value);
    assert_non_null(o);
    assert_ptr_equal(o->ob_type.p, class);
    pyr_object *all[] = {name, dict, bases, class, value};
    for (int i = 0; i < 5; i++) pyr_decref(rt, all[i]);
    return o;
}

static void subclasses_keep_value_and_attributes(void **state) {
    (void)state;
    pyr_object *values[] = {str("plain"),
                            str("\xE4\xB8\xAD\xE6\x96\x87"),
                            str(""),
                            pyr_int_from_text(rt, "123456789012345678901234567890", 30, 10),
                            pyr_int_new(rt, 0),
                            pyr_float_new(rt, 2.5),
                            pyr_bytes_new(rt, "bytes", 5)};
    pyr_type_id bases[] = {PYR_T_STR, PYR_T_STR, PYR_T_STR, PYR_T_INT, PYR_T_INT, PYR_T_FLOAT, PYR_T_BYTES};
    for (int i = 0; i < 7; i++) {
        pyr_object *o = instance(bases[i], pyr_new_ref(rt, values[i])), *x = str("x");
        assert_true(pyr_gc_is_tracked(o));
        assert_int_equal(pyr_compare_bool(rt, o, values[i], PYR_EQ), 1);
        assert_true(pyr_hash(rt, o) == pyr_hash(rt, values[i]));
        assert_int_equal(pyr_setattr(rt, o, x, values[i]), 0);
        if (bases[i] != PYR_T_INT && bases[i] != PYR_T_BYTES) {
            pyr_object *weak = pyr_weakref_new(rt, o, NULL);
            assert_non_null(weak);
            pyr_decref(rt, weak);
        }
        pyr_object *sum = pyr_binary(rt, PYR_OP_ADD, o, values[i]),
                   *expected = pyr_binary(rt, PYR_OP_ADD, values[i], values[i]);
        assert_ptr_equal(sum->ob_type.p, values[i]->ob_type.p);
        assert_int_equal(pyr_compare_bool(rt, sum, expected, PYR_EQ), 1);
        pyr_object *all[] = {o, x, sum, expected, values[i]};
        for (int j = 0; j < 5; j++) pyr_decref(rt, all[j]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(storage_is_the_narrowest, start, end),
        cmocka_unit_test_setup_teardown(hash_is_that_of_seed_zero, start, end),
        cmocka_unit_test_setup_teardown(short_strings_are_shared, start, end),
        cmocka_unit_test_setup_teardown(interned_strings_are_one_and_die, start, end),
        cmocka_unit_test_setup_teardown(table_of_interned_strings_grows, start, end),
        cmocka_unit_test_setup_teardown(appends_in_place_when_alone, start, end),
        cmocka_unit_test_setup_teardown(long_search_is_stopped, start, end),
        cmocka_unit_test_setup_teardown(formats_messages, start, end),
        cmocka_unit_test_setup_teardown(one_byte_is_shared, start, end),
        cmocka_unit_test_setup_teardown(subclasses_keep_value_and_attributes, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
