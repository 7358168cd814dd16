// Checked UTF-8: decoding and encoding of single code points, as Python's codec counts errors.
#ifndef PYR_BASE_UTF8_H
#define PYR_BASE_UTF8_H

#include <stdbool.h>
#include <stdint.h>

// Decodes the code point at text[0..length), length >= 1. Returns the bytes taken (1..4) with *[code_point] set, or 0 if the
// bytes are not UTF-8 (overlong forms, surrogates, beyond U+10FFFF, cut short).
int pyr_utf8_decode(const char *text, uint64_t length, uint32_t *code_point);

// How many bytes of an undecodable sequence at text[0..length) are bad together (1..3): the maximal valid prefix, which is
// what CPython's error handlers replace at once.
int pyr_utf8_bad_length(const char *text, uint64_t length);

// Encodes [code_point] into [out] (of at least 4 bytes). Returns the bytes written, 0 for a surrogate or beyond U+10FFFF.
int pyr_utf8_encode(uint32_t code_point, char *out);

// As pyr_utf8_encode, but a surrogate is written as 3 bytes (error handler "surrogatepass").
int pyr_utf8_encode_any(uint32_t code_point, char *out);

// Checks text[0..length). Returns true with the number of code points and the largest one, or false with *[count] being the
// offset of the first bad byte. [count] and [largest] may not be NULL.
bool pyr_utf8_scan(const char *text, uint64_t length, uint64_t *count, uint32_t *largest);

#endif
