// The two iterators of range: over numbers of 64 bits, and over any.
#include "obj/range_iter.h"
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/int.h"
#include "obj/iter.h"
#include "obj/range.h"

pyr_object *pyr_range_iter_new(pyr_runtime *rt, int64_t start, int64_t step, int64_t length) {
    pyr_range_iter *it = (pyr_range_iter *)pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_RANGE_ITER), sizeof(pyr_range_iter));
    if (!it) return NULL;
    it->index = 0;
    it->start = start;
    it->step = step;
    it->length = length;
    return &it->base;
}

static pyr_object *next(pyr_runtime *rt, pyr_object *self) {
    pyr_range_iter *it = (pyr_range_iter *)self;
    if (it->index >= it->length) return NULL;
    return pyr_int_new(rt, it->start + it->index++ * it->step);
}

static pyr_object *hint(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    const pyr_range_iter *it = (const pyr_range_iter *)self;
    return pyr_int_new(rt, it->length - it->index);
}

static const pyr_method_def methods[] = {
    {"__length_hint__", hint, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

const pyr_type_spec pyr_spec_range_iter = {
    .name = "range_iterator",
    .basicsize = sizeof(pyr_range_iter),
    .flags = PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .methods = methods,
    .tp_getattro = pyr_generic_getattr,
    .tp_iter = pyr_self,
    .tp_iternext = next,
};

// ---- any numbers -------------------------------------------------------------------------------------------------------------------

#define LONG(o) ((pyr_longrange_iter *)(o))

pyr_object *pyr_longrange_iter_new(pyr_runtime *rt, pyr_object *start, pyr_object *step, pyr_object *length) {
    pyr_object *o = pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_LONGRANGE_ITER), sizeof(pyr_longrange_iter));
    if (!o) {
        pyr_decref(rt, start);
        pyr_decref(rt, step);
        pyr_decref(rt, length);
        return NULL;
    }
    LONG(o)->index.p = pyr_int_new(rt, 0);
    LONG(o)->start.p = start;
    LONG(o)->step.p = step;
    LONG(o)->length.p = length;
    return o;
}

static void long_dealloc(pyr_runtime *rt, pyr_object *o) {
    pyr_drop(rt, &LONG(o)->index);
    pyr_drop(rt, &LONG(o)->start);
    pyr_drop(rt, &LONG(o)->step);
    pyr_drop(rt, &LONG(o)->length);
    pyr_object_free(rt, o);
}

static pyr_object *long_next(pyr_runtime *rt, pyr_object *o) {
    if (pyr_int_compare(LONG(o)->index.p, LONG(o)->length.p) >= 0) return NULL;
    pyr_object *one = pyr_int_new(rt, 1);
    pyr_object *index = pyr_int_add(rt, LONG(o)->index.p, one);
    pyr_decref(rt, one);
    pyr_object *offset = index ? pyr_int_multiply(rt, LONG(o)->index.p, LONG(o)->step.p) : NULL;
    pyr_object *result = offset ? pyr_int_add(rt, LONG(o)->start.p, offset) : NULL;
    pyr_xdecref(rt, offset);
    if (result) pyr_replace(rt, &LONG(o)->index, index);
    else pyr_xdecref(rt, index);
    return result;
}

static pyr_object *long_hint(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_int_subtract(rt, LONG(self)->length.p, LONG(self)->index.p);
}

static const pyr_method_def long_methods[] = {
    {"__length_hint__", long_hint, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

const pyr_type_spec pyr_spec_longrange_iter = {
    .name = "longrange_iterator",
    .basicsize = sizeof(pyr_longrange_iter),
    .flags = PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .methods = long_methods,
    .tp_dealloc = long_dealloc,
    .tp_getattro = pyr_generic_getattr,
    .tp_iter = pyr_self,
    .tp_iternext = long_next,
};
