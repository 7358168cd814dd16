// The programs of tests/lang/machine with the checker at every event, in small slices, and looked through for what they leave behind.
#include "machine.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static char *read_file(const char *name, const char *ending) {
    char path[200];
    snprintf(path, sizeof path, "tests/lang/machine/%s.%s", name, ending);
    FILE *file = fopen(path, "rb");
    if (!file) fail_msg("%s is not there", path);
    char *text = calloc(1, 1 << 16);
    if (fread(text, 1, (1 << 16) - 1, file) == 0) fail_msg("%s is empty", path);
    fclose(file);
    return text;
}

static void test_program(void **state) {
    char *source = read_file(*state, "py"), *output = read_file(*state, "out");
    assert_program(source, PYR_OK, output);
    free(source);
    free(output);
}

#define PROGRAM(name)                                                                                                          \
    { name, test_program, NULL, NULL, name }

int main(void) {
    static char generators[] = "generators", thrown[] = "generators_thrown_into", handled[] = "generators_and_what_is_handled",
                operators[] = "operators_in_python", attributes[] = "attribute_hooks", handlers[] = "handlers_and_unpacking";
    const struct CMUnitTest tests[] = {
        PROGRAM(generators), PROGRAM(thrown), PROGRAM(handled), PROGRAM(operators), PROGRAM(attributes), PROGRAM(handlers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
