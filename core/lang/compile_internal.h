// What the files of the compiler share (Python/compile.c, 3.11).
//
// Errors are sticky: after the first one everything does nothing and the unwinding is checked in the outermost function only. Locations
// are those of the unit's `loc`, which the visits of statements and expressions set. Objects (constants and names) are owned by the
// compiler until the end; everything else is memory of the tree.
#ifndef PYR_LANG_COMPILE_INTERNAL_H
#define PYR_LANG_COMPILE_INTERNAL_H

#include "lang/compile.h"
#include "lang/opcodes.h"
#include "lang/symtable.h"
#include "obj/callables.h"

// Instructions that exist only until the code is assembled.
enum {
    PYR_OP_SETUP_FINALLY = 256,
    PYR_OP_SETUP_CLEANUP,
    PYR_OP_SETUP_WITH,
    PYR_OP_POP_BLOCK,
    PYR_OP_JUMP,
    PYR_OP_JUMP_NO_INTERRUPT,
    PYR_OP_POP_JUMP_IF_FALSE,
    PYR_OP_POP_JUMP_IF_TRUE,
    PYR_OP_POP_JUMP_IF_NONE,
    PYR_OP_POP_JUMP_IF_NOT_NONE
};

typedef uint32_t pyr_block_id; // 0: none

typedef struct pyr_instruction {
    uint32_t opcode;
    uint32_t arg;
    pyr_block_id target;
    pyr_block_id handler; // where an exception goes, 0: out of the code
    pyr_location loc;
} pyr_instruction;
PYR_REF_TYPE(pyr_instruction_ref, pyr_instruction);

typedef struct pyr_block {
    pyr_instruction_ref code;
    uint32_t count, room;
    pyr_block_id next; // in the order of the code
    uint32_t predecessors;
    int32_t start_depth;
    bool exits;          // ends with a return or a raise
    bool no_fallthrough; // never goes on to [next]
    bool visited;
    bool preserve_lasti; // a handler that wants the instruction index on the stack
} pyr_block;
PYR_REF_TYPE(pyr_block_ref, pyr_block);

// What break, continue and return have to leave.
typedef enum pyr_fblock_kind {
    PYR_FBLOCK_WHILE,
    PYR_FBLOCK_FOR,
    PYR_FBLOCK_TRY_EXCEPT,
    PYR_FBLOCK_FINALLY_TRY,
    PYR_FBLOCK_FINALLY_END,
    PYR_FBLOCK_WITH,
    PYR_FBLOCK_ASYNC_WITH,
    PYR_FBLOCK_HANDLER_CLEANUP,
    PYR_FBLOCK_POP_VALUE,
    PYR_FBLOCK_EXCEPTION_HANDLER,
    PYR_FBLOCK_GROUP_HANDLER,
    PYR_FBLOCK_ASYNC_COMPREHENSION
} pyr_fblock_kind;

typedef struct pyr_fblock {
    uint32_t kind;
    pyr_block_id block;
    pyr_block_id exit;
    uint32_t datum; // the finally body, the with statement, the handler's name
} pyr_fblock;

#define PYR_MAX_FBLOCKS 20

typedef enum pyr_unit_kind {
    PYR_UNIT_MODULE,
    PYR_UNIT_CLASS,
    PYR_UNIT_FUNCTION,
    PYR_UNIT_LAMBDA,
    PYR_UNIT_COMPREHENSION
} pyr_unit_kind;

// A growing list of numbers.
PYR_REF_TYPE(pyr_numbers_ref, uint32_t);
typedef struct pyr_numbers {
    pyr_numbers_ref list;
    uint32_t count, room;
} pyr_numbers;

// The tables of a unit: each number (a name or a constant) has its place.
enum { PYR_TABLE_NAMES, PYR_TABLE_LOCALS, PYR_TABLE_CELLS, PYR_TABLE_FREES, PYR_TABLE_CONSTS, PYR_TABLE_COUNT };

typedef struct pyr_unit pyr_unit;
PYR_REF_TYPE(pyr_unit_ref, pyr_unit);

// A code object in the making.
struct pyr_unit {
    pyr_unit_ref outer;
    uint32_t number; // of this unit in the whole compilation
    uint32_t kind;   // pyr_unit_kind
    pyr_scope_id scope;
    pyr_name_id name;
    pyr_name_id qualname;
    pyr_name_id private_name;
    pyr_numbers tables[PYR_TABLE_COUNT];
    pyr_block_ref blocks;
    uint32_t block_count, block_room;
    pyr_block_id entry, current;
    pyr_fblock fblocks[PYR_MAX_FBLOCKS];
    uint32_t fblock_count;
    int32_t first_line;
    int32_t argcount, posonlyargcount, kwonlyargcount;
    pyr_location loc;
};

typedef struct pyr_compiler {
    pyr_runtime *rt;
    pyr_tree *tree;
    pyr_symtable symbols;
    pyr_object *filename; // owned
    pyr_unit *unit;
    uint32_t unit_count;
    pyr_map places; // (unit * tables + table, number) to place + 1
    // Objects by number, owned: the constants of the whole compilation, each value once.
    pyr_ref *objects;
    uint8_t *literals; // of each object: whether a node of the tree is it
    uint32_t object_count, object_room, literal_room;
    pyr_map by_hash;       // (hash, attempt) to object number + 1
    pyr_ref *name_objects; // by name, owned, NULL until asked for
    uint32_t name_object_count;
    uint32_t depth;
    bool interactive;
    bool future_annotations;
} pyr_compiler;

static inline bool pyr_compiler_failed(const pyr_compiler *c) {
    return c->tree->error.kind != 0;
}
static inline pyr_node *pyr_compiler_node(const pyr_compiler *c, pyr_node_id id) {
    return &c->tree->nodes[id];
}

// ---- errors ----

void pyr_compiler_fail(pyr_compiler *c, pyr_span at, const char *message, ...) PYR_PRINTF(3, 4);
void pyr_compiler_fail_here(pyr_compiler *c, const char *message); // at the unit's location
void pyr_compiler_fail_object(pyr_compiler *c);                    // the runtime holds the exception
bool pyr_compiler_enter(pyr_compiler *c);                          // counts the recursion
static inline void pyr_compiler_leave(pyr_compiler *c) {
    c->depth--;
}

// ---- objects (compile_objects.c) ----

// Number of the one object with this value, which is taken over. UINT32_MAX on an error. [stolen] NULL: the runtime's error is set.
// A frozenset of the items, in the order of 3.11's constants: it builds each once more from its own order when it merges equal constants
// (Python/compile.c: merge_consts_recursive). Returns an owned reference.
pyr_object *pyr_compiler_constant_set(pyr_compiler *c, pyr_object *tuple);
uint32_t pyr_compiler_intern(pyr_compiler *c, pyr_object *stolen);
// Number of the object of a CONSTANT node.
uint32_t pyr_compiler_constant(pyr_compiler *c, pyr_node_id id);
pyr_object *pyr_compiler_object(pyr_compiler *c, uint32_t number);       // borrowed
pyr_object *pyr_compiler_name_object(pyr_compiler *c, pyr_name_id name); // borrowed, interned; NULL with the error set
uint32_t pyr_compiler_name_constant(pyr_compiler *c, pyr_name_id name);  // number
uint32_t pyr_compiler_none(pyr_compiler *c);
uint32_t pyr_compiler_constant_kind(pyr_compiler *c, int constant); // of PYR_CONST_NONE, _TRUE, _FALSE
// Number of the tuple of constants with these numbers.
uint32_t pyr_compiler_tuple(pyr_compiler *c, const uint32_t *numbers, uint32_t count);
uint32_t pyr_compiler_frozenset(pyr_compiler *c, uint32_t tuple);
// The tuple of names, owned by the compiler; NULL with the error set.
pyr_object *pyr_compiler_names_tuple(pyr_compiler *c, const pyr_numbers *names);

// Makes every annotation a string (annotations.c).
void pyr_compiler_stringize_annotations(pyr_compiler *c);

// ---- folding (fold.c) ----

void pyr_compiler_fold(pyr_compiler *c, pyr_node_id root);
// The node [id], [format] % a tuple, becomes an f-string if the format is simple enough.
void pyr_compiler_fold_format(pyr_compiler *c, pyr_node_id id, pyr_object *format);

// ---- units and instructions (compile_unit.c) ----

bool pyr_compiler_open(pyr_compiler *c, pyr_unit_kind kind, pyr_name_id name, pyr_node_id node, int32_t first_line);
// Assembles the unit and closes it. Returns the code object's number among the objects, UINT32_MAX on an error.
uint32_t pyr_compiler_close(pyr_compiler *c, bool add_none);

uint32_t pyr_compiler_place(pyr_compiler *c, uint32_t table, uint32_t number); // in the unit's table, added if it is new
uint32_t pyr_compiler_lookup(const pyr_compiler *c, const pyr_unit *unit, uint32_t table,
                             uint32_t number); // UINT32_MAX: not there
pyr_name_id pyr_compiler_mangle(pyr_compiler *c, pyr_name_id name);

pyr_block_id pyr_block_new(pyr_compiler *c);
void pyr_block_use(pyr_compiler *c, pyr_block_id block); // goes on in [block], which follows the current one
static inline pyr_block *pyr_block_get(const pyr_unit *unit, pyr_block_id id) {
    return &unit->blocks.p[id];
}
pyr_instruction *pyr_block_add(pyr_compiler *c, pyr_block_id id); // room for one more at its end; NULL on an error

static inline void pyr_locate(pyr_compiler *c, pyr_node_id id) {
    const pyr_span *at = &c->tree->nodes[id].at;
    c->unit->loc = (pyr_location){(int32_t)at->line, (int32_t)at->end_line, (int32_t)at->col, (int32_t)at->end_col};
}
static inline void pyr_unlocate(pyr_compiler *c) {
    c->unit->loc = (pyr_location){-1, -1, -1, -1};
}
void pyr_emit(pyr_compiler *c, uint32_t opcode);
void pyr_emit_arg(pyr_compiler *c, uint32_t opcode, uint32_t arg);
void pyr_emit_jump(pyr_compiler *c, uint32_t opcode, pyr_block_id target);
void pyr_emit_jump_nowhere(pyr_compiler *c, uint32_t opcode, pyr_block_id target); // without a location
void pyr_emit_const(pyr_compiler *c, uint32_t number);
void pyr_emit_none(pyr_compiler *c);
void pyr_emit_name(pyr_compiler *c, uint32_t opcode, pyr_name_id name); // mangled, in co_names
void pyr_emit_call(pyr_compiler *c, uint32_t count);                    // PRECALL, CALL
void pyr_emit_variable(pyr_compiler *c, pyr_name_id name, int context); // compiler_nameop

void pyr_fblock_push(pyr_compiler *c, pyr_fblock_kind kind, pyr_block_id block, pyr_block_id exit, uint32_t datum);
void pyr_fblock_pop(pyr_compiler *c);

// ---- warnings about what compiles but cannot be meant (compile_warn.c) ----

void pyr_check_compare(pyr_compiler *c, const pyr_node *node);
void pyr_check_callee(pyr_compiler *c, pyr_node_id id);
void pyr_check_subscript(pyr_compiler *c, const pyr_node *node);
void pyr_check_assert(pyr_compiler *c, pyr_node_id test);

// ---- statements, expressions, functions ----

void pyr_compile_body(pyr_compiler *c, pyr_list_id body);
void pyr_compile_statements(pyr_compiler *c, pyr_list_id body);
void pyr_compile_statement(pyr_compiler *c, pyr_node_id id);
void pyr_compile_try(pyr_compiler *c, pyr_node_id id);
void pyr_compile_with(pyr_compiler *c, pyr_node_id id, uint32_t item);
void pyr_compile_match(pyr_compiler *c, pyr_node_id id);
void pyr_compile_unwind(pyr_compiler *c, const pyr_fblock *block, bool preserve_tos);
const pyr_fblock *pyr_compile_unwind_all(pyr_compiler *c, bool preserve_tos, bool to_loop); // the loop, NULL: none
void pyr_compile_expression(pyr_compiler *c, pyr_node_id id);
void pyr_compile_expressions(pyr_compiler *c, pyr_list_id list);
void pyr_compile_jump_if(pyr_compiler *c, pyr_node_id id, pyr_block_id target, bool condition);
void pyr_compile_call(pyr_compiler *c, pyr_node_id id);
void pyr_compile_call_helper(pyr_compiler *c, uint32_t pushed, pyr_list_id args, pyr_list_id keywords);
void pyr_compile_attribute_place(pyr_compiler *c, pyr_node_id id); // the location of an attribute that stands on a later line
void pyr_compile_sequence(pyr_compiler *c, pyr_list_id elements, uint32_t pushed, uint32_t build, bool tuple);
void pyr_compile_dict(pyr_compiler *c, pyr_node_id id);
void pyr_compile_unpack(pyr_compiler *c, pyr_list_id targets);
void pyr_compile_function(pyr_compiler *c, pyr_node_id id);
void pyr_compile_class(pyr_compiler *c, pyr_node_id id);
void pyr_compile_lambda(pyr_compiler *c, pyr_node_id id);
void pyr_compile_comprehension(pyr_compiler *c, pyr_node_id id);
void pyr_emit_yield(pyr_compiler *c);
void pyr_emit_yield_from(pyr_compiler *c, bool await);
bool pyr_compile_all_constant(const pyr_compiler *c, pyr_list_id list, uint32_t from, uint32_t to);

// ---- assembling (flowgraph.c, flowgraph_optimize.c, assemble.c) ----

bool pyr_opcode_is_jump(uint32_t opcode);
bool pyr_opcode_is_setup(uint32_t opcode);
void pyr_flow_optimize(pyr_compiler *c);
void pyr_flow_normalize(pyr_compiler *c);                    // marks exits
void pyr_flow_basic_block(pyr_compiler *c, pyr_block_id id); // peephole
void pyr_flow_clean(pyr_unit *unit, pyr_block *block);       // removes NOPs
int32_t pyr_flow_stack_depth(pyr_compiler *c, bool generator);
void pyr_flow_exceptions(pyr_compiler *c);
uint32_t pyr_assemble(pyr_compiler *c, bool add_none); // number of the code object

#endif
