// Tokens: lines, indentation, brackets, names and operators; numbers and strings stand in lexer_literals.c. See lexer.h.
//
// Messages and places are those of CPython 3.11: an error's column counts the characters up to where the tokenizer stood.
#include "base/utf8.h"
#include "lang/lexer_internal.h"
#include "obj/unicode.h"
#include <string.h>

#define MAX_INDENT 100
#define MAX_LEVEL 200
#define TAB_SIZE 8

static const char *const token_texts[] = {
#define PYR_TOKEN(name, text) text,
#include "lang/tokens.def"
#undef PYR_TOKEN
};

const char *pyr_token_text(uint32_t kind) {
    return token_texts[kind];
}

pyr_span pyr_token_span(const pyr_tree *tree, const pyr_token *token) {
    return (pyr_span){token->line, token->end_line, token->start - tree->lines[token->line - 1],
                      token->end - tree->lines[token->end_line - 1]};
}

void pyr_lexer_fail_at(pyr_lexer *lx, pyr_source_error_kind kind, uint32_t line, uint32_t cursor, int32_t end_offset,
                       const char *message, ...) {
    pyr_tree *tree = lx->tree;
    if (tree->error.kind) return;
    uint32_t start = tree->lines[line - 1];
    uint32_t col = cursor - start;
    va_list arguments;
    bool own = end_offset != -1 && end_offset != 0;
    if (own) tree->byte_columns = end_offset > 0; // it counts characters, unless it names both ends
    va_start(arguments, message);
    pyr_tree_fail_list(tree, kind, (pyr_span){line, line, col, col}, message, arguments);
    va_end(arguments);
    // The tokenizer's columns are one less than the parser's: it stands behind the character it complains about.
    tree->error.offset -= 1;
    bool cut = kind == PYR_SOURCE_SYNTAX && own && tree->error.text_length > 0; // it shows the line without its end
    if (cut && tree->source[start + tree->error.text_length - 1] == '\n') tree->error.text_length--;
    tree->error.end_offset = end_offset == PYR_LEXER_SAME ? tree->error.offset : end_offset;
}

void pyr_lexer_add(pyr_lexer *lx, uint32_t kind, uint32_t start, uint32_t end, uint32_t line, uint32_t end_line) {
    pyr_tokens *tokens = lx->tokens;
    if (!pyr_tree_reserve(lx->tree, &tokens->list, tokens->count, &tokens->room, sizeof *tokens->list)) return;
    tokens->list[tokens->count++] = (pyr_token){kind, start, end, line, end_line};
}

// ---- indentation -------------------------------------------------------------------------------------------------------------

typedef struct indentation {
    uint32_t depth;
    uint32_t column[MAX_INDENT];
    uint32_t plain[MAX_INDENT]; // the same with tabs as one column, to find inconsistent use
} indentation;

// CPython gives these errors no column.
static void fail_indentation(pyr_lexer *lx, pyr_source_error_kind kind, const char *message) {
    pyr_lexer_fail_at(lx, kind, lx->line, lx->at, 0, "%s", message);
    lx->tree->error.offset = 1;
}

static void fail_tabs(pyr_lexer *lx) {
    fail_indentation(lx, PYR_SOURCE_TAB, "inconsistent use of tabs and spaces in indentation");
}

// Compares the line's indentation with the open blocks and adds INDENT or DEDENT tokens.
static void indent_to(pyr_lexer *lx, indentation *in, uint32_t column, uint32_t plain) {
    if (column == in->column[in->depth]) {
        if (plain != in->plain[in->depth]) fail_tabs(lx);
    } else if (column > in->column[in->depth]) {
        if (in->depth + 1 >= MAX_INDENT) {
            fail_indentation(lx, PYR_SOURCE_INDENTATION, "too many levels of indentation");
            return;
        }
        if (plain <= in->plain[in->depth]) {
            fail_tabs(lx);
            return;
        }
        in->depth++;
        in->column[in->depth] = column;
        in->plain[in->depth] = plain;
        pyr_lexer_add(lx, PYR_TK_INDENT, lx->at, lx->at, lx->line, lx->line);
    } else {
        uint32_t depth = in->depth;
        while (depth > 0 && column < in->column[depth]) depth--;
        if (column != in->column[depth]) {
            uint32_t end = lx->at;
            while (lx->tree->source[end] != '\n') end++;
            pyr_lexer_fail_at(lx, PYR_SOURCE_INDENTATION, lx->line, end + 1, -1,
                              "unindent does not match any outer indentation level");
        } else if (plain != in->plain[depth]) {
            fail_tabs(lx);
        } else {
            for (; in->depth > depth; in->depth--) pyr_lexer_add(lx, PYR_TK_DEDENT, lx->at, lx->at, lx->line, lx->line);
        }
    }
}

// Reads the white space at the start of a line. Returns false for a line without text.
static bool read_indentation(pyr_lexer *lx, indentation *in) {
    const char *source = lx->tree->source;
    uint32_t column = 0, plain = 0;
    bool continued = false;
    uint32_t continued_column = 0, continued_plain = 0;
    for (;; lx->at++) {
        char c = lx->at < lx->end ? source[lx->at] : '\0';
        if (c == ' ') {
            column++, plain++;
        } else if (c == '\t') {
            column = (column / TAB_SIZE + 1) * TAB_SIZE;
            plain++;
        } else if (c == '\f') {
            column = plain = 0;
        } else if (c == '\\' && source[lx->at + 1] == '\n' && lx->at + 2 < lx->end) {
            // Indentation goes on in the next line; the first part decides.
            if (!continued) continued_column = column, continued_plain = plain;
            continued = true;
            lx->at++;
            lx->line++;
        } else {
            break;
        }
    }
    char c = lx->at < lx->end ? source[lx->at] : '\0';
    if (c == '#' || c == '\n') return false;
    if (c == '\0' && lx->at >= lx->end) return false;
    indent_to(lx, in, continued && continued_column ? continued_column : column,
              continued && continued_column ? continued_plain : plain);
    return true;
}

// ---- names -------------------------------------------------------------------------------------------------------------------

static bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (uint8_t)c >= 0x80;
}

bool pyr_lexer_is_name_char(char c) {
    return is_name_start(c) || (c >= '0' && c <= '9');
}

// Whether the name at source[start..cursor), which is not all ASCII, is made of letters and digits.
static bool check_name(pyr_lexer *lx, uint32_t start) {
    const char *source = lx->tree->source;
    for (uint32_t i = start; i < lx->at;) {
        uint32_t c = 0;
        int taken = pyr_utf8_decode(source + i, lx->at - i, &c);
        uint32_t wanted = i == start ? PYR_UC_ID_START : PYR_UC_ID_CONTINUE;
        i += taken ? (uint32_t)taken : 1;
        if (c < 0x80 || pyr_unicode_is(c, wanted)) continue;
        if (pyr_unicode_is(c, PYR_UC_PRINTABLE))
            pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, i, PYR_LEXER_SAME, "invalid character '%.*s' (U+%04X)", taken,
                              source + i - taken, (unsigned)c);
        else
            pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, i, PYR_LEXER_SAME, "invalid non-printable character U+%04X",
                              (unsigned)c);
        return false;
    }
    return true;
}

static void read_name(pyr_lexer *lx) {
    const char *source = lx->tree->source;
    uint32_t start = lx->at;
    bool ascii = true;
    while (lx->at < lx->end && pyr_lexer_is_name_char(source[lx->at])) ascii &= (uint8_t)source[lx->at++] < 0x80;
    uint32_t length = lx->at - start;
    if (!ascii && !check_name(lx, start)) return;
    uint32_t kind = PYR_TK_IDENTIFIER;
    for (uint32_t k = PYR_TK_FIRST_KEYWORD; k < PYR_TK_COUNT; k++)
        if (token_texts[k][0] == source[start] && strlen(token_texts[k]) == length &&
            memcmp(token_texts[k], source + start, length) == 0) {
            kind = k;
            break;
        }
    pyr_lexer_add(lx, kind, start, lx->at, lx->line, lx->line);
}

// ---- operators and brackets --------------------------------------------------------------------------------------------------

typedef struct brackets {
    uint32_t depth;
    struct {
        uint32_t at;
        uint32_t line;
    } open[MAX_LEVEL];
} brackets;

static void close_bracket(pyr_lexer *lx, brackets *br, char c) {
    if (br->depth == 0) {
        if (lx->inside)
            pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, lx->at + 1, PYR_LEXER_SAME, "f-string: unmatched '%c'", c);
        else pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, lx->at + 1, PYR_LEXER_SAME, "unmatched '%c'", c);
        return;
    }
    br->depth--;
    char opening = lx->tree->source[br->open[br->depth].at];
    if ((opening == '(' && c == ')') || (opening == '[' && c == ']') || (opening == '{' && c == '}')) return;
    uint32_t line = br->open[br->depth].line;
    if (line != lx->line)
        pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, lx->at + 1, PYR_LEXER_SAME,
                          "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", c, opening, (int)line);
    else
        pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, lx->at + 1, PYR_LEXER_SAME,
                          "closing parenthesis '%c' does not match opening parenthesis '%c'", c, opening);
}

static void read_operator(pyr_lexer *lx, brackets *br) {
    const char *source = lx->tree->source;
    char c = source[lx->at];
    if (c == '(' || c == '[' || c == '{') {
        if (br->depth >= MAX_LEVEL) {
            pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, lx->at + 1, PYR_LEXER_SAME, "too many nested parentheses");
            return;
        }
        br->open[br->depth].at = lx->at;
        br->open[br->depth++].line = lx->line;
    } else if (c == ')' || c == ']' || c == '}') {
        close_bracket(lx, br, c);
        if (lx->tree->error.kind) return;
    } else if ((uint8_t)c < 0x20 || c == 0x7F) {
        pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, lx->at + 1, PYR_LEXER_SAME, "invalid non-printable character U+%04X",
                          (unsigned)c);
        return;
    }
    uint32_t kind = PYR_TK_NOT_A_TOKEN, length = 1;
    for (uint32_t k = PYR_TK_FIRST_OPERATOR; k < PYR_TK_FIRST_KEYWORD; k++) {
        uint32_t n = (uint32_t)strlen(token_texts[k]);
        if (n <= lx->end - lx->at && memcmp(token_texts[k], source + lx->at, n) == 0) {
            kind = k, length = n;
            break;
        }
    }
    pyr_lexer_add(lx, kind, lx->at, lx->at + length, lx->line, lx->line);
    lx->at += length;
}

// ---- the whole text ----------------------------------------------------------------------------------------------------------

// A backslash outside of strings: only the end of the line may follow.
static void continue_line(pyr_lexer *lx) {
    const char *source = lx->tree->source;
    if (source[lx->at + 1] != '\n' || lx->at + 1 >= lx->end) {
        pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, lx->at + 1 + (lx->at + 1 < lx->end), 0,
                          "unexpected character after line continuation character");
    } else if (lx->at + 2 >= lx->end) {
        pyr_lexer_fail_at(lx, PYR_SOURCE_SYNTAX, lx->line, lx->at + 2, -1, "unexpected EOF while parsing");
    } else {
        lx->at += 2;
        lx->line++;
    }
}

// One token, or the end of a line. [blank] tells that the line has no token yet.
static void read_token(pyr_lexer *lx, brackets *br, bool *blank) {
    char c = lx->tree->source[lx->at];
    if (c == '\n') {
        if (!*blank && br->depth == 0 && !lx->inside) {
            pyr_lexer_add(lx, PYR_TK_NEWLINE, lx->comment ? lx->comment : lx->at, lx->at, lx->line, lx->line);
            lx->line_start = true;
        } else if (br->depth == 0 && !lx->inside) {
            lx->line_start = true;
        }
        lx->comment = 0;
        lx->at++;
        lx->line++;
        return;
    }
    *blank = false;
    if (pyr_lexer_begins_string(lx)) {
        pyr_lexer_read_string(lx);
    } else if (is_name_start(c)) {
        read_name(lx);
    } else if ((c >= '0' && c <= '9') ||
               (c == '.' && lx->tree->source[lx->at + 1] >= '0' && lx->tree->source[lx->at + 1] <= '9')) {
        pyr_lexer_read_number(lx);
    } else {
        read_operator(lx, br);
    }
}

static void lex(pyr_lexer *lx, indentation *in, brackets *br) {
    pyr_tree *tree = lx->tree;
    bool blank = true;
    lx->line_start = !lx->inside;
    while (!tree->error.kind) {
        if (lx->line_start) {
            lx->line_start = false;
            blank = true;
            if (read_indentation(lx, in)) blank = false;
            if (tree->error.kind) break;
        }
        while (lx->at < lx->end &&
               (tree->source[lx->at] == ' ' || tree->source[lx->at] == '\t' || tree->source[lx->at] == '\f'))
            lx->at++;
        if (lx->at < lx->end && tree->source[lx->at] == '#') {
            lx->comment = lx->at;
            while (lx->at < lx->end && tree->source[lx->at] != '\n') lx->at++;
        }
        if (lx->at >= lx->end) break;
        if (tree->source[lx->at] == '\\') continue_line(lx);
        else read_token(lx, br, &blank);
    }
}

void pyr_lex(pyr_tree *tree, pyr_tokens *tokens, uint32_t start, uint32_t end, uint32_t line, bool inside) {
    indentation *in = pyr_tree_alloc(tree, sizeof *in);
    brackets *br = pyr_tree_alloc(tree, sizeof *br);
    if (!in || !br) return;
    pyr_lexer lexer = {.tree = tree, .tokens = tokens, .at = start, .end = end, .line = line, .inside = inside};
    lex(&lexer, in, br);
    tokens->open = br->depth;
    if (br->depth) {
        tokens->open_at = br->open[br->depth - 1].at;
        tokens->open_line = br->open[br->depth - 1].line;
        tokens->open_char = tree->source[tokens->open_at];
    }
    tokens->cut = tree->error.kind || (br->depth != 0);
    if (tree->error.kind == PYR_SOURCE_MEMORY) return;
    // The dedents and the end stand on the line behind the text, at column 0.
    uint32_t last = inside ? lexer.line : tree->line_count;
    uint32_t at = inside ? end : tree->lines[last - 1];
    if (!tokens->cut)
        for (; in->depth > 0; in->depth--) pyr_lexer_add(&lexer, PYR_TK_DEDENT, at, at, last, last);
    pyr_lexer_add(&lexer, PYR_TK_END, at, at, last, last);
}
