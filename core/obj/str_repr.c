// repr() of str, ascii(), and the repr of bytes' characters.
#include "obj/str_chars.h"
#include "obj/unicode.h"

char pyr_escape_letter(uint32_t c) {
    if (c == '\t') return 't';
    if (c == '\n') return 'n';
    return c == '\r' ? (char)'r' : (char)0;
}

static int write_hex(pyr_runtime *rt, pyr_writer *w, uint32_t c) {
    char text[10];
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    text[0] = '\\';
    text[1] = "xuU"[(c >= 0x100) + (c >= 0x10000)];
    for (int i = 0; i < digits; i++) text[2 + i] = "0123456789abcdef"[c >> 4 * (digits - 1 - i) & 15];
    return pyr_writer_ascii(rt, w, text, digits + 2);
}

static int write_char(pyr_runtime *rt, pyr_writer *w, uint32_t c, uint32_t quote) {
    char escape = pyr_escape_letter(c);
    if (c == quote || c == '\\') escape = (char)c;
    if (escape) {
        char text[2] = {'\\', escape};
        return pyr_writer_ascii(rt, w, text, 2);
    }
    bool plain = c < 128 ? c >= ' ' && c != 127 : pyr_unicode_is(c, PYR_UC_PRINTABLE);
    return plain ? pyr_writer_char(rt, w, c) : write_hex(rt, w, c);
}

// True if the string can be copied between single quotes as it is.
static bool is_plain(const pyr_object *s) {
    if (!((const pyr_str *)s)->ascii) return false;
    const uint8_t *data = pyr_str_data(s);
    for (int64_t i = 0; i < pyr_str_length(s); i++) {
        if (data[i] < ' ' || data[i] == 127 || data[i] == '\'' || data[i] == '\\') return false;
    }
    return true;
}

pyr_object *pyr_str_repr(pyr_runtime *rt, pyr_object *s) {
    int64_t n = pyr_str_length(s);
    if (pyr_charge(rt, n >> 3)) return NULL;
    if (is_plain(s)) {
        pyr_object *o = pyr_str_new(rt, n + 2, 127);
        if (!o) return NULL;
        char *data = pyr_str_data(o);
        data[0] = data[n + 1] = '\'';
        memcpy(data + 1, pyr_str_data(s), (size_t)n);
        return o;
    }
    const void *data = pyr_str_data(s);
    int kind = pyr_str_kind(s);
    bool single = pyr_chars_index(data, kind, n, '\'') >= 0, both = single && pyr_chars_index(data, kind, n, '"') >= 0;
    uint32_t quote = single && !both ? '"' : '\'';
    pyr_writer w;
    pyr_writer_init(&w);
    int status = pyr_writer_char(rt, &w, quote);
    for (int64_t i = 0; i < n && status == 0; i++) status = write_char(rt, &w, pyr_chars_at(data, kind, i), quote);
    if (status == 0) status = pyr_writer_char(rt, &w, quote);
    if (status == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

pyr_object *pyr_str_ascii(pyr_runtime *rt, pyr_object *repr) {
    if (((pyr_str *)repr)->ascii) return pyr_new_ref(rt, repr);
    pyr_writer w;
    pyr_writer_init(&w);
    int status = pyr_charge(rt, pyr_str_length(repr) >> 3);
    for (int64_t i = 0; i < pyr_str_length(repr) && status == 0; i++) {
        uint32_t c = pyr_str_char(repr, i);
        status = c < 128 ? pyr_writer_char(rt, &w, c) : write_hex(rt, &w, c);
    }
    if (status == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}
