// Which bases count and in which order: C3 linearisation, the base that decides the layout, the metaclass that wins.
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/str.h"
#include "obj/type.h"

static pyr_type *base_at(const pyr_object *bases, int64_t i) {
    return (pyr_type *)pyr_tuple_items(bases)[i].p;
}

// ---- C3 ------------------------------------------------------------------------------------------------------------------------------------

static bool in_tail(const pyr_object *list, int64_t from, const pyr_object *o) {
    for (int64_t i = from + 1; i < pyr_tuple_size(list); i++) {
        if (pyr_tuple_items(list)[i].p == o) return true;
    }
    return false;
}

static int check_duplicates(pyr_runtime *rt, pyr_object *bases) {
    for (int64_t i = 0; i < pyr_tuple_size(bases); i++) {
        for (int64_t k = i + 1; k < pyr_tuple_size(bases); k++) {
            if (pyr_tuple_items(bases)[i].p != pyr_tuple_items(bases)[k].p) continue;
            pyr_error_format(rt, PYR_T_TypeError, "duplicate base class %s", base_at(bases, i)->tp_name.p);
            return -1;
        }
    }
    return 0;
}

// The heads of the lists that are left, each once, in the message.
static void *no_order(pyr_runtime *rt, pyr_object *const *lists, const int64_t *heads, int64_t count) {
    pyr_writer w;
    pyr_writer_init(&w);
    int result = 0, n = 0;
    for (int64_t i = 0; i < count && result == 0; i++) {
        if (heads[i] >= pyr_tuple_size(lists[i])) continue;
        pyr_object *head = pyr_tuple_items(lists[i])[heads[i]].p;
        bool again = false;
        for (int64_t k = 0; k < i; k++) {
            again = again || (heads[k] < pyr_tuple_size(lists[k]) && pyr_tuple_items(lists[k])[heads[k]].p == head);
        }
        if (again) continue;
        pyr_object *name = pyr_type_name(rt, (pyr_type *)head);
        if (n++ > 0) result = pyr_writer_ascii(rt, &w, ", ", 2);
        if (result == 0) result = name ? pyr_writer_str(rt, &w, name) : -1;
        pyr_xdecref(rt, name);
    }
    pyr_object *names = result == 0 ? pyr_writer_finish(rt, &w) : NULL;
    if (!names) {
        pyr_writer_free(rt, &w);
        return NULL;
    }
    pyr_error_format(rt, PYR_T_TypeError, "Cannot create a consistent method resolution\norder (MRO) for bases %S", names);
    pyr_decref(rt, names);
    return NULL;
}

// Takes, again and again, the first head that is in no tail. 0, or -1 with the error set.
static int merge(pyr_runtime *rt, pyr_object *result, pyr_object *const *lists, int64_t *heads, int64_t count) {
    for (;;) {
        bool empty = true;
        pyr_object *next = NULL;
        for (int64_t i = 0; i < count && !next; i++) {
            if (heads[i] >= pyr_tuple_size(lists[i])) continue;
            empty = false;
            next = pyr_tuple_items(lists[i])[heads[i]].p;
            for (int64_t k = 0; k < count && next; k++) {
                if (in_tail(lists[k], heads[k], next)) next = NULL;
            }
        }
        if (empty) return 0;
        if (!next) {
            no_order(rt, lists, heads, count);
            return -1;
        }
        if (pyr_charge(rt, count) < 0 || pyr_list_append(rt, result, next) < 0) return -1;
        for (int64_t i = 0; i < count; i++) {
            if (heads[i] < pyr_tuple_size(lists[i]) && pyr_tuple_items(lists[i])[heads[i]].p == next) heads[i]++;
        }
    }
}

static pyr_object *linearise(pyr_runtime *rt, pyr_type *type, pyr_object *bases) {
    if (check_duplicates(rt, bases) < 0) return NULL;
    int64_t n = pyr_tuple_size(bases) + 1;
    pyr_object *list = pyr_list_new(rt, 0);
    pyr_hold(rt, list);
    // How far each list is taken, and behind that the lists: the base's orders, then the bases themselves.
    int64_t *heads = pyr_alloc(rt, n * 16, PYR_USE_BUFFER);
    pyr_object *mro = NULL;
    if (list && heads && pyr_list_append(rt, list, (pyr_object *)type) == 0) {
        pyr_object **lists = (pyr_object **)(void *)(heads + n);
        for (int64_t i = 0; i < n; i++) {
            heads[i] = 0;
            lists[i] = i < n - 1 ? base_at(bases, i)->tp_mro.p : bases;
        }
        if (merge(rt, list, lists, heads, n) == 0) mro = pyr_list_to_tuple(rt, list);
    }
    if (heads) pyr_free(rt, heads);
    pyr_unhold(rt, list);
    return mro;
}

pyr_object *pyr_type_mro(pyr_runtime *rt, pyr_type *type) {
    pyr_object *bases = type->tp_bases.p;
    int64_t n = pyr_tuple_size(bases);
    if (n > 1) return linearise(rt, type, bases);
    pyr_object *above = n ? base_at(bases, 0)->tp_mro.p : rt->empty_tuple;
    int64_t size = pyr_tuple_size(above) + 1;
    pyr_object *mro = pyr_tuple_new(rt, size);
    if (!mro) return NULL;
    pyr_tuple_items(mro)[0].p = pyr_new_ref(rt, (pyr_object *)type);
    for (int64_t i = 1; i < size; i++) pyr_tuple_items(mro)[i].p = pyr_new_ref(rt, pyr_tuple_items(above)[i - 1].p);
    return mro;
}

// ---- layout --------------------------------------------------------------------------------------------------------------------------------

// True if instances of [type] have more than those of [base] besides a dict and weak references (shape_differs).
static bool adds_fields(const pyr_type *type, const pyr_type *base) {
    int64_t size = type->tp_basicsize;
    if (type->tp_itemsize != base->tp_itemsize) return true;
    if (type->tp_itemsize) return size != base->tp_basicsize;
    bool heap = pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE);
    if (heap && type->tp_weaklistoffset && !base->tp_weaklistoffset && type->tp_weaklistoffset + 8 == size) size -= 8;
    if (heap && type->tp_dictoffset > 0 && !base->tp_dictoffset && type->tp_dictoffset + 8 == size) size -= 8;
    return size != base->tp_basicsize;
}

static const pyr_type *solid_base(const pyr_type *type) {
    const pyr_type *base = type->tp_base.p ? solid_base(type->tp_base.p) : NULL;
    if (!base) return type;
    return adds_fields(type, base) ? type : base;
}

pyr_type *pyr_type_best_base(pyr_runtime *rt, pyr_object *bases) {
    pyr_type *best = NULL;
    const pyr_type *winner = NULL;
    for (int64_t i = 0; i < pyr_tuple_size(bases); i++) {
        if (!PYR_IS_TYPE(pyr_tuple_items(bases)[i].p)) return pyr_error(rt, PYR_T_TypeError, "bases must be types");
        pyr_type *base = base_at(bases, i);
        if (!pyr_type_has(base, PYR_TPFLAGS_BASETYPE)) {
            return pyr_error_format(rt, PYR_T_TypeError, "type '%s' is not an acceptable base type", base->tp_name.p);
        }
        if (pyr_type_has(base, PYR_TPFLAGS_LATE)) pyr_type_fill(rt, base);
        const pyr_type *candidate = solid_base(base);
        if (!winner || (pyr_is_subtype(candidate, winner) && candidate != winner)) {
            winner = candidate;
            best = base;
        } else if (!pyr_is_subtype(winner, candidate)) {
            return pyr_error(rt, PYR_T_TypeError, "multiple bases have instance lay-out conflict");
        }
    }
    return best;
}

pyr_type *pyr_type_winner(pyr_runtime *rt, pyr_type *metatype, pyr_object *bases) {
    pyr_type *winner = metatype;
    for (int64_t i = 0; i < pyr_tuple_size(bases); i++) {
        pyr_type *meta = pyr_type_of(pyr_tuple_items(bases)[i].p);
        if (pyr_is_subtype(winner, meta)) continue;
        if (!pyr_is_subtype(meta, winner)) {
            return pyr_error(
                rt, PYR_T_TypeError,
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of "
                "all its bases");
        }
        winner = meta;
    }
    return winner;
}
