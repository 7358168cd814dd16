// Between the two files of the exceptions: what each layout of exceptions.def adds to BaseException.
#ifndef PYR_OBJ_EXCEPTIONS_FIELDS_H
#define PYR_OBJ_EXCEPTIONS_FIELDS_H

#include "obj/callables.h"

typedef struct pyr_exception_layout {
    int fields; // references behind the common part
    int (*init)(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs);
    pyr_object *(*str)(pyr_runtime *rt, pyr_object *self);
    const pyr_member_def *members;
} pyr_exception_layout;

enum {
    PYR_LAYOUT_BASE,
    PYR_LAYOUT_STOP_ITERATION,
    PYR_LAYOUT_SYSTEM_EXIT,
    PYR_LAYOUT_NAME,
    PYR_LAYOUT_ATTRIBUTE,
    PYR_LAYOUT_IMPORT,
    PYR_LAYOUT_OS,
    PYR_LAYOUT_SYNTAX,
    PYR_LAYOUT_UNICODE,
    PYR_LAYOUT_COUNT
};
extern const pyr_exception_layout pyr_exception_layouts[PYR_LAYOUT_COUNT];

pyr_object *pyr_exception_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs);
int pyr_exception_tp_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs);
pyr_type *pyr_os_error_type(pyr_runtime *rt, pyr_object *args); // borrowed
pyr_object *pyr_exception_str(pyr_runtime *rt, pyr_object *self);
pyr_object *pyr_key_error_str(pyr_runtime *rt, pyr_object *self);
pyr_object *pyr_unicode_encode_error_str(pyr_runtime *rt, pyr_object *self);
pyr_object *pyr_unicode_translate_error_str(pyr_runtime *rt, pyr_object *self);

#endif
