// Built-in functions about numbers.
#include "vm/builtins.h"

static pyr_object *get_abs(PYR_CALL_ARGS) {
    return pyr_absolute(rt, args[0].p);
}

static pyr_object *get_divmod(PYR_CALL_ARGS) {
    return pyr_check_positional(rt, "divmod", nargs, 2, 2) < 0 ? NULL : pyr_divmod(rt, args[0].p, args[1].p);
}

static pyr_object *get_pow(PYR_CALL_ARGS) {
    static const char *const names[] = {"base", "exp", "mod", NULL};
    pyr_object *value[3] = {NULL};
    if (pyr_parse_args(rt, "pow", args, nargs, kwnames, names, 0, 2, 3, value) < 0) return NULL;
    return pyr_power(rt, value[0], value[1], value[2] ? value[2] : rt->none);
}

static pyr_object *get_round(PYR_CALL_ARGS) {
    static const char *const names[] = {"number", "ndigits", NULL};
    pyr_object *value[2] = {NULL};
    if (pyr_parse_args(rt, "round", args, nargs, kwnames, names, 0, 1, 2, value) < 0) return NULL;
    pyr_object *method = pyr_lookup_special(rt, value[0], PYR_NAME(rt, __round__));
    if (!method)
        return pyr_error_set(rt) ? NULL
                                 : pyr_error_format(rt, PYR_T_TypeError, "type %T doesn't define __round__ method", value[0]);
    bool whole = !value[1] || value[1] == rt->none;
    pyr_hold(rt, method);
    pyr_object *result = whole ? pyr_call0(rt, method) : pyr_call1(rt, method, value[1]);
    pyr_unhold(rt, method);
    return result;
}

enum { SUM_ITER, SUM_ITEM, SUM_TOTAL, SUM_SLOTS };

// Adds the items in SUM_ITER to SUM_TOTAL. Whole numbers and floats are added without objects in between, as long as all are
// exactly of the type.
static int add_items(pyr_runtime *rt, pyr_ref *slot) {
    enum { GENERAL, WHOLE, FLOAT } mode = GENERAL;
    int64_t whole = 0;
    double real = 0.0;
    if (pyr_is_exact(rt, slot[SUM_TOTAL].p, PYR_T_INT) && pyr_int_fits(slot[SUM_TOTAL].p, &whole)) mode = WHOLE;
    if (pyr_is_exact(rt, slot[SUM_TOTAL].p, PYR_T_FLOAT)) {
        mode = FLOAT;
        real = pyr_float_value(slot[SUM_TOTAL].p);
    }
    for (;;) {
        if (pyr_charge(rt, 1) < 0) return -1;
        slot[SUM_ITEM].p = pyr_next(rt, slot[SUM_ITER].p);
        pyr_object *item = slot[SUM_ITEM].p;
        if (!item && pyr_error_set(rt)) return -1;
        if (mode != GENERAL) {
            int64_t n = 0, sum = 0;
            bool is_whole =
                item && (pyr_is_exact(rt, item, PYR_T_INT) || pyr_is_exact(rt, item, PYR_T_BOOL)) && pyr_int_fits(item, &n);
            bool is_real = item && pyr_is_exact(rt, item, PYR_T_FLOAT);
            if (mode == WHOLE && is_whole && !__builtin_add_overflow(whole, n, &sum)) {
                whole = sum;
                pyr_clear(rt, &slot[SUM_ITEM]);
                continue;
            }
            if (mode == FLOAT && (is_real || is_whole)) {
                real += is_real ? pyr_float_value(item) : (double)n;
                pyr_clear(rt, &slot[SUM_ITEM]);
                continue;
            }
            pyr_object *total = mode == WHOLE ? pyr_int_new(rt, whole) : pyr_float_new(rt, real);
            if (!total) return -1;
            pyr_replace(rt, &slot[SUM_TOTAL], total);
            // 3.11 goes on from a whole total to a float one, but from nothing else.
            mode = GENERAL;
        }
        if (!item) return 0;
        pyr_object *total = pyr_binary(rt, PYR_OP_ADD, slot[SUM_TOTAL].p, item);
        pyr_hold(rt, total);
        pyr_clear(rt, &slot[SUM_ITEM]);
        pyr_take_back(rt);
        if (!total) return -1;
        pyr_replace(rt, &slot[SUM_TOTAL], total);
        if (pyr_is_exact(rt, total, PYR_T_FLOAT)) {
            mode = FLOAT;
            real = pyr_float_value(total);
        }
    }
}

static pyr_object *get_sum(PYR_CALL_ARGS) {
    static const char *const names[] = {"iterable", "start", NULL};
    pyr_object *value[2] = {NULL};
    if (pyr_parse_args(rt, "sum", args, nargs, kwnames, names, 1, 1, 2, value) < 0) return NULL;
    if (value[1] && PYR_IS_STR(value[1]))
        return pyr_error(rt, PYR_T_TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    if (value[1] && PYR_IS_BYTES(value[1]))
        return pyr_error(rt, PYR_T_TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
    pyr_frame *frame = pyr_native_push(rt, NULL, SUM_SLOTS);
    if (!frame) return NULL;
    pyr_ref *slot = frame->slots;
    pyr_object *total = NULL;
    slot[SUM_ITER].p = pyr_iter(rt, value[0]);
    if (slot[SUM_ITER].p) slot[SUM_TOTAL].p = value[1] ? pyr_new_ref(rt, value[1]) : pyr_int_new(rt, 0);
    if (slot[SUM_TOTAL].p && add_items(rt, slot) == 0) {
        total = slot[SUM_TOTAL].p;
        slot[SUM_TOTAL].p = NULL;
    }
    return pyr_native_return(rt, frame, total);
}

static pyr_object *in_base(pyr_runtime *rt, pyr_object *number, int base) {
    pyr_object *index = pyr_index(rt, number);
    if (!index) return NULL;
    pyr_object *text = pyr_int_to_text(rt, index, base, true);
    pyr_decref(rt, index);
    return text;
}

static pyr_object *get_bin(PYR_CALL_ARGS) {
    return in_base(rt, args[0].p, 2);
}

static pyr_object *get_oct(PYR_CALL_ARGS) {
    return in_base(rt, args[0].p, 8);
}

static pyr_object *get_hex(PYR_CALL_ARGS) {
    return in_base(rt, args[0].p, 16);
}

const pyr_method_def pyr_builtins_number_functions[] = {
    {"abs", get_abs, PYR_METH_O, "($module, x, /)"},
    {"divmod", get_divmod, PYR_METH_FASTCALL, "($module, x, y, /)"},
    {"pow", get_pow, PYR_METH_KEYWORDS, "($module, /, base, exp, mod=None)"},
    {"round", get_round, PYR_METH_KEYWORDS, "($module, /, number, ndigits=None)"},
    {"sum", get_sum, PYR_METH_KEYWORDS, "($module, iterable, /, start=0)"},
    {"bin", get_bin, PYR_METH_O, "($module, number, /)"},
    {"oct", get_oct, PYR_METH_O, "($module, number, /)"},
    {"hex", get_hex, PYR_METH_O, "($module, number, /)"},
    {NULL, NULL, 0, NULL},
};
