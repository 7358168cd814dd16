// Calls: of methods, with keywords, with * and **.
#include "lang/compile_internal.h"

#define STACK_USE_GUIDELINE 30

static bool has_star(const pyr_compiler *c, pyr_list_id args, pyr_list_id keywords) {
    for (uint32_t i = 0; i < pyr_list_length(c->tree, args); i++)
        if (pyr_compiler_node(c, pyr_list_at(c->tree, args, i))->kind == PYR_AST_STARRED) return true;
    for (uint32_t i = 0; i < pyr_list_length(c->tree, keywords); i++)
        if (pyr_compiler_node(c, pyr_list_at(c->tree, keywords, i))->a == 0) return true;
    return false;
}

static pyr_node *keyword_at(const pyr_compiler *c, pyr_list_id keywords, uint32_t i) {
    return pyr_compiler_node(c, pyr_list_at(c->tree, keywords, i));
}

// The names of keywords[from..to) as one constant.
static uint32_t keyword_names(pyr_compiler *c, pyr_list_id keywords, uint32_t from, uint32_t to) {
    uint32_t *numbers = pyr_tree_alloc(c->tree, ((uint64_t)(to - from) + 1) * sizeof *numbers);
    for (uint32_t i = from; numbers && i < to && !pyr_compiler_failed(c); i++)
        numbers[i - from] = pyr_compiler_name_constant(c, keyword_at(c, keywords, i)->a);
    return numbers ? pyr_compiler_tuple(c, numbers, to - from) : UINT32_MAX;
}

// A repeated keyword, or one that cannot be assigned to.
static void check_keywords(pyr_compiler *c, pyr_list_id keywords) {
    uint32_t count = pyr_list_length(c->tree, keywords);
    for (uint32_t i = 0; i < count; i++) {
        pyr_name_id name = keyword_at(c, keywords, i)->a;
        if (!name) continue;
        if (pyr_tree_name_is(c->tree, name, "__debug__")) pyr_compiler_fail_here(c, "cannot assign to __debug__");
        for (uint32_t k = i + 1; k < count; k++)
            if (keyword_at(c, keywords, k)->a == name)
                pyr_compiler_fail(c, keyword_at(c, keywords, k)->at, "keyword argument repeated: %.*s",
                                  PYR_NAME_ARGS(c->tree, name));
    }
}

// The values of plain keywords, then their names.
static void compile_keywords(pyr_compiler *c, pyr_list_id keywords) {
    uint32_t count = pyr_list_length(c->tree, keywords);
    if (!count) return;
    for (uint32_t i = 0; i < count && !pyr_compiler_failed(c); i++) pyr_compile_expression(c, keyword_at(c, keywords, i)->b);
    uint32_t names = keyword_names(c, keywords, 0, count);
    pyr_emit_arg(c, PYR_OP_KW_NAMES, pyr_compiler_place(c, PYR_TABLE_CONSTS, names));
}

// compiler_subkwargs: keywords[from..to) as a dict.
static void compile_keyword_dict(pyr_compiler *c, pyr_list_id keywords, uint32_t from, uint32_t to) {
    uint32_t count = to - from;
    bool big = count * 2 > STACK_USE_GUIDELINE;
    if (count > 1 && !big) {
        for (uint32_t i = from; i < to && !pyr_compiler_failed(c); i++)
            pyr_compile_expression(c, keyword_at(c, keywords, i)->b);
        pyr_emit_const(c, keyword_names(c, keywords, from, to));
        pyr_emit_arg(c, PYR_OP_BUILD_CONST_KEY_MAP, count);
        return;
    }
    pyr_location before = c->unit->loc;
    if (big) {
        pyr_unlocate(c);
        pyr_emit_arg(c, PYR_OP_BUILD_MAP, 0);
        c->unit->loc = before;
    }
    for (uint32_t i = from; i < to && !pyr_compiler_failed(c); i++) {
        pyr_emit_const(c, pyr_compiler_name_constant(c, keyword_at(c, keywords, i)->a));
        pyr_compile_expression(c, keyword_at(c, keywords, i)->b);
        if (!big) continue;
        pyr_unlocate(c);
        pyr_emit_arg(c, PYR_OP_MAP_ADD, 1);
        c->unit->loc = before;
    }
    if (!big) pyr_emit_arg(c, PYR_OP_BUILD_MAP, count);
}

// All keywords, ** among them, as one dict on the stack.
static void compile_all_keywords(pyr_compiler *c, pyr_list_id keywords) {
    uint32_t count = pyr_list_length(c->tree, keywords), pending = 0;
    bool have_dict = false;
    for (uint32_t i = 0; i < count && !pyr_compiler_failed(c); i++) {
        if (keyword_at(c, keywords, i)->a) {
            pending++;
            continue;
        }
        if (pending) {
            compile_keyword_dict(c, keywords, i - pending, i);
            if (have_dict) pyr_emit_arg(c, PYR_OP_DICT_MERGE, 1);
            have_dict = true;
            pending = 0;
        }
        if (!have_dict) pyr_emit_arg(c, PYR_OP_BUILD_MAP, 0);
        have_dict = true;
        pyr_compile_expression(c, keyword_at(c, keywords, i)->b);
        pyr_emit_arg(c, PYR_OP_DICT_MERGE, 1);
    }
    if (pending) {
        compile_keyword_dict(c, keywords, count - pending, count);
        if (have_dict) pyr_emit_arg(c, PYR_OP_DICT_MERGE, 1);
    }
}

void pyr_compile_call_helper(pyr_compiler *c, uint32_t pushed, pyr_list_id args, pyr_list_id keywords) {
    uint32_t positional = pyr_list_length(c->tree, args), named = pyr_list_length(c->tree, keywords);
    check_keywords(c, keywords);
    if (positional + named * 2 <= STACK_USE_GUIDELINE && !has_star(c, args, keywords)) {
        pyr_compile_expressions(c, args);
        compile_keywords(c, keywords);
        pyr_emit_call(c, pushed + positional + named);
        return;
    }
    const pyr_node *first = positional ? pyr_compiler_node(c, pyr_list_at(c->tree, args, 0)) : NULL;
    if (pushed == 0 && positional == 1 && first->kind == PYR_AST_STARRED) pyr_compile_expression(c, first->a);
    else pyr_compile_sequence(c, args, pushed, PYR_OP_BUILD_LIST, true);
    if (named) compile_all_keywords(c, keywords);
    pyr_emit_arg(c, PYR_OP_CALL_FUNCTION_EX, named > 0);
}

// A module that is imported at the top: its functions are attributes, not methods.
static bool is_imported(const pyr_compiler *c, pyr_node_id id) {
    const pyr_node *node = pyr_compiler_node(c, id);
    if (node->kind != PYR_AST_NAME) return false;
    const pyr_symbol *symbol = pyr_symtable_find(&c->symbols, 1, node->a);
    return symbol && (symbol->flags & PYR_DEF_IMPORT);
}

// object.method(...) without * and ** and with few arguments: LOAD_METHOD.
static bool compile_method_call(pyr_compiler *c, pyr_node_id id) {
    const pyr_node call = *pyr_compiler_node(c, id);
    const pyr_node method = *pyr_compiler_node(c, call.a);
    uint32_t positional = pyr_list_length(c->tree, call.b), named = pyr_list_length(c->tree, call.c);
    if (method.kind != PYR_AST_ATTRIBUTE || method.op != PYR_LOAD || is_imported(c, method.a)) return false;
    if (positional + named + (named != 0) >= STACK_USE_GUIDELINE || has_star(c, call.b, call.c)) return false;
    check_keywords(c, call.c);
    pyr_compile_expression(c, method.a);
    pyr_locate(c, call.a);
    pyr_compile_attribute_place(c, call.a);
    pyr_emit_name(c, PYR_OP_LOAD_METHOD, method.b);
    pyr_compile_expressions(c, call.b);
    compile_keywords(c, call.c);
    pyr_locate(c, id);
    pyr_compile_attribute_place(c, call.a);
    pyr_emit_call(c, positional + named);
    return true;
}

void pyr_compile_call(pyr_compiler *c, pyr_node_id id) {
    if (compile_method_call(c, id)) return;
    const pyr_node call = *pyr_compiler_node(c, id);
    check_keywords(c, call.c);
    pyr_check_callee(c, call.a);
    pyr_locate(c, call.a);
    pyr_emit(c, PYR_OP_PUSH_NULL);
    pyr_locate(c, id);
    pyr_compile_expression(c, call.a);
    pyr_compile_call_helper(c, 0, call.b, call.c);
}
