// The table of built-in modules: C modules as constant data, frozen modules as Python source.
//
// A C module is made when it is imported first; so are its types. A frozen module is compiled and run then. Both stand in one
// list (modules.def), sorted by nothing: it is searched once per import.
#ifndef PYR_VM_MODULES_MODULES_H
#define PYR_VM_MODULES_MODULES_H

#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/float.h"
#include "obj/int.h"
#include "obj/str.h"
#include "vm/services.h"

typedef struct pyr_module_def {
    const char *name;
    const char *doc;
    const pyr_method_def *functions;                  // or NULL
    int (*fill)(pyr_runtime *rt, pyr_object *module); // adds types and constants; or NULL
} pyr_module_def;

typedef struct pyr_frozen_def {
    const char *name;
    const char *source; // UTF-8, not ended by NUL
    uint32_t length;
} pyr_frozen_def;

// Made at build time from modules/*.py.
extern const pyr_frozen_def pyr_frozen_modules[];
extern const uint32_t pyr_frozen_count;

#define PYR_MODULE(id) extern const pyr_module_def pyr_module_##id;
#include "vm/modules/modules.def"
#undef PYR_MODULE

// The parameters of every built-in function (pyr_cfunction); most use only some of them.
#define PYR_CALL_ARGS                                                                                                          \
    __attribute__((unused)) pyr_runtime *rt, __attribute__((unused)) pyr_object *self,                                         \
        __attribute__((unused)) const pyr_ref *args, __attribute__((unused)) int64_t nargs,                                    \
        __attribute__((unused)) pyr_object *kwnames

// Adds [value] as an int. -1 with the error set.
int pyr_module_add_int(pyr_runtime *rt, pyr_object *module, const char *name, int64_t value);
int pyr_module_add_text(pyr_runtime *rt, pyr_object *module, const char *name, const char *value);
// Makes the type of [spec] and adds it under the last part of its name. Returns a borrowed reference or NULL.
pyr_type *pyr_module_add_type(pyr_runtime *rt, pyr_object *module, const pyr_type_spec *spec);

// Visits what stands in the [count] places: the body of a tp_traverse.
int pyr_visit_fields(pyr_ref *const *fields, int count, pyr_visit visit, void *arg);

// The standard stream behind [file] (1 output, 2 errors) if it is the machine's own object and not something that was put in its
// place; 0 otherwise.
int pyr_stream_number(const pyr_object *file);
// sys.[name]: borrowed, NULL without an error if it is not there.
pyr_object *pyr_sys_get(pyr_runtime *rt, const char *name);

#endif
