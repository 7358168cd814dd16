// The formatter: one pass over the format, each directive parsed into a `spec` and written to a sink.
// Knows nothing of heaps; uses no memory but the stack.
#include "base/format.h"
#include <stdbool.h>
#include <string.h>

typedef struct spec {
    bool left, zero, plus;
    int width;
    int precision; // -1: none
    int length;    // 0 int, 1 long, 2 long long and intmax_t, 3 size_t
} spec;

typedef struct bounded {
    char *out;
    size_t cap, used;
} bounded;

static void write_bounded(void *context, const char *text, size_t length) {
    bounded *b = context;
    if (b->used + 1 >= b->cap) return;
    size_t room = b->cap - 1 - b->used;
    if (length > room) length = room;
    memcpy(b->out + b->used, text, length);
    b->used += length;
}

static void write_repeated(const pyr_sink *sink, char c, int count) {
    char run[32];
    memset(run, c, sizeof run);
    while (count > 0) {
        int n = count < (int)sizeof run ? count : (int)sizeof run;
        sink->write(sink->context, run, (size_t)n);
        count -= n;
    }
}

// [sign] stands before the zeros of a zero-padded number.
static int write_padded(const pyr_sink *sink, const spec *s, const char *sign, const char *text, size_t length) {
    size_t sign_length = strlen(sign);
    int total = (int)(sign_length + length);
    int pad = s->width > total ? s->width - total : 0;
    if (!s->left && !s->zero) write_repeated(sink, ' ', pad);
    if (sign_length) sink->write(sink->context, sign, sign_length);
    if (!s->left && s->zero) write_repeated(sink, '0', pad);
    sink->write(sink->context, text, length);
    if (s->left) write_repeated(sink, ' ', pad);
    return total + pad;
}

int pyr_format_unsigned(char *out, uint64_t value, unsigned base) {
    char reversed[64];
    int n = 0;
    do {
        unsigned digit = (unsigned)(value % base);
        reversed[n++] = (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
        value /= base;
    } while (value);
    for (int i = 0; i < n; i++) out[i] = reversed[n - 1 - i];
    out[n] = '\0';
    return n;
}

int pyr_format_grouped(char *out, uint64_t value) {
    char digits[65];
    int n = pyr_format_unsigned(digits, value, 10);
    int length = 0;
    for (int i = 0; i < n; i++) {
        if (i && (n - i) % 3 == 0) out[length++] = ',';
        out[length++] = digits[i];
    }
    out[length] = '\0';
    return length;
}

// The argument of a number as 64 bits, by the length that the directive names.
#define TAKE(arguments, s, int_type, long_type, long_long_type, size_type)                                                     \
    ((s).length == 0   ? (uint64_t)va_arg(arguments, int_type)                                                                 \
     : (s).length == 1 ? (uint64_t)va_arg(arguments, long_type)                                                                \
     : (s).length == 2 ? (uint64_t)va_arg(arguments, long_long_type)                                                           \
                       : (uint64_t)va_arg(arguments, size_type))

static int write_number(const pyr_sink *sink, const spec *s, uint64_t value, bool negative, char directive) {
    char digits[65];
    int n = pyr_format_unsigned(digits, value, directive == 'x' || directive == 'X' ? 16 : 10);
    if (directive == 'X') {
        for (int i = 0; i < n; i++) {
            if (digits[i] >= 'a') digits[i] = (char)(digits[i] - 'a' + 'A');
        }
    }
    return write_padded(sink, s, negative ? "-" : s->plus ? "+" : "", digits, (size_t)n);
}

static size_t bounded_length(const char *text, int precision) {
    if (precision < 0) return strlen(text);
    size_t n = 0;
    while (n < (size_t)precision && text[n]) n++;
    return n;
}

static const char *read_number(const char *p, int *number) {
    int n = 0;
    while (*p >= '0' && *p <= '9') n = n * 10 + (*p++ - '0');
    *number = n;
    return p;
}

static const char *read_flags(const char *p, spec *s) {
    for (;; p++) {
        if (*p == '-') s->left = true;
        else if (*p == '0') s->zero = true;
        else if (*p == '+') s->plus = true;
        else return p;
    }
}

static const char *read_length(const char *p, spec *s) {
    if (*p == 'z') return s->length = 3, p + 1;
    if (*p == 'j') return s->length = 2, p + 1;
    if (*p != 'l') return p;
    if (p[1] == 'l') return s->length = 2, p + 2;
    return s->length = 1, p + 1;
}

int pyr_format_sink_list(const pyr_sink *sink, const char *fmt, va_list arguments) {
    int total = 0;
    va_list list;
    va_copy(list, arguments);
    while (*fmt) {
        const char *percent = strchr(fmt, '%');
        size_t plain = percent ? (size_t)(percent - fmt) : strlen(fmt);
        if (plain) sink->write(sink->context, fmt, plain);
        total += (int)plain;
        if (!percent) break;
        spec s = {.precision = -1};
        const char *p = read_flags(percent + 1, &s);
        if (*p == '*') {
            s.width = va_arg(list, int);
            if (s.width < 0) s.left = true, s.width = -s.width;
            p++;
        } else {
            p = read_number(p, &s.width);
        }
        if (*p == '.') {
            if (p[1] == '*') s.precision = va_arg(list, int), p += 2;
            else p = read_number(p + 1, &s.precision);
        }
        p = read_length(p, &s);
        switch (*p) {
        case 's': {
            const char *text = va_arg(list, const char *);
            if (!text) text = "(null)";
            s.zero = false;
            total += write_padded(sink, &s, "", text, bounded_length(text, s.precision));
            break;
        }
        case 'c': {
            char c = (char)va_arg(list, int);
            s.zero = false;
            total += write_padded(sink, &s, "", &c, 1);
            break;
        }
        case 'd':
        case 'i': {
            int64_t value = (int64_t)TAKE(list, s, int, long, long long, ptrdiff_t);
            uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
            total += write_number(sink, &s, magnitude, value < 0, *p);
            break;
        }
        case 'u':
        case 'x':
        case 'X':
            total += write_number(sink, &s, TAKE(list, s, unsigned, unsigned long, unsigned long long, size_t), false, *p);
            break;
        case '%':
            sink->write(sink->context, "%", 1);
            total++;
            break;
        default: {
            size_t length = (size_t)(p - percent) + (*p ? 1 : 0);
            sink->write(sink->context, percent, length);
            total += (int)length;
            if (!*p) p--;
        }
        }
        fmt = p + 1;
    }
    va_end(list);
    return total;
}

int pyr_format_sink(const pyr_sink *sink, const char *fmt, ...) {
    va_list arguments;
    va_start(arguments, fmt);
    int length = pyr_format_sink_list(sink, fmt, arguments);
    va_end(arguments);
    return length;
}

int pyr_format_list(char *out, size_t cap, const char *fmt, va_list arguments) {
    bounded b = {.out = out, .cap = cap};
    pyr_sink sink = {.write = write_bounded, .context = &b};
    int length = pyr_format_sink_list(&sink, fmt, arguments);
    if (cap) out[b.used] = '\0';
    return length;
}

int pyr_format(char *out, size_t cap, const char *fmt, ...) {
    va_list arguments;
    va_start(arguments, fmt);
    int length = pyr_format_list(out, cap, fmt, arguments);
    va_end(arguments);
    return length;
}
