// The print statement of Python 2 with its softspace, and what interactive code prints (Python 2.7's Python/ceval.c: PRINT_ITEM).
#include "vm/eval.h"

static pyr_object *standard_output(pyr_runtime *rt) {
    pyr_object *stream = rt->sysdict ? pyr_dict_get(rt, rt->sysdict, PYR_NAME(rt, stdout)) : NULL;
    return stream ? stream : pyr_error(rt, PYR_T_RuntimeError, "lost sys.stdout");
}

static int write_to(pyr_runtime *rt, pyr_object *stream, pyr_object *text) {
    const pyr_ref argument = {text};
    pyr_object *result = pyr_call_method(rt, stream, PYR_NAME(rt, write), &argument, 1);
    pyr_xdecref(rt, result);
    return result ? 0 : -1;
}

static int write_char(pyr_runtime *rt, pyr_object *stream, char c) {
    pyr_object *text = pyr_str_from_char(rt, (uint8_t)c);
    int result = text ? write_to(rt, stream, text) : -1;
    pyr_xdecref(rt, text);
    return result;
}

// Whether a space is due, and what is due next. Standard output's is the machine's, another stream's its attribute.
static bool soft_space(pyr_runtime *rt, pyr_object *stream, bool standard, bool due) {
    pyr_vm *vm = pyr_vm_of(rt);
    if (standard) {
        bool before = vm->softspace != 0;
        vm->softspace = due;
        return before;
    }
    pyr_object *value;
    bool before = false;
    if (pyr_lookup_attr(rt, stream, PYR_NAME(rt, softspace), &value) > 0) {
        before = pyr_is_true(rt, value) > 0;
        pyr_decref(rt, value);
    }
    pyr_error_clear(rt);
    pyr_object *flag = pyr_int_new(rt, due);
    if (flag && pyr_setattr(rt, stream, PYR_NAME(rt, softspace), flag) < 0) pyr_error_clear(rt);
    pyr_xdecref(rt, flag);
    return before;
}

static bool is_space(uint32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

int pyr_print_item(pyr_runtime *rt, pyr_object *stream, pyr_object *value) {
    bool standard = !stream || stream == rt->none;
    if (standard) stream = standard_output(rt);
    if (!stream) return -1;
    pyr_incref(rt, stream);
    pyr_hold(rt, stream);
    int result = soft_space(rt, stream, standard, false) ? write_char(rt, stream, ' ') : 0;
    pyr_object *text = result == 0 ? pyr_to_str(rt, value) : NULL;
    result = text ? write_to(rt, stream, text) : -1;
    if (result == 0) {
        int64_t length = pyr_str_length(text);
        uint32_t last = length > 0 ? pyr_str_char(text, length - 1) : 0;
        bool due = !PYR_IS_STR(value) || length == 0 || !is_space(last) || last == ' ';
        if (due) soft_space(rt, stream, standard, true);
    }
    pyr_xdecref(rt, text);
    pyr_unhold(rt, stream);
    return result;
}

int pyr_print_newline(pyr_runtime *rt, pyr_object *stream) {
    bool standard = !stream || stream == rt->none;
    if (standard) stream = standard_output(rt);
    if (!stream) return -1;
    pyr_incref(rt, stream);
    pyr_hold(rt, stream);
    int result = write_char(rt, stream, '\n');
    soft_space(rt, stream, standard, false);
    pyr_unhold(rt, stream);
    return result;
}

int pyr_print_expr(pyr_runtime *rt, pyr_object *value) {
    if (value == rt->none) return 0;
    pyr_object *stream = standard_output(rt), *text = stream ? pyr_repr(rt, value) : NULL;
    if (!text) return -1;
    int result = write_to(rt, stream, text) < 0 || write_char(rt, stream, '\n') < 0 ? -1 : 0;
    pyr_decref(rt, text);
    return result < 0 ? -1 : pyr_dict_set_text(rt, rt->builtins, "_", value);
}
