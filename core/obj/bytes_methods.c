// The methods of bytes that str does not share, and the table of all.
#include "obj/abstract.h"
#include "obj/bytes.h"
#include "obj/int.h"
#include "obj/str_codec.h"
#include "obj/text.h"

static int check_name(pyr_runtime *rt, const pyr_object *o, const char *name) {
    if (!o || PYR_IS_STR(o)) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "decode() argument '%s' must be str, not %N", name, o);
    return -1;
}

static PYR_METHOD(decode) {
    static const char *const names[] = {"encoding", "errors", NULL};
    pyr_object *out[2];
    if (pyr_parse_args(rt, "decode", args, nargs, kwnames, names, 0, 0, 2, out) < 0) return NULL;
    if (check_name(rt, out[0], "encoding") < 0 || check_name(rt, out[1], "errors") < 0) return NULL;
    return pyr_decode(rt, self, out[0], out[1]);
}

static pyr_object *join_refs(pyr_runtime *rt, pyr_object *separator, const pyr_ref *items, int64_t count) {
    pyr_writer w;
    pyr_writer_init(&w);
    pyr_text between = pyr_text_of(separator);
    if (count == 1 && PYR_IS_BYTES(separator) && pyr_is_exact(rt, items[0].p, PYR_T_BYTES)) return pyr_new_ref(rt, items[0].p);
    int status = pyr_charge(rt, count);
    for (int64_t i = 0; i < count && status == 0; i++) {
        if (!PYR_IS_BYTES_LIKE(items[i].p) || !pyr_text_of(items[i].p).data) {
            pyr_error_format(rt, PYR_T_TypeError, "sequence item %lld: expected a bytes-like object, %T found", (long long)i,
                             items[i].p);
            status = -1;
            break;
        }
        pyr_text part = pyr_text_of(items[i].p);
        if (i) status = pyr_text_write(rt, &w, &between, 0, between.length);
        if (status == 0) status = pyr_text_write(rt, &w, &part, 0, part.length);
    }
    w.unshared = true;
    if (status == 0) return pyr_text_finish(rt, &w, separator);
    pyr_writer_free(rt, &w);
    return NULL;
}

static PYR_METHOD(join) {
    pyr_object *list = pyr_sequence_fast(rt, args[0].p, "can only join an iterable");
    if (!list) return NULL;
    bool is_list = PYR_IS_LIST(list);
    pyr_object *z =
        join_refs(rt, self, is_list ? pyr_list_items(list) : pyr_tuple_items(list), ((pyr_varobject *)list)->ob_size);
    pyr_decref(rt, list);
    return z;
}

// A separator after every |group| bytes, counted from the right, or from the left if group is negative.
static int write_hex(pyr_runtime *rt, pyr_writer *w, const pyr_text *t, int64_t separator, int64_t group) {
    int status = pyr_charge(rt, t->length >> 1);
    for (int64_t i = 0; i < t->length && status == 0; i++) {
        int64_t from = group > 0 ? t->length - i : i;
        if (i && separator >= 0 && group && from % (group > 0 ? group : -group) == 0)
            status = pyr_writer_char(rt, w, (uint32_t)separator);
        char pair[2] = {"0123456789abcdef"[pyr_text_at(t, i) >> 4], "0123456789abcdef"[pyr_text_at(t, i) & 15]};
        if (status == 0) status = pyr_writer_ascii(rt, w, pair, 2);
    }
    return status;
}

static PYR_METHOD(hex) {
    static const char *const names[] = {"sep", "bytes_per_sep", NULL};
    pyr_object *out[2];
    int64_t separator = -1, group = 1;
    if (pyr_parse_args(rt, "hex", args, nargs, kwnames, names, 0, 0, 2, out) < 0) return NULL;
    if (out[0]) {
        int64_t length = pyr_len(rt, out[0]);
        if (length < 0) return NULL;
        if (length != 1) return pyr_error(rt, PYR_T_ValueError, "sep must be length 1.");
        if (!PYR_IS_STR(out[0]) && !PYR_IS_BYTES(out[0])) return pyr_error(rt, PYR_T_TypeError, "sep must be str or bytes.");
        pyr_text t = pyr_text_of(out[0]);
        separator = pyr_text_at(&t, 0);
        if (separator > 127) return pyr_error(rt, PYR_T_ValueError, "sep must be ASCII.");
    }
    if (out[1] && pyr_index_int64(rt, out[1], &group, false) < 0) return NULL;
    pyr_writer w;
    pyr_writer_init(&w);
    pyr_text t = pyr_text_of(self);
    if (write_hex(rt, &w, &t, separator, group) == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

static int hex_value(uint32_t c) {
    if (c >= '0' && c <= '9') return (int)(c - '0');
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? (int)(c - 'a' + 10) : -1;
}

static PYR_METHOD(fromhex) {
    if (!PYR_IS_STR(args[0].p))
        return pyr_error_format(rt, PYR_T_TypeError, "fromhex() argument must be str, not %N", args[0].p);
    pyr_text t = pyr_text_of(args[0].p);
    pyr_writer w;
    pyr_writer_init(&w);
    int status = pyr_charge(rt, t.length >> 1);
    for (int64_t i = 0; i < t.length && status == 0; i++) {
        if (pyr_text_is_space(rt->empty_bytes, pyr_text_at(&t, i))) continue;
        int high = hex_value(pyr_text_at(&t, i)), low = -1;
        if (high >= 0 && ++i < t.length) low = hex_value(pyr_text_at(&t, i));
        if (low < 0) {
            pyr_error_format(rt, PYR_T_ValueError, "non-hexadecimal number found in fromhex() arg at position %lld",
                             (long long)i);
            status = -1;
            break;
        }
        status = pyr_writer_char(rt, &w, (uint32_t)(high << 4 | low));
    }
    pyr_object *bytes = NULL;
    if (status == 0) bytes = pyr_text_finish(rt, &w, rt->empty_bytes);
    else pyr_writer_free(rt, &w);
    if (!bytes || self == (pyr_object *)pyr_builtin_type(rt, PYR_T_BYTES)) return bytes;
    pyr_hold(rt, bytes);
    pyr_object *result = pyr_call1(rt, self, bytes);
    pyr_unhold(rt, bytes);
    return result;
}

static PYR_METHOD(translate) {
    static const char *const names[] = {"", "delete", NULL};
    pyr_object *out[2];
    if (pyr_parse_args(rt, "translate", args, nargs, kwnames, names, 1, 1, 2, out) < 0) return NULL;
    pyr_text t = pyr_text_of(self), table = {NULL, 1, 0}, remove = {NULL, 1, 0};
    if (out[0] != rt->none) {
        if (pyr_text_argument(rt, self, out[0], "", &table) < 0) return NULL;
        if (table.length != 256) return pyr_error(rt, PYR_T_ValueError, "translation table must be 256 characters long");
    }
    if (out[1] && pyr_text_argument(rt, self, out[1], "", &remove) < 0) return NULL;
    pyr_writer w;
    pyr_writer_init(&w);
    int status = pyr_charge(rt, t.length >> 1);
    for (int64_t i = 0; i < t.length && status == 0; i++) {
        uint32_t c = pyr_text_at(&t, i);
        if (pyr_chars_index(remove.data, 1, remove.length, c) >= 0) continue;
        status = pyr_writer_char(rt, &w, table.data ? pyr_text_at(&table, c) : c);
    }
    w.unshared = true;
    if (status == 0) return pyr_text_finish(rt, &w, self);
    pyr_writer_free(rt, &w);
    return NULL;
}

static PYR_METHOD(maketrans) {
    if (pyr_check_positional(rt, "maketrans", nargs, 2, 2) < 0) return NULL;
    pyr_text from, to;
    if (pyr_text_argument(rt, rt->empty_bytes, args[0].p, "", &from) < 0) return NULL;
    if (pyr_text_argument(rt, rt->empty_bytes, args[1].p, "", &to) < 0) return NULL;
    if (from.length != to.length) return pyr_error(rt, PYR_T_ValueError, "maketrans arguments must have same length");
    pyr_object *table = pyr_bytes_new(rt, NULL, 256);
    if (!table) return NULL;
    for (int i = 0; i < 256; i++) pyr_bytes_data(table)[i] = (char)i;
    for (int64_t i = 0; i < from.length; i++) pyr_bytes_data(table)[pyr_text_at(&from, i)] = (char)pyr_text_at(&to, i);
    return table;
}

static PYR_METHOD(getnewargs) {
    pyr_ref one = {pyr_bytes_new(rt, pyr_bytes_data(self), pyr_bytes_length(self))};
    return one.p ? pyr_tuple_from_stolen(rt, &one, 1) : NULL;
}

static PYR_METHOD(to_bytes) {
    return pyr_is_exact(rt, self, PYR_T_BYTES) ? pyr_new_ref(rt, self)
                                               : pyr_bytes_new(rt, pyr_bytes_data(self), pyr_bytes_length(self));
}

const pyr_method_def pyr_bytes_methods[] = {
    {"__getnewargs__", getnewargs, PYR_METH_NOARGS, NULL},
    {"__bytes__", to_bytes, PYR_METH_NOARGS, "($self, /)"},
    {"capitalize", pyr_text_capitalize, PYR_METH_NOARGS, NULL},
    {"center", pyr_text_center, PYR_METH_FASTCALL, "($self, width, fillchar=b' ', /)"},
    {"count", pyr_text_count, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"decode", decode, PYR_METH_KEYWORDS, "($self, /, encoding='utf-8', errors='strict')"},
    {"endswith", pyr_text_endswith, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"expandtabs", pyr_text_expandtabs, PYR_METH_KEYWORDS, "($self, /, tabsize=8)"},
    {"find", pyr_text_find, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"fromhex", fromhex, PYR_METH_O | PYR_METH_CLASS, "($type, string, /)"},
    {"hex", hex, PYR_METH_KEYWORDS, NULL},
    {"index", pyr_text_index, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"isalnum", pyr_text_isalnum, PYR_METH_NOARGS, NULL},
    {"isalpha", pyr_text_isalpha, PYR_METH_NOARGS, NULL},
    {"isascii", pyr_text_isascii, PYR_METH_NOARGS, NULL},
    {"isdigit", pyr_text_isdigit, PYR_METH_NOARGS, NULL},
    {"islower", pyr_text_islower, PYR_METH_NOARGS, NULL},
    {"isspace", pyr_text_isspace, PYR_METH_NOARGS, NULL},
    {"istitle", pyr_text_istitle, PYR_METH_NOARGS, NULL},
    {"isupper", pyr_text_isupper, PYR_METH_NOARGS, NULL},
    {"join", join, PYR_METH_O, "($self, iterable_of_bytes, /)"},
    {"ljust", pyr_text_ljust, PYR_METH_FASTCALL, "($self, width, fillchar=b' ', /)"},
    {"lower", pyr_text_lower, PYR_METH_NOARGS, NULL},
    {"lstrip", pyr_text_lstrip, PYR_METH_FASTCALL, "($self, bytes=None, /)"},
    {"maketrans", maketrans, PYR_METH_FASTCALL | PYR_METH_STATIC, "(frm, to, /)"},
    {"partition", pyr_text_partition, PYR_METH_O, "($self, sep, /)"},
    {"removeprefix", pyr_text_removeprefix, PYR_METH_O, "($self, prefix, /)"},
    {"removesuffix", pyr_text_removesuffix, PYR_METH_O, "($self, suffix, /)"},
    {"replace", pyr_text_replace, PYR_METH_FASTCALL, "($self, old, new, count=-1, /)"},
    {"rfind", pyr_text_rfind, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"rindex", pyr_text_rindex, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"rjust", pyr_text_rjust, PYR_METH_FASTCALL, "($self, width, fillchar=b' ', /)"},
    {"rpartition", pyr_text_rpartition, PYR_METH_O, "($self, sep, /)"},
    {"rsplit", pyr_text_rsplit, PYR_METH_KEYWORDS, "($self, /, sep=None, maxsplit=-1)"},
    {"rstrip", pyr_text_rstrip, PYR_METH_FASTCALL, "($self, bytes=None, /)"},
    {"split", pyr_text_split, PYR_METH_KEYWORDS, "($self, /, sep=None, maxsplit=-1)"},
    {"splitlines", pyr_text_splitlines, PYR_METH_KEYWORDS, "($self, /, keepends=False)"},
    {"startswith", pyr_text_startswith, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"strip", pyr_text_strip, PYR_METH_FASTCALL, "($self, bytes=None, /)"},
    {"swapcase", pyr_text_swapcase, PYR_METH_NOARGS, NULL},
    {"title", pyr_text_title, PYR_METH_NOARGS, NULL},
    {"translate", translate, PYR_METH_KEYWORDS, "($self, table, /, delete=b'')"},
    {"upper", pyr_text_upper, PYR_METH_NOARGS, NULL},
    {"zfill", pyr_text_zfill, PYR_METH_O, "($self, width, /)"},
    {NULL, NULL, 0, NULL},
};
