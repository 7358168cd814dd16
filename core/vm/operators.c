// Operators on objects whose special methods are Python functions: each method is a frame in the same loop, and NotImplemented goes
// on with the next candidate. The order of the candidates is that of Objects/abstract.c (binary_op1, do_richcompare) and of the slot
// functions in Objects/typeobject.c (SLOT1BINFULL), 3.11. What has no Python method runs in C.
#include "vm/eval.h"
#include "vm/generator.h"

// One thing to try: a Python method of [self], or (method NULL) the C slot with the operands as they stand.
typedef struct candidate {
    pyr_object *self, *other;
    pyr_object *name;       // of the method
    pyr_slot_function slot; // or the C function
} candidate;

#define MAX_CANDIDATES 6

typedef struct binary_names {
    uint16_t slot, inplace; // offsets in pyr_type
    uint16_t method, reflected, augmented;
    pyr_slot_function python, python_inplace;
} binary_names;

#define ROW(field, word)                                                                                                       \
    {                                                                                                                          \
        offsetof(pyr_type, nb_##field), offsetof(pyr_type, nb_inplace_##field), PYR_N___##word##__, PYR_N___r##word##__,       \
            PYR_N___i##word##__, (pyr_slot_function)pyr_slot_nb_##field, (pyr_slot_function)pyr_slot_nb_inplace_##field        \
    }
static const binary_names binaries[] = {
    ROW(add, add),
    ROW(and, and),
    ROW(floor_divide, floordiv),
    ROW(lshift, lshift),
    ROW(matrix_multiply, matmul),
    ROW(multiply, mul),
    ROW(remainder, mod),
    ROW(or, or),
    ROW(power, pow),
    ROW(rshift, rshift),
    ROW(subtract, sub),
    ROW(true_divide, truediv),
    ROW(xor, xor),
};
#undef ROW

static const uint16_t comparisons[] = {PYR_N___lt__, PYR_N___le__, PYR_N___eq__, PYR_N___ne__, PYR_N___gt__, PYR_N___ge__};
static const uint8_t swapped[] = {PYR_GT, PYR_GE, PYR_EQ, PYR_NE, PYR_LT, PYR_LE};
static const char *const comparison_signs[] = {"<", "<=", "==", "!=", ">", ">="};

typedef pyr_object *(*binary_function)(pyr_runtime *rt, pyr_object *a, pyr_object *b);
typedef pyr_object *(*ternary_function)(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *c);

pyr_object *pyr_python_special(pyr_runtime *rt, const pyr_type *type, pyr_object *name) {
    pyr_object *method = pyr_type_lookup(rt, (pyr_type *)(uintptr_t)type, name);
    return method && pyr_is_exact(rt, method, PYR_T_FUNCTION) ? method : NULL;
}

static pyr_go replace(pyr_runtime *rt, pyr_frame *frame, int64_t n, pyr_object *result) {
    if (!result) return PYR_GO_ERROR;
    pyr_hold(rt, result);
    pyr_frame_drop(rt, frame, n);
    pyr_take_back(rt);
    pyr_frame_push(frame, result);
    return PYR_GO_NEXT;
}

static pyr_slot_function slot_of(const pyr_object *o, uint16_t offset) {
    return *pyr_type_slot(pyr_type_of(o), offset);
}

// ---- binary operators ------------------------------------------------------------------------------------------------------------

// What one slot that was chosen for (a, b) tries.
static int expand_slot(pyr_runtime *rt, const binary_names *row, pyr_slot_function slot, pyr_object *a, pyr_object *b,
                       candidate *out) {
    if (slot != row->python) {
        out[0] = (candidate){NULL, NULL, NULL, slot};
        return 1;
    }
    int n = 0;
    pyr_type *ta = pyr_type_of(a), *tb = pyr_type_of(b);
    bool other = ta != tb && slot_of(b, row->slot) == slot;
    pyr_object *reflected = rt->names[row->reflected];
    const candidate right = {b, a, reflected, NULL};
    if (slot_of(a, row->slot) == slot) {
        if (other && pyr_is_subtype(tb, ta)) {
            const pyr_object *mine = pyr_type_lookup(rt, tb, reflected);
            if (mine && mine != pyr_type_lookup(rt, ta, reflected)) {
                out[n++] = right;
                other = false;
            }
        }
        out[n++] = (candidate){a, b, rt->names[row->method], NULL};
    }
    if (other) out[n++] = right;
    return n;
}

static int binary_candidates(pyr_runtime *rt, uint32_t op, pyr_object *a, pyr_object *b, candidate *out) {
    const binary_names *row = &binaries[op % PYR_NB_INPLACE_ADD];
    pyr_type *ta = pyr_type_of(a), *tb = pyr_type_of(b);
    pyr_slot_function left = slot_of(a, row->slot), right = ta == tb ? NULL : slot_of(b, row->slot);
    int n = 0;
    if (op >= PYR_NB_INPLACE_ADD) {
        pyr_slot_function inplace = slot_of(a, row->inplace);
        if (inplace == row->python_inplace) {
            out[n++] = (candidate){a, b, rt->names[row->augmented], NULL};
        } else if (inplace) {
            out[n++] = (candidate){NULL, NULL, NULL, inplace};
        }
    }
    if (right == left) right = NULL;
    if (left && right && pyr_is_subtype(tb, ta)) {
        n += expand_slot(rt, row, right, a, b, out + n);
        right = NULL;
    }
    if (left) n += expand_slot(rt, row, left, a, b, out + n);
    if (right) n += expand_slot(rt, row, right, a, b, out + n);
    return n;
}

// Calls a candidate that is no Python function. NotImplemented if there is nothing to call.
static pyr_object *call_candidate(pyr_runtime *rt, const candidate *c, pyr_object *a, pyr_object *b, bool ternary) {
    if (c->slot) return ternary ? ((ternary_function)c->slot)(rt, a, b, rt->none) : ((binary_function)c->slot)(rt, a, b);
    pyr_object *method = pyr_lookup_special(rt, c->self, c->name);
    if (!method) return pyr_error_set(rt) ? NULL : pyr_new_ref(rt, rt->not_implemented);
    pyr_hold(rt, method);
    pyr_object *result = pyr_call1(rt, method, c->other);
    pyr_unhold(rt, method);
    return result;
}

// Tries the candidates from [stage] on. PYR_GO_NEXT with *[result] NULL: none of them knows.
static pyr_go try_candidates(pyr_runtime *rt, const candidate *all, int count, uint32_t op_stage, uint8_t after, bool ternary,
                             pyr_object *a, pyr_object *b, pyr_object **result) {
    *result = NULL;
    for (int i = (int)(op_stage >> 8); i < count; i++) {
        const candidate *c = &all[i];
        pyr_object *function = c->slot ? NULL : pyr_python_special(rt, pyr_type_of(c->self), c->name);
        if (function) {
            const pyr_ref other = {c->other};
            return pyr_begin_function(rt, function, c->self, &other, 1, NULL, after,
                                      (op_stage & 0xFF) | (uint32_t)(i + 1) << 8);
        }
        *result = call_candidate(rt, c, a, b, ternary);
        if (!*result) return PYR_GO_ERROR;
        if (*result != rt->not_implemented) return PYR_GO_NEXT;
        pyr_decref(rt, *result);
    }
    *result = NULL;
    return PYR_GO_NEXT;
}

static bool has_python(const candidate *all, int count) {
    for (int i = 0; i < count; i++) {
        if (!all[i].slot) return true;
    }
    return false;
}

pyr_go pyr_binary_instruction(pyr_runtime *rt, pyr_frame *frame, uint32_t op_stage) {
    pyr_object *a = frame->slots[frame->sp - 2].p, *b = frame->slots[frame->sp - 1].p, *result;
    uint32_t op = op_stage & 0xFF;
    if (!pyr_type_has(pyr_type_of(a), PYR_TPFLAGS_HEAPTYPE) && !pyr_type_has(pyr_type_of(b), PYR_TPFLAGS_HEAPTYPE)) {
        return replace(rt, frame, 2, pyr_binary(rt, (int)op, a, b));
    }
    candidate all[MAX_CANDIDATES];
    int count = binary_candidates(rt, op, a, b, all);
    if (!has_python(all, count)) return replace(rt, frame, 2, pyr_binary(rt, (int)op, a, b));
    bool ternary = op % PYR_NB_INPLACE_ADD == PYR_NB_POWER;
    pyr_go go = try_candidates(rt, all, count, op_stage, PYR_AFTER_BINARY, ternary, a, b, &result);
    if (go != PYR_GO_NEXT) return go;
    return replace(rt, frame, 2, result ? result : pyr_binary_without_numbers(rt, (int)op, a, b));
}

// ---- comparison --------------------------------------------------------------------------------------------------------------------

static int add_comparison(pyr_runtime *rt, pyr_object *self, pyr_object *other, uint32_t op, candidate *out) {
    if (pyr_type_of(self)->tp_richcompare.fn != pyr_slot_tp_richcompare) return 0;
    out[0] = (candidate){self, other, rt->names[comparisons[op]], NULL};
    return 1;
}

pyr_go pyr_compare_instruction(pyr_runtime *rt, pyr_frame *frame, uint32_t op_stage) {
    pyr_object *a = frame->slots[frame->sp - 2].p, *b = frame->slots[frame->sp - 1].p, *result;
    uint32_t op = op_stage & 0xFF;
    pyr_type *ta = pyr_type_of(a), *tb = pyr_type_of(b);
    if (ta->tp_richcompare.fn != pyr_slot_tp_richcompare && tb->tp_richcompare.fn != pyr_slot_tp_richcompare) {
        return replace(rt, frame, 2, pyr_richcompare(rt, a, b, (int)op));
    }
    // At most three: the right one first if its type is a subclass, the left one, the right one.
    bool right_first = ta != tb && pyr_is_subtype(tb, ta);
    for (uint32_t stage = op_stage >> 8; stage < 3; stage++) {
        if (stage == (right_first ? 2 : 0)) continue;
        pyr_object *self = stage == 1 ? a : b, *other = stage == 1 ? b : a;
        uint32_t own_op = stage == 1 ? op : swapped[op];
        candidate one;
        if (add_comparison(rt, self, other, own_op, &one)) {
            pyr_object *function = pyr_python_special(rt, pyr_type_of(self), one.name);
            if (function) {
                const pyr_ref argument = {other};
                if (pyr_count_level(rt, " in comparison") < 0) return PYR_GO_ERROR;
                pyr_go go =
                    pyr_begin_function(rt, function, self, &argument, 1, NULL, PYR_AFTER_COMPARE, op | (stage + 1) << 8);
                if (go == PYR_GO_ERROR) pyr_uncount_level(rt);
                return go;
            }
        }
        if (!pyr_type_of(self)->tp_richcompare.fn) continue;
        result = pyr_type_of(self)->tp_richcompare.fn(rt, self, other, (int)own_op);
        if (!result) return PYR_GO_ERROR;
        if (result != rt->not_implemented) return replace(rt, frame, 2, result);
        pyr_decref(rt, result);
    }
    if (op == PYR_CMP_EQ || op == PYR_CMP_NE) return replace(rt, frame, 2, pyr_bool(rt, (a == b) == (op == PYR_CMP_EQ)));
    pyr_error_format(rt, PYR_T_TypeError, "'%s' not supported between instances of '%T' and '%T'", comparison_signs[op], a, b);
    return PYR_GO_ERROR;
}

// ---- one operand --------------------------------------------------------------------------------------------------------------------

pyr_go pyr_unary_instruction(pyr_runtime *rt, pyr_frame *frame, uint32_t opcode) {
    pyr_object *o = frame->slots[frame->sp - 1].p, *name;
    pyr_object *(*in_c)(pyr_runtime *, pyr_object *);
    bool python;
    pyr_type *type = pyr_type_of(o);
    if (opcode == PYR_OP_UNARY_NEGATIVE) {
        name = PYR_NAME(rt, __neg__), in_c = pyr_negative, python = type->nb_negative.fn == pyr_slot_nb_negative;
    } else if (opcode == PYR_OP_UNARY_POSITIVE) {
        name = PYR_NAME(rt, __pos__), in_c = pyr_positive, python = type->nb_positive.fn == pyr_slot_nb_positive;
    } else {
        name = PYR_NAME(rt, __invert__), in_c = pyr_invert, python = type->nb_invert.fn == pyr_slot_nb_invert;
    }
    pyr_object *function = python ? pyr_python_special(rt, type, name) : NULL;
    if (function) return pyr_begin_function(rt, function, o, NULL, 0, NULL, PYR_AFTER_REPLACE, 1);
    return replace(rt, frame, 1, in_c(rt, o));
}

pyr_go pyr_truth_instruction(pyr_runtime *rt, pyr_frame *frame, bool *truth) {
    pyr_object *o = frame->slots[frame->sp - 1].p, *function = NULL;
    pyr_type *type = pyr_type_of(o);
    bool by_len = false;
    if (type->nb_bool.fn) {
        if (type->nb_bool.fn == pyr_slot_nb_bool) {
            function = pyr_python_special(rt, type, PYR_NAME(rt, __bool__));
            if (!function) {
                function = pyr_python_special(rt, type, PYR_NAME(rt, __len__));
                by_len = true;
            }
        }
    } else if (type->mp_length.fn == pyr_slot_mp_length) {
        function = pyr_python_special(rt, type, PYR_NAME(rt, __len__));
        by_len = true;
    }
    if (function) return pyr_begin_function(rt, function, o, NULL, 0, NULL, PYR_AFTER_TRUTH, by_len);
    int answer = pyr_is_true(rt, o);
    *truth = answer > 0;
    return answer < 0 ? PYR_GO_ERROR : PYR_GO_NEXT;
}

void pyr_truth_decided(pyr_runtime *rt, pyr_frame *frame, bool truth) {
    uint32_t instr = pyr_frame_code(frame)->words.p[frame->ip], opcode = pyr_instr_opcode(instr);
    int32_t arg = (int32_t)pyr_instr_arg(instr), next = frame->ip + 1;
    bool drop = true;
    switch (opcode) {
    case PYR_OP_UNARY_NOT:
        pyr_replace(rt, &frame->slots[frame->sp - 1], pyr_bool(rt, !truth));
        drop = false;
        break;
    case PYR_OP_JUMP_IF_FALSE_OR_POP:
    case PYR_OP_JUMP_IF_TRUE_OR_POP:
        if (truth == (opcode == PYR_OP_JUMP_IF_TRUE_OR_POP)) {
            next += arg;
            drop = false;
        }
        break;
    case PYR_OP_POP_JUMP_FORWARD_IF_FALSE:
    case PYR_OP_POP_JUMP_FORWARD_IF_TRUE:
        if (truth == (opcode == PYR_OP_POP_JUMP_FORWARD_IF_TRUE)) next += arg;
        break;
    default:
        if (truth == (opcode == PYR_OP_POP_JUMP_BACKWARD_IF_TRUE)) next -= arg;
    }
    if (drop) pyr_frame_drop(rt, frame, 1);
    pyr_vm_of(rt)->next = next;
}

// ---- containers -----------------------------------------------------------------------------------------------------------------------

pyr_go pyr_subscript_instruction(pyr_runtime *rt, pyr_frame *frame) {
    pyr_ref *operands = &frame->slots[frame->sp - 2];
    pyr_object *o = operands[0].p, *function;
    if (pyr_type_of(o)->mp_subscript.fn == pyr_slot_mp_subscript &&
        (function = pyr_python_special(rt, pyr_type_of(o), PYR_NAME(rt, __getitem__)))) {
        return pyr_begin_function(rt, function, o, &operands[1], 1, NULL, PYR_AFTER_REPLACE, 2);
    }
    return replace(rt, frame, 2, pyr_getitem(rt, o, operands[1].p));
}

pyr_go pyr_store_subscript_instruction(pyr_runtime *rt, pyr_frame *frame) {
    pyr_ref *operands = &frame->slots[frame->sp - 3]; // value, container, key
    pyr_object *o = operands[1].p, *function;
    if (pyr_type_of(o)->mp_ass_subscript.fn == pyr_slot_mp_ass_subscript &&
        (function = pyr_python_special(rt, pyr_type_of(o), PYR_NAME(rt, __setitem__)))) {
        const pyr_ref args[] = {operands[2], operands[0]};
        return pyr_begin_function(rt, function, o, args, 2, NULL, PYR_AFTER_DROP, 3);
    }
    if (pyr_setitem(rt, o, operands[2].p, operands[0].p) < 0) return PYR_GO_ERROR;
    pyr_frame_drop(rt, frame, 3);
    return PYR_GO_NEXT;
}

pyr_go pyr_delete_subscript_instruction(pyr_runtime *rt, pyr_frame *frame) {
    pyr_ref *operands = &frame->slots[frame->sp - 2];
    pyr_object *o = operands[0].p, *function;
    if (pyr_type_of(o)->mp_ass_subscript.fn == pyr_slot_mp_ass_subscript &&
        (function = pyr_python_special(rt, pyr_type_of(o), PYR_NAME(rt, __delitem__)))) {
        return pyr_begin_function(rt, function, o, &operands[1], 1, NULL, PYR_AFTER_DROP, 2);
    }
    if (pyr_setitem(rt, o, operands[1].p, NULL) < 0) return PYR_GO_ERROR;
    pyr_frame_drop(rt, frame, 2);
    return PYR_GO_NEXT;
}

pyr_go pyr_contains_instruction(pyr_runtime *rt, pyr_frame *frame, bool invert) {
    pyr_ref *operands = &frame->slots[frame->sp - 2]; // value, container
    pyr_object *o = operands[1].p, *function;
    if (pyr_type_of(o)->sq_contains.fn == pyr_slot_sq_contains &&
        (function = pyr_python_special(rt, pyr_type_of(o), PYR_NAME(rt, __contains__)))) {
        return pyr_begin_function(rt, function, o, operands, 1, NULL, PYR_AFTER_CONTAINS, 0);
    }
    int found = pyr_contains(rt, o, operands[0].p);
    return found < 0 ? PYR_GO_ERROR : replace(rt, frame, 2, pyr_bool(rt, (found != 0) != invert));
}

// ---- iteration --------------------------------------------------------------------------------------------------------------------------

pyr_go pyr_iter_instruction(pyr_runtime *rt, pyr_frame *frame) {
    pyr_object *o = frame->slots[frame->sp - 1].p, *function;
    if (pyr_type_of(o)->tp_iter.fn == pyr_slot_tp_iter &&
        (function = pyr_python_special(rt, pyr_type_of(o), PYR_NAME(rt, __iter__)))) {
        return pyr_begin_function(rt, function, o, NULL, 0, NULL, PYR_AFTER_ITER, 0);
    }
    return replace(rt, frame, 1, pyr_iter(rt, o));
}

pyr_go pyr_for_instruction(pyr_runtime *rt, pyr_frame *frame, pyr_object **value) {
    pyr_object *o = frame->slots[frame->sp - 1].p, *function;
    *value = NULL;
    if (pyr_is_exact(rt, o, PYR_T_GENERATOR)) {
        return pyr_generator_enter(rt, o, pyr_new_ref(rt, rt->none), PYR_AFTER_FOR, 0);
    }
    pyr_type *type = pyr_type_of(o);
    if (type->tp_iternext.fn == pyr_slot_tp_iternext && (function = pyr_python_special(rt, type, PYR_NAME(rt, __next__)))) {
        return pyr_begin_function(rt, function, o, NULL, 0, NULL, PYR_AFTER_FOR, 0);
    }
    *value = pyr_next(rt, o);
    return *value || !pyr_error_set(rt) ? PYR_GO_NEXT : PYR_GO_ERROR;
}

// What a StopIteration that is set carries, taken out of it; NULL if another error is set. None if no error is set.
static pyr_object *stop_value(pyr_runtime *rt) {
    if (!pyr_error_set(rt)) return pyr_new_ref(rt, rt->none);
    if (!pyr_error_is(rt, PYR_T_StopIteration)) return NULL;
    pyr_object *stop = pyr_error_take(rt);
    pyr_object *value = ((const pyr_exception_more *)stop)->field[0].p;
    value = pyr_new_ref(rt, value ? value : rt->none);
    pyr_decref(rt, stop);
    return value;
}

pyr_go pyr_send_instruction(pyr_runtime *rt, pyr_frame *frame) {
    pyr_object *o = frame->slots[frame->sp - 2].p, *sent = frame->slots[frame->sp - 1].p, *value;
    pyr_type *type = pyr_type_of(o);
    if (pyr_is_exact(rt, o, PYR_T_GENERATOR)) {
        if (pyr_generator_check(rt, o, sent) < 0) return PYR_GO_ERROR;
        frame->sp--;
        pyr_go go = pyr_generator_enter(rt, o, sent, PYR_AFTER_SEND, 0);
        if (go != PYR_GO_NEXT) return go;
        return pyr_deliver_end(rt, pyr_new_ref(rt, rt->none), PYR_AFTER_SEND, 0);
    }
    if (sent == rt->none && type->tp_iternext.fn) {
        value = type->tp_iternext.fn(rt, o);
    } else {
        const pyr_ref argument = {sent};
        value = pyr_call_method(rt, o, PYR_NAME(rt, send), &argument, 1);
    }
    if (value) {
        pyr_vm_of(rt)->next = frame->ip + 1;
        return replace(rt, frame, 1, value);
    }
    value = stop_value(rt);
    if (!value) return PYR_GO_ERROR;
    pyr_hold(rt, value);
    pyr_frame_drop(rt, frame, 1);
    pyr_take_back(rt);
    return pyr_deliver_end(rt, value, PYR_AFTER_SEND, 0);
}

// ---- with -------------------------------------------------------------------------------------------------------------------------------

pyr_go pyr_with_instruction(pyr_runtime *rt, pyr_frame *frame) {
    pyr_object *manager = frame->slots[frame->sp - 1].p, *result;
    pyr_object *enter = pyr_lookup_special(rt, manager, PYR_NAME(rt, __enter__));
    if (!enter) {
        if (!pyr_error_set(rt)) {
            pyr_error_format(rt, PYR_T_TypeError, "'%T' object does not support the context manager protocol", manager);
        }
        return PYR_GO_ERROR;
    }
    pyr_hold(rt, enter);
    pyr_object *leave = pyr_lookup_special(rt, manager, PYR_NAME(rt, __exit__));
    pyr_take_back(rt);
    if (!leave) {
        if (!pyr_error_set(rt)) {
            pyr_error_format(rt, PYR_T_TypeError,
                             "'%T' object does not support the context manager protocol (missed __exit__ method)", manager);
        }
        pyr_decref(rt, enter);
        return PYR_GO_ERROR;
    }
    frame->slots[frame->sp - 1].p = leave;
    pyr_frame_push(frame, enter);
    pyr_decref(rt, manager);
    pyr_go go = pyr_begin_call(rt, enter, NULL, 0, NULL, PYR_AFTER_REPLACE, 1, &result);
    return go == PYR_GO_NEXT ? replace(rt, frame, 1, result) : go;
}

pyr_go pyr_with_except_instruction(pyr_runtime *rt, pyr_frame *frame) {
    // __exit__, lasti, what was handled before, the exception
    pyr_object *error = frame->slots[frame->sp - 1].p, *leave = frame->slots[frame->sp - 4].p, *result;
    pyr_object *traceback = ((const pyr_exception *)error)->traceback.p;
    const pyr_ref args[] = {{(pyr_object *)pyr_type_of(error)}, {error}, {traceback ? traceback : rt->none}};
    pyr_go go = pyr_begin_call(rt, leave, args, 3, NULL, PYR_AFTER_PUSH, 0, &result);
    if (go == PYR_GO_NEXT) pyr_frame_push(frame, result);
    return go;
}
