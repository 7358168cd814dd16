// list, tuple and dict through C: growth, sizes, free lists, tracking, order of deallocation, with the checker at every event.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/check.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/str.h"
#include "objects.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static pyr_runtime runtime, *const rt = &runtime;

static int start(void **state) {
    (void)state;
    objects_start(rt, "3.11");
    return 0;
}

static int end(void **state) {
    (void)state;
    objects_stop_checking(rt);
    char message[300] = "";
    if (pyr_runtime_check(rt, message, sizeof message) < 0) fail_msg("%s", message);
    objects_end(rt);
    return 0;
}

static pyr_object *number(int64_t value) {
    pyr_object *o = pyr_int_new(rt, value);
    assert_non_null(o);
    return o;
}

static pyr_object *text(const char *s) {
    pyr_object *o = pyr_str_interned(rt, s);
    assert_non_null(o);
    return o;
}

// o.name(args...), up to the NULL; the arguments are stolen.
static pyr_object *call(pyr_object *o, const char *name, ...) {
    pyr_ref args[4];
    int n = 0;
    va_list list;
    va_start(list, name);
    for (pyr_object *a; (a = va_arg(list, pyr_object *)) != NULL;) args[n++].p = a;
    va_end(list);
    pyr_object *method = text(name);
    pyr_object *result = pyr_call_method(rt, o, method, args, n);
    pyr_decref(rt, method);
    for (int i = 0; i < n; i++) pyr_decref(rt, args[i].p);
    return result;
}

static pyr_object *numbers(int64_t count) {
    pyr_object *list = pyr_list_new(rt, 0);
    for (int64_t i = 0; i < count; i++) assert_int_equal(pyr_list_append_stolen(rt, list, number(i)), 0);
    return list;
}

static void a_list_grows_as_in_3_11(void **state) {
    (void)state;
    static const int64_t places[] = {4,  4,  4,  4,  8,  8,  8,  8,  16, 16, 16, 16, 16,
                                     16, 16, 16, 24, 24, 24, 24, 24, 24, 24, 24, 32};
    pyr_object *list = pyr_list_new(rt, 0);
    assert_int_equal(pyr_sizeof(rt, list), 56);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        pyr_list_append(rt, list, rt->none);
        assert_int_equal(pyr_sizeof(rt, list), 56 + 8 * places[i]);
    }
    pyr_decref(rt, list);
}

static void a_list_shrinks_when_half_is_unused(void **state) {
    (void)state;
    static const int64_t sizes[] = {376, 248, 248, 184, 152, 120, 88, 56};
    static const int64_t lengths[] = {20, 19, 12, 8, 6, 4, 1, 0};
    pyr_object *list = numbers(40);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        while (pyr_list_size(list) > lengths[i]) pyr_decref(rt, call(list, "pop", NULL));
        assert_int_equal(pyr_sizeof(rt, list), sizes[i]);
    }
    pyr_decref(rt, list);
}

static void list_methods(void **state) {
    (void)state;
    objects_check_every_event(rt);
    pyr_object *list = numbers(5);
    assert_repr(rt, call(list, "insert", number(-1), number(9), NULL), "None");
    assert_repr(rt, pyr_new_ref(rt, list), "[0, 1, 2, 3, 9, 4]");
    assert_repr(rt, call(list, "index", number(9), NULL), "4");
    assert_repr(rt, call(list, "index", number(77), NULL), "!ValueError: 77 is not in list");
    assert_repr(rt, call(list, "remove", number(9), NULL), "None");
    assert_repr(rt, call(list, "remove", number(9), NULL), "!ValueError: list.remove(x): x not in list");
    assert_repr(rt, call(list, "pop", number(0), NULL), "0");
    assert_repr(rt, call(list, "pop", number(10), NULL), "!IndexError: pop index out of range");
    assert_repr(rt, call(list, "reverse", NULL), "None");
    assert_repr(rt, call(list, "extend", pyr_new_ref(rt, list), NULL), "None");
    assert_repr(rt, pyr_new_ref(rt, list), "[4, 3, 2, 1, 4, 3, 2, 1]");
    assert_repr(rt, call(list, "sort", NULL), "None");
    assert_repr(rt, call(list, "count", number(4), NULL), "2");
    assert_repr(rt, call(list, "clear", NULL), "None");
    assert_repr(rt, call(list, "pop", NULL), "!IndexError: pop from empty list");
    assert_repr(rt, call(list, "append", NULL), "!TypeError: list.append() takes exactly one argument (0 given)");
    pyr_decref(rt, list);
}

static pyr_object *slice(int64_t start_at, int64_t stop, int64_t step) {
    pyr_object *a = number(start_at), *b = number(stop), *c = number(step);
    pyr_object *s = pyr_slice_new(rt, a, b, c);
    pyr_decref(rt, a);
    pyr_decref(rt, b);
    pyr_decref(rt, c);
    return s;
}

static void set_slice(pyr_object *list, pyr_object *where, pyr_object *value, const char *expected) {
    int result = pyr_setitem(rt, list, where, value);
    pyr_decref(rt, where);
    pyr_xdecref(rt, value);
    assert_repr(rt, result < 0 ? NULL : pyr_new_ref(rt, list), expected);
}

static void slices_of_lists(void **state) {
    (void)state;
    objects_check_every_event(rt);
    pyr_object *list = numbers(12);
    set_slice(list, slice(1, 3, 1), NULL, "[0, 3, 4, 5, 6, 7, 8, 9, 10, 11]");
    set_slice(list, slice(0, 100, 3), NULL, "[3, 4, 6, 7, 9, 10]");
    set_slice(list, slice(2, 2, 1), numbers(3), "[3, 4, 0, 1, 2, 6, 7, 9, 10]");
    set_slice(list, slice(0, 100, 4), numbers(3), "[0, 4, 0, 1, 1, 6, 7, 9, 2]");
    set_slice(list, slice(0, 100, 4), numbers(2),
              "!ValueError: attempt to assign sequence of size 2 to extended slice of size 3");
    set_slice(list, slice(0, 100, 1), pyr_new_ref(rt, list), "[0, 4, 0, 1, 1, 6, 7, 9, 2]");
    set_slice(list, slice(0, 100, 1), number(1), "!TypeError: can only assign an iterable");
    set_slice(list, slice(8, 0, -2), NULL, "[0, 4, 1, 6, 9]");
    set_slice(list, slice(0, 9, 1), NULL, "[]");
    pyr_decref(rt, list);
}

static void tuples_have_free_lists_by_length(void **state) {
    (void)state;
    pyr_ref items[25];
    for (int i = 0; i < 25; i++) items[i].p = rt->none;
    pyr_object *t = pyr_tuple_from(rt, items, 20);
    pyr_decref(rt, t);
    pyr_object *again = pyr_tuple_from(rt, items, 20);
    assert_ptr_equal(t, again);
    assert_int_equal(pyr_sizeof(rt, again), 40 + 160);
    pyr_decref(rt, again);
    assert_int_equal(rt->freelist_tuple[19].count, 1);
    pyr_object *large = pyr_tuple_from(rt, items, 21);
    pyr_decref(rt, large);
    assert_ptr_equal(pyr_tuple_new(rt, 0), rt->empty_tuple);
    pyr_decref(rt, rt->empty_tuple);
    pyr_freelists_clear(rt);
    assert_int_equal(rt->freelist_tuple[19].count, 0);
}

static void tuples_are_resized_and_untracked(void **state) {
    (void)state;
    objects_check_every_event(rt);
    pyr_object *t = pyr_tuple_of(rt, 2, rt->none, rt->true_);
    assert_true(pyr_gc_is_tracked(t));
    assert_int_equal(pyr_tuple_resize(rt, &t, 100), 0);
    for (int i = 2; i < 100; i++) pyr_tuple_items(t)[i].p = pyr_new_ref(rt, rt->none);
    assert_int_equal(pyr_tuple_resize(rt, &t, 3), 0);
    assert_repr(rt, pyr_new_ref(rt, t), "(None, True, None)");
    pyr_tuple_maybe_untrack(rt, t);
    assert_false(pyr_gc_is_tracked(t));
    pyr_decref(rt, t);
    pyr_object *list = pyr_list_new(rt, 0);
    t = pyr_tuple_of(rt, 1, list);
    pyr_decref(rt, list);
    pyr_tuple_maybe_untrack(rt, t);
    assert_true(pyr_gc_is_tracked(t));
    assert_repr(rt, t, "([],)");
}

static void a_dict_grows_as_in_3_11(void **state) {
    (void)state;
    static const struct {
        int count;
        int64_t by_str, by_int;
    } rows[] = {{1, 184, 224},  {5, 184, 224},   {6, 272, 352},   {10, 272, 352},  {11, 464, 632},
                {21, 464, 632}, {22, 832, 1168}, {42, 832, 1168}, {43, 1584, 2264}};
    pyr_object *strs = pyr_dict_new(rt), *ints = pyr_dict_new(rt);
    assert_int_equal(pyr_sizeof(rt, strs), 64);
    int n = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        for (; n < rows[i].count; n++) {
            char name[16];
            snprintf(name, sizeof name, "k%d", n);
            pyr_dict_set_text(rt, strs, name, rt->none);
            pyr_dict_set_stolen(rt, ints, number(n), pyr_new_ref(rt, rt->none));
        }
        assert_int_equal(pyr_sizeof(rt, strs), rows[i].by_str);
        assert_int_equal(pyr_sizeof(rt, ints), rows[i].by_int);
    }
    pyr_decref(rt, strs);
    pyr_decref(rt, ints);
}

static void a_dict_keeps_order_and_tells_what_is_missing(void **state) {
    (void)state;
    objects_check_every_event(rt);
    pyr_object *d = pyr_dict_new(rt);
    for (int i = 0; i < 12; i++) pyr_dict_set_stolen(rt, d, number(i * 7 % 12), number(i));
    for (int i = 0; i < 12; i += 2) {
        pyr_object *key = number(i);
        assert_int_equal(pyr_dict_del(rt, d, key), 0);
        pyr_decref(rt, key);
    }
    assert_repr(rt, pyr_new_ref(rt, d), "{7: 1, 9: 3, 11: 5, 1: 7, 3: 9, 5: 11}");
    assert_repr(rt, call(d, "pop", number(0), NULL), "!KeyError: 0");
    assert_repr(rt, call(d, "pop", number(0), number(5), NULL), "5");
    assert_repr(rt, call(d, "popitem", NULL), "(5, 11)");
    assert_repr(rt, call(d, "setdefault", text("s"), number(4), NULL), "4");
    assert_repr(rt, call(d, "keys", NULL), "dict_keys([7, 9, 11, 1, 3, 's'])");
    assert_repr(rt, call(d, "items", NULL), "dict_items([(7, 1), (9, 3), (11, 5), (1, 7), (3, 9), ('s', 4)])");
    pyr_object *list = pyr_list_new(rt, 0);
    assert_int_equal(pyr_dict_set(rt, d, list, rt->none), -1);
    assert_repr(rt, NULL, "!TypeError: unhashable type: 'list'");
    pyr_decref(rt, list);
    assert_repr(rt, pyr_dict_copy(rt, d), "{7: 1, 9: 3, 11: 5, 1: 7, 3: 9, 's': 4}");
    assert_repr(rt, call(d, "clear", NULL), "None");
    assert_int_equal(pyr_sizeof(rt, d), 64);
    assert_repr(rt, d, "{}");
}

static void a_dict_that_changes_stops_its_iterator(void **state) {
    (void)state;
    pyr_object *d = pyr_dict_new(rt);
    pyr_dict_set_text(rt, d, "a", rt->none);
    pyr_dict_set_text(rt, d, "b", rt->none);
    pyr_object *it = pyr_iter(rt, d);
    assert_repr(rt, pyr_next(rt, it), "'a'");
    pyr_dict_set_text(rt, d, "c", rt->none);
    assert_repr(rt, pyr_next(rt, it), "!RuntimeError: dictionary changed size during iteration");
    pyr_decref(rt, it);
    pyr_decref(rt, d);
}

static void a_dict_is_tracked_when_it_has_to_be(void **state) {
    (void)state;
    pyr_object *d = pyr_dict_new(rt), *list = pyr_list_new(rt, 0);
    pyr_dict_set_text(rt, d, "a", rt->none);
    assert_false(pyr_gc_is_tracked(d));
    pyr_dict_set_text(rt, d, "b", list);
    assert_true(pyr_gc_is_tracked(d));
    pyr_dict_set_text(rt, d, "b", rt->none);
    pyr_dict_maybe_untrack(rt, d);
    assert_false(pyr_gc_is_tracked(d));
    pyr_decref(rt, list);
    pyr_decref(rt, d);
}

static void a_long_chain_is_dropped_without_deep_recursion(void **state) {
    (void)state;
    pyr_object *chain = pyr_list_new(rt, 0);
    for (int i = 0; i < 100000; i++) {
        pyr_object *outer = i % 3 == 0   ? pyr_list_new(rt, 0)
                            : i % 3 == 1 ? pyr_tuple_of(rt, 1, chain)
                                         : pyr_cell_new(rt, chain);
        assert_non_null(outer);
        if (i % 3 == 0) pyr_list_append(rt, outer, chain);
        pyr_decref(rt, chain);
        chain = outer;
    }
    pyr_decref(rt, chain);
    assert_int_equal(rt->trash_depth, 0);
    assert_int_equal(rt->dealloc_depth, 0);
    assert_null(rt->trash_later);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_list_grows_as_in_3_11, start, end),
        cmocka_unit_test_setup_teardown(a_list_shrinks_when_half_is_unused, start, end),
        cmocka_unit_test_setup_teardown(list_methods, start, end),
        cmocka_unit_test_setup_teardown(slices_of_lists, start, end),
        cmocka_unit_test_setup_teardown(tuples_have_free_lists_by_length, start, end),
        cmocka_unit_test_setup_teardown(tuples_are_resized_and_untracked, start, end),
        cmocka_unit_test_setup_teardown(a_dict_grows_as_in_3_11, start, end),
        cmocka_unit_test_setup_teardown(a_dict_keeps_order_and_tells_what_is_missing, start, end),
        cmocka_unit_test_setup_teardown(a_dict_that_changes_stops_its_iterator, start, end),
        cmocka_unit_test_setup_teardown(a_dict_is_tracked_when_it_has_to_be, start, end),
        cmocka_unit_test_setup_teardown(a_long_chain_is_dropped_without_deep_recursion, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
