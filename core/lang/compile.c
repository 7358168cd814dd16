// pyr_compile: parse, fold, name, compile; what went wrong becomes an exception. All memory but the code object goes back.
#include "base/utf8.h"
#include "lang/compile_internal.h"
#include "lang/parser.h"
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/exceptions.h"
#include "obj/int.h"
#include "obj/str.h"
#include <string.h>

_Static_assert((int)PYR_COMPILE_PYTHON2 == (int)PYR_PARSE_PYTHON2 && (int)PYR_COMPILE_FILE == (int)PYR_PARSE_FILE,
               "the flags are the parser's");

// Depth of C recursion over the tree. The largest frames are those of nested functions; a chain of operators costs no depth.
#define MAX_DEPTH 1000

bool pyr_compiler_enter(pyr_compiler *c) {
    if (++c->depth > MAX_DEPTH && !pyr_compiler_failed(c)) c->tree->error.kind = PYR_SOURCE_RECURSION;
    return !pyr_compiler_failed(c);
}

void pyr_compiler_fail(pyr_compiler *c, pyr_span at, const char *message, ...) {
    va_list arguments;
    va_start(arguments, message);
    pyr_tree_fail_list(c->tree, PYR_SOURCE_SYNTAX, at, message, arguments);
    va_end(arguments);
}

void pyr_compiler_fail_here(pyr_compiler *c, const char *message) {
    const pyr_location *loc = &c->unit->loc;
    pyr_span at = {(uint32_t)loc->line, (uint32_t)loc->end_line, (uint32_t)loc->column, (uint32_t)loc->end_column};
    if (loc->line < 0) at = (pyr_span){0, 0, 0, 0};
    pyr_compiler_fail(c, at, "%s", message);
}

void pyr_compiler_fail_object(pyr_compiler *c) {
    if (!pyr_compiler_failed(c)) c->tree->error.kind = PYR_SOURCE_EXCEPTION;
}

// ---- exceptions ------------------------------------------------------------------------------------------------------------------

static pyr_object *int_or_none(pyr_runtime *rt, int64_t value, bool none) {
    return none ? pyr_new_ref(rt, rt->none) : pyr_int_new(rt, value);
}

// (filename, lineno, offset, text, end_lineno, end_offset). Returns an owned reference or NULL with the error set.
static pyr_object *make_place(pyr_runtime *rt, const pyr_source_error *error, const char *filename) {
    pyr_object *parts[6] = {
        pyr_str_from_text(rt, filename),
        pyr_int_new(rt, error->line),
        pyr_int_new(rt, error->offset),
        error->has_text ? pyr_str_from_utf8(rt, error->text_source + error->text_start, error->text_length)
                        : pyr_new_ref(rt, rt->none),
        pyr_int_new(rt, error->end_line),
        int_or_none(rt, error->end_offset, error->end_offset == PYR_NO_OFFSET),
    };
    pyr_object *place = NULL;
    bool fine = true;
    for (int i = 0; i < 6; i++) fine &= parts[i] != NULL;
    if (fine) place = pyr_tuple_of(rt, 6, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    for (int i = 0; i < 6; i++) pyr_xdecref(rt, parts[i]);
    return place;
}

static void raise_syntax_error(pyr_runtime *rt, const pyr_source_error *error, const char *filename) {
    pyr_type_id type = error->kind == PYR_SOURCE_TAB           ? PYR_T_TabError
                       : error->kind == PYR_SOURCE_INDENTATION ? PYR_T_IndentationError
                                                               : PYR_T_SyntaxError;
    pyr_object *message = pyr_str_from_text(rt, error->message), *exception = NULL;
    pyr_object *place = message ? make_place(rt, error, filename) : NULL;
    if (place) exception = pyr_call2(rt, (pyr_object *)pyr_builtin_type(rt, type), message, place);
    pyr_xdecref(rt, message);
    pyr_xdecref(rt, place);
    if (!exception) return;
    if (error->print_hint) {
        pyr_object *note =
            pyr_str_from_text(rt, "Pyrena: choose a 2.x preset (document, 2.7) for the print statement of Python 2, "
                                  "for example by a first line\n# pyrena: preset=document");
        if (!note || pyr_exception_add_note(rt, exception, note) < 0) pyr_error_clear(rt);
        pyr_xdecref(rt, note);
    }
    pyr_error_raise(rt, exception);
}

static void raise_error(pyr_runtime *rt, const pyr_source_error *error, const char *filename) {
    switch (error->kind) {
    case PYR_SOURCE_MEMORY:
        pyr_error_memory(rt);
        break;
    case PYR_SOURCE_RECURSION:
        pyr_error(rt, PYR_T_RecursionError, "maximum recursion depth exceeded during compilation");
        break;
    case PYR_SOURCE_EXCEPTION:
        break;
    default:
        raise_syntax_error(rt, error, filename);
    }
}

// ---- what is checked before ------------------------------------------------------------------------------------------------------

static bool check_source(pyr_tree *tree, const char *source, uint64_t length, const char *filename) {
    if (memchr(source, 0, (size_t)length)) {
        pyr_tree_fail(tree, PYR_SOURCE_SYNTAX, (pyr_span){0, 0, 0, 0}, "source code string cannot contain null bytes");
        return false;
    }
    uint64_t count;
    uint32_t largest;
    if (pyr_utf8_scan(source, length, &count, &largest)) return true;
    int line = 1;
    for (uint64_t i = 0; i < count; i++) line += source[i] == '\n';
    pyr_tree_fail(tree, PYR_SOURCE_SYNTAX, (pyr_span){0, 0, 0, 0},
                  "Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; see "
                  "https://peps.python.org/pep-0263/ for details",
                  (unsigned)(uint8_t)source[count], filename, line);
    return false;
}

// `from __future__ import ...`: only at the beginning, only what exists.
static void check_futures(pyr_compiler *c, pyr_list_id body) {
    static const char *const known[] = {"nested_scopes",  "generators",     "division",         "absolute_import",
                                        "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL",
                                        "generator_stop", "annotations"};
    bool beginning = true;
    for (uint32_t i = 0; i < pyr_list_length(c->tree, body); i++) {
        const pyr_node *node = pyr_compiler_node(c, pyr_list_at(c->tree, body, i));
        bool future = node->kind == PYR_AST_IMPORT_FROM && node->a && pyr_tree_name_is(c->tree, node->a, "__future__");
        if (!future) {
            bool doc = i == 0 && node->kind == PYR_AST_EXPR && pyr_compiler_node(c, node->a)->kind == PYR_AST_CONSTANT;
            if (!doc) beginning = false;
            continue;
        }
        if (!beginning) {
            pyr_compiler_fail(c, node->at, "from __future__ imports must occur at the beginning of the file");
            return;
        }
        for (uint32_t k = 0; k < pyr_list_length(c->tree, node->b); k++) {
            const pyr_node *alias = pyr_compiler_node(c, pyr_list_at(c->tree, node->b, k));
            bool found = false;
            for (uint32_t n = 0; n < sizeof known / sizeof known[0]; n++)
                found |= pyr_tree_name_is(c->tree, alias->a, known[n]);
            if (pyr_tree_name_is(c->tree, alias->a, "annotations")) c->future_annotations = true;
            if (found || pyr_compiler_failed(c)) continue;
            if (pyr_tree_name_is(c->tree, alias->a, "braces")) pyr_compiler_fail(c, node->at, "not a chance");
            else pyr_compiler_fail(c, node->at, "future feature %.*s is not defined", PYR_NAME_ARGS(c->tree, alias->a));
            c->tree->error.end_offset = PYR_NO_OFFSET;
        }
    }
}

// ---- the compilation -------------------------------------------------------------------------------------------------------------

static uint32_t compile_module(pyr_compiler *c, pyr_node_id root) {
    const pyr_node node = *pyr_compiler_node(c, root);
    bool expression = node.kind == PYR_AST_EXPRESSION;
    c->interactive = node.kind == PYR_AST_INTERACTIVE;
    if (!expression) check_futures(c, node.a);
    if (pyr_compiler_failed(c)) return UINT32_MAX;
    if (c->future_annotations) pyr_compiler_stringize_annotations(c);
    pyr_compiler_fold(c, root);
    if (pyr_compiler_failed(c) || !pyr_symtable_build(&c->symbols, c->tree, root)) return UINT32_MAX;
    if (!pyr_compiler_open(c, PYR_UNIT_MODULE, pyr_tree_name(c->tree, "<module>", 8), root, 1)) return UINT32_MAX;
    if (expression) pyr_compile_expression(c, node.a);
    else if (c->interactive) pyr_compile_statements(c, node.a);
    else pyr_compile_body(c, node.a);
    return pyr_compiler_close(c, !expression);
}

// The tree's source always ends with a newline; CPython adds one only to programs. An error at it has no columns in an expression.
static void hide_newline(pyr_tree *tree) {
    pyr_source_error *error = &tree->error;
    if (!error->has_text || error->text_source != tree->source || error->text_length == 0) return;
    if (error->text_start + error->text_length != tree->source_length) return;
    if (tree->source[tree->source_length - 1] == '\n') error->text_length--;
    if (tree->source_length == 1) error->line = 0, error->end_line = 0; // there is no line
    int32_t behind = (int32_t)pyr_tree_column(tree, error->line, error->text_length) + 1;
    if (error->offset != behind) return;
    error->offset = error->end_offset == -1 ? behind - 1 : 0;
    if (error->end_offset >= 0) error->end_offset = 0;
}

static void say_warnings(pyr_compiler *c, const char *filename) {
    if (!c->rt->print_warning) return;
    for (uint32_t i = 0; i < c->tree->warning_count; i++) {
        const pyr_source_warning *w = &c->tree->warnings[i];
        c->rt->print_warning(c->rt, "SyntaxWarning", c->tree->text + w->start, w->length, filename, w->line);
    }
}

static void release(pyr_compiler *c) {
    for (uint32_t i = 0; i < c->object_count; i++) pyr_clear(c->rt, &c->objects[i]);
    for (uint32_t i = 0; i < c->name_object_count; i++) pyr_clear(c->rt, &c->name_objects[i]);
    pyr_take_array_back(c->rt);
    pyr_take_array_back(c->rt);
    pyr_xdecref(c->rt, c->filename);
    pyr_tree_free(c->tree);
}

// The constants that the code uses and the tree made: in 2.7 tuples are folded only later.
static pyr_object *list_constants(const pyr_compiler *c, int flags) {
    pyr_object *list = pyr_list_new(c->rt, 0);
    for (uint32_t i = 0; list && i < c->object_count; i++) {
        pyr_object *o = c->objects[i].p;
        if (!c->literals[i] || o->ob_refcnt == 1) continue;
        if ((flags & PYR_COMPILE_PYTHON2) && PYR_IS_TUPLE(o)) continue;
        if (pyr_list_append(c->rt, list, o) == 0) continue;
        pyr_decref(c->rt, list);
        list = NULL;
    }
    return list;
}

static pyr_object *compile(pyr_runtime *rt, const char *source, uint64_t length, const char *filename, int mode, int flags,
                           pyr_object **constants) {
    // No text nests deeper than it is long.
    int32_t room = length < PYR_C_TEXT / PYR_C_CHARACTER ? (int32_t)length * PYR_C_CHARACTER : PYR_C_TEXT;
    if (pyr_charge(rt, (int64_t)length) < 0 || pyr_enter_nesting(rt, room, " during compilation") < 0) return NULL;
    pyr_tree tree;
    pyr_compiler c = {.rt = rt, .tree = &tree};
    uint32_t code = UINT32_MAX;
    // A collection in the middle may run code, which may be looked at.
    pyr_held_array constants_held, names_held;
    pyr_hold_array(rt, &constants_held, &c.objects, &c.object_count, 1);
    pyr_hold_array(rt, &names_held, &c.name_objects, &c.name_object_count, 1);
    if (pyr_tree_init(&tree, &rt->heap, source, length) && check_source(&tree, source, length, filename)) {
        tree.byte_columns = flags & (PYR_COMPILE_FILE | PYR_COMPILE_BYTES) ? PYR_COLUMNS_OF_FILE : 0;
        pyr_node_id root = pyr_parse(&tree, mode, flags);
        if (!root && mode != PYR_COMPILE_EXEC && (length == 0 || source[length - 1] != '\n')) hide_newline(&tree);
        if (root) {
            tree.byte_columns = true;
            c.filename = pyr_str_from_text(rt, filename);
            if (!c.filename) pyr_compiler_fail_object(&c);
            pyr_hold(rt, c.filename);
            if (c.filename) code = compile_module(&c, root);
            pyr_take_back(rt);
            if (!(flags & PYR_COMPILE_FILE)) tree.error.has_text = false;
        }
    }
    say_warnings(&c, filename);
    pyr_object *result = NULL;
    if (tree.error.kind) raise_error(rt, &tree.error, filename);
    else if (!constants || (*constants = list_constants(&c, flags)) != NULL) result = pyr_new_ref(rt, c.objects[code].p);
    release(&c);
    pyr_leave_nesting(rt, room);
    return result;
}

pyr_object *pyr_compile(pyr_runtime *rt, const char *source, uint64_t length, const char *filename, int mode, int flags) {
    return compile(rt, source, length, filename, mode, flags, NULL);
}

pyr_object *pyr_compile_with_tree(pyr_runtime *rt, const char *source, uint64_t length, const char *filename, int mode,
                                  int flags, pyr_object **tree) {
    *tree = NULL;
    return compile(rt, source, length, filename, mode, flags, tree);
}
