// Runs a program in a machine and prints the moment of each line that the program prints, in seconds of CPU time: a machine has no
// clock, so a line that arrives here is a mark. The moments are kept and printed at the end, so that writing is not measured.
#include "pyrena.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double marks[4096];
static int mark_count;

static void take_mark(void *context, int stream, const char *bytes, int64_t length) {
    struct timespec now;
    (void)context;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    if (stream == 2) fwrite(bytes, 1, (size_t)length, stderr);
    else if (length > 0 && bytes[length - 1] == '\n' && mark_count < 4096)
        marks[mark_count++] = (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
    static char source[1 << 16];
    const char *message = "";
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (!file) return 2;
    int64_t length = (int64_t)fread(source, 1, sizeof source, file);
    fclose(file);
    pyr_vm *vm = malloc(pyr_vm_size());
    if (!vm || pyr_vm_open(vm, "3.11", NULL, 0, NULL, &message) != PYR_OK) return fprintf(stderr, "%s\n", message), 1;
    pyr_vm_set_output(vm, take_mark, NULL);
    int status = pyr_vm_load(vm, source, length, argv[1]) == PYR_OK ? (int)pyr_vm_run(vm, 0) : 1;
    for (int i = 0; i < mark_count; i++) printf("%.9f\n", marks[i]);
    pyr_vm_fini(vm);
    free(vm);
    return status;
}
