// Source text to code objects.
#ifndef PYR_LANG_COMPILE_H
#define PYR_LANG_COMPILE_H

#include "obj/runtime.h"

enum { PYR_COMPILE_EXEC, PYR_COMPILE_EVAL, PYR_COMPILE_SINGLE };
enum {
    PYR_COMPILE_PYTHON2 = 1, // accept Python 2's print statement
    PYR_COMPILE_FILE = 2,    // the source is what stands in the file named: CPython shows its lines in more cases
    PYR_COMPILE_BYTES = 4    // the source was given as bytes, which may name their encoding
};

// Compiles [source] of [length] bytes of UTF-8. [filename] is UTF-8. [mode] and [flags]: PYR_COMPILE_...
// Returns an owned code object, or NULL with the error set: SyntaxError or a subclass with its location, ValueError,
// RecursionError, MemoryError.
pyr_object *pyr_compile(pyr_runtime *rt, const char *source, uint64_t length, const char *filename, int mode, int flags);

// The same for a program that runs at once: CPython frees its syntax tree only after it has run (Python/pythonrun.c: run_mod), and the
// tree owns its constants: each has one reference more than the code's, which sys.getrefcount shows. [tree]: an owned list of them.
pyr_object *pyr_compile_with_tree(pyr_runtime *rt, const char *source, uint64_t length, const char *filename, int mode,
                                  int flags, pyr_object **tree);

#endif
