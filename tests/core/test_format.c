// The formatter and the UTF-8 codec.
#include "base/format.h"
#include "base/utf8.h"
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define SAME(...)                                                                                                              \
    do {                                                                                                                       \
        char ours[200], theirs[200];                                                                                           \
        int length = pyr_format(ours, sizeof ours, __VA_ARGS__);                                                               \
        assert_int_equal(length, snprintf(theirs, sizeof theirs, __VA_ARGS__));                                                \
        assert_string_equal(ours, theirs);                                                                                     \
    } while (0)

static void formats_like_printf(void **state) {
    (void)state;
    SAME("plain");
    SAME("%s|%10s|%-10s|%.2s|%.*s", "abc", "abc", "abc", "abc", 1, "abc");
    SAME("%d %5d %-5d| %05d %+d", -7, 42, 42, -42, 42);
    SAME("%u %x %X %08x", 7u, 0xbeefu, 0xbeefu, 0xbeefu);
    SAME("%ld %lu %lld %llu %llx %zu", -1L, 1UL, -1LL, 1ULL, 0xfULL, (size_t)9);
    SAME("%" PRId64 " %" PRIu64, INT64_MIN, UINT64_MAX);
    SAME("%c%c%% %*d", 'a', 'b', 6, 3);
}

static void cuts_at_the_cap(void **state) {
    (void)state;
    char out[5];
    assert_int_equal(pyr_format(out, sizeof out, "%s", "abcdefgh"), 8);
    assert_string_equal(out, "abcd");
    assert_int_equal(pyr_format(out, 0, "%d", 12345), 5);
}

static void groups_digits(void **state) {
    (void)state;
    char out[27];
    pyr_format_grouped(out, 1048576);
    assert_string_equal(out, "1,048,576");
    pyr_format_grouped(out, 999);
    assert_string_equal(out, "999");
    assert_int_equal(pyr_format_grouped(out, UINT64_MAX), 26);
}

static void utf8_round_trips(void **state) {
    (void)state;
    for (uint32_t c = 0; c < 0x110000; c++) {
        char bytes[4];
        int n = pyr_utf8_encode(c, bytes);
        if (c >= 0xD800 && c <= 0xDFFF) {
            assert_int_equal(n, 0);
            n = pyr_utf8_encode_any(c, bytes);
            uint32_t ignored;
            assert_int_equal(pyr_utf8_decode(bytes, (uint64_t)n, &ignored), 0);
            continue;
        }
        uint32_t back;
        assert_int_equal(pyr_utf8_decode(bytes, (uint64_t)n, &back), n);
        assert_int_equal(back, c);
        if (n > 1) assert_int_equal(pyr_utf8_decode(bytes, (uint64_t)n - 1, &back), 0);
    }
}

static void utf8_rejects_ill_formed(void **state) {
    (void)state;
    static const char *const bad[] = {"\x80", "\xC0\x80",    "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
                                      "\xFF", "\xED\xA0\x80"};
    uint64_t count;
    uint32_t largest;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_false(pyr_utf8_scan(bad[i], strlen(bad[i]), &count, &largest));
    assert_int_equal(pyr_utf8_bad_length("\xE4\xB8", 2), 2);
    assert_int_equal(pyr_utf8_bad_length("\xE4(", 2), 1);
    assert_true(pyr_utf8_scan("a\xE4\xB8\xAD", 4, &count, &largest));
    assert_int_equal(count, 2);
    assert_int_equal(largest, 0x4E2D);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_like_printf), cmocka_unit_test(cuts_at_the_cap),         cmocka_unit_test(groups_digits),
        cmocka_unit_test(utf8_round_trips),    cmocka_unit_test(utf8_rejects_ill_formed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
