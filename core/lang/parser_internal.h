// What the files of the parser share.
//
// A rule's function answers a node, or 0. 0 with the tree's error set is final; 0 without it means "not this", the position is then
// the caller's to restore. The first pass accepts programs; if it fails, a second pass over the same tokens tries, at the places where
// CPython's grammar has its invalid_ rules, to say what is wrong; what is left is "invalid syntax" at the furthest token looked at.
#ifndef PYR_LANG_PARSER_INTERNAL_H
#define PYR_LANG_PARSER_INTERNAL_H

#include "lang/lexer.h"
#include "lang/parser.h"

// The rules whose outcome at a position is kept in the second pass, where one text is tried by many: without that, each bracket
// would double the time.
enum { PYR_MEMO_DISJUNCTION, PYR_MEMO_EXPRESSION, PYR_MEMO_BRACKETS, PYR_MEMO_RULES };

typedef struct pyr_parser_memo {
    uint32_t node; // 0: no such rule here
    uint32_t end;  // position behind it + 1; 0: not tried yet
} pyr_parser_memo;

typedef struct pyr_parser {
    pyr_tree *tree;
    pyr_token *tokens;
    uint32_t count;
    uint32_t at;       // position: index of the next token
    uint32_t furthest; // of the tokens looked at
    uint32_t generic;  // the furthest of the first pass: "invalid syntax" is said there
    uint32_t depth;    // of recursion
    uint32_t *stack;   // elements of the lists being made
    uint32_t stack_count, stack_room;
    uint32_t cut; // index of the token at which the tokenizer's late error is due; UINT32_MAX: none
    pyr_source_error late;
    uint32_t open_line;     // line of the innermost bracket left open, 0: none
    pyr_parser_memo *memo;  // second pass: PYR_MEMO_RULES at each position
    uint32_t fstring_depth; // of replacement fields within format specifications
    bool invalid;           // the invalid_ rules are on
    bool python2;
    bool file;
    bool fstring;        // within an f-string's expression
    uint32_t part_start; // source of that expression, from '{' to what follows it
    uint32_t part_end;
} pyr_parser;

// ---- tokens ----

static inline uint32_t pyr_parser_peek(pyr_parser *p) {
    if (p->at > p->furthest) p->furthest = p->at;
    return p->tokens[p->at].kind;
}
bool pyr_parser_at(pyr_parser *p, uint32_t kind);
bool pyr_parser_accept(pyr_parser *p, uint32_t kind);
uint32_t pyr_parser_peek_next(pyr_parser *p);             // kind of the token after the next
bool pyr_parser_at_word(pyr_parser *p, const char *word); // an identifier with this text
bool pyr_parser_enter(pyr_parser *p);                     // counts the recursion; false with the error set
static inline void pyr_parser_leave(pyr_parser *p) {
    p->depth--;
}
static inline bool pyr_parser_failed(const pyr_parser *p) {
    return p->tree->error.kind != 0;
}

// ---- building ----

pyr_node_id pyr_parser_make(pyr_parser *p, pyr_node_kind kind, uint32_t start); // from token [start] to the last one taken
static inline pyr_node *pyr_parser_get(const pyr_parser *p, pyr_node_id id) {
    return &p->tree->nodes[id];
}
pyr_node_id pyr_parser_make2(pyr_parser *p, pyr_node_kind kind, uint32_t start, int op, uint32_t a, uint32_t b);
void pyr_parser_push(pyr_parser *p, uint32_t element);
pyr_list_id pyr_parser_pop_list(pyr_parser *p, uint32_t mark); // what was pushed since stack_count was [mark]
pyr_name_id pyr_parser_take_name(pyr_parser *p);               // an identifier's name, 0 if there is none

// What the grammar does where the rest of a longer form is missing: the shorter form [node], which ended before [position], is what
// stands here, and the stack is [mark] high again. 0 if there is an error.
static inline pyr_node_id pyr_parser_back(pyr_parser *p, uint32_t position, uint32_t mark, pyr_node_id node) {
    p->at = position;
    p->stack_count = mark;
    return pyr_parser_failed(p) ? 0 : node;
}

// ---- errors (parser_errors.c) ----

// At the last token looked at; at a node; from one node to another; at a token; each does nothing if there is an error already.
void pyr_parser_fail_here(pyr_parser *p, const char *message, ...) PYR_PRINTF(2, 3);
void pyr_parser_fail_indent(pyr_parser *p, const char *message, ...) PYR_PRINTF(2, 3);
void pyr_parser_fail_node(pyr_parser *p, pyr_node_id node, const char *message, ...) PYR_PRINTF(3, 4);
void pyr_parser_fail_range(pyr_parser *p, pyr_span from, pyr_span to, const char *message, ...) PYR_PRINTF(4, 5);
void pyr_parser_fail_token(pyr_parser *p, uint32_t token, const char *message, ...) PYR_PRINTF(3, 4);
// From a token to the end of the last one looked at.
void pyr_parser_fail_from(pyr_parser *p, uint32_t token, const char *message);
void pyr_parser_fail_generic(pyr_parser *p);
// The error is one of an f-string's expression: shows that in parentheses.
void pyr_parser_show_part(pyr_parser *p, uint32_t line, uint32_t end_line);
pyr_span pyr_parser_at_span(const pyr_parser *p, uint32_t token);
static inline pyr_span pyr_parser_node_span(const pyr_parser *p, pyr_node_id id) {
    return p->tree->nodes[id].at;
}
const char *pyr_parser_expr_name(const pyr_tree *tree, pyr_node_id id); // "function call", "literal", ...

// "expected ':'" and the like at the next token, in both passes. False with the error set.
bool pyr_parser_expect_forced(pyr_parser *p, uint32_t kind);

// What _PyPegen_check_legacy_stmt asks: print or exec.
bool pyr_parser_is_legacy_name(const pyr_parser *p, pyr_node_id node);

// The invalid_ rules, tried only in the second pass. Each restores the position; a message, if any, is in the tree's error.
void pyr_rule_invalid_expression(pyr_parser *p);
void pyr_rule_invalid_named_expression(pyr_parser *p);
void pyr_rule_invalid_arguments(pyr_parser *p);
void pyr_rule_invalid_kwarg(pyr_parser *p);
void pyr_rule_invalid_comprehension(pyr_parser *p, uint32_t open);
void pyr_rule_invalid_group(pyr_parser *p);
void pyr_rule_invalid_kvpairs(pyr_parser *p);
void pyr_rule_fail_key(pyr_parser *p, pyr_node_id key); // no ':' behind it
void pyr_rule_invalid_assignment(pyr_parser *p);
void pyr_rule_invalid_parameters(pyr_parser *p, bool lambda);

// ---- targets (parser_targets.c) ----

enum { PYR_TARGETS_STAR, PYR_TARGETS_DEL, PYR_TARGETS_FOR };
pyr_node_id pyr_parser_find_bad_target(const pyr_parser *p, pyr_node_id id, int kind); // 0: all of it may be assigned to
void pyr_parser_fail_target(pyr_parser *p, pyr_node_id node, int kind); // "cannot assign to ...", if a part of it is bad
void pyr_parser_set_context(pyr_parser *p, pyr_node_id id, int context);
// star_targets and star_target: parsed as expressions, then checked. 0 if it is no target.
pyr_node_id pyr_rule_star_targets(pyr_parser *p);
pyr_node_id pyr_rule_star_target(pyr_parser *p);

// ---- expressions ----

pyr_node_id pyr_rule_star_expressions(pyr_parser *p);
pyr_node_id pyr_rule_star_expression(pyr_parser *p);
pyr_node_id pyr_rule_star_named_expression(pyr_parser *p);
pyr_node_id pyr_rule_named_expression(pyr_parser *p);
pyr_node_id pyr_rule_argument_expression(pyr_parser *p); // the same without the invalid_ rule of named expressions
pyr_node_id pyr_rule_expression(pyr_parser *p);
pyr_node_id pyr_rule_expression_inner(pyr_parser *p); // without the invalid_ rules at this level, with those within
pyr_node_id pyr_rule_expression_plain(pyr_parser *p); // expression_without_invalid
pyr_node_id pyr_rule_disjunction(pyr_parser *p);
pyr_node_id pyr_rule_bitwise_or(pyr_parser *p);
pyr_node_id pyr_rule_primary(pyr_parser *p);
pyr_node_id pyr_rule_yield(pyr_parser *p);
pyr_node_id pyr_rule_atom(pyr_parser *p);
pyr_node_id pyr_rule_starred(pyr_parser *p);                                      // '*' expression
bool pyr_rule_for_if_clauses(pyr_parser *p, pyr_list_id *clauses);                // at least one
bool pyr_rule_call_arguments(pyr_parser *p, pyr_node_id call);                    // behind '(', up to but not with ')'
bool pyr_rule_arguments(pyr_parser *p, pyr_list_id *args, pyr_list_id *keywords); // the same without a bare generator
bool pyr_rule_args(pyr_parser *p, pyr_list_id *args, pyr_list_id *keywords);      // args, without the trailing comma
pyr_node_id pyr_rule_parameters(pyr_parser *p, bool lambda);                      // ARGUMENTS
pyr_node_id pyr_rule_strings(pyr_parser *p);                                      // one or more STRING tokens
pyr_node_id pyr_rule_fstring_part(pyr_parser *p, uint32_t start, uint32_t end,
                                  uint32_t line); // expression in source[start..end)

// ---- statements ----

bool pyr_rule_block(pyr_parser *p, uint32_t keyword, const char *what, pyr_list_id *body);
bool pyr_rule_statement(pyr_parser *p); // pushes its nodes
bool pyr_rule_simple_statements(pyr_parser *p);
pyr_node_id pyr_rule_compound(pyr_parser *p);
pyr_node_id pyr_rule_simple(pyr_parser *p);
pyr_node_id pyr_rule_import(pyr_parser *p);
pyr_node_id pyr_rule_match(pyr_parser *p);

#endif
