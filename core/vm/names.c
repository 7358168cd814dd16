// Names, unpacking, displays and imports as instructions need them: what eval.c does not do itself (Python/ceval.c, 3.11).
#include "obj/exceptions.h"
#include "vm/eval.h"

// ---- names -----------------------------------------------------------------------------------------------------------------------

static void *name_error(pyr_runtime *rt, pyr_object *name) {
    return pyr_error_name(rt, PYR_T_NameError, name, "name '%S' is not defined", name);
}

// An item of a namespace: borrowed from a dict, owned otherwise (*[owned]). NULL without an error if it is not there.
static pyr_object *namespace_get(pyr_runtime *rt, pyr_object *space, pyr_object *name, bool *owned) {
    *owned = !pyr_is_exact(rt, space, PYR_T_DICT);
    if (!*owned) return pyr_dict_get(rt, space, name);
    pyr_object *value = pyr_getitem(rt, space, name);
    if (!value && pyr_error_is(rt, PYR_T_KeyError)) pyr_error_clear(rt);
    return value;
}

pyr_object *pyr_load_global(pyr_runtime *rt, pyr_frame *frame, pyr_object *name) {
    pyr_object *value = pyr_dict_get(rt, frame->globals.p, name);
    if (value) return pyr_new_ref(rt, value);
    if (pyr_error_set(rt)) return NULL;
    bool owned;
    value = namespace_get(rt, frame->builtins.p, name, &owned);
    if (value) return owned ? value : pyr_new_ref(rt, value);
    return pyr_error_set(rt) ? NULL : name_error(rt, name);
}

pyr_object *pyr_load_name(pyr_runtime *rt, pyr_frame *frame, pyr_object *name) {
    if (!frame->locals.p) return pyr_error_format(rt, PYR_T_SystemError, "no locals when loading %R", name);
    bool owned;
    pyr_object *value = namespace_get(rt, frame->locals.p, name, &owned);
    if (value) return owned ? value : pyr_new_ref(rt, value);
    return pyr_error_set(rt) ? NULL : pyr_load_global(rt, frame, name);
}

int pyr_store_name(pyr_runtime *rt, pyr_frame *frame, pyr_object *name, pyr_object *value) {
    pyr_object *space = frame->locals.p;
    if (!space) {
        pyr_error_format(rt, PYR_T_SystemError, "no locals when %s %R", value ? "storing" : "deleting", name);
        return -1;
    }
    if (value)
        return pyr_is_exact(rt, space, PYR_T_DICT) ? pyr_dict_set(rt, space, name, value) : pyr_setitem(rt, space, name, value);
    if (pyr_setitem(rt, space, name, NULL) == 0) return 0;
    if (pyr_error_is(rt, PYR_T_KeyError)) {
        pyr_error_clear(rt);
        name_error(rt, name);
    }
    return -1;
}

int pyr_delete_global(pyr_runtime *rt, pyr_frame *frame, pyr_object *name) {
    if (pyr_dict_del(rt, frame->globals.p, name) == 0) return 0;
    if (pyr_error_is(rt, PYR_T_KeyError)) {
        pyr_error_clear(rt);
        name_error(rt, name);
    }
    return -1;
}

void pyr_unbound_error(pyr_runtime *rt, pyr_frame *frame, int64_t slot) {
    const pyr_code *code = pyr_frame_code(frame);
    pyr_object *name = pyr_tuple_items(code->localsplusnames.p)[slot].p;
    if (slot < code->nlocalsplus - code->nfreevars) {
        pyr_error_name(rt, PYR_T_UnboundLocalError, name,
                       "cannot access local variable '%S' where it is not associated with a value", name);
    } else {
        pyr_error_name(rt, PYR_T_NameError, name,
                       "cannot access free variable '%S' where it is not associated with a value in enclosing scope", name);
    }
}

pyr_object *pyr_load_classderef(pyr_runtime *rt, pyr_frame *frame, int64_t slot) {
    pyr_object *name = pyr_tuple_items(pyr_frame_code(frame)->localsplusnames.p)[slot].p;
    bool owned;
    pyr_object *value = namespace_get(rt, frame->locals.p, name, &owned);
    if (value) return owned ? value : pyr_new_ref(rt, value);
    if (pyr_error_set(rt)) return NULL;
    value = ((const pyr_cell *)frame->slots[slot].p)->contents.p;
    if (value) return pyr_new_ref(rt, value);
    pyr_unbound_error(rt, frame, slot);
    return NULL;
}

int pyr_setup_annotations(pyr_runtime *rt, pyr_frame *frame) {
    pyr_object *name = PYR_NAME(rt, __annotations__);
    bool owned;
    pyr_object *there = namespace_get(rt, frame->locals.p, name, &owned);
    if (there && owned) pyr_decref(rt, there);
    if (there || pyr_error_set(rt)) return there ? 0 : -1;
    pyr_object *dict = pyr_dict_new(rt);
    if (!dict) return -1;
    int result = pyr_setitem(rt, frame->locals.p, name, dict);
    pyr_decref(rt, dict);
    return result;
}

pyr_object *pyr_load_build_class(pyr_runtime *rt, pyr_frame *frame) {
    bool owned;
    pyr_object *build = namespace_get(rt, frame->builtins.p, PYR_NAME(rt, __build_class__), &owned);
    if (build) return owned ? build : pyr_new_ref(rt, build);
    return pyr_error_set(rt) ? NULL : pyr_error(rt, PYR_T_NameError, "__build_class__ not found");
}

pyr_object *pyr_make_function(pyr_runtime *rt, pyr_frame *frame, uint32_t flags) {
    pyr_object *code = frame->slots[frame->sp - 1].p;
    pyr_object *made = pyr_function_new(rt, code, frame->globals.p);
    if (!made) return NULL;
    frame->sp--;
    pyr_decref(rt, code);
    pyr_function *function = (pyr_function *)made;
    if (flags & 8) function->closure.p = frame->slots[--frame->sp].p;
    if (flags & 4) function->annotations.p = frame->slots[--frame->sp].p;
    if (flags & 2) function->kwdefaults.p = frame->slots[--frame->sp].p;
    if (flags & 1) function->defaults.p = frame->slots[--frame->sp].p;
    return made;
}

// ---- unpacking ---------------------------------------------------------------------------------------------------------------------

static int not_enough(pyr_runtime *rt, bool at_least, int64_t wanted, int64_t got) {
    pyr_error_format(rt, PYR_T_ValueError, "not enough values to unpack (expected %s%lld, got %lld)",
                     at_least ? "at least " : "", (long long)wanted, (long long)got);
    return -1;
}

static int too_many(pyr_runtime *rt, int64_t wanted) {
    pyr_error_format(rt, PYR_T_ValueError, "too many values to unpack (expected %lld)", (long long)wanted);
    return -1;
}

// The last [after] items of [list] move to targets[after - 1 .. 0].
static void move_tail(pyr_object *list, int64_t after, pyr_ref *targets) {
    int64_t size = pyr_list_size(list);
    for (int64_t i = 0; i < after; i++) {
        targets[after - 1 - i] = pyr_list_items(list)[size - after + i];
        pyr_list_items(list)[size - after + i].p = NULL;
    }
    ((pyr_varobject *)list)->ob_size = size - after;
}

// Fills [total] targets, the first value topmost, from the iterator.
static int unpack_iterator(pyr_runtime *rt, pyr_object *iterator, pyr_ref *targets, int64_t before, int64_t after) {
    int64_t total = after < 0 ? before : before + 1 + after;
    for (int64_t i = 0; i < before; i++) {
        pyr_object *item = pyr_next(rt, iterator);
        if (!item) return pyr_error_set(rt) ? -1 : not_enough(rt, after >= 0, after < 0 ? before : before + after, i);
        targets[total - 1 - i].p = item;
    }
    if (after < 0) {
        pyr_object *item = pyr_next(rt, iterator);
        if (!item) return pyr_error_set(rt) ? -1 : 0;
        pyr_decref(rt, item);
        return too_many(rt, before);
    }
    pyr_object *list = pyr_sequence_list(rt, iterator);
    if (!list) return -1;
    targets[total - 1 - before].p = list;
    if (pyr_list_size(list) < after) return not_enough(rt, true, before + after, before + pyr_list_size(list));
    move_tail(list, after, targets);
    return 0;
}

int pyr_unpack(pyr_runtime *rt, pyr_frame *frame, int64_t before, int64_t after) {
    int32_t base = frame->sp - 1;
    pyr_ref *targets = &frame->slots[base];
    pyr_object *source = targets[0].p;
    int64_t total = after < 0 ? before : before + 1 + after;
    bool tuple = pyr_is_exact(rt, source, PYR_T_TUPLE), list = pyr_is_exact(rt, source, PYR_T_LIST);
    if (after < 0 && (tuple || list) && ((const pyr_varobject *)source)->ob_size == before) {
        const pyr_ref *items = tuple ? pyr_tuple_items(source) : pyr_list_items(source);
        for (int64_t i = 0; i < before; i++) targets[before - 1 - i].p = pyr_new_ref(rt, items[i].p);
        frame->sp = base + (int32_t)before;
        pyr_decref(rt, source);
        return 0;
    }
    pyr_object *iterator = pyr_iter(rt, source);
    if (!iterator) {
        if (pyr_error_is(rt, PYR_T_TypeError) && !pyr_type_of(source)->tp_iter.fn && !pyr_type_of(source)->sq_item.fn) {
            pyr_error_clear(rt);
            pyr_error_format(rt, PYR_T_TypeError, "cannot unpack non-iterable %T object", source);
        }
        return -1;
    }
    for (int64_t i = 0; i < total; i++) targets[i].p = NULL;
    frame->sp = base + (int32_t)total;
    pyr_hold(rt, source);
    pyr_hold(rt, iterator);
    int result = unpack_iterator(rt, iterator, targets, before, after);
    pyr_unhold(rt, iterator);
    pyr_unhold(rt, source);
    return result;
}

// ---- displays and calls --------------------------------------------------------------------------------------------------------------

pyr_object *pyr_format_value(pyr_runtime *rt, pyr_object *value, pyr_object *spec, uint32_t conversion) {
    if (conversion == 0) return pyr_format_object(rt, value, spec);
    pyr_object *text = conversion == 1 ? pyr_to_str(rt, value) : conversion == 2 ? pyr_repr(rt, value) : pyr_ascii(rt, value);
    if (!text || !spec) return text;
    pyr_hold(rt, text);
    pyr_object *result = pyr_format_object(rt, text, spec);
    pyr_unhold(rt, text);
    return result;
}

int pyr_list_extend_display(pyr_runtime *rt, pyr_object *list, pyr_object *iterable) {
    pyr_object *none = pyr_list_extend(rt, list, iterable);
    if (none) return pyr_decref(rt, none), 0;
    const pyr_type *type = pyr_type_of(iterable);
    if (pyr_error_is(rt, PYR_T_TypeError) && !type->tp_iter.fn && !type->sq_item.fn) {
        pyr_error_clear(rt);
        pyr_error_format(rt, PYR_T_TypeError, "Value after * must be an iterable, not %T", iterable);
    }
    return -1;
}

int pyr_dict_update_display(pyr_runtime *rt, pyr_object *dict, pyr_object *other) {
    if (pyr_dict_merge(rt, dict, other, 1) == 0) return 0;
    if (pyr_error_is(rt, PYR_T_AttributeError)) {
        pyr_error_clear(rt);
        pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not a mapping", other);
    }
    return -1;
}

int pyr_dict_merge_call(pyr_runtime *rt, pyr_frame *frame, uint32_t arg) {
    pyr_object *other = frame->slots[frame->sp - 1].p, *dict = frame->slots[frame->sp - 1 - (int32_t)arg].p;
    if (pyr_dict_merge(rt, dict, other, 2) == 0) return 0;
    bool attribute = pyr_error_is(rt, PYR_T_AttributeError);
    if (!attribute && !pyr_error_is(rt, PYR_T_KeyError)) return -1;
    pyr_object *error = pyr_error_take(rt);
    pyr_object *text = pyr_function_text(rt, frame->slots[frame->sp - 3 - (int32_t)arg].p);
    pyr_object *args = pyr_new_ref(rt, ((const pyr_exception *)error)->args.p);
    pyr_hold(rt, args);
    if (text && attribute) {
        pyr_error_format(rt, PYR_T_TypeError, "%S argument after ** must be a mapping, not %T", text, other);
    } else if (text && pyr_tuple_size(args) == 1) {
        pyr_error_format(rt, PYR_T_TypeError, "%S got multiple values for keyword argument '%S'", text,
                         pyr_tuple_items(args)[0].p);
    } else if (text) {
        pyr_error_restore(rt, pyr_new_ref(rt, error));
    }
    pyr_unhold(rt, args);
    pyr_xdecref(rt, text);
    pyr_decref(rt, error);
    return -1;
}
