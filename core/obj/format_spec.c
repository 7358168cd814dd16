// The format specification: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
//
// Parsed into a `layout`; a number is then laid out as padding, sign, prefix, padding, grouped digits, the rest, padding.
#include "obj/format_spec.h"
#include "obj/abstract.h"
#include "obj/float_arith.h"
#include "obj/int_digits.h"
#include "obj/str_chars.h"
#include <math.h>

typedef struct layout {
    uint32_t fill, align, sign, type, separator; // 0: not given (sign, type, separator)
    bool alternate, no_negative_zero;
    int64_t width, precision; // -1: not given
} layout;

// ---- parsing ----------------------------------------------------------------------------------------------------------------------

static bool is_align(uint32_t c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
}

// A number at *at, if there is one. -1 with ValueError when it is too large.
static int read_number(pyr_runtime *rt, const pyr_object *spec, int64_t *at, int64_t *number) {
    int64_t n = 0, start = *at;
    for (; *at < pyr_str_length(spec); ++*at) {
        uint32_t c = pyr_str_char(spec, *at);
        if (c < '0' || c > '9') break;
        if (n > INT64_MAX / 10 - 1) {
            pyr_error(rt, PYR_T_ValueError, "Too many decimal digits in format string");
            return -1;
        }
        n = n * 10 + (c - '0');
    }
    if (*at > start) *number = n;
    return 0;
}

static int unknown_code(pyr_runtime *rt, uint32_t code, const pyr_object *o) {
    const char *type = o->ob_type.p->tp_name.p;
    if (code > 32 && code < 128) {
        pyr_error_format(rt, PYR_T_ValueError, "Unknown format code '%c' for object of type '%s'", (int)code, type);
    } else {
        pyr_error_format(rt, PYR_T_ValueError, "Unknown format code '\\x%x' for object of type '%s'", code, type);
    }
    return -1;
}

static int read_separators(pyr_runtime *rt, const pyr_object *spec, int64_t *at, layout *f) {
    int64_t n = pyr_str_length(spec);
    if (*at < n && pyr_str_char(spec, *at) == ',') f->separator = ',', ++*at;
    if (*at < n && pyr_str_char(spec, *at) == '_') {
        if (f->separator) {
            pyr_error(rt, PYR_T_ValueError, "Cannot specify both ',' and '_'.");
            return -1;
        }
        f->separator = '_', ++*at;
    }
    if (*at < n && pyr_str_char(spec, *at) == ',' && f->separator == '_') {
        pyr_error(rt, PYR_T_ValueError, "Cannot specify both ',' and '_'.");
        return -1;
    }
    return 0;
}

static int check_separator(pyr_runtime *rt, const layout *f) {
    if (!f->separator) return 0;
    const char *allowed = f->separator == '_' ? "defgEG%FboxX" : "defgEG%F";
    if (!f->type || (f->type < 128 && strchr(allowed, (int)f->type))) return 0;
    if (f->type > 32 && f->type < 128) {
        pyr_error_format(rt, PYR_T_ValueError, "Cannot specify '%c' with '%c'.", (int)f->separator, (int)f->type);
    } else {
        pyr_error_format(rt, PYR_T_ValueError, "Cannot specify '%c' with '\\x%x'.", (int)f->separator, f->type);
    }
    return -1;
}

// [align] and [type] are what holds when none is given.
static int parse(pyr_runtime *rt, const pyr_object *spec, const pyr_object *o, uint32_t align, uint32_t type, layout *f) {
    int64_t at = 0, n = pyr_str_length(spec);
    *f = (layout){.fill = ' ', .align = align, .type = type, .width = -1, .precision = -1};
    bool fill_given = false, align_given = false;
    if (n >= 2 && is_align(pyr_str_char(spec, 1))) {
        f->fill = pyr_str_char(spec, 0);
        f->align = pyr_str_char(spec, 1);
        fill_given = align_given = true;
        at = 2;
    } else if (n >= 1 && is_align(pyr_str_char(spec, 0))) {
        f->align = pyr_str_char(spec, 0);
        align_given = true;
        at = 1;
    }
    if (at < n && strchr(" +-", (int)(pyr_str_char(spec, at) & 0x7F)) && pyr_str_char(spec, at) < 128 &&
        pyr_str_char(spec, at)) {
        f->sign = pyr_str_char(spec, at++);
    }
    if (at < n && pyr_str_char(spec, at) == 'z') f->no_negative_zero = true, at++;
    if (at < n && pyr_str_char(spec, at) == '#') f->alternate = true, at++;
    if (!fill_given && at < n && pyr_str_char(spec, at) == '0') {
        f->fill = '0';
        if (!align_given && align == '>') f->align = '=';
        at++;
    }
    if (read_number(rt, spec, &at, &f->width) < 0 || read_separators(rt, spec, &at, f) < 0) return -1;
    if (at < n && pyr_str_char(spec, at) == '.') {
        at++;
        if (read_number(rt, spec, &at, &f->precision) < 0) return -1;
        if (f->precision < 0) {
            pyr_error(rt, PYR_T_ValueError, "Format specifier missing precision");
            return -1;
        }
    }
    if (n - at > 1) {
        pyr_error_format(rt, PYR_T_ValueError, "Invalid format specifier '%S' for object of type '%T'", spec, o);
        return -1;
    }
    if (n - at == 1) f->type = pyr_str_char(spec, at);
    return check_separator(rt, f);
}

// ---- str ------------------------------------------------------------------------------------------------------------------------------

static int write_padded(pyr_runtime *rt, pyr_writer *w, pyr_object *s, int64_t length, const layout *f) {
    int64_t room = f->width > length ? f->width - length : 0;
    int64_t left = f->align == '>' ? room : f->align == '^' ? room / 2 : 0;
    if (pyr_writer_repeat(rt, w, f->fill, left) < 0 || pyr_writer_substring(rt, w, s, 0, length) < 0) return -1;
    return pyr_writer_repeat(rt, w, f->fill, room - left);
}

static pyr_object *finish(pyr_runtime *rt, pyr_writer *w, int status) {
    if (status == 0) return pyr_writer_finish(rt, w);
    pyr_writer_free(rt, w);
    return NULL;
}

pyr_object *pyr_format_str(pyr_runtime *rt, pyr_object *o, pyr_object *spec) {
    if (pyr_str_length(spec) == 0) return pyr_is_exact(rt, o, PYR_T_STR) ? pyr_new_ref(rt, o) : pyr_to_str(rt, o);
    layout f;
    if (parse(rt, spec, o, '<', 's', &f) < 0) return NULL;
    if (f.type != 's') return unknown_code(rt, f.type, o), NULL;
    if (f.sign == ' ') return pyr_error(rt, PYR_T_ValueError, "Space not allowed in string format specifier");
    if (f.sign) return pyr_error(rt, PYR_T_ValueError, "Sign not allowed in string format specifier");
    if (f.no_negative_zero) {
        return pyr_error(rt, PYR_T_ValueError, "Negative zero coercion (z) not allowed in string format specifier");
    }
    if (f.alternate) return pyr_error(rt, PYR_T_ValueError, "Alternate form (#) not allowed in string format specifier");
    if (f.align == '=') return pyr_error(rt, PYR_T_ValueError, "'=' alignment not allowed in string format specifier");
    int64_t length = pyr_str_length(o);
    if (f.precision >= 0 && f.precision < length) length = f.precision;
    else if (f.width <= length && pyr_is_exact(rt, o, PYR_T_STR)) return pyr_new_ref(rt, o);
    pyr_writer w;
    pyr_writer_init(&w);
    return finish(rt, &w, write_padded(rt, &w, o, length, &f));
}

// ---- numbers ----------------------------------------------------------------------------------------------------------------------------

// A number in its parts.
typedef struct number {
    bool negative;
    const char *prefix; // "0x" or ""
    const char *digits, *rest;
    int64_t digit_count, rest_count;
} number;

// How many digits (with leading zeros) stand in groups that take at least [least] characters with their separators; *[total] characters.
static int64_t measure_groups(int64_t digits, int64_t least, bool separated, int group, int64_t *total) {
    int64_t width = 0;
    *total = 0;
    for (;;) {
        int64_t size = digits - width > least - *total ? digits - width : least - *total;
        if (size < 1) size = 1;
        if (separated && size > group) size = group;
        width += size;
        *total += size;
        if (width >= digits && *total >= least) return width;
        ++*total; // the separator
    }
}

static int write_groups(pyr_runtime *rt, pyr_writer *w, const number *x, int64_t width, uint32_t separator, int group) {
    int64_t zeros = width - x->digit_count;
    int status = 0;
    for (int64_t i = 0; i < width && status == 0; i++) {
        if (separator && i && (width - i) % group == 0) status = pyr_writer_char(rt, w, separator);
        if (status == 0) status = pyr_writer_char(rt, w, i < zeros ? '0' : (uint8_t)x->digits[i - zeros]);
    }
    return status;
}

static int write_number(pyr_runtime *rt, pyr_writer *w, const number *x, const layout *f, int group) {
    char sign = (char)(x->negative ? '-' : f->sign == '-' ? 0 : f->sign);
    int64_t fixed = (sign != 0) + (int64_t)strlen(x->prefix) + x->rest_count;
    int64_t least = f->fill == '0' && f->align == '=' ? f->width - fixed : 0;
    int64_t digits = 0, width = 0; // characters and digits of the groups
    if (x->digit_count) width = measure_groups(x->digit_count, least, f->separator != 0, group, &digits);
    int64_t room = f->width - fixed - digits;
    if (room < 0) room = 0;
    int64_t left = f->align == '>' ? room : f->align == '^' ? room / 2 : 0, inner = f->align == '=' ? room : 0;
    if (pyr_charge(rt, digits >> 2) < 0 || pyr_writer_repeat(rt, w, f->fill, left) < 0) return -1;
    if (sign && pyr_writer_char(rt, w, (uint32_t)sign) < 0) return -1;
    if (pyr_writer_ascii(rt, w, x->prefix, (int64_t)strlen(x->prefix)) < 0 || pyr_writer_repeat(rt, w, f->fill, inner) < 0)
        return -1;
    if (write_groups(rt, w, x, width, f->separator, group) < 0 || pyr_writer_ascii(rt, w, x->rest, x->rest_count) < 0)
        return -1;
    return pyr_writer_repeat(rt, w, f->fill, room - left - inner);
}

static pyr_object *format_char(pyr_runtime *rt, pyr_object *o, const layout *f) {
    int64_t value;
    if (f->sign) return pyr_error(rt, PYR_T_ValueError, "Sign not allowed with integer format specifier 'c'");
    if (f->alternate)
        return pyr_error(rt, PYR_T_ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
    if (!pyr_int_fits(o, &value)) return pyr_error(rt, PYR_T_OverflowError, "Python int too large to convert to C long");
    if (value < 0 || value > 0x10FFFF) return pyr_error(rt, PYR_T_OverflowError, "%c arg not in range(0x110000)");
    pyr_object *s = pyr_str_from_char(rt, (uint32_t)value);
    if (!s) return NULL;
    layout g = *f;
    if (g.align == '=') g.align = '>';
    pyr_writer w;
    pyr_writer_init(&w);
    int status = write_padded(rt, &w, s, 1, &g);
    pyr_decref(rt, s);
    return finish(rt, &w, status);
}

static pyr_object *format_digits(pyr_runtime *rt, pyr_object *o, const layout *f) {
    uint32_t type = f->type;
    int base = type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
    number x = {.negative = pyr_int_is_negative(o), .prefix = "", .rest = ""};
    char text[24], *digits;
    int64_t small;
    bool in_text = base == 10 && pyr_int_fits(o, &small);
    if (in_text) {
        digits = pyr_int_small_digits(small, text + sizeof text);
        x.digit_count = text + sizeof text - digits;
    } else if (!(digits = pyr_int_digits_text(rt, o, base, &x.digit_count))) {
        return NULL;
    }
    for (int64_t i = 0; type == 'X' && i < x.digit_count; i++) {
        if (digits[i] >= 'a') digits[i] = (char)(digits[i] - 32);
    }
    x.digits = digits;
    if (f->alternate && base != 10) x.prefix = type == 'b' ? "0b" : type == 'o' ? "0o" : type == 'x' ? "0x" : "0X";
    pyr_writer w;
    pyr_writer_init(&w);
    int status = write_number(rt, &w, &x, f, f->separator == '_' && base != 10 ? 4 : 3);
    if (!in_text) pyr_free(rt, digits);
    return finish(rt, &w, status);
}

static pyr_object *format_double(pyr_runtime *rt, double value, const layout *f) {
    char code = (char)f->type;
    int flags = f->alternate ? PYR_DOUBLE_ALT : 0;
    bool percent = code == '%';
    if (f->precision > INT32_MAX) return pyr_error(rt, PYR_T_ValueError, "precision too big");
    int precision = f->precision < 0 ? 6 : (int)f->precision;
    if (!code) code = f->precision < 0 ? 'r' : 'g', flags |= PYR_DOUBLE_DOT_0;
    if (code == 'n') code = 'g';
    if (percent) code = 'f', value *= 100;
    int64_t room = pyr_double_room(precision) + 1;
    if (pyr_charge(rt, room >> 4) < 0) return NULL;
    char small[400], *text = room <= (int64_t)sizeof small ? small : pyr_alloc(rt, room, PYR_USE_BUFFER);
    if (!text) return NULL;
    int64_t n = pyr_double_to_text(rt, value, code, precision, flags, text, room - 1);
    if (percent) text[n++] = '%';
    number x = {.prefix = "", .digits = text};
    if (*text == '-') x.negative = true, x.digits++;
    while (x.digits + x.digit_count < text + n && x.digits[x.digit_count] >= '0' && x.digits[x.digit_count] <= '9')
        x.digit_count++;
    x.rest = x.digits + x.digit_count;
    x.rest_count = text + n - x.rest;
    if (f->no_negative_zero && x.negative) {
        bool zero = true;
        for (const char *p = x.digits; p < text + n && *p != 'e' && *p != 'E' && *p != '%'; p++) zero &= *p == '0' || *p == '.';
        if (zero) x.negative = false;
    }
    pyr_writer w;
    pyr_writer_init(&w);
    int status = write_number(rt, &w, &x, f, 3);
    if (text != small) pyr_free(rt, text);
    return finish(rt, &w, status);
}

static bool is_float_code(uint32_t type) {
    return type && type < 128 && strchr("eEfFgG%", (int)type);
}

#if !PYR_TRACE
// "[0][width][d]" with a width that the writer's first buffer has room for. False: anything else.
static bool is_plain(const pyr_object *spec, bool *zeros, int64_t *width) {
    const uint8_t *at = pyr_str_data(spec);
    if (!((const pyr_str *)spec)->ascii || pyr_str_length(spec) > 4) return false;
    *zeros = *at == '0';
    at += *zeros;
    for (*width = 0; *at >= '0' && *at <= '9'; at++) *width = *width * 10 + (*at - '0');
    at += *at == 'd';
    return *width <= 40 && at == (const uint8_t *)pyr_str_data(spec) + pyr_str_length(spec);
}

// The same text, charge and memory as write_number has.
static pyr_object *format_plain(pyr_runtime *rt, int64_t value, bool zeros, int64_t width) {
    char text[64], *end = text + sizeof text, *at = pyr_int_small_digits(value, end);
    while (zeros && end - at + (value < 0) < width) *--at = '0';
    int64_t digits = end - at;
    if (value < 0) *--at = '-';
    while (end - at < width) *--at = ' ';
    if (pyr_charge(rt, digits >> 2) < 0) return NULL;
    pyr_writer w;
    pyr_writer_init(&w);
    return finish(rt, &w, pyr_writer_ascii(rt, &w, at, end - at));
}
#endif

pyr_object *pyr_format_int(pyr_runtime *rt, pyr_object *o, pyr_object *spec) {
    if (pyr_str_length(spec) == 0)
        return pyr_is_exact(rt, o, PYR_T_INT) ? pyr_int_to_text(rt, o, 10, false) : pyr_to_str(rt, o);
#if !PYR_TRACE
    bool zeros;
    int64_t width;
    if (PYR_LIKELY(pyr_int_is_compact(o)) && is_plain(spec, &zeros, &width)) {
        return format_plain(rt, pyr_int_compact(o), zeros, width);
    }
#endif
    layout f;
    if (parse(rt, spec, o, '>', 0, &f) < 0) return NULL;
    if (is_float_code(f.type)) {
        double value = pyr_int_to_double(rt, o);
        return value == -1.0 && pyr_error_set(rt) ? NULL : format_double(rt, value, &f);
    }
    if (f.type && !(f.type < 128 && strchr("bcdoxXn", (int)f.type))) return unknown_code(rt, f.type, o), NULL;
    if (f.precision >= 0) return pyr_error(rt, PYR_T_ValueError, "Precision not allowed in integer format specifier");
    if (f.no_negative_zero) {
        return pyr_error(rt, PYR_T_ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
    }
    return f.type == 'c' ? format_char(rt, o, &f) : format_digits(rt, o, &f);
}

pyr_object *pyr_format_float(pyr_runtime *rt, pyr_object *o, pyr_object *spec) {
    if (pyr_str_length(spec) == 0) return pyr_to_str(rt, o);
    layout f;
    if (parse(rt, spec, o, '>', 0, &f) < 0) return NULL;
    if (f.type && f.type != 'n' && !is_float_code(f.type)) return unknown_code(rt, f.type, o), NULL;
    return format_double(rt, pyr_float_value(o), &f);
}

// Both parts without padding, the second with a sign; what is written without a code has the brackets of repr().
pyr_object *pyr_format_complex(pyr_runtime *rt, pyr_object *o, double real, double imag, pyr_object *spec) {
    if (pyr_str_length(spec) == 0) return pyr_to_str(rt, o);
    layout f;
    if (parse(rt, spec, o, '>', 0, &f) < 0) return NULL;
    if (f.type && f.type != 'n' && !(is_float_code(f.type) && f.type != '%')) return unknown_code(rt, f.type, o), NULL;
    if (f.fill == '0') return pyr_error(rt, PYR_T_ValueError, "Zero padding is not allowed in complex format specifier");
    if (f.align == '=') return pyr_error(rt, PYR_T_ValueError, "'=' alignment flag is not allowed in complex format specifier");
    layout part = f;
    part.width = -1;
    if (!f.type) part.type = f.precision < 0 ? 'r' : 'g';
    bool both = f.type || real != 0.0 || signbit(real), brackets = both && !f.type;
    pyr_object *first = both ? format_double(rt, real, &part) : pyr_str_from_ascii(rt, "", 0);
    if (both) part.sign = '+';
    pyr_object *second = first ? format_double(rt, imag, &part) : NULL;
    pyr_object *text = second ? pyr_str_format(rt, "%s%S%Sj%s", brackets ? "(" : "", first, second, brackets ? ")" : "") : NULL;
    pyr_xdecref(rt, first);
    pyr_xdecref(rt, second);
    if (!text) return NULL;
    pyr_writer w;
    pyr_writer_init(&w);
    int status = write_padded(rt, &w, text, pyr_str_length(text), &f);
    pyr_decref(rt, text);
    return finish(rt, &w, status);
}
