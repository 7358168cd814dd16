// Ints to text and back, in bases 2 to 36, with the limit of 4300 decimal digits (Objects/longobject.c, 3.11.7).
#include "base/format.h"
#include "obj/int_digits.h"
#include "obj/str.h"
#include "obj/unicode.h"
#include <string.h>

#define CHUNK UINT32_C(1000000000) // 10**9 fits a digit
#define CHUNK_DIGITS 9

static const char limit_message[] = "Exceeds the limit (%lld digits) for integer string conversion";
static const char limit_help[] = "; use sys.set_int_max_str_digits() to increase the limit";

static void *limit_error(pyr_runtime *rt, int64_t digits) {
    char text[200];
    int n = pyr_format(text, sizeof text, limit_message, (long long)rt->int_max_str_digits);
    if (digits) n += pyr_format(text + n, sizeof text - (size_t)n, ": value has %lld digits", (long long)digits);
    pyr_format(text + n, sizeof text - (size_t)n, "%s", limit_help);
    return pyr_error(rt, PYR_T_ValueError, text);
}

// Writes the digits of [chunk] before [end], at least [width] of them. Answers where they begin.
static char *write_chunk(char *end, uint32_t chunk, int width) {
    while (chunk || width > 0) {
        *--end = (char)('0' + chunk % 10);
        chunk /= 10;
        width--;
    }
    return end;
}

static char *decimal_text(pyr_runtime *rt, pyr_object *o, int64_t *length) {
    int64_t n = pyr_int_digits(o), limit = rt->int_max_str_digits;
    if (n >= 10 * PYR_INT_STR_THRESHOLD / (3 * PYR_INT_SHIFT) + 2 && limit > 0 &&
        limit / (3 * PYR_INT_SHIFT) <= (n - 11) / 10) {
        return limit_error(rt, 0);
    }
    if (pyr_charge(rt, n + (n * n >> 4))) return NULL;
    int64_t room = n + n / 9 + 1; // chunks: 30 bits are a little more than 9.03 digits
    uint32_t *chunks = pyr_alloc(rt, room * 4, PYR_USE_BUFFER);
    if (!chunks) return NULL;
    int64_t used = 0;
    for (int64_t i = n - 1; i >= 0; i--) {
        uint64_t carry = pyr_as_int(o)->digit[i];
        for (int64_t j = 0; j < used; j++) {
            carry |= (uint64_t)chunks[j] << PYR_INT_SHIFT;
            chunks[j] = (uint32_t)(carry % CHUNK);
            carry /= CHUNK;
        }
        for (; carry; carry /= CHUNK) chunks[used++] = (uint32_t)(carry % CHUNK);
    }
    if (used == 0) chunks[used++] = 0;
    int64_t digits = (used - 1) * CHUNK_DIGITS;
    for (uint32_t top = chunks[used - 1]; top || digits == 0; top /= 10) digits++;
    char *text = NULL;
    if (digits > PYR_INT_STR_THRESHOLD && limit > 0 && digits > limit) {
        limit_error(rt, 0);
    } else {
        text = pyr_alloc(rt, digits, PYR_USE_BUFFER);
    }
    if (text) {
        char *at = text + digits;
        for (int64_t i = 0; i < used; i++) at = write_chunk(at, chunks[i], i + 1 < used ? CHUNK_DIGITS : i == 0 ? 1 : 0);
    }
    pyr_free(rt, chunks);
    *length = digits;
    return text;
}

// A base that is a power of two: [bits] to a digit.
static char *binary_text(pyr_runtime *rt, pyr_object *o, int bits, int64_t *length) {
    int64_t n = pyr_int_digits(o), total = pyr_int_bit_length(o);
    int64_t digits = total ? (total + bits - 1) / bits : 1;
    if (pyr_charge(rt, digits >> 4)) return NULL;
    char *text = pyr_alloc(rt, digits, PYR_USE_BUFFER);
    if (!text) return NULL;
    uint64_t gathered = 0;
    int have = 0;
    int64_t next = 0;
    for (int64_t i = digits - 1; i >= 0; i--) {
        if (have < bits && next < n) {
            gathered |= (uint64_t)pyr_as_int(o)->digit[next++] << have;
            have += PYR_INT_SHIFT;
        }
        text[i] = "0123456789abcdefghijklmnopqrstuv"[gathered & ((1U << bits) - 1)];
        gathered >>= bits;
        have -= bits;
    }
    *length = digits;
    return text;
}

char *pyr_int_digits_text(pyr_runtime *rt, pyr_object *o, int base, int64_t *length) {
    if (base == 10) return decimal_text(rt, o, length);
    return binary_text(rt, o, base == 2 ? 1 : base == 8 ? 3 : 4, length);
}

char *pyr_int_small_digits(int64_t value, char *end) {
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do *--end = (char)('0' + magnitude % 10);
    while (magnitude /= 10);
    return end;
}

static pyr_object *compact_text(pyr_runtime *rt, int64_t value) {
    char text[32], *end = text + sizeof text, *at = pyr_int_small_digits(value, end);
    if (value < 0) *--at = '-';
    pyr_object *s = pyr_str_new(rt, end - at, 127); // a new one even of a single digit
    if (s) memcpy(pyr_str_data(s), at, (size_t)(end - at));
    return s;
}

pyr_object *pyr_int_to_text(pyr_runtime *rt, pyr_object *o, int base, bool prefix) {
    int64_t small;
    if (base == 10 && pyr_int_fits(o, &small)) return compact_text(rt, small);
    int64_t length;
    char *digits = pyr_int_digits_text(rt, o, base, &length);
    if (!digits) return NULL;
    bool negative = pyr_int_is_negative(o);
    int front = negative + (prefix && base != 10 ? 2 : 0);
    pyr_object *s = pyr_str_new(rt, length + front, 127);
    if (s) {
        char *out = pyr_str_data(s);
        if (negative) *out++ = '-';
        if (prefix && base != 10) *out++ = '0', *out++ = "box"[base / 8];
        memcpy(out, digits, (size_t)length);
    }
    pyr_free(rt, digits);
    return s;
}

// ---- from text -------------------------------------------------------------------------------------------------------------------

static int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

static bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// Sign, prefix and blanks off: what is left are digits and single underscores between them. False if it is no number.
static bool strip_literal(const char **text, const char **end, int *base, bool *negative, bool *leading_zero) {
    const char *p = *text, *e = *end;
    while (p < e && is_blank(*p)) p++;
    while (e > p && is_blank(e[-1])) e--;
    *negative = p < e && *p == '-';
    if (p < e && (*p == '-' || *p == '+')) p++;
    int by_prefix = 0;
    if (e - p > 1 && *p == '0') {
        char letter = (char)(p[1] | 0x20);
        by_prefix = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    }
    *leading_zero = *base == 0 && by_prefix == 0 && p < e && *p == '0';
    if (by_prefix && (*base == 0 || *base == by_prefix)) {
        *base = by_prefix;
        p += 2;
        if (p < e && *p == '_') p++;
    } else if (*base == 0) {
        *base = 10;
    }
    *text = p, *end = e;
    return p < e && *p != '_' && e[-1] != '_';
}

static pyr_object *parse_digits(pyr_runtime *rt, const char *p, const char *end, int64_t digits, int base) {
    int bits = pyr_digit_bits((uint32_t)base - 1); // enough for one digit of the base
    int64_t room = (digits * bits + PYR_INT_SHIFT - 1) / PYR_INT_SHIFT;
    bool power_of_two = (base & (base - 1)) == 0;
    if (pyr_charge(rt, digits + (power_of_two ? 0 : room * room >> 5))) return NULL;
    pyr_int *z = pyr_int_alloc(rt, room);
    if (!z) return NULL;
    int64_t used = 0;
    if (power_of_two) {
        uint64_t gathered = 0;
        int have = 0;
        for (const char *at = end; at-- > p;) {
            if (*at == '_') continue;
            gathered |= (uint64_t)digit_value(*at) << have;
            have += bits;
            if (have >= PYR_INT_SHIFT) {
                z->digit[used++] = (uint32_t)(gathered & PYR_INT_MASK);
                gathered >>= PYR_INT_SHIFT;
                have -= PYR_INT_SHIFT;
            }
        }
        if (used < room) z->digit[used++] = (uint32_t)gathered;
    } else {
        while (p < end) {
            uint64_t factor = 1, chunk = 0; // as many digits at once as fit 30 bits
            for (; p < end && factor * (unsigned)base < PYR_INT_BASE; p++) {
                if (*p == '_') continue;
                chunk = chunk * (unsigned)base + (unsigned)digit_value(*p);
                factor *= (unsigned)base;
            }
            for (int64_t i = 0; i < used; i++) {
                chunk += z->digit[i] * factor;
                z->digit[i] = (uint32_t)(chunk & PYR_INT_MASK);
                chunk >>= PYR_INT_SHIFT;
            }
            if (chunk) z->digit[used++] = (uint32_t)chunk;
        }
    }
    z->base.ob_size = used;
    return pyr_int_finish(rt, z, false);
}

int pyr_int_parse(pyr_runtime *rt, const char *text, int64_t length, int base, pyr_object **value) {
    const char *end = text + length;
    bool negative, leading_zero;
    if (!strip_literal(&text, &end, &base, &negative, &leading_zero)) return 0;
    int64_t digits = 0;
    bool nonzero = false;
    for (const char *p = text; p < end; p++) {
        if (*p == '_') {
            if (p[1] == '_') return 0;
            continue;
        }
        if (digit_value(*p) >= base) return 0;
        nonzero |= *p != '0';
        digits++;
    }
    if (leading_zero && nonzero) return 0; // 0123 is no literal
    if ((base & (base - 1)) != 0 && digits > PYR_INT_STR_THRESHOLD && rt->int_max_str_digits > 0 &&
        digits > rt->int_max_str_digits) {
        limit_error(rt, digits);
        return -1;
    }
    *value = parse_digits(rt, text, end, digits, base);
    if (*value && negative) *value = pyr_int_negated(rt, *value);
    return *value ? 1 : -1;
}

pyr_object *pyr_int_from_text(pyr_runtime *rt, const char *text, int64_t length, int base) {
    pyr_object *value = NULL;
    if (pyr_int_parse(rt, text, length, base, &value) != 0) return value;
    pyr_object *s = pyr_str_from_utf8(rt, text, length);
    if (!s) return NULL;
    pyr_error_format(rt, PYR_T_ValueError, "invalid literal for int() with base %d: %.200R", base, s);
    pyr_decref(rt, s);
    return NULL;
}

pyr_object *pyr_int_from_str(pyr_runtime *rt, pyr_object *text, int base) {
    int64_t length;
    char *ascii = pyr_unicode_to_ascii_digits(rt, text, &length);
    if (!ascii) return NULL;
    pyr_object *value = NULL;
    int status = pyr_int_parse(rt, ascii, length, base, &value);
    pyr_free(rt, ascii);
    if (status == 0) pyr_error_format(rt, PYR_T_ValueError, "invalid literal for int() with base %d: %.200R", base, text);
    return value;
}
