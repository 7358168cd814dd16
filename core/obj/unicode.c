// Look-ups in the Unicode tables. ASCII is answered without them.
#include "obj/unicode.h"
#include "obj/str.h"
#include "obj/unicode_data.h"

uint32_t pyr_unicode_flags(uint32_t c) {
    if (c < 128) return pyr_uc_ascii[c];
    if (c > 0x10FFFF) return 0;
    int low = 0, high = pyr_uc_page_count;
    while (high - low > 1) {
        int middle = (low + high) / 2;
        if (pyr_uc_pages[middle].first <= c >> 8) low = middle;
        else high = middle;
    }
    const uint8_t *run = pyr_uc_runs + pyr_uc_starts[pyr_uc_pages[low].page];
    for (uint32_t at = c & 0xFF; at > run[0]; run += 2) at -= run[0] + 1U;
    return pyr_uc_kinds[run[1]];
}

static const pyr_uc_full *find_full(const pyr_uc_full *table, int count, uint32_t c) {
    for (int low = 0, high = count; low < high;) {
        int middle = (low + high) / 2;
        if (table[middle].from == c) return &table[middle];
        if (table[middle].from < c) low = middle + 1;
        else high = middle;
    }
    return NULL;
}

// The last range that begins at or before [c] and has it. Ranges with a step of 2 may overlap, so a few before are tried too.
static const pyr_uc_range *find_range(const pyr_uc_range *table, int count, uint32_t c) {
    int low = 0, high = count;
    while (high - low > 1) {
        int middle = (low + high) / 2;
        if (table[middle].first <= c) low = middle;
        else high = middle;
    }
    for (int i = low; i >= 0 && i > low - 4; i--) {
        const pyr_uc_range *r = &table[i];
        uint32_t behind = c - r->first;
        if (c >= r->first && behind % r->step == 0 && behind / r->step < r->count) return r;
    }
    return NULL;
}

static int map_by(const pyr_uc_range *ranges, int range_count, const pyr_uc_full *full, int full_count, uint32_t c,
                  uint32_t out[3]) {
    const pyr_uc_full *many = find_full(full, full_count, c);
    if (many) {
        int n = 0;
        for (; n < 3 && many->to[n]; n++) out[n] = many->to[n];
        return n;
    }
    const pyr_uc_range *range = find_range(ranges, range_count, c);
    if (!range) return 0;
    out[0] = c + (uint32_t)range->difference;
    return 1;
}

int pyr_unicode_map(uint32_t c, int mapping, uint32_t out[3]) {
    int n = 0;
    out[0] = c;
    if (c < 128) {
        bool up = mapping == PYR_UC_TO_UPPER || mapping == PYR_UC_TO_TITLE;
        if (up && c >= 'a' && c <= 'z') out[0] = c - 32;
        else if (!up && c >= 'A' && c <= 'Z') out[0] = c + 32;
        return 1;
    }
    if (mapping == PYR_UC_TO_TITLE)
        n = map_by(pyr_uc_title, pyr_uc_title_count, pyr_uc_title_full, pyr_uc_title_full_count, c, out);
    if (mapping == PYR_UC_TO_FOLD) n = map_by(pyr_uc_fold, pyr_uc_fold_count, pyr_uc_fold_full, pyr_uc_fold_full_count, c, out);
    if (n) return n;
    bool upper = mapping == PYR_UC_TO_UPPER || mapping == PYR_UC_TO_TITLE;
    if (upper) n = map_by(pyr_uc_upper, pyr_uc_upper_count, pyr_uc_upper_full, pyr_uc_upper_full_count, c, out);
    else n = map_by(pyr_uc_lower, pyr_uc_lower_count, pyr_uc_lower_full, pyr_uc_lower_full_count, c, out);
    return n ? n : 1;
}

int pyr_unicode_decimal(uint32_t c) {
    if (c < 128) return c >= '0' && c <= '9' ? (int)(c - '0') : -1;
    int low = 0, high = pyr_uc_zero_count;
    while (high - low > 1) {
        int middle = (low + high) / 2;
        if (pyr_uc_zeros[middle] <= c) low = middle;
        else high = middle;
    }
    uint32_t value = c - pyr_uc_zeros[low];
    return value <= 9 ? (int)value : -1;
}

char *pyr_unicode_to_ascii_digits(pyr_runtime *rt, pyr_object *text, int64_t *length) {
    int64_t n = pyr_str_length(text);
    if (pyr_charge(rt, n >> 3)) return NULL;
    char *out = pyr_alloc(rt, n ? n : 1, PYR_USE_BUFFER);
    if (!out) return NULL;
    for (int64_t i = 0; i < n; i++) {
        uint32_t c = pyr_str_char(text, i);
        int digit = c < 128 ? -1 : pyr_unicode_decimal(c);
        if (c < 128) out[i] = (char)c;
        else if (digit >= 0) out[i] = (char)('0' + digit);
        else out[i] = pyr_unicode_is(c, PYR_UC_SPACE) ? ' ' : '?';
    }
    *length = n;
    return out;
}
