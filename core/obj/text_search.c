// Searching in str and bytes: find, index, count, startswith, endswith, removeprefix, removesuffix, replace.
#include "obj/abstract.h"
#include "obj/text.h"

static const char must_be_str[] = "must be str, not %T";

// What is searched for; bytes also take the number of one byte, which [byte] holds then.
static int read_needle(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_text *needle, uint8_t *byte) {
    if (PYR_IS_STR(self) || PYR_IS_BYTES_LIKE(o)) return pyr_text_argument(rt, self, o, must_be_str, needle);
    if (!PYR_IS_INT(o) && !o->ob_type.p->nb_index.fn) {
        pyr_error_format(rt, PYR_T_TypeError, "argument should be integer or bytes-like object, not '%T'", o);
        return -1;
    }
    int64_t value;
    if (pyr_index_int64(rt, o, &value, true) < 0) return -1;
    if (value < 0 || value > 255) {
        pyr_error(rt, PYR_T_ValueError, "byte must be in range(0, 256)");
        return -1;
    }
    *byte = (uint8_t)value;
    *needle = (pyr_text){byte, 1, 1};
    return 0;
}

static int check_count(pyr_runtime *rt, const char *name, int64_t nargs) {
    if (nargs >= 1 && nargs <= 3) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "%s() takes at %s %d argument%s (%lld given)", name, nargs < 1 ? "least" : "most",
                     nargs < 1 ? 1 : 3, nargs < 1 ? "" : "s", (long long)nargs);
    return -1;
}

// Everything that a search needs. -1 with the error set.
typedef struct search {
    pyr_text hay, needle;
    int64_t start, end;
    uint8_t byte;
} search;

static int read_search(pyr_runtime *rt, const char *name, pyr_object *self, const pyr_ref *args, int64_t nargs, search *s) {
    if (check_count(rt, name, nargs) < 0 || pyr_text_bounds(rt, args, nargs, 1, &s->start, &s->end) < 0) return -1;
    if (read_needle(rt, self, args[0].p, &s->needle, &s->byte) < 0) return -1;
    s->hay = pyr_text_of(self);
    pyr_clip_range(&s->start, &s->end, s->hay.length);
    return 0;
}

// The place, -1: not there, -2: error.
static int64_t find(pyr_runtime *rt, const char *name, pyr_object *self, const pyr_ref *args, int64_t nargs, bool backwards) {
    search s;
    if (read_search(rt, name, self, args, nargs, &s) < 0) return -2;
    int64_t room = s.end - s.start;
    if (room < s.needle.length) return -1;
    if (s.needle.length == 0) return backwards ? s.end : s.start;
    const void *from = pyr_chars_from(s.hay.data, s.hay.kind, s.start);
    int64_t at = (backwards ? pyr_chars_rfind : pyr_chars_find)(rt, from, s.hay.kind, room, s.needle.data, s.needle.kind,
                                                                s.needle.length);
    return at >= 0 ? at + s.start : at;
}

static pyr_object *found(pyr_runtime *rt, const pyr_object *self, int64_t at, bool must) {
    if (at == -2) return NULL;
    if (at == -1 && must)
        return pyr_error(rt, PYR_T_ValueError, PYR_IS_STR(self) ? "substring not found" : "subsection not found");
    return pyr_int_new(rt, at);
}

PYR_METHOD(pyr_text_find) {
    return found(rt, self, find(rt, "find", self, args, nargs, false), false);
}
PYR_METHOD(pyr_text_rfind) {
    return found(rt, self, find(rt, "rfind", self, args, nargs, true), false);
}
PYR_METHOD(pyr_text_index) {
    return found(rt, self, find(rt, "index", self, args, nargs, false), true);
}
PYR_METHOD(pyr_text_rindex) {
    return found(rt, self, find(rt, "rindex", self, args, nargs, true), true);
}

PYR_METHOD(pyr_text_count) {
    search s;
    if (read_search(rt, "count", self, args, nargs, &s) < 0) return NULL;
    int64_t room = s.end - s.start;
    if (room < 0 || s.start > s.hay.length) return pyr_int_new(rt, 0);
    if (s.needle.length == 0) return pyr_int_new(rt, room + 1);
    int64_t n = pyr_chars_count(rt, pyr_chars_from(s.hay.data, s.hay.kind, s.start), s.hay.kind, room, s.needle.data,
                                s.needle.kind, s.needle.length, INT64_MAX);
    return n < 0 ? NULL : pyr_int_new(rt, n);
}

static bool matches(const pyr_text *hay, const pyr_text *part, int64_t start, int64_t end, bool at_end) {
    if (end - start < part->length || start > hay->length) return false;
    return pyr_text_same(hay, at_end ? end - part->length : start, part);
}

static pyr_object *tail_match(pyr_runtime *rt, const char *name, pyr_object *self, const pyr_ref *args, int64_t nargs,
                              bool at_end) {
    int64_t start, end;
    if (check_count(rt, name, nargs) < 0 || pyr_text_bounds(rt, args, nargs, 1, &start, &end) < 0) return NULL;
    pyr_text hay = pyr_text_of(self), part;
    pyr_clip_range(&start, &end, hay.length);
    bool str = PYR_IS_STR(self);
    pyr_object *wanted = args[0].p;
    if (!PYR_IS_TUPLE(wanted)) {
        if (str ? !PYR_IS_STR(wanted) : !PYR_IS_BYTES_LIKE(wanted)) {
            return pyr_error_format(rt, PYR_T_TypeError, "%s first arg must be %s or a tuple of %s, not %T", name,
                                    str ? "str" : "bytes", str ? "str" : "bytes", wanted);
        }
        part = pyr_text_of(wanted);
        return pyr_bool(rt, matches(&hay, &part, start, end, at_end));
    }
    for (int64_t i = 0; i < pyr_tuple_size(wanted); i++) {
        pyr_object *item = pyr_tuple_items(wanted)[i].p;
        if (str && !PYR_IS_STR(item)) {
            return pyr_error_format(rt, PYR_T_TypeError, "tuple for %s must only contain str, not %T", name, item);
        }
        if (pyr_text_argument(rt, self, item, must_be_str, &part) < 0) return NULL;
        if (matches(&hay, &part, start, end, at_end)) return pyr_bool(rt, true);
    }
    return pyr_bool(rt, false);
}

PYR_METHOD(pyr_text_startswith) {
    return tail_match(rt, "startswith", self, args, nargs, false);
}
PYR_METHOD(pyr_text_endswith) {
    return tail_match(rt, "endswith", self, args, nargs, true);
}

PYR_METHOD(pyr_text_removeprefix) {
    pyr_text hay = pyr_text_of(self), part;
    if (pyr_text_argument(rt, self, args[0].p, "removeprefix() argument must be str, not %N", &part) < 0) return NULL;
    return pyr_text_slice(rt, self, matches(&hay, &part, 0, hay.length, false) ? part.length : 0, hay.length);
}

PYR_METHOD(pyr_text_removesuffix) {
    pyr_text hay = pyr_text_of(self), part;
    if (pyr_text_argument(rt, self, args[0].p, "removesuffix() argument must be str, not %N", &part) < 0) return NULL;
    return pyr_text_slice(rt, self, 0, matches(&hay, &part, 0, hay.length, true) ? hay.length - part.length : hay.length);
}

// ---- replace -----------------------------------------------------------------------------------------------------------------------

// [to] in front of each of the first [most] characters, and at the end.
static int interleave(pyr_runtime *rt, pyr_writer *w, const pyr_text *hay, const pyr_text *to, int64_t most) {
    for (int64_t i = 0; i <= hay->length; i++) {
        if (most-- > 0 && pyr_text_write(rt, w, to, 0, to->length) < 0) return -1;
        if (i < hay->length && pyr_text_write(rt, w, hay, i, i + 1) < 0) return -1;
    }
    return pyr_charge(rt, hay->length);
}

static int replace_all(pyr_runtime *rt, pyr_writer *w, const pyr_text *hay, const pyr_text *from, const pyr_text *to,
                       int64_t most) {
    int64_t at = 0;
    for (; most > 0; most--) {
        int64_t found_at = pyr_chars_find(rt, pyr_chars_from(hay->data, hay->kind, at), hay->kind, hay->length - at, from->data,
                                          from->kind, from->length);
        if (found_at == -2) return -1;
        if (found_at < 0) break;
        if (pyr_text_write(rt, w, hay, at, at + found_at) < 0 || pyr_text_write(rt, w, to, 0, to->length) < 0) return -1;
        at += found_at + from->length;
    }
    return pyr_text_write(rt, w, hay, at, hay->length);
}

PYR_METHOD(pyr_text_replace) {
    pyr_text from, to;
    int64_t most = -1;
    if (pyr_check_positional(rt, "replace", nargs, 2, 3) < 0) return NULL;
    if (pyr_text_argument(rt, self, args[0].p, "replace() argument 1 must be str, not %N", &from) < 0) return NULL;
    if (pyr_text_argument(rt, self, args[1].p, "replace() argument 2 must be str, not %N", &to) < 0) return NULL;
    if (nargs > 2 && pyr_index_int64(rt, args[2].p, &most, true) < 0) return NULL;
    if (most < 0) most = INT64_MAX;
    // The number may have been asked of code that changes them.
    pyr_text hay = pyr_text_of(self);
    from = pyr_text_of(args[0].p), to = pyr_text_of(args[1].p);
    bool nothing = most == 0 || from.length > hay.length;
    if (!nothing && from.length) {
        int64_t first = pyr_chars_find(rt, hay.data, hay.kind, hay.length, from.data, from.kind, from.length);
        if (first == -2) return NULL;
        nothing = first < 0;
    }
    if (nothing) return pyr_text_slice(rt, self, 0, hay.length);
    pyr_writer w;
    pyr_writer_init(&w);
    int status = from.length ? replace_all(rt, &w, &hay, &from, &to, most) : interleave(rt, &w, &hay, &to, most);
    w.unshared = true;
    if (status == 0) return pyr_text_finish(rt, &w, self);
    pyr_writer_free(rt, &w);
    return NULL;
}
