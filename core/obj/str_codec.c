// Text encodings: UTF-8, ASCII, Latin-1, UTF-16 and UTF-32, with the error handlers of Python's codecs.
//
// A decoder reads one character at a time and says how many bytes are bad together; what becomes of them is the handler's.
#include "obj/str_codec.h"
#include "base/utf8.h"
#include "obj/abstract.h"
#include "obj/int.h"
#include "obj/text.h"

typedef enum encoding { UTF8, ASCII, LATIN1, UTF16, UTF16LE, UTF16BE, UTF32, UTF32LE, UTF32BE, UNKNOWN } encoding;
static const char *const canonical[] = {"utf-8",     "ascii",  "latin-1",   "utf-16",   "utf-16-le",
                                        "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"};

// Lower case, with '_' and ' ' as '-'.
static encoding find_encoding(pyr_object *name) {
    static const struct {
        const char *name;
        encoding is;
    } names[] = {{"utf-8", UTF8},        {"utf8", UTF8},        {"u8", UTF8},           {"ascii", ASCII},
                 {"us-ascii", ASCII},    {"646", ASCII},        {"latin-1", LATIN1},    {"latin1", LATIN1},
                 {"iso-8859-1", LATIN1}, {"iso8859-1", LATIN1}, {"l1", LATIN1},         {"8859", LATIN1},
                 {"utf-16", UTF16},      {"utf16", UTF16},      {"utf-16-le", UTF16LE}, {"utf-16le", UTF16LE},
                 {"utf-16-be", UTF16BE}, {"utf-16be", UTF16BE}, {"utf-32", UTF32},      {"utf32", UTF32},
                 {"utf-32-le", UTF32LE}, {"utf-32le", UTF32LE}, {"utf-32-be", UTF32BE}, {"utf-32be", UTF32BE}};
    char text[24];
    int64_t n = pyr_str_length(name);
    if (n >= (int64_t)sizeof text || !((pyr_str *)name)->ascii) return UNKNOWN;
    for (int64_t i = 0; i < n; i++) {
        uint32_t c = pyr_str_char(name, i);
        text[i] = (char)(c == '_' || c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    text[n] = '\0';
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i].name, text) == 0) return names[i].is;
    }
    return UNKNOWN;
}

typedef enum handler { STRICT, IGNORE, REPLACE, BACKSLASH, XML, ESCAPE, PASS } handler;

static int find_handler(pyr_runtime *rt, const char *name, handler *found) {
    static const char *const names[] = {"strict",          "ignore",       "replace", "backslashreplace", "xmlcharrefreplace",
                                        "surrogateescape", "surrogatepass"};
    *found = STRICT;
    if (!name) return 0;
    for (int i = 0; i < 7; i++) {
        if (strcmp(names[i], name) == 0) {
            *found = (handler)i;
            return 0;
        }
    }
    pyr_error_format(rt, PYR_T_LookupError, "unknown error handler name '%s'", name);
    return -1;
}

// Raises Unicode{Decode,Encode}Error(encoding, object, start, end, reason).
static int codec_error(pyr_runtime *rt, pyr_type_id exception, const char *name, pyr_object *object, int64_t start, int64_t end,
                       const char *reason) {
    pyr_ref args[5] = {{pyr_str_from_text(rt, name)},
                       {object},
                       {pyr_int_new(rt, start)},
                       {pyr_int_new(rt, end)},
                       {pyr_str_from_text(rt, reason)}};
    if (args[0].p && args[2].p && args[3].p && args[4].p) {
        pyr_object *error = pyr_call(rt, (pyr_object *)pyr_builtin_type(rt, exception), args, 5, NULL);
        if (error) pyr_error_raise(rt, error);
    }
    for (int i = 0; i < 5; i++) {
        if (i != 1) pyr_xdecref(rt, args[i].p);
    }
    return -1;
}

// ---- decoding ------------------------------------------------------------------------------------------------------------------------------

typedef struct decoder {
    const uint8_t *data;
    int64_t length;
    encoding from;
    const char *reason; // of the last bad bytes
} decoder;

static int decode_unit(decoder *d, int64_t at, int size, bool big, uint32_t *unit) {
    if (d->length - at < size) return -1;
    *unit = 0;
    for (int i = 0; i < size; i++) *unit |= (uint32_t)d->data[at + i] << 8 * (big ? size - 1 - i : i);
    return 0;
}

static int64_t decode_utf8(decoder *d, int64_t at, uint32_t *c) {
    const char *p = (const char *)d->data + at;
    uint64_t left = (uint64_t)(d->length - at);
    int n = pyr_utf8_decode(p, left, c);
    if (n) return n;
    int bad = pyr_utf8_bad_length(p, left);
    uint8_t first = d->data[at];
    bool starts = first >= 0xC2 && first <= 0xF4;
    d->reason = !starts ? "invalid start byte" : (uint64_t)bad == left ? "unexpected end of data" : "invalid continuation byte";
    return -bad;
}

// Bytes taken with *[c] set, or minus the number of bad ones.
static int64_t decode_one(decoder *d, int64_t at, uint32_t *c) {
    bool big = d->from == UTF16BE || d->from == UTF32BE;
    uint32_t second;
    switch (d->from) {
    case UTF8:
        return decode_utf8(d, at, c);
    case ASCII:
        *c = d->data[at];
        d->reason = "ordinal not in range(128)";
        return *c < 128 ? 1 : -1;
    case LATIN1:
        *c = d->data[at];
        return 1;
    case UTF16LE:
    case UTF16BE:
        d->reason = "truncated data";
        if (decode_unit(d, at, 2, big, c) < 0) return -(d->length - at);
        if (*c < 0xD800 || *c > 0xDFFF) return 2;
        d->reason = *c >= 0xDC00 ? "illegal encoding" : "unexpected end of data";
        if (*c >= 0xDC00) return -2;
        if (decode_unit(d, at + 2, 2, big, &second) < 0) return -(d->length - at);
        d->reason = "illegal UTF-16 surrogate";
        if (second < 0xDC00 || second > 0xDFFF) return -2;
        *c = 0x10000 + ((*c - 0xD800) << 10 | (second - 0xDC00));
        return 4;
    default:
        d->reason = "truncated data";
        if (decode_unit(d, at, 4, big, c) < 0) return -(d->length - at);
        d->reason =
            *c > 0x10FFFF ? "code point not in range(0x110000)" : "code point in surrogate code point range(0xd800, 0xe000)";
        return *c > 0x10FFFF || (*c >= 0xD800 && *c < 0xE000) ? -4 : 4;
    }
}

static int write_bad(pyr_runtime *rt, pyr_writer *w, const decoder *d, int64_t at, int64_t bad, handler how) {
    int status = 0;
    if (how == REPLACE) return pyr_writer_char(rt, w, 0xFFFD);
    for (int64_t i = 0; how != IGNORE && i < bad && status == 0; i++) {
        uint8_t byte = d->data[at + i];
        char text[4] = {'\\', 'x', "0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15]};
        status = how == BACKSLASH ? pyr_writer_ascii(rt, w, text, 4) : pyr_writer_char(rt, w, 0xDC00U + byte);
    }
    return status;
}

// A surrogate as UTF-8 would write it if it could (surrogatepass); 0 if there is none.
static uint32_t passed_surrogate(const decoder *d, int64_t at) {
    const uint8_t *p = d->data + at;
    if (d->from != UTF8 || d->length - at < 3 || p[0] != 0xED || p[1] < 0xA0 || p[1] > 0xBF || (p[2] & 0xC0) != 0x80) return 0;
    return 0xD000U | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3FU);
}

static int skip_mark(decoder *d) {
    int size = d->from == UTF16 ? 2 : d->from == UTF32 ? 4 : 0;
    uint32_t unit;
    if (size == 0) return 0;
    bool wide = size == 4;
    d->from = wide ? UTF32LE : UTF16LE;
    if (decode_unit(d, 0, size, false, &unit) == 0 && unit == 0xFEFF) return size;
    if (decode_unit(d, 0, size, true, &unit) == 0 && unit == 0xFEFF) {
        d->from = wide ? UTF32BE : UTF16BE;
        return size;
    }
    return 0;
}

static pyr_object *decode(pyr_runtime *rt, pyr_object *source, const char *data, int64_t length, encoding from,
                          const char *errors) {
    handler how;
    decoder d = {(const uint8_t *)data, length, from, ""};
    if (find_handler(rt, errors, &how) < 0 || pyr_charge(rt, length >> 2) < 0) return NULL;
    pyr_writer w;
    pyr_writer_init(&w);
    int status = 0;
    for (int64_t at = skip_mark(&d); at < length && status == 0;) {
        uint32_t c = 0;
        int64_t n = decode_one(&d, at, &c);
        if (n > 0) {
            status = pyr_writer_char(rt, &w, c);
            at += n;
        } else if (how == PASS && passed_surrogate(&d, at)) {
            status = pyr_writer_char(rt, &w, passed_surrogate(&d, at));
            at += 3;
        } else if (how == STRICT || how == XML || how == PASS || (how == ESCAPE && d.data[at] < 128)) {
            pyr_object *bytes = source ? pyr_new_ref(rt, source) : pyr_bytes_new(rt, data, length);
            status = bytes ? codec_error(rt, PYR_T_UnicodeDecodeError, canonical[d.from], bytes, at, at - n, d.reason) : -1;
            pyr_xdecref(rt, bytes);
        } else {
            status = write_bad(rt, &w, &d, at, -n, how);
            at -= n;
        }
    }
    if (status == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

pyr_object *pyr_decode_utf8(pyr_runtime *rt, const char *bytes, int64_t length, const char *errors) {
    return decode(rt, NULL, bytes, length, UTF8, errors);
}

static int read_names(pyr_runtime *rt, pyr_object *name, pyr_object *errors, encoding *which, const char **handler_name) {
    int64_t n;
    *which = name ? find_encoding(name) : UTF8;
    *handler_name = errors ? pyr_str_utf8(rt, errors, &n) : NULL;
    if (errors && !*handler_name) return -1;
    if (*which != UNKNOWN) return 0;
    pyr_error_format(rt, PYR_T_LookupError, "unknown encoding: %S", name);
    return -1;
}

pyr_object *pyr_decode(pyr_runtime *rt, pyr_object *bytes, pyr_object *encoding_name, pyr_object *errors) {
    encoding from;
    const char *how;
    if (!PYR_IS_BYTES(bytes)) {
        pyr_object *copy = pyr_bytes_from_object(rt, bytes), *s = copy ? pyr_decode(rt, copy, encoding_name, errors) : NULL;
        pyr_xdecref(rt, copy);
        return s;
    }
    if (pyr_bytes_length(bytes) == 0) return pyr_new_ref(rt, rt->empty_str); // whatever the encoding is called
    if (read_names(rt, encoding_name, errors, &from, &how) < 0) return NULL;
    const char *data = pyr_bytes_data(bytes);
    int64_t length = pyr_bytes_length(bytes);
    if (from <= LATIN1 && pyr_chars_ascii(data, length)) return pyr_str_from_ascii(rt, data, length);
    return decode(rt, bytes, data, length, from, how);
}

// ---- encoding ------------------------------------------------------------------------------------------------------------------------------

// The bytes of a character into out[8]. Their number, or -1 if the encoding cannot write it.
static int encode_one(encoding to, uint32_t c, bool pass, char *out) {
    bool surrogate = c >= 0xD800 && c < 0xE000;
    if (to <= LATIN1 && to != UTF8) {
        out[0] = (char)c;
        return c < (to == ASCII ? 128U : 256U) ? 1 : -1;
    }
    if (surrogate && !pass) return -1;
    if (to == UTF8) return pyr_utf8_encode_any(c, out);
    bool big = to == UTF16BE || to == UTF32BE;
    int size = to >= UTF32 ? 4 : 2, units = 1;
    uint32_t unit[2] = {c, 0};
    if (size == 2 && c > 0xFFFF) {
        unit[0] = 0xD800 + ((c - 0x10000) >> 10);
        unit[1] = 0xDC00 + ((c - 0x10000) & 0x3FF);
        units = 2;
    }
    for (int i = 0; i < units * size; i++) out[i] = (char)(unit[i / size] >> 8 * (big ? size - 1 - i % size : i % size));
    return units * size;
}

static int write_bytes(pyr_runtime *rt, pyr_writer *w, const char *bytes, int64_t n) {
    return pyr_writer_chars(rt, w, bytes, 1, 0, n);
}

// What stands for a character that cannot be encoded. -1 with the error set, -2: nothing can.
static int write_replacement(pyr_runtime *rt, pyr_writer *w, encoding to, uint32_t c, handler how) {
    char text[16];
    int n = 0;
    if (how == IGNORE) return 0;
    if (how == ESCAPE && c >= 0xDC80 && c <= 0xDCFF) {
        text[0] = (char)(c - 0xDC00);
        return write_bytes(rt, w, text, 1);
    }
    if (how == REPLACE) text[n++] = '?';
    else if (how == XML) {
        char digits[10];
        int count = 0;
        for (uint32_t left = c; left; left /= 10) digits[count++] = (char)('0' + left % 10);
        text[n++] = '&', text[n++] = '#';
        while (count > 0) text[n++] = digits[--count];
        text[n++] = ';';
    } else if (how == BACKSLASH) {
        int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        text[n++] = '\\', text[n++] = "xuU"[digits / 4];
        for (int i = digits - 1; i >= 0; i--) text[n++] = "0123456789abcdef"[c >> 4 * i & 15];
    } else {
        return -2;
    }
    for (int i = 0; i < n; i++) {
        char out[8];
        int size = encode_one(to, (uint8_t)text[i], false, out);
        if (write_bytes(rt, w, out, size) < 0) return -1;
    }
    return 0;
}

// Characters from [at] on that cannot be encoded, one after the other.
static int encoding_error(pyr_runtime *rt, pyr_object *s, encoding to, int64_t at) {
    char out[8];
    int64_t end = at + 1;
    while (end < pyr_str_length(s) && encode_one(to, pyr_str_char(s, end), false, out) < 0) end++;
    const char *reason = to == ASCII    ? "ordinal not in range(128)"
                         : to == LATIN1 ? "ordinal not in range(256)"
                                        : "surrogates not allowed";
    return codec_error(rt, PYR_T_UnicodeEncodeError, canonical[to], s, at, end, reason);
}

static int encode_all(pyr_runtime *rt, pyr_writer *w, pyr_object *s, encoding to, const char *errors) {
    handler how;
    int64_t n = pyr_str_length(s);
    if (find_handler(rt, errors, &how) < 0 || pyr_charge(rt, n >> 2) < 0) return -1;
    encoding units = to == UTF16 ? UTF16LE : to == UTF32 ? UTF32LE : to;
    char out[8];
    if (units != to && write_bytes(rt, w, out, encode_one(units, 0xFEFF, false, out)) < 0) return -1;
    for (int64_t i = 0; i < n; i++) {
        uint32_t c = pyr_str_char(s, i);
        int size = encode_one(units, c, how == PASS, out);
        int status = size >= 0 ? write_bytes(rt, w, out, size) : write_replacement(rt, w, units, c, how);
        if (status == -2) status = encoding_error(rt, s, to, i);
        if (status < 0) return -1;
    }
    return 0;
}

char *pyr_encode_utf8(pyr_runtime *rt, pyr_object *s, const char *errors, pyr_use use, int64_t *length) {
    pyr_writer w;
    pyr_writer_init(&w);
    char *text = NULL;
    if (encode_all(rt, &w, s, UTF8, errors) == 0) text = pyr_alloc(rt, w.length + 1, use);
    if (text) {
        if (w.length) memcpy(text, w.buffer, (size_t)w.length);
        text[w.length] = '\0';
        *length = w.length;
    }
    pyr_writer_free(rt, &w);
    return text;
}

pyr_object *pyr_encode(pyr_runtime *rt, pyr_object *s, pyr_object *encoding_name, pyr_object *errors) {
    encoding to;
    const char *how;
    if (read_names(rt, encoding_name, errors, &to, &how) < 0) return NULL;
    if (to <= LATIN1 && ((pyr_str *)s)->ascii) return pyr_bytes_new(rt, pyr_str_data(s), pyr_str_length(s));
    pyr_writer w;
    pyr_writer_init(&w);
    if (encode_all(rt, &w, s, to, how) == 0) return pyr_text_finish(rt, &w, rt->empty_bytes);
    pyr_writer_free(rt, &w);
    return NULL;
}
