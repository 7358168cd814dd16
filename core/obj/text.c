// What the shared methods of str and bytes lean on: parts, results, arguments.
#include "obj/text.h"
#include "obj/abstract.h"
#include "obj/unicode.h"

pyr_object *pyr_text_slice(pyr_runtime *rt, pyr_object *o, int64_t start, int64_t end) {
    if (PYR_IS_STR(o)) return pyr_str_substring(rt, o, start, end);
    if (start == 0 && pyr_is_exact(rt, o, PYR_T_BYTES) && end == pyr_bytes_length(o)) return pyr_new_ref(rt, o);
    if (start > end) end = start;
    if (!PYR_IS_BYTES(o)) return pyr_bytearray_new(rt, pyr_buffer_data(o) + start, end - start);
    return pyr_bytes_new(rt, pyr_bytes_data(o) + start, end - start);
}

pyr_object *pyr_text_finish(pyr_runtime *rt, pyr_writer *w, const pyr_object *model) {
    if (PYR_IS_STR(model)) return pyr_writer_finish(rt, w);
    bool bytes = PYR_IS_BYTES(model);
    pyr_object *o = (bytes ? pyr_bytes_new : pyr_bytearray_new)(rt, w->unshared ? NULL : w->buffer, w->length);
    if (o && w->unshared && w->length)
        memcpy(bytes ? pyr_bytes_data(o) : ((pyr_bytearray *)o)->start.p, w->buffer, (size_t)w->length);
    pyr_writer_free(rt, w);
    return o;
}

int pyr_text_write(pyr_runtime *rt, pyr_writer *w, const pyr_text *t, int64_t start, int64_t end) {
    return pyr_writer_chars(rt, w, t->data, t->kind, start, end);
}

int pyr_text_argument(pyr_runtime *rt, const pyr_object *self, pyr_object *argument, const char *message, pyr_text *out) {
    bool str = PYR_IS_STR(self);
    if (str ? PYR_IS_STR(argument) : PYR_IS_BYTES_LIKE(argument)) {
        if (!str && pyr_buffer_check(rt, argument) < 0) return -1;
        *out = pyr_text_of(argument);
        return 0;
    }
    pyr_error_format(rt, PYR_T_TypeError, str ? message : "a bytes-like object is required, not '%T'", argument);
    return -1;
}

static int read_bound(pyr_runtime *rt, pyr_object *o, int64_t *value) {
    if (o == rt->none) return 0;
    if (!PYR_IS_INT(o) && !o->ob_type.p->nb_index.fn) {
        pyr_error(rt, PYR_T_TypeError, "slice indices must be integers or None or have an __index__ method");
        return -1;
    }
    return pyr_index_int64(rt, o, value, true);
}

int pyr_text_bounds(pyr_runtime *rt, const pyr_ref *args, int64_t nargs, int64_t at, int64_t *start, int64_t *end) {
    *start = 0, *end = INT64_MAX;
    if (nargs > at && read_bound(rt, args[at].p, start) < 0) return -1;
    return nargs > at + 1 ? read_bound(rt, args[at + 1].p, end) : 0;
}

bool pyr_text_is_space(const pyr_object *model, uint32_t c) {
    if (c < 128) return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31 && PYR_IS_STR(model));
    return PYR_IS_STR(model) && pyr_unicode_is(c, PYR_UC_SPACE);
}
