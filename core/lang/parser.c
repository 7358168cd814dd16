// The parser's helpers and its two passes. See parser_internal.h.
#include "lang/parser_internal.h"
#include <string.h>

// Nesting of rules; deeper programs are refused as CPython's parser refuses them at its own limit.
#define MAX_DEPTH 1000

// The tokenizer's late errors (bad indentation, an open bracket at the end) count once the parser gets there.
static void check_late(pyr_parser *p) {
    if (p->at >= p->cut && !p->tree->error.kind) p->tree->error = p->late;
}

bool pyr_parser_at(pyr_parser *p, uint32_t kind) {
    if (p->at >= p->cut) check_late(p);
    return pyr_parser_peek(p) == kind;
}

bool pyr_parser_accept(pyr_parser *p, uint32_t kind) {
    if (!pyr_parser_at(p, kind)) return false;
    p->at++;
    return true;
}

uint32_t pyr_parser_peek_next(pyr_parser *p) {
    uint32_t next = p->at + 1 < p->count ? p->at + 1 : p->at;
    if (next > p->furthest) p->furthest = next;
    return p->tokens[next].kind;
}

bool pyr_parser_at_word(pyr_parser *p, const char *word) {
    if (!pyr_parser_at(p, PYR_TK_IDENTIFIER)) return false;
    const pyr_token *token = &p->tokens[p->at];
    size_t length = strlen(word);
    return token->end - token->start == length && memcmp(p->tree->source + token->start, word, length) == 0;
}

bool pyr_parser_enter(pyr_parser *p) {
    if (++p->depth > MAX_DEPTH && !pyr_parser_failed(p)) p->tree->error.kind = PYR_SOURCE_RECURSION;
    return !pyr_parser_failed(p);
}

pyr_span pyr_parser_at_span(const pyr_parser *p, uint32_t token) {
    return pyr_token_span(p->tree, &p->tokens[token]);
}

pyr_node_id pyr_parser_make(pyr_parser *p, pyr_node_kind kind, uint32_t start) {
    pyr_span at = pyr_parser_at_span(p, start);
    if (p->at > start) {
        pyr_span end = pyr_parser_at_span(p, p->at - 1);
        at.end_line = end.end_line;
        at.end_col = end.end_col;
    }
    return pyr_tree_add(p->tree, kind, at);
}

pyr_node_id pyr_parser_make2(pyr_parser *p, pyr_node_kind kind, uint32_t start, int op, uint32_t a, uint32_t b) {
    pyr_node_id id = pyr_parser_make(p, kind, start);
    if (!id) return 0;
    pyr_node *node = pyr_parser_get(p, id);
    node->op = (uint8_t)op;
    node->a = a;
    node->b = b;
    return pyr_parser_failed(p) ? 0 : id;
}

void pyr_parser_push(pyr_parser *p, uint32_t element) {
    if (pyr_tree_reserve(p->tree, &p->stack, p->stack_count, &p->stack_room, sizeof *p->stack))
        p->stack[p->stack_count++] = element;
}

pyr_list_id pyr_parser_pop_list(pyr_parser *p, uint32_t mark) {
    if (p->stack_count <= mark) return 0;
    pyr_list_id list = pyr_tree_list(p->tree, p->stack + mark, p->stack_count - mark);
    p->stack_count = mark;
    return list;
}

pyr_name_id pyr_parser_take_name(pyr_parser *p) {
    if (!pyr_parser_at(p, PYR_TK_IDENTIFIER)) return 0;
    const pyr_token *token = &p->tokens[p->at++];
    return pyr_tree_name(p->tree, p->tree->source + token->start, token->end - token->start);
}

// ---- the two passes ----------------------------------------------------------------------------------------------------------

static pyr_node_id parse_statements(pyr_parser *p, pyr_node_kind kind) {
    uint32_t mark = p->stack_count;
    while (!pyr_parser_at(p, PYR_TK_END))
        if (!pyr_rule_statement(p)) return 0;
    if (pyr_parser_failed(p)) return 0;
    pyr_list_id body = pyr_parser_pop_list(p, mark);
    return pyr_parser_make2(p, kind, 0, 0, body, 0);
}

static pyr_node_id parse_eval(pyr_parser *p) {
    pyr_node_id value = pyr_rule_star_expressions(p);
    if (!value) return 0;
    while (pyr_parser_accept(p, PYR_TK_NEWLINE)) {
    }
    return pyr_parser_at(p, PYR_TK_END) ? pyr_parser_make2(p, PYR_AST_EXPRESSION, 0, 0, value, 0) : 0;
}

static pyr_node_id parse_root(pyr_parser *p, int mode) {
    if (mode == PYR_MODE_EVAL) return parse_eval(p);
    return parse_statements(p, mode == PYR_MODE_SINGLE ? PYR_AST_INTERACTIVE : PYR_AST_MODULE);
}

// Tokens that end too early: what CPython's tokenizer says only when the parser asks for the next token.
static void set_late(pyr_parser *p, const pyr_tokens *tokens) {
    pyr_tree *tree = p->tree;
    p->cut = UINT32_MAX;
    if (tree->error.kind) {
        p->late = tree->error;
        tree->error.kind = PYR_SOURCE_FINE;
        p->cut = p->count - 1;
    } else if (tokens->open) {
        uint32_t col = tokens->open_at - tree->lines[tokens->open_line - 1];
        pyr_tree_fail(tree, PYR_SOURCE_SYNTAX, (pyr_span){tokens->open_line, tokens->open_line, col, col},
                      "'%c' was never closed", tokens->open_char);
        tree->error.end_offset = 0;
        if (!p->file && tokens->open_line < tree->line_count - 1) tree->error.text_length--; // from an earlier line of a text
        p->late = tree->error;
        tree->error.kind = PYR_SOURCE_FINE;
        p->cut = p->count - 1;
        p->open_line = tokens->open_line;
    }
}

// Whether CPython's tokenizer reports the error as soon as the text is searched for errors, and not only when it is reached.
static bool is_eager(const pyr_source_error *error) {
    if (error->kind == PYR_SOURCE_TAB || error->kind == PYR_SOURCE_INDENTATION || error->kind == PYR_SOURCE_FINE) return false;
    return strncmp(error->message, "unexpected", 10) != 0;
}

// Says what is wrong. True if it is only an unexpected indentation, which is said although the text further on cannot be read.
static bool second_pass(pyr_parser *p, int mode) {
    p->memo = pyr_tree_alloc(p->tree, (uint64_t)p->count * PYR_MEMO_RULES * sizeof *p->memo);
    if (!p->memo) return false;
    p->generic = p->furthest;
    p->invalid = true;
    p->at = 0;
    p->depth = 0;
    p->stack_count = 0;
    parse_root(p, mode);
    uint32_t last = p->tokens[p->generic].kind;
    if (!pyr_parser_failed(p)) {
        pyr_parser_fail_generic(p);
        if (last == PYR_TK_INDENT || last == PYR_TK_DEDENT) return true;
    }
    // An open bracket before the place of the error is the better explanation.
    if (p->open_line && p->tokens[p->furthest].line > p->open_line && p->tree->error.kind != PYR_SOURCE_MEMORY)
        p->tree->error = p->late;
    return false;
}

pyr_node_id pyr_parse(pyr_tree *tree, int mode, int flags) {
    pyr_tokens tokens = {0};
    pyr_lex(tree, &tokens, 0, tree->source_length, 1, false);
    bool eager = is_eager(&tree->error);
    pyr_parser parser = {.tree = tree,
                         .tokens = tokens.list,
                         .count = tokens.count,
                         .python2 = (flags & PYR_PARSE_PYTHON2) != 0,
                         .file = (flags & PYR_PARSE_FILE) != 0};
    set_late(&parser, &tokens);
    if (parser.cut != UINT32_MAX && parser.late.kind == PYR_SOURCE_MEMORY) {
        tree->error = parser.late;
        return 0;
    }
    pyr_node_id root = parse_root(&parser, mode);
    if (root && !tree->error.kind) return root;
    bool indentation = false;
    if (!tree->error.kind) indentation = second_pass(&parser, mode);
    if (eager && !indentation && tree->error.kind <= PYR_SOURCE_VALUE) tree->error = parser.late;
    return 0;
}

// ---- the expressions of f-strings ----------------------------------------------------------------------------------------------

// The tokens of source[start..end) between parentheses: CPython puts them around an f-string's expression, at the braces.
static bool lex_part(pyr_parser *p, uint32_t start, uint32_t end, uint32_t line) {
    pyr_tokens tokens = {0};
    pyr_lex(p->tree, &tokens, start, end, line, true);
    pyr_token *list = pyr_tree_alloc(p->tree, ((uint64_t)tokens.count + 2) * sizeof *list);
    if (!list) return false;
    if (pyr_parser_failed(p)) {
        pyr_parser_show_part(p, p->tree->error.line, p->tree->error.line);
        return false;
    }
    pyr_token last = tokens.list[tokens.count - 1];
    list[0] = (pyr_token){PYR_TK_LPAR, start - 1, start, line, line};
    memcpy(list + 1, tokens.list, (tokens.count - 1) * sizeof *list);
    list[tokens.count] = (pyr_token){PYR_TK_RPAR, end, end + 1, last.line, last.line};
    list[tokens.count + 1] = last;
    p->tokens = list;
    p->count = tokens.count + 2;
    return true;
}

pyr_node_id pyr_rule_fstring_part(pyr_parser *p, uint32_t start, uint32_t end, uint32_t line) {
    pyr_parser outer = *p;
    pyr_node_id node = 0;
    p->part_start = start - 1;
    p->part_end = end;
    if (lex_part(p, start, end, line)) {
        p->furthest = 0;
        p->cut = UINT32_MAX;
        p->open_line = 0;
        p->memo = NULL;
        p->fstring = true;
        p->invalid = false;
        for (int pass = 0; pass < 2 && !node && !pyr_parser_failed(p); pass++) {
            p->at = 0;
            node = pyr_rule_star_expressions(p);
            if (node && !pyr_parser_at(p, PYR_TK_END)) node = 0;
            if (node || pass == 1 || pyr_parser_failed(p)) break;
            p->memo = pyr_tree_alloc(p->tree, (uint64_t)p->count * PYR_MEMO_RULES * sizeof *p->memo);
            p->generic = p->furthest;
            p->invalid = true;
        }
        if (!node && !pyr_parser_failed(p)) pyr_parser_fail_generic(p);
    }
    // Everything but the arrays that grew is the outer parser's again.
    outer.stack = p->stack;
    outer.stack_room = p->stack_room;
    outer.depth = p->depth;
    *p = outer;
    return pyr_parser_failed(p) ? 0 : node;
}
