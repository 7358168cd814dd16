// Proxies: weak references that stand for their referent in every operation (Objects/weakrefobject.c, 3.11). Each slot takes the
// referent for the time of the operation, or raises ReferenceError.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/str.h"
#include "obj/weakref.h"

pyr_object *pyr_weakproxy_new(pyr_runtime *rt, pyr_object *o, pyr_object *callback) {
    return pyr_weakref_make(rt, pyr_builtin_type(rt, pyr_callable(o) ? PYR_T_WEAKCALLABLEPROXY : PYR_T_WEAKPROXY), o, callback);
}

// The referent, or [o] itself if it is no proxy, owned and held until pyr_unhold. NULL with ReferenceError set if it is dead.
static pyr_object *unwrap(pyr_runtime *rt, pyr_object *o) {
    if (pyr_is_exact(rt, o, PYR_T_WEAKPROXY) || pyr_is_exact(rt, o, PYR_T_WEAKCALLABLEPROXY)) {
        o = pyr_weakref_target(rt, o);
        if (o == rt->none) return pyr_error(rt, PYR_T_ReferenceError, "weakly-referenced object no longer exists");
    }
    pyr_hold(rt, pyr_new_ref(rt, o));
    return o;
}

#define PROXY_UNARY(name, operation)                                                                                           \
    static pyr_object *name(pyr_runtime *rt, pyr_object *self) {                                                               \
        pyr_object *o = unwrap(rt, self);                                                                                      \
        if (!o) return NULL;                                                                                                   \
        pyr_object *result = operation(rt, o);                                                                                 \
        pyr_unhold(rt, o);                                                                                                     \
        return result;                                                                                                         \
    }
PROXY_UNARY(proxy_str, pyr_to_str)
PROXY_UNARY(proxy_iter, pyr_iter)
PROXY_UNARY(proxy_negative, pyr_negative)
PROXY_UNARY(proxy_positive, pyr_positive)
PROXY_UNARY(proxy_absolute, pyr_absolute)
PROXY_UNARY(proxy_invert, pyr_invert)
PROXY_UNARY(proxy_int, pyr_to_int)
PROXY_UNARY(proxy_float, pyr_to_float)
PROXY_UNARY(proxy_index, pyr_index)

static pyr_object *binary(pyr_runtime *rt, int op, pyr_object *a, pyr_object *b) {
    pyr_object *x = unwrap(rt, a);
    pyr_object *y = x ? unwrap(rt, b) : NULL;
    pyr_object *result = y ? pyr_binary(rt, op, x, y) : NULL;
    if (y) pyr_unhold(rt, y);
    if (x) pyr_unhold(rt, x);
    return result;
}
#define PROXY_BINARY(name, op)                                                                                                 \
    static pyr_object *name(pyr_runtime *rt, pyr_object *a, pyr_object *b) {                                                   \
        return binary(rt, op, a, b);                                                                                           \
    }                                                                                                                          \
    static pyr_object *inplace_##name(pyr_runtime *rt, pyr_object *a, pyr_object *b) {                                         \
        return binary(rt, op + PYR_OP_INPLACE, a, b);                                                                          \
    }
PROXY_BINARY(proxy_add, PYR_OP_ADD)
PROXY_BINARY(proxy_subtract, PYR_OP_SUBTRACT)
PROXY_BINARY(proxy_multiply, PYR_OP_MULTIPLY)
PROXY_BINARY(proxy_floor_divide, PYR_OP_FLOOR_DIVIDE)
PROXY_BINARY(proxy_true_divide, PYR_OP_TRUE_DIVIDE)
PROXY_BINARY(proxy_remainder, PYR_OP_REMAINDER)
PROXY_BINARY(proxy_lshift, PYR_OP_LSHIFT)
PROXY_BINARY(proxy_rshift, PYR_OP_RSHIFT)
PROXY_BINARY(proxy_and, PYR_OP_AND)
PROXY_BINARY(proxy_xor, PYR_OP_XOR)
PROXY_BINARY(proxy_or, PYR_OP_OR)
PROXY_BINARY(proxy_matrix_multiply, PYR_OP_MATRIX_MULTIPLY)

static int proxy_bool(pyr_runtime *rt, pyr_object *self) {
    pyr_object *o = unwrap(rt, self);
    if (!o) return -1;
    int result = pyr_is_true(rt, o);
    pyr_unhold(rt, o);
    return result;
}

static int64_t proxy_len(pyr_runtime *rt, pyr_object *self) {
    pyr_object *o = unwrap(rt, self);
    if (!o) return -1;
    int64_t result = pyr_len(rt, o);
    pyr_unhold(rt, o);
    return result;
}

static int proxy_contains(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    pyr_object *o = unwrap(rt, self);
    if (!o) return -1;
    int result = pyr_contains(rt, o, value);
    pyr_unhold(rt, o);
    return result;
}

static pyr_object *proxy_getitem(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    pyr_object *o = unwrap(rt, self);
    if (!o) return NULL;
    pyr_object *result = pyr_getitem(rt, o, key);
    pyr_unhold(rt, o);
    return result;
}

static int proxy_setitem(pyr_runtime *rt, pyr_object *self, pyr_object *key, pyr_object *value) {
    pyr_object *o = unwrap(rt, self);
    if (!o) return -1;
    int result = pyr_setitem(rt, o, key, value);
    pyr_unhold(rt, o);
    return result;
}

static pyr_object *proxy_getattr(pyr_runtime *rt, pyr_object *self, pyr_object *name) {
    pyr_object *o = unwrap(rt, self);
    if (!o) return NULL;
    pyr_object *result = pyr_getattr(rt, o, name);
    pyr_unhold(rt, o);
    return result;
}

static int proxy_setattr(pyr_runtime *rt, pyr_object *self, pyr_object *name, pyr_object *value) {
    pyr_object *o = unwrap(rt, self);
    if (!o) return -1;
    int result = pyr_setattr(rt, o, name, value);
    pyr_unhold(rt, o);
    return result;
}

static pyr_object *proxy_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    pyr_object *x = unwrap(rt, a);
    pyr_object *y = x ? unwrap(rt, b) : NULL;
    pyr_object *result = y ? pyr_richcompare(rt, x, y, op) : NULL;
    if (y) pyr_unhold(rt, y);
    if (x) pyr_unhold(rt, x);
    return result;
}

static pyr_object *proxy_next(pyr_runtime *rt, pyr_object *self) {
    pyr_object *o = unwrap(rt, self);
    if (!o) return NULL;
    pyr_object *result = NULL;
    if (pyr_type_of(o)->tp_iternext.fn) result = pyr_type_of(o)->tp_iternext.fn(rt, o);
    else pyr_error_format(rt, PYR_T_TypeError, "Weakref proxy referenced a non-iterator '%T' object", o);
    pyr_unhold(rt, o);
    return result;
}

static pyr_object *proxy_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    pyr_object *o = unwrap(rt, self);
    if (!o) return NULL;
    pyr_object *result = pyr_call(rt, o, args, nargs, kwnames);
    pyr_unhold(rt, o);
    return result;
}

static pyr_object *proxy_repr(pyr_runtime *rt, pyr_object *self) {
    pyr_object *o = pyr_weakref_target(rt, self);
    return pyr_str_format(rt, "<weakproxy at 0x%llx to %T at 0x%llx>", (unsigned long long)pyr_mem_address(&rt->heap, self), o,
                          (unsigned long long)pyr_mem_address(&rt->heap, o));
}

#define PROXY_SLOTS                                                                                                            \
    .basicsize = sizeof(pyr_weakref), .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION, .unhashable = true,   \
    .tp_dealloc = pyr_weakref_dealloc, .tp_traverse = pyr_weakref_traverse, .tp_clear = pyr_weakref_tp_clear,                  \
    .tp_repr = proxy_repr, .tp_str = proxy_str, .tp_iter = proxy_iter, .tp_iternext = proxy_next,                              \
    .tp_getattro = proxy_getattr, .tp_setattro = proxy_setattr, .tp_richcompare = proxy_richcompare,                           \
    .nb_negative = proxy_negative, .nb_positive = proxy_positive, .nb_absolute = proxy_absolute, .nb_invert = proxy_invert,    \
    .nb_int = proxy_int, .nb_float = proxy_float, .nb_index = proxy_index, .nb_bool = proxy_bool, .nb_add = proxy_add,         \
    .nb_subtract = proxy_subtract, .nb_multiply = proxy_multiply, .nb_floor_divide = proxy_floor_divide,                       \
    .nb_true_divide = proxy_true_divide, .nb_remainder = proxy_remainder, .nb_lshift = proxy_lshift,                           \
    .nb_rshift = proxy_rshift, .nb_and = proxy_and, .nb_xor = proxy_xor, .nb_or = proxy_or,                                    \
    .nb_matrix_multiply = proxy_matrix_multiply, .nb_inplace_add = inplace_proxy_add,                                          \
    .nb_inplace_subtract = inplace_proxy_subtract, .nb_inplace_multiply = inplace_proxy_multiply,                              \
    .nb_inplace_floor_divide = inplace_proxy_floor_divide, .nb_inplace_true_divide = inplace_proxy_true_divide,                \
    .nb_inplace_remainder = inplace_proxy_remainder, .nb_inplace_lshift = inplace_proxy_lshift,                                \
    .nb_inplace_rshift = inplace_proxy_rshift, .nb_inplace_and = inplace_proxy_and, .nb_inplace_xor = inplace_proxy_xor,       \
    .nb_inplace_or = inplace_proxy_or, .nb_inplace_matrix_multiply = inplace_proxy_matrix_multiply, .sq_length = proxy_len,    \
    .sq_contains = proxy_contains, .mp_length = proxy_len, .mp_subscript = proxy_getitem, .mp_ass_subscript = proxy_setitem

const pyr_type_spec pyr_spec_weakproxy = {.name = "weakref.ProxyType", PROXY_SLOTS};
const pyr_type_spec pyr_spec_weakcallableproxy = {.name = "weakref.CallableProxyType", PROXY_SLOTS, .tp_call = proxy_call};
