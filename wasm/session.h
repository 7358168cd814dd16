// The one session of a wasm instance: a machine, the buffers that the page reads, and the control block that tells where.
//
// Everything here is static data outside the managed heap, so that the module with events and the one without agree on every
// managed address. A page copies it with the heap when it makes a checkpoint, the two buffers excepted.
#ifndef PYR_WASM_SESSION_H
#define PYR_WASM_SESSION_H

#include "vm/query/query.h"
#include "vm/vm.h"

#define PYRENA_EVENTS 8192
#define PYRENA_OUTPUT 32768

// Why the page is called besides PYR_OBSERVE_*: the output buffer is full; input() wants a line.
enum { PYRENA_OBSERVE_OUTPUT = 3, PYRENA_OBSERVE_INPUT = 4 };

typedef struct pyrena_session {
    pyr_vm vm;
    pyr_preset preset;
    pyr_query query;
    pyr_row_control control;
    bool made; // pyr_vm_init has succeeded
} pyrena_session;

extern pyrena_session pyrena;

// The only import. It may throw: the call that led here then never returns.
void pyrena_observe(int why) __attribute__((import_module("env"), import_name("pyrena_observe")));

// Heads the definition of an export; declares it too, since no header needs to.
#define PYRENA_EXPORT(result, name, ...)                                                                                       \
    result name(__VA_ARGS__);                                                                                                  \
    __attribute__((export_name(#name))) result name(__VA_ARGS__)

// Brings the control block up to date; before the page is called and after every export.
void pyrena_refresh(void);
// Begins an answer in the area above the machine's memory.
pyr_query *pyrena_begin_answer(void);
// The same for a text, which pyrena_answer_text ends.
pyr_sink pyrena_answer_sink(void);
// Makes what stands in the area the control block's text.
void pyrena_answer_text(void);
// Makes a static text the control block's text.
void pyrena_say(const char *text);

#endif
