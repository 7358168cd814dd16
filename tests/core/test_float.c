// floats: digits and reading against the C library, the free list.
#include "obj/float.h"
#include "obj/float_arith.h"
#include "objects.h"
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static uint64_t seed = 1;
static uint64_t next_random(void) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    return seed ^= seed << 17;
}

static double random_double(int kind) {
    double value;
    uint64_t bits = next_random();
    if (kind == 0) return (double)(int64_t)(bits % 2000000) / 1000.0;
    if (kind == 1) return ldexp((double)(bits >> 11), (int)(next_random() % 200) - 150);
    if (kind == 2) bits &= (UINT64_C(1) << 52) - 1;    // subnormal
    if (kind == 3) bits &= ~((UINT64_C(1) << 52) - 1); // a power of two: the neighbour below is nearer
    bits &= ~(UINT64_C(1) << 63);
    memcpy(&value, &bits, 8);
    return isfinite(value) ? value : 1.5;
}

static bool same(double a, double b) {
    return memcmp(&a, &b, 8) == 0;
}

static void shortest_text_reads_back(void **state) {
    (void)state;
    for (int i = 0; i < 40000; i++) {
        double value = random_double(i % 5), back;
        char text[40], shorter[40];
        int64_t n = pyr_double_to_text(NULL, value, 'r', 0, 0, text, sizeof text);
        text[n] = '\0';
        assert_true(same(strtod(text, NULL), value));
        assert_int_equal(pyr_parse_double(NULL, text, n, &back), 0);
        assert_true(same(back, value));
        // One significant digit less does not: count those of the text.
        int digits = 0;
        for (const char *p = text; *p && *p != 'e'; p++) digits += *p >= '0' && *p <= '9' && (digits || *p != '0');
        if (digits > 1 && digits <= 17 && strchr(text, '.')) {
            snprintf(shorter, sizeof shorter, "%.*e", digits - 2, value);
            assert_false(same(strtod(shorter, NULL), value));
        }
    }
}

static void counted_digits_are_those_of_printf(void **state) {
    (void)state;
    for (int i = 0; i < 20000; i++) {
        double value = random_double(i % 5);
        char ours[800], theirs[800], format[8] = "%.*e";
        char code = "efg"[next_random() % 3];
        int precision = (int)(next_random() % 40);
        format[3] = code;
        int64_t n = pyr_double_to_text(NULL, value, code, precision, 0, ours, sizeof ours);
        ours[n] = '\0';
        snprintf(theirs, sizeof theirs, format, precision, value);
        assert_string_equal(ours, theirs);
    }
}

static void long_text_is_read_exactly(void **state) {
    (void)state;
    for (int i = 0; i < 20000; i++) {
        char text[900];
        int n = 0, digits = 1 + (int)(next_random() % (i % 10 ? 22 : 820));
        for (int j = 0; j < digits; j++) text[n++] = (char)('0' + (j ? next_random() % 10 : 1 + next_random() % 9));
        int exponent = i % 3 ? (int)(next_random() % 700) - 350 - digits / 2 : (int)(next_random() % 60) - 30;
        n += snprintf(text + n, 16, "e%d", exponent);
        double ours;
        assert_int_equal(pyr_parse_double(NULL, text, n, &ours), 0);
        assert_true(same(ours, strtod(text, NULL)));
    }
    // Half way between two doubles: to the even one, unless something follows.
    double value;
    assert_int_equal(pyr_parse_double(NULL, "9007199254740993", 16, &value), 0);
    assert_true(same(value, 9007199254740992.0));
    char tail[900];
    int n = snprintf(tail, sizeof tail, "9007199254740993.");
    memset(tail + n, '0', 800);
    tail[n + 800] = '1';
    assert_int_equal(pyr_parse_double(NULL, tail, n + 801, &value), 0);
    assert_true(same(value, 9007199254740994.0));
}

static void freed_floats_are_kept(void **state) {
    (void)state;
    static pyr_runtime rt;
    objects_start(&rt, "3.11");
    pyr_object *many[150];
    int64_t before = rt.freelist_float.count;
    for (int i = 0; i < 150; i++) many[i] = pyr_float_new(&rt, i);
    pyr_object *last = many[149];
    for (int i = 0; i < 150; i++) pyr_decref(&rt, many[i]);
    assert_int_equal(rt.freelist_float.count, 100);
    pyr_object *o = pyr_float_new(&rt, 1.0);
    assert_int_equal(rt.freelist_float.count, 99);
    assert_ptr_equal(o, many[99 - before]);
    assert_ptr_not_equal(o, last);
    pyr_decref(&rt, o);
    pyr_float_clear_freelist(&rt);
    assert_int_equal(rt.freelist_float.count, 0);
    objects_end(&rt);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shortest_text_reads_back),
        cmocka_unit_test(counted_digits_are_those_of_printf),
        cmocka_unit_test(long_text_is_read_exactly),
        cmocka_unit_test(freed_floats_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
