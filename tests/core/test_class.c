// Types and classes through C: the order of bases, slots, layouts, attributes, descriptors, with the checker at every event.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/check.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/int.h"
#include "obj/str.h"
#include "objects.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_runtime runtime, *const rt = &runtime;

static int start(void **state) {
    (void)state;
    objects_start(rt, "3.11");
    objects_check_every_event(rt);
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

static pyr_object *type_object(pyr_type_id id) {
    return (pyr_object *)pyr_builtin_type(rt, id);
}

// type(name, bases, dict); dict is stolen and may be NULL.
static pyr_object *make_class(const char *name, pyr_object *base1, pyr_object *base2, pyr_object *dict) {
    pyr_object *text = pyr_str_interned(rt, name);
    if (!dict) dict = pyr_dict_new(rt);
    pyr_object *bases = base2 ? pyr_tuple_of(rt, 2, base1, base2) : base1 ? pyr_tuple_of(rt, 1, base1) : pyr_tuple_new(rt, 0);
    pyr_object *cls = pyr_type_new(rt, pyr_builtin_type(rt, PYR_T_TYPE), text, bases, dict, NULL);
    pyr_decref(rt, bases);
    pyr_decref(rt, dict);
    pyr_decref(rt, text);
    return cls;
}

static pyr_object *slots(const char *one, const char *two) {
    pyr_object *dict = pyr_dict_new(rt), *names = pyr_list_new(rt, 0);
    if (one) pyr_list_append_stolen(rt, names, pyr_str_from_text(rt, one));
    if (two) pyr_list_append_stolen(rt, names, pyr_str_from_text(rt, two));
    pyr_dict_set_text(rt, dict, "__slots__", names);
    pyr_decref(rt, names);
    return dict;
}

static pyr_object *get(pyr_object *o, const char *name) {
    pyr_object *text = pyr_str_interned(rt, name);
    pyr_object *value = pyr_getattr(rt, o, text);
    pyr_decref(rt, text);
    return value;
}

// Sets, or deletes if [value] is NULL; None or the error.
static pyr_object *set(pyr_object *o, const char *name, pyr_object *value) {
    pyr_object *text = pyr_str_interned(rt, name);
    int result = pyr_setattr(rt, o, text, value);
    pyr_decref(rt, text);
    return result < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static void classes_have_an_order_of_bases(void **state) {
    (void)state;
    pyr_object *a = make_class("A", NULL, NULL, NULL);
    pyr_object *b = make_class("B", a, NULL, NULL), *c = make_class("C", a, NULL, NULL);
    pyr_object *d = make_class("D", b, c, NULL);
    assert_repr(rt, get(d, "__mro__"), "(<class 'D'>, <class 'B'>, <class 'C'>, <class 'A'>, <class 'object'>)");
    assert_repr(rt, make_class("E", a, b, NULL),
                "!TypeError: Cannot create a consistent method resolution\norder (MRO) for bases A, B");
    assert_repr(rt, make_class("E", a, a, NULL), "!TypeError: duplicate base class A");
    assert_repr(rt, make_class("E", type_object(PYR_T_INT), type_object(PYR_T_STR), NULL),
                "!TypeError: multiple bases have instance lay-out conflict");
    assert_repr(rt, make_class("E", type_object(PYR_T_BOOL), NULL, NULL),
                "!TypeError: type 'bool' is not an acceptable base type");
    pyr_object *method = get(a, "__subclasses__");
    assert_repr(rt, pyr_call0(rt, method), "[<class 'B'>, <class 'C'>]");
    pyr_decref(rt, method);
    pyr_decref(rt, d);
    pyr_decref(rt, c);
    pyr_decref(rt, b);
    pyr_decref(rt, a);
}

static void sizes_are_those_of_3_11(void **state) {
    (void)state;
    static const struct {
        int base;
        int64_t class_size, basic, dictoffset, weakoffset, instance;
    } rows[] = {
        {PYR_T_OBJECT, 1688, 24, -48, 16, 56}, {PYR_T_INT, 920, 32, -8, 0, 44},        {PYR_T_LIST, 1688, 48, -72, 40, 80},
        {PYR_T_TUPLE, 920, 32, -8, 0, 48},     {PYR_T_Exception, 920, 80, 16, 72, 96}, {PYR_T_DICT, 1688, 56, -80, 48, 88},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        pyr_object *cls = make_class("X", type_object((pyr_type_id)rows[i].base), NULL, NULL);
        assert_non_null(cls);
        const pyr_type *type = (pyr_type *)cls;
        assert_int_equal(pyr_sizeof(rt, cls), rows[i].class_size);
        assert_int_equal(type->tp_basicsize, rows[i].basic);
        assert_int_equal(type->tp_dictoffset, rows[i].dictoffset);
        assert_int_equal(type->tp_weaklistoffset, rows[i].weakoffset);
        pyr_object *o = pyr_call0(rt, cls);
        assert_non_null(o);
        assert_int_equal(pyr_sizeof(rt, o), rows[i].instance);
        assert_repr(rt, set(o, "x", rt->true_), "None");
        assert_repr(rt, get(o, "x"), "True");
        pyr_decref(rt, o);
        pyr_decref(rt, cls);
    }
}

static void instances_share_their_table(void **state) {
    (void)state;
    pyr_object *cls = make_class("A", NULL, NULL, NULL);
    pyr_object *a = pyr_call0(rt, cls), *b = pyr_call0(rt, cls);
    pyr_object *dict = get(a, "__dict__");
    assert_int_equal(pyr_sizeof(rt, dict), 64 + 28 * 8);
    pyr_decref(rt, dict);
    char name[] = "k0";
    for (int i = 0; i < 10; i++) {
        name[1] = (char)('0' + i);
        pyr_decref(rt, set(b, name, rt->none));
    }
    assert_repr(rt, set(b, "k3", NULL), "None");
    assert_repr(rt, set(b, "k3", NULL), "!AttributeError: 'A' object has no attribute 'k3'");
    pyr_decref(rt, set(b, "k3", rt->true_));
    assert_repr(rt, get(b, "__dict__"),
                "{'k0': None, 'k1': None, 'k2': None, 'k4': None, 'k5': None, 'k6': None, 'k7': None, 'k8': None, 'k9': None, "
                "'k3': True}");
    for (int i = 0; i < 26; i++) {
        char more[] = "ma";
        more[1] = (char)('a' + i);
        pyr_decref(rt, set(b, more, rt->none));
    }
    dict = get(b, "__dict__");
    assert_int_equal(pyr_sizeof(rt, dict), 1584);
    pyr_decref(rt, dict);
    assert_repr(rt, get(a, "k1"), "!AttributeError: 'A' object has no attribute 'k1'");
    pyr_decref(rt, a);
    pyr_decref(rt, b);
    pyr_decref(rt, cls);
}

static void slots_take_the_place_of_a_dict(void **state) {
    (void)state;
    pyr_object *cls = make_class("B", NULL, NULL, slots("b", "a"));
    assert_non_null(cls);
    pyr_object *o = pyr_call0(rt, cls);
    assert_int_equal(pyr_sizeof(rt, o), 48);
    assert_repr(rt, get(o, "a"), "!AttributeError: 'B' object has no attribute 'a'");
    assert_repr(rt, set(o, "a", o), "None");
    assert_repr(rt, set(o, "c", o), "!AttributeError: 'B' object has no attribute 'c'");
    assert_repr(rt, get(cls, "a"), "<member 'a' of 'B' objects>");
    assert_repr(rt, set(o, "a", NULL), "None");
    assert_repr(rt, set(o, "a", rt->none), "None");
    pyr_decref(rt, o);
    pyr_decref(rt, cls);
    assert_repr(rt, make_class("C", type_object(PYR_T_INT), NULL, slots("a", NULL)),
                "!TypeError: nonempty __slots__ not supported for subtype of 'int'");
    assert_repr(rt, make_class("C", NULL, NULL, slots("1", NULL)), "!TypeError: __slots__ must be identifiers");
    assert_repr(rt, make_class("C", NULL, NULL, slots("__dict__", "__dict__")),
                "!TypeError: __dict__ slot disallowed: we already got one");
}

static void attributes_that_may_not_be_set(void **state) {
    (void)state;
    pyr_object *o = pyr_call0(rt, type_object(PYR_T_OBJECT)), *list = pyr_list_new(rt, 0);
    assert_repr(rt, set(type_object(PYR_T_INT), "x", o), "!TypeError: cannot set 'x' attribute of immutable type 'int'");
    assert_repr(rt, set(o, "x", o), "!AttributeError: 'object' object has no attribute 'x'");
    assert_repr(rt, set(list, "append", o), "!AttributeError: 'list' object attribute 'append' is read-only");
    assert_repr(rt, get(type_object(PYR_T_INT), "nothing"), "!AttributeError: type object 'int' has no attribute 'nothing'");
    pyr_decref(rt, list);
    pyr_decref(rt, o);
    pyr_object *cls = make_class("A", NULL, NULL, NULL);
    assert_repr(rt, set(cls, "__name__", rt->none), "!TypeError: can only assign string to A.__name__, not 'NoneType'");
    assert_repr(rt, set(cls, "__bases__", rt->none), "!TypeError: can only assign tuple to A.__bases__, not NoneType");
    o = pyr_call0(rt, cls);
    assert_repr(rt, set(o, "__class__", type_object(PYR_T_INT)),
                "!TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses");
    pyr_object *other = make_class("Other", NULL, NULL, NULL);
    assert_repr(rt, set(o, "v", rt->true_), "None");
    assert_repr(rt, set(o, "__class__", other), "None");
    assert_repr(rt, get(o, "v"), "True");
    assert_repr(rt, get(o, "__class__"), "<class 'Other'>");
    pyr_decref(rt, o);
    pyr_decref(rt, other);
    pyr_decref(rt, cls);
}

static void what_is_called_wrongly_says_so(void **state) {
    (void)state;
    pyr_object *add = get(type_object(PYR_T_INT), "__add__"), *append = get(type_object(PYR_T_LIST), "append");
    assert_repr(rt, pyr_call0(rt, add), "!TypeError: descriptor '__add__' of 'int' object needs an argument");
    assert_repr(rt, pyr_call1(rt, add, rt->true_), "!TypeError: expected 1 argument, got 0");
    assert_repr(rt, pyr_call2(rt, add, rt->true_, rt->true_), "2");
    assert_repr(rt, pyr_call2(rt, add, rt->none, rt->true_),
                "!TypeError: descriptor '__add__' requires a 'int' object but received a 'NoneType'");
    assert_repr(rt, pyr_call0(rt, append), "!TypeError: unbound method list.append() needs an argument");
    assert_repr(rt, pyr_call1(rt, append, rt->none),
                "!TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'NoneType' object");
    pyr_decref(rt, add);
    pyr_decref(rt, append);
    assert_repr(rt, pyr_call1(rt, type_object(PYR_T_LIST_ITER), rt->none),
                "!TypeError: cannot create 'list_iterator' instances");
    pyr_object *cls = make_class("A", NULL, NULL, NULL);
    assert_repr(rt, pyr_call1(rt, cls, rt->none), "!TypeError: A() takes no arguments");
    pyr_object *new_object = get(type_object(PYR_T_OBJECT), "__new__");
    assert_repr(rt, pyr_call1(rt, new_object, type_object(PYR_T_INT)),
                "!TypeError: object.__new__(int) is not safe, use int.__new__()");
    pyr_decref(rt, new_object);
    pyr_decref(rt, cls);
}

static void classes_die_with_their_cycles(void **state) {
    (void)state;
    pyr_object *cls = make_class("A", NULL, NULL, NULL);
    pyr_object *o = pyr_call0(rt, cls);
    pyr_object *weak = pyr_weakref_new(rt, o, NULL);
    assert_repr(rt, set(o, "me", o), "None");
    assert_repr(rt, set(o, "me", NULL), "None");
    pyr_decref(rt, o);
    assert_ptr_equal(((pyr_weakref *)weak)->object.p, rt->none);
    pyr_decref(rt, weak);
    pyr_decref(rt, cls);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(classes_have_an_order_of_bases, start, end),
        cmocka_unit_test_setup_teardown(sizes_are_those_of_3_11, start, end),
        cmocka_unit_test_setup_teardown(instances_share_their_table, start, end),
        cmocka_unit_test_setup_teardown(slots_take_the_place_of_a_dict, start, end),
        cmocka_unit_test_setup_teardown(attributes_that_may_not_be_set, start, end),
        cmocka_unit_test_setup_teardown(what_is_called_wrongly_says_so, start, end),
        cmocka_unit_test_setup_teardown(classes_die_with_their_cycles, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
