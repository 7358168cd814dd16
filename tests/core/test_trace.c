// The observer: buffering, the stop at a tick, and what is left after it is taken away.
#include "trace/trace.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

typedef struct seen {
    int full, stop, flush;
    uint64_t last_tick, events;
} seen;

static void observe(void *context, pyr_trace *trace, int why) {
    seen *s = context;
    s->full += why == PYR_OBSERVE_FULL;
    s->stop += why == PYR_OBSERVE_STOP;
    s->flush += why == PYR_OBSERVE_FLUSH;
    s->events += pyr_trace_count(trace);
    s->last_tick = pyr_trace_tick(trace);
}

static void hands_over_full_buffers_and_the_rest(void **state) {
    (void)state;
    pyr_trace trace = {0};
    seen s = {0};
    pyr_event buffer[4];
    PYR_EMIT(&trace, LINE, 1, 2, 3); // nobody looks
    pyr_trace_start(&trace, observe, &s, buffer, 4, UINT64_MAX);
    for (int i = 0; i < 10; i++) PYR_EMIT(&trace, LINE, i, 0, 0);
    assert_int_equal(s.full, 2);
    assert_int_equal(buffer[1].a, 9);
    pyr_trace_finish(&trace);
    assert_int_equal(s.flush, 1);
    assert_int_equal(s.events, 10);
    PYR_EMIT(&trace, LINE, 1, 2, 3);
    pyr_trace_finish(&trace);
    assert_int_equal(s.events, 10);
}

static void stops_at_the_tick(void **state) {
    (void)state;
    pyr_trace trace = {0};
    seen s = {0};
    pyr_event buffer[100];
    pyr_trace_start(&trace, observe, &s, buffer, 100, 6);
    for (int i = 0; i < 10; i++) {
        PYR_EMIT(&trace, INSTR, i, 0, 0);
        assert_int_equal(s.stop, i >= 6);
    }
    assert_int_equal(s.last_tick, 7);
    assert_int_equal(s.events, 7);
}

static void emit(pyr_trace *trace, int count) {
    for (int i = 0; i < count; i++) PYR_EMIT_OFTEN(trace, INSTR, i, 0, 0);
}

static void goes_on_to_another_tick(void **state) {
    (void)state;
    pyr_trace trace = {0};
    seen s = {0};
    pyr_event buffer[4];
    emit(&trace, 1); // nobody looks
    pyr_trace_start(&trace, observe, &s, buffer, 4, 2);
    emit(&trace, 3);
    assert_int_equal(s.stop, 1);
    assert_int_equal(pyr_trace_tick(&trace), 3);
    pyr_trace_stop_at(&trace, 9); // behind the end of the buffer
    emit(&trace, 6);
    assert_int_equal(s.stop, 1);
    assert_int_equal(s.full, 1);
    assert_int_equal(pyr_trace_count(&trace), 2);
    emit(&trace, 1);
    assert_int_equal(s.stop, 2);
    assert_int_equal(s.last_tick, 10);
    pyr_trace_stop_at(&trace, 4); // has passed: never
    emit(&trace, 8);
    assert_int_equal(s.stop, 2);
    assert_int_equal(s.full, 3);
    assert_int_equal(s.events, 18);
}

static void events_have_names(void **state) {
    (void)state;
    assert_string_equal(pyr_trace_event_name(PYR_EV_GC_SUBTRACT), "gc_subtract");
    assert_null(pyr_trace_event_name(PYR_EV_COUNT));
    assert_int_equal(sizeof(pyr_event), 24);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hands_over_full_buffers_and_the_rest),
        cmocka_unit_test(stops_at_the_tick),
        cmocka_unit_test(goes_on_to_another_tick),
        cmocka_unit_test(events_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
