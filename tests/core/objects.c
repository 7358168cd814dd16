// The shared part of the tests of objects.
#include "objects.h"
#include "base/format.h"
#include "mem/check.h"
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/check.h"
#include "obj/containers.h"
#include "obj/str.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

void objects_start(pyr_runtime *rt, const char *preset) {
    const pyr_preset *p = pyr_preset_find(preset, strlen(preset));
    assert_non_null(p);
    assert_int_equal(pyr_heap_init(&rt->heap, p, 0), PYR_OK);
    assert_int_equal(pyr_runtime_init(rt), PYR_OK);
}

void objects_end(pyr_runtime *rt) {
    assert_null(rt->exception);
    char message[200];
    if (pyr_heap_check(&rt->heap, message, sizeof message) < 0) fail_msg("%s", message);
    pyr_heap_fini(&rt->heap);
}

static void describe_error(pyr_runtime *rt, char *out, size_t capacity) {
    if (!rt->exception) {
        snprintf(out, capacity, "!no exception");
        return;
    }
    pyr_object *error = pyr_error_take(rt);
    pyr_object *text = pyr_to_str(rt, error);
    int64_t n = 0;
    pyr_object *ascii = text ? pyr_str_ascii(rt, text) : NULL;
    const char *message = ascii ? pyr_str_utf8(rt, ascii, &n) : "?";
    snprintf(out, capacity, "!%s: %s", error->ob_type.p->tp_name.p, message);
    pyr_xdecref(rt, text);
    pyr_xdecref(rt, ascii);
    pyr_decref(rt, error);
    pyr_error_clear(rt);
}

void describe(pyr_runtime *rt, pyr_object *o, char *out, size_t capacity) {
    pyr_object *text = o ? pyr_ascii(rt, o) : NULL;
    if (text) {
        int64_t n;
        snprintf(out, capacity, "%s", pyr_str_utf8(rt, text, &n));
        pyr_decref(rt, text);
    } else {
        describe_error(rt, out, capacity);
    }
    pyr_xdecref(rt, o);
}

void assert_repr(pyr_runtime *rt, pyr_object *o, const char *expected) {
    char text[4096];
    describe(rt, o, text, sizeof text);
    assert_string_equal(text, expected);
}

// One place: the observer is called at every event. It checks at each of the first ones, then at one in a prime number: the checker looks
// at the whole heap, and a long program has too many events for that.
enum { CHECK_ALL = 1500, CHECK_ONE_IN = 61 };
static pyr_event seen_event;

static void check_now(void *context, pyr_trace *trace, int why) {
    (void)why;
    if (pyr_trace_tick(trace) > CHECK_ALL && pyr_trace_tick(trace) % CHECK_ONE_IN != 0) return;
    char message[300] = "";
    uint32_t on = trace->on;
    trace->on = 0;
    int result = pyr_runtime_check(context, message, sizeof message);
    trace->on = on;
    if (result < 0) {
        trace->on = 0;
        fail_msg("after %s of 0x%llx: %s", pyr_trace_event_name(seen_event.kind), (unsigned long long)seen_event.a, message);
    }
}

void objects_check_every_event(pyr_runtime *rt) {
    pyr_trace_start(&rt->heap.trace, check_now, rt, &seen_event, 1, UINT64_MAX);
}

void objects_stop_checking(pyr_runtime *rt) {
    rt->heap.trace.on = 0;
}
