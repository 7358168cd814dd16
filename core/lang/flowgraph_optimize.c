// The peephole optimiser over one block (optimize_basic_block, 3.11): constant conditions, constant tuples, jumps to jumps, swaps.
#include "lang/compile_internal.h"
#include "obj/abstract.h"

static void make_nop(pyr_instruction *instruction) {
    instruction->opcode = PYR_OP_NOP;
    instruction->arg = 0;
    instruction->target = 0;
}

static uint32_t const_number(const pyr_compiler *c, const pyr_instruction *instruction) {
    return c->unit->tables[PYR_TABLE_CONSTS].list.p[instruction->arg];
}

// ---- constants -------------------------------------------------------------------------------------------------------------------

// LOAD_CONST before a conditional jump or `is None`.
static void fold_condition(pyr_compiler *c, pyr_block *block, uint32_t i) {
    pyr_instruction *load = &block->code.p[i], *next = load + 1;
    pyr_object *value = pyr_compiler_object(c, const_number(c, load));
    uint32_t opcode = next->opcode;
    if (opcode == PYR_OP_IS_OP) {
        uint32_t jump = i + 2 < block->count ? next[1].opcode : 0;
        if (value != c->rt->none || (jump != PYR_OP_POP_JUMP_IF_FALSE && jump != PYR_OP_POP_JUMP_IF_TRUE)) return;
        bool not_none = (next->arg == 1) != (jump == PYR_OP_POP_JUMP_IF_FALSE);
        make_nop(load);
        make_nop(next);
        next[1].opcode = not_none ? PYR_OP_POP_JUMP_IF_NOT_NONE : PYR_OP_POP_JUMP_IF_NONE;
        return;
    }
    bool pops = opcode == PYR_OP_POP_JUMP_IF_FALSE || opcode == PYR_OP_POP_JUMP_IF_TRUE;
    bool keeps = opcode == PYR_OP_JUMP_IF_FALSE_OR_POP || opcode == PYR_OP_JUMP_IF_TRUE_OR_POP;
    if (!pops && !keeps) return;
    int truth = pyr_is_true(c->rt, value);
    if (truth < 0) {
        pyr_compiler_fail_object(c);
        return;
    }
    bool jumps = (truth != 0) == (opcode == PYR_OP_POP_JUMP_IF_TRUE || opcode == PYR_OP_JUMP_IF_TRUE_OR_POP);
    if (pops || !jumps) make_nop(load);
    if (jumps) {
        next->opcode = PYR_OP_JUMP;
        block->no_fallthrough = true;
    } else {
        make_nop(next);
    }
}

// BUILD_TUPLE over constants.
static void fold_tuple(pyr_compiler *c, pyr_block *block, uint32_t i) {
    pyr_instruction *build = &block->code.p[i];
    uint32_t count = build->arg;
    if (i < count) return;
    for (uint32_t k = 1; k <= count; k++)
        if (build[-(int32_t)k].opcode != PYR_OP_LOAD_CONST) return;
    uint32_t *numbers = pyr_tree_alloc(c->tree, ((uint64_t)count + 1) * sizeof *numbers);
    if (!numbers) return;
    for (uint32_t k = 0; k < count; k++) {
        numbers[k] = const_number(c, &build[(int32_t)k - (int32_t)count]);
        make_nop(&build[(int32_t)k - (int32_t)count]);
    }
    uint32_t place = pyr_compiler_place(c, PYR_TABLE_CONSTS, pyr_compiler_tuple(c, numbers, count));
    build->opcode = PYR_OP_LOAD_CONST;
    build->arg = place;
}

// ---- swaps -----------------------------------------------------------------------------------------------------------------------

// Replaces a run of SWAPs and NOPs by the shortest one with the same effect: the permutation is taken apart into cycles, and only
// the top can be swapped with. Leaves *[index] at the end of the run.
static void shorten_swaps(pyr_compiler *c, pyr_block *block, uint32_t *index) {
    pyr_instruction *run = &block->code.p[*index];
    uint32_t depth = run[0].arg, length = 1, limit = block->count - *index;
    bool more = false;
    for (; length < limit; length++) {
        if (run[length].opcode == PYR_OP_SWAP) {
            if (run[length].arg > depth) depth = run[length].arg;
            more = true;
        } else if (run[length].opcode != PYR_OP_NOP) {
            break;
        }
    }
    if (!more) return;
    uint32_t *stack = pyr_tree_alloc(c->tree, (uint64_t)depth * sizeof *stack);
    if (!stack) return;
    for (uint32_t i = 0; i < depth; i++) stack[i] = i;
    for (uint32_t i = 0; i < length; i++) {
        if (run[i].opcode != PYR_OP_SWAP) continue;
        uint32_t top = stack[0];
        stack[0] = stack[run[i].arg - 1];
        stack[run[i].arg - 1] = top;
    }
    uint32_t free = length; // run[free..) is written
    for (uint32_t i = 0; i < depth; i++) {
        if (stack[i] == UINT32_MAX || stack[i] == i) continue;
        for (uint32_t j = i;;) {
            if (j) {
                run[--free].opcode = PYR_OP_SWAP;
                run[free].arg = j + 1;
            }
            if (stack[j] == UINT32_MAX) break;
            uint32_t next = stack[j];
            stack[j] = UINT32_MAX;
            j = next;
        }
    }
    while (free > 0) make_nop(&run[--free]);
    *index += length - 1;
}

static bool is_swappable(uint32_t opcode) {
    return opcode == PYR_OP_STORE_FAST || opcode == PYR_OP_POP_TOP;
}

// The next instruction behind [i] that may change places, on [line] if that is not negative; -1: none.
static int32_t next_swappable(const pyr_block *block, int32_t i, int32_t line) {
    while (++i < (int32_t)block->count) {
        const pyr_instruction *instruction = &block->code.p[i];
        if (line >= 0 && instruction->loc.line != line) return -1;
        if (instruction->opcode == PYR_OP_NOP) continue;
        return is_swappable(instruction->opcode) ? i : -1;
    }
    return -1;
}

// A SWAP before two stores: the stores change places instead.
static void apply_swaps(pyr_block *block, int32_t i) {
    for (; i >= 0; i--) {
        pyr_instruction *swap = &block->code.p[i];
        if (swap->opcode != PYR_OP_SWAP) {
            if (swap->opcode == PYR_OP_NOP || is_swappable(swap->opcode)) continue;
            return;
        }
        int32_t first = next_swappable(block, i, -1);
        if (first < 0) return;
        int32_t second = first, line = block->code.p[first].loc.line;
        for (uint32_t n = swap->arg - 1; n > 0; n--) {
            second = next_swappable(block, second, line);
            if (second < 0) return;
        }
        make_nop(swap);
        pyr_instruction kept = block->code.p[first];
        block->code.p[first] = block->code.p[second];
        block->code.p[second] = kept;
    }
}

// ---- jumps -----------------------------------------------------------------------------------------------------------------------

// Lets a jump to a jump go straight on, if nothing is lost for tracing. True if it did.
static bool thread_jump(pyr_instruction *jump, const pyr_instruction *target, uint32_t opcode) {
    if (jump->loc.line != target->loc.line || jump->target == target->target) return false;
    jump->target = target->target;
    jump->opcode = opcode;
    return true;
}

// A jump that keeps its value, whose target tests the same value again. True if the instruction has to be looked at again.
static bool thread_keeping_jump(pyr_unit *unit, pyr_instruction *jump, const pyr_instruction *target) {
    bool on_false = jump->opcode == PYR_OP_JUMP_IF_FALSE_OR_POP;
    uint32_t same_pop = on_false ? PYR_OP_POP_JUMP_IF_FALSE : PYR_OP_POP_JUMP_IF_TRUE;
    uint32_t other_pop = on_false ? PYR_OP_POP_JUMP_IF_TRUE : PYR_OP_POP_JUMP_IF_FALSE;
    uint32_t other_keep = on_false ? PYR_OP_JUMP_IF_TRUE_OR_POP : PYR_OP_JUMP_IF_FALSE_OR_POP;
    if (target->opcode == same_pop) return thread_jump(jump, target, same_pop);
    if (target->opcode == PYR_OP_JUMP || target->opcode == jump->opcode) return thread_jump(jump, target, jump->opcode);
    if ((target->opcode == other_pop || target->opcode == other_keep) && jump->loc.line == target->loc.line) {
        jump->opcode = same_pop;
        jump->target = pyr_block_get(unit, jump->target)->next;
        return true;
    }
    return false;
}

void pyr_flow_basic_block(pyr_compiler *c, pyr_block_id id) {
    static const pyr_instruction nop = {.opcode = PYR_OP_NOP};
    pyr_unit *unit = c->unit;
    pyr_block *block = pyr_block_get(unit, id);
    for (uint32_t i = 0; i < block->count && !pyr_compiler_failed(c); i++) {
        pyr_instruction *instruction = &block->code.p[i];
        const pyr_instruction *target = &nop;
        uint32_t next = i + 1 < block->count ? instruction[1].opcode : 0;
        if (pyr_opcode_is_jump(instruction->opcode) || pyr_opcode_is_setup(instruction->opcode)) {
            while (pyr_block_get(unit, instruction->target)->count == 0)
                instruction->target = pyr_block_get(unit, instruction->target)->next;
            target = &pyr_block_get(unit, instruction->target)->code.p[0];
        }
        switch (instruction->opcode) {
        case PYR_OP_LOAD_CONST:
            if (next) fold_condition(c, block, i);
            break;
        case PYR_OP_BUILD_TUPLE:
            if (next == PYR_OP_UNPACK_SEQUENCE && instruction->arg == instruction[1].arg && instruction->arg >= 1 &&
                instruction->arg <= 3) {
                if (instruction->arg == 1) make_nop(&instruction[1]);
                else instruction[1].opcode = PYR_OP_SWAP;
                make_nop(instruction);
            } else {
                fold_tuple(c, block, i);
            }
            break;
        case PYR_OP_JUMP_IF_FALSE_OR_POP:
        case PYR_OP_JUMP_IF_TRUE_OR_POP:
            if (thread_keeping_jump(unit, instruction, target)) i--;
            break;
        case PYR_OP_POP_JUMP_IF_FALSE:
        case PYR_OP_POP_JUMP_IF_TRUE:
        case PYR_OP_POP_JUMP_IF_NONE:
        case PYR_OP_POP_JUMP_IF_NOT_NONE:
        case PYR_OP_JUMP:
            if (target->opcode == PYR_OP_JUMP && thread_jump(instruction, target, instruction->opcode)) i--;
            break;
        case PYR_OP_SWAP:
            if (instruction->arg == 1) {
                make_nop(instruction);
                break;
            }
            shorten_swaps(c, block, &i);
            apply_swaps(block, (int32_t)i);
            break;
        case PYR_OP_PUSH_NULL:
            if (next == PYR_OP_LOAD_GLOBAL && !(instruction[1].arg & 1)) {
                make_nop(instruction);
                instruction[1].arg |= 1;
            }
            break;
        default:
            break;
        }
    }
}
