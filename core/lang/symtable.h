// Scopes and what each name means in them (Python/symtable.c, 3.11).
//
// One pass over the tree notes every use of a name; then each name is resolved: local, cell, free, global. Private names are
// mangled here, so that the compiler asks with mangled names only.
#ifndef PYR_LANG_SYMTABLE_H
#define PYR_LANG_SYMTABLE_H

#include "lang/map.h"
#include "lang/tree.h"

typedef uint32_t pyr_scope_id;  // 0: none
typedef uint32_t pyr_symbol_id; // 0: none

enum { PYR_SCOPE_MODULE, PYR_SCOPE_CLASS, PYR_SCOPE_FUNCTION };

// How a name is used in a scope.
enum {
    PYR_DEF_GLOBAL = 1,
    PYR_DEF_LOCAL = 2,
    PYR_DEF_PARAM = 4,
    PYR_DEF_NONLOCAL = 8,
    PYR_USE = 16,
    PYR_DEF_IMPORT = 32,
    PYR_DEF_ANNOT = 64,
    PYR_DEF_COMP_ITER = 128,
    PYR_DEF_FREE_CLASS = 256, // bound in a class and free in one of its methods
    PYR_DEF_BOUND = PYR_DEF_LOCAL | PYR_DEF_PARAM | PYR_DEF_IMPORT
};

// What a name is in a scope, once it is resolved.
enum { PYR_UNRESOLVED, PYR_LOCAL, PYR_GLOBAL_EXPLICIT, PYR_GLOBAL_IMPLICIT, PYR_FREE, PYR_CELL };

typedef struct pyr_symbol {
    pyr_name_id name;
    uint32_t flags;
    uint32_t scope;        // PYR_LOCAL ...
    pyr_symbol_id next;    // of the same scope
    pyr_node_id directive; // the global or nonlocal statement that named it
} pyr_symbol;

typedef struct pyr_scope {
    uint8_t type;
    uint8_t comprehension; // kind of the node, or 0
    bool nested;
    bool generator;
    bool coroutine;
    bool varargs;
    bool varkeywords;
    bool needs_class_closure; // a method uses __class__ or super()
    bool iter_target;         // within a comprehension's target
    bool annotated;           // a class or module with annotations of its own
    uint32_t iter_expression; // depth of comprehension iterables being read
    pyr_scope_id parent;
    pyr_node_id node;
    pyr_name_id private_name; // of the class around, for mangling
    pyr_symbol_id first, last;
    pyr_list_id parameters; // names, in the order of the local variables
} pyr_scope;

typedef struct pyr_symtable {
    pyr_tree *tree;
    pyr_scope *scopes;
    uint32_t scope_count, scope_room;
    pyr_symbol *symbols;
    uint32_t symbol_count, symbol_room;
    pyr_map index;   // (scope, name) to symbol
    pyr_map by_node; // (node, 0) to scope
    pyr_scope_id current;
    uint32_t depth;
    pyr_name_id class_name, super_name, implicit_name; // __class__, super, .0
} pyr_symtable;

// Builds the table of a parsed tree. False with the tree's error set. The module's scope is number 1.
bool pyr_symtable_build(pyr_symtable *table, pyr_tree *tree, pyr_node_id root);

pyr_scope_id pyr_symtable_scope_of(const pyr_symtable *table, pyr_node_id node);
// PYR_UNRESOLVED if the scope does not know the (mangled) name.
uint32_t pyr_symtable_meaning(const pyr_symtable *table, pyr_scope_id scope, pyr_name_id name);
pyr_name_id pyr_symtable_mangle(pyr_tree *tree, pyr_name_id private_name, pyr_name_id name);

// For symtable_visit.c.
pyr_symbol *pyr_symtable_find(const pyr_symtable *table, pyr_scope_id scope, pyr_name_id name);
pyr_symbol *pyr_symtable_add(pyr_symtable *table, pyr_scope_id scope, pyr_name_id name, uint32_t flags);
bool pyr_symtable_visit(pyr_symtable *table, pyr_node_id root);

#endif
