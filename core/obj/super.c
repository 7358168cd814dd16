// super (Objects/typeobject.c, 3.11): attributes from the classes behind one in the order of resolution. Without arguments it takes the
// class from the cell __class__ and the object from the first argument of the frame that calls it.
#include "obj/abstract.h"
#include "obj/containers.h"
#include "obj/descr.h"
#include "obj/frame.h"
#include "obj/str.h"

static pyr_super *as_super(pyr_object *o) {
    return (pyr_super *)o;
}

// The class whose order of resolution is followed: [o] itself if it is a subclass, else the type of [o] (or what its __class__ says).
// Returns an owned reference.
static pyr_object *check(pyr_runtime *rt, pyr_object *type, pyr_object *o) {
    if (PYR_IS_TYPE(o) && pyr_is_subtype((pyr_type *)o, (pyr_type *)type)) return pyr_new_ref(rt, o);
    if (pyr_is_subtype(pyr_type_of(o), (pyr_type *)type)) return pyr_new_ref(rt, (pyr_object *)pyr_type_of(o));
    pyr_object *class;
    int found = pyr_lookup_attr(rt, o, PYR_NAME(rt, __class__), &class);
    if (found < 0) return NULL;
    if (found && PYR_IS_TYPE(class) && class != (pyr_object *)pyr_type_of(o) &&
        pyr_is_subtype((pyr_type *)class, (pyr_type *)type))
        return class;
    if (found) pyr_decref(rt, class);
    return pyr_error(rt, PYR_T_TypeError, "super(type, obj): obj must be an instance or subtype of type");
}

// Finds __class__ and self for super() without arguments. Borrowed.
static int from_frame(pyr_runtime *rt, pyr_object **type, pyr_object **o) {
    pyr_frame *frame = rt->frame;
    while (frame && !frame->code.p) frame = frame->previous.p;
    const pyr_code *code = frame ? (const pyr_code *)frame->code.p : NULL;
    const char *message = NULL;
    if (!code) message = "super(): no current frame";
    else if (code->argcount == 0) message = "super(): no arguments";
    if (!message) {
        pyr_object *first = frame->slots[0].p;
        // An argument that an inner function shares stands in a cell.
        if (first && ((uint8_t)((const pyr_bytes *)code->localspluskinds.p)->data[0] & PYR_FAST_CELL) &&
            pyr_is_exact(rt, first, PYR_T_CELL))
            first = ((pyr_cell *)first)->contents.p;
        *o = first;
        *type = NULL;
        if (!first) message = "super(): arg[0] deleted";
    }
    int32_t i = message ? 0 : code->nlocalsplus - code->nfreevars;
    for (; !message && i < code->nlocalsplus; i++) {
        if (!pyr_str_equal_text(pyr_tuple_items(code->localsplusnames.p)[i].p, "__class__")) continue;
        pyr_object *cell = frame->slots[i].p;
        *type = cell && pyr_is_exact(rt, cell, PYR_T_CELL) ? ((pyr_cell *)cell)->contents.p : NULL;
        if (!*type) message = "super(): empty __class__ cell";
        else if (!PYR_IS_TYPE(*type)) message = "super(): __class__ is not a type";
        break;
    }
    if (!message && !*type) message = "super(): __class__ cell not found";
    if (!message) return 0;
    pyr_error(rt, PYR_T_RuntimeError, message);
    return -1;
}

static int fill(pyr_runtime *rt, pyr_super *s, const pyr_ref *args, int64_t n) {
    if (pyr_check_positional(rt, "super", n, 0, 2) < 0) return -1;
    pyr_object *type = n > 0 ? args[0].p : NULL, *o = n > 1 ? args[1].p : NULL;
    if (n == 0 && from_frame(rt, &type, &o) < 0) return -1;
    if (!PYR_IS_TYPE(type)) {
        pyr_error_format(rt, PYR_T_TypeError, "super() argument 1 must be a type, not %T", type);
        return -1;
    }
    if (o == rt->none) o = NULL;
    pyr_object *obj_type = o ? check(rt, type, o) : NULL;
    if (o && !obj_type) return -1;
    pyr_replace(rt, &s->type, pyr_new_ref(rt, type));
    pyr_replace(rt, &s->obj, pyr_xnew_ref(rt, o));
    pyr_replace(rt, &s->obj_type, obj_type);
    return 0;
}

static int super_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs) {
    if (pyr_no_keywords(rt, "super", kwargs) < 0) return -1;
    return fill(rt, as_super(self), pyr_tuple_items(args), pyr_tuple_size(args));
}

// super(...) without a tuple for its arguments.
static pyr_object *vectorcall(pyr_runtime *rt, pyr_object *type, const pyr_ref *args, int64_t nargs, pyr_object *kwnames) {
    if (pyr_no_kwnames(rt, "super", kwnames) < 0) return NULL;
    pyr_object *self = pyr_object_alloc(rt, (pyr_type *)type, 0);
    if (!self) return NULL;
    pyr_hold(rt, self);
    int result = fill(rt, as_super(self), args, nargs);
    pyr_take_back(rt);
    if (result == 0) return self;
    pyr_decref(rt, self);
    return NULL;
}

static void super_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_super *s = as_super(self);
    pyr_gc_untrack(rt, self);
    pyr_clear(rt, &s->obj);
    pyr_clear(rt, &s->type);
    pyr_clear(rt, &s->obj_type);
    pyr_object_free(rt, self);
}
static int super_traverse(pyr_object *self, pyr_visit visit, void *arg) {
    const pyr_super *s = as_super(self);
    const pyr_ref all[] = {s->obj, s->type, s->obj_type};
    for (int i = 0; i < 3; i++) {
        int result = all[i].p ? visit(all[i].p, arg) : 0;
        if (result) return result;
    }
    return 0;
}

// The attribute in the classes behind s->type; 1 and an owned reference, 0, or -1.
static int find(pyr_runtime *rt, pyr_super *s, pyr_object *name, pyr_object **value) {
    pyr_object *mro = ((pyr_type *)s->obj_type.p)->tp_mro.p;
    int64_t n = mro ? pyr_tuple_size(mro) : 0, i = 0;
    while (i < n && pyr_tuple_items(mro)[i].p != s->type.p) i++;
    pyr_hold(rt, pyr_xnew_ref(rt, mro));
    int result = 0;
    for (i++; i < n && result == 0; i++) {
        pyr_object *found = pyr_dict_get(rt, ((pyr_type *)pyr_tuple_items(mro)[i].p)->tp_dict.p, name);
        if (!found) {
            if (pyr_error_set(rt)) result = -1;
            continue;
        }
        pyr_fn_ternary get = pyr_type_of(found)->tp_descr_get;
        pyr_hold(rt, pyr_new_ref(rt, found));
        if (get.fn) {
            // A class as the object: what is found is bound to the class alone.
            *value = get.fn(rt, found, s->obj.p == s->obj_type.p ? NULL : s->obj.p, s->obj_type.p);
            pyr_unhold(rt, found);
        } else {
            pyr_take_back(rt);
            *value = found;
        }
        result = *value ? 1 : -1;
    }
    pyr_unhold(rt, mro);
    return result;
}

static pyr_object *super_getattro(pyr_runtime *rt, pyr_object *self, pyr_object *name) {
    pyr_super *s = as_super(self);
    if (s->obj_type.p && !pyr_str_equal_text(name, "__class__")) {
        pyr_object *value = NULL;
        int found = find(rt, s, name, &value);
        if (found != 0) return found > 0 ? value : NULL;
    }
    return pyr_generic_getattr(rt, self, name);
}

static pyr_object *super_repr(pyr_runtime *rt, pyr_object *self) {
    pyr_super *s = as_super(self);
    const char *type = s->type.p ? ((pyr_type *)s->type.p)->tp_name.p : "NULL";
    if (s->obj_type.p)
        return pyr_str_format(rt, "<super: <class '%s'>, <%s object>>", type, ((pyr_type *)s->obj_type.p)->tp_name.p);
    return pyr_str_format(rt, "<super: <class '%s'>, NULL>", type);
}

static pyr_object *super_descr_get(pyr_runtime *rt, pyr_object *self, pyr_object *o, pyr_object *type) {
    (void)type;
    pyr_super *s = as_super(self);
    if (!o || o == rt->none || s->obj.p) return pyr_new_ref(rt, self);
    if (!pyr_is_exact(rt, self, PYR_T_SUPER)) return pyr_call2(rt, (pyr_object *)pyr_type_of(self), s->type.p, o);
    pyr_object *obj_type = check(rt, s->type.p, o);
    if (!obj_type) return NULL;
    pyr_object *bound = pyr_object_alloc(rt, pyr_builtin_type(rt, PYR_T_SUPER), 0);
    if (!bound) {
        pyr_decref(rt, obj_type);
        return NULL;
    }
    as_super(bound)->type.p = pyr_new_ref(rt, s->type.p);
    as_super(bound)->obj.p = pyr_new_ref(rt, o);
    as_super(bound)->obj_type.p = obj_type;
    return bound;
}

static const pyr_member_def members[] = {
    {"__thisclass__", PYR_MEMBER_OBJECT, offsetof(pyr_super, type), true},
    {"__self__", PYR_MEMBER_OBJECT, offsetof(pyr_super, obj), true},
    {"__self_class__", PYR_MEMBER_OBJECT, offsetof(pyr_super, obj_type), true},
    {0},
};

const pyr_type_spec pyr_spec_super = {
    .name = "super",
    .basicsize = sizeof(pyr_super),
    .flags = PYR_TPFLAGS_HAVE_GC | PYR_TPFLAGS_BASETYPE,
    .members = members,
    .vectorcall = vectorcall,
    .tp_init = super_init,
    .tp_new = pyr_generic_new,
    .tp_dealloc = super_dealloc,
    .tp_traverse = super_traverse,
    .tp_repr = super_repr,
    .tp_getattro = super_getattro,
    .tp_descr_get = super_descr_get,
};
