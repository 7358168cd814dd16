// The match statement (Python/compile.c, 3.11: compiler_match and the patterns).
//
// While a pattern is matched, the values to be stored stand on the stack in the order of [stores], below them whatever
// [on_top] counts. A failing test jumps to the block that drops just these.
#include "lang/compile_internal.h"
#include "obj/int.h"

typedef struct context {
    pyr_numbers stores;   // names that will be bound
    pyr_numbers fail_pop; // fail_pop[n]: the block that drops n values
    uint32_t on_top;
    bool allow_irrefutable;
} context;

static void compile_pattern(pyr_compiler *c, pyr_node_id id, context *pc);

static void append(pyr_compiler *c, pyr_numbers *numbers, uint32_t number) {
    if (pyr_tree_reserve(c->tree, &numbers->list.p, numbers->count, &numbers->room, sizeof(uint32_t)))
        numbers->list.p[numbers->count++] = number;
}

static bool is_wildcard(const pyr_compiler *c, pyr_node_id id) {
    const pyr_node *node = pyr_compiler_node(c, id);
    return node->kind == PYR_AST_MATCH_AS && !node->b;
}

// ---- failing -----------------------------------------------------------------------------------------------------------------------

static pyr_block_id fail_block(pyr_compiler *c, context *pc, uint32_t pops) {
    while (pc->fail_pop.count <= pops && !pyr_compiler_failed(c)) append(c, &pc->fail_pop, pyr_block_new(c));
    return pyr_compiler_failed(c) ? 0 : pc->fail_pop.list.p[pops];
}

static void jump_to_fail(pyr_compiler *c, context *pc, uint32_t opcode) {
    pyr_emit_jump(c, opcode, fail_block(c, pc, pc->on_top + pc->stores.count));
}

static void emit_fail_blocks(pyr_compiler *c, context *pc) {
    while (pc->fail_pop.count > 1 && !pyr_compiler_failed(c)) {
        pyr_block_use(c, pc->fail_pop.list.p[--pc->fail_pop.count]);
        pyr_emit(c, PYR_OP_POP_TOP);
    }
    if (pc->fail_pop.count && !pyr_compiler_failed(c)) pyr_block_use(c, pc->fail_pop.list.p[0]);
    pc->fail_pop = (pyr_numbers){0};
}

// ---- storing -----------------------------------------------------------------------------------------------------------------------

static void rotate(pyr_compiler *c, uint32_t count) {
    for (; count > 1; count--) pyr_emit_arg(c, PYR_OP_SWAP, count);
}

static uint32_t find_store(const pyr_numbers *stores, pyr_name_id name) {
    for (uint32_t i = 0; i < stores->count; i++)
        if (stores->list.p[i] == name) return i;
    return UINT32_MAX;
}

static void add_store(pyr_compiler *c, context *pc, pyr_name_id name) {
    if (find_store(&pc->stores, name) != UINT32_MAX) {
        const pyr_location *l = &c->unit->loc;
        pyr_compiler_fail(c, (pyr_span){(uint32_t)l->line, (uint32_t)l->end_line, (uint32_t)l->column, (uint32_t)l->end_column},
                          "multiple assignments to name '%.*s' in pattern", PYR_NAME_ARGS(c->tree, name));
    }
    append(c, &pc->stores, name);
}

static void store_name(pyr_compiler *c, pyr_name_id name, context *pc) {
    if (!name) {
        pyr_emit(c, PYR_OP_POP_TOP);
        return;
    }
    rotate(c, pc->on_top + pc->stores.count + 1);
    add_store(c, pc, name);
}

// ---- patterns ----------------------------------------------------------------------------------------------------------------------

static void compile_subpattern(pyr_compiler *c, pyr_node_id id, context *pc) {
    bool allow = pc->allow_irrefutable;
    pc->allow_irrefutable = true;
    compile_pattern(c, id, pc);
    pc->allow_irrefutable = allow;
}

static void emit_int(pyr_compiler *c, uint32_t value) {
    pyr_emit_const(c, pyr_compiler_intern(c, pyr_int_new(c->rt, value)));
}

static void check_length(pyr_compiler *c, context *pc, uint32_t length, uint32_t comparison) {
    pyr_emit(c, PYR_OP_GET_LEN);
    emit_int(c, length);
    pyr_emit_arg(c, PYR_OP_COMPARE_OP, comparison);
    jump_to_fail(c, pc, PYR_OP_POP_JUMP_IF_FALSE);
}

// The value on top is not None.
static void check_not_none(pyr_compiler *c, context *pc) {
    pyr_emit_none(c);
    pyr_emit_arg(c, PYR_OP_IS_OP, 1);
    jump_to_fail(c, pc, PYR_OP_POP_JUMP_IF_FALSE);
}

static void unpack_sequence(pyr_compiler *c, pyr_list_id patterns, uint32_t star, context *pc) {
    uint32_t count = pyr_list_length(c->tree, patterns);
    if (star == UINT32_MAX) pyr_emit_arg(c, PYR_OP_UNPACK_SEQUENCE, count);
    else if (star >= 1 << 8 || count - star - 1 >= (PYR_MAX_OPARG >> 8))
        pyr_compiler_fail_here(c, "too many expressions in star-unpacking sequence pattern");
    else pyr_emit_arg(c, PYR_OP_UNPACK_EX, star | (count - star - 1) << 8);
    pc->on_top += count;
    for (uint32_t i = 0; i < count; i++) {
        pc->on_top--;
        compile_subpattern(c, pyr_list_at(c->tree, patterns, i), pc);
    }
}

// With a star that binds nothing the elements are taken one by one.
static void subscribe_sequence(pyr_compiler *c, pyr_list_id patterns, uint32_t star, context *pc) {
    uint32_t count = pyr_list_length(c->tree, patterns);
    pc->on_top++;
    for (uint32_t i = 0; i < count; i++) {
        pyr_node_id pattern = pyr_list_at(c->tree, patterns, i);
        if (i == star || is_wildcard(c, pattern)) continue;
        pyr_emit_arg(c, PYR_OP_COPY, 1);
        if (i < star) {
            emit_int(c, i);
        } else {
            pyr_emit(c, PYR_OP_GET_LEN);
            emit_int(c, count - i);
            pyr_emit_arg(c, PYR_OP_BINARY_OP, PYR_NB_SUBTRACT);
        }
        pyr_emit(c, PYR_OP_BINARY_SUBSCR);
        compile_subpattern(c, pattern, pc);
    }
    pc->on_top--;
    pyr_emit(c, PYR_OP_POP_TOP);
}

static void compile_sequence(pyr_compiler *c, pyr_list_id patterns, context *pc) {
    uint32_t count = pyr_list_length(c->tree, patterns), star = UINT32_MAX;
    bool only_wildcards = true, star_wildcard = false;
    for (uint32_t i = 0; i < count; i++) {
        pyr_node_id id = pyr_list_at(c->tree, patterns, i);
        const pyr_node *pattern = pyr_compiler_node(c, id);
        if (pattern->kind != PYR_AST_MATCH_STAR) {
            only_wildcards &= is_wildcard(c, id);
            continue;
        }
        if (star != UINT32_MAX) pyr_compiler_fail_here(c, "multiple starred names in sequence pattern");
        star_wildcard = !pattern->a;
        only_wildcards &= star_wildcard;
        star = i;
    }
    pc->on_top++;
    pyr_emit(c, PYR_OP_MATCH_SEQUENCE);
    jump_to_fail(c, pc, PYR_OP_POP_JUMP_IF_FALSE);
    if (star == UINT32_MAX) check_length(c, pc, count, PYR_CMP_EQ);
    else if (count > 1) check_length(c, pc, count - 1, PYR_CMP_GE);
    pc->on_top--;
    if (only_wildcards) pyr_emit(c, PYR_OP_POP_TOP);
    else if (star_wildcard) subscribe_sequence(c, patterns, star, pc);
    else unpack_sequence(c, patterns, star, pc);
}

// **rest: a copy of the subject without the keys.
static void store_rest(pyr_compiler *c, uint32_t count, pyr_name_id rest, context *pc) {
    pyr_emit_arg(c, PYR_OP_BUILD_MAP, 0);
    pyr_emit_arg(c, PYR_OP_SWAP, 3);
    pyr_emit_arg(c, PYR_OP_DICT_UPDATE, 2);
    pyr_emit_arg(c, PYR_OP_UNPACK_SEQUENCE, count);
    for (; count > 0; count--) {
        pyr_emit_arg(c, PYR_OP_COPY, 1 + count);
        pyr_emit_arg(c, PYR_OP_SWAP, 2);
        pyr_emit(c, PYR_OP_DELETE_SUBSCR);
    }
    store_name(c, rest, pc);
}

static void compile_mapping(pyr_compiler *c, const pyr_node *node, context *pc) {
    uint32_t count = pyr_list_length(c->tree, node->a);
    pc->on_top++;
    pyr_emit(c, PYR_OP_MATCH_MAPPING);
    jump_to_fail(c, pc, PYR_OP_POP_JUMP_IF_FALSE);
    if (!count && !node->c) {
        pc->on_top--;
        pyr_emit(c, PYR_OP_POP_TOP);
        return;
    }
    if (count) check_length(c, pc, count, PYR_CMP_GE);
    pyr_compile_expressions(c, node->a);
    pyr_emit_arg(c, PYR_OP_BUILD_TUPLE, count);
    pyr_emit(c, PYR_OP_MATCH_KEYS);
    pc->on_top += 2;
    pyr_emit_arg(c, PYR_OP_COPY, 1);
    check_not_none(c, pc);
    pyr_emit_arg(c, PYR_OP_UNPACK_SEQUENCE, count);
    pc->on_top += count - 1;
    for (uint32_t i = 0; i < count; i++) {
        pc->on_top--;
        compile_subpattern(c, pyr_list_at(c->tree, node->b, i), pc);
    }
    pc->on_top -= 2;
    if (node->c) {
        store_rest(c, count, node->c, pc);
    } else {
        pyr_emit(c, PYR_OP_POP_TOP);
        pyr_emit(c, PYR_OP_POP_TOP);
    }
}

static void compile_class(pyr_compiler *c, const pyr_node *node, context *pc) {
    uint32_t positional = pyr_list_length(c->tree, node->b), named = pyr_list_length(c->tree, node->c);
    uint32_t *names = pyr_tree_alloc(c->tree, ((uint64_t)named + 1) * sizeof *names);
    if (!names) return;
    for (uint32_t i = 0; i < named; i++) {
        pyr_name_id name = pyr_list_at(c->tree, node->c, i);
        for (uint32_t k = 0; k < i; k++)
            if (pyr_list_at(c->tree, node->c, k) == name)
                pyr_compiler_fail(c, pyr_compiler_node(c, pyr_list_at(c->tree, node->d, i))->at,
                                  "attribute name repeated in class pattern: %.*s", PYR_NAME_ARGS(c->tree, name));
        names[i] = pyr_compiler_name_constant(c, name);
    }
    pyr_compile_expression(c, node->a);
    pyr_emit_const(c, pyr_compiler_tuple(c, names, named));
    pyr_emit_arg(c, PYR_OP_MATCH_CLASS, positional);
    pyr_emit_arg(c, PYR_OP_COPY, 1);
    pyr_emit_none(c);
    pyr_emit_arg(c, PYR_OP_IS_OP, 1);
    pc->on_top++;
    jump_to_fail(c, pc, PYR_OP_POP_JUMP_IF_FALSE);
    pyr_emit_arg(c, PYR_OP_UNPACK_SEQUENCE, positional + named);
    pc->on_top += positional + named - 1;
    for (uint32_t i = 0; i < positional + named; i++) {
        pc->on_top--;
        pyr_node_id pattern = i < positional ? pyr_list_at(c->tree, node->b, i) : pyr_list_at(c->tree, node->d, i - positional);
        if (is_wildcard(c, pattern)) pyr_emit(c, PYR_OP_POP_TOP);
        else compile_subpattern(c, pattern, pc);
    }
}

static void compile_as(pyr_compiler *c, const pyr_node *node, context *pc) {
    if (node->a) {
        pc->on_top++;
        pyr_emit_arg(c, PYR_OP_COPY, 1);
        compile_pattern(c, node->a, pc);
        pc->on_top--;
    } else if (!pc->allow_irrefutable) {
        if (node->b)
            pyr_compiler_fail(c, node->at, "name capture '%.*s' makes remaining patterns unreachable",
                              PYR_NAME_ARGS(c->tree, node->b));
        else pyr_compiler_fail(c, node->at, "wildcard makes remaining patterns unreachable");
        return;
    }
    store_name(c, node->b, pc);
}

// Brings the names that an alternative has stored into the order of the first alternative's. False if they are others.
static bool reorder_stores(pyr_compiler *c, const pyr_numbers *control, pyr_numbers *stores) {
    if (control->count != stores->count) return false;
    for (uint32_t want = control->count; want-- > 0;) {
        uint32_t have = find_store(stores, control->list.p[want]);
        if (have == UINT32_MAX) return false;
        if (have == want) continue;
        // stores[0..have] move behind the next want - have names, and the stack likewise.
        for (uint32_t turns = have + 1; turns > 0; turns--) {
            uint32_t first = stores->list.p[0];
            for (uint32_t i = 0; i < want; i++) stores->list.p[i] = stores->list.p[i + 1];
            stores->list.p[want] = first;
            rotate(c, want + 1);
        }
    }
    return true;
}

static void compile_or(pyr_compiler *c, const pyr_node *node, context *pc) {
    pyr_block_id end = pyr_block_new(c);
    uint32_t count = pyr_list_length(c->tree, node->a);
    pyr_numbers control = {0};
    for (uint32_t i = 0; i < count && !pyr_compiler_failed(c); i++) {
        pyr_node_id alternative = pyr_list_at(c->tree, node->a, i);
        context inner = {.allow_irrefutable = i + 1 == count && pc->allow_irrefutable};
        pyr_locate(c, alternative);
        pyr_emit_arg(c, PYR_OP_COPY, 1);
        compile_pattern(c, alternative, &inner);
        if (i == 0) control = inner.stores;
        else if (!reorder_stores(c, &control, &inner.stores))
            pyr_compiler_fail(c, node->at, "alternative patterns bind different names");
        pyr_emit_jump(c, PYR_OP_JUMP, end);
        emit_fail_blocks(c, &inner);
    }
    pyr_emit(c, PYR_OP_POP_TOP);
    jump_to_fail(c, pc, PYR_OP_JUMP);
    pyr_block_use(c, end);
    uint32_t rotations = control.count + 1 + pc->on_top + pc->stores.count;
    for (uint32_t i = 0; i < control.count && !pyr_compiler_failed(c); i++) {
        rotate(c, rotations);
        add_store(c, pc, control.list.p[i]);
    }
    pyr_emit(c, PYR_OP_POP_TOP);
}

static void compile_pattern(pyr_compiler *c, pyr_node_id id, context *pc) {
    if (pyr_compiler_failed(c) || !pyr_compiler_enter(c)) return;
    const pyr_node node = *pyr_compiler_node(c, id);
    pyr_locate(c, id);
    switch (node.kind) {
    case PYR_AST_MATCH_VALUE:
        pyr_compile_expression(c, node.a);
        pyr_emit_arg(c, PYR_OP_COMPARE_OP, PYR_CMP_EQ);
        jump_to_fail(c, pc, PYR_OP_POP_JUMP_IF_FALSE);
        break;
    case PYR_AST_MATCH_SINGLETON:
        pyr_emit_const(c, pyr_compiler_constant_kind(c, node.op));
        pyr_emit_arg(c, PYR_OP_IS_OP, 0);
        jump_to_fail(c, pc, PYR_OP_POP_JUMP_IF_FALSE);
        break;
    case PYR_AST_MATCH_SEQUENCE:
        compile_sequence(c, node.a, pc);
        break;
    case PYR_AST_MATCH_MAPPING:
        compile_mapping(c, &node, pc);
        break;
    case PYR_AST_MATCH_CLASS:
        compile_class(c, &node, pc);
        break;
    case PYR_AST_MATCH_STAR:
        store_name(c, node.a, pc);
        break;
    case PYR_AST_MATCH_AS:
        compile_as(c, &node, pc);
        break;
    default:
        compile_or(c, &node, pc);
    }
    pyr_compiler_leave(c);
}

static void compile_case(pyr_compiler *c, const pyr_node *node, bool last, bool copies, pyr_block_id end) {
    context pc = {.allow_irrefutable = node->b || last};
    pyr_locate(c, node->a);
    if (copies) pyr_emit_arg(c, PYR_OP_COPY, 1);
    compile_pattern(c, node->a, &pc);
    for (uint32_t i = 0; i < pc.stores.count; i++) pyr_emit_variable(c, pc.stores.list.p[i], PYR_STORE);
    if (node->b) pyr_compile_jump_if(c, node->b, fail_block(c, &pc, 0), false);
    if (copies) pyr_emit(c, PYR_OP_POP_TOP);
    pyr_compile_statements(c, node->c);
    pyr_unlocate(c);
    pyr_emit_jump(c, PYR_OP_JUMP, end);
    pyr_locate(c, node->a);
    emit_fail_blocks(c, &pc);
}

void pyr_compile_match(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    uint32_t count = pyr_list_length(c->tree, node.b);
    pyr_compile_expression(c, node.a);
    pyr_block_id end = pyr_block_new(c);
    const pyr_node last = *pyr_compiler_node(c, pyr_list_at(c->tree, node.b, count - 1));
    bool has_default = count > 1 && is_wildcard(c, last.a);
    for (uint32_t i = 0; i < count - has_default && !pyr_compiler_failed(c); i++) {
        const pyr_node one = *pyr_compiler_node(c, pyr_list_at(c->tree, node.b, i));
        compile_case(c, &one, i + 1 == count, i + 1 != count - has_default, end);
    }
    if (has_default) {
        pyr_locate(c, last.a);
        pyr_emit(c, PYR_OP_NOP);
        if (last.b) pyr_compile_jump_if(c, last.b, end, false);
        pyr_compile_statements(c, last.c);
    }
    pyr_block_use(c, end);
}
