// types.GenericAlias: list[int] and its like (Objects/genericaliasobject.c). It stands for its origin where it is called or asked for an
// attribute that is not its own.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/iter.h"
#include "obj/str.h"
#include "obj/type.h"

typedef struct alias {
    pyr_object base;
    pyr_ref origin, args, parameters, weaklist;
    uint64_t starred;
} alias;
PYR_ASSERT_SIZE(alias, 56);

#define ALIAS(o) ((alias *)(o))

static pyr_object *make(pyr_runtime *rt, pyr_object *origin, pyr_object *args) {
    pyr_object *tuple = PYR_IS_TUPLE(args) ? pyr_new_ref(rt, args) : pyr_tuple_of(rt, 1, args);
    if (!tuple) return NULL;
    pyr_object *o = pyr_object_alloc(rt, pyr_builtin_type(rt, PYR_T_GENERIC_ALIAS), 0);
    if (!o) {
        pyr_decref(rt, tuple);
        return NULL;
    }
    ALIAS(o)->origin.p = pyr_new_ref(rt, origin);
    ALIAS(o)->args.p = tuple;
    return o;
}

pyr_object *pyr_generic_alias_method(pyr_runtime *rt, pyr_object *cls, const pyr_ref *args, int64_t nargs,
                                     pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    return make(rt, cls, args[0].p);
}

static pyr_object *new (pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type;
    if (pyr_no_keywords(rt, "GenericAlias", kwargs) < 0) return NULL;
    if (pyr_check_positional(rt, "GenericAlias", pyr_tuple_size(args), 2, 2) < 0) return NULL;
    return make(rt, pyr_tuple_items(args)[0].p, pyr_tuple_items(args)[1].p);
}

static void dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    if (ALIAS(self)->weaklist.p) pyr_weakref_clear_all(rt, self);
    pyr_clear(rt, &ALIAS(self)->origin);
    pyr_clear(rt, &ALIAS(self)->args);
    pyr_clear(rt, &ALIAS(self)->parameters);
    pyr_object_free(rt, self);
}

static int traverse(pyr_object *self, pyr_visit visit, void *arg) {
    int result = ALIAS(self)->origin.p ? visit(ALIAS(self)->origin.p, arg) : 0;
    if (!result && ALIAS(self)->args.p) result = visit(ALIAS(self)->args.p, arg);
    return result || !ALIAS(self)->parameters.p ? result : visit(ALIAS(self)->parameters.p, arg);
}

// int for the type, ... for the Ellipsis, the repr of anything else.
static pyr_object *item_text(pyr_runtime *rt, pyr_object *o) {
    if (o == rt->ellipsis) return pyr_str_from_text(rt, "...");
    if (pyr_is_exact(rt, o, PYR_T_GENERIC_ALIAS) || !PYR_IS_TYPE(o)) return pyr_repr(rt, o);
    pyr_type *type = (pyr_type *)o;
    return pyr_type_qualname(rt, type);
}

static int write_text(pyr_runtime *rt, pyr_writer *w, pyr_object *o) {
    pyr_object *text = item_text(rt, o);
    int result = text ? pyr_writer_str(rt, w, text) : -1;
    pyr_xdecref(rt, text);
    return result;
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *self) {
    pyr_writer w;
    pyr_writer_init(&w);
    const pyr_object *args = ALIAS(self)->args.p;
    int result = write_text(rt, &w, ALIAS(self)->origin.p);
    if (result == 0) result = pyr_writer_char(rt, &w, '[');
    for (int64_t i = 0; i < pyr_tuple_size(args) && result == 0; i++) {
        if (i > 0) result = pyr_writer_ascii(rt, &w, ", ", 2);
        if (result == 0) result = write_text(rt, &w, pyr_tuple_items(args)[i].p);
    }
    if (result == 0 && pyr_tuple_size(args) == 0) result = pyr_writer_ascii(rt, &w, "()", 2);
    if (result == 0) result = pyr_writer_char(rt, &w, ']');
    if (result == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

static int64_t hash(pyr_runtime *rt, pyr_object *self) {
    int64_t a = pyr_hash(rt, ALIAS(self)->origin.p), b = a == -1 ? -1 : pyr_hash(rt, ALIAS(self)->args.p);
    if (b == -1) return -1;
    int64_t mixed = a ^ b;
    return mixed == -1 ? -2 : mixed;
}

static pyr_object *richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if ((op != PYR_EQ && op != PYR_NE) || !pyr_is_exact(rt, a, PYR_T_GENERIC_ALIAS) ||
        !pyr_is_exact(rt, b, PYR_T_GENERIC_ALIAS)) {
        return pyr_new_ref(rt, rt->not_implemented);
    }
    int same = pyr_compare_bool(rt, ALIAS(a)->origin.p, ALIAS(b)->origin.p, PYR_EQ);
    if (same > 0) same = pyr_compare_bool(rt, ALIAS(a)->args.p, ALIAS(b)->args.p, PYR_EQ);
    return same < 0 ? NULL : pyr_new_ref(rt, same == (op == PYR_EQ) ? rt->true_ : rt->false_);
}

static pyr_object *call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    return pyr_call(rt, ALIAS(self)->origin.p, args, nargs, kwnames);
}

static pyr_object *getattro(pyr_runtime *rt, pyr_object *self, pyr_object *name) {
    bool special = PYR_IS_STR(name) && pyr_str_length(name) > 4 && pyr_str_char(name, 0) == '_' && pyr_str_char(name, 1) == '_';
    if (special) {
        static const char *const own[] = {"__origin__", "__args__", "__parameters__", "__mro_entries__", "__class__", NULL};
        for (int i = 0; own[i]; i++) {
            if (pyr_str_equal_text(name, own[i])) return pyr_generic_getattr(rt, self, name);
        }
    }
    return pyr_getattr(rt, ALIAS(self)->origin.p, name);
}

static pyr_object *mro_entries(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_tuple_of(rt, 1, ALIAS(self)->origin.p);
}

static pyr_object *instancecheck(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return pyr_error(rt, PYR_T_TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}

static pyr_object *subclasscheck(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return pyr_error(rt, PYR_T_TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

static pyr_object *subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    (void)key;
    return pyr_error_format(rt, PYR_T_TypeError, "%R is not a generic class", self);
}

static pyr_object *get_parameters(pyr_runtime *rt, pyr_object *self) {
    (void)self;
    return pyr_new_ref(rt, rt->empty_tuple);
}

static const pyr_method_def methods[] = {{"__mro_entries__", mro_entries, PYR_METH_O, NULL},
                                         {"__instancecheck__", instancecheck, PYR_METH_O, NULL},
                                         {"__subclasscheck__", subclasscheck, PYR_METH_O, NULL},
                                         {0}};
static const pyr_member_def members[] = {{"__origin__", PYR_MEMBER_OBJECT, offsetof(alias, origin), true},
                                         {"__args__", PYR_MEMBER_OBJECT, offsetof(alias, args), true},
                                         {0}};
static const pyr_getset_def getset[] = {{"__parameters__", get_parameters, NULL}, {0}};

const pyr_type_spec pyr_spec_generic_alias = {
    .name = "types.GenericAlias",
    .basicsize = sizeof(alias),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,
    .weaklistoffset = offsetof(alias, weaklist),
    .methods = methods,
    .getset = getset,
    .members = members,
    .tp_dealloc = dealloc,
    .tp_traverse = traverse,
    .tp_repr = repr,
    .tp_hash = hash,
    .tp_call = call,
    .mp_subscript = subscript,
    .tp_richcompare = richcompare,
    .tp_getattro = getattro,
    .nb_or = pyr_union_or,
    .tp_new = new,
};
