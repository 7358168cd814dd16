// try, with, and what break, continue and return have to do on their way out of them.
#include "lang/compile_internal.h"
#include <string.h>

static void emit_reraise(pyr_compiler *c) {
    pyr_emit_arg(c, PYR_OP_COPY, 3);
    pyr_emit(c, PYR_OP_POP_EXCEPT);
    pyr_emit_arg(c, PYR_OP_RERAISE, 1);
}

// exit(None, None, None)
static void emit_exit_call(pyr_compiler *c) {
    for (int i = 0; i < 3; i++) pyr_emit_none(c);
    pyr_emit_call(c, 2);
}

// name = None; del name
static void emit_forget(pyr_compiler *c, pyr_name_id name) {
    pyr_emit_none(c);
    pyr_emit_variable(c, name, PYR_STORE);
    pyr_emit_variable(c, name, PYR_DEL);
}

static void swap_if(pyr_compiler *c, bool preserve_tos) {
    if (preserve_tos) pyr_emit_arg(c, PYR_OP_SWAP, 2);
}

void pyr_compile_unwind(pyr_compiler *c, const pyr_fblock *block, bool preserve_tos) {
    switch ((pyr_fblock_kind)block->kind) {
    case PYR_FBLOCK_WHILE:
    case PYR_FBLOCK_EXCEPTION_HANDLER:
    case PYR_FBLOCK_GROUP_HANDLER:
    case PYR_FBLOCK_ASYNC_COMPREHENSION:
        break;
    case PYR_FBLOCK_FOR:
    case PYR_FBLOCK_POP_VALUE:
        swap_if(c, preserve_tos);
        pyr_emit(c, PYR_OP_POP_TOP);
        break;
    case PYR_FBLOCK_TRY_EXCEPT:
        pyr_emit(c, PYR_OP_POP_BLOCK);
        break;
    case PYR_FBLOCK_FINALLY_TRY:
        pyr_emit(c, PYR_OP_POP_BLOCK);
        if (preserve_tos) pyr_fblock_push(c, PYR_FBLOCK_POP_VALUE, 0, 0, 0);
        pyr_compile_statements(c, block->datum);
        if (preserve_tos) pyr_fblock_pop(c);
        pyr_unlocate(c);
        break;
    case PYR_FBLOCK_FINALLY_END:
        swap_if(c, preserve_tos);
        pyr_emit(c, PYR_OP_POP_TOP);
        swap_if(c, preserve_tos);
        pyr_emit(c, PYR_OP_POP_BLOCK);
        pyr_emit(c, PYR_OP_POP_EXCEPT);
        break;
    case PYR_FBLOCK_WITH:
    case PYR_FBLOCK_ASYNC_WITH:
        pyr_locate(c, block->datum);
        pyr_emit(c, PYR_OP_POP_BLOCK);
        swap_if(c, preserve_tos);
        emit_exit_call(c);
        pyr_emit(c, PYR_OP_POP_TOP);
        pyr_unlocate(c);
        break;
    case PYR_FBLOCK_HANDLER_CLEANUP:
        if (block->datum) pyr_emit(c, PYR_OP_POP_BLOCK);
        swap_if(c, preserve_tos);
        pyr_emit(c, PYR_OP_POP_BLOCK);
        pyr_emit(c, PYR_OP_POP_EXCEPT);
        if (block->datum) emit_forget(c, block->datum);
        break;
    }
}

const pyr_fblock *pyr_compile_unwind_all(pyr_compiler *c, bool preserve_tos, bool to_loop) {
    pyr_unit *unit = c->unit;
    uint32_t count = unit->fblock_count;
    const pyr_fblock *loop = NULL;
    pyr_fblock before[PYR_MAX_FBLOCKS]; // the blocks within repeated code take the places of those that are left already
    memcpy(before, unit->fblocks, sizeof before);
    // While the code of a block is repeated here, the block itself is not open.
    while (unit->fblock_count > 0 && !pyr_compiler_failed(c)) {
        pyr_fblock *top = &unit->fblocks[unit->fblock_count - 1];
        if (top->kind == PYR_FBLOCK_GROUP_HANDLER) {
            pyr_compiler_fail_here(c, "'break', 'continue' and 'return' cannot appear in an except* block");
        } else if (to_loop && (top->kind == PYR_FBLOCK_WHILE || top->kind == PYR_FBLOCK_FOR)) {
            loop = top;
            break;
        } else {
            const pyr_fblock copy = *top;
            unit->fblock_count--;
            pyr_compile_unwind(c, &copy, preserve_tos);
        }
    }
    memcpy(unit->fblocks, before, sizeof before);
    unit->fblock_count = count;
    return loop;
}

// ---- try -------------------------------------------------------------------------------------------------------------------------

// The body of a handler and the end of its name.
static void compile_handler_body(pyr_compiler *c, const pyr_node *handler, pyr_block_id end) {
    pyr_block_id body = pyr_block_new(c), cleanup = handler->b ? pyr_block_new(c) : 0;
    if (handler->b) {
        pyr_emit_variable(c, handler->b, PYR_STORE);
        pyr_emit_jump(c, PYR_OP_SETUP_CLEANUP, cleanup);
    } else {
        pyr_emit(c, PYR_OP_POP_TOP);
    }
    pyr_block_use(c, body);
    pyr_fblock_push(c, PYR_FBLOCK_HANDLER_CLEANUP, body, 0, handler->b);
    pyr_compile_statements(c, handler->c);
    pyr_fblock_pop(c);
    pyr_unlocate(c);
    if (handler->b) pyr_emit(c, PYR_OP_POP_BLOCK);
    pyr_emit(c, PYR_OP_POP_BLOCK);
    pyr_emit(c, PYR_OP_POP_EXCEPT);
    if (handler->b) emit_forget(c, handler->b);
    pyr_emit_jump(c, PYR_OP_JUMP, end);
    if (!handler->b) return;
    pyr_block_use(c, cleanup);
    pyr_unlocate(c);
    emit_forget(c, handler->b);
    pyr_emit_arg(c, PYR_OP_RERAISE, 1);
}

static void compile_handlers(pyr_compiler *c, const pyr_node *node, pyr_block_id end) {
    uint32_t count = pyr_list_length(c->tree, node->b);
    for (uint32_t i = 0; i < count && !pyr_compiler_failed(c); i++) {
        pyr_node_id id = pyr_list_at(c->tree, node->b, i);
        const pyr_node handler = *pyr_compiler_node(c, id);
        pyr_locate(c, id);
        if (!handler.a && i + 1 < count) {
            pyr_compiler_fail_here(c, "default 'except:' must be last");
            return;
        }
        pyr_block_id next = pyr_block_new(c);
        if (handler.a) {
            pyr_compile_expression(c, handler.a);
            pyr_emit(c, PYR_OP_CHECK_EXC_MATCH);
            pyr_emit_jump(c, PYR_OP_POP_JUMP_IF_FALSE, next);
        }
        compile_handler_body(c, &handler, end);
        pyr_block_use(c, next);
    }
}

static void compile_try_except(pyr_compiler *c, const pyr_node *node) {
    pyr_block_id body = pyr_block_new(c), except = pyr_block_new(c), end = pyr_block_new(c), cleanup = pyr_block_new(c);
    pyr_emit_jump(c, PYR_OP_SETUP_FINALLY, except);
    pyr_block_use(c, body);
    pyr_fblock_push(c, PYR_FBLOCK_TRY_EXCEPT, body, 0, 0);
    pyr_compile_statements(c, node->a);
    pyr_fblock_pop(c);
    pyr_emit_jump_nowhere(c, PYR_OP_POP_BLOCK, 0);
    pyr_compile_statements(c, node->c);
    pyr_emit_jump_nowhere(c, PYR_OP_JUMP, end);
    pyr_block_use(c, except);
    pyr_unlocate(c);
    pyr_emit_jump(c, PYR_OP_SETUP_CLEANUP, cleanup);
    pyr_emit(c, PYR_OP_PUSH_EXC_INFO);
    pyr_fblock_push(c, PYR_FBLOCK_EXCEPTION_HANDLER, 0, 0, 0);
    compile_handlers(c, node, end);
    pyr_unlocate(c);
    pyr_fblock_pop(c);
    pyr_emit_arg(c, PYR_OP_RERAISE, 0);
    pyr_block_use(c, cleanup);
    emit_reraise(c);
    pyr_block_use(c, end);
}

static void compile_try_finally(pyr_compiler *c, const pyr_node *node) {
    pyr_block_id body = pyr_block_new(c), end = pyr_block_new(c), exit = pyr_block_new(c), cleanup = pyr_block_new(c);
    pyr_emit_jump(c, PYR_OP_SETUP_FINALLY, end);
    pyr_block_use(c, body);
    pyr_fblock_push(c, PYR_FBLOCK_FINALLY_TRY, body, end, node->d);
    if (node->b) compile_try_except(c, node);
    else pyr_compile_statements(c, node->a);
    pyr_emit_jump_nowhere(c, PYR_OP_POP_BLOCK, 0);
    pyr_fblock_pop(c);
    pyr_compile_statements(c, node->d);
    pyr_emit_jump_nowhere(c, PYR_OP_JUMP, exit);
    pyr_block_use(c, end);
    pyr_fblock_push(c, PYR_FBLOCK_FINALLY_END, end, 0, 0);
    pyr_unlocate(c);
    pyr_emit_jump(c, PYR_OP_SETUP_CLEANUP, cleanup);
    pyr_emit(c, PYR_OP_PUSH_EXC_INFO);
    pyr_compile_statements(c, node->d);
    pyr_fblock_pop(c);
    pyr_emit_arg(c, PYR_OP_RERAISE, 0);
    pyr_block_use(c, cleanup);
    emit_reraise(c);
    pyr_block_use(c, exit);
}

void pyr_compile_try(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    if (node.op) pyr_compiler_fail(c, node.at, "not supported by Pyrena: except*");
    else if (node.d) compile_try_finally(c, &node);
    else compile_try_except(c, &node);
}

// ---- with ------------------------------------------------------------------------------------------------------------------------

static void finish_with(pyr_compiler *c, pyr_block_id cleanup) {
    pyr_block_id suppress = pyr_block_new(c);
    pyr_emit_jump(c, PYR_OP_POP_JUMP_IF_TRUE, suppress);
    pyr_emit_arg(c, PYR_OP_RERAISE, 2);
    pyr_block_use(c, cleanup);
    pyr_location before = c->unit->loc;
    pyr_unlocate(c);
    emit_reraise(c);
    c->unit->loc = before;
    pyr_block_use(c, suppress);
    pyr_emit(c, PYR_OP_POP_TOP);
    pyr_emit(c, PYR_OP_POP_BLOCK);
    pyr_emit(c, PYR_OP_POP_EXCEPT);
    pyr_emit(c, PYR_OP_POP_TOP);
    pyr_emit(c, PYR_OP_POP_TOP);
    pyr_block_id exit = pyr_block_new(c);
    pyr_emit_jump(c, PYR_OP_JUMP, exit);
    pyr_unlocate(c);
    pyr_block_use(c, exit);
}

void pyr_compile_with(pyr_compiler *c, pyr_node_id id, uint32_t item) {
    const pyr_node node = *pyr_compiler_node(c, id);
    const pyr_node with = *pyr_compiler_node(c, pyr_list_at(c->tree, node.a, item));
    if (node.op) {
        pyr_compiler_fail(c, node.at, "'async with' outside async function");
        return;
    }
    if (!pyr_compiler_enter(c)) return;
    pyr_block_id block = pyr_block_new(c), final = pyr_block_new(c), exit = pyr_block_new(c), cleanup = pyr_block_new(c);
    pyr_compile_expression(c, with.a);
    pyr_emit(c, PYR_OP_BEFORE_WITH);
    pyr_emit_jump(c, PYR_OP_SETUP_WITH, final);
    pyr_block_use(c, block);
    pyr_fblock_push(c, PYR_FBLOCK_WITH, block, final, id);
    if (with.b) pyr_compile_expression(c, with.b);
    else pyr_emit(c, PYR_OP_POP_TOP);
    if (item + 1 == pyr_list_length(c->tree, node.a)) pyr_compile_statements(c, node.b);
    else pyr_compile_with(c, id, item + 1);
    pyr_unlocate(c);
    pyr_emit(c, PYR_OP_POP_BLOCK);
    pyr_fblock_pop(c);
    pyr_locate(c, id);
    emit_exit_call(c);
    pyr_emit(c, PYR_OP_POP_TOP);
    pyr_emit_jump(c, PYR_OP_JUMP, exit);
    pyr_block_use(c, final);
    pyr_emit_jump(c, PYR_OP_SETUP_CLEANUP, cleanup);
    pyr_emit(c, PYR_OP_PUSH_EXC_INFO);
    pyr_emit(c, PYR_OP_WITH_EXCEPT_START);
    finish_with(c, cleanup);
    pyr_block_use(c, exit);
    pyr_compiler_leave(c);
}
