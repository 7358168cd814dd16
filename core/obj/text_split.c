// Taking str and bytes apart: split, rsplit, splitlines, partition, rpartition.
#include "obj/abstract.h"
#include "obj/text.h"
#include "obj/unicode.h"

static int append_part(pyr_runtime *rt, pyr_object *list, pyr_object *self, int64_t start, int64_t end) {
    pyr_object *part = pyr_text_slice(rt, self, start, end);
    return part ? pyr_list_append_stolen(rt, list, part) : -1;
}

static int split_blanks(pyr_runtime *rt, pyr_object *list, pyr_object *self, int64_t most) {
    pyr_text t = pyr_text_of(self);
    int64_t i = 0;
    for (;;) {
        while (i < t.length && pyr_text_is_space(self, pyr_text_at(&t, i))) i++;
        if (i == t.length) return 0;
        int64_t start = i;
        if (most-- <= 0) return append_part(rt, list, self, start, t.length);
        while (i < t.length && !pyr_text_is_space(self, pyr_text_at(&t, i))) i++;
        if (append_part(rt, list, self, start, i) < 0) return -1;
    }
}

// From the end; the list comes out backwards.
static int rsplit_blanks(pyr_runtime *rt, pyr_object *list, pyr_object *self, int64_t most) {
    pyr_text t = pyr_text_of(self);
    int64_t i = t.length;
    for (;;) {
        while (i > 0 && pyr_text_is_space(self, pyr_text_at(&t, i - 1))) i--;
        if (i == 0) return 0;
        int64_t end = i;
        if (most-- <= 0) return append_part(rt, list, self, 0, end);
        while (i > 0 && !pyr_text_is_space(self, pyr_text_at(&t, i - 1))) i--;
        if (append_part(rt, list, self, i, end) < 0) return -1;
    }
}

static int split_by(pyr_runtime *rt, pyr_object *list, pyr_object *self, const pyr_text *by, int64_t most) {
    pyr_text t = pyr_text_of(self);
    int64_t start = 0;
    for (; most > 0; most--) {
        int64_t at =
            pyr_chars_find(rt, pyr_chars_from(t.data, t.kind, start), t.kind, t.length - start, by->data, by->kind, by->length);
        if (at == -2) return -1;
        if (at < 0) break;
        if (append_part(rt, list, self, start, start + at) < 0) return -1;
        start += at + by->length;
    }
    return append_part(rt, list, self, start, t.length);
}

static int rsplit_by(pyr_runtime *rt, pyr_object *list, pyr_object *self, const pyr_text *by, int64_t most) {
    pyr_text t = pyr_text_of(self);
    int64_t end = t.length;
    for (; most > 0; most--) {
        int64_t at = pyr_chars_rfind(rt, t.data, t.kind, end, by->data, by->kind, by->length);
        if (at == -2) return -1;
        if (at < 0) break;
        if (append_part(rt, list, self, at + by->length, end) < 0) return -1;
        end = at;
    }
    return append_part(rt, list, self, 0, end);
}

enum { FIRST_PARTS = 12 };

static pyr_object *split(pyr_runtime *rt, const char *name, pyr_object *self, const pyr_ref *args, int64_t nargs,
                         pyr_object *kwnames, bool backwards) {
    static const char *const names[] = {"sep", "maxsplit", NULL};
    pyr_object *out[2];
    pyr_text by = {NULL, 1, 0};
    int64_t most = -1;
    if (pyr_parse_args(rt, name, args, nargs, kwnames, names, 0, 0, 2, out) < 0) return NULL;
    if (out[1] && pyr_index_int64(rt, out[1], &most, false) < 0) return NULL;
    if (most < 0) most = INT64_MAX;
    bool blanks = !out[0] || out[0] == rt->none;
    if (!blanks && pyr_text_argument(rt, self, out[0], "must be str or None, not %T", &by) < 0) return NULL;
    if (!blanks && by.length == 0) return pyr_error(rt, PYR_T_ValueError, "empty separator");
    pyr_text t = pyr_text_of(self);
    if (pyr_charge(rt, t.length >> 2) < 0) return NULL;
    // Room for the first parts, which sys.getsizeof sees (3.11: PREALLOC_SIZE); of a str that cannot have the separator in it, for one.
    bool whole = PYR_IS_STR(self) && !blanks && (t.length < by.length || t.kind < by.kind);
    pyr_object *list = pyr_list_new(rt, whole ? 1 : most < FIRST_PARTS ? most + 1 : FIRST_PARTS);
    if (!list) return NULL;
    ((pyr_varobject *)list)->ob_size = 0;
    int status;
    if (!blanks) by = pyr_text_of(out[0]); // making the list may have run finalizers
    if (!blanks && by.length == 0) status = pyr_error(rt, PYR_T_ValueError, "empty separator") ? 0 : -1;
    else if (blanks) status = (backwards ? rsplit_blanks : split_blanks)(rt, list, self, most);
    else status = (backwards ? rsplit_by : split_by)(rt, list, self, &by, most);
    if (status < 0) {
        pyr_decref(rt, list);
        return NULL;
    }
    if (backwards) {
        pyr_ref *items = pyr_list_items(list);
        for (int64_t i = 0, j = pyr_list_size(list) - 1; i < j; i++, j--) {
            pyr_ref swap = items[i];
            items[i] = items[j], items[j] = swap;
        }
    }
    return list;
}

PYR_METHOD(pyr_text_split) {
    return split(rt, "split", self, args, nargs, kwnames, false);
}
PYR_METHOD(pyr_text_rsplit) {
    return split(rt, "rsplit", self, args, nargs, kwnames, true);
}

static bool ends_line(const pyr_object *model, uint32_t c) {
    if (c == '\n' || c == '\r') return true;
    return PYR_IS_STR(model) && pyr_unicode_is(c, PYR_UC_LINE_BREAK);
}

PYR_METHOD(pyr_text_splitlines) {
    static const char *const names[] = {"keepends", NULL};
    pyr_object *out[1];
    if (pyr_parse_args(rt, "splitlines", args, nargs, kwnames, names, 0, 0, 1, out) < 0) return NULL;
    int keep = 0;
    if (out[0] && pyr_int_flag(rt, out[0], &keep) < 0) return NULL;
    pyr_object *list = pyr_list_new(rt, 0); // it may run finalizers
    pyr_text t = pyr_text_of(self);
    int status = list ? pyr_charge(rt, t.length >> 2) : -1;
    for (int64_t i = 0; i < t.length && status == 0;) {
        int64_t start = i;
        while (i < t.length && !ends_line(self, pyr_text_at(&t, i))) i++;
        int64_t end = i;
        if (i < t.length) {
            i += pyr_text_at(&t, i) == '\r' && i + 1 < t.length && pyr_text_at(&t, i + 1) == '\n' ? 2 : 1;
            if (keep) end = i;
        }
        status = append_part(rt, list, self, start, end);
    }
    if (status == 0) return list;
    pyr_xdecref(rt, list);
    return NULL;
}

static pyr_object *three(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *c) {
    pyr_ref parts[3] = {{a}, {b}, {c}};
    if (a && b && c) return pyr_tuple_from_stolen(rt, parts, 3);
    pyr_xdecref(rt, a);
    pyr_xdecref(rt, b);
    pyr_xdecref(rt, c);
    return NULL;
}

static pyr_object *partition(pyr_runtime *rt, pyr_object *self, pyr_object *separator, bool backwards) {
    pyr_text t = pyr_text_of(self), by;
    if (pyr_text_argument(rt, self, separator, "must be str, not %T", &by) < 0) return NULL;
    if (by.length == 0) return pyr_error(rt, PYR_T_ValueError, "empty separator");
    int64_t at = (backwards ? pyr_chars_rfind : pyr_chars_find)(rt, t.data, t.kind, t.length, by.data, by.kind, by.length);
    if (at == -2) return NULL;
    if (at < 0) {
        pyr_object *whole = pyr_text_slice(rt, self, 0, t.length);
        pyr_object *one = pyr_text_slice(rt, self, 0, 0), *other = pyr_text_slice(rt, self, 0, 0);
        return backwards ? three(rt, one, other, whole) : three(rt, whole, one, other);
    }
    pyr_object *front = pyr_text_slice(rt, self, 0, at);
    bool array = !PYR_IS_STR(self) && !PYR_IS_BYTES(self);
    pyr_object *middle = array ? pyr_bytearray_new(rt, by.data, by.length) : pyr_new_ref(rt, separator);
    return three(rt, front, middle, pyr_text_slice(rt, self, at + by.length, t.length));
}

PYR_METHOD(pyr_text_partition) {
    return partition(rt, self, args[0].p, false);
}
PYR_METHOD(pyr_text_rpartition) {
    return partition(rt, self, args[0].p, true);
}
