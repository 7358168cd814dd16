// SyntaxWarnings: a literal that is called, subscripted or compared by identity, an assertion about a tuple (Python/compile.c, 3.11).
// They are collected in the tree and written when the compilation is over; each names the line of the statement or expression that is
// being compiled.
#include "lang/compile_internal.h"
#include "obj/containers.h"

static void warn(pyr_compiler *c, const char *message) {
    pyr_tree_warn(c->tree, (uint32_t)c->unit->loc.line, "%s", message);
}

// The name of the type of a constant.
static const char *constant_type(const pyr_compiler *c, const pyr_node *node) {
    switch (node->op) {
    case PYR_CONST_NONE:
        return "NoneType";
    case PYR_CONST_TRUE:
    case PYR_CONST_FALSE:
        return "bool";
    case PYR_CONST_ELLIPSIS:
        return "ellipsis";
    case PYR_CONST_INT:
        return "int";
    case PYR_CONST_FLOAT:
        return (c->tree->source[node->a + node->b - 1] | 0x20) == 'j' ? "complex" : "float";
    case PYR_CONST_STR:
        return "str";
    case PYR_CONST_BYTES:
        return "bytes";
    default:
        return pyr_type_of(c->objects[node->a].p)->tp_name.p;
    }
}

// infer_type: the name of the type that the expression's value certainly has, NULL if it may be any.
static const char *certain_type(const pyr_compiler *c, const pyr_node *node) {
    switch (node->kind) {
    case PYR_AST_TUPLE:
        return "tuple";
    case PYR_AST_LIST:
    case PYR_AST_LIST_COMP:
        return "list";
    case PYR_AST_DICT:
    case PYR_AST_DICT_COMP:
        return "dict";
    case PYR_AST_SET:
    case PYR_AST_SET_COMP:
        return "set";
    case PYR_AST_GENERATOR:
        return "generator";
    case PYR_AST_LAMBDA:
        return "function";
    case PYR_AST_JOINED_STR:
    case PYR_AST_FORMATTED:
        return "str";
    case PYR_AST_CONSTANT:
        return constant_type(c, node);
    default:
        return NULL;
    }
}

static bool is_singleton(const pyr_compiler *c, const pyr_object *o) {
    return o == c->rt->none || o == c->rt->ellipsis || pyr_is_exact(c->rt, o, PYR_T_BOOL);
}

// Whether identity with it is a sensible question: anything but a literal that is no singleton.
static bool may_be_compared(const pyr_compiler *c, pyr_node_id id) {
    const pyr_node *node = pyr_compiler_node(c, id);
    if (node->kind != PYR_AST_CONSTANT) return true;
    if (node->op != PYR_CONST_OBJECT) return node->op <= PYR_CONST_ELLIPSIS;
    const pyr_object *o = c->objects[node->a].p;
    return is_singleton(c, o);
}

void pyr_check_compare(pyr_compiler *c, const pyr_node *node) {
    bool left = may_be_compared(c, node->a);
    for (uint32_t i = 0; i < pyr_list_length(c->tree, node->b); i++) {
        uint32_t op = pyr_list_at(c->tree, node->b, i);
        bool right = may_be_compared(c, pyr_list_at(c->tree, node->c, i));
        if ((op == PYR_CMPOP_IS || op == PYR_CMPOP_IS_NOT) && !(left && right)) {
            warn(c, op == PYR_CMPOP_IS ? "\"is\" with a literal. Did you mean \"==\"?"
                                       : "\"is not\" with a literal. Did you mean \"!=\"?");
            return;
        }
        left = right;
    }
}

void pyr_check_callee(pyr_compiler *c, pyr_node_id id) {
    const pyr_node *node = pyr_compiler_node(c, id);
    if (node->kind == PYR_AST_LAMBDA || node->kind == PYR_AST_GENERATOR) return;
    const char *type = certain_type(c, node);
    if (!type) return;
    pyr_tree_warn(c->tree, (uint32_t)c->unit->loc.line, "'%s' object is not callable; perhaps you missed a comma?", type);
}

static bool has_no_items(const pyr_compiler *c, const pyr_node *node) {
    if (node->kind == PYR_AST_SET || node->kind == PYR_AST_SET_COMP || node->kind == PYR_AST_GENERATOR ||
        node->kind == PYR_AST_LAMBDA)
        return true;
    if (node->kind != PYR_AST_CONSTANT) return false;
    if (node->op != PYR_CONST_OBJECT) return node->op <= PYR_CONST_FLOAT;
    const pyr_object *o = c->objects[node->a].p;
    return is_singleton(c, o) || pyr_is_exact(c->rt, o, PYR_T_INT) || pyr_is_exact(c->rt, o, PYR_T_FLOAT) ||
           pyr_is_exact(c->rt, o, PYR_T_FROZENSET);
}

static bool is_sequence(const pyr_compiler *c, const pyr_node *node) {
    switch (node->kind) {
    case PYR_AST_TUPLE:
    case PYR_AST_LIST:
    case PYR_AST_LIST_COMP:
    case PYR_AST_JOINED_STR:
    case PYR_AST_FORMATTED:
        return true;
    default:
        return node->kind == PYR_AST_CONSTANT && !has_no_items(c, node);
    }
}

static bool is_index(const pyr_compiler *c, const pyr_node *node) {
    if (node->kind != PYR_AST_CONSTANT) return false;
    if (node->op == PYR_CONST_OBJECT)
        return pyr_is_exact(c->rt, c->objects[node->a].p, PYR_T_INT) || pyr_is_exact(c->rt, c->objects[node->a].p, PYR_T_BOOL);
    return node->op == PYR_CONST_INT || node->op == PYR_CONST_TRUE || node->op == PYR_CONST_FALSE;
}

void pyr_check_subscript(pyr_compiler *c, const pyr_node *node) {
    const pyr_node *value = pyr_compiler_node(c, node->a), *index = pyr_compiler_node(c, node->b);
    uint32_t line = (uint32_t)c->unit->loc.line;
    if (has_no_items(c, value)) {
        pyr_tree_warn(c->tree, line, "'%s' object is not subscriptable; perhaps you missed a comma?", certain_type(c, value));
    }
    const char *type = certain_type(c, index);
    if (!type || is_index(c, index) || !is_sequence(c, value)) return;
    pyr_tree_warn(c->tree, line, "%s indices must be integers or slices, not %s; perhaps you missed a comma?",
                  certain_type(c, value), type);
}

void pyr_check_assert(pyr_compiler *c, pyr_node_id test) {
    const pyr_node *node = pyr_compiler_node(c, test);
    bool tuple = node->kind == PYR_AST_TUPLE && pyr_list_length(c->tree, node->a) > 0;
    if (node->kind == PYR_AST_CONSTANT && node->op == PYR_CONST_OBJECT) {
        const pyr_object *o = c->objects[node->a].p;
        tuple = pyr_is_exact(c->rt, o, PYR_T_TUPLE) && pyr_tuple_size(o) > 0;
    }
    if (tuple) warn(c, "assertion is always true, perhaps remove parentheses?");
}
