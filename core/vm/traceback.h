// Writing tracebacks: what its files share. Everything goes through a sink to rt->write on stream 2.
#ifndef PYR_VM_TRACEBACK_H
#define PYR_VM_TRACEBACK_H

#include "base/format.h"
#include "vm/eval.h"

// Writes the source line of a traceback entry and its carets (traceback_line.c). Nothing if the text is not there.
void pyr_traceback_line(pyr_runtime *rt, const pyr_sink *sink, const pyr_traceback *entry, const pyr_code *code);
// Writes a warning and the source line that it is about (rt->print_warning).
void pyr_warning_print(pyr_runtime *rt, const char *category, const char *text, uint32_t length, const char *filename,
                       uint32_t number);
// Writes the text of a str; what cannot be written as UTF-8 is left out.
void pyr_sink_str(pyr_runtime *rt, const pyr_sink *sink, pyr_object *text);
// The name that is meant by the one that a NameError or AttributeError complains of: owned, or NULL. No error is left (suggestion.c).
pyr_object *pyr_suggestion(pyr_runtime *rt, pyr_object *exception);

// For the module traceback: one entry with its source line and carets; where a syntax error is, type and text of an exception; a line of
// the program's source.
void pyr_traceback_entry(pyr_runtime *rt, const pyr_sink *sink, const pyr_traceback *entry);
void pyr_traceback_message(pyr_runtime *rt, const pyr_sink *sink, pyr_object *exception);
void pyr_traceback_source(pyr_runtime *rt, const pyr_sink *sink, pyr_object *filename, int32_t number);

#endif
