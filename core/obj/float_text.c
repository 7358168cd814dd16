// Floats as text: repr and the codes e, f and g; reading decimal and hexadecimal text.
#include "obj/abstract.h"
#include "obj/float_arith.h"
#include "obj/str.h"
#include "obj/unicode.h"
#include <math.h>
#include <string.h>

typedef struct output {
    char *at, *end;
} output;

static void put(output *o, char c) {
    if (o->at < o->end) *o->at++ = c;
}
static void put_repeated(output *o, char c, int count) {
    for (; count > 0; count--) put(o, c);
}
static void put_text(output *o, const char *text, int count) {
    for (int i = 0; i < count; i++) put(o, text[i]);
}

static void put_exponent(output *o, int exponent, bool upper) {
    char digits[8];
    int n = 0, magnitude = exponent < 0 ? -exponent : exponent;
    do digits[n++] = (char)('0' + magnitude % 10);
    while (magnitude /= 10);
    if (n < 2) digits[n++] = '0';
    put(o, upper ? 'E' : 'e');
    put(o, exponent < 0 ? '-' : '+');
    while (n > 0) put(o, digits[--n]);
}

// Digits from the first place to [end] places behind it, with the point behind [point] of them.
static void put_number(output *o, const char *digits, int count, int point, int end, int flags) {
    if (point <= 0) {
        put(o, '0');
        put(o, '.');
        put_repeated(o, '0', -point);
        put_text(o, digits, count);
        put_repeated(o, '0', end - count);
    } else {
        int whole = count < point ? count : point;
        put_text(o, digits, whole);
        put_repeated(o, '0', point - whole);
        put(o, '.');
        put_text(o, digits + whole, count - whole);
        put_repeated(o, '0', end - (count > point ? count : point));
    }
    if (o->at[-1] == '.') {
        if (flags & PYR_DOUBLE_DOT_0) put(o, '0');
        else if (!(flags & PYR_DOUBLE_ALT)) o->at--;
    }
}

static void put_finite(output *o, double value, char code, int precision, int flags, bool upper) {
    char digits[PYR_DTOA_DIGITS];
    int count = 0, point = 1, mode = code == 'r' ? 0 : code == 'f' ? 3 : 2;
    if (code == 'g' && precision == 0) precision = 1;
    int wanted = code == 'e' ? precision + 1 : precision;
    if (value != 0.0) count = pyr_dtoa(value, mode, wanted, digits, &point);
    if (count == 0) digits[0] = '0', count = 1, point = 1;
    bool exponential = code == 'e';
    int end = count;
    if (code == 'r') exponential = point <= -4 || point > 16;
    if (code == 'g') {
        exponential = point <= -4 || point > precision || ((flags & PYR_DOUBLE_DOT_0) && point == precision);
        if (flags & PYR_DOUBLE_ALT) end = precision;
    }
    if (code == 'e') end = wanted;
    if (code == 'f') end = point + precision;
    int exponent = point - 1;
    if (exponential) point = 1;
    if (end < count) end = count;
    put_number(o, digits, count, point, end, flags & (exponential ? PYR_DOUBLE_ALT : ~0));
    if (exponential) put_exponent(o, exponent, upper);
}

int64_t pyr_double_to_text(pyr_runtime *rt, double value, char code, int precision, int flags, char *out, int64_t capacity) {
    (void)rt;
    output o = {out, out + capacity};
    bool upper = code >= 'A' && code <= 'Z';
    if (upper) code = (char)(code | 0x20);
    bool negative = signbit(value) && !isnan(value);
    if (negative) put(&o, '-');
    else if (flags & PYR_DOUBLE_SIGN) put(&o, '+');
    if (!isfinite(value)) put_text(&o, isnan(value) ? (upper ? "NAN" : "nan") : upper ? "INF" : "inf", 3);
    else put_finite(&o, fabs(value), code, precision, flags, upper);
    return o.at - out;
}

int pyr_double_round(pyr_runtime *rt, double value, int64_t digits, double *result) {
    *result = value;
    if (digits > 323 || !isfinite(value) || value == 0.0) return 0;
    if (digits < -308) {
        *result = copysign(0.0, value);
        return 0;
    }
    char text[PYR_DTOA_DIGITS];
    int point, count = pyr_dtoa(fabs(value), 3, (int)digits, text, &point);
    *result = copysign(pyr_strtod_digits(text, count, point - count, false), value);
    if (isfinite(*result)) return 0;
    pyr_error(rt, PYR_T_OverflowError, "rounded value too large to represent");
    return -1;
}

// ---- reading ---------------------------------------------------------------------------------------------------------------------------

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
static bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool same_word(const char *p, const char *end, const char *word) {
    for (; p < end && *word; p++, word++) {
        if ((*p | 0x20) != *word) return false;
    }
    return p == end && !*word;
}

// Digits with single underscores between them, gathered without leading zeros.
typedef struct gathered {
    char digits[PYR_DTOA_DIGITS];
    int count;
    int64_t seen; // all of them, zeros too
    int64_t scale;
    bool sticky;
} gathered;

static const char *gather(const char *p, const char *end, gathered *g, bool behind_point) {
    while (p < end && (is_digit(*p) || (*p == '_' && g->seen && is_digit(p[-1]) && p + 1 < end && is_digit(p[1])))) {
        char c = *p++;
        if (c == '_') continue;
        g->seen++;
        if (g->count < PYR_DTOA_DIGITS - 1) {
            if (g->count || c != '0') g->digits[g->count++] = c;
            g->scale -= behind_point;
        } else {
            g->sticky |= c != '0';
            g->scale += !behind_point;
        }
    }
    return p;
}

int pyr_parse_double(pyr_runtime *rt, const char *text, int64_t length, double *value) {
    (void)rt;
    const char *p = text, *end = text + length;
    while (p < end && is_blank(*p)) p++;
    while (end > p && is_blank(end[-1])) end--;
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) p++;
    if (same_word(p, end, "inf") || same_word(p, end, "infinity")) {
        *value = negative ? -HUGE_VAL : HUGE_VAL;
        return 0;
    }
    if (same_word(p, end, "nan")) {
        *value = (double)NAN;
        return 0;
    }
    gathered g = {.count = 0};
    p = gather(p, end, &g, false);
    if (p < end && *p == '.') {
        // An underscore may not stand beside the point.
        if (p + 1 < end && p[1] == '_') return -1;
        p = gather(p + 1, end, &g, true);
    }
    if (g.seen == 0) return -1;
    int64_t exponent = 0;
    if (p < end && (*p | 0x20) == 'e') {
        p++;
        bool minus = p < end && *p == '-';
        if (p < end && (*p == '-' || *p == '+')) p++;
        if (p == end || !is_digit(*p)) return -1;
        while (p < end && (is_digit(*p) || (*p == '_' && p + 1 < end && is_digit(p[1]) && is_digit(p[-1])))) {
            if (*p != '_' && exponent < 100000000) exponent = exponent * 10 + (*p - '0');
            p++;
        }
        if (minus) exponent = -exponent;
    }
    if (p != end) return -1;
    exponent += g.scale;
    while (g.count > 0 && g.digits[g.count - 1] == '0' && !g.sticky) g.count--, exponent++;
    int bounded = exponent > 1000000 ? 1000000 : exponent < -1000000 ? -1000000 : (int)exponent;
    *value = pyr_strtod_digits(g.digits, g.count, bounded, g.sticky);
    if (negative) *value = -*value;
    return 0;
}

static void *not_a_float(pyr_runtime *rt, pyr_object *text) {
    return pyr_error_format(rt, PYR_T_ValueError, "could not convert string to float: %R", text);
}

pyr_object *pyr_float_from_text(pyr_runtime *rt, const char *text, int64_t length) {
    double value;
    if (pyr_charge(rt, length >> 3)) return NULL;
    if (pyr_parse_double(rt, text, length, &value) == 0) return pyr_float_new(rt, value);
    pyr_object *s = pyr_str_from_utf8(rt, text, length);
    if (!s) return NULL;
    not_a_float(rt, s);
    pyr_decref(rt, s);
    return NULL;
}

pyr_object *pyr_float_from_str(pyr_runtime *rt, pyr_object *text) {
    int64_t length;
    double value;
    char *ascii = pyr_unicode_to_ascii_digits(rt, text, &length);
    if (!ascii) return NULL;
    int status = pyr_charge(rt, length >> 3) ? -2 : pyr_parse_double(rt, ascii, length, &value);
    pyr_free(rt, ascii);
    if (status == 0) return pyr_float_new(rt, value);
    return status == -2 ? NULL : not_a_float(rt, text);
}

// ---- hexadecimal -----------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_float_to_hex(pyr_runtime *rt, double value) {
    char text[40];
    output o = {text, text + sizeof text};
    if (!isfinite(value)) {
        int64_t n = pyr_double_to_text(rt, value, 'r', 0, 0, text, sizeof text);
        return pyr_str_from_ascii(rt, text, n);
    }
    if (signbit(value)) put(&o, '-');
    if (value == 0.0) {
        put_text(&o, "0x0.0p+0", 8);
        return pyr_str_from_ascii(rt, text, o.at - text);
    }
    int exponent;
    double m = frexp(fabs(value), &exponent);
    int shift = 1 - (-1021 - exponent > 0 ? -1021 - exponent : 0);
    m = ldexp(m, shift);
    exponent -= shift;
    put_text(&o, "0x", 2);
    put(&o, (char)('0' + (int)m));
    put(&o, '.');
    for (int i = 0; i < 13; i++) {
        m = (m - (int)m) * 16.0;
        put(&o, "0123456789abcdef"[(int)m]);
    }
    put(&o, 'p');
    put(&o, exponent < 0 ? '-' : '+');
    char digits[8];
    int n = 0, magnitude = exponent < 0 ? -exponent : exponent;
    do digits[n++] = (char)('0' + magnitude % 10);
    while (magnitude /= 10);
    while (n > 0) put(&o, digits[--n]);
    return pyr_str_from_ascii(rt, text, o.at - text);
}

static int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Hexadecimal digits up to 60 bits, the rest by exponent and one sticky bit; ldexp of a rounded mantissa ends it.
pyr_object *pyr_float_from_hex(pyr_runtime *rt, const char *text, int64_t length) {
    static const char invalid[] = "invalid hexadecimal floating-point string";
    const char *p = text, *end = text + length;
    while (p < end && is_blank(*p)) p++;
    while (end > p && is_blank(end[-1])) end--;
    bool negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+')) p++;
    if (same_word(p, end, "inf") || same_word(p, end, "infinity")) return pyr_float_new(rt, negative ? -HUGE_VAL : HUGE_VAL);
    if (same_word(p, end, "nan")) return pyr_float_new(rt, (double)NAN);
    if (end - p >= 2 && *p == '0' && (p[1] | 0x20) == 'x') p += 2;
    uint64_t m = 0;
    int64_t exponent = 0, seen = 0;
    bool sticky = false, behind = false;
    for (; p < end; p++) {
        int digit = hex_value(*p);
        if (digit < 0 && (*p != '.' || behind)) break;
        if (digit < 0) {
            behind = true;
            continue;
        }
        seen++;
        if (m >> 56 == 0) {
            m = m << 4 | (uint64_t)digit;
            exponent -= behind ? 4 : 0;
        } else {
            sticky |= digit != 0;
            exponent += behind ? 0 : 4;
        }
    }
    if (seen == 0) return pyr_error(rt, PYR_T_ValueError, invalid);
    if (p < end && (*p | 0x20) == 'p') {
        p++;
        bool minus = p < end && *p == '-';
        if (p < end && (*p == '-' || *p == '+')) p++;
        if (p == end || !is_digit(*p)) return pyr_error(rt, PYR_T_ValueError, invalid);
        int64_t given = 0;
        for (; p < end && is_digit(*p); p++) {
            if (given < 1000000) given = given * 10 + (*p - '0');
        }
        exponent += minus ? -given : given;
    }
    if (p != end) return pyr_error(rt, PYR_T_ValueError, invalid);
    if (m == 0) return pyr_float_new(rt, negative ? -0.0 : 0.0);
    int bits = 64 - __builtin_clzll(m);
    int64_t top = exponent + bits - 1; // of the highest bit
    int64_t precision = top >= -1022 ? 53 : 53 + 1022 + top;
    double value = 0.0;
    if (top > 1023) value = HUGE_VAL;
    else if (precision >= 0) {
        int64_t drop = bits - precision;
        if (drop > 0) {
            uint64_t half = UINT64_C(1) << (drop - 1), low = m & (half | (half - 1));
            m = m >> (drop - 1) >> 1;
            if (low > half || (low == half && (sticky || (m & 1)))) m++;
            exponent += drop;
        }
        value = ldexp((double)m, (int)exponent);
    }
    if (isinf(value)) return pyr_error(rt, PYR_T_OverflowError, "hexadecimal value too large to represent as a float");
    return pyr_float_new(rt, negative ? -value : value);
}
