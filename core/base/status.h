// The status that the public edge answers with. Inside the core an error is NULL or -1 with the exception set.
#ifndef PYR_BASE_STATUS_H
#define PYR_BASE_STATUS_H

typedef enum pyr_status {
    PYR_OK = 0,
    PYR_RUNNING = 1,      // the slice is used up; call again
    PYR_EXCEPTION = 2,    // an exception left the program; its traceback is in the error output
    PYR_STEP_LIMIT = 3,   // the step limit ended the run
    PYR_MEMORY_LIMIT = 4, // memory could not be had even for the machine's own start
    PYR_OUTPUT_LIMIT = 5, // the output limit ended the run
    PYR_BAD_ARGUMENT = 6, // wrong use of the interface: unknown preset, impossible combination, ...
    PYR_EXIT = 7,         // SystemExit: the exit code is in the vm
} pyr_status;

#endif
