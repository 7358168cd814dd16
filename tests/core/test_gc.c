// The collector on graphs of lists: what is found, what is moved back, who is promoted, when collections start. After each test the
// checker looks at every object and list, and the order of phases is read from the events.
#include "gc/collector.h"
#include "gc/introspect.h"
#include "gc/list.h"
#include "obj/check.h"
#include "obj/containers.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static pyr_runtime runtime, *const rt = &runtime;

static void assert_sound(void) {
    char message[300] = "";
    if (pyr_runtime_check(rt, message, sizeof message) < 0) fail_msg("%s", message);
}

static int start_with(const char *preset) {
    if (pyr_heap_init(&rt->heap, pyr_preset_find(preset, strlen(preset)), 0) != PYR_OK) return -1;
    if (pyr_runtime_init(rt) != PYR_OK || pyr_gc_init(rt) < 0) return -1;
    pyr_gc_collect(rt, 2);
    return 0;
}
static int start(void **state) {
    (void)state;
    return start_with("3.11");
}
static int end(void **state) {
    (void)state;
    assert_sound();
    pyr_heap_fini(&rt->heap);
    return 0;
}

static pyr_object *list_of(pyr_object *item) {
    pyr_object *list = pyr_list_new(rt, 0);
    assert_non_null(list);
    if (item) assert_int_equal(pyr_list_append(rt, list, item), 0);
    return list;
}

// A ring of [n] lists of which only [kept] references from outside are left (to the first).
static pyr_object *ring(int n, bool kept) {
    pyr_object *first = list_of(NULL), *last = pyr_new_ref(rt, first);
    for (int i = 1; i < n; i++) {
        pyr_object *next = list_of(last);
        pyr_decref(rt, last);
        last = next;
    }
    assert_int_equal(pyr_list_append(rt, first, last), 0);
    pyr_decref(rt, last);
    if (!kept) {
        pyr_decref(rt, first);
        return NULL;
    }
    return first;
}

static void a_cycle_is_found_and_freed(void **state) {
    (void)state;
    int64_t live = pyr_gc_list_size(&rt->gc.generations[2].head);
    ring(2, false);
    assert_int_equal(pyr_gc_collect(rt, 2), 2);
    ring(1000, false);
    ring(1, false);
    assert_int_equal(pyr_gc_collect(rt, 2), 1001);
    assert_int_equal(pyr_gc_collect(rt, 2), 0);
    assert_int_equal(pyr_gc_list_size(&rt->gc.generations[2].head), live);
}

static void what_is_held_from_outside_stays(void **state) {
    (void)state;
    pyr_object *kept = ring(10, true);
    assert_int_equal(kept->ob_refcnt, 2);
    assert_int_equal(pyr_gc_collect(rt, 2), 0);
    assert_int_equal(kept->ob_refcnt, 2);
    pyr_decref(rt, kept);
    assert_int_equal(pyr_gc_collect(rt, 2), 10);
}

static void survivors_are_promoted(void **state) {
    (void)state;
    pyr_object *kept = ring(3, true);
    int64_t older = pyr_gc_list_size(&rt->gc.generations[1].head);
    assert_int_equal(pyr_gc_collect(rt, 0), 0);
    assert_int_equal(pyr_gc_list_size(&rt->gc.generations[1].head), older + 3);
    assert_int_equal(pyr_gc_list_size(&rt->gc.generations[0].head), 0);
    assert_int_equal(rt->gc.generations[1].count, 1);
    int64_t oldest = pyr_gc_list_size(&rt->gc.generations[2].head);
    assert_int_equal(pyr_gc_collect(rt, 1), 0);
    assert_int_equal(pyr_gc_list_size(&rt->gc.generations[2].head), oldest + older + 3);
    // An old cycle is garbage for a collection of its own generation only.
    pyr_decref(rt, kept);
    assert_int_equal(pyr_gc_collect(rt, 1), 0);
    assert_int_equal(pyr_gc_collect(rt, 2), 3);
}

// ---- events ---------------------------------------------------------------------------------------------------------------------

static pyr_event one_event;
static int counts[PYR_EV_COUNT];
static int64_t subtracted_from_kept, moved_back;
static uint64_t kept_address;

// Looks at every event: memory has to be sound at each.
static void look(void *context, pyr_trace *trace, int why) {
    (void)context;
    if (why == PYR_OBSERVE_FLUSH && pyr_trace_count(trace) == 0) return;
    const pyr_event *e = &trace->buffer[0];
    counts[e->kind]++;
    if (e->kind == PYR_EV_GC_SUBTRACT && e->a == kept_address) subtracted_from_kept++;
    if (e->kind == PYR_EV_GC_REACHABLE && e->c == 1) moved_back++;
    assert_sound();
}

static void every_step_is_an_event_at_a_sound_moment(void **state) {
    (void)state;
    // The keeper comes last in the list, so that what it holds is moved out first and has to come back.
    pyr_object *held = list_of(NULL), *behind = list_of(held), *keeper = list_of(behind);
    pyr_decref(rt, held);
    pyr_decref(rt, behind);
    ring(2, false);
    kept_address = pyr_mem_address(&rt->heap, behind);
    memset(counts, 0, sizeof counts);
    subtracted_from_kept = moved_back = 0;
    pyr_trace_start(&rt->heap.trace, look, NULL, &one_event, 1, UINT64_MAX);
    assert_int_equal(pyr_gc_collect(rt, 0), 2);
    pyr_trace_finish(&rt->heap.trace);
    assert_int_equal(counts[PYR_EV_GC_START], 1);
    assert_int_equal(counts[PYR_EV_GC_END], 1);
    assert_int_equal(counts[PYR_EV_GC_COPY], 5 + 2); // and the two of the cycle once more, after the finalizers
    assert_int_equal(subtracted_from_kept, 1);
    assert_int_equal(moved_back, 2);
    assert_int_equal(counts[PYR_EV_GC_UNREACHABLE], 4 + 2);
    assert_int_equal(counts[PYR_EV_GC_PROMOTE], 3);
    assert_true(counts[PYR_EV_GC_CLEAR] >= 1);
    pyr_decref(rt, keeper);
}

// ---- work ---------------------------------------------------------------------------------------------------------------------------

static void forget_work(void) {
    rt->gc.visited = rt->gc.followed = rt->gc.freed = 0;
}

static void work_is_counted(void **state) {
    (void)state;
    pyr_gc_collect(rt, 0);
    pyr_object *kept = ring(30, true);
    ring(100, false);
    forget_work();
    assert_int_equal(pyr_gc_collect(rt, 0), 100);
    // Each reference once when it is taken off, a reachable object's again on the way back; garbage is searched a second time.
    assert_int_equal(rt->gc.visited, 130 + 100);
    assert_int_equal(rt->gc.followed, 130 + 30 + 100);
    assert_int_equal(rt->gc.freed, 100);
    pyr_decref(rt, kept);
}

static void generations_spare_the_work_on_old_objects(void **state) {
    (void)state;
    int64_t visited[2];
    rt->gc.enabled = 0;
    pyr_object *old = ring(1000, true);
    for (int full = 0; full < 2; full++) {
        pyr_gc_collect(rt, 2);
        forget_work();
        for (int i = 0; i < 10; i++) {
            ring(50, false);
            assert_int_equal(pyr_gc_collect(rt, full ? 2 : 0), 50);
        }
        visited[full] = rt->gc.visited;
        assert_int_equal(rt->gc.freed, 500);
    }
    assert_int_equal(visited[0], 10 * (50 + 50));
    assert_true(visited[1] >= visited[0] + 10 * 1000);
    pyr_decref(rt, old);
}

static void garbage_and_live_objects_cost_the_same_search(void **state) {
    (void)state;
    int64_t visited[2], followed[2];
    rt->gc.enabled = 0;
    pyr_gc_collect(rt, 0);
    for (int much = 0; much < 2; much++) {
        int garbage = much ? 900 : 100;
        pyr_object *kept = ring(1000 - garbage, true);
        ring(garbage, false);
        forget_work();
        assert_int_equal(pyr_gc_collect(rt, 0), garbage);
        visited[much] = rt->gc.visited;
        followed[much] = rt->gc.followed;
        assert_int_equal(rt->gc.freed, garbage);
        pyr_decref(rt, kept);
        pyr_gc_collect(rt, 2);
    }
    assert_int_equal(visited[0], 1100);
    assert_int_equal(visited[1], 1900);
    assert_int_equal(followed[0], followed[1]);
}

// ---- the schedule ---------------------------------------------------------------------------------------------------------------

static void the_701st_allocation_collects(void **state) {
    (void)state;
    pyr_object *all = list_of(NULL);
    pyr_gc_collect(rt, 2);
    int64_t before = rt->gc.stats[0].collections;
    int made = 0;
    while (rt->gc.stats[0].collections == before) {
        pyr_object *list = list_of(NULL);
        assert_int_equal(pyr_list_append(rt, all, list), 0);
        pyr_decref(rt, list);
        made++;
        assert_true(made <= 701);
    }
    assert_int_equal(made, 701);
    // Twelve periods later: eleven collections of generation 0, then one of generation 1.
    before = rt->gc.stats[0].collections;
    while (rt->gc.stats[1].collections == 0) {
        pyr_object *list = list_of(NULL);
        assert_int_equal(pyr_list_append(rt, all, list), 0);
        pyr_decref(rt, list);
    }
    assert_int_equal(rt->gc.stats[0].collections - before, 10);
    pyr_decref(rt, all);
}

static void a_disabled_collector_waits(void **state) {
    (void)state;
    rt->gc.enabled = 0;
    int64_t before = rt->gc.stats[0].collections;
    for (int i = 0; i < 2000; i++) ring(1, false);
    assert_int_equal(rt->gc.stats[0].collections, before);
    assert_int_equal(pyr_gc_collect(rt, 0), 2000);
}

static void freezing_takes_objects_out(void **state) {
    (void)state;
    ring(2, false);
    pyr_gc_freeze(rt);
    int64_t frozen = pyr_gc_freeze_count(rt);
    assert_true(frozen >= 2);
    assert_int_equal(pyr_gc_collect(rt, 2), 0);
    pyr_gc_unfreeze(rt);
    assert_int_equal(pyr_gc_freeze_count(rt), 0);
    assert_int_equal(pyr_gc_collect(rt, 2), 2);
}

static void lists_nested_deep_are_freed_without_recursion(void **state) {
    (void)state;
    pyr_object *list = list_of(NULL);
    for (int i = 0; i < 200000; i++) {
        pyr_object *outer = list_of(list);
        pyr_decref(rt, list);
        list = outer;
    }
    pyr_decref(rt, list);
    ring(200000, false);
    assert_true(pyr_gc_collect(rt, 2) >= 0);
}

static void every_preset_collects(void **state) {
    (void)state;
    for (size_t i = 0; i < pyr_preset_count; i++) {
        pyr_heap_fini(&rt->heap);
        assert_int_equal(start_with(pyr_presets[i].name), 0);
        assert_int_equal(rt->gc.generations[0].threshold, pyr_presets[i].gc_threshold0);
        ring(7, false);
        assert_int_equal(pyr_gc_collect(rt, 2), 7);
        assert_sound();
    }
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, start, end)
    const struct CMUnitTest tests[] = {
        TEST(a_cycle_is_found_and_freed),
        TEST(what_is_held_from_outside_stays),
        TEST(survivors_are_promoted),
        TEST(every_step_is_an_event_at_a_sound_moment),
        TEST(the_701st_allocation_collects),
        TEST(a_disabled_collector_waits),
        TEST(freezing_takes_objects_out),
        TEST(lists_nested_deep_are_freed_without_recursion),
        TEST(every_preset_collects),
        TEST(work_is_counted),
        TEST(generations_spare_the_work_on_old_objects),
        TEST(garbage_and_live_objects_cost_the_same_search),
    };
    return cmocka_run_group_tests_name("gc", tests, NULL, NULL);
}
