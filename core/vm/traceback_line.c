// The source line of a traceback entry, and the carets below it: the whole of what was computed as ^, or, for an operator or a
// subscript, the operands as ~ (Python/traceback.c, 3.11).
#include "base/utf8.h"
#include "lang/parser.h"
#include "lang/tree.h"
#include "vm/traceback.h"
#include <string.h>

typedef struct source_line {
    const char *text; // without its newline
    int64_t length;   // bytes
    int64_t blank;    // leading blanks
} source_line;

// Half-open ranges of bytes in the line; anchors -1: none.
typedef struct caret_range {
    int64_t start, end, left, right;
} caret_range;

static bool find_line(const pyr_vm *vm, int32_t number, source_line *line) {
    const char *text = vm->source, *end = vm->source + vm->source_length;
    for (int32_t i = 1; i < number && text < end; i++) {
        const char *stop = memchr(text, '\n', (size_t)(end - text));
        text = stop ? stop + 1 : end;
    }
    if (text >= end || number < 1) return false;
    const char *stop = memchr(text, '\n', (size_t)(end - text));
    line->text = text;
    line->length = (stop ? stop : end) - text;
    if (line->length > 0 && text[line->length - 1] == '\r') line->length--;
    line->blank = 0;
    while (line->blank < line->length && strchr(" \t\f", text[line->blank])) line->blank++;
    return true;
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
}

static void operator_anchors(const char *text, const pyr_tree *tree, const pyr_node *node, caret_range *range) {
    uint32_t right = pyr_tree_get(tree, node->b)->at.col;
    for (uint32_t i = pyr_tree_get(tree, node->a)->at.end_col; i < right; i++) {
        if (is_blank(text[i])) continue;
        range->left = i;
        range->right = i + 1;
        if (i + 1 < right && !is_blank(text[i + 1])) range->right++;
        return;
    }
}

// Parses what was computed by itself, to find the operator in it.
static void find_anchors(pyr_runtime *rt, const source_line *line, caret_range *range) {
    pyr_tree tree;
    const char *text = line->text + range->start;
    if (!pyr_tree_init(&tree, &rt->heap, text, (uint64_t)(range->end - range->start))) {
        pyr_tree_free(&tree);
        return;
    }
    pyr_node_id root = pyr_parse(&tree, PYR_MODE_EXEC, 0);
    const pyr_node *node = root ? pyr_tree_get(&tree, root) : NULL;
    if (node && pyr_list_length(&tree, node->a) == 1) {
        node = pyr_tree_get(&tree, pyr_list_at(&tree, node->a, 0));
        if (node->kind == PYR_AST_EXPR) {
            node = pyr_tree_get(&tree, node->a);
            if (node->kind == PYR_AST_BIN_OP) operator_anchors(text, &tree, node, range);
            if (node->kind == PYR_AST_SUBSCRIPT) {
                range->left = pyr_tree_get(&tree, node->a)->at.end_col;
                range->right = pyr_tree_get(&tree, node->b)->at.end_col + 1;
            }
        }
    }
    pyr_tree_free(&tree);
    if (range->left >= 0) {
        range->left += range->start;
        range->right += range->start;
    }
}

// Characters that terminals draw two columns wide (East Asian Width W and F, roughly by blocks).
static bool is_wide(uint32_t c) {
    static const uint32_t ranges[][2] = {{0x1100, 0x115F},  {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xA960, 0xA97F},
                                         {0xAC00, 0xD7A3},  {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},
                                         {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
                                         {0x20000, 0x3FFFD}};
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        if (c >= ranges[i][0] && c <= ranges[i][1]) return true;
    }
    return false;
}

static void write_carets(const pyr_sink *sink, const source_line *line, const caret_range *range) {
    sink->write(sink->context, "    ", 4);
    int64_t i = line->blank;
    while (i < range->end) {
        const char *sign = "^^";
        if (i < range->start) sign = "  ";
        else if (range->left >= 0 && (i < range->left || i >= range->right)) sign = "~~";
        uint32_t c = 0;
        int bytes = pyr_utf8_decode(line->text + i, (uint64_t)(line->length - i), &c);
        sink->write(sink->context, sign, is_wide(c) ? 2 : 1);
        i += bytes > 0 ? bytes : 1;
    }
    sink->write(sink->context, "\n", 1);
}

void pyr_warning_print(pyr_runtime *rt, const char *category, const char *text, uint32_t length, const char *filename,
                       uint32_t number) {
    const pyr_vm *vm = pyr_vm_of(rt);
    char head[64];
    source_line line;
    rt->write(rt, 2, filename, (int64_t)strlen(filename));
    pyr_format(head, sizeof head, ":%d: %s: ", (int)number, category);
    rt->write(rt, 2, head, (int64_t)strlen(head));
    rt->write(rt, 2, text, length);
    rt->write(rt, 2, "\n", 1);
    bool own = vm->source && vm->filename && pyr_str_equal_text(vm->filename, filename);
    if (!own || !find_line(vm, (int32_t)number, &line)) return;
    while (line.length > line.blank && is_blank(line.text[line.length - 1])) line.length--;
    rt->write(rt, 2, "  ", 2);
    rt->write(rt, 2, line.text + line.blank, line.length - line.blank);
    rt->write(rt, 2, "\n", 1);
}

void pyr_traceback_source(pyr_runtime *rt, const pyr_sink *sink, pyr_object *filename, int32_t number) {
    const pyr_vm *vm = pyr_vm_of(rt);
    source_line line;
    if (!vm->source || !vm->filename || !pyr_str_equal(filename, vm->filename) || !find_line(vm, number, &line)) return;
    sink->write(sink->context, line.text, (size_t)line.length);
}

void pyr_traceback_line(pyr_runtime *rt, const pyr_sink *sink, const pyr_traceback *entry, const pyr_code *code) {
    const pyr_vm *vm = pyr_vm_of(rt);
    source_line line;
    if (!vm->source || !vm->filename || !pyr_str_equal(code->filename.p, vm->filename)) return;
    if (!find_line(vm, entry->lineno, &line)) return;
    sink->write(sink->context, "    ", 4);
    sink->write(sink->context, line.text + line.blank, (size_t)(line.length - line.blank));
    sink->write(sink->context, "\n", 1);
    int32_t ip = entry->lasti / 2;
    if (ip < 0 || ip >= code->base.ob_size) return;
    const pyr_location *at = &code->locations.p[ip];
    if (at->line < 0 || at->end_line < 0 || at->column < 0 || at->end_column < 0) return;
    caret_range range = {at->column, at->end_column, -1, -1};
    if (at->line == at->end_line) {
        if (range.end > line.length) return;
        find_anchors(rt, &line, &range);
    } else {
        range.end = line.length;
        while (range.end > 0 && is_blank(line.text[range.end - 1])) range.end--;
    }
    if (range.left < 0 && range.end - range.start == line.length - line.blank) return; // the whole line says nothing
    write_carets(sink, &line, &range);
}
