// What the tests of the machine share: programs run to their end with their output kept.
#ifndef PYR_TESTS_MACHINE_H
#define PYR_TESTS_MACHINE_H

#include "vm/vm.h"

typedef struct machine {
    pyr_vm *vm;
    pyr_status status; // how the program ended
    char *output;      // both streams, as they came
    size_t length;
    size_t room;
} machine;

// Runs [source] under [preset] to its end, in slices of [slice] steps (0: at once). The heap and the objects are checked afterwards.
void machine_run(machine *m, const char *preset, const char *source, int64_t slice);
// Lets go of everything and fails the running test if an object is left but the static ones.
void machine_end(machine *m);

// Runs the program under preset 3.11, at once, in small slices, and with the checker at every event, and fails the running test unless it
// ends with [status] and [output] each time, leaving nothing behind.
void assert_program(const char *source, pyr_status status, const char *output);

#endif
