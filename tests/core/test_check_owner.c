// The checking build names whose block was freed twice or overrun: an object's type, or the object that a table belongs to. In other
// builds pyr_heap_watch says so and there is nothing to test.
#include "base/format.h"
#include "mem/guard.h"
#include "obj/check.h"
#include "obj/containers.h"
#include "objects.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_runtime rt;
static char told[400];

static void note(void *context, const char *message) {
    (void)context;
    pyr_format(told, sizeof told, "%s", message);
}

static const pyr_watch watch = {.report = note, .describe = pyr_describe_owner};

static void expect(const char *use, const char *owner, const void *object) {
    char whose[120];
    pyr_format(whose, sizeof whose, "(%s, of the '%s' object at 0x%llx)", use, owner,
               (unsigned long long)pyr_mem_address(&rt.heap, object));
    if (!strstr(told, whose)) fail_msg("\"%s\" does not say \"%s\"", told, whose);
    told[0] = '\0';
    assert_int_equal(rt.heap.faults, 1);
    rt.heap.faults = 0;
}

static void tables_name_their_objects(void **state) {
    (void)state;
    objects_start(&rt, "3.11");
    if (!pyr_heap_watch(&rt.heap, &watch, false)) {
        objects_end(&rt);
        skip();
    }
    pyr_object *list = pyr_list_new(&rt, 0);
    for (int i = 0; i < 3; i++) assert_int_equal(pyr_list_append(&rt, list, rt.none), 0);
    pyr_mem_free(&rt.heap, (char *)((pyr_list *)(void *)list)->items.p + 8);
    expect("list items", "list", list);

    pyr_object *dict = pyr_dict_new(&rt);
    assert_int_equal(pyr_dict_set(&rt, dict, rt.none, list), 0);
    pyr_mem_free(&rt.heap, (char *)((pyr_dict *)(void *)dict)->keys.p + 16);
    expect("dict table", "dict", dict);

    pyr_mem_free(&rt.heap, (char *)list + 8);
    assert_non_null(strstr(told, "of type 'list'"));
    rt.heap.faults = 0;

    pyr_decref(&rt, dict);
    pyr_decref(&rt, list);
    pyr_heap_watch(&rt.heap, NULL, false);
    objects_end(&rt);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(tables_name_their_objects)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
