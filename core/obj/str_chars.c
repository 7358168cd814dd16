// Arrays of characters: copying between kinds, comparing, searching. memchr and memcmp do the work where bytes are characters.
#include "obj/str_chars.h"

#define CHARGE_EVERY 4096 // compared characters between two charges of a search

#define COPY(TO, FROM)                                                                                                         \
    do {                                                                                                                       \
        TO *out = (TO *)to + at;                                                                                               \
        const FROM *in = (const FROM *)from + start;                                                                           \
        for (int64_t i = 0; i < count; i++) out[i] = (TO)in[i];                                                                \
    } while (0)

void pyr_chars_copy(void *to, int to_kind, int64_t at, const void *from, int from_kind, int64_t start, int64_t count) {
    if (count <= 0) return;
    if (to_kind == from_kind) {
        memcpy((char *)to + at * to_kind, (const char *)from + start * from_kind, (size_t)(count * to_kind));
    } else if (to_kind == 2 && from_kind == 1) {
        COPY(uint16_t, uint8_t);
    } else if (to_kind == 4 && from_kind == 1) {
        COPY(uint32_t, uint8_t);
    } else if (to_kind == 4 && from_kind == 2) {
        COPY(uint32_t, uint16_t);
    } else if (to_kind == 1 && from_kind == 2) {
        COPY(uint8_t, uint16_t);
    } else if (to_kind == 1 && from_kind == 4) {
        COPY(uint8_t, uint32_t);
    } else {
        COPY(uint16_t, uint32_t);
    }
}

bool pyr_chars_ascii(const char *data, int64_t count) {
    int64_t i = 0;
    uint64_t word;
    for (; i + 8 <= count; i += 8) {
        memcpy(&word, data + i, 8);
        if (word & UINT64_C(0x8080808080808080)) return false;
    }
#if !PYR_TRACE
    if (count >= 8) { // what is left, with some that have been looked at
        memcpy(&word, data + count - 8, 8);
        return (word & UINT64_C(0x8080808080808080)) == 0;
    }
    if (count >= 4) {
        uint32_t first, last;
        memcpy(&first, data, 4);
        memcpy(&last, data + count - 4, 4);
        return ((first | last) & UINT32_C(0x80808080)) == 0;
    }
#endif
    for (; i < count; i++) {
        if (data[i] & 0x80) return false;
    }
    return true;
}

uint32_t pyr_chars_max(const void *data, int kind, int64_t count) {
    if (kind == 1) return pyr_chars_ascii(data, count) ? 127 : 255;
    uint32_t all = 0;
    if (kind == 2) {
        for (int64_t i = 0; i < count; i++) all |= ((const uint16_t *)data)[i];
    } else {
        for (int64_t i = 0; i < count; i++) all |= ((const uint32_t *)data)[i];
    }
    return all < 0x80 ? 127 : all < 0x100 ? 255 : all < 0x10000 ? 65535 : 0x10FFFF;
}

bool pyr_chars_equal(const void *a, int a_kind, const void *b, int b_kind, int64_t count) {
    if (a_kind == b_kind) return memcmp(a, b, (size_t)(count * a_kind)) == 0;
    for (int64_t i = 0; i < count; i++) {
        if (pyr_chars_at(a, a_kind, i) != pyr_chars_at(b, b_kind, i)) return false;
    }
    return true;
}

int pyr_chars_compare(const void *a, int a_kind, int64_t na, const void *b, int b_kind, int64_t nb) {
    int64_t n = na < nb ? na : nb;
    if (a_kind == 1 && b_kind == 1) {
        int order = memcmp(a, b, (size_t)n);
        if (order) return order;
    } else {
        for (int64_t i = 0; i < n; i++) {
            uint32_t x = pyr_chars_at(a, a_kind, i), y = pyr_chars_at(b, b_kind, i);
            if (x != y) return x < y ? -1 : 1;
        }
    }
    return na < nb ? -1 : na > nb;
}

int64_t pyr_chars_index(const void *data, int kind, int64_t n, uint32_t c) {
    if (kind == 1) {
        const char *found = c < 256 && n > 0 ? memchr(data, (int)c, (size_t)n) : NULL;
        return found ? found - (const char *)data : -1;
    }
    if (kind == 2) {
        for (int64_t i = 0; i < n; i++) {
            if (((const uint16_t *)data)[i] == c) return i;
        }
        return -1;
    }
    for (int64_t i = 0; i < n; i++) {
        if (((const uint32_t *)data)[i] == c) return i;
    }
    return -1;
}

int64_t pyr_chars_rindex(const void *data, int kind, int64_t n, uint32_t c) {
    while (--n >= 0) {
        if (pyr_chars_at(data, kind, n) == c) return n;
    }
    return -1;
}

int64_t pyr_chars_find(pyr_runtime *rt, const void *hay, int hay_kind, int64_t n, const void *needle, int needle_kind,
                       int64_t m) {
    if (needle_kind > hay_kind || m > n) return -1;
    if (pyr_charge(rt, n >> 5) < 0) return -2;
    uint32_t first = pyr_chars_at(needle, needle_kind, 0), last = pyr_chars_at(needle, needle_kind, m - 1);
    int64_t work = 0;
    for (int64_t i = 0; i + m <= n; i++) {
        int64_t skip = pyr_chars_index(pyr_chars_from(hay, hay_kind, i), hay_kind, n - m + 1 - i, first);
        if (skip < 0) return -1;
        i += skip;
        if (m == 1) return i;
        if (pyr_chars_at(hay, hay_kind, i + m - 1) != last) continue;
        if (pyr_chars_equal(pyr_chars_from(hay, hay_kind, i), hay_kind, needle, needle_kind, m)) return i;
        work += m;
        if (work >= CHARGE_EVERY) {
            if (pyr_charge(rt, work >> 5) < 0) return -2;
            work = 0;
        }
    }
    return -1;
}

int64_t pyr_chars_rfind(pyr_runtime *rt, const void *hay, int hay_kind, int64_t n, const void *needle, int needle_kind,
                        int64_t m) {
    if (needle_kind > hay_kind || m > n) return -1;
    if (pyr_charge(rt, n >> 5) < 0) return -2;
    uint32_t first = pyr_chars_at(needle, needle_kind, 0);
    int64_t work = 0;
    for (int64_t i = n - m; i >= 0; i--) {
        i = pyr_chars_rindex(hay, hay_kind, i + 1, first);
        if (i < 0) return -1;
        if (pyr_chars_equal(pyr_chars_from(hay, hay_kind, i), hay_kind, needle, needle_kind, m)) return i;
        work += m;
        if (work >= CHARGE_EVERY) {
            if (pyr_charge(rt, work >> 5) < 0) return -2;
            work = 0;
        }
    }
    return -1;
}

int64_t pyr_chars_count(pyr_runtime *rt, const void *hay, int hay_kind, int64_t n, const void *needle, int needle_kind,
                        int64_t m, int64_t most) {
    int64_t count = 0;
    for (int64_t at = 0; count < most; count++) {
        int64_t found = pyr_chars_find(rt, pyr_chars_from(hay, hay_kind, at), hay_kind, n - at, needle, needle_kind, m);
        if (found == -2) return -2;
        if (found < 0) break;
        at += found + m;
    }
    return count;
}
