// What lexer.c and lexer_literals.c share.
#ifndef PYR_LANG_LEXER_INTERNAL_H
#define PYR_LANG_LEXER_INTERNAL_H

#include "lang/lexer.h"

typedef struct pyr_lexer {
    pyr_tree *tree;
    pyr_tokens *tokens;
    uint32_t at; // cursor and end, offsets in the source
    uint32_t end;
    uint32_t line;
    bool inside;      // an f-string's expression: brackets are open around it
    bool line_start;  // indentation comes next
    uint32_t comment; // start of the comment before the cursor, 0: none
} pyr_lexer;

enum { PYR_LEXER_SAME = -100 }; // end_offset of an error: the same as its offset

void pyr_lexer_fail_at(pyr_lexer *lx, pyr_source_error_kind kind, uint32_t line, uint32_t cursor, int32_t end_offset,
                       const char *message, ...) PYR_PRINTF(6, 7);
void pyr_lexer_add(pyr_lexer *lx, uint32_t kind, uint32_t start, uint32_t end, uint32_t line, uint32_t end_line);
bool pyr_lexer_is_name_char(char c);

// Whether a string literal begins at the cursor, with its prefix.
bool pyr_lexer_begins_string(const pyr_lexer *lx);
void pyr_lexer_read_string(pyr_lexer *lx);
void pyr_lexer_read_number(pyr_lexer *lx);

#endif
