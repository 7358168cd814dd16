// "%s of %r" % (a, b) as an f-string (optimize_format of Python/ast_opt.c, 3.11): %s, %r and %a with width and precision.
#include "base/format.h"
#include "base/utf8.h"
#include "lang/compile_internal.h"
#include "obj/str.h"

#define MAX_DIGITS 3

typedef struct reader {
    pyr_compiler *c;
    pyr_object *format;
    int64_t at, length;
    pyr_numbers parts; // the f-string's nodes
} reader;

static void add_part(reader *r, pyr_node_id node) {
    if (!pyr_tree_reserve(r->c->tree, &r->parts.list.p, r->parts.count, &r->parts.room, sizeof(uint32_t))) return;
    r->parts.list.p[r->parts.count++] = node;
}

static pyr_node_id text_node(reader *r, const char *text, uint32_t length, pyr_span at) {
    uint32_t start = pyr_tree_text(r->c->tree, text, length);
    pyr_node_id id = pyr_tree_add(r->c->tree, PYR_AST_CONSTANT, at);
    if (!id) return 0;
    pyr_node *node = pyr_compiler_node(r->c, id);
    node->op = PYR_CONST_STR;
    node->a = start;
    node->b = length;
    return id;
}

// The text up to the next directive, with %% as %.
static void read_literal(reader *r) {
    static const pyr_span nowhere = {UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX};
    char *text = pyr_tree_alloc(r->c->tree, (uint64_t)(r->length - r->at) * 4 + 4);
    uint32_t length = 0;
    while (text && r->at < r->length) {
        uint32_t ch = pyr_str_char(r->format, r->at);
        if (ch == '%') {
            if (r->at + 1 >= r->length || pyr_str_char(r->format, r->at + 1) != '%') break;
            r->at++;
        }
        length += (uint32_t)pyr_utf8_encode_any(ch, text + length);
        r->at++;
    }
    if (length) add_part(r, text_node(r, text, length, nowhere));
}

// The next character, 0 at the end.
static uint32_t next_char(reader *r) {
    return r->at < r->length ? pyr_str_char(r->format, r->at++) : 0;
}

// Up to two digits, the first of which is *[ch]; the character behind them goes there. -1: too many.
static int read_digits(reader *r, uint32_t *ch) {
    int value = 0;
    for (int digits = 0; *ch >= '0' && *ch <= '9'; *ch = next_char(r)) {
        value = value * 10 + (int)(*ch - '0');
        if (++digits >= MAX_DIGITS) return -1;
    }
    return value;
}

// One directive, behind its %, for the value [argument]. False if it is not one of the simple ones.
static bool read_directive(reader *r, pyr_node_id argument) {
    bool left = false;
    int width = -1, precision = -1;
    uint32_t ch;
    while ((ch = next_char(r)) == '-' || ch == '+' || ch == ' ' || ch == '#' || ch == '0') left |= ch == '-';
    if (ch >= '0' && ch <= '9' && (width = read_digits(r, &ch)) < 0) return false;
    if (ch == '.') {
        ch = next_char(r);
        if ((precision = read_digits(r, &ch)) < 0) return false;
    }
    if (ch != 's' && ch != 'r' && ch != 'a') return false;
    char text[16];
    int length = 0;
    if (!left && width > 0) text[length++] = '>';
    if (width >= 0) length += pyr_format(text + length, sizeof text - (size_t)length, "%d", width);
    if (precision >= 0) length += pyr_format(text + length, sizeof text - (size_t)length, ".%d", precision);
    pyr_span at = pyr_compiler_node(r->c, argument)->at;
    pyr_node_id format = length ? text_node(r, text, (uint32_t)length, at) : 0;
    pyr_node_id id = pyr_tree_add(r->c->tree, PYR_AST_FORMATTED, at);
    if (!id) return false;
    pyr_node *node = pyr_compiler_node(r->c, id);
    node->op = (uint8_t)ch;
    node->a = argument;
    node->b = format;
    add_part(r, id);
    return true;
}

void pyr_compiler_fold_format(pyr_compiler *c, pyr_node_id id, pyr_object *format) {
    pyr_list_id values = pyr_compiler_node(c, pyr_compiler_node(c, id)->b)->a;
    uint32_t count = pyr_list_length(c->tree, values), taken = 0;
    for (uint32_t i = 0; i < count; i++)
        if (pyr_compiler_node(c, pyr_list_at(c->tree, values, i))->kind == PYR_AST_STARRED) return;
    reader r = {.c = c, .format = format, .length = pyr_str_length(format)};
    for (;;) {
        read_literal(&r);
        if (pyr_compiler_failed(c)) return;
        if (r.at >= r.length) break;
        r.at++;
        if (taken >= count || !read_directive(&r, pyr_list_at(c->tree, values, taken++))) return;
    }
    if (taken < count) return;
    pyr_list_id parts = pyr_tree_list(c->tree, r.parts.list.p, r.parts.count);
    pyr_node *node = pyr_compiler_node(c, id);
    node->kind = PYR_AST_JOINED_STR;
    node->op = 0;
    node->a = parts;
    node->b = 0;
}
