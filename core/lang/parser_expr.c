// Operators, conditional expressions, named expressions, lists of expressions. Atoms stand in parser_atoms.c, calls in parser_calls.c.
//
// Binary operators are parsed by precedence climbing; a chain of them is a loop, so its length costs no stack.
#include "lang/opcodes.h"
#include "lang/parser_internal.h"

// PYR_NB_ of a binary operator, with its precedence; 0: not one.
static uint32_t binary_precedence(uint32_t kind, int *op) {
    switch (kind) {
    case PYR_TK_BAR:
        *op = PYR_NB_OR;
        return 1;
    case PYR_TK_CARET:
        *op = PYR_NB_XOR;
        return 2;
    case PYR_TK_AMPERSAND:
        *op = PYR_NB_AND;
        return 3;
    case PYR_TK_LSHIFT:
        *op = PYR_NB_LSHIFT;
        return 4;
    case PYR_TK_RSHIFT:
        *op = PYR_NB_RSHIFT;
        return 4;
    case PYR_TK_PLUS:
        *op = PYR_NB_ADD;
        return 5;
    case PYR_TK_MINUS:
        *op = PYR_NB_SUBTRACT;
        return 5;
    case PYR_TK_STAR:
        *op = PYR_NB_MULTIPLY;
        return 6;
    case PYR_TK_SLASH:
        *op = PYR_NB_TRUE_DIVIDE;
        return 6;
    case PYR_TK_FLOOR_DIVIDE:
        *op = PYR_NB_FLOOR_DIVIDE;
        return 6;
    case PYR_TK_PERCENT:
        *op = PYR_NB_REMAINDER;
        return 6;
    case PYR_TK_AT:
        *op = PYR_NB_MATRIX_MULTIPLY;
        return 6;
    default:
        return 0;
    }
}

static pyr_node_id parse_factor(pyr_parser *p);

static pyr_node_id parse_power(pyr_parser *p) {
    uint32_t start = p->at;
    bool await = pyr_parser_accept(p, PYR_TK_AWAIT);
    pyr_node_id base = pyr_rule_primary(p);
    if (!base) return 0;
    if (await) base = pyr_parser_make2(p, PYR_AST_AWAIT, start, 0, base, 0);
    uint32_t before = p->at, mark = p->stack_count;
    if (!pyr_parser_accept(p, PYR_TK_POWER)) return base;
    pyr_node_id exponent = parse_factor(p);
    if (!exponent) return pyr_parser_back(p, before, mark, base);
    return pyr_parser_make2(p, PYR_AST_BIN_OP, start, PYR_NB_POWER, base, exponent);
}

static pyr_node_id parse_factor(pyr_parser *p) {
    uint32_t start = p->at;
    int op;
    switch (pyr_parser_peek(p)) {
    case PYR_TK_PLUS:
        op = PYR_UOP_PLUS;
        break;
    case PYR_TK_MINUS:
        op = PYR_UOP_MINUS;
        break;
    case PYR_TK_TILDE:
        op = PYR_UOP_INVERT;
        break;
    default:
        return parse_power(p);
    }
    p->at++;
    if (!pyr_parser_enter(p)) return 0;
    pyr_node_id operand = parse_factor(p);
    pyr_parser_leave(p);
    return operand ? pyr_parser_make2(p, PYR_AST_UNARY_OP, start, op, operand, 0) : 0;
}

static pyr_node_id parse_binary(pyr_parser *p, uint32_t lowest) {
    uint32_t start = p->at;
    pyr_node_id left = parse_factor(p);
    while (left) {
        int op = 0;
        uint32_t precedence = binary_precedence(pyr_parser_peek(p), &op);
        if (precedence < lowest || precedence == 0) break;
        uint32_t before = p->at++, mark = p->stack_count;
        pyr_node_id right = parse_binary(p, precedence + 1);
        if (!right) return pyr_parser_back(p, before, mark, left);
        left = pyr_parser_make2(p, PYR_AST_BIN_OP, start, op, left, right);
    }
    return left;
}

pyr_node_id pyr_rule_bitwise_or(pyr_parser *p) {
    return parse_binary(p, 1);
}

// The comparison operator at the position, taken; -1: none.
static int take_comparison(pyr_parser *p) {
    int op;
    switch (pyr_parser_peek(p)) {
    case PYR_TK_EQ:
        op = PYR_CMPOP_EQ;
        break;
    case PYR_TK_NE:
        op = PYR_CMPOP_NE;
        break;
    case PYR_TK_LT:
        op = PYR_CMPOP_LT;
        break;
    case PYR_TK_LE:
        op = PYR_CMPOP_LE;
        break;
    case PYR_TK_GT:
        op = PYR_CMPOP_GT;
        break;
    case PYR_TK_GE:
        op = PYR_CMPOP_GE;
        break;
    case PYR_TK_IN:
        op = PYR_CMPOP_IN;
        break;
    case PYR_TK_IS:
        p->at++;
        return pyr_parser_accept(p, PYR_TK_NOT) ? PYR_CMPOP_IS_NOT : PYR_CMPOP_IS;
    case PYR_TK_NOT:
        if (pyr_parser_peek_next(p) != PYR_TK_IN) return -1;
        p->at += 2;
        return PYR_CMPOP_NOT_IN;
    default:
        return -1;
    }
    p->at++;
    return op;
}

static pyr_node_id parse_comparison(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    pyr_node_id left = pyr_rule_bitwise_or(p);
    if (!left) return 0;
    uint32_t count = 0, before = p->at;
    for (int op; (op = take_comparison(p)) >= 0; count++, before = p->at) {
        pyr_node_id right = pyr_rule_bitwise_or(p);
        if (!right) {
            if (!pyr_parser_back(p, before, mark + 2 * count, left)) return 0;
            break;
        }
        pyr_parser_push(p, (uint32_t)op);
        pyr_parser_push(p, right);
    }
    if (count == 0 || pyr_parser_failed(p)) return left;
    // Split the pairs into two lists.
    for (uint32_t i = 0; i < count; i++) pyr_parser_push(p, p->stack[mark + 2 * i]);
    pyr_list_id ops = pyr_parser_pop_list(p, mark + 2 * count);
    for (uint32_t i = 0; i < count; i++) p->stack[mark + i] = p->stack[mark + 2 * i + 1];
    p->stack_count = mark + count;
    pyr_list_id comparators = pyr_parser_pop_list(p, mark);
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_COMPARE, start, 0, left, ops);
    if (node) pyr_parser_get(p, node)->c = comparators;
    return node;
}

static pyr_node_id parse_inversion(pyr_parser *p) {
    if (!pyr_parser_at(p, PYR_TK_NOT)) return parse_comparison(p);
    uint32_t start = p->at++;
    if (!pyr_parser_enter(p)) return 0;
    pyr_node_id operand = parse_inversion(p);
    pyr_parser_leave(p);
    return operand ? pyr_parser_make2(p, PYR_AST_UNARY_OP, start, PYR_UOP_NOT, operand, 0) : 0;
}

static pyr_node_id parse_bool(pyr_parser *p, uint32_t word) {
    uint32_t start = p->at, mark = p->stack_count;
    pyr_node_id first = word == PYR_TK_OR ? parse_bool(p, PYR_TK_AND) : parse_inversion(p);
    if (!first || !pyr_parser_at(p, word)) return first;
    pyr_parser_push(p, first);
    uint32_t before = p->at;
    for (; pyr_parser_accept(p, word); before = p->at) {
        uint32_t kept = p->stack_count;
        pyr_node_id next = word == PYR_TK_OR ? parse_bool(p, PYR_TK_AND) : parse_inversion(p);
        if (!next) {
            if (!pyr_parser_back(p, before, kept, first)) return 0;
            break;
        }
        pyr_parser_push(p, next);
    }
    if (p->stack_count == mark + 1) {
        p->stack_count = mark;
        return first;
    }
    pyr_list_id values = pyr_parser_pop_list(p, mark);
    return pyr_parser_make2(p, PYR_AST_BOOL_OP, start, word == PYR_TK_OR ? PYR_BOOL_OR : PYR_BOOL_AND, values, 0);
}

pyr_node_id pyr_rule_disjunction(pyr_parser *p) {
    pyr_parser_memo *memo = p->memo ? &p->memo[PYR_MEMO_RULES * p->at + PYR_MEMO_DISJUNCTION] : NULL;
    if (memo && memo->end) {
        if (memo->node) p->at = memo->end - 1;
        return memo->node;
    }
    pyr_node_id node = parse_bool(p, PYR_TK_OR);
    if (memo && !pyr_parser_failed(p)) *memo = (pyr_parser_memo){node, p->at + 1};
    return node;
}

static pyr_node_id parse_lambda(pyr_parser *p) {
    uint32_t start = p->at++;
    pyr_node_id arguments = pyr_rule_parameters(p, true);
    if (!arguments || !pyr_parser_expect_forced(p, PYR_TK_COLON)) return 0;
    pyr_node_id body = pyr_rule_expression(p);
    return body ? pyr_parser_make2(p, PYR_AST_LAMBDA, start, 0, arguments, body) : 0;
}

static pyr_node_id parse_conditional(pyr_parser *p) {
    if (pyr_parser_at(p, PYR_TK_LAMBDA)) return parse_lambda(p);
    uint32_t start = p->at;
    pyr_node_id body = pyr_rule_disjunction(p);
    if (!body || !pyr_parser_at(p, PYR_TK_IF)) return body;
    uint32_t before = p->at++;
    pyr_node_id test = pyr_rule_disjunction(p);
    if (!test || !pyr_parser_accept(p, PYR_TK_ELSE)) {
        // Not a conditional expression after all (a comprehension's filter, or an error further on).
        p->at = before;
        return pyr_parser_failed(p) ? 0 : body;
    }
    pyr_node_id orelse = pyr_rule_expression(p);
    if (!orelse) {
        p->at = before;
        return pyr_parser_failed(p) ? 0 : body;
    }
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_IF_EXP, start, 0, test, body);
    if (node) pyr_parser_get(p, node)->c = orelse;
    return node;
}

pyr_node_id pyr_rule_expression(pyr_parser *p) {
    pyr_parser_memo *memo = p->memo && p->invalid ? &p->memo[PYR_MEMO_RULES * p->at + PYR_MEMO_EXPRESSION] : NULL;
    if (memo && memo->end) {
        if (memo->node) p->at = memo->end - 1;
        return memo->node;
    }
    if (!pyr_parser_enter(p)) return 0;
    pyr_node_id node = 0;
    if (p->invalid) pyr_rule_invalid_expression(p);
    if (!pyr_parser_failed(p)) node = parse_conditional(p);
    pyr_parser_leave(p);
    if (memo && !pyr_parser_failed(p)) *memo = (pyr_parser_memo){node, p->at + 1};
    return node;
}

pyr_node_id pyr_rule_expression_inner(pyr_parser *p) {
    pyr_node_id node = pyr_parser_enter(p) ? parse_conditional(p) : 0;
    pyr_parser_leave(p);
    return node;
}

pyr_node_id pyr_rule_expression_plain(pyr_parser *p) {
    bool invalid = p->invalid;
    p->invalid = false;
    pyr_node_id node = pyr_parser_enter(p) ? parse_conditional(p) : 0;
    pyr_parser_leave(p);
    p->invalid = invalid;
    return node;
}

static pyr_node_id parse_named(pyr_parser *p, bool invalid) {
    uint32_t start = p->at;
    if (pyr_parser_at(p, PYR_TK_IDENTIFIER) && pyr_parser_peek_next(p) == PYR_TK_WALRUS) {
        pyr_name_id name = pyr_parser_take_name(p);
        pyr_node_id target = pyr_parser_make2(p, PYR_AST_NAME, start, PYR_STORE, name, 0);
        p->at++;
        pyr_node_id value = pyr_rule_expression(p);
        return value ? pyr_parser_make2(p, PYR_AST_NAMED, start, 0, target, value) : 0;
    }
    if (invalid) pyr_rule_invalid_named_expression(p);
    if (pyr_parser_failed(p)) return 0;
    pyr_node_id node = pyr_rule_expression(p);
    return node && !pyr_parser_at(p, PYR_TK_WALRUS) ? node : 0;
}

pyr_node_id pyr_rule_named_expression(pyr_parser *p) {
    return parse_named(p, p->invalid);
}

pyr_node_id pyr_rule_argument_expression(pyr_parser *p) {
    return parse_named(p, false);
}

static pyr_node_id parse_star_bitwise(pyr_parser *p) {
    uint32_t start = p->at++;
    pyr_node_id value = pyr_rule_bitwise_or(p);
    return value ? pyr_parser_make2(p, PYR_AST_STARRED, start, PYR_LOAD, value, 0) : 0;
}

pyr_node_id pyr_rule_star_expression(pyr_parser *p) {
    return pyr_parser_at(p, PYR_TK_STAR) ? parse_star_bitwise(p) : pyr_rule_expression(p);
}

pyr_node_id pyr_rule_star_named_expression(pyr_parser *p) {
    return pyr_parser_at(p, PYR_TK_STAR) ? parse_star_bitwise(p) : pyr_rule_named_expression(p);
}

pyr_node_id pyr_rule_starred(pyr_parser *p) {
    uint32_t start = p->at;
    if (!pyr_parser_accept(p, PYR_TK_STAR)) return 0;
    pyr_node_id value = pyr_rule_expression(p);
    return value ? pyr_parser_make2(p, PYR_AST_STARRED, start, PYR_LOAD, value, 0) : 0;
}

pyr_node_id pyr_rule_star_expressions(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    pyr_node_id first = pyr_rule_star_expression(p);
    if (!first || !pyr_parser_at(p, PYR_TK_COMMA)) return first;
    pyr_parser_push(p, first);
    while (pyr_parser_at(p, PYR_TK_COMMA)) {
        uint32_t comma = p->at++;
        pyr_node_id next = pyr_rule_star_expression(p);
        if (!next) {
            if (pyr_parser_failed(p)) return 0;
            p->at = comma + 1; // a trailing comma
            break;
        }
        pyr_parser_push(p, next);
    }
    return pyr_parser_make2(p, PYR_AST_TUPLE, start, PYR_LOAD, pyr_parser_pop_list(p, mark), 0);
}

pyr_node_id pyr_rule_yield(pyr_parser *p) {
    uint32_t start = p->at;
    if (!pyr_parser_accept(p, PYR_TK_YIELD)) return 0;
    if (pyr_parser_accept(p, PYR_TK_FROM)) {
        pyr_node_id value = pyr_rule_expression(p);
        return value ? pyr_parser_make2(p, PYR_AST_YIELD_FROM, start, 0, value, 0) : 0;
    }
    uint32_t before = p->at;
    pyr_node_id value = pyr_rule_star_expressions(p);
    if (!value) p->at = before;
    return pyr_parser_failed(p) ? 0 : pyr_parser_make2(p, PYR_AST_YIELD, start, 0, value, 0);
}
