// Slots seen from Python: int.__add__ is a wrapper_descriptor around int's nb_add, (1).__add__ a method-wrapper (Objects/typeobject.c:
// wrap_binaryfunc and its kin; Objects/descrobject.c).
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/int.h"
#include "obj/str.h"

#define WRAPPER(o) ((pyr_wrapper_descr *)(o))

static int check_count(pyr_runtime *rt, int64_t nargs, int64_t want) {
    if (nargs == want) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "expected %lld argument%s, got %lld", (long long)want, want == 1 ? "" : "s",
                     (long long)nargs);
    return -1;
}

static pyr_object *none(pyr_runtime *rt, int result) {
    return result < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

static pyr_object *number(pyr_runtime *rt, int64_t value) {
    return value == -1 && pyr_error_set(rt) ? NULL : pyr_int_new(rt, value);
}

// object.__setattr__ must not be used to go around the __setattr__ of a built-in base (hackcheck).
static int check_setattr(pyr_runtime *rt, pyr_object *self, pyr_slot_function function, const char *what) {
    pyr_type *type = pyr_type_of(self);
    while (type && type->tp_setattro.fn == pyr_slot_tp_setattro) type = type->tp_base.p;
    if (!type || (pyr_slot_function)type->tp_setattro.fn == function) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "can't apply this %s to %T object", what, self);
    return -1;
}

static int index_argument(pyr_runtime *rt, pyr_object *self, pyr_object *o, bool from_end, int64_t *index) {
    if (pyr_index_int64(rt, o, index, false) < 0) return -1;
    pyr_type *type = pyr_type_of(self);
    if (from_end && *index < 0 && type->sq_length.fn) {
        int64_t length = type->sq_length.fn(rt, self);
        if (length < 0) return -1;
        *index += length;
    }
    return 0;
}

#define FN(type) ((type)function)
typedef pyr_object *(*unary)(pyr_runtime *, pyr_object *);
typedef pyr_object *(*binary)(pyr_runtime *, pyr_object *, pyr_object *);
typedef pyr_object *(*ternary)(pyr_runtime *, pyr_object *, pyr_object *, pyr_object *);
typedef pyr_object *(*compare)(pyr_runtime *, pyr_object *, pyr_object *, int);
typedef int (*setter)(pyr_runtime *, pyr_object *, pyr_object *, pyr_object *);
typedef int (*inquiry)(pyr_runtime *, pyr_object *);
typedef int64_t (*length)(pyr_runtime *, pyr_object *);
typedef int (*membership)(pyr_runtime *, pyr_object *, pyr_object *);
typedef pyr_object *(*item)(pyr_runtime *, pyr_object *, int64_t);
typedef void (*finalizer)(pyr_runtime *, pyr_object *);
typedef int (*initializer)(pyr_runtime *, pyr_object *, pyr_object *, pyr_object *);

static pyr_object *call_init(pyr_runtime *rt, pyr_slot_function function, pyr_object *self, const pyr_ref *args, int64_t nargs,
                             pyr_object *kwnames) {
    pyr_object *given, *named;
    if (pyr_pack_arguments(rt, args, nargs, kwnames, &given, &named) < 0) return NULL;
    pyr_hold(rt, given);
    pyr_hold(rt, named);
    int result = FN(initializer)(rt, self, given, named);
    pyr_unhold(rt, named);
    pyr_unhold(rt, given);
    return none(rt, result);
}

static pyr_object *call_get(pyr_runtime *rt, pyr_slot_function function, pyr_object *self, const pyr_ref *args, int64_t nargs) {
    if (pyr_check_positional(rt, "", nargs, 1, 2) < 0) return NULL;
    pyr_object *o = args[0].p == rt->none ? NULL : args[0].p;
    pyr_object *type = nargs > 1 && args[1].p != rt->none ? args[1].p : NULL;
    if (!o && !type) return pyr_error(rt, PYR_T_TypeError, "__get__(None, None) is invalid");
    return FN(ternary)(rt, self, o, type);
}

// The forms without arguments.
static pyr_object *call_nullary(pyr_runtime *rt, int kind, pyr_slot_function function, pyr_object *self) {
    switch (kind) {
    case PYR_WRAP_UNARY:
        return FN(unary)(rt, self);
    case PYR_WRAP_HASH:
    case PYR_WRAP_LEN:
        return number(rt, FN(length)(rt, self));
    case PYR_WRAP_INQUIRY: {
        int answer = FN(inquiry)(rt, self);
        return answer < 0 ? NULL : pyr_bool(rt, answer);
    }
    case PYR_WRAP_DEL:
        FN(finalizer)(rt, self);
        return pyr_new_ref(rt, rt->none);
    default: {
        pyr_object *next = FN(unary)(rt, self);
        if (!next && !pyr_error_set(rt)) pyr_error_stop(rt, NULL);
        return next;
    }
    }
}

static pyr_object *call_one(pyr_runtime *rt, int kind, pyr_slot_function function, pyr_object *self, pyr_object *a) {
    int64_t index;
    switch (kind) {
    case PYR_WRAP_BINARY:
    case PYR_WRAP_BINARY_L:
        return FN(binary)(rt, self, a);
    case PYR_WRAP_BINARY_R:
        return FN(binary)(rt, a, self);
    case PYR_WRAP_DELATTR:
        return check_setattr(rt, self, function, "__delattr__") < 0 ? NULL : none(rt, FN(setter)(rt, self, a, NULL));
    case PYR_WRAP_DESCR_DELETE:
    case PYR_WRAP_DELITEM:
        return none(rt, FN(setter)(rt, self, a, NULL));
    case PYR_WRAP_INDEX_ARG:
        return index_argument(rt, self, a, false, &index) < 0 ? NULL : FN(item)(rt, self, index);
    case PYR_WRAP_SQ_ITEM:
        return index_argument(rt, self, a, true, &index) < 0 ? NULL : FN(item)(rt, self, index);
    case PYR_WRAP_CONTAINS: {
        int answer = FN(membership)(rt, self, a);
        return answer < 0 ? NULL : pyr_bool(rt, answer);
    }
    default:
        return FN(compare)(rt, self, a, kind - PYR_WRAP_LT);
    }
}

static pyr_object *call_slot(pyr_runtime *rt, const pyr_wrapper_descr *w, pyr_object *self, const pyr_ref *args, int64_t nargs,
                             pyr_object *kwnames) {
    int kind = w->def.p->kind;
    pyr_slot_function function = (pyr_slot_function)(uintptr_t)w->function.p;
    if (kind == PYR_WRAP_CALL) return ((pyr_vectorcall)function)(rt, self, args, nargs, kwnames);
    if (kind == PYR_WRAP_INIT) return call_init(rt, function, self, args, nargs, kwnames);
    if (kwnames && pyr_tuple_size(kwnames)) {
        return pyr_error_format(rt, PYR_T_TypeError, "wrapper %S() takes no keyword arguments", w->base.name.p);
    }
    switch (kind) {
    case PYR_WRAP_UNARY:
    case PYR_WRAP_HASH:
    case PYR_WRAP_LEN:
    case PYR_WRAP_INQUIRY:
    case PYR_WRAP_DEL:
    case PYR_WRAP_NEXT:
        return check_count(rt, nargs, 0) < 0 ? NULL : call_nullary(rt, kind, function, self);
    case PYR_WRAP_SETATTR:
        if (pyr_check_positional(rt, "", nargs, 2, 2) < 0 || check_setattr(rt, self, function, "__setattr__") < 0) return NULL;
        return none(rt, FN(setter)(rt, self, args[0].p, args[1].p));
    case PYR_WRAP_DESCR_SET:
    case PYR_WRAP_SET:
        return pyr_check_positional(rt, "", nargs, 2, 2) < 0 ? NULL : none(rt, FN(setter)(rt, self, args[0].p, args[1].p));
    case PYR_WRAP_INDEX_ARG:
        return pyr_check_positional(rt, "", nargs, 1, 1) < 0 ? NULL : call_one(rt, kind, function, self, args[0].p);
    case PYR_WRAP_DESCR_GET:
        return call_get(rt, function, self, args, nargs);
    case PYR_WRAP_TERNARY:
    case PYR_WRAP_TERNARY_L:
    case PYR_WRAP_TERNARY_R: {
        if (pyr_check_positional(rt, "", nargs, 1, 2) < 0) return NULL;
        pyr_object *third = nargs > 1 ? args[1].p : rt->none;
        if (kind == PYR_WRAP_TERNARY_R) return FN(ternary)(rt, args[0].p, self, third);
        return FN(ternary)(rt, self, args[0].p, third);
    }
    default:
        return check_count(rt, nargs, 1) < 0 ? NULL : call_one(rt, kind, function, self, args[0].p);
    }
}

bool pyr_wraps_class_call(pyr_runtime *rt, const pyr_wrapper_descr *w, const pyr_object *self) {
    return w->def.p->kind == PYR_WRAP_CALL && w->base.type.p == &pyr_builtin_type(rt, PYR_T_TYPE)->base.base &&
           PYR_IS_TYPE(self) && !((const pyr_type *)self)->tp_vectorcall.fn;
}

// 3.11 hands the arguments over as a tuple: one is made here too, because it is counted. __init__ makes it anyway, and so does the call of
// a class of positional arguments in front of named ones.
static pyr_object *call_packed(pyr_runtime *rt, const pyr_wrapper_descr *w, pyr_object *self, const pyr_ref *args,
                               int64_t nargs, pyr_object *kwnames) {
    bool packs = w->def.p->kind == PYR_WRAP_INIT || (kwnames && pyr_wraps_class_call(rt, w, self));
    if (nargs == 0 || packs) return call_slot(rt, w, self, args, nargs, kwnames);
    pyr_object *tuple = pyr_tuple_of_arguments(rt, args, nargs);
    if (!tuple) return NULL;
    pyr_hold(rt, tuple);
    pyr_object *outer = rt->whole_args;
    rt->whole_args = tuple;
    pyr_object *result = call_slot(rt, w, self, kwnames ? args : pyr_tuple_items(tuple), nargs, kwnames);
    rt->whole_args = outer;
    pyr_unhold(rt, tuple);
    return result;
}

// ---- wrapper_descriptor ----------------------------------------------------------------------------------------------------------------

static pyr_object *wrapper_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    const pyr_wrapper_descr *w = WRAPPER(self);
    const pyr_type *type = (pyr_type *)w->base.type.p;
    if (nargs < 1) {
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' of '%s' object needs an argument", w->base.name.p,
                                type->tp_name.p);
    }
    if (!pyr_is_subtype(pyr_type_of(args[0].p), type)) {
        return pyr_error_format(rt, PYR_T_TypeError, "descriptor '%S' requires a '%s' object but received a '%T'",
                                w->base.name.p, type->tp_name.p, args[0].p);
    }
    pyr_object *all = pyr_tuple_of_arguments(rt, args, nargs); // as above, with the object itself
    if (!all) return NULL;
    pyr_hold(rt, all);
    pyr_object *result = call_packed(rt, w, args[0].p, args + 1, nargs - 1, kwnames);
    pyr_unhold(rt, all);
    return result;
}

static pyr_object *wrapper_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    if (!o) return pyr_new_ref(rt, self);
    if (pyr_descr_check(rt, self, o) < 0) return NULL;
    pyr_type *wrapper_type = pyr_builtin_type(rt, PYR_T_METHOD_WRAPPER);
    pyr_method_wrapper *m = (pyr_method_wrapper *)pyr_object_new(rt, wrapper_type, sizeof(pyr_method_wrapper));
    if (!m) return NULL;
    m->descr.p = pyr_new_ref(rt, self);
    m->self.p = pyr_new_ref(rt, o);
    pyr_gc_track(rt, &m->base);
    return &m->base;
}

static pyr_object *wrapper_repr(pyr_runtime *rt, pyr_object *self) {
    return pyr_str_format(rt, "<slot wrapper '%S' of '%s' objects>", WRAPPER(self)->base.name.p,
                          ((pyr_type *)WRAPPER(self)->base.type.p)->tp_name.p);
}

pyr_object *pyr_descr_new_wrapper(pyr_runtime *rt, pyr_type *type, const pyr_slot_def *def, pyr_slot_function function) {
    pyr_wrapper_descr *w =
        (pyr_wrapper_descr *)pyr_descr_new(rt, PYR_T_WRAPPER_DESCR, type, pyr_new_ref(rt, rt->names[def->name]));
    if (!w) return NULL;
    w->def.p = def;
    w->function.p = (void *)(uintptr_t)function;
    return &w->base.base;
}

const pyr_type_spec pyr_spec_wrapper_descr = {
    .name = "wrapper_descriptor",
    .basicsize = sizeof(pyr_wrapper_descr),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION | PYR_TPFLAGS_METHOD_DESCRIPTOR,
    .getset = pyr_descr_getset,
    .members = pyr_descr_members,
    .tp_dealloc = pyr_descr_dealloc,
    .tp_traverse = pyr_descr_traverse,
    .tp_repr = wrapper_repr,
    .tp_call = wrapper_call,
    .tp_descr_get = wrapper_get,
};

// ---- method-wrapper ----------------------------------------------------------------------------------------------------------------------

#define BOUND(o) ((pyr_method_wrapper *)(o))

static void bound_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    if (!pyr_trash_begin(rt, self)) return;
    pyr_clear(rt, &BOUND(self)->descr);
    pyr_clear(rt, &BOUND(self)->self);
    pyr_object_free(rt, self);
    pyr_trash_end(rt);
}

static int bound_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    int result = BOUND(self)->descr.p ? visit(BOUND(self)->descr.p, arg) : 0;
    return result || !BOUND(self)->self.p ? result : visit(BOUND(self)->self.p, arg);
}

static pyr_object *bound_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    return call_packed(rt, WRAPPER(BOUND(self)->descr.p), BOUND(self)->self.p, args, nargs, kwnames);
}

static pyr_object *bound_repr(pyr_runtime *rt, pyr_object *self) {
    pyr_object *o = BOUND(self)->self.p;
    return pyr_str_format(rt, "<method-wrapper '%S' of %T object at 0x%llx>", WRAPPER(BOUND(self)->descr.p)->base.name.p, o,
                          (unsigned long long)pyr_mem_address(&rt->heap, o));
}

static int64_t bound_hash(pyr_runtime *rt, pyr_object *self) {
    uint64_t a = pyr_mem_address(&rt->heap, BOUND(self)->self.p), b = pyr_mem_address(&rt->heap, BOUND(self)->descr.p);
    int64_t hash = (int64_t)((a >> 4 | a << 60) ^ (b >> 4 | b << 60));
    return hash == -1 ? -2 : hash;
}

static pyr_object *bound_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if ((op != PYR_EQ && op != PYR_NE) || !pyr_is_exact(rt, a, PYR_T_METHOD_WRAPPER) ||
        !pyr_is_exact(rt, b, PYR_T_METHOD_WRAPPER)) {
        return pyr_new_ref(rt, rt->not_implemented);
    }
    bool same = BOUND(a)->descr.p == BOUND(b)->descr.p && BOUND(a)->self.p == BOUND(b)->self.p;
    return pyr_bool(rt, same == (op == PYR_EQ));
}

static pyr_object *bound_name(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, WRAPPER(BOUND(self)->descr.p)->base.name.p);
}
static pyr_object *bound_objclass(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, WRAPPER(BOUND(self)->descr.p)->base.type.p);
}
static pyr_object *bound_qualname(pyr_runtime *rt, pyr_object *self) {
    return pyr_getattr(rt, BOUND(self)->descr.p, PYR_NAME(rt, __qualname__));
}
static const pyr_getset_def bound_getset[] = {
    {"__objclass__", bound_objclass, NULL}, {"__name__", bound_name, NULL}, {"__qualname__", bound_qualname, NULL}, {0}};
static const pyr_member_def bound_members[] = {{"__self__", PYR_MEMBER_OBJECT, offsetof(pyr_method_wrapper, self), true}, {0}};

const pyr_type_spec pyr_spec_method_wrapper = {
    .name = "method-wrapper",
    .basicsize = sizeof(pyr_method_wrapper),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .getset = bound_getset,
    .members = bound_members,
    .tp_dealloc = bound_dealloc,
    .tp_traverse = bound_traverse,
    .tp_repr = bound_repr,
    .tp_hash = bound_hash,
    .tp_call = bound_call,
    .tp_richcompare = bound_richcompare,
};
