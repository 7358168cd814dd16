// Where and how the parser reports an error: the places are those that CPython's helpers of the same purpose choose.
#include "lang/opcodes.h"
#include "lang/parser_internal.h"

// An error within an f-string shows the expression in parentheses, and counts its columns from there.
void pyr_parser_show_part(pyr_parser *p, uint32_t at_line, uint32_t end_line) {
    pyr_tree *tree = p->tree;
    uint32_t line = 1;
    while (line < tree->line_count && tree->lines[line] <= p->part_start) line++;
    if (at_line != line) return;
    uint32_t length = 0, room = p->part_end - p->part_start;
    char *text = pyr_tree_alloc(tree, (uint64_t)room + 3);
    if (!text) return;
    text[length++] = '(';
    while (length < room && tree->source[p->part_start + length] != '\n') {
        text[length] = tree->source[p->part_start + length];
        length++;
    }
    if (length == room) text[length++] = ')';
    text[length++] = '\n';
    uint32_t before = p->part_start - tree->lines[line - 1];
    int32_t shift = (int32_t)(tree->byte_columns ? before : pyr_tree_column(tree, line, before));
    tree->error.offset -= shift;
    if (end_line == line) tree->error.end_offset -= shift;
    tree->error.text_source = text;
    tree->error.text_start = 0;
    tree->error.text_length = length;
}

static void fail_span(pyr_parser *p, pyr_source_error_kind kind, pyr_span at, const char *message, va_list arguments) {
    if (p->tree->error.kind) return;
    // Within an f-string the message says so.
    if (p->fstring) {
        char prefixed[160] = "f-string: ";
        uint32_t n = 10;
        for (; *message && n < sizeof prefixed - 1; message++) prefixed[n++] = *message;
        prefixed[n] = '\0';
        p->tree->byte_columns = true; // an expression in there is parsed without an encoding
        pyr_tree_fail_list(p->tree, kind, at, prefixed, arguments);
        pyr_parser_show_part(p, at.line, at.end_line);
        return;
    }
    pyr_tree_fail_list(p->tree, kind, at, message, arguments);
    // Of a line that the tokenizer has left it has no line end any more; a file is read again.
    pyr_source_error *error = &p->tree->error;
    const pyr_token *last = &p->tokens[p->furthest];
    if (!p->file && last->end_line > at.line && last->end > last->start && error->text_length > 0) error->text_length--;
}

// INDENT and DEDENT have no columns: CPython takes those of the tokenizer's cursor, and -1 for the end.
static void fail_at_last(pyr_parser *p, pyr_source_error_kind kind, const char *message, va_list arguments) {
    if (p->tree->error.kind) return;
    const pyr_token *last = &p->tokens[p->furthest];
    pyr_span at = pyr_token_span(p->tree, last);
    bool blank = last->kind == PYR_TK_INDENT || last->kind == PYR_TK_DEDENT || (last->kind == PYR_TK_END && !p->fstring);
    bool at_end = (last->kind == PYR_TK_DEDENT || last->kind == PYR_TK_END) && last->line == p->tree->line_count &&
                  at.line > 1 && !p->fstring;
    if (blank && at_end) {
        at.line = at.end_line = at.line - 1;
        at.col = at.end_col = last->start - p->tree->lines[at.line - 1];
    }
    fail_span(p, kind, at, message, arguments);
    if (blank) {
        // At the end of a file nothing is in the tokenizer's buffer any more.
        p->tree->error.offset = at_end && p->file ? 0 : p->tree->error.offset - 1;
        p->tree->error.end_offset = -1;
    }
}

void pyr_parser_fail_here(pyr_parser *p, const char *message, ...) {
    va_list arguments;
    va_start(arguments, message);
    fail_at_last(p, PYR_SOURCE_SYNTAX, message, arguments);
    va_end(arguments);
}

void pyr_parser_fail_indent(pyr_parser *p, const char *message, ...) {
    va_list arguments;
    va_start(arguments, message);
    fail_at_last(p, PYR_SOURCE_INDENTATION, message, arguments);
    va_end(arguments);
}

void pyr_parser_fail_node(pyr_parser *p, pyr_node_id node, const char *message, ...) {
    va_list arguments;
    va_start(arguments, message);
    fail_span(p, PYR_SOURCE_SYNTAX, pyr_parser_node_span(p, node), message, arguments);
    va_end(arguments);
}

void pyr_parser_fail_token(pyr_parser *p, uint32_t token, const char *message, ...) {
    va_list arguments;
    va_start(arguments, message);
    fail_span(p, PYR_SOURCE_SYNTAX, pyr_parser_at_span(p, token), message, arguments);
    va_end(arguments);
}

void pyr_parser_fail_range(pyr_parser *p, pyr_span from, pyr_span to, const char *message, ...) {
    va_list arguments;
    va_start(arguments, message);
    pyr_span at = {from.line, to.end_line, from.col, to.end_col};
    fail_span(p, PYR_SOURCE_SYNTAX, at, message, arguments);
    va_end(arguments);
}

void pyr_parser_fail_from(pyr_parser *p, uint32_t token, const char *message) {
    if (pyr_parser_failed(p)) return;
    pyr_parser_fail_range(p, pyr_parser_at_span(p, token), pyr_parser_at_span(p, p->furthest), "%s", message);
    p->tree->error.end_offset -= 1;
}

// Of a source without a token CPython shows the last line, and counts none if it is empty.
static void show_empty_source(pyr_tree *tree) {
    pyr_source_error *error = &tree->error;
    uint32_t end = tree->source_length, start = end ? end - 1 : 0;
    while (start > 0 && tree->source[start - 1] != '\n') start--;
    error->line = 0;
    for (uint32_t i = 0; i < end; i++) error->line += tree->source[i] == '\n' || i + 1 == end;
    error->end_line = (int32_t)error->line;
    error->offset = error->end_offset = 0;
    error->text_start = start;
    error->text_length = end - start;
}

void pyr_parser_fail_generic(pyr_parser *p) {
    if (pyr_parser_failed(p)) return;
    p->furthest = p->generic;
    uint32_t kind = p->tokens[p->generic].kind;
    if (kind == PYR_TK_INDENT) pyr_parser_fail_indent(p, "unexpected indent");
    else if (kind == PYR_TK_DEDENT) pyr_parser_fail_indent(p, "unexpected unindent");
    else pyr_parser_fail_token(p, p->generic, "invalid syntax");
    if (kind == PYR_TK_END && p->generic == 0 && !p->fstring) show_empty_source(p->tree);
}

bool pyr_parser_expect_forced(pyr_parser *p, uint32_t kind) {
    if (pyr_parser_accept(p, kind)) return true;
    if (!pyr_parser_failed(p)) pyr_parser_fail_token(p, p->at, "expected '%s'", pyr_token_text(kind));
    return false;
}

bool pyr_parser_is_legacy_name(const pyr_parser *p, pyr_node_id id) {
    const pyr_node *node = pyr_parser_get(p, id);
    return node->kind == PYR_AST_NAME &&
           (pyr_tree_name_is(p->tree, node->a, "print") || pyr_tree_name_is(p->tree, node->a, "exec"));
}

const char *pyr_parser_expr_name(const pyr_tree *tree, pyr_node_id id) {
    const pyr_node *node = pyr_tree_get(tree, id);
    switch (node->kind) {
    case PYR_AST_ATTRIBUTE:
        return "attribute";
    case PYR_AST_SUBSCRIPT:
        return "subscript";
    case PYR_AST_STARRED:
        return "starred";
    case PYR_AST_NAME:
        return "name";
    case PYR_AST_LIST:
        return "list";
    case PYR_AST_TUPLE:
        return "tuple";
    case PYR_AST_LAMBDA:
        return "lambda";
    case PYR_AST_CALL:
        return "function call";
    case PYR_AST_BOOL_OP:
    case PYR_AST_BIN_OP:
    case PYR_AST_UNARY_OP:
        return "expression";
    case PYR_AST_GENERATOR:
        return "generator expression";
    case PYR_AST_YIELD:
    case PYR_AST_YIELD_FROM:
        return "yield expression";
    case PYR_AST_AWAIT:
        return "await expression";
    case PYR_AST_LIST_COMP:
        return "list comprehension";
    case PYR_AST_SET_COMP:
        return "set comprehension";
    case PYR_AST_DICT_COMP:
        return "dict comprehension";
    case PYR_AST_DICT:
        return "dict literal";
    case PYR_AST_SET:
        return "set display";
    case PYR_AST_JOINED_STR:
    case PYR_AST_FORMATTED:
        return "f-string expression";
    case PYR_AST_COMPARE:
        return "comparison";
    case PYR_AST_IF_EXP:
        return "conditional expression";
    case PYR_AST_NAMED:
        return "named expression";
    case PYR_AST_CONSTANT:
        switch (node->op) {
        case PYR_CONST_NONE:
            return "None";
        case PYR_CONST_TRUE:
            return "True";
        case PYR_CONST_FALSE:
            return "False";
        case PYR_CONST_ELLIPSIS:
            return "ellipsis";
        default:
            return "literal";
        }
    default:
        return "expression";
    }
}
