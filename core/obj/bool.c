// bool: the two ints True and False, which live as long as the runtime.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/int_digits.h"
#include "obj/str.h"

static pyr_object *repr(pyr_runtime *rt, pyr_object *o) {
    return pyr_new_ref(rt, o == rt->true_ ? PYR_NAME(rt, True) : PYR_NAME(rt, False));
}

static pyr_object *convert(pyr_runtime *rt, const pyr_ref *args, int64_t nargs) {
    if (pyr_check_positional(rt, "bool", nargs, 0, 1) < 0) return NULL;
    int value = nargs ? pyr_is_true(rt, args[0].p) : 0;
    return value < 0 ? NULL : pyr_bool(rt, value);
}

static pyr_object *new_bool(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type;
    if (kwargs && pyr_dict_size(kwargs)) return pyr_error(rt, PYR_T_TypeError, "bool() takes no keyword arguments");
    return convert(rt, pyr_tuple_items(args), pyr_tuple_size(args));
}

static pyr_object *call_bool(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)type;
    if (kwnames) return pyr_error(rt, PYR_T_TypeError, "bool() takes no keyword arguments");
    return convert(rt, args, nargs);
}

static bool both_bools(const pyr_runtime *rt, const pyr_object *a, const pyr_object *b) {
    return pyr_is_exact(rt, a, PYR_T_BOOL) && pyr_is_exact(rt, b, PYR_T_BOOL);
}
static pyr_object *and_(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return both_bools(rt, a, b) ? pyr_bool(rt, a == rt->true_ && b == rt->true_) : pyr_int_and(rt, a, b);
}
static pyr_object *or_(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return both_bools(rt, a, b) ? pyr_bool(rt, a == rt->true_ || b == rt->true_) : pyr_int_or(rt, a, b);
}
static pyr_object *xor_(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    return both_bools(rt, a, b) ? pyr_bool(rt, a != b) : pyr_int_xor(rt, a, b);
}

const pyr_type_spec pyr_spec_bool = {
    .name = "bool",
    .basicsize = 32,
    .itemsize = 4,
    .flags = PYR_TPFLAGS_LONG_SUBCLASS,
    .base = PYR_T_INT,
    .vectorcall = call_bool,
    .doc = "bool(x) -> bool\n\nTrue if x is true, False otherwise.",
    .tp_repr = repr,
    .tp_new = new_bool,
    .nb_and = and_,
    .nb_or = or_,
    .nb_xor = xor_,
};
