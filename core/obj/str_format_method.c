// str.format and str.format_map: replacement fields with attributes, indices, conversions and nested specifications
// (Objects/stringlib/unicode_format.h).
#include "obj/abstract.h"
#include "obj/int.h"
#include "obj/text.h"

// Where the fields take their values from.
typedef struct source {
    const pyr_ref *args;
    int64_t nargs;       // -1: format_map, no positional values
    pyr_object *kwnames; // or NULL
    pyr_object *mapping; // of format_map, or NULL
    int64_t next;        // next automatic number; -1 once numbers were written
    bool automatic;
} source;

// A part of the format, by places.
typedef struct part {
    pyr_object *text;
    int64_t at, end;
} part;

static uint32_t here(const part *p) {
    return pyr_str_char(p->text, p->at);
}

static int fail(pyr_runtime *rt, const char *message) {
    pyr_error(rt, PYR_T_ValueError, message);
    return -1;
}

// The number in [start, end), -1 if it is none, -2 with ValueError when it is too large.
static int64_t read_index(pyr_runtime *rt, pyr_object *text, int64_t start, int64_t end) {
    int64_t n = 0;
    if (start == end) return -1;
    for (int64_t i = start; i < end; i++) {
        uint32_t c = pyr_str_char(text, i);
        if (c < '0' || c > '9') return -1;
        if (n > INT64_MAX / 10 - 1) return fail(rt, "Too many decimal digits in format string"), -2;
        n = n * 10 + (c - '0');
    }
    return n;
}

static pyr_object *by_number(pyr_runtime *rt, source *from, int64_t index) {
    if (from->nargs < 0) return pyr_error(rt, PYR_T_ValueError, "Format string contains positional fields");
    if (index >= from->nargs) {
        return pyr_error_format(rt, PYR_T_IndexError, "Replacement index %lld out of range for positional args tuple",
                                (long long)index);
    }
    return pyr_new_ref(rt, from->args[index].p);
}

static pyr_object *by_name(pyr_runtime *rt, source *from, pyr_object *name) {
    if (from->mapping) return pyr_getitem(rt, from->mapping, name);
    for (int64_t i = 0; from->kwnames && i < pyr_tuple_size(from->kwnames); i++) {
        if (pyr_str_equal(pyr_tuple_items(from->kwnames)[i].p, name)) return pyr_new_ref(rt, from->args[from->nargs + i].p);
    }
    return pyr_error_key(rt, name);
}

// The value that a field begins with: up to the first '.' or '['. Owned.
static pyr_object *first_value(pyr_runtime *rt, source *from, part *name) {
    int64_t start = name->at;
    while (name->at < name->end && here(name) != '.' && here(name) != '[') name->at++;
    int64_t index = read_index(rt, name->text, start, name->at);
    if (index == -2) return NULL;
    bool empty = start == name->at;
    if (empty || index >= 0) {
        if (from->next > 0 && !from->automatic && empty) {
            return pyr_error(rt, PYR_T_ValueError,
                             "cannot switch from manual field specification to automatic field numbering");
        }
        if (from->next > 0 && from->automatic && !empty) {
            return pyr_error(rt, PYR_T_ValueError,
                             "cannot switch from automatic field numbering to manual field specification");
        }
        from->automatic = empty;
        if (empty) index = from->next++;
        else from->next = 1;
        return by_number(rt, from, index);
    }
    pyr_object *key = pyr_str_substring(rt, name->text, start, name->at);
    pyr_object *value = key ? by_name(rt, from, key) : NULL;
    pyr_xdecref(rt, key);
    return value;
}

// One ".name" or "[index]" behind a value, which is held by the caller.
static pyr_object *step_into(pyr_runtime *rt, part *name, pyr_object *value) {
    bool attribute = here(name) == '.';
    int64_t start = ++name->at;
    while (name->at < name->end && (attribute ? here(name) != '.' && here(name) != '[' : here(name) != ']')) name->at++;
    int64_t end = name->at;
    if (!attribute && name->at++ == name->end) return pyr_error(rt, PYR_T_ValueError, "Missing ']' in format string");
    if (!attribute && name->at < name->end && here(name) != '.' && here(name) != '[') {
        return pyr_error(rt, PYR_T_ValueError, "Only '.' or '[' may follow ']' in format field specifier");
    }
    if (start == end) return pyr_error(rt, PYR_T_ValueError, "Empty attribute in format string");
    int64_t index = attribute ? -1 : read_index(rt, name->text, start, end);
    if (index == -2) return NULL;
    pyr_object *key = index >= 0 ? pyr_int_new(rt, index) : pyr_str_substring(rt, name->text, start, end);
    if (!key) return NULL;
    pyr_hold(rt, key);
    pyr_object *result = attribute ? pyr_getattr(rt, value, key) : pyr_getitem(rt, value, key);
    pyr_unhold(rt, key);
    return result;
}

static pyr_object *field_value(pyr_runtime *rt, source *from, part name) {
    pyr_object *value = first_value(rt, from, &name);
    while (value && name.at < name.end) {
        pyr_hold(rt, value);
        pyr_object *next = step_into(rt, &name, value);
        pyr_unhold(rt, value);
        value = next;
    }
    return value;
}

static pyr_object *convert(pyr_runtime *rt, pyr_object *value, uint32_t conversion) {
    if (conversion == 'r') return pyr_repr(rt, value);
    if (conversion == 's') return pyr_to_str(rt, value);
    if (conversion == 'a') return pyr_ascii(rt, value);
    if (conversion > 32 && conversion < 127) {
        return pyr_error_format(rt, PYR_T_ValueError, "Unknown conversion specifier %c", (int)conversion);
    }
    return pyr_error_format(rt, PYR_T_ValueError, "Unknown conversion specifier \\x%x", conversion);
}

static int build(pyr_runtime *rt, pyr_writer *w, source *from, part p, int depth);

// What a field says: its name, its conversion and its specification.
typedef struct field {
    part name, spec;
    uint32_t conversion; // 0: none
    bool nested;         // the specification has fields of its own
} field;

// Reads a field behind its '{'; p->at ends behind its '}'.
static int read_field(pyr_runtime *rt, part *p, field *f) {
    *f = (field){.name = {p->text, p->at, p->at}, .spec = {p->text, p->at, p->at}};
    uint32_t c = 0;
    bool bracket = false;
    for (; p->at < p->end; p->at++) {
        c = here(p);
        if (c == '{' && !bracket) return fail(rt, "unexpected '{' in field name");
        if (c == '[') bracket = true;
        if (c == ']') bracket = false;
        if (!bracket && (c == '}' || c == ':' || c == '!')) break;
    }
    f->name.end = p->at;
    if (p->at == p->end) return fail(rt, "expected '}' before end of string");
    p->at++;
    if (c == '!') {
        if (p->at == p->end) return fail(rt, "end of string while looking for conversion specifier");
        f->conversion = here(p);
        p->at++;
        if (p->at == p->end) return fail(rt, "unmatched '{' in format spec");
        c = here(p);
        p->at++;
        if (c != ':' && c != '}') return fail(rt, "expected ':' after conversion specifier");
    }
    if (c == '}') return 0;
    f->spec.at = p->at;
    for (int open = 1; p->at < p->end; p->at++) {
        c = here(p);
        if (c == '{') f->nested = true, open++;
        if (c == '}' && --open == 0) {
            f->spec.end = p->at++;
            return 0;
        }
    }
    return fail(rt, "unmatched '{' in format spec");
}

static pyr_object *field_spec(pyr_runtime *rt, source *from, const field *f, int depth) {
    if (!f->nested) return pyr_str_substring(rt, f->spec.text, f->spec.at, f->spec.end);
    pyr_writer w;
    pyr_writer_init(&w);
    if (build(rt, &w, from, f->spec, depth - 1) == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

// [last]: behind the field the text is over.
static int write_field(pyr_runtime *rt, pyr_writer *w, source *from, const field *f, int depth, bool last) {
    pyr_object *value = field_value(rt, from, f->name), *spec, *text = NULL;
    if (!value) return -1;
    pyr_hold(rt, value);
    if (f->conversion) {
        pyr_object *converted = convert(rt, value, f->conversion);
        pyr_unhold(rt, value);
        if (!converted) return -1;
        value = converted;
        pyr_hold(rt, value);
    }
    spec = field_spec(rt, from, f, depth);
    if (spec) {
        pyr_hold(rt, spec);
        text = pyr_format_object(rt, value, spec);
        pyr_unhold(rt, spec);
    }
    pyr_unhold(rt, value);
    if (!text) return -1;
    if (last) return pyr_writer_last(rt, w, text);
    int status = pyr_writer_str(rt, w, text);
    pyr_decref(rt, text);
    return status;
}

static int build(pyr_runtime *rt, pyr_writer *w, source *from, part p, int depth) {
    if (depth < 0) return fail(rt, "Max string recursion exceeded");
    if (pyr_charge(rt, (p.end - p.at) >> 2) < 0) return -1;
    while (p.at < p.end) {
        int64_t start = p.at;
        while (p.at < p.end && here(&p) != '{' && here(&p) != '}') p.at++;
        if (pyr_writer_substring(rt, w, p.text, start, p.at) < 0) return -1;
        if (p.at == p.end) return 0;
        uint32_t c = here(&p);
        p.at++;
        if (p.at < p.end && here(&p) == c) {
            if (pyr_writer_char(rt, w, c) < 0) return -1;
            p.at++;
            continue;
        }
        if (c == '}') return fail(rt, "Single '}' encountered in format string");
        if (p.at == p.end) return fail(rt, "Single '{' encountered in format string");
        field f;
        if (read_field(rt, &p, &f) < 0 || write_field(rt, w, from, &f, depth, p.at == p.end) < 0) return -1;
    }
    return 0;
}

static pyr_object *format(pyr_runtime *rt, pyr_object *self, source *from) {
    pyr_writer w;
    pyr_writer_init(&w);
    if (build(rt, &w, from, (part){self, 0, pyr_str_length(self)}, 2) == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

PYR_METHOD(pyr_str_format_method) {
    source from = {.args = args, .nargs = nargs, .kwnames = kwnames};
    return format(rt, self, &from);
}
PYR_METHOD(pyr_str_format_map) {
    source from = {.nargs = -1, .mapping = args[0].p};
    return format(rt, self, &from);
}
