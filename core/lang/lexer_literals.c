// String and number literals as tokens: where they end, and what is wrong with those that do not. Their values are made later.
#include "lang/lexer_internal.h"
#include <string.h>

bool pyr_lexer_begins_string(const pyr_lexer *lx) {
    const char *s = lx->tree->source;
    bool b = false, u = false, r = false, f = false;
    for (uint32_t i = lx->at; i < lx->end; i++) {
        char c = s[i];
        if (c == '"' || c == '\'') return true;
        c = (char)(c | 0x20);
        if (!(b || u || f) && c == 'b') b = true;
        else if (!(b || u || r || f) && c == 'u') u = true;
        else if (!(r || u) && c == 'r') r = true;
        else if (!(f || b || u) && c == 'f') f = true;
        else return false;
    }
    return false;
}

void pyr_lexer_read_string(pyr_lexer *lx) {
    const char *s = lx->tree->source;
    uint32_t start = lx->at, first_line = lx->line;
    while (s[lx->at] != '"' && s[lx->at] != '\'') lx->at++;
    uint32_t opening = lx->at;
    char quote = s[lx->at];
    uint32_t size = 1;
    if (lx->at + 2 < lx->end && s[lx->at + 1] == quote && s[lx->at + 2] == quote) size = 3;
    lx->at += size;
    uint32_t seen = 0;
    while (seen < size) {
        if (lx->at >= lx->end || (size == 1 && s[lx->at] == '\n')) {
            // CPython goes back to the opening quote and counts the lines that it read.
            if (size == 3) {
                uint32_t lines = lx->line - (lx->at > 0 && s[lx->at - 1] == '\n' ? 1 : 0);
                pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, first_line, opening + 1, PYR_LEXER_SAME,
                                  "unterminated triple-quoted string literal (detected at line %d)", (int)lines);
            } else {
                pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, first_line, start + 1, PYR_LEXER_SAME,
                                  "unterminated string literal (detected at line %d)", (int)lx->line);
            }
            return;
        }
        char c = s[lx->at++];
        if (c == '\n') lx->line++;
        if (c == quote) {
            seen++;
            continue;
        }
        seen = 0;
        if (c == '\\' && lx->at < lx->end) {
            if (s[lx->at] == '\n') lx->line++;
            lx->at++;
        }
    }
    pyr_lexer_add(lx, PYR_TK_STRING, start, lx->at, first_line, lx->line);
}

// ---- numbers -----------------------------------------------------------------------------------------------------------------

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
static bool is_hex(char c) {
    return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

static bool in_base(char c, uint32_t base) {
    return base == 16 ? is_hex(c) : c >= '0' && c < (char)('0' + base);
}

static const char *base_name(uint32_t base) {
    return base == 16 ? "hexadecimal" : base == 8 ? "octal" : base == 2 ? "binary" : base ? "decimal" : "imaginary";
}

static void fail_number(pyr_lexer *lx, uint32_t cursor, uint32_t base) {
    pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, cursor, PYR_LEXER_SAME, "invalid %s literal", base_name(base));
}

// A number may be followed at once by one of a few keywords (`1if x else y`), by nothing else that could be part of a name.
// [base] 0: an imaginary one. Behind the first three anything may follow.
static bool check_end(pyr_lexer *lx, uint32_t base) {
    static const char *const allowed[] = {"if", "in", "is", "and", "else", "for", "or", "not"};
    const char *s = lx->tree->source + lx->at;
    for (uint32_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++) {
        size_t length = strlen(allowed[i]);
        if (strncmp(s, allowed[i], length) == 0 && (i < 3 || !pyr_lexer_is_name_char(s[length]))) {
            pyr_tree_warn(lx->tree, lx->line, "invalid %s literal", base_name(base));
            return true;
        }
    }
    if (lx->at < lx->end && (uint8_t)*s < 128 && pyr_lexer_is_name_char(*s)) {
        fail_number(lx, lx->at, base);
        return false;
    }
    return true;
}

// Digits with single underscores between them. [required]: at least one, else the error.
static bool read_digits(pyr_lexer *lx, uint32_t base) {
    const char *s = lx->tree->source;
    for (;;) {
        if (!in_base(s[lx->at], base)) {
            if (is_digit(s[lx->at]) && base < 10)
                pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, lx->at + 1, PYR_LEXER_SAME,
                                  "invalid digit '%c' in %s literal", s[lx->at], base_name(base));
            else fail_number(lx, lx->at, base);
            return false;
        }
        while (in_base(s[lx->at], base)) lx->at++;
        if (s[lx->at] != '_') break;
        lx->at++;
    }
    if (base < 10 && is_digit(s[lx->at])) {
        pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, lx->at + 1, PYR_LEXER_SAME, "invalid digit '%c' in %s literal",
                          s[lx->at], base_name(base));
        return false;
    }
    return true;
}

// Behind the whole digits: fraction, exponent, imaginary unit. False with the error set.
static bool read_fraction(pyr_lexer *lx) {
    const char *s = lx->tree->source;
    if (s[lx->at] == '.') {
        lx->at++;
        if (is_digit(s[lx->at]) && !read_digits(lx, 10)) return false;
    }
    if ((s[lx->at] | 0x20) == 'e') {
        uint32_t e = lx->at++;
        if (s[lx->at] == '+' || s[lx->at] == '-') {
            lx->at++;
            if (!is_digit(s[lx->at])) {
                fail_number(lx, lx->at, 10);
                return false;
            }
        } else if (!is_digit(s[lx->at])) {
            lx->at = e;
            return check_end(lx, 10);
        }
        if (!read_digits(lx, 10)) return false;
    }
    if ((s[lx->at] | 0x20) == 'j') {
        lx->at++;
        return check_end(lx, 0);
    }
    return check_end(lx, 10);
}

static bool read_number(pyr_lexer *lx) {
    const char *s = lx->tree->source;
    uint32_t start = lx->at;
    if (s[lx->at] == '0') {
        char mark = (char)(s[lx->at + 1] | 0x20);
        uint32_t base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
        if (base) {
            lx->at += 2;
            if (s[lx->at] == '_') lx->at++;
            return read_digits(lx, base) && check_end(lx, base);
        }
        // Zeros, then only a fraction or nothing.
        bool nonzero = false;
        while (s[lx->at] == '0') {
            lx->at++;
            if (s[lx->at] != '_') continue;
            lx->at++;
            if (!is_digit(s[lx->at])) {
                fail_number(lx, lx->at, 10);
                return false;
            }
        }
        uint32_t zeros_end = lx->at;
        if (is_digit(s[lx->at])) {
            nonzero = true;
            if (!read_digits(lx, 10)) return false;
        }
        char next = (char)(s[lx->at] | 0x20);
        if (nonzero && s[lx->at] != '.' && next != 'e' && next != 'j') {
            pyr_lexer_fail_at(
                lx, PYR_SOURCE_SYNTAX, lx->line, start + 1, (int32_t)(zeros_end - lx->tree->lines[lx->line - 1] + 1),
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
            return false;
        }
        return read_fraction(lx);
    }
    if (s[lx->at] != '.' && !read_digits(lx, 10)) return false;
    return read_fraction(lx);
}

void pyr_lexer_read_number(pyr_lexer *lx) {
    uint32_t start = lx->at;
    if (read_number(lx)) pyr_lexer_add(lx, PYR_TK_NUMBER, start, lx->at, lx->line, lx->line);
}
