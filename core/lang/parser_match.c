// The match statement and its patterns. `match`, `case` and `_` are ordinary names elsewhere.
#include "lang/opcodes.h"
#include "lang/parser_internal.h"

static pyr_node_id parse_pattern(pyr_parser *p);

// A name or a dotted name, as an expression.
static pyr_node_id parse_name(pyr_parser *p, bool *dotted) {
    uint32_t start = p->at;
    pyr_name_id name = pyr_parser_take_name(p);
    pyr_node_id node = name ? pyr_parser_make2(p, PYR_AST_NAME, start, PYR_LOAD, name, 0) : 0;
    *dotted = false;
    while (node && pyr_parser_accept(p, PYR_TK_DOT)) {
        name = pyr_parser_take_name(p);
        node = name ? pyr_parser_make2(p, PYR_AST_ATTRIBUTE, start, PYR_LOAD, node, name) : 0;
        *dotted = true;
    }
    return node;
}

static bool is_imaginary(const pyr_parser *p, uint32_t number) {
    return (p->tree->source[p->tokens[number].end - 1] | 0x20) == 'j';
}

// A number with its sign, perhaps one with an imaginary part, or strings: as an expression.
static pyr_node_id parse_literal(pyr_parser *p) {
    uint32_t start = p->at;
    bool minus = pyr_parser_accept(p, PYR_TK_MINUS);
    if (!minus && pyr_parser_at(p, PYR_TK_STRING)) return pyr_rule_strings(p);
    if (!pyr_parser_at(p, PYR_TK_NUMBER)) return 0;
    pyr_node_id number = pyr_rule_atom(p);
    if (number && minus) number = pyr_parser_make2(p, PYR_AST_UNARY_OP, start, PYR_UOP_MINUS, number, 0);
    bool more = pyr_parser_at(p, PYR_TK_PLUS);
    if (!number || !(more || pyr_parser_at(p, PYR_TK_MINUS))) return number;
    if (is_imaginary(p, p->at - 1)) pyr_parser_fail_token(p, p->at - 1, "real number required in complex literal");
    p->at++;
    if (!pyr_parser_at(p, PYR_TK_NUMBER)) return 0;
    if (!is_imaginary(p, p->at)) pyr_parser_fail_token(p, p->at, "imaginary number required in complex literal");
    pyr_node_id imaginary = pyr_rule_atom(p);
    return imaginary ? pyr_parser_make2(p, PYR_AST_BIN_OP, start, more ? PYR_NB_ADD : PYR_NB_SUBTRACT, number, imaginary) : 0;
}

// None, True, False; -1: none of them.
static int take_singleton(pyr_parser *p) {
    if (pyr_parser_accept(p, PYR_TK_NONE)) return PYR_CONST_NONE;
    if (pyr_parser_accept(p, PYR_TK_TRUE)) return PYR_CONST_TRUE;
    return pyr_parser_accept(p, PYR_TK_FALSE) ? PYR_CONST_FALSE : -1;
}

// '*' NAME or a pattern.
static pyr_node_id parse_maybe_star(pyr_parser *p) {
    uint32_t start = p->at;
    if (!pyr_parser_accept(p, PYR_TK_STAR)) return parse_pattern(p);
    bool wildcard = pyr_parser_at_word(p, "_");
    pyr_name_id name = pyr_parser_take_name(p);
    return name ? pyr_parser_make2(p, PYR_AST_MATCH_STAR, start, 0, wildcard ? 0 : name, 0) : 0;
}

// Patterns between commas up to [close], pushed. *[comma]: whether there was one.
static bool parse_elements(pyr_parser *p, uint32_t close, bool *comma) {
    *comma = false;
    while (!pyr_parser_at(p, close)) {
        pyr_node_id element = parse_maybe_star(p);
        if (!element) return false;
        pyr_parser_push(p, element);
        if (!pyr_parser_accept(p, PYR_TK_COMMA)) break;
        *comma = true;
    }
    return pyr_parser_accept(p, close);
}

// '(' pattern ')' is the pattern; anything else in brackets is a sequence.
static pyr_node_id parse_sequence(pyr_parser *p, uint32_t close) {
    uint32_t start = p->at++, mark = p->stack_count;
    bool comma;
    if (!parse_elements(p, close, &comma)) return 0;
    bool group = close == PYR_TK_RPAR && p->stack_count == mark + 1 && !comma;
    if (group) {
        pyr_node_id inner = p->stack[--p->stack_count];
        return pyr_parser_get(p, inner)->kind == PYR_AST_MATCH_STAR ? 0 : inner;
    }
    return pyr_parser_make2(p, PYR_AST_MATCH_SEQUENCE, start, 0, pyr_parser_pop_list(p, mark), 0);
}

static pyr_node_id parse_key(pyr_parser *p) {
    uint32_t start = p->at;
    bool dotted;
    int singleton = take_singleton(p);
    if (singleton >= 0) return pyr_parser_make2(p, PYR_AST_CONSTANT, start, singleton, 0, 0);
    if (!pyr_parser_at(p, PYR_TK_IDENTIFIER)) return parse_literal(p);
    pyr_node_id name = parse_name(p, &dotted);
    return dotted ? name : 0;
}

static pyr_node_id parse_mapping(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count, count = 0;
    pyr_name_id rest = 0;
    while (!pyr_parser_at(p, PYR_TK_RBRACE)) {
        if (pyr_parser_accept(p, PYR_TK_POWER)) {
            rest = pyr_parser_take_name(p);
            if (!rest) return 0;
            pyr_parser_accept(p, PYR_TK_COMMA);
            break;
        }
        pyr_node_id key = parse_key(p);
        if (!key || !pyr_parser_accept(p, PYR_TK_COLON)) return 0;
        pyr_node_id value = parse_pattern(p);
        if (!value) return 0;
        // Keys gather in front of the patterns.
        pyr_parser_push(p, value);
        pyr_parser_push(p, value);
        if (pyr_parser_failed(p)) return 0;
        for (uint32_t i = p->stack_count - 2; i > mark + count; i--) p->stack[i] = p->stack[i - 1];
        p->stack[mark + count++] = key;
        if (!pyr_parser_accept(p, PYR_TK_COMMA)) break;
    }
    if (!pyr_parser_accept(p, PYR_TK_RBRACE)) return 0;
    pyr_list_id patterns = pyr_parser_pop_list(p, mark + count), keys = pyr_parser_pop_list(p, mark);
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_MATCH_MAPPING, start, 0, keys, patterns);
    if (node) pyr_parser_get(p, node)->c = rest;
    return node;
}

// Behind the class's name and '(': positional patterns, then NAME '=' pattern.
static pyr_node_id parse_class(pyr_parser *p, uint32_t start, pyr_node_id class) {
    uint32_t mark = p->stack_count, positional = 0, named = 0;
    while (!pyr_parser_at(p, PYR_TK_RPAR)) {
        uint32_t here = p->at;
        pyr_name_id name = 0;
        if (pyr_parser_at(p, PYR_TK_IDENTIFIER) && pyr_parser_peek_next(p) == PYR_TK_ASSIGN) {
            name = pyr_parser_take_name(p);
            p->at++;
        } else if (named) {
            pyr_node_id late = p->invalid ? parse_pattern(p) : 0;
            if (late && !pyr_parser_failed(p))
                pyr_parser_fail_range(p, pyr_parser_at_span(p, here), pyr_parser_node_span(p, late),
                                      "positional patterns follow keyword patterns");
            return 0;
        }
        pyr_node_id pattern = parse_pattern(p);
        if (!pattern) return 0;
        pyr_parser_push(p, pattern);
        if (name) {
            // Names gather between the positional patterns and those of the names.
            pyr_parser_push(p, pattern);
            if (pyr_parser_failed(p)) return 0;
            for (uint32_t i = p->stack_count - 2; i > mark + positional + named; i--) p->stack[i] = p->stack[i - 1];
            p->stack[mark + positional + named++] = name;
        } else {
            positional++;
        }
        if (!pyr_parser_accept(p, PYR_TK_COMMA)) break;
    }
    if (!pyr_parser_accept(p, PYR_TK_RPAR) || pyr_parser_failed(p)) return 0;
    pyr_list_id patterns = pyr_parser_pop_list(p, mark + positional + named);
    pyr_list_id names = pyr_parser_pop_list(p, mark + positional), args = pyr_parser_pop_list(p, mark);
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_MATCH_CLASS, start, 0, class, args);
    if (!node) return 0;
    pyr_parser_get(p, node)->c = names;
    pyr_parser_get(p, node)->d = patterns;
    return node;
}

// A name: a capture, the wildcard, a dotted value, a class.
static pyr_node_id parse_named(pyr_parser *p) {
    uint32_t start = p->at;
    bool wildcard = pyr_parser_at_word(p, "_"), dotted;
    pyr_node_id name = parse_name(p, &dotted);
    if (!name) return 0;
    if (pyr_parser_accept(p, PYR_TK_LPAR)) return parse_class(p, start, name);
    if (pyr_parser_at(p, PYR_TK_ASSIGN)) return 0;
    if (dotted) return pyr_parser_make2(p, PYR_AST_MATCH_VALUE, start, 0, name, 0);
    return pyr_parser_make2(p, PYR_AST_MATCH_AS, start, 0, 0, wildcard ? 0 : pyr_parser_get(p, name)->a);
}

static pyr_node_id parse_closed(pyr_parser *p) {
    uint32_t start = p->at;
    switch (pyr_parser_peek(p)) {
    case PYR_TK_IDENTIFIER:
        return parse_named(p);
    case PYR_TK_LPAR:
        return parse_sequence(p, PYR_TK_RPAR);
    case PYR_TK_LBRACKET:
        return parse_sequence(p, PYR_TK_RBRACKET);
    case PYR_TK_LBRACE:
        return parse_mapping(p);
    default:
        break;
    }
    int singleton = take_singleton(p);
    if (singleton >= 0) return pyr_parser_make2(p, PYR_AST_MATCH_SINGLETON, start, singleton, 0, 0);
    pyr_node_id literal = parse_literal(p);
    return literal ? pyr_parser_make2(p, PYR_AST_MATCH_VALUE, start, 0, literal, 0) : 0;
}

static pyr_node_id parse_or(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    pyr_node_id first = parse_closed(p);
    if (!first || !pyr_parser_at(p, PYR_TK_BAR)) return first;
    pyr_parser_push(p, first);
    while (pyr_parser_accept(p, PYR_TK_BAR)) {
        pyr_node_id next = parse_closed(p);
        if (!next) return 0;
        pyr_parser_push(p, next);
    }
    return pyr_parser_make2(p, PYR_AST_MATCH_OR, start, 0, pyr_parser_pop_list(p, mark), 0);
}

static pyr_node_id parse_pattern(pyr_parser *p) {
    uint32_t start = p->at;
    if (!pyr_parser_enter(p)) return 0;
    pyr_node_id pattern = parse_or(p);
    if (pattern && pyr_parser_accept(p, PYR_TK_AS)) {
        bool wildcard = pyr_parser_at_word(p, "_");
        uint32_t target = p->at;
        pyr_name_id name = pyr_parser_take_name(p);
        if (wildcard && p->invalid) pyr_parser_fail_token(p, target, "cannot use '_' as a target");
        if (!name && p->invalid && pyr_rule_expression(p)) pyr_parser_fail_token(p, target, "invalid pattern target");
        pattern = name && !wildcard ? pyr_parser_make2(p, PYR_AST_MATCH_AS, start, 0, pattern, name) : 0;
    }
    pyr_parser_leave(p);
    return pattern;
}

// The pattern of a case: one, or several with commas as a sequence.
static pyr_node_id parse_patterns(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    pyr_node_id first = parse_maybe_star(p);
    if (!first) return 0;
    if (!pyr_parser_at(p, PYR_TK_COMMA)) return pyr_parser_get(p, first)->kind == PYR_AST_MATCH_STAR ? 0 : first;
    pyr_parser_push(p, first);
    while (pyr_parser_accept(p, PYR_TK_COMMA)) {
        if (pyr_parser_at(p, PYR_TK_COLON) || pyr_parser_at(p, PYR_TK_IF)) break;
        pyr_node_id next = parse_maybe_star(p);
        if (!next) return 0;
        pyr_parser_push(p, next);
    }
    return pyr_parser_make2(p, PYR_AST_MATCH_SEQUENCE, start, 0, pyr_parser_pop_list(p, mark), 0);
}

static pyr_node_id parse_case(pyr_parser *p) {
    uint32_t start = p->at++;
    pyr_node_id pattern = parse_patterns(p), guard = 0;
    if (!pattern) return 0;
    if (pyr_parser_accept(p, PYR_TK_IF)) {
        guard = pyr_rule_named_expression(p);
        if (!guard) return 0;
    }
    pyr_list_id body;
    if (!pyr_parser_accept(p, PYR_TK_COLON)) {
        if (p->invalid && pyr_parser_at(p, PYR_TK_NEWLINE)) pyr_parser_fail_here(p, "expected ':'");
        return 0;
    }
    if (!pyr_rule_block(p, start, "'case' statement", &body)) return 0;
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_CASE, start, 0, pattern, guard);
    if (node) pyr_parser_get(p, node)->c = body;
    return node;
}

static pyr_node_id parse_subject(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    bool star = pyr_parser_at(p, PYR_TK_STAR);
    pyr_node_id first = pyr_rule_star_named_expression(p);
    if (!first || (!star && !pyr_parser_at(p, PYR_TK_COMMA))) return first;
    if (!pyr_parser_at(p, PYR_TK_COMMA)) return 0;
    pyr_parser_push(p, first);
    while (pyr_parser_accept(p, PYR_TK_COMMA)) {
        if (pyr_parser_at(p, PYR_TK_COLON)) break;
        pyr_node_id next = pyr_rule_star_named_expression(p);
        if (!next) return 0;
        pyr_parser_push(p, next);
    }
    return pyr_parser_make2(p, PYR_AST_TUPLE, start, PYR_LOAD, pyr_parser_pop_list(p, mark), 0);
}

// 0 without an error, at the place where it began, if it is no match statement but a name.
pyr_node_id pyr_rule_match(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count, furthest = p->furthest;
    bool invalid = p->invalid;
    // What is not a match statement must not be explained as one.
    p->invalid = false;
    pyr_node_id subject = parse_subject(p);
    p->invalid = invalid;
    if (pyr_parser_failed(p)) return 0;
    if (subject && invalid && pyr_parser_at(p, PYR_TK_NEWLINE)) {
        pyr_parser_fail_here(p, "expected ':'");
        return 0;
    }
    bool colon = subject && pyr_parser_accept(p, PYR_TK_COLON) && pyr_parser_accept(p, PYR_TK_NEWLINE);
    if (colon && invalid && !pyr_parser_at(p, PYR_TK_INDENT)) {
        pyr_parser_fail_indent(p, "expected an indented block after 'match' statement on line %d", (int)p->tokens[start].line);
        return 0;
    }
    bool cases = colon && pyr_parser_accept(p, PYR_TK_INDENT) && pyr_parser_at_word(p, "case");
    if (!cases) {
        p->at = start;
        p->stack_count = mark;
        if (!subject) p->furthest = furthest;
        return 0;
    }
    while (pyr_parser_at_word(p, "case")) {
        pyr_node_id node = parse_case(p);
        if (!node) {
            if (!pyr_parser_failed(p) && p->invalid) pyr_parser_fail_generic(p);
            p->at = start;
            p->stack_count = mark;
            return 0;
        }
        pyr_parser_push(p, node);
    }
    if (!pyr_parser_accept(p, PYR_TK_DEDENT)) return 0;
    pyr_list_id list = pyr_parser_pop_list(p, mark);
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_MATCH, start, 0, subject, list);
    if (node) {
        uint32_t last = p->at - 1;
        while (p->tokens[last].kind == PYR_TK_DEDENT || p->tokens[last].kind == PYR_TK_NEWLINE) last--;
        pyr_parser_get(p, node)->at.end_line = pyr_parser_at_span(p, last).end_line;
        pyr_parser_get(p, node)->at.end_col = pyr_parser_at_span(p, last).end_col;
    }
    return node;
}
