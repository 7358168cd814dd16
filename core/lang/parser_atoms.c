// Atoms and what follows them: names, literals, brackets, comprehensions, attributes, subscripts.
#include "lang/parser_internal.h"

bool pyr_rule_for_if_clauses(pyr_parser *p, pyr_list_id *clauses) {
    uint32_t mark = p->stack_count;
    *clauses = 0;
    while (pyr_parser_at(p, PYR_TK_FOR) || (pyr_parser_at(p, PYR_TK_ASYNC) && pyr_parser_peek_next(p) == PYR_TK_FOR)) {
        uint32_t start = p->at;
        bool async = pyr_parser_accept(p, PYR_TK_ASYNC);
        p->at++;
        uint32_t target_at = p->at;
        pyr_node_id target = pyr_rule_star_targets(p);
        if (!target || !pyr_parser_accept(p, PYR_TK_IN)) {
            if (p->invalid && !pyr_parser_failed(p)) {
                p->at = target_at;
                pyr_node_id bad = pyr_rule_star_expressions(p);
                if (bad) pyr_parser_fail_target(p, bad, PYR_TARGETS_FOR);
            }
            p->stack_count = mark;
            return false;
        }
        pyr_node_id iter = pyr_rule_disjunction(p);
        uint32_t ifs_mark = p->stack_count;
        while (iter && pyr_parser_accept(p, PYR_TK_IF)) {
            pyr_node_id condition = pyr_rule_disjunction(p);
            if (!condition) iter = 0;
            pyr_parser_push(p, condition);
        }
        if (!iter) {
            p->stack_count = mark;
            return false;
        }
        pyr_list_id ifs = pyr_parser_pop_list(p, ifs_mark);
        pyr_node_id node = pyr_parser_make2(p, PYR_AST_COMPREHENSION, start, async, target, iter);
        if (!node) return false;
        pyr_parser_get(p, node)->c = ifs;
        pyr_parser_push(p, node);
    }
    if (p->stack_count == mark) return false;
    *clauses = pyr_parser_pop_list(p, mark);
    return !pyr_parser_failed(p);
}

// The rest of a comprehension behind its element, with the closing bracket.
static pyr_node_id finish_comprehension(pyr_parser *p, pyr_node_kind kind, uint32_t start, pyr_node_id element,
                                        pyr_node_id value, uint32_t close) {
    pyr_list_id clauses;
    if (!pyr_rule_for_if_clauses(p, &clauses) || !pyr_parser_accept(p, close)) return 0;
    pyr_node_id node = pyr_parser_make2(p, kind, start, 0, element, value);
    if (node) pyr_parser_get(p, node)->c = clauses;
    return node;
}

static bool at_comprehension(pyr_parser *p) {
    return pyr_parser_at(p, PYR_TK_FOR) || pyr_parser_at(p, PYR_TK_ASYNC);
}

// Elements separated by commas up to [close], after a first one that is on the stack already.
static bool finish_elements(pyr_parser *p, uint32_t close) {
    while (pyr_parser_accept(p, PYR_TK_COMMA)) {
        if (pyr_parser_at(p, close)) break;
        pyr_node_id element = pyr_rule_star_named_expression(p);
        if (!element) return false;
        pyr_parser_push(p, element);
    }
    return pyr_parser_accept(p, close);
}

// '(': a group, a tuple, a generator expression.
static pyr_node_id parse_parentheses(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count;
    if (pyr_parser_accept(p, PYR_TK_RPAR)) return pyr_parser_make(p, PYR_AST_TUPLE, start);
    if (pyr_parser_at(p, PYR_TK_YIELD)) {
        pyr_node_id node = pyr_rule_yield(p);
        if (!node || !pyr_parser_accept(p, PYR_TK_RPAR)) return 0;
        pyr_parser_get(p, node)->flags |= PYR_NODE_PARENTHESIZED;
        return node;
    }
    bool star = pyr_parser_at(p, PYR_TK_STAR);
    pyr_node_id first = pyr_rule_star_named_expression(p);
    if (!first) return 0;
    if (!star && pyr_parser_accept(p, PYR_TK_RPAR)) {
        pyr_parser_get(p, first)->flags |= PYR_NODE_PARENTHESIZED;
        return first;
    }
    if (!star && at_comprehension(p)) return finish_comprehension(p, PYR_AST_GENERATOR, start, first, 0, PYR_TK_RPAR);
    if (!pyr_parser_at(p, PYR_TK_COMMA)) return 0;
    pyr_parser_push(p, first);
    if (!finish_elements(p, PYR_TK_RPAR)) return 0;
    return pyr_parser_make2(p, PYR_AST_TUPLE, start, PYR_LOAD, pyr_parser_pop_list(p, mark), 0);
}

static pyr_node_id parse_brackets(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count;
    if (pyr_parser_accept(p, PYR_TK_RBRACKET)) return pyr_parser_make(p, PYR_AST_LIST, start);
    bool star = pyr_parser_at(p, PYR_TK_STAR);
    pyr_node_id first = pyr_rule_star_named_expression(p);
    if (!first) return 0;
    if (!star && at_comprehension(p)) return finish_comprehension(p, PYR_AST_LIST_COMP, start, first, 0, PYR_TK_RBRACKET);
    pyr_parser_push(p, first);
    if (!finish_elements(p, PYR_TK_RBRACKET)) return 0;
    return pyr_parser_make2(p, PYR_AST_LIST, start, PYR_LOAD, pyr_parser_pop_list(p, mark), 0);
}

// One `key: value` or `**mapping`, pushed as two elements.
static bool parse_pair(pyr_parser *p) {
    if (pyr_parser_accept(p, PYR_TK_POWER)) {
        pyr_node_id mapping = pyr_rule_bitwise_or(p);
        pyr_parser_push(p, 0);
        pyr_parser_push(p, mapping);
        return mapping != 0;
    }
    pyr_node_id key = pyr_rule_expression_inner(p);
    if (!key || pyr_parser_failed(p)) return false;
    if (!pyr_parser_accept(p, PYR_TK_COLON)) {
        if (p->invalid) pyr_rule_fail_key(p, key);
        return false;
    }
    pyr_node_id value = pyr_rule_expression(p);
    pyr_parser_push(p, key);
    pyr_parser_push(p, value);
    return value != 0;
}

// '{' with pairs. The first pair is on the stack.
static pyr_node_id finish_dict(pyr_parser *p, uint32_t start, uint32_t mark) {
    while (pyr_parser_accept(p, PYR_TK_COMMA)) {
        if (pyr_parser_at(p, PYR_TK_RBRACE)) break;
        if (!parse_pair(p)) return 0;
    }
    if (!pyr_parser_accept(p, PYR_TK_RBRACE) || pyr_parser_failed(p)) return 0;
    uint32_t count = (p->stack_count - mark) / 2;
    for (uint32_t i = 0; i < count; i++) pyr_parser_push(p, p->stack[mark + 2 * i]);
    pyr_list_id keys = pyr_parser_pop_list(p, mark + 2 * count);
    for (uint32_t i = 0; i < count && !pyr_parser_failed(p); i++) p->stack[mark + i] = p->stack[mark + 2 * i + 1];
    p->stack_count = mark + count;
    pyr_list_id values = pyr_parser_pop_list(p, mark);
    return pyr_parser_make2(p, PYR_AST_DICT, start, 0, keys, values);
}

static pyr_node_id parse_braces(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count;
    if (pyr_parser_accept(p, PYR_TK_RBRACE)) return pyr_parser_make(p, PYR_AST_DICT, start);
    if (pyr_parser_at(p, PYR_TK_POWER)) return parse_pair(p) ? finish_dict(p, start, mark) : 0;
    bool star = pyr_parser_at(p, PYR_TK_STAR);
    pyr_node_id first = pyr_rule_star_named_expression(p);
    if (!first) return 0;
    if (!star && pyr_parser_accept(p, PYR_TK_COLON)) {
        pyr_node_id value = pyr_rule_expression(p);
        if (!value) return 0;
        if (at_comprehension(p)) return finish_comprehension(p, PYR_AST_DICT_COMP, start, first, value, PYR_TK_RBRACE);
        pyr_parser_push(p, first);
        pyr_parser_push(p, value);
        return finish_dict(p, start, mark);
    }
    if (!star && at_comprehension(p)) return finish_comprehension(p, PYR_AST_SET_COMP, start, first, 0, PYR_TK_RBRACE);
    pyr_parser_push(p, first);
    if (!finish_elements(p, PYR_TK_RBRACE)) return 0;
    return pyr_parser_make2(p, PYR_AST_SET, start, 0, pyr_parser_pop_list(p, mark), 0);
}

static pyr_node_id parse_constant(pyr_parser *p, int constant) {
    uint32_t start = p->at++;
    return pyr_parser_make2(p, PYR_AST_CONSTANT, start, constant, 0, 0);
}

static pyr_node_id parse_number(pyr_parser *p) {
    const pyr_token *token = &p->tokens[p->at];
    const char *text = p->tree->source + token->start;
    uint32_t length = token->end - token->start;
    bool prefixed =
        length > 1 && text[0] == '0' && ((text[1] | 0x20) == 'x' || (text[1] | 0x20) == 'o' || (text[1] | 0x20) == 'b');
    int constant = PYR_CONST_INT;
    for (uint32_t i = 0; i < length && !prefixed; i++)
        if (text[i] == '.' || (text[i] | 0x20) == 'e' || (text[i] | 0x20) == 'j') constant = PYR_CONST_FLOAT;
    uint32_t start = p->at++;
    return pyr_parser_make2(p, PYR_AST_CONSTANT, start, constant, p->tokens[start].start, length);
}

// A bracket: if it is no regular one, the second pass says why, in the order of the grammar's alternatives.
static pyr_node_id try_bracketed(pyr_parser *p, uint32_t open) {
    uint32_t start = p->at, mark = p->stack_count;
    if (!pyr_parser_enter(p)) return 0;
    pyr_node_id node = open == PYR_TK_LPAR       ? parse_parentheses(p)
                       : open == PYR_TK_LBRACKET ? parse_brackets(p)
                                                 : parse_braces(p);
    pyr_parser_leave(p);
    if (node || pyr_parser_failed(p)) return node;
    p->stack_count = mark;
    uint32_t end = p->at;
    if (p->invalid) {
        p->at = start;
        if (open == PYR_TK_LBRACE) pyr_rule_invalid_kvpairs(p);
        if (open == PYR_TK_LPAR) pyr_rule_invalid_group(p);
        if (!pyr_parser_failed(p)) pyr_rule_invalid_comprehension(p, open);
    }
    p->at = end;
    return 0;
}

static pyr_node_id parse_bracketed(pyr_parser *p, uint32_t open) {
    pyr_parser_memo *memo = p->memo && p->invalid ? &p->memo[PYR_MEMO_RULES * p->at + PYR_MEMO_BRACKETS] : NULL;
    if (memo && memo->end) {
        p->at = memo->end - 1;
        return memo->node;
    }
    pyr_node_id node = try_bracketed(p, open);
    if (memo && !pyr_parser_failed(p)) *memo = (pyr_parser_memo){node, p->at + 1};
    return node;
}

pyr_node_id pyr_rule_atom(pyr_parser *p) {
    uint32_t start = p->at;
    if (pyr_parser_at(p, PYR_TK_END)) return 0; // the place where the tokenizer's late errors come up
    uint32_t kind = pyr_parser_peek(p);
    switch (kind) {
    case PYR_TK_IDENTIFIER: {
        pyr_name_id name = pyr_parser_take_name(p);
        return pyr_parser_make2(p, PYR_AST_NAME, start, PYR_LOAD, name, 0);
    }
    case PYR_TK_NONE:
        return parse_constant(p, PYR_CONST_NONE);
    case PYR_TK_TRUE:
        return parse_constant(p, PYR_CONST_TRUE);
    case PYR_TK_FALSE:
        return parse_constant(p, PYR_CONST_FALSE);
    case PYR_TK_ELLIPSIS:
        return parse_constant(p, PYR_CONST_ELLIPSIS);
    case PYR_TK_NUMBER:
        return parse_number(p);
    case PYR_TK_STRING:
        return pyr_rule_strings(p);
    case PYR_TK_LPAR:
    case PYR_TK_LBRACKET:
    case PYR_TK_LBRACE:
        return parse_bracketed(p, kind);
    default:
        return 0;
    }
}

static pyr_node_id parse_slice(pyr_parser *p) {
    uint32_t start = p->at;
    if (pyr_parser_at(p, PYR_TK_STAR)) return pyr_rule_starred(p);
    pyr_node_id lower = 0;
    if (!pyr_parser_at(p, PYR_TK_COLON)) {
        lower = pyr_rule_named_expression(p);
        if (!lower || !pyr_parser_at(p, PYR_TK_COLON)) return lower;
    }
    p->at++;
    pyr_node_id parts[2] = {0, 0};
    for (int i = 0; i < 2; i++) {
        uint32_t kind = pyr_parser_peek(p);
        if (kind != PYR_TK_COLON && kind != PYR_TK_COMMA && kind != PYR_TK_RBRACKET) {
            parts[i] = pyr_rule_expression(p);
            if (!parts[i]) return 0;
        }
        if (i == 0 && !pyr_parser_accept(p, PYR_TK_COLON)) break;
    }
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_SLICE, start, 0, lower, parts[0]);
    if (node) pyr_parser_get(p, node)->c = parts[1];
    return node;
}

static pyr_node_id parse_slices(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    bool star = pyr_parser_at(p, PYR_TK_STAR);
    pyr_node_id first = parse_slice(p);
    if (!first || (!pyr_parser_at(p, PYR_TK_COMMA) && !star)) return first;
    pyr_parser_push(p, first);
    while (pyr_parser_accept(p, PYR_TK_COMMA)) {
        if (pyr_parser_at(p, PYR_TK_RBRACKET)) break;
        pyr_node_id next = parse_slice(p);
        if (!next) return 0;
        pyr_parser_push(p, next);
    }
    return pyr_parser_make2(p, PYR_AST_TUPLE, start, PYR_LOAD, pyr_parser_pop_list(p, mark), 0);
}

// '(' behind a primary.
static pyr_node_id parse_call(pyr_parser *p, uint32_t start, pyr_node_id function) {
    pyr_node_id call = pyr_parser_make2(p, PYR_AST_CALL, start, 0, function, 0);
    p->at++;
    if (!call || !pyr_rule_call_arguments(p, call) || !pyr_parser_accept(p, PYR_TK_RPAR)) return 0;
    const pyr_span end = pyr_parser_at_span(p, p->at - 1);
    pyr_parser_get(p, call)->at.end_line = end.end_line;
    pyr_parser_get(p, call)->at.end_col = end.end_col;
    return call;
}

// '.' NAME, a call or a subscript behind [node]; 0 if none stands here.
static pyr_node_id parse_trailer(pyr_parser *p, uint32_t start, pyr_node_id node) {
    uint32_t kind = pyr_parser_peek(p);
    if (kind == PYR_TK_DOT) {
        p->at++;
        pyr_name_id name = pyr_parser_take_name(p);
        return name ? pyr_parser_make2(p, PYR_AST_ATTRIBUTE, start, PYR_LOAD, node, name) : 0;
    }
    if ((kind != PYR_TK_LPAR && kind != PYR_TK_LBRACKET) || !pyr_parser_enter(p)) return 0;
    pyr_node_id result = 0;
    if (kind == PYR_TK_LPAR) {
        result = parse_call(p, start, node);
    } else {
        p->at++;
        pyr_node_id index = parse_slices(p);
        if (index && pyr_parser_accept(p, PYR_TK_RBRACKET))
            result = pyr_parser_make2(p, PYR_AST_SUBSCRIPT, start, PYR_LOAD, node, index);
    }
    pyr_parser_leave(p);
    return result;
}

pyr_node_id pyr_rule_primary(pyr_parser *p) {
    uint32_t start = p->at;
    pyr_node_id node = pyr_rule_atom(p);
    while (node) {
        uint32_t before = p->at, mark = p->stack_count;
        pyr_node_id longer = parse_trailer(p, start, node);
        if (!longer) return pyr_parser_back(p, before, mark, node);
        node = longer;
    }
    return node;
}
