// The first line of a program may choose its preset: `# pyrena: preset=document`.
#ifndef PYR_LANG_PRAGMA_H
#define PYR_LANG_PRAGMA_H

#include <stdint.h>

// The name behind `preset=` in the first line of the source, *[name_length] bytes of it, borrowed from the source; NULL if the first
// line is not such a comment.
const char *pyr_lang_pragma(const char *source, uint64_t length, uint64_t *name_length);

#endif
