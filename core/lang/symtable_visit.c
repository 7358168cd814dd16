// The walk over the tree that notes what each scope does with each name, with the errors that belong to it.
//
// Most nodes only lead to their parts: nodes.def says which fields those are. C recursion is bounded; a chain of binary operators,
// which is deep on its left, is walked in a loop.
#include "lang/symtable.h"

#define MAX_DEPTH 1000

static bool visit(pyr_symtable *table, pyr_node_id id);

static pyr_scope *current(pyr_symtable *table) {
    return &table->scopes[table->current];
}

static bool failed(const pyr_symtable *table) {
    return table->tree->error.kind != 0;
}

static bool fail_name(pyr_symtable *table, pyr_span at, const char *message, pyr_name_id name) {
    pyr_tree_fail(table->tree, PYR_SOURCE_SYNTAX, at, message, PYR_NAME_ARGS(table->tree, name));
    return false;
}

static bool fail(pyr_symtable *table, pyr_span at, const char *message) {
    pyr_tree_fail(table->tree, PYR_SOURCE_SYNTAX, at, "%s", message);
    return false;
}

static bool visit_list(pyr_symtable *table, pyr_list_id list) {
    for (uint32_t i = 0; i < pyr_list_length(table->tree, list); i++)
        if (!visit(table, pyr_list_at(table->tree, list, i))) return false;
    return true;
}

static pyr_name_id mangle(pyr_symtable *table, pyr_name_id name) {
    return pyr_symtable_mangle(table->tree, current(table)->private_name, name);
}

// ---- scopes --------------------------------------------------------------------------------------------------------------------

static bool enter(pyr_symtable *table, uint8_t type, pyr_node_id node) {
    if (!pyr_tree_reserve(table->tree, &table->scopes, table->scope_count, &table->scope_room, sizeof *table->scopes))
        return false;
    pyr_scope_id id = table->scope_count;
    if (!pyr_map_put(table->tree, &table->by_node, node, 0, id)) return false;
    table->scope_count++;
    pyr_scope *scope = &table->scopes[id];
    const pyr_scope *outer = &table->scopes[table->current];
    *scope = (pyr_scope){.type = type, .node = node, .parent = table->current};
    if (table->current) {
        scope->private_name = outer->private_name;
        scope->iter_expression = outer->iter_expression; // also within lambdas and comprehensions of the iterable
        scope->nested = outer->nested || outer->type == PYR_SCOPE_FUNCTION;
    }
    table->current = id;
    return true;
}

static void leave(pyr_symtable *table) {
    table->current = current(table)->parent;
}

static bool define_mangled(pyr_symtable *table, pyr_name_id name, uint32_t flags, pyr_scope_id scope, pyr_span at) {
    pyr_symbol *symbol = pyr_symtable_find(table, scope, name);
    uint32_t before = symbol ? symbol->flags : 0;
    if ((flags & PYR_DEF_PARAM) && (before & PYR_DEF_PARAM))
        return fail_name(table, at, "duplicate argument '%.*s' in function definition", name);
    if (table->scopes[scope].iter_target) {
        if (before & (PYR_DEF_GLOBAL | PYR_DEF_NONLOCAL))
            return fail_name(table, at, "comprehension inner loop cannot rebind assignment expression target '%.*s'", name);
        flags |= PYR_DEF_COMP_ITER;
    }
    if (!pyr_symtable_add(table, scope, name, flags)) return false;
    // A global declaration anywhere makes it an explicit global of the module too.
    return !(flags & PYR_DEF_GLOBAL) || pyr_symtable_add(table, 1, name, flags) != NULL;
}

static bool define(pyr_symtable *table, pyr_name_id name, uint32_t flags, pyr_span at) {
    pyr_name_id mangled = mangle(table, name);
    return mangled && define_mangled(table, mangled, flags, table->current, at);
}

static uint32_t flags_of(pyr_symtable *table, pyr_scope_id scope, pyr_name_id name) {
    const pyr_symbol *symbol = pyr_symtable_find(table, scope, name);
    return symbol ? symbol->flags : 0;
}

static void note_directive(pyr_symtable *table, pyr_name_id mangled, pyr_node_id node) {
    pyr_symbol *symbol = pyr_symtable_find(table, table->current, mangled);
    if (symbol) symbol->directive = node;
}

// ---- functions -----------------------------------------------------------------------------------------------------------------

static uint32_t field_of(const pyr_symtable *table, pyr_node_id arguments, uint32_t which) {
    return pyr_list_at(table->tree, pyr_tree_get(table->tree, arguments)->a, which);
}

// Defaults are read outside of the function.
static bool visit_defaults(pyr_symtable *table, pyr_node_id arguments) {
    return visit_list(table, field_of(table, arguments, PYR_ARGS_DEFAULTS)) &&
           visit_list(table, field_of(table, arguments, PYR_ARGS_KW_DEFAULTS));
}

// All parameters in the order of the local variables, as a list of ARG nodes.
static pyr_list_id ordered_parameters(pyr_symtable *table, pyr_node_id arguments) {
    static const uint8_t groups[] = {PYR_ARGS_POSONLY, PYR_ARGS_ARGS, PYR_ARGS_KWONLY};
    pyr_tree *tree = table->tree;
    uint32_t count = 2;
    for (uint32_t g = 0; g < 3; g++) count += pyr_list_length(tree, field_of(table, arguments, groups[g]));
    uint32_t *list = pyr_tree_alloc(tree, (uint64_t)count * sizeof *list), n = 0;
    if (!list) return 0;
    for (uint32_t g = 0; g < 3; g++) {
        pyr_list_id group = field_of(table, arguments, groups[g]);
        for (uint32_t i = 0; i < pyr_list_length(tree, group); i++) list[n++] = pyr_list_at(tree, group, i);
    }
    if (field_of(table, arguments, PYR_ARGS_VARARG)) list[n++] = field_of(table, arguments, PYR_ARGS_VARARG);
    if (field_of(table, arguments, PYR_ARGS_KWARG)) list[n++] = field_of(table, arguments, PYR_ARGS_KWARG);
    return pyr_tree_list(tree, list, n);
}

static bool visit_annotations(pyr_symtable *table, pyr_node_id arguments, pyr_node_id returns) {
    pyr_list_id parameters = ordered_parameters(table, arguments);
    for (uint32_t i = 0; i < pyr_list_length(table->tree, parameters); i++)
        if (!visit(table, pyr_tree_get(table->tree, pyr_list_at(table->tree, parameters, i))->b)) return false;
    return visit(table, returns);
}

// Makes the parameters local, in their order, and remembers the mangled names.
static bool define_parameters(pyr_symtable *table, pyr_node_id arguments) {
    pyr_tree *tree = table->tree;
    pyr_list_id nodes = ordered_parameters(table, arguments);
    uint32_t count = pyr_list_length(tree, nodes);
    uint32_t *names = pyr_tree_alloc(tree, ((uint64_t)count + 1) * sizeof *names);
    if (!names) return false;
    for (uint32_t i = 0; i < count; i++) {
        const pyr_node *parameter = pyr_tree_get(tree, pyr_list_at(tree, nodes, i));
        names[i] = mangle(table, parameter->a);
        if (!define(table, parameter->a, PYR_DEF_PARAM, parameter->at)) return false;
    }
    current(table)->parameters = pyr_tree_list(tree, names, count);
    current(table)->varargs = field_of(table, arguments, PYR_ARGS_VARARG) != 0;
    current(table)->varkeywords = field_of(table, arguments, PYR_ARGS_KWARG) != 0;
    return !failed(table);
}

static bool visit_function(pyr_symtable *table, pyr_node_id id) {
    const pyr_node node = *pyr_tree_get(table->tree, id);
    if (!define(table, node.a, PYR_DEF_LOCAL, node.at) || !visit_defaults(table, node.b)) return false;
    if (!visit_annotations(table, node.b, node.e) || !visit_list(table, node.d)) return false;
    if (!enter(table, PYR_SCOPE_FUNCTION, id)) return false;
    current(table)->coroutine = node.op != 0;
    if (!define_parameters(table, node.b) || !visit_list(table, node.c)) return false;
    leave(table);
    return true;
}

static bool visit_lambda(pyr_symtable *table, pyr_node_id id) {
    const pyr_node node = *pyr_tree_get(table->tree, id);
    if (!visit_defaults(table, node.a) || !enter(table, PYR_SCOPE_FUNCTION, id)) return false;
    if (!define_parameters(table, node.a) || !visit(table, node.b)) return false;
    leave(table);
    return true;
}

static bool visit_class(pyr_symtable *table, pyr_node_id id) {
    const pyr_node node = *pyr_tree_get(table->tree, id);
    if (!define(table, node.a, PYR_DEF_LOCAL, node.at)) return false;
    if (!visit_list(table, node.b) || !visit_list(table, node.c) || !visit_list(table, node.e)) return false;
    if (!enter(table, PYR_SCOPE_CLASS, id)) return false;
    current(table)->private_name = node.a;
    if (!visit_list(table, node.d)) return false;
    leave(table);
    return true;
}

// ---- comprehensions ------------------------------------------------------------------------------------------------------------

static bool visit_target(pyr_symtable *table, pyr_node_id target) {
    current(table)->iter_target = true;
    bool fine = visit(table, target);
    current(table)->iter_target = false;
    return fine;
}

static bool visit_iterable(pyr_symtable *table, pyr_node_id iterable) {
    current(table)->iter_expression++;
    bool fine = visit(table, iterable);
    current(table)->iter_expression--;
    return fine;
}

static bool visit_comprehension(pyr_symtable *table, pyr_node_id id) {
    const pyr_node node = *pyr_tree_get(table->tree, id);
    const pyr_node first = *pyr_tree_get(table->tree, pyr_list_at(table->tree, node.c, 0));
    if (!visit_iterable(table, first.b) || !enter(table, PYR_SCOPE_FUNCTION, id)) return false;
    current(table)->comprehension = node.kind;
    current(table)->coroutine = first.op != 0;
    if (!define_mangled(table, table->implicit_name, PYR_DEF_PARAM, table->current, node.at)) return false;
    current(table)->parameters = pyr_tree_list(table->tree, &table->implicit_name, 1);
    if (!visit_target(table, first.a) || !visit_list(table, first.c)) return false;
    for (uint32_t i = 1; i < pyr_list_length(table->tree, node.c); i++) {
        const pyr_node clause = *pyr_tree_get(table->tree, pyr_list_at(table->tree, node.c, i));
        if (!visit_target(table, clause.a) || !visit_iterable(table, clause.b) || !visit_list(table, clause.c)) return false;
        if (clause.op) current(table)->coroutine = true;
    }
    if (!visit(table, node.b) || !visit(table, node.a)) return false;
    current(table)->generator = node.kind == PYR_AST_GENERATOR;
    bool async = current(table)->coroutine && node.kind != PYR_AST_GENERATOR;
    leave(table);
    if (async) current(table)->coroutine = true;
    return true;
}

static bool visit_yield(pyr_symtable *table, pyr_node_id id) {
    const pyr_node node = *pyr_tree_get(table->tree, id);
    if (!visit(table, node.a)) return false;
    current(table)->generator = true;
    switch (current(table)->comprehension) {
    case PYR_AST_LIST_COMP:
        return fail(table, node.at, "'yield' inside list comprehension");
    case PYR_AST_SET_COMP:
        return fail(table, node.at, "'yield' inside set comprehension");
    case PYR_AST_DICT_COMP:
        return fail(table, node.at, "'yield' inside dict comprehension");
    case PYR_AST_GENERATOR:
        return fail(table, node.at, "'yield' inside generator expression");
    default:
        return true;
    }
}

// A walrus within a comprehension binds its name in the function around.
static bool extend_named(pyr_symtable *table, pyr_node_id target) {
    const pyr_node node = *pyr_tree_get(table->tree, target);
    pyr_name_id name = mangle(table, node.a);
    for (pyr_scope_id scope = table->current; scope; scope = table->scopes[scope].parent) {
        uint32_t flags = flags_of(table, scope, name);
        if (table->scopes[scope].comprehension) {
            if (flags & PYR_DEF_COMP_ITER)
                return fail_name(table, node.at, "assignment expression cannot rebind comprehension iteration variable '%.*s'",
                                 node.a);
            continue;
        }
        if (table->scopes[scope].type == PYR_SCOPE_CLASS)
            return fail(table, node.at, "assignment expression within a comprehension cannot be used in a class body");
        bool module = table->scopes[scope].type == PYR_SCOPE_MODULE;
        uint32_t use = module || (flags & PYR_DEF_GLOBAL) ? PYR_DEF_GLOBAL : PYR_DEF_NONLOCAL;
        if (!define_mangled(table, name, use, table->current, node.at)) return false;
        note_directive(table, name, target);
        return define_mangled(table, name, module ? PYR_DEF_GLOBAL : PYR_DEF_LOCAL, scope, node.at);
    }
    return true;
}

static bool visit_named(pyr_symtable *table, pyr_node_id id) {
    const pyr_node node = *pyr_tree_get(table->tree, id);
    if (current(table)->iter_expression)
        return fail(table, node.at, "assignment expression cannot be used in a comprehension iterable expression");
    if (current(table)->comprehension && !extend_named(table, node.a)) return false;
    return visit(table, node.b) && visit(table, node.a);
}

// ---- statements ----------------------------------------------------------------------------------------------------------------

static bool visit_names(pyr_symtable *table, pyr_node_id id, bool global) {
    const pyr_node node = *pyr_tree_get(table->tree, id);
    for (uint32_t i = 0; i < pyr_list_length(table->tree, node.a); i++) {
        pyr_name_id name = pyr_list_at(table->tree, node.a, i), mangled = mangle(table, name);
        uint32_t flags = flags_of(table, table->current, mangled);
        const char *message = NULL;
        if (flags & PYR_DEF_PARAM)
            message = global ? "name '%.*s' is parameter and global" : "name '%.*s' is parameter and nonlocal";
        else if (flags & PYR_USE)
            message = global ? "name '%.*s' is used prior to global declaration"
                             : "name '%.*s' is used prior to nonlocal declaration";
        else if (flags & PYR_DEF_ANNOT)
            message = global ? "annotated name '%.*s' can't be global" : "annotated name '%.*s' can't be nonlocal";
        else if (flags & PYR_DEF_LOCAL)
            message = global ? "name '%.*s' is assigned to before global declaration"
                             : "name '%.*s' is assigned to before nonlocal declaration";
        if (message) return fail_name(table, node.at, message, name);
        if (!define(table, name, global ? PYR_DEF_GLOBAL : PYR_DEF_NONLOCAL, node.at)) return false;
        note_directive(table, mangled, id);
    }
    return true;
}

static bool visit_annotated(pyr_symtable *table, pyr_node_id id) {
    const pyr_node node = *pyr_tree_get(table->tree, id);
    const pyr_node target = *pyr_tree_get(table->tree, node.a);
    if (target.kind == PYR_AST_NAME) {
        uint32_t flags = flags_of(table, table->current, mangle(table, target.a));
        if ((flags & (PYR_DEF_GLOBAL | PYR_DEF_NONLOCAL)) && table->current != 1 && node.op)
            return fail_name(table, node.at,
                             flags & PYR_DEF_GLOBAL ? "annotated name '%.*s' can't be global"
                                                    : "annotated name '%.*s' can't be nonlocal",
                             target.a);
        if (node.op) {
            if (!define(table, target.a, PYR_DEF_ANNOT | PYR_DEF_LOCAL, target.at)) return false;
        } else if (node.c && !define(table, target.a, PYR_DEF_LOCAL, target.at)) {
            return false;
        }
    } else if (!visit(table, node.a)) {
        return false;
    }
    return visit(table, node.b) && visit(table, node.c);
}

static bool visit_aliases(pyr_symtable *table, pyr_list_id aliases) {
    pyr_tree *tree = table->tree;
    for (uint32_t i = 0; i < pyr_list_length(tree, aliases); i++) {
        const pyr_node alias = *pyr_tree_get(tree, pyr_list_at(tree, aliases, i));
        pyr_name_id name = alias.b ? alias.b : alias.a;
        if (pyr_tree_name_is(tree, name, "*")) {
            if (table->scopes[table->current].type != PYR_SCOPE_MODULE)
                return fail(table, alias.at, "import * only allowed at module level");
            continue;
        }
        const char *text = tree->text + tree->names[name].start;
        uint32_t length = 0;
        while (length < tree->names[name].length && text[length] != '.') length++;
        name = pyr_tree_name(tree, text, length);
        if (!name || !define(table, name, PYR_DEF_IMPORT, alias.at)) return false;
    }
    return true;
}

static bool visit_name(pyr_symtable *table, const pyr_node *node) {
    pyr_name_id name = node->a;
    bool load = node->op == PYR_LOAD;
    pyr_span at = node->at;
    if (!define(table, name, load ? PYR_USE : PYR_DEF_LOCAL, at)) return false;
    // super() without arguments reads __class__.
    if (load && name == table->super_name && current(table)->type == PYR_SCOPE_FUNCTION)
        return define(table, table->class_name, PYR_USE, at);
    return true;
}

// Patterns and handlers that bind a name.
static bool define_bound(pyr_symtable *table, pyr_name_id name, pyr_span at) {
    return !name || define(table, name, PYR_DEF_LOCAL, at);
}

static bool visit_parts(pyr_symtable *table, pyr_node_id id) {
    const char *fields = pyr_tree_fields(pyr_tree_get(table->tree, id)->kind);
    for (int i = 0; fields[i]; i++) {
        uint32_t value = pyr_node_field(pyr_tree_get(table->tree, id), i);
        if (fields[i] == 'n' && !visit(table, value)) return false;
        if (fields[i] == 'l' && !visit_list(table, value)) return false;
    }
    return true;
}

static bool visit_kind(pyr_symtable *table, pyr_node_id id) {
    const pyr_node *node = pyr_tree_get(table->tree, id);
    switch (node->kind) {
    case PYR_AST_FUNCTION_DEF:
        return visit_function(table, id);
    case PYR_AST_CLASS_DEF:
        return visit_class(table, id);
    case PYR_AST_LAMBDA:
        return visit_lambda(table, id);
    case PYR_AST_LIST_COMP:
    case PYR_AST_SET_COMP:
    case PYR_AST_DICT_COMP:
    case PYR_AST_GENERATOR:
        return visit_comprehension(table, id);
    case PYR_AST_YIELD:
    case PYR_AST_YIELD_FROM:
        return visit_yield(table, id);
    case PYR_AST_AWAIT:
        current(table)->coroutine = true;
        return visit(table, node->a);
    case PYR_AST_NAMED:
        return visit_named(table, id);
    case PYR_AST_GLOBAL:
    case PYR_AST_NONLOCAL:
        return visit_names(table, id, node->kind == PYR_AST_GLOBAL);
    case PYR_AST_ANN_ASSIGN:
        return visit_annotated(table, id);
    case PYR_AST_IMPORT:
        return visit_aliases(table, node->a);
    case PYR_AST_IMPORT_FROM:
        return visit_aliases(table, node->b);
    case PYR_AST_NAME:
        return visit_name(table, node);
    case PYR_AST_HANDLER: {
        pyr_list_id body = node->c;
        return visit(table, node->a) &&
               define_bound(table, pyr_tree_get(table->tree, id)->b, pyr_tree_get(table->tree, id)->at) &&
               visit_list(table, body);
    }
    case PYR_AST_MATCH_STAR:
        return define_bound(table, node->a, node->at);
    case PYR_AST_MATCH_AS:
        return visit_parts(table, id) &&
               define_bound(table, pyr_tree_get(table->tree, id)->b, pyr_tree_get(table->tree, id)->at);
    case PYR_AST_MATCH_MAPPING:
        return visit_parts(table, id) &&
               define_bound(table, pyr_tree_get(table->tree, id)->c, pyr_tree_get(table->tree, id)->at);
    default:
        return visit_parts(table, id);
    }
}

static bool visit(pyr_symtable *table, pyr_node_id id) {
    if (!id) return !failed(table);
    if (++table->depth > MAX_DEPTH) {
        if (!failed(table)) table->tree->error.kind = PYR_SOURCE_RECURSION;
        return false;
    }
    bool fine = true;
    while (fine && pyr_tree_get(table->tree, id)->kind == PYR_AST_BIN_OP) {
        fine = visit(table, pyr_tree_get(table->tree, id)->b);
        id = pyr_tree_get(table->tree, id)->a;
    }
    fine = fine && visit_kind(table, id);
    table->depth--;
    return fine && !failed(table);
}

bool pyr_symtable_visit(pyr_symtable *table, pyr_node_id root) {
    if (!enter(table, PYR_SCOPE_MODULE, root)) return false;
    bool fine = visit_parts(table, root);
    table->current = 0;
    return fine;
}
