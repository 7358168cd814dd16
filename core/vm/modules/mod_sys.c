// The module sys, as far as a program can tell about itself: counts, sizes, interning, limits, streams, version.
#include "mem/walk.h"
#include "vm/modules/modules.h"
#include "vm/modules/sys_info.h"
#include "vm/report.h"

// ---- counts and sizes --------------------------------------------------------------------------------------------------------------

static pyr_object *get_refcount(PYR_CALL_ARGS) {
    return pyr_int_new(rt, args[0].p->ob_refcnt);
}

static pyr_object *get_sizeof(PYR_CALL_ARGS) {
    static const char *const names[] = {"object", "default", NULL};
    pyr_object *value[2] = {NULL};
    if (pyr_parse_args(rt, "getsizeof", args, nargs, kwnames, names, 0, 1, 2, value) < 0) return NULL;
    pyr_object *method = pyr_lookup_special(rt, value[0], PYR_NAME(rt, __sizeof__));
    if (!method)
        return pyr_error_set(rt) ? NULL : pyr_error_format(rt, PYR_T_TypeError, "Type %T doesn't define __sizeof__", value[0]);
    pyr_hold(rt, method);
    pyr_object *size = pyr_call0(rt, method);
    pyr_unhold(rt, method);
    int64_t bytes = 0;
    if (size && !PYR_IS_INT(size)) pyr_error(rt, PYR_T_TypeError, "an integer is required");
    if (!size || !PYR_IS_INT(size) || pyr_index_int64(rt, size, &bytes, false) < 0) {
        pyr_xdecref(rt, size);
        if (!value[1] || !pyr_error_is(rt, PYR_T_TypeError)) return NULL;
        pyr_error_clear(rt);
        return pyr_new_ref(rt, value[1]);
    }
    pyr_decref(rt, size);
    if (bytes < 0) return pyr_error(rt, PYR_T_ValueError, "__sizeof__() should return >= 0");
    const pyr_type *type = pyr_type_of(value[0]);
    int64_t front = pyr_type_has(type, PYR_TPFLAGS_HAVE_GC) ? (int64_t)sizeof(pyr_gc_head) : 0;
    if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) front += (int64_t)sizeof(pyr_managed);
    return pyr_int_new(rt, bytes + front);
}

static pyr_object *intern(PYR_CALL_ARGS) {
    pyr_object *s = args[0].p;
    if (!PYR_IS_STR(s)) return pyr_error_format(rt, PYR_T_TypeError, "intern() argument must be str, not %N", s);
    if (!pyr_is_exact(rt, s, PYR_T_STR)) return pyr_error_format(rt, PYR_T_TypeError, "can't intern %T", s);
    pyr_incref(rt, s);
    pyr_str_intern(rt, &s);
    return s;
}

static bool count_block(void *context, __attribute__((unused)) const pyr_block_view *block) {
    ++*(int64_t *)context;
    return true;
}

static pyr_object *get_allocated_blocks(PYR_CALL_ARGS) {
    int64_t count = 0;
    pyr_walk_live(&rt->heap, count_block, &count);
    return pyr_int_new(rt, count);
}

static void write_error_text(void *context, const char *text, size_t length) {
    pyr_runtime *rt = context;
    if (!pyr_error_set(rt)) rt->write(rt, 2, text, (int64_t)length);
}

static pyr_object *debug_malloc_stats(PYR_CALL_ARGS) {
    pyr_sink sink = {write_error_text, rt};
    pyr_report_malloc_stats(rt, &sink);
    return pyr_error_set(rt) ? NULL : pyr_new_ref(rt, rt->none);
}

// ---- limits ------------------------------------------------------------------------------------------------------------------------

static pyr_object *get_recursion_limit(PYR_CALL_ARGS) {
    return pyr_int_new(rt, rt->program_limit);
}

static pyr_object *set_recursion_limit(PYR_CALL_ARGS) {
    int64_t limit = 0;
    if (pyr_index_int64(rt, args[0].p, &limit, false) < 0) return NULL;
    if (limit < 1) return pyr_error(rt, PYR_T_ValueError, "recursion limit must be greater or equal than 1");
    if (limit > INT32_MAX / 2) limit = INT32_MAX / 2;
    int32_t c_levels = rt->program_limit - rt->recursion_limit, depth = rt->recursion + c_levels;
    if (limit <= depth)
        return pyr_error_format(rt, PYR_T_RecursionError,
                                "cannot set the recursion limit to %lld at the recursion depth %d: the limit is too low",
                                (long long)limit, (int)depth);
    rt->program_limit = (int32_t)limit;
    rt->recursion_limit = (int32_t)limit - c_levels;
    return pyr_new_ref(rt, rt->none);
}

// ---- frames and exceptions -----------------------------------------------------------------------------------------------------------

static pyr_object *get_frame(PYR_CALL_ARGS) {
    int64_t depth = 0;
    if (pyr_check_positional(rt, "_getframe", nargs, 0, 1) < 0) return NULL;
    if (nargs == 1 && pyr_index_int64(rt, args[0].p, &depth, false) < 0) return NULL;
    pyr_frame *frame = pyr_vm_python_frame(rt, depth < 0 ? 0 : depth);
    return frame ? pyr_vm_frame_object(rt, frame) : pyr_error(rt, PYR_T_ValueError, "call stack is not deep enough");
}

static pyr_object *exc_info(PYR_CALL_ARGS) {
    pyr_object *e = rt->handled;
    if (!e || e == rt->none) return pyr_tuple_of(rt, 3, rt->none, rt->none, rt->none);
    pyr_object *traceback = ((pyr_exception *)e)->traceback.p;
    return pyr_tuple_of(rt, 3, (pyr_object *)pyr_type_of(e), e, traceback ? traceback : rt->none);
}

static pyr_object *current_exception(PYR_CALL_ARGS) {
    return pyr_new_ref(rt, rt->handled ? rt->handled : rt->none);
}

static pyr_object *leave(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "exit", nargs, 0, 1) < 0) return NULL;
    pyr_object *type = (pyr_object *)pyr_builtin_type(rt, PYR_T_SystemExit);
    pyr_object *stop = nargs > 0 ? pyr_call1(rt, type, args[0].p) : pyr_call0(rt, type);
    if (stop) pyr_error_raise(rt, stop);
    return NULL;
}

static pyr_object *get_default_encoding(PYR_CALL_ARGS) {
    return pyr_str_from_text(rt, "utf-8");
}

static pyr_object *is_finalizing(PYR_CALL_ARGS) {
    return pyr_bool(rt, false);
}

static pyr_object *get_int_max_digits(PYR_CALL_ARGS) {
    return pyr_int_new(rt, rt->int_max_str_digits);
}

static pyr_object *set_int_max_digits(PYR_CALL_ARGS) {
    static const char *const names[] = {"maxdigits", NULL};
    pyr_object *out[1];
    int64_t digits;
    (void)self;
    if (pyr_parse_args(rt, "set_int_max_str_digits", args, nargs, kwnames, names, 0, 1, 1, out) < 0) return NULL;
    if (pyr_index_int64(rt, out[0], &digits, false) < 0) return NULL;
    if (digits != 0 && digits < 640) return pyr_error(rt, PYR_T_ValueError, "maxdigits must be 0 or larger than 640");
    rt->int_max_str_digits = digits;
    return pyr_new_ref(rt, rt->none);
}

static const pyr_method_def functions[] = {
    {"getrefcount", get_refcount, PYR_METH_O, "($module, object, /)"},
    {"getsizeof", get_sizeof, PYR_METH_KEYWORDS | PYR_METH_TUPLE | PYR_METH_DICT, NULL},
    {"intern", intern, PYR_METH_O, "($module, string, /)"},
    {"getallocatedblocks", get_allocated_blocks, PYR_METH_NOARGS, "($module, /)"},
    {"_debugmallocstats", debug_malloc_stats, PYR_METH_NOARGS, "($module, /)"},
    {"getrecursionlimit", get_recursion_limit, PYR_METH_NOARGS, "($module, /)"},
    {"setrecursionlimit", set_recursion_limit, PYR_METH_O, "($module, limit, /)"},
    {"_getframe", get_frame, PYR_METH_FASTCALL, "($module, depth=0, /)"},
    {"exc_info", exc_info, PYR_METH_NOARGS, "($module, /)"},
    {"exception", current_exception, PYR_METH_NOARGS, "($module, /)"},
    {"exit", leave, PYR_METH_FASTCALL, "($module, status=None, /)"},
    {"getdefaultencoding", get_default_encoding, PYR_METH_NOARGS, "($module, /)"},
    {"is_finalizing", is_finalizing, PYR_METH_NOARGS, "($module, /)"},
    {"get_int_max_str_digits", get_int_max_digits, PYR_METH_NOARGS, "($module, /)"},
    {"set_int_max_str_digits", set_int_max_digits, PYR_METH_KEYWORDS, "($module, /, maxdigits)"},
    {NULL, NULL, 0, NULL},
};

// ---- streams -------------------------------------------------------------------------------------------------------------------------

typedef struct stream {
    pyr_object base;
    int64_t number;
} stream;

static pyr_object *stream_write(PYR_CALL_ARGS) {
    if (!PYR_IS_STR(args[0].p)) return pyr_error_format(rt, PYR_T_TypeError, "write() argument must be str, not %N", args[0].p);
    int64_t length = 0;
    const char *bytes = pyr_str_utf8(rt, args[0].p, &length);
    if (!bytes || (length > 0 && rt->write(rt, (int)((stream *)self)->number, bytes, length) < 0)) return NULL;
    return pyr_int_new(rt, pyr_str_length(args[0].p));
}

static pyr_object *stream_writelines(PYR_CALL_ARGS) {
    pyr_object *iterator = pyr_iter(rt, args[0].p);
    if (!iterator) return NULL;
    pyr_hold(rt, iterator);
    pyr_object *line;
    while ((line = pyr_next(rt, iterator)) != NULL) {
        pyr_ref one = {line};
        pyr_object *written = pyr_charge(rt, 1) < 0 ? NULL : stream_write(rt, self, &one, 1, NULL);
        pyr_decref(rt, line);
        if (!written) break;
        pyr_decref(rt, written);
    }
    pyr_unhold(rt, iterator);
    return pyr_error_set(rt) ? NULL : pyr_new_ref(rt, rt->none);
}

static pyr_object *stream_flush(PYR_CALL_ARGS) {
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *stream_isatty(PYR_CALL_ARGS) {
    return pyr_bool(rt, false);
}

static pyr_object *stream_fileno(PYR_CALL_ARGS) {
    return pyr_int_new(rt, ((stream *)self)->number);
}

static pyr_object *stream_readline(PYR_CALL_ARGS) {
    return pyr_vm_read_line(rt);
}

static pyr_object *stream_name(pyr_runtime *rt, pyr_object *self) {
    static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
    return pyr_str_from_text(rt, names[((stream *)self)->number]);
}

static pyr_object *stream_encoding(pyr_runtime *rt, __attribute__((unused)) pyr_object *self) {
    return pyr_str_from_text(rt, "utf-8");
}

static pyr_object *stream_closed(pyr_runtime *rt, __attribute__((unused)) pyr_object *self) {
    return pyr_bool(rt, false);
}

static pyr_object *stream_repr(pyr_runtime *rt, pyr_object *self) {
    static const char *const names[] = {"stdin", "stdout", "stderr"};
    int64_t number = ((stream *)self)->number;
    return pyr_str_format(rt, "<_io.TextIOWrapper name='<%s>' mode='%s' encoding='utf-8'>", names[number],
                          number == 0 ? "r" : "w");
}

static pyr_object *stream_iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, self);
}

static pyr_object *stream_next(pyr_runtime *rt, __attribute__((unused)) pyr_object *self) {
    pyr_object *line = pyr_vm_read_line(rt);
    if (line && pyr_str_length(line) == 0) {
        pyr_decref(rt, line);
        return NULL;
    }
    return line;
}

static const pyr_method_def stream_methods[] = {
    {"write", stream_write, PYR_METH_O, NULL},
    {"writelines", stream_writelines, PYR_METH_O, NULL},
    {"flush", stream_flush, PYR_METH_NOARGS, NULL},
    {"isatty", stream_isatty, PYR_METH_NOARGS, NULL},
    {"fileno", stream_fileno, PYR_METH_NOARGS, NULL},
    {"readline", stream_readline, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static const pyr_getset_def stream_getset[] = {
    {"name", stream_name, NULL},
    {"encoding", stream_encoding, NULL},
    {"closed", stream_closed, NULL},
    {NULL, NULL, NULL},
};

static const pyr_type_spec spec_stream = {
    .name = "_io.TextIOWrapper",
    .basicsize = sizeof(stream),
    .flags = PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .methods = stream_methods,
    .getset = stream_getset,
    .tp_repr = stream_repr,
    .tp_iter = stream_iter,
    .tp_iternext = stream_next,
};

int pyr_stream_number(const pyr_object *file) {
    return pyr_type_of(file)->tp_methods.p == stream_methods ? (int)((const stream *)file)->number : 0;
}

static int add_streams(pyr_runtime *rt, pyr_object *module) {
    static const char *const names[] = {"stdin", "stdout", "stderr"};
    pyr_type *type = pyr_type_from_spec(rt, &spec_stream, NULL);
    for (int64_t i = 0; type && i < 3; i++) {
        stream *s = (stream *)pyr_object_alloc(rt, type, 0);
        if (!s) return -1;
        s->number = i;
        char original[16];
        pyr_format(original, sizeof original, "__%s__", names[i]);
        if (pyr_module_add(rt, module, original, pyr_new_ref(rt, &s->base)) < 0) {
            pyr_decref(rt, &s->base);
            return -1;
        }
        if (pyr_module_add(rt, module, names[i], &s->base) < 0) return -1;
    }
    return type ? 0 : -1;
}

// ---- the module ------------------------------------------------------------------------------------------------------------------------

static int add_list(pyr_runtime *rt, pyr_object *module, const char *name) {
    pyr_object *list = pyr_list_new(rt, 0);
    pyr_object *empty = list ? pyr_str_from_text(rt, "") : NULL;
    if (list && pyr_list_append_stolen(rt, list, empty) < 0) {
        pyr_decref(rt, list);
        list = NULL;
    }
    return pyr_module_add(rt, module, name, list);
}

static int fill(pyr_runtime *rt, pyr_object *module) {
    if (pyr_module_add(rt, module, "modules", pyr_new_ref(rt, rt->modules)) < 0) return -1;
    if (add_streams(rt, module) < 0 || pyr_sys_add_info(rt, module) < 0) return -1;
    return add_list(rt, module, "argv") < 0 || add_list(rt, module, "path") < 0 ? -1 : 0;
}

const pyr_module_def pyr_module_sys = {
    .name = "sys",
    .doc = "What the machine tells a program about itself.",
    .functions = functions,
    .fill = fill,
};
