// The machine: a runtime with what it needs to run a program, in memory of the caller.
//
// Between two slices of pyr_vm_run no C frame is live: everything that decides how the program goes on stands in this
// struct and in the managed heap, so a copy of both is a checkpoint.
#ifndef PYR_VM_VM_H
#define PYR_VM_VM_H

#include "pyrena.h"
#include "vm/services.h"

// One level of "the exception that is being handled": the machine's own, and one in every generator (3.11: _PyErr_StackItem).
typedef struct pyr_exc_item {
    pyr_ref value;         // owned, or NULL
    pyr_void_ref previous; // pyr_exc_item *: the next one out, while this one is in force
} pyr_exc_item;
PYR_ASSERT_SIZE(pyr_exc_item, 16);

struct pyr_vm {
    pyr_runtime rt;
    pyr_exc_item base_item; // of the code outside generators
    pyr_exc_item *exc_info; // the innermost one in force; rt.handled mirrors the first value found from here outwards
    pyr_object *result;     // owned: what the entry frame returned, until the C function that ran it takes it
    pyr_object *kwnames;    // borrowed from the constants: set by KW_NAMES for the next CALL
    int32_t next;           // where the frame goes on after a slice, a call or a handler: index of an instruction
    int32_t stage;          // pyr_vm_stage
    int32_t exit_code;
    int32_t softspace; // of Python 2's print, for a stream that cannot keep the attribute
    char *source;      // raw block: the text of the program, for tracebacks
    int64_t source_length;
    pyr_object *filename;  // owned str
    pyr_object *tree;      // owned list, one reference to each constant: what 3.11's syntax tree keeps while the program runs
    pyr_object *main_dict; // borrowed from __main__: its globals
    int64_t output_bytes;
    int64_t max_output;
    pyr_output output;
    void *output_context;
    pyr_input input;
    void *input_context;
};

// Where a program is between pyr_vm_load and its end.
typedef enum pyr_vm_stage { PYR_STAGE_EMPTY, PYR_STAGE_LOADED, PYR_STAGE_RUNNING, PYR_STAGE_FINISHED } pyr_vm_stage;

static inline pyr_vm *pyr_vm_of(pyr_runtime *rt) {
    return (pyr_vm *)(void *)rt;
}

// What pyr_vm_open does once the preset is found. [preset] is copied, [limits] may be NULL.
pyr_status pyr_vm_init(pyr_vm *vm, const pyr_preset *preset, const pyr_limits *limits);

// The part of pyr_vm_init behind the heap, in a heap that the caller has made (a test that wants requests to fail, say) and gives back
// itself, also after a failure.
pyr_status pyr_vm_start(pyr_vm *vm, const pyr_limits *limits);

// Lets go of the machine's objects and leaves the heap, so that a test can look for what is left.
void pyr_vm_drop(pyr_vm *vm);

// Visits the machine's own references (beside frames): handled exceptions, the result on its way, __main__, modules.
int pyr_vm_visit_roots(pyr_vm *vm, pyr_visit visit, void *arg);

// Finalisation of the modules at the end of a program. (finish.c)
void pyr_vm_finish(pyr_vm *vm);

#endif
