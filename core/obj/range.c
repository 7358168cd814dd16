// range: any three ints and the number of members, all Python ints as in 3.11 (Objects/rangeobject.c).
//
// The numbers are worked out in 64 bits where they fit, otherwise with Python's ints.
#include "obj/range.h"
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/int.h"
#include "obj/iter.h"
#include "obj/range_iter.h"
#include "obj/str.h"

#define RANGE(o) ((pyr_range *)(o))

// ---- arithmetic that owns what it is given: each steals its arguments ----------------------------------------------------------------

static pyr_object *stealing(pyr_runtime *rt, pyr_object *(*operation)(pyr_runtime *, pyr_object *, pyr_object *), pyr_object *a,
                            pyr_object *b) {
    pyr_object *z = a && b ? operation(rt, a, b) : NULL;
    pyr_xdecref(rt, a);
    pyr_xdecref(rt, b);
    return z;
}

static bool is_zero(const pyr_object *o) {
    return ((const pyr_varobject *)o)->ob_size == 0;
}
static bool is_negative(const pyr_object *o) {
    return ((const pyr_varobject *)o)->ob_size < 0;
}

// Members of start, start + step, ... before stop, in 64 bits. -1: it does not fit.
static int64_t small_length(const pyr_object *start, const pyr_object *stop, const pyr_object *step) {
    int64_t a, b, by, span;
    if (!pyr_int_fits(start, &a) || !pyr_int_fits(stop, &b) || !pyr_int_fits(step, &by) || by == INT64_MIN) return -1;
    if (by > 0 ? a >= b : a <= b) return 0;
    if (by > 0 ? __builtin_sub_overflow(b, a, &span) : __builtin_sub_overflow(a, b, &span)) return -1;
    return (span - 1) / (by > 0 ? by : -by) + 1;
}

static pyr_object *length_of(pyr_runtime *rt, pyr_object *start, pyr_object *stop, pyr_object *step) {
    int64_t small = small_length(start, stop, step);
    if (small >= 0) return pyr_int_new(rt, small);
    bool down = is_negative(step);
    pyr_object *low = down ? stop : start, *high = down ? start : stop;
    if (pyr_int_compare(low, high) >= 0) return pyr_int_new(rt, 0);
    pyr_object *size = down ? pyr_negative(rt, step) : pyr_new_ref(rt, step);
    pyr_object *span = pyr_int_subtract(rt, high, low);
    span = stealing(rt, pyr_int_subtract, span, pyr_int_new(rt, 1));
    span = stealing(rt, pyr_int_floor_divide, span, size);
    return stealing(rt, pyr_int_add, span, pyr_int_new(rt, 1));
}

// Steals the three numbers.
static pyr_object *make(pyr_runtime *rt, pyr_object *start, pyr_object *stop, pyr_object *step) {
    pyr_object *length = start && stop && step ? length_of(rt, start, stop, step) : NULL;
    pyr_range *r = length ? (pyr_range *)pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_RANGE), sizeof(pyr_range)) : NULL;
    if (!r) {
        pyr_xdecref(rt, start);
        pyr_xdecref(rt, stop);
        pyr_xdecref(rt, step);
        pyr_xdecref(rt, length);
        return NULL;
    }
    r->start.p = start;
    r->stop.p = stop;
    r->step.p = step;
    r->length.p = length;
    return &r->base;
}

pyr_object *pyr_range_new(pyr_runtime *rt, int64_t start, int64_t stop, int64_t step) {
    pyr_object *a = pyr_int_new(rt, start), *b = pyr_int_new(rt, stop);
    return make(rt, a, b, pyr_int_new(rt, step));
}

static pyr_object *make_from(pyr_runtime *rt, const pyr_ref *args, int64_t nargs) {
    if (pyr_check_positional(rt, "range", nargs, 1, 3) < 0) return NULL;
    if (nargs == 1) {
        pyr_object *stop = pyr_index(rt, args[0].p);
        pyr_object *zero = stop ? pyr_int_new(rt, 0) : NULL;
        return stop ? make(rt, zero, stop, pyr_int_new(rt, 1)) : NULL;
    }
    pyr_object *start = pyr_index(rt, args[0].p);
    pyr_object *stop = start ? pyr_index(rt, args[1].p) : NULL;
    pyr_object *step = !stop ? NULL : nargs > 2 ? pyr_index(rt, args[2].p) : pyr_int_new(rt, 1);
    if (step && is_zero(step)) {
        pyr_error(rt, PYR_T_ValueError, "range() arg 3 must not be zero");
        pyr_decref(rt, step);
        step = NULL;
    }
    return make(rt, start, stop, step);
}

static pyr_object *new_range(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)type;
    if (kwargs && pyr_dict_size(kwargs)) return pyr_error(rt, PYR_T_TypeError, "range() takes no keyword arguments");
    return make_from(rt, pyr_tuple_items(args), pyr_tuple_size(args));
}

static pyr_object *call_range(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)type;
    if (kwnames) return pyr_error(rt, PYR_T_TypeError, "range() takes no keyword arguments");
    return make_from(rt, args, nargs);
}

static void dealloc(pyr_runtime *rt, pyr_object *o) {
    pyr_drop(rt, &RANGE(o)->start);
    pyr_drop(rt, &RANGE(o)->stop);
    pyr_drop(rt, &RANGE(o)->step);
    pyr_drop(rt, &RANGE(o)->length);
    pyr_object_free(rt, o);
}

// ---- members ----------------------------------------------------------------------------------------------------------------------------

static int64_t length(pyr_runtime *rt, pyr_object *o) {
    int64_t n;
    return pyr_int_to_int64(rt, RANGE(o)->length.p, &n) < 0 ? -1 : n;
}

// start + index * step for an int within the range; owned.
static pyr_object *member(pyr_runtime *rt, const pyr_range *r, pyr_object *index) {
    int64_t start, step, i, z;
    if (pyr_int_fits(r->start.p, &start) && pyr_int_fits(r->step.p, &step) && pyr_int_fits(index, &i) &&
        !__builtin_mul_overflow(step, i, &z) && !__builtin_add_overflow(start, z, &z)) {
        return pyr_int_new(rt, z);
    }
    pyr_object *offset = pyr_int_multiply(rt, index, r->step.p);
    return stealing(rt, pyr_int_add, offset, pyr_new_ref(rt, r->start.p));
}

// The member at [index] (stolen), counted from the end if it is negative.
static pyr_object *get(pyr_runtime *rt, const pyr_range *r, pyr_object *index) {
    if (index && is_negative(index)) index = stealing(rt, pyr_int_add, index, pyr_new_ref(rt, r->length.p));
    if (!index) return NULL;
    pyr_object *z = NULL;
    if (is_negative(index) || pyr_int_compare(index, r->length.p) >= 0) {
        pyr_error(rt, PYR_T_IndexError, "range object index out of range");
    } else {
        z = member(rt, r, index);
    }
    pyr_decref(rt, index);
    return z;
}

static pyr_object *item(pyr_runtime *rt, pyr_object *o, int64_t i) {
    return get(rt, RANGE(o), pyr_int_new(rt, i));
}

// A bound of a slice in a range of [length] members: moved to where it is valid. Steals [bound], which is an int.
static pyr_object *clip(pyr_runtime *rt, pyr_object *bound, pyr_object *length_, bool down) {
    if (bound && is_negative(bound)) {
        bound = stealing(rt, pyr_int_add, bound, pyr_new_ref(rt, length_));
        if (!bound || !is_negative(bound)) return bound;
        pyr_decref(rt, bound);
        return pyr_int_new(rt, down ? -1 : 0);
    }
    if (!bound || pyr_int_compare(bound, length_) < 0) return bound;
    pyr_decref(rt, bound);
    pyr_incref(rt, length_);
    return down ? stealing(rt, pyr_int_subtract, length_, pyr_int_new(rt, 1)) : length_;
}

static pyr_object *bound_of(pyr_runtime *rt, pyr_object *given, pyr_object *length_, bool down, bool is_stop) {
    if (given != rt->none) {
        if (!PYR_IS_INT(given) && !given->ob_type.p->nb_index.fn) {
            return pyr_error(rt, PYR_T_TypeError, "slice indices must be integers or None or have an __index__ method");
        }
        return clip(rt, pyr_index(rt, given), length_, down);
    }
    if (!down) return is_stop ? pyr_new_ref(rt, length_) : pyr_int_new(rt, 0);
    if (is_stop) return pyr_int_new(rt, -1);
    pyr_incref(rt, length_);
    return stealing(rt, pyr_int_subtract, length_, pyr_int_new(rt, 1));
}

static pyr_object *slice(pyr_runtime *rt, const pyr_range *r, const pyr_slice *s) {
    pyr_object *step = s->step.p == rt->none ? pyr_int_new(rt, 1) : pyr_index(rt, s->step.p);
    if (!step) return NULL;
    if (is_zero(step)) {
        pyr_decref(rt, step);
        return pyr_error(rt, PYR_T_ValueError, "slice step cannot be zero");
    }
    bool down = is_negative(step);
    pyr_object *first = bound_of(rt, s->start.p, r->length.p, down, false);
    pyr_object *last = first ? bound_of(rt, s->stop.p, r->length.p, down, true) : NULL;
    pyr_object *start = last ? member(rt, r, first) : NULL;
    pyr_object *stop = start ? member(rt, r, last) : NULL;
    pyr_xdecref(rt, first);
    pyr_xdecref(rt, last);
    step = stealing(rt, pyr_int_multiply, step, pyr_new_ref(rt, r->step.p));
    return make(rt, start, stop, step);
}

static pyr_object *subscript(pyr_runtime *rt, pyr_object *o, pyr_object *key) {
    if (pyr_is_exact(rt, key, PYR_T_SLICE)) return slice(rt, RANGE(o), (const pyr_slice *)key);
    if (PYR_IS_INT(key) || key->ob_type.p->nb_index.fn) return get(rt, RANGE(o), pyr_index(rt, key));
    return pyr_error_format(rt, PYR_T_TypeError, "range indices must be integers or slices, not %T", key);
}

// Where the int [value] stands: an owned int, or NULL without an error.
static pyr_object *place_of(pyr_runtime *rt, const pyr_range *r, pyr_object *value) {
    bool down = is_negative(r->step.p);
    bool inside = down ? pyr_int_compare(value, r->start.p) <= 0 && pyr_int_compare(value, r->stop.p) > 0
                       : pyr_int_compare(value, r->start.p) >= 0 && pyr_int_compare(value, r->stop.p) < 0;
    if (!inside) return NULL;
    pyr_object *offset = pyr_int_subtract(rt, value, r->start.p), *quotient, *rest;
    if (!offset) return NULL;
    int status = pyr_int_divmod(rt, offset, r->step.p, &quotient, &rest);
    pyr_decref(rt, offset);
    if (status < 0) return NULL;
    bool on_step = is_zero(rest);
    pyr_decref(rt, rest);
    if (on_step) return quotient;
    pyr_decref(rt, quotient);
    return NULL;
}

static bool is_plain_int(const pyr_runtime *rt, const pyr_object *o) {
    return pyr_is_exact(rt, o, PYR_T_INT) || pyr_is_exact(rt, o, PYR_T_BOOL);
}

// Members equal to [value], each asked. Stops at the first if [first]: then its index, or -1.
static int64_t count_equal(pyr_runtime *rt, pyr_object *o, pyr_object *value, bool first) {
    int64_t n = length(rt, o), found = 0;
    if (n < 0) return -2;
    for (int64_t i = 0; i < n; i++) {
        pyr_object *one = pyr_charge(rt, 1) ? NULL : item(rt, o, i);
        pyr_hold(rt, one);
        int same = one ? pyr_compare_bool(rt, one, value, PYR_EQ) : -1;
        pyr_unhold(rt, one);
        if (same < 0) return -2;
        if (same && first) return i;
        found += same;
    }
    return first ? -1 : found;
}

static int contains(pyr_runtime *rt, pyr_object *o, pyr_object *value) {
    if (!is_plain_int(rt, value)) {
        int64_t at = count_equal(rt, o, value, true);
        return at == -2 ? -1 : at >= 0;
    }
    pyr_object *place = place_of(rt, RANGE(o), value);
    if (!place) return pyr_error_set(rt) ? -1 : 0;
    pyr_decref(rt, place);
    return 1;
}

static pyr_object *count(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    if (is_plain_int(rt, args[0].p)) {
        int inside = contains(rt, self, args[0].p);
        return inside < 0 ? NULL : pyr_int_new(rt, inside);
    }
    int64_t n = count_equal(rt, self, args[0].p, false);
    return n < 0 ? NULL : pyr_int_new(rt, n);
}

static pyr_object *index_of(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    if (is_plain_int(rt, args[0].p)) {
        pyr_object *place = place_of(rt, RANGE(self), args[0].p);
        if (place || pyr_error_set(rt)) return place;
    } else {
        int64_t at = count_equal(rt, self, args[0].p, true);
        if (at != -1) return at < 0 ? NULL : pyr_int_new(rt, at);
    }
    return pyr_error_format(rt, PYR_T_ValueError,
                            is_plain_int(rt, args[0].p) ? "%R is not in range" : "sequence.index(x): x not in sequence",
                            args[0].p);
}

// ---- as a whole ---------------------------------------------------------------------------------------------------------------------------

static int is_true(pyr_runtime *rt, pyr_object *o) {
    (void)rt;
    return !is_zero(RANGE(o)->length.p);
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *o) {
    int64_t step;
    const pyr_range *r = RANGE(o);
    if (pyr_int_fits(r->step.p, &step) && step == 1) return pyr_str_format(rt, "range(%R, %R)", r->start.p, r->stop.p);
    return pyr_str_format(rt, "range(%R, %R, %R)", r->start.p, r->stop.p, r->step.p);
}

static bool same_members(const pyr_range *a, const pyr_range *b) {
    int64_t n;
    if (a == b) return true;
    if (pyr_int_compare(a->length.p, b->length.p) != 0) return false;
    if (is_zero(a->length.p)) return true;
    if (pyr_int_compare(a->start.p, b->start.p) != 0) return false;
    if (pyr_int_fits(a->length.p, &n) && n == 1) return true;
    return pyr_int_compare(a->step.p, b->step.p) == 0;
}

static pyr_object *richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!pyr_is_exact(rt, b, PYR_T_RANGE) || (op != PYR_EQ && op != PYR_NE)) return pyr_new_ref(rt, rt->not_implemented);
    return pyr_bool(rt, same_members(RANGE(a), RANGE(b)) == (op == PYR_EQ));
}

// Of the tuple (length, start, step), with None for what does not decide.
static int64_t hash(pyr_runtime *rt, pyr_object *o) {
    const pyr_range *r = RANGE(o);
    int64_t n;
    bool empty = is_zero(r->length.p), one = pyr_int_fits(r->length.p, &n) && n == 1;
    pyr_object *parts = pyr_tuple_of(rt, 3, r->length.p, empty ? rt->none : r->start.p, empty || one ? rt->none : r->step.p);
    if (!parts) return -1;
    int64_t result = pyr_hash(rt, parts);
    pyr_decref(rt, parts);
    return result;
}

// ---- iteration ----------------------------------------------------------------------------------------------------------------------------

static pyr_object *iter(pyr_runtime *rt, pyr_object *o) {
    const pyr_range *r = RANGE(o);
    int64_t start, stop, step;
    int64_t n = small_length(r->start.p, r->stop.p, r->step.p);
    if (n >= 0 && pyr_int_fits(r->start.p, &start) && pyr_int_fits(r->stop.p, &stop) && pyr_int_fits(r->step.p, &step)) {
        int64_t end;
        if (!__builtin_add_overflow(stop, step, &end)) return pyr_range_iter_new(rt, start, step, n);
    }
    pyr_incref(rt, r->start.p);
    pyr_incref(rt, r->step.p);
    pyr_incref(rt, r->length.p);
    return pyr_longrange_iter_new(rt, r->start.p, r->step.p, r->length.p);
}

static pyr_object *reversed(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    const pyr_range *r = RANGE(self);
    int64_t start, step, n = small_length(r->start.p, r->stop.p, r->step.p);
    if (n >= 0 && pyr_int_fits(r->start.p, &start) && pyr_int_fits(r->step.p, &step)) {
        int64_t last, before;
        if (n == 0) return pyr_range_iter_new(rt, start, -step, 0);
        last = start + (n - 1) * step;
        if (!__builtin_sub_overflow(start, step, &before)) return pyr_range_iter_new(rt, last, -step, n);
    }
    pyr_incref(rt, r->length.p);
    pyr_object *last = stealing(rt, pyr_int_subtract, r->length.p, pyr_int_new(rt, 1));
    pyr_object *first = last ? member(rt, r, last) : NULL;
    pyr_xdecref(rt, last);
    pyr_object *down = first ? pyr_negative(rt, r->step.p) : NULL;
    if (!down) {
        pyr_xdecref(rt, first);
        return NULL;
    }
    return pyr_longrange_iter_new(rt, first, down, pyr_new_ref(rt, r->length.p));
}

static pyr_object *reduce(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    const pyr_range *r = RANGE(self);
    pyr_object *parts = pyr_tuple_of(rt, 3, r->start.p, r->stop.p, r->step.p);
    pyr_object *result = parts ? pyr_tuple_of(rt, 2, (pyr_object *)self->ob_type.p, parts) : NULL;
    pyr_xdecref(rt, parts);
    return result;
}

static const pyr_method_def methods[] = {
    {"__reversed__", reversed, PYR_METH_NOARGS, NULL},
    {"__reduce__", reduce, PYR_METH_NOARGS, NULL},
    {"count", count, PYR_METH_O, NULL},
    {"index", index_of, PYR_METH_O, NULL},
    {NULL, NULL, 0, NULL},
};
static const pyr_member_def members[] = {
    {"start", PYR_MEMBER_OBJECT, offsetof(pyr_range, start), true},
    {"stop", PYR_MEMBER_OBJECT, offsetof(pyr_range, stop), true},
    {"step", PYR_MEMBER_OBJECT, offsetof(pyr_range, step), true},
    {NULL, 0, 0, false},
};

const pyr_type_spec pyr_spec_range = {
    .name = "range",
    .basicsize = sizeof(pyr_range),
    .flags = PYR_TPFLAGS_SEQUENCE,
    .vectorcall = call_range,
    .methods = methods,
    .members = members,
    .doc =
        "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nThe numbers from start to stop, without stop.",
    .tp_dealloc = dealloc,
    .tp_repr = repr,
    .tp_hash = hash,
    .tp_getattro = pyr_generic_getattr,
    .tp_richcompare = richcompare,
    .tp_iter = iter,
    .tp_new = new_range,
    .nb_bool = is_true,
    .sq_length = length,
    .sq_item = item,
    .sq_contains = contains,
    .mp_length = length,
    .mp_subscript = subscript,
};
