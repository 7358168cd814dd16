// Replays of recorded CPython programs (tests/traces): every small block at the recorded offset, and the statistics equal,
// line for line, to what CPython itself printed at the end.
#include "heap_program.h"
#include "mem/stats.h"
#include "replay/replay.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static pyr_heap heap;
static pyr_replay replay;

typedef struct text {
    char bytes[8192];
    size_t length;
} text;

static void append(void *context, const char *bytes, size_t length) {
    text *t = context;
    if (t->length + length >= sizeof t->bytes) fail_msg("a long report");
    memcpy(t->bytes + t->length, bytes, length);
    t->length += length;
    t->bytes[t->length] = '\0';
}

// Compares with the recorded statistics up to the first line that is not the allocator's.
static void compare_stats(const char *path) {
    static text ours, theirs;
    ours.length = theirs.length = 0;
    pyr_sink sink = {append, &ours};
    assert_true(pyr_stats_write(&heap, &sink));
    FILE *file = fopen(path, "rb");
    if (!file) fail_msg("cannot read %s", path);
    theirs.length = fread(theirs.bytes, 1, sizeof theirs.bytes - 1, file);
    theirs.bytes[theirs.length] = '\0';
    fclose(file);
    assert_string_equal(ours.bytes, theirs.bytes);
}

static void play(const char *program, const char *preset) {
    char path[200], command[300];
    static uint8_t buffer[65536];
    assert_int_equal(pyr_heap_init(&heap, pyr_preset_find(preset, strlen(preset)), 0), PYR_OK);
    pyr_replay_start(&replay, &heap);
    snprintf(path, sizeof path, "tests/traces/%s-%s", program, preset);
    snprintf(command, sizeof command, "xz -dc %s.pmt.xz", path);
    FILE *pipe = popen(command, "r");
    if (!pipe) fail_msg("cannot run %s", command);
    size_t length;
    while ((length = fread(buffer, 1, sizeof buffer, pipe)) > 0) {
        if (!pyr_replay_feed(&replay, buffer, length)) break;
    }
    assert_int_equal(pclose(pipe), 0);
    if (!pyr_replay_finish(&replay)) fail_msg("%s: %s", path, pyr_replay_fault_text(replay.fault));
    print_message("%s: %llu records, %llu offsets checked, %llu differing, %llu unknown addresses\n", path,
                  (unsigned long long)replay.records, (unsigned long long)replay.checked, (unsigned long long)replay.differing,
                  (unsigned long long)replay.unknown);
    assert_true(replay.checked > 0);
    assert_int_equal(replay.differing, 0);
    assert_heap_is_sound(&heap);
    strcat(path, ".stats");
    compare_stats(path);
    pyr_heap_fini(&heap);
}

#define REPLAY(program, preset, function)                                                                                      \
    static void function(void **state) {                                                                                       \
        (void)state;                                                                                                           \
        play(program, preset);                                                                                                 \
    }

REPLAY("startup", "3.8", startup_38_is_exact)
REPLAY("startup", "3.11", startup_311_is_exact)
REPLAY("cycles", "3.8", cycles_38_is_exact)
REPLAY("cycles", "3.11", cycles_311_is_exact)
REPLAY("fragment", "3.8", fragment_38_is_exact)
REPLAY("fragment", "3.11", fragment_311_is_exact)
REPLAY("json_roundtrip", "3.8", json_roundtrip_38_is_exact)
REPLAY("json_roundtrip", "3.11", json_roundtrip_311_is_exact)

static pyr_replay_fault feed(const char *bytes, size_t length) {
    assert_int_equal(pyr_heap_init(&heap, pyr_preset_find("3.11", 4), 0), PYR_OK);
    pyr_replay_start(&replay, &heap);
    pyr_replay_feed(&replay, (const uint8_t *)bytes, length);
    pyr_replay_finish(&replay);
    assert_heap_is_sound(&heap);
    pyr_heap_fini(&heap);
    return replay.fault;
}

static void broken_traces_are_refused(void **state) {
    (void)state;
    assert_int_equal(feed("PMT2", 4), PYR_REPLAY_NO_MAGIC);
    assert_int_equal(feed("PMT", 3), PYR_REPLAY_CUT_SHORT);
    assert_int_equal(feed("PMT1", 4), PYR_REPLAY_SOUND);
    assert_int_equal(feed("PMT1x", 5), PYR_REPLAY_UNKNOWN_RECORD);
    assert_int_equal(feed("PMT1m\x10", 6), PYR_REPLAY_CUT_SHORT);
    assert_int_equal(feed("PMT1m\x10\x00", 7), PYR_REPLAY_SOUND); // a request that failed
    assert_int_equal(feed("PMT1m\x10\x60", 7), PYR_REPLAY_SOUND);
    assert_int_equal(replay.differing, 0);
    assert_int_equal(feed("PMT1m\x10\x40", 7), PYR_REPLAY_SOUND);
    assert_int_equal(replay.differing, 1);
    assert_int_equal(feed("PMT1f\x10", 6), PYR_REPLAY_SOUND);
    assert_int_equal(replay.unknown, 1);
    assert_int_equal(feed("PMT1m\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02", 15), PYR_REPLAY_LONG_NUMBER);
    assert_int_equal(feed("PMT1m\xff\xff\xff\xff\xff\xff\xff\x7f\x10", 14), PYR_REPLAY_NO_MEMORY);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(startup_38_is_exact),        cmocka_unit_test(startup_311_is_exact),
        cmocka_unit_test(cycles_38_is_exact),         cmocka_unit_test(cycles_311_is_exact),
        cmocka_unit_test(fragment_38_is_exact),       cmocka_unit_test(fragment_311_is_exact),
        cmocka_unit_test(json_roundtrip_38_is_exact), cmocka_unit_test(json_roundtrip_311_is_exact),
        cmocka_unit_test(broken_traces_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
