// The machine from outside: output, limits, slices, exit codes, the end of a program.
#include "machine.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void test_prints(void **state) {
    (void)state;
    assert_program("print(1 + 2, 'x')\n", PYR_OK, "3 x\n");
}

static void test_uncaught(void **state) {
    (void)state;
    assert_program("def f():\n    return 1 / 0\nf()\n", PYR_EXCEPTION,
                   "Traceback (most recent call last):\n"
                   "  File \"test.py\", line 3, in <module>\n"
                   "    f()\n"
                   "  File \"test.py\", line 2, in f\n"
                   "    return 1 / 0\n"
                   "           ~~^~~\n"
                   "ZeroDivisionError: division by zero\n");
}

static void test_syntax_error(void **state) {
    (void)state;
    assert_program("x = (1,\n", PYR_EXCEPTION,
                   "  File \"test.py\", line 1\n"
                   "    x = (1,\n"
                   "        ^\n"
                   "SyntaxError: '(' was never closed\n");
}

static void test_exit_code(void **state) {
    (void)state;
    machine m;
    machine_run(&m, "3.11", "import sys\ntry:\n    sys.exit(3)\nfinally:\n    print('bye')\n", 0);
    assert_int_equal(m.status, PYR_EXIT);
    assert_int_equal(pyr_vm_exit_code(m.vm), 3);
    assert_string_equal(m.output, "bye\n");
    machine_end(&m);
    machine_run(&m, "3.11", "raise SystemExit('no')\n", 0);
    assert_int_equal(pyr_vm_exit_code(m.vm), 1);
    assert_string_equal(m.output, "no\n");
    machine_end(&m);
}

static void test_finalizers_at_exit(void **state) {
    (void)state;
    assert_program("class A:\n    def __init__(self, n): self.n = n\n    def __del__(self): print('del', self.n)\n"
                   "_x = A(1)\ny = A(2)\ncycle = [A(3)]\ncycle.append(cycle)\n",
                   PYR_OK, "del 1\ndel 2\ndel 3\n");
}

// A run that a limit ends: no handler sees it, and the heap is sound afterwards.
static void run_limited(const char *source, pyr_limits limits, pyr_status expected) {
    const char *message = "";
    pyr_vm *vm = malloc(pyr_vm_size());
    assert_int_equal(pyr_vm_open(vm, NULL, NULL, 0, &limits, &message), PYR_OK);
    pyr_status status = pyr_vm_load(vm, source, (int64_t)strlen(source), "test.py");
    if (status == PYR_OK) status = pyr_vm_run(vm, 0);
    assert_int_equal(status, expected);
    pyr_vm_drop(vm);
    pyr_vm_fini(vm);
    free(vm);
}

static void test_limits(void **state) {
    (void)state;
    run_limited("while True:\n    pass\n", (pyr_limits){.max_steps = 10000}, PYR_STEP_LIMIT);
    run_limited(
        "def f():\n    try:\n        while True: pass\n    except BaseException:\n        f()\n    finally:\n        f()\nf()\n",
        (pyr_limits){.max_steps = 10000}, PYR_STEP_LIMIT);
    run_limited("class A:\n    def __del__(self):\n        while True: pass\na = A()\ndel a\n",
                (pyr_limits){.max_steps = 10000}, PYR_STEP_LIMIT);
    run_limited("x = 10 ** 10 ** 8\n", (pyr_limits){.max_steps = 1000000}, PYR_STEP_LIMIT);
    run_limited("while True:\n    print('x' * 100)\n", (pyr_limits){.max_output = 5000}, PYR_OUTPUT_LIMIT);
    run_limited("l = []\nwhile True:\n    l.append([l])\n", (pyr_limits){.max_memory = 8 << 20}, PYR_EXCEPTION);
    run_limited("x = [0]\ntry:\n    while True:\n        x = x * 2\nexcept MemoryError:\n    pass\n",
                (pyr_limits){.max_memory = 8 << 20}, PYR_OK);
}

static void test_public_edge(void **state) {
    (void)state;
    const char *message = NULL;
    pyr_vm *vm = malloc(pyr_vm_size());
    assert_int_equal(pyr_vm_open(vm, "4.0", NULL, 0, NULL, &message), PYR_BAD_ARGUMENT);
    assert_non_null(message);
    const pyr_setting wrong[] = {{"no_such_field", 1}};
    assert_int_equal(pyr_vm_open(vm, NULL, wrong, 1, NULL, &message), PYR_BAD_ARGUMENT);
    const pyr_setting off[] = {{"request_threshold", 0}};
    assert_int_equal(pyr_vm_open(vm, NULL, off, 1, NULL, &message), PYR_OK);
    assert_int_equal(pyr_vm_run(vm, 0), PYR_BAD_ARGUMENT);
    assert_int_equal(pyr_vm_load(vm, "x = 1\n", 6, "a.py"), PYR_OK);
    assert_int_equal(pyr_vm_run(vm, 0), PYR_OK);
    assert_int_equal(pyr_api_version(), PYRENA_API_VERSION);
    pyr_vm_fini(vm);
    free(vm);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_prints),      cmocka_unit_test(test_uncaught),           cmocka_unit_test(test_syntax_error),
        cmocka_unit_test(test_exit_code),   cmocka_unit_test(test_finalizers_at_exit), cmocka_unit_test(test_limits),
        cmocka_unit_test(test_public_edge),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
