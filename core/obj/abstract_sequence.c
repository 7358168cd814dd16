// Length, items, membership, iteration (Objects/abstract.c).
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/int.h"
#include "obj/iter.h"
#include "obj/str.h"

int64_t pyr_len(pyr_runtime *rt, pyr_object *o) {
    pyr_type *type = o->ob_type.p;
    if (type->sq_length.fn) return type->sq_length.fn(rt, o);
    if (type->mp_length.fn) return type->mp_length.fn(rt, o);
    pyr_error_format(rt, PYR_T_TypeError, "object of type '%T' has no len()", o);
    return -1;
}

// A class with __class_getitem__: cls[key].
static pyr_object *class_getitem(pyr_runtime *rt, pyr_object *cls, pyr_object *key) {
    pyr_object *method;
    int found = pyr_lookup_attr(rt, cls, PYR_NAME(rt, __class_getitem__), &method);
    if (found < 0) return NULL;
    if (!found) {
        return pyr_error_format(rt, PYR_T_TypeError, "type '%s' is not subscriptable", ((pyr_type *)cls)->tp_name.p);
    }
    pyr_hold(rt, method);
    pyr_object *result = pyr_call1(rt, method, key);
    pyr_unhold(rt, method);
    return result;
}

// The item at [index], counted from the end if it is negative.
static pyr_object *sequence_item(pyr_runtime *rt, pyr_object *o, int64_t index) {
    pyr_type *type = o->ob_type.p;
    if (index < 0 && type->sq_length.fn) {
        int64_t length = type->sq_length.fn(rt, o);
        if (length < 0) return NULL;
        index += length;
    }
    return type->sq_item.fn(rt, o, index);
}

pyr_object *pyr_getitem(pyr_runtime *rt, pyr_object *o, pyr_object *key) {
    pyr_type *type = o->ob_type.p;
    if (type->mp_subscript.fn) return type->mp_subscript.fn(rt, o, key);
    if (type->sq_item.fn) {
        int64_t index;
        if (!key->ob_type.p->nb_index.fn) {
            return pyr_error_format(rt, PYR_T_TypeError, "sequence index must be integer, not '%T'", key);
        }
        if (pyr_index_int64(rt, key, &index, false) < 0) {
            if (pyr_error_is(rt, PYR_T_OverflowError)) {
                pyr_error_format(rt, PYR_T_IndexError, "cannot fit '%T' into an index-sized integer", key);
            }
            return NULL;
        }
        return sequence_item(rt, o, index);
    }
    if (o == &pyr_builtin_type(rt, PYR_T_TYPE)->base.base) { // type[int], for which `type` has no method (Objects/abstract.c)
        pyr_ref args[] = {{key}};
        return pyr_generic_alias_method(rt, o, args, 1, NULL);
    }
    if (PYR_IS_TYPE(o)) return class_getitem(rt, o, key);
    return pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not subscriptable", o);
}

int pyr_setitem(pyr_runtime *rt, pyr_object *o, pyr_object *key, pyr_object *value) {
    pyr_type *type = o->ob_type.p;
    if (type->mp_ass_subscript.fn) return type->mp_ass_subscript.fn(rt, o, key, value);
    if (value) {
        pyr_error_format(rt, PYR_T_TypeError, "'%T' object does not support item assignment", o);
    } else {
        pyr_error_format(rt, PYR_T_TypeError, "'%T' object doesn't support item deletion", o);
    }
    return -1;
}

int pyr_contains(pyr_runtime *rt, pyr_object *container, pyr_object *value) {
    if (container->ob_type.p->sq_contains.fn) return container->ob_type.p->sq_contains.fn(rt, container, value);
    return pyr_contains_by_iteration(rt, container, value);
}

int pyr_contains_by_iteration(pyr_runtime *rt, pyr_object *container, pyr_object *value) {
    pyr_object *iterator = pyr_iter(rt, container);
    if (!iterator) {
        if (pyr_error_is(rt, PYR_T_TypeError)) {
            pyr_error_format(rt, PYR_T_TypeError, "argument of type '%T' is not iterable", container);
        }
        return -1;
    }
    pyr_hold(rt, iterator);
    int result = 0;
    while (result == 0) {
        pyr_object *item = pyr_charge(rt, 1) < 0 ? NULL : pyr_next(rt, iterator);
        if (!item) {
            result = pyr_error_set(rt) ? -1 : 0;
            break;
        }
        pyr_hold(rt, item);
        result = pyr_compare_bool(rt, item, value, PYR_EQ);
        pyr_unhold(rt, item);
    }
    pyr_unhold(rt, iterator);
    return result;
}

int64_t pyr_length_hint(pyr_runtime *rt, pyr_object *o, int64_t otherwise) {
    pyr_type *type = o->ob_type.p;
    if (type->sq_length.fn || type->mp_length.fn) {
        int64_t length = pyr_len(rt, o);
        if (length >= 0) return length;
        if (!pyr_error_is(rt, PYR_T_TypeError)) return -1;
        pyr_error_clear(rt);
    }
    pyr_object *method = pyr_lookup_special(rt, o, PYR_NAME(rt, __length_hint__));
    if (!method) return pyr_error_set(rt) ? -1 : otherwise;
    pyr_hold(rt, method);
    pyr_object *answer = pyr_call0(rt, method);
    pyr_unhold(rt, method);
    if (!answer) {
        if (!pyr_error_is(rt, PYR_T_TypeError)) return -1;
        pyr_error_clear(rt);
        return otherwise;
    }
    int64_t hint = otherwise;
    if (answer == rt->not_implemented) {
        hint = otherwise;
    } else if (!PYR_IS_INT(answer)) {
        pyr_error_format(rt, PYR_T_TypeError, "__length_hint__ must be an integer, not %T", answer);
        hint = -1;
    } else if (pyr_int_to_int64(rt, answer, &hint) < 0) {
        hint = -1;
    } else if (hint < 0) {
        pyr_error(rt, PYR_T_ValueError, "__length_hint__() should return >= 0");
        hint = -1;
    }
    pyr_decref(rt, answer);
    return hint;
}

pyr_object *pyr_sequence_list(pyr_runtime *rt, pyr_object *iterable) {
    pyr_object *list = pyr_list_new(rt, 0);
    if (!list) return NULL;
    pyr_hold(rt, list);
    pyr_object *result = pyr_list_extend(rt, list, iterable);
    pyr_take_back(rt);
    if (!result) {
        pyr_decref(rt, list);
        return NULL;
    }
    pyr_decref(rt, result);
    return list;
}

pyr_object *pyr_sequence_fast(pyr_runtime *rt, pyr_object *iterable, const char *message) {
    if (pyr_is_exact(rt, iterable, PYR_T_LIST) || pyr_is_exact(rt, iterable, PYR_T_TUPLE)) return pyr_new_ref(rt, iterable);
    pyr_object *iterator = pyr_iter(rt, iterable);
    if (!iterator) {
        if (pyr_error_is(rt, PYR_T_TypeError)) {
            pyr_error_clear(rt);
            pyr_error(rt, PYR_T_TypeError, message);
        }
        return NULL;
    }
    pyr_hold(rt, iterator);
    pyr_object *list = pyr_sequence_list(rt, iterator);
    pyr_unhold(rt, iterator);
    return list;
}

// Fills *[place], a tuple of [room] places that the runtime holds, from the iterator; the tuple may move.
static int fill_tuple(pyr_runtime *rt, pyr_object *iterator, int64_t room, pyr_object **place) {
    int64_t n = 0;
    for (;;) {
        pyr_object *item = pyr_charge(rt, 1) < 0 ? NULL : pyr_next(rt, iterator);
        if (!item) break;
        if (n >= room) {
            room += 10;
            room += room >> 2;
            pyr_take_back(rt);
            int moved = pyr_tuple_resize(rt, place, room);
            pyr_hold(rt, *place);
            if (moved < 0) {
                pyr_decref(rt, item);
                return -1;
            }
        }
        pyr_tuple_items(*place)[n++].p = item;
    }
    if (pyr_error_set(rt)) return -1;
    if (n == room) return 0;
    pyr_take_back(rt);
    int result = pyr_tuple_resize(rt, place, n);
    pyr_hold(rt, *place);
    return result;
}

pyr_object *pyr_sequence_tuple(pyr_runtime *rt, pyr_object *iterable) {
    if (pyr_is_exact(rt, iterable, PYR_T_TUPLE)) return pyr_new_ref(rt, iterable);
    if (pyr_is_exact(rt, iterable, PYR_T_LIST)) return pyr_list_to_tuple(rt, iterable);
    pyr_object *iterator = pyr_iter(rt, iterable);
    if (!iterator) return NULL;
    pyr_hold(rt, iterator);
    int64_t room = pyr_length_hint(rt, iterable, 10);
    pyr_object *tuple = room < 0 ? NULL : pyr_tuple_new(rt, room);
    if (tuple) {
        pyr_hold(rt, tuple);
        int result = fill_tuple(rt, iterator, room, &tuple);
        pyr_take_back(rt);
        if (result < 0) {
            pyr_xdecref(rt, tuple);
            tuple = NULL;
        }
    }
    pyr_unhold(rt, iterator);
    return tuple;
}

pyr_object *pyr_iter(pyr_runtime *rt, pyr_object *o) {
    pyr_type *type = o->ob_type.p;
    if (!type->tp_iter.fn) {
        if (type->sq_item.fn && !PYR_IS_DICT(o)) return pyr_seq_iter_new(rt, o);
        return pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not iterable", o);
    }
    pyr_object *iterator = type->tp_iter.fn(rt, o);
    if (iterator && !iterator->ob_type.p->tp_iternext.fn) {
        pyr_error_format(rt, PYR_T_TypeError, "iter() returned non-iterator of type '%T'", iterator);
        pyr_decref(rt, iterator);
        return NULL;
    }
    return iterator;
}

pyr_object *pyr_next(pyr_runtime *rt, pyr_object *iterator) {
    pyr_fn_unary next = iterator->ob_type.p->tp_iternext;
    if (PYR_UNLIKELY(!next.fn)) return pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not an iterator", iterator);
    pyr_object *item = next.fn(rt, iterator);
    if (!item && rt->exception && pyr_error_is(rt, PYR_T_StopIteration)) pyr_error_clear(rt);
    return item;
}
