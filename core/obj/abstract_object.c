// What every object answers: repr, str, format, hash, truth, comparison (Objects/object.c).
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/format_spec.h"
#include "obj/str.h"
#include "obj/type.h"

pyr_object *pyr_check_text(pyr_runtime *rt, pyr_object *text, const char *method) {
    if (text && !PYR_IS_STR(text)) {
        pyr_error_format(rt, PYR_T_TypeError, "%s returned non-string (type %T)", method, text);
        pyr_decref(rt, text);
        return NULL;
    }
    return text;
}

pyr_object *pyr_repr(pyr_runtime *rt, pyr_object *o) {
    if (pyr_enter_recursion(rt, " while getting the repr of an object") < 0) return NULL;
    pyr_object *text = o->ob_type.p->tp_repr.fn(rt, o);
    pyr_leave_recursion(rt);
    return pyr_check_text(rt, text, "__repr__");
}

pyr_object *pyr_to_str(pyr_runtime *rt, pyr_object *o) {
    if (pyr_is_exact(rt, o, PYR_T_STR)) return pyr_new_ref(rt, o);
    if (pyr_enter_recursion(rt, " while getting the str of an object") < 0) return NULL;
    pyr_object *text = o->ob_type.p->tp_str.fn(rt, o);
    pyr_leave_recursion(rt);
    return pyr_check_text(rt, text, "__str__");
}

static int write_escaped(pyr_runtime *rt, pyr_writer *w, uint32_t c) {
    static const char hex[] = "0123456789abcdef";
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    char text[10] = {'\\', digits == 2 ? 'x' : digits == 4 ? 'u' : 'U'};
    for (int i = 0; i < digits; i++) text[2 + i] = hex[(c >> (4 * (digits - 1 - i))) & 15];
    return pyr_writer_ascii(rt, w, text, 2 + digits);
}

pyr_object *pyr_ascii(pyr_runtime *rt, pyr_object *o) {
    pyr_object *text = pyr_repr(rt, o);
    if (!text || ((pyr_str *)text)->ascii) return text;
    pyr_writer w;
    pyr_writer_init(&w);
    int64_t length = pyr_str_length(text);
    int result = pyr_charge(rt, length);
    for (int64_t i = 0; i < length && result == 0; i++) {
        uint32_t c = pyr_str_char(text, i);
        result = c < 128 ? pyr_writer_char(rt, &w, c) : write_escaped(rt, &w, c);
    }
    pyr_decref(rt, text);
    if (result == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

pyr_object *pyr_format_object(pyr_runtime *rt, pyr_object *o, pyr_object *spec) {
    if (spec && !PYR_IS_STR(spec)) {
        return pyr_error_format(rt, PYR_T_SystemError, "Format specifier must be a string, not %T", spec);
    }
    if (!spec || pyr_str_length(spec) == 0) { // as str() for the plainest types
        if (pyr_is_exact(rt, o, PYR_T_STR)) return pyr_new_ref(rt, o);
        if (pyr_is_exact(rt, o, PYR_T_INT)) return pyr_to_str(rt, o);
    }
    pyr_object *method = pyr_lookup_special(rt, o, PYR_NAME(rt, __format__));
    if (!method) {
        if (!pyr_error_set(rt)) pyr_error_format(rt, PYR_T_TypeError, "Type %T doesn't define __format__", o);
        return NULL;
    }
    if (!spec) spec = rt->empty_str;
    pyr_hold(rt, method);
#if PYR_TRACE
    pyr_object *text = pyr_call1(rt, method, spec);
#else
    // What the method of an int does is known.
    pyr_object *text = NULL;
    if (!pyr_is_exact(rt, o, PYR_T_INT)) text = pyr_call1(rt, method, spec);
    else if (pyr_enter_recursion(rt, " while calling a Python object") == 0) {
        text = pyr_format_int(rt, o, spec);
        pyr_leave_recursion(rt);
    }
#endif
    pyr_unhold(rt, method);
    if (text && !PYR_IS_STR(text)) {
        pyr_error_format(rt, PYR_T_TypeError, "__format__ must return a str, not %T", text);
        pyr_decref(rt, text);
        return NULL;
    }
    return text;
}

int64_t pyr_hash_not_implemented(pyr_runtime *rt, pyr_object *o) {
    pyr_error_format(rt, PYR_T_TypeError, "unhashable type: '%T'", o);
    return -1;
}

int64_t pyr_hash(pyr_runtime *rt, pyr_object *o) {
    pyr_type *type = o->ob_type.p;
    if (!type->tp_hash.fn) return pyr_hash_not_implemented(rt, o);
    return type->tp_hash.fn(rt, o);
}

int pyr_is_true(pyr_runtime *rt, pyr_object *o) {
    if (o == rt->true_) return 1;
    if (o == rt->false_ || o == rt->none) return 0;
    pyr_type *type = o->ob_type.p;
    int64_t answer = 1;
    if (type->nb_bool.fn) {
        answer = type->nb_bool.fn(rt, o);
    } else if (type->mp_length.fn) {
        answer = type->mp_length.fn(rt, o);
    } else if (type->sq_length.fn) {
        answer = type->sq_length.fn(rt, o);
    }
    return answer > 0 ? 1 : (int)answer;
}

// ---- comparison ---------------------------------------------------------------------------------------------------------------

static const char *const op_signs[] = {"<", "<=", "==", "!=", ">", ">="};
static const uint8_t swapped_op[] = {PYR_GT, PYR_GE, PYR_EQ, PYR_NE, PYR_LT, PYR_LE};

static pyr_object *compare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    pyr_type *ta = a->ob_type.p, *tb = b->ob_type.p;
    pyr_object *result;
    bool reflected = false;
    if (ta != tb && tb->tp_richcompare.fn && pyr_is_subtype(tb, ta)) {
        reflected = true;
        result = tb->tp_richcompare.fn(rt, b, a, swapped_op[op]);
        if (result != rt->not_implemented) return result;
        pyr_decref(rt, result);
    }
    if (ta->tp_richcompare.fn) {
        result = ta->tp_richcompare.fn(rt, a, b, op);
        if (result != rt->not_implemented) return result;
        pyr_decref(rt, result);
    }
    if (!reflected && tb->tp_richcompare.fn) {
        result = tb->tp_richcompare.fn(rt, b, a, swapped_op[op]);
        if (result != rt->not_implemented) return result;
        pyr_decref(rt, result);
    }
    if (op == PYR_EQ || op == PYR_NE) return pyr_new_ref(rt, (a == b) == (op == PYR_EQ) ? rt->true_ : rt->false_);
    return pyr_error_format(rt, PYR_T_TypeError, "'%s' not supported between instances of '%T' and '%T'", op_signs[op], a, b);
}

pyr_object *pyr_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (pyr_enter_recursion(rt, " in comparison") < 0) return NULL;
    pyr_object *result = compare(rt, a, b, op);
    pyr_leave_recursion(rt);
    return result;
}

int pyr_compare_bool(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (a == b && (op == PYR_EQ || op == PYR_NE)) return op == PYR_EQ;
    if (op == PYR_EQ && pyr_is_exact(rt, a, PYR_T_STR) && pyr_is_exact(rt, b, PYR_T_STR)) return pyr_str_equal(a, b);
    pyr_object *result = pyr_richcompare(rt, a, b, op);
    if (!result) return -1;
    int answer;
    if (result == rt->true_ || result == rt->false_) {
        answer = result == rt->true_;
    } else {
        pyr_hold(rt, result);
        answer = pyr_is_true(rt, result);
        pyr_take_back(rt);
    }
    pyr_decref(rt, result);
    return answer;
}

// ---- reprs that meet themselves -----------------------------------------------------------------------------------------------

// The list stands in the thread's dict, as in 3.11 (Objects/object.c: Py_ReprEnter): both are made by the first repr of a container and stay.
static int make_repr_list(pyr_runtime *rt) {
    if (!rt->thread_dict && !(rt->thread_dict = pyr_dict_new(rt))) return -1;
    pyr_object *list = pyr_list_new(rt, 0);
    if (!list) return -1;
    int result = pyr_dict_set_text(rt, rt->thread_dict, "Py_Repr", list);
    pyr_decref(rt, list);
    if (result == 0) rt->repr_running = list;
    return result;
}

int pyr_repr_enter(pyr_runtime *rt, pyr_object *o) {
    if (!rt->repr_running && make_repr_list(rt) < 0) return -1;
    for (int64_t i = pyr_list_size(rt->repr_running) - 1; i >= 0; i--) {
        if (pyr_list_items(rt->repr_running)[i].p == o) return 1;
    }
    return pyr_list_append(rt, rt->repr_running, o);
}

void pyr_repr_leave(pyr_runtime *rt, pyr_object *o) {
    pyr_list *running = (pyr_list *)rt->repr_running;
    if (!running) return;
    for (int64_t i = running->base.ob_size - 1; i >= 0; i--) {
        if (running->items.p[i].p != o) continue;
        running->base.ob_size--;
        for (int64_t k = i; k < running->base.ob_size; k++) running->items.p[k] = running->items.p[k + 1];
        pyr_decref(rt, o);
        return;
    }
}
