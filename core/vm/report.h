// Text about a run, the same from the command and from the wasm module: events as JSON lines, the statistics of the allocator.
#ifndef PYR_VM_REPORT_H
#define PYR_VM_REPORT_H

#include "base/format.h"
#include "obj/runtime.h"

// One event as a line of JSON: {"t":12,"e":"incref","object":"0x7f0000123450","count_after":2}. Fields are named after events.def:
// what stands before a bracket, a comma or a sign, words joined by "_"; "flag" for a field that is only explained by its values.
// Addresses are strings, opcodes names. A field without a meaning is left out.
void pyr_report_event(const pyr_sink *sink, uint64_t tick, const pyr_event *event);

// What sys._debugmallocstats() prints: the report of the heap and the objects' free lists.
void pyr_report_malloc_stats(const pyr_runtime *rt, const pyr_sink *sink);

// The collections so far and their work: objects visited, references followed, objects freed.
void pyr_report_collector(const pyr_runtime *rt, const pyr_sink *sink);

// The bytecode of [code] and of the code in its constants, as `dis` lists it: line, index of the instruction, name, argument and what the
// argument stands for. -1 with the error set.
int pyr_report_bytecode(pyr_runtime *rt, const pyr_sink *sink, pyr_object *o);

#endif
