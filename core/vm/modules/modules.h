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
    const pyr_method_def *functions;                      // or NULL
    int (*fill)(pyr_runtime *rt, pyr_object *module);     // adds types and constants; or NULL
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

// Adds [value] as an int. -1 with the error set.
int pyr_module_add_int(pyr_runtime *rt, pyr_object *module, const char *name, int64_t value);
int pyr_module_add_text(pyr_runtime *rt, pyr_object *module, const char *name, const char *value);
// Makes the type of [spec] and adds it under the last part of its name. Returns a borrowed reference or NULL.
pyr_type *pyr_module_add_type(pyr_runtime *rt, pyr_object *module, const pyr_type_spec *spec);

#endif
