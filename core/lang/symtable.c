// Scopes, their symbols, and the resolution of names. The walk over the tree is symtable_visit.c.
#include "lang/symtable.h"
#include <string.h>

pyr_name_id pyr_symtable_mangle(pyr_tree *tree, pyr_name_id private_name, pyr_name_id name) {
    const pyr_source_name *n = &tree->names[name], *p = &tree->names[private_name];
    const char *text = tree->text + n->start;
    if (!private_name || n->length < 2 || text[0] != '_' || text[1] != '_') return name;
    if (text[n->length - 1] == '_' && text[n->length - 2] == '_') return name;
    for (uint32_t i = 0; i < n->length; i++)
        if (text[i] == '.') return name;
    const char *owner = tree->text + p->start;
    uint32_t skip = 0;
    while (skip < p->length && owner[skip] == '_') skip++;
    if (skip == p->length) return name;
    uint32_t length = 1 + p->length - skip + n->length;
    char *mangled = pyr_tree_alloc(tree, length);
    if (!mangled) return 0;
    mangled[0] = '_';
    memcpy(mangled + 1, owner + skip, p->length - skip);
    memcpy(mangled + 1 + p->length - skip, text, n->length);
    return pyr_tree_name(tree, mangled, length);
}

pyr_scope_id pyr_symtable_scope_of(const pyr_symtable *table, pyr_node_id node) {
    return pyr_map_get(&table->by_node, node, 0);
}

pyr_symbol *pyr_symtable_find(const pyr_symtable *table, pyr_scope_id scope, pyr_name_id name) {
    pyr_symbol_id id = pyr_map_get(&table->index, scope, name);
    return id ? &table->symbols[id] : NULL;
}

uint32_t pyr_symtable_meaning(const pyr_symtable *table, pyr_scope_id scope, pyr_name_id name) {
    const pyr_symbol *symbol = pyr_symtable_find(table, scope, name);
    return symbol ? symbol->scope : PYR_UNRESOLVED;
}

pyr_symbol *pyr_symtable_add(pyr_symtable *table, pyr_scope_id scope, pyr_name_id name, uint32_t flags) {
    pyr_symbol *symbol = pyr_symtable_find(table, scope, name);
    if (!symbol) {
        if (!pyr_tree_reserve(table->tree, &table->symbols, table->symbol_count, &table->symbol_room, sizeof *table->symbols))
            return NULL;
        pyr_symbol_id id = table->symbol_count;
        if (!pyr_map_put(table->tree, &table->index, scope, name, id)) return NULL;
        table->symbol_count++;
        symbol = &table->symbols[id];
        *symbol = (pyr_symbol){.name = name};
        pyr_scope *owner = &table->scopes[scope];
        if (owner->last) table->symbols[owner->last].next = id;
        else owner->first = id;
        owner->last = id;
    }
    symbol->flags |= flags;
    return symbol;
}

// ---- resolution ----------------------------------------------------------------------------------------------------------------

// The function (or, for __class__, the class) around [scope] that binds [name]; 0 if it is global there.
static pyr_scope_id find_binding(const pyr_symtable *table, pyr_scope_id scope, pyr_name_id name) {
    for (scope = table->scopes[scope].parent; scope; scope = table->scopes[scope].parent) {
        const pyr_scope *outer = &table->scopes[scope];
        if (outer->type == PYR_SCOPE_MODULE) return 0;
        if (outer->type == PYR_SCOPE_CLASS) {
            if (name == table->class_name) return scope;
            continue;
        }
        const pyr_symbol *symbol = pyr_symtable_find(table, scope, name);
        if (!symbol) continue;
        if (symbol->flags & PYR_DEF_GLOBAL) return 0;
        if ((symbol->flags & PYR_DEF_BOUND) && !(symbol->flags & PYR_DEF_NONLOCAL)) return scope;
    }
    return 0;
}

// The name is free in every scope between its use and its binding.
static bool pass_through(pyr_symtable *table, pyr_scope_id scope, pyr_scope_id binding, pyr_name_id name) {
    for (scope = table->scopes[scope].parent; scope != binding; scope = table->scopes[scope].parent) {
        pyr_symbol *symbol = pyr_symtable_find(table, scope, name);
        if (symbol) {
            if (table->scopes[scope].type == PYR_SCOPE_CLASS && (symbol->flags & (PYR_DEF_BOUND | PYR_DEF_GLOBAL)))
                symbol->flags |= PYR_DEF_FREE_CLASS;
        } else {
            symbol = pyr_symtable_add(table, scope, name, 0);
            if (!symbol) return false;
            symbol->scope = PYR_FREE;
        }
    }
    if (table->scopes[binding].type == PYR_SCOPE_CLASS) table->scopes[binding].needs_class_closure = true;
    else pyr_symtable_find(table, binding, name)->scope = PYR_CELL;
    return true;
}

static void fail_directive(pyr_symtable *table, const pyr_symbol *symbol, const char *message) {
    pyr_tree_fail(table->tree, PYR_SOURCE_SYNTAX, pyr_tree_get(table->tree, symbol->directive)->at, message,
                  PYR_NAME_ARGS(table->tree, symbol->name));
}

static bool resolve(pyr_symtable *table, pyr_scope_id scope, pyr_symbol_id id) {
    pyr_symbol *symbol = &table->symbols[id];
    if (symbol->scope == PYR_CELL || symbol->scope == PYR_FREE) return true;
    if (symbol->flags & PYR_DEF_GLOBAL) {
        if (symbol->flags & PYR_DEF_NONLOCAL) {
            fail_directive(table, symbol, "name '%.*s' is nonlocal and global");
            return false;
        }
        symbol->scope = PYR_GLOBAL_EXPLICIT;
        return true;
    }
    bool nonlocal = (symbol->flags & PYR_DEF_NONLOCAL) != 0;
    if (nonlocal && table->scopes[scope].type == PYR_SCOPE_MODULE) {
        fail_directive(table, symbol, "nonlocal declaration not allowed at module level");
        return false;
    }
    if (!nonlocal && (symbol->flags & PYR_DEF_BOUND)) {
        symbol->scope = PYR_LOCAL;
        return true;
    }
    pyr_scope_id binding = find_binding(table, scope, symbol->name);
    if (nonlocal && !binding) {
        fail_directive(table, symbol, "no binding for nonlocal '%.*s' found");
        return false;
    }
    symbol->scope = binding ? PYR_FREE : PYR_GLOBAL_IMPLICIT;
    return !binding || pass_through(table, scope, binding, symbol->name);
}

bool pyr_symtable_build(pyr_symtable *table, pyr_tree *tree, pyr_node_id root) {
    *table = (pyr_symtable){.tree = tree, .scope_count = 1, .symbol_count = 1};
    // Number 0 means none in both arrays.
    if (!pyr_tree_reserve(tree, &table->scopes, 0, &table->scope_room, sizeof *table->scopes)) return false;
    if (!pyr_tree_reserve(tree, &table->symbols, 0, &table->symbol_room, sizeof *table->symbols)) return false;
    table->class_name = pyr_tree_name(tree, "__class__", 9);
    table->super_name = pyr_tree_name(tree, "super", 5);
    table->implicit_name = pyr_tree_name(tree, ".0", 2);
    if (tree->error.kind || !pyr_symtable_visit(table, root)) return false;
    for (pyr_scope_id scope = 1; scope < table->scope_count; scope++)
        for (pyr_symbol_id id = table->scopes[scope].first; id; id = table->symbols[id].next)
            if (!resolve(table, scope, id)) return false;
    return !tree->error.kind;
}
