// The blocks of a unit as a graph: what is reachable, which blocks end where, the depth of the stack, where exceptions go.
#include "lang/compile_internal.h"

bool pyr_opcode_is_setup(uint32_t opcode) {
    return opcode == PYR_OP_SETUP_FINALLY || opcode == PYR_OP_SETUP_CLEANUP || opcode == PYR_OP_SETUP_WITH;
}

bool pyr_opcode_is_jump(uint32_t opcode) {
    if (opcode >= 256) return opcode >= PYR_OP_JUMP;
    pyr_opcode_kind kind = pyr_opcode_get_kind(opcode);
    return kind == PYR_OPCODE_JUMP || kind == PYR_OPCODE_BACK;
}

// ---- shape -----------------------------------------------------------------------------------------------------------------------

static pyr_block_id skip_empty(const pyr_unit *unit, pyr_block_id id) {
    while (pyr_block_get(unit, id)->count == 0 && pyr_block_get(unit, id)->next) id = pyr_block_get(unit, id)->next;
    return id;
}

// Marks the blocks that leave the code and those that never go on to the next one; jumps lead past empty blocks.
void pyr_flow_normalize(pyr_compiler *c) {
    pyr_unit *unit = c->unit;
    for (pyr_block_id id = 1; id < unit->block_count; id++) {
        pyr_block *block = pyr_block_get(unit, id);
        for (uint32_t i = 0; i < block->count; i++) {
            pyr_instruction *instruction = &block->code.p[i];
            uint32_t opcode = instruction->opcode;
            if (opcode == PYR_OP_RETURN_VALUE || opcode == PYR_OP_RAISE_VARARGS || opcode == PYR_OP_RERAISE)
                block->exits = block->no_fallthrough = true;
            if (opcode == PYR_OP_JUMP || opcode == PYR_OP_JUMP_NO_INTERRUPT) block->no_fallthrough = true;
            if (pyr_opcode_is_jump(opcode)) instruction->target = skip_empty(unit, instruction->target);
        }
    }
}

// A NOP stays only where it is the sole instruction of its line.
void pyr_flow_clean(pyr_unit *unit, pyr_block *block) {
    uint32_t kept = 0;
    int32_t previous = -1;
    for (uint32_t i = 0; i < block->count; i++) {
        int32_t line = block->code.p[i].loc.line;
        if (block->code.p[i].opcode == PYR_OP_NOP) {
            if (line < 0 || line == previous) continue;
            if (i + 1 < block->count) {
                int32_t following = block->code.p[i + 1].loc.line;
                if (following < 0) block->code.p[i + 1].loc = block->code.p[i].loc;
                if (following < 0 || following == line) continue;
            } else if (block->next) {
                const pyr_block *next = pyr_block_get(unit, skip_empty(unit, block->next));
                if (next->count && next->code.p[0].loc.line == line) continue;
            }
        }
        block->code.p[kept++] = block->code.p[i];
        previous = line;
    }
    block->count = kept;
}

static void mark_reachable(pyr_compiler *c) {
    pyr_unit *unit = c->unit;
    pyr_block_id *stack = pyr_tree_alloc(c->tree, (uint64_t)unit->block_count * 2 * sizeof *stack);
    if (!stack) return;
    uint32_t top = 0;
    pyr_block_get(unit, unit->entry)->predecessors = 1;
    pyr_block_get(unit, unit->entry)->visited = true;
    stack[top++] = unit->entry;
    while (top > 0) {
        const pyr_block *block = pyr_block_get(unit, stack[--top]);
        pyr_block_id leads[2] = {0, block->no_fallthrough ? 0 : block->next};
        for (uint32_t i = 0; i <= block->count; i++) {
            // Each jump, and at the end the block that follows.
            bool last = i == block->count;
            uint32_t opcode = last ? 0 : block->code.p[i].opcode;
            if (!last && !pyr_opcode_is_jump(opcode) && !pyr_opcode_is_setup(opcode)) continue;
            pyr_block_id to = last ? leads[1] : block->code.p[i].target;
            if (!to) continue;
            pyr_block *target = pyr_block_get(unit, to);
            if (!target->visited) {
                target->visited = true;
                stack[top++] = to;
            }
            target->predecessors++;
        }
    }
}

static void drop_empty_blocks(pyr_unit *unit) {
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        pyr_block *block = pyr_block_get(unit, id);
        while (block->next && pyr_block_get(unit, block->next)->count == 0)
            block->next = pyr_block_get(unit, block->next)->next;
    }
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        pyr_block *block = pyr_block_get(unit, id);
        for (uint32_t i = 0; i < block->count; i++)
            if (pyr_opcode_is_jump(block->code.p[i].opcode) || pyr_opcode_is_setup(block->code.p[i].opcode))
                block->code.p[i].target = skip_empty(unit, block->code.p[i].target);
    }
}

// A jump to a short block that ends the code becomes a copy of it, if the block has no line of its own (an implicit return).
static void inline_exit(pyr_compiler *c, pyr_block_id id) {
    pyr_unit *unit = c->unit;
    const pyr_block *block = pyr_block_get(unit, id);
    if (!block->count || block->code.p[block->count - 1].opcode != PYR_OP_JUMP) return;
    pyr_instruction *jump = &block->code.p[block->count - 1];
    const pyr_block *target = pyr_block_get(unit, jump->target);
    if (!target->exits || target->count > 4) return;
    for (uint32_t i = 0; i < target->count; i++)
        if (target->code.p[i].loc.line >= 0) return;
    jump->opcode = PYR_OP_NOP;
    for (uint32_t i = 0; i < target->count; i++) {
        pyr_instruction *copy = pyr_block_add(c, id);
        if (copy) *copy = target->code.p[i];
    }
    pyr_block_get(unit, id)->exits = true;
}

// Jumps to the block that follows anyway.
static void drop_redundant_jumps(pyr_unit *unit) {
    bool emptied = false;
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        pyr_block *block = pyr_block_get(unit, id);
        if (!block->count) continue;
        pyr_instruction *last = &block->code.p[block->count - 1];
        if (last->opcode != PYR_OP_JUMP && last->opcode != PYR_OP_JUMP_NO_INTERRUPT) continue;
        if (last->target != block->next) continue;
        block->no_fallthrough = false;
        last->opcode = PYR_OP_NOP;
        pyr_flow_clean(unit, block);
        emptied = true;
    }
    if (emptied) drop_empty_blocks(unit);
}

// The newest block first, as CPython's list of all blocks runs.
static void inline_exits(pyr_compiler *c) {
    for (pyr_block_id id = c->unit->block_count - 1; id > 0 && !pyr_compiler_failed(c); id--) inline_exit(c, id);
}

// optimize_cfg
void pyr_flow_optimize(pyr_compiler *c) {
    pyr_unit *unit = c->unit;
    inline_exits(c);
    for (pyr_block_id id = unit->entry; id && !pyr_compiler_failed(c); id = pyr_block_get(unit, id)->next) {
        pyr_flow_basic_block(c, id);
        pyr_flow_clean(unit, pyr_block_get(unit, id));
    }
    inline_exits(c);
    if (pyr_compiler_failed(c)) return;
    mark_reachable(c);
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) {
        pyr_block *block = pyr_block_get(unit, id);
        if (block->predecessors) continue;
        block->count = 0;
        block->no_fallthrough = false;
    }
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) pyr_flow_clean(unit, pyr_block_get(unit, id));
    drop_empty_blocks(unit);
    drop_redundant_jumps(unit);
}

// ---- stack depth -----------------------------------------------------------------------------------------------------------------

static int32_t effect_of(const pyr_instruction *instruction, bool jumps) {
    switch (instruction->opcode) {
    case PYR_OP_SETUP_FINALLY:
    case PYR_OP_SETUP_WITH:
        return jumps ? 1 : 0;
    case PYR_OP_SETUP_CLEANUP:
        return jumps ? 2 : 0;
    case PYR_OP_POP_BLOCK:
    case PYR_OP_JUMP:
    case PYR_OP_JUMP_NO_INTERRUPT:
        return 0;
    case PYR_OP_POP_JUMP_IF_FALSE:
    case PYR_OP_POP_JUMP_IF_TRUE:
    case PYR_OP_POP_JUMP_IF_NONE:
    case PYR_OP_POP_JUMP_IF_NOT_NONE:
        return -1;
    default:
        return pyr_opcode_effect(instruction->opcode, (int32_t)instruction->arg, jumps);
    }
}

typedef struct depths {
    pyr_unit *unit;
    pyr_block_id *stack;
    uint32_t top;
    int32_t deepest;
} depths;

static void note_depth(depths *d, pyr_block_id id, int32_t depth) {
    pyr_block *block = pyr_block_get(d->unit, id);
    if (block->start_depth >= depth) return;
    if (block->start_depth < 0) d->stack[d->top++] = id;
    block->start_depth = depth;
}

static void walk_depth(depths *d, const pyr_block *block) {
    int32_t depth = block->start_depth;
    pyr_block_id next = block->next;
    for (uint32_t i = 0; i < block->count; i++) {
        const pyr_instruction *instruction = &block->code.p[i];
        int32_t after = depth + effect_of(instruction, false);
        if (after > d->deepest) d->deepest = after;
        uint32_t opcode = instruction->opcode;
        if (pyr_opcode_is_jump(opcode) || pyr_opcode_is_setup(opcode)) {
            int32_t there = depth + effect_of(instruction, true);
            if (there > d->deepest) d->deepest = there;
            note_depth(d, instruction->target, there);
        }
        depth = after;
        if (opcode == PYR_OP_JUMP || opcode == PYR_OP_JUMP_NO_INTERRUPT || opcode == PYR_OP_RETURN_VALUE ||
            opcode == PYR_OP_RAISE_VARARGS || opcode == PYR_OP_RERAISE)
            return;
    }
    if (next) note_depth(d, next, depth);
}

int32_t pyr_flow_stack_depth(pyr_compiler *c, bool generator) {
    depths d = {.unit = c->unit, .stack = pyr_tree_alloc(c->tree, (uint64_t)c->unit->block_count * sizeof(pyr_block_id))};
    if (!d.stack) return 0;
    for (pyr_block_id id = 1; id < c->unit->block_count; id++) pyr_block_get(c->unit, id)->start_depth = -1;
    note_depth(&d, c->unit->entry, generator ? 1 : 0);
    while (d.top > 0) walk_depth(&d, pyr_block_get(c->unit, d.stack[--d.top]));
    return d.deepest;
}

// ---- exceptions ------------------------------------------------------------------------------------------------------------------

// The handlers that are open at a place, the innermost last: a list shared by its front.
typedef struct handlers {
    uint32_t outer; // index of the rest
    pyr_block_id handler;
} handlers;

typedef struct labels {
    pyr_compiler *c;
    handlers *list;
    uint32_t count, room;
    uint32_t *at_start; // of each block: 1 + index in the list; 0: not seen yet
    pyr_block_id *stack;
    uint32_t top;
} labels;

static void note_handlers(labels *l, pyr_block_id id, uint32_t open) {
    if (l->at_start[id]) return;
    l->at_start[id] = open + 1;
    l->stack[l->top++] = id;
}

static uint32_t push_handler(labels *l, uint32_t open, pyr_block_id handler) {
    if (!pyr_tree_reserve(l->c->tree, &l->list, l->count, &l->room, sizeof *l->list)) return 0;
    l->list[l->count] = (handlers){open, handler};
    return l->count++;
}

static void label_block(labels *l, pyr_block_id id) {
    pyr_unit *unit = l->c->unit;
    pyr_block *block = pyr_block_get(unit, id);
    uint32_t open = l->at_start[id] - 1;
    for (uint32_t i = 0; i < block->count; i++) {
        pyr_instruction *instruction = &block->code.p[i];
        instruction->handler = l->list[open].handler;
        if (pyr_opcode_is_setup(instruction->opcode)) {
            // The handler itself runs with what is open now.
            note_handlers(l, instruction->target, open);
            if (instruction->opcode != PYR_OP_SETUP_FINALLY) pyr_block_get(unit, instruction->target)->preserve_lasti = true;
            open = push_handler(l, open, instruction->target);
            instruction->handler = 0;
            instruction->opcode = PYR_OP_NOP;
        } else if (instruction->opcode == PYR_OP_POP_BLOCK) {
            open = l->list[open].outer;
            instruction->handler = 0;
            instruction->opcode = PYR_OP_NOP;
        } else if (pyr_opcode_is_jump(instruction->opcode)) {
            note_handlers(l, instruction->target, open);
        }
    }
    if (block->next && !block->no_fallthrough) note_handlers(l, block->next, open);
}

// Says for each instruction where an exception in it goes; the SETUPs and POP_BLOCK become NOPs and go.
void pyr_flow_exceptions(pyr_compiler *c) {
    pyr_unit *unit = c->unit;
    labels l = {.c = c};
    l.at_start = pyr_tree_alloc(c->tree, (uint64_t)unit->block_count * sizeof *l.at_start);
    l.stack = pyr_tree_alloc(c->tree, (uint64_t)unit->block_count * sizeof *l.stack);
    if (!l.at_start || !l.stack) return;
    push_handler(&l, 0, 0);
    note_handlers(&l, unit->entry, 0);
    while (l.top > 0 && !pyr_compiler_failed(c)) label_block(&l, l.stack[--l.top]);
    for (pyr_block_id id = unit->entry; id; id = pyr_block_get(unit, id)->next) pyr_flow_clean(unit, pyr_block_get(unit, id));
}
