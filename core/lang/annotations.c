// from __future__ import annotations: every annotation becomes the constant string of its own text.
//
// CPython writes the expression anew from the tree; here its source is taken, with blanks put as that writer puts them (none
// inside brackets, one behind a comma and around operators, strings in single quotes). The two differ only for redundant parentheses
// and numbers in unusual spelling.
#include "lang/compile_internal.h"

typedef struct writer {
    char *out;
    uint32_t length;
} writer;

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\\' || c == '\f';
}

static bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}

// A string literal at text[0..length): in single quotes, if it holds none. Returns its length.
static uint32_t write_string(writer *w, const char *text, uint32_t length) {
    char quote = text[0];
    uint32_t end = 1;
    bool plain = true;
    for (; end < length && text[end] != quote; end++) {
        if (text[end] == '\\' && end + 1 < length) end++;
        plain &= text[end] != '\'';
    }
    if (end < length) end++;
    for (uint32_t i = 0; i < end; i++) {
        bool outer = i == 0 || i + 1 == end;
        w->out[w->length++] = outer && plain ? '\'' : text[i];
    }
    return end;
}

static void write_text(writer *w, const char *text, uint32_t length) {
    for (uint32_t i = 0; i < length;) {
        char c = text[i], before = w->length ? w->out[w->length - 1] : '(';
        if (is_blank(c)) {
            while (i < length && is_blank(text[i])) i++;
            if (i < length && is_word(before) && is_word(text[i])) w->out[w->length++] = ' ';
        } else if (c == '\'' || c == '"') {
            i += write_string(w, text + i, length - i);
        } else if (c == ',') {
            w->out[w->length++] = ',';
            for (i++; i < length && is_blank(text[i]);) i++;
            if (i < length && text[i] != ']' && text[i] != ')') w->out[w->length++] = ' ';
        } else if (c == '|' || c == '&' || c == '^') {
            w->out[w->length++] = ' ';
            w->out[w->length++] = c;
            w->out[w->length++] = ' ';
            i++;
        } else {
            w->out[w->length++] = c;
            i++;
        }
    }
}

static void stringize(pyr_compiler *c, pyr_node_id id, pyr_span at) {
    if (!id || pyr_compiler_failed(c)) return;
    pyr_tree *tree = c->tree;
    const pyr_span place = pyr_compiler_node(c, id)->at;
    uint32_t start = tree->lines[place.line - 1] + place.col, end = tree->lines[place.end_line - 1] + place.end_col;
    writer w = {.out = pyr_tree_alloc(tree, (uint64_t)(end - start) * 3 + 1)};
    if (!w.out) return;
    write_text(&w, tree->source + start, end - start);
    uint32_t text = pyr_tree_text(tree, w.out, w.length);
    *pyr_compiler_node(c, id) = (pyr_node){.kind = PYR_AST_CONSTANT, .op = PYR_CONST_STR, .a = text, .b = w.length, .at = at};
}

static void stringize_parameters(pyr_compiler *c, const pyr_node *function) {
    pyr_list_id fields = pyr_compiler_node(c, function->b)->a;
    for (uint32_t i = 0; i < PYR_ARGS_COUNT; i++) {
        uint32_t field = pyr_list_at(c->tree, fields, i);
        if (i == PYR_ARGS_DEFAULTS || i == PYR_ARGS_KW_DEFAULTS || !field) continue;
        if (i == PYR_ARGS_VARARG || i == PYR_ARGS_KWARG) {
            stringize(c, pyr_compiler_node(c, field)->b, function->at);
            continue;
        }
        for (uint32_t k = 0; k < pyr_list_length(c->tree, field); k++)
            stringize(c, pyr_compiler_node(c, pyr_list_at(c->tree, field, k))->b, function->at);
    }
}

void pyr_compiler_stringize_annotations(pyr_compiler *c) {
    uint32_t count = c->tree->node_count;
    for (pyr_node_id id = 1; id < count && !pyr_compiler_failed(c); id++) {
        const pyr_node node = *pyr_compiler_node(c, id);
        if (node.kind == PYR_AST_FUNCTION_DEF) {
            stringize_parameters(c, &node);
            stringize(c, node.e, node.at);
        } else if (node.kind == PYR_AST_ANN_ASSIGN) {
            stringize(c, node.b, node.at);
            // Behind a target that is no plain name it is not even kept.
            if (!node.op) pyr_compiler_node(c, id)->b = 0;
        }
    }
}
