// Embeds the heap: plain memory, a cycle of lists that the collector finds, a program, the statistics.
#include <pyrena.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void write_out(void *context, int stream, const char *bytes, int64_t length) {
    (void)context;
    fwrite(bytes, 1, (size_t)length, stream == 1 ? stdout : stderr);
}

static int fail(const char *what) {
    fprintf(stderr, "outside: %s\n", what);
    return 1;
}

static int use(pyr_vm *vm) {
    char message[200];
    char *block = pyr_vm_mem_alloc(vm, 100);
    if (!block || !(block = pyr_vm_mem_realloc(vm, block, 1000))) return fail("no memory");
    memset(block, 1, 1000);
    pyr_vm_mem_free(vm, block);

    // A list that holds an int, a str and itself.
    pyr_object *list = pyr_vm_make_list(vm);
    if (!list || pyr_vm_append(vm, list, pyr_vm_make_int(vm, 1000000)) < 0 ||
        pyr_vm_append(vm, list, pyr_vm_make_str(vm, "spam", 4)) < 0 || pyr_vm_append(vm, list, pyr_vm_keep(vm, list)) < 0)
        return fail("no memory");
    printf("the list has %lld references\n", (long long)pyr_vm_refcount(vm, list));
    pyr_vm_collect(vm);
    pyr_vm_release(vm, list);
    printf("collected %lld\n", (long long)pyr_vm_collect(vm));
    if (pyr_vm_check(vm, message, sizeof message) < 0) return fail(message);

    const char *program = "print(sum(range(10)), 'from Python')\n";
    if (pyr_vm_load(vm, program, (int64_t)strlen(program), "program.py") != PYR_OK || pyr_vm_run(vm, 0) != PYR_OK)
        return fail("the program failed");
    pyr_vm_print_stats(vm, write_out, NULL);
    return 0;
}

int main(void) {
    const pyr_setting settings[] = {{"request_threshold", 256}};
    const char *message = NULL;
    if (pyr_api_version() != PYRENA_API_VERSION) return fail("the library is another version");
    pyr_vm *vm = malloc(pyr_vm_size());
    if (!vm || pyr_vm_open(vm, "3.11", settings, 1, NULL, &message) != PYR_OK) return fail(message ? message : "no memory");
    pyr_vm_set_output(vm, write_out, NULL);
    int status = use(vm);
    pyr_vm_fini(vm);
    free(vm);
    return status;
}
