// tuple: fixed items behind the header, free lists by length (Objects/tupleobject.c).
//
// Every tuple with items is tracked from the start; a collection untracks it when it holds nothing that has to be tracked.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/iter.h"
#include "obj/str.h"
#include "obj/type.h"

#include <stdarg.h>
#include <string.h>

#define SIZE(o) (((pyr_varobject *)(o))->ob_size)

// A tuple of [size] > 0 items, all NULL, not tracked yet.
static pyr_object *take(pyr_runtime *rt, int64_t size) {
    if (size <= PYR_TUPLE_FREELISTS) {
        pyr_object *o = pyr_freelist_get(rt, &rt->freelist_tuple[size - 1]);
        if (o) return o; // its items are NULL: see dealloc
    }
    if (PYR_UNLIKELY(size > (INT64_MAX - 24) / 8)) return pyr_error_memory(rt);
    pyr_object *o = pyr_varobject_new(rt, pyr_builtin_type(rt, PYR_T_TUPLE), (int64_t)sizeof(pyr_tuple) + size * 8, size);
#if !PYR_TRACE
    if (o) memset(pyr_tuple_items(o), 0, (size_t)size * 8);
#endif
    return o;
}

pyr_object *pyr_tuple_new(pyr_runtime *rt, int64_t size) {
    if (size == 0) return pyr_new_ref(rt, rt->empty_tuple);
    pyr_object *o = take(rt, size);
    if (o) pyr_gc_track(rt, o);
    return o;
}

pyr_object *pyr_tuple_from(pyr_runtime *rt, const pyr_ref *items, int64_t count) {
    if (count == 0) return pyr_new_ref(rt, rt->empty_tuple);
    pyr_object *o = take(rt, count);
    if (!o) return NULL;
    for (int64_t i = 0; i < count; i++) pyr_tuple_items(o)[i].p = pyr_new_ref(rt, items[i].p);
    pyr_gc_track(rt, o);
    return o;
}

pyr_object *pyr_tuple_from_stolen(pyr_runtime *rt, const pyr_ref *items, int64_t count) {
    if (count == 0) return pyr_new_ref(rt, rt->empty_tuple);
    pyr_object *o = take(rt, count);
    if (!o) {
        for (int64_t i = 0; i < count; i++) pyr_decref(rt, items[i].p);
        return NULL;
    }
    memcpy(pyr_tuple_items(o), items, (size_t)count * 8);
    pyr_gc_track(rt, o);
    return o;
}

pyr_object *pyr_tuple_of(pyr_runtime *rt, int count, ...) {
    pyr_object *o = pyr_tuple_new(rt, count);
    if (!o) return NULL;
    va_list items;
    va_start(items, count);
    for (int i = 0; i < count; i++) pyr_tuple_items(o)[i].p = pyr_new_ref(rt, va_arg(items, pyr_object *));
    va_end(items);
    return o;
}

pyr_object *pyr_tuple_slice(pyr_runtime *rt, pyr_object *tuple, int64_t low, int64_t high) {
    int64_t size = SIZE(tuple);
    if (low < 0) low = 0;
    if (high > size) high = size;
    if (high < low) high = low;
    if (low == 0 && high == size && pyr_is_exact(rt, tuple, PYR_T_TUPLE)) return pyr_new_ref(rt, tuple);
    return pyr_tuple_from(rt, pyr_tuple_items(tuple) + low, high - low);
}

int pyr_tuple_resize(pyr_runtime *rt, pyr_object **tuple, int64_t size) {
    pyr_object *o = *tuple;
    int64_t old = SIZE(o);
    if (old == size) return 0;
    if (size == 0 || old == 0) { // to or from the shared one
        *tuple = pyr_tuple_new(rt, size);
        pyr_decref(rt, o);
        return *tuple ? 0 : -1;
    }
    if (o->ob_refcnt != 1) { // the collector has shown it to the program when it was full
        *tuple = pyr_error(rt, PYR_T_SystemError, "bad argument to internal function");
        pyr_decref(rt, o);
        return -1;
    }
    pyr_gc_untrack(rt, o);
    for (int64_t i = size; i < old; i++) pyr_clear(rt, &pyr_tuple_items(o)[i]);
    if (size < old) SIZE(o) = size;
    char *block =
        pyr_mem_realloc(&rt->heap, pyr_gc_of(o), (uint64_t)(16 + (int64_t)sizeof(pyr_tuple) + size * 8), PYR_USE_GC_OBJECT);
    if (!block) {
        *tuple = NULL;
        pyr_decref(rt, o);
        pyr_error_memory(rt);
        return -1;
    }
    o = (pyr_object *)(void *)(block + 16);
    if (size > old) memset(pyr_tuple_items(o) + old, 0, (size_t)(size - old) * 8);
    SIZE(o) = size;
    *tuple = o;
    pyr_gc_track(rt, o);
    return 0;
}

void pyr_tuple_maybe_untrack(pyr_runtime *rt, pyr_object *tuple) {
    if (!pyr_is_exact(rt, tuple, PYR_T_TUPLE) || !pyr_gc_is_tracked(tuple)) return;
    for (int64_t i = 0; i < SIZE(tuple); i++) {
        pyr_object *item = pyr_tuple_items(tuple)[i].p;
        // A tuple that is not finished yet stays, and so does one with an item that is or may become tracked.
        if (!item || pyr_object_may_be_tracked(rt, item)) return;
    }
    pyr_gc_untrack(rt, tuple);
}

bool pyr_object_may_be_tracked(const pyr_runtime *rt, const pyr_object *o) {
    return pyr_is_gc(o) && (!pyr_is_exact(rt, o, PYR_T_TUPLE) || pyr_gc_is_tracked(o));
}

static void dealloc(pyr_runtime *rt, pyr_object *self) {
    int64_t size = SIZE(self);
    bool exact = pyr_is_exact(rt, self, PYR_T_TUPLE);
    pyr_gc_untrack(rt, self);
    if (exact && !pyr_trash_begin(rt, self)) return;
    for (int64_t i = size; --i >= 0;) pyr_clear(rt, &pyr_tuple_items(self)[i]);
    int64_t lengths = rt->heap.preset.freelist_tuple_lengths;
    if (!exact || size == 0 || size > PYR_TUPLE_FREELISTS || size > lengths ||
        !pyr_freelist_put(rt, &rt->freelist_tuple[size - 1], rt->heap.preset.freelist_tuple, self)) {
        pyr_object_free(rt, self);
    }
    if (exact) pyr_trash_end(rt);
}

static int traverse(pyr_object *self, pyr_visit visit, void *arg) {
    for (int64_t i = SIZE(self); --i >= 0;) {
        pyr_object *item = pyr_tuple_items(self)[i].p;
        int result = item ? visit(item, arg) : 0;
        if (result) return result;
    }
    return 0;
}

static int write_items(pyr_runtime *rt, pyr_writer *w, pyr_object *self) {
    for (int64_t i = 0; i < SIZE(self); i++) {
        if (i > 0 && pyr_writer_ascii(rt, w, ", ", 2) < 0) return -1;
        pyr_object *text = pyr_charge(rt, 1) < 0 ? NULL : pyr_repr(rt, pyr_tuple_items(self)[i].p);
        if (!text) return -1;
        int result = pyr_writer_str(rt, w, text);
        pyr_decref(rt, text);
        if (result < 0) return -1;
    }
    return SIZE(self) == 1 ? pyr_writer_char(rt, w, ',') : 0;
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *self) {
    if (SIZE(self) == 0) return pyr_str_from_text(rt, "()");
    int running = pyr_repr_enter(rt, self);
    if (running) return running > 0 ? pyr_str_from_text(rt, "(...)") : NULL;
    pyr_writer w;
    pyr_writer_init(&w);
    int result = pyr_writer_char(rt, &w, '(');
    if (result == 0) result = write_items(rt, &w, self);
    if (result == 0) result = pyr_writer_char(rt, &w, ')');
    pyr_repr_leave(rt, self);
    if (result == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

// xxHash's rounds over the hashes of the items.
static int64_t hash(pyr_runtime *rt, pyr_object *self) {
    const uint64_t p1 = UINT64_C(11400714785074694791), p2 = UINT64_C(14029467366897019727), p5 = UINT64_C(2870177450012600261);
    uint64_t acc = p5;
    int64_t size = SIZE(self);
    for (int64_t i = 0; i < size; i++) {
        pyr_object *item = pyr_tuple_items(self)[i].p;
        bool nested = PYR_IS_TUPLE(item); // a stack has its end
        if (nested && pyr_enter_nesting(rt, PYR_C_STEP, " while hashing a tuple") < 0) return -1;
        int64_t lane = pyr_charge(rt, 1) < 0 ? -1 : pyr_hash(rt, item);
        if (nested) pyr_leave_nesting(rt, PYR_C_STEP);
        if (lane == -1) return -1;
        acc += (uint64_t)lane * p2;
        acc = acc << 31 | acc >> 33;
        acc *= p1;
    }
    acc += (uint64_t)size ^ (p5 ^ UINT64_C(3527539));
    return acc == UINT64_MAX ? 1546275796 : (int64_t)acc;
}

static pyr_object *richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!PYR_IS_TUPLE(a) || !PYR_IS_TUPLE(b)) return pyr_new_ref(rt, rt->not_implemented);
    int64_t i = 0, na = SIZE(a), nb = SIZE(b);
    for (; i < na && i < nb; i++) {
        int same = pyr_charge(rt, 1) < 0 ? -1 : pyr_compare_bool(rt, pyr_tuple_items(a)[i].p, pyr_tuple_items(b)[i].p, PYR_EQ);
        if (same < 0) return NULL;
        if (!same) break;
    }
    if (i >= na || i >= nb) return pyr_new_ref(rt, pyr_compare_sizes(na, nb, op) ? rt->true_ : rt->false_);
    if (op == PYR_EQ) return pyr_new_ref(rt, rt->false_);
    if (op == PYR_NE) return pyr_new_ref(rt, rt->true_);
    return pyr_richcompare(rt, pyr_tuple_items(a)[i].p, pyr_tuple_items(b)[i].p, op);
}

bool pyr_compare_sizes(int64_t a, int64_t b, int op) {
    switch (op) {
    case PYR_LT:
        return a < b;
    case PYR_LE:
        return a <= b;
    case PYR_EQ:
        return a == b;
    case PYR_NE:
        return a != b;
    case PYR_GT:
        return a > b;
    default:
        return a >= b;
    }
}

// ---- sequence ----------------------------------------------------------------------------------------------------------------------

static int64_t length(pyr_runtime *rt, pyr_object *self) {
    (void)rt;
    return SIZE(self);
}

static pyr_object *item_at(pyr_runtime *rt, pyr_object *self, int64_t index) {
    if (index < 0 || index >= SIZE(self)) return pyr_error(rt, PYR_T_IndexError, "tuple index out of range");
    return pyr_new_ref(rt, pyr_tuple_items(self)[index].p);
}

static pyr_object *concat(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (SIZE(a) == 0 && pyr_is_exact(rt, b, PYR_T_TUPLE)) return pyr_new_ref(rt, b);
    if (!PYR_IS_TUPLE(b)) {
        return pyr_error_format(rt, PYR_T_TypeError, "can only concatenate tuple (not \"%T\") to tuple", b);
    }
    if (SIZE(b) == 0 && pyr_is_exact(rt, a, PYR_T_TUPLE)) return pyr_new_ref(rt, a);
    int64_t na = SIZE(a), nb = SIZE(b);
    if (pyr_charge(rt, na + nb) < 0) return NULL;
    if (na + nb == 0) return pyr_new_ref(rt, rt->empty_tuple);
    pyr_object *o = take(rt, na + nb);
    if (!o) return NULL;
    for (int64_t i = 0; i < na; i++) pyr_tuple_items(o)[i].p = pyr_new_ref(rt, pyr_tuple_items(a)[i].p);
    for (int64_t i = 0; i < nb; i++) pyr_tuple_items(o)[na + i].p = pyr_new_ref(rt, pyr_tuple_items(b)[i].p);
    pyr_gc_track(rt, o);
    return o;
}

static pyr_object *repeat(pyr_runtime *rt, pyr_object *self, int64_t count) {
    int64_t n = SIZE(self);
    if ((n == 0 || count == 1) && pyr_is_exact(rt, self, PYR_T_TUPLE)) return pyr_new_ref(rt, self);
    if (n == 0 || count <= 0) return pyr_new_ref(rt, rt->empty_tuple);
    if (count > INT64_MAX / 16 / n) return pyr_error_memory(rt);
    if (pyr_charge(rt, n * count) < 0) return NULL;
    pyr_object *o = take(rt, n * count);
    if (!o) return NULL;
    for (int64_t i = 0; i < n * count; i++) pyr_tuple_items(o)[i].p = pyr_new_ref(rt, pyr_tuple_items(self)[i % n].p);
    pyr_gc_track(rt, o);
    return o;
}

static int contains(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    int result = 0;
    for (int64_t i = 0; result == 0 && i < SIZE(self); i++) {
        result = pyr_charge(rt, 1) < 0 ? -1 : pyr_compare_bool(rt, pyr_tuple_items(self)[i].p, value, PYR_EQ);
    }
    return result;
}

static pyr_object *subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    if (key->ob_type.p->nb_index.fn) {
        int64_t index;
        if (pyr_sequence_index(rt, key, &index) < 0) return NULL;
        return item_at(rt, self, index < 0 ? index + SIZE(self) : index);
    }
    if (!pyr_is_exact(rt, key, PYR_T_SLICE)) {
        return pyr_error_format(rt, PYR_T_TypeError, "tuple indices must be integers or slices, not %T", key);
    }
    int64_t start, stop, step;
    if (pyr_slice_unpack(rt, key, &start, &stop, &step) < 0) return NULL;
    int64_t count = pyr_slice_adjust(SIZE(self), &start, &stop, step);
    if (count <= 0) return pyr_new_ref(rt, rt->empty_tuple);
    if (start == 0 && step == 1 && count == SIZE(self) && pyr_is_exact(rt, self, PYR_T_TUPLE)) return pyr_new_ref(rt, self);
    if (pyr_charge(rt, count) < 0) return NULL;
    pyr_object *o = pyr_tuple_new(rt, count);
    if (!o) return NULL;
    for (int64_t i = 0; i < count; i++) pyr_tuple_items(o)[i].p = pyr_new_ref(rt, pyr_tuple_items(self)[start + i * step].p);
    return o;
}

int pyr_sequence_index(pyr_runtime *rt, pyr_object *key, int64_t *index) {
    if (PYR_LIKELY(pyr_is_exact(rt, key, PYR_T_INT)) && pyr_int_fits(key, index)) return 0;
    if (pyr_index_int64(rt, key, index, false) == 0) return 0;
    if (pyr_error_is(rt, PYR_T_OverflowError)) {
        pyr_error_format(rt, PYR_T_IndexError, "cannot fit '%T' into an index-sized integer", key);
    }
    return -1;
}

static pyr_object *method_count(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    int64_t count = 0;
    for (int64_t i = 0; i < SIZE(self); i++) {
        int same = pyr_charge(rt, 1) < 0 ? -1 : pyr_compare_bool(rt, pyr_tuple_items(self)[i].p, args[0].p, PYR_EQ);
        if (same < 0) return NULL;
        count += same;
    }
    return pyr_int_new(rt, count);
}

static pyr_object *method_index(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)kwnames;
    int64_t start, stop;
    if (pyr_check_positional(rt, "index", nargs, 1, 3) < 0) return NULL;
    if (pyr_index_range(rt, args + 1, nargs - 1, SIZE(self), &start, &stop) < 0) return NULL;
    for (int64_t i = start; i < stop && i < SIZE(self); i++) {
        int same = pyr_charge(rt, 1) < 0 ? -1 : pyr_compare_bool(rt, pyr_tuple_items(self)[i].p, args[0].p, PYR_EQ);
        if (same < 0) return NULL;
        if (same) return pyr_int_new(rt, i);
    }
    return pyr_error(rt, PYR_T_ValueError, "tuple.index(x): x not in tuple");
}

int pyr_index_range(pyr_runtime *rt, const pyr_ref *args, int64_t nargs, int64_t size, int64_t *start, int64_t *stop) {
    int64_t *places[] = {start, stop};
    *start = 0;
    *stop = INT64_MAX;
    for (int64_t i = 0; i < nargs; i++) {
        pyr_object *o = args[i].p;
        if (!o->ob_type.p->nb_index.fn) {
            pyr_error(rt, PYR_T_TypeError, "slice indices must be integers or have an __index__ method");
            return -1;
        }
        if (pyr_index_int64(rt, o, places[i], true) < 0) return -1;
        if (*places[i] < 0) *places[i] += size;
        if (*places[i] < 0) *places[i] = 0;
    }
    return 0;
}

static pyr_object *method_getnewargs(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                                     pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_object *copy = pyr_tuple_from(rt, pyr_tuple_items(self), SIZE(self));
    pyr_object *result = copy ? pyr_tuple_of(rt, 1, copy) : NULL;
    pyr_xdecref(rt, copy);
    return result;
}

static pyr_object *subtype_new(pyr_runtime *rt, pyr_type *type, pyr_object *plain) {
    pyr_hold(rt, plain);
    pyr_object *o = pyr_object_alloc(rt, type, SIZE(plain));
    if (o) {
        for (int64_t i = 0; i < SIZE(plain); i++) pyr_tuple_items(o)[i].p = pyr_new_ref(rt, pyr_tuple_items(plain)[i].p);
    }
    pyr_unhold(rt, plain);
    return o;
}

static pyr_object *from_arguments(pyr_runtime *rt, pyr_type *type, const pyr_ref *args, int64_t nargs) {
    if (pyr_check_positional(rt, "tuple", nargs, 0, 1) < 0) return NULL;
    pyr_object *plain = nargs ? pyr_sequence_tuple(rt, args[0].p) : pyr_new_ref(rt, rt->empty_tuple);
    if (!plain || type == pyr_builtin_type(rt, PYR_T_TUPLE)) return plain;
    return subtype_new(rt, type, plain);
}

static pyr_object *new (pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    if (type == pyr_builtin_type(rt, PYR_T_TUPLE) && pyr_no_keywords(rt, "tuple", kwargs) < 0) return NULL;
    return from_arguments(rt, type, pyr_tuple_items(args), pyr_tuple_size(args));
}

static pyr_object *vectorcall(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (pyr_no_kwnames(rt, "tuple", kwnames) < 0) return NULL;
    return from_arguments(rt, (pyr_type *)type, args, nargs);
}

static pyr_object *iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_seq_iter_make(rt, PYR_T_TUPLE_ITER, self, 0);
}

static const pyr_method_def methods[] = {
    {"__getnewargs__", method_getnewargs, PYR_METH_NOARGS, "($self, /)"},
    {"index", method_index, PYR_METH_FASTCALL, "($self, value, start=0, stop=sys.maxsize, /)"},
    {"count", method_count, PYR_METH_O, "($self, value, /)"},
    {"__class_getitem__", pyr_generic_alias_method, PYR_METH_O | PYR_METH_CLASS, NULL},
    {0},
};

const pyr_type_spec pyr_spec_tuple = {
    .name = "tuple",
    .basicsize = sizeof(pyr_tuple),
    .itemsize = 8,
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_TUPLE_SUBCLASS | PYR_TPFLAGS_SEQUENCE,
    .vectorcall = vectorcall,
    .methods = methods,
    .tp_dealloc = dealloc,
    .tp_traverse = traverse,
    .tp_repr = repr,
    .tp_hash = hash,
    .tp_richcompare = richcompare,
    .tp_iter = iter,
    .tp_new = new,
    .sq_length = length,
    .sq_concat = concat,
    .sq_repeat = repeat,
    .sq_item = item_at,
    .sq_contains = contains,
    .mp_length = length,
    .mp_subscript = subscript,
    .tp_getattro = pyr_generic_getattr,
};

// ---- iterator ----------------------------------------------------------------------------------------------------------------------

static pyr_object *iter_next(pyr_runtime *rt, pyr_object *self) {
    pyr_seq_iter *it = (pyr_seq_iter *)self;
    pyr_object *tuple = it->sequence.p;
    if (!tuple) return NULL;
    if (it->index < SIZE(tuple)) return pyr_new_ref(rt, pyr_tuple_items(tuple)[it->index++].p);
    pyr_clear(rt, &it->sequence);
    return NULL;
}

const pyr_type_spec pyr_spec_tuple_iter = {
    .name = "tuple_iterator",
    .basicsize = sizeof(pyr_seq_iter),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .methods = pyr_seq_iter_methods,
    .tp_dealloc = pyr_seq_iter_dealloc,
    .tp_traverse = pyr_seq_iter_traverse,
    .tp_iter = pyr_self,
    .tp_iternext = iter_next,
};
