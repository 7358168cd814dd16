// What pyrena.h offers beside running programs: objects, memory and collections for a program around the machine.
//
// Nobody outside can receive an exception, so one that is set here is cleared: NULL or -1 says it all.
#include "gc/collector.h"
#include "mem/stats.h"
#include "obj/check.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/str.h"
#include "vm/report.h"
#include "vm/vm.h"

static pyr_object *answer(pyr_vm *vm, pyr_object *made) {
    if (!made && vm->rt.exception) pyr_error_clear(&vm->rt);
    return made;
}

pyr_object *pyr_vm_make_int(pyr_vm *vm, int64_t value) {
    return answer(vm, pyr_int_new(&vm->rt, value));
}

pyr_object *pyr_vm_make_str(pyr_vm *vm, const char *text, int64_t length) {
    return answer(vm, pyr_str_from_utf8(&vm->rt, text, length));
}

pyr_object *pyr_vm_make_list(pyr_vm *vm) {
    return answer(vm, pyr_list_new(&vm->rt, 0));
}

int pyr_vm_append(pyr_vm *vm, pyr_object *list, pyr_object *item) {
    if (!item) return -1;
    int result = pyr_list_append(&vm->rt, list, item);
    pyr_decref(&vm->rt, item);
    if (result < 0) pyr_error_clear(&vm->rt);
    return result;
}

pyr_object *pyr_vm_keep(pyr_vm *vm, pyr_object *object) {
    return pyr_new_ref(&vm->rt, object);
}

void pyr_vm_release(pyr_vm *vm, pyr_object *object) {
    pyr_xdecref(&vm->rt, object);
}

int64_t pyr_vm_refcount(const pyr_vm *vm, const pyr_object *object) {
    (void)vm;
    return object->ob_refcnt;
}

uint64_t pyr_vm_address(const pyr_vm *vm, const pyr_object *object) {
    return pyr_mem_address(&vm->rt.heap, object);
}

int64_t pyr_vm_collect_generation(pyr_vm *vm, int generation) {
    if (vm->rt.frame || vm->rt.gc.collecting || generation < 0 || generation >= PYR_GC_GENERATIONS) return -1;
    return pyr_gc_collect(&vm->rt, generation);
}

int64_t pyr_vm_collect(pyr_vm *vm) {
    return pyr_vm_collect_generation(vm, PYR_GC_GENERATIONS - 1);
}

void pyr_vm_collector_work(const pyr_vm *vm, pyr_collector_work *work) {
    const pyr_gc_state *gc = &vm->rt.gc;
    *work = (pyr_collector_work){.visited = gc->visited, .followed = gc->followed, .freed = gc->freed};
    for (int i = 0; i < PYR_GC_GENERATIONS; i++) work->collections[i] = gc->stats[i].collections;
}

void *pyr_vm_mem_alloc(pyr_vm *vm, uint64_t size) {
    return pyr_mem_alloc(&vm->rt.heap, size, PYR_USE_BUFFER);
}

void *pyr_vm_mem_realloc(pyr_vm *vm, void *block, uint64_t size) {
    return pyr_mem_realloc(&vm->rt.heap, block, size, PYR_USE_BUFFER);
}

void pyr_vm_mem_free(pyr_vm *vm, void *block) {
    pyr_mem_free(&vm->rt.heap, block);
}

typedef struct stats_target {
    pyr_output output;
    void *context;
} stats_target;

static void write_stats(void *context, const char *text, size_t length) {
    const stats_target *target = context;
    target->output(target->context, 1, text, (int64_t)length);
}

void pyr_vm_print_stats(const pyr_vm *vm, pyr_output output, void *context) {
    stats_target target = {output, context};
    pyr_sink sink = {write_stats, &target};
    pyr_report_malloc_stats(&vm->rt, &sink);
    pyr_stats_layers(&vm->rt.heap, &sink);
}

int pyr_vm_check(const pyr_vm *vm, char *message, size_t capacity) {
    return pyr_runtime_check(&vm->rt, message, capacity);
}
