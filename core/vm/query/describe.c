// Short values of objects for the page: what repr would say, cut at about 60 characters, without running or allocating anything.
//
// Objects are taken as they stand, so an item may still (or already) be NULL: it is shown as "?". Depth and length are
// bounded, so a cycle ends by itself.
#include "base/utf8.h"
#include "obj/complex.h"
#include "obj/descr.h"
#include "obj/exceptions.h"
#include "obj/float.h"
#include "obj/int.h"
#include "vm/query/parts.h"

#include <math.h>
#include <string.h>

#define MOST_BYTES 60
#define MOST_DEPTH 3
#define MOST_DIGITS 8 // of 30 bits: larger ints are told by their size

typedef struct writer {
    pyr_query *q;
    uint64_t limit; // where the text has to end
    int depth;
} writer;

static void value(writer *w, const pyr_object *o);

static bool is_full(const writer *w) {
    return w->q->area.used >= w->limit;
}

static void put(writer *w, const char *text) {
    pyr_text_add_string(w->q, text);
}

static pyr_type_id layout_of(const pyr_object *o) {
    const pyr_type *type = o->ob_type.p;
    while (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE) && type->tp_base.p) type = type->tp_base.p;
    return (pyr_type_id)type->tp_id;
}

static void character(pyr_query *q, uint32_t c) {
    char bytes[4];
    int length = pyr_utf8_encode(c, bytes);
    if (length > 0) pyr_text_add(q, bytes, (uint64_t)length);
    else pyr_text_add(q, "?", 1);
}

void pyr_text_add_str(pyr_query *q, const pyr_object *s, int64_t most) {
    if (!s || !PYR_IS_STR(s)) {
        pyr_text_add(q, "?", 1);
        return;
    }
    int64_t length = pyr_str_length(s);
    for (int64_t i = 0; i < length && i < most; i++) character(q, pyr_str_char(s, i));
    if (length > most) pyr_text_add_string(q, "...");
}

static void escaped(writer *w, uint32_t c, char quote) {
    pyr_sink sink = pyr_text_sink(w->q);
    if (c == (uint32_t)quote || c == '\\') pyr_format_sink(&sink, "\\%c", (int)c);
    else if (c == '\n') put(w, "\\n");
    else if (c == '\t') put(w, "\\t");
    else if (c == '\r') put(w, "\\r");
    else if (c < 0x20 || c == 0x7f) pyr_format_sink(&sink, "\\x%02x", (unsigned)c);
    else character(w->q, c);
}

static void string(writer *w, const pyr_object *s) {
    put(w, "'");
    for (int64_t i = 0; i < pyr_str_length(s); i++) {
        if (is_full(w)) {
            put(w, "...");
            break;
        }
        escaped(w, pyr_str_char(s, i), '\'');
    }
    put(w, "'");
}

static void bytes(writer *w, const pyr_object *o) {
    const pyr_bytes *b = (const pyr_bytes *)o;
    pyr_sink sink = pyr_text_sink(w->q);
    put(w, "b'");
    for (int64_t i = 0; i < b->base.ob_size; i++) {
        if (is_full(w)) {
            put(w, "...");
            break;
        }
        unsigned char c = (unsigned char)b->data[i];
        if (c < 0x80) escaped(w, c, '\'');
        else pyr_format_sink(&sink, "\\x%02x", c);
    }
    put(w, "'");
}

// Decimal digits by repeated division of a copy.
static void integer(writer *w, const pyr_object *o) {
    int64_t size = ((const pyr_varobject *)o)->ob_size;
    int64_t count = size < 0 ? -size : size;
    pyr_sink sink = pyr_text_sink(w->q);
    if (count > MOST_DIGITS) {
        pyr_format_sink(&sink, "int of %lld bits", (long long)(count * PYR_INT_SHIFT));
        return;
    }
    uint32_t digits[MOST_DIGITS];
    memcpy(digits, ((const pyr_int *)o)->digit, (size_t)count * sizeof digits[0]);
    char out[MOST_DIGITS * 10 + 2];
    int at = (int)sizeof out;
    if (count <= 1) { // most are
        uint32_t left = count ? digits[0] : 0;
        do out[--at] = (char)('0' + left % 10);
        while ((left /= 10) > 0);
        count = 0;
    }
    while (count > 0) {
        uint64_t rest = 0;
        for (int64_t i = count - 1; i >= 0; i--) {
            rest = rest << PYR_INT_SHIFT | digits[i];
            digits[i] = (uint32_t)(rest / 10);
            rest %= 10;
        }
        while (count > 0 && digits[count - 1] == 0) count--;
        out[--at] = (char)('0' + rest);
    }
    if (size < 0) out[--at] = '-';
    pyr_text_add(w->q, out + at, sizeof out - (uint64_t)at);
}

static void items(writer *w, const pyr_ref *refs, int64_t count, const char *open, const char *close) {
    put(w, open);
    for (int64_t i = 0; i < count; i++) {
        if (i) put(w, ", ");
        if (is_full(w)) {
            put(w, "...");
            break;
        }
        value(w, refs[i].p);
    }
    put(w, close);
}

static void dict(writer *w, const pyr_object *o) {
    int64_t position = 0;
    pyr_object *key, *item;
    const char *between = "";
    put(w, "{");
    while (((const pyr_dict *)o)->keys.p && pyr_dict_next(o, &position, &key, &item)) {
        put(w, between);
        if (is_full(w)) {
            put(w, "...");
            break;
        }
        value(w, key);
        put(w, ": ");
        value(w, item);
        between = ", ";
    }
    put(w, "}");
}

static void set(writer *w, const pyr_object *o, bool frozen) {
    const pyr_set *s = (const pyr_set *)o;
    if (s->used == 0 || !s->table.p) {
        put(w, frozen ? "frozenset()" : "set()");
        return;
    }
    int64_t position = 0, hash;
    pyr_object *key;
    const char *between = "";
    put(w, frozen ? "frozenset({" : "{");
    while (pyr_set_next(o, &position, &key, &hash)) {
        put(w, between);
        if (is_full(w)) {
            put(w, "...");
            break;
        }
        value(w, key);
        between = ", ";
    }
    put(w, frozen ? "})" : "}");
}

static void type_name(writer *w, const pyr_type *type) {
    const char *name = type ? type->tp_name.p : NULL;
    if (!name) {
        put(w, "?");
        return;
    }
    const char *dot = strrchr(name, '.');
    put(w, dot ? dot + 1 : name);
}

static void named(writer *w, const char *what, const pyr_object *name) {
    put(w, "<");
    put(w, what);
    put(w, " ");
    pyr_text_add_str(w->q, name, 40);
    put(w, ">");
}

static void exception(writer *w, const pyr_object *o) {
    const pyr_object *args = ((const pyr_exception *)o)->args.p;
    type_name(w, o->ob_type.p);
    if (!args || !PYR_IS_TUPLE(args)) put(w, "()");
    else items(w, pyr_tuple_items(args), pyr_tuple_size(args), "(", ")");
}

static void callable(writer *w, const pyr_object *o, pyr_type_id id) {
    if (id == PYR_T_FUNCTION) {
        named(w, "function", ((const pyr_function *)o)->qualname.p);
    } else if (id == PYR_T_BUILTIN) {
        const pyr_method_def *def = ((const pyr_builtin *)o)->def.p;
        put(w, "<built-in ");
        put(w, def ? def->name : "?");
        put(w, ">");
    } else {
        const pyr_object *function = ((const pyr_method *)o)->function.p;
        put(w, "<bound method ");
        if (function && layout_of(function) == PYR_T_FUNCTION)
            pyr_text_add_str(w->q, ((const pyr_function *)function)->qualname.p, 40);
        put(w, ">");
    }
}

static void other(writer *w, const pyr_object *o) {
    put(w, "<");
    type_name(w, o->ob_type.p);
    put(w, ">");
}

// The repr of most floats that people write, found by trial: the fewest decimals whose quotient is the value again. The exact
// conversion takes memory, which a query may not; other values are told with six digits.
static void number(writer *w, double value, const char *whole) {
    double size = fabs(value);
    pyr_sink sink = pyr_text_sink(w->q);
    if (value != value || size > 1.7976931348623157e308) {
        put(w, value != value ? "nan" : value < 0 ? "-inf" : "inf");
        return;
    }
    if (signbit(value)) put(w, "-");
    double power = 1;
    for (int decimals = 0; size < 1e16 && decimals <= 17 && size * power < 9e15; decimals++, power *= 10) {
        double scaled = floor(size * power + 0.5);
        if (scaled / power != size || (size != 0 && scaled == 0)) continue;
        uint64_t digits = (uint64_t)scaled, unit = (uint64_t)power;
        if (decimals == 0) pyr_format_sink(&sink, "%llu%s", (unsigned long long)digits, whole);
        else
            pyr_format_sink(&sink, "%llu.%0*llu", (unsigned long long)(digits / unit), decimals,
                            (unsigned long long)(digits % unit));
        return;
    }
    int exponent = (int)floor(log10(size));
    double digits = floor(size / pow(10, exponent) * 1e6 + 0.5);
    pyr_format_sink(&sink, "%llu.%06llue%d", (unsigned long long)(digits / 1e6), (unsigned long long)digits % 1000000,
                    exponent);
}

static void by_layout(writer *w, const pyr_object *o) {
    pyr_type_id id = layout_of(o);
    if (PYR_IS_EXCEPTION(o)) {
        exception(w, o);
        return;
    }
    if (PYR_IS_TYPE(o)) {
        put(w, "<class ");
        type_name(w, (const pyr_type *)o);
        put(w, ">");
        return;
    }
    switch ((int)id) {
    case PYR_T_INT:
        integer(w, o);
        break;
    case PYR_T_FLOAT:
        number(w, pyr_float_value(o), ".0");
        break;
    case PYR_T_COMPLEX: {
        pyr_complex_value value = ((const pyr_complex *)o)->value;
        bool both = value.real != 0.0 || signbit(value.real);
        if (both) {
            put(w, "(");
            number(w, value.real, "");
        }
        if (both && !signbit(value.imag)) put(w, "+");
        number(w, value.imag, "");
        put(w, both ? "j)" : "j");
        break;
    }
    case PYR_T_STR:
        string(w, o);
        break;
    case PYR_T_BYTES:
        bytes(w, o);
        break;
    case PYR_T_LIST:
        items(w, pyr_list_items(o), pyr_list_items(o) ? pyr_list_size(o) : 0, "[", "]");
        break;
    case PYR_T_TUPLE:
        items(w, pyr_tuple_items(o), pyr_tuple_size(o), "(", pyr_tuple_size(o) == 1 ? ",)" : ")");
        break;
    case PYR_T_DICT:
        dict(w, o);
        break;
    case PYR_T_SET:
        set(w, o, false);
        break;
    case PYR_T_FROZENSET:
        set(w, o, true);
        break;
    case PYR_T_RANGE:
        items(w, &((const pyr_range *)o)->start, 3, "range(", ")");
        break;
    case PYR_T_SLICE:
        items(w, &((const pyr_slice *)o)->start, 3, "slice(", ")");
        break;
    case PYR_T_FUNCTION:
    case PYR_T_BUILTIN:
    case PYR_T_METHOD:
        callable(w, o, id);
        break;
    case PYR_T_CODE:
        named(w, "code", ((const pyr_code *)o)->qualname.p);
        break;
    case PYR_T_MODULE:
        named(w, "module", ((const pyr_module *)o)->name.p);
        break;
    case PYR_T_GENERATOR:
        named(w, "generator", ((const pyr_generator *)o)->qualname.p);
        break;
    case PYR_T_CELL:
        items(w, &((const pyr_cell *)o)->contents, 1, "cell(", ")");
        break;
    default:
        other(w, o);
    }
}

static void value(writer *w, const pyr_object *o) {
    const pyr_runtime *rt = &w->q->vm->rt;
    if (!o || !o->ob_type.p) put(w, "?");
    else if (o == rt->none) put(w, "None");
    else if (o == rt->true_) put(w, "True");
    else if (o == rt->false_) put(w, "False");
    else if (o == rt->ellipsis) put(w, "Ellipsis");
    else if (o == rt->not_implemented) put(w, "NotImplemented");
    else if (w->depth == MOST_DEPTH) put(w, "...");
    else {
        w->depth++;
        by_layout(w, o);
        w->depth--;
    }
}

void pyr_text_add_repr(pyr_query *q, const pyr_object *o) {
    writer w = {q, q->area.used + MOST_BYTES, 0};
    value(&w, o);
}

pyr_text pyr_describe(pyr_query *q, const pyr_object *o) {
    uint64_t begun = pyr_text_begin(q);
    pyr_text_add_repr(q, o);
    return pyr_text_end(q, begun);
}

pyr_text pyr_describe_type(pyr_query *q, const pyr_type *type) {
    uint64_t begun = pyr_text_begin(q);
    writer w = {q, 0, 0};
    type_name(&w, type);
    return pyr_text_end(q, begun);
}
