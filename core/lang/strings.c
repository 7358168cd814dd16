// The values of string literals: escapes, concatenation, f-strings (Parser/string_parser.c, 3.11).
//
// Text is gathered in a buffer and becomes constants; the expressions of an f-string are parsed in place, so their locations are
// those of the source. All parts of a concatenation are located at the whole of it.
#include "base/utf8.h"
#include "lang/parser_internal.h"
#include <string.h>

typedef struct builder {
    pyr_parser *p;
    char *text; // UTF-8 or bytes so far
    uint32_t count, room;
    uint32_t first;   // token that the whole literal begins with
    uint32_t current; // token that is being read
    uint32_t line;    // line of [line_from]
    uint32_t line_from;
} builder;

static void add_bytes(builder *b, const char *bytes, uint32_t length) {
    for (uint32_t i = 0; i < length; i++) {
        if (!pyr_tree_reserve(b->p->tree, &b->text, b->count, &b->room, 1)) return;
        b->text[b->count++] = bytes[i];
    }
}

static pyr_node_id take_constant(builder *b, int constant) {
    uint32_t start = pyr_tree_text(b->p->tree, b->text, b->count);
    pyr_node_id node = pyr_parser_make2(b->p, PYR_AST_CONSTANT, b->first, constant, start, b->count);
    b->count = 0;
    return node;
}

// ---- escapes -----------------------------------------------------------------------------------------------------------------

static int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Up to [wanted] hex digits at *[at]. Returns how many there are.
static uint32_t read_hex(const char *s, uint32_t *at, uint32_t end, uint32_t wanted, uint32_t *value) {
    uint32_t n = 0;
    *value = 0;
    while (n < wanted && *at < end && hex_value(s[*at]) >= 0) {
        *value = *value * 16 + (uint32_t)hex_value(s[*at]);
        ++*at;
        n++;
    }
    return n;
}

// Position that CPython's decoder counts: what is not ASCII has become a ten-character escape before.
static int position(const char *s, uint32_t from, uint32_t to) {
    int n = 0;
    for (uint32_t i = from; i < to; i++)
        if ((uint8_t)s[i] < 0x80) n++;
        else if ((s[i] & 0xC0) != 0x80) n += 10;
    return n;
}

static void fail_escape(builder *b, const char *s, uint32_t from, uint32_t escape, uint32_t at, const char *what) {
    pyr_parser_fail_here(b->p, "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s",
                         position(s, from, escape), position(s, from, at) - 1, what);
}

// \x, \u, \U: the character behind the backslash at *[at] - 1 is [kind].
static void decode_hex(builder *b, const char *s, uint32_t from, uint32_t *at, uint32_t end, char kind, bool bytes) {
    uint32_t escape = *at - 2, value;
    uint32_t wanted = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
    if (read_hex(s, at, end, wanted, &value) < wanted) {
        if (bytes) pyr_parser_fail_here(b->p, "(value error) invalid \\x escape at position %d", position(s, from, escape));
        else
            fail_escape(b, s, from, escape, *at,
                        kind == 'x'   ? "truncated \\xXX escape"
                        : kind == 'u' ? "truncated \\uXXXX escape"
                                      : "truncated \\UXXXXXXXX escape");
        return;
    }
    char out[4] = {(char)value};
    int n = bytes ? 1 : pyr_utf8_encode_any(value, out);
    if (n == 0) fail_escape(b, s, from, escape, *at, "illegal Unicode character");
    add_bytes(b, out, (uint32_t)n);
}

static void decode_octal(builder *b, const char *s, uint32_t *at, uint32_t end, bool bytes) {
    uint32_t value = (uint32_t)(s[*at - 1] - '0');
    for (int i = 0; i < 2 && *at < end && s[*at] >= '0' && s[*at] <= '7'; i++) value = value * 8 + (uint32_t)(s[(*at)++] - '0');
    char out[4] = {(char)value};
    int n = bytes ? 1 : pyr_utf8_encode_any(value, out);
    add_bytes(b, out, (uint32_t)n);
}

// One escape; *[at] stands behind the backslash.
static void decode_escape(builder *b, const char *s, uint32_t from, uint32_t *at, uint32_t end, bool bytes) {
    static const char plain[] = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v";
    char c = s[(*at)++];
    for (uint32_t i = 0; i + 1 < sizeof plain; i += 2)
        if (plain[i] == c) {
            add_bytes(b, &plain[i + 1], 1);
            return;
        }
    if (c == '\n') return;
    if (c >= '0' && c <= '7') {
        decode_octal(b, s, at, end, bytes);
    } else if (c == 'x' || (!bytes && (c == 'u' || c == 'U'))) {
        decode_hex(b, s, from, at, end, c, bytes);
    } else if (c == 'N' && !bytes) {
        pyr_parser_fail_here(b->p, "not supported by Pyrena: \\N{...} escapes");
    } else {
        --*at;
        add_bytes(b, "\\", 1);
    }
}

// Adds the value of source[from..end).
static void decode(builder *b, uint32_t from, uint32_t end, bool raw, bool bytes) {
    const char *s = b->p->tree->source;
    for (uint32_t at = from; at < end && !pyr_parser_failed(b->p);) {
        if (s[at] != '\\' || raw) {
            add_bytes(b, &s[at++], 1);
        } else {
            at++;
            decode_escape(b, s, from, &at, end, bytes);
        }
    }
}

// ---- f-strings ---------------------------------------------------------------------------------------------------------------

#define MAX_NESTED 200

// A replacement field's parts, as they are read.
typedef struct field {
    uint32_t expression; // source[expression..expression_end)
    uint32_t expression_end;
    uint32_t text_end; // behind '=' and its white space, 0: there is no '='
    char conversion;
} field;

static bool parse_fstring(builder *b, uint32_t *at, uint32_t end, bool raw, uint32_t depth);

static uint32_t line_of(builder *b, uint32_t at) {
    uint32_t line = b->line;
    for (uint32_t i = b->line_from; i < at; i++) line += b->p->tree->source[i] == '\n';
    return line;
}

// One character of an expression outside of strings. Returns false at the end of the expression or with the error set.
static bool scan_char(builder *b, uint32_t *at, uint32_t end, char *nested, uint32_t *depth) {
    const char *s = b->p->tree->source;
    char c = s[*at];
    if (c == '[' || c == '{' || c == '(') {
        if (*depth >= MAX_NESTED) pyr_parser_fail_here(b->p, "f-string: too many nested parenthesis");
        else nested[(*depth)++] = c;
    } else if (c == '#') {
        pyr_parser_fail_here(b->p, "f-string expression part cannot include '#'");
    } else if (*depth == 0 && (c == '!' || c == ':' || c == '}' || c == '=' || c == '>' || c == '<')) {
        char next = *at + 1 < end ? s[*at + 1] : '\0';
        if (next == '=' && (c == '!' || c == '=' || c == '<' || c == '>')) ++*at; // a comparison
        else if (c != '>' && c != '<') return false;
    } else if (c == ']' || c == '}' || c == ')') {
        if (*depth == 0) {
            pyr_parser_fail_here(b->p, "f-string: unmatched '%c'", c);
            return false;
        }
        char opening = nested[--*depth];
        if (!((opening == '(' && c == ')') || (opening == '[' && c == ']') || (opening == '{' && c == '}')))
            pyr_parser_fail_here(b->p, "f-string: closing parenthesis '%c' does not match opening parenthesis '%c'", c,
                                 opening);
    }
    return !pyr_parser_failed(b->p);
}

// Finds the end of an expression. False with the error set.
static bool scan_expression(builder *b, uint32_t *at, uint32_t end) {
    const char *s = b->p->tree->source;
    char *nested = pyr_tree_alloc(b->p->tree, MAX_NESTED), quote = '\0';
    uint32_t depth = 0, quotes = 0;
    for (; nested && *at < end; ++*at) {
        char c = s[*at];
        if (c == '\\') {
            pyr_parser_fail_here(b->p, "f-string expression part cannot include a backslash");
            return false;
        }
        if (quote) {
            if (c != quote) continue;
            if (quotes == 3) {
                if (!(*at + 2 < end && s[*at + 1] == c && s[*at + 2] == c)) continue;
                *at += 2;
            }
            quote = '\0';
        } else if (c == '\'' || c == '"') {
            quotes = *at + 2 < end && s[*at + 1] == c && s[*at + 2] == c ? 3 : 1;
            *at += quotes - 1;
            quote = c;
        } else if (!scan_char(b, at, end, nested, &depth)) {
            break;
        }
    }
    if (pyr_parser_failed(b->p)) return false;
    if (quote) pyr_parser_fail_here(b->p, "f-string: unterminated string");
    else if (depth) pyr_parser_fail_here(b->p, "f-string: unmatched '%c'", nested[depth - 1]);
    else if (*at >= end) pyr_parser_fail_here(b->p, "f-string: expecting '}'");
    return !pyr_parser_failed(b->p);
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

// The characters behind the expression: '=' and a conversion.
static bool scan_suffix(builder *b, uint32_t *at, uint32_t end, field *f) {
    const char *s = b->p->tree->source;
    if (s[*at] == '=') {
        ++*at;
        while (*at < end && is_blank(s[*at])) ++*at;
        f->text_end = *at;
    }
    if (*at < end && s[*at] == '!') {
        if (++*at >= end) {
            pyr_parser_fail_here(b->p, "f-string: expecting '}'");
            return false;
        }
        f->conversion = s[(*at)++];
        if (f->conversion != 's' && f->conversion != 'r' && f->conversion != 'a') {
            pyr_parser_fail_here(b->p, "f-string: invalid conversion character: expected 's', 'r', or 'a'");
            return false;
        }
    }
    if (*at >= end || (s[*at] != ':' && s[*at] != '}')) {
        pyr_parser_fail_here(b->p, "f-string: expecting '}'");
        return false;
    }
    return true;
}

// A format specification: an f-string of its own whose parts become one node.
static pyr_node_id parse_format(builder *b, uint32_t *at, uint32_t end, bool raw, uint32_t depth) {
    uint32_t mark = b->p->stack_count;
    if (!parse_fstring(b, at, end, raw, depth + 1)) return 0;
    // The last text and the whole are located at their own literal, not at the concatenation.
    pyr_span at_token = pyr_parser_at_span(b->p, b->current);
    if (b->count) {
        pyr_node_id text = take_constant(b, PYR_CONST_STR);
        if (text) pyr_parser_get(b->p, text)->at = at_token;
        pyr_parser_push(b->p, text);
    }
    pyr_node_id format = pyr_parser_make2(b->p, PYR_AST_JOINED_STR, b->first, 0, pyr_parser_pop_list(b->p, mark), 0);
    if (format) pyr_parser_get(b->p, format)->at = at_token;
    return format;
}

// A replacement field; *[at] stands behind '{'. Its node, and the constant before it, are pushed.
static bool parse_field(builder *b, uint32_t *at, uint32_t end, bool raw, uint32_t depth) {
    pyr_parser *p = b->p;
    const char *s = p->tree->source;
    if (depth >= 2) {
        pyr_parser_fail_here(p, "f-string: expressions nested too deeply");
        return false;
    }
    field f = {.expression = *at};
    if (!scan_expression(b, at, end)) return false;
    f.expression_end = *at;
    bool blank = true;
    for (uint32_t i = f.expression; i < f.expression_end; i++) blank &= is_blank(s[i]);
    if (blank) {
        if (s[*at] == '}') pyr_parser_fail_here(p, "f-string: empty expression not allowed");
        else pyr_parser_fail_here(p, "f-string: expression required before '%c'", s[*at]);
        return false;
    }
    if (!pyr_parser_enter(p)) return false;
    pyr_node_id value = pyr_rule_fstring_part(p, f.expression, f.expression_end, line_of(b, f.expression));
    pyr_parser_leave(p);
    if (!value || !scan_suffix(b, at, end, &f)) return false;
    if (f.text_end) add_bytes(b, s + f.expression, f.text_end - f.expression);
    if (b->count) pyr_parser_push(p, take_constant(b, PYR_CONST_STR));
    pyr_node_id format = 0;
    if (s[*at] == ':') {
        ++*at;
        format = parse_format(b, at, end, raw, depth);
        if (!format) return false;
    }
    if (*at >= end || s[*at] != '}') {
        pyr_parser_fail_here(p, "f-string: expecting '}'");
        return false;
    }
    ++*at;
    if (f.text_end && !format && !f.conversion) f.conversion = 'r';
    pyr_parser_push(p, pyr_parser_make2(p, PYR_AST_FORMATTED, b->first, f.conversion, value, format));
    return !pyr_parser_failed(p);
}

// The end of the literal text at *[at]: the next brace that means something.
static uint32_t find_brace(const char *s, uint32_t at, uint32_t end, bool raw) {
    for (; at < end; at++) {
        if (!raw && s[at] == '\\' && at + 1 < end) {
            at++;
            if (s[at] == 'N' && at + 1 < end && s[at + 1] == '{')
                while (at < end && s[at] != '}') at++;
            else if (s[at] == '{' || s[at] == '}') return at;
        } else if (s[at] == '{' || s[at] == '}') {
            return at;
        }
    }
    return end;
}

// Text and fields up to the end, or within a format specification up to '}'.
static bool parse_fstring(builder *b, uint32_t *at, uint32_t end, bool raw, uint32_t depth) {
    const char *s = b->p->tree->source;
    while (*at < end) {
        uint32_t brace = find_brace(s, *at, end, raw);
        bool doubled = depth == 0 && brace + 1 < end && s[brace + 1] == s[brace];
        decode(b, *at, doubled ? brace + 1 : brace, raw, false);
        *at = doubled ? brace + 2 : brace;
        if (pyr_parser_failed(b->p)) return false;
        if (doubled || brace >= end) continue;
        if (s[brace] == '}') {
            if (depth > 0) return true;
            pyr_parser_fail_here(b->p, "f-string: single '}' is not allowed");
            return false;
        }
        ++*at;
        if (!parse_field(b, at, end, raw, depth)) return false;
    }
    return true;
}

// ---- literals ----------------------------------------------------------------------------------------------------------------

typedef struct prefix {
    bool bytes, raw, format;
    uint32_t start, end; // of the contents, in the source
} prefix;

static prefix read_prefix(const pyr_parser *p, uint32_t index) {
    const char *s = p->tree->source;
    const pyr_token *token = &p->tokens[index];
    prefix x = {0};
    uint32_t at = token->start;
    for (; s[at] != '"' && s[at] != '\''; at++) {
        char c = (char)(s[at] | 0x20);
        x.bytes |= c == 'b';
        x.raw |= c == 'r';
        x.format |= c == 'f';
    }
    uint32_t quotes = token->end - at >= 6 && s[at + 1] == s[at] && s[at + 2] == s[at] ? 3 : 1;
    x.start = at + quotes;
    x.end = token->end - quotes;
    return x;
}

static void add_literal(builder *b, uint32_t index, bool bytes) {
    pyr_parser *p = b->p;
    prefix x = read_prefix(p, index);
    if (x.bytes != bytes) {
        pyr_parser_fail_here(p, "cannot mix bytes and nonbytes literals");
        return;
    }
    if (x.bytes)
        for (uint32_t i = x.start; i < x.end; i++)
            if ((uint8_t)p->tree->source[i] >= 0x80) {
                pyr_parser_fail_token(p, index, "bytes can only contain ASCII literal characters");
                return;
            }
    b->current = index;
    b->line = p->tokens[index].line;
    b->line_from = p->tokens[index].start;
    if (x.format) parse_fstring(b, &x.start, x.end, x.raw, 0);
    else decode(b, x.start, x.end, x.raw, x.bytes);
}

pyr_node_id pyr_rule_strings(pyr_parser *p) {
    builder b = {.p = p, .first = p->at};
    bool format = false;
    while (pyr_parser_accept(p, PYR_TK_STRING)) format |= read_prefix(p, p->at - 1).format;
    uint32_t end = p->at, mark = p->stack_count;
    prefix first = read_prefix(p, b.first);
    for (uint32_t i = b.first; i < end && !pyr_parser_failed(p); i++) add_literal(&b, i, first.bytes);
    if (pyr_parser_failed(p)) return 0;
    if (!format) return take_constant(&b, first.bytes ? PYR_CONST_BYTES : PYR_CONST_STR);
    if (b.count) pyr_parser_push(p, take_constant(&b, PYR_CONST_STR));
    pyr_list_id values = pyr_parser_pop_list(p, mark);
    return pyr_parser_make2(p, PYR_AST_JOINED_STR, b.first, 0, values, 0);
}
