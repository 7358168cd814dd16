// The special methods of built-in types in terms of their slots: counts of arguments, and what a C result is as an object.
#include "obj/wrap.h"
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/int.h"
#include "obj/str.h"

// The slot's function as the type that its kind has. Every slot is called with the very type that it was stored with.
#define AS(T, function) ((__typeof__(((T *)0)->fn))(uintptr_t)(function))

typedef struct call {
    pyr_runtime *rt;
    pyr_object *descr, *self, *args, *kwargs;
    void *function;
} call;

static pyr_object *arg(const call *c, int64_t i) {
    return pyr_tuple_items(c->args)[i].p;
}

static bool has_args(const call *c, int64_t min, int64_t max) {
    int64_t n = pyr_tuple_size(c->args);
    if (n >= min && n <= max) return true;
    if (min == max)
        pyr_error_format(c->rt, PYR_T_TypeError, "expected %lld argument%s, got %lld", (long long)min, min == 1 ? "" : "s",
                         (long long)n);
    else
        pyr_error_format(c->rt, PYR_T_TypeError, "expected at %s %lld argument%s, got %lld", n < min ? "least" : "most",
                         (long long)(n < min ? min : max), (n < min ? min : max) == 1 ? "" : "s", (long long)n);
    return false;
}

static pyr_object *none_unless(const call *c, int result) {
    return result < 0 ? NULL : pyr_new_ref(c->rt, c->rt->none);
}

static pyr_object *call_unary(const call *c) {
    return has_args(c, 0, 0) ? AS(pyr_fn_unary, c->function)(c->rt, c->self) : NULL;
}
static pyr_object *call_binary(const call *c) {
    return has_args(c, 1, 1) ? AS(pyr_fn_binary, c->function)(c->rt, c->self, arg(c, 0)) : NULL;
}
static pyr_object *call_binary_r(const call *c) {
    return has_args(c, 1, 1) ? AS(pyr_fn_binary, c->function)(c->rt, arg(c, 0), c->self) : NULL;
}
static pyr_object *call_ternary(const call *c, bool reflected) {
    if (!has_args(c, 1, 2)) return NULL;
    pyr_object *other = arg(c, 0), *third = pyr_tuple_size(c->args) > 1 ? arg(c, 1) : c->rt->none;
    return AS(pyr_fn_ternary, c->function)(c->rt, reflected ? other : c->self, reflected ? c->self : other, third);
}
static pyr_object *call_hash(const call *c) {
    if (!has_args(c, 0, 0)) return NULL;
    int64_t hash = AS(pyr_fn_len, c->function)(c->rt, c->self);
    return hash == -1 && pyr_error_set(c->rt) ? NULL : pyr_int_new(c->rt, hash);
}
static pyr_object *call_inquiry(const call *c) {
    if (!has_args(c, 0, 0)) return NULL;
    int yes = AS(pyr_fn_inquiry, c->function)(c->rt, c->self);
    return yes < 0 ? NULL : pyr_bool(c->rt, yes != 0);
}
static pyr_object *call_contains(const call *c) {
    if (!has_args(c, 1, 1)) return NULL;
    int yes = AS(pyr_fn_contains, c->function)(c->rt, c->self, arg(c, 0));
    return yes < 0 ? NULL : pyr_bool(c->rt, yes != 0);
}
static pyr_object *call_compare(const call *c, int op) {
    return has_args(c, 1, 1) ? AS(pyr_fn_compare, c->function)(c->rt, c->self, arg(c, 0), op) : NULL;
}
static pyr_object *call_next(const call *c) {
    if (!has_args(c, 0, 0)) return NULL;
    pyr_object *value = AS(pyr_fn_unary, c->function)(c->rt, c->self);
    if (!value && !pyr_error_set(c->rt)) pyr_error_object(c->rt, pyr_builtin_type(c->rt, PYR_T_StopIteration), NULL);
    return value;
}
static pyr_object *call_set(const call *c, bool with_value) {
    if (!has_args(c, with_value ? 2 : 1, with_value ? 2 : 1)) return NULL;
    return none_unless(c, AS(pyr_fn_set, c->function)(c->rt, c->self, arg(c, 0), with_value ? arg(c, 1) : NULL));
}

// Rejects a call that jumps over an override in C between the object's type and the wrapper's (hackcheck).
static bool may_set_attribute(const call *c, const char *what) {
    const pyr_type *type = pyr_type_of(c->self);
    void *python = (void *)(uintptr_t)pyr_slot_tp_setattro, *own = (void *)(uintptr_t)type->tp_setattro.fn;
    const pyr_type *base = type;
    for (int64_t i = pyr_tuple_size(type->tp_mro.p) - 1; i >= 0; i--) {
        const pyr_type *t = (const pyr_type *)pyr_tuple_items(type->tp_mro.p)[i].p;
        void *slot = (void *)(uintptr_t)t->tp_setattro.fn;
        if (slot == python || slot != own) continue;
        base = t;
        break;
    }
    for (; base; base = base->tp_base.p) {
        void *slot = (void *)(uintptr_t)base->tp_setattro.fn;
        if (slot == c->function) return true;
        if (slot == python) continue;
        pyr_error_format(c->rt, PYR_T_TypeError, "can't apply this %s to %s object", what, type->tp_name.p);
        return false;
    }
    return true;
}
static pyr_object *call_setattr(const call *c, bool with_value) {
    return may_set_attribute(c, with_value ? "__setattr__" : "__delattr__") ? call_set(c, with_value) : NULL;
}

static pyr_object *call_descr_get(const call *c) {
    if (!has_args(c, 1, 2)) return NULL;
    pyr_object *o = arg(c, 0), *type = pyr_tuple_size(c->args) > 1 ? arg(c, 1) : NULL;
    if (o == c->rt->none) o = NULL;
    if (type == c->rt->none) type = NULL;
    if (!o && !type) return pyr_error(c->rt, PYR_T_TypeError, "__get__(None, None) is invalid");
    return AS(pyr_fn_ternary, c->function)(c->rt, c->self, o, type);
}

static pyr_object *call_index(const call *c, bool as_item) {
    int64_t index;
    if (!has_args(c, 1, 1) || pyr_index_int64(c->rt, arg(c, 0), &index, false) < 0) return NULL;
    if (as_item && index < 0 && pyr_type_of(c->self)->sq_length.fn) {
        int64_t length = pyr_type_of(c->self)->sq_length.fn(c->rt, c->self);
        if (length < 0) return NULL;
        index += length;
    }
    return AS(pyr_fn_item, c->function)(c->rt, c->self, index);
}

static pyr_object *call_finalize(const call *c) {
    if (!has_args(c, 0, 0)) return NULL;
    AS(pyr_fn_dealloc, c->function)(c->rt, c->self);
    return pyr_new_ref(c->rt, c->rt->none);
}

static pyr_object *dispatch(const call *c, int kind) {
    switch (kind) {
    case PYR_WRAP_UNARY:
        return call_unary(c);
    case PYR_WRAP_LEN:
    case PYR_WRAP_HASH:
        return call_hash(c);
    case PYR_WRAP_BINARY:
    case PYR_WRAP_BINARY_L:
        return call_binary(c);
    case PYR_WRAP_BINARY_R:
        return call_binary_r(c);
    case PYR_WRAP_TERNARY:
    case PYR_WRAP_TERNARY_L:
        return call_ternary(c, false);
    case PYR_WRAP_TERNARY_R:
        return call_ternary(c, true);
    case PYR_WRAP_SETATTR:
        return call_setattr(c, true);
    case PYR_WRAP_DELATTR:
        return call_setattr(c, false);
    case PYR_WRAP_NEXT:
        return call_next(c);
    case PYR_WRAP_DESCR_GET:
        return call_descr_get(c);
    case PYR_WRAP_SET:
    case PYR_WRAP_DESCR_SET:
        return call_set(c, true);
    case PYR_WRAP_DELITEM:
    case PYR_WRAP_DESCR_DELETE:
        return call_set(c, false);
    case PYR_WRAP_INIT:
        return none_unless(c, AS(pyr_fn_init, c->function)(c->rt, c->self, c->args, c->kwargs));
    case PYR_WRAP_DEL:
        return call_finalize(c);
    case PYR_WRAP_INQUIRY:
        return call_inquiry(c);
    case PYR_WRAP_INDEX_ARG:
        return call_index(c, false);
    case PYR_WRAP_SQ_ITEM:
        return call_index(c, true);
    case PYR_WRAP_CONTAINS:
        return call_contains(c);
    default:
        return call_compare(c, kind - PYR_WRAP_LT);
    }
}

pyr_object *pyr_wrap_call(pyr_runtime *rt, pyr_object *descr, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    const pyr_wrapper_descr *d = (const pyr_wrapper_descr *)descr;
    call c = {rt, descr, self, args, kwargs, d->function.p};
    int kind = d->def.p->kind;
    if (kwargs && kind != PYR_WRAP_INIT)
        return pyr_error_format(rt, PYR_T_TypeError, "wrapper %S() takes no keyword arguments", d->base.name.p);
    return dispatch(&c, kind);
}
