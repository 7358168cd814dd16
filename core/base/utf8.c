// UTF-8 by the table of well-formed byte sequences (Unicode, table 3-7): only the second byte has a range of its own.
#include "base/utf8.h"

static bool is_continuation(unsigned char c) {
    return (c & 0xC0) == 0x80;
}

// Bytes that a sequence starting with [first] has, or 0; the second must lie in [*low, *high].
static int sequence_length(unsigned char first, unsigned char *low, unsigned char *high) {
    *low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    *high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (first < 0x80) return 1;
    if (first < 0xC2) return 0;
    if (first < 0xE0) return 2;
    if (first < 0xF0) return 3;
    return first < 0xF5 ? 4 : 0;
}

int pyr_utf8_decode(const char *text, uint64_t length, uint32_t *code_point) {
    const unsigned char *p = (const unsigned char *)text;
    if (p[0] < 0x80) {
        *code_point = p[0];
        return 1;
    }
    unsigned char low, high;
    int n = sequence_length(p[0], &low, &high);
    if (n == 0 || (uint64_t)n > length || p[1] < low || p[1] > high) return 0;
    uint32_t value = p[0] & (0x7Fu >> n);
    for (int i = 1; i < n; i++) {
        if (!is_continuation(p[i])) return 0;
        value = value << 6 | (p[i] & 0x3Fu);
    }
    *code_point = value;
    return n;
}

int pyr_utf8_bad_length(const char *text, uint64_t length) {
    const unsigned char *p = (const unsigned char *)text;
    unsigned char low, high;
    int n = sequence_length(p[0], &low, &high);
    if (n < 2 || length < 2 || p[1] < low || p[1] > high) return 1;
    int bad = 2;
    while (bad < n && (uint64_t)bad < length && is_continuation(p[bad])) bad++;
    return bad;
}

int pyr_utf8_encode_any(uint32_t code_point, char *out) {
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    if (code_point > 0x10FFFF) return 0;
    int n = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (int i = n - 1; i > 0; i--) {
        out[i] = (char)(0x80u | (code_point & 0x3F));
        code_point >>= 6;
    }
    out[0] = (char)(lead[n] | code_point);
    return n;
}

int pyr_utf8_encode(uint32_t code_point, char *out) {
    if (code_point >= 0xD800 && code_point <= 0xDFFF) return 0;
    return pyr_utf8_encode_any(code_point, out);
}

bool pyr_utf8_scan(const char *text, uint64_t length, uint64_t *count, uint32_t *largest) {
    uint64_t points = 0;
    uint32_t top = 0;
    for (uint64_t i = 0; i < length; points++) {
        uint32_t c;
        int n = pyr_utf8_decode(text + i, length - i, &c);
        if (n == 0) {
            *count = i;
            return false;
        }
        if (c > top) top = c;
        i += (uint64_t)n;
    }
    *count = points;
    *largest = top;
    return true;
}
