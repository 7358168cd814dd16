// The format specification mini-language: __format__ of str and the numbers (Python/formatter_unicode.c).
#ifndef PYR_OBJ_FORMAT_SPEC_H
#define PYR_OBJ_FORMAT_SPEC_H
#include "obj/runtime.h"

// [spec] is a str. Returns an owned str, or NULL with the error set.
pyr_object *pyr_format_str(pyr_runtime *rt, pyr_object *o, pyr_object *spec);
pyr_object *pyr_format_int(pyr_runtime *rt, pyr_object *o, pyr_object *spec);
pyr_object *pyr_format_float(pyr_runtime *rt, pyr_object *o, pyr_object *spec);
pyr_object *pyr_format_complex(pyr_runtime *rt, pyr_object *o, double real, double imag, pyr_object *spec);
#endif
