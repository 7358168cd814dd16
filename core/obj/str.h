// str: compact strings of 1, 2 or 4 bytes a character (PEP 393, Objects/unicodeobject.c), and interning.
#ifndef PYR_OBJ_STR_H
#define PYR_OBJ_STR_H
#include "obj/runtime.h"
#include <stdarg.h>

// 48 bytes for ASCII, 72 for the other compact strings; the characters and a NUL follow.
typedef struct pyr_str {
    pyr_object base;
    int64_t length;   // characters
    int64_t hash;     // -1: not computed yet
    uint8_t interned; // 0 not, 1 mortal (the interned table's two references are not counted), 2 immortal (static)
    uint8_t kind;     // bytes a character: 1, 2, 4
    uint8_t ascii;
    uint8_t data_words; // where the characters begin, in 8 bytes: 6 or 9, and behind the attributes of a subclass
    uint8_t pad[4];
    pyr_void_ref wstr; // always NULL: keeps the size of 3.11
} pyr_str;
PYR_ASSERT_SIZE(pyr_str, 48);

typedef struct pyr_compact_str {
    pyr_str base;
    int64_t utf8_length;
    pyr_void_ref utf8; // cached UTF-8, or NULL
    int64_t wstr_length;
} pyr_compact_str;
PYR_ASSERT_SIZE(pyr_compact_str, 72);

static inline int64_t pyr_str_length(const pyr_object *o) {
    return ((const pyr_str *)o)->length;
}
static inline int pyr_str_kind(const pyr_object *o) {
    return ((const pyr_str *)o)->kind;
}
static inline void *pyr_str_data(const pyr_object *o) {
    return (char *)(uintptr_t)o + ((const pyr_str *)o)->data_words * 8;
}
static inline uint32_t pyr_str_char(const pyr_object *o, int64_t i) {
    const void *data = pyr_str_data(o);
    int kind = pyr_str_kind(o);
    return kind == 1 ? ((const uint8_t *)data)[i] : kind == 2 ? ((const uint16_t *)data)[i] : ((const uint32_t *)data)[i];
}

int pyr_str_init_statics(pyr_runtime *rt); // empty, one-character and named strings; 0, or -1 if memory is too small

// A string of [length] characters, uninitialised, up to [max_char]; the empty and the one-character Latin-1 strings are shared objects, so
// fill only what is new: use pyr_str_from_* unless the length is over 1.
pyr_object *pyr_str_new(pyr_runtime *rt, int64_t length, uint32_t max_char);
pyr_object *pyr_str_from_utf8(pyr_runtime *rt, const char *text, int64_t length); // UnicodeDecodeError
pyr_object *pyr_str_from_text(pyr_runtime *rt, const char *nul_terminated);
pyr_object *pyr_str_from_ascii(pyr_runtime *rt, const char *text, int64_t length);            // every byte below 128
pyr_object *pyr_str_from_chars(pyr_runtime *rt, const void *chars, int kind, int64_t length); // narrows
pyr_object *pyr_str_from_char(pyr_runtime *rt, uint32_t c);
// Formats of pyr_error_format (text_format.c).
pyr_object *pyr_str_format(pyr_runtime *rt, const char *format, ...);
pyr_object *pyr_str_format_list(pyr_runtime *rt, const char *format, va_list arguments);
pyr_object *pyr_str_repr(pyr_runtime *rt, pyr_object *s);
pyr_object *pyr_str_ascii(pyr_runtime *rt, pyr_object *repr); // [repr] with everything beyond ASCII escaped
pyr_object *pyr_str_exact(pyr_runtime *rt, pyr_object *s);    // itself, or an exact str of a subclass's text
pyr_object *pyr_str_concat(pyr_runtime *rt, pyr_object *a, pyr_object *b);
// *[left] += right in place where nobody else holds it (unicode_concatenate); steals *left, NULL in it on failure.
void pyr_str_append(pyr_runtime *rt, pyr_object **left, pyr_object *right);
pyr_object *pyr_str_substring(pyr_runtime *rt, pyr_object *s, int64_t start, int64_t end);
pyr_object *pyr_str_join(pyr_runtime *rt, pyr_object *separator, pyr_object *iterable);
pyr_object *pyr_str_join_refs(pyr_runtime *rt, pyr_object *separator, const pyr_ref *items, int64_t count); // BUILD_STRING
pyr_object *pyr_str_percent(pyr_runtime *rt, pyr_object *format, pyr_object *args);                         // the % operator
pyr_object *pyr_str_repeat(pyr_runtime *rt, pyr_object *s, int64_t times);
bool pyr_str_equal(const pyr_object *a, const pyr_object *b);
bool pyr_str_equal_text(const pyr_object *a, const char *ascii);
int pyr_str_compare(const pyr_object *a, const pyr_object *b); // <0, 0, >0
int64_t pyr_str_hash(pyr_object *s);
int64_t pyr_hash_bytes(const void *data, int64_t length); // SipHash-1-3 with key zero, as under PYTHONHASHSEED=0
// UTF-8 of the string: borrowed, valid as long as the string; *[length] bytes. NULL with the error set (lone surrogates, memory).
const char *pyr_str_utf8(pyr_runtime *rt, pyr_object *s, int64_t *length);
int pyr_str_is_identifier(const pyr_object *s);

// Growing text in a managed buffer (_PyUnicodeWriter).
typedef struct pyr_writer {
    char *buffer;
    int64_t length, capacity; // in characters
    int kind;                 // 1, 2, 4
    uint32_t max_char;
    bool unshared;     // a single character is a new object, as of those that 3.11 writes into one that it has made
    pyr_object *whole; // owned: a str that is all of the text, or NULL
} pyr_writer;
void pyr_writer_init(pyr_writer *w);
int pyr_writer_char(pyr_runtime *rt, pyr_writer *w, uint32_t c);
int pyr_writer_ascii(pyr_runtime *rt, pyr_writer *w, const char *text, int64_t length);
int pyr_writer_str(pyr_runtime *rt, pyr_writer *w, pyr_object *s);
// The same for what nothing follows: if nothing stands before it, it is the result itself. Steals a reference to [s].
int pyr_writer_last(pyr_runtime *rt, pyr_writer *w, pyr_object *s);
int pyr_writer_substring(pyr_runtime *rt, pyr_writer *w, pyr_object *s, int64_t start, int64_t end);
int pyr_writer_chars(pyr_runtime *rt, pyr_writer *w, const void *chars, int kind, int64_t start, int64_t end);
int pyr_writer_utf8(pyr_runtime *rt, pyr_writer *w, const char *text, int64_t length); // bad bytes become U+FFFD
int pyr_writer_repeat(pyr_runtime *rt, pyr_writer *w, uint32_t c, int64_t count);
pyr_object *pyr_writer_finish(pyr_runtime *rt, pyr_writer *w); // the str; the writer is empty afterwards
void pyr_writer_free(pyr_runtime *rt, pyr_writer *w);

// Interning (PyUnicode_InternInPlace): *[s] becomes the interned string of the same text; the references are adjusted.
void pyr_str_intern(pyr_runtime *rt, pyr_object **s);
pyr_object *pyr_str_interned(pyr_runtime *rt, const char *text); // owned
void pyr_str_unintern(pyr_runtime *rt, pyr_object *s);           // its deallocator's call

// Static names of obj/names.def: borrowed. PYR_NAME(rt, __init__).
typedef enum pyr_name {
#define PYR_NAME_DEF(name) PYR_N_##name,
#include "obj/names.def"
#undef PYR_NAME_DEF
    PYR_N_COUNT
} pyr_name;
#define PYR_NAME(rt, name) ((rt)->names[PYR_N_##name])
#endif
