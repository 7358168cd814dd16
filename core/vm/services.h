// What the built-in functions and modules ask of the machine, and what the machine asks of them.
//
// The first half is implemented by the machine (vm/), the second by builtins.c and modules/. Ownership is said at each; NULL or -1
// means that the error is set.
#ifndef PYR_VM_SERVICES_H
#define PYR_VM_SERVICES_H

#include "obj/callables.h"
#include "obj/frame.h"

// ---- of the machine ----------------------------------------------------------------------------------------------------------

// Runs [code] to its end (exec, eval, bodies of modules). [locals] NULL: the globals. Puts __builtins__ into [globals] if it is
// missing. Returns an owned reference.
pyr_object *pyr_vm_run_code(pyr_runtime *rt, pyr_object *code, pyr_object *globals, pyr_object *locals, pyr_object *closure);

// The innermost frame of Python code, [depth] calls further out; NULL without an error if there is none.
pyr_frame *pyr_vm_python_frame(const pyr_runtime *rt, int64_t depth);
// The line that a frame of Python code is at.
int32_t pyr_frame_line(const pyr_frame *frame);
// Whether a file is a module of the library that CPython has in C (modules/modules.c).
bool pyr_is_library_in_c(const pyr_object *file);
// What locals() answers there: an owned reference to the mapping of a module or class body, or to the (refreshed) dict of a function.
pyr_object *pyr_vm_frame_locals(pyr_runtime *rt, pyr_frame *frame);
// The frame object of [frame], made if need be. Returns an owned reference.
pyr_object *pyr_vm_frame_object(pyr_runtime *rt, pyr_frame *frame);

// import: [level] and [from_list] as __import__ takes them; [globals] and [from_list] may be NULL. Returns an owned reference.
pyr_object *pyr_vm_import(pyr_runtime *rt, pyr_object *name, pyr_object *globals, pyr_object *from_list, int64_t level);
// The built-in __build_class__; the machine recognises it and pushes a frame instead where it can.
pyr_object *pyr_vm_build_class(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames);

// A line of the program's input with its newline, "" at the end. Returns an owned reference.
pyr_object *pyr_vm_read_line(pyr_runtime *rt);
// The traceback of [exception] as it is printed for an uncaught one, handed to rt->write on stream 2.
int pyr_vm_print_exception(pyr_runtime *rt, pyr_object *exception);

// ---- of the built-in modules -----------------------------------------------------------------------------------------------------

// Makes builtins and sys: sets rt->builtins, rt->modules and rt->sysdict. Called once, by the machine's start.
int pyr_modules_init(pyr_runtime *rt);

// Makes the module [name] (of C or frozen Python), puts it into sys.modules and runs its body. Returns an owned reference, or NULL
// without an error if there is no such module; with an error the entry is taken out again.
pyr_object *pyr_module_load(pyr_runtime *rt, pyr_object *name);

#endif
