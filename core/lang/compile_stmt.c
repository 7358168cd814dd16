// Statements; try and with stand in compile_try.c, definitions in compile_function.c.
#include "lang/compile_internal.h"
#include "obj/int.h"

void pyr_compile_statements(pyr_compiler *c, pyr_list_id body) {
    for (uint32_t i = 0; i < pyr_list_length(c->tree, body) && !pyr_compiler_failed(c); i++)
        pyr_compile_statement(c, pyr_list_at(c->tree, body, i));
}

// Whether an annotated assignment stands in the body or in the blocks of its statements.
static bool has_annotation(const pyr_compiler *c, pyr_list_id body) {
    for (uint32_t i = 0; i < pyr_list_length(c->tree, body); i++) {
        const pyr_node *node = pyr_compiler_node(c, pyr_list_at(c->tree, body, i));
        if (node->kind == PYR_AST_ANN_ASSIGN) return true;
        if (node->kind == PYR_AST_FUNCTION_DEF || node->kind == PYR_AST_CLASS_DEF || node->kind < PYR_AST_WITH_ITEM) continue;
        const char *fields = pyr_tree_fields(node->kind);
        for (int k = 0; fields[k]; k++)
            if (fields[k] == 'l' && has_annotation(c, pyr_node_field(node, k))) return true;
    }
    return false;
}

static bool is_docstring(const pyr_compiler *c, pyr_list_id body) {
    if (!pyr_list_length(c->tree, body)) return false;
    const pyr_node *first = pyr_compiler_node(c, pyr_list_at(c->tree, body, 0));
    if (first->kind != PYR_AST_EXPR) return false;
    const pyr_node *value = pyr_compiler_node(c, first->a);
    if (value->kind != PYR_AST_CONSTANT) return false;
    if (value->op == PYR_CONST_OBJECT) return pyr_is_exact(c->rt, c->objects[value->a].p, PYR_T_STR);
    return value->op == PYR_CONST_STR;
}

void pyr_compile_body(pyr_compiler *c, pyr_list_id body) {
    uint32_t count = pyr_list_length(c->tree, body), i = 0;
    if (c->unit->kind == PYR_UNIT_MODULE && count) pyr_locate(c, pyr_list_at(c->tree, body, 0));
    if (has_annotation(c, body)) pyr_emit(c, PYR_OP_SETUP_ANNOTATIONS);
    if (is_docstring(c, body)) {
        pyr_compile_expression(c, pyr_compiler_node(c, pyr_list_at(c->tree, body, 0))->a);
        pyr_unlocate(c);
        pyr_emit_variable(c, pyr_tree_name(c->tree, "__doc__", 7), PYR_STORE);
        i = 1;
    }
    for (; i < count && !pyr_compiler_failed(c); i++) pyr_compile_statement(c, pyr_list_at(c->tree, body, i));
}

// ---- assignments -----------------------------------------------------------------------------------------------------------------

static void compile_assign(pyr_compiler *c, const pyr_node *node) {
    pyr_list_id targets = node->a;
    uint32_t count = pyr_list_length(c->tree, targets);
    pyr_compile_expression(c, node->b);
    for (uint32_t i = 0; i < count; i++) {
        if (i + 1 < count) pyr_emit_arg(c, PYR_OP_COPY, 1);
        pyr_compile_expression(c, pyr_list_at(c->tree, targets, i));
    }
}

static void compile_augmented(pyr_compiler *c, const pyr_node *node) {
    const pyr_node copy = *node, target = *pyr_compiler_node(c, copy.a);
    pyr_location before = c->unit->loc;
    pyr_locate(c, copy.a);
    if (target.kind == PYR_AST_ATTRIBUTE) {
        pyr_compile_expression(c, target.a);
        pyr_emit_arg(c, PYR_OP_COPY, 1);
        pyr_compile_attribute_place(c, copy.a);
        pyr_emit_name(c, PYR_OP_LOAD_ATTR, target.b);
    } else if (target.kind == PYR_AST_SUBSCRIPT) {
        pyr_compile_expression(c, target.a);
        pyr_compile_expression(c, target.b);
        pyr_emit_arg(c, PYR_OP_COPY, 2);
        pyr_emit_arg(c, PYR_OP_COPY, 2);
        pyr_emit(c, PYR_OP_BINARY_SUBSCR);
    } else {
        pyr_emit_variable(c, target.a, PYR_LOAD);
    }
    c->unit->loc = before;
    pyr_compile_expression(c, copy.b);
    pyr_emit_arg(c, PYR_OP_BINARY_OP, copy.op + (uint32_t)PYR_NB_INPLACE_ADD);
    pyr_locate(c, copy.a);
    if (target.kind == PYR_AST_ATTRIBUTE) {
        pyr_compile_attribute_place(c, copy.a);
        pyr_emit_arg(c, PYR_OP_SWAP, 2);
        pyr_emit_name(c, PYR_OP_STORE_ATTR, target.b);
    } else if (target.kind == PYR_AST_SUBSCRIPT) {
        pyr_emit_arg(c, PYR_OP_SWAP, 3);
        pyr_emit_arg(c, PYR_OP_SWAP, 2);
        pyr_emit(c, PYR_OP_STORE_SUBSCR);
    } else {
        pyr_emit_variable(c, target.a, PYR_STORE);
    }
}

// An expression of which only the errors count.
static void compile_and_drop(pyr_compiler *c, pyr_node_id id) {
    pyr_compile_expression(c, id);
    pyr_emit(c, PYR_OP_POP_TOP);
}

// The parts of a subscript that is annotated but not assigned to.
static void compile_dropped_subscript(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    if (node.kind == PYR_AST_TUPLE) {
        for (uint32_t i = 0; i < pyr_list_length(c->tree, node.a); i++)
            compile_dropped_subscript(c, pyr_list_at(c->tree, node.a, i));
    } else if (node.kind == PYR_AST_SLICE) {
        for (int i = 0; i < 3; i++)
            if (pyr_node_field(&node, i)) compile_and_drop(c, pyr_node_field(&node, i));
    } else {
        compile_and_drop(c, id);
    }
}

static void compile_annotated(pyr_compiler *c, const pyr_node *node) {
    const pyr_node copy = *node, target = *pyr_compiler_node(c, copy.a);
    bool stores = c->unit->kind == PYR_UNIT_MODULE || c->unit->kind == PYR_UNIT_CLASS;
    if (copy.c) {
        pyr_compile_expression(c, copy.c);
        pyr_compile_expression(c, copy.a);
    } else if (target.kind == PYR_AST_ATTRIBUTE) {
        compile_and_drop(c, target.a);
    } else if (target.kind == PYR_AST_SUBSCRIPT) {
        compile_and_drop(c, target.a);
        compile_dropped_subscript(c, target.b);
    }
    if (copy.op && stores) {
        pyr_compile_expression(c, copy.b);
        pyr_emit_name(c, PYR_OP_LOAD_NAME, pyr_tree_name(c->tree, "__annotations__", 15));
        pyr_emit_const(c, pyr_compiler_name_constant(c, pyr_compiler_mangle(c, target.a)));
        pyr_emit(c, PYR_OP_STORE_SUBSCR);
    } else if (!copy.op && copy.b && stores) {
        compile_and_drop(c, copy.b);
    }
}

// ---- control -------------------------------------------------------------------------------------------------------------------

// `elif` is an `if` alone in the `else`: the chain is compiled in a loop and its ends are used at the end.
static void compile_if(pyr_compiler *c, pyr_node_id id) {
    pyr_numbers ends = {0};
    for (;;) {
        const pyr_node node = *pyr_compiler_node(c, id);
        pyr_block_id end = pyr_block_new(c), next = node.c ? pyr_block_new(c) : end;
        pyr_compile_jump_if(c, node.a, next, false);
        pyr_compile_statements(c, node.b);
        if (!pyr_tree_reserve(c->tree, &ends.list.p, ends.count, &ends.room, sizeof(uint32_t))) return;
        ends.list.p[ends.count++] = end;
        if (!node.c || pyr_compiler_failed(c)) break;
        pyr_emit_jump_nowhere(c, PYR_OP_JUMP, end);
        pyr_block_use(c, next);
        pyr_node_id only = pyr_list_length(c->tree, node.c) == 1 ? pyr_list_at(c->tree, node.c, 0) : 0;
        if (!only || pyr_compiler_node(c, only)->kind != PYR_AST_IF) {
            pyr_compile_statements(c, node.c);
            break;
        }
        id = only;
        pyr_locate(c, id);
    }
    while (ends.count > 0 && !pyr_compiler_failed(c)) pyr_block_use(c, ends.list.p[--ends.count]);
}

static void compile_for(pyr_compiler *c, const pyr_node *node) {
    const pyr_node copy = *node;
    if (copy.op) {
        pyr_compiler_fail_here(c, "'async for' outside async function");
        return;
    }
    pyr_block_id start = pyr_block_new(c), body = pyr_block_new(c), cleanup = pyr_block_new(c), end = pyr_block_new(c);
    pyr_fblock_push(c, PYR_FBLOCK_FOR, start, end, 0);
    pyr_compile_expression(c, copy.b);
    pyr_emit(c, PYR_OP_GET_ITER);
    pyr_block_use(c, start);
    pyr_emit_jump(c, PYR_OP_FOR_ITER, cleanup);
    pyr_block_use(c, body);
    pyr_compile_expression(c, copy.a);
    pyr_compile_statements(c, copy.c);
    pyr_unlocate(c);
    pyr_emit_jump(c, PYR_OP_JUMP, start);
    pyr_block_use(c, cleanup);
    pyr_fblock_pop(c);
    pyr_compile_statements(c, copy.d);
    pyr_block_use(c, end);
}

static void compile_while(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    pyr_block_id loop = pyr_block_new(c), body = pyr_block_new(c), anchor = pyr_block_new(c), end = pyr_block_new(c);
    pyr_block_use(c, loop);
    pyr_fblock_push(c, PYR_FBLOCK_WHILE, loop, end, 0);
    pyr_compile_jump_if(c, node.a, anchor, false);
    pyr_block_use(c, body);
    pyr_compile_statements(c, node.b);
    pyr_locate(c, id);
    pyr_compile_jump_if(c, node.a, body, true);
    pyr_fblock_pop(c);
    pyr_block_use(c, anchor);
    pyr_compile_statements(c, node.c);
    pyr_block_use(c, end);
}

static void compile_return(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    const pyr_scope *scope = &c->symbols.scopes[c->unit->scope];
    bool constant = node.a && pyr_compiler_node(c, node.a)->kind == PYR_AST_CONSTANT;
    bool preserve = node.a && !constant;
    if (scope->type != PYR_SCOPE_FUNCTION) {
        pyr_compiler_fail_here(c, "'return' outside function");
        return;
    }
    if (node.a && scope->coroutine && scope->generator) pyr_compiler_fail_here(c, "'return' with value in async generator");
    if (preserve) {
        pyr_compile_expression(c, node.a);
    } else if (constant) {
        pyr_locate(c, node.a);
        pyr_emit(c, PYR_OP_NOP);
    }
    if (!node.a || pyr_compiler_node(c, node.a)->at.line != node.at.line) {
        pyr_locate(c, id);
        pyr_emit(c, PYR_OP_NOP);
    }
    pyr_compile_unwind_all(c, preserve, false);
    if (!node.a) pyr_emit_none(c);
    else if (constant) pyr_emit_const(c, pyr_compiler_constant(c, node.a));
    pyr_emit(c, PYR_OP_RETURN_VALUE);
}

static void compile_break(pyr_compiler *c) {
    pyr_emit(c, PYR_OP_NOP);
    const pyr_fblock *found = pyr_compile_unwind_all(c, false, true);
    if (!found) {
        pyr_compiler_fail_here(c, "'break' outside loop");
        return;
    }
    const pyr_fblock loop = *found;
    pyr_compile_unwind(c, &loop, false);
    pyr_emit_jump(c, PYR_OP_JUMP, loop.exit);
}

static void compile_continue(pyr_compiler *c) {
    pyr_emit(c, PYR_OP_NOP);
    const pyr_fblock *loop = pyr_compile_unwind_all(c, false, true);
    if (!loop) {
        pyr_compiler_fail_here(c, "'continue' not properly in loop");
        return;
    }
    pyr_emit_jump(c, PYR_OP_JUMP, loop->block);
}

static void compile_assert(pyr_compiler *c, const pyr_node *node) {
    const pyr_node copy = *node;
    pyr_check_assert(c, copy.a);
    pyr_block_id end = pyr_block_new(c);
    pyr_compile_jump_if(c, copy.a, end, true);
    pyr_emit(c, PYR_OP_LOAD_ASSERTION_ERROR);
    if (copy.b) {
        pyr_compile_expression(c, copy.b);
        pyr_emit_call(c, 0);
    }
    pyr_emit_arg(c, PYR_OP_RAISE_VARARGS, 1);
    pyr_block_use(c, end);
}

static void compile_raise(pyr_compiler *c, const pyr_node *node) {
    const pyr_node copy = *node;
    if (copy.a) pyr_compile_expression(c, copy.a);
    if (copy.b) pyr_compile_expression(c, copy.b);
    pyr_emit_arg(c, PYR_OP_RAISE_VARARGS, (copy.a ? 1u : 0u) + (copy.b ? 1u : 0u));
}

// ---- imports -----------------------------------------------------------------------------------------------------------------------

static pyr_name_id part_of_name(pyr_compiler *c, pyr_name_id name, uint32_t *from) {
    const pyr_source_name *n = &c->tree->names[name];
    uint32_t start = *from, end = start;
    while (end < n->length && c->tree->text[n->start + end] != '.') end++;
    *from = end + 1;
    char *text = pyr_tree_alloc(c->tree, end - start + 1);
    if (!text) return 0;
    for (uint32_t i = start; i < end; i++) text[i - start] = c->tree->text[n->start + i];
    return pyr_tree_name(c->tree, text, end - start);
}

static void emit_int(pyr_compiler *c, uint32_t value) {
    pyr_emit_const(c, pyr_compiler_intern(c, pyr_int_new(c->rt, value)));
}

// import a.b.c as d: the modules on the way are taken from each other.
static void bind_dotted(pyr_compiler *c, pyr_name_id name, pyr_name_id as) {
    uint32_t length = c->tree->names[name].length, from = 0;
    part_of_name(c, name, &from);
    if (from > length) {
        pyr_emit_variable(c, as, PYR_STORE);
        return;
    }
    while (!pyr_compiler_failed(c)) {
        pyr_emit_name(c, PYR_OP_IMPORT_FROM, part_of_name(c, name, &from));
        if (from > length) break;
        pyr_emit_arg(c, PYR_OP_SWAP, 2);
        pyr_emit(c, PYR_OP_POP_TOP);
    }
    pyr_emit_variable(c, as, PYR_STORE);
    pyr_emit(c, PYR_OP_POP_TOP);
}

static void compile_import(pyr_compiler *c, pyr_list_id aliases) {
    for (uint32_t i = 0; i < pyr_list_length(c->tree, aliases) && !pyr_compiler_failed(c); i++) {
        const pyr_node alias = *pyr_compiler_node(c, pyr_list_at(c->tree, aliases, i));
        uint32_t from = 0;
        emit_int(c, 0);
        pyr_emit_none(c);
        pyr_emit_name(c, PYR_OP_IMPORT_NAME, alias.a);
        if (alias.b) bind_dotted(c, alias.a, alias.b);
        else pyr_emit_variable(c, part_of_name(c, alias.a, &from), PYR_STORE);
    }
}

static void compile_import_from(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    uint32_t count = pyr_list_length(c->tree, node.b);
    uint32_t *numbers = pyr_tree_alloc(c->tree, (uint64_t)count * sizeof *numbers);
    if (!numbers) return;
    emit_int(c, node.c);
    for (uint32_t i = 0; i < count && !pyr_compiler_failed(c); i++)
        numbers[i] = pyr_compiler_name_constant(c, pyr_compiler_node(c, pyr_list_at(c->tree, node.b, i))->a);
    pyr_emit_const(c, pyr_compiler_tuple(c, numbers, count));
    pyr_emit_name(c, PYR_OP_IMPORT_NAME, node.a);
    for (uint32_t i = 0; i < count && !pyr_compiler_failed(c); i++) {
        const pyr_node alias = *pyr_compiler_node(c, pyr_list_at(c->tree, node.b, i));
        if (i == 0 && pyr_tree_name_is(c->tree, alias.a, "*")) {
            pyr_emit(c, PYR_OP_IMPORT_STAR);
            return;
        }
        pyr_emit_name(c, PYR_OP_IMPORT_FROM, alias.a);
        pyr_emit_variable(c, alias.b ? alias.b : alias.a, PYR_STORE);
    }
    pyr_emit(c, PYR_OP_POP_TOP);
}

// ---- the rest ----------------------------------------------------------------------------------------------------------------------

static void compile_expression_statement(pyr_compiler *c, pyr_node_id value) {
    if (c->interactive && c->unit->kind == PYR_UNIT_MODULE) {
        pyr_compile_expression(c, value);
        pyr_emit(c, PYR_OP_PRINT_EXPR);
    } else if (pyr_compiler_node(c, value)->kind == PYR_AST_CONSTANT) {
        pyr_emit(c, PYR_OP_NOP);
    } else {
        pyr_compile_expression(c, value);
        pyr_unlocate(c);
        pyr_emit(c, PYR_OP_POP_TOP);
    }
}

// Python 2: each value in turn, to the stream if there is one.
static void compile_print(pyr_compiler *c, const pyr_node *node) {
    const pyr_node copy = *node;
    if (copy.a) pyr_compile_expression(c, copy.a);
    for (uint32_t i = 0; i < pyr_list_length(c->tree, copy.b) && !pyr_compiler_failed(c); i++) {
        if (copy.a) pyr_emit_arg(c, PYR_OP_COPY, 1);
        pyr_compile_expression(c, pyr_list_at(c->tree, copy.b, i));
        if (copy.a) pyr_emit_arg(c, PYR_OP_SWAP, 2);
        pyr_emit(c, copy.a ? PYR_OP_PRINT_ITEM_TO : PYR_OP_PRINT_ITEM);
    }
    if (copy.op) pyr_emit(c, copy.a ? PYR_OP_PRINT_NEWLINE_TO : PYR_OP_PRINT_NEWLINE);
    else if (copy.a) pyr_emit(c, PYR_OP_POP_TOP);
}

static void compile_kind(pyr_compiler *c, pyr_node_id id) {
    const pyr_node *node = pyr_compiler_node(c, id);
    switch (node->kind) {
    case PYR_AST_FUNCTION_DEF:
        pyr_compile_function(c, id);
        break;
    case PYR_AST_CLASS_DEF:
        pyr_compile_class(c, id);
        break;
    case PYR_AST_RETURN:
        compile_return(c, id);
        break;
    case PYR_AST_DELETE:
        pyr_compile_expressions(c, node->a);
        break;
    case PYR_AST_ASSIGN:
        compile_assign(c, node);
        break;
    case PYR_AST_AUG_ASSIGN:
        compile_augmented(c, node);
        break;
    case PYR_AST_ANN_ASSIGN:
        compile_annotated(c, node);
        break;
    case PYR_AST_FOR:
        compile_for(c, node);
        break;
    case PYR_AST_WHILE:
        compile_while(c, id);
        break;
    case PYR_AST_IF:
        compile_if(c, id);
        break;
    case PYR_AST_MATCH:
        pyr_compile_match(c, id);
        break;
    case PYR_AST_RAISE:
        compile_raise(c, node);
        break;
    case PYR_AST_TRY:
        pyr_compile_try(c, id);
        break;
    case PYR_AST_ASSERT:
        compile_assert(c, node);
        break;
    case PYR_AST_IMPORT:
        compile_import(c, node->a);
        break;
    case PYR_AST_IMPORT_FROM:
        compile_import_from(c, id);
        break;
    case PYR_AST_EXPR:
        compile_expression_statement(c, node->a);
        break;
    case PYR_AST_PASS:
        pyr_emit(c, PYR_OP_NOP);
        break;
    case PYR_AST_BREAK:
        compile_break(c);
        break;
    case PYR_AST_CONTINUE:
        compile_continue(c);
        break;
    case PYR_AST_WITH:
        pyr_compile_with(c, id, 0);
        break;
    case PYR_AST_PRINT:
        compile_print(c, node);
        break;
    default:
        break;
    }
}

void pyr_compile_statement(pyr_compiler *c, pyr_node_id id) {
    if (pyr_compiler_failed(c) || !pyr_compiler_enter(c)) return;
    pyr_locate(c, id);
    compile_kind(c, id);
    pyr_compiler_leave(c);
}
