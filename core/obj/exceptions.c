// BaseException: its life, text and attributes (Objects/exceptions.c, 3.11), and the making of all exception types. What the larger
// layouts add stands in exceptions_fields.c.
#include "obj/exceptions.h"
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/exceptions_fields.h"
#include "obj/str.h"
#include "obj/type.h"
#include <string.h>

PYR_ASSERT_OFFSET(pyr_exception_more, field, 72);

// ---- life -----------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_exception_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)kwargs;
    if (type == pyr_builtin_type(rt, PYR_T_OSError) && args) type = pyr_os_error_type(rt, args);
    pyr_object *o = pyr_object_alloc(rt, type, 0);
    if (!o) return NULL;
    pyr_as_exception(o)->args.p = pyr_new_ref(rt, args ? args : rt->empty_tuple);
    return o;
}

int pyr_exception_tp_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (kwargs && pyr_dict_size(kwargs) > 0) {
        pyr_error_format(rt, PYR_T_TypeError, "%T() takes no keyword arguments", self);
        return -1;
    }
    pyr_replace(rt, &pyr_as_exception(self)->args, pyr_new_ref(rt, args));
    return 0;
}

// References behind the common part: those of the nearest built-in type.
static int field_count(const pyr_object *o) {
    const pyr_type *type = pyr_type_of(o);
    while (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) type = type->tp_base.p;
    return (int)((type->tp_basicsize - (int64_t)sizeof(pyr_exception)) / 8);
}

static int exception_clear(pyr_runtime *rt, pyr_object *self) {
    for (int i = 0, n = field_count(self); i < n; i++) pyr_clear(rt, pyr_exception_field(self, i));
    pyr_exception *e = pyr_as_exception(self);
    pyr_clear(rt, &e->dict);
    pyr_clear(rt, &e->args);
    pyr_clear(rt, &e->notes);
    pyr_clear(rt, &e->traceback);
    pyr_clear(rt, &e->cause);
    pyr_clear(rt, &e->context);
    return 0;
}

// The MemoryError that was made beforehand goes back to the runtime, as new, unless what it let go of has taken it again.
static void keep_spare(pyr_runtime *rt, pyr_object *self) {
    pyr_exception *e = pyr_as_exception(self);
    self->ob_refcnt = 1;
    exception_clear(rt, self);
    if (!e->args.p) e->args.p = pyr_new_ref(rt, rt->empty_tuple);
    e->suppress_context = 0;
    if (!pyr_gc_of(self)->gc_next) pyr_gc_track(rt, self);
    if (self->ob_refcnt == 1) rt->memory_error = self;
    else pyr_decref(rt, self);
}

static void exception_dealloc(pyr_runtime *rt, pyr_object *self) {
    if (self == rt->memory_spare) {
        keep_spare(rt, self);
        return;
    }
    pyr_gc_untrack(rt, self);
    if (!pyr_trash_begin(rt, self)) return;
    exception_clear(rt, self);
    pyr_object_free(rt, self);
    pyr_trash_end(rt);
}

static int exception_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    const pyr_exception *e = pyr_as_exception(self);
    const pyr_ref common[] = {e->dict, e->args, e->notes, e->traceback, e->cause, e->context};
    int result = 0, n = field_count(self);
    for (int i = 0; i < n && !result; i++)
        if (pyr_exception_field(self, i)->p) result = visit(pyr_exception_field(self, i)->p, arg);
    for (size_t i = 0; i < sizeof common / sizeof *common && !result; i++)
        if (common[i].p) result = visit(common[i].p, arg);
    return result;
}

// ---- text -----------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_exception_str(pyr_runtime *rt, pyr_object *self) {
    pyr_object *args = pyr_as_exception(self)->args.p;
    switch (pyr_tuple_size(args)) {
    case 0:
        return pyr_new_ref(rt, rt->empty_str);
    case 1:
        return pyr_to_str(rt, pyr_tuple_items(args)[0].p);
    default:
        return pyr_to_str(rt, args);
    }
}

static pyr_object *exception_repr(pyr_runtime *rt, pyr_object *self) {
    pyr_object *args = pyr_as_exception(self)->args.p, *name = pyr_type_name(rt, pyr_type_of(self));
    if (!name) return NULL;
    pyr_object *text = pyr_tuple_size(args) == 1 ? pyr_str_format(rt, "%S(%R)", name, pyr_tuple_items(args)[0].p)
                                                 : pyr_str_format(rt, "%S%R", name, args);
    pyr_decref(rt, name);
    return text;
}

// ---- fields that the machine sets -----------------------------------------------------------------------------------------------

void pyr_exception_set_field(pyr_runtime *rt, pyr_object *exception, int index, pyr_object *value) {
    pyr_replace(rt, pyr_exception_field(exception, index), pyr_xnew_ref(rt, value));
}

void pyr_exception_set_context(pyr_runtime *rt, pyr_object *exception, pyr_object *context) {
    pyr_replace(rt, &pyr_as_exception(exception)->context, context);
}

void pyr_exception_set_cause(pyr_runtime *rt, pyr_object *exception, pyr_object *cause) {
    pyr_as_exception(exception)->suppress_context = 1;
    pyr_replace(rt, &pyr_as_exception(exception)->cause, cause);
}

void pyr_exception_set_traceback(pyr_runtime *rt, pyr_object *exception, pyr_object *traceback) {
    pyr_replace(rt, &pyr_as_exception(exception)->traceback, pyr_xnew_ref(rt, traceback));
}

int pyr_exception_add_note(pyr_runtime *rt, pyr_object *exception, pyr_object *note) {
    if (!PYR_IS_STR(note)) {
        pyr_error_format(rt, PYR_T_TypeError, "note must be a str, not '%T'", note);
        return -1;
    }
    pyr_object *notes;
    int found = pyr_lookup_attr(rt, exception, PYR_NAME(rt, __notes__), &notes);
    if (found == 0) {
        notes = pyr_list_new(rt, 0);
        if (!notes || pyr_setattr(rt, exception, PYR_NAME(rt, __notes__), notes) < 0) found = -1;
    }
    if (found < 0) return -1;
    int result = -1;
    if (PYR_IS_LIST(notes)) result = pyr_list_append(rt, notes, note);
    else pyr_error(rt, PYR_T_TypeError, "Cannot add note: __notes__ is not a list");
    pyr_decref(rt, notes);
    return result;
}

// ---- attributes -----------------------------------------------------------------------------------------------------------------

static pyr_object *or_none(pyr_runtime *rt, pyr_object *o) {
    return pyr_new_ref(rt, o ? o : rt->none);
}

static pyr_object *get_args(pyr_runtime *rt, pyr_object *self) {
    return or_none(rt, pyr_as_exception(self)->args.p);
}
static int set_args(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (!value) {
        pyr_error(rt, PYR_T_TypeError, "args may not be deleted");
        return -1;
    }
    pyr_object *args = pyr_sequence_tuple(rt, value);
    if (!args) return -1;
    pyr_replace(rt, &pyr_as_exception(self)->args, args);
    return 0;
}

static pyr_object *get_traceback(pyr_runtime *rt, pyr_object *self) {
    return or_none(rt, pyr_as_exception(self)->traceback.p);
}
static int set_traceback(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (!value) {
        pyr_error(rt, PYR_T_TypeError, "__traceback__ may not be deleted");
        return -1;
    }
    if (value != rt->none && !pyr_is_exact(rt, value, PYR_T_TRACEBACK)) {
        pyr_error(rt, PYR_T_TypeError, "__traceback__ must be a traceback or None");
        return -1;
    }
    pyr_exception_set_traceback(rt, self, value == rt->none ? NULL : value);
    return 0;
}

// The value as an owned exception or NULL for None in *[exception]; -1 for anything else.
static int exception_or_none(pyr_runtime *rt, pyr_object *value, const char *name, const char *what, pyr_object **exception) {
    *exception = NULL;
    if (!value) pyr_error_format(rt, PYR_T_TypeError, "%s may not be deleted", name);
    else if (value == rt->none) return 0;
    else if (!PYR_IS_EXCEPTION(value))
        pyr_error_format(rt, PYR_T_TypeError, "exception %s must be None or derive from BaseException", what);
    else {
        *exception = pyr_new_ref(rt, value);
        return 0;
    }
    return -1;
}

static pyr_object *get_context(pyr_runtime *rt, pyr_object *self) {
    return or_none(rt, pyr_as_exception(self)->context.p);
}
static int set_context(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    pyr_object *context;
    if (exception_or_none(rt, value, "__context__", "context", &context) < 0) return -1;
    pyr_exception_set_context(rt, self, context);
    return 0;
}
static pyr_object *get_cause(pyr_runtime *rt, pyr_object *self) {
    return or_none(rt, pyr_as_exception(self)->cause.p);
}
static int set_cause(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    pyr_object *cause;
    if (exception_or_none(rt, value, "__cause__", "cause", &cause) < 0) return -1;
    pyr_exception_set_cause(rt, self, cause);
    return 0;
}

static pyr_object *get_dict(pyr_runtime *rt, pyr_object *self) {
    pyr_object *dict = pyr_instance_dict(rt, self, true);
    return dict ? pyr_new_ref(rt, dict) : NULL;
}

static pyr_object *with_traceback(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    return set_traceback(rt, self, args[0].p) < 0 ? NULL : pyr_new_ref(rt, self);
}
static pyr_object *add_note(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    return pyr_exception_add_note(rt, self, args[0].p) < 0 ? NULL : pyr_new_ref(rt, rt->none);
}
static pyr_object *reduce(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_exception *e = pyr_as_exception(self);
    pyr_object *type = (pyr_object *)pyr_type_of(self);
    return e->dict.p ? pyr_tuple_of(rt, 3, type, e->args.p, e->dict.p) : pyr_tuple_of(rt, 2, type, e->args.p);
}

static const pyr_method_def base_methods[] = {
    {"with_traceback", with_traceback, PYR_METH_O, NULL},
    {"add_note", add_note, PYR_METH_O, NULL},
    {"__reduce__", reduce, PYR_METH_NOARGS, NULL},
    {0},
};
static const pyr_getset_def base_getset[] = {
    {"__dict__", get_dict, pyr_instance_set_dict},
    {"args", get_args, set_args},
    {"__traceback__", get_traceback, set_traceback},
    {"__context__", get_context, set_context},
    {"__cause__", get_cause, set_cause},
    {0},
};
static const pyr_member_def base_members[] = {
    {"__suppress_context__", PYR_MEMBER_BOOL, offsetof(pyr_exception, suppress_context), false},
    {0},
};

// ---- the types ------------------------------------------------------------------------------------------------------------------

typedef struct row {
    const char *name;
    uint16_t id, base;
    uint8_t layout;
} row;
static const row rows[] = {
#define PYR_EXC(id, name, base, layout) {name, PYR_T_##id, PYR_T_##base, PYR_LAYOUT_##layout},
#include "obj/exceptions.def"
#undef PYR_EXC
};

int pyr_exceptions_init(pyr_runtime *rt) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const row *r = &rows[i];
        pyr_type *base = pyr_builtin_type(rt, (pyr_type_id)r->base), *type = pyr_builtin_type(rt, (pyr_type_id)r->id);
        const pyr_exception_layout *layout = &pyr_exception_layouts[r->layout];
        bool root = r->id == PYR_T_BaseException;
        // Only the first type of a layout brings its own slots; those below inherit them.
        bool own = root || rows[r->base - rows[0].id].layout != r->layout;
        pyr_type_spec spec = {
            .name = r->name,
            .basicsize = (int64_t)sizeof(pyr_exception) + layout->fields * 8,
            .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_BASE_EXC_SUBCLASS,
            .dictoffset = offsetof(pyr_exception, dict),
            .methods = root ? base_methods : NULL,
            .getset = root ? base_getset : NULL,
            .members = root  ? base_members
                       : own ? layout->members
                             : NULL,
            .tp_dealloc = exception_dealloc,
            .tp_traverse = exception_traverse,
            .tp_clear = exception_clear,
            .tp_new = root ? pyr_exception_tp_new : NULL,
            .tp_init = own ? layout->init : NULL,
            .tp_str = own ? layout->str : NULL,
            .tp_repr = root ? exception_repr : NULL,
            .tp_getattro = root ? pyr_generic_getattr : NULL,
            .tp_setattro = root ? pyr_generic_setattr : NULL,
        };
        if (r->id == PYR_T_KeyError) spec.tp_str = pyr_key_error_str;
        if (r->id == PYR_T_UnicodeEncodeError) spec.tp_str = pyr_unicode_encode_error_str;
        if (r->id == PYR_T_UnicodeTranslateError) spec.tp_str = pyr_unicode_translate_error_str;
        pyr_type_from_spec_raw(rt, type, &spec, base, r->id);
        if (pyr_type_ready(rt, type) < 0) return -1;
    }
    return 0;
}
