// Calls: arguments and their errors, classes, bound methods, what a call holds.
#include "machine.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_arguments(void **state) {
    (void)state;
    assert_program(
        "def f(a, /, b=2, *c, d=4, **e): return a, b, c, d, e\n"
        "print(f(1), f(1, 3, 5, 6, d=7, z=8), f(*[1], **{'b': 2, 'y': 3}), f(1, a=9))\n"
        "def g(*, k): return k\n"
        "print(g(k=[]), (lambda *a: a)(*range(3)))\n",
        PYR_OK,
        "(1, 2, (), 4, {}) (1, 3, (5, 6), 7, {'z': 8}) (1, 2, (), 4, {'y': 3}) (1, 2, (), 4, {'a': 9})\n[] (0, 1, 2)\n");
}

static void test_errors(void **state) {
    (void)state;
    assert_program(
        "def f(a, b, c=1, *, d, e=2): pass\n"
        "def g(): pass\n"
        "def p(a, b, /): pass\n"
        "class A:\n    def m(self, x): pass\n"
        "def t(thunk):\n    try: thunk()\n    except TypeError as e: print(e)\n"
        "t(lambda: f())\nt(lambda: f(1))\nt(lambda: f(1, 2))\nt(lambda: f(1, 2, 3, 4, d=5))\nt(lambda: f(1, 2, 3, 4))\n"
        "t(lambda: f(1, a=2, d=3))\nt(lambda: f(1, 2, d=3, z=4))\nt(lambda: g(1))\nt(lambda: g(x=1))\nt(lambda: p(a=1, b=2))\n"
        "t(lambda: A().m())\nt(lambda: A(1))\nt(lambda: f(*3))\nt(lambda: f(**3))\nt(lambda: f(**{'d': 1}, d=2))\nt(lambda: (lambda n: n())(3))\n",
        PYR_OK,
        "f() missing 2 required positional arguments: 'a' and 'b'\n"
        "f() missing 1 required positional argument: 'b'\n"
        "f() missing 1 required keyword-only argument: 'd'\n"
        "f() takes from 2 to 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given\n"
        "f() takes from 2 to 3 positional arguments but 4 were given\n"
        "f() got multiple values for argument 'a'\n"
        "f() got an unexpected keyword argument 'z'\n"
        "g() takes 0 positional arguments but 1 was given\n"
        "g() got an unexpected keyword argument 'x'\n"
        "p() got some positional-only arguments passed as keyword arguments: 'a, b'\n"
        "A.m() missing 1 required positional argument: 'x'\n"
        "A() takes no arguments\n"
        "__main__.f() argument after * must be an iterable, not int\n"
        "__main__.f() argument after ** must be a mapping, not int\n"
        "__main__.f() got multiple values for keyword argument 'd'\n"
        "'int' object is not callable\n");
}

static void test_classes(void **state) {
    (void)state;
    assert_program("class A:\n    def __new__(cls, *a, **k):\n        print('new', a, k)\n        return super().__new__(cls)\n"
                   "    def __init__(self, *a, **k): print('init', a, k)\n"
                   "A(1, x=2)\n"
                   "class B(A):\n    def __new__(cls): return 7\n"
                   "print(B())\n"
                   "class C:\n    def __init__(self): return 1\n"
                   "try: C()\nexcept TypeError as e: print(e)\n"
                   "class D:\n    def __call__(self, *a, **k): return a, k\n"
                   "print(D()(1, k=2))\n"
                   "class M(type):\n    def __call__(cls, *a): return super().__call__(*a)\n"
                   "    def __new__(m, n, b, d, flag=0): return super().__new__(m, n, b, d)\n"
                   "    def __init__(c, n, b, d, flag=0): print(n, flag)\n"
                   "class E(metaclass=M, flag=5): pass\n"
                   "print(type(E), type(E()))\n",
                   PYR_OK,
                   "new (1,) {'x': 2}\ninit (1,) {'x': 2}\n7\n__init__() should return None, not 'int'\n((1,), {'k': 2})\n"
                   "E 5\n<class '__main__.M'> <class '__main__.E'>\n");
}

static void test_what_a_call_holds(void **state) {
    (void)state;
    const char *program = "from sys import getrefcount\n"
                          "def f(x): return getrefcount(x)\n"
                          "class A:\n    def __init__(self, x): self.n = getrefcount(x)\n"
                          "a = []\nprint(getrefcount(a), f(a), A(a).n, getrefcount([]))\n";
    assert_program(program, PYR_OK, "2 3 5 1\n");
    machine m;
    machine_run(&m, "3.8", program, 0);
    assert_string_equal(m.output, "2 4 5 1\n");
    machine_end(&m);
}

static void test_recursion(void **state) {
    (void)state;
    // Too deep for the checker at every event, which looks at every frame.
    machine m;
    machine_run(&m, "3.11",
                "def f(n): return 0 if n == 0 else 1 + f(n - 1)\n"
                "print(f(900))\n"
                "try: f(2000)\nexcept RecursionError as e: print(e)\n"
                "import sys\nsys.setrecursionlimit(30000)\nprint(f(20000))\n"
                "class A:\n    def __init__(self, n): self.next = A(n - 1) if n else None\n"
                "a = A(5000)\n"
                "class B:\n    def __add__(self, n): return n if n == 0 else self + (n - 1)\n"
                "    def __getattr__(self, n): return self if n == 'x' else getattr\n"
                "print(B() + 5000)\n",
                0);
    assert_string_equal(m.output, "900\nmaximum recursion depth exceeded\n20000\n0\n");
    machine_end(&m);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arguments),         cmocka_unit_test(test_errors),    cmocka_unit_test(test_classes),
        cmocka_unit_test(test_what_a_call_holds), cmocka_unit_test(test_recursion),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
