// Runs programs for the tests of the machine, and looks for what they leave behind.
#include "machine.h"
#include "mem/check.h"
#include "mem/walk.h"
#include "obj/check.h"
#include "objects.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void keep_output(void *context, int stream, const char *bytes, int64_t length) {
    (void)stream;
    machine *m = context;
    size_t n = (size_t)length;
    if (m->length + n + 1 > m->room) {
        m->room = 2 * (m->length + n + 1);
        m->output = realloc(m->output, m->room);
        assert_non_null(m->output);
    }
    memcpy(m->output + m->length, bytes, n);
    m->length += n;
    m->output[m->length] = '\0';
}

static void open_machine(machine *m, const char *preset) {
    memset(m, 0, sizeof *m);
    m->output = calloc(1, 1);
    m->vm = malloc(pyr_vm_size());
    const char *message = "";
    assert_non_null(m->vm);
    if (pyr_vm_open(m->vm, preset, NULL, 0, NULL, &message) != PYR_OK) fail_msg("%s", message);
    pyr_vm_set_output(m->vm, keep_output, m);
}

static void run(machine *m, const char *source, int64_t slice) {
    m->status = pyr_vm_load(m->vm, source, (int64_t)strlen(source), "test.py");
    while (m->status == PYR_OK || m->status == PYR_RUNNING) {
        m->status = pyr_vm_run(m->vm, slice);
        if (m->status != PYR_RUNNING) break;
    }
}

static void check(const machine *m) {
    char message[300];
    if (pyr_heap_check(&m->vm->rt.heap, message, sizeof message) != 0) fail_msg("heap: %s", message);
    if (pyr_runtime_check(&m->vm->rt, message, sizeof message) != 0) fail_msg("objects: %s", message);
}

void machine_run(machine *m, const char *preset, const char *source, int64_t slice) {
    open_machine(m, preset);
    run(m, source, slice);
    check(m);
}

typedef struct leftovers {
    const pyr_runtime *rt;
    char text[600];
    int count;
} leftovers;

static bool count_object(void *context, const pyr_block_view *block) {
    leftovers *left = context;
    int front = block->use == PYR_USE_OBJECT           ? 0
                : block->use == PYR_USE_GC_OBJECT      ? 16
                : block->use == PYR_USE_MANAGED_OBJECT ? 32
                                                       : -1;
    if (front < 0) return true;
    const pyr_object *o = (const pyr_object *)(const void *)(block->place + front);
    if (left->count++ < 12) {
        size_t used = strlen(left->text);
        snprintf(left->text + used, sizeof left->text - used, "%s x%lld, ", pyr_type_of(o)->tp_name.p, (long long)o->ob_refcnt);
    }
    return true;
}

// What is left of a machine's objects once everything is dropped: types and their parts.
static void drop(machine *m, leftovers *left) {
    pyr_runtime *rt = &m->vm->rt;
    *left = (leftovers){rt, "", 0};
    pyr_vm_drop(m->vm);
    check(m);
    pyr_freelists_clear(rt);
    pyr_walk_live(&rt->heap, count_object, left);
    pyr_vm_fini(m->vm);
    free(m->vm);
    free(m->output);
}

static int count_of_empty_program(void) {
    static int count;
    if (!count) {
        machine m;
        leftovers left;
        machine_run(&m, "3.11", "import sys, gc", 0);
        drop(&m, &left);
        count = left.count;
    }
    return count;
}

void machine_end(machine *m) {
    leftovers left;
    drop(m, &left);
    int expected = count_of_empty_program();
    if (left.count > expected)
        fail_msg("%d objects are left over the usual %d; the first: %s", left.count - expected, expected, left.text);
}

static void assert_outcome(const machine *m, pyr_status status, const char *output) {
    assert_string_equal(m->output, output);
    assert_int_equal(m->status, status);
}

void assert_program(const char *source, pyr_status status, const char *output) {
    machine m;
    machine_run(&m, "3.11", source, 0);
    assert_outcome(&m, status, output);
    machine_end(&m);
    machine_run(&m, "3.11", source, 7);
    assert_outcome(&m, status, output);
    machine_end(&m);
    open_machine(&m, "3.11");
    objects_check_every_event(&m.vm->rt);
    run(&m, source, 0);
    objects_stop_checking(&m.vm->rt);
    assert_outcome(&m, status, output);
    machine_end(&m);
}
