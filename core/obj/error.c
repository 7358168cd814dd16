// Raising: the exception that is set, its context, and messages.
//
// rt->exception owns the instance that is being raised; nothing else tells that an error is set except rt->halt, which no program can
// catch. An exception is made at once (3.11 makes many of them only when they are caught; what is left afterwards is the same).
#include "base/format.h"
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/exceptions.h"
#include "obj/exceptions_fields.h"
#include "obj/str.h"

// The chain of contexts of [e] must not lead back to [e]: cuts it where it would (Python/errors.c: _PyErr_SetObject).
static void cut_cycle(pyr_runtime *rt, pyr_object *e, pyr_object *context) {
    pyr_object *o = context;
    pyr_object *slow = context;
    bool step = false;
    for (;;) {
        pyr_object *next = ((pyr_exception *)o)->context.p;
        if (!next) return;
        if (next == e) {
            pyr_clear(rt, &((pyr_exception *)o)->context);
            return;
        }
        o = next;
        if (o == slow) return; // a cycle without [e]
        if (step) slow = ((pyr_exception *)slow)->context.p;
        step = !step;
    }
}

void pyr_error_raise(pyr_runtime *rt, pyr_object *stolen) {
    pyr_object *handled = rt->handled;
    if (handled && handled != rt->none && handled != stolen) {
        cut_cycle(rt, stolen, handled);
        pyr_replace(rt, &((pyr_exception *)stolen)->context, pyr_new_ref(rt, handled));
    }
    pyr_object *old = rt->exception;
    rt->exception = stolen;
    pyr_xdecref(rt, old);
}

void *pyr_error_object(pyr_runtime *rt, pyr_type *exception, pyr_object *value) {
    pyr_object *e = value ? pyr_call1(rt, (pyr_object *)exception, value) : pyr_call0(rt, (pyr_object *)exception);
    if (!e) return NULL;
    if (!PYR_IS_EXCEPTION(e)) {
        pyr_error_format(rt, PYR_T_TypeError, "calling %R should have returned an instance of BaseException, not %R", exception,
                         e->ob_type.p);
        pyr_decref(rt, e);
        return NULL;
    }
    pyr_error_raise(rt, e);
    return NULL;
}

pyr_object *pyr_exception_new(pyr_runtime *rt, pyr_type *type, pyr_object *value) {
    bool plain =
        type->tp_new.fn == pyr_exception_tp_new &&
        (type->tp_init.fn == pyr_exception_tp_init || type->tp_init.fn == pyr_exception_layouts[PYR_LAYOUT_NAME].init ||
         type->tp_init.fn == pyr_exception_layouts[PYR_LAYOUT_ATTRIBUTE].init);
    if (!plain) return value ? pyr_call1(rt, (pyr_object *)type, value) : pyr_call0(rt, (pyr_object *)type);
    pyr_ref items[] = {{value}};
    pyr_object *args = pyr_tuple_from(rt, items, value ? 1 : 0);
    if (!args) return NULL;
    pyr_hold(rt, args);
    pyr_object *e = pyr_object_alloc(rt, type, 0);
    pyr_take_back(rt);
    if (!e) {
        pyr_decref(rt, args);
        return NULL;
    }
    pyr_as_exception(e)->args.p = args;
    return e;
}

// The built-in [exception] with the text [stolen]; NULL, also if there is no text, with what went wrong set.
static pyr_object *of_text(pyr_runtime *rt, pyr_type_id exception, pyr_object *stolen) {
    if (!stolen) return NULL;
    pyr_hold(rt, stolen);
    pyr_object *e = pyr_exception_new(rt, pyr_builtin_type(rt, exception), stolen);
    pyr_unhold(rt, stolen);
    return e;
}

static void *raise_text(pyr_runtime *rt, pyr_type_id exception, pyr_object *stolen) {
    pyr_object *e = of_text(rt, exception, stolen);
    if (e) pyr_error_raise(rt, e);
    return NULL;
}

void *pyr_error(pyr_runtime *rt, pyr_type_id exception, const char *message) {
    pyr_error_clear(rt);
    return raise_text(rt, exception, pyr_str_from_text(rt, message));
}

void *pyr_error_format(pyr_runtime *rt, pyr_type_id exception, const char *format, ...) {
    va_list arguments;
    pyr_error_clear(rt);
    va_start(arguments, format);
    pyr_object *text = pyr_str_format_list(rt, format, arguments);
    va_end(arguments);
    return raise_text(rt, exception, text);
}

void *pyr_error_attribute(pyr_runtime *rt, pyr_object *o, pyr_object *name, const char *format, ...) {
    va_list arguments;
    pyr_error_clear(rt);
    va_start(arguments, format);
    pyr_object *text = pyr_str_format_list(rt, format, arguments);
    va_end(arguments);
    pyr_object *e = of_text(rt, PYR_T_AttributeError, text);
    if (!e) return NULL;
    pyr_exception_more *more = (pyr_exception_more *)e;
    more->field[PYR_ATTRIBUTE_OBJ].p = pyr_xnew_ref(rt, o);
    more->field[PYR_ATTRIBUTE_NAME].p = pyr_xnew_ref(rt, name);
    pyr_error_raise(rt, e);
    return NULL;
}

void *pyr_error_name(pyr_runtime *rt, pyr_type_id exception, pyr_object *name, const char *format, ...) {
    va_list arguments;
    pyr_error_clear(rt);
    va_start(arguments, format);
    pyr_object *text = pyr_str_format_list(rt, format, arguments);
    va_end(arguments);
    pyr_object *e = of_text(rt, exception, text);
    if (!e) return NULL;
    ((pyr_exception_more *)e)->field[PYR_NAME_ERROR_NAME].p = pyr_xnew_ref(rt, name);
    pyr_error_raise(rt, e);
    return NULL;
}

void *pyr_error_stop(pyr_runtime *rt, pyr_object *value_or_null) {
    pyr_object *e = pyr_exception_new(rt, pyr_builtin_type(rt, PYR_T_StopIteration), value_or_null);
    if (!e) return NULL;
    pyr_exception_more *more = (pyr_exception_more *)e;
    pyr_replace(rt, &more->field[PYR_STOP_VALUE], pyr_new_ref(rt, value_or_null ? value_or_null : rt->none));
    pyr_error_raise(rt, e);
    return NULL;
}

void *pyr_error_memory(pyr_runtime *rt) {
    pyr_object *e = rt->memory_error;
    rt->memory_error = NULL;
    if (!e && rt->memory_spare) e = pyr_new_ref(rt, rt->memory_spare);
    if (e) pyr_error_raise(rt, e);
    return NULL;
}

void *pyr_error_key(pyr_runtime *rt, pyr_object *key) {
    pyr_object *e = pyr_exception_new(rt, pyr_builtin_type(rt, PYR_T_KeyError), key);
    if (e) pyr_error_raise(rt, e);
    return NULL;
}

bool pyr_error_is(const pyr_runtime *rt, pyr_type_id exception) {
    return rt->exception && !rt->halt && pyr_is_subtype(rt->exception->ob_type.p, pyr_builtin_type(rt, exception));
}

void pyr_error_clear(pyr_runtime *rt) {
    pyr_object *old = rt->exception;
    rt->exception = NULL;
    pyr_xdecref(rt, old);
}

pyr_object *pyr_error_take(pyr_runtime *rt) {
    pyr_object *e = rt->exception;
    rt->exception = NULL;
    return e;
}

void pyr_error_restore(pyr_runtime *rt, pyr_object *stolen) {
    pyr_object *old = rt->exception;
    rt->exception = stolen;
    pyr_xdecref(rt, old);
}

// ---- errors that nobody receives -------------------------------------------------------------------------------------------------

static void write_text(pyr_runtime *rt, const char *text, int64_t length) {
    if (rt->write) rt->write(rt, 2, text, length);
}

static void write_object(pyr_runtime *rt, pyr_object *text) {
    int64_t length;
    const char *utf8 = text ? pyr_str_utf8(rt, text, &length) : NULL;
    if (utf8) write_text(rt, utf8, length);
    pyr_error_clear(rt);
}

void pyr_error_unraisable(pyr_runtime *rt, pyr_object *where) {
    pyr_object *e = pyr_error_take(rt);
    if (!e) return;
    pyr_hold(rt, e);
    if (where) {
        write_text(rt, "Exception ignored in: ", 22);
        pyr_object *text = pyr_repr(rt, where);
        if (text) {
            write_object(rt, text);
            pyr_decref(rt, text);
        } else {
            pyr_error_clear(rt);
            write_text(rt, "<object repr() failed>", 22);
        }
        write_text(rt, "\n", 1);
    }
    if (rt->print_exception) {
        rt->print_exception(rt, e);
    } else {
        pyr_object *text = pyr_str_format(rt, "%s: %S\n", e->ob_type.p->tp_name.p, e);
        write_object(rt, text);
        pyr_xdecref(rt, text);
    }
    pyr_error_clear(rt);
    pyr_unhold(rt, e);
}

// ---- limits ------------------------------------------------------------------------------------------------------------------------

int pyr_charge_slow(pyr_runtime *rt) {
    if (!rt->halt) rt->halt = PYR_STEP_LIMIT;
    return -1;
}

int pyr_recursion_error(pyr_runtime *rt, const char *where) {
    pyr_error_format(rt, PYR_T_RecursionError, "maximum recursion depth exceeded%s", where);
    return -1;
}
