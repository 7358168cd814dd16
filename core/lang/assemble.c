// From blocks to a code object: cells, line numbers, jumps, the exception table, and the tuples of names and constants.
#include "lang/compile_internal.h"
#include "obj/containers.h"
#include "obj/str.h"

// ---- prefix and cells ------------------------------------------------------------------------------------------------------------

static void insert_at_start(pyr_compiler *c, uint32_t index, pyr_instruction instruction) {
    if (!pyr_block_add(c, c->unit->entry)) return;
    pyr_block *entry = pyr_block_get(c->unit, c->unit->entry);
    for (uint32_t i = entry->count - 1; i > index; i--) entry->code.p[i] = entry->code.p[i - 1];
    entry->code.p[index] = instruction;
}

// Where each cell and free variable stands among the locals: a cell that is a parameter stands in the parameter's place, the others
// follow the locals. Answers the table; *[dropped] counts the cells that are parameters.
static uint32_t *place_cells(pyr_compiler *c, uint32_t *dropped) {
    const pyr_numbers *cells = &c->unit->tables[PYR_TABLE_CELLS];
    uint32_t locals = c->unit->tables[PYR_TABLE_LOCALS].count;
    uint32_t count = cells->count + c->unit->tables[PYR_TABLE_FREES].count;
    uint32_t *places = pyr_tree_alloc(c->tree, ((uint64_t)count + 1) * sizeof *places);
    *dropped = 0;
    for (uint32_t i = 0; places && i < count; i++) {
        uint32_t local = i < cells->count ? pyr_compiler_lookup(c, c->unit, PYR_TABLE_LOCALS, cells->list.p[i]) : UINT32_MAX;
        if (local != UINT32_MAX) {
            places[i] = local;
            ++*dropped;
        } else {
            places[i] = locals + i - *dropped;
        }
    }
    return places;
}

static void insert_prefix(pyr_compiler *c, const uint32_t *places, int32_t flags) {
    const pyr_location nowhere = {-1, -1, -1, -1};
    uint32_t cells = c->unit->tables[PYR_TABLE_CELLS].count, frees = c->unit->tables[PYR_TABLE_FREES].count;
    if (flags & PYR_CO_GENERATOR) {
        pyr_location line = {c->unit->first_line, c->unit->first_line, -1, -1};
        insert_at_start(c, 0, (pyr_instruction){.opcode = PYR_OP_RETURN_GENERATOR, .loc = line});
        insert_at_start(c, 1, (pyr_instruction){.opcode = PYR_OP_POP_TOP, .loc = nowhere});
    }
    // In the order of the places, so that cells of parameters come first.
    uint32_t done = 0;
    for (uint32_t place = 0; done < cells && !pyr_compiler_failed(c); place++)
        for (uint32_t i = 0; i < cells; i++)
            if (places[i] == place)
                insert_at_start(c, done++, (pyr_instruction){.opcode = PYR_OP_MAKE_CELL, .arg = i, .loc = nowhere});
    if (frees) insert_at_start(c, 0, (pyr_instruction){.opcode = PYR_OP_COPY_FREE_VARS, .arg = frees, .loc = nowhere});
}

static void fix_cells(pyr_unit *unit, const uint32_t *places) {
    for (pyr_block_id id = 1; id < unit->block_count; id++) {
        const pyr_block *block = pyr_block_get(unit, id);
        for (uint32_t i = 0; i < block->count; i++)
            if (pyr_opcode_get_kind(block->code.p[i].opcode) == PYR_OPCODE_FREE && block->code.p[i].opcode < 256)
                block->code.p[i].arg = places[block->code.p[i].arg];
    }
}

// ---- line numbers ----------------------------------------------------------------------------------------------------------------

static bool is_exit_without_line(const pyr_block *block) {
    if (!block->exits) return false;
    for (uint32_t i = 0; i < block->count; i++)
        if (block->code.p[i].loc.line >= 0) return false;
    return true;
}

static pyr_instruction *last_of(const pyr_block *block) {
    return &block->code.p[block->count - 1];
}

// A block without a line of its own that several jumps share is copied for each of them, so that each copy has its jump's line.
static void duplicate_exits(pyr_compiler *c) {
    pyr_unit *unit = c->unit;
    for (pyr_block_id id = unit->block_count - 1; id > 0 && !pyr_compiler_failed(c); id--) {
        const pyr_block *block = pyr_block_get(unit, id);
        if (!block->count || !pyr_opcode_is_jump(last_of(block)->opcode)) continue;
        pyr_block_id target_id = last_of(block)->target;
        if (!is_exit_without_line(pyr_block_get(unit, target_id)) || pyr_block_get(unit, target_id)->predecessors <= 1)
            continue;
        pyr_block_id copy_id = pyr_block_new(c);
        if (!copy_id) return;
        for (uint32_t i = 0; i < pyr_block_get(unit, target_id)->count; i++) {
            pyr_instruction *added = pyr_block_add(c, copy_id);
            if (added) *added = pyr_block_get(unit, target_id)->code.p[i];
        }
        if (pyr_compiler_failed(c)) return;
        pyr_block *target = pyr_block_get(unit, target_id), *copy = pyr_block_get(unit, copy_id);
        pyr_instruction *jump = last_of(pyr_block_get(unit, id));
        copy->code.p[0].loc = jump->loc;
        jump->target = copy_id;
        copy->exits = copy->no_fallthrough = true;
        copy->predecessors = 1;
        target->predecessors--;
        copy->next = target->next;
        target->next = copy_id;
    }
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        const pyr_block *block = pyr_block_get(unit, id);
        if (block->no_fallthrough || !block->next || !block->count) continue;
        const pyr_block *next = pyr_block_get(unit, block->next);
        if (next->count && is_exit_without_line(next)) next->code.p[0].loc = last_of(block)->loc;
    }
}

// Instructions without a location get that of the one before, also over the edges that are the only way into a block.
static void propagate_lines(pyr_unit *unit) {
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        const pyr_block *block = pyr_block_get(unit, id);
        if (!block->count) continue;
        pyr_location previous = {-1, -1, -1, -1};
        for (uint32_t i = 0; i < block->count; i++) {
            if (block->code.p[i].loc.line < 0) block->code.p[i].loc = previous;
            else previous = block->code.p[i].loc;
        }
        if (!block->no_fallthrough && block->next) {
            const pyr_block *next = pyr_block_get(unit, block->next);
            if (next->predecessors == 1 && next->count && next->code.p[0].loc.line < 0) next->code.p[0].loc = previous;
        }
        if (pyr_opcode_is_jump(last_of(block)->opcode)) {
            const pyr_block *target = pyr_block_get(unit, last_of(block)->target);
            if (target->predecessors == 1 && target->code.p[0].loc.line < 0) target->code.p[0].loc = previous;
        }
    }
}

static void guarantee_lines(pyr_unit *unit) {
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        const pyr_block *block = pyr_block_get(unit, id);
        if (!block->count || last_of(block)->loc.line >= 0 || last_of(block)->opcode != PYR_OP_RETURN_VALUE) continue;
        for (uint32_t i = 0; i < block->count; i++) block->code.p[i].loc.line = unit->first_line;
    }
}

// ---- code ------------------------------------------------------------------------------------------------------------------------

// Gives conditional jumps and JUMP their direction.
static void direct_jumps(pyr_compiler *c) {
    static const uint16_t plain[] = {PYR_OP_JUMP,
                                     PYR_OP_JUMP_NO_INTERRUPT,
                                     PYR_OP_POP_JUMP_IF_FALSE,
                                     PYR_OP_POP_JUMP_IF_TRUE,
                                     PYR_OP_POP_JUMP_IF_NONE,
                                     PYR_OP_POP_JUMP_IF_NOT_NONE};
    static const uint8_t directed[][2] = {
        {PYR_OP_JUMP_FORWARD, PYR_OP_JUMP_BACKWARD},
        {PYR_OP_JUMP_FORWARD, PYR_OP_JUMP_BACKWARD_NO_INTERRUPT},
        {PYR_OP_POP_JUMP_FORWARD_IF_FALSE, PYR_OP_POP_JUMP_BACKWARD_IF_FALSE},
        {PYR_OP_POP_JUMP_FORWARD_IF_TRUE, PYR_OP_POP_JUMP_BACKWARD_IF_TRUE},
        {PYR_OP_POP_JUMP_FORWARD_IF_NONE, PYR_OP_POP_JUMP_BACKWARD_IF_NONE},
        {PYR_OP_POP_JUMP_FORWARD_IF_NOT_NONE, PYR_OP_POP_JUMP_BACKWARD_IF_NOT_NONE},
    };
    pyr_unit *unit = c->unit;
    for (pyr_block_id id = 1; id < unit->block_count; id++) pyr_block_get(unit, id)->visited = false;
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        pyr_block *block = pyr_block_get(unit, id);
        block->visited = true;
        if (!block->count) continue;
        pyr_instruction *last = last_of(block);
        if (!pyr_opcode_is_jump(last->opcode)) continue;
        bool backward = pyr_block_get(unit, last->target)->visited;
        for (uint32_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
            if (last->opcode == plain[i]) {
                last->opcode = directed[i][backward];
                break;
            }
    }
}

typedef struct output {
    uint32_t *words;
    pyr_location *locations;
    pyr_exception_entry *entries;
    uint32_t count, entry_count;
} output;

// Instructions in a row, jumps as distances, and for each run of instructions with one handler an entry.
static void write_code(pyr_compiler *c, output *out) {
    pyr_unit *unit = c->unit;
    uint32_t *starts = pyr_tree_alloc(c->tree, (uint64_t)unit->block_count * sizeof *starts), total = 0;
    if (!starts) return;
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        starts[id] = total;
        total += pyr_block_get(unit, id)->count;
    }
    out->words = pyr_tree_alloc(c->tree, (uint64_t)total * sizeof *out->words);
    out->locations = pyr_tree_alloc(c->tree, (uint64_t)total * sizeof *out->locations);
    out->entries = pyr_tree_alloc(c->tree, (uint64_t)total * sizeof *out->entries);
    if (!out->words || !out->locations || !out->entries) return;
    pyr_block_id handler = 0;
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        const pyr_block *block = pyr_block_get(unit, id);
        for (uint32_t i = 0; i < block->count; i++) {
            const pyr_instruction *instruction = &block->code.p[i];
            uint32_t arg = instruction->arg;
            pyr_opcode_kind kind = pyr_opcode_get_kind(instruction->opcode);
            if (kind == PYR_OPCODE_JUMP) arg = starts[instruction->target] - out->count - 1;
            if (kind == PYR_OPCODE_BACK) arg = out->count + 1 - starts[instruction->target];
            if (instruction->handler != handler) {
                if (handler) out->entries[out->entry_count++].end = out->count;
                handler = instruction->handler;
                if (handler) {
                    const pyr_block *target = pyr_block_get(unit, handler);
                    uint32_t lasti = target->preserve_lasti, depth = (uint32_t)target->start_depth - 1 - lasti;
                    out->entries[out->entry_count] = (pyr_exception_entry){out->count, 0, starts[handler], depth << 1 | lasti};
                }
            }
            out->words[out->count] = pyr_instr(instruction->opcode, arg);
            out->locations[out->count++] = instruction->loc;
        }
    }
    if (handler) out->entries[out->entry_count++].end = out->count;
}

// ---- the code object -------------------------------------------------------------------------------------------------------------

static int32_t code_flags(const pyr_compiler *c) {
    const pyr_scope *scope = &c->symbols.scopes[c->unit->scope];
    if (scope->type != PYR_SCOPE_FUNCTION) return 0;
    int32_t flags = PYR_CO_NEWLOCALS | PYR_CO_OPTIMIZED;
    if (scope->nested) flags |= PYR_CO_NESTED;
    if (scope->generator) flags |= PYR_CO_GENERATOR;
    if (scope->varargs) flags |= PYR_CO_VARARGS;
    if (scope->varkeywords) flags |= PYR_CO_VARKEYWORDS;
    return flags;
}

// Constants behind the last one that is used are dropped; the first stays, it may be the docstring.
static uint32_t used_constants(const pyr_unit *unit) {
    uint32_t largest = 0;
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        const pyr_block *block = pyr_block_get(unit, id);
        for (uint32_t i = 0; i < block->count; i++) {
            uint32_t opcode = block->code.p[i].opcode;
            if ((opcode == PYR_OP_LOAD_CONST || opcode == PYR_OP_KW_NAMES) && block->code.p[i].arg > largest)
                largest = block->code.p[i].arg;
        }
    }
    uint32_t count = unit->tables[PYR_TABLE_CONSTS].count;
    return largest + 1 < count ? largest + 1 : count;
}

// Names and kinds of all local variables, cells and free variables. False with the error set.
static bool make_localsplus(pyr_compiler *c, const uint32_t *places, pyr_code_spec *spec) {
    const pyr_numbers *cells = &c->unit->tables[PYR_TABLE_CELLS], *locals = &c->unit->tables[PYR_TABLE_LOCALS];
    const pyr_numbers *frees = &c->unit->tables[PYR_TABLE_FREES];
    pyr_numbers all = {0};
    uint32_t most = locals->count + cells->count + frees->count;
    all.list.p = pyr_tree_alloc(c->tree, ((uint64_t)most + 1) * sizeof(uint32_t));
    char *kinds = pyr_tree_alloc(c->tree, (uint64_t)most + 1);
    if (!all.list.p || !kinds) return false;
    for (uint32_t i = 0; i < locals->count; i++) {
        all.list.p[i] = locals->list.p[i];
        kinds[i] = PYR_FAST_LOCAL;
    }
    all.count = locals->count;
    for (uint32_t i = 0; i < cells->count + frees->count; i++) {
        bool cell = i < cells->count;
        all.list.p[places[i]] = cell ? cells->list.p[i] : frees->list.p[i - cells->count];
        kinds[places[i]] = (char)(kinds[places[i]] | (cell ? PYR_FAST_CELL : PYR_FAST_FREE));
        if (places[i] >= all.count) all.count = places[i] + 1;
    }
    spec->localsplusnames = pyr_compiler_names_tuple(c, &all);
    uint32_t number = pyr_compiler_intern(c, pyr_bytes_new(c->rt, kinds, (int64_t)all.count));
    spec->localspluskinds = number == UINT32_MAX ? NULL : pyr_compiler_object(c, number);
    return spec->localsplusnames && spec->localspluskinds;
}

static uint32_t make_code(pyr_compiler *c, const output *out, const uint32_t *places, int32_t flags, int32_t depth,
                          uint32_t constants) {
    pyr_unit *unit = c->unit;
    pyr_code_spec spec = {
        .words = out->words,
        .locations = out->locations,
        .count = (int64_t)out->count,
        .exceptions = out->entries,
        .exception_count = (int64_t)out->entry_count,
        .filename = c->filename,
        .flags = flags,
        .argcount = unit->argcount,
        .posonlyargcount = unit->posonlyargcount,
        .kwonlyargcount = unit->kwonlyargcount,
        .stacksize = depth,
        .firstlineno = unit->first_line,
    };
    uint32_t tuple = pyr_compiler_tuple(c, unit->tables[PYR_TABLE_CONSTS].list.p, constants);
    if (pyr_compiler_failed(c)) return UINT32_MAX;
    c->literals[tuple] = 0;
    spec.consts = pyr_compiler_object(c, tuple);
    spec.names = pyr_compiler_names_tuple(c, &unit->tables[PYR_TABLE_NAMES]);
    spec.name = pyr_compiler_name_object(c, unit->name);
    spec.qualname = pyr_compiler_name_object(c, unit->qualname);
    if (pyr_compiler_failed(c) || !make_localsplus(c, places, &spec)) return UINT32_MAX;
    return pyr_compiler_intern(c, pyr_code_new(c->rt, &spec));
}

uint32_t pyr_assemble(pyr_compiler *c, bool add_none) {
    pyr_unit *unit = c->unit;
    const pyr_block *current = pyr_block_get(unit, unit->current);
    if (!current->count || last_of(current)->opcode != PYR_OP_RETURN_VALUE) {
        pyr_unlocate(c);
        if (add_none) pyr_emit_none(c);
        pyr_emit(c, PYR_OP_RETURN_VALUE);
    }
    pyr_flow_normalize(c);
    if (!unit->first_line) {
        const pyr_block *entry = pyr_block_get(unit, unit->entry);
        unit->first_line = entry->count && entry->code.p[0].loc.line > 0 ? entry->code.p[0].loc.line : 1;
    }
    uint32_t dropped;
    uint32_t *places = place_cells(c, &dropped);
    if (!places || pyr_compiler_failed(c)) return UINT32_MAX;
    int32_t flags = code_flags(c);
    insert_prefix(c, places, flags);
    fix_cells(unit, places);
    if (pyr_compiler_failed(c)) return UINT32_MAX;
    pyr_flow_optimize(c);
    if (!pyr_compiler_failed(c)) duplicate_exits(c);
    if (pyr_compiler_failed(c)) return UINT32_MAX;
    uint32_t constants = used_constants(unit);
    propagate_lines(unit);
    guarantee_lines(unit);
    int32_t depth = pyr_flow_stack_depth(c, (flags & PYR_CO_GENERATOR) != 0);
    pyr_flow_exceptions(c);
    direct_jumps(c);
    output out = {0};
    write_code(c, &out);
    if (pyr_compiler_failed(c)) return UINT32_MAX;
    return make_code(c, &out, places, flags, depth, constants);
}
