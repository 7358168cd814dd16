// What can be called and what describes it: code, function, built-in function, bound method, cell, descriptors, module, class making.
#ifndef PYR_OBJ_CALLABLES_H
#define PYR_OBJ_CALLABLES_H
#include "obj/runtime.h"

// ---- code (Objects/codeobject.c). The bytecode stands in a block of its own, so that the machine may specialise it in place. ------------
// One instruction is a uint32: opcode in the low 8 bits, argument above (lang/opcodes.def). Offsets and sizes count instructions.
PYR_REF_TYPE(pyr_code_words_ref, uint32_t);

typedef struct
    pyr_exception_entry { // the range [start, end) is handled at target with the stack cut to depth; lasti pushes the instruction index
    uint32_t start, end, target, depth_lasti; // depth << 1 | lasti
} pyr_exception_entry;
typedef struct pyr_location { // of one instruction; -1: none. Columns in bytes of UTF-8, 0-based.
    int32_t line, end_line, column, end_column;
} pyr_location;
PYR_REF_TYPE(pyr_exception_table_ref, pyr_exception_entry);
PYR_REF_TYPE(pyr_location_table_ref, pyr_location);

#define PYR_CO_OPTIMIZED 0x1
#define PYR_CO_NEWLOCALS 0x2
#define PYR_CO_VARARGS 0x4
#define PYR_CO_VARKEYWORDS 0x8
#define PYR_CO_NESTED 0x10
#define PYR_CO_GENERATOR 0x20
// Kinds of localsplus, one byte each in localspluskinds (3.11).
#define PYR_FAST_LOCAL 0x20
#define PYR_FAST_CELL 0x40
#define PYR_FAST_FREE 0x80

typedef struct pyr_code {
    pyr_varobject base;                                                                // ob_size: instructions
    pyr_ref consts, names, filename, name, qualname, localsplusnames, localspluskinds; // tuples, strs, bytes
    pyr_code_words_ref words;
    pyr_exception_table_ref exceptions;
    pyr_location_table_ref locations;
    pyr_void_ref caches; // the machine's inline caches, made at first use; 64-bit layout (vm/specialize)
    int32_t exception_count;
    int32_t flags, argcount, posonlyargcount, kwonlyargcount, stacksize, firstlineno;
    int32_t nlocalsplus, nlocals, ncellvars, nfreevars, framesize; // framesize: localsplus + stack, in references
    int32_t plain_args; // positional arguments of a call that only has to put them into the first slots; -1: calls need more
    uint16_t warmup;    // calls and jumps back so far, until there were enough (vm/cache.h)
    uint8_t laps;       // conditional jumps back, which 3.11 does not count
    uint8_t seen_text;  // builds with events: whether it is the program's own text, once that was asked (vm/eval.c)
    pyr_ref weaklist;
} pyr_code;

// What a code object is made from. Everything is borrowed; names are interned and constants are, as 3.11 does, by pyr_code_new.
typedef struct pyr_code_spec {
    const uint32_t *words;
    const pyr_location *locations; // [count] of them
    int64_t count;
    const pyr_exception_entry *exceptions;
    int64_t exception_count;
    pyr_object *consts, *names, *localsplusnames, *localspluskinds, *filename, *name, *qualname;
    int32_t flags, argcount, posonlyargcount, kwonlyargcount, stacksize, firstlineno;
} pyr_code_spec;
pyr_object *pyr_code_new(pyr_runtime *rt, const pyr_code_spec *spec);
const pyr_location *pyr_code_location(const pyr_object *code, int64_t instruction);

// ---- function (136 bytes in 3.11) ------------------------------------------------------------------------------------------------------
typedef struct pyr_function {
    pyr_object base;
    pyr_ref globals, builtins, name, qualname, code, defaults, kwdefaults, closure, doc; // offsets as in 3.11
    pyr_ref dict, weaklist, module, annotations;
    uint64_t vectorcall_unused;
    uint32_t version;
    uint32_t pad;
} pyr_function;
PYR_ASSERT_SIZE(pyr_function, 136);
pyr_object *pyr_function_new(pyr_runtime *rt, pyr_object *code, pyr_object *globals);

// ---- built-in functions and methods (56 bytes) --------------------------------------------------------------------------------------------
// One calling convention in C: self (module or object, NULL for static), positional and named arguments as in pyr_vectorcall.
typedef pyr_object *(*pyr_cfunction)(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                                     pyr_object *kwnames);

// How many arguments are checked before the call, so that messages are 3.11's. A table ends with name NULL.
enum {
    PYR_METH_NOARGS = 1,   // takes no arguments
    PYR_METH_O = 2,        // takes exactly one argument
    PYR_METH_FASTCALL = 4, // positional only, any number: the function checks
    PYR_METH_KEYWORDS = 8, // positional and named
    PYR_METH_CLASS = 16,   // classmethod
    PYR_METH_STATIC = 32,
    PYR_METH_DICT = 128, // ... and its named arguments as a dict (METH_KEYWORDS without METH_FASTCALL)
    PYR_METH_TUPLE = 64  // 3.11 hands over its arguments as a tuple (METH_VARARGS): one is made here too, because it is counted
};
struct pyr_method_def {
    const char *name;
    pyr_cfunction function;
    int flags;
    const char *signature; // __text_signature__, or NULL
};
typedef struct pyr_builtin {
    pyr_object base;
    pyr_method_def_ref def;
    pyr_ref self, module, weaklist;
    uint64_t vectorcall_unused;
} pyr_builtin;
PYR_ASSERT_SIZE(pyr_builtin, 56);
pyr_object *pyr_builtin_new(pyr_runtime *rt, const pyr_method_def *def, pyr_object *self, pyr_object *module);

// Parses arguments of a KEYWORDS function: [names] NULL-terminated list of parameter names, the first [positional_only] of them only by position,
// [required] of them obligatory; out[i] borrowed or NULL. -1 with TypeError as 3.11 words it ([function] is its name).
int pyr_parse_args(pyr_runtime *rt, const char *function, const pyr_ref *args, int64_t nargs, pyr_object *kwnames,
                   const char *const *names, int positional_only, int required, int max_positional, pyr_object **out);
int pyr_parser_init(pyr_runtime *rt,
                    const char *const *names); // what the first use of a table of names leaves behind; -1: no memory
int pyr_no_keywords(pyr_runtime *rt, const char *function,
                    pyr_object *kwargs); // a dict or NULL: "f() takes no keyword arguments"
int pyr_no_kwnames(pyr_runtime *rt, const char *function, pyr_object *kwnames); // a tuple or NULL
// __class_getitem__ of built-in generics: a types.GenericAlias (generic_alias.c).
pyr_object *pyr_union_or(pyr_runtime *rt, pyr_object *a, pyr_object *b); // int | str of types; nb_or
pyr_object *pyr_generic_alias_method(pyr_runtime *rt, pyr_object *cls, const pyr_ref *args, int64_t nargs, pyr_object *kwnames);
int pyr_check_positional(pyr_runtime *rt, const char *function, int64_t nargs, int64_t min,
                         int64_t max); // "f expected at most 2 arguments, got 3"

// ---- bound method (48 bytes) ----------------------------------------------------------------------------------------------------------------
typedef struct pyr_method {
    pyr_object base;
    pyr_ref function, self, weaklist;
    uint64_t vectorcall_unused;
} pyr_method;
PYR_ASSERT_SIZE(pyr_method, 48);
pyr_object *pyr_method_new(pyr_runtime *rt, pyr_object *function, pyr_object *self);

typedef struct pyr_cell {
    pyr_object base;
    pyr_ref contents; // or NULL
} pyr_cell;
PYR_ASSERT_SIZE(pyr_cell, 24);
pyr_object *pyr_cell_new(pyr_runtime *rt, pyr_object *value);

// ---- tables of a type -------------------------------------------------------------------------------------------------------------------------
struct pyr_getset_def { // ends with name NULL
    const char *name;
    pyr_object *(*get)(pyr_runtime *rt, pyr_object *self);
    int (*set)(pyr_runtime *rt, pyr_object *self, pyr_object *value); // value NULL: delete; or NULL: read-only
};
enum { PYR_MEMBER_OBJECT, PYR_MEMBER_OBJECT_EX, PYR_MEMBER_INT32, PYR_MEMBER_INT64, PYR_MEMBER_BOOL };
struct pyr_member_def { // ends with name NULL
    const char *name;
    int kind;
    int64_t offset;
    bool read_only;
};

// ---- making types ---------------------------------------------------------------------------------------------------------------------------------
// A built-in type as constant data. Slots that are NULL are inherited. Special methods (`__add__` ...) appear by themselves as slot wrappers.
typedef struct pyr_type_spec {
    const char *name; // "list"; "collections.deque" for a module's
    int64_t basicsize, itemsize;
    uint64_t flags;
    pyr_type_id base; // PYR_T_OBJECT if 0
    int64_t weaklistoffset, dictoffset;
    pyr_vectorcall vectorcall; // of the type itself
    const pyr_method_def *methods;
    const pyr_getset_def *getset;
    const pyr_member_def *members;
    const char *doc;
    bool unhashable; // __hash__ = None
    // slots, by designated initialisers: .tp_repr = list_repr
#define PYR_SLOT(T, field) __typeof__(((T *)0)->fn) field;
    PYR_TYPE_SLOTS(PYR_SLOT)
#undef PYR_SLOT
} pyr_type_spec;

// The specs of types.def, each in the file of its type.
#define PYR_TYPE(id, spec) extern const pyr_type_spec spec;
#include "obj/types.def"
#undef PYR_TYPE

// Makes a type of a module from its spec, in a static block. Returns a borrowed reference that lives as long as the runtime.
pyr_type *pyr_type_from_spec(pyr_runtime *rt, const pyr_type_spec *spec, pyr_type *base_or_null);
// type(name, bases, dict): the whole of type.__new__ (C3, slots, __set_name__, __init_subclass__).
pyr_object *pyr_type_new(pyr_runtime *rt, pyr_type *metatype, pyr_object *name, pyr_object *bases, pyr_object *dict,
                         pyr_object *kwargs);
pyr_object *pyr_type_lookup(pyr_runtime *rt, pyr_type *type, pyr_object *name);   // in the mro; borrowed, NULL without an error
pyr_object *pyr_lookup_special(pyr_runtime *rt, pyr_object *o, pyr_object *name); // bound; owned; NULL: error only if set
void pyr_type_modified(pyr_runtime *rt, pyr_type *type);
// A program is about to get [o] by a way behind the classes' backs. If that is a dict of a class, which it may change unnoticed, no look-up
// is remembered from here on.
void pyr_type_show(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_type_name(pyr_runtime *rt, pyr_type *type);     // owned str, __name__
pyr_object *pyr_type_qualname(pyr_runtime *rt, pyr_type *type); // owned str: module.qualname as in reprs and tracebacks

// ---- module (56 bytes) --------------------------------------------------------------------------------------------------------------------------------
typedef struct pyr_module {
    pyr_object base;
    pyr_ref dict;
    uint64_t built_in; // 1: made of a C table; where 3.11 keeps the definition
    uint64_t state_unused;
    pyr_ref weaklist, name;
} pyr_module;
PYR_ASSERT_SIZE(pyr_module, 56);
pyr_object *pyr_module_new(pyr_runtime *rt, pyr_object *name);
static inline pyr_object *pyr_module_dict(const pyr_object *m) {
    return ((const pyr_module *)m)->dict.p;
}
int pyr_module_add(pyr_runtime *rt, pyr_object *module, const char *name, pyr_object *stolen); // also on failure; NULL: -1
int pyr_module_add_functions(pyr_runtime *rt, pyr_object *module, const pyr_method_def *defs);

// ---- weak references (Objects/weakrefobject.c) ----------------------------------------------------------------------------------------------------------
typedef struct pyr_weakref {
    pyr_object base;
    pyr_ref object;   // borrowed; None once it is dead
    pyr_ref callback; // owned or NULL
    int64_t hash;
    pyr_ref prev, next; // the referent's list
    uint64_t vectorcall_unused;
} pyr_weakref;
PYR_ASSERT_SIZE(pyr_weakref, 64);
pyr_object *pyr_weakref_new(pyr_runtime *rt, pyr_object *o, pyr_object *callback_or_null);
void pyr_weakref_clear_all(pyr_runtime *rt, pyr_object *o);   // a deallocator's call: clears and calls back
void pyr_weakref_clear(pyr_runtime *rt, pyr_object *weakref); // without its callback (the collector)
pyr_ref *pyr_weakref_list(pyr_object *o);                     // where the object keeps its list, or NULL

// ---- exceptions (Objects/exceptions.c) ------------------------------------------------------------------------------------------------------------------
typedef struct pyr_exception {
    pyr_object base;
    pyr_ref dict, args, notes, traceback, context, cause;
    uint8_t suppress_context, pad[7];
} pyr_exception;
PYR_ASSERT_SIZE(pyr_exception, 72);
typedef struct pyr_exception_more { // the larger layouts of exceptions.def: up to eight references behind the common part
    pyr_exception base;
    pyr_ref field[8];
} pyr_exception_more;

typedef struct pyr_traceback {
    pyr_object base;
    pyr_ref next, frame;
    int32_t lasti, lineno;
} pyr_traceback;
#endif
