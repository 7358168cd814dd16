// The invalid_ rules of CPython 3.11's grammar: patterns of common mistakes and what to say about them. Tried only in the second pass,
// at the same places and in the same order.
#include "lang/parser_internal.h"
#include <string.h>

// 3.11 compares as many letters as the name has: `c` and `mat` are soft keywords to it, too.
static bool at_soft_keyword(pyr_parser *p) {
    const pyr_token *token = &p->tokens[p->at];
    const char *name = p->tree->source + token->start;
    size_t length = token->end - token->start;
    return pyr_parser_at(p, PYR_TK_IDENTIFIER) &&
           (strncmp("match", name, length) == 0 || strncmp("case", name, length) == 0 || strncmp("_", name, length) == 0);
}

// `print x`: NAME !'(' star_expressions with a legacy name.
static void invalid_legacy(pyr_parser *p) {
    uint32_t start = p->at;
    if (!pyr_parser_at(p, PYR_TK_IDENTIFIER)) return;
    pyr_name_id name = pyr_parser_take_name(p);
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_NAME, start, PYR_LOAD, name, 0);
    if (node && !pyr_parser_at(p, PYR_TK_LPAR)) {
        // Any name is followed as far, which may reach the end of the text and its errors.
        pyr_node_id values = pyr_rule_star_expressions(p);
        if (values && !pyr_parser_failed(p) && pyr_parser_is_legacy_name(p, node)) {
            pyr_parser_fail_range(p, pyr_parser_node_span(p, node), pyr_parser_node_span(p, values),
                                  "Missing parentheses in call to '%.*s'. Did you mean %.*s(...)?",
                                  PYR_NAME_ARGS(p->tree, name), PYR_NAME_ARGS(p->tree, name));
            p->tree->error.print_hint = pyr_tree_name_is(p->tree, name, "print");
        }
    }
    p->at = start;
}

// Brackets open around the token: a comma may have been forgotten only within them.
static bool within_brackets(const pyr_parser *p, uint32_t token) {
    int32_t level = 0;
    for (uint32_t i = 0; i <= token; i++) {
        uint32_t kind = p->tokens[i].kind;
        if (kind == PYR_TK_NEWLINE) level = 0;
        if (kind == PYR_TK_LPAR || kind == PYR_TK_LBRACKET || kind == PYR_TK_LBRACE) level++;
        if (kind == PYR_TK_RPAR || kind == PYR_TK_RBRACKET || kind == PYR_TK_RBRACE) level--;
    }
    return level > 0;
}

void pyr_rule_invalid_expression(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    bool skip = (pyr_parser_at(p, PYR_TK_IDENTIFIER) && pyr_parser_peek_next(p) == PYR_TK_STRING) || at_soft_keyword(p);
    pyr_node_id a = pyr_rule_disjunction(p);
    uint32_t behind = p->at;
    if (a && !skip && !pyr_parser_failed(p)) {
        pyr_node_id b = pyr_rule_expression_plain(p);
        if (b && !pyr_parser_failed(p) && !pyr_parser_is_legacy_name(p, a) && within_brackets(p, p->at - 1))
            pyr_parser_fail_range(p, pyr_parser_node_span(p, a), pyr_parser_node_span(p, b),
                                  "invalid syntax. Perhaps you forgot a comma?");
        p->at = behind;
    }
    if (a && !pyr_parser_failed(p) && pyr_parser_accept(p, PYR_TK_IF)) {
        pyr_node_id b = pyr_rule_disjunction(p);
        if (b && !pyr_parser_failed(p) && !pyr_parser_at(p, PYR_TK_ELSE) && !pyr_parser_at(p, PYR_TK_COLON))
            pyr_parser_fail_range(p, pyr_parser_node_span(p, a), pyr_parser_node_span(p, b),
                                  "expected 'else' after 'if' expression");
    }
    p->at = start;
    p->stack_count = mark;
    if (!pyr_parser_failed(p)) invalid_legacy(p);
    p->at = start;
    p->stack_count = mark;
}

void pyr_rule_invalid_named_expression(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    pyr_node_id a = pyr_rule_expression(p);
    if (a && !pyr_parser_failed(p) && pyr_parser_accept(p, PYR_TK_WALRUS)) {
        if (pyr_rule_expression(p) && !pyr_parser_failed(p))
            pyr_parser_fail_node(p, a, "cannot use assignment expressions with %s", pyr_parser_expr_name(p->tree, a));
    }
    p->at = start;
    p->stack_count = mark;
    if (pyr_parser_failed(p)) return;
    uint32_t kind = pyr_parser_peek(p);
    if (kind == PYR_TK_IDENTIFIER && pyr_parser_peek_next(p) == PYR_TK_ASSIGN) {
        p->at += 2;
        pyr_node_id b = pyr_rule_bitwise_or(p);
        if (b && !pyr_parser_failed(p) && !pyr_parser_at(p, PYR_TK_ASSIGN) && !pyr_parser_at(p, PYR_TK_WALRUS))
            pyr_parser_fail_range(p, pyr_parser_at_span(p, start), pyr_parser_node_span(p, b),
                                  "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    } else if (kind != PYR_TK_TRUE && kind != PYR_TK_NONE && kind != PYR_TK_FALSE) {
        a = pyr_rule_bitwise_or(p);
        uint8_t node = a ? pyr_parser_get(p, a)->kind : PYR_AST_NONE;
        bool display = (kind == PYR_TK_LBRACKET && node == PYR_AST_LIST) ||
                       (kind == PYR_TK_LPAR && (node == PYR_AST_TUPLE || node == PYR_AST_GENERATOR));
        if (a && !display && !pyr_parser_failed(p) && pyr_parser_accept(p, PYR_TK_ASSIGN)) {
            if (pyr_rule_bitwise_or(p) && !pyr_parser_failed(p) && !pyr_parser_at(p, PYR_TK_ASSIGN) &&
                !pyr_parser_at(p, PYR_TK_WALRUS))
                pyr_parser_fail_node(p, a, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                                     pyr_parser_expr_name(p->tree, a));
        }
    }
    p->at = start;
    p->stack_count = mark;
}

// ---- calls -------------------------------------------------------------------------------------------------------------------

void pyr_rule_invalid_kwarg(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    uint32_t kind = pyr_parser_peek(p);
    bool constant = kind == PYR_TK_TRUE || kind == PYR_TK_FALSE || kind == PYR_TK_NONE;
    if (constant && pyr_parser_peek_next(p) == PYR_TK_ASSIGN) {
        pyr_parser_fail_range(p, pyr_parser_at_span(p, start), pyr_parser_at_span(p, start + 1), "cannot assign to %s",
                              pyr_token_text(kind));
    } else if (kind == PYR_TK_IDENTIFIER && pyr_parser_peek_next(p) == PYR_TK_ASSIGN) {
        p->at += 2;
        pyr_list_id clauses;
        if (pyr_rule_expression(p) && !pyr_parser_failed(p) && pyr_rule_for_if_clauses(p, &clauses))
            pyr_parser_fail_range(p, pyr_parser_at_span(p, start), pyr_parser_at_span(p, start + 1),
                                  "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    } else if (kind != PYR_TK_STAR && kind != PYR_TK_POWER) {
        pyr_node_id a = pyr_rule_expression(p);
        if (a && !pyr_parser_failed(p) && pyr_parser_at(p, PYR_TK_ASSIGN))
            pyr_parser_fail_range(p, pyr_parser_node_span(p, a), pyr_parser_at_span(p, p->at),
                                  "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    p->at = start;
    p->stack_count = mark;
}

// The span of the last element of [list], and of a comprehension's target.
static pyr_span last_span(const pyr_parser *p, pyr_list_id list) {
    return pyr_parser_node_span(p, pyr_list_at(p->tree, list, pyr_list_length(p->tree, list) - 1));
}

// "positional argument follows keyword argument [unpacking]".
static void fail_positional(pyr_parser *p, pyr_list_id keywords) {
    bool unpacking = false;
    for (uint32_t i = 0; i < pyr_list_length(p->tree, keywords); i++)
        unpacking |= pyr_parser_get(p, pyr_list_at(p->tree, keywords, i))->a == 0;
    pyr_parser_fail_here(p, unpacking ? "positional argument follows keyword argument unpacking"
                                      : "positional argument follows keyword argument");
}

void pyr_rule_invalid_arguments(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    pyr_list_id args = 0, keywords = 0, clauses;
    bool fine = pyr_rule_args(p, &args, &keywords);
    uint32_t behind = p->at;
    if (pyr_parser_failed(p)) return;
    if (fine && pyr_parser_accept(p, PYR_TK_COMMA) && pyr_parser_at(p, PYR_TK_STAR)) {
        pyr_parser_fail_token(p, p->at, "iterable argument unpacking follows keyword argument unpacking");
        return;
    }
    p->at = start;
    p->stack_count = mark;
    pyr_node_id a = pyr_rule_expression(p);
    if (a && !pyr_parser_failed(p) && pyr_rule_for_if_clauses(p, &clauses) && pyr_parser_accept(p, PYR_TK_COMMA)) {
        pyr_parser_fail_range(p, pyr_parser_node_span(p, a), last_span(p, clauses),
                              "Generator expression must be parenthesized");
        return;
    }
    if (pyr_parser_failed(p)) return;
    p->at = behind;
    p->stack_count = mark;
    if (fine && pyr_rule_for_if_clauses(p, &clauses) && !pyr_parser_failed(p)) {
        uint32_t count = pyr_list_length(p->tree, args);
        if (count > 1 && !keywords)
            pyr_parser_fail_range(p, last_span(p, args), last_span(p, clauses), "Generator expression must be parenthesized");
        if (pyr_parser_failed(p)) return;
    }
    p->at = behind;
    if (fine && !pyr_parser_failed(p) && pyr_parser_accept(p, PYR_TK_COMMA)) {
        uint32_t comma = p->at;
        a = pyr_rule_expression(p);
        if (a && !pyr_parser_failed(p) && pyr_rule_for_if_clauses(p, &clauses)) {
            pyr_parser_fail_range(p, pyr_parser_node_span(p, a), last_span(p, clauses),
                                  "Generator expression must be parenthesized");
            return;
        }
        pyr_list_id more, more_keywords;
        p->at = comma;
        p->stack_count = mark;
        if (!pyr_parser_failed(p) && pyr_rule_args(p, &more, &more_keywords) && !pyr_parser_failed(p))
            fail_positional(p, keywords);
    }
    p->at = start;
    p->stack_count = mark;
}

// ---- brackets ----------------------------------------------------------------------------------------------------------------

void pyr_rule_invalid_comprehension(pyr_parser *p, uint32_t open) {
    uint32_t start = p->at, mark = p->stack_count;
    pyr_list_id clauses;
    p->at = start + 1;
    pyr_node_id a = pyr_rule_starred(p);
    if (a && !pyr_parser_failed(p) && pyr_rule_for_if_clauses(p, &clauses))
        pyr_parser_fail_node(p, a, "iterable unpacking cannot be used in comprehension");
    if (!pyr_parser_failed(p) && open != PYR_TK_LPAR) {
        p->at = start + 1;
        a = pyr_rule_star_named_expression(p);
        if (a && !pyr_parser_failed(p) && pyr_parser_accept(p, PYR_TK_COMMA)) {
            pyr_span last = pyr_parser_at_span(p, p->at - 1);
            while (!pyr_parser_failed(p) && !pyr_parser_at(p, PYR_TK_FOR) && !pyr_parser_at(p, PYR_TK_ASYNC)) {
                pyr_node_id b = pyr_rule_star_named_expression(p);
                if (!b) break;
                last = pyr_parser_node_span(p, b);
                if (!pyr_parser_accept(p, PYR_TK_COMMA)) break;
            }
            if (!pyr_parser_failed(p) && pyr_rule_for_if_clauses(p, &clauses))
                pyr_parser_fail_range(p, pyr_parser_node_span(p, a), last,
                                      "did you forget parentheses around the comprehension target?");
        }
    }
    if (!pyr_parser_failed(p) && open == PYR_TK_LBRACE) {
        p->at = start + 1;
        if (pyr_parser_accept(p, PYR_TK_POWER) && pyr_rule_bitwise_or(p) && !pyr_parser_failed(p) &&
            pyr_rule_for_if_clauses(p, &clauses) && pyr_parser_at(p, PYR_TK_RBRACE))
            pyr_parser_fail_token(p, start + 1, "dict unpacking cannot be used in dict comprehension");
    }
    p->at = start;
    p->stack_count = mark;
}

void pyr_rule_invalid_group(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    p->at = start + 1;
    pyr_node_id a = pyr_rule_starred(p);
    if (a && !pyr_parser_failed(p) && pyr_parser_at(p, PYR_TK_RPAR))
        pyr_parser_fail_node(p, a, "cannot use starred expression here");
    p->at = start + 1;
    if (!pyr_parser_failed(p) && pyr_parser_accept(p, PYR_TK_POWER) && pyr_rule_expression(p) && !pyr_parser_failed(p) &&
        pyr_parser_at(p, PYR_TK_RPAR))
        pyr_parser_fail_token(p, start + 1, "cannot use double starred expression here");
    p->at = start;
    p->stack_count = mark;
}

// At the end of the key.
void pyr_rule_fail_key(pyr_parser *p, pyr_node_id key) {
    pyr_span at = pyr_parser_node_span(p, key);
    at.col = at.end_col - 1;
    pyr_parser_fail_range(p, (pyr_span){at.line, at.line, at.col, at.col}, at, "':' expected after dictionary key");
    p->tree->error.end_offset = 0;
}

void pyr_rule_invalid_kvpairs(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    p->at = start + 1;
    for (uint32_t pairs = 0; !pyr_parser_failed(p); pairs++) {
        p->stack_count = mark;
        if (pyr_parser_accept(p, PYR_TK_POWER)) {
            if (!pyr_rule_bitwise_or(p)) break;
        } else {
            pyr_node_id key = pyr_rule_expression(p);
            if (!key || pyr_parser_failed(p)) break;
            if (!pyr_parser_at(p, PYR_TK_COLON)) {
                if (pairs) pyr_rule_fail_key(p, key);
                break;
            }
            uint32_t colon = p->at++;
            if (pyr_parser_at(p, PYR_TK_STAR)) {
                uint32_t star = p->at++;
                if (pyr_rule_bitwise_or(p) && !pyr_parser_failed(p))
                    pyr_parser_fail_from(p, star, "cannot use a starred expression in a dictionary value");
                break;
            }
            if (pyr_parser_at(p, PYR_TK_RBRACE) || pyr_parser_at(p, PYR_TK_COMMA)) {
                pyr_parser_fail_token(p, colon, "expression expected after dictionary key and ':'");
                break;
            }
            if (!pyr_rule_expression(p)) break;
        }
        if (!pyr_parser_accept(p, PYR_TK_COMMA)) break;
    }
    p->at = start;
    p->stack_count = mark;
}

// ---- statements --------------------------------------------------------------------------------------------------------------

static bool is_augmented(uint32_t kind) {
    return kind >= PYR_TK_POWER_ASSIGN && kind <= PYR_TK_MATRIX_MULTIPLY_ASSIGN;
}

static void invalid_annotation(pyr_parser *p) {
    uint32_t start = p->at, first = pyr_parser_peek(p);
    pyr_node_id a = pyr_rule_star_named_expression(p);
    if (!a || pyr_parser_failed(p)) return;
    uint8_t kind = pyr_parser_get(p, a)->kind;
    if (pyr_parser_at(p, PYR_TK_COLON)) {
        bool display = (kind == PYR_AST_LIST || kind == PYR_AST_TUPLE) && (first == PYR_TK_LPAR || first == PYR_TK_LBRACKET);
        p->at++;
        if (!pyr_rule_expression(p) || pyr_parser_failed(p)) return;
        if (display)
            pyr_parser_fail_node(p, a, "only single target (not %s) can be annotated", kind == PYR_AST_LIST ? "list" : "tuple");
        else if (p->tokens[start].kind != PYR_TK_STAR) pyr_parser_fail_node(p, a, "illegal target for annotation");
        return;
    }
    if (!pyr_parser_accept(p, PYR_TK_COMMA)) return;
    while (!pyr_parser_at(p, PYR_TK_COLON)) {
        uint32_t before = p->at;
        if (!pyr_rule_star_named_expression(p)) p->at = before;
        if (pyr_parser_failed(p)) return;
        pyr_parser_accept(p, PYR_TK_COMMA);
        if (p->at == before) return;
    }
    if (pyr_parser_accept(p, PYR_TK_COLON)) {
        if (pyr_rule_expression(p) && !pyr_parser_failed(p))
            pyr_parser_fail_node(p, a, "only single target (not tuple) can be annotated");
    }
}

void pyr_rule_invalid_assignment(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    invalid_annotation(p);
    p->at = start;
    p->stack_count = mark;
    while (!pyr_parser_failed(p)) {
        uint32_t before = p->at;
        if (pyr_parser_at(p, PYR_TK_YIELD)) {
            pyr_node_id yield = pyr_rule_yield(p);
            if (yield && !pyr_parser_failed(p) && pyr_parser_at(p, PYR_TK_ASSIGN))
                pyr_parser_fail_node(p, yield, "assignment to yield expression not possible");
            break;
        }
        pyr_node_id a = pyr_rule_star_expressions(p);
        if (!a || pyr_parser_failed(p)) break;
        if (pyr_parser_at(p, PYR_TK_ASSIGN)) {
            pyr_parser_fail_target(p, a, PYR_TARGETS_STAR);
            p->at++;
            continue;
        }
        if (before == start && is_augmented(pyr_parser_peek(p))) {
            p->at++;
            pyr_node_id value = pyr_parser_at(p, PYR_TK_YIELD) ? pyr_rule_yield(p) : pyr_rule_star_expressions(p);
            if (value && !pyr_parser_failed(p))
                pyr_parser_fail_node(p, a, "'%s' is an illegal expression for augmented assignment",
                                     pyr_parser_expr_name(p->tree, a));
        }
        break;
    }
    p->at = start;
    p->stack_count = mark;
}

// ---- parameters --------------------------------------------------------------------------------------------------------------

// `*` and what must not stand behind it, at [at].
static void invalid_star(pyr_parser *p, uint32_t end) {
    uint32_t star = p->at++;
    if (pyr_parser_at(p, end) ||
        (pyr_parser_at(p, PYR_TK_COMMA) && (pyr_parser_peek_next(p) == end || pyr_parser_peek_next(p) == PYR_TK_POWER))) {
        // A lambda's is said at the last token looked at.
        if (end == PYR_TK_COLON) pyr_parser_fail_here(p, "named arguments must follow bare *");
        else pyr_parser_fail_token(p, star, "named arguments must follow bare *");
    }
}

void pyr_rule_invalid_parameters(pyr_parser *p, bool lambda) {
    uint32_t end = lambda ? PYR_TK_COLON : PYR_TK_RPAR;
    bool defaults = false, star = false, slash = false;
    for (uint32_t count = 0; !pyr_parser_failed(p) && !pyr_parser_at(p, end); count++) {
        uint32_t at = p->at;
        if (pyr_parser_at(p, PYR_TK_SLASH)) {
            if (count == 0 && pyr_parser_peek_next(p) != PYR_TK_COMMA) return;
            if (count == 0) pyr_parser_fail_token(p, at, "at least one argument must precede /");
            else if (slash) pyr_parser_fail_token(p, at, "/ may appear only once");
            else if (star) pyr_parser_fail_token(p, at, "/ must be ahead of *");
            slash = true;
            p->at++;
            if (pyr_parser_at(p, PYR_TK_STAR)) pyr_parser_fail_token(p, p->at, "expected comma between / and *");
        } else if (pyr_parser_at(p, PYR_TK_STAR)) {
            uint32_t behind = star ? pyr_parser_peek_next(p) : PYR_TK_END;
            uint32_t next = behind == PYR_TK_IDENTIFIER ? p->tokens[at + 2].kind : behind;
            if (next == PYR_TK_COMMA || (next == end && behind != end) || (next == PYR_TK_COLON && behind == PYR_TK_IDENTIFIER))
                pyr_parser_fail_token(p, at, "* argument may appear only once");
            if (star) return;
            star = true;
            invalid_star(p, end);
            if (pyr_parser_failed(p)) return;
            if (!pyr_parser_at(p, PYR_TK_COMMA)) {
                if (!pyr_parser_take_name(p)) return;
                if (!lambda && pyr_parser_accept(p, PYR_TK_COLON) && !pyr_rule_star_expression(p)) return;
                if (pyr_parser_at(p, PYR_TK_ASSIGN))
                    pyr_parser_fail_token(p, p->at, "var-positional argument cannot have default value");
            }
        } else if (pyr_parser_accept(p, PYR_TK_POWER)) {
            if (!pyr_parser_take_name(p)) return;
            if (!lambda && pyr_parser_accept(p, PYR_TK_COLON) && !pyr_rule_expression(p)) return;
            if (pyr_parser_at(p, PYR_TK_ASSIGN))
                pyr_parser_fail_token(p, p->at, "var-keyword argument cannot have default value");
            if (!pyr_parser_accept(p, PYR_TK_COMMA)) return;
            uint32_t kind = pyr_parser_peek(p);
            if (kind == PYR_TK_IDENTIFIER || kind == PYR_TK_STAR || kind == PYR_TK_POWER || kind == PYR_TK_SLASH)
                pyr_parser_fail_token(p, p->at, "arguments cannot follow var-keyword argument");
            return;
        } else if (pyr_parser_accept(p, PYR_TK_LPAR)) {
            bool any = false;
            while (pyr_parser_take_name(p)) {
                any = true;
                if (!pyr_parser_accept(p, PYR_TK_COMMA)) break;
            }
            if (any && pyr_parser_at(p, PYR_TK_RPAR))
                pyr_parser_fail_range(p, pyr_parser_at_span(p, at), pyr_parser_at_span(p, p->at),
                                      lambda ? "Lambda expression parameters cannot be parenthesized"
                                             : "Function parameters cannot be parenthesized");
            return;
        } else {
            if (!pyr_parser_take_name(p)) return;
            if (!lambda && pyr_parser_accept(p, PYR_TK_COLON) && !pyr_rule_expression(p)) return;
            uint32_t behind = p->at - 1;
            if (pyr_parser_accept(p, PYR_TK_ASSIGN)) {
                if (pyr_parser_at(p, PYR_TK_RPAR) || pyr_parser_at(p, PYR_TK_COMMA)) {
                    pyr_parser_fail_token(p, p->at - 1, "expected default value expression");
                    return;
                }
                if (!pyr_rule_expression(p)) return;
                defaults = true;
            } else if (defaults && !star && (pyr_parser_at(p, PYR_TK_COMMA) || pyr_parser_at(p, end))) {
                pyr_parser_fail_range(p, pyr_parser_at_span(p, at), pyr_parser_at_span(p, behind),
                                      "non-default argument follows default argument");
            }
        }
        if (!pyr_parser_accept(p, PYR_TK_COMMA)) return;
    }
}
