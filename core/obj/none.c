// The singletons None, NotImplemented and Ellipsis: their types. The objects stand in the runtime's static block.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/str.h"

// CPython hashes None by its address, which differs from run to run; here it is one number in every build.
#define NONE_HASH INT64_C(0xfca86420)

static pyr_object *none_repr(pyr_runtime *rt, pyr_object *o) {
    (void)o;
    return pyr_new_ref(rt, PYR_NAME(rt, None));
}
static int none_bool(pyr_runtime *rt, pyr_object *o) {
    (void)rt, (void)o;
    return 0;
}
static int64_t none_hash(pyr_runtime *rt, pyr_object *o) {
    (void)rt, (void)o;
    return NONE_HASH;
}

// The type called without arguments answers its one object.
static pyr_object *no_arguments(pyr_runtime *rt, const char *name, pyr_object *args, pyr_object *kwargs, pyr_object *only) {
    if (pyr_tuple_size(args) || (kwargs && pyr_dict_size(kwargs))) {
        return pyr_error_format(rt, PYR_T_TypeError, "%s takes no arguments", name);
    }
    return pyr_new_ref(rt, only);
}
static pyr_object *new_none(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type;
    return no_arguments(rt, "NoneType", args, kwargs, rt->none);
}
static pyr_object *new_not_implemented(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type;
    return no_arguments(rt, "NotImplementedType", args, kwargs, rt->not_implemented);
}
static pyr_object *new_ellipsis(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type;
    return no_arguments(rt, "EllipsisType", args, kwargs, rt->ellipsis);
}

static pyr_object *not_implemented_repr(pyr_runtime *rt, pyr_object *o) {
    (void)o;
    return pyr_str_from_text(rt, "NotImplemented");
}
static int not_implemented_bool(pyr_runtime *rt, pyr_object *o) {
    (void)rt, (void)o;
    return 1;
}
static pyr_object *ellipsis_repr(pyr_runtime *rt, pyr_object *o) {
    (void)o;
    return pyr_str_from_text(rt, "Ellipsis");
}

// copy and pickle find the singletons by name.
static pyr_object *reduce_not_implemented(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                                          pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return not_implemented_repr(rt, self);
}
static pyr_object *reduce_ellipsis(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return ellipsis_repr(rt, self);
}
static const pyr_method_def not_implemented_methods[] = {
    {"__reduce__", reduce_not_implemented, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
static const pyr_method_def ellipsis_methods[] = {
    {"__reduce__", reduce_ellipsis, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

const pyr_type_spec pyr_spec_none = {
    .name = "NoneType",
    .basicsize = 16,
    .tp_repr = none_repr,
    .tp_hash = none_hash,
    .tp_new = new_none,
    .nb_bool = none_bool,
};
const pyr_type_spec pyr_spec_not_implemented = {
    .name = "NotImplementedType",
    .basicsize = 16,
    .methods = not_implemented_methods,
    .nb_bool = not_implemented_bool,
    .tp_repr = not_implemented_repr,
    .tp_new = new_not_implemented,
};
const pyr_type_spec pyr_spec_ellipsis = {
    .name = "ellipsis",
    .basicsize = 16,
    .methods = ellipsis_methods,
    .tp_repr = ellipsis_repr,
    .tp_getattro = pyr_generic_getattr,
    .tp_new = new_ellipsis,
};
