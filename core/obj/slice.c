// slice: start, stop and step as they were given, and what they mean for a length (Objects/sliceobject.c).
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/str.h"

pyr_object *pyr_slice_new(pyr_runtime *rt, pyr_object *start, pyr_object *stop, pyr_object *step) {
    pyr_slice *s = (pyr_slice *)pyr_freelist_get(rt, &rt->freelist_slice);
    if (!s) s = (pyr_slice *)pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_SLICE), sizeof(pyr_slice));
    if (!s) return NULL;
    s->start.p = pyr_new_ref(rt, start ? start : rt->none);
    s->stop.p = pyr_new_ref(rt, stop ? stop : rt->none);
    s->step.p = pyr_new_ref(rt, step ? step : rt->none);
    pyr_gc_track(rt, &s->base);
    return &s->base;
}

static int read_bound(pyr_runtime *rt, pyr_object *o, int64_t *value) {
    if (PYR_IS_INT(o) && pyr_int_fits(o, value)) return 0;
    if (!PYR_IS_INT(o) && !o->ob_type.p->nb_index.fn) {
        pyr_error(rt, PYR_T_TypeError, "slice indices must be integers or None or have an __index__ method");
        return -1;
    }
    return pyr_index_int64(rt, o, value, true);
}

int pyr_slice_unpack(pyr_runtime *rt, pyr_object *slice, int64_t *start, int64_t *stop, int64_t *step) {
    const pyr_slice *s = (const pyr_slice *)slice;
    *step = 1;
    if (s->step.p != rt->none) {
        if (read_bound(rt, s->step.p, step) < 0) return -1;
        if (*step == 0) {
            pyr_error(rt, PYR_T_ValueError, "slice step cannot be zero");
            return -1;
        }
        if (*step < -INT64_MAX) *step = -INT64_MAX; // so that -step can be taken
    }
    *start = *step < 0 ? INT64_MAX : 0;
    *stop = *step < 0 ? INT64_MIN : INT64_MAX;
    if (s->start.p != rt->none && read_bound(rt, s->start.p, start) < 0) return -1;
    return s->stop.p != rt->none ? read_bound(rt, s->stop.p, stop) : 0;
}

static int64_t adjust_bound(int64_t bound, int64_t length, int64_t step) {
    if (bound < 0) {
        bound += length;
        return bound >= 0 ? bound : step < 0 ? -1 : 0;
    }
    return bound < length ? bound : step < 0 ? length - 1 : length;
}

int64_t pyr_slice_adjust(int64_t length, int64_t *start, int64_t *stop, int64_t step) {
    *start = adjust_bound(*start, length, step);
    *stop = adjust_bound(*stop, length, step);
    if (step < 0) return *stop < *start ? (*start - *stop - 1) / -step + 1 : 0;
    return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
}

static void dealloc(pyr_runtime *rt, pyr_object *o) {
    pyr_slice *s = (pyr_slice *)o;
    pyr_gc_untrack(rt, o);
    pyr_clear(rt, &s->step);
    pyr_clear(rt, &s->start);
    pyr_clear(rt, &s->stop);
    // One is kept for the next, also through full collections (slice_cache).
    if (!pyr_freelist_put(rt, &rt->freelist_slice, 1, o)) pyr_object_free(rt, o);
}

static int traverse(pyr_object *o, pyr_visit visit, void *arg) {
    const pyr_slice *s = (const pyr_slice *)o;
    int status = s->start.p ? visit(s->start.p, arg) : 0;
    if (status == 0 && s->stop.p) status = visit(s->stop.p, arg);
    return status == 0 && s->step.p ? visit(s->step.p, arg) : status;
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *o) {
    const pyr_slice *s = (const pyr_slice *)o;
    return pyr_str_format(rt, "slice(%R, %R, %R)", s->start.p, s->stop.p, s->step.p);
}

static pyr_object *richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!pyr_is_exact(rt, a, PYR_T_SLICE) || !pyr_is_exact(rt, b, PYR_T_SLICE)) return pyr_new_ref(rt, rt->not_implemented);
    if (a == b) return pyr_bool(rt, op == PYR_EQ || op == PYR_LE || op == PYR_GE);
    const pyr_slice *s = (const pyr_slice *)a, *t = (const pyr_slice *)b;
    pyr_object *x = pyr_tuple_of(rt, 3, s->start.p, s->stop.p, s->step.p);
    pyr_object *y = x ? pyr_tuple_of(rt, 3, t->start.p, t->stop.p, t->step.p) : NULL;
    pyr_hold(rt, x);
    pyr_hold(rt, y);
    pyr_object *result = y ? pyr_richcompare(rt, x, y, op) : NULL;
    pyr_unhold(rt, y);
    pyr_unhold(rt, x);
    return result;
}

static pyr_object *make(pyr_runtime *rt, const pyr_ref *args, int64_t nargs) {
    if (pyr_check_positional(rt, "slice", nargs, 1, 3) < 0) return NULL;
    if (nargs == 1) return pyr_slice_new(rt, NULL, args[0].p, NULL);
    return pyr_slice_new(rt, args[0].p, args[1].p, nargs > 2 ? args[2].p : NULL);
}

static pyr_object *new_slice(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type;
    if (kwargs && pyr_dict_size(kwargs)) return pyr_error(rt, PYR_T_TypeError, "slice() takes no keyword arguments");
    return make(rt, pyr_tuple_items(args), pyr_tuple_size(args));
}

static pyr_object *indices(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    int64_t length, start, stop, step;
    if (pyr_index_int64(rt, args[0].p, &length, false) < 0) return NULL;
    if (length < 0) return pyr_error(rt, PYR_T_ValueError, "length should not be negative");
    if (pyr_slice_unpack(rt, self, &start, &stop, &step) < 0) return NULL;
    pyr_slice_adjust(length, &start, &stop, step);
    pyr_ref numbers[3] = {{pyr_int_new(rt, start)}, {pyr_int_new(rt, stop)}, {pyr_int_new(rt, step)}};
    if (numbers[0].p && numbers[1].p && numbers[2].p) return pyr_tuple_from_stolen(rt, numbers, 3);
    for (int i = 0; i < 3; i++) pyr_xdecref(rt, numbers[i].p);
    return NULL;
}

static pyr_object *reduce(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    const pyr_slice *s = (const pyr_slice *)self;
    pyr_object *parts = pyr_tuple_of(rt, 3, s->start.p, s->stop.p, s->step.p);
    pyr_object *result = parts ? pyr_tuple_of(rt, 2, (pyr_object *)self->ob_type.p, parts) : NULL;
    pyr_xdecref(rt, parts);
    return result;
}

static const pyr_method_def methods[] = {
    {"indices", indices, PYR_METH_O, NULL},
    {"__reduce__", reduce, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
static const pyr_member_def members[] = {
    {"start", PYR_MEMBER_OBJECT, offsetof(pyr_slice, start), true},
    {"stop", PYR_MEMBER_OBJECT, offsetof(pyr_slice, stop), true},
    {"step", PYR_MEMBER_OBJECT, offsetof(pyr_slice, step), true},
    {NULL, 0, 0, false},
};

const pyr_type_spec pyr_spec_slice = {
    .name = "slice",
    .basicsize = sizeof(pyr_slice),
    .flags = PYR_TPFLAGS_HAVE_GC,
    .methods = methods,
    .members = members,
    .unhashable = true,
    .doc = "slice(stop)\nslice(start, stop[, step])\n\nA slice object, as a[start:stop:step] makes it.",
    .tp_dealloc = dealloc,
    .tp_traverse = traverse,
    .tp_repr = repr,
    .tp_getattro = pyr_generic_getattr,
    .tp_richcompare = richcompare,
    .tp_new = new_slice,
};
