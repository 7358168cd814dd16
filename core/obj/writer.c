// Text that grows: characters in one buffer, widened when a larger one comes (_PyUnicodeWriter).
#include "base/utf8.h"
#include "obj/str_chars.h"

#define FIRST_CAPACITY 64

void pyr_writer_init(pyr_writer *w) {
    *w = (pyr_writer){.kind = 1};
}

void pyr_writer_free(pyr_runtime *rt, pyr_writer *w) {
    pyr_free(rt, w->buffer);
    pyr_xdecref(rt, w->whole);
    pyr_writer_init(w);
}

// Makes room for [more] characters up to [max_char]. Charges for what is about to be written.
static int make_room(pyr_runtime *rt, pyr_writer *w, int64_t more, uint32_t max_char) {
    int kind = pyr_kind_of(max_char);
    if (more > INT64_MAX / 16) { // before any sum wraps
        pyr_error_memory(rt);
        return -1;
    }
    if (more > 64 && pyr_charge(rt, more >> 5)) return -1;
    if (max_char > w->max_char) w->max_char = max_char;
    if (kind <= w->kind && w->length + more <= w->capacity) return 0;
    if (kind < w->kind) kind = w->kind;
    int64_t capacity = w->capacity;
    if (w->length + more > capacity) capacity = w->length + more + (w->length + more) / 4;
    if (capacity < FIRST_CAPACITY) capacity = FIRST_CAPACITY;
#if !PYR_TRACE
    if (!w->buffer) {
        w->buffer = pyr_alloc(rt, capacity * kind, PYR_USE_BUFFER);
        if (!w->buffer) return -1;
        w->kind = kind;
        w->capacity = capacity;
        return 0;
    }
#endif
    if (kind == w->kind) {
        char *grown = pyr_realloc(rt, w->buffer, capacity * kind, PYR_USE_BUFFER);
        if (!grown) return -1;
        w->buffer = grown;
    } else {
        char *wide = pyr_alloc(rt, capacity * kind, PYR_USE_BUFFER);
        if (!wide) return -1;
        pyr_chars_copy(wide, kind, 0, w->buffer, w->kind, 0, w->length);
        pyr_free(rt, w->buffer);
        w->buffer = wide;
        w->kind = kind;
    }
    w->capacity = capacity;
    return 0;
}

static inline int prepare(pyr_runtime *rt, pyr_writer *w, int64_t more, uint32_t max_char) {
#if !PYR_TRACE
    if (PYR_LIKELY(max_char < 256 && more <= 64 && w->length + more <= w->capacity)) {
        if (max_char > w->max_char) w->max_char = max_char;
        return 0;
    }
#endif
    return make_room(rt, w, more, max_char);
}

int pyr_writer_char(pyr_runtime *rt, pyr_writer *w, uint32_t c) {
    if (prepare(rt, w, 1, c) < 0) return -1;
    pyr_chars_put(w->buffer, w->kind, w->length++, c);
    return 0;
}

int pyr_writer_repeat(pyr_runtime *rt, pyr_writer *w, uint32_t c, int64_t count) {
    if (count <= 0) return 0;
    if (prepare(rt, w, count, c) < 0) return -1;
    if (w->kind == 1) memset(w->buffer + w->length, (int)c, (size_t)count);
    else
        for (int64_t i = 0; i < count; i++) pyr_chars_put(w->buffer, w->kind, w->length + i, c);
    w->length += count;
    return 0;
}

int pyr_writer_ascii(pyr_runtime *rt, pyr_writer *w, const char *text, int64_t length) {
    if (length == 0) return 0;
    if (prepare(rt, w, length, 127) < 0) return -1;
    pyr_chars_copy(w->buffer, w->kind, w->length, text, 1, 0, length);
    w->length += length;
    return 0;
}

int pyr_writer_utf8(pyr_runtime *rt, pyr_writer *w, const char *text, int64_t length) {
    if (pyr_chars_ascii(text, length)) return pyr_writer_ascii(rt, w, text, length);
    for (int64_t at = 0; at < length;) {
        uint32_t c;
        int n = pyr_utf8_decode(text + at, (uint64_t)(length - at), &c);
        if (n == 0) c = 0xFFFD, n = pyr_utf8_bad_length(text + at, (uint64_t)(length - at));
        if (pyr_writer_char(rt, w, c) < 0) return -1;
        at += n;
    }
    return 0;
}

int pyr_writer_chars(pyr_runtime *rt, pyr_writer *w, const void *chars, int kind, int64_t start, int64_t end) {
    if (start >= end) return 0;
    const void *from = pyr_chars_from(chars, kind, start);
    if (prepare(rt, w, end - start, pyr_chars_max(from, kind, end - start)) < 0) return -1;
    pyr_chars_copy(w->buffer, w->kind, w->length, from, kind, 0, end - start);
    w->length += end - start;
    return 0;
}

int pyr_writer_substring(pyr_runtime *rt, pyr_writer *w, pyr_object *s, int64_t start, int64_t end) {
    return pyr_writer_chars(rt, w, pyr_str_data(s), pyr_str_kind(s), start, end);
}

int pyr_writer_str(pyr_runtime *rt, pyr_writer *w, pyr_object *s) {
    return pyr_writer_substring(rt, w, s, 0, pyr_str_length(s));
}

int pyr_writer_last(pyr_runtime *rt, pyr_writer *w, pyr_object *s) {
    if (!w->buffer && pyr_str_length(s)) {
        w->whole = s;
        return 0;
    }
    int status = pyr_writer_str(rt, w, s);
    pyr_decref(rt, s);
    return status;
}

pyr_object *pyr_writer_finish(pyr_runtime *rt, pyr_writer *w) {
    pyr_object *s = w->whole;
    w->whole = NULL;
    if (s) return s;
    if (w->length == 1 && !w->unshared) {
        s = pyr_str_from_char(rt, pyr_chars_at(w->buffer, w->kind, 0));
    } else {
        s = pyr_str_new(rt, w->length, w->max_char);
        if (s && w->length) pyr_chars_copy(pyr_str_data(s), pyr_str_kind(s), 0, w->buffer, w->kind, 0, w->length);
    }
    pyr_writer_free(rt, w);
    return s;
}
