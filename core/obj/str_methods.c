// The methods of str that bytes do not share, and the table of all.
#include "obj/abstract.h"
#include "obj/format_spec.h"
#include "obj/int.h"
#include "obj/str_codec.h"
#include "obj/text.h"
#include "obj/unicode.h"

// ---- join -------------------------------------------------------------------------------------------------------------------------------

// Characters of all parts and separators, and the largest character. -1 with TypeError.
static int measure(pyr_runtime *rt, pyr_object *separator, const pyr_ref *items, int64_t count, int64_t *length,
                   uint32_t *largest) {
    const pyr_str *between = (const pyr_str *)separator;
    uint32_t kinds = 0;
    bool ascii = true;
    *length = 0;
    for (int64_t i = 0; i < count; i++) {
        const pyr_str *s = (const pyr_str *)items[i].p;
        if (!PYR_IS_STR(items[i].p)) {
            pyr_error_format(rt, PYR_T_TypeError, "sequence item %lld: expected str instance, %T found", (long long)i,
                             items[i].p);
            return -1;
        }
        ascii = ascii && s->ascii && (i == 0 || between->ascii);
        kinds |= s->kind | (i ? between->kind : 0U);
        if (*length > INT64_MAX / 16 - s->length - between->length) {
            pyr_error(rt, PYR_T_OverflowError, "join() result is too long for a Python string");
            return -1;
        }
        *length += s->length + (i ? between->length : 0);
    }
    *largest = ascii ? 127 : kinds & 4 ? 0x10FFFF : kinds & 2 ? 65535 : 255;
    return 0;
}

pyr_object *pyr_str_join_refs(pyr_runtime *rt, pyr_object *separator, const pyr_ref *items, int64_t count) {
    int64_t length, at = 0;
    uint32_t largest;
    if (count == 0) return pyr_new_ref(rt, rt->empty_str);
    if (count == 1 && pyr_is_exact(rt, items[0].p, PYR_T_STR)) return pyr_new_ref(rt, items[0].p);
    if (!separator) separator = rt->empty_str;
    if (measure(rt, separator, items, count, &length, &largest) < 0 || pyr_charge(rt, count + (length >> 5)) < 0) return NULL;
    pyr_object *o = pyr_str_new(rt, length, largest);
    if (!o || length == 0) return o;
    int kind = pyr_str_kind(o);
    char *data = pyr_str_data(o);
    int64_t between = pyr_str_length(separator);
#if !PYR_TRACE
    if (kind == 1) {
        const char *gap = pyr_str_data(separator);
        for (int64_t i = 0; i < count; i++) {
            if (i && between == 1) data[at++] = *gap;
            else if (i && between) memcpy(data + at, gap, (size_t)between), at += between;
            int64_t n = pyr_str_length(items[i].p);
            memcpy(data + at, pyr_str_data(items[i].p), (size_t)n);
            at += n;
        }
        return o;
    }
#endif
    for (int64_t i = 0; i < count; i++) {
        if (i && between)
            pyr_chars_copy(data, kind, at, pyr_str_data(separator), pyr_str_kind(separator), 0, between), at += between;
        pyr_object *s = items[i].p;
        pyr_chars_copy(data, kind, at, pyr_str_data(s), pyr_str_kind(s), 0, pyr_str_length(s));
        at += pyr_str_length(s);
    }
    return o;
}

pyr_object *pyr_str_join(pyr_runtime *rt, pyr_object *separator, pyr_object *iterable) {
    if (pyr_is_exact(rt, iterable, PYR_T_LIST)) {
        return pyr_str_join_refs(rt, separator, pyr_list_items(iterable), pyr_list_size(iterable));
    }
    if (pyr_is_exact(rt, iterable, PYR_T_TUPLE)) {
        return pyr_str_join_refs(rt, separator, pyr_tuple_items(iterable), pyr_tuple_size(iterable));
    }
    pyr_object *list = pyr_sequence_fast(rt, iterable, "can only join an iterable");
    if (!list) return NULL;
    pyr_object *s = pyr_str_join_refs(rt, separator, pyr_list_items(list), pyr_list_size(list));
    pyr_decref(rt, list);
    return s;
}

static PYR_METHOD(join) {
    return pyr_str_join(rt, self, args[0].p);
}

// ---- translate ---------------------------------------------------------------------------------------------------------------------------

static int write_translated(pyr_runtime *rt, pyr_writer *w, pyr_object *to, uint32_t c) {
    if (!to) return pyr_writer_char(rt, w, c);
    if (to == rt->none) return 0;
    if (PYR_IS_STR(to)) return pyr_writer_str(rt, w, to);
    int64_t value;
    if (!PYR_IS_INT(to)) {
        pyr_error(rt, PYR_T_TypeError, "character mapping must return integer, None or str");
        return -1;
    }
    if (!pyr_int_fits(to, &value) || value < 0 || value > 0x10FFFF) {
        pyr_error(rt, PYR_T_ValueError, "character mapping must be in range(0x110000)");
        return -1;
    }
    return pyr_writer_char(rt, w, (uint32_t)value);
}

static PYR_METHOD(translate) {
    pyr_writer w;
    pyr_writer_init(&w);
    int status = pyr_charge(rt, pyr_str_length(self));
    for (int64_t i = 0; i < pyr_str_length(self) && status == 0; i++) {
        uint32_t c = pyr_str_char(self, i);
        pyr_object *key = pyr_int_new(rt, c);
        pyr_hold(rt, key);
        pyr_object *to = key ? pyr_getitem(rt, args[0].p, key) : NULL;
        pyr_unhold(rt, key);
        if (!to && pyr_error_is(rt, PYR_T_LookupError)) pyr_error_clear(rt);
        else if (!to) status = -1;
        if (status == 0) status = write_translated(rt, &w, to, c);
        pyr_xdecref(rt, to);
    }
    if (status == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

static int set_mapping(pyr_runtime *rt, pyr_object *dict, uint32_t from, pyr_object *to) {
    pyr_object *key = pyr_int_new(rt, from);
    int status = key && to ? pyr_dict_set(rt, dict, key, to) : -1;
    pyr_xdecref(rt, key);
    return status;
}

static int copy_mapping(pyr_runtime *rt, pyr_object *dict, pyr_object *source) {
    int64_t position = 0;
    pyr_object *key, *value;
    while (pyr_dict_next(source, &position, &key, &value)) {
        int status;
        if (PYR_IS_STR(key)) {
            if (pyr_str_length(key) != 1) {
                pyr_error(rt, PYR_T_ValueError, "string keys in translate table must be of length 1");
                return -1;
            }
            status = set_mapping(rt, dict, pyr_str_char(key, 0), value);
        } else if (PYR_IS_INT(key)) {
            status = pyr_dict_set(rt, dict, key, value);
        } else {
            pyr_error(rt, PYR_T_TypeError, "keys in translate table must be strings or integers");
            return -1;
        }
        if (status < 0) return -1;
    }
    return 0;
}

static int pair_mapping(pyr_runtime *rt, pyr_object *dict, const pyr_ref *args, int64_t nargs) {
    for (int64_t i = 1; i < nargs; i++) {
        if (PYR_IS_STR(args[i].p)) continue;
        pyr_error_format(rt, PYR_T_TypeError, "maketrans() argument %lld must be str, not %N", (long long)i + 1, args[i].p);
        return -1;
    }
    if (!PYR_IS_STR(args[0].p)) {
        pyr_error(rt, PYR_T_TypeError, "first maketrans argument must be a string if there is a second argument");
        return -1;
    }
    if (pyr_str_length(args[0].p) != pyr_str_length(args[1].p)) {
        pyr_error(rt, PYR_T_ValueError, "the first two maketrans arguments must have equal length");
        return -1;
    }
    for (int64_t i = 0; i < pyr_str_length(args[0].p); i++) {
        pyr_object *to = pyr_int_new(rt, pyr_str_char(args[1].p, i));
        int status = set_mapping(rt, dict, pyr_str_char(args[0].p, i), to);
        pyr_xdecref(rt, to);
        if (status < 0) return -1;
    }
    for (int64_t i = 0; nargs > 2 && i < pyr_str_length(args[2].p); i++) {
        if (set_mapping(rt, dict, pyr_str_char(args[2].p, i), rt->none) < 0) return -1;
    }
    return 0;
}

static PYR_METHOD(maketrans) {
    if (pyr_check_positional(rt, "maketrans", nargs, 1, 3) < 0) return NULL;
    if (nargs == 1 && !PYR_IS_DICT(args[0].p)) {
        return pyr_error(rt, PYR_T_TypeError, "if you give only one argument to maketrans it must be a dict");
    }
    pyr_object *dict = pyr_dict_new(rt);
    if (!dict) return NULL;
    int status = nargs == 1 ? copy_mapping(rt, dict, args[0].p) : pair_mapping(rt, dict, args, nargs);
    if (status == 0) return dict;
    pyr_decref(rt, dict);
    return NULL;
}

// ---- the rest -------------------------------------------------------------------------------------------------------------------------------

static PYR_METHOD(encode) {
    static const char *const names[] = {"encoding", "errors", NULL};
    pyr_object *out[2];
    if (pyr_parse_args(rt, "encode", args, nargs, kwnames, names, 0, 0, 2, out) < 0) return NULL;
    for (int i = 0; i < 2; i++) {
        if (out[i] && !PYR_IS_STR(out[i])) {
            return pyr_error_format(rt, PYR_T_TypeError, "encode() argument '%s' must be str, not %N", names[i], out[i]);
        }
    }
    return pyr_encode(rt, self, out[0], out[1]);
}

static PYR_METHOD(format_) {
    if (!PYR_IS_STR(args[0].p))
        return pyr_error_format(rt, PYR_T_TypeError, "__format__() argument must be str, not %N", args[0].p);
    return pyr_format_str(rt, self, args[0].p);
}

static PYR_METHOD(size_of) {
    const pyr_str *s = (const pyr_str *)self;
    int64_t front = !pyr_is_exact(rt, self, PYR_T_STR) ? 80 : s->ascii ? 48 : 72;
    int64_t size = front + (s->length + 1) * s->kind;
    if (!s->ascii && ((pyr_compact_str *)self)->utf8.p) size += ((pyr_compact_str *)self)->utf8_length + 1;
    return pyr_int_new(rt, size);
}

static PYR_METHOD(getnewargs) {
    pyr_ref text = {pyr_str_from_chars(rt, pyr_str_data(self), pyr_str_kind(self), pyr_str_length(self))};
    return text.p ? pyr_tuple_from_stolen(rt, &text, 1) : NULL;
}

const pyr_method_def pyr_str_methods[] = {
    {"encode", encode, PYR_METH_KEYWORDS, "($self, /, encoding='utf-8', errors='strict')"},
    {"replace", pyr_text_replace, PYR_METH_FASTCALL, "($self, old, new, count=-1, /)"},
    {"split", pyr_text_split, PYR_METH_KEYWORDS, "($self, /, sep=None, maxsplit=-1)"},
    {"rsplit", pyr_text_rsplit, PYR_METH_KEYWORDS, "($self, /, sep=None, maxsplit=-1)"},
    {"join", join, PYR_METH_O, "($self, iterable, /)"},
    {"capitalize", pyr_text_capitalize, PYR_METH_NOARGS, "($self, /)"},
    {"casefold", pyr_str_casefold, PYR_METH_NOARGS, "($self, /)"},
    {"title", pyr_text_title, PYR_METH_NOARGS, "($self, /)"},
    {"center", pyr_text_center, PYR_METH_FASTCALL, "($self, width, fillchar=' ', /)"},
    {"count", pyr_text_count, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"expandtabs", pyr_text_expandtabs, PYR_METH_KEYWORDS, "($self, /, tabsize=8)"},
    {"find", pyr_text_find, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"partition", pyr_text_partition, PYR_METH_O, "($self, sep, /)"},
    {"index", pyr_text_index, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"ljust", pyr_text_ljust, PYR_METH_FASTCALL, "($self, width, fillchar=' ', /)"},
    {"lower", pyr_text_lower, PYR_METH_NOARGS, "($self, /)"},
    {"lstrip", pyr_text_lstrip, PYR_METH_FASTCALL, "($self, chars=None, /)"},
    {"rfind", pyr_text_rfind, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"rindex", pyr_text_rindex, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"rjust", pyr_text_rjust, PYR_METH_FASTCALL, "($self, width, fillchar=' ', /)"},
    {"rstrip", pyr_text_rstrip, PYR_METH_FASTCALL, "($self, chars=None, /)"},
    {"rpartition", pyr_text_rpartition, PYR_METH_O, "($self, sep, /)"},
    {"splitlines", pyr_text_splitlines, PYR_METH_KEYWORDS, "($self, /, keepends=False)"},
    {"strip", pyr_text_strip, PYR_METH_FASTCALL, "($self, chars=None, /)"},
    {"swapcase", pyr_text_swapcase, PYR_METH_NOARGS, "($self, /)"},
    {"translate", translate, PYR_METH_O, "($self, table, /)"},
    {"upper", pyr_text_upper, PYR_METH_NOARGS, "($self, /)"},
    {"startswith", pyr_text_startswith, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"endswith", pyr_text_endswith, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"removeprefix", pyr_text_removeprefix, PYR_METH_O, "($self, prefix, /)"},
    {"removesuffix", pyr_text_removesuffix, PYR_METH_O, "($self, suffix, /)"},
    {"isascii", pyr_text_isascii, PYR_METH_NOARGS, "($self, /)"},
    {"islower", pyr_text_islower, PYR_METH_NOARGS, "($self, /)"},
    {"isupper", pyr_text_isupper, PYR_METH_NOARGS, "($self, /)"},
    {"istitle", pyr_text_istitle, PYR_METH_NOARGS, "($self, /)"},
    {"isspace", pyr_text_isspace, PYR_METH_NOARGS, "($self, /)"},
    {"isdecimal", pyr_str_isdecimal, PYR_METH_NOARGS, "($self, /)"},
    {"isdigit", pyr_text_isdigit, PYR_METH_NOARGS, "($self, /)"},
    {"isnumeric", pyr_str_isnumeric, PYR_METH_NOARGS, "($self, /)"},
    {"isalpha", pyr_text_isalpha, PYR_METH_NOARGS, "($self, /)"},
    {"isalnum", pyr_text_isalnum, PYR_METH_NOARGS, "($self, /)"},
    {"isidentifier", pyr_str_isidentifier, PYR_METH_NOARGS, "($self, /)"},
    {"isprintable", pyr_str_isprintable, PYR_METH_NOARGS, "($self, /)"},
    {"zfill", pyr_text_zfill, PYR_METH_O, "($self, width, /)"},
    {"format", pyr_str_format_method, PYR_METH_KEYWORDS | PYR_METH_TUPLE | PYR_METH_DICT, NULL},
    {"format_map", pyr_str_format_map, PYR_METH_O, NULL},
    {"__format__", format_, PYR_METH_O, "($self, format_spec, /)"},
    {"maketrans", maketrans, PYR_METH_FASTCALL | PYR_METH_STATIC, NULL},
    {"__sizeof__", size_of, PYR_METH_NOARGS, "($self, /)"},
    {"__getnewargs__", getnewargs, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
