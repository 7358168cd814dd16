// Built-in functions about text: print and input, representations, characters.
#include "obj/text.h"
#include "vm/builtins.h"

// ---- print ---------------------------------------------------------------------------------------------------------------------

// Hands the text of [o] to [file]: straight to the machine's output, or to the method write of whatever stands there.
static int write_object(pyr_runtime *rt, pyr_object *file, pyr_object *o) {
    pyr_object *text = pyr_to_str(rt, o);
    if (!text) return -1;
    int stream = pyr_stream_number(file), status = -1;
    if (stream) {
        int64_t length = 0;
        const char *bytes = pyr_str_utf8(rt, text, &length);
        if (bytes) status = length == 0 ? 0 : rt->write(rt, stream, bytes, length);
        pyr_decref(rt, text);
        return status;
    }
    pyr_frame *frame = pyr_native_push(rt, NULL, 1);
    if (!frame) {
        pyr_decref(rt, text);
        return -1;
    }
    frame->slots[0].p = text;
    pyr_object *result = pyr_call_method(rt, file, PYR_NAME(rt, write), frame->slots, 1);
    pyr_xdecref(rt, result);
    pyr_native_pop(rt, frame);
    return result ? 0 : -1;
}

static int write_text(pyr_runtime *rt, pyr_object *file, const char *ascii, int64_t length) {
    int stream = pyr_stream_number(file);
    if (stream) return rt->write(rt, stream, ascii, length);
    pyr_object *text = pyr_str_from_utf8(rt, ascii, length);
    int status = text ? write_object(rt, file, text) : -1;
    pyr_xdecref(rt, text);
    return status;
}

// What stands between or behind the objects: [given], or [otherwise] of one character.
static int write_between(pyr_runtime *rt, pyr_object *file, pyr_object *given, const char *otherwise) {
    return given ? write_object(rt, file, given) : write_text(rt, file, otherwise, 1);
}

static int check_between(pyr_runtime *rt, pyr_object **value, const char *name) {
    if (*value == rt->none) *value = NULL;
    if (!*value || PYR_IS_STR(*value)) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "%s must be None or a string, not %T", name, *value);
    return -1;
}

static int flush(pyr_runtime *rt, pyr_object *file) {
    if (pyr_stream_number(file)) return 0;
    pyr_object *result = pyr_call_method(rt, file, PYR_NAME(rt, flush), NULL, 0);
    pyr_xdecref(rt, result);
    return result ? 0 : -1;
}

static int print_objects(pyr_runtime *rt, pyr_object *file, const pyr_ref *args, int64_t nargs, pyr_object *sep,
                         pyr_object *end) {
    for (int64_t i = 0; i < nargs; i++) {
        if (pyr_charge(rt, 1) < 0) return -1;
        if (i > 0 && write_between(rt, file, sep, " ") < 0) return -1;
        if (write_object(rt, file, args[i].p) < 0) return -1;
    }
    return write_between(rt, file, end, "\n");
}

static pyr_object *print(PYR_CALL_ARGS) {
    static const char *const keywords[] = {"sep", "end", "file", "flush", NULL};
    if (pyr_parser_init(rt, keywords) < 0 || pyr_keywords_check(rt, "print", kwnames, keywords) < 0) return NULL;
    pyr_object *sep = pyr_keyword_get(kwnames, args, nargs, "sep"), *end = pyr_keyword_get(kwnames, args, nargs, "end");
    pyr_object *file = pyr_keyword_get(kwnames, args, nargs, "file"), *now = pyr_keyword_get(kwnames, args, nargs, "flush");
    if (check_between(rt, &sep, "sep") < 0 || check_between(rt, &end, "end") < 0) return NULL;
    if (!file || file == rt->none) {
        file = pyr_sys_get(rt, "stdout");
        if (!file) return rt->exception ? NULL : pyr_error(rt, PYR_T_RuntimeError, "lost sys.stdout");
        if (file == rt->none) return pyr_new_ref(rt, rt->none);
    }
    // The program may put something else in sys.stdout while this writes.
    pyr_hold(rt, pyr_new_ref(rt, file));
    int status = print_objects(rt, file, args, nargs, sep, end);
    if (status == 0 && now) {
        int wanted = pyr_is_true(rt, now);
        status = wanted < 0 ? -1 : wanted ? flush(rt, file) : 0;
    }
    pyr_unhold(rt, file);
    return status < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static pyr_object *input(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "input", nargs, 0, 1) < 0) return NULL;
    pyr_object *out = pyr_sys_get(rt, "stdout");
    if (!out && rt->exception) return NULL;
    if (!out || out == rt->none) return pyr_error(rt, PYR_T_RuntimeError, "input(): lost sys.stdout");
    if (nargs == 1 && write_object(rt, out, args[0].p) < 0) return NULL;
    pyr_object *line = pyr_vm_read_line(rt);
    if (!line) return NULL;
    int64_t length = pyr_str_length(line);
    if (length == 0) {
        pyr_decref(rt, line);
        return pyr_error(rt, PYR_T_EOFError, "EOF when reading a line");
    }
    if (pyr_str_char(line, length - 1) != '\n') return line;
    pyr_object *bare = pyr_str_substring(rt, line, 0, length - 1);
    pyr_decref(rt, line);
    return bare;
}

// ---- representations and characters ----------------------------------------------------------------------------------------------

pyr_object *pyr_builtin_repr(PYR_CALL_ARGS) {
    return pyr_repr(rt, args[0].p);
}

static pyr_object *get_ascii(PYR_CALL_ARGS) {
    return pyr_ascii(rt, args[0].p);
}

static pyr_object *get_format(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "format", nargs, 1, 2) < 0) return NULL;
    if (nargs == 2 && !PYR_IS_STR(args[1].p))
        return pyr_error_format(rt, PYR_T_TypeError, "format() argument 2 must be str, not %N", args[1].p);
    return pyr_format_object(rt, args[0].p, nargs == 2 ? args[1].p : NULL);
}

static pyr_object *get_chr(PYR_CALL_ARGS) {
    pyr_object *index = pyr_index(rt, args[0].p);
    if (!index) return NULL;
    int64_t code = 0;
    bool fits = pyr_int_fits(index, &code);
    pyr_decref(rt, index);
    if (!fits || code < INT32_MIN || code > INT32_MAX)
        return pyr_error(rt, PYR_T_OverflowError, "Python int too large to convert to C int");
    if (code < 0 || code > 0x10FFFF) return pyr_error(rt, PYR_T_ValueError, "chr() arg not in range(0x110000)");
    return pyr_str_from_char(rt, (uint32_t)code);
}

static pyr_object *get_ord(PYR_CALL_ARGS) {
    pyr_object *o = args[0].p;
    int64_t length = 0;
    if (PYR_IS_STR(o)) {
        length = pyr_str_length(o);
        if (length == 1) return pyr_int_new(rt, pyr_str_char(o, 0));
    } else if (PYR_IS_BYTES(o) || pyr_is_bytearray(o)) {
        pyr_text t = pyr_text_of(o);
        length = t.length;
        if (length == 1) return pyr_int_new(rt, pyr_text_at(&t, 0));
    } else {
        return pyr_error_format(rt, PYR_T_TypeError, "ord() expected string of length 1, but %T found", o);
    }
    return pyr_error_format(rt, PYR_T_TypeError, "ord() expected a character, but string of length %lld found",
                            (long long)length);
}

const pyr_method_def pyr_builtins_text_functions[] = {
    {"print", print, PYR_METH_KEYWORDS | PYR_METH_TUPLE, "($module, /, *args, sep=' ', end='\\n', file=None, flush=False)"},
    {"input", input, PYR_METH_FASTCALL, "($module, prompt='', /)"},
    {"repr", pyr_builtin_repr, PYR_METH_O, "($module, obj, /)"},
    {"ascii", get_ascii, PYR_METH_O, "($module, obj, /)"},
    {"format", get_format, PYR_METH_FASTCALL, "($module, value, format_spec='', /)"},
    {"chr", get_chr, PYR_METH_O, "($module, i, /)"},
    {"ord", get_ord, PYR_METH_O, "($module, c, /)"},
    {NULL, NULL, 0, NULL},
};
