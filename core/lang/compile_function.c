// Functions, lambdas, classes and comprehensions: units of their own, and what makes them at run time.
#include "lang/compile_internal.h"
#include "obj/containers.h"

static pyr_list_id field_of(const pyr_compiler *c, pyr_node_id arguments, uint32_t which) {
    return pyr_list_at(c->tree, pyr_compiler_node(c, arguments)->a, which);
}

// LOAD_CLOSURE for each free variable of the inner unit, then MAKE_FUNCTION. [frees] are the inner unit's.
static void emit_function(pyr_compiler *c, uint32_t code, const pyr_numbers *frees, uint32_t flags) {
    uint32_t cells = c->unit->tables[PYR_TABLE_CELLS].count;
    for (uint32_t i = 0; i < frees->count; i++) {
        pyr_name_id name = frees->list.p[i];
        bool class_cell = c->unit->kind == PYR_UNIT_CLASS && name == c->symbols.class_name;
        bool cell = class_cell || pyr_symtable_meaning(&c->symbols, c->unit->scope, name) == PYR_CELL;
        uint32_t place = cell ? pyr_compiler_lookup(c, c->unit, PYR_TABLE_CELLS, name)
                              : cells + pyr_compiler_lookup(c, c->unit, PYR_TABLE_FREES, name);
        pyr_emit_arg(c, PYR_OP_LOAD_CLOSURE, place);
    }
    if (frees->count) {
        pyr_emit_arg(c, PYR_OP_BUILD_TUPLE, frees->count);
        flags |= 8;
    }
    pyr_emit_const(c, code);
    pyr_emit_arg(c, PYR_OP_MAKE_FUNCTION, flags);
}

// ---- decorators, defaults, annotations -------------------------------------------------------------------------------------------

static void apply_decorators(pyr_compiler *c, pyr_list_id decorators) {
    pyr_location before = c->unit->loc;
    for (uint32_t i = pyr_list_length(c->tree, decorators); i > 0; i--) {
        pyr_locate(c, pyr_list_at(c->tree, decorators, i - 1));
        pyr_emit_call(c, 0);
    }
    c->unit->loc = before;
}

static int32_t first_line_of(const pyr_compiler *c, const pyr_node *node, pyr_list_id decorators) {
    if (!pyr_list_length(c->tree, decorators)) return (int32_t)node->at.line;
    return (int32_t)pyr_compiler_node(c, pyr_list_at(c->tree, decorators, 0))->at.line;
}

static void check_parameter(pyr_compiler *c, pyr_node_id id) {
    if (id && pyr_tree_name_is(c->tree, pyr_compiler_node(c, id)->a, "__debug__"))
        pyr_compiler_fail_here(c, "cannot assign to __debug__");
}

// Defaults as a tuple, those of keyword-only parameters as a dict. Returns the flags of MAKE_FUNCTION.
static uint32_t compile_defaults(pyr_compiler *c, pyr_node_id arguments) {
    uint32_t flags = 0;
    pyr_list_id defaults = field_of(c, arguments, PYR_ARGS_DEFAULTS);
    if (defaults) {
        pyr_compile_expressions(c, defaults);
        pyr_emit_arg(c, PYR_OP_BUILD_TUPLE, pyr_list_length(c->tree, defaults));
        flags |= 1;
    }
    pyr_list_id names = field_of(c, arguments, PYR_ARGS_KWONLY), values = field_of(c, arguments, PYR_ARGS_KW_DEFAULTS);
    uint32_t count = pyr_list_length(c->tree, names), kept = 0;
    uint32_t *numbers = pyr_tree_alloc(c->tree, ((uint64_t)count + 1) * sizeof *numbers);
    for (uint32_t i = 0; numbers && i < count && !pyr_compiler_failed(c); i++) {
        pyr_node_id value = pyr_list_at(c->tree, values, i);
        if (!value) continue;
        pyr_name_id name = pyr_compiler_mangle(c, pyr_compiler_node(c, pyr_list_at(c->tree, names, i))->a);
        numbers[kept++] = pyr_compiler_name_constant(c, name);
        pyr_compile_expression(c, value);
    }
    if (kept && !pyr_compiler_failed(c)) {
        pyr_emit_const(c, pyr_compiler_tuple(c, numbers, kept));
        pyr_emit_arg(c, PYR_OP_BUILD_CONST_KEY_MAP, kept);
        flags |= 2;
    }
    return flags;
}

static uint32_t compile_annotation(pyr_compiler *c, pyr_name_id name, pyr_node_id annotation) {
    if (!annotation) return 0;
    pyr_emit_const(c, pyr_compiler_name_constant(c, pyr_compiler_mangle(c, name)));
    const pyr_node *node = pyr_compiler_node(c, annotation);
    if (node->kind == PYR_AST_STARRED) {
        pyr_compile_expression(c, node->a);
        pyr_emit_arg(c, PYR_OP_UNPACK_SEQUENCE, 1);
    } else {
        pyr_compile_expression(c, annotation);
    }
    return 2;
}

static uint32_t compile_parameter_annotation(pyr_compiler *c, pyr_node_id parameter) {
    if (!parameter) return 0;
    const pyr_node *node = pyr_compiler_node(c, parameter);
    return compile_annotation(c, node->a, node->b);
}

static uint32_t compile_annotations(pyr_compiler *c, pyr_node_id arguments, pyr_node_id returns) {
    static const uint8_t order[] = {PYR_ARGS_ARGS, PYR_ARGS_POSONLY, PYR_ARGS_VARARG, PYR_ARGS_KWONLY, PYR_ARGS_KWARG};
    uint32_t count = 0;
    for (uint32_t g = 0; g < sizeof order; g++) {
        uint32_t field = field_of(c, arguments, order[g]);
        if (order[g] == PYR_ARGS_VARARG || order[g] == PYR_ARGS_KWARG) {
            check_parameter(c, field);
            count += compile_parameter_annotation(c, field);
            continue;
        }
        for (uint32_t i = 0; i < pyr_list_length(c->tree, field) && !pyr_compiler_failed(c); i++) {
            check_parameter(c, pyr_list_at(c->tree, field, i));
            count += compile_parameter_annotation(c, pyr_list_at(c->tree, field, i));
        }
    }
    count += compile_annotation(c, pyr_tree_name(c->tree, "return", 6), returns);
    if (!count) return 0;
    pyr_emit_arg(c, PYR_OP_BUILD_TUPLE, count);
    return 4;
}

static void set_counts(pyr_compiler *c, pyr_node_id arguments) {
    c->unit->posonlyargcount = (int32_t)pyr_list_length(c->tree, field_of(c, arguments, PYR_ARGS_POSONLY));
    c->unit->argcount = c->unit->posonlyargcount + (int32_t)pyr_list_length(c->tree, field_of(c, arguments, PYR_ARGS_ARGS));
    c->unit->kwonlyargcount = (int32_t)pyr_list_length(c->tree, field_of(c, arguments, PYR_ARGS_KWONLY));
}

// ---- def, lambda -----------------------------------------------------------------------------------------------------------------

// The constant that the body begins with, if it is a docstring: its number, UINT32_MAX if there is none.
static uint32_t docstring_of(pyr_compiler *c, pyr_list_id body) {
    const pyr_node *first = pyr_compiler_node(c, pyr_list_at(c->tree, body, 0));
    if (first->kind != PYR_AST_EXPR || pyr_compiler_node(c, first->a)->kind != PYR_AST_CONSTANT) return UINT32_MAX;
    uint32_t number = pyr_compiler_constant(c, first->a);
    if (number == UINT32_MAX || !pyr_is_exact(c->rt, c->objects[number].p, PYR_T_STR)) return UINT32_MAX;
    return number;
}

void pyr_compile_function(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    if (node.op) {
        pyr_compiler_fail(c, node.at, "not supported by Pyrena: async def");
        return;
    }
    pyr_compile_expressions(c, node.d);
    uint32_t flags = compile_defaults(c, node.b);
    flags |= compile_annotations(c, node.b, node.e);
    if (pyr_compiler_failed(c)) return;
    if (pyr_compiler_open(c, PYR_UNIT_FUNCTION, node.a, id, first_line_of(c, &node, node.d))) {
        uint32_t doc = docstring_of(c, node.c);
        pyr_compiler_place(c, PYR_TABLE_CONSTS, doc == UINT32_MAX ? pyr_compiler_none(c) : doc);
        set_counts(c, node.b);
        for (uint32_t i = doc != UINT32_MAX; i < pyr_list_length(c->tree, node.c) && !pyr_compiler_failed(c); i++)
            pyr_compile_statement(c, pyr_list_at(c->tree, node.c, i));
    }
    const pyr_numbers frees = c->unit->tables[PYR_TABLE_FREES];
    uint32_t code = pyr_compiler_close(c, true);
    if (pyr_compiler_failed(c)) return;
    emit_function(c, code, &frees, flags);
    apply_decorators(c, node.d);
    pyr_emit_variable(c, node.a, PYR_STORE);
}

void pyr_compile_lambda(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    uint32_t flags = compile_defaults(c, node.a);
    if (pyr_compiler_failed(c)) return;
    if (pyr_compiler_open(c, PYR_UNIT_LAMBDA, pyr_tree_name(c->tree, "<lambda>", 8), id, (int32_t)node.at.line)) {
        pyr_compiler_place(c, PYR_TABLE_CONSTS, pyr_compiler_none(c));
        set_counts(c, node.a);
        pyr_compile_expression(c, node.b);
        if (!c->symbols.scopes[c->unit->scope].generator) pyr_emit(c, PYR_OP_RETURN_VALUE);
    }
    bool generator = c->symbols.scopes[c->unit->scope].generator;
    const pyr_numbers frees = c->unit->tables[PYR_TABLE_FREES];
    uint32_t code = pyr_compiler_close(c, !generator);
    if (!pyr_compiler_failed(c)) emit_function(c, code, &frees, flags);
}

// ---- class -----------------------------------------------------------------------------------------------------------------------

static void compile_class_body(pyr_compiler *c, const pyr_node *node) {
    pyr_emit_variable(c, pyr_tree_name(c->tree, "__name__", 8), PYR_LOAD);
    pyr_emit_variable(c, pyr_tree_name(c->tree, "__module__", 10), PYR_STORE);
    pyr_emit_const(c, pyr_compiler_name_constant(c, c->unit->qualname));
    pyr_emit_variable(c, pyr_tree_name(c->tree, "__qualname__", 12), PYR_STORE);
    pyr_compile_body(c, node->d);
    pyr_unlocate(c);
    if (c->symbols.scopes[c->unit->scope].needs_class_closure) {
        pyr_emit_arg(c, PYR_OP_LOAD_CLOSURE, pyr_compiler_lookup(c, c->unit, PYR_TABLE_CELLS, c->symbols.class_name));
        pyr_emit_arg(c, PYR_OP_COPY, 1);
        pyr_emit_variable(c, pyr_tree_name(c->tree, "__classcell__", 13), PYR_STORE);
    } else {
        pyr_emit_none(c);
    }
    pyr_emit(c, PYR_OP_RETURN_VALUE);
}

void pyr_compile_class(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    pyr_compile_expressions(c, node.e);
    if (pyr_compiler_failed(c)) return;
    if (pyr_compiler_open(c, PYR_UNIT_CLASS, node.a, id, first_line_of(c, &node, node.e))) compile_class_body(c, &node);
    const pyr_numbers frees = c->unit->tables[PYR_TABLE_FREES];
    uint32_t code = pyr_compiler_close(c, true);
    if (pyr_compiler_failed(c)) return;
    pyr_emit(c, PYR_OP_PUSH_NULL);
    pyr_emit(c, PYR_OP_LOAD_BUILD_CLASS);
    emit_function(c, code, &frees, 0);
    pyr_emit_const(c, pyr_compiler_name_constant(c, node.a));
    pyr_compile_call_helper(c, 2, node.b, node.c);
    apply_decorators(c, node.e);
    pyr_emit_variable(c, node.a, PYR_STORE);
}

// ---- comprehensions ----------------------------------------------------------------------------------------------------------------

// What one element does: yield it, or add it to the container below [depth] iterators.
static void compile_element(pyr_compiler *c, const pyr_node *node, uint32_t depth) {
    pyr_compile_expression(c, node->a);
    switch (node->kind) {
    case PYR_AST_GENERATOR:
        pyr_emit_yield(c);
        pyr_emit(c, PYR_OP_POP_TOP);
        break;
    case PYR_AST_LIST_COMP:
        pyr_emit_arg(c, PYR_OP_LIST_APPEND, depth + 1);
        break;
    case PYR_AST_SET_COMP:
        pyr_emit_arg(c, PYR_OP_SET_ADD, depth + 1);
        break;
    default:
        pyr_compile_expression(c, node->b);
        pyr_emit_arg(c, PYR_OP_MAP_ADD, depth + 1);
    }
}

// `for y in [f(x)]` only assigns: the element of a display of one, or 0.
static pyr_node_id sole_element(const pyr_compiler *c, pyr_node_id iterable) {
    const pyr_node *node = pyr_compiler_node(c, iterable);
    if (node->kind != PYR_AST_LIST && node->kind != PYR_AST_TUPLE) return 0;
    if (pyr_list_length(c->tree, node->a) != 1) return 0;
    pyr_node_id element = pyr_list_at(c->tree, node->a, 0);
    return pyr_compiler_node(c, element)->kind == PYR_AST_STARRED ? 0 : element;
}

static void compile_clause(pyr_compiler *c, const pyr_node *node, uint32_t index, uint32_t depth) {
    if (!pyr_compiler_enter(c)) return;
    const pyr_node clause = *pyr_compiler_node(c, pyr_list_at(c->tree, node->c, index));
    pyr_block_id start = pyr_block_new(c), if_cleanup = pyr_block_new(c), anchor = pyr_block_new(c);
    pyr_node_id sole = index ? sole_element(c, clause.b) : 0;
    if (index == 0) {
        c->unit->argcount = 1;
        pyr_emit_arg(c, PYR_OP_LOAD_FAST, 0);
    } else if (sole) {
        pyr_compile_expression(c, sole);
    } else {
        pyr_compile_expression(c, clause.b);
        pyr_emit(c, PYR_OP_GET_ITER);
    }
    if (!sole) {
        depth++;
        pyr_block_use(c, start);
        pyr_emit_jump(c, PYR_OP_FOR_ITER, anchor);
    }
    pyr_compile_expression(c, clause.a);
    for (uint32_t i = 0; i < pyr_list_length(c->tree, clause.c); i++)
        pyr_compile_jump_if(c, pyr_list_at(c->tree, clause.c, i), if_cleanup, false);
    if (index + 1 < pyr_list_length(c->tree, node->c)) compile_clause(c, node, index + 1, depth);
    else compile_element(c, node, depth);
    pyr_block_use(c, if_cleanup);
    if (!sole) {
        pyr_emit_jump(c, PYR_OP_JUMP, start);
        pyr_block_use(c, anchor);
    }
    pyr_compiler_leave(c);
}

void pyr_compile_comprehension(pyr_compiler *c, pyr_node_id id) {
    static const char *const names[] = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"};
    static const uint8_t builds[] = {PYR_OP_BUILD_LIST, PYR_OP_BUILD_SET, PYR_OP_BUILD_MAP};
    const pyr_node node = *pyr_compiler_node(c, id);
    const char *name = names[node.kind - PYR_AST_LIST_COMP];
    uint32_t length = 0;
    while (name[length]) length++;
    const pyr_scope *scope = &c->symbols.scopes[pyr_symtable_scope_of(&c->symbols, id)];
    if (scope->coroutine) {
        pyr_compiler_fail(c, node.at, "asynchronous comprehension outside of an asynchronous function");
        return;
    }
    if (pyr_compiler_open(c, PYR_UNIT_COMPREHENSION, pyr_tree_name(c->tree, name, length), id, (int32_t)node.at.line)) {
        pyr_locate(c, id);
        if (node.kind != PYR_AST_GENERATOR) pyr_emit_arg(c, builds[node.kind - PYR_AST_LIST_COMP], 0);
        compile_clause(c, &node, 0, 0);
        if (node.kind != PYR_AST_GENERATOR) pyr_emit(c, PYR_OP_RETURN_VALUE);
    }
    const pyr_numbers frees = c->unit->tables[PYR_TABLE_FREES];
    uint32_t code = pyr_compiler_close(c, true);
    if (pyr_compiler_failed(c)) return;
    emit_function(c, code, &frees, 0);
    pyr_compile_expression(c, pyr_compiler_node(c, pyr_list_at(c->tree, node.c, 0))->b);
    pyr_emit(c, PYR_OP_GET_ITER);
    pyr_emit_call(c, 0);
}
