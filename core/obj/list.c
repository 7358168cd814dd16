// list: items in a block of their own that grows ahead (Objects/listobject.c).
//
// ob_size items are set (NULL only in a list from pyr_list_new that is not finished), `allocated` places are there.
#include "obj/list.h"
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/iter.h"
#include "obj/str.h"
#include "obj/type.h"

#include <string.h>

#define LIST(o) ((pyr_list *)(o))
#define SIZE(o) (((pyr_varobject *)(o))->ob_size)

static pyr_object *give_items(pyr_runtime *rt, pyr_object *stolen, int64_t size) {
    if (size == 0) return stolen;
    pyr_ref *items = pyr_alloc(rt, size * 8, PYR_USE_LIST_ITEMS);
    if (!items) {
        pyr_decref(rt, stolen);
        return NULL;
    }
    memset(items, 0, (size_t)size * 8);
    LIST(stolen)->items.p = items;
    LIST(stolen)->allocated = size;
    SIZE(stolen) = size;
    return stolen;
}

pyr_object *pyr_list_new(pyr_runtime *rt, int64_t size) {
    pyr_object *o = pyr_freelist_get(rt, &rt->freelist_list);
    if (!o) {
        o = pyr_object_new(rt, pyr_builtin_type(rt, PYR_T_LIST), sizeof(pyr_list));
        if (!o) return NULL;
        SIZE(o) = 0;
        LIST(o)->items.p = NULL;
        LIST(o)->allocated = 0;
    }
    pyr_gc_track(rt, o);
    return give_items(rt, o, size);
}

pyr_object *pyr_list_fit(pyr_runtime *rt, pyr_object *stolen, int64_t size) {
    if (!stolen) return NULL;
    if (PYR_UNLIKELY(size > INT64_MAX / 16)) pyr_error_memory(rt);
    else if (pyr_charge(rt, size) == 0) return give_items(rt, stolen, size);
    pyr_decref(rt, stolen);
    return NULL;
}

int pyr_list_resize(pyr_runtime *rt, pyr_object *self, int64_t size) {
    pyr_list *list = LIST(self);
    int64_t allocated = list->allocated;
    if (allocated >= size && size >= (allocated >> 1)) {
        SIZE(self) = size;
        return 0;
    }
    // Grows by an eighth and a bit, in multiples of four: 0, 4, 8, 16, 24, 32, 40, 52, 64, 76 ...
    int64_t room = (size + (size >> 3) + 6) & ~INT64_C(3);
    if (size - SIZE(self) > room - size) room = (size + 3) & ~INT64_C(3);
    if (size == 0) room = 0;
    if (PYR_UNLIKELY(room > INT64_MAX / 16)) {
        pyr_error_memory(rt);
        return -1;
    }
    int64_t old = SIZE(self);
    if (size < old) SIZE(self) = size;
    // What shrinks to nothing keeps a block: the next list.extend then grows it as any other.
    if (pyr_realloc_at(rt, (pyr_void_ref *)&list->items, room ? room * 8 : 1, PYR_USE_LIST_ITEMS) < 0) {
        SIZE(self) = old;
        return -1;
    }
    list->allocated = room;
    pyr_ref *items = list->items.p;
    for (int64_t i = old; i < size; i++) items[i].p = NULL;
    SIZE(self) = size;
    return 0;
}

int pyr_list_reserve_exact(pyr_runtime *rt, pyr_object *self, int64_t size) {
    int64_t room = (size + 1) & ~INT64_C(1);
    pyr_ref *items = pyr_alloc(rt, room * 8, PYR_USE_LIST_ITEMS);
    if (!items) return -1;
    LIST(self)->items.p = items;
    LIST(self)->allocated = room;
    return 0;
}

int pyr_list_append_stolen(pyr_runtime *rt, pyr_object *self, pyr_object *stolen) {
    int64_t size = SIZE(self);
    if (PYR_LIKELY(size < LIST(self)->allocated)) {
        LIST(self)->items.p[size].p = stolen;
        SIZE(self) = size + 1;
        return 0;
    }
    if (pyr_list_resize(rt, self, size + 1) < 0) {
        pyr_decref(rt, stolen);
        return -1;
    }
    LIST(self)->items.p[size].p = stolen;
    return 0;
}

int pyr_list_append(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    return pyr_list_append_stolen(rt, self, pyr_new_ref(rt, value));
}

int pyr_list_insert(pyr_runtime *rt, pyr_object *self, int64_t index, pyr_object *value) {
    int64_t size = SIZE(self);
    if (index < 0) index = index + size < 0 ? 0 : index + size;
    if (index > size) index = size;
    if (pyr_list_resize(rt, self, size + 1) < 0 || pyr_charge(rt, (size - index) / 8) < 0) return -1;
    pyr_ref *items = LIST(self)->items.p;
    memmove(items + index + 1, items + index, (size_t)(size - index) * 8);
    items[index].p = pyr_new_ref(rt, value);
    return 0;
}

int pyr_list_clear(pyr_runtime *rt, pyr_object *self) {
    pyr_ref *items = LIST(self)->items.p;
    int64_t size = SIZE(self);
    if (!items) return 0;
    SIZE(self) = 0;
    LIST(self)->items.p = NULL;
    LIST(self)->allocated = 0;
    pyr_drop_array(rt, items, size);
    return 0;
}

static void dealloc(pyr_runtime *rt, pyr_object *self) {
    bool exact = pyr_is_exact(rt, self, PYR_T_LIST);
    pyr_gc_untrack(rt, self);
    if (exact && !pyr_trash_begin(rt, self)) return;
    pyr_ref *items = LIST(self)->items.p;
    if (items) {
        for (int64_t i = SIZE(self); --i >= 0;) {
#if PYR_TRACE
            SIZE(self) = i;
#endif
            pyr_xdecref(rt, items[i].p);
        }
        SIZE(self) = 0;
        LIST(self)->items.p = NULL;
        LIST(self)->allocated = 0;
        pyr_free(rt, items);
    }
    if (!exact || !pyr_freelist_put(rt, &rt->freelist_list, rt->heap.preset.freelist_list, self)) pyr_object_free(rt, self);
    if (exact) pyr_trash_end(rt);
}

static int traverse(pyr_object *self, pyr_visit visit, void *arg) {
    for (int64_t i = SIZE(self); --i >= 0;) {
        pyr_object *item = LIST(self)->items.p[i].p;
        int result = item ? visit(item, arg) : 0;
        if (result) return result;
    }
    return 0;
}

static int write_items(pyr_runtime *rt, pyr_writer *w, pyr_object *self) {
    for (int64_t i = 0; i < SIZE(self); i++) { // the size may change while a repr runs
        if (i > 0 && pyr_writer_ascii(rt, w, ", ", 2) < 0) return -1;
        pyr_object *item = pyr_new_ref(rt, LIST(self)->items.p[i].p);
        pyr_hold(rt, item);
        pyr_object *text = pyr_charge(rt, 1) < 0 ? NULL : pyr_repr(rt, item);
        pyr_unhold(rt, item);
        if (!text) return -1;
        int result = pyr_writer_str(rt, w, text);
        pyr_decref(rt, text);
        if (result < 0) return -1;
    }
    return 0;
}

static pyr_object *repr(pyr_runtime *rt, pyr_object *self) {
    if (SIZE(self) == 0) return pyr_str_from_text(rt, "[]");
    int running = pyr_repr_enter(rt, self);
    if (running) return running > 0 ? pyr_str_from_text(rt, "[...]") : NULL;
    pyr_writer w;
    pyr_writer_init(&w);
    int result = pyr_writer_char(rt, &w, '[');
    if (result == 0) result = write_items(rt, &w, self);
    if (result == 0) result = pyr_writer_char(rt, &w, ']');
    pyr_repr_leave(rt, self);
    if (result == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

// a == b, both kept alive while code of theirs runs.
static int items_equal(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (pyr_charge(rt, 1) < 0) return -1;
    if (a == b) return 1;
    pyr_hold(rt, pyr_new_ref(rt, a));
    pyr_hold(rt, pyr_new_ref(rt, b));
    int same = pyr_compare_bool(rt, a, b, PYR_EQ);
    pyr_unhold(rt, b);
    pyr_unhold(rt, a);
    return same;
}

int pyr_list_item_equal(pyr_runtime *rt, pyr_object *self, int64_t index, pyr_object *value) {
    pyr_object *item = LIST(self)->items.p[index].p;
    if (pyr_charge(rt, 1) < 0) return -1;
    if (item == value) return 1;
    pyr_hold(rt, pyr_new_ref(rt, item));
    int same = pyr_compare_bool(rt, item, value, PYR_EQ);
    pyr_unhold(rt, item);
    return same;
}

static pyr_object *richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    if (!PYR_IS_LIST(a) || !PYR_IS_LIST(b)) return pyr_new_ref(rt, rt->not_implemented);
    if (SIZE(a) != SIZE(b) && (op == PYR_EQ || op == PYR_NE)) return pyr_new_ref(rt, op == PYR_NE ? rt->true_ : rt->false_);
    int64_t i = 0;
    for (; i < SIZE(a) && i < SIZE(b); i++) { // the sizes may change while items are compared
        int same = items_equal(rt, LIST(a)->items.p[i].p, LIST(b)->items.p[i].p);
        if (same < 0) return NULL;
        if (!same) break;
    }
    if (i >= SIZE(a) || i >= SIZE(b)) {
        return pyr_new_ref(rt, pyr_compare_sizes(SIZE(a), SIZE(b), op) ? rt->true_ : rt->false_);
    }
    if (op == PYR_EQ) return pyr_new_ref(rt, rt->false_);
    if (op == PYR_NE) return pyr_new_ref(rt, rt->true_);
    pyr_object *left = pyr_new_ref(rt, LIST(a)->items.p[i].p), *right = pyr_new_ref(rt, LIST(b)->items.p[i].p);
    pyr_hold(rt, left);
    pyr_hold(rt, right);
    pyr_object *result = pyr_richcompare(rt, left, right, op);
    pyr_unhold(rt, right);
    pyr_unhold(rt, left);
    return result;
}

// ---- sequence ----------------------------------------------------------------------------------------------------------------------

static int64_t length(pyr_runtime *rt, pyr_object *self) {
    (void)rt;
    return SIZE(self);
}

static pyr_object *item_at(pyr_runtime *rt, pyr_object *self, int64_t index) {
    if (index < 0 || index >= SIZE(self)) return pyr_error(rt, PYR_T_IndexError, "list index out of range");
    return pyr_new_ref(rt, LIST(self)->items.p[index].p);
}

// A new list may start a collection, and that may run finalizers: what is copied is looked at afterwards.
pyr_object *pyr_list_slice(pyr_runtime *rt, pyr_object *self, int64_t low, int64_t high) {
    pyr_object *o = pyr_list_new(rt, 0);
    if (low < 0) low = 0;
    if (low > SIZE(self)) low = SIZE(self);
    if (high < low) high = low;
    if (high > SIZE(self)) high = SIZE(self);
    o = pyr_list_fit(rt, o, high - low);
    for (int64_t i = 0; o && i < high - low; i++) LIST(o)->items.p[i].p = pyr_new_ref(rt, LIST(self)->items.p[low + i].p);
    return o;
}

pyr_object *pyr_list_to_tuple(pyr_runtime *rt, pyr_object *self) {
    int64_t size = SIZE(self), i = 0;
    if (pyr_charge(rt, size) < 0) return NULL;
    pyr_object *o = pyr_tuple_new(rt, size);
    for (; o && i < size && i < SIZE(self); i++) pyr_tuple_items(o)[i].p = pyr_new_ref(rt, LIST(self)->items.p[i].p);
    if (o) pyr_tuple_resize(rt, &o, i);
    return o;
}

static pyr_object *concat(pyr_runtime *rt, pyr_object *a, pyr_object *b) {
    if (!PYR_IS_LIST(b)) return pyr_error_format(rt, PYR_T_TypeError, "can only concatenate list (not \"%T\") to list", b);
    pyr_object *o = pyr_list_new(rt, 0);
    int64_t na = SIZE(a), nb = SIZE(b);
    o = pyr_list_fit(rt, o, na + nb);
    if (!o) return NULL;
    pyr_ref *items = LIST(o)->items.p;
    for (int64_t i = 0; i < na; i++) items[i].p = pyr_new_ref(rt, LIST(a)->items.p[i].p);
    for (int64_t i = 0; i < nb; i++) items[na + i].p = pyr_new_ref(rt, LIST(b)->items.p[i].p);
    return o;
}

static pyr_object *repeat(pyr_runtime *rt, pyr_object *self, int64_t count) {
    pyr_object *o = pyr_list_new(rt, 0);
    int64_t n = SIZE(self);
    if (count < 0) count = 0;
    if (n && count > INT64_MAX / 16 / n) n = count = INT32_MAX; // more than there can be
    o = pyr_list_fit(rt, o, n * count);
    for (int64_t i = 0; o && i < n * count; i++)
        LIST(o)->items.p[i].p = pyr_new_ref(rt, LIST(self)->items.p[n == 1 ? 0 : i % n].p);
    return o;
}

static pyr_object *inplace_concat(pyr_runtime *rt, pyr_object *self, pyr_object *other) {
    pyr_object *result = pyr_list_extend(rt, self, other);
    if (!result) return NULL;
    pyr_decref(rt, result);
    return pyr_new_ref(rt, self);
}

static pyr_object *inplace_repeat(pyr_runtime *rt, pyr_object *self, int64_t count) {
    int64_t n = SIZE(self);
    if (n == 0 || count == 1) return pyr_new_ref(rt, self);
    if (count < 1) {
        pyr_list_clear(rt, self);
        return pyr_new_ref(rt, self);
    }
    if (count > INT64_MAX / 16 / n) return pyr_error_memory(rt);
    if (pyr_charge(rt, n * count) < 0 || pyr_list_resize(rt, self, n * count) < 0) return NULL;
    pyr_ref *items = LIST(self)->items.p;
    for (int64_t i = n; i < n * count; i++) items[i].p = pyr_new_ref(rt, items[i - n].p);
    return pyr_new_ref(rt, self);
}

static int contains(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    int result = 0;
    for (int64_t i = 0; result == 0 && i < SIZE(self); i++) result = pyr_list_item_equal(rt, self, i, value);
    return result;
}

static pyr_object *iter(pyr_runtime *rt, pyr_object *self) {
    return pyr_seq_iter_make(rt, PYR_T_LIST_ITER, self, 0);
}

static int init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (pyr_is_exact(rt, self, PYR_T_LIST) && pyr_no_keywords(rt, "list", kwargs) < 0) return -1;
    if (pyr_check_positional(rt, "list", pyr_tuple_size(args), 0, 1) < 0) return -1;
    pyr_list_clear(rt, self);
    if (pyr_tuple_size(args) == 0) return 0;
    pyr_object *result = pyr_list_extend(rt, self, pyr_tuple_items(args)[0].p);
    pyr_xdecref(rt, result);
    return result ? 0 : -1;
}

static pyr_object *new (pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)args, (void)kwargs;
    return pyr_object_alloc(rt, type, 0);
}

static pyr_object *vectorcall(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (pyr_no_kwnames(rt, "list", kwnames) < 0 || pyr_check_positional(rt, "list", nargs, 0, 1) < 0) return NULL;
    pyr_object *list = pyr_object_alloc(rt, (pyr_type *)type, 0);
    if (!list || nargs == 0) return list;
    pyr_hold(rt, list);
    pyr_object *result = pyr_list_extend(rt, list, args[0].p);
    pyr_take_back(rt);
    pyr_xdecref(rt, result);
    if (result) return list;
    pyr_decref(rt, list);
    return NULL;
}

const pyr_type_spec pyr_spec_list = {
    .name = "list",
    .basicsize = sizeof(pyr_list),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE | PYR_TPFLAGS_LIST_SUBCLASS | PYR_TPFLAGS_SEQUENCE,
    .vectorcall = vectorcall,
    .methods = pyr_list_methods,
    .unhashable = true,
    .tp_dealloc = dealloc,
    .tp_traverse = traverse,
    .tp_clear = pyr_list_clear,
    .tp_repr = repr,
    .tp_richcompare = richcompare,
    .tp_iter = iter,
    .tp_init = init,
    .tp_new = new,
    .sq_length = length,
    .sq_concat = concat,
    .sq_repeat = repeat,
    .sq_item = item_at,
    .sq_contains = contains,
    .sq_inplace_concat = inplace_concat,
    .sq_inplace_repeat = inplace_repeat,
    .mp_length = length,
    .mp_subscript = pyr_list_subscript,
    .mp_ass_subscript = pyr_list_assign,
    .tp_getattro = pyr_generic_getattr,
};
