// Any text as a program: it compiles or not, runs or not, within its limits, and heap and objects are sound afterwards.
#include "lang/pragma.h"
#include "mem/check.h"
#include "obj/check.h"
#include "vm/vm.h"
#include "wrong.h"
#include <stddef.h>
#include <stdint.h>

static pyr_vm vm;

static void swallow(void *context, int stream, const char *bytes, int64_t length) {
    (void)context;
    (void)stream;
    (void)bytes;
    (void)length;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *source = (const char *)data;
    uint64_t length = 0;
    const char *name = pyr_lang_pragma(source, size, &length);
    const pyr_preset *preset = name ? pyr_preset_find(name, (size_t)length) : NULL;
    if (!preset) preset = pyr_preset_find("3.11", 4);
    pyr_limits limits = {.max_steps = 20000, .max_memory = 48 << 20, .max_output = 1 << 20};
    if (pyr_vm_init(&vm, preset, &limits) != PYR_OK) wrong("the machine does not start");
    pyr_vm_set_output(&vm, swallow, NULL);
    if (pyr_vm_load(&vm, source, (int64_t)size, "fuzz.py") == PYR_OK) pyr_vm_run(&vm, 0);
    char message[300];
    if (pyr_heap_check(&vm.rt.heap, message, sizeof message) < 0) wrong(message);
    if (pyr_runtime_check(&vm.rt, message, sizeof message) < 0) wrong(message);
    pyr_vm_fini(&vm);
    return 0;
}
