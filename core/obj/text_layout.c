// Blanks around str and bytes: strip, center, ljust, rjust, zfill, expandtabs.
#include "obj/abstract.h"
#include "obj/text.h"

static bool is_stripped(const pyr_object *self, const pyr_text *set, uint32_t c) {
    return set ? pyr_chars_index(set->data, set->kind, set->length, c) >= 0 : pyr_text_is_space(self, c);
}

static pyr_object *strip(pyr_runtime *rt, const char *name, pyr_object *self, const pyr_ref *args, int64_t nargs, bool left,
                         bool right) {
    if (pyr_check_positional(rt, name, nargs, 0, 1) < 0) return NULL;
    pyr_text t = pyr_text_of(self), chars, *set = NULL;
    if (nargs && args[0].p != rt->none) {
        const char *message = left && right ? "strip arg must be None or str"
                              : left        ? "lstrip arg must be None or str"
                                            : "rstrip arg must be None or str";
        if (pyr_text_argument(rt, self, args[0].p, message, &chars) < 0) return NULL;
        set = &chars;
    }
    int64_t start = 0, end = t.length;
    while (left && start < end && is_stripped(self, set, pyr_text_at(&t, start))) start++;
    while (right && end > start && is_stripped(self, set, pyr_text_at(&t, end - 1))) end--;
    if (pyr_charge(rt, (t.length - (end - start)) >> 2) < 0) return NULL;
    return pyr_text_slice(rt, self, start, end);
}

PYR_METHOD(pyr_text_strip) {
    return strip(rt, "strip", self, args, nargs, true, true);
}
PYR_METHOD(pyr_text_lstrip) {
    return strip(rt, "lstrip", self, args, nargs, true, false);
}
PYR_METHOD(pyr_text_rstrip) {
    return strip(rt, "rstrip", self, args, nargs, false, true);
}

static int read_fill(pyr_runtime *rt, const char *name, const pyr_object *self, pyr_object *o, uint32_t *fill) {
    if (PYR_IS_STR(self)) {
        if (!PYR_IS_STR(o)) {
            pyr_error_format(rt, PYR_T_TypeError, "The fill character must be a unicode character, not %T", o);
            return -1;
        }
        if (pyr_str_length(o) != 1) {
            pyr_error(rt, PYR_T_TypeError, "The fill character must be exactly one character long");
            return -1;
        }
    } else if (!PYR_IS_BYTES_LIKE(o) || pyr_text_of(o).length != 1) {
        pyr_error_format(rt, PYR_T_TypeError, "%s() argument 2 must be a byte string of length 1, not %N", name, o);
        return -1;
    }
    pyr_text t = pyr_text_of(o);
    *fill = pyr_text_at(&t, 0);
    return 0;
}

static pyr_object *pad(pyr_runtime *rt, pyr_object *self, int64_t left, int64_t right, uint32_t fill) {
    pyr_text t = pyr_text_of(self);
    if (left <= 0 && right <= 0) return pyr_text_slice(rt, self, 0, t.length);
    if (left > INT64_MAX - right - t.length) return pyr_error(rt, PYR_T_OverflowError, "padded string is too long");
    pyr_writer w;
    pyr_writer_init(&w);
    int status = pyr_writer_repeat(rt, &w, fill, left);
    if (status == 0) status = pyr_text_write(rt, &w, &t, 0, t.length);
    if (status == 0) status = pyr_writer_repeat(rt, &w, fill, right);
    w.unshared = true;
    if (status == 0) return pyr_text_finish(rt, &w, self);
    pyr_writer_free(rt, &w);
    return NULL;
}

// -1: to the left, 0: in the middle, 1: to the right.
static pyr_object *justify(pyr_runtime *rt, const char *name, pyr_object *self, const pyr_ref *args, int64_t nargs, int where) {
    int64_t width;
    uint32_t fill = ' ';
    if (pyr_check_positional(rt, name, nargs, 1, 2) < 0 || pyr_index_int64(rt, args[0].p, &width, false) < 0) return NULL;
    if (nargs > 1 && read_fill(rt, name, self, args[1].p, &fill) < 0) return NULL;
    int64_t more = width - pyr_text_of(self).length;
    if (more <= 0) return pad(rt, self, 0, 0, fill);
    int64_t left = where < 0 ? 0 : where > 0 ? more : more / 2 + (more & width & 1);
    return pad(rt, self, left, more - left, fill);
}

PYR_METHOD(pyr_text_center) {
    return justify(rt, "center", self, args, nargs, 0);
}
PYR_METHOD(pyr_text_ljust) {
    return justify(rt, "ljust", self, args, nargs, -1);
}
PYR_METHOD(pyr_text_rjust) {
    return justify(rt, "rjust", self, args, nargs, 1);
}

PYR_METHOD(pyr_text_zfill) {
    int64_t width;
    if (pyr_index_int64(rt, args[0].p, &width, false) < 0) return NULL;
    pyr_text t = pyr_text_of(self);
    if (width <= t.length) return pyr_text_slice(rt, self, 0, t.length);
    bool sign = t.length && (pyr_text_at(&t, 0) == '+' || pyr_text_at(&t, 0) == '-');
    pyr_writer w;
    pyr_writer_init(&w);
    int status = pyr_text_write(rt, &w, &t, 0, sign);
    if (status == 0) status = pyr_writer_repeat(rt, &w, '0', width - t.length);
    if (status == 0) status = pyr_text_write(rt, &w, &t, sign, t.length);
    w.unshared = true;
    if (status == 0) return pyr_text_finish(rt, &w, self);
    pyr_writer_free(rt, &w);
    return NULL;
}

PYR_METHOD(pyr_text_expandtabs) {
    static const char *const names[] = {"tabsize", NULL};
    pyr_object *out[1];
    int64_t size = 8, column = 0;
    if (pyr_parse_args(rt, "expandtabs", args, nargs, kwnames, names, 0, 0, 1, out) < 0) return NULL;
    if (out[0] && pyr_index_int64(rt, out[0], &size, false) < 0) return NULL;
    pyr_text t = pyr_text_of(self);
    if (pyr_charge(rt, t.length >> 2) < 0) return NULL;
    pyr_writer w;
    pyr_writer_init(&w);
    int status = 0;
    for (int64_t i = 0; i < t.length && status == 0; i++) {
        uint32_t c = pyr_text_at(&t, i);
        if (c == '\t') {
            int64_t blanks = size > 0 ? size - column % size : 0;
            status = pyr_writer_repeat(rt, &w, ' ', blanks);
            column += blanks;
        } else {
            status = pyr_writer_char(rt, &w, c);
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        }
    }
    w.unshared = !PYR_IS_STR(self);
    if (status == 0) return pyr_text_finish(rt, &w, self);
    pyr_writer_free(rt, &w);
    return NULL;
}
