// Arguments of calls and parameters of functions.
#include "lang/parser_internal.h"

// ---- arguments ---------------------------------------------------------------------------------------------------------------

// NAME '=' expression, or '**' expression; 0 if neither stands here.
static pyr_node_id parse_keyword(pyr_parser *p) {
    uint32_t start = p->at;
    pyr_name_id name = 0;
    if (!pyr_parser_accept(p, PYR_TK_POWER)) {
        name = pyr_parser_take_name(p);
        if (!name || !pyr_parser_accept(p, PYR_TK_ASSIGN)) return 0;
    }
    pyr_node_id value = pyr_rule_expression(p);
    return value ? pyr_parser_make2(p, PYR_AST_KEYWORD, start, 0, name, value) : 0;
}

static bool at_keyword(pyr_parser *p) {
    return pyr_parser_at(p, PYR_TK_POWER) || (pyr_parser_at(p, PYR_TK_IDENTIFIER) && pyr_parser_peek_next(p) == PYR_TK_ASSIGN);
}

// One argument. *[stage]: 0 positional, 1 a keyword was seen, 2 a ** was seen. Pushes the argument, or answers a keyword.
static bool parse_argument(pyr_parser *p, int *stage, pyr_node_id *keyword) {
    *keyword = 0;
    if (at_keyword(p)) {
        if (p->invalid && !pyr_parser_at(p, PYR_TK_POWER)) pyr_rule_invalid_kwarg(p);
        if (pyr_parser_failed(p)) return false;
        int next = pyr_parser_at(p, PYR_TK_POWER) ? 2 : 1;
        if (next > *stage) *stage = next;
        *keyword = parse_keyword(p);
        return *keyword != 0;
    }
    pyr_node_id argument = 0;
    if (pyr_parser_at(p, PYR_TK_STAR) && *stage < 2) argument = pyr_rule_starred(p);
    else if (*stage == 0) argument = pyr_rule_argument_expression(p);
    if (argument && pyr_parser_at(p, PYR_TK_ASSIGN)) argument = 0;
    if (!argument) return false;
    pyr_parser_push(p, argument);
    return true;
}

bool pyr_rule_args(pyr_parser *p, pyr_list_id *args, pyr_list_id *keywords) {
    uint32_t mark = p->stack_count;
    uint32_t keyword_count = 0;
    int stage = 0;
    for (;;) {
        uint32_t before = p->at, stack = p->stack_count;
        pyr_node_id keyword;
        if (!parse_argument(p, &stage, &keyword)) {
            p->stack_count = stack;
            if (pyr_parser_failed(p)) return false;
            if (p->invalid) {
                p->at = before;
                pyr_rule_invalid_kwarg(p);
                if (pyr_parser_failed(p)) return false;
            }
            if (p->stack_count == mark && keyword_count == 0) return false;
            p->at = before - 1; // not an argument: the comma before it is not taken either
            break;
        }
        if (keyword) {
            // Keywords gather in front of the arguments, so that both lists can be made at the end.
            pyr_parser_push(p, keyword);
            if (pyr_parser_failed(p)) return false;
            for (uint32_t i = p->stack_count - 1; i > mark + keyword_count; i--) p->stack[i] = p->stack[i - 1];
            p->stack[mark + keyword_count++] = keyword;
        }
        if (!pyr_parser_at(p, PYR_TK_COMMA)) break;
        p->at++;
    }
    *args = pyr_parser_pop_list(p, mark + keyword_count);
    *keywords = pyr_parser_pop_list(p, mark);
    return !pyr_parser_failed(p);
}

// A sole generator expression needs no parentheses of its own: f(x for x in y). It spans those of the call.
static pyr_node_id parse_bare_generator(pyr_parser *p, uint32_t open) {
    pyr_list_id clauses;
    if (at_keyword(p) || pyr_parser_at(p, PYR_TK_STAR)) return 0;
    pyr_node_id element = pyr_rule_argument_expression(p);
    if (!element || !(pyr_parser_at(p, PYR_TK_FOR) || pyr_parser_at(p, PYR_TK_ASYNC))) return 0;
    if (!pyr_rule_for_if_clauses(p, &clauses) || !pyr_parser_accept(p, PYR_TK_RPAR)) return 0;
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_GENERATOR, open, 0, element, 0);
    if (node) pyr_parser_get(p, node)->c = clauses;
    p->at--; // the caller takes the ')'
    return node;
}

// Whether the argument at the position is followed by `for`, which only a generator expression is; looks at no new token.
static bool maybe_generator(const pyr_parser *p) {
    uint32_t depth = 0;
    for (uint32_t i = p->at; i < p->count; i++) {
        uint32_t kind = p->tokens[i].kind;
        if (kind == PYR_TK_LPAR || kind == PYR_TK_LBRACKET || kind == PYR_TK_LBRACE) depth++;
        if (kind == PYR_TK_RPAR || kind == PYR_TK_RBRACKET || kind == PYR_TK_RBRACE)
            if (depth-- == 0) return false;
        if (depth == 0 && (kind == PYR_TK_COMMA || kind == PYR_TK_NEWLINE)) return false;
        if (depth == 0 && kind == PYR_TK_FOR) return true;
    }
    return false;
}

bool pyr_rule_arguments(pyr_parser *p, pyr_list_id *args, pyr_list_id *keywords) {
    uint32_t start = p->at, mark = p->stack_count;
    *args = *keywords = 0;
    if (pyr_parser_at(p, PYR_TK_RPAR)) return true;
    bool fine = pyr_rule_args(p, args, keywords);
    if (fine) pyr_parser_accept(p, PYR_TK_COMMA);
    if (pyr_parser_failed(p)) return false;
    if (fine && pyr_parser_at(p, PYR_TK_RPAR)) return true;
    uint32_t end = p->at;
    p->at = start;
    p->stack_count = mark;
    if (p->invalid) pyr_rule_invalid_arguments(p);
    p->at = end;
    return false;
}

bool pyr_rule_call_arguments(pyr_parser *p, pyr_node_id call) {
    uint32_t open = p->at - 1, start = p->at, mark = p->stack_count;
    pyr_list_id args = 0, keywords = 0;
    pyr_node_id generator = maybe_generator(p) ? parse_bare_generator(p, open) : 0;
    if (pyr_parser_failed(p)) return false;
    if (generator) {
        args = pyr_tree_list(p->tree, &generator, 1);
    } else {
        p->at = start;
        p->stack_count = mark;
        if (!pyr_rule_arguments(p, &args, &keywords)) return false;
    }
    pyr_parser_get(p, call)->b = args;
    pyr_parser_get(p, call)->c = keywords;
    return true;
}

// ---- parameters --------------------------------------------------------------------------------------------------------------

static pyr_node_id parse_parameter(pyr_parser *p, bool lambda, bool star) {
    uint32_t start = p->at;
    pyr_name_id name = pyr_parser_take_name(p);
    if (!name) return 0;
    pyr_node_id annotation = 0;
    if (!lambda && pyr_parser_accept(p, PYR_TK_COLON)) {
        annotation = star ? pyr_rule_star_expression(p) : pyr_rule_expression(p);
        if (!annotation) return 0;
    }
    return pyr_parser_make2(p, PYR_AST_ARG, start, 0, name, annotation);
}

// Where the groups of parameters begin among the pairs (parameter, default) on the stack.
typedef struct groups {
    uint32_t slash; // pairs before '/', or 0
    uint32_t star;  // pairs before '*', or UINT32_MAX
    pyr_node_id vararg;
    pyr_node_id kwarg;
} groups;

static bool at_end(pyr_parser *p, bool lambda) {
    return pyr_parser_at(p, lambda ? PYR_TK_COLON : PYR_TK_RPAR);
}

// '*' and what belongs to it.
static bool parse_star(pyr_parser *p, bool lambda, groups *g, uint32_t pairs) {
    if (g->star != UINT32_MAX) return false;
    p->at++;
    g->star = pairs;
    if (pyr_parser_at(p, PYR_TK_COMMA)) return pyr_parser_peek_next(p) == PYR_TK_IDENTIFIER;
    g->vararg = parse_parameter(p, lambda, true);
    return g->vararg != 0;
}

static bool parse_groups(pyr_parser *p, bool lambda, groups *g, uint32_t mark) {
    bool defaults = false;
    while (!at_end(p, lambda)) {
        uint32_t pairs = (p->stack_count - mark) / 2;
        if (pyr_parser_at(p, PYR_TK_SLASH)) {
            if (g->slash || pairs == 0 || g->star != UINT32_MAX) return false;
            g->slash = pairs;
            p->at++;
        } else if (pyr_parser_at(p, PYR_TK_STAR)) {
            if (!parse_star(p, lambda, g, pairs)) return false;
        } else if (pyr_parser_accept(p, PYR_TK_POWER)) {
            g->kwarg = parse_parameter(p, lambda, false);
            if (!g->kwarg) return false;
            pyr_parser_accept(p, PYR_TK_COMMA);
            return at_end(p, lambda);
        } else {
            pyr_node_id parameter = parse_parameter(p, lambda, false), value = 0;
            if (!parameter) return false;
            if (pyr_parser_accept(p, PYR_TK_ASSIGN)) {
                value = pyr_rule_expression(p);
                if (!value) return false;
                if (g->star == UINT32_MAX) defaults = true;
            } else if (defaults && g->star == UINT32_MAX) {
                return false;
            }
            pyr_parser_push(p, parameter);
            pyr_parser_push(p, value);
        }
        if (!pyr_parser_accept(p, PYR_TK_COMMA)) break;
    }
    return at_end(p, lambda) && !pyr_parser_failed(p);
}

// The list of one field of the pairs [from, to); [field] 0: parameters, 1: defaults. [holes]: missing defaults stay as 0.
static pyr_list_id list_of(pyr_parser *p, uint32_t mark, uint32_t from, uint32_t to, uint32_t field, bool holes) {
    uint32_t top = p->stack_count;
    for (uint32_t i = from; i < to && !pyr_parser_failed(p); i++) {
        uint32_t element = p->stack[mark + 2 * i + field];
        if (element || holes) pyr_parser_push(p, element);
    }
    return pyr_parser_pop_list(p, top);
}

pyr_node_id pyr_rule_parameters(pyr_parser *p, bool lambda) {
    uint32_t start = p->at, mark = p->stack_count;
    groups g = {.star = UINT32_MAX};
    if (!parse_groups(p, lambda, &g, mark)) {
        if (p->invalid && !pyr_parser_failed(p)) {
            uint32_t end = p->at;
            p->at = start;
            p->stack_count = mark;
            pyr_rule_invalid_parameters(p, lambda);
            p->at = end;
        }
        p->stack_count = mark;
        return 0;
    }
    uint32_t pairs = (p->stack_count - mark) / 2;
    uint32_t star = g.star == UINT32_MAX ? pairs : g.star;
    uint32_t fields[PYR_ARGS_COUNT];
    fields[PYR_ARGS_POSONLY] = list_of(p, mark, 0, g.slash, 0, false);
    fields[PYR_ARGS_ARGS] = list_of(p, mark, g.slash, star, 0, false);
    fields[PYR_ARGS_VARARG] = g.vararg;
    fields[PYR_ARGS_KWONLY] = list_of(p, mark, star, pairs, 0, false);
    fields[PYR_ARGS_KW_DEFAULTS] = list_of(p, mark, star, pairs, 1, true);
    fields[PYR_ARGS_KWARG] = g.kwarg;
    fields[PYR_ARGS_DEFAULTS] = list_of(p, mark, 0, star, 1, false);
    p->stack_count = mark;
    pyr_list_id list = pyr_tree_list(p->tree, fields, PYR_ARGS_COUNT);
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_ARGUMENTS, start, 0, list, 0);
    return pyr_parser_failed(p) ? 0 : node;
}
