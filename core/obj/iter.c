// The generic iterators, and what all iterators over an indexed sequence share.
#include "obj/iter.h"
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/int.h"

#define HEAD(o) ((pyr_seq_iter *)(o))

pyr_object *pyr_self(pyr_runtime *rt, pyr_object *self) {
    return pyr_new_ref(rt, self);
}

pyr_object *pyr_seq_iter_make(pyr_runtime *rt, pyr_type_id type, pyr_object *sequence, int64_t index) {
    pyr_seq_iter *it = (pyr_seq_iter *)pyr_object_new(rt, pyr_builtin_type(rt, type), sizeof(pyr_seq_iter));
    if (!it) return NULL;
    it->index = index;
    it->sequence.p = pyr_new_ref(rt, sequence);
    pyr_gc_track(rt, &it->base);
    return &it->base;
}

pyr_object *pyr_seq_iter_new(pyr_runtime *rt, pyr_object *sequence) {
    return pyr_seq_iter_make(rt, PYR_T_SEQ_ITER, sequence, 0);
}

void pyr_seq_iter_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_drop(rt, &HEAD(self)->sequence);
    pyr_object_free(rt, self);
}

int pyr_seq_iter_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    return HEAD(self)->sequence.p ? visit(HEAD(self)->sequence.p, arg) : 0;
}

static pyr_object *seq_iter_next(pyr_runtime *rt, pyr_object *self) {
    pyr_seq_iter *it = HEAD(self);
    pyr_object *sequence = it->sequence.p;
    if (!sequence) return NULL;
    pyr_object *item = sequence->ob_type.p->sq_item.fn
                           ? sequence->ob_type.p->sq_item.fn(rt, sequence, it->index)
                           : pyr_error_format(rt, PYR_T_TypeError, "'%T' object does not support indexing", sequence);
    if (item) {
        it->index++;
        return item;
    }
    if (pyr_error_is(rt, PYR_T_IndexError) || pyr_error_is(rt, PYR_T_StopIteration)) {
        pyr_error_clear(rt);
        pyr_clear(rt, &it->sequence);
    }
    return NULL;
}

static pyr_object *seq_iter_hint(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_seq_iter *it = HEAD(self);
    if (!it->sequence.p) return pyr_int_new(rt, 0);
    pyr_type *type = it->sequence.p->ob_type.p;
    if (!type->sq_length.fn && !type->mp_length.fn) return pyr_new_ref(rt, rt->not_implemented);
    int64_t length = pyr_len(rt, it->sequence.p);
    if (length < 0) return NULL;
    return pyr_int_new(rt, length > it->index ? length - it->index : 0);
}

// (iter, (sequence,), index), or (iter, (empty,)) at the end.
static pyr_object *seq_iter_reduce(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_object *function = pyr_dict_get_text(rt, rt->builtins, "iter"), *sequence = HEAD(self)->sequence.p;
    if (!function) return NULL;
    pyr_type_id id = pyr_type_of(self)->tp_id;
    bool text = id == PYR_T_STR_ITER || id == PYR_T_STR_ASCII_ITER;
    pyr_ref only = {sequence                ? pyr_new_ref(rt, sequence)
                    : id == PYR_T_LIST_ITER ? pyr_list_new(rt, 0)
                                            : pyr_new_ref(rt, text ? rt->empty_str : rt->empty_tuple)};
    pyr_ref parts[] = {{pyr_new_ref(rt, function)}, {NULL}, {NULL}};
    if (only.p) parts[1].p = pyr_tuple_from_stolen(rt, &only, 1);
    if (sequence) parts[2].p = pyr_int_new(rt, HEAD(self)->index);
    return pyr_tuple_from_stolen(rt, parts, sequence ? 3 : 2);
}

static pyr_object *seq_iter_setstate(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                                     pyr_object *kwnames) {
    (void)nargs, (void)kwnames;
    const pyr_object *sequence = HEAD(self)->sequence.p;
    bool known = pyr_type_of(self)->tp_id != PYR_T_SEQ_ITER; // of what has only __getitem__ nobody knows the length
    int64_t index, length = !sequence ? 0 : known ? pyr_len(rt, HEAD(self)->sequence.p) : INT64_MAX;
    if (length < 0 || pyr_index_int64(rt, args[0].p, &index, false) < 0) return NULL;
    HEAD(self)->index = index < 0 ? 0 : index > length ? length : index;
    return pyr_new_ref(rt, rt->none);
}

const pyr_method_def pyr_seq_iter_methods[] = {{"__length_hint__", seq_iter_hint, PYR_METH_NOARGS, NULL},
                                               {"__reduce__", seq_iter_reduce, PYR_METH_NOARGS, NULL},
                                               {"__setstate__", seq_iter_setstate, PYR_METH_O, NULL},
                                               {0}};

const pyr_type_spec pyr_spec_seq_iter = {
    .name = "iterator",
    .basicsize = sizeof(pyr_seq_iter),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .methods = pyr_seq_iter_methods,
    .tp_dealloc = pyr_seq_iter_dealloc,
    .tp_traverse = pyr_seq_iter_traverse,
    .tp_iter = pyr_self,
    .tp_iternext = seq_iter_next,
};

// ---- iter(callable, sentinel) ------------------------------------------------------------------------------------------------

#define CALL(o) ((pyr_callable_iter *)(o))

pyr_object *pyr_callable_iter_new(pyr_runtime *rt, pyr_object *callable, pyr_object *sentinel) {
    pyr_type *type = pyr_builtin_type(rt, PYR_T_CALLABLE_ITER);
    pyr_callable_iter *it = (pyr_callable_iter *)pyr_object_new(rt, type, sizeof(pyr_callable_iter));
    if (!it) return NULL;
    it->callable.p = pyr_new_ref(rt, callable);
    it->sentinel.p = pyr_new_ref(rt, sentinel);
    pyr_gc_track(rt, &it->base);
    return &it->base;
}

static void callable_iter_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &CALL(self)->callable);
    pyr_clear(rt, &CALL(self)->sentinel);
    pyr_object_free(rt, self);
}

static int callable_iter_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    int result = CALL(self)->callable.p ? visit(CALL(self)->callable.p, arg) : 0;
    return result || !CALL(self)->sentinel.p ? result : visit(CALL(self)->sentinel.p, arg);
}

static pyr_object *callable_iter_next(pyr_runtime *rt, pyr_object *self) {
    pyr_callable_iter *it = CALL(self);
    if (!it->callable.p) return NULL;
    pyr_object *value = pyr_call0(rt, it->callable.p);
    if (value && it->sentinel.p) {
        pyr_hold(rt, value);
        int same = pyr_compare_bool(rt, it->sentinel.p, value, PYR_EQ);
        pyr_take_back(rt);
        if (same == 0) return value;
        pyr_decref(rt, value);
        if (same < 0) return NULL;
    } else if (value) {
        pyr_decref(rt, value);
    } else if (pyr_error_is(rt, PYR_T_StopIteration)) {
        pyr_error_clear(rt);
    } else {
        return NULL;
    }
    pyr_clear(rt, &it->callable);
    pyr_clear(rt, &it->sentinel);
    return NULL;
}

const pyr_type_spec pyr_spec_callable_iter = {
    .name = "callable_iterator",
    .basicsize = sizeof(pyr_callable_iter),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .tp_dealloc = callable_iter_dealloc,
    .tp_traverse = callable_iter_traverse,
    .tp_iter = pyr_self,
    .tp_iternext = callable_iter_next,
};
