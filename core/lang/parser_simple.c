// Simple statements: expressions, assignments, imports, and the statements of one keyword.
#include "lang/opcodes.h"
#include "lang/parser_internal.h"

// PYR_NB_ of an augmented assignment's token, -1: none.
static int augmented_operator(uint32_t kind) {
    switch (kind) {
    case PYR_TK_ADD_ASSIGN:
        return PYR_NB_ADD;
    case PYR_TK_SUBTRACT_ASSIGN:
        return PYR_NB_SUBTRACT;
    case PYR_TK_MULTIPLY_ASSIGN:
        return PYR_NB_MULTIPLY;
    case PYR_TK_MATRIX_MULTIPLY_ASSIGN:
        return PYR_NB_MATRIX_MULTIPLY;
    case PYR_TK_TRUE_DIVIDE_ASSIGN:
        return PYR_NB_TRUE_DIVIDE;
    case PYR_TK_REMAINDER_ASSIGN:
        return PYR_NB_REMAINDER;
    case PYR_TK_AND_ASSIGN:
        return PYR_NB_AND;
    case PYR_TK_OR_ASSIGN:
        return PYR_NB_OR;
    case PYR_TK_XOR_ASSIGN:
        return PYR_NB_XOR;
    case PYR_TK_LSHIFT_ASSIGN:
        return PYR_NB_LSHIFT;
    case PYR_TK_RSHIFT_ASSIGN:
        return PYR_NB_RSHIFT;
    case PYR_TK_POWER_ASSIGN:
        return PYR_NB_POWER;
    case PYR_TK_FLOOR_DIVIDE_ASSIGN:
        return PYR_NB_FLOOR_DIVIDE;
    default:
        return -1;
    }
}

static bool is_single_target(const pyr_parser *p, pyr_node_id id) {
    uint8_t kind = pyr_parser_get(p, id)->kind;
    return kind == PYR_AST_NAME || kind == PYR_AST_ATTRIBUTE || kind == PYR_AST_SUBSCRIPT;
}

static pyr_node_id parse_value(pyr_parser *p) {
    return pyr_parser_at(p, PYR_TK_YIELD) ? pyr_rule_yield(p) : pyr_rule_star_expressions(p);
}

static pyr_node_id parse_annotated(pyr_parser *p, uint32_t start, pyr_node_id target) {
    if (!is_single_target(p, target)) return 0;
    bool simple = pyr_parser_get(p, target)->kind == PYR_AST_NAME && p->at == start + 1;
    p->at++;
    pyr_node_id annotation = pyr_rule_expression(p), value = 0;
    if (!annotation) return 0;
    if (pyr_parser_at(p, PYR_TK_ASSIGN)) {
        uint32_t before = p->at++;
        value = parse_value(p);
        if (!value) p->at = before; // the statement ends before the '='
        if (pyr_parser_failed(p)) return 0;
    }
    pyr_parser_set_context(p, target, PYR_STORE);
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_ANN_ASSIGN, start, simple, target, annotation);
    if (node) pyr_parser_get(p, node)->c = value;
    return node;
}

static pyr_node_id parse_chain(pyr_parser *p, uint32_t start, pyr_node_id target) {
    uint32_t mark = p->stack_count;
    pyr_node_id value = target;
    while (pyr_parser_at(p, PYR_TK_ASSIGN)) {
        if (pyr_parser_find_bad_target(p, value, PYR_TARGETS_STAR)) return 0;
        p->at++;
        pyr_parser_set_context(p, value, PYR_STORE);
        pyr_parser_push(p, value);
        value = parse_value(p);
        if (!value) return 0;
    }
    return pyr_parser_make2(p, PYR_AST_ASSIGN, start, 0, pyr_parser_pop_list(p, mark), value);
}

// An expression statement or an assignment of any kind.
static pyr_node_id parse_assignment(pyr_parser *p) {
    uint32_t start = p->at, mark = p->stack_count;
    pyr_node_id left = parse_value(p);
    if (!left) {
        if (p->invalid && !pyr_parser_failed(p)) {
            p->at = start;
            p->stack_count = mark;
            pyr_rule_invalid_assignment(p);
        }
        return 0;
    }
    int op = augmented_operator(pyr_parser_peek(p));
    pyr_node_id node = 0;
    if (pyr_parser_at(p, PYR_TK_COLON)) {
        node = parse_annotated(p, start, left);
    } else if (pyr_parser_at(p, PYR_TK_ASSIGN)) {
        node = parse_chain(p, start, left);
    } else if (op >= 0) {
        if (is_single_target(p, left)) {
            p->at++;
            pyr_node_id value = parse_value(p);
            pyr_parser_set_context(p, left, PYR_STORE);
            if (value) node = pyr_parser_make2(p, PYR_AST_AUG_ASSIGN, start, op, left, value);
        }
    } else {
        // In the second pass the grammar asks first whether this was meant to be an assignment.
        if (p->invalid) {
            uint32_t end = p->at;
            p->at = start;
            pyr_rule_invalid_assignment(p);
            p->at = end;
        }
        return pyr_parser_make2(p, PYR_AST_EXPR, start, 0, left, 0);
    }
    if (!node && p->invalid && !pyr_parser_failed(p)) {
        uint32_t end = p->at;
        p->at = start;
        p->stack_count = mark;
        pyr_rule_invalid_assignment(p);
        p->at = end;
    }
    return node;
}

// A statement of a keyword and nothing else.
static pyr_node_id parse_word(pyr_parser *p, pyr_node_kind kind) {
    uint32_t start = p->at++;
    return pyr_parser_make(p, kind, start);
}

static bool at_statement_end(pyr_parser *p) {
    uint32_t kind = pyr_parser_peek(p);
    return kind == PYR_TK_NEWLINE || kind == PYR_TK_SEMICOLON || kind == PYR_TK_END;
}

static pyr_node_id parse_return(pyr_parser *p) {
    uint32_t start = p->at++;
    pyr_node_id value = 0;
    if (!at_statement_end(p)) {
        value = pyr_rule_star_expressions(p);
        if (!value) return 0;
    }
    return pyr_parser_make2(p, PYR_AST_RETURN, start, 0, value, 0);
}

static pyr_node_id parse_raise(pyr_parser *p) {
    uint32_t start = p->at++;
    pyr_node_id value = 0, cause = 0;
    if (!at_statement_end(p)) {
        value = pyr_rule_expression(p);
        if (!value) return 0;
        if (pyr_parser_accept(p, PYR_TK_FROM)) {
            cause = pyr_rule_expression(p);
            if (!cause) return 0;
        }
    }
    return pyr_parser_make2(p, PYR_AST_RAISE, start, 0, value, cause);
}

static pyr_node_id parse_names(pyr_parser *p, pyr_node_kind kind) {
    uint32_t start = p->at++, mark = p->stack_count;
    do {
        pyr_name_id name = pyr_parser_take_name(p);
        if (!name) return 0;
        pyr_parser_push(p, name);
    } while (pyr_parser_accept(p, PYR_TK_COMMA));
    return pyr_parser_make2(p, kind, start, 0, pyr_parser_pop_list(p, mark), 0);
}

static pyr_node_id parse_del(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count;
    bool fine = false;
    do {
        if (at_statement_end(p)) break;
        pyr_node_id target = pyr_rule_primary(p);
        fine = target && !pyr_parser_find_bad_target(p, target, PYR_TARGETS_DEL);
        if (!fine) break;
        pyr_parser_set_context(p, target, PYR_DEL);
        pyr_parser_push(p, target);
    } while (pyr_parser_accept(p, PYR_TK_COMMA));
    if (p->stack_count > mark && fine && at_statement_end(p))
        return pyr_parser_make2(p, PYR_AST_DELETE, start, 0, pyr_parser_pop_list(p, mark), 0);
    if (p->invalid && !pyr_parser_failed(p)) {
        p->at = start + 1;
        pyr_node_id bad = pyr_rule_star_expressions(p);
        if (bad && !pyr_parser_failed(p)) pyr_parser_fail_target(p, bad, PYR_TARGETS_DEL);
    }
    return 0;
}

static pyr_node_id parse_assert(pyr_parser *p) {
    uint32_t start = p->at++;
    pyr_node_id test = pyr_rule_expression(p), message = 0;
    if (!test) return 0;
    if (pyr_parser_accept(p, PYR_TK_COMMA)) {
        message = pyr_rule_expression(p);
        if (!message) return 0;
    }
    return pyr_parser_make2(p, PYR_AST_ASSERT, start, 0, test, message);
}

// ---- imports -----------------------------------------------------------------------------------------------------------------

// NAME ('.' NAME)* as one name.
static pyr_name_id parse_dotted_name(pyr_parser *p) {
    const pyr_tree *tree = p->tree;
    uint32_t start = p->at;
    if (!pyr_parser_take_name(p)) return 0;
    bool plain = true;
    while (pyr_parser_accept(p, PYR_TK_DOT))
        if (!pyr_parser_take_name(p)) return 0;
    uint32_t from = p->tokens[start].start, to = p->tokens[p->at - 1].end;
    uint32_t length = 0;
    for (uint32_t i = start; i < p->at; i++) length += p->tokens[i].end - p->tokens[i].start;
    plain = length == to - from;
    if (plain) return pyr_tree_name(p->tree, tree->source + from, length);
    char *text = pyr_tree_alloc(p->tree, length);
    if (!text) return 0;
    uint32_t n = 0;
    for (uint32_t i = start; i < p->at; i++)
        for (uint32_t k = p->tokens[i].start; k < p->tokens[i].end; k++) text[n++] = tree->source[k];
    return pyr_tree_name(p->tree, text, length);
}

// 'as' NAME, if it stands here. False on an error.
static bool parse_as(pyr_parser *p, pyr_name_id *name) {
    *name = 0;
    if (!pyr_parser_accept(p, PYR_TK_AS)) return true;
    *name = pyr_parser_take_name(p);
    return *name != 0;
}

static bool parse_alias(pyr_parser *p, bool dotted) {
    uint32_t start = p->at;
    pyr_name_id name = dotted ? parse_dotted_name(p) : pyr_parser_take_name(p), as;
    if (!name || !parse_as(p, &as)) return false;
    pyr_parser_push(p, pyr_parser_make2(p, PYR_AST_ALIAS, start, 0, name, as));
    return !pyr_parser_failed(p);
}

static pyr_node_id parse_import_names(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count;
    do {
        if (!parse_alias(p, true)) return 0;
    } while (pyr_parser_accept(p, PYR_TK_COMMA));
    return pyr_parser_make2(p, PYR_AST_IMPORT, start, 0, pyr_parser_pop_list(p, mark), 0);
}

static bool parse_from_names(pyr_parser *p) {
    if (pyr_parser_at(p, PYR_TK_STAR)) {
        uint32_t start = p->at++;
        pyr_name_id star = pyr_tree_name(p->tree, "*", 1);
        pyr_parser_push(p, pyr_parser_make2(p, PYR_AST_ALIAS, start, 0, star, 0));
        return !pyr_parser_failed(p);
    }
    bool parentheses = pyr_parser_accept(p, PYR_TK_LPAR);
    do {
        if (parentheses && pyr_parser_at(p, PYR_TK_RPAR)) break;
        if (!parse_alias(p, false)) {
            if (p->invalid && !pyr_parser_failed(p) && !parentheses && pyr_parser_at(p, PYR_TK_NEWLINE) &&
                p->tokens[p->at - 1].kind == PYR_TK_COMMA)
                pyr_parser_fail_here(p, "trailing comma not allowed without surrounding parentheses");
            return false;
        }
    } while (pyr_parser_accept(p, PYR_TK_COMMA));
    return !parentheses || (p->tokens[p->at - 1].kind != PYR_TK_LPAR && pyr_parser_accept(p, PYR_TK_RPAR));
}

static pyr_node_id parse_from(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count, level = 0;
    for (;; p->at++) {
        if (pyr_parser_at(p, PYR_TK_DOT)) level += 1;
        else if (pyr_parser_at(p, PYR_TK_ELLIPSIS)) level += 3;
        else break;
    }
    pyr_name_id module = pyr_parser_at(p, PYR_TK_IDENTIFIER) ? parse_dotted_name(p) : 0;
    if ((!module && !level) || !pyr_parser_accept(p, PYR_TK_IMPORT)) return 0;
    if (!parse_from_names(p)) return 0;
    if (module && pyr_tree_name_is(p->tree, module, "__future__")) {
        for (uint32_t i = mark; i < p->stack_count; i++)
            if (pyr_tree_name_is(p->tree, pyr_parser_get(p, p->stack[i])->a, "print_function")) p->python2 = false;
    }
    pyr_node_id node = pyr_parser_make2(p, PYR_AST_IMPORT_FROM, start, 0, module, pyr_parser_pop_list(p, mark));
    if (node) pyr_parser_get(p, node)->c = level;
    return node;
}

// ---- Python 2's print --------------------------------------------------------------------------------------------------------

static pyr_node_id parse_print(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count;
    pyr_node_id stream = 0;
    bool newline = true, first = true;
    if (pyr_parser_accept(p, PYR_TK_RSHIFT)) {
        stream = pyr_rule_expression(p);
        if (!stream) return 0;
        first = false;
    }
    while (!at_statement_end(p)) {
        if (!first && !pyr_parser_accept(p, PYR_TK_COMMA)) return 0;
        first = false;
        if (at_statement_end(p)) {
            newline = false;
            break;
        }
        pyr_node_id value = pyr_rule_expression(p);
        if (!value) return 0;
        pyr_parser_push(p, value);
    }
    pyr_list_id values = pyr_parser_pop_list(p, mark);
    return pyr_parser_make2(p, PYR_AST_PRINT, start, newline, stream, values);
}

pyr_node_id pyr_rule_simple(pyr_parser *p) {
    switch (pyr_parser_peek(p)) {
    case PYR_TK_RETURN:
        return parse_return(p);
    case PYR_TK_IMPORT:
        return parse_import_names(p);
    case PYR_TK_FROM:
        return parse_from(p);
    case PYR_TK_RAISE:
        return parse_raise(p);
    case PYR_TK_PASS:
        return parse_word(p, PYR_AST_PASS);
    case PYR_TK_DEL:
        return parse_del(p);
    case PYR_TK_ASSERT:
        return parse_assert(p);
    case PYR_TK_BREAK:
        return parse_word(p, PYR_AST_BREAK);
    case PYR_TK_CONTINUE:
        return parse_word(p, PYR_AST_CONTINUE);
    case PYR_TK_GLOBAL:
        return parse_names(p, PYR_AST_GLOBAL);
    case PYR_TK_NONLOCAL:
        return parse_names(p, PYR_AST_NONLOCAL);
    case PYR_TK_IDENTIFIER:
        if (p->python2 && pyr_parser_at_word(p, "print")) return parse_print(p);
        return parse_assignment(p);
    default:
        return parse_assignment(p);
    }
}

bool pyr_rule_simple_statements(pyr_parser *p) {
    do {
        if (pyr_parser_at(p, PYR_TK_NEWLINE) && p->tokens[p->at - 1].kind == PYR_TK_SEMICOLON) break;
        pyr_node_id node = pyr_rule_simple(p);
        if (!node) return false;
        pyr_parser_push(p, node);
    } while (pyr_parser_accept(p, PYR_TK_SEMICOLON));
    return pyr_parser_accept(p, PYR_TK_NEWLINE) && !pyr_parser_failed(p);
}
