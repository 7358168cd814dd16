// The exceptions that keep more than their arguments (Objects/exceptions.c, 3.11): how the fields are set from the arguments, and the
// text that is made of them.
#include "obj/exceptions_fields.h"
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/exceptions.h"
#include "obj/int.h"
#include "obj/str.h"

#define FIELD(index) ((int64_t)sizeof(pyr_exception) + (index)*8)
#define MEMBER(name, index)                                                                                                    \
    { name, PYR_MEMBER_OBJECT, FIELD(index), false }

static int64_t arg_count(pyr_object *args) {
    return pyr_tuple_size(args);
}
static pyr_object *arg(pyr_object *args, int64_t i) {
    return pyr_tuple_items(args)[i].p;
}
static void set(pyr_runtime *rt, pyr_object *self, int field, pyr_object *value) {
    pyr_exception_set_field(rt, self, field, value);
}

// Sets fields from the named arguments; a name that is not in the list is a TypeError.
static int take_keywords(pyr_runtime *rt, pyr_object *self, pyr_object *kwargs, const char *const *names, const int *fields) {
    int64_t position = 0;
    pyr_object *key, *value;
    while (kwargs && pyr_dict_next(kwargs, &position, &key, &value)) {
        int i = 0;
        while (names[i] && !pyr_str_equal_text(key, names[i])) i++;
        if (!names[i]) {
            pyr_error_format(rt, PYR_T_TypeError, "'%S' is an invalid keyword argument for %T()", key, self);
            return -1;
        }
        set(rt, self, fields[i], value);
    }
    return 0;
}

// ---- StopIteration, SystemExit, NameError, AttributeError ---------------------------------------------------------------------------

static int stop_iteration_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (pyr_exception_tp_init(rt, self, args, kwargs) < 0) return -1;
    set(rt, self, PYR_STOP_VALUE, arg_count(args) > 0 ? arg(args, 0) : rt->none);
    return 0;
}

static int system_exit_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (pyr_exception_tp_init(rt, self, args, kwargs) < 0) return -1;
    if (arg_count(args) > 0) set(rt, self, PYR_EXIT_CODE, arg_count(args) == 1 ? arg(args, 0) : args);
    return 0;
}

static int name_error_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    static const char *const names[] = {"name", NULL};
    static const int fields[] = {PYR_NAME_ERROR_NAME};
    if (pyr_exception_tp_init(rt, self, args, NULL) < 0) return -1;
    return take_keywords(rt, self, kwargs, names, fields);
}

static int attribute_error_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    static const char *const names[] = {"name", "obj", NULL};
    static const int fields[] = {PYR_ATTRIBUTE_NAME, PYR_ATTRIBUTE_OBJ};
    if (pyr_exception_tp_init(rt, self, args, NULL) < 0) return -1;
    return take_keywords(rt, self, kwargs, names, fields);
}

pyr_object *pyr_key_error_str(pyr_runtime *rt, pyr_object *self) {
    // The repr, so that an empty string as a key can be seen.
    pyr_object *args = pyr_as_exception(self)->args.p;
    return arg_count(args) == 1 ? pyr_repr(rt, arg(args, 0)) : pyr_exception_str(rt, self);
}

// ---- ImportError, OSError -------------------------------------------------------------------------------------------------------

static int import_error_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    static const char *const names[] = {"name", "path", NULL};
    static const int fields[] = {PYR_IMPORT_NAME, PYR_IMPORT_PATH};
    if (pyr_exception_tp_init(rt, self, args, NULL) < 0) return -1;
    pyr_clear(rt, pyr_exception_field(self, PYR_IMPORT_MSG));
    if (arg_count(args) == 1) set(rt, self, PYR_IMPORT_MSG, arg(args, 0));
    return take_keywords(rt, self, kwargs, names, fields);
}

static pyr_object *import_error_str(pyr_runtime *rt, pyr_object *self) {
    pyr_object *msg = pyr_exception_field(self, PYR_IMPORT_MSG)->p;
    return msg && pyr_is_exact(rt, msg, PYR_T_STR) ? pyr_new_ref(rt, msg) : pyr_exception_str(rt, self);
}

// OSError(errno, ...) makes the subclass that stands for the number (PEP 3151; numbers of Linux).
pyr_type *pyr_os_error_type(pyr_runtime *rt, pyr_object *args) {
    static const struct {
        uint8_t number;
        uint16_t id;
    } map[] = {
        {1, PYR_T_PermissionError},          {2, PYR_T_FileNotFoundError},  {3, PYR_T_ProcessLookupError},
        {4, PYR_T_InterruptedError},         {10, PYR_T_ChildProcessError}, {11, PYR_T_BlockingIOError},
        {13, PYR_T_PermissionError},         {17, PYR_T_FileExistsError},   {20, PYR_T_NotADirectoryError},
        {21, PYR_T_IsADirectoryError},       {32, PYR_T_BrokenPipeError},   {103, PYR_T_ConnectionAbortedError},
        {104, PYR_T_ConnectionResetError},   {108, PYR_T_BrokenPipeError},  {110, PYR_T_TimeoutError},
        {111, PYR_T_ConnectionRefusedError}, {114, PYR_T_BlockingIOError},  {115, PYR_T_BlockingIOError},
    };
    int64_t number;
    if (arg_count(args) >= 2 && pyr_is_exact(rt, arg(args, 0), PYR_T_INT) && pyr_int_fits(arg(args, 0), &number))
        for (size_t i = 0; i < sizeof map / sizeof *map; i++)
            if (map[i].number == number) return pyr_builtin_type(rt, (pyr_type_id)map[i].id);
    return pyr_builtin_type(rt, PYR_T_OSError);
}

static int os_error_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (pyr_exception_tp_init(rt, self, args, kwargs) < 0) return -1;
    int64_t n = arg_count(args);
    if (n < 2 || n > 5) return 0;
    set(rt, self, PYR_OS_ERRNO, arg(args, 0));
    set(rt, self, PYR_OS_STRERROR, arg(args, 1));
    if (n == 2) return 0;
    set(rt, self, PYR_OS_FILENAME, arg(args, 2));
    if (n == 5) set(rt, self, PYR_OS_FILENAME2, arg(args, 4));
    pyr_object *first_two = pyr_tuple_slice(rt, args, 0, 2); // args are cut to two for compatibility with old programs
    if (!first_two) return -1;
    pyr_replace(rt, &pyr_as_exception(self)->args, first_two);
    return 0;
}

static pyr_object *os_error_str(pyr_runtime *rt, pyr_object *self) {
    pyr_ref *f = pyr_exception_field(self, 0);
    if (!f[PYR_OS_ERRNO].p || !f[PYR_OS_STRERROR].p) return pyr_exception_str(rt, self);
    if (f[PYR_OS_FILENAME2].p)
        return pyr_str_format(rt, "[Errno %S] %S: %R -> %R", f[PYR_OS_ERRNO].p, f[PYR_OS_STRERROR].p, f[PYR_OS_FILENAME].p,
                              f[PYR_OS_FILENAME2].p);
    if (f[PYR_OS_FILENAME].p)
        return pyr_str_format(rt, "[Errno %S] %S: %R", f[PYR_OS_ERRNO].p, f[PYR_OS_STRERROR].p, f[PYR_OS_FILENAME].p);
    return pyr_str_format(rt, "[Errno %S] %S", f[PYR_OS_ERRNO].p, f[PYR_OS_STRERROR].p);
}

// ---- SyntaxError ----------------------------------------------------------------------------------------------------------------

static int syntax_error_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    static const int fields[] = {PYR_SYNTAX_FILENAME, PYR_SYNTAX_LINENO,     PYR_SYNTAX_OFFSET,
                                 PYR_SYNTAX_TEXT,     PYR_SYNTAX_END_LINENO, PYR_SYNTAX_END_OFFSET};
    if (pyr_exception_tp_init(rt, self, args, kwargs) < 0) return -1;
    if (arg_count(args) > 0) set(rt, self, PYR_SYNTAX_MSG, arg(args, 0));
    if (arg_count(args) != 2) return 0;
    pyr_object *info = pyr_sequence_tuple(rt, arg(args, 1));
    if (!info) return -1;
    int64_t n = arg_count(info);
    if (n < 4 || n > 6) {
        pyr_decref(rt, info);
        pyr_error_format(rt, PYR_T_TypeError,
                         n < 4 ? "function missing required argument '%s' (pos %lld)"
                               : "function takes at most 6 arguments (%.0s%lld given)",
                         n == 0   ? "filename"
                         : n == 1 ? "lineno"
                         : n == 2 ? "offset"
                                  : "text",
                         (long long)(n < 4 ? n + 1 : n));
        return -1;
    }
    for (int64_t i = 0; i < n; i++) set(rt, self, fields[i], arg(info, i));
    pyr_decref(rt, info);
    if (n == 5) {
        pyr_error(rt, PYR_T_TypeError, "end_offset must be provided when end_lineno is provided");
        return -1;
    }
    return 0;
}

// The last part of a path.
static pyr_object *base_name(pyr_runtime *rt, pyr_object *path) {
    int64_t end = pyr_str_length(path), start = end;
    while (start > 0 && pyr_str_char(path, start - 1) != '/') start--;
    return pyr_str_substring(rt, path, start, end);
}

static pyr_object *syntax_error_str(pyr_runtime *rt, pyr_object *self) {
    pyr_ref *f = pyr_exception_field(self, 0);
    pyr_object *msg = f[PYR_SYNTAX_MSG].p ? f[PYR_SYNTAX_MSG].p : rt->none, *line = f[PYR_SYNTAX_LINENO].p;
    bool has_file = f[PYR_SYNTAX_FILENAME].p && PYR_IS_STR(f[PYR_SYNTAX_FILENAME].p);
    bool has_line = line && pyr_is_exact(rt, line, PYR_T_INT);
    if (!has_file) return has_line ? pyr_str_format(rt, "%S (line %S)", msg, line) : pyr_to_str(rt, msg);
    pyr_object *file = base_name(rt, f[PYR_SYNTAX_FILENAME].p);
    if (!file) return NULL;
    pyr_object *text =
        has_line ? pyr_str_format(rt, "%S (%S, line %S)", msg, file, line) : pyr_str_format(rt, "%S (%S)", msg, file);
    pyr_decref(rt, file);
    return text;
}

// ---- UnicodeError ---------------------------------------------------------------------------------------------------------------

// The argument for [field], the [number]th: text, bytes to decode, or a number.
static int check_unicode_argument(pyr_runtime *rt, pyr_object *o, int field, int number, bool decodes) {
    int64_t ignored;
    if (field == PYR_UNICODE_START || field == PYR_UNICODE_END) return pyr_index_int64(rt, o, &ignored, false);
    if (field == PYR_UNICODE_OBJECT && decodes) {
        if (PYR_IS_BYTES(o)) return 0;
        pyr_error_format(rt, PYR_T_TypeError, "a bytes-like object is required, not '%T'", o);
        return -1;
    }
    if (PYR_IS_STR(o)) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "argument %d must be str, not %N", number, o);
    return -1;
}

static int unicode_error_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (pyr_exception_tp_init(rt, self, args, kwargs) < 0) return -1;
    // Translate errors have no encoding.
    bool translate = pyr_is_subtype(pyr_type_of(self), pyr_builtin_type(rt, PYR_T_UnicodeTranslateError));
    int first = translate ? PYR_UNICODE_OBJECT : PYR_UNICODE_ENCODING;
    for (int i = 0; i < 5; i++) pyr_clear(rt, pyr_exception_field(self, i));
    if (arg_count(args) != 5 - first) {
        pyr_error_format(rt, PYR_T_TypeError, "function takes exactly %d arguments (%lld given)", 5 - first,
                         (long long)arg_count(args));
        return -1;
    }
    bool decodes = pyr_is_subtype(pyr_type_of(self), pyr_builtin_type(rt, PYR_T_UnicodeDecodeError));
    for (int i = first; i < 5; i++)
        if (check_unicode_argument(rt, arg(args, i - first), i, i - first + 1, decodes) < 0) return -1;
    for (int i = first; i < 5; i++) set(rt, self, i, arg(args, i - first));
    return 0;
}

static pyr_object *range_text(pyr_runtime *rt, pyr_object *self, const char *what) {
    pyr_ref *f = pyr_exception_field(self, 0);
    int64_t end = 0;
    if (!pyr_int_fits(f[PYR_UNICODE_END].p, &end)) return pyr_exception_str(rt, self);
    return pyr_str_format(rt, "'%S' codec can't %s in position %S-%lld: %S", f[PYR_UNICODE_ENCODING].p, what,
                          f[PYR_UNICODE_START].p, (long long)(end - 1), f[PYR_UNICODE_REASON].p);
}

// True if the error is about one element at *[start] of an object of [length] elements.
static bool is_single(pyr_object *self, int64_t length, int64_t *start) {
    pyr_ref *f = pyr_exception_field(self, 0);
    int64_t end;
    return pyr_int_fits(f[PYR_UNICODE_START].p, start) && pyr_int_fits(f[PYR_UNICODE_END].p, &end) && end == *start + 1 &&
           *start >= 0 && *start < length;
}

static pyr_object *unicode_decode_error_str(pyr_runtime *rt, pyr_object *self) {
    pyr_ref *f = pyr_exception_field(self, 0);
    if (!f[PYR_UNICODE_OBJECT].p) return pyr_new_ref(rt, rt->empty_str);
    int64_t start;
    const pyr_bytes *bytes = (const pyr_bytes *)f[PYR_UNICODE_OBJECT].p;
    if (!PYR_IS_BYTES(f[PYR_UNICODE_OBJECT].p) || !is_single(self, bytes->base.ob_size, &start))
        return range_text(rt, self, "decode bytes");
    return pyr_str_format(rt, "'%S' codec can't decode byte 0x%02x in position %lld: %S", f[PYR_UNICODE_ENCODING].p,
                          (unsigned)(uint8_t)bytes->data[start], (long long)start, f[PYR_UNICODE_REASON].p);
}

pyr_object *pyr_unicode_encode_error_str(pyr_runtime *rt, pyr_object *self) {
    pyr_ref *f = pyr_exception_field(self, 0);
    if (!f[PYR_UNICODE_OBJECT].p) return pyr_new_ref(rt, rt->empty_str);
    int64_t start;
    pyr_object *text = f[PYR_UNICODE_OBJECT].p;
    if (!PYR_IS_STR(text) || !is_single(self, pyr_str_length(text), &start)) return range_text(rt, self, "encode characters");
    uint32_t c = pyr_str_char(text, start);
    const char *format = c <= 0xff     ? "'%S' codec can't encode character '\\x%02x' in position %lld: %S"
                         : c <= 0xffff ? "'%S' codec can't encode character '\\u%04x' in position %lld: %S"
                                       : "'%S' codec can't encode character '\\U%08x' in position %lld: %S";
    return pyr_str_format(rt, format, f[PYR_UNICODE_ENCODING].p, c, (long long)start, f[PYR_UNICODE_REASON].p);
}

pyr_object *pyr_unicode_translate_error_str(pyr_runtime *rt, pyr_object *self) {
    pyr_ref *f = pyr_exception_field(self, 0);
    int64_t start = 0, end = 0;
    pyr_object *text = f[PYR_UNICODE_OBJECT].p;
    if (!text) return pyr_new_ref(rt, rt->empty_str);
    if (PYR_IS_STR(text) && is_single(self, pyr_str_length(text), &start)) {
        uint32_t c = pyr_str_char(text, start);
        const char *format = c <= 0xff     ? "can't translate character '\\x%02x' in position %lld: %S"
                             : c <= 0xffff ? "can't translate character '\\u%04x' in position %lld: %S"
                                           : "can't translate character '\\U%08x' in position %lld: %S";
        return pyr_str_format(rt, format, c, (long long)start, f[PYR_UNICODE_REASON].p);
    }
    if (!pyr_int_fits(f[PYR_UNICODE_END].p, &end)) return pyr_exception_str(rt, self);
    return pyr_str_format(rt, "can't translate characters in position %S-%lld: %S", f[PYR_UNICODE_START].p,
                          (long long)(end - 1), f[PYR_UNICODE_REASON].p);
}

// ---- the layouts ----------------------------------------------------------------------------------------------------------------

static const pyr_member_def stop_members[] = {MEMBER("value", PYR_STOP_VALUE), {0}};
static const pyr_member_def exit_members[] = {MEMBER("code", PYR_EXIT_CODE), {0}};
static const pyr_member_def name_members[] = {MEMBER("name", PYR_NAME_ERROR_NAME), {0}};
static const pyr_member_def attribute_members[] = {MEMBER("name", PYR_ATTRIBUTE_NAME), MEMBER("obj", PYR_ATTRIBUTE_OBJ), {0}};
static const pyr_member_def import_members[] = {
    MEMBER("msg", PYR_IMPORT_MSG), MEMBER("name", PYR_IMPORT_NAME), MEMBER("path", PYR_IMPORT_PATH), {0}};
static const pyr_member_def os_members[] = {MEMBER("errno", PYR_OS_ERRNO),
                                            MEMBER("strerror", PYR_OS_STRERROR),
                                            MEMBER("filename", PYR_OS_FILENAME),
                                            MEMBER("filename2", PYR_OS_FILENAME2),
                                            {0}};
static const pyr_member_def syntax_members[] = {
    MEMBER("msg", PYR_SYNTAX_MSG),
    MEMBER("filename", PYR_SYNTAX_FILENAME),
    MEMBER("lineno", PYR_SYNTAX_LINENO),
    MEMBER("offset", PYR_SYNTAX_OFFSET),
    MEMBER("text", PYR_SYNTAX_TEXT),
    MEMBER("end_lineno", PYR_SYNTAX_END_LINENO),
    MEMBER("end_offset", PYR_SYNTAX_END_OFFSET),
    MEMBER("print_file_and_line", PYR_SYNTAX_PRINT_FILE),
    {0},
};
static const pyr_member_def unicode_members[] = {MEMBER("encoding", PYR_UNICODE_ENCODING), MEMBER("object", PYR_UNICODE_OBJECT),
                                                 MEMBER("start", PYR_UNICODE_START),       MEMBER("end", PYR_UNICODE_END),
                                                 MEMBER("reason", PYR_UNICODE_REASON),     {0}};

const pyr_exception_layout pyr_exception_layouts[PYR_LAYOUT_COUNT] = {
    [PYR_LAYOUT_BASE] = {0, pyr_exception_tp_init, pyr_exception_str, NULL},
    [PYR_LAYOUT_STOP_ITERATION] = {1, stop_iteration_init, NULL, stop_members},
    [PYR_LAYOUT_SYSTEM_EXIT] = {1, system_exit_init, NULL, exit_members},
    [PYR_LAYOUT_NAME] = {1, name_error_init, NULL, name_members},
    [PYR_LAYOUT_ATTRIBUTE] = {2, attribute_error_init, NULL, attribute_members},
    [PYR_LAYOUT_IMPORT] = {3, import_error_init, import_error_str, import_members},
    [PYR_LAYOUT_OS] = {5, os_error_init, os_error_str, os_members},
    [PYR_LAYOUT_SYNTAX] = {8, syntax_error_init, syntax_error_str, syntax_members},
    [PYR_LAYOUT_UNICODE] = {5, unicode_error_init, unicode_decode_error_str, unicode_members},
};
