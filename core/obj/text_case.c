// Case and kind of the characters of str and bytes; of bytes only ASCII letters count.
#include "obj/text.h"
#include "obj/unicode.h"

static uint32_t flags_of(const pyr_object *self, uint32_t c) {
    return c < 128 || PYR_IS_STR(self) ? pyr_unicode_flags(c) : 0;
}

// ---- lower, upper, ... ---------------------------------------------------------------------------------------------------------------

enum { SWAP = 4, TITLE, CAPITALIZE }; // behind PYR_UC_TO_*

// A capital sigma at the end of a word becomes the final one: a cased letter before it, none behind, those that are ignored aside.
static bool is_final_sigma(const pyr_text *t, int64_t at) {
    int64_t i = at - 1;
    while (i >= 0 && pyr_unicode_is(pyr_text_at(t, i), PYR_UC_CASE_IGNORABLE)) i--;
    if (i < 0 || !pyr_unicode_is(pyr_text_at(t, i), PYR_UC_CASED)) return false;
    i = at + 1;
    while (i < t->length && pyr_unicode_is(pyr_text_at(t, i), PYR_UC_CASE_IGNORABLE)) i++;
    return i == t->length || !pyr_unicode_is(pyr_text_at(t, i), PYR_UC_CASED);
}

static int write_mapped(pyr_runtime *rt, pyr_writer *w, const pyr_object *self, const pyr_text *t, int64_t i, int mapping) {
    uint32_t out[3], c = pyr_text_at(t, i);
    if (c >= 128 && !PYR_IS_STR(self)) return pyr_writer_char(rt, w, c);
    if (c == 0x3A3 && mapping == PYR_UC_TO_LOWER) return pyr_writer_char(rt, w, is_final_sigma(t, i) ? 0x3C2 : 0x3C3);
    int n = pyr_unicode_map(c, mapping, out);
    for (int j = 0; j < n; j++) {
        if (pyr_writer_char(rt, w, out[j]) < 0) return -1;
    }
    return 0;
}

// One byte to one byte, where everything is ASCII.
static void convert_ascii(char *out, const uint8_t *in, int64_t n, bool up) {
    uint8_t first = up ? 'a' : 'A';
    int64_t i = 0;
#if !PYR_TRACE
    // Eight at a time: the upper bit of a sum tells whether its byte is at least the first letter, or behind the last.
    const uint64_t ones = UINT64_C(0x0101010101010101);
    for (; i + 8 <= n; i += 8) {
        uint64_t word;
        memcpy(&word, in + i, 8);
        uint64_t letters = (word + ones * (uint64_t)(128 - first)) & ~(word + ones * (uint64_t)(128 - first - 26));
        word ^= (letters & ones * 128) >> 2;
        memcpy(out + i, &word, 8);
    }
#endif
    for (; i < n; i++) out[i] = (char)(in[i] ^ ((uint8_t)(in[i] - first) < 26 ? 0x20 : 0));
}

static pyr_object *convert(pyr_runtime *rt, pyr_object *self, int mapping) {
    pyr_text t = pyr_text_of(self);
    if (pyr_charge(rt, t.length >> 3) < 0) return NULL;
    if (mapping <= PYR_UC_TO_UPPER && PYR_IS_STR(self) && ((pyr_str *)self)->ascii && t.length > 0) {
        pyr_object *o = pyr_str_new(rt, t.length, 127);
        if (o) convert_ascii(pyr_str_data(o), t.data, t.length, mapping == PYR_UC_TO_UPPER);
        return o;
    }
    pyr_writer w;
    pyr_writer_init(&w);
    int status = 0;
    bool inside = false; // a cased character stands in front
    for (int64_t i = 0; i < t.length && status == 0; i++) {
        int how = mapping;
        uint32_t c = pyr_text_at(&t, i);
        if (mapping == SWAP)
            how = flags_of(self, c) & PYR_UC_UPPER ? PYR_UC_TO_LOWER : flags_of(self, c) & PYR_UC_LOWER ? PYR_UC_TO_UPPER : -1;
        if (mapping == CAPITALIZE) how = i ? PYR_UC_TO_LOWER : PYR_UC_TO_TITLE;
        if (mapping == TITLE) how = inside ? PYR_UC_TO_LOWER : PYR_UC_TO_TITLE;
        status = how < 0 ? pyr_writer_char(rt, &w, c) : write_mapped(rt, &w, self, &t, i, how);
        if (mapping == TITLE) inside = (flags_of(self, c) & (PYR_UC_CASED | PYR_UC_LOWER | PYR_UC_UPPER | PYR_UC_TITLE)) != 0;
    }
    w.unshared = true;
    if (status == 0) return pyr_text_finish(rt, &w, self);
    pyr_writer_free(rt, &w);
    return NULL;
}

PYR_METHOD(pyr_text_lower) {
    return convert(rt, self, PYR_UC_TO_LOWER);
}
PYR_METHOD(pyr_text_upper) {
    return convert(rt, self, PYR_UC_TO_UPPER);
}
PYR_METHOD(pyr_text_swapcase) {
    return convert(rt, self, SWAP);
}
PYR_METHOD(pyr_text_title) {
    return convert(rt, self, TITLE);
}
PYR_METHOD(pyr_text_capitalize) {
    return convert(rt, self, CAPITALIZE);
}
PYR_METHOD(pyr_str_casefold) {
    return convert(rt, self, PYR_UC_TO_FOLD);
}

// ---- isalpha, ... -----------------------------------------------------------------------------------------------------------------------

static pyr_object *all_are(pyr_runtime *rt, pyr_object *self, uint32_t flags) {
    pyr_text t = pyr_text_of(self);
    if (pyr_charge(rt, t.length >> 3) < 0) return NULL;
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t c = pyr_text_at(&t, i);
        if (flags == PYR_UC_SPACE ? !pyr_text_is_space(self, c) : !(flags_of(self, c) & flags)) return pyr_bool(rt, false);
    }
    return pyr_bool(rt, t.length > 0);
}

PYR_METHOD(pyr_text_isalnum) {
    return all_are(rt, self, PYR_UC_ALPHA | PYR_UC_DECIMAL | PYR_UC_DIGIT | PYR_UC_NUMERIC);
}
PYR_METHOD(pyr_text_isalpha) {
    return all_are(rt, self, PYR_UC_ALPHA);
}
PYR_METHOD(pyr_text_isdigit) {
    return all_are(rt, self, PYR_UC_DIGIT);
}
PYR_METHOD(pyr_text_isspace) {
    return all_are(rt, self, PYR_UC_SPACE);
}
PYR_METHOD(pyr_str_isdecimal) {
    return all_are(rt, self, PYR_UC_DECIMAL);
}
PYR_METHOD(pyr_str_isnumeric) {
    return all_are(rt, self, PYR_UC_NUMERIC);
}
PYR_METHOD(pyr_str_isprintable) {
    return pyr_str_length(self) == 0 ? pyr_bool(rt, true) : all_are(rt, self, PYR_UC_PRINTABLE);
}
PYR_METHOD(pyr_str_isidentifier) {
    return pyr_bool(rt, pyr_str_is_identifier(self));
}
PYR_METHOD(pyr_text_isascii) {
    pyr_text t = pyr_text_of(self);
    if (PYR_IS_STR(self)) return pyr_bool(rt, ((pyr_str *)self)->ascii != 0);
    return pyr_charge(rt, t.length >> 5) < 0 ? NULL : pyr_bool(rt, pyr_chars_ascii(t.data, t.length));
}

int pyr_str_is_identifier(const pyr_object *s) {
    for (int64_t i = 0; i < pyr_str_length(s); i++) {
        uint32_t c = pyr_str_char(s, i);
        if (c != '_' && !pyr_unicode_is(c, i ? PYR_UC_ID_CONTINUE : PYR_UC_ID_START)) return 0;
    }
    return pyr_str_length(s) > 0;
}

// No character of the [other] case, and at least one of the [wanted].
static pyr_object *is_case(pyr_runtime *rt, pyr_object *self, uint32_t wanted, uint32_t other) {
    pyr_text t = pyr_text_of(self);
    bool some = false;
    if (pyr_charge(rt, t.length >> 3) < 0) return NULL;
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t flags = flags_of(self, pyr_text_at(&t, i));
        if (flags & (other | PYR_UC_TITLE)) return pyr_bool(rt, false);
        some |= (flags & wanted) != 0;
    }
    return pyr_bool(rt, some);
}

PYR_METHOD(pyr_text_islower) {
    return is_case(rt, self, PYR_UC_LOWER, PYR_UC_UPPER);
}
PYR_METHOD(pyr_text_isupper) {
    return is_case(rt, self, PYR_UC_UPPER, PYR_UC_LOWER);
}

PYR_METHOD(pyr_text_istitle) {
    pyr_text t = pyr_text_of(self);
    bool some = false, inside = false;
    if (pyr_charge(rt, t.length >> 3) < 0) return NULL;
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t flags = flags_of(self, pyr_text_at(&t, i));
        bool high = flags & (PYR_UC_UPPER | PYR_UC_TITLE), low = flags & PYR_UC_LOWER;
        if ((high && inside) || (low && !inside)) return pyr_bool(rt, false);
        inside = high || low;
        some |= inside;
    }
    return pyr_bool(rt, some);
}
