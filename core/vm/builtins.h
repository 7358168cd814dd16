// The parts of the builtins module, each a table of functions or types that builtins.c puts together.
#ifndef PYR_VM_BUILTINS_H
#define PYR_VM_BUILTINS_H

#include "vm/modules/modules.h"

extern const pyr_method_def pyr_builtins_object_functions[];
extern const pyr_method_def pyr_builtins_number_functions[];
extern const pyr_method_def pyr_builtins_code_functions[];
extern const pyr_method_def pyr_builtins_text_functions[];

extern const pyr_type_spec pyr_spec_enumerate, pyr_spec_reversed, pyr_spec_zip, pyr_spec_map, pyr_spec_filter;

// The value of the keyword argument [name] among kwnames, or NULL; borrowed.
pyr_object *pyr_keyword_get(pyr_object *kwnames, const pyr_ref *args, int64_t nargs, const char *name);
// -1 with TypeError if a keyword argument is none of the [names] (NULL-terminated): "'x' is an invalid keyword argument for f()".
int pyr_keywords_check(pyr_runtime *rt, const char *function, pyr_object *kwnames, const char *const *names);

// len, isinstance and repr: the machine knows them (special.c, text.c).
pyr_object *pyr_builtin_len(PYR_CALL_ARGS);
pyr_object *pyr_builtin_isinstance(PYR_CALL_ARGS);
pyr_object *pyr_builtin_repr(PYR_CALL_ARGS);

// Asks an iterator for its next object as the built-in next does: at the end StopIteration is set.
pyr_object *pyr_next_or_stop(pyr_runtime *rt, pyr_object *iterator);

#endif
