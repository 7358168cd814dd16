// Binding of arguments to parameters, and what is wrong when that fails (Python/ceval.c, 3.11: initialize_locals).
#include "base/format.h"
#include "vm/eval.h"

static pyr_object *take(pyr_runtime *rt, const pyr_arguments *a, int64_t i) {
    if (a->first) {
        if (i == 0) return pyr_new_ref(rt, a->first);
        i--;
    }
    pyr_object *value = a->args[i].p;
    if (a->steal) {
        a->args[i].p = NULL;
    } else {
        pyr_incref(rt, value);
    }
    return value;
}

static pyr_object *qualname(const pyr_frame *frame) {
    return ((const pyr_function *)frame->func.p)->qualname.p;
}

static pyr_object *parameter(const pyr_frame *frame, int64_t i) {
    return pyr_tuple_items(pyr_frame_code(frame)->localsplusnames.p)[i].p;
}

// "'a'", "'a' and 'b'", "'a', 'b', and 'c'" of the [count] parameters in [first, end) that have no value. Owned.
static pyr_object *missing_names(pyr_runtime *rt, const pyr_frame *frame, int64_t first, int64_t end, int64_t count) {
    pyr_object *text = pyr_new_ref(rt, rt->empty_str);
    int64_t seen = 0;
    for (int64_t i = first; i < end && text; i++) {
        if (frame->slots[i].p) continue;
        seen++;
        const char *before = seen == 1 ? "" : seen < count ? ", " : count == 2 ? " and " : ", and ";
        pyr_object *longer = pyr_str_format(rt, "%S%s%R", text, before, parameter(frame, i));
        pyr_decref(rt, text);
        text = longer;
    }
    return text;
}

static int missing_error(pyr_runtime *rt, const pyr_frame *frame, int64_t first, int64_t end, int64_t count, const char *kind) {
    pyr_object *names = missing_names(rt, frame, first, end, count);
    if (!names) return -1;
    pyr_error_format(rt, PYR_T_TypeError, "%S() missing %lld required %s argument%s: %S", qualname(frame), (long long)count,
                     kind, count == 1 ? "" : "s", names);
    pyr_decref(rt, names);
    return -1;
}

static int too_many_error(pyr_runtime *rt, const pyr_frame *frame, int64_t given) {
    const pyr_code *code = pyr_frame_code(frame);
    const pyr_object *defaults = ((const pyr_function *)frame->func.p)->defaults.p;
    int64_t with_default = defaults ? pyr_tuple_size(defaults) : 0, takes = code->argcount, named = 0;
    for (int64_t i = takes; i < takes + code->kwonlyargcount; i++) {
        if (frame->slots[i].p) named++;
    }
    char sig[64], also[96];
    if (with_default) {
        pyr_format(sig, sizeof sig, "from %lld to %lld", (long long)(takes - with_default), (long long)takes);
    } else {
        pyr_format(sig, sizeof sig, "%lld", (long long)takes);
    }
    also[0] = '\0';
    if (named) {
        pyr_format(also, sizeof also, " positional argument%s (and %lld keyword-only argument%s)", given != 1 ? "s" : "",
                   (long long)named, named != 1 ? "s" : "");
    }
    pyr_error_format(rt, PYR_T_TypeError, "%S() takes %s positional argument%s but %lld%s %s given", qualname(frame), sig,
                     with_default || takes != 1 ? "s" : "", (long long)given, also, given == 1 && !named ? "was" : "were");
    return -1;
}

// Names positional-only parameters that were passed by name, if that is what is wrong. 0: it is not.
static int positional_only_error(pyr_runtime *rt, const pyr_frame *frame, pyr_object *kwnames) {
    pyr_object *text = NULL;
    for (int64_t i = 0; i < pyr_frame_code(frame)->posonlyargcount; i++) {
        for (int64_t k = 0; k < pyr_tuple_size(kwnames); k++) {
            pyr_object *name = pyr_tuple_items(kwnames)[k].p;
            if (!PYR_IS_STR(name) || !pyr_str_equal(name, parameter(frame, i))) continue;
            pyr_object *longer = text ? pyr_str_format(rt, "%S, %S", text, name) : pyr_new_ref(rt, name);
            pyr_xdecref(rt, text);
            if (!longer) return -1;
            text = longer;
        }
    }
    if (!text) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "%S() got some positional-only arguments passed as keyword arguments: '%S'",
                     qualname(frame), text);
    pyr_decref(rt, text);
    return -1;
}

// The slot of the parameter called [name], -1 without one, -2 with the error set.
static int64_t find_parameter(pyr_runtime *rt, const pyr_frame *frame, pyr_object *name) {
    const pyr_code *code = pyr_frame_code(frame);
    int64_t end = code->argcount + code->kwonlyargcount;
    for (int64_t i = code->posonlyargcount; i < end; i++) {
        if (parameter(frame, i) == name) return i;
    }
    for (int64_t i = code->posonlyargcount; i < end; i++) {
        int equal = pyr_compare_bool(rt, name, parameter(frame, i), PYR_EQ);
        if (equal) return equal < 0 ? -2 : i;
    }
    return -1;
}

static int bind_names(pyr_runtime *rt, pyr_frame *frame, const pyr_arguments *a, int64_t positional, pyr_object *extra) {
    for (int64_t k = 0; k < pyr_tuple_size(a->kwnames); k++) {
        pyr_object *name = pyr_tuple_items(a->kwnames)[k].p;
        if (!PYR_IS_STR(name)) {
            pyr_error_format(rt, PYR_T_TypeError, "%S() keywords must be strings", qualname(frame));
            return -1;
        }
        int64_t slot = find_parameter(rt, frame, name);
        if (slot < -1) return -1;
        if (slot < 0) {
            if (!extra) {
                if (pyr_frame_code(frame)->posonlyargcount && positional_only_error(rt, frame, a->kwnames) < 0) return -1;
                pyr_error_format(rt, PYR_T_TypeError, "%S() got an unexpected keyword argument '%S'", qualname(frame), name);
                return -1;
            }
            pyr_object *value = take(rt, a, positional + k);
            int failed = pyr_dict_set(rt, extra, name, value);
            pyr_decref(rt, value);
            if (failed) return -1;
            continue;
        }
        if (frame->slots[slot].p) {
            pyr_error_format(rt, PYR_T_TypeError, "%S() got multiple values for argument '%S'", qualname(frame), name);
            return -1;
        }
        frame->slots[slot].p = take(rt, a, positional + k);
    }
    return 0;
}

static int fill_defaults(pyr_runtime *rt, pyr_frame *frame, int64_t given) {
    const pyr_code *code = pyr_frame_code(frame);
    pyr_object *defaults = ((const pyr_function *)frame->func.p)->defaults.p;
    int64_t with_default = defaults ? pyr_tuple_size(defaults) : 0, required = code->argcount - with_default, missing = 0;
    for (int64_t i = given; i < required; i++) {
        if (!frame->slots[i].p) missing++;
    }
    if (missing) return missing_error(rt, frame, 0, required, missing, "positional");
    for (int64_t i = given > required ? given : required; i < code->argcount; i++) {
        if (!frame->slots[i].p) frame->slots[i].p = pyr_new_ref(rt, pyr_tuple_items(defaults)[i - required].p);
    }
    return 0;
}

static int fill_keyword_defaults(pyr_runtime *rt, pyr_frame *frame) {
    const pyr_code *code = pyr_frame_code(frame);
    pyr_object *defaults = ((const pyr_function *)frame->func.p)->kwdefaults.p;
    int64_t end = code->argcount + code->kwonlyargcount, missing = 0;
    for (int64_t i = code->argcount; i < end; i++) {
        if (frame->slots[i].p) continue;
        pyr_object *value = defaults ? pyr_dict_get(rt, defaults, parameter(frame, i)) : NULL;
        if (value) {
            frame->slots[i].p = pyr_new_ref(rt, value);
        } else if (pyr_error_set(rt)) {
            return -1;
        } else {
            missing++;
        }
    }
    return missing ? missing_error(rt, frame, code->argcount, end, missing, "keyword-only") : 0;
}

static int bind(pyr_runtime *rt, pyr_frame *frame, const pyr_arguments *a) {
    const pyr_code *code = pyr_frame_code(frame);
    int64_t given = a->nargs + (a->first != NULL), total = code->argcount + code->kwonlyargcount;
    int64_t n = given < code->argcount ? given : code->argcount;
    pyr_object *extra = NULL;
    if (code->flags & PYR_CO_VARKEYWORDS) {
        extra = pyr_dict_new(rt);
        if (!extra) return -1;
        frame->slots[total + ((code->flags & PYR_CO_VARARGS) != 0)].p = extra;
    }
    for (int64_t i = 0; i < n; i++) frame->slots[i].p = take(rt, a, i);
    if (code->flags & PYR_CO_VARARGS) {
        pyr_object *rest = pyr_tuple_new(rt, given - n);
        if (!rest) return -1;
        for (int64_t i = n; i < given; i++) pyr_tuple_items(rest)[i - n].p = take(rt, a, i);
        frame->slots[total].p = rest;
    }
    if (a->kwnames && bind_names(rt, frame, a, given, extra) < 0) return -1;
    if (given > n && !(code->flags & PYR_CO_VARARGS)) return too_many_error(rt, frame, given);
    if (given < code->argcount && fill_defaults(rt, frame, given) < 0) return -1;
    return code->kwonlyargcount ? fill_keyword_defaults(rt, frame) : 0;
}

int pyr_bind_arguments(pyr_runtime *rt, pyr_frame *frame, const pyr_arguments *a) {
    frame->previous.p = rt->binding;
    rt->binding = frame;
    int result = bind(rt, frame, a);
    rt->binding = frame->previous.p;
    return result;
}
