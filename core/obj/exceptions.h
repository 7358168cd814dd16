// Exception objects: what the other parts may ask beside the raising in obj/runtime.h.
#ifndef PYR_OBJ_EXCEPTIONS_H
#define PYR_OBJ_EXCEPTIONS_H

#include "obj/callables.h"

// Makes the types of exceptions.def in rt->types; the types of types.def are ready. -1 with memory at its limit.
int pyr_exceptions_init(pyr_runtime *rt);

// The eight layouts behind pyr_exception: indices into pyr_exception_more.field. Integers of UnicodeError and OSError stand there as int objects.
enum { PYR_STOP_VALUE = 0 };
enum { PYR_EXIT_CODE = 0 };
enum { PYR_NAME_ERROR_NAME = 0 };
enum { PYR_ATTRIBUTE_OBJ, PYR_ATTRIBUTE_NAME };
enum { PYR_IMPORT_MSG, PYR_IMPORT_NAME, PYR_IMPORT_PATH };
enum { PYR_OS_ERRNO, PYR_OS_STRERROR, PYR_OS_FILENAME, PYR_OS_FILENAME2, PYR_OS_WRITTEN };
enum {
    PYR_SYNTAX_MSG,
    PYR_SYNTAX_FILENAME,
    PYR_SYNTAX_LINENO,
    PYR_SYNTAX_OFFSET,
    PYR_SYNTAX_TEXT,
    PYR_SYNTAX_END_LINENO,
    PYR_SYNTAX_END_OFFSET,
    PYR_SYNTAX_PRINT_FILE
};
enum { PYR_UNICODE_ENCODING, PYR_UNICODE_OBJECT, PYR_UNICODE_START, PYR_UNICODE_END, PYR_UNICODE_REASON };

static inline pyr_exception *pyr_as_exception(pyr_object *o) {
    return (pyr_exception *)o;
}
static inline pyr_ref *pyr_exception_field(pyr_object *o, int index) {
    return &((pyr_exception_more *)o)->field[index];
}

// An instance of the built-in [type] with args (value,), or () if value is NULL. value is borrowed. Returns an owned reference or NULL
// with the error set (error.c).
pyr_object *pyr_exception_new(pyr_runtime *rt, pyr_type *type, pyr_object *value);

// Sets the field to [value] (borrowed, may be NULL).
void pyr_exception_set_field(pyr_runtime *rt, pyr_object *exception, int index, pyr_object *value);

// [context] and [cause] are stolen and may be NULL; a cause suppresses the context.
void pyr_exception_set_context(pyr_runtime *rt, pyr_object *exception, pyr_object *context);
void pyr_exception_set_cause(pyr_runtime *rt, pyr_object *exception, pyr_object *cause);
// [traceback] is borrowed and may be NULL.
void pyr_exception_set_traceback(pyr_runtime *rt, pyr_object *exception, pyr_object *traceback);
// e.add_note(note). -1 with the error set.
int pyr_exception_add_note(pyr_runtime *rt, pyr_object *exception, pyr_object *note);

#endif
