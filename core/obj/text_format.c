// Text for messages: the directives of base/format.h, and %R (repr of an object), %S (str of an object), %T (name of an object's type).
//
// An error while a repr runs is the error of the whole. Knows of strings only the writer.
#include "base/format.h"
#include "obj/abstract.h"
#include "obj/str.h"

#include <string.h>

static int write_object(pyr_runtime *rt, pyr_writer *w, char directive, int precision, pyr_object *o) {
    if (directive == 'T' || directive == 'N') {
        pyr_object *text = pyr_str_from_text(rt, directive == 'N' && o == rt->none ? "None" : o->ob_type.p->tp_name.p);
        int result = text ? pyr_writer_str(rt, w, text) : -1;
        pyr_xdecref(rt, text);
        return result;
    }
    pyr_object *text = directive == 'R' ? pyr_repr(rt, o) : pyr_to_str(rt, o);
    if (!text) return -1;
    int64_t length = pyr_str_length(text);
    int result = pyr_writer_substring(rt, w, text, 0, precision >= 0 && precision < length ? precision : length);
    pyr_decref(rt, text);
    return result;
}

// Writes [length] bytes of UTF-8.
static int write_utf8(pyr_runtime *rt, pyr_writer *w, const char *text, int64_t length) {
    bool ascii = true;
    for (int64_t i = 0; i < length; i++) ascii = ascii && (text[i] & 0x80) == 0;
    if (ascii) return pyr_writer_ascii(rt, w, text, length);
    pyr_object *s = pyr_str_from_utf8(rt, text, length);
    int result = s ? pyr_writer_str(rt, w, s) : -1;
    pyr_xdecref(rt, s);
    return result;
}

typedef struct directive {
    char text[16]; // as written, for base/format.h
    char conversion;
    int longs;     // how many 'l', or 2 for 'j' and 'z'
    bool star;     // precision from the arguments
    int precision; // -1: none
} directive;

// Reads the directive behind '%'; returns the place behind it.
static const char *read_directive(const char *p, directive *d) {
    const char *start = p;
    memset(d, 0, sizeof *d);
    d->precision = -1;
    while (*p && strchr("-+ 0123456789", *p)) p++;
    if (*p == '.') {
        p++;
        if (*p == '*') {
            d->star = true;
            p++;
        } else {
            d->precision = 0;
            while (*p >= '0' && *p <= '9') d->precision = d->precision * 10 + (*p++ - '0');
        }
    }
    while (*p == 'l' || *p == 'z' || *p == 'j') d->longs += *p++ == 'l' ? 1 : 2;
    d->conversion = *p ? *p++ : '%';
    size_t length = (size_t)(p - start);
    d->text[0] = '%';
    if (length < sizeof d->text - 2) memcpy(d->text + 1, start, length);
    return p;
}

static int write_directive(pyr_runtime *rt, pyr_writer *w, const directive *d, va_list *arguments) {
    char number[80];
    int length;
    int precision = d->star ? va_arg(*arguments, int) : d->precision;
    switch (d->conversion) {
    case '%':
        return pyr_writer_char(rt, w, '%');
    case 'R':
    case 'S':
    case 'T':
    case 'N':
        return write_object(rt, w, d->conversion, precision, va_arg(*arguments, pyr_object *));
    case 's': {
        const char *text = va_arg(*arguments, const char *);
        int64_t n = 0;
        while ((precision < 0 || n < precision) && text[n]) n++;
        return write_utf8(rt, w, text, n);
    }
    case 'c':
        return pyr_writer_char(rt, w, (uint32_t)va_arg(*arguments, int));
    default:
        break;
    }
    // The number's width follows the directive's; the text is formatted from a 64-bit value.
    char wide[20];
    size_t n = 0;
    for (const char *p = d->text; *p; p++) {
        if (*p != 'l' && *p != 'z' && *p != 'j' && p[1] != '\0') wide[n++] = *p;
    }
    wide[n++] = 'l';
    wide[n++] = 'l';
    wide[n++] = d->conversion;
    wide[n] = '\0';
    bool is_signed = d->conversion == 'd' || d->conversion == 'i';
    long long value;
    if (d->longs >= 2) {
        value = va_arg(*arguments, long long);
    } else if (d->longs == 1) {
        value = is_signed ? va_arg(*arguments, long) : (long long)va_arg(*arguments, unsigned long);
    } else {
        value = is_signed ? va_arg(*arguments, int) : (long long)va_arg(*arguments, unsigned);
    }
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    length = pyr_format(number, sizeof number, wide, value);
#pragma GCC diagnostic pop
    return pyr_writer_ascii(rt, w, number, length < (int)sizeof number ? length : (int)sizeof number - 1);
}

pyr_object *pyr_str_format_list(pyr_runtime *rt, const char *format, va_list arguments) {
    pyr_writer w;
    pyr_writer_init(&w);
    va_list copy;
    va_copy(copy, arguments);
    int result = 0;
    for (const char *p = format; *p && result == 0;) {
        const char *end = p;
        while (*end && *end != '%') end++;
        if (end > p) result = write_utf8(rt, &w, p, end - p);
        p = end;
        if (*p && result == 0) {
            directive d;
            p = read_directive(p + 1, &d);
            result = write_directive(rt, &w, &d, &copy);
        }
    }
    va_end(copy);
    if (result < 0) {
        pyr_writer_free(rt, &w);
        return NULL;
    }
    return pyr_writer_finish(rt, &w);
}

pyr_object *pyr_str_format(pyr_runtime *rt, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    pyr_object *text = pyr_str_format_list(rt, format, arguments);
    va_end(arguments);
    return text;
}
