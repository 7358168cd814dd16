// Reads `# pyrena: preset=NAME` from the first line. Blanks may stand around the words; other words are left alone, so that the line
// can say more.
#include "lang/pragma.h"
#include <stdbool.h>
#include <string.h>

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f';
}

// Takes [word] off the front of *[at] if it stands there.
static bool take(const char **at, const char *end, const char *word) {
    size_t length = strlen(word);
    if ((size_t)(end - *at) < length || memcmp(*at, word, length) != 0) return false;
    *at += length;
    return true;
}

static void skip_blanks(const char **at, const char *end) {
    while (*at < end && is_blank(**at)) ++*at;
}

const char *pyr_lang_pragma(const char *source, uint64_t length, uint64_t *name_length) {
    const char *at = source, *end = memchr(source, '\n', (size_t)length);
    if (!end) end = source + length;
    take(&at, end, "\xEF\xBB\xBF"); // the mark that some editors put in front of UTF-8
    if (!take(&at, end, "#")) return NULL;
    skip_blanks(&at, end);
    if (!take(&at, end, "pyrena:")) return NULL;
    for (;;) {
        skip_blanks(&at, end);
        if (at == end) return NULL;
        bool found = take(&at, end, "preset=");
        const char *name = at;
        while (at < end && !is_blank(*at)) at++;
        if (!found) continue;
        *name_length = (uint64_t)(at - name);
        return name;
    }
}
