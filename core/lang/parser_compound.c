// Compound statements and blocks. What is missing (a colon, an indented block) is said in the second pass.
#include "lang/parser_internal.h"

// NEWLINE INDENT statements DEDENT, or simple statements on the same line. [keyword] is the statement's token, [what] its name for
// the message about a missing block.
bool pyr_rule_block(pyr_parser *p, uint32_t keyword, const char *what, pyr_list_id *body) {
    uint32_t mark = p->stack_count;
    *body = 0;
    if (pyr_parser_accept(p, PYR_TK_NEWLINE)) {
        if (!pyr_parser_accept(p, PYR_TK_INDENT)) {
            if (p->invalid)
                pyr_parser_fail_indent(p, "expected an indented block after %s on line %d", what, (int)p->tokens[keyword].line);
            return false;
        }
        if (!pyr_parser_enter(p)) return false;
        while (!pyr_parser_at(p, PYR_TK_DEDENT)) {
            if (pyr_parser_at(p, PYR_TK_END) || !pyr_rule_statement(p)) {
                p->stack_count = mark;
                return false;
            }
        }
        pyr_parser_leave(p);
        p->at++;
    } else if (!pyr_rule_simple_statements(p)) {
        p->stack_count = mark;
        return false;
    }
    *body = pyr_parser_pop_list(p, mark);
    return !pyr_parser_failed(p);
}

// ':' behind a statement's head; the second pass says if the line ends instead.
static bool parse_colon(pyr_parser *p) {
    if (pyr_parser_accept(p, PYR_TK_COLON)) return true;
    if (p->invalid && !pyr_parser_failed(p) && pyr_parser_at(p, PYR_TK_NEWLINE)) pyr_parser_fail_here(p, "expected ':'");
    return false;
}

// ':' and a block.
static bool parse_suite(pyr_parser *p, uint32_t keyword, const char *what, pyr_list_id *body) {
    return parse_colon(p) && pyr_rule_block(p, keyword, what, body);
}

// 'else' ':' block, if it stands here.
static bool parse_else(pyr_parser *p, pyr_list_id *body) {
    uint32_t keyword = p->at;
    *body = 0;
    if (!pyr_parser_accept(p, PYR_TK_ELSE)) return !pyr_parser_failed(p);
    return pyr_parser_expect_forced(p, PYR_TK_COLON) && pyr_rule_block(p, keyword, "'else' statement", body);
}

// The end of a compound statement is the end of its last inner statement, not the dedent.
static pyr_node_id make_compound(pyr_parser *p, pyr_node_kind kind, uint32_t start, int op, uint32_t a, uint32_t b, uint32_t c,
                                 uint32_t d) {
    pyr_node_id id = pyr_parser_make2(p, kind, start, op, a, b);
    if (!id) return 0;
    pyr_node *node = pyr_parser_get(p, id);
    node->c = c;
    node->d = d;
    uint32_t last = p->at - 1;
    while (last > 0 && (p->tokens[last].kind == PYR_TK_DEDENT || p->tokens[last].kind == PYR_TK_NEWLINE)) last--;
    pyr_span end = pyr_parser_at_span(p, last);
    node->at.end_line = end.end_line;
    node->at.end_col = end.end_col;
    return id;
}

// `if` and its `elif`s. The chain is parsed in a loop and linked from its end, so that its length costs no stack.
static pyr_node_id parse_if(pyr_parser *p) {
    uint32_t mark = p->stack_count;
    pyr_list_id orelse = 0;
    do {
        uint32_t keyword = p->at++;
        bool first = p->stack_count == mark;
        pyr_node_id test = pyr_rule_named_expression(p);
        pyr_list_id body;
        if (!test || !parse_suite(p, keyword, first ? "'if' statement" : "'elif' statement", &body)) return 0;
        pyr_parser_push(p, make_compound(p, PYR_AST_IF, keyword, 0, test, body, 0, 0));
    } while (pyr_parser_at(p, PYR_TK_ELIF));
    if (!parse_else(p, &orelse)) return 0;
    // Each `if` of the chain ends where the whole ends, and holds the next as its only `else`.
    pyr_span whole = pyr_parser_get(p, make_compound(p, PYR_AST_PASS, p->at - 1, 0, 0, 0, 0, 0))->at;
    pyr_node_id node = 0;
    while (p->stack_count > mark && !pyr_parser_failed(p)) {
        node = p->stack[--p->stack_count];
        pyr_parser_get(p, node)->c = orelse;
        pyr_parser_get(p, node)->at.end_line = whole.end_line;
        pyr_parser_get(p, node)->at.end_col = whole.end_col;
        orelse = pyr_tree_list(p->tree, &node, 1);
    }
    return pyr_parser_failed(p) ? 0 : node;
}

static pyr_node_id parse_while(pyr_parser *p) {
    uint32_t start = p->at++;
    pyr_node_id test = pyr_rule_named_expression(p);
    pyr_list_id body, orelse;
    if (!test || !parse_suite(p, start, "'while' statement", &body) || !parse_else(p, &orelse)) return 0;
    return make_compound(p, PYR_AST_WHILE, start, 0, test, body, orelse, 0);
}

static pyr_node_id parse_for(pyr_parser *p, uint32_t start) {
    uint32_t keyword = p->at++, target_at = p->at;
    pyr_node_id target = pyr_rule_star_targets(p);
    if (!target || !pyr_parser_accept(p, PYR_TK_IN)) {
        if (p->invalid && !pyr_parser_failed(p)) {
            p->at = target_at;
            pyr_node_id bad = pyr_rule_star_expressions(p);
            if (bad) pyr_parser_fail_target(p, bad, PYR_TARGETS_FOR);
        }
        return 0;
    }
    pyr_node_id iter = pyr_rule_star_expressions(p);
    pyr_list_id body, orelse;
    if (!iter || !parse_suite(p, keyword, "'for' statement", &body) || !parse_else(p, &orelse)) return 0;
    return make_compound(p, PYR_AST_FOR, start, start != keyword, target, iter, body, orelse);
}

// ---- with --------------------------------------------------------------------------------------------------------------------

static bool parse_with_item(pyr_parser *p) {
    uint32_t start = p->at;
    pyr_node_id expression = pyr_rule_expression(p), target = 0;
    if (!expression) return false;
    if (pyr_parser_accept(p, PYR_TK_AS)) {
        uint32_t target_at = p->at;
        target = pyr_rule_star_target(p);
        if (target && p->invalid && pyr_parser_at(p, PYR_TK_NEWLINE)) pyr_parser_fail_here(p, "expected ':'");
        if (!target || !(pyr_parser_at(p, PYR_TK_COMMA) || pyr_parser_at(p, PYR_TK_RPAR) || pyr_parser_at(p, PYR_TK_COLON))) {
            if (p->invalid && !pyr_parser_failed(p)) {
                p->at = target_at;
                pyr_node_id bad = pyr_rule_expression(p);
                if (bad && (pyr_parser_at(p, PYR_TK_COMMA) || pyr_parser_at(p, PYR_TK_RPAR) || pyr_parser_at(p, PYR_TK_COLON)))
                    pyr_parser_fail_target(p, bad, PYR_TARGETS_STAR);
            }
            return false;
        }
    }
    pyr_parser_push(p, pyr_parser_make2(p, PYR_AST_WITH_ITEM, start, 0, expression, target));
    return !pyr_parser_failed(p);
}

// '(' items ')' ':'. The items stay on the stack.
static bool parse_parenthesized_items(pyr_parser *p) {
    if (!pyr_parser_accept(p, PYR_TK_LPAR)) return false;
    do {
        if (pyr_parser_at(p, PYR_TK_RPAR)) break;
        if (!parse_with_item(p)) return false;
    } while (pyr_parser_accept(p, PYR_TK_COMMA));
    return p->tokens[p->at - 1].kind != PYR_TK_LPAR && pyr_parser_accept(p, PYR_TK_RPAR) && pyr_parser_at(p, PYR_TK_COLON);
}

static pyr_node_id parse_with(pyr_parser *p, uint32_t start) {
    uint32_t keyword = p->at++, mark = p->stack_count, before = p->at;
    bool invalid = p->invalid;
    p->invalid = false;
    bool fine = pyr_parser_at(p, PYR_TK_LPAR) && parse_parenthesized_items(p);
    p->invalid = invalid;
    if (!fine && invalid && p->at > before && p->tokens[p->at - 1].kind == PYR_TK_RPAR && pyr_parser_at(p, PYR_TK_NEWLINE))
        pyr_parser_fail_here(p, "expected ':'");
    if (pyr_parser_failed(p)) return 0;
    if (!fine) {
        p->at = before;
        p->stack_count = mark;
        do {
            if (!parse_with_item(p)) return 0;
        } while (pyr_parser_accept(p, PYR_TK_COMMA));
    }
    pyr_list_id items = pyr_parser_pop_list(p, mark), body;
    if (!parse_suite(p, keyword, "'with' statement", &body)) return 0;
    return make_compound(p, PYR_AST_WITH, start, start != keyword, items, body, 0, 0);
}

// ---- try ---------------------------------------------------------------------------------------------------------------------

// One 'except' with its block. [star]: whether it is except*.
static pyr_node_id parse_handler(pyr_parser *p, bool *star) {
    uint32_t start = p->at++;
    pyr_node_id type = 0;
    pyr_name_id name = 0;
    *star = pyr_parser_accept(p, PYR_TK_STAR);
    if (*star && (pyr_parser_at(p, PYR_TK_COLON) || pyr_parser_at(p, PYR_TK_NEWLINE))) {
        if (p->invalid) pyr_parser_fail_here(p, "expected one or more exception types");
        return 0;
    }
    if (!pyr_parser_at(p, PYR_TK_COLON) && !pyr_parser_at(p, PYR_TK_NEWLINE)) {
        uint32_t type_at = p->at;
        type = pyr_rule_expression(p);
        if (!type) return 0;
        if (p->invalid && pyr_parser_at(p, PYR_TK_COMMA)) {
            uint32_t comma = p->at++;
            bool list = pyr_rule_star_expressions(p) != 0;
            pyr_name_id ignored;
            if (list && pyr_parser_accept(p, PYR_TK_AS)) ignored = pyr_parser_take_name(p), list = ignored != 0;
            if (list && pyr_parser_at(p, PYR_TK_COLON))
                pyr_parser_fail_from(p, type_at, "multiple exception types must be parenthesized");
            p->at = comma;
        }
        if (pyr_parser_accept(p, PYR_TK_AS)) {
            name = pyr_parser_take_name(p);
            if (!name) return 0;
        }
    }
    pyr_list_id body;
    if (pyr_parser_failed(p) || !parse_suite(p, start, *star ? "'except*' statement" : "'except' statement", &body)) return 0;
    return make_compound(p, PYR_AST_HANDLER, start, 0, type, name, body, 0);
}

static pyr_node_id parse_try(pyr_parser *p) {
    uint32_t start = p->at++, mark = p->stack_count;
    pyr_list_id body, orelse = 0, final = 0;
    if (!pyr_parser_expect_forced(p, PYR_TK_COLON) || !pyr_rule_block(p, start, "'try' statement", &body)) return 0;
    bool any_star = false;
    while (pyr_parser_at(p, PYR_TK_EXCEPT)) {
        bool star, first = p->stack_count == mark;
        uint32_t except = p->at;
        pyr_node_id handler = parse_handler(p, &star);
        if (!handler) return 0;
        if (!first && star != any_star) {
            if (p->invalid) pyr_parser_fail_token(p, except, "cannot have both 'except' and 'except*' on the same 'try'");
            return 0;
        }
        any_star = star;
        pyr_parser_push(p, handler);
    }
    pyr_list_id handlers = pyr_parser_pop_list(p, mark);
    if (handlers && !parse_else(p, &orelse)) return 0;
    uint32_t keyword = p->at;
    if (pyr_parser_accept(p, PYR_TK_FINALLY)) {
        if (!pyr_parser_expect_forced(p, PYR_TK_COLON) || !pyr_rule_block(p, keyword, "'finally' statement", &final)) return 0;
    } else if (!handlers) {
        if (p->invalid && !pyr_parser_failed(p)) pyr_parser_fail_here(p, "expected 'except' or 'finally' block");
        return 0;
    }
    return make_compound(p, PYR_AST_TRY, start, any_star, body, handlers, orelse, final);
}

// ---- def, class --------------------------------------------------------------------------------------------------------------

static pyr_node_id parse_def(pyr_parser *p, uint32_t start, pyr_list_id decorators) {
    uint32_t keyword = p->at++;
    pyr_name_id name = pyr_parser_take_name(p);
    if (!name || !pyr_parser_expect_forced(p, PYR_TK_LPAR)) return 0;
    pyr_node_id parameters = pyr_rule_parameters(p, false), returns = 0;
    if (!parameters || !pyr_parser_accept(p, PYR_TK_RPAR)) return 0;
    if (pyr_parser_at(p, PYR_TK_ARROW)) {
        uint32_t arrow = p->at++;
        returns = pyr_rule_expression(p);
        if (!returns) p->at = arrow;
        if (pyr_parser_failed(p)) return 0;
    }
    pyr_list_id body;
    if (!pyr_parser_expect_forced(p, PYR_TK_COLON) || !pyr_rule_block(p, keyword, "function definition", &body)) return 0;
    pyr_node_id node = make_compound(p, PYR_AST_FUNCTION_DEF, start, start != keyword, name, parameters, body, decorators);
    if (node) pyr_parser_get(p, node)->e = returns;
    return node;
}

static pyr_node_id parse_class(pyr_parser *p, pyr_list_id decorators) {
    uint32_t start = p->at++;
    pyr_name_id name = pyr_parser_take_name(p);
    if (!name) return 0;
    pyr_list_id bases = 0, keywords = 0, body;
    if (pyr_parser_accept(p, PYR_TK_LPAR)) {
        if (!pyr_rule_arguments(p, &bases, &keywords) || !pyr_parser_accept(p, PYR_TK_RPAR)) return 0;
    }
    if (!parse_suite(p, start, "class definition", &body)) return 0;
    pyr_node_id node = make_compound(p, PYR_AST_CLASS_DEF, start, 0, name, bases, keywords, body);
    if (node) pyr_parser_get(p, node)->e = decorators;
    return node;
}

static pyr_node_id parse_decorated(pyr_parser *p) {
    uint32_t mark = p->stack_count;
    while (pyr_parser_accept(p, PYR_TK_AT)) {
        pyr_node_id decorator = pyr_rule_named_expression(p);
        if (!decorator || !pyr_parser_accept(p, PYR_TK_NEWLINE)) return 0;
        pyr_parser_push(p, decorator);
    }
    pyr_list_id decorators = pyr_parser_pop_list(p, mark);
    uint32_t start = p->at;
    if (pyr_parser_at(p, PYR_TK_CLASS)) return parse_class(p, decorators);
    if (pyr_parser_at(p, PYR_TK_ASYNC) && pyr_parser_peek_next(p) == PYR_TK_DEF) p->at++;
    return pyr_parser_at(p, PYR_TK_DEF) ? parse_def(p, start, decorators) : 0;
}

static pyr_node_id parse_async(pyr_parser *p) {
    uint32_t start = p->at++;
    switch (pyr_parser_peek(p)) {
    case PYR_TK_DEF:
        return parse_def(p, start, 0);
    case PYR_TK_FOR:
        return parse_for(p, start);
    case PYR_TK_WITH:
        return parse_with(p, start);
    default:
        return 0;
    }
}

pyr_node_id pyr_rule_compound(pyr_parser *p) {
    switch (pyr_parser_peek(p)) {
    case PYR_TK_IF:
        return parse_if(p);
    case PYR_TK_WHILE:
        return parse_while(p);
    case PYR_TK_FOR:
        return parse_for(p, p->at);
    case PYR_TK_WITH:
        return parse_with(p, p->at);
    case PYR_TK_TRY:
        return parse_try(p);
    case PYR_TK_DEF:
        return parse_def(p, p->at, 0);
    case PYR_TK_CLASS:
        return parse_class(p, 0);
    case PYR_TK_AT:
        return parse_decorated(p);
    case PYR_TK_ASYNC:
        return parse_async(p);
    default:
        return 0;
    }
}

static bool at_compound(pyr_parser *p) {
    switch (pyr_parser_peek(p)) {
    case PYR_TK_IF:
    case PYR_TK_WHILE:
    case PYR_TK_FOR:
    case PYR_TK_WITH:
    case PYR_TK_TRY:
    case PYR_TK_DEF:
    case PYR_TK_CLASS:
    case PYR_TK_AT:
    case PYR_TK_ASYNC:
        return true;
    default:
        return false;
    }
}

bool pyr_rule_statement(pyr_parser *p) {
    if (p->at >= p->cut) pyr_parser_at(p, PYR_TK_END);
    if (pyr_parser_failed(p)) return false;
    pyr_node_id node = 0;
    if (at_compound(p)) {
        node = pyr_rule_compound(p);
        if (!node) return false;
    } else if (pyr_parser_at_word(p, "match")) {
        node = pyr_rule_match(p);
        if (pyr_parser_failed(p)) return false;
    }
    if (!node) return pyr_rule_simple_statements(p);
    pyr_parser_push(p, node);
    return !pyr_parser_failed(p);
}
