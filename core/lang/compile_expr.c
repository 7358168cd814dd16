// Expressions and conditional jumps. Calls stand in compile_call.c, comprehensions and lambdas in compile_function.c.
#include "lang/compile_internal.h"

#define STACK_USE_GUIDELINE 30

void pyr_compile_expressions(pyr_compiler *c, pyr_list_id list) {
    for (uint32_t i = 0; i < pyr_list_length(c->tree, list) && !pyr_compiler_failed(c); i++)
        pyr_compile_expression(c, pyr_list_at(c->tree, list, i));
}

bool pyr_compile_all_constant(const pyr_compiler *c, pyr_list_id list, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++)
        if (pyr_compiler_node(c, pyr_list_at(c->tree, list, i))->kind != PYR_AST_CONSTANT) return false;
    return true;
}

// ---- operators -------------------------------------------------------------------------------------------------------------------

static void emit_comparison(pyr_compiler *c, uint32_t op) {
    switch (op) {
    case PYR_CMPOP_IS:
    case PYR_CMPOP_IS_NOT:
        pyr_emit_arg(c, PYR_OP_IS_OP, op == PYR_CMPOP_IS_NOT);
        break;
    case PYR_CMPOP_IN:
    case PYR_CMPOP_NOT_IN:
        pyr_emit_arg(c, PYR_OP_CONTAINS_OP, op == PYR_CMPOP_NOT_IN);
        break;
    default:
        pyr_emit_arg(c, PYR_OP_COMPARE_OP, op);
    }
}

static void compile_compare(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    uint32_t last = pyr_list_length(c->tree, node.c) - 1;
    pyr_check_compare(c, &node);
    pyr_compile_expression(c, node.a);
    if (last == 0) {
        pyr_compile_expression(c, pyr_list_at(c->tree, node.c, 0));
        emit_comparison(c, pyr_list_at(c->tree, node.b, 0));
        return;
    }
    pyr_block_id cleanup = pyr_block_new(c);
    for (uint32_t i = 0; i < last; i++) {
        pyr_compile_expression(c, pyr_list_at(c->tree, node.c, i));
        pyr_emit_arg(c, PYR_OP_SWAP, 2);
        pyr_emit_arg(c, PYR_OP_COPY, 2);
        emit_comparison(c, pyr_list_at(c->tree, node.b, i));
        pyr_emit_jump(c, PYR_OP_JUMP_IF_FALSE_OR_POP, cleanup);
    }
    pyr_compile_expression(c, pyr_list_at(c->tree, node.c, last));
    emit_comparison(c, pyr_list_at(c->tree, node.b, last));
    pyr_block_id end = pyr_block_new(c);
    pyr_emit_jump_nowhere(c, PYR_OP_JUMP, end);
    pyr_block_use(c, cleanup);
    pyr_emit_arg(c, PYR_OP_SWAP, 2);
    pyr_emit(c, PYR_OP_POP_TOP);
    pyr_block_use(c, end);
}

static void compile_bool(pyr_compiler *c, const pyr_node *node) {
    uint32_t jump = node->op == PYR_BOOL_AND ? PYR_OP_JUMP_IF_FALSE_OR_POP : PYR_OP_JUMP_IF_TRUE_OR_POP;
    pyr_list_id values = node->a;
    pyr_block_id end = pyr_block_new(c);
    uint32_t last = pyr_list_length(c->tree, values) - 1;
    for (uint32_t i = 0; i < last; i++) {
        pyr_compile_expression(c, pyr_list_at(c->tree, values, i));
        pyr_emit_jump(c, jump, end);
        pyr_block_use(c, pyr_block_new(c));
    }
    pyr_compile_expression(c, pyr_list_at(c->tree, values, last));
    pyr_block_use(c, end);
}

// A chain like a + b + c is deep on its left: walked from its innermost node outwards.
static void compile_binary(pyr_compiler *c, pyr_node_id id) {
    uint32_t length = 0;
    for (pyr_node_id n = id; pyr_compiler_node(c, n)->kind == PYR_AST_BIN_OP; n = pyr_compiler_node(c, n)->a) length++;
    pyr_node_id *chain = pyr_tree_alloc(c->tree, (uint64_t)length * sizeof *chain);
    if (!chain) return;
    for (uint32_t i = 0; i < length; i++, id = pyr_compiler_node(c, id)->a) chain[i] = id;
    pyr_compile_expression(c, id);
    while (length > 0) {
        id = chain[--length];
        pyr_compile_expression(c, pyr_compiler_node(c, id)->b);
        pyr_locate(c, id);
        pyr_emit_arg(c, PYR_OP_BINARY_OP, pyr_compiler_node(c, id)->op);
    }
}

static void compile_unary(pyr_compiler *c, const pyr_node *node) {
    static const uint8_t opcodes[] = {PYR_OP_UNARY_NOT, PYR_OP_UNARY_INVERT, PYR_OP_UNARY_POSITIVE, PYR_OP_UNARY_NEGATIVE};
    uint8_t opcode = opcodes[node->op];
    pyr_compile_expression(c, node->a);
    pyr_emit(c, opcode);
}

static void compile_conditional(pyr_compiler *c, const pyr_node *node) {
    const pyr_node copy = *node;
    pyr_block_id end = pyr_block_new(c), next = pyr_block_new(c);
    pyr_compile_jump_if(c, copy.a, next, false);
    pyr_compile_expression(c, copy.b);
    pyr_emit_jump_nowhere(c, PYR_OP_JUMP, end);
    pyr_block_use(c, next);
    pyr_compile_expression(c, copy.c);
    pyr_block_use(c, end);
}

// ---- jumps -----------------------------------------------------------------------------------------------------------------------

static void jump_if_compare(pyr_compiler *c, pyr_node_id id, pyr_block_id target, bool condition) {
    const pyr_node node = *pyr_compiler_node(c, id);
    uint32_t last = pyr_list_length(c->tree, node.c) - 1;
    pyr_block_id cleanup = pyr_block_new(c);
    pyr_check_compare(c, &node);
    pyr_compile_expression(c, node.a);
    for (uint32_t i = 0; i < last; i++) {
        pyr_compile_expression(c, pyr_list_at(c->tree, node.c, i));
        pyr_emit_arg(c, PYR_OP_SWAP, 2);
        pyr_emit_arg(c, PYR_OP_COPY, 2);
        emit_comparison(c, pyr_list_at(c->tree, node.b, i));
        pyr_emit_jump(c, PYR_OP_POP_JUMP_IF_FALSE, cleanup);
    }
    pyr_compile_expression(c, pyr_list_at(c->tree, node.c, last));
    emit_comparison(c, pyr_list_at(c->tree, node.b, last));
    pyr_emit_jump(c, condition ? PYR_OP_POP_JUMP_IF_TRUE : PYR_OP_POP_JUMP_IF_FALSE, target);
    pyr_block_id end = pyr_block_new(c);
    pyr_emit_jump_nowhere(c, PYR_OP_JUMP, end);
    pyr_block_use(c, cleanup);
    pyr_emit(c, PYR_OP_POP_TOP);
    if (!condition) pyr_emit_jump_nowhere(c, PYR_OP_JUMP, target);
    pyr_block_use(c, end);
}

static void jump_if_bool(pyr_compiler *c, const pyr_node *node, pyr_block_id target, bool condition) {
    bool stop = node->op == PYR_BOOL_OR; // the value that ends the evaluation
    pyr_list_id values = node->a;
    uint32_t last = pyr_list_length(c->tree, values) - 1;
    pyr_block_id next = stop == condition ? target : pyr_block_new(c);
    for (uint32_t i = 0; i < last; i++) pyr_compile_jump_if(c, pyr_list_at(c->tree, values, i), next, stop);
    pyr_compile_jump_if(c, pyr_list_at(c->tree, values, last), target, condition);
    if (next != target) pyr_block_use(c, next);
}

static void jump_if_conditional(pyr_compiler *c, const pyr_node *node, pyr_block_id target, bool condition) {
    const pyr_node copy = *node;
    pyr_block_id end = pyr_block_new(c), next = pyr_block_new(c);
    pyr_compile_jump_if(c, copy.a, next, false);
    pyr_compile_jump_if(c, copy.b, target, condition);
    pyr_emit_jump_nowhere(c, PYR_OP_JUMP, end);
    pyr_block_use(c, next);
    pyr_compile_jump_if(c, copy.c, target, condition);
    pyr_block_use(c, end);
}

void pyr_compile_jump_if(pyr_compiler *c, pyr_node_id id, pyr_block_id target, bool condition) {
    if (!pyr_compiler_enter(c)) return;
    const pyr_node *node = pyr_compiler_node(c, id);
    if (node->kind == PYR_AST_UNARY_OP && node->op == PYR_UOP_NOT) {
        pyr_compile_jump_if(c, node->a, target, !condition);
    } else if (node->kind == PYR_AST_BOOL_OP) {
        jump_if_bool(c, node, target, condition);
    } else if (node->kind == PYR_AST_IF_EXP) {
        jump_if_conditional(c, node, target, condition);
    } else if (node->kind == PYR_AST_COMPARE && pyr_list_length(c->tree, node->c) > 1) {
        pyr_locate(c, id);
        jump_if_compare(c, id, target, condition);
    } else {
        // The location stays that of the comparison, as in CPython.
        if (node->kind == PYR_AST_COMPARE) pyr_locate(c, id);
        pyr_compile_expression(c, id);
        pyr_emit_jump(c, condition ? PYR_OP_POP_JUMP_IF_TRUE : PYR_OP_POP_JUMP_IF_FALSE, target);
    }
    pyr_compiler_leave(c);
}

// ---- displays --------------------------------------------------------------------------------------------------------------------

// The constants of list[from..to) as one tuple.
static uint32_t constant_tuple(pyr_compiler *c, pyr_list_id list, uint32_t from, uint32_t to) {
    uint32_t *numbers = pyr_tree_alloc(c->tree, ((uint64_t)(to - from) + 1) * sizeof *numbers);
    for (uint32_t i = from; numbers && i < to; i++) numbers[i - from] = pyr_compiler_constant(c, pyr_list_at(c->tree, list, i));
    return numbers ? pyr_compiler_tuple(c, numbers, to - from) : UINT32_MAX;
}

// starunpack_helper: [build] is BUILD_LIST or BUILD_SET; [pushed] values are on the stack already and belong to it.
void pyr_compile_sequence(pyr_compiler *c, pyr_list_id elements, uint32_t pushed, uint32_t build, bool tuple) {
    uint32_t add = build == PYR_OP_BUILD_SET ? PYR_OP_SET_ADD : PYR_OP_LIST_APPEND;
    uint32_t extend = build == PYR_OP_BUILD_SET ? PYR_OP_SET_UPDATE : PYR_OP_LIST_EXTEND;
    uint32_t count = pyr_list_length(c->tree, elements);
    if (count > 2 && pyr_compile_all_constant(c, elements, 0, count)) {
        uint32_t folded = constant_tuple(c, elements, 0, count);
        if (tuple && !pushed) {
            pyr_emit_const(c, folded);
            return;
        }
        if (build == PYR_OP_BUILD_SET) folded = pyr_compiler_frozenset(c, folded);
        pyr_emit_arg(c, build, pushed);
        pyr_emit_const(c, folded);
        pyr_emit_arg(c, extend, 1);
        if (tuple) pyr_emit(c, PYR_OP_LIST_TO_TUPLE);
        return;
    }
    bool big = count + pushed > STACK_USE_GUIDELINE, star = false;
    for (uint32_t i = 0; i < count; i++)
        star |= pyr_compiler_node(c, pyr_list_at(c->tree, elements, i))->kind == PYR_AST_STARRED;
    if (!star && !big) {
        pyr_compile_expressions(c, elements);
        pyr_emit_arg(c, tuple ? PYR_OP_BUILD_TUPLE : build, count + pushed);
        return;
    }
    bool built = big;
    if (big) pyr_emit_arg(c, build, pushed);
    for (uint32_t i = 0; i < count; i++) {
        const pyr_node element = *pyr_compiler_node(c, pyr_list_at(c->tree, elements, i));
        if (element.kind == PYR_AST_STARRED) {
            if (!built) pyr_emit_arg(c, build, i + pushed);
            built = true;
            pyr_compile_expression(c, element.a);
            pyr_emit_arg(c, extend, 1);
        } else {
            pyr_compile_expression(c, pyr_list_at(c->tree, elements, i));
            if (built) pyr_emit_arg(c, add, 1);
        }
    }
    if (tuple) pyr_emit(c, PYR_OP_LIST_TO_TUPLE);
}

// unpack_helper and what is assigned to.
void pyr_compile_unpack(pyr_compiler *c, pyr_list_id targets) {
    uint32_t count = pyr_list_length(c->tree, targets), star = UINT32_MAX;
    for (uint32_t i = 0; i < count; i++) {
        if (pyr_compiler_node(c, pyr_list_at(c->tree, targets, i))->kind != PYR_AST_STARRED) continue;
        if (star != UINT32_MAX) pyr_compiler_fail_here(c, "multiple starred expressions in assignment");
        star = i;
    }
    if (star == UINT32_MAX) {
        pyr_emit_arg(c, PYR_OP_UNPACK_SEQUENCE, count);
    } else if (star >= 1 << 8 || count - star - 1 >= (PYR_MAX_OPARG >> 8)) {
        pyr_compiler_fail_here(c, "too many expressions in star-unpacking assignment");
    } else {
        pyr_emit_arg(c, PYR_OP_UNPACK_EX, star | (count - star - 1) << 8);
    }
    for (uint32_t i = 0; i < count && !pyr_compiler_failed(c); i++) {
        pyr_node_id target = pyr_list_at(c->tree, targets, i);
        if (i == star) target = pyr_compiler_node(c, target)->a;
        pyr_compile_expression(c, target);
    }
}

// compiler_subdict: the pairs [from, to) as one dict on the stack.
static void compile_pairs(pyr_compiler *c, pyr_list_id keys, pyr_list_id values, uint32_t from, uint32_t to) {
    uint32_t count = to - from;
    bool big = count * 2 > STACK_USE_GUIDELINE;
    if (count > 1 && !big && pyr_compile_all_constant(c, keys, from, to)) {
        for (uint32_t i = from; i < to; i++) pyr_compile_expression(c, pyr_list_at(c->tree, values, i));
        pyr_emit_const(c, constant_tuple(c, keys, from, to));
        pyr_emit_arg(c, PYR_OP_BUILD_CONST_KEY_MAP, count);
        return;
    }
    if (big) pyr_emit_arg(c, PYR_OP_BUILD_MAP, 0);
    for (uint32_t i = from; i < to; i++) {
        pyr_compile_expression(c, pyr_list_at(c->tree, keys, i));
        pyr_compile_expression(c, pyr_list_at(c->tree, values, i));
        if (big) pyr_emit_arg(c, PYR_OP_MAP_ADD, 1);
    }
    if (!big) pyr_emit_arg(c, PYR_OP_BUILD_MAP, count);
}

void pyr_compile_dict(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    uint32_t count = pyr_list_length(c->tree, node.b), pending = 0;
    bool have_dict = false;
    for (uint32_t i = 0; i < count && !pyr_compiler_failed(c); i++) {
        bool unpacking = pyr_list_at(c->tree, node.a, i) == 0;
        bool full = !unpacking && pending * 2 > STACK_USE_GUIDELINE;
        if ((unpacking && pending) || full) {
            compile_pairs(c, node.a, node.b, i - pending, i + full);
            if (have_dict) pyr_emit_arg(c, PYR_OP_DICT_UPDATE, 1);
            have_dict = true;
            pending = 0;
        } else if (!unpacking) {
            pending++;
        }
        if (!unpacking) continue;
        if (!have_dict) pyr_emit_arg(c, PYR_OP_BUILD_MAP, 0);
        have_dict = true;
        pyr_compile_expression(c, pyr_list_at(c->tree, node.b, i));
        pyr_emit_arg(c, PYR_OP_DICT_UPDATE, 1);
    }
    if (pending) {
        compile_pairs(c, node.a, node.b, count - pending, count);
        if (have_dict) pyr_emit_arg(c, PYR_OP_DICT_UPDATE, 1);
        have_dict = true;
    }
    if (!have_dict) pyr_emit_arg(c, PYR_OP_BUILD_MAP, 0);
}

// ---- strings ---------------------------------------------------------------------------------------------------------------------

static void compile_joined(pyr_compiler *c, pyr_list_id values) {
    uint32_t count = pyr_list_length(c->tree, values);
    if (count <= STACK_USE_GUIDELINE) {
        pyr_compile_expressions(c, values);
        if (count != 1) pyr_emit_arg(c, PYR_OP_BUILD_STRING, count);
        return;
    }
    pyr_emit_const(c, pyr_compiler_intern(c, pyr_new_ref(c->rt, c->rt->empty_str)));
    pyr_emit_name(c, PYR_OP_LOAD_METHOD, pyr_tree_name(c->tree, "join", 4));
    pyr_emit_arg(c, PYR_OP_BUILD_LIST, 0);
    for (uint32_t i = 0; i < count; i++) {
        pyr_compile_expression(c, pyr_list_at(c->tree, values, i));
        pyr_emit_arg(c, PYR_OP_LIST_APPEND, 1);
    }
    pyr_emit_call(c, 1);
}

static void compile_formatted(pyr_compiler *c, const pyr_node *node) {
    const pyr_node copy = *node;
    uint32_t arg = copy.op == 's' ? 1 : copy.op == 'r' ? 2 : copy.op == 'a' ? 3 : 0;
    pyr_compile_expression(c, copy.a);
    if (copy.b) pyr_compile_expression(c, copy.b);
    pyr_emit_arg(c, PYR_OP_FORMAT_VALUE, copy.b ? arg | 4 : arg);
}

// ---- places ----------------------------------------------------------------------------------------------------------------------

void pyr_compile_attribute_place(pyr_compiler *c, pyr_node_id id) {
    const pyr_node *node = pyr_compiler_node(c, id);
    pyr_location *loc = &c->unit->loc;
    if (loc->line == (int32_t)node->at.end_line) return;
    const pyr_source_name *name = &c->tree->names[node->b];
    int32_t characters = 0;
    for (uint32_t i = 0; i < name->length; i++) characters += (c->tree->text[name->start + i] & 0xC0) != 0x80;
    loc->line = (int32_t)node->at.end_line;
    loc->column = (int32_t)node->at.end_col - characters;
    if (loc->end_line < loc->line) loc->end_line = loc->line;
    if (loc->end_line == loc->line && loc->end_column < loc->column) loc->end_column = loc->column;
}

static void compile_attribute(pyr_compiler *c, pyr_node_id id) {
    static const uint8_t opcodes[] = {PYR_OP_LOAD_ATTR, PYR_OP_STORE_ATTR, PYR_OP_DELETE_ATTR};
    const pyr_node node = *pyr_compiler_node(c, id);
    pyr_compile_expression(c, node.a);
    pyr_compile_attribute_place(c, id);
    if (node.op == PYR_STORE && pyr_tree_name_is(c->tree, node.b, "__debug__"))
        pyr_compiler_fail_here(c, "cannot assign to __debug__");
    pyr_emit_name(c, opcodes[node.op], node.b);
}

static void compile_subscript(pyr_compiler *c, const pyr_node *node) {
    static const uint8_t opcodes[] = {PYR_OP_BINARY_SUBSCR, PYR_OP_STORE_SUBSCR, PYR_OP_DELETE_SUBSCR};
    const pyr_node copy = *node;
    if (copy.op == PYR_LOAD) pyr_check_subscript(c, &copy);
    pyr_compile_expression(c, copy.a);
    pyr_compile_expression(c, copy.b);
    pyr_emit(c, opcodes[copy.op]);
}

static void compile_slice(pyr_compiler *c, const pyr_node *node) {
    const pyr_node copy = *node;
    for (int i = 0; i < 2; i++) {
        if (pyr_node_field(&copy, i)) pyr_compile_expression(c, pyr_node_field(&copy, i));
        else pyr_emit_none(c);
    }
    if (copy.c) pyr_compile_expression(c, copy.c);
    pyr_emit_arg(c, PYR_OP_BUILD_SLICE, copy.c ? 3 : 2);
}

// ---- yield, await ----------------------------------------------------------------------------------------------------------------

static void compile_yield(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    const pyr_scope *scope = &c->symbols.scopes[c->unit->scope];
    if (scope->type != PYR_SCOPE_FUNCTION) {
        pyr_compiler_fail_here(c, node.kind == PYR_AST_AWAIT ? "'await' outside function" : "'yield' outside function");
        return;
    }
    if (node.kind == PYR_AST_YIELD) {
        if (node.a) pyr_compile_expression(c, node.a);
        else pyr_emit_none(c);
        pyr_emit_yield(c);
        return;
    }
    bool await = node.kind == PYR_AST_AWAIT;
    if (!await && scope->coroutine) pyr_compiler_fail_here(c, "'yield from' inside async function");
    if (await) pyr_compiler_fail_here(c, "'await' outside async function"); // async functions are refused before
    pyr_compile_expression(c, node.a);
    if (await) pyr_emit_arg(c, PYR_OP_GET_AWAITABLE, 0);
    else pyr_emit(c, PYR_OP_GET_YIELD_FROM_ITER);
    pyr_emit_none(c);
    pyr_emit_yield_from(c, await);
}

static void compile_named(pyr_compiler *c, const pyr_node *node) {
    const pyr_node copy = *node;
    pyr_compile_expression(c, copy.b);
    pyr_emit_arg(c, PYR_OP_COPY, 1);
    pyr_compile_expression(c, copy.a);
}

static void compile_kind(pyr_compiler *c, pyr_node_id id) {
    const pyr_node *node = pyr_compiler_node(c, id);
    switch (node->kind) {
    case PYR_AST_NAMED:
        compile_named(c, node);
        break;
    case PYR_AST_BOOL_OP:
        compile_bool(c, node);
        break;
    case PYR_AST_BIN_OP:
        compile_binary(c, id);
        break;
    case PYR_AST_UNARY_OP:
        compile_unary(c, node);
        break;
    case PYR_AST_LAMBDA:
        pyr_compile_lambda(c, id);
        break;
    case PYR_AST_IF_EXP:
        compile_conditional(c, node);
        break;
    case PYR_AST_DICT:
        pyr_compile_dict(c, id);
        break;
    case PYR_AST_SET:
        pyr_compile_sequence(c, node->a, 0, PYR_OP_BUILD_SET, false);
        break;
    case PYR_AST_LIST_COMP:
    case PYR_AST_SET_COMP:
    case PYR_AST_DICT_COMP:
    case PYR_AST_GENERATOR:
        pyr_compile_comprehension(c, id);
        break;
    case PYR_AST_YIELD:
    case PYR_AST_YIELD_FROM:
    case PYR_AST_AWAIT:
        compile_yield(c, id);
        break;
    case PYR_AST_COMPARE:
        compile_compare(c, id);
        break;
    case PYR_AST_CALL:
        pyr_compile_call(c, id);
        break;
    case PYR_AST_CONSTANT:
        pyr_emit_const(c, pyr_compiler_constant(c, id));
        break;
    case PYR_AST_JOINED_STR:
        compile_joined(c, node->a);
        break;
    case PYR_AST_FORMATTED:
        compile_formatted(c, node);
        break;
    case PYR_AST_ATTRIBUTE:
        compile_attribute(c, id);
        break;
    case PYR_AST_SUBSCRIPT:
        compile_subscript(c, node);
        break;
    case PYR_AST_STARRED:
        pyr_compiler_fail_here(c, node->op == PYR_STORE ? "starred assignment target must be in a list or tuple"
                                                        : "can't use starred expression here");
        break;
    case PYR_AST_NAME:
        pyr_emit_variable(c, node->a, node->op);
        break;
    case PYR_AST_LIST:
    case PYR_AST_TUPLE:
        if (node->op == PYR_STORE) pyr_compile_unpack(c, node->a);
        else if (node->op == PYR_DEL) pyr_compile_expressions(c, node->a);
        else pyr_compile_sequence(c, node->a, 0, PYR_OP_BUILD_LIST, node->kind == PYR_AST_TUPLE);
        break;
    case PYR_AST_SLICE:
        compile_slice(c, node);
        break;
    default:
        break;
    }
}

void pyr_compile_expression(pyr_compiler *c, pyr_node_id id) {
    if (pyr_compiler_failed(c) || !pyr_compiler_enter(c)) return;
    pyr_location before = c->unit->loc;
    pyr_locate(c, id);
    compile_kind(c, id);
    c->unit->loc = before;
    pyr_compiler_leave(c);
}
