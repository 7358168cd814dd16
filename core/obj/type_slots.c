// The C functions in the slots of classes whose special methods are written in Python, and how slots are chosen from the dicts.
//
// Each looks its method up in the type (never in the instance) and calls it; a function is called with the object in front, without a
// bound method in between, as 3.11 does (lookup_maybe_method). Knows nothing of what a function is: everything goes through pyr_call.
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/int.h"
#include "obj/iter.h"
#include "obj/str.h"
#include "obj/type.h"

#define MAX_ARGS 4

// Calls the special method [name] of [self]. NULL: the error is set, or there is none (*[missing]).
static pyr_object *call_special(pyr_runtime *rt, pyr_object *self, pyr_name name, const pyr_ref *args, int nargs,
                                bool *missing) {
    pyr_object *method = pyr_type_lookup(rt, pyr_type_of(self), rt->names[name]);
    *missing = method == NULL;
    if (!method) return NULL;
    pyr_incref(rt, method);
    pyr_hold(rt, method);
    pyr_object *result = NULL;
    if (pyr_type_has(method->ob_type.p, PYR_TPFLAGS_METHOD_DESCRIPTOR)) {
        pyr_ref all[MAX_ARGS + 1] = {{self}};
        for (int i = 0; i < nargs; i++) all[i + 1] = args[i];
        result = pyr_call(rt, method, all, nargs + 1, NULL);
    } else if (method->ob_type.p->tp_descr_get.fn) {
        pyr_object *bound = method->ob_type.p->tp_descr_get.fn(rt, method, self, (pyr_object *)pyr_type_of(self));
        if (bound) {
            pyr_hold(rt, bound);
            result = pyr_call(rt, bound, args, nargs, NULL);
            pyr_unhold(rt, bound);
        }
    } else {
        result = pyr_call(rt, method, args, nargs, NULL);
    }
    pyr_unhold(rt, method);
    return result;
}

// The same where a missing method is an error.
static pyr_object *call_required(pyr_runtime *rt, pyr_object *self, pyr_name name, const pyr_ref *args, int nargs) {
    bool missing;
    pyr_object *result = call_special(rt, self, name, args, nargs, &missing);
    if (missing) pyr_error_attribute(rt, NULL, rt->names[name], "%S", rt->names[name]);
    return result;
}

// ---- operators -------------------------------------------------------------------------------------------------------------------------

typedef pyr_object *(*binary_function)(pyr_runtime *rt, pyr_object *a, pyr_object *b);

static pyr_object *call_or_not_implemented(pyr_runtime *rt, pyr_object *self, pyr_name name, pyr_object *other) {
    bool missing;
    const pyr_ref args[] = {{other}};
    pyr_object *result = call_special(rt, self, name, args, 1, &missing);
    return missing ? pyr_new_ref(rt, rt->not_implemented) : result;
}

// True if the types find different methods under [name], or only [other]'s finds one.
static int is_overloaded(pyr_runtime *rt, pyr_object *self, pyr_object *other, pyr_name name) {
    pyr_object *theirs = pyr_type_lookup(rt, pyr_type_of(other), rt->names[name]);
    return theirs && theirs != pyr_type_lookup(rt, pyr_type_of(self), rt->names[name]);
}

// [slot] is the function that called: it stands in the slot of one or both of the types.
static pyr_object *binary(pyr_runtime *rt, pyr_object *self, pyr_object *other, uint16_t offset, pyr_slot_function slot,
                          pyr_name name, pyr_name reflected) {
    pyr_type *ts = pyr_type_of(self), *to = pyr_type_of(other);
    bool try_other = ts != to && *pyr_type_slot(to, offset) == slot;
    if (*pyr_type_slot(ts, offset) == slot) {
        if (try_other && pyr_is_subtype(to, ts) && is_overloaded(rt, self, other, reflected)) {
            pyr_object *result = call_or_not_implemented(rt, other, reflected, self);
            if (result != rt->not_implemented) return result;
            pyr_decref(rt, result);
            try_other = false;
        }
        pyr_object *result = call_or_not_implemented(rt, self, name, other);
        if (result != rt->not_implemented || to == ts) return result;
        pyr_decref(rt, result);
    }
    if (try_other) return call_or_not_implemented(rt, other, reflected, self);
    return pyr_new_ref(rt, rt->not_implemented);
}

#define BINARY(field, name)                                                                                                    \
    pyr_object *pyr_slot_##field(pyr_runtime *rt, pyr_object *a, pyr_object *b) {                                              \
        return binary(rt, a, b, offsetof(pyr_type, field), (pyr_slot_function)pyr_slot_##field, PYR_N___##name##__,            \
                      PYR_N___r##name##__);                                                                                    \
    }
BINARY(nb_add, add)
BINARY(nb_subtract, sub)
BINARY(nb_multiply, mul)
BINARY(nb_remainder, mod)
BINARY(nb_divmod, divmod)
BINARY(nb_lshift, lshift)
BINARY(nb_rshift, rshift)
BINARY(nb_and, and)
BINARY(nb_xor, xor)
BINARY(nb_or, or)
BINARY(nb_floor_divide, floordiv)
BINARY(nb_true_divide, truediv)
BINARY(nb_matrix_multiply, matmul)

pyr_object *pyr_slot_nb_power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *modulus) {
    if (modulus == rt->none) {
        return binary(rt, a, b, offsetof(pyr_type, nb_power), (pyr_slot_function)pyr_slot_nb_power, PYR_N___pow__,
                      PYR_N___rpow__);
    }
    if (pyr_type_of(a)->nb_power.fn == pyr_slot_nb_power) { // the three-argument form has no reflected method
        const pyr_ref args[] = {{b}, {modulus}};
        return call_required(rt, a, PYR_N___pow__, args, 2);
    }
    return pyr_new_ref(rt, rt->not_implemented);
}

#define INPLACE(field, name)                                                                                                   \
    pyr_object *pyr_slot_##field(pyr_runtime *rt, pyr_object *a, pyr_object *b) {                                              \
        const pyr_ref args[] = {{b}};                                                                                          \
        return call_required(rt, a, PYR_N___##name##__, args, 1);                                                              \
    }
INPLACE(nb_inplace_add, iadd)
INPLACE(nb_inplace_subtract, isub)
INPLACE(nb_inplace_multiply, imul)
INPLACE(nb_inplace_remainder, imod)
INPLACE(nb_inplace_lshift, ilshift)
INPLACE(nb_inplace_rshift, irshift)
INPLACE(nb_inplace_and, iand)
INPLACE(nb_inplace_xor, ixor)
INPLACE(nb_inplace_or, ior)
INPLACE(nb_inplace_floor_divide, ifloordiv)
INPLACE(nb_inplace_true_divide, itruediv)
INPLACE(nb_inplace_matrix_multiply, imatmul)
INPLACE(mp_subscript, getitem)

pyr_object *pyr_slot_nb_inplace_power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *modulus) {
    (void)modulus;
    const pyr_ref args[] = {{b}};
    return call_required(rt, a, PYR_N___ipow__, args, 1);
}

#define UNARY(field, name)                                                                                                     \
    pyr_object *pyr_slot_##field(pyr_runtime *rt, pyr_object *self) {                                                          \
        return call_required(rt, self, PYR_N___##name##__, NULL, 0);                                                           \
    }
UNARY(nb_negative, neg)
UNARY(nb_positive, pos)
UNARY(nb_absolute, abs)
UNARY(nb_invert, invert)
UNARY(nb_int, int)
UNARY(nb_float, float)
UNARY(nb_index, index)
UNARY(tp_iternext, next)

// A length as __len__ answers it; takes the reference.
static int64_t checked_length(pyr_runtime *rt, pyr_object *stolen) {
    if (!stolen) return -1;
    pyr_object *index = pyr_index(rt, stolen);
    pyr_decref(rt, stolen);
    if (!index) return -1;
    int64_t length = -1;
    if (((pyr_varobject *)index)->ob_size < 0) {
        pyr_error(rt, PYR_T_ValueError, "__len__() should return >= 0");
    } else if (!pyr_int_fits(index, &length)) {
        pyr_error_format(rt, PYR_T_OverflowError, "cannot fit '%T' into an index-sized integer", index);
        length = -1;
    }
    pyr_decref(rt, index);
    return length;
}

int64_t pyr_slot_sq_length(pyr_runtime *rt, pyr_object *self) {
    return checked_length(rt, call_required(rt, self, PYR_N___len__, NULL, 0));
}

int64_t pyr_slot_mp_length(pyr_runtime *rt, pyr_object *self) {
    return pyr_slot_sq_length(rt, self);
}

int pyr_slot_nb_bool(pyr_runtime *rt, pyr_object *self) {
    bool missing;
    pyr_object *answer = call_special(rt, self, PYR_N___bool__, NULL, 0, &missing);
    if (missing) {
        if (!pyr_type_lookup(rt, pyr_type_of(self), PYR_NAME(rt, __len__))) return 1;
        int64_t length = pyr_slot_sq_length(rt, self);
        return length < 0 ? -1 : length > 0;
    }
    if (!answer) return -1;
    int result = -1;
    if (answer == rt->true_ || answer == rt->false_) {
        result = answer == rt->true_;
    } else {
        pyr_error_format(rt, PYR_T_TypeError, "__bool__ should return bool, returned %T", answer);
    }
    pyr_decref(rt, answer);
    return result;
}

// ---- items -------------------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_slot_sq_item(pyr_runtime *rt, pyr_object *self, int64_t index) {
    pyr_object *number = pyr_int_new(rt, index);
    if (!number) return NULL;
    pyr_hold(rt, number);
    const pyr_ref args[] = {{number}};
    pyr_object *result = call_required(rt, self, PYR_N___getitem__, args, 1);
    pyr_unhold(rt, number);
    return result;
}

int pyr_slot_mp_ass_subscript(pyr_runtime *rt, pyr_object *self, pyr_object *key, pyr_object *value) {
    const pyr_ref args[] = {{key}, {value}};
    pyr_object *result = call_required(rt, self, value ? PYR_N___setitem__ : PYR_N___delitem__, args, value ? 2 : 1);
    pyr_xdecref(rt, result);
    return result ? 0 : -1;
}

int pyr_slot_sq_contains(pyr_runtime *rt, pyr_object *self, pyr_object *value) {
    if (pyr_type_lookup(rt, pyr_type_of(self), PYR_NAME(rt, __contains__)) == rt->none) {
        pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not a container", self);
        return -1;
    }
    bool missing;
    const pyr_ref args[] = {{value}};
    pyr_object *answer = call_special(rt, self, PYR_N___contains__, args, 1, &missing);
    if (missing) return pyr_contains_by_iteration(rt, self, value);
    if (!answer) return -1;
    pyr_hold(rt, answer);
    int result = pyr_is_true(rt, answer);
    pyr_unhold(rt, answer);
    return result;
}

pyr_object *pyr_slot_tp_iter(pyr_runtime *rt, pyr_object *self) {
    pyr_object *method = pyr_type_lookup(rt, pyr_type_of(self), PYR_NAME(rt, __iter__));
    if (method == rt->none) return pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not iterable", self);
    if (method) return call_required(rt, self, PYR_N___iter__, NULL, 0);
    if (pyr_type_lookup(rt, pyr_type_of(self), PYR_NAME(rt, __getitem__))) return pyr_seq_iter_new(rt, self);
    return pyr_error_format(rt, PYR_T_TypeError, "'%T' object is not iterable", self);
}

// ---- object ------------------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_slot_tp_repr(pyr_runtime *rt, pyr_object *self) {
    bool missing;
    pyr_object *text = call_special(rt, self, PYR_N___repr__, NULL, 0, &missing);
    if (!missing) return text;
    return pyr_str_format(rt, "<%T object at 0x%llx>", self, (unsigned long long)pyr_mem_address(&rt->heap, self));
}

pyr_object *pyr_slot_tp_str(pyr_runtime *rt, pyr_object *self) {
    bool missing;
    pyr_object *text = call_special(rt, self, PYR_N___str__, NULL, 0, &missing);
    return missing ? pyr_slot_tp_repr(rt, self) : text;
}

int64_t pyr_slot_tp_hash(pyr_runtime *rt, pyr_object *self) {
    pyr_object *method = pyr_type_lookup(rt, pyr_type_of(self), PYR_NAME(rt, __hash__));
    if (!method || method == rt->none) return pyr_hash_not_implemented(rt, self);
    pyr_object *answer = call_required(rt, self, PYR_N___hash__, NULL, 0);
    if (!answer) return -1;
    int64_t hash = -1;
    if (!PYR_IS_INT(answer)) {
        pyr_error(rt, PYR_T_TypeError, "__hash__ method should return an integer");
    } else {
        if (!pyr_int_fits(answer, &hash)) hash = pyr_builtin_type(rt, PYR_T_INT)->tp_hash.fn(rt, answer);
        if (hash == -1) hash = -2;
    }
    pyr_decref(rt, answer);
    return hash;
}

pyr_object *pyr_slot_tp_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op) {
    static const uint16_t names[] = {PYR_N___lt__, PYR_N___le__, PYR_N___eq__, PYR_N___ne__, PYR_N___gt__, PYR_N___ge__};
    return call_or_not_implemented(rt, a, (pyr_name)names[op], b);
}

pyr_object *pyr_slot_tp_call(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    pyr_object *method = pyr_lookup_unbound(rt, self, PYR_NAME(rt, __call__));
    if (!method) {
        if (!pyr_error_set(rt)) pyr_error_attribute(rt, NULL, PYR_NAME(rt, __call__), "__call__");
        return NULL;
    }
    pyr_hold(rt, method);
    pyr_object *given, *named;
    pyr_object *result = NULL;
    if (pyr_pack_arguments(rt, args, nargs, kwnames, &given, &named) == 0) {
        pyr_hold(rt, given);
        pyr_hold(rt, named);
        bool unbound = pyr_type_has(method->ob_type.p, PYR_TPFLAGS_METHOD_DESCRIPTOR);
        result = unbound ? pyr_call_prepend(rt, method, self, given, named) : pyr_call_tuple(rt, method, given, named);
        pyr_unhold(rt, named);
        pyr_unhold(rt, given);
    }
    pyr_unhold(rt, method);
    return result;
}

int pyr_slot_tp_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    pyr_object *method = pyr_lookup_unbound(rt, self, PYR_NAME(rt, __init__));
    if (!method) {
        if (!pyr_error_set(rt)) pyr_error_attribute(rt, NULL, PYR_NAME(rt, __init__), "__init__");
        return -1;
    }
    pyr_hold(rt, method);
    bool unbound = pyr_type_has(method->ob_type.p, PYR_TPFLAGS_METHOD_DESCRIPTOR);
    pyr_object *result = unbound ? pyr_call_prepend(rt, method, self, args, kwargs) : pyr_call_tuple(rt, method, args, kwargs);
    pyr_unhold(rt, method);
    if (!result) return -1;
    int status = 0;
    if (result != rt->none) {
        pyr_error_format(rt, PYR_T_TypeError, "__init__() should return None, not '%T'", result);
        status = -1;
    }
    pyr_decref(rt, result);
    return status;
}

pyr_object *pyr_slot_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs) {
    pyr_object *function = pyr_getattr(rt, (pyr_object *)type, PYR_NAME(rt, __new__));
    if (!function) return NULL;
    pyr_hold(rt, function);
    pyr_object *result = pyr_call_prepend(rt, function, (pyr_object *)type, args, kwargs);
    pyr_unhold(rt, function);
    return result;
}

void pyr_slot_tp_finalize(pyr_runtime *rt, pyr_object *self) {
    pyr_object *pending = pyr_error_take(rt);
    pyr_hold(rt, pending);
    // A finalizer that is a class makes the next object with a finalizer, and no instruction runs between them.
    pyr_object *method = pyr_charge(rt, 1) < 0 ? NULL : pyr_lookup_unbound(rt, self, PYR_NAME(rt, __del__));
    if (method) {
        pyr_hold(rt, method);
        bool unbound = pyr_type_has(method->ob_type.p, PYR_TPFLAGS_METHOD_DESCRIPTOR);
        pyr_object *result = unbound ? pyr_call1(rt, method, self) : pyr_call0(rt, method);
        if (!result) pyr_error_unraisable(rt, method);
        pyr_xdecref(rt, result);
        pyr_unhold(rt, method);
    } else {
        pyr_error_clear(rt);
    }
    pyr_take_back(rt);
    pyr_error_restore(rt, pending);
}

// ---- attributes ----------------------------------------------------------------------------------------------------------------------------

// Calls the method with [name] through a bound method, as 3.11 does where there is __getattr__ (call_attribute).
static pyr_object *call_bound(pyr_runtime *rt, pyr_object *self, pyr_name method, pyr_object *name) {
    pyr_object *bound = pyr_lookup_special(rt, self, rt->names[method]);
    if (!bound) return NULL;
    pyr_hold(rt, bound);
    pyr_object *result = pyr_call1(rt, bound, name);
    pyr_unhold(rt, bound);
    return result;
}

// __getattribute__, then __getattr__ (slot_tp_getattr_hook).
pyr_object *pyr_slot_tp_getattro(pyr_runtime *rt, pyr_object *self, pyr_object *name) {
    pyr_type *type = pyr_type_of(self);
    pyr_object *first = pyr_type_lookup(rt, type, PYR_NAME(rt, __getattribute__));
    const pyr_ref args[] = {{name}};
    bool generic = !first || (pyr_is_exact(rt, first, PYR_T_WRAPPER_DESCR) &&
                              ((pyr_wrapper_descr *)first)->function.p == (void *)(uintptr_t)pyr_generic_getattr);
    bool has_hook = pyr_type_lookup(rt, type, PYR_NAME(rt, __getattr__)) != NULL;
    pyr_object *value;
    if (generic && has_hook) {
        int found = pyr_generic_lookup(rt, self, name, &value);
        if (found) return found > 0 ? value : NULL;
    } else {
        value = generic    ? pyr_generic_getattr(rt, self, name)
                : has_hook ? call_bound(rt, self, PYR_N___getattribute__, name)
                           : call_required(rt, self, PYR_N___getattribute__, args, 1);
        if (value || !has_hook || !pyr_error_is(rt, PYR_T_AttributeError)) return value;
        pyr_error_clear(rt);
    }
    return call_bound(rt, self, PYR_N___getattr__, name);
}

int pyr_slot_tp_setattro(pyr_runtime *rt, pyr_object *self, pyr_object *name, pyr_object *value) {
    const pyr_ref args[] = {{name}, {value}};
    pyr_object *result = call_required(rt, self, value ? PYR_N___setattr__ : PYR_N___delattr__, args, value ? 2 : 1);
    pyr_xdecref(rt, result);
    return result ? 0 : -1;
}

pyr_object *pyr_slot_tp_descr_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    pyr_object *method = pyr_type_lookup(rt, pyr_type_of(self), PYR_NAME(rt, __get__));
    if (!method) return pyr_new_ref(rt, self);
    pyr_incref(rt, method);
    pyr_hold(rt, method);
    pyr_object *result = pyr_call3(rt, method, self, o ? o : rt->none, type ? type : rt->none);
    pyr_unhold(rt, method);
    return result;
}

int pyr_slot_tp_descr_set(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *value) {
    const pyr_ref args[] = {{o}, {value}};
    pyr_object *result = call_required(rt, self, value ? PYR_N___set__ : PYR_N___delete__, args, value ? 2 : 1);
    pyr_xdecref(rt, result);
    return result ? 0 : -1;
}

// ---- which function stands in a slot ---------------------------------------------------------------------------------------------------------

#define pyr_slot_none NULL
const pyr_slot_def pyr_slot_defs[] = {
#define PYR_SLOTDEF(name, field, kind, slot)                                                                                   \
    {(pyr_slot_function)pyr_slot_##slot, PYR_N_##name, offsetof(pyr_type, field), PYR_WRAP_##kind},
#include "obj/slots.def"
#undef PYR_SLOTDEF
};
const int pyr_slot_def_count = sizeof pyr_slot_defs / sizeof *pyr_slot_defs;

// Where a name serves two slots (__len__, __getitem__, __add__ ...): the offset of the only one that [type] has a function in, or 0.
static uint16_t only_slot(const pyr_type *type, uint16_t name) {
    uint16_t found = 0;
    for (int i = 0; i < pyr_slot_def_count; i++) {
        const pyr_slot_def *def = &pyr_slot_defs[i];
        if (def->name != name || !*pyr_type_slot(type, def->offset)) continue;
        if (found) return 0;
        found = def->offset;
    }
    return found;
}

// Fills the slot at [offset] from all the names that decide it (update_one_slot): with the C function of a built-in base where every name
// leads to it, else with the function that calls the Python method.
static void update_slot(pyr_runtime *rt, pyr_type *type, uint16_t offset) {
    pyr_slot_function specific = NULL, generic = NULL;
    bool use_generic = false;
    for (int i = 0; i < pyr_slot_def_count; i++) {
        const pyr_slot_def *def = &pyr_slot_defs[i];
        if (def->offset != offset) continue;
        pyr_object *descr = pyr_type_lookup(rt, type, rt->names[def->name]);
        if (!descr) continue;
        const pyr_wrapper_descr *w = (pyr_wrapper_descr *)descr;
        if (pyr_is_exact(rt, descr, PYR_T_WRAPPER_DESCR) && w->def.p->name == def->name) {
            uint16_t only = only_slot(type, def->name);
            pyr_slot_function function = (pyr_slot_function)(uintptr_t)w->function.p;
            if (!only || only == offset) generic = def->slot;
            if ((!specific || specific == function) && w->def.p->kind == def->kind &&
                pyr_is_subtype(type, (pyr_type *)w->base.type.p)) {
                specific = function;
            } else {
                use_generic = true;
            }
        } else if (pyr_is_exact(rt, descr, PYR_T_BUILTIN) && offset == offsetof(pyr_type, tp_new)) {
            specific = (pyr_slot_function)type->tp_new.fn; // inherited
        } else if (descr == rt->none && offset == offsetof(pyr_type, tp_hash)) {
            specific = (pyr_slot_function)pyr_hash_not_implemented;
        } else {
            use_generic = true;
            generic = def->slot;
        }
    }
    *pyr_type_slot(type, offset) = specific && !use_generic ? specific : generic;
}

int pyr_type_fix_slots(pyr_runtime *rt, pyr_type *type) {
    uint16_t last = 0;
    for (int i = 0; i < pyr_slot_def_count; i++) {
        if (pyr_slot_defs[i].offset != last) update_slot(rt, type, pyr_slot_defs[i].offset);
        last = pyr_slot_defs[i].offset;
    }
    return 0;
}

static int update_below(pyr_runtime *rt, pyr_type *type, void *arg) {
    const pyr_object *name = arg;
    if (pyr_dict_get(rt, type->tp_dict.p, (pyr_object *)(uintptr_t)name)) return 0; // it has its own
    return pyr_type_update_slot(rt, type, arg);
}

int pyr_type_update_slot(pyr_runtime *rt, pyr_type *type, pyr_object *name) {
    for (int i = 0; i < pyr_slot_def_count; i++) {
        if (rt->names[pyr_slot_defs[i].name] == name) update_slot(rt, type, pyr_slot_defs[i].offset);
    }
    return pyr_type_each_subclass(rt, type, update_below, name);
}
