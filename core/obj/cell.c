// Cells (Objects/cellobject.c, 3.11): a variable that an inner function shares with an outer one.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/str.h"

static pyr_ref *contents(pyr_object *o) {
    return &((pyr_cell *)o)->contents;
}

pyr_object *pyr_cell_new(pyr_runtime *rt, pyr_object *value) {
    pyr_object *o = pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_CELL), sizeof(pyr_cell));
    if (!o) return NULL;
    contents(o)->p = pyr_xnew_ref(rt, value);
    pyr_gc_track(rt, o);
    return o;
}

static int cell_clear(pyr_runtime *rt, pyr_object *self) {
    pyr_clear(rt, contents(self));
    return 0;
}
static void cell_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, contents(self));
    pyr_object_free(rt, self);
}
static int cell_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    return contents(self)->p ? visit(contents(self)->p, arg) : 0;
}

static pyr_object *cell_repr(pyr_runtime *rt, pyr_object *self) {
    unsigned long long address = pyr_mem_address(&rt->heap, self);
    pyr_object *value = contents(self)->p;
    if (!value) return pyr_str_format(rt, "<cell at 0x%llx: empty>", address);
    return pyr_str_format(rt, "<cell at 0x%llx: %T object at 0x%llx>", address, value,
                          (unsigned long long)pyr_mem_address(&rt->heap, value));
}

static pyr_object *cell_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!pyr_is_exact(rt, b, PYR_T_CELL)) return pyr_new_ref(rt, rt->not_implemented);
    pyr_object *x = contents(a)->p, *y = contents(b)->p;
    if (x && y) return pyr_richcompare(rt, x, y, op);
    int order = (x != NULL) - (y != NULL); // an empty one comes first
    bool yes = op == PYR_LT   ? order < 0
               : op == PYR_LE ? order <= 0
               : op == PYR_EQ ? order == 0
               : op == PYR_NE ? order != 0
               : op == PYR_GT ? order > 0
                              : order >= 0;
    return pyr_new_ref(rt, yes ? rt->true_ : rt->false_);
}

static pyr_object *cell_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type, (void)kwargs;
    if (pyr_check_positional(rt, "cell", pyr_tuple_size(args), 0, 1) < 0) return NULL;
    return pyr_cell_new(rt, pyr_tuple_size(args) ? pyr_tuple_items(args)[0].p : NULL);
}

static pyr_object *get_contents(pyr_runtime *rt, pyr_object *self) {
    pyr_object *value = contents(self)->p;
    return value ? pyr_new_ref(rt, value) : pyr_error(rt, PYR_T_ValueError, "Cell is empty");
}
static int set_contents(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    pyr_replace(rt, contents(self), pyr_xnew_ref(rt, value));
    return 0;
}
static const pyr_getset_def getset[] = {{"cell_contents", get_contents, set_contents}, {0}};

const pyr_type_spec pyr_spec_cell = {
    .name = "cell",
    .basicsize = sizeof(pyr_cell),
    .flags = PYR_TPFLAGS_HAVE_GC,
    .unhashable = true,
    .getset = getset,
    .tp_new = cell_tp_new,
    .tp_dealloc = cell_dealloc,
    .tp_traverse = cell_traverse,
    .tp_clear = cell_clear,
    .tp_repr = cell_repr,
    .tp_richcompare = cell_richcompare,
    .tp_getattro = pyr_generic_getattr,
};
