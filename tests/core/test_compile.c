// The compiler against CPython 3.11: listings of the programs in tests/oracle/dis, errors of those in tests/oracle/syntax.
#include "lang/compile.h"
#include "lang/opcodes.h"
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/exceptions.h"
#include "obj/str.h"
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
// cmocka wants the four headers above first.
#include <cmocka.h>

static pyr_runtime runtime;
static pyr_runtime *const rt = &runtime;

static int start(void **state) {
    (void)state;
    assert_int_equal(pyr_heap_init(&rt->heap, pyr_preset_find("3.11", 4), 0), PYR_OK);
    assert_int_equal(pyr_runtime_init(rt), PYR_OK);
    return 0;
}

static int stop(void **state) {
    (void)state;
    pyr_heap_fini(&rt->heap);
    return 0;
}

// ---- text ----------------------------------------------------------------------------------------------------------------------

typedef struct text {
    char *data;
    size_t length, room;
} text;

__attribute__((format(printf, 2, 3))) static void add(text *t, const char *format, ...) {
    va_list arguments;
    if (t->room - t->length < 4096) {
        t->room = t->room * 2 + 65536;
        t->data = realloc(t->data, t->room);
        assert_non_null(t->data);
    }
    va_start(arguments, format);
    int n = vsnprintf(t->data + t->length, t->room - t->length, format, arguments);
    va_end(arguments);
    assert_in_range(n, 0, t->room - t->length - 1);
    t->length += (size_t)n;
}

static void add_repr(text *t, pyr_object *o) {
    pyr_object *repr = pyr_repr(rt, o);
    assert_non_null(repr);
    int64_t length;
    const char *utf8 = pyr_str_utf8(rt, repr, &length);
    assert_non_null(utf8);
    add(t, "%.*s", (int)length, utf8);
    pyr_decref(rt, repr);
}

static char *read_file(const char *name, size_t *length) {
    FILE *file = fopen(name, "rb");
    if (!file) fail_msg("cannot open %s", name);
    text t = {0};
    t.data = malloc(1 << 20);
    t.length = fread(t.data, 1, (1 << 20) - 1, file);
    t.data[t.length] = '\0';
    fclose(file);
    *length = t.length;
    return t.data;
}

// ---- listings: the form of tests/oracle/dis/regenerate.py --------------------------------------------------------------------------

static void list_code(text *t, pyr_object *o) {
    const pyr_code *c = (const pyr_code *)o;
    add(t, "CODE ");
    add_repr(t, c->qualname.p);
    add(t, " flags %x args %d %d %d stack %d first %d\nconsts", (unsigned)c->flags, c->argcount, c->posonlyargcount,
        c->kwonlyargcount, c->stacksize, c->firstlineno);
    for (int64_t i = 0; i < pyr_tuple_size(c->consts.p); i++) {
        pyr_object *value = pyr_tuple_items(c->consts.p)[i].p;
        add(t, " | ");
        if (pyr_is_exact(rt, value, PYR_T_CODE)) {
            add(t, "<code ");
            add_repr(t, ((pyr_code *)value)->qualname.p);
            add(t, ">");
        } else if (pyr_is_exact(rt, value, PYR_T_FROZENSET)) {
            add(t, "frozenset");
        } else {
            add_repr(t, value);
        }
    }
    add(t, "\nnames ");
    add_repr(t, c->names.p);
    add(t, "\nlocals ");
    add_repr(t, c->localsplusnames.p);
    add(t, "\nkinds ");
    add_repr(t, c->localspluskinds.p);
    for (int64_t i = 0; i < c->base.ob_size; i++) {
        const pyr_location *l = pyr_code_location(o, i);
        uint32_t word = c->words.p[i];
        add(t, "\n%lld %s %u @%d-%d:%d-%d", (long long)i, pyr_opcode_name(pyr_instr_opcode(word)), pyr_instr_arg(word), l->line,
            l->end_line, l->column, l->end_column);
    }
    for (int32_t i = 0; i < c->exception_count; i++) {
        const pyr_exception_entry *e = &c->exceptions.p[i];
        add(t, "\nEXC %u-%u -> %u depth %u%s", e->start, e->end, e->target, e->depth_lasti >> 1,
            e->depth_lasti & 1 ? " lasti" : "");
    }
    add(t, "\n");
    for (int64_t i = 0; i < pyr_tuple_size(c->consts.p); i++)
        if (pyr_is_exact(rt, pyr_tuple_items(c->consts.p)[i].p, PYR_T_CODE)) list_code(t, pyr_tuple_items(c->consts.p)[i].p);
}

// Fails at the first line that differs.
static void compare_lines(const char *name, const char *got, const char *expected) {
    for (int line = 1; *got || *expected; line++) {
        size_t n = strcspn(got, "\n"), m = strcspn(expected, "\n");
        if (n != m || memcmp(got, expected, n) != 0)
            fail_msg("%s:%d\n  expected %.*s\n  got      %.*s", name, line, (int)m, expected, (int)n, got);
        got += n + (got[n] == '\n');
        expected += m + (expected[m] == '\n');
    }
}

static void test_listings(void **state) {
    (void)state;
    DIR *directory = opendir("tests/oracle/dis");
    assert_non_null(directory);
    int count = 0;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        char name[512];
        size_t length = strlen(entry->d_name), size;
        if (length < 4 || strcmp(entry->d_name + length - 4, ".out") != 0) continue;
        snprintf(name, sizeof name, "tests/oracle/dis/%s", entry->d_name);
        char *expected = read_file(name, &size);
        snprintf(name, sizeof name, "tests/oracle/dis/%.*s.py", (int)length - 4, entry->d_name);
        char *source = read_file(name, &size);
        pyr_object *code = pyr_compile(rt, source, size, "f", PYR_COMPILE_EXEC, 0);
        if (!code) fail_msg("%s does not compile", name);
        text t = {0};
        list_code(&t, code);
        pyr_decref(rt, code);
        compare_lines(name, t.data, expected);
        free(t.data);
        free(source);
        free(expected);
        count++;
    }
    closedir(directory);
    assert_true(count >= 8);
}

// ---- errors ------------------------------------------------------------------------------------------------------------------------

static void add_plain(text *t, pyr_object *o) {
    pyr_object *s = pyr_to_str(rt, o);
    int64_t length;
    assert_non_null(s);
    const char *utf8 = pyr_str_utf8(rt, s, &length);
    add(t, "%.*s", (int)length, utf8);
    pyr_decref(rt, s);
}

// class|message|lineno|offset|end_lineno|end_offset, as tests/oracle/syntax/regenerate.py writes it.
static void describe(text *t, const char *source, size_t length) {
    pyr_object *code = pyr_compile(rt, source, length, "f", PYR_COMPILE_EXEC, 0);
    if (code) {
        pyr_decref(rt, code);
        add(t, "OK");
        return;
    }
    static const int fields[] = {PYR_SYNTAX_MSG, PYR_SYNTAX_LINENO, PYR_SYNTAX_OFFSET, PYR_SYNTAX_END_LINENO,
                                 PYR_SYNTAX_END_OFFSET};
    pyr_object *e = pyr_error_take(rt);
    assert_non_null(e);
    add(t, "%s", pyr_type_of(e)->tp_name.p);
    if (pyr_is_subtype(pyr_type_of(e), pyr_builtin_type(rt, PYR_T_SyntaxError)))
        for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
            add(t, "|");
            add_plain(t, pyr_exception_field(e, fields[i])->p);
        }
    pyr_decref(rt, e);
}

static void test_errors(void **state) {
    (void)state;
    size_t length, ignored;
    char *cases = read_file("tests/oracle/syntax/cases.txt", &length), *at = cases;
    char *expected = read_file("tests/oracle/syntax/cases.out", &ignored), *line = expected;
    while (at) {
        char *end = strstr(at, "\n~~~\n");
        size_t n = end ? (size_t)(end - at) : strlen(at), m = strcspn(line, "\n");
        text t = {0};
        describe(&t, at, n);
        if (!strstr(t.data, "not supported by Pyrena") && (t.length != m || memcmp(t.data, line, m) != 0))
            fail_msg("%.*s\n  expected %.*s\n  got      %s", (int)n, at, (int)m, line, t.data);
        free(t.data);
        at = end ? end + 5 : NULL;
        line += m + 1;
    }
    free(cases);
    free(expected);
}

static void expect(const char *source, const char *result) {
    text t = {0};
    describe(&t, source, strlen(source));
    assert_string_equal(t.data, result);
    free(t.data);
}

static char *repeat(const char *before, const char *unit, int count, const char *after) {
    size_t n = strlen(unit);
    char *s = malloc(strlen(before) + n * (size_t)count + strlen(after) + 1);
    char *at = stpcpy(s, before);
    for (int i = 0; i < count; i++) at = stpcpy(at, unit);
    strcpy(at, after);
    return s;
}

// What CPython refuses, or what would take too much of the stack, is refused at once and by name.
static void test_nesting(void **state) {
    (void)state;
    static const struct {
        const char *before, *unit;
        int count;
        const char *after, *result;
    } cases[] = {
        {"", "(", 201, "", "SyntaxError|too many nested parentheses|1|201|1|201"},
        {"x = ", "-", 5000, "1", "RecursionError"},
        {"x = ", "not ", 5000, "1", "RecursionError"},
        {"x = ", "a.", 5000, "b", "RecursionError"},
        {"x = ", "lambda: ", 5000, "1", "RecursionError"},
        {"x = ", "a if b else ", 5000, "c", "RecursionError"},
        {"x = ", "1 + ", 20000, "1", "OK"},
        {"x = ", "a and ", 20000, "b", "OK"},
        {"x = ", "a < ", 20000, "b", "OK"},
        {"if a: pass\n", "elif b: pass\n", 300, "else: pass\n", "OK"},
        {"", "with a: ", 1, "pass", "OK"},
        {"x = [", "a, ", 20000, "b]", "OK"},
        {"", "x = 1\n", 20000, "", "OK"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char *source = repeat(cases[i].before, cases[i].unit, cases[i].count, cases[i].after);
        expect(source, cases[i].result);
        free(source);
    }
    text nested = {0};
    for (int depth = 0; depth < 21; depth++) add(&nested, "%*sfor x in y:\n", depth, "");
    add(&nested, "%*spass\n", 21, "");
    describe(&nested, nested.data, nested.length);
    assert_non_null(strstr(nested.data, "SyntaxError|too many statically nested blocks|"));
    free(nested.data);
}

// Each request for memory of a compilation fails in its turn: MemoryError, and nothing is left behind.
static void test_memory(void **state) {
    (void)state;
    static const char source[] = "class A:\n    def f(self, x=(1, 2), *, y=12345):\n"
                                 "        try: return [i for i in x if f'{i!r:>3}' in {'a', 'b'}] + [-1 * y]\n"
                                 "        finally: '%s, %r' % (x, y)\n";
    int64_t raw = 0, none = 0;
    for (uint64_t n = 0;; n++) {
        // Free lists and the table of interned strings have grown after the first round.
        if (n == 1) {
            raw = (int64_t)rt->heap.raw_live;
            none = rt->none->ob_refcnt;
        }
        rt->heap.fail_after = n ? n - 1 : UINT64_MAX;
        pyr_object *code = pyr_compile(rt, source, sizeof source - 1, "f", PYR_COMPILE_EXEC, 0);
        bool failed = n && rt->heap.fail_after == UINT64_MAX;
        rt->heap.fail_after = UINT64_MAX;
        if (code) {
            pyr_decref(rt, code);
        } else {
            assert_true(pyr_error_is(rt, PYR_T_MemoryError));
            pyr_error_clear(rt);
        }
        if (n == 0) continue;
        assert_int_equal(rt->heap.raw_live, raw);
        assert_int_equal(rt->none->ob_refcnt, none);
        if (!failed) {
            print_message("%d requests\n", (int)n - 1);
            assert_true(n > 20);
            return;
        }
    }
}

// ---- Python 2, modes -----------------------------------------------------------------------------------------------------------------

static void test_print_statement(void **state) {
    (void)state;
    static const char source[] = "print 1, 'a'\nprint >>f, x,\nprint (1, 2)\nprint\n";
    static const char *const expected[] = {"PRINT_ITEM", "PRINT_NEWLINE", "PRINT_ITEM_TO", "PRINT_NEWLINE"};
    pyr_object *code = pyr_compile(rt, source, sizeof source - 1, "f", PYR_COMPILE_EXEC, PYR_COMPILE_PYTHON2);
    assert_non_null(code);
    text t = {0};
    list_code(&t, code);
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) assert_non_null(strstr(t.data, expected[i]));
    assert_null(strstr(t.data, "PRINT_NEWLINE_TO"));
    free(t.data);
    pyr_decref(rt, code);
    pyr_object *none = pyr_compile(rt, "print 1", 7, "f", PYR_COMPILE_EXEC, 0);
    assert_null(none);
    pyr_object *e = pyr_error_take(rt);
    assert_non_null(pyr_as_exception(e)->dict.p); // __notes__
    pyr_decref(rt, e);
}

static void test_modes(void **state) {
    (void)state;
    pyr_object *code = pyr_compile(rt, "1 + x", 5, "f", PYR_COMPILE_EVAL, 0);
    text t = {0};
    list_code(&t, code);
    assert_non_null(strstr(t.data, "LOAD_NAME 0"));
    assert_null(strstr(t.data, "POP_TOP"));
    pyr_decref(rt, code);
    t.length = 0;
    code = pyr_compile(rt, "x", 1, "f", PYR_COMPILE_SINGLE, 0);
    list_code(&t, code);
    assert_non_null(strstr(t.data, "PRINT_EXPR"));
    pyr_decref(rt, code);
    free(t.data);
    assert_null(pyr_compile(rt, "x = 1", 5, "f", PYR_COMPILE_EVAL, 0));
    pyr_error_clear(rt);
    expect("a\xff", "SyntaxError|Non-UTF-8 code starting with '\\xff' in file f on line 1, but no encoding declared; see "
                    "https://peps.python.org/pep-0263/ for details|0|1|0|1");
}

// A compilation leaves nothing but the code object, whatever its end.
static void test_release(void **state) {
    (void)state;
    static const char *const sources[] = {
        "x = 'some text', 12345", "def f(: pass", "x = (yield)", "x = 1 +", "'\\xg'", "return"};
    for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++) {
        int64_t none = rt->none->ob_refcnt;
        for (int k = 0; k < 3; k++) {
            text t = {0};
            describe(&t, sources[i], strlen(sources[i]));
            free(t.data);
        }
        assert_int_equal(rt->none->ob_refcnt, none);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_listings, start, stop),
        cmocka_unit_test_setup_teardown(test_errors, start, stop),
        cmocka_unit_test_setup_teardown(test_nesting, start, stop),
        cmocka_unit_test_setup_teardown(test_memory, start, stop),
        cmocka_unit_test_setup_teardown(test_print_statement, start, stop),
        cmocka_unit_test_setup_teardown(test_modes, start, stop),
        cmocka_unit_test_setup_teardown(test_release, start, stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
