// The pragma of the first line: what is read as a preset's name and what is not.
#include "lang/pragma.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void expect(const char *source, const char *name) {
    uint64_t length = 0;
    const char *found = pyr_lang_pragma(source, strlen(source), &length);
    if (!name) {
        assert_null(found);
        return;
    }
    assert_non_null(found);
    assert_int_equal(length, strlen(name));
    assert_memory_equal(found, name, length);
}

static void reads_the_name(void **state) {
    (void)state;
    expect("# pyrena: preset=document\nprint 1\n", "document");
    expect("#pyrena:preset=2.7", "2.7");
    expect("#  pyrena:  other=1  preset=mini  \r\n", "mini");
    expect("\xEF\xBB\xBF# pyrena: preset=3.8\n", "3.8");
    expect("# pyrena: preset=\n", "");
}

static void leaves_other_lines_alone(void **state) {
    (void)state;
    expect("", NULL);
    expect("print(1)\n# pyrena: preset=document\n", NULL);
    expect("# pyrena preset=document\n", NULL);
    expect("# pyrena:\npreset=document\n", NULL);
    expect("# something: preset=document\n", NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(reads_the_name), cmocka_unit_test(leaves_other_lines_alone)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
