// Inside of str and bytes: arrays of characters of 1, 2 or 4 bytes.
//
// "kind" is the bytes a character takes. Functions that may work long take the runtime and charge for it.
#ifndef PYR_OBJ_STR_CHARS_H
#define PYR_OBJ_STR_CHARS_H
#include "obj/str.h"
#include <string.h>

static inline uint32_t pyr_chars_at(const void *data, int kind, int64_t i) {
    return kind == 1 ? ((const uint8_t *)data)[i] : kind == 2 ? ((const uint16_t *)data)[i] : ((const uint32_t *)data)[i];
}
static inline void pyr_chars_put(void *data, int kind, int64_t i, uint32_t c) {
    if (kind == 1) ((uint8_t *)data)[i] = (uint8_t)c;
    else if (kind == 2) ((uint16_t *)data)[i] = (uint16_t)c;
    else ((uint32_t *)data)[i] = c;
}
static inline const void *pyr_chars_from(const void *data, int kind, int64_t i) {
    return (const char *)data + i * kind;
}
static inline int pyr_kind_of(uint32_t max_char) {
    return max_char < 0x100 ? 1 : max_char < 0x10000 ? 2 : 4;
}

// Copies [count] characters; the kinds may differ, all characters must fit.
void pyr_chars_copy(void *to, int to_kind, int64_t at, const void *from, int from_kind, int64_t start, int64_t count);
// An upper bound of the characters that decides their storage: 127, 255, 65535 or 0x10FFFF.
uint32_t pyr_chars_max(const void *data, int kind, int64_t count);
bool pyr_chars_ascii(const char *data, int64_t count);
bool pyr_chars_equal(const void *a, int a_kind, const void *b, int b_kind, int64_t count);
int pyr_chars_compare(const void *a, int a_kind, int64_t na, const void *b, int b_kind, int64_t nb);

// Where needle (of m > 0 characters) occurs first or last in hay[0..n): an index, -1 not at all, -2 error.
int64_t pyr_chars_find(pyr_runtime *rt, const void *hay, int hay_kind, int64_t n, const void *needle, int needle_kind,
                       int64_t m);
int64_t pyr_chars_rfind(pyr_runtime *rt, const void *hay, int hay_kind, int64_t n, const void *needle, int needle_kind,
                        int64_t m);
int64_t pyr_chars_index(const void *data, int kind, int64_t n, uint32_t c);  // -1: not there
int64_t pyr_chars_rindex(const void *data, int kind, int64_t n, uint32_t c); // -1: not there
// Occurrences that do not overlap, at most [most]; -2 error.
int64_t pyr_chars_count(pyr_runtime *rt, const void *hay, int hay_kind, int64_t n, const void *needle, int needle_kind,
                        int64_t m, int64_t most);

// The letter behind the backslash in a repr: of tab, newline and return, else 0 (str_repr.c).
char pyr_escape_letter(uint32_t c);

static inline void pyr_clip_range(int64_t *start, int64_t *end, int64_t length) { // ADJUST_INDICES
    if (*end > length) *end = length;
    else if (*end < 0 && (*end += length) < 0) *end = 0;
    if (*start < 0 && (*start += length) < 0) *start = 0;
}
#endif
