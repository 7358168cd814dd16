// Operators (Objects/abstract.c): each by the slots of the operands' types, the right one first if its type is a subclass.
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/float.h"
#include "obj/int.h"
#include "obj/str.h"
#include "obj/type.h"

typedef struct operator_row {
    uint16_t slot, inplace; // offsets in pyr_type
    const char *sign;
} operator_row;

#define ROW(field, text)                                                                                                       \
    { offsetof(pyr_type, nb_##field), offsetof(pyr_type, nb_inplace_##field), text }
static const operator_row operators[] = {
    ROW(add, "+"),
    ROW(and, "&"),
    ROW(floor_divide, "//"),
    ROW(lshift, "<<"),
    ROW(matrix_multiply, "@"),
    ROW(multiply, "*"),
    ROW(remainder, "%"),
    ROW(or, "|"),
    ROW(power, "** or pow()"),
    ROW(rshift, ">>"),
    ROW(subtract, "-"),
    ROW(true_divide, "/"),
    ROW(xor, "^"),
};
#undef ROW

typedef pyr_object *(*binary_function)(pyr_runtime *rt, pyr_object *a, pyr_object *b);
typedef pyr_object *(*ternary_function)(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *c);

static binary_function binary_slot(const pyr_object *o, uint16_t offset) {
    return (binary_function)*pyr_type_slot(o->ob_type.p, offset);
}

// NotImplemented if neither operand knows.
static pyr_object *try_binary(pyr_runtime *rt, pyr_object *a, pyr_object *b, uint16_t offset) {
    binary_function left = binary_slot(a, offset);
    binary_function right = a->ob_type.p == b->ob_type.p ? NULL : binary_slot(b, offset);
    if (right == left) right = NULL;
    pyr_object *result;
    if (left) {
        if (right && pyr_is_subtype(b->ob_type.p, a->ob_type.p)) {
            result = right(rt, a, b);
            if (result != rt->not_implemented) return result;
            pyr_decref(rt, result);
            right = NULL;
        }
        result = left(rt, a, b);
        if (result != rt->not_implemented) return result;
        pyr_decref(rt, result);
    }
    if (right) return right(rt, a, b);
    return pyr_new_ref(rt, rt->not_implemented);
}

static pyr_object *try_ternary(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *c, uint16_t offset) {
    ternary_function left = (ternary_function)*pyr_type_slot(a->ob_type.p, offset);
    ternary_function right = a->ob_type.p == b->ob_type.p ? NULL : (ternary_function)*pyr_type_slot(b->ob_type.p, offset);
    if (right == left) right = NULL;
    pyr_object *result;
    if (left) {
        if (right && pyr_is_subtype(b->ob_type.p, a->ob_type.p)) {
            result = right(rt, a, b, c);
            if (result != rt->not_implemented) return result;
            pyr_decref(rt, result);
            right = NULL;
        }
        result = left(rt, a, b, c);
        if (result != rt->not_implemented) return result;
        pyr_decref(rt, result);
    }
    if (right) {
        result = right(rt, a, b, c);
        if (result != rt->not_implemented) return result;
        pyr_decref(rt, result);
    }
    ternary_function third = (ternary_function)*pyr_type_slot(c->ob_type.p, offset);
    if (third && third != left && third != right) return third(rt, a, b, c);
    return pyr_new_ref(rt, rt->not_implemented);
}

static pyr_object *unsupported(pyr_runtime *rt, const char *sign, const char *inplace, pyr_object *a, pyr_object *b) {
    if (sign[0] == '>' && sign[1] == '>' && !inplace[0] && pyr_is_exact(rt, a, PYR_T_BUILTIN) &&
        pyr_str_equal_text(PYR_NAME(rt, print), ((const pyr_builtin *)a)->def.p->name)) {
        return pyr_error_format(rt, PYR_T_TypeError,
                                "unsupported operand type(s) for %s: '%T' and '%T'. Did you mean \"print(<message>, "
                                "file=<output_stream>)\"?",
                                sign, a, b);
    }
    return pyr_error_format(rt, PYR_T_TypeError, "unsupported operand type(s) for %s%s: '%T' and '%T'", sign, inplace, a, b);
}

static pyr_object *repeat(pyr_runtime *rt, pyr_object *(*function)(pyr_runtime *, pyr_object *, int64_t), pyr_object *sequence,
                          pyr_object *count) {
    if (!count->ob_type.p->nb_index.fn) {
        return pyr_error_format(rt, PYR_T_TypeError, "can't multiply sequence by non-int of type '%T'", count);
    }
    int64_t n;
    if (pyr_index_int64(rt, count, &n, false) < 0) {
        if (pyr_error_is(rt, PYR_T_OverflowError)) {
            pyr_error_format(rt, PYR_T_OverflowError, "cannot fit '%T' into an index-sized integer", count);
        }
        return NULL;
    }
    return function(rt, sequence, n);
}

// What sequences do where no number slot knows the operator; NotImplemented if they neither.
static pyr_object *try_sequence(pyr_runtime *rt, int op, bool inplace, pyr_object *a, pyr_object *b) {
    pyr_type *ta = a->ob_type.p, *tb = b->ob_type.p;
    if (op == PYR_OP_ADD) {
        if (inplace && ta->sq_inplace_concat.fn) return ta->sq_inplace_concat.fn(rt, a, b);
        if (ta->sq_concat.fn) return ta->sq_concat.fn(rt, a, b);
    } else if (op == PYR_OP_MULTIPLY) {
        if (inplace && ta->sq_inplace_repeat.fn) return repeat(rt, ta->sq_inplace_repeat.fn, a, b);
        if (ta->sq_repeat.fn) return repeat(rt, ta->sq_repeat.fn, a, b);
        if (tb->sq_repeat.fn) return repeat(rt, tb->sq_repeat.fn, b, a);
    }
    return pyr_new_ref(rt, rt->not_implemented);
}

pyr_object *pyr_binary(pyr_runtime *rt, int op, pyr_object *a, pyr_object *b) {
    bool inplace = op >= PYR_OP_INPLACE;
    if (inplace) op -= PYR_OP_INPLACE;
    const operator_row *row = &operators[op];
    pyr_object *result;
    if (inplace) {
        pyr_slot_function slot = *pyr_type_slot(a->ob_type.p, row->inplace);
        if (slot) {
            result = op == PYR_OP_POWER ? ((ternary_function)slot)(rt, a, b, rt->none) : ((binary_function)slot)(rt, a, b);
            if (result != rt->not_implemented) return result;
            pyr_decref(rt, result);
        }
    }
    result = op == PYR_OP_POWER ? try_ternary(rt, a, b, rt->none, row->slot) : try_binary(rt, a, b, row->slot);
    if (result != rt->not_implemented) return result;
    pyr_decref(rt, result);
    return pyr_binary_without_numbers(rt, inplace ? op + PYR_OP_INPLACE : op, a, b);
}

pyr_object *pyr_binary_without_numbers(pyr_runtime *rt, int op, pyr_object *a, pyr_object *b) {
    bool inplace = op >= PYR_OP_INPLACE;
    if (inplace) op -= PYR_OP_INPLACE;
    const operator_row *row = &operators[op];
    pyr_object *result = try_sequence(rt, op, inplace, a, b);
    if (result != rt->not_implemented) return result;
    pyr_decref(rt, result);
    if (op == PYR_OP_POWER && inplace) return unsupported(rt, "**=", "", a, b);
    return unsupported(rt, row->sign, inplace ? "=" : "", a, b);
}

pyr_object *pyr_power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *modulus) {
    pyr_object *result = try_ternary(rt, a, b, modulus, offsetof(pyr_type, nb_power));
    if (result != rt->not_implemented) return result;
    pyr_decref(rt, result);
    if (modulus == rt->none) return unsupported(rt, "** or pow()", "", a, b);
    return pyr_error_format(rt, PYR_T_TypeError, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", a, b,
                            modulus);
}

pyr_object *pyr_divmod(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    pyr_object *result = try_binary(rt, a, b, offsetof(pyr_type, nb_divmod));
    if (result != rt->not_implemented) return result;
    pyr_decref(rt, result);
    return unsupported(rt, "divmod()", "", a, b);
}

// ---- one operand -----------------------------------------------------------------------------------------------------------------

#define UNARY(function, field, text)                                                                                           \
    pyr_object *function(pyr_runtime *rt, pyr_object *o) {                                                                     \
        pyr_type *type = o->ob_type.p;                                                                                         \
        if (type->field.fn) return type->field.fn(rt, o);                                                                      \
        return pyr_error_format(rt, PYR_T_TypeError, "bad operand type for %s: '%T'", text, o);                                \
    }
UNARY(pyr_negative, nb_negative, "unary -")
UNARY(pyr_positive, nb_positive, "unary +")
UNARY(pyr_invert, nb_invert, "unary ~")
UNARY(pyr_absolute, nb_absolute, "abs()")
#undef UNARY

// An exact int of the same value; takes the reference.
static pyr_object *exact_int(pyr_runtime *rt, pyr_object *stolen) {
    if (!stolen || pyr_is_exact(rt, stolen, PYR_T_INT)) return stolen;
    pyr_object *exact = pyr_builtin_type(rt, PYR_T_INT)->nb_int.fn(rt, stolen);
    pyr_decref(rt, stolen);
    return exact;
}

// The result of a method that must answer an int; takes the reference.
static pyr_object *checked_int(pyr_runtime *rt, pyr_object *stolen, const char *method) {
    if (stolen && !PYR_IS_INT(stolen)) {
        pyr_error_format(rt, PYR_T_TypeError, "%s returned non-int (type %T)", method, stolen);
        pyr_decref(rt, stolen);
        return NULL;
    }
    return exact_int(rt, stolen);
}

pyr_object *pyr_index(pyr_runtime *rt, pyr_object *o) {
    if (PYR_IS_INT(o)) return exact_int(rt, pyr_new_ref(rt, o));
    if (!o->ob_type.p->nb_index.fn) {
        return pyr_error_format(rt, PYR_T_TypeError, "'%T' object cannot be interpreted as an integer", o);
    }
    return checked_int(rt, o->ob_type.p->nb_index.fn(rt, o), "__index__");
}

int pyr_index_int64(pyr_runtime *rt, pyr_object *o, int64_t *value, bool clip) {
    if (PYR_IS_INT(o) && pyr_int_fits(o, value)) return 0;
    pyr_object *index = pyr_index(rt, o);
    if (!index) return -1;
    int result = 0;
    if (!pyr_int_fits(index, value)) {
        if (clip) {
            *value = ((pyr_varobject *)index)->ob_size < 0 ? INT64_MIN : INT64_MAX;
        } else {
            pyr_error_format(rt, PYR_T_OverflowError, "cannot fit '%T' into an index-sized integer", o);
            result = -1;
        }
    }
    pyr_decref(rt, index);
    return result;
}

int pyr_int_flag(pyr_runtime *rt, pyr_object *o, int *flag) {
    int64_t value = 0;
    pyr_object *index = pyr_index(rt, o);
    if (!index) return -1;
    bool fits = pyr_int_fits(index, &value) && value >= INT32_MIN && value <= INT32_MAX;
    if (!fits) pyr_error(rt, PYR_T_OverflowError, "Python int too large to convert to C int");
    pyr_decref(rt, index);
    *flag = value != 0;
    return fits ? 0 : -1;
}

pyr_object *pyr_to_int(pyr_runtime *rt, pyr_object *o) {
    pyr_type *type = o->ob_type.p;
    if (type->nb_int.fn) return checked_int(rt, type->nb_int.fn(rt, o), "__int__");
    if (type->nb_index.fn) return pyr_index(rt, o);
    pyr_object *trunc = pyr_lookup_special(rt, o, PYR_NAME(rt, __trunc__));
    if (trunc) {
        pyr_hold(rt, trunc);
        pyr_object *result = pyr_call0(rt, trunc);
        pyr_unhold(rt, trunc);
        return checked_int(rt, result, "__trunc__");
    }
    if (pyr_error_set(rt)) return NULL;
    if (PYR_IS_STR(o)) {
        int64_t length;
        const char *text = pyr_str_utf8(rt, o, &length);
        return text ? pyr_int_from_text(rt, text, length, 10) : NULL;
    }
    if (PYR_IS_BYTES(o)) return pyr_int_from_text(rt, ((pyr_bytes *)o)->data, ((pyr_varobject *)o)->ob_size, 10);
    return pyr_error_format(rt, PYR_T_TypeError,
                            "int() argument must be a string, a bytes-like object or a real number, not '%T'", o);
}

pyr_object *pyr_to_float(pyr_runtime *rt, pyr_object *o) {
    pyr_type *type = o->ob_type.p;
    if (pyr_is_exact(rt, o, PYR_T_FLOAT)) return pyr_new_ref(rt, o);
    if (type->nb_float.fn) {
        pyr_object *result = type->nb_float.fn(rt, o);
        if (!result || pyr_is_exact(rt, result, PYR_T_FLOAT)) return result;
        pyr_object *exact = NULL;
        if (pyr_is_subtype(result->ob_type.p, pyr_builtin_type(rt, PYR_T_FLOAT))) {
            exact = pyr_float_new(rt, pyr_float_value(result));
        } else {
            pyr_error_format(rt, PYR_T_TypeError, "%s.__float__ returned non-float (type %T)", type->tp_name.p, result);
        }
        pyr_decref(rt, result);
        return exact;
    }
    if (type->nb_index.fn) {
        pyr_object *index = pyr_index(rt, o);
        if (!index) return NULL;
        double value = pyr_int_to_double(rt, index);
        pyr_decref(rt, index);
        return value == -1.0 && pyr_error_set(rt) ? NULL : pyr_float_new(rt, value);
    }
    if (PYR_IS_STR(o)) {
        int64_t length;
        const char *text = pyr_str_utf8(rt, o, &length);
        return text ? pyr_float_from_text(rt, text, length) : NULL;
    }
    return pyr_error_format(rt, PYR_T_TypeError, "float() argument must be a string or a real number, not '%T'", o);
}
