// Inside of the built-in types: arguments of a tp_new (a tuple and a dict) read as those of a vectorcall.
#ifndef PYR_OBJ_NEW_ARGS_H
#define PYR_OBJ_NEW_ARGS_H
#include "obj/callables.h"

// As pyr_parse_args, for a positional tuple and a dict (or NULL) of named arguments. At most 8 named ones.
int pyr_parse_new_args(pyr_runtime *rt, const char *function, pyr_object *args, pyr_object *kwargs, const char *const *names,
                       int positional_only, int required, int max_positional, pyr_object **out);

#endif
