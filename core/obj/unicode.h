// Properties of characters (Unicode 14, as in CPython 3.11), from the tables in unicode_data.c.
#ifndef PYR_OBJ_UNICODE_H
#define PYR_OBJ_UNICODE_H
#include "obj/runtime.h"

enum {
    PYR_UC_ALPHA = 1 << 0,
    PYR_UC_LOWER = 1 << 1,
    PYR_UC_UPPER = 1 << 2,
    PYR_UC_TITLE = 1 << 3,
    PYR_UC_DECIMAL = 1 << 4,
    PYR_UC_DIGIT = 1 << 5,
    PYR_UC_NUMERIC = 1 << 6,
    PYR_UC_SPACE = 1 << 7,
    PYR_UC_PRINTABLE = 1 << 8,
    PYR_UC_ID_START = 1 << 9,
    PYR_UC_ID_CONTINUE = 1 << 10,
    PYR_UC_CASED = 1 << 11,
    PYR_UC_CASE_IGNORABLE = 1 << 12,
    PYR_UC_LINE_BREAK = 1 << 13,
};
uint32_t pyr_unicode_flags(uint32_t c);
static inline bool pyr_unicode_is(uint32_t c, uint32_t flag) {
    return (pyr_unicode_flags(c) & flag) != 0;
}

enum { PYR_UC_TO_LOWER, PYR_UC_TO_UPPER, PYR_UC_TO_TITLE, PYR_UC_TO_FOLD };
// The full mapping: up to three characters into out[]. Returns their count.
int pyr_unicode_map(uint32_t c, int mapping, uint32_t out[3]);

int pyr_unicode_decimal(uint32_t c); // 0 to 9, or -1

// The text of a str for int() and float(): decimal digits of any script and blanks become ASCII, anything else beyond ASCII '?'.
// In a buffer from pyr_alloc that the caller frees; NULL with the error set.
char *pyr_unicode_to_ascii_digits(pyr_runtime *rt, pyr_object *text, int64_t *length);

#endif
