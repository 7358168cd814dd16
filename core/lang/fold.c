// Folding of constant expressions on the tree, before names are looked at (Python/ast_opt.c, 3.11).
//
// A node that becomes a constant holds the number of an object of the compiler's. Limits keep the folded objects small; what would
// raise is left to the running program.
#include "lang/compile_internal.h"
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/str.h"

#define MAX_INT_BITS 128
#define MAX_COLLECTION 256
#define MAX_STR 4096
#define MAX_TOTAL 1024

static void fold(pyr_compiler *c, pyr_node_id id);

static bool is_constant(const pyr_compiler *c, pyr_node_id id) {
    return pyr_compiler_node(c, id)->kind == PYR_AST_CONSTANT;
}

// The object of a constant node, borrowed; NULL with the error set.
static pyr_object *value_of(pyr_compiler *c, pyr_node_id id) {
    uint32_t number = pyr_compiler_constant(c, id);
    return number == UINT32_MAX ? NULL : pyr_compiler_object(c, number);
}

// Makes the node the constant [stolen]. NULL: nothing is folded, and the runtime's error is dropped.
static void replace(pyr_compiler *c, pyr_node_id id, pyr_object *stolen) {
    if (!stolen) {
        if (c->rt->halt || pyr_error_is(c->rt, PYR_T_MemoryError)) pyr_compiler_fail_object(c);
        else pyr_error_clear(c->rt);
        return;
    }
    uint32_t number = pyr_compiler_intern(c, stolen);
    if (number == UINT32_MAX) return;
    c->literals[number] = 1;
    pyr_node *node = pyr_compiler_node(c, id);
    node->kind = PYR_AST_CONSTANT;
    node->op = PYR_CONST_OBJECT;
    node->a = number;
}

static bool is_type(const pyr_compiler *c, const pyr_object *o, pyr_type_id id) {
    return pyr_is_exact(c->rt, o, id);
}

// ---- limits ----------------------------------------------------------------------------------------------------------------------

static int64_t bits_of(const pyr_object *o) {
    int64_t digits = ((const pyr_varobject *)o)->ob_size;
    if (digits < 0) digits = -digits;
    if (digits == 0) return 0;
    uint32_t top = ((const pyr_int *)o)->digit[digits - 1];
    int64_t bits = (digits - 1) * PYR_INT_SHIFT;
    for (; top; top >>= 1) bits++;
    return bits;
}

// Elements in a tuple and in those within it; stops counting beyond the limit.
static int64_t count_elements(const pyr_compiler *c, pyr_object *o, int64_t count) {
    if (!is_type(c, o, PYR_T_TUPLE)) return count;
    count += pyr_tuple_size(o);
    for (int64_t i = 0; i < pyr_tuple_size(o) && count <= MAX_TOTAL; i++)
        count = count_elements(c, pyr_tuple_items(o)[i].p, count);
    return count;
}

static bool may_repeat(const pyr_compiler *c, pyr_object *times, pyr_object *o) {
    int64_t n, size, most;
    if (is_type(c, o, PYR_T_TUPLE)) {
        size = pyr_tuple_size(o);
        most = MAX_COLLECTION;
    } else if (is_type(c, o, PYR_T_STR)) {
        size = pyr_str_length(o);
        most = MAX_STR;
    } else if (is_type(c, o, PYR_T_BYTES)) {
        size = ((pyr_varobject *)o)->ob_size;
        most = MAX_STR;
    } else {
        return true;
    }
    if (size == 0) return true;
    if (!pyr_int_fits(times, &n) || n < 0 || n > most / size) return false;
    return !(n && is_type(c, o, PYR_T_TUPLE)) || count_elements(c, o, 0) <= MAX_TOTAL / n;
}

static bool may_multiply(const pyr_compiler *c, pyr_object *a, pyr_object *b) {
    bool int_a = is_type(c, a, PYR_T_INT), int_b = is_type(c, b, PYR_T_INT);
    if (int_a && int_b) return !bits_of(a) || !bits_of(b) || bits_of(a) + bits_of(b) <= MAX_INT_BITS;
    if (int_a) return may_repeat(c, a, b);
    if (int_b) return may_repeat(c, b, a);
    return true;
}

static bool may_fold(const pyr_compiler *c, int op, pyr_object *a, pyr_object *b) {
    bool ints = is_type(c, a, PYR_T_INT) && is_type(c, b, PYR_T_INT);
    int64_t n = 0;
    switch (op) {
    case PYR_NB_MULTIPLY:
        return may_multiply(c, a, b);
    case PYR_NB_POWER:
        if (!ints || !bits_of(a) || ((pyr_varobject *)b)->ob_size <= 0) return true;
        return pyr_int_fits(b, &n) && bits_of(a) <= MAX_INT_BITS / n;
    case PYR_NB_LSHIFT:
        if (!ints || !bits_of(a) || !bits_of(b)) return true;
        return pyr_int_fits(b, &n) && n >= 0 && n <= MAX_INT_BITS && bits_of(a) <= MAX_INT_BITS - n;
    case PYR_NB_REMAINDER:
        return !is_type(c, a, PYR_T_STR) && !is_type(c, a, PYR_T_BYTES);
    case PYR_NB_MATRIX_MULTIPLY:
        return false;
    default:
        return true;
    }
}

// ---- operators -------------------------------------------------------------------------------------------------------------------

static void fold_unary(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    if (node.op == PYR_UOP_NOT && pyr_compiler_node(c, node.a)->kind == PYR_AST_COMPARE) {
        // not (a is b) is a is not b; the same for in.
        const pyr_node compare = *pyr_compiler_node(c, node.a);
        if (pyr_list_length(c->tree, compare.b) != 1) return;
        uint32_t op = pyr_list_at(c->tree, compare.b, 0);
        if (op < PYR_CMPOP_IS) return;
        c->tree->items[compare.b + 1] = PYR_CMPOP_IS + ((op - PYR_CMPOP_IS) ^ 1);
        *pyr_compiler_node(c, id) = compare;
        return;
    }
    if (!is_constant(c, node.a)) return;
    pyr_object *operand = value_of(c, node.a);
    if (!operand) return;
    switch (node.op) {
    case PYR_UOP_NOT: {
        int truth = pyr_is_true(c->rt, operand);
        replace(c, id, truth < 0 ? NULL : pyr_bool(c->rt, !truth));
        break;
    }
    case PYR_UOP_INVERT:
        replace(c, id, pyr_invert(c->rt, operand));
        break;
    case PYR_UOP_PLUS:
        replace(c, id, pyr_positive(c->rt, operand));
        break;
    default:
        replace(c, id, pyr_negative(c->rt, operand));
    }
}

static void fold_binary(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    if (!is_constant(c, node.a)) return;
    if (node.op == PYR_NB_REMAINDER && pyr_compiler_node(c, node.b)->kind == PYR_AST_TUPLE) {
        pyr_object *format = value_of(c, node.a);
        if (format && is_type(c, format, PYR_T_STR)) pyr_compiler_fold_format(c, id, format);
        return;
    }
    if (!is_constant(c, node.b)) return;
    pyr_object *a = value_of(c, node.a), *b = value_of(c, node.b);
    if (a && b && may_fold(c, node.op, a, b)) replace(c, id, pyr_binary(c->rt, node.op, a, b));
}

static void fold_subscript(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    if (node.op != PYR_LOAD || !is_constant(c, node.a) || !is_constant(c, node.b)) return;
    pyr_object *a = value_of(c, node.a), *b = value_of(c, node.b);
    if (a && b) replace(c, id, pyr_getitem(c->rt, a, b));
}

// The constants of a list of nodes as a tuple; NULL without an error if not all of them are constants.
static pyr_object *constant_tuple(pyr_compiler *c, pyr_list_id list) {
    uint32_t count = pyr_list_length(c->tree, list);
    if (!pyr_compile_all_constant(c, list, 0, count)) return NULL;
    uint32_t *numbers = pyr_tree_alloc(c->tree, ((uint64_t)count + 1) * sizeof *numbers);
    for (uint32_t i = 0; numbers && i < count; i++) numbers[i] = pyr_compiler_constant(c, pyr_list_at(c->tree, list, i));
    uint32_t number = numbers && !pyr_compiler_failed(c) ? pyr_compiler_tuple(c, numbers, count) : UINT32_MAX;
    return number == UINT32_MAX ? NULL : pyr_new_ref(c->rt, pyr_compiler_object(c, number));
}

static void fold_tuple(pyr_compiler *c, pyr_node_id id) {
    const pyr_node *node = pyr_compiler_node(c, id);
    if (node->op != PYR_LOAD) return;
    pyr_object *tuple = constant_tuple(c, node->a);
    if (tuple) replace(c, id, tuple);
}

// A list or set that is only iterated over, or searched: a tuple or frozenset will do.
static void fold_iterable(pyr_compiler *c, pyr_node_id id) {
    pyr_node *node = pyr_compiler_node(c, id);
    if (node->kind == PYR_AST_LIST) {
        for (uint32_t i = 0; i < pyr_list_length(c->tree, node->a); i++)
            if (pyr_compiler_node(c, pyr_list_at(c->tree, node->a, i))->kind == PYR_AST_STARRED) return;
        node->kind = PYR_AST_TUPLE;
        fold_tuple(c, id);
    } else if (node->kind == PYR_AST_SET) {
        pyr_object *tuple = constant_tuple(c, node->a);
        if (!tuple) return;
        pyr_object *set = pyr_compiler_constant_set(c, tuple);
        pyr_decref(c->rt, tuple);
        replace(c, id, set);
    }
}

static void fold_compare(pyr_compiler *c, const pyr_node *node) {
    uint32_t last = pyr_list_length(c->tree, node->b) - 1, op = pyr_list_at(c->tree, node->b, last);
    if (op == PYR_CMPOP_IN || op == PYR_CMPOP_NOT_IN) fold_iterable(c, pyr_list_at(c->tree, node->c, last));
}

// ---- the walk --------------------------------------------------------------------------------------------------------------------

static void fold_list(pyr_compiler *c, pyr_list_id list) {
    for (uint32_t i = 0; i < pyr_list_length(c->tree, list) && !pyr_compiler_failed(c); i++)
        fold(c, pyr_list_at(c->tree, list, i));
}

static void fold_parts(pyr_compiler *c, pyr_node_id id) {
    const char *fields = pyr_tree_fields(pyr_compiler_node(c, id)->kind);
    for (int i = 0; fields[i]; i++) {
        uint32_t value = pyr_node_field(pyr_compiler_node(c, id), i);
        if (fields[i] == 'n') fold(c, value);
        if (fields[i] == 'l') fold_list(c, value);
    }
}

static void fold_arguments(pyr_compiler *c, pyr_list_id fields) {
    for (uint32_t i = 0; i < PYR_ARGS_COUNT; i++) {
        uint32_t field = pyr_list_at(c->tree, fields, i);
        if (i == PYR_ARGS_VARARG || i == PYR_ARGS_KWARG) fold(c, field);
        else fold_list(c, field);
    }
}

// A chain of binary operators is deep on its left: folded from its innermost node outwards.
static void fold_chain(pyr_compiler *c, pyr_node_id id) {
    uint32_t length = 0;
    for (pyr_node_id n = id; pyr_compiler_node(c, n)->kind == PYR_AST_BIN_OP; n = pyr_compiler_node(c, n)->a) length++;
    pyr_node_id *chain = pyr_tree_alloc(c->tree, (uint64_t)length * sizeof *chain);
    if (!chain) return;
    for (uint32_t i = 0; i < length; i++, id = pyr_compiler_node(c, id)->a) chain[i] = id;
    fold(c, id);
    while (length > 0 && !pyr_compiler_failed(c)) {
        id = chain[--length];
        fold(c, pyr_compiler_node(c, id)->b);
        fold_binary(c, id);
    }
}

static void fold_kind(pyr_compiler *c, pyr_node_id id) {
    const pyr_node node = *pyr_compiler_node(c, id);
    switch (node.kind) {
    case PYR_AST_UNARY_OP:
        fold_unary(c, id);
        break;
    case PYR_AST_SUBSCRIPT:
        fold_subscript(c, id);
        break;
    case PYR_AST_TUPLE:
        fold_tuple(c, id);
        break;
    case PYR_AST_COMPARE:
        fold_compare(c, &node);
        break;
    case PYR_AST_FOR:
    case PYR_AST_COMPREHENSION:
        fold_iterable(c, node.b);
        break;
    case PYR_AST_ARGUMENTS:
        fold_arguments(c, node.a);
        break;
    case PYR_AST_NAME:
        if (node.op == PYR_LOAD && pyr_tree_name_is(c->tree, node.a, "__debug__"))
            replace(c, id, pyr_new_ref(c->rt, c->rt->true_));
        break;
    default:
        break;
    }
}

static void fold(pyr_compiler *c, pyr_node_id id) {
    if (!id || pyr_compiler_failed(c) || !pyr_compiler_enter(c)) return;
    uint8_t kind = pyr_compiler_node(c, id)->kind;
    if (kind == PYR_AST_BIN_OP) {
        fold_chain(c, id);
    } else {
        fold_parts(c, id);
        if (!pyr_compiler_failed(c)) fold_kind(c, id);
    }
    pyr_compiler_leave(c);
}

void pyr_compiler_fold(pyr_compiler *c, pyr_node_id root) {
    fold(c, root);
}
