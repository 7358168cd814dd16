// The descriptor of a namedtuple's field: item [index] of the tuple, read only (Modules/_collectionsmodule.c).
#include "vm/modules/tuple_getter.h"
#include "vm/modules/modules.h"

typedef struct getter {
    pyr_object base;
    int64_t index;
    pyr_ref doc;
} getter;
PYR_ASSERT_SIZE(getter, 32);

static pyr_object *make(pyr_runtime *rt, pyr_type *type, pyr_object *args, __attribute__((unused)) pyr_object *kwargs) {
    int64_t index = 0;
    if (pyr_check_positional(rt, "_tuplegetter", pyr_tuple_size(args), 2, 2) < 0) return NULL;
    if (pyr_index_int64(rt, pyr_tuple_items(args)[0].p, &index, false) < 0) return NULL;
    getter *g = (getter *)pyr_object_alloc(rt, type, 0);
    if (!g) return NULL;
    g->index = index;
    g->doc.p = pyr_new_ref(rt, pyr_tuple_items(args)[1].p);
    return &g->base;
}

static pyr_object *get(pyr_runtime *rt, pyr_object *self, pyr_object *o, __attribute__((unused)) pyr_object *type) {
    const getter *g = (getter *)self;
    if (!o || o == rt->none) return pyr_new_ref(rt, self);
    if (!PYR_IS_TUPLE(o))
        return pyr_error_format(rt, PYR_T_TypeError,
                                "descriptor for index '%lld' for tuple subclasses doesn't apply to '%T' object",
                                (long long)g->index, o);
    if (g->index < 0 || g->index >= pyr_tuple_size(o)) return pyr_error(rt, PYR_T_IndexError, "tuple index out of range");
    return pyr_new_ref(rt, pyr_tuple_items(o)[g->index].p);
}

static int set(pyr_runtime *rt, __attribute__((unused)) pyr_object *self, __attribute__((unused)) pyr_object *o,
               pyr_object *value) {
    pyr_error(rt, PYR_T_AttributeError, value ? "can't set attribute" : "can't delete attribute");
    return -1;
}

static int traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_ref *field = &((getter *)self)->doc;
    return pyr_visit_fields(&field, 1, visit, arg);
}

static int clear(pyr_runtime *rt, pyr_object *self) {
    pyr_clear(rt, &((getter *)self)->doc);
    return 0;
}

static void dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &((getter *)self)->doc);
    pyr_object_free(rt, self);
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *self) {
    const getter *g = (getter *)self;
    return pyr_str_format(rt, "_tuplegetter(%lld, %R)", (long long)g->index, g->doc.p);
}

static const pyr_member_def members[] = {
    {"__doc__", PYR_MEMBER_OBJECT, offsetof(getter, doc), false},
    {NULL, 0, 0, false},
};

const pyr_type_spec pyr_spec_tuple_getter = {
    .name = "_collections._tuplegetter",
    .basicsize = sizeof(getter),
    .flags = PYR_TPFLAGS_HAVE_GC,
    .members = members,
    .tp_repr = repr,
    .tp_new = make,
    .tp_descr_get = get,
    .tp_descr_set = set,
    .tp_traverse = traverse,
    .tp_clear = clear,
    .tp_dealloc = dealloc,
};
