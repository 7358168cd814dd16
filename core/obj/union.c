// types.UnionType: int | str (Objects/unionobject.c). Its parts are types, generic aliases and None's type, each once, in order.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/str.h"
#include "obj/type.h"

typedef struct pyr_union {
    pyr_object base;
    pyr_ref args, parameters;
} pyr_union;
PYR_ASSERT_SIZE(pyr_union, 32);

static pyr_object *args_of(const pyr_object *o) {
    return ((const pyr_union *)o)->args.p;
}

static bool is_union(const pyr_runtime *rt, const pyr_object *o) {
    return pyr_is_exact(rt, o, PYR_T_UNION);
}

static bool may_be_part(const pyr_runtime *rt, const pyr_object *o) {
    return o == rt->none || PYR_IS_TYPE(o) || pyr_is_exact(rt, o, PYR_T_GENERIC_ALIAS) || is_union(rt, o);
}

// Adds [part] to the list unless it is there.
static int add_part(pyr_runtime *rt, pyr_object *list, pyr_object *part) {
    for (int64_t i = 0; i < pyr_list_size(list); i++) {
        pyr_object *there = pyr_list_items(list)[i].p;
        bool aliases = !PYR_IS_TYPE(there) && !PYR_IS_TYPE(part);
        int same = aliases ? pyr_compare_bool(rt, there, part, PYR_EQ) : there == part;
        if (same) return same < 0 ? -1 : 0;
    }
    return pyr_list_append(rt, list, part);
}

static int add_parts(pyr_runtime *rt, pyr_object *list, pyr_object *o) {
    if (o == rt->none) return add_part(rt, list, (pyr_object *)pyr_builtin_type(rt, PYR_T_NONE));
    if (!is_union(rt, o)) return add_part(rt, list, o);
    for (int64_t i = 0; i < pyr_tuple_size(args_of(o)); i++)
        if (add_part(rt, list, pyr_tuple_items(args_of(o))[i].p) < 0) return -1;
    return 0;
}

// A union of the parts in the list, or the only one.
static pyr_object *from_list(pyr_runtime *rt, pyr_object *list) {
    if (pyr_list_size(list) == 1) return pyr_new_ref(rt, pyr_list_items(list)[0].p);
    pyr_object *args = pyr_list_to_tuple(rt, list);
    pyr_union *u = args ? (pyr_union *)pyr_object_alloc(rt, pyr_builtin_type(rt, PYR_T_UNION), 0) : NULL;
    if (u) u->args.p = args;
    else pyr_xdecref(rt, args);
    return (pyr_object *)u;
}

pyr_object *pyr_union_or(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!may_be_part(rt, a) || !may_be_part(rt, b)) return pyr_new_ref(rt, rt->not_implemented);
    pyr_object *list = pyr_list_new(rt, 0), *result = NULL;
    if (!list) return NULL;
    pyr_hold(rt, list);
    if (add_parts(rt, list, a) == 0 && add_parts(rt, list, b) == 0) result = from_list(rt, list);
    pyr_unhold(rt, list);
    return result;
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *self) {
    pyr_writer w;
    pyr_writer_init(&w);
    const pyr_object *args = args_of(self);
    int status = 0;
    for (int64_t i = 0; i < pyr_tuple_size(args) && status == 0; i++) {
        pyr_object *part = pyr_tuple_items(args)[i].p, *text;
        if (part == (pyr_object *)pyr_builtin_type(rt, PYR_T_NONE)) text = pyr_str_from_text(rt, "None");
        else text = PYR_IS_TYPE(part) ? pyr_type_qualname(rt, (pyr_type *)part) : pyr_repr(rt, part);
        if (i > 0) status = pyr_writer_ascii(rt, &w, " | ", 3);
        if (status == 0) status = text ? pyr_writer_str(rt, &w, text) : -1;
        pyr_xdecref(rt, text);
    }
    if (status == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

static pyr_object *set_of(pyr_runtime *rt, pyr_object *self) {
    return pyr_frozenset_new(rt, args_of(self));
}

static int64_t hash(pyr_runtime *rt, pyr_object *self) {
    pyr_object *set = set_of(rt, self);
    int64_t value = set ? pyr_hash(rt, set) : -1;
    pyr_xdecref(rt, set);
    return value;
}

static pyr_object *compare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!is_union(rt, b) || (op != PYR_EQ && op != PYR_NE)) return pyr_new_ref(rt, rt->not_implemented);
    pyr_object *left = set_of(rt, a), *right = left ? set_of(rt, b) : NULL;
    pyr_hold(rt, left);
    pyr_hold(rt, right);
    pyr_object *result = right ? pyr_richcompare(rt, left, right, op) : NULL;
    pyr_unhold(rt, right);
    pyr_unhold(rt, left);
    return result;
}

// Whether [check] says yes for any part; a generic alias before that cannot be asked.
static pyr_object *any_part(pyr_runtime *rt, pyr_object *self, pyr_object *o, const char *message,
                            int (*check)(pyr_runtime *, pyr_object *, pyr_object *)) {
    const pyr_object *args = args_of(self);
    int found = 0;
    for (int64_t i = 0; i < pyr_tuple_size(args) && found == 0; i++) {
        if (!PYR_IS_TYPE(pyr_tuple_items(args)[i].p)) return pyr_error(rt, PYR_T_TypeError, message);
        found = check(rt, o, pyr_tuple_items(args)[i].p);
    }
    return found < 0 ? NULL : pyr_new_ref(rt, found ? rt->true_ : rt->false_);
}

static pyr_object *instance_check(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    return any_part(rt, self, args[0].p, "isinstance() argument 2 cannot be a parameterized generic", pyr_isinstance);
}

static pyr_object *subclass_check(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    if (!PYR_IS_TYPE(args[0].p)) return pyr_error(rt, PYR_T_TypeError, "issubclass() arg 1 must be a class");
    return any_part(rt, self, args[0].p, "issubclass() argument 2 cannot be a parameterized generic", pyr_issubclass);
}

static pyr_object *get_parameters(pyr_runtime *rt, pyr_object *self) {
    (void)self;
    return pyr_new_ref(rt, rt->empty_tuple);
}

static int traverse(pyr_object *self, pyr_visit visit, void *arg) {
    return args_of(self) ? visit(args_of(self), arg) : 0;
}

static void dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &((pyr_union *)self)->args);
    pyr_object_free(rt, self);
}

static pyr_object *subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    (void)key;
    return pyr_error_format(rt, PYR_T_TypeError, "%R is not a generic class", self);
}

static const pyr_method_def methods[] = {
    {"__instancecheck__", instance_check, PYR_METH_O, NULL}, {"__subclasscheck__", subclass_check, PYR_METH_O, NULL}, {0}};
static const pyr_member_def members[] = {{"__args__", PYR_MEMBER_OBJECT, offsetof(pyr_union, args), true}, {0}};
static const pyr_getset_def getset[] = {{"__parameters__", get_parameters, NULL}, {0}};

const pyr_type_spec pyr_spec_union = {
    .name = "types.UnionType",
    .basicsize = sizeof(pyr_union),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .methods = methods,
    .members = members,
    .getset = getset,
    .tp_dealloc = dealloc,
    .tp_traverse = traverse,
    .tp_repr = repr,
    .tp_hash = hash,
    .tp_richcompare = compare,
    .nb_or = pyr_union_or,
    .mp_subscript = subscript,
};
