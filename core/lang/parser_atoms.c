// Atoms and what follows them: names, literals, brackets, comprehensions, attributes, subscripts.
#include "lang/parser_internal.h"

bool pyr_parse_for_if_clauses(pyr_parser *p, pyr_list_id *clauses) {
    uint32_t mark = p->stack_count;
    *clauses = 0;
    while (pyr_at(p, PYR_T_FOR) || (pyr_at(p, PYR_T_ASYNC) && pyr_peek_next(p) == PYR_T_FOR)) {
        uint32_t start = p->at;
        bool async = pyr_accept(p, PYR_T_ASYNC);
        p->at++;
        uint32_t target_at = p->at;
        pyr_node_id target = pyr_parse_star_targets(p);
        if (!target || !pyr_accept(p, PYR_T_IN)) {
            if (p->invalid && !pyr_failed(p)) {
                p->at = target_at;
                pyr_node_id bad = pyr_parse_star_expressions(p);
                if (bad) pyr_fail_target(p, bad, PYR_TARGETS_FOR);
            }
            p->stack_count = mark;
            return false;
        }
        pyr_node_id iter = pyr_parse_disjunction(p);
        uint32_t ifs_mark = p->stack_count;
        while (iter && pyr_accept(p, PYR_T_IF)) {
            pyr_node_id condition = pyr_parse_disjunction(p);
            if (!condition) iter = 0;
            pyr_push(p, condition);
        }
        if (!iter) {
            p->stack_count = mark;
            return false;
        }
        pyr_list_id ifs = pyr_pop_list(p, ifs_mark);
        pyr_node_id node = pyr_make2(p, PYR_N_COMPREHENSION, start, async, target, iter);
        if (!node) return false;
        pyr_get(p, node)->c = ifs;
        pyr_push(p, node);
    }
    if (p->stack_count == mark) return false;
    *clauses = pyr_pop_list(p, mark);
    return !pyr_failed(p);
}

// The rest of a comprehension behind its element, with the closing bracket.
static pyr_node_id finish_comprehension(pyr_parser *p, pyr_node_kind kind, uint32_t start, pyr_node_id element,
                                        pyr_node_id value, uint32_t close) {
    pyr_list_id clauses;
    if (!pyr_parse_for_if_clauses(p, &clauses) || !pyr_accept(p, close)) return 0;
    pyr_node_id node = pyr_make2(p, kind, start, 0, element, value);
    if (node) pyr_get(p, node)->c = clauses;
    return node;
}

static bool at_comprehension(pyr_parser *p) {
    return pyr_at(p, PYR_T_FOR) || pyr_at(p, PYR_T_ASYNC);
}

// Elements separated by commas up to [close], after a first one that is on the stack already.
static bool finish_elements(pyr_parser *p, uint32_t close) {
    while (pyr_accept(p, PYR_T_COMMA)) {
        if (pyr_at(p, close)) break;
        pyr_node_id element = pyr_parse_star_named_expression(p);
        if (!element) return false;
        pyr_push(p, element);
    }
    return pyr_accept(p, close);
}

// '(': a group, a tuple, a generator expression.
static pyr_node_id parse_parentheses(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count;
    if (pyr_accept(p, PYR_T_RPAR)) return pyr_make(p, PYR_N_TUPLE, start);
    if (pyr_at(p, PYR_T_YIELD)) {
        pyr_node_id node = pyr_parse_yield(p);
        if (!node || !pyr_accept(p, PYR_T_RPAR)) return 0;
        pyr_get(p, node)->flags |= PYR_NODE_PARENTHESIZED;
        return node;
    }
    bool star = pyr_at(p, PYR_T_STAR);
    pyr_node_id first = pyr_parse_star_named_expression(p);
    if (!first) return 0;
    if (!star && pyr_accept(p, PYR_T_RPAR)) {
        pyr_get(p, first)->flags |= PYR_NODE_PARENTHESIZED;
        return first;
    }
    if (!star && at_comprehension(p)) return finish_comprehension(p, PYR_N_GENERATOR, start, first, 0, PYR_T_RPAR);
    if (!pyr_at(p, PYR_T_COMMA)) return 0;
    pyr_push(p, first);
    if (!finish_elements(p, PYR_T_RPAR)) return 0;
    return pyr_make2(p, PYR_N_TUPLE, start, PYR_LOAD, pyr_pop_list(p, mark), 0);
}

static pyr_node_id parse_brackets(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count;
    if (pyr_accept(p, PYR_T_RBRACKET)) return pyr_make(p, PYR_N_LIST, start);
    bool star = pyr_at(p, PYR_T_STAR);
    pyr_node_id first = pyr_parse_star_named_expression(p);
    if (!first) return 0;
    if (!star && at_comprehension(p)) return finish_comprehension(p, PYR_N_LIST_COMP, start, first, 0, PYR_T_RBRACKET);
    pyr_push(p, first);
    if (!finish_elements(p, PYR_T_RBRACKET)) return 0;
    return pyr_make2(p, PYR_N_LIST, start, PYR_LOAD, pyr_pop_list(p, mark), 0);
}

// One `key: value` or `**mapping`, pushed as two elements.
static bool parse_pair(pyr_parser *p) {
    if (pyr_accept(p, PYR_T_POWER)) {
        pyr_node_id mapping = pyr_parse_bitwise_or(p);
        pyr_push(p, 0);
        pyr_push(p, mapping);
        return mapping != 0;
    }
    pyr_node_id key = pyr_parse_expression(p);
    if (!key || !pyr_accept(p, PYR_T_COLON)) return false;
    pyr_node_id value = pyr_parse_expression(p);
    pyr_push(p, key);
    pyr_push(p, value);
    return value != 0;
}

// '{' with pairs. The first pair is on the stack.
static pyr_node_id finish_dict(pyr_parser *p, uint32_t start, uint32_t mark) {
    while (pyr_accept(p, PYR_T_COMMA)) {
        if (pyr_at(p, PYR_T_RBRACE)) break;
        if (!parse_pair(p)) return 0;
    }
    if (!pyr_accept(p, PYR_T_RBRACE) || pyr_failed(p)) return 0;
    uint32_t count = (p->stack_count - mark) / 2;
    for (uint32_t i = 0; i < count; i++) pyr_push(p, p->stack[mark + 2 * i]);
    pyr_list_id keys = pyr_pop_list(p, mark + 2 * count);
    for (uint32_t i = 0; i < count && !pyr_failed(p); i++) p->stack[mark + i] = p->stack[mark + 2 * i + 1];
    p->stack_count = mark + count;
    pyr_list_id values = pyr_pop_list(p, mark);
    return pyr_make2(p, PYR_N_DICT, start, 0, keys, values);
}

static pyr_node_id parse_braces(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count;
    if (pyr_accept(p, PYR_T_RBRACE)) return pyr_make(p, PYR_N_DICT, start);
    if (pyr_at(p, PYR_T_POWER)) return parse_pair(p) ? finish_dict(p, start, mark) : 0;
    bool star = pyr_at(p, PYR_T_STAR);
    pyr_node_id first = pyr_parse_star_named_expression(p);
    if (!first) return 0;
    if (!star && pyr_accept(p, PYR_T_COLON)) {
        pyr_node_id value = pyr_parse_expression(p);
        if (!value) return 0;
        if (at_comprehension(p)) return finish_comprehension(p, PYR_N_DICT_COMP, start, first, value, PYR_T_RBRACE);
        pyr_push(p, first);
        pyr_push(p, value);
        return finish_dict(p, start, mark);
    }
    if (!star && at_comprehension(p)) return finish_comprehension(p, PYR_N_SET_COMP, start, first, 0, PYR_T_RBRACE);
    pyr_push(p, first);
    if (!finish_elements(p, PYR_T_RBRACE)) return 0;
    return pyr_make2(p, PYR_N_SET, start, 0, pyr_pop_list(p, mark), 0);
}

static pyr_node_id parse_constant(pyr_parser *p, int constant) {
    uint32_t start = p->at++;
    return pyr_make2(p, PYR_N_CONSTANT, start, constant, 0, 0);
}

static pyr_node_id parse_number(pyr_parser *p) {
    const pyr_token *token = &p->tokens[p->at];
    const char *text = p->tree->source + token->start;
    uint32_t length = token->end - token->start;
    bool prefixed =
        length > 1 && text[0] == '0' && ((text[1] | 0x20) == 'x' || (text[1] | 0x20) == 'o' || (text[1] | 0x20) == 'b');
    int constant = PYR_CONST_INT;
    for (uint32_t i = 0; i < length && !prefixed; i++)
        if (text[i] == '.' || (text[i] | 0x20) == 'e') constant = PYR_CONST_FLOAT;
    uint32_t start = p->at++;
    return pyr_make2(p, PYR_N_CONSTANT, start, constant, p->tokens[start].start, length);
}

// A bracket: if it is no regular one, the second pass says why, in the order of the grammar's alternatives.
static pyr_node_id parse_bracketed(pyr_parser *p, uint32_t open) {
    uint32_t start = p->at, mark = p->stack_count;
    if (!pyr_enter(p)) return 0;
    pyr_node_id node = open == PYR_T_LPAR ? parse_parentheses(p) : open == PYR_T_LBRACKET ? parse_brackets(p) : parse_braces(p);
    pyr_leave(p);
    if (node || pyr_failed(p)) return node;
    p->stack_count = mark;
    uint32_t end = p->at;
    if (p->invalid) {
        p->at = start;
        if (open == PYR_T_LBRACE) pyr_invalid_kvpairs(p);
        if (open == PYR_T_LPAR) pyr_invalid_group(p);
        if (!pyr_failed(p)) pyr_invalid_comprehension(p, open);
    }
    p->at = end;
    return 0;
}

pyr_node_id pyr_parse_atom(pyr_parser *p) {
    uint32_t start = p->at;
    uint32_t kind = pyr_peek(p);
    switch (kind) {
    case PYR_T_IDENTIFIER: {
        pyr_name_id name = pyr_take_name(p);
        return pyr_make2(p, PYR_N_NAME, start, PYR_LOAD, name, 0);
    }
    case PYR_T_NONE:
        return parse_constant(p, PYR_CONST_NONE);
    case PYR_T_TRUE:
        return parse_constant(p, PYR_CONST_TRUE);
    case PYR_T_FALSE:
        return parse_constant(p, PYR_CONST_FALSE);
    case PYR_T_ELLIPSIS:
        return parse_constant(p, PYR_CONST_ELLIPSIS);
    case PYR_T_NUMBER:
        return parse_number(p);
    case PYR_T_STRING:
        return pyr_parse_strings(p);
    case PYR_T_LPAR:
    case PYR_T_LBRACKET:
    case PYR_T_LBRACE:
        return parse_bracketed(p, kind);
    default:
        return 0;
    }
}

static pyr_node_id parse_slice(pyr_parser *p) {
    uint32_t start = p->at;
    if (pyr_at(p, PYR_T_STAR)) return pyr_parse_starred(p);
    pyr_node_id lower = 0;
    if (!pyr_at(p, PYR_T_COLON)) {
        lower = pyr_parse_named_expression(p);
        if (!lower || !pyr_at(p, PYR_T_COLON)) return lower;
    }
    p->at++;
    pyr_node_id parts[2] = {0, 0};
    for (int i = 0; i < 2; i++) {
        uint32_t kind = pyr_peek(p);
        if (kind != PYR_T_COLON && kind != PYR_T_COMMA && kind != PYR_T_RBRACKET) {
            parts[i] = pyr_parse_expression(p);
            if (!parts[i]) return 0;
        }
        if (i == 0 && !pyr_accept(p, PYR_T_COLON)) break;
    }
    pyr_node_id node = pyr_make2(p, PYR_N_SLICE, start, 0, lower, parts[0]);
    if (node) pyr_get(p, node)->c = parts[1];
    return node;
}

static pyr_node_id parse_slices(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    bool star = pyr_at(p, PYR_T_STAR);
    pyr_node_id first = parse_slice(p);
    if (!first || (!pyr_at(p, PYR_T_COMMA) && !star)) return first;
    pyr_push(p, first);
    while (pyr_accept(p, PYR_T_COMMA)) {
        if (pyr_at(p, PYR_T_RBRACKET)) break;
        pyr_node_id next = parse_slice(p);
        if (!next) return 0;
        pyr_push(p, next);
    }
    return pyr_make2(p, PYR_N_TUPLE, start, PYR_LOAD, pyr_pop_list(p, mark), 0);
}

// '(' behind a primary.
static pyr_node_id parse_call(pyr_parser *p, uint32_t start, pyr_node_id function) {
    pyr_node_id call = pyr_make2(p, PYR_N_CALL, start, 0, function, 0);
    p->at++;
    if (!call || !pyr_parse_call_arguments(p, call) || !pyr_accept(p, PYR_T_RPAR)) return 0;
    const pyr_span end = pyr_at_span(p, p->at - 1);
    pyr_get(p, call)->at.end_line = end.end_line;
    pyr_get(p, call)->at.end_col = end.end_col;
    return call;
}

pyr_node_id pyr_parse_primary(pyr_parser *p) {
    uint32_t start = p->at;
    pyr_node_id node = pyr_parse_atom(p);
    while (node) {
        uint32_t kind = pyr_peek(p);
        if (kind == PYR_T_DOT) {
            p->at++;
            if (!pyr_at(p, PYR_T_IDENTIFIER)) return 0;
            pyr_name_id name = pyr_take_name(p);
            node = pyr_make2(p, PYR_N_ATTRIBUTE, start, PYR_LOAD, node, name);
        } else if (kind == PYR_T_LPAR) {
            if (!pyr_enter(p)) return 0;
            node = parse_call(p, start, node);
            pyr_leave(p);
        } else if (kind == PYR_T_LBRACKET) {
            p->at++;
            if (!pyr_enter(p)) return 0;
            pyr_node_id index = parse_slices(p);
            pyr_leave(p);
            if (!index || !pyr_accept(p, PYR_T_RBRACKET)) return 0;
            node = pyr_make2(p, PYR_N_SUBSCRIPT, start, PYR_LOAD, node, index);
        } else {
            break;
        }
    }
    return node;
}
