// Inside of str and bytes: what both are to the methods that they share, an array of characters.
//
// The text_*.c files hold each such method once; a str takes and gives str, bytes take and give bytes.
#ifndef PYR_OBJ_TEXT_H
#define PYR_OBJ_TEXT_H
#include "obj/buffer.h"
#include "obj/callables.h"
#include "obj/int.h"
#include "obj/str_chars.h"

#define PYR_UNUSED __attribute__((unused))
#define PYR_METHOD(name)                                                                                                       \
    pyr_object *name(PYR_UNUSED pyr_runtime *rt, PYR_UNUSED pyr_object *self, PYR_UNUSED const pyr_ref *args,                  \
                     PYR_UNUSED int64_t nargs, PYR_UNUSED pyr_object *kwnames)

typedef struct pyr_text {
    const void *data;
    int kind;
    int64_t length;
} pyr_text;

PYR_SHARED pyr_text pyr_text_of(const pyr_object *o) {
    if (PYR_IS_STR(o)) return (pyr_text){pyr_str_data(o), pyr_str_kind(o), pyr_str_length(o)};
    if (PYR_IS_BYTES(o)) return (pyr_text){((const pyr_bytes *)o)->data, 1, ((const pyr_varobject *)o)->ob_size};
    return (pyr_text){pyr_buffer_data(o), 1, pyr_buffer_length(o)};
}
static inline uint32_t pyr_text_at(const pyr_text *t, int64_t i) {
    return pyr_chars_at(t->data, t->kind, i);
}
static inline bool pyr_text_same(const pyr_text *t, int64_t at, const pyr_text *part) { // part occurs at t[at]
    return part->length <= t->length - at &&
           pyr_chars_equal(pyr_chars_from(t->data, t->kind, at), t->kind, part->data, part->kind, part->length);
}

// The part of [o] as an exact str or bytes; [o] itself if that is all of it and exact.
pyr_object *pyr_text_slice(pyr_runtime *rt, pyr_object *o, int64_t start, int64_t end);
// What the writer has gathered, as an object like [model].
pyr_object *pyr_text_finish(pyr_runtime *rt, pyr_writer *w, const pyr_object *model);
int pyr_text_write(pyr_runtime *rt, pyr_writer *w, const pyr_text *t, int64_t start, int64_t end);
// An argument that must be of the family of [self]. -1 with TypeError: [message] has one %T and is for str.
int pyr_text_argument(pyr_runtime *rt, const pyr_object *self, pyr_object *argument, const char *message, pyr_text *out);
// start and end as slices take them: args[at], args[at + 1], each may be missing or None.
int pyr_text_bounds(pyr_runtime *rt, const pyr_ref *args, int64_t nargs, int64_t at, int64_t *start, int64_t *end);

// Methods (PYR_METH_*): shared ...
PYR_METHOD(pyr_text_find);
PYR_METHOD(pyr_text_rfind);
PYR_METHOD(pyr_text_index);
PYR_METHOD(pyr_text_rindex);
PYR_METHOD(pyr_text_count);
PYR_METHOD(pyr_text_startswith);
PYR_METHOD(pyr_text_endswith);
PYR_METHOD(pyr_text_removeprefix);
PYR_METHOD(pyr_text_removesuffix);
PYR_METHOD(pyr_text_replace);
PYR_METHOD(pyr_text_split);
PYR_METHOD(pyr_text_rsplit);
PYR_METHOD(pyr_text_splitlines);
PYR_METHOD(pyr_text_partition);
PYR_METHOD(pyr_text_rpartition);
PYR_METHOD(pyr_text_strip);
PYR_METHOD(pyr_text_lstrip);
PYR_METHOD(pyr_text_rstrip);
PYR_METHOD(pyr_text_center);
PYR_METHOD(pyr_text_ljust);
PYR_METHOD(pyr_text_rjust);
PYR_METHOD(pyr_text_zfill);
PYR_METHOD(pyr_text_expandtabs);
PYR_METHOD(pyr_text_lower);
PYR_METHOD(pyr_text_upper);
PYR_METHOD(pyr_text_swapcase);
PYR_METHOD(pyr_text_title);
PYR_METHOD(pyr_text_capitalize);
PYR_METHOD(pyr_text_isalnum);
PYR_METHOD(pyr_text_isalpha);
PYR_METHOD(pyr_text_isascii);
PYR_METHOD(pyr_text_isdigit);
PYR_METHOD(pyr_text_islower);
PYR_METHOD(pyr_text_isupper);
PYR_METHOD(pyr_text_isspace);
PYR_METHOD(pyr_text_istitle);
// ... and of str alone.
PYR_METHOD(pyr_str_casefold);
PYR_METHOD(pyr_str_isdecimal);
PYR_METHOD(pyr_str_isnumeric);
PYR_METHOD(pyr_str_isprintable);
PYR_METHOD(pyr_str_isidentifier);
PYR_METHOD(pyr_str_format_method);
PYR_METHOD(pyr_str_format_map);
extern const pyr_method_def pyr_str_methods[], pyr_bytes_methods[];

void pyr_str_dealloc(pyr_runtime *rt, pyr_object *o);
// An instance of a subclass of str with the text of [text]: its characters stand behind its attributes.
pyr_object *pyr_str_of_subclass(pyr_runtime *rt, pyr_type *type, pyr_object *text);
// True if bytes or str split and strip there.
bool pyr_text_is_space(const pyr_object *model, uint32_t c);
#endif
