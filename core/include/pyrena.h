// Pyrena: CPython's memory manager, collector and interpreter as a library. The only public header.
//
// A machine is a value in memory of the caller's, pyr_vm_size() bytes of it, aligned as malloc does; nothing is global, so several
// machines with different presets live side by side. It does no input or output by itself and reads no clock: the same
// program, preset and limits give the same output every time.
//
//     pyr_vm *vm = malloc(pyr_vm_size());
//     if (pyr_vm_open(vm, "3.11", NULL, 0, NULL, &message) == PYR_OK) {
//         pyr_vm_set_output(vm, write, context);
//         if (pyr_vm_load(vm, source, length, "hello.py") == PYR_OK) status = pyr_vm_run(vm, 0);
//         pyr_vm_fini(vm);
//     }
#ifndef PYRENA_H
#define PYRENA_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PYRENA_API_VERSION 1 // grows by one whenever a program built against an older one would have to be changed

#if defined(__GNUC__)
#define PYRENA_API __attribute__((visibility("default")))
#else
#define PYRENA_API
#endif

typedef enum pyr_status {
    PYR_OK = 0,
    PYR_RUNNING = 1,      // the slice is used up; call again
    PYR_EXCEPTION = 2,    // an exception left the program; its traceback is in the error output
    PYR_STEP_LIMIT = 3,   // the step limit ended the run
    PYR_MEMORY_LIMIT = 4, // memory could not be had even for the machine's own start
    PYR_OUTPUT_LIMIT = 5, // the output limit ended the run
    PYR_BAD_ARGUMENT = 6, // wrong use of the interface: unknown preset, impossible combination, ...
    PYR_EXIT = 7          // SystemExit: the exit code is in the machine
} pyr_status;

typedef struct pyr_vm pyr_vm;

// What the caller of the machine allows. 0 means: none (steps, output), or the build's own (memory, bytes).
typedef struct pyr_limits {
    int64_t max_steps;
    int64_t max_memory;
    int64_t max_output;
} pyr_limits;

// A field of the preset and its value, e.g. {"request_threshold", 512}.
typedef struct pyr_setting {
    const char *field;
    int64_t value;
} pyr_setting;

// Program output, as it is written. [stream] is 1 (output) or 2 (errors). The bytes are the machine's and only valid during the call.
typedef void (*pyr_output)(void *context, int stream, const char *bytes, int64_t length);
// A line for input(): copies at most [capacity] bytes of it, without the newline, and answers its length, or -1 at the end.
typedef int64_t (*pyr_input)(void *context, char *line, int64_t capacity);

// The version of the library that is linked, to be compared with PYRENA_API_VERSION.
PYRENA_API int pyr_api_version(void);

// Bytes of memory that a machine takes, beside the space that it manages.
PYRENA_API size_t pyr_vm_size(void);

// Makes a machine in the caller's memory. [preset] is one of "document", "2.7", "3.8", "3.11", "3.13", "mini", or NULL for "3.11";
// [settings] override fields of it. PYR_BAD_ARGUMENT with *[message] (static) saying why, PYR_MEMORY_LIMIT if memory does not suffice.
// Nothing has to be freed after a failure.
PYRENA_API pyr_status pyr_vm_open(pyr_vm *vm, const char *preset, const pyr_setting *settings, size_t count,
                                  const pyr_limits *limits, const char **message);

// Where output goes and input comes from; nowhere until then. [context] stays the caller's.
PYRENA_API void pyr_vm_set_output(pyr_vm *vm, pyr_output output, void *context);
PYRENA_API void pyr_vm_set_input(pyr_vm *vm, pyr_input input, void *context);

// Compiles the program, UTF-8 text of [length] bytes, which is copied. PYR_OK, or PYR_EXCEPTION with the SyntaxError written to the
// error output. It is an error to load twice.
PYRENA_API pyr_status pyr_vm_load(pyr_vm *vm, const char *source, int64_t length, const char *filename);

// Runs at most [steps] instructions (0 or less: to the end). PYR_RUNNING while there is more; else how the program ended: PYR_OK,
// PYR_EXCEPTION, PYR_EXIT, PYR_STEP_LIMIT, PYR_MEMORY_LIMIT, PYR_OUTPUT_LIMIT. At the end the modules are cleared as at the end
// of CPython, so __del__ may still print.
PYRENA_API pyr_status pyr_vm_run(pyr_vm *vm, int64_t steps);

// The exit code of a program that has ended, as the command would have it; and the steps it has made so far.
PYRENA_API int pyr_vm_exit_code(const pyr_vm *vm);
PYRENA_API int64_t pyr_vm_steps(const pyr_vm *vm);

// ---- objects, memory and the collector, between pyr_vm_open and pyr_vm_fini ----------------------------------------------------------------
//
// A machine needs no program for these. References count as in CPython: an owned one is given back with pyr_vm_release or handed on
// with a function that steals it; a machine's objects end with pyr_vm_fini at the latest. NULL or -1: memory is at its limit.

typedef struct pyr_object pyr_object;

// Returns an owned reference to an int, a str (of [length] bytes of UTF-8, copied; NULL also if they are none) or an empty list.
PYRENA_API pyr_object *pyr_vm_make_int(pyr_vm *vm, int64_t value);
PYRENA_API pyr_object *pyr_vm_make_str(pyr_vm *vm, const char *text, int64_t length);
PYRENA_API pyr_object *pyr_vm_make_list(pyr_vm *vm);

// Appends to a list that pyr_vm_make_list has made. Steals a reference to [item], also on failure. 0 or -1.
PYRENA_API int pyr_vm_append(pyr_vm *vm, pyr_object *list, pyr_object *item);

// Takes one more reference to [object]. Returns it as an owned reference.
PYRENA_API pyr_object *pyr_vm_keep(pyr_vm *vm, pyr_object *object);
// Steals a reference to [object], which may be NULL. The last one ends the object.
PYRENA_API void pyr_vm_release(pyr_vm *vm, pyr_object *object);

// How many references there are to [object], which stays the caller's, and the address that id() answers for it.
PYRENA_API int64_t pyr_vm_refcount(const pyr_vm *vm, const pyr_object *object);
PYRENA_API uint64_t pyr_vm_address(const pyr_vm *vm, const pyr_object *object);

// A full collection (gc.collect()). Returns how many unreachable objects it found, or -1 during a run that has stopped in the middle.
PYRENA_API int64_t pyr_vm_collect(pyr_vm *vm);
// A collection of generation [generation], 0 to 2, and the younger ones (gc.collect(generation)). -1 also for another number.
PYRENA_API int64_t pyr_vm_collect_generation(pyr_vm *vm, int generation);

// The work of all collections of the machine so far, the same in builds with and without events.
typedef struct pyr_collector_work {
    int64_t collections[3]; // of each generation
    int64_t visited;        // objects whose count was copied, in each search again
    int64_t followed;       // references looked at: by each search to take internal ones off, and to find what is reachable
    int64_t freed;          // objects found to be garbage
} pyr_collector_work;
PYRENA_API void pyr_vm_collector_work(const pyr_vm *vm, pyr_collector_work *work);

// Plain memory from the machine's allocator: PyObject_Malloc, PyObject_Realloc and PyObject_Free. The block is the caller's until
// pyr_vm_mem_free or pyr_vm_fini. NULL at the memory limit; then [block] stays as it was. [block] may be NULL in both.
PYRENA_API void *pyr_vm_mem_alloc(pyr_vm *vm, uint64_t size);
PYRENA_API void *pyr_vm_mem_realloc(pyr_vm *vm, void *block, uint64_t size);
PYRENA_API void pyr_vm_mem_free(pyr_vm *vm, void *block);

// Writes what sys._debugmallocstats() prints, and the requests to each layer of the pyramid, through [output] as stream 1. The bytes
// are only valid during the call. [context] stays the caller's.
PYRENA_API void pyr_vm_print_stats(const pyr_vm *vm, pyr_output output, void *context);

// 0 if heap and objects are sound; -1 with the first fault found in [message], memory of the caller's of [capacity] bytes.
PYRENA_API int pyr_vm_check(const pyr_vm *vm, char *message, size_t capacity);

// Gives the machine's space back. The memory of the machine itself stays the caller's.
PYRENA_API void pyr_vm_fini(pyr_vm *vm);

#ifdef __cplusplus
}
#endif

#endif
