// What may be assigned to. Targets are parsed as expressions and checked: Python's grammar has rules of their own for them, which
// accept the same programs.
#include "lang/parser_internal.h"

pyr_node_id pyr_parser_find_bad_target(const pyr_parser *p, pyr_node_id id, int kind) {
    const pyr_node *node = pyr_parser_get(p, id);
    switch (node->kind) {
    case PYR_AST_LIST:
    case PYR_AST_TUPLE:
        for (uint32_t i = 0; i < pyr_list_length(p->tree, node->a); i++) {
            pyr_node_id bad = pyr_parser_find_bad_target(p, pyr_list_at(p->tree, node->a, i), kind);
            if (bad) return bad;
        }
        return 0;
    case PYR_AST_STARRED:
        return kind == PYR_TARGETS_DEL ? id : pyr_parser_find_bad_target(p, node->a, kind);
    case PYR_AST_COMPARE:
        // `for a in b` parsed as an expression is a comparison: its left side is the target.
        if (kind == PYR_TARGETS_FOR) {
            if (pyr_list_at(p->tree, node->b, 0) == PYR_CMPOP_IN) return pyr_parser_find_bad_target(p, node->a, kind);
            return 0;
        }
        return id;
    case PYR_AST_NAME:
    case PYR_AST_SUBSCRIPT:
    case PYR_AST_ATTRIBUTE:
        return 0;
    default:
        return id;
    }
}

void pyr_parser_fail_target(pyr_parser *p, pyr_node_id node, int kind) {
    pyr_node_id bad = pyr_parser_find_bad_target(p, node, kind);
    if (bad)
        pyr_parser_fail_node(p, bad, kind == PYR_TARGETS_DEL ? "cannot delete %s" : "cannot assign to %s",
                             pyr_parser_expr_name(p->tree, bad));
}

void pyr_parser_set_context(pyr_parser *p, pyr_node_id id, int context) {
    pyr_node *node = pyr_parser_get(p, id);
    node->op = (uint8_t)context;
    if (node->kind == PYR_AST_STARRED) pyr_parser_set_context(p, node->a, context);
    if (node->kind == PYR_AST_LIST || node->kind == PYR_AST_TUPLE)
        for (uint32_t i = 0; i < pyr_list_length(p->tree, node->a); i++)
            pyr_parser_set_context(p, pyr_list_at(p->tree, node->a, i), context);
}

// A starred target within a starred one is no target.
static bool is_target(const pyr_parser *p, pyr_node_id id) {
    if (pyr_parser_find_bad_target(p, id, PYR_TARGETS_STAR)) return false;
    const pyr_node *node = pyr_parser_get(p, id);
    return node->kind != PYR_AST_STARRED || pyr_parser_get(p, node->a)->kind != PYR_AST_STARRED;
}

pyr_node_id pyr_rule_star_target(pyr_parser *p) {
    uint32_t start = p->at;
    pyr_node_id node;
    bool invalid = p->invalid;
    p->invalid = false;
    if (pyr_parser_accept(p, PYR_TK_STAR)) {
        node = pyr_rule_primary(p);
        if (node) node = pyr_parser_make2(p, PYR_AST_STARRED, start, PYR_STORE, node, 0);
    } else {
        node = pyr_rule_primary(p);
    }
    p->invalid = invalid;
    if (!node || !is_target(p, node)) return 0;
    pyr_parser_set_context(p, node, PYR_STORE);
    return node;
}

pyr_node_id pyr_rule_star_targets(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    pyr_node_id first = pyr_rule_star_target(p);
    if (!first || !pyr_parser_at(p, PYR_TK_COMMA)) return first;
    pyr_parser_push(p, first);
    while (pyr_parser_at(p, PYR_TK_COMMA)) {
        uint32_t comma = p->at++;
        pyr_node_id next = pyr_rule_star_target(p);
        if (!next) {
            if (pyr_parser_failed(p)) return 0;
            p->at = comma + 1;
            break;
        }
        pyr_parser_push(p, next);
    }
    return pyr_parser_make2(p, PYR_AST_TUPLE, start, PYR_STORE, pyr_parser_pop_list(p, mark), 0);
}
