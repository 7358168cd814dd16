// Built-in functions about programs: compile, eval, exec, import, class making; and those that Pyrena refuses by name.
#include "lang/compile.h"
#include "vm/builtins.h"
#include <string.h>

// The text of a program given as str or bytes: borrowed UTF-8, or NULL with TypeError set.
static const char *source_text(pyr_runtime *rt, pyr_object *source, const char *function, int64_t *length) {
    const char *text = NULL;
    if (PYR_IS_STR(source)) {
        text = pyr_str_utf8(rt, source, length);
    } else if (PYR_IS_BYTES(source)) {
        text = ((pyr_bytes *)source)->data;
        *length = ((pyr_bytes *)source)->base.ob_size;
    } else {
        return pyr_error_format(rt, PYR_T_TypeError, "%s() arg 1 must be a string, bytes or code object", function);
    }
    if (text && memchr(text, 0, (size_t)*length))
        return pyr_error(rt, PYR_T_ValueError, "source code string cannot contain null bytes");
    return text;
}

static int compile_flags(const pyr_runtime *rt, const pyr_object *source) {
    return (rt->heap.preset.python2 ? PYR_COMPILE_PYTHON2 : 0) | (PYR_IS_STR(source) ? 0 : PYR_COMPILE_BYTES);
}

static pyr_object *compile(PYR_CALL_ARGS) {
    static const char *const names[] = {"source", "filename", "mode", "flags", "dont_inherit", "optimize", NULL};
    static const char *const modes[] = {"exec", "eval", "single"};
    pyr_object *value[6] = {NULL};
    if (pyr_parse_args(rt, "compile", args, nargs, kwnames, names, 0, 3, 6, value) < 0) return NULL;
    if (!PYR_IS_STR(value[1]))
        return pyr_error_format(rt, PYR_T_TypeError, "expected str, bytes or os.PathLike object, not %T", value[1]);
    if (!PYR_IS_STR(value[2]))
        return pyr_error_format(rt, PYR_T_TypeError, "compile() argument 'mode' must be str, not %N", value[2]);
    static const int mode_numbers[] = {PYR_COMPILE_EXEC, PYR_COMPILE_EVAL, PYR_COMPILE_SINGLE};
    for (int i = 0; i < 3; i++) {
        if (!pyr_str_equal_text(value[2], modes[i])) continue;
        int64_t length = 0, name_length = 0;
        const char *text = source_text(rt, value[0], "compile", &length), *filename = pyr_str_utf8(rt, value[1], &name_length);
        return text && filename
                   ? pyr_compile(rt, text, (uint64_t)length, filename, mode_numbers[i], compile_flags(rt, value[0]))
                   : NULL;
    }
    return pyr_error(rt, PYR_T_ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
}

// Whether the free variables of [source] (text or code) have their cells in [closure]. -1 with TypeError set.
static int check_closure(pyr_runtime *rt, pyr_object *source, pyr_object *closure, bool evaluates) {
    const char *problem = NULL;
    int64_t need = 0;
    if (pyr_is_exact(rt, source, PYR_T_CODE)) need = ((const pyr_code *)source)->nfreevars;
    else if (closure) problem = "closure can only be used when source is a code object";
    if (need > 0 && evaluates) problem = "code object passed to eval() may not contain free variables";
    if (need == 0 && closure && !problem) problem = "cannot use a closure with this code object";
    if (problem) {
        pyr_error(rt, PYR_T_TypeError, problem);
        return -1;
    }
    bool cells = need == 0 || (closure && pyr_is_exact(rt, closure, PYR_T_TUPLE) && pyr_tuple_size(closure) == need);
    for (int64_t i = 0; cells && i < need; i++) cells = pyr_is_exact(rt, pyr_tuple_items(closure)[i].p, PYR_T_CELL);
    if (cells) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "code object requires a closure of exactly length %lld", (long long)need);
    return -1;
}

// Runs [source] (text or code) with the mappings given or those of the caller.
static pyr_object *run_source(pyr_runtime *rt, const char *function, pyr_object *source, pyr_object *globals,
                              pyr_object *locals, pyr_object *closure) {
    if (globals == rt->none) globals = NULL;
    if (locals == rt->none) locals = NULL;
    bool evaluates = function[1] == 'v';
    if (globals && !PYR_IS_DICT(globals))
        return pyr_error_format(rt, PYR_T_TypeError,
                                evaluates ? "globals must be a dict" : "exec() globals must be a dict, not %T", globals);
    if (locals && !pyr_type_of(locals)->mp_subscript.fn)
        return pyr_error_format(rt, PYR_T_TypeError,
                                evaluates ? "locals must be a mapping" : "locals must be a mapping or None, not %T", locals);
    if (check_closure(rt, source, closure, evaluates) < 0) return NULL;
    pyr_frame *native = pyr_native_push(rt, NULL, 3);
    if (!native) return NULL;
    pyr_object *result = NULL;
    pyr_frame *caller = pyr_vm_python_frame(rt, 0);
    if (!globals && caller) {
        globals = caller->globals.p;
        if (!locals) locals = native->slots[0].p = pyr_vm_frame_locals(rt, caller);
    }
    if (!globals)
        pyr_error_format(rt, PYR_T_TypeError, "%s must be given globals and locals when called without a frame", function);
    if (!pyr_error_set(rt)) {
        pyr_object *code = source;
        if (!pyr_is_exact(rt, source, PYR_T_CODE)) {
            int64_t length = 0;
            const char *text = source_text(rt, source, function, &length);
            while (evaluates && text && length > 0 && (*text == ' ' || *text == '\t')) text++, length--;
            code = !text ? NULL
                         : pyr_compile_with_tree(rt, text, (uint64_t)length, "<string>",
                                                 evaluates ? PYR_COMPILE_EVAL : PYR_COMPILE_EXEC, compile_flags(rt, source),
                                                 &native->slots[2].p);
            native->slots[1].p = code;
        }
        if (code) result = pyr_vm_run_code(rt, code, globals, locals, closure);
    }
    return pyr_native_return(rt, native, result);
}

static pyr_object *eval(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "eval", nargs, 1, 3) < 0) return NULL;
    return run_source(rt, "eval", args[0].p, nargs > 1 ? args[1].p : NULL, nargs > 2 ? args[2].p : NULL, NULL);
}

static pyr_object *exec(PYR_CALL_ARGS) {
    static const char *const names[] = {"", "", "", "closure", NULL};
    pyr_object *value[4] = {NULL};
    if (pyr_parse_args(rt, "exec", args, nargs, kwnames, names, 3, 1, 3, value) < 0) return NULL;
    pyr_object *closure = value[3] == rt->none ? NULL : value[3];
    pyr_object *result = run_source(rt, "exec", value[0], value[1], value[2], closure);
    if (!result) return NULL;
    pyr_decref(rt, result);
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *import_module(PYR_CALL_ARGS) {
    static const char *const names[] = {"name", "globals", "locals", "fromlist", "level", NULL};
    pyr_object *value[5] = {NULL};
    if (pyr_parse_args(rt, "__import__", args, nargs, kwnames, names, 0, 1, 5, value) < 0) return NULL;
    int64_t level = 0;
    if (value[4] && pyr_index_int64(rt, value[4], &level, false) < 0) return NULL;
    if (!PYR_IS_STR(value[0])) return pyr_error(rt, PYR_T_TypeError, "module name must be a string");
    return pyr_vm_import(rt, value[0], value[1], value[3], level);
}

static pyr_object *leave(PYR_CALL_ARGS) {
    pyr_object *stop = nargs > 0 ? pyr_call1(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_SystemExit), args[0].p)
                                 : pyr_call0(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_SystemExit));
    if (stop) pyr_error_raise(rt, stop);
    return NULL;
}

// ---- what Pyrena does not have, by name ------------------------------------------------------------------------------------------

static void *refuse(pyr_runtime *rt, const char *what) {
    return pyr_error_format(rt, PYR_T_NotImplementedError, "%s is not supported by Pyrena", what);
}

static pyr_object *refuse_open(PYR_CALL_ARGS) {
    return refuse(rt, "open() (there are no files)");
}

static pyr_object *refuse_group(PYR_CALL_ARGS) {
    return refuse(rt, "ExceptionGroup");
}

static pyr_object *refuse_breakpoint(PYR_CALL_ARGS) {
    return refuse(rt, "breakpoint()");
}

static pyr_object *refuse_help(PYR_CALL_ARGS) {
    return refuse(rt, "help()");
}

static pyr_object *refuse_async(PYR_CALL_ARGS) {
    return refuse(rt, "asynchronous iteration");
}

const pyr_method_def pyr_builtins_code_functions[] = {
    {"compile", compile, PYR_METH_KEYWORDS, "($module, /, source, filename, mode, flags=0, dont_inherit=False, optimize=-1)"},
    {"eval", eval, PYR_METH_FASTCALL, "($module, source, globals=None, locals=None, /)"},
    {"exec", exec, PYR_METH_KEYWORDS, "($module, source, globals=None, locals=None, /, *, closure=None)"},
    {"__import__", import_module, PYR_METH_KEYWORDS, NULL},
    {"__build_class__", pyr_vm_build_class, PYR_METH_KEYWORDS, NULL},
    {"exit", leave, PYR_METH_FASTCALL, NULL},
    {"quit", leave, PYR_METH_FASTCALL, NULL},
    {"open", refuse_open, PYR_METH_KEYWORDS, NULL},
    {"BaseExceptionGroup", refuse_group, PYR_METH_KEYWORDS, NULL},
    {"ExceptionGroup", refuse_group, PYR_METH_KEYWORDS, NULL},
    {"breakpoint", refuse_breakpoint, PYR_METH_KEYWORDS, NULL},
    {"help", refuse_help, PYR_METH_KEYWORDS, NULL},
    {"aiter", refuse_async, PYR_METH_KEYWORDS, NULL},
    {"anext", refuse_async, PYR_METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL},
};
