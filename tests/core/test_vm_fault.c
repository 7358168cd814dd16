// The n-th allocation of a whole machine fails, for every n that it makes: first while it starts, then while it runs fault.py.
//
// After each: a clean stop or a MemoryError or success; what the program made is gone when the machine has let go of its objects (per use and
// type no more live blocks than in a run without a failure); the checkers of heap and objects pass; no guard has complained.
// The test takes some hundred n spread over the range. `test_vm_fault run` (or `start`) [FIRST [LAST [STRIDE]]] takes all of them, or a
// part, and says what is wrong after each; `pyrena run --fail-after n tests/core/fault.py` then shows one.
#include "mem/check.h"
#include "mem/guard.h"
#include "mem/walk.h"
#include "obj/check.h"
#include "obj/containers.h"
#include "obj/type.h"
#include "vm/vm.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

// Live blocks by use, and by type for objects.
#define KINDS 400
typedef struct kind {
    char name[60];
    int64_t count;
} kind;
typedef struct census {
    const pyr_heap *heap;
    int count;
    kind kinds[KINDS];
} census;

static char source[1 << 14];
static int64_t source_length;
static pyr_vm machine, *const vm = &machine;
static census without; // after a run without a failure
static uint64_t starting, running;
static char complaint[400], errors[4000];
static size_t errors_length;

static bool count_block(void *context, const pyr_block_view *block) {
    census *c = context;
    const char *name = pyr_use_name(block->use);
    int64_t front = block->use == PYR_USE_GC_OBJECT ? 16 : block->use == PYR_USE_MANAGED_OBJECT ? 32 : 0;
    if (block->use >= PYR_USE_OBJECT && block->use <= PYR_USE_MANAGED_OBJECT)
        name = ((pyr_object *)(void *)(block->place + front))->ob_type.p->tp_name.p;
    // Tables that grow with what was ever in them.
    if (block->use == PYR_USE_ARENA_TABLE || block->use == PYR_USE_INTERN_TABLE) return true;
    int i = 0;
    while (i < c->count && strcmp(c->kinds[i].name, name) != 0) i++;
    if (i == c->count) {
        assert_true(c->count < KINDS);
        snprintf(c->kinds[c->count++].name, sizeof c->kinds[i].name, "%s", name);
    }
    c->kinds[i].count++;
    return true;
}

static void take_census(census *c) {
    memset(c, 0, sizeof *c);
    pyr_freelists_clear(&vm->rt);
    pyr_walk_live(&vm->rt.heap, count_block, c);
}

static int64_t count_of(const census *c, const char *name) {
    for (int i = 0; i < c->count; i++)
        if (strcmp(c->kinds[i].name, name) == 0) return c->kinds[i].count;
    return 0;
}

static void complain(void *context, const char *message) {
    (void)context;
    if (!*complaint) snprintf(complaint, sizeof complaint, "%s", message);
}
static const pyr_watch watch = {NULL, complain, pyr_describe_owner};

static void keep_errors(void *context, int stream, const char *bytes, int64_t length) {
    (void)context;
    if (stream != 2) return;
    size_t room = sizeof errors - 1 - errors_length, take = (size_t)length < room ? (size_t)length : room;
    memcpy(errors + errors_length, bytes, take);
    errors_length += take;
    errors[errors_length] = '\0';
}

static const char *soundness(void) {
    static char message[300];
    if (*complaint) return complaint;
    if (pyr_heap_check(&vm->rt.heap, message, sizeof message) < 0) return message;
    return NULL;
}

static void make_heap(uint64_t fail_after) {
    *complaint = '\0';
    errors_length = 0;
    errors[0] = '\0';
    assert_int_equal(pyr_heap_init(&vm->rt.heap, pyr_preset_find("3.11", 4), 0), PYR_OK);
    pyr_heap_watch(&vm->rt.heap, &watch, false);
    vm->rt.heap.fail_after = fail_after;
}

// The machine's start with request [n] failing. What is wrong afterwards, or NULL.
static const char *start_with_failure(uint64_t n) {
    make_heap(n);
    pyr_status status = pyr_vm_start(vm, NULL);
    const char *wrong = soundness();
    if (status != PYR_OK && status != PYR_MEMORY_LIMIT) wrong = "the start answers neither";
    if (status == PYR_OK && vm->rt.heap.fail_after != UINT64_MAX && !wrong) wrong = "a failed request was not told";
    pyr_heap_fini(&vm->rt.heap);
    return wrong;
}

static const char *examine(pyr_status status) {
    static census after;
    static char message[300];
    if (status != PYR_OK && status != PYR_EXCEPTION && status != PYR_MEMORY_LIMIT) {
        snprintf(message, sizeof message, "status %d", (int)status);
        return message;
    }
    if (status == PYR_EXCEPTION && !strstr(errors, "MemoryError")) {
        snprintf(message, sizeof message, "another exception: %.200s", errors);
        return message;
    }
    if (*complaint) return complaint;
    if (pyr_runtime_check(&vm->rt, message, sizeof message) < 0) return message;
    pyr_vm_drop(vm);
    if (*complaint) return complaint;
    if (pyr_runtime_check(&vm->rt, message, sizeof message) < 0) return message;
    take_census(&after);
    int at = 0;
    message[0] = '\0';
    for (int i = 0; i < after.count; i++) {
        int64_t more = after.kinds[i].count - count_of(&without, after.kinds[i].name);
        if (more > 0 && at < 250)
            at += snprintf(message + at, sizeof message - (size_t)at, "%s%lld %.40s", at ? ", " : "left: ", (long long)more,
                           after.kinds[i].name);
    }
    return at ? message : soundness();
}

static pyr_status run_program(uint64_t fail_after) {
    make_heap(UINT64_MAX);
    assert_int_equal(pyr_vm_start(vm, NULL), PYR_OK);
    pyr_vm_set_output(vm, keep_errors, NULL);
    vm->rt.heap.fail_after = fail_after;
    pyr_status status = pyr_vm_load(vm, source, source_length, "fault.py");
    if (status == PYR_OK) status = pyr_vm_run(vm, 0);
    return status;
}

// The program with request [n] failing. What is wrong afterwards, or NULL.
static const char *run_with_failure(uint64_t n) {
    pyr_status status = run_program(n);
    vm->rt.heap.fail_after = UINT64_MAX;
    const char *wrong = examine(status);
    pyr_heap_fini(&vm->rt.heap);
    return wrong;
}

// Reads the program and counts the requests of a run without a failure.
static int measure(void **state) {
    (void)state;
    const uint64_t plenty = 1u << 30;
    FILE *file = fopen("tests/core/fault.py", "rb");
    if (!file) return -1;
    source_length = (int64_t)fread(source, 1, sizeof source - 1, file);
    fclose(file);
    make_heap(plenty);
    if (pyr_vm_start(vm, NULL) != PYR_OK) return -1;
    starting = plenty - vm->rt.heap.fail_after;
    pyr_heap_fini(&vm->rt.heap);
    if (run_program(plenty) != PYR_OK) return -1;
    running = plenty - vm->rt.heap.fail_after;
    pyr_vm_drop(vm);
    take_census(&without);
    pyr_heap_fini(&vm->rt.heap);
    return 0;
}

static void requests_of_the_start_fail(void **state) {
    (void)state;
    for (uint64_t n = 0; n < starting; n += 1 + starting / 100) {
        const char *wrong = start_with_failure(n);
        if (wrong) fail_msg("request %llu: %s", (unsigned long long)n, wrong);
    }
}

static void requests_of_the_program_fail(void **state) {
    (void)state;
    for (uint64_t n = 0; n < running; n += 1 + running / 300) {
        const char *wrong = run_with_failure(n);
        if (wrong) fail_msg("request %llu: %s", (unsigned long long)n, wrong);
    }
}

static void a_fault_names_the_type_of_the_object(void **state) {
    (void)state;
    make_heap(UINT64_MAX);
    if (!vm->rt.heap.watch) skip();
    assert_int_equal(pyr_vm_start(vm, NULL), PYR_OK);
    pyr_object *list = pyr_list_new(&vm->rt, 3);
    assert_non_null(list);
    pyr_mem_free(&vm->rt.heap, list); // the block begins 16 bytes before
    assert_non_null(strstr(complaint, "free of 0x7f"));
    assert_non_null(strstr(complaint, "(object, of type 'list')"));
    pyr_heap_fini(&vm->rt.heap);
}

// What the pools are for: the same program with them off asks the raw layer and the system for more.
static void pools_save_requests_to_the_layers_below(void **state) {
    (void)state;
    static pyr_asked with[PYR_ASKED_COUNT];
    assert_int_equal(run_program(UINT64_MAX), PYR_OK);
    memcpy(with, vm->rt.heap.asked, sizeof with);
    pyr_heap_fini(&vm->rt.heap);
    pyr_preset off = *pyr_preset_find("3.11", 4);
    off.request_threshold = 0;
    assert_int_equal(pyr_vm_init(vm, &off, NULL), PYR_OK);
    assert_int_equal(pyr_vm_load(vm, source, source_length, "fault.py"), PYR_OK);
    assert_int_equal(pyr_vm_run(vm, 0), PYR_OK);
    const pyr_asked *without_pools = vm->rt.heap.asked;
    // The objects and their free lists do not know of it.
    assert_int_equal(without_pools[PYR_ASKED_OBJECTS].requests, with[PYR_ASKED_OBJECTS].requests);
    assert_int_equal(without_pools[PYR_ASKED_KEPT].requests, with[PYR_ASKED_KEPT].requests);
    assert_true(with[PYR_ASKED_KEPT].requests > 500);
    assert_int_equal(without_pools[PYR_ASKED_POOLS].requests, 0);
    assert_true(without_pools[PYR_ASKED_RAW].requests > 10 * with[PYR_ASKED_RAW].requests);
    for (int place = PYR_ASKED_COUNT - 1; place >= 0; place--)
        print_message("place %d %10llu with pools %10llu without\n", place, (unsigned long long)with[place].requests,
                      (unsigned long long)without_pools[place].requests);
    pyr_heap_fini(&vm->rt.heap);
}

// For people: `start` or `run`, a range, and what each n of it does wrong.
static int explore(int argc, char **argv) {
    bool start = strcmp(argv[1], "start") == 0;
    uint64_t first = argc > 2 ? strtoull(argv[2], NULL, 0) : 0, stride = argc > 4 ? strtoull(argv[4], NULL, 0) : 1;
    int faults = 0;
    if (measure(NULL) < 0) return 2;
    uint64_t last = argc > 3 ? strtoull(argv[3], NULL, 0) : start ? starting : running;
    printf("%llu requests to start, %llu to run\n", (unsigned long long)starting, (unsigned long long)running);
    for (uint64_t n = first; n < last; n += stride) {
        const char *wrong = start ? start_with_failure(n) : run_with_failure(n);
        if (!wrong) continue;
        faults++;
        printf("%llu: %s\n", (unsigned long long)n, wrong);
        fflush(stdout);
    }
    printf("%d faults\n", faults);
    return faults > 0;
}

int main(int argc, char **argv) {
    if (argc > 1) return explore(argc, argv);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(requests_of_the_start_fail),
        cmocka_unit_test(requests_of_the_program_fail),
        cmocka_unit_test(a_fault_names_the_type_of_the_object),
        cmocka_unit_test(pools_save_requests_to_the_layers_below),
    };
    return cmocka_run_group_tests(tests, measure, NULL);
}
