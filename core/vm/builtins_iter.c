// The iterator types of the builtins module: enumerate, reversed, zip, map, filter (sizes and collector flags of 3.11).
//
// An iterator that calls Python code holds what it owns in itself or, for the arguments of a call, in a native frame. zip and
// enumerate hand out the same tuple again as long as nobody else holds it, as 3.11 does.
#include "vm/builtins.h"

// Calls [make] with the arguments of tp_new, which come as a tuple and a dict.
static pyr_object *from_tuple(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs, const char *name,
                              pyr_object *(*make)(pyr_runtime *, pyr_type *, const pyr_ref *, int64_t)) {
    if (kwargs && pyr_dict_size(kwargs) > 0)
        return pyr_error_format(rt, PYR_T_TypeError, "%s() takes no keyword arguments", name);
    return make(rt, type, pyr_tuple_items(args), pyr_tuple_size(args));
}

// Puts an object into a fresh tuple of two, or into the one of the last step if nobody else has it. Steals both.
static pyr_object *pair(pyr_runtime *rt, pyr_ref *result, pyr_object *first, pyr_object *second) {
    if (result->p && result->p->ob_refcnt == 1) {
        pyr_object *tuple = pyr_new_ref(rt, result->p);
        pyr_replace(rt, &pyr_tuple_items(tuple)[0], first);
        pyr_replace(rt, &pyr_tuple_items(tuple)[1], second);
        // The collector may have untracked a tuple of plain values.
        if (!pyr_gc_is_tracked(tuple)) pyr_gc_track(rt, tuple);
        return tuple;
    }
    pyr_ref both[2] = {{first}, {second}};
    return pyr_tuple_from_stolen(rt, both, 2);
}

// A tuple of two Nones to be handed out again and again.
static pyr_object *blank_tuple(pyr_runtime *rt, int64_t size) {
    pyr_object *tuple = pyr_tuple_new(rt, size);
    if (tuple)
        for (int64_t i = 0; i < size; i++) pyr_tuple_items(tuple)[i].p = pyr_new_ref(rt, rt->none);
    return tuple;
}

// ---- enumerate -------------------------------------------------------------------------------------------------------------------

typedef struct enumerate {
    pyr_object base;
    int64_t index; // INT64_MAX: big_index counts
    pyr_ref iterator, result, big_index;
    uint64_t one_unused;
} enumerate;
PYR_ASSERT_SIZE(enumerate, 56);

static pyr_object *enumerate_make(pyr_runtime *rt, pyr_type *type, pyr_object *iterable, pyr_object *start) {
    enumerate *e = (enumerate *)pyr_object_alloc(rt, type, 0);
    if (!e) return NULL;
    pyr_hold(rt, &e->base);
    if (start) {
        e->big_index.p = pyr_index(rt, start);
        if (!e->big_index.p) goto fail;
        if (pyr_int_fits(e->big_index.p, &e->index) && e->index < INT64_MAX) pyr_clear(rt, &e->big_index);
        else e->index = INT64_MAX;
    }
    e->iterator.p = pyr_iter(rt, iterable);
    if (!e->iterator.p) goto fail;
    e->result.p = blank_tuple(rt, 2);
    if (!e->result.p) goto fail;
    pyr_take_back(rt);
    return &e->base;
fail:
    pyr_unhold(rt, &e->base);
    return NULL;
}

static pyr_object *enumerate_call(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    static const char *const names[] = {"iterable", "start", NULL};
    pyr_object *value[2] = {NULL};
    if (nargs == 0 && !kwnames) return pyr_error(rt, PYR_T_TypeError, "enumerate() missing required argument 'iterable'");
    if (pyr_parse_args(rt, "enumerate", args, nargs, kwnames, names, 0, 1, 2, value) < 0) return NULL;
    return enumerate_make(rt, (pyr_type *)type, value[0], value[1]);
}

static pyr_object *enumerate_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    pyr_object *start = NULL, *iterable = NULL;
    int64_t count = pyr_tuple_size(args);
    if (count > 0) iterable = pyr_tuple_items(args)[0].p;
    if (count > 1) start = pyr_tuple_items(args)[1].p;
    if (kwargs && !iterable) iterable = pyr_dict_get_text(rt, kwargs, "iterable");
    if (kwargs && !start) start = pyr_dict_get_text(rt, kwargs, "start");
    if (!iterable || count > 2)
        return pyr_error(rt, PYR_T_TypeError,
                         iterable ? "enumerate() takes at most 2 arguments"
                                  : "enumerate() missing required argument 'iterable'");
    return enumerate_make(rt, type, iterable, start);
}

static pyr_object *enumerate_next(pyr_runtime *rt, pyr_object *self) {
    enumerate *e = (enumerate *)self;
    pyr_object *item = pyr_next(rt, e->iterator.p);
    if (!item) return NULL;
    pyr_object *index;
    if (e->index < INT64_MAX) {
        index = pyr_int_new(rt, e->index++);
    } else {
        if (!e->big_index.p) e->big_index.p = pyr_int_new(rt, INT64_MAX);
        index = e->big_index.p;
        pyr_object *one = index ? pyr_int_new(rt, 1) : NULL;
        e->big_index.p = one ? pyr_binary(rt, PYR_OP_ADD, index, one) : NULL;
        pyr_xdecref(rt, one);
        if (!e->big_index.p) {
            pyr_xdecref(rt, index);
            index = NULL;
        }
    }
    if (!index) {
        pyr_decref(rt, item);
        return NULL;
    }
    return pair(rt, &e->result, index, item);
}

static int enumerate_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    enumerate *e = (enumerate *)self;
    pyr_ref *fields[] = {&e->iterator, &e->result, &e->big_index};
    return pyr_visit_fields(fields, 3, visit, arg);
}

static void enumerate_dealloc(pyr_runtime *rt, pyr_object *self) {
    enumerate *e = (enumerate *)self;
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &e->iterator);
    pyr_clear(rt, &e->result);
    pyr_clear(rt, &e->big_index);
    pyr_object_free(rt, self);
}

static pyr_object *return_self(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, self);
}

static const pyr_method_def enumerate_methods[] = {
    {"__class_getitem__", pyr_generic_alias_method, PYR_METH_O | PYR_METH_CLASS, NULL}, {NULL, NULL, 0, NULL}};

const pyr_type_spec pyr_spec_enumerate = {
    .name = "enumerate",
    .basicsize = sizeof(enumerate),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,
    .methods = enumerate_methods,
    .vectorcall = enumerate_call,
    .tp_new = enumerate_new,
    .tp_iter = return_self,
    .tp_iternext = enumerate_next,
    .tp_traverse = enumerate_traverse,
    .tp_dealloc = enumerate_dealloc,
    .tp_getattro = pyr_generic_getattr,
};

// ---- reversed --------------------------------------------------------------------------------------------------------------------

typedef struct reversed {
    pyr_object base;
    int64_t index; // of the next element; -1: used up
    pyr_ref sequence;
} reversed;
PYR_ASSERT_SIZE(reversed, 32);

static pyr_object *reversed_make(pyr_runtime *rt, pyr_type *type, const pyr_ref *args, int64_t nargs) {
    if (pyr_check_positional(rt, "reversed", nargs, 1, 1) < 0) return NULL;
    pyr_object *sequence = args[0].p;
    pyr_object *none_or_class = pyr_type_lookup(rt, pyr_type_of(sequence), PYR_NAME(rt, __reversed__));
    if (none_or_class && none_or_class != rt->none) {
        pyr_object *method = pyr_lookup_special(rt, sequence, PYR_NAME(rt, __reversed__));
        if (!method) return NULL;
        pyr_hold(rt, method);
        pyr_object *iterator = pyr_call0(rt, method);
        pyr_unhold(rt, method);
        return iterator;
    }
    if (none_or_class || !pyr_type_of(sequence)->sq_item.fn || PYR_IS_DICT(sequence))
        return pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not reversible", sequence);
    int64_t length = pyr_len(rt, sequence);
    if (length < 0) return NULL;
    reversed *r = (reversed *)pyr_object_alloc(rt, type, 0);
    if (!r) return NULL;
    r->index = length - 1;
    r->sequence.p = pyr_new_ref(rt, sequence);
    return &r->base;
}

static pyr_object *reversed_call(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (kwnames) return pyr_error(rt, PYR_T_TypeError, "reversed() takes no keyword arguments");
    return reversed_make(rt, (pyr_type *)type, args, nargs);
}

static pyr_object *reversed_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    return from_tuple(rt, type, args, kwargs, "reversed", reversed_make);
}

static pyr_object *reversed_next(pyr_runtime *rt, pyr_object *self) {
    reversed *r = (reversed *)self;
    if (r->index >= 0) {
        pyr_object *item = pyr_type_of(r->sequence.p)->sq_item.fn(rt, r->sequence.p, r->index);
        if (item) {
            r->index--;
            return item;
        }
        if (pyr_error_is(rt, PYR_T_IndexError) || pyr_error_is(rt, PYR_T_StopIteration)) pyr_error_clear(rt);
    }
    r->index = -1;
    pyr_clear(rt, &r->sequence);
    return NULL;
}

static pyr_object *reversed_length_hint(PYR_CALL_ARGS) {
    reversed *r = (reversed *)self;
    if (!r->sequence.p) return pyr_int_new(rt, 0);
    int64_t length = pyr_len(rt, r->sequence.p);
    if (length < 0) return NULL;
    return pyr_int_new(rt, length < r->index + 1 ? 0 : r->index + 1);
}

static int reversed_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_ref *field = &((reversed *)self)->sequence;
    return pyr_visit_fields(&field, 1, visit, arg);
}

static void reversed_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &((reversed *)self)->sequence);
    pyr_object_free(rt, self);
}

static const pyr_method_def reversed_methods[] = {
    {"__length_hint__", reversed_length_hint, PYR_METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

const pyr_type_spec pyr_spec_reversed = {
    .name = "reversed",
    .basicsize = sizeof(reversed),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,
    .vectorcall = reversed_call,
    .methods = reversed_methods,
    .tp_new = reversed_new,
    .tp_iter = return_self,
    .tp_iternext = reversed_next,
    .tp_traverse = reversed_traverse,
    .tp_dealloc = reversed_dealloc,
    .tp_getattro = pyr_generic_getattr,
};

// ---- zip -------------------------------------------------------------------------------------------------------------------------

typedef struct zip {
    pyr_object base;
    int64_t count;
    pyr_ref iterators, result; // tuples
    uint32_t strict, pad;
} zip;
PYR_ASSERT_SIZE(zip, 48);

// A tuple of an iterator of each argument; NULL with the error set.
static pyr_object *iterators_of(pyr_runtime *rt, const pyr_ref *args, int64_t nargs) {
    pyr_object *iterators = pyr_tuple_new(rt, nargs);
    if (!iterators) return NULL;
    pyr_hold(rt, iterators);
    for (int64_t i = 0; i < nargs; i++) {
        pyr_object *iterator = pyr_iter(rt, args[i].p);
        if (!iterator) {
            pyr_unhold(rt, iterators);
            return NULL;
        }
        pyr_tuple_items(iterators)[i].p = iterator;
    }
    pyr_take_back(rt);
    return iterators;
}

static pyr_object *zip_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    int strict = 0;
    if (kwargs && pyr_dict_size(kwargs) > 0) {
        pyr_object *wanted = pyr_dict_get_text(rt, kwargs, "strict");
        if (pyr_dict_size(kwargs) > 1)
            return pyr_error_format(rt, PYR_T_TypeError, "zip() takes at most 1 keyword argument (%lld given)",
                                    (long long)pyr_dict_size(kwargs));
        if (!wanted) {
            int64_t position = 0;
            pyr_object *key;
            (void)pyr_dict_next(kwargs, &position, &key, &wanted);
            return pyr_error_format(rt, PYR_T_TypeError, "'%S' is an invalid keyword argument for zip()", key);
        }
        strict = pyr_is_true(rt, wanted);
        if (strict < 0) return NULL;
    }
    int64_t count = pyr_tuple_size(args);
    pyr_object *iterators = iterators_of(rt, pyr_tuple_items(args), count);
    if (!iterators) return NULL;
    pyr_hold(rt, iterators);
    pyr_object *result = blank_tuple(rt, count);
    pyr_hold(rt, result);
    zip *z = result ? (zip *)pyr_object_alloc(rt, type, 0) : NULL;
    pyr_take_back(rt);
    pyr_take_back(rt);
    if (!z) {
        pyr_xdecref(rt, result);
        pyr_decref(rt, iterators);
        return NULL;
    }
    z->count = count;
    z->iterators.p = iterators;
    z->result.p = result;
    z->strict = (uint32_t)strict;
    return &z->base;
}

// With strict=True: iterator [i] has ended, all before it had an element. Sets ValueError if they differ in length.
static void check_strict(pyr_runtime *rt, zip *z, int64_t i) {
    if (pyr_error_set(rt)) return;
    if (i > 0) {
        pyr_error_format(rt, PYR_T_ValueError, "zip() argument %lld is shorter than argument%s%lld", (long long)(i + 1),
                         i == 1 ? " " : "s 1-", (long long)i);
        return;
    }
    for (i = 1; i < z->count; i++) {
        pyr_object *item = pyr_next(rt, pyr_tuple_items(z->iterators.p)[i].p);
        if (item) {
            pyr_decref(rt, item);
            pyr_error_format(rt, PYR_T_ValueError, "zip() argument %lld is longer than argument%s%lld", (long long)(i + 1),
                             i == 1 ? " " : "s 1-", (long long)i);
            return;
        }
        if (pyr_error_set(rt)) return;
    }
}

static pyr_object *zip_next(pyr_runtime *rt, pyr_object *self) {
    zip *z = (zip *)self;
    if (z->count == 0) return NULL;
    pyr_object *tuple;
    bool again = z->result.p->ob_refcnt == 1;
    tuple = again ? pyr_new_ref(rt, z->result.p) : blank_tuple(rt, z->count);
    pyr_hold(rt, tuple);
    for (int64_t i = 0; tuple && i < z->count; i++) {
        pyr_object *item = pyr_next(rt, pyr_tuple_items(z->iterators.p)[i].p);
        if (!item) {
            pyr_unhold(rt, tuple);
            if (z->strict) check_strict(rt, z, i);
            return NULL;
        }
        pyr_replace(rt, &pyr_tuple_items(tuple)[i], item);
    }
    pyr_take_back(rt);
    if (tuple && again && !pyr_gc_is_tracked(tuple)) pyr_gc_track(rt, tuple);
    return tuple;
}

static int zip_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    zip *z = (zip *)self;
    pyr_ref *fields[] = {&z->iterators, &z->result};
    return pyr_visit_fields(fields, 2, visit, arg);
}

static void zip_dealloc(pyr_runtime *rt, pyr_object *self) {
    zip *z = (zip *)self;
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &z->iterators);
    pyr_clear(rt, &z->result);
    pyr_object_free(rt, self);
}

const pyr_type_spec pyr_spec_zip = {
    .name = "zip",
    .basicsize = sizeof(zip),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,
    .tp_new = zip_new,
    .tp_iter = return_self,
    .tp_iternext = zip_next,
    .tp_traverse = zip_traverse,
    .tp_dealloc = zip_dealloc,
    .tp_getattro = pyr_generic_getattr,
};

// ---- map and filter ----------------------------------------------------------------------------------------------------------------

typedef struct map {
    pyr_object base;
    pyr_ref source; // map: tuple of iterators; filter: the function or None
    pyr_ref other;  // map: the function; filter: the iterator
} map;
PYR_ASSERT_SIZE(map, 32);

static pyr_object *new_map(pyr_runtime *rt, pyr_type *type, pyr_object *stolen_source, pyr_object *stolen_other) {
    pyr_hold(rt, stolen_source);
    pyr_hold(rt, stolen_other);
    map *m = stolen_source && stolen_other ? (map *)pyr_object_alloc(rt, type, 0) : NULL;
    pyr_take_back(rt);
    pyr_take_back(rt);
    if (!m) {
        pyr_xdecref(rt, stolen_source);
        pyr_xdecref(rt, stolen_other);
        return NULL;
    }
    m->source.p = stolen_source;
    m->other.p = stolen_other;
    return &m->base;
}

static pyr_object *map_make(pyr_runtime *rt, pyr_type *type, const pyr_ref *args, int64_t nargs) {
    if (nargs < 2) return pyr_error(rt, PYR_T_TypeError, "map() must have at least two arguments.");
    pyr_object *iterators = iterators_of(rt, args + 1, nargs - 1);
    return iterators ? new_map(rt, type, iterators, pyr_new_ref(rt, args[0].p)) : NULL;
}

static pyr_object *map_call(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (kwnames) return pyr_error(rt, PYR_T_TypeError, "map() takes no keyword arguments");
    return map_make(rt, (pyr_type *)type, args, nargs);
}

static pyr_object *map_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    return from_tuple(rt, type, args, kwargs, "map", map_make);
}

static pyr_object *map_next(pyr_runtime *rt, pyr_object *self) {
    map *m = (map *)self;
    int64_t count = pyr_tuple_size(m->source.p);
    pyr_frame *frame = pyr_native_push(rt, NULL, (int32_t)count);
    if (!frame) return NULL;
    pyr_object *result = NULL;
    int64_t i = 0;
    for (; i < count; i++) {
        frame->slots[i].p = pyr_next(rt, pyr_tuple_items(m->source.p)[i].p);
        if (!frame->slots[i].p) break;
    }
    if (i == count) result = pyr_call(rt, m->other.p, frame->slots, count, NULL);
    return pyr_native_return(rt, frame, result);
}

static int map_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    map *m = (map *)self;
    pyr_ref *fields[] = {&m->source, &m->other};
    return pyr_visit_fields(fields, 2, visit, arg);
}

static void map_dealloc(pyr_runtime *rt, pyr_object *self) {
    map *m = (map *)self;
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &m->source);
    pyr_clear(rt, &m->other);
    pyr_object_free(rt, self);
}

const pyr_type_spec pyr_spec_map = {
    .name = "map",
    .basicsize = sizeof(map),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,
    .vectorcall = map_call,
    .tp_new = map_new,
    .tp_iter = return_self,
    .tp_iternext = map_next,
    .tp_traverse = map_traverse,
    .tp_dealloc = map_dealloc,
    .tp_getattro = pyr_generic_getattr,
};

static pyr_object *filter_make(pyr_runtime *rt, pyr_type *type, const pyr_ref *args, int64_t nargs) {
    if (pyr_check_positional(rt, "filter", nargs, 2, 2) < 0) return NULL;
    pyr_object *iterator = pyr_iter(rt, args[1].p);
    return iterator ? new_map(rt, type, pyr_new_ref(rt, args[0].p), iterator) : NULL;
}

static pyr_object *filter_call(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (kwnames) return pyr_error(rt, PYR_T_TypeError, "filter() takes no keyword arguments");
    return filter_make(rt, (pyr_type *)type, args, nargs);
}

static pyr_object *filter_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    return from_tuple(rt, type, args, kwargs, "filter", filter_make);
}

static pyr_object *filter_next(pyr_runtime *rt, pyr_object *self) {
    map *m = (map *)self;
    bool by_truth = m->source.p == rt->none || m->source.p == (pyr_object *)pyr_builtin_type(rt, PYR_T_BOOL);
    pyr_frame *frame = pyr_native_push(rt, NULL, 1);
    if (!frame) return NULL;
    pyr_object *found = NULL;
    while (pyr_charge(rt, 1) == 0) {
        pyr_object *item = frame->slots[0].p = pyr_next(rt, m->other.p);
        if (!item) break;
        int good;
        if (by_truth) {
            good = pyr_is_true(rt, item);
        } else {
            pyr_object *answer = pyr_call(rt, m->source.p, frame->slots, 1, NULL);
            pyr_hold(rt, answer);
            good = answer ? pyr_is_true(rt, answer) : -1;
            pyr_unhold(rt, answer);
        }
        if (good > 0) {
            found = item;
            frame->slots[0].p = NULL;
        } else {
            pyr_clear(rt, &frame->slots[0]);
        }
        if (good != 0) break;
    }
    return pyr_native_return(rt, frame, found);
}

const pyr_type_spec pyr_spec_filter = {
    .name = "filter",
    .basicsize = sizeof(map),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,
    .vectorcall = filter_call,
    .tp_new = filter_new,
    .tp_iter = return_self,
    .tp_iternext = filter_next,
    .tp_traverse = map_traverse,
    .tp_dealloc = map_dealloc,
    .tp_getattro = pyr_generic_getattr,
};
