// The syntax tree of one source, and the memory of its compilation.
//
// Everything the lexer, parser, symbol table and compiler need while they work comes from the tree's bump allocator (chunks of
// raw memory, PYR_USE_COMPILER) and goes back at once in pyr_tree_free: nothing of it is left when the program starts. Nodes,
// lists and names are numbered, so a tree has the same size in both builds; 0 is "none" or "empty" everywhere.
// An error is sticky: the first one is kept in [error] and everything after it unwinds. Makes no objects.
#ifndef PYR_LANG_TREE_H
#define PYR_LANG_TREE_H

#include "mem/heap.h"
#include <stdarg.h>

typedef uint32_t pyr_node_id; // index of a node
typedef uint32_t pyr_list_id; // index of a list: items[id] is its length, the elements follow
typedef uint32_t pyr_name_id; // index of an identifier

typedef enum pyr_node_kind {
#define PYR_NODE(name, fields, text) PYR_AST_##name,
#include "lang/nodes.def"
#undef PYR_NODE
    PYR_AST_COUNT
} pyr_node_kind;

// What the field `op` of PYR_AST_CONSTANT says.
enum {
    PYR_CONST_NONE,
    PYR_CONST_TRUE,
    PYR_CONST_FALSE,
    PYR_CONST_ELLIPSIS,
    PYR_CONST_INT,   // a, b: offset and length in the source, as written
    PYR_CONST_FLOAT, // the same
    PYR_CONST_STR,   // a, b: offset and length in the tree's text, UTF-8 with surrogates as 3 bytes
    PYR_CONST_BYTES, // a, b: the same, bytes
    PYR_CONST_OBJECT // a: number of an object that the compiler's folding made
};

enum { PYR_LOAD, PYR_STORE, PYR_DEL }; // `op` of names, attributes, subscripts, lists, tuples, stars
enum { PYR_UOP_NOT, PYR_UOP_INVERT, PYR_UOP_PLUS, PYR_UOP_MINUS };
enum { PYR_BOOL_AND, PYR_BOOL_OR };
enum {
    PYR_CMPOP_LT,
    PYR_CMPOP_LE,
    PYR_CMPOP_EQ,
    PYR_CMPOP_NE,
    PYR_CMPOP_GT,
    PYR_CMPOP_GE,
    PYR_CMPOP_IS,
    PYR_CMPOP_IS_NOT,
    PYR_CMPOP_IN,
    PYR_CMPOP_NOT_IN
};

// Elements of the list `args` of PYR_AST_ARGUMENTS.
enum {
    PYR_ARGS_POSONLY,
    PYR_ARGS_ARGS,
    PYR_ARGS_VARARG,
    PYR_ARGS_KWONLY,
    PYR_ARGS_KW_DEFAULTS,
    PYR_ARGS_KWARG,
    PYR_ARGS_DEFAULTS,
    PYR_ARGS_COUNT
};

enum { PYR_NODE_PARENTHESIZED = 1 };

// Place in the source: lines from 1, columns in bytes from 0, the end exclusive.
typedef struct pyr_span {
    uint32_t line;
    uint32_t end_line;
    uint32_t col;
    uint32_t end_col;
} pyr_span;

typedef struct pyr_node {
    uint8_t kind;
    uint8_t op;
    uint16_t flags;
    uint32_t a, b, c, d, e; // see nodes.def
    pyr_span at;
} pyr_node;
_Static_assert(sizeof(pyr_node) == 40, "a node has the same size in both builds");

typedef enum pyr_source_error_kind {
    PYR_SOURCE_FINE,
    PYR_SOURCE_SYNTAX,
    PYR_SOURCE_INDENTATION,
    PYR_SOURCE_TAB,
    PYR_SOURCE_VALUE,
    PYR_SOURCE_MEMORY,
    PYR_SOURCE_RECURSION,
    PYR_SOURCE_EXCEPTION // the runtime holds the exception
} pyr_source_error_kind;

#define PYR_NO_OFFSET INT32_MIN // None

// Columns are in characters from 1 here, as SyntaxError counts; -1 and 0 as CPython leaves them.
typedef struct pyr_source_error {
    pyr_source_error_kind kind;
    bool has_text;   // the source line belongs to it
    bool print_hint; // it is Python 2's print statement
    uint32_t line;
    int32_t offset;
    int32_t end_line;
    int32_t end_offset;
    uint32_t text_start; // the line to show: start and length in [text_source]
    uint32_t text_length;
    const char *text_source;
    char message[320];
} pyr_source_error;

// What is odd but no error, to be said when the compilation is over: the text stands in the tree's.
typedef struct pyr_source_warning {
    uint32_t line;
    uint32_t start;
    uint32_t length;
} pyr_source_warning;

typedef struct pyr_source_name {
    uint32_t start; // in the tree's text
    uint32_t length;
    uint32_t hash;
} pyr_source_name;

typedef struct pyr_chunk pyr_chunk;

typedef struct pyr_tree {
    pyr_heap *heap;
    pyr_chunk *chunks;
    char *free_start;
    char *free_end;
    char *source; // with \n line ends, ended by "\n\0"
    uint32_t source_length;
    uint32_t *lines; // lines[i]: start of line i + 1 in the source
    uint32_t line_count;
    pyr_node *nodes;
    uint32_t node_count, node_room;
    uint32_t *items;
    uint32_t item_count, item_room;
    pyr_source_name *names;
    uint32_t name_count, name_room;
    uint32_t *name_slots; // open addressing, 0 empty
    uint32_t name_mask;
    char *text;
    uint32_t text_count, text_room;
    pyr_source_warning *warnings;
    uint32_t warning_count, warning_room;
    pyr_source_error error;
    uint8_t
        byte_columns; // errors count bytes, as 3.11's do without an encoding; PYR_COLUMNS_OF_FILE: if the source declares none
} pyr_tree;

enum { PYR_COLUMNS_OF_FILE = 2 };

// Copies the source with its line ends made \n. False with the error set.
bool pyr_tree_init(pyr_tree *tree, pyr_heap *heap, const char *source, uint64_t length);
void pyr_tree_free(pyr_tree *tree);

// [size] zeroed bytes, aligned to 8. Returns NULL with the error set.
void *pyr_tree_alloc(pyr_tree *tree, uint64_t size);

// Makes room for one element more behind [count] of [size] bytes each. False with the error set. [array] points to the pointer.
bool pyr_tree_reserve(pyr_tree *tree, void *array, uint32_t count, uint32_t *room, uint32_t size);

pyr_node_id pyr_tree_add(pyr_tree *tree, pyr_node_kind kind, pyr_span at);
pyr_list_id pyr_tree_list(pyr_tree *tree, const uint32_t *elements, uint32_t count);
pyr_name_id pyr_tree_name(pyr_tree *tree, const char *text, uint32_t length);
// Adds bytes to the text; answers their offset.
uint32_t pyr_tree_text(pyr_tree *tree, const char *bytes, uint32_t length);
bool pyr_tree_name_is(const pyr_tree *tree, pyr_name_id name, const char *text);

// What the fields a to e of a node of this kind hold: nodes.def's letters.
const char *pyr_tree_fields(uint32_t kind);

// The node's field 0 to 4: a to e.
static inline uint32_t pyr_node_field(const pyr_node *node, int field) {
    return (&node->a)[field];
}

static inline pyr_node *pyr_tree_get(const pyr_tree *tree, pyr_node_id id) {
    return &tree->nodes[id];
}
static inline uint32_t pyr_list_length(const pyr_tree *tree, pyr_list_id list) {
    return tree->items[list];
}
static inline uint32_t pyr_list_at(const pyr_tree *tree, pyr_list_id list, uint32_t index) {
    return tree->items[list + 1 + index];
}

// Sets the error, unless there is one. The columns of [at] are bytes; the message is cut to its room.
void pyr_tree_fail(pyr_tree *tree, pyr_source_error_kind kind, pyr_span at, const char *message, ...) PYR_PRINTF(4, 5);
void pyr_tree_fail_list(pyr_tree *tree, pyr_source_error_kind kind, pyr_span at, const char *message, va_list arguments)
    PYR_PRINTF(4, 0);
void pyr_tree_fail_memory(pyr_tree *tree);
// Adds a SyntaxWarning.
void pyr_tree_warn(pyr_tree *tree, uint32_t line, const char *message, ...) PYR_PRINTF(3, 4);

// Characters before byte [col] of line [line].
uint32_t pyr_tree_column(const pyr_tree *tree, uint32_t line, uint32_t col);

// For "%.*s": length and text of a name.
#define PYR_NAME_ARGS(tree, id) (int)(tree)->names[id].length, (tree)->text + (tree)->names[id].start

#endif
