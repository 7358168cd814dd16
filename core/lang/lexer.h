// Source to tokens, all at once (Parser/tokenizer.c, 3.11): indentation, continuation, strings, numbers, operators, brackets.
//
// A lexical error does not stop the caller at once: CPython reports what stands first in the text only while the parser has
// reached it, and otherwise prefers the tokenizer's error. So the tokens before it are kept and the error is set aside.
#ifndef PYR_LANG_LEXER_H
#define PYR_LANG_LEXER_H

#include "lang/tree.h"

typedef enum pyr_token_kind {
#define PYR_TOKEN(name, text) PYR_TK_##name,
#include "lang/tokens.def"
#undef PYR_TOKEN
    PYR_TK_COUNT
} pyr_token_kind;

// What the lexer calls the first kinds of each group.
enum { PYR_TK_FIRST_OPERATOR = PYR_TK_ELLIPSIS, PYR_TK_FIRST_KEYWORD = PYR_TK_FALSE };

typedef struct pyr_token {
    uint32_t kind;
    uint32_t start; // offsets in the source
    uint32_t end;
    uint32_t line;
    uint32_t end_line;
} pyr_token;

typedef struct pyr_tokens {
    pyr_token *list;
    uint32_t count;
    uint32_t room;
    bool cut;         // the text ended within brackets or by an error: no END token
    uint32_t open;    // brackets open at the end
    uint32_t open_at; // offset of the innermost of them
    uint32_t open_line;
    char open_char;
} pyr_tokens;

// Adds the tokens of source[start..end) to [tokens], ended by END. [inside]: the text stands in brackets (an f-string's
// expression), [line] its line. On a lexical error the tree's error is set and the list ends before it.
void pyr_lex(pyr_tree *tree, pyr_tokens *tokens, uint32_t start, uint32_t end, uint32_t line, bool inside);

const char *pyr_token_text(uint32_t kind);

// Place of a token.
pyr_span pyr_token_span(const pyr_tree *tree, const pyr_token *token);

#endif
