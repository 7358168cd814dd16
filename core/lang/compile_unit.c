// Units (code objects in the making), their tables of names and constants, their blocks, and how instructions are added.
#include "lang/compile_internal.h"

// ---- tables ----------------------------------------------------------------------------------------------------------------------

uint32_t pyr_compiler_lookup(const pyr_compiler *c, const pyr_unit *unit, uint32_t table, uint32_t number) {
    return pyr_map_get(&c->places, unit->number * PYR_TABLE_COUNT + table, number) - 1;
}

uint32_t pyr_compiler_place(pyr_compiler *c, uint32_t table, uint32_t number) {
    if (pyr_compiler_failed(c)) return 0;
    uint32_t place = pyr_compiler_lookup(c, c->unit, table, number);
    if (place != UINT32_MAX) return place;
    pyr_numbers *numbers = &c->unit->tables[table];
    if (!pyr_tree_reserve(c->tree, &numbers->list.p, numbers->count, &numbers->room, sizeof(uint32_t))) return 0;
    numbers->list.p[numbers->count] = number;
    if (!pyr_map_put(c->tree, &c->places, c->unit->number * PYR_TABLE_COUNT + table, number, numbers->count + 1)) return 0;
    return numbers->count++;
}

pyr_name_id pyr_compiler_mangle(pyr_compiler *c, pyr_name_id name) {
    return pyr_symtable_mangle(c->tree, c->unit->private_name, name);
}

static bool name_less(const pyr_tree *tree, pyr_name_id a, pyr_name_id b) {
    const pyr_source_name *x = &tree->names[a], *y = &tree->names[b];
    for (uint32_t i = 0; i < x->length && i < y->length; i++) {
        uint8_t p = (uint8_t)tree->text[x->start + i], q = (uint8_t)tree->text[y->start + i];
        if (p != q) return p < q;
    }
    return x->length < y->length;
}

// The names of a scope that are cells, or that are free, in alphabetical order.
static void place_sorted(pyr_compiler *c, uint32_t table, uint32_t meaning, uint32_t flag) {
    pyr_numbers found = {0};
    for (pyr_symbol_id id = c->symbols.scopes[c->unit->scope].first; id; id = c->symbols.symbols[id].next) {
        const pyr_symbol *symbol = &c->symbols.symbols[id];
        if (symbol->scope != meaning && !(symbol->flags & flag)) continue;
        if (!pyr_tree_reserve(c->tree, &found.list.p, found.count, &found.room, sizeof(uint32_t))) return;
        uint32_t i = found.count++;
        for (; i > 0 && name_less(c->tree, symbol->name, found.list.p[i - 1]); i--) found.list.p[i] = found.list.p[i - 1];
        found.list.p[i] = symbol->name;
    }
    for (uint32_t i = 0; i < found.count; i++) pyr_compiler_place(c, table, found.list.p[i]);
}

// ---- units -----------------------------------------------------------------------------------------------------------------------

static bool is_function(uint32_t kind) {
    return kind == PYR_UNIT_FUNCTION || kind == PYR_UNIT_LAMBDA;
}

// The unit's qualified name as a name.
static pyr_name_id make_qualname(pyr_compiler *c, const pyr_unit *unit) {
    const pyr_unit *outer = unit->outer.p;
    if (!outer || outer->kind == PYR_UNIT_MODULE) return unit->name;
    if (unit->kind == PYR_UNIT_FUNCTION || unit->kind == PYR_UNIT_CLASS) {
        pyr_name_id mangled = pyr_symtable_mangle(c->tree, outer->private_name, unit->name);
        if (pyr_symtable_meaning(&c->symbols, outer->scope, mangled) == PYR_GLOBAL_EXPLICIT) return unit->name;
    }
    static const char locals[] = ".<locals>.";
    const pyr_source_name *base = &c->tree->names[outer->qualname], *name = &c->tree->names[unit->name];
    uint32_t middle = is_function(outer->kind) ? sizeof locals - 1 : 1;
    uint32_t length = base->length + middle + name->length;
    char *text = pyr_tree_alloc(c->tree, length), *end = text;
    if (!text) return 0;
    for (uint32_t i = 0; i < base->length; i++) *end++ = c->tree->text[base->start + i];
    for (uint32_t i = 0; i < middle; i++) *end++ = middle == 1 ? '.' : locals[i];
    for (uint32_t i = 0; i < name->length; i++) *end++ = c->tree->text[name->start + i];
    return pyr_tree_name(c->tree, text, length);
}

bool pyr_compiler_open(pyr_compiler *c, pyr_unit_kind kind, pyr_name_id name, pyr_node_id node, int32_t first_line) {
    if (!pyr_compiler_enter(c)) return false;
    pyr_unit *unit = pyr_tree_alloc(c->tree, sizeof *unit);
    if (!unit) return false;
    unit->outer.p = c->unit;
    unit->number = c->unit_count++;
    unit->kind = kind;
    unit->name = name;
    unit->scope = pyr_symtable_scope_of(&c->symbols, node);
    unit->private_name = kind == PYR_UNIT_CLASS ? pyr_compiler_node(c, node)->a : c->unit ? c->unit->private_name : 0;
    unit->first_line = first_line;
    unit->loc = (pyr_location){first_line, first_line, 0, 0};
    unit->qualname = make_qualname(c, unit);
    unit->block_count = 1; // number 0 means none
    c->unit = unit;
    const pyr_scope *scope = &c->symbols.scopes[unit->scope];
    for (uint32_t i = 0; i < pyr_list_length(c->tree, scope->parameters); i++)
        pyr_compiler_place(c, PYR_TABLE_LOCALS, pyr_list_at(c->tree, scope->parameters, i));
    if (scope->needs_class_closure) pyr_compiler_place(c, PYR_TABLE_CELLS, c->symbols.class_name);
    else place_sorted(c, PYR_TABLE_CELLS, PYR_CELL, 0);
    place_sorted(c, PYR_TABLE_FREES, PYR_FREE, PYR_DEF_FREE_CLASS);
    if (!pyr_tree_reserve(c->tree, &unit->blocks.p, 0, &unit->block_room, sizeof(pyr_block))) return false;
    unit->entry = unit->current = pyr_block_new(c);
    if (kind == PYR_UNIT_MODULE) unit->loc = (pyr_location){0, 1, 0, 0};
    pyr_emit_arg(c, PYR_OP_RESUME, 0);
    if (kind == PYR_UNIT_MODULE) unit->loc.line = -1;
    return !pyr_compiler_failed(c);
}

uint32_t pyr_compiler_close(pyr_compiler *c, bool add_none) {
    uint32_t code = pyr_compiler_failed(c) ? UINT32_MAX : pyr_assemble(c, add_none);
    // The module's unit stays, so that there always is one.
    if (c->unit->outer.p) c->unit = c->unit->outer.p;
    pyr_compiler_leave(c);
    return code;
}

// ---- blocks ----------------------------------------------------------------------------------------------------------------------

pyr_block_id pyr_block_new(pyr_compiler *c) {
    pyr_unit *unit = c->unit;
    if (!pyr_tree_reserve(c->tree, &unit->blocks.p, unit->block_count, &unit->block_room, sizeof(pyr_block))) return 0;
    unit->blocks.p[unit->block_count] = (pyr_block){.start_depth = -1};
    return unit->block_count++;
}

void pyr_block_use(pyr_compiler *c, pyr_block_id block) {
    if (pyr_compiler_failed(c)) return;
    pyr_block_get(c->unit, c->unit->current)->next = block;
    c->unit->current = block;
}

pyr_instruction *pyr_block_add(pyr_compiler *c, pyr_block_id id) {
    if (pyr_compiler_failed(c)) return NULL;
    pyr_block *block = pyr_block_get(c->unit, id);
    if (!pyr_tree_reserve(c->tree, &block->code.p, block->count, &block->room, sizeof(pyr_instruction))) return NULL;
    pyr_instruction *instruction = &block->code.p[block->count++];
    *instruction = (pyr_instruction){0};
    return instruction;
}

// ---- instructions ----------------------------------------------------------------------------------------------------------------

static bool ends_block(uint32_t opcode) {
    return pyr_opcode_is_jump(opcode) || opcode == PYR_OP_RETURN_VALUE || opcode == PYR_OP_RAISE_VARARGS ||
           opcode == PYR_OP_RERAISE;
}

static void add(pyr_compiler *c, uint32_t opcode, uint32_t arg, pyr_block_id target, pyr_location loc) {
    if (pyr_compiler_failed(c)) return;
    const pyr_block *block = pyr_block_get(c->unit, c->unit->current);
    if (block->count && ends_block(block->code.p[block->count - 1].opcode)) pyr_block_use(c, pyr_block_new(c));
    pyr_instruction *instruction = pyr_block_add(c, c->unit->current);
    if (instruction) *instruction = (pyr_instruction){opcode, arg, target, 0, loc};
}

void pyr_emit(pyr_compiler *c, uint32_t opcode) {
    add(c, opcode, 0, 0, c->unit->loc);
}

void pyr_emit_arg(pyr_compiler *c, uint32_t opcode, uint32_t arg) {
    if (arg > PYR_MAX_OPARG) pyr_compiler_fail_here(c, "too many elements");
    add(c, opcode, arg, 0, c->unit->loc);
}

void pyr_emit_jump(pyr_compiler *c, uint32_t opcode, pyr_block_id target) {
    add(c, opcode, 0, target, c->unit->loc);
}

void pyr_emit_jump_nowhere(pyr_compiler *c, uint32_t opcode, pyr_block_id target) {
    add(c, opcode, 0, target, (pyr_location){-1, -1, -1, -1});
}

void pyr_emit_const(pyr_compiler *c, uint32_t number) {
    pyr_emit_arg(c, PYR_OP_LOAD_CONST, pyr_compiler_place(c, PYR_TABLE_CONSTS, number));
}

void pyr_emit_none(pyr_compiler *c) {
    pyr_emit_const(c, pyr_compiler_none(c));
}

void pyr_emit_name(pyr_compiler *c, uint32_t opcode, pyr_name_id name) {
    pyr_emit_arg(c, opcode, pyr_compiler_place(c, PYR_TABLE_NAMES, pyr_compiler_mangle(c, name)));
}

void pyr_emit_call(pyr_compiler *c, uint32_t count) {
    pyr_emit_arg(c, PYR_OP_PRECALL, count);
    pyr_emit_arg(c, PYR_OP_CALL, count);
}

void pyr_emit_yield(pyr_compiler *c) {
    const pyr_scope *scope = &c->symbols.scopes[c->unit->scope];
    if (scope->generator && scope->coroutine) pyr_emit(c, PYR_OP_ASYNC_GEN_WRAP);
    pyr_emit(c, PYR_OP_YIELD_VALUE);
    pyr_emit_arg(c, PYR_OP_RESUME, 1);
}

void pyr_emit_yield_from(pyr_compiler *c, bool await) {
    pyr_block_id start = pyr_block_new(c), resume = pyr_block_new(c), exit = pyr_block_new(c);
    pyr_block_use(c, start);
    pyr_emit_jump(c, PYR_OP_SEND, exit);
    pyr_block_use(c, resume);
    pyr_emit(c, PYR_OP_YIELD_VALUE);
    pyr_emit_arg(c, PYR_OP_RESUME, await ? 3 : 2);
    pyr_emit_jump(c, PYR_OP_JUMP_NO_INTERRUPT, start);
    pyr_block_use(c, exit);
}

// ---- variables -------------------------------------------------------------------------------------------------------------------

void pyr_emit_variable(pyr_compiler *c, pyr_name_id name, int context) {
    static const uint8_t deref[] = {PYR_OP_LOAD_DEREF, PYR_OP_STORE_DEREF, PYR_OP_DELETE_DEREF};
    static const uint8_t fast[] = {PYR_OP_LOAD_FAST, PYR_OP_STORE_FAST, PYR_OP_DELETE_FAST};
    static const uint8_t global[] = {PYR_OP_LOAD_GLOBAL, PYR_OP_STORE_GLOBAL, PYR_OP_DELETE_GLOBAL};
    static const uint8_t plain[] = {PYR_OP_LOAD_NAME, PYR_OP_STORE_NAME, PYR_OP_DELETE_NAME};
    if (pyr_compiler_failed(c)) return;
    pyr_name_id mangled = pyr_compiler_mangle(c, name);
    uint8_t type = c->symbols.scopes[c->unit->scope].type;
    if (context != PYR_LOAD && pyr_tree_name_is(c->tree, name, "__debug__")) {
        pyr_compiler_fail_here(c, context == PYR_STORE ? "cannot assign to __debug__" : "cannot delete __debug__");
        return;
    }
    switch (pyr_symtable_meaning(&c->symbols, c->unit->scope, mangled)) {
    case PYR_FREE: {
        uint32_t opcode = context == PYR_LOAD && type == PYR_SCOPE_CLASS ? PYR_OP_LOAD_CLASSDEREF : deref[context];
        uint32_t cells = c->unit->tables[PYR_TABLE_CELLS].count;
        pyr_emit_arg(c, opcode, cells + pyr_compiler_place(c, PYR_TABLE_FREES, mangled));
        return;
    }
    case PYR_CELL:
        pyr_emit_arg(c, deref[context], pyr_compiler_place(c, PYR_TABLE_CELLS, mangled));
        return;
    case PYR_LOCAL:
        if (type != PYR_SCOPE_FUNCTION) break;
        pyr_emit_arg(c, fast[context], pyr_compiler_place(c, PYR_TABLE_LOCALS, mangled));
        return;
    case PYR_GLOBAL_IMPLICIT:
        if (type != PYR_SCOPE_FUNCTION) break;
        pyr_emit_arg(c, global[context], pyr_compiler_place(c, PYR_TABLE_NAMES, mangled) << (context == PYR_LOAD));
        return;
    case PYR_GLOBAL_EXPLICIT:
        pyr_emit_arg(c, global[context], pyr_compiler_place(c, PYR_TABLE_NAMES, mangled) << (context == PYR_LOAD));
        return;
    default:
        break;
    }
    pyr_emit_arg(c, plain[context], pyr_compiler_place(c, PYR_TABLE_NAMES, mangled));
}

// ---- blocks to be left -----------------------------------------------------------------------------------------------------------

void pyr_fblock_push(pyr_compiler *c, pyr_fblock_kind kind, pyr_block_id block, pyr_block_id exit, uint32_t datum) {
    if (c->unit->fblock_count >= PYR_MAX_FBLOCKS) {
        pyr_compiler_fail_here(c, "too many statically nested blocks");
        return;
    }
    c->unit->fblocks[c->unit->fblock_count++] = (pyr_fblock){kind, block, exit, datum};
}

void pyr_fblock_pop(pyr_compiler *c) {
    if (!pyr_compiler_failed(c)) c->unit->fblock_count--;
}
