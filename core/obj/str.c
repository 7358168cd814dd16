// str: making strings, their storage, joining two, comparison and hash (Objects/unicodeobject.c).
//
// A string's storage is the narrowest that holds its largest character. The empty string and the 256 strings of one Latin-1
// character exist once, in a static block; every way to such a string ends at the shared one.
#include "obj/str.h"
#include "base/utf8.h"
#include "obj/intern.h"
#include "obj/str_chars.h"
#include "obj/str_codec.h"
#include "obj/text.h"

#define STATIC_REFCOUNT 999999999
#define MOST_CHARS (INT64_MAX / 8)

static int64_t bytes_for(int64_t length, int kind, bool ascii) {
    return (ascii ? (int64_t)sizeof(pyr_str) : (int64_t)sizeof(pyr_compact_str)) + (length + 1) * kind;
}

static void set_up(pyr_object *o, int64_t length, int kind, bool ascii) {
    pyr_str *s = (pyr_str *)o;
    s->length = length;
    s->hash = -1;
    s->interned = 0;
    s->kind = (uint8_t)kind;
    s->ascii = ascii;
    s->data_words = (ascii ? sizeof(pyr_str) : sizeof(pyr_compact_str)) / 8;
    memset(s->pad, 0, sizeof s->pad);
    s->wstr.p = NULL;
    if (!ascii) {
        pyr_compact_str *c = (pyr_compact_str *)o;
        c->utf8_length = 0;
        c->utf8.p = NULL;
        c->wstr_length = 0;
    }
    pyr_chars_put(pyr_str_data(o), kind, length, 0);
}

#if !PYR_TRACE
static inline pyr_object *new_ascii(pyr_runtime *rt, int64_t length) {
    pyr_str *s = pyr_mem_alloc(&rt->heap, sizeof *s + (uint64_t)length + 1, PYR_USE_NONE);
    if (PYR_UNLIKELY(!s)) return pyr_error_memory(rt);
    s->base.ob_refcnt = 1;
    s->base.ob_type.p = pyr_builtin_type(rt, PYR_T_STR);
    s->length = length;
    s->hash = -1;
    s->interned = 0;
    s->kind = s->ascii = 1;
    s->data_words = sizeof *s / 8;
    s->pad[0] = s->pad[1] = s->pad[2] = s->pad[3] = 0;
    s->wstr.p = NULL;
    ((char *)(s + 1))[length] = 0;
    return &s->base;
}
#endif

pyr_object *pyr_str_new(pyr_runtime *rt, int64_t length, uint32_t max_char) {
    if (length == 0) return pyr_new_ref(rt, rt->empty_str);
    if (length > MOST_CHARS) return pyr_error_memory(rt);
#if !PYR_TRACE
    if (PYR_LIKELY(max_char < 128)) return new_ascii(rt, length);
#endif
    bool ascii = max_char < 128;
    int kind = pyr_kind_of(max_char);
    int64_t size = bytes_for(length, kind, ascii);
    pyr_object *o = pyr_mem_alloc(&rt->heap, (uint64_t)size, PYR_USE_NONE);
    if (PYR_UNLIKELY(!o)) return pyr_error_memory(rt);
    pyr_count_request(rt, PYR_ASKED_OBJECTS, size);
#if PYR_TRACE
    memset(o, 0, (size_t)size); // a string can be read from its first event on
#endif
    o->ob_refcnt = 1;
    o->ob_type.p = pyr_builtin_type(rt, PYR_T_STR);
    set_up(o, length, kind, ascii);
    pyr_mem_set_use(&rt->heap, o, PYR_USE_OBJECT);
    PYR_EMIT(&rt->heap.trace, NEW, pyr_mem_address(&rt->heap, o), pyr_mem_address(&rt->heap, o->ob_type.p), 0);
    return o;
}

void pyr_str_dealloc(pyr_runtime *rt, pyr_object *o) {
    pyr_str *s = (pyr_str *)o;
#if !PYR_TRACE
    if (PYR_LIKELY(s->ascii && s->interned != 1 && pyr_is_exact(rt, o, PYR_T_STR))) {
        pyr_mem_free_sized(&rt->heap, o, sizeof *s + (uint64_t)s->length + 1);
        return;
    }
#endif
    if (s->interned == 1) pyr_str_unintern(rt, o);
    if (!s->ascii) {
        void *cached = ((pyr_compact_str *)o)->utf8.p;
        ((pyr_compact_str *)o)->utf8.p = NULL;
        if (cached) pyr_free(rt, cached);
    }
    if (pyr_is_exact(rt, o, PYR_T_STR)) pyr_mem_free_sized(&rt->heap, o, (uint64_t)bytes_for(s->length, s->kind, s->ascii));
    else pyr_object_free(rt, o);
}

pyr_object *pyr_str_of_subclass(pyr_runtime *rt, pyr_type *type, pyr_object *text) {
    const pyr_str *s = (const pyr_str *)text;
    int64_t front = (type->tp_basicsize + 7) & ~INT64_C(7), chars = (s->length + 1) * s->kind;
    if (front > 255 * 8) return pyr_error(rt, PYR_T_TypeError, "too many attributes in a subclass of str");
    pyr_object *o = pyr_object_new(rt, type, front + chars);
    if (!o) return NULL;
    memset((char *)o + sizeof(pyr_object), 0, (size_t)front - sizeof(pyr_object));
    set_up(o, 0, s->kind, s->ascii);
    ((pyr_str *)o)->data_words = (uint8_t)(front / 8);
    memcpy(pyr_str_data(o), pyr_str_data(text), (size_t)chars);
    ((pyr_str *)o)->length = s->length;
    if (pyr_is_gc(o)) pyr_gc_track(rt, o);
    return o;
}

// ---- shared strings -----------------------------------------------------------------------------------------------------------

static pyr_object *place_static(pyr_runtime *rt, char **at, const void *chars, int64_t length, bool ascii) {
    pyr_object *o = (pyr_object *)(void *)*at;
    o->ob_refcnt = STATIC_REFCOUNT;
    o->ob_type.p = pyr_builtin_type(rt, PYR_T_STR);
    set_up(o, length, 1, ascii);
    memcpy(pyr_str_data(o), chars, (size_t)length);
    ((pyr_str *)o)->interned = 2;
    *at += (bytes_for(length, 1, ascii) + 15) & ~INT64_C(15);
    return o;
}

static const char *const name_texts[] = {
#define PYR_NAME_DEF(name) #name,
#include "obj/names.def"
#undef PYR_NAME_DEF
};

// 3.11 has these a second time, as names: 'a' in a program is not chr(97).
static const char letters_as_names[] = "BCLST_abcdefhijklmnopqrstvwxy";

static int place_letters(pyr_runtime *rt, char **at) {
    for (const char *c = letters_as_names; *c; c++) {
        ((pyr_str *)rt->latin1[(uint8_t)*c])->interned = 0;
        if (pyr_intern_add_static(rt, place_static(rt, at, c, 1, true)) < 0) return -1;
    }
    return 0;
}

int pyr_str_init_statics(pyr_runtime *rt) {
    int64_t size = (int64_t)sizeof(pyr_ref) * PYR_N_COUNT + 16 + 64 + 128 * 64 + 128 * 80;
    if (rt->heap.preset.stats_form == 311) size += (int64_t)sizeof letters_as_names * 64;
    for (int i = 0; i < PYR_N_COUNT; i++) size += bytes_for((int64_t)strlen(name_texts[i]), 1, true) + 16;
    char *block = pyr_raw_alloc(&rt->heap, (uint64_t)size, PYR_USE_STATIC);
    if (!block) return -1;
    memset(block, 0, (size_t)size);
    rt->names = (pyr_object **)(void *)block;
    char *at = block + ((int64_t)sizeof(pyr_ref) * PYR_N_COUNT + 15) / 16 * 16;
    rt->empty_str = place_static(rt, &at, "", 0, true);
    for (int i = 0; i < 256; i++) {
        char c = (char)i;
        rt->latin1[i] = place_static(rt, &at, &c, 1, i < 128);
    }
    if (pyr_intern_init(rt) < 0 || (rt->heap.preset.stats_form == 311 && place_letters(rt, &at) < 0)) return -1;
    for (int i = 0; i < PYR_N_COUNT; i++) {
        rt->names[i] = place_static(rt, &at, name_texts[i], (int64_t)strlen(name_texts[i]), true);
        if (pyr_intern_add_static(rt, rt->names[i]) < 0) return -1;
    }
    return 0;
}

// ---- making ------------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_str_from_char(pyr_runtime *rt, uint32_t c) {
    if (PYR_LIKELY(c < 256)) return pyr_new_ref(rt, rt->latin1[c]);
    pyr_object *o = pyr_str_new(rt, 1, c);
    if (o) pyr_chars_put(pyr_str_data(o), pyr_str_kind(o), 0, c);
    return o;
}

pyr_object *pyr_str_from_ascii(pyr_runtime *rt, const char *text, int64_t length) {
    if (length == 1) return pyr_new_ref(rt, rt->latin1[(uint8_t)*text]);
    pyr_object *o = pyr_str_new(rt, length, 127);
    if (o && length) memcpy(pyr_str_data(o), text, (size_t)length);
    return o;
}

pyr_object *pyr_str_from_chars(pyr_runtime *rt, const void *chars, int kind, int64_t length) {
    if (length == 1) return pyr_str_from_char(rt, pyr_chars_at(chars, kind, 0));
    pyr_object *o = pyr_str_new(rt, length, pyr_chars_max(chars, kind, length));
    if (o && length) pyr_chars_copy(pyr_str_data(o), pyr_str_kind(o), 0, chars, kind, 0, length);
    return o;
}

pyr_object *pyr_str_from_utf8(pyr_runtime *rt, const char *text, int64_t length) {
    if (pyr_chars_ascii(text, length)) return pyr_str_from_ascii(rt, text, length);
    uint64_t count;
    uint32_t largest;
    if (!pyr_utf8_scan(text, (uint64_t)length, &count, &largest)) return pyr_decode_utf8(rt, text, length, NULL);
    if (count == 1) {
        pyr_utf8_decode(text, (uint64_t)length, &largest);
        return pyr_str_from_char(rt, largest);
    }
    pyr_object *o = pyr_str_new(rt, (int64_t)count, largest);
    if (!o) return NULL;
    void *data = pyr_str_data(o);
    int kind = pyr_str_kind(o);
    for (int64_t at = 0, i = 0; at < length; i++) {
        uint32_t c;
        at += pyr_utf8_decode(text + at, (uint64_t)(length - at), &c);
        pyr_chars_put(data, kind, i, c);
    }
    return o;
}

pyr_object *pyr_str_from_text(pyr_runtime *rt, const char *nul_terminated) {
    return pyr_str_from_utf8(rt, nul_terminated, (int64_t)strlen(nul_terminated));
}

static uint32_t max_char_of(const pyr_object *s) {
    const pyr_str *v = (const pyr_str *)s;
    return v->ascii ? 127 : v->kind == 1 ? 255 : v->kind == 2 ? 65535 : 0x10FFFF;
}

pyr_object *pyr_str_exact(pyr_runtime *rt, pyr_object *s) {
    if (pyr_is_exact(rt, s, PYR_T_STR)) return pyr_new_ref(rt, s);
    pyr_object *copy = pyr_str_new(rt, pyr_str_length(s), max_char_of(s));
    if (copy) memcpy(pyr_str_data(copy), pyr_str_data(s), (size_t)(pyr_str_length(s) * pyr_str_kind(s)));
    return copy;
}

pyr_object *pyr_str_substring(pyr_runtime *rt, pyr_object *s, int64_t start, int64_t end) {
    int64_t length = pyr_str_length(s);
    if (end > length) end = length;
    if (start >= end) return pyr_new_ref(rt, rt->empty_str);
    if (start <= 0 && end == length) return pyr_str_exact(rt, s);
    if (end - start > 64 && pyr_charge(rt, (end - start) >> 5)) return NULL;
    int kind = pyr_str_kind(s);
    const void *from = pyr_chars_from(pyr_str_data(s), kind, start);
    if (((const pyr_str *)s)->ascii) return pyr_str_from_ascii(rt, from, end - start);
    return pyr_str_from_chars(rt, from, kind, end - start);
}

// ---- joining two ---------------------------------------------------------------------------------------------------------------------

static void *too_long(pyr_runtime *rt) {
    return pyr_error(rt, PYR_T_OverflowError, "strings are too large to concat");
}

pyr_object *pyr_str_concat(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    int64_t na = pyr_str_length(a), nb = pyr_str_length(b);
    if (na == 0) return pyr_str_exact(rt, b);
    if (nb == 0) return pyr_str_exact(rt, a);
    if (na > MOST_CHARS - nb) return too_long(rt);
    if (na + nb > 64 && pyr_charge(rt, (na + nb) >> 5)) return NULL;
    uint32_t max_a = max_char_of(a), max_b = max_char_of(b);
    pyr_object *o = pyr_str_new(rt, na + nb, max_a > max_b ? max_a : max_b);
    if (!o) return NULL;
    pyr_chars_copy(pyr_str_data(o), pyr_str_kind(o), 0, pyr_str_data(a), pyr_str_kind(a), 0, na);
    pyr_chars_copy(pyr_str_data(o), pyr_str_kind(o), na, pyr_str_data(b), pyr_str_kind(b), 0, nb);
    return o;
}

// True if nobody else can see the string change (unicode_modifiable).
static bool is_modifiable(const pyr_runtime *rt, const pyr_object *o) {
    const pyr_str *s = (const pyr_str *)o;
    return o->ob_refcnt == 1 && s->hash == -1 && !s->interned && pyr_is_exact(rt, o, PYR_T_STR);
}

// Makes room for [length] characters in place. NULL with the error set and the string untouched.
static pyr_object *resize(pyr_runtime *rt, pyr_object *o, int64_t length) {
    pyr_str *s = (pyr_str *)o;
    if (!s->ascii && ((pyr_compact_str *)o)->utf8.p) {
        void *cached = ((pyr_compact_str *)o)->utf8.p;
        ((pyr_compact_str *)o)->utf8.p = NULL;
        ((pyr_compact_str *)o)->utf8_length = 0;
        pyr_free(rt, cached);
    }
    pyr_object *moved = pyr_realloc(rt, o, bytes_for(length, s->kind, s->ascii), PYR_USE_OBJECT);
    if (!moved) return NULL;
    s = (pyr_str *)moved;
    s->length = length;
    pyr_chars_put(pyr_str_data(moved), s->kind, length, 0);
    if (moved != o)
        PYR_EMIT(&rt->heap.trace, NEW, pyr_mem_address(&rt->heap, moved), pyr_mem_address(&rt->heap, moved->ob_type.p), 0);
    return moved;
}

void pyr_str_append(pyr_runtime *rt, pyr_object **left, pyr_object *right) {
    pyr_object *a = *left;
    int64_t na = pyr_str_length(a), nb = pyr_str_length(right);
    const pyr_str *x = (const pyr_str *)a, *y = (const pyr_str *)right;
    if (nb == 0 && pyr_is_exact(rt, a, PYR_T_STR)) return;
    bool fits = y->kind <= x->kind && !(x->ascii && !y->ascii) && pyr_is_exact(rt, right, PYR_T_STR);
    if (na == 0 || !fits || !is_modifiable(rt, a)) {
        *left = pyr_str_concat(rt, a, right);
        pyr_decref(rt, a);
        return;
    }
    pyr_object *moved = NULL;
    if (na > MOST_CHARS - nb) too_long(rt);
    else if (nb < 64 || pyr_charge(rt, nb >> 5) == 0) moved = resize(rt, a, na + nb);
    if (moved) pyr_chars_copy(pyr_str_data(moved), pyr_str_kind(moved), na, pyr_str_data(right), y->kind, 0, nb);
    else pyr_decref(rt, a);
    *left = moved;
}

pyr_object *pyr_str_repeat(pyr_runtime *rt, pyr_object *s, int64_t times) {
    int64_t n = pyr_str_length(s);
    if (times <= 0 || n == 0) return pyr_new_ref(rt, rt->empty_str);
    if (times == 1) return pyr_str_exact(rt, s);
    if (n > MOST_CHARS / times) return pyr_error(rt, PYR_T_OverflowError, "repeated string is too long");
    if (n * times > 64 && pyr_charge(rt, n * times >> 5)) return NULL;
    pyr_object *o = pyr_str_new(rt, n * times, max_char_of(s));
    if (!o) return NULL;
    int64_t unit = n * pyr_str_kind(s), total = unit * times;
    char *data = pyr_str_data(o);
    if (unit == 1) {
        memset(data, (int)pyr_str_char(s, 0), (size_t)total);
        return o;
    }
    memcpy(data, pyr_str_data(s), (size_t)unit);
    for (int64_t done = unit; done < total;) {
        int64_t next = done <= total - done ? done : total - done;
        memcpy(data + done, data, (size_t)next);
        done += next;
    }
    return o;
}

// ---- comparison, hash ------------------------------------------------------------------------------------------------------------------

bool pyr_str_equal(const pyr_object *a, const pyr_object *b) {
    const pyr_str *x = (const pyr_str *)a, *y = (const pyr_str *)b;
    if (a == b) return true;
    if (x->length != y->length || x->kind != y->kind) return false;
    if (x->hash != y->hash && x->hash != -1 && y->hash != -1) return false;
    const uint8_t *p = pyr_str_data(a), *q = pyr_str_data(b);
    return x->length == 0 || (*p == *q && memcmp(p, q, (size_t)(x->length * x->kind)) == 0);
}

bool pyr_str_equal_text(const pyr_object *a, const char *ascii) {
    int64_t n = (int64_t)strlen(ascii);
    return ((const pyr_str *)a)->ascii && pyr_str_length(a) == n && memcmp(pyr_str_data(a), ascii, (size_t)n) == 0;
}

int pyr_str_compare(const pyr_object *a, const pyr_object *b) {
    return pyr_chars_compare(pyr_str_data(a), pyr_str_kind(a), pyr_str_length(a), pyr_str_data(b), pyr_str_kind(b),
                             pyr_str_length(b));
}

#define ROTATE(x, n) ((x) << (n) | (x) >> (64 - (n)))

static inline void sip_round(uint64_t v[4]) {
    v[0] += v[1], v[1] = ROTATE(v[1], 13), v[1] ^= v[0], v[0] = ROTATE(v[0], 32);
    v[2] += v[3], v[3] = ROTATE(v[3], 16), v[3] ^= v[2];
    v[0] += v[3], v[3] = ROTATE(v[3], 21), v[3] ^= v[0];
    v[2] += v[1], v[1] = ROTATE(v[1], 17), v[1] ^= v[2], v[2] = ROTATE(v[2], 32);
}

int64_t pyr_hash_bytes(const void *data, int64_t length) {
    if (length == 0) return 0;
    uint64_t v[4] = {UINT64_C(0x736f6d6570736575), UINT64_C(0x646f72616e646f6d), UINT64_C(0x6c7967656e657261),
                     UINT64_C(0x7465646279746573)};
    const uint8_t *p = data;
    uint64_t word;
    int64_t left = length;
    for (; left >= 8; left -= 8, p += 8) {
        memcpy(&word, p, 8);
        v[3] ^= word;
        sip_round(v);
        v[0] ^= word;
    }
    word = (uint64_t)length << 56;
    for (int64_t i = 0; i < left; i++) word |= (uint64_t)p[i] << 8 * i;
    v[3] ^= word;
    sip_round(v);
    v[0] ^= word;
    v[2] ^= 0xff;
    for (int i = 0; i < 3; i++) sip_round(v);
    int64_t hash = (int64_t)(v[0] ^ v[1] ^ v[2] ^ v[3]);
    return hash == -1 ? -2 : hash;
}

int64_t pyr_str_hash(pyr_object *s) {
    pyr_str *v = (pyr_str *)s;
    if (v->hash == -1) v->hash = pyr_hash_bytes(pyr_str_data(s), v->length * v->kind);
    return v->hash;
}

// ---- UTF-8 --------------------------------------------------------------------------------------------------------------------------------

const char *pyr_str_utf8(pyr_runtime *rt, pyr_object *s, int64_t *length) {
    if (((pyr_str *)s)->ascii) {
        *length = pyr_str_length(s);
        return pyr_str_data(s);
    }
    pyr_compact_str *c = (pyr_compact_str *)s;
    if (!c->utf8.p) {
        int64_t n;
        char *text = pyr_encode_utf8(rt, s, NULL, PYR_USE_STR_DATA, &n);
        if (!text) return NULL;
        c->utf8.p = text;
        c->utf8_length = n;
    }
    *length = c->utf8_length;
    return c->utf8.p;
}
