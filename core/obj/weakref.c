// Weak references (Objects/weakrefobject.c, 3.11).
//
// A referent keeps its weak references in a list through their prev and next: the plain one (exact type, no callback, shared by all
// who ask) first, the plain proxy second, then the others, newest first. `object` is borrowed and becomes None, which is not
// counted, when the referent dies. Invariant: a live weak reference is in its referent's list, a dead one in none.
#include "obj/weakref.h"
#include "base/format.h"
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/frame.h"
#include "obj/str.h"

static pyr_weakref *as_weakref(pyr_object *o) {
    return (pyr_weakref *)o;
}
static pyr_weakref *next_of(const pyr_weakref *w) {
    return (pyr_weakref *)w->next.p;
}

pyr_ref *pyr_weakref_list(pyr_object *o) {
    int64_t offset = pyr_type_of(o)->tp_weaklistoffset;
    return offset > 0 ? (pyr_ref *)((char *)o + offset) : NULL;
}

bool pyr_is_weakref(const pyr_runtime *rt, const pyr_object *o) {
    const pyr_type *type = pyr_type_of(o);
    return type == pyr_builtin_type(rt, PYR_T_WEAKPROXY) || type == pyr_builtin_type(rt, PYR_T_WEAKCALLABLEPROXY) ||
           pyr_is_subtype(type, pyr_builtin_type(rt, PYR_T_WEAKREF));
}

static bool is_proxy(const pyr_runtime *rt, const pyr_weakref *w) {
    const pyr_type *type = w->base.ob_type.p;
    return type == pyr_builtin_type(rt, PYR_T_WEAKPROXY) || type == pyr_builtin_type(rt, PYR_T_WEAKCALLABLEPROXY);
}

// The two shared references at the head of the list, each NULL if it is not there.
static void plain_refs(const pyr_runtime *rt, pyr_weakref *head, pyr_weakref **ref, pyr_weakref **proxy) {
    *ref = *proxy = NULL;
    if (head && !head->callback.p && pyr_is_exact(rt, &head->base, PYR_T_WEAKREF)) {
        *ref = head;
        head = next_of(head);
    }
    if (head && !head->callback.p && is_proxy(rt, head)) *proxy = head;
}

static void insert_behind(pyr_weakref *w, pyr_weakref *prev, pyr_ref *list) {
    pyr_weakref *next = prev ? next_of(prev) : (pyr_weakref *)list->p;
    w->prev.p = (pyr_object *)prev;
    w->next.p = (pyr_object *)next;
    if (next) next->prev.p = &w->base;
    if (prev) prev->next.p = &w->base;
    else list->p = &w->base;
}

pyr_object *pyr_weakref_make(pyr_runtime *rt, pyr_type *type, pyr_object *o, pyr_object *callback) {
    pyr_ref *list = pyr_weakref_list(o);
    if (!list) return pyr_error_format(rt, PYR_T_TypeError, "cannot create weak reference to '%T' object", o);
    if (callback == rt->none) callback = NULL;
    bool exact_ref = type == pyr_builtin_type(rt, PYR_T_WEAKREF);
    bool proxy_type = !exact_ref && !pyr_is_subtype(type, pyr_builtin_type(rt, PYR_T_WEAKREF));
    pyr_weakref *ref, *proxy;
    plain_refs(rt, (pyr_weakref *)list->p, &ref, &proxy);
    pyr_weakref *shared = callback ? NULL : exact_ref ? ref : proxy_type ? proxy : NULL;
    if (shared) return pyr_new_ref(rt, &shared->base);

    pyr_weakref *w = (pyr_weakref *)pyr_object_alloc(rt, type, 0);
    if (!w) return NULL;
    w->hash = -1;
    w->callback.p = pyr_xnew_ref(rt, callback);
    // The allocation may have collected, and that may have made or taken away a shared reference.
    plain_refs(rt, (pyr_weakref *)list->p, &ref, &proxy);
    pyr_weakref *prev = !callback && exact_ref ? NULL : !callback && proxy_type ? ref : proxy ? proxy : ref;
    w->object.p = o;
    insert_behind(w, prev, list);
    return &w->base;
}

pyr_object *pyr_weakref_new(pyr_runtime *rt, pyr_object *o, pyr_object *callback) {
    return pyr_weakref_make(rt, pyr_builtin_type(rt, PYR_T_WEAKREF), o, callback);
}

void pyr_weakref_clear(pyr_runtime *rt, pyr_object *weakref) {
    pyr_weakref *w = as_weakref(weakref);
    pyr_object *o = w->object.p;
    if (!o || o == rt->none) return;
    pyr_ref *list = pyr_weakref_list(o);
    pyr_weakref *prev = (pyr_weakref *)w->prev.p, *next = next_of(w);
    if (prev) prev->next.p = (pyr_object *)next;
    else list->p = (pyr_object *)next;
    if (next) next->prev.p = (pyr_object *)prev;
    w->prev.p = w->next.p = NULL;
    w->object.p = rt->none;
    PYR_EMIT(&rt->heap.trace, WEAKREF_CLEAR, pyr_mem_address(&rt->heap, weakref), pyr_mem_address(&rt->heap, o),
             w->callback.p != NULL);
}

static void call_back(pyr_runtime *rt, pyr_object *callback, pyr_object *weakref) {
    pyr_object *result = pyr_call1(rt, callback, weakref);
    if (result) pyr_decref(rt, result);
    else pyr_error_unraisable(rt, callback);
}

static void call_one(pyr_runtime *rt, pyr_weakref *w) {
    if (!w->callback.p) { // of a subclass: not a shared one
        pyr_weakref_clear(rt, &w->base);
        return;
    }
    pyr_frame *frame = pyr_native_push(rt, NULL, 2); // holds what the callback must not lose
    if (!frame) {
        pyr_error_clear(rt);
        pyr_weakref_clear(rt, &w->base);
        pyr_clear(rt, &w->callback);
        return;
    }
    frame->slots[0].p = w->callback.p;
    w->callback.p = NULL;
    bool alive = w->base.ob_refcnt > 0;
    if (alive) frame->slots[1].p = pyr_new_ref(rt, &w->base);
    pyr_weakref_clear(rt, &w->base);
    if (alive) call_back(rt, frame->slots[0].p, frame->slots[1].p);
    pyr_native_pop(rt, frame);
}

// Several: all are cleared before the first callback runs. 3.11 keeps them in a tuple meanwhile, and so do we.
static void call_many(pyr_runtime *rt, pyr_ref *list, int64_t count) {
    pyr_object *pairs = pyr_tuple_new(rt, 2 * count);
    pyr_frame *frame = pairs ? pyr_native_push(rt, NULL, 1) : NULL;
    if (!frame) {
        pyr_xdecref(rt, pairs);
        pyr_error_clear(rt);
        while (list->p) {
            pyr_weakref *w = as_weakref(list->p);
            pyr_weakref_clear(rt, &w->base);
            pyr_clear(rt, &w->callback);
        }
        return;
    }
    frame->slots[0].p = pairs;
    pyr_ref *items = pyr_tuple_items(pairs);
    for (int64_t i = 0; list->p; i++) {
        pyr_weakref *w = as_weakref(list->p);
        if (w->base.ob_refcnt > 0) {
            items[2 * i].p = pyr_new_ref(rt, &w->base);
            items[2 * i + 1].p = w->callback.p;
            w->callback.p = NULL;
        }
        pyr_weakref_clear(rt, &w->base);
        if (w->base.ob_refcnt == 0) pyr_clear(rt, &w->callback);
    }
    for (int64_t i = 0; i < count; i++)
        if (items[2 * i + 1].p) call_back(rt, items[2 * i + 1].p, items[2 * i].p);
    pyr_native_pop(rt, frame);
}

void pyr_weakref_clear_all(pyr_runtime *rt, pyr_object *o) {
    pyr_ref *list = pyr_weakref_list(o);
    if (!list || !list->p) return;
    // The shared ones have no callback.
    for (int i = 0; i < 2; i++)
        if (list->p && !as_weakref(list->p)->callback.p) pyr_weakref_clear(rt, list->p);
    if (!list->p) return;
    int64_t count = 0;
    for (pyr_weakref *w = as_weakref(list->p); w; w = next_of(w)) count++;
    pyr_object *pending = pyr_error_take(rt);
    if (count == 1) call_one(rt, as_weakref(list->p));
    else call_many(rt, list, count);
    pyr_error_restore(rt, pending);
}

int64_t pyr_weakref_count(pyr_object *o) {
    int64_t count = 0;
    pyr_ref *list = pyr_weakref_list(o);
    for (pyr_object *w = list ? list->p : NULL; w; w = as_weakref(w)->next.p) count++;
    return count;
}

// ---- the type -------------------------------------------------------------------------------------------------------------------

void pyr_weakref_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_gc_untrack(rt, self);
    pyr_weakref_clear(rt, self);
    pyr_clear(rt, &as_weakref(self)->callback);
    pyr_object_free(rt, self);
}

int pyr_weakref_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    pyr_object *callback = as_weakref(self)->callback.p;
    return callback ? visit(callback, arg) : 0;
}

int pyr_weakref_tp_clear(pyr_runtime *rt, pyr_object *self) {
    pyr_weakref_clear(rt, self);
    pyr_clear(rt, &as_weakref(self)->callback);
    return 0;
}

pyr_object *pyr_weakref_target(const pyr_runtime *rt, const pyr_object *weak) {
    pyr_object *o = ((const pyr_weakref *)weak)->object.p;
    return o->ob_refcnt > 0 ? o : rt->none;
}

static pyr_object *weakref_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    (void)kwargs;
    int64_t count = pyr_tuple_size(args);
    if (pyr_check_positional(rt, "__new__", count, 1, 2) < 0) return NULL;
    pyr_ref *items = pyr_tuple_items(args);
    return pyr_weakref_make(rt, type, items[0].p, count > 1 ? items[1].p : NULL);
}

static int weakref_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    (void)self;
    if (kwargs && pyr_dict_size(kwargs) > 0) {
        pyr_error(rt, PYR_T_TypeError, "ref() takes no keyword arguments");
        return -1;
    }
    return pyr_check_positional(rt, "__init__", pyr_tuple_size(args), 1, 2);
}

static pyr_object *weakref_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    (void)args;
    if (kwnames && pyr_tuple_size(kwnames) > 0) return pyr_error(rt, PYR_T_TypeError, "weakref() takes no keyword arguments");
    if (pyr_check_positional(rt, "weakref", nargs, 0, 0) < 0) return NULL;
    return pyr_new_ref(rt, pyr_weakref_target(rt, self));
}

static int64_t weakref_hash(pyr_runtime *rt, pyr_object *self) {
    pyr_weakref *w = as_weakref(self);
    if (w->hash != -1) return w->hash;
    pyr_object *o = pyr_weakref_target(rt, self);
    if (o == rt->none) {
        pyr_error(rt, PYR_T_TypeError, "weak object has gone away");
        return -1;
    }
    pyr_hold(rt, pyr_new_ref(rt, o));
    w->hash = pyr_hash(rt, o);
    pyr_unhold(rt, o);
    return w->hash;
}

static pyr_object *weakref_richcompare(pyr_runtime *rt, pyr_object *self, pyr_object *other, int op) {
    if ((op != PYR_EQ && op != PYR_NE) || !pyr_is_subtype(pyr_type_of(self), pyr_builtin_type(rt, PYR_T_WEAKREF)) ||
        !pyr_is_subtype(pyr_type_of(other), pyr_builtin_type(rt, PYR_T_WEAKREF)))
        return pyr_new_ref(rt, rt->not_implemented);
    pyr_object *a = pyr_weakref_target(rt, self), *b = pyr_weakref_target(rt, other);
    if (a == rt->none || b == rt->none) {
        bool same = (self == other) == (op == PYR_EQ);
        return pyr_new_ref(rt, same ? rt->true_ : rt->false_);
    }
    pyr_hold(rt, pyr_new_ref(rt, a));
    pyr_hold(rt, pyr_new_ref(rt, b));
    pyr_object *result = pyr_richcompare(rt, a, b, op);
    pyr_unhold(rt, b);
    pyr_unhold(rt, a);
    return result;
}

static pyr_object *weakref_repr(pyr_runtime *rt, pyr_object *self) {
    unsigned long long address = pyr_mem_address(&rt->heap, self);
    pyr_object *o = pyr_weakref_target(rt, self);
    if (o == rt->none) return pyr_str_format(rt, "<weakref at 0x%llx; dead>", address);
    unsigned long long to = pyr_mem_address(&rt->heap, o);
    pyr_object *name;
    pyr_hold(rt, pyr_new_ref(rt, o));
    int found = pyr_lookup_attr(rt, o, PYR_NAME(rt, __name__), &name);
    pyr_object *text = NULL;
    if (found > 0 && PYR_IS_STR(name))
        text = pyr_str_format(rt, "<weakref at 0x%llx; to '%T' at 0x%llx (%S)>", address, o, to, name);
    else if (found >= 0) text = pyr_str_format(rt, "<weakref at 0x%llx; to '%T' at 0x%llx>", address, o, to);
    if (found > 0) pyr_decref(rt, name);
    pyr_unhold(rt, o);
    return text;
}

static pyr_object *get_callback(pyr_runtime *rt, pyr_object *self) {
    pyr_object *callback = as_weakref(self)->callback.p;
    return pyr_new_ref(rt, callback ? callback : rt->none);
}

static const pyr_getset_def getset[] = {{"__callback__", get_callback, NULL}, {0}};

static const pyr_method_def methods[] = {{"__class_getitem__", pyr_generic_alias_method, PYR_METH_O | PYR_METH_CLASS, NULL},
                                         {0}};

const pyr_type_spec pyr_spec_weakref = {
    .name = "weakref.ReferenceType",
    .basicsize = sizeof(pyr_weakref),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,
    .methods = methods,
    .getset = getset,
    .tp_dealloc = pyr_weakref_dealloc,
    .tp_traverse = pyr_weakref_traverse,
    .tp_clear = pyr_weakref_tp_clear,
    .tp_new = weakref_new,
    .tp_init = weakref_init,
    .tp_call = weakref_call,
    .tp_hash = weakref_hash,
    .tp_richcompare = weakref_richcompare,
    .tp_repr = weakref_repr,
};
