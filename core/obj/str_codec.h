// Inside of str and bytes: text encodings (str.encode, bytes.decode, str(bytes, encoding)).
#ifndef PYR_OBJ_STR_CODEC_H
#define PYR_OBJ_STR_CODEC_H
#include "obj/runtime.h"

// [errors] is the name of an error handler or NULL for "strict". Returns an owned reference, or NULL with the error set.
pyr_object *pyr_decode_utf8(pyr_runtime *rt, const char *bytes, int64_t length, const char *errors);
// UTF-8 in a block of the use, ended by a NUL that *length does not count.
char *pyr_encode_utf8(pyr_runtime *rt, pyr_object *s, const char *errors, pyr_use use, int64_t *length);

// By the names of str objects; NULL: utf-8, strict.
pyr_object *pyr_decode(pyr_runtime *rt, pyr_object *bytes, pyr_object *encoding_name, pyr_object *errors); // a str
pyr_object *pyr_encode(pyr_runtime *rt, pyr_object *s, pyr_object *encoding_name, pyr_object *errors);     // bytes

#endif
