// list: subscription, slices, methods and iterators.
#include "obj/abstract.h"
#include "obj/int.h"
#include "obj/iter.h"
#include "obj/list.h"
#include "obj/type.h"

#include <string.h>

#define LIST(o) ((pyr_list *)(o))
#define SIZE(o) (((pyr_varobject *)(o))->ob_size)
#define SIGNATURE pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames

// ---- growing -----------------------------------------------------------------------------------------------------------------------

static int extend_by_array(pyr_runtime *rt, pyr_object *self, pyr_object *source) {
    int64_t n = SIZE(source), m = SIZE(self);
    if (n == 0) return 0;
    if (pyr_charge(rt, n) < 0) return -1;
    if (!LIST(self)->items.p) {
        if (pyr_list_reserve_exact(rt, self, n) < 0) return -1;
    } else if (pyr_list_resize(rt, self, m + n) < 0) {
        return -1;
    }
    // [source] may be the list itself, whose items have just moved.
    const pyr_ref *from = PYR_IS_LIST(source) ? LIST(source)->items.p : pyr_tuple_items(source);
    pyr_ref *to = LIST(self)->items.p;
    for (int64_t i = 0; i < n; i++) {
        to[m + i].p = pyr_new_ref(rt, from[i].p);
        SIZE(self) = SIZE(self) < m + i + 1 ? m + i + 1 : SIZE(self);
    }
    return 0;
}

static int extend_by_iterator(pyr_runtime *rt, pyr_object *self, pyr_object *iterable, pyr_object *iterator) {
    int64_t hint = pyr_length_hint(rt, iterable, 8);
    if (hint < 0) return -1;
    int64_t size = SIZE(self);
    if (!LIST(self)->items.p) {
        if (hint && pyr_list_reserve_exact(rt, self, hint) < 0) return -1;
    } else if (hint < INT64_MAX / 16 - size) {
        if (pyr_list_resize(rt, self, size + hint) < 0) return -1;
        SIZE(self) = size;
    }
    for (;;) {
        pyr_object *item = pyr_charge(rt, 1) < 0 ? NULL : pyr_next(rt, iterator);
        if (!item) break;
        if (pyr_list_append_stolen(rt, self, item) < 0) return -1;
    }
    if (pyr_error_set(rt)) return -1;
    return SIZE(self) < LIST(self)->allocated ? pyr_list_resize(rt, self, SIZE(self)) : 0;
}

pyr_object *pyr_list_extend(pyr_runtime *rt, pyr_object *self, pyr_object *iterable) {
    int result;
    if (pyr_is_exact(rt, iterable, PYR_T_LIST) || pyr_is_exact(rt, iterable, PYR_T_TUPLE) || iterable == self) {
        result = extend_by_array(rt, self, iterable);
    } else {
        pyr_object *iterator = pyr_iter(rt, iterable);
        if (!iterator) return NULL;
        pyr_hold(rt, iterator);
        result = extend_by_iterator(rt, self, iterable, iterator);
        pyr_unhold(rt, iterator);
    }
    return result < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

// ---- slices ------------------------------------------------------------------------------------------------------------------------

// Takes the references self[low:high] out to drop them later: a native frame for a few, a block for many. -1: no memory.
typedef struct removed {
    pyr_frame *frame;
    pyr_ref *block;
    int64_t count;
} removed;

static int remember(pyr_runtime *rt, removed *r, const pyr_ref *items, int64_t count) {
    r->frame = NULL;
    r->block = NULL;
    r->count = count;
    if (count == 0) return 0;
    if (count <= 8) {
        r->frame = pyr_native_push(rt, NULL, (int32_t)count);
        if (!r->frame) return -1;
        memcpy(r->frame->slots, items, (size_t)count * 8);
    } else {
        r->block = pyr_alloc(rt, count * 8, PYR_USE_BUFFER);
        if (!r->block) return -1;
        memcpy(r->block, items, (size_t)count * 8);
    }
    return 0;
}

static void drop(pyr_runtime *rt, removed *r) {
    if (r->frame) {
        for (int64_t i = r->count; --i >= 0;) pyr_clear(rt, &r->frame->slots[i]);
        pyr_native_pop(rt, r->frame);
    } else if (r->block) {
        pyr_drop_array(rt, r->block, r->count);
    }
}

// The slots of a native frame are owned twice until the list has let them go: nothing is emitted in between.
static void forget(pyr_runtime *rt, removed *r) {
    if (r->frame) {
        for (int64_t i = r->count; --i >= 0;) r->frame->slots[i].p = NULL;
        pyr_native_pop(rt, r->frame);
    } else if (r->block) {
        pyr_free(rt, r->block);
    }
}

static int replace_slice(pyr_runtime *rt, pyr_object *self, int64_t low, int64_t high, const pyr_ref *values, int64_t n) {
    int64_t size = SIZE(self);
    if (low < 0) low = 0;
    if (low > size) low = size;
    if (high < low) high = low;
    if (high > size) high = size;
    int64_t gone = high - low, change = n - gone;
    if (size + change == 0) {
        pyr_list_clear(rt, self);
        return 0;
    }
    if (pyr_charge(rt, n + gone + (size - high) / 8) < 0) return -1;
    removed r;
    if (remember(rt, &r, LIST(self)->items.p ? LIST(self)->items.p + low : NULL, gone) < 0) return -1;
    pyr_ref *items = LIST(self)->items.p;
    if (change < 0) {
        int64_t tail = size - high;
        memmove(items + high + change, items + high, (size_t)tail * 8);
        if (pyr_list_resize(rt, self, size + change) < 0) {
            memmove(items + high, items + high + change, (size_t)tail * 8);
            memcpy(items + low, r.frame ? r.frame->slots : r.block, (size_t)gone * 8);
            forget(rt, &r);
            return -1;
        }
        items = LIST(self)->items.p;
    } else if (change > 0) {
        if (pyr_list_resize(rt, self, size + change) < 0) {
            forget(rt, &r);
            return -1;
        }
        items = LIST(self)->items.p;
        memmove(items + high + change, items + high, (size_t)(size - high) * 8);
        for (int64_t i = 0; i < change; i++) items[high + i].p = NULL;
    }
    for (int64_t i = 0; i < n; i++) items[low + i].p = NULL;
    for (int64_t i = 0; i < n; i++) items[low + i].p = pyr_new_ref(rt, values[i].p);
    drop(rt, &r);
    return 0;
}

int pyr_list_assign_slice(pyr_runtime *rt, pyr_object *self, int64_t low, int64_t high, pyr_object *value) {
    if (!value) return replace_slice(rt, self, low, high, NULL, 0);
    pyr_object *source;
    if (value == self) {
        source = pyr_list_slice(rt, value, 0, SIZE(value));
    } else {
        source = pyr_sequence_fast(rt, value, "can only assign an iterable");
    }
    if (!source) return -1;
    pyr_hold(rt, source);
    const pyr_ref *values = PYR_IS_LIST(source) ? LIST(source)->items.p : pyr_tuple_items(source);
    int result = replace_slice(rt, self, low, high, values, SIZE(source));
    pyr_unhold(rt, source);
    return result;
}

pyr_object *pyr_list_subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key) {
    if (key->ob_type.p->nb_index.fn) {
        int64_t index;
        if (pyr_sequence_index(rt, key, &index) < 0) return NULL;
        if (index < 0) index += SIZE(self);
        if (index < 0 || index >= SIZE(self)) return pyr_error(rt, PYR_T_IndexError, "list index out of range");
        return pyr_new_ref(rt, LIST(self)->items.p[index].p);
    }
    if (!pyr_is_exact(rt, key, PYR_T_SLICE)) {
        return pyr_error_format(rt, PYR_T_TypeError, "list indices must be integers or slices, not %T", key);
    }
    int64_t start, stop, step;
    if (pyr_slice_unpack(rt, key, &start, &stop, &step) < 0) return NULL;
    pyr_object *o = pyr_list_new(rt, 0); // it may run finalizers
    int64_t count = pyr_slice_adjust(SIZE(self), &start, &stop, step);
    o = pyr_list_fit(rt, o, count > 0 ? count : 0);
    for (int64_t i = 0; o && i < count; i++) LIST(o)->items.p[i].p = pyr_new_ref(rt, LIST(self)->items.p[start + i * step].p);
    return o;
}

static int assign_item(pyr_runtime *rt, pyr_object *self, int64_t index, pyr_object *value) {
    if (index < 0) index += SIZE(self);
    if (index < 0 || index >= SIZE(self)) {
        pyr_error(rt, PYR_T_IndexError, "list assignment index out of range");
        return -1;
    }
    if (!value) return replace_slice(rt, self, index, index + 1, NULL, 0);
    pyr_replace(rt, &LIST(self)->items.p[index], pyr_new_ref(rt, value));
    return 0;
}

// del self[start:stop:step], step not 1, count > 0.
static int delete_stepped(pyr_runtime *rt, pyr_object *self, int64_t start, int64_t step, int64_t count) {
    if (step < 0) {
        start += step * (count - 1);
        step = -step;
    }
    if (pyr_charge(rt, SIZE(self) - start) < 0) return -1;
    pyr_ref *gone = pyr_alloc(rt, count * 8, PYR_USE_BUFFER);
    if (!gone) return -1;
    pyr_ref *items = LIST(self)->items.p;
    int64_t to = start, k = 0;
    for (int64_t i = start; i < SIZE(self); i++) {
        if (k < count && i == start + k * step) {
            gone[count - 1 - k] = items[i]; // dropped from the end: the first one first
            k++;
        } else {
            items[to++] = items[i];
        }
    }
    int result = pyr_list_resize(rt, self, SIZE(self) - count);
    if (result < 0) SIZE(self) -= count;
    pyr_drop_array(rt, gone, count);
    return result;
}

static int assign_stepped(pyr_runtime *rt, pyr_object *self, int64_t start, int64_t step, int64_t count, pyr_object *value) {
    pyr_object *source;
    if (value == self) {
        source = pyr_list_slice(rt, value, 0, SIZE(value));
    } else {
        source = pyr_sequence_fast(rt, value, "must assign iterable to extended slice");
    }
    if (!source) return -1;
    int result = -1;
    pyr_hold(rt, source);
    // The source may have been made by code that shortens the list.
    if ((step < 0 ? start : start + (count - 1) * step) >= SIZE(self)) count = 0;
    if (SIZE(source) != count) {
        pyr_error_format(rt, PYR_T_ValueError, "attempt to assign sequence of size %lld to extended slice of size %lld",
                         (long long)SIZE(source), (long long)count);
    } else if (count == 0) {
        result = 0;
    } else if (pyr_charge(rt, count) == 0) {
        const pyr_ref *values = PYR_IS_LIST(source) ? LIST(source)->items.p : pyr_tuple_items(source);
        pyr_ref *gone = pyr_alloc(rt, count * 8, PYR_USE_BUFFER);
        for (int64_t i = 0; gone && i < count; i++) {
            pyr_ref *place = &LIST(self)->items.p[start + i * step];
            gone[count - 1 - i] = *place;
            place->p = values[i].p;
            pyr_incref(rt, place->p);
        }
        if (gone) pyr_drop_array(rt, gone, count);
        result = gone ? 0 : -1;
    }
    pyr_unhold(rt, source);
    return result;
}

int pyr_list_assign(pyr_runtime *rt, pyr_object *self, pyr_object *key, pyr_object *value) {
    if (key->ob_type.p->nb_index.fn) {
        int64_t index;
        if (pyr_sequence_index(rt, key, &index) < 0) return -1;
        return assign_item(rt, self, index, value);
    }
    if (!pyr_is_exact(rt, key, PYR_T_SLICE)) {
        pyr_error_format(rt, PYR_T_TypeError, "list indices must be integers or slices, not %T", key);
        return -1;
    }
    int64_t start, stop, step;
    if (pyr_slice_unpack(rt, key, &start, &stop, &step) < 0) return -1;
    int64_t count = pyr_slice_adjust(SIZE(self), &start, &stop, step);
    if (step == 1) return pyr_list_assign_slice(rt, self, start, stop, value);
    if (value) return assign_stepped(rt, self, start, step, count < 0 ? 0 : count, value);
    return count <= 0 ? 0 : delete_stepped(rt, self, start, step, count);
}

// ---- methods -----------------------------------------------------------------------------------------------------------------------

static pyr_object *none(pyr_runtime *rt, int result) {
    return result < 0 ? NULL : pyr_new_ref(rt, rt->none);
}

pyr_object *pyr_list_method_append(SIGNATURE) {
    (void)nargs, (void)kwnames;
    return none(rt, pyr_list_append(rt, self, args[0].p));
}

static pyr_object *method_insert(SIGNATURE) {
    (void)kwnames;
    int64_t index;
    if (pyr_check_positional(rt, "insert", nargs, 2, 2) < 0 || pyr_index_int64(rt, args[0].p, &index, false) < 0) return NULL;
    return none(rt, pyr_list_insert(rt, self, index, args[1].p));
}

static pyr_object *method_extend(SIGNATURE) {
    (void)nargs, (void)kwnames;
    return pyr_list_extend(rt, self, args[0].p);
}

pyr_object *pyr_list_method_pop(SIGNATURE) {
    (void)kwnames;
    int64_t index = -1;
    if (pyr_check_positional(rt, "pop", nargs, 0, 1) < 0) return NULL;
    if (nargs && pyr_index_int64(rt, args[0].p, &index, false) < 0) return NULL;
    int64_t size = SIZE(self);
    if (size == 0) return pyr_error(rt, PYR_T_IndexError, "pop from empty list");
    if (index < 0) index += size;
    if (index < 0 || index >= size) return pyr_error(rt, PYR_T_IndexError, "pop index out of range");
    pyr_ref *items = LIST(self)->items.p;
    pyr_object *item = items[index].p;
    memmove(items + index, items + index + 1, (size_t)(size - 1 - index) * 8);
    if (pyr_charge(rt, (size - index) / 8) < 0 || pyr_list_resize(rt, self, size - 1) < 0) {
        memmove(items + index + 1, items + index, (size_t)(size - 1 - index) * 8);
        items[index].p = item;
        return NULL;
    }
    return item;
}

static pyr_object *method_clear(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_list_clear(rt, self);
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *method_copy(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_list_slice(rt, self, 0, SIZE(self));
}

static pyr_object *method_reverse(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    if (pyr_charge(rt, SIZE(self)) < 0) return NULL;
    pyr_ref *items = LIST(self)->items.p;
    for (int64_t i = 0, k = SIZE(self) - 1; i < k; i++, k--) {
        pyr_ref item = items[i];
        items[i] = items[k];
        items[k] = item;
    }
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *method_index(SIGNATURE) {
    (void)kwnames;
    int64_t start, stop;
    if (pyr_check_positional(rt, "index", nargs, 1, 3) < 0) return NULL;
    if (pyr_index_range(rt, args + 1, nargs - 1, SIZE(self), &start, &stop) < 0) return NULL;
    for (int64_t i = start; i < stop && i < SIZE(self); i++) {
        int same = pyr_list_item_equal(rt, self, i, args[0].p);
        if (same < 0) return NULL;
        if (same) return pyr_int_new(rt, i);
    }
    return pyr_error_format(rt, PYR_T_ValueError, "%R is not in list", args[0].p);
}

static pyr_object *method_count(SIGNATURE) {
    (void)nargs, (void)kwnames;
    int64_t count = 0;
    for (int64_t i = 0; i < SIZE(self); i++) {
        int same = pyr_list_item_equal(rt, self, i, args[0].p);
        if (same < 0) return NULL;
        count += same;
    }
    return pyr_int_new(rt, count);
}

static pyr_object *method_remove(SIGNATURE) {
    (void)nargs, (void)kwnames;
    for (int64_t i = 0; i < SIZE(self); i++) {
        int same = pyr_list_item_equal(rt, self, i, args[0].p);
        if (same < 0) return NULL;
        if (same) return none(rt, replace_slice(rt, self, i, i + 1, NULL, 0));
    }
    return pyr_error(rt, PYR_T_ValueError, "list.remove(x): x not in list");
}

static pyr_object *method_sort(SIGNATURE) {
    static const char *const names[] = {"key", "reverse", NULL};
    pyr_object *given[2];
    if (nargs) return pyr_error(rt, PYR_T_TypeError, "sort() takes no positional arguments");
    if (pyr_parse_args(rt, "sort", args, nargs, kwnames, names, 0, 0, 0, given) < 0) return NULL;
    int reverse = 0;
    if (given[1] && pyr_int_flag(rt, given[1], &reverse) < 0) return NULL;
    return none(rt, pyr_list_sort(rt, self, given[0] == rt->none ? NULL : given[0], reverse != 0));
}

static pyr_object *method_reversed(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    return pyr_seq_iter_make(rt, PYR_T_LIST_REVITER, self, SIZE(self) - 1);
}

static pyr_object *method_getitem(SIGNATURE) {
    (void)nargs, (void)kwnames;
    return pyr_list_subscript(rt, self, args[0].p);
}

const pyr_method_def pyr_list_methods[] = {
    {"__getitem__", method_getitem, PYR_METH_O, NULL},
    {"__reversed__", method_reversed, PYR_METH_NOARGS, "($self, /)"},
    {"clear", method_clear, PYR_METH_NOARGS, "($self, /)"},
    {"copy", method_copy, PYR_METH_NOARGS, "($self, /)"},
    {"append", pyr_list_method_append, PYR_METH_O, "($self, object, /)"},
    {"insert", method_insert, PYR_METH_FASTCALL, "($self, index, object, /)"},
    {"extend", method_extend, PYR_METH_O, "($self, iterable, /)"},
    {"pop", pyr_list_method_pop, PYR_METH_FASTCALL, "($self, index=-1, /)"},
    {"remove", method_remove, PYR_METH_O, "($self, value, /)"},
    {"index", method_index, PYR_METH_FASTCALL, "($self, value, start=0, stop=sys.maxsize, /)"},
    {"count", method_count, PYR_METH_O, "($self, value, /)"},
    {"reverse", method_reverse, PYR_METH_NOARGS, "($self, /)"},
    {"sort", method_sort, PYR_METH_KEYWORDS, "($self, /, *, key=None, reverse=False)"},
    {"__class_getitem__", pyr_generic_alias_method, PYR_METH_O | PYR_METH_CLASS, NULL},
    {0},
};

// ---- iterators ---------------------------------------------------------------------------------------------------------------------

static pyr_object *iter_next(pyr_runtime *rt, pyr_object *self) {
    pyr_seq_iter *it = (pyr_seq_iter *)self;
    pyr_object *list = it->sequence.p;
    if (!list) return NULL;
    if (it->index < SIZE(list)) return pyr_new_ref(rt, LIST(list)->items.p[it->index++].p);
    pyr_clear(rt, &it->sequence);
    return NULL;
}

static pyr_object *reviter_next(pyr_runtime *rt, pyr_object *self) {
    pyr_seq_iter *it = (pyr_seq_iter *)self;
    pyr_object *list = it->sequence.p;
    if (!list) return NULL;
    if (it->index >= 0 && it->index < SIZE(list)) return pyr_new_ref(rt, LIST(list)->items.p[it->index--].p);
    it->index = -1;
    pyr_clear(rt, &it->sequence);
    return NULL;
}

static pyr_object *reviter_hint(SIGNATURE) {
    (void)args, (void)nargs, (void)kwnames;
    pyr_seq_iter *it = (pyr_seq_iter *)self;
    int64_t left = it->index + 1;
    return pyr_int_new(rt, it->sequence.p && SIZE(it->sequence.p) >= left ? left : 0);
}

static const pyr_method_def reviter_methods[] = {{"__length_hint__", reviter_hint, PYR_METH_NOARGS, NULL}, {0}};

const pyr_type_spec pyr_spec_list_iter = {
    .name = "list_iterator",
    .basicsize = sizeof(pyr_seq_iter),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .methods = pyr_seq_iter_methods,
    .tp_dealloc = pyr_seq_iter_dealloc,
    .tp_traverse = pyr_seq_iter_traverse,
    .tp_iter = pyr_self,
    .tp_iternext = iter_next,
};

const pyr_type_spec pyr_spec_list_reviter = {
    .name = "list_reverseiterator",
    .basicsize = sizeof(pyr_seq_iter),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .methods = reviter_methods,
    .tp_dealloc = pyr_seq_iter_dealloc,
    .tp_traverse = pyr_seq_iter_traverse,
    .tp_iter = pyr_self,
    .tp_iternext = reviter_next,
};
