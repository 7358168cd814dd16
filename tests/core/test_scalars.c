// ints, floats, strings and bytes against CPython 3.11: every line of scalars.txt, which scalars.py writes.
//
// A line is `operation value value ... = expected`, values and the expected repr as Python writes them in ASCII; an exception
// is `!Type: message`.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/float.h"
#include "obj/format_spec.h"
#include "obj/int.h"
#include "obj/str.h"
#include "objects.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define MOST_VALUES 8
#define MOST_CHARS 4096

static pyr_runtime rt_;
static pyr_runtime *const rt = &rt_;

// ---- reading a value -----------------------------------------------------------------------------------------------------------------

static uint32_t read_hex(const char **p, int digits) {
    char text[9] = {0};
    memcpy(text, *p, (size_t)digits);
    *p += digits;
    return (uint32_t)strtoul(text, NULL, 16);
}

static uint32_t read_escape(const char **p) {
    char c = *(*p)++;
    switch (c) {
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'x':
        return read_hex(p, 2);
    case 'u':
        return read_hex(p, 4);
    case 'U':
        return read_hex(p, 8);
    default:
        return (uint8_t)c;
    }
}

static pyr_object *read_quoted(const char **p, bool bytes) {
    static uint32_t chars[MOST_CHARS];
    static char data[MOST_CHARS];
    char quote = *(*p)++;
    int64_t n = 0;
    while (**p != quote) {
        uint32_t c = (uint8_t) * (*p)++;
        chars[n] = c == '\\' ? read_escape(p) : c;
        data[n] = (char)chars[n];
        n++;
    }
    ++*p;
    return bytes ? pyr_bytes_new(rt, data, n) : pyr_str_from_chars(rt, chars, 4, n);
}

static pyr_object *read_value(const char **p) {
    if (**p == '\'' || **p == '"') return read_quoted(p, false);
    if (**p == 'b') return ++*p, read_quoted(p, true);
    size_t n = strcspn(*p, " ");
    const char *start = *p;
    *p += n;
    if (n == 4 && memcmp(start, "None", 4) == 0) return pyr_new_ref(rt, rt->none);
    bool number = strcspn(start, ".eni ") < n && start[1] != 'x' && start[2] != 'x';
    return number ? pyr_float_from_text(rt, start, (int64_t)n) : pyr_int_from_text(rt, start, (int64_t)n, 0);
}

// ---- operations ------------------------------------------------------------------------------------------------------------------------

static pyr_object *call_method(const char *name, const pyr_ref *a, int64_t n) {
    pyr_object *s = pyr_str_interned(rt, name);
    pyr_object *result = pyr_call_method(rt, a[0].p, s, a + 1, n - 1);
    pyr_decref(rt, s);
    return result;
}

static pyr_object *compare(pyr_object *a, pyr_object *b) {
    char text[7] = {0};
    for (int op = 0; op < 6; op++) {
        pyr_object *z = pyr_richcompare(rt, a, b, op);
        text[op] = z == rt->true_ ? '1' : '0';
        pyr_decref(rt, z);
    }
    return pyr_str_from_text(rt, text);
}

static pyr_object *slice_of(const pyr_ref *a) {
    pyr_object *slice = pyr_slice_new(rt, a[1].p, a[2].p, a[3].p);
    pyr_object *z = pyr_getitem(rt, a[0].p, slice);
    pyr_decref(rt, slice);
    return z;
}

// "range" a b c: the range; a suffix says what is done with it, and the values behind the third are for that.
static pyr_object *range_of(const char *what, const pyr_ref *a, int64_t n) {
    pyr_object *range = pyr_call(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_RANGE), a, n < 3 ? n : 3, NULL), *z = NULL;
    if (!range || !*what) return range;
    pyr_ref more[4] = {{range}, a[3], {n > 4 ? a[4].p : NULL}, {n > 5 ? a[5].p : NULL}};
    if (strcmp(what, "[]") == 0) z = pyr_getitem(rt, range, a[3].p);
    else if (strcmp(what, "[:]") == 0) z = slice_of(more);
    else if (strcmp(what, ".list") == 0) z = pyr_sequence_list(rt, range);
    else if (strcmp(what, ".hash") == 0) z = pyr_int_new(rt, pyr_hash(rt, range));
    else if (strcmp(what, ".len") == 0) z = pyr_len(rt, range) < 0 ? NULL : pyr_int_new(rt, pyr_len(rt, range));
    else z = call_method(what + 1, more, n > 3 ? 2 : 1);
    pyr_decref(rt, range);
    if (strcmp(what, ".__reversed__") != 0 || !z) return z;
    range = z;
    z = pyr_sequence_list(rt, range);
    pyr_decref(rt, range);
    return z;
}

static pyr_object *percent_of(const pyr_ref *a, int64_t n) {
    if (!PYR_IS_STR(a[0].p) && !PYR_IS_BYTES(a[0].p)) return pyr_binary(rt, PYR_OP_REMAINDER, a[0].p, a[1].p);
    pyr_object *values = pyr_tuple_from(rt, a + 1, n - 1);
    pyr_object *z = pyr_binary(rt, PYR_OP_REMAINDER, a[0].p, values);
    pyr_decref(rt, values);
    return z;
}

static pyr_object *run(const char *op, const pyr_ref *a, int64_t n) {
    static const char *const binary[] = {"+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"}; // PYR_OP_*
    if (*op == '.') return call_method(op + 1, a, n);
    if (strcmp(op, "%") == 0) return percent_of(a, n);
    for (int i = 0; i < 13; i++) {
        if (strcmp(op, binary[i]) == 0) return pyr_binary(rt, i, a[0].p, a[1].p);
    }
    if (strcmp(op, "repr") == 0) return pyr_new_ref(rt, a[0].p);
    if (strcmp(op, "hash") == 0) return pyr_int_new(rt, pyr_hash(rt, a[0].p));
    if (strcmp(op, "~") == 0) return pyr_invert(rt, a[0].p);
    if (strcmp(op, "neg") == 0) return pyr_negative(rt, a[0].p);
    if (strcmp(op, "pow") == 0) return pyr_power(rt, a[0].p, a[1].p, a[2].p);
    if (strcmp(op, "divmod") == 0) return pyr_divmod(rt, a[0].p, a[1].p);
    if (strcmp(op, "compare") == 0) return compare(a[0].p, a[1].p);
    if (strcmp(op, "format") == 0) return pyr_format_object(rt, a[0].p, a[1].p);
    if (strcmp(op, "int") == 0) return pyr_call(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_INT), a, n, NULL);
    if (strcmp(op, "float") == 0) return pyr_call(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_FLOAT), a, n, NULL);
    if (strcmp(op, "[]") == 0) return pyr_getitem(rt, a[0].p, a[1].p);
    if (strcmp(op, "[:]") == 0) return slice_of(a);
    if (strncmp(op, "range", 5) == 0) return range_of(op + 5, a, n);
    if (strcmp(op, "in") == 0) {
        int inside = pyr_contains(rt, a[1].p, a[0].p);
        return inside < 0 ? NULL : pyr_bool(rt, inside);
    }
    fail_msg("unknown operation %s", op);
    return NULL;
}

// Says what differs. False if anything does.
static bool check_line(char *line) {
    static char ours[1 << 16];
    char *end = strstr(line, " = ");
    assert_non_null(end);
    *end = '\0';
    const char *expected = end + 3, *p = line;
    char op[32] = {0};
    size_t n = strcspn(p, " ");
    memcpy(op, p, n);
    p += n;
    pyr_ref values[MOST_VALUES];
    int64_t count = 0;
    while (*p == ' ') {
        p++;
        values[count].p = read_value(&p);
        assert_non_null(values[count].p);
        count++;
    }
    describe(rt, run(op, values, count), ours, sizeof ours);
    bool same = strcmp(ours, expected) == 0;
    if (!same) print_error("%s\n  expected %s\n  got      %s\n", line, expected, ours);
    for (int64_t i = 0; i < count; i++) pyr_decref(rt, values[i].p);
    return same;
}

static void does_as_python_does(void **state) {
    (void)state;
    static char line[1 << 16];
    FILE *file = fopen("tests/core/scalars.txt", "r");
    assert_non_null(file);
    int lines = 0, different = 0;
    objects_start(rt, "3.11");
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (*line == '#' || !*line) continue;
        different += !check_line(line);
        lines++;
    }
    fclose(file);
    assert_true(lines > 1000);
    assert_int_equal(different, 0);
    objects_end(rt);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(does_as_python_does)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
