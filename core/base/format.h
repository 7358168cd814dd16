// Formatting without stdio, into a bounded buffer or a sink.
//
// Understood: %s %.*s %.Ns %c %d %i %u %x %X with the lengths l, ll, z and j, and %%; a width (a number or *), '-' to pad on the
// right, '0' to pad with zeros, '+'. No floats, no %p, no %n. An unknown directive is written as it stands.
#ifndef PYR_BASE_FORMAT_H
#define PYR_BASE_FORMAT_H

#include "base/config.h"
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

// Where text goes, piece by piece, in order. [write] must take all of it.
typedef struct pyr_sink {
    void (*write)(void *context, const char *text, size_t length);
    void *context;
} pyr_sink;

// Writes into out[0..cap), always ended by '\0' if cap > 0. Returns the length of the whole text without the '\0', as if there
// had been room (so a result >= cap means that it was cut).
int pyr_format(char *out, size_t cap, const char *fmt, ...) PYR_PRINTF(3, 4);
int pyr_format_list(char *out, size_t cap, const char *fmt, va_list arguments) PYR_PRINTF(3, 0);

// The same into a sink. Returns the length written.
int pyr_format_sink(const pyr_sink *sink, const char *fmt, ...) PYR_PRINTF(2, 3);
int pyr_format_sink_list(const pyr_sink *sink, const char *fmt, va_list arguments) PYR_PRINTF(2, 0);

// Digits of [value] in [base] 2..36, lower case, into [out] (of at least 65 bytes, ended by '\0'). Returns their count.
int pyr_format_unsigned(char *out, uint64_t value, unsigned base);

// "1,048,576" into [out] (of at least 27 bytes, ended by '\0'). Returns the length.
int pyr_format_grouped(char *out, uint64_t value);

#endif
