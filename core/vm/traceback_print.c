// Exceptions as they are printed at the end of a program: the chain of causes and contexts, each with its traceback, type, text and
// notes (Python/pythonrun.c, Python/traceback.c, 3.11).
#include "obj/exceptions.h"
#include "vm/traceback.h"
#include <string.h>

#define TRACEBACK_LIMIT 1000
#define REPEATED_LINES 3

static void write_error(void *context, const char *text, size_t length) {
    pyr_runtime *rt = context;
    rt->write(rt, 2, text, (int64_t)length);
}

void pyr_sink_str(pyr_runtime *rt, const pyr_sink *sink, pyr_object *text) {
    int64_t length;
    const char *bytes = pyr_str_utf8(rt, text, &length);
    if (bytes) sink->write(sink->context, bytes, (size_t)length);
    else if (rt->exception) pyr_error_clear(rt);
}

// ---- the traceback ---------------------------------------------------------------------------------------------------------------

static void print_repeated(const pyr_sink *sink, int64_t count) {
    count -= REPEATED_LINES;
    pyr_format_sink(sink, "  [Previous line repeated %lld more time%s]\n", (long long)count, count > 1 ? "s" : "");
}

void pyr_traceback_entry(pyr_runtime *rt, const pyr_sink *sink, const pyr_traceback *entry) {
    const pyr_code *code = pyr_frame_code(((const pyr_frame_object *)entry->frame.p)->frame.p);
    pyr_format_sink(sink, "  File \"");
    pyr_sink_str(rt, sink, code->filename.p);
    pyr_format_sink(sink, "\", line %d, in ", entry->lineno);
    pyr_sink_str(rt, sink, code->name.p);
    pyr_format_sink(sink, "\n");
    pyr_traceback_line(rt, sink, entry, code);
}

static void print_traceback(pyr_runtime *rt, const pyr_sink *sink, const pyr_traceback *entry) {
    int64_t depth = 0, same = 0;
    const pyr_code *last = NULL;
    int32_t last_line = -1;
    for (const pyr_traceback *e = entry; e; e = (const pyr_traceback *)e->next.p) depth++;
    for (; depth > TRACEBACK_LIMIT; depth--) entry = (const pyr_traceback *)entry->next.p;
    pyr_format_sink(sink, "Traceback (most recent call last):\n");
    for (; entry; entry = (const pyr_traceback *)entry->next.p) {
        const pyr_code *code = pyr_frame_code(((const pyr_frame_object *)entry->frame.p)->frame.p);
        bool like_last = last && last_line == entry->lineno && pyr_str_equal(code->filename.p, last->filename.p) &&
                         pyr_str_equal(code->name.p, last->name.p);
        if (!like_last) {
            if (same > REPEATED_LINES) print_repeated(sink, same);
            last = code;
            last_line = entry->lineno;
            same = 0;
        }
        if (++same <= REPEATED_LINES) pyr_traceback_entry(rt, sink, entry);
    }
    if (same > REPEATED_LINES) print_repeated(sink, same);
}

// ---- syntax errors -----------------------------------------------------------------------------------------------------------------

static int64_t int_field(pyr_object *exception, int field, int64_t otherwise) {
    const pyr_object *value = pyr_exception_field(exception, field)->p;
    int64_t number;
    return value && PYR_IS_INT(value) && pyr_int_fits(value, &number) ? number : otherwise;
}

// The module traceback counts the text's characters where the end of a program counts its bytes: [most] or as many as there are.
static int64_t characters(const char *text, int64_t length, int64_t most) {
    int64_t count = 0;
    for (int64_t i = 0; i < length && count < most; i++) count += (text[i] & 0xC0) != 0x80;
    return count;
}

// The line that the parser gave, and carets from [offset] to [end], counted in characters from 1.
static void print_error_text(const pyr_sink *sink, const char *text, int64_t length, int64_t offset, int64_t end) {
    int64_t count = end < 1 || end <= offset ? 1 : end - offset;
    offset--;
    while (length > 0 && strchr(" \t\f", *text)) text++, length--, offset--;
    if (length > 0 && text[length - 1] == '\n') length--;
    if (offset > length) offset = length;
    for (;;) {
        const char *newline = memchr(text, '\n', (size_t)length);
        if (!newline || newline - text >= offset) break;
        int64_t skipped = newline - text + 1;
        text += skipped;
        length -= skipped;
        offset -= skipped;
    }
    const char *newline = memchr(text, '\n', (size_t)length);
    if (newline) length = newline - text;
    sink->write(sink->context, "    ", 4);
    sink->write(sink->context, text, (size_t)length);
    sink->write(sink->context, "\n", 1);
    if (offset < 0) return;
    sink->write(sink->context, "    ", 4);
    if (sink->write != write_error) offset = characters(text, length, offset);
    for (; offset > 0; offset--) sink->write(sink->context, " ", 1);
    for (; count > 0; count--) sink->write(sink->context, "^", 1);
    sink->write(sink->context, "\n", 1);
}

static bool is_syntax_error(const pyr_runtime *rt, const pyr_object *exception) {
    return pyr_is_subtype(pyr_type_of(exception), pyr_builtin_type(rt, PYR_T_SyntaxError));
}

static void print_syntax_place(pyr_runtime *rt, const pyr_sink *sink, pyr_object *exception) {
    pyr_object *filename = pyr_exception_field(exception, PYR_SYNTAX_FILENAME)->p;
    pyr_object *text = pyr_exception_field(exception, PYR_SYNTAX_TEXT)->p;
    int64_t line = int_field(exception, PYR_SYNTAX_LINENO, 0), length;
    pyr_format_sink(sink, "  File \"");
    if (filename && PYR_IS_STR(filename)) pyr_sink_str(rt, sink, filename);
    else pyr_format_sink(sink, "<string>");
    pyr_format_sink(sink, "\", line %lld\n", (long long)line);
    if (!text || !PYR_IS_STR(text)) return;
    const char *bytes = pyr_str_utf8(rt, text, &length);
    if (!bytes) {
        pyr_error_clear(rt);
        return;
    }
    int64_t offset = int_field(exception, PYR_SYNTAX_OFFSET, -1), end = int_field(exception, PYR_SYNTAX_END_OFFSET, -1);
    int64_t end_line = int_field(exception, PYR_SYNTAX_END_LINENO, line);
    // The end of a program underlines no more than a line, and only SyntaxError's own place as a whole; not so the module traceback.
    bool at_end = sink->write == write_error;
    if (at_end && end_line > line) end = length;
    if (at_end && pyr_type_of(exception) != pyr_builtin_type(rt, PYR_T_SyntaxError)) end = -1;
    if (end > length + 1) end = length + 1;
    print_error_text(sink, bytes, length, offset, end);
}

// ---- one exception -----------------------------------------------------------------------------------------------------------------

static void print_type(pyr_runtime *rt, const pyr_sink *sink, pyr_object *exception) {
    pyr_object *name = pyr_type_qualname(rt, pyr_type_of(exception));
    if (!name) {
        pyr_error_clear(rt);
        pyr_format_sink(sink, "<unknown>");
        return;
    }
    int64_t length;
    const char *text = pyr_str_utf8(rt, name, &length);
    if (text && strncmp(text, "__main__.", 9) == 0) text += 9, length -= 9;
    if (text) sink->write(sink->context, text, (size_t)length);
    pyr_decref(rt, name);
}

static void print_notes(pyr_runtime *rt, const pyr_sink *sink, pyr_object *exception) {
    pyr_object *notes;
    if (pyr_lookup_attr(rt, exception, PYR_NAME(rt, __notes__), &notes) <= 0) {
        pyr_error_clear(rt);
        return;
    }
    if (PYR_IS_LIST(notes)) {
        for (int64_t i = 0; i < pyr_list_size(notes); i++) {
            pyr_object *text = pyr_to_str(rt, pyr_list_items(notes)[i].p);
            if (text) {
                pyr_sink_str(rt, sink, text);
                pyr_decref(rt, text);
            } else {
                pyr_error_clear(rt);
                pyr_format_sink(sink, "<note str() failed>");
            }
            pyr_format_sink(sink, "\n");
        }
    }
    pyr_decref(rt, notes);
}

static void print_message(pyr_runtime *rt, const pyr_sink *sink, pyr_object *exception) {
    pyr_object *text;
    if (is_syntax_error(rt, exception)) {
        text = pyr_exception_field(exception, PYR_SYNTAX_MSG)->p;
        text = text ? pyr_to_str(rt, text) : pyr_new_ref(rt, rt->none);
        if (text == rt->none) {
            pyr_decref(rt, text);
            text = pyr_str_from_text(rt, "None");
        }
    } else {
        text = pyr_to_str(rt, exception);
    }
    if (!text) {
        pyr_error_clear(rt);
        pyr_format_sink(sink, ": <exception str() failed>");
    } else {
        if (pyr_str_length(text) > 0) {
            pyr_format_sink(sink, ": ");
            pyr_sink_str(rt, sink, text);
        }
        pyr_decref(rt, text);
    }
    pyr_object *meant = pyr_suggestion(rt, exception);
    if (meant) {
        pyr_format_sink(sink, ". Did you mean: '");
        pyr_sink_str(rt, sink, meant);
        pyr_format_sink(sink, "'?");
        pyr_decref(rt, meant);
    }
    pyr_format_sink(sink, "\n");
}

void pyr_traceback_message(pyr_runtime *rt, const pyr_sink *sink, pyr_object *exception) {
    if (is_syntax_error(rt, exception) && pyr_exception_field(exception, PYR_SYNTAX_LINENO)->p &&
        pyr_exception_field(exception, PYR_SYNTAX_LINENO)->p != rt->none) {
        print_syntax_place(rt, sink, exception);
    }
    print_type(rt, sink, exception);
    print_message(rt, sink, exception);
}

static void print_one(pyr_runtime *rt, const pyr_sink *sink, pyr_object *exception) {
    pyr_object *traceback = ((const pyr_exception *)exception)->traceback.p;
    if (traceback && pyr_is_exact(rt, traceback, PYR_T_TRACEBACK)) print_traceback(rt, sink, (const pyr_traceback *)traceback);
    pyr_traceback_message(rt, sink, exception);
    print_notes(rt, sink, exception);
}

// Prints what led to the exception first. [seen] is a list of what was printed.
static void print_chain(pyr_runtime *rt, const pyr_sink *sink, pyr_object *exception, pyr_object *seen) {
    const pyr_exception *e = (const pyr_exception *)exception;
    if (pyr_list_append(rt, seen, exception) < 0 || pyr_enter_recursion(rt, " in print_exception") < 0) {
        pyr_error_clear(rt);
        return;
    }
    pyr_object *before = e->cause.p ? e->cause.p : e->suppress_context ? NULL : e->context.p;
    for (int64_t i = 0; before && i < pyr_list_size(seen); i++) {
        if (pyr_list_items(seen)[i].p == before) before = NULL;
    }
    if (before) {
        print_chain(rt, sink, before, seen);
        pyr_format_sink(sink, e->cause.p ? "\nThe above exception was the direct cause of the following exception:\n\n"
                                         : "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    pyr_leave_recursion(rt);
    print_one(rt, sink, exception);
}

int pyr_vm_print_exception(pyr_runtime *rt, pyr_object *exception) {
    const pyr_sink sink = {write_error, rt};
    pyr_object *seen = pyr_list_new(rt, 0);
    if (!seen) {
        pyr_error_clear(rt);
        return -1;
    }
    pyr_hold(rt, seen);
    print_chain(rt, &sink, exception, seen);
    pyr_unhold(rt, seen);
    return rt->halt ? -1 : 0;
}
