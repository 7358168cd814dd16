// The owned references of every kind of object. A type that is not named here owns what its tp_traverse visits.
#include "obj/referents.h"
#include "obj/descr.h"
#include "obj/dict.h"
#include "obj/exceptions.h"
#include "obj/frame.h"
#include "obj/iter.h"
#include "obj/set_internal.h"

typedef struct walk {
    const pyr_runtime *rt;
    pyr_referent_visit visit;
    void *arg;
    int result;
} walk;

static void tell(walk *w, pyr_referent_kind kind, pyr_object *o, int64_t index, pyr_object *key, const char *field) {
    if (!o || w->result) return;
    pyr_referent r = {o, kind, index, key, field};
    w->result = w->visit(&r, w->arg);
}
static void tell_field(walk *w, const char *name, pyr_ref ref) {
    tell(w, PYR_REFERENT_FIELD, ref.p, -1, NULL, name);
}

// ---- containers -----------------------------------------------------------------------------------------------------------------

static void walk_items(walk *w, const pyr_ref *items, int64_t count) {
    for (int64_t i = 0; items && i < count; i++) tell(w, PYR_REFERENT_ITEM, items[i].p, i, NULL, NULL);
}

// The keys of a shared table belong to the class that has it.
static void walk_dict(walk *w, const pyr_dict *d) {
    const pyr_dict_keys *keys = d->keys.p;
    if (!keys) return;
    if (d->values.p) {
        for (int64_t i = 0; i < keys->dk_nentries; i++)
            tell(w, PYR_REFERENT_VALUE, d->values.p->values[i].p, i, pyr_keys_key(keys, i), NULL);
        return;
    }
    for (int64_t i = 0; i < keys->dk_nentries; i++) {
        pyr_object *key = pyr_keys_key(keys, i);
        tell(w, PYR_REFERENT_KEY, key, i, NULL, NULL);
        tell(w, PYR_REFERENT_VALUE, pyr_keys_value(keys, i)->p, i, key, NULL);
    }
}

static void walk_set(walk *w, const pyr_set *s) {
    if (!s->table.p) return; // just allocated
    for (int64_t i = 0; i <= s->mask; i++) tell(w, PYR_REFERENT_ELEMENT, s->table.p[i].key.p, i, NULL, NULL);
}

// ---- frames ---------------------------------------------------------------------------------------------------------------------

static void walk_frame(walk *w, pyr_frame *frame) {
    if (pyr_frame_owns_func(frame)) tell_field(w, "f_func", frame->func);
    tell_field(w, "f_code", frame->code);
    tell_field(w, "f_locals", frame->locals);
    tell_field(w, "frame_obj", frame->frame_object);
    if (frame->owner == PYR_FRAME_NATIVE && frame->state == PYR_NATIVE_ARRAY) {
        const pyr_ref *items = (const pyr_ref *)(const void *)frame->slots[0].p;
        int64_t count = *(const int64_t *)(const void *)&frame->slots[1],
                words = *(const int64_t *)(const void *)&frame->slots[2];
        for (int64_t i = 0; i < count; i++) tell(w, PYR_REFERENT_STACK, items[i * words].p, i, NULL, NULL);
        return;
    }
    if (frame->owner == PYR_FRAME_NATIVE && frame->state == PYR_NATIVE_KEYS) {
        const pyr_dict_keys *keys = (const pyr_dict_keys *)(const void *)frame->slots[0].p;
        for (int64_t i = 0; i < keys->dk_nentries; i++) {
            tell(w, PYR_REFERENT_STACK, pyr_keys_key(keys, i), 2 * i, NULL, NULL);
            tell(w, PYR_REFERENT_STACK, pyr_keys_value(keys, i)->p, 2 * i + 1, NULL, NULL);
        }
        return;
    }
    const pyr_code *code = (const pyr_code *)frame->code.p;
    int32_t locals = code ? code->nlocalsplus : 0;
    for (int32_t i = 0; i < frame->sp; i++) {
        if (i < locals) tell(w, PYR_REFERENT_LOCAL, frame->slots[i].p, i, pyr_tuple_items(code->localsplusnames.p)[i].p, NULL);
        else tell(w, PYR_REFERENT_STACK, frame->slots[i].p, i - locals, NULL, NULL);
    }
}

static void walk_generator(walk *w, pyr_generator *g) {
    tell_field(w, "gi_code", g->code);
    tell_field(w, "__name__", g->name);
    tell_field(w, "__qualname__", g->qualname);
    tell_field(w, "exc_value", g->handled);
    tell_field(w, "origin", g->origin);
    walk_frame(w, &g->frame);
}

static void walk_frame_object(walk *w, pyr_frame_object *f) {
    tell_field(w, "f_back", f->back);
    tell_field(w, "f_trace", f->trace);
    if (f->frame.p == &f->own && f->own.owner == PYR_FRAME_OBJECT) walk_frame(w, &f->own);
}

// ---- callables, descriptors, types ----------------------------------------------------------------------------------------------

static void walk_function(walk *w, const pyr_function *f) {
    tell_field(w, "__code__", f->code);
    tell_field(w, "__globals__", f->globals);
    tell_field(w, "__builtins__", f->builtins);
    tell_field(w, "__name__", f->name);
    tell_field(w, "__qualname__", f->qualname);
    tell_field(w, "__module__", f->module);
    tell_field(w, "__doc__", f->doc);
    tell_field(w, "__defaults__", f->defaults);
    tell_field(w, "__kwdefaults__", f->kwdefaults);
    tell_field(w, "__closure__", f->closure);
    tell_field(w, "__annotations__", f->annotations);
    tell_field(w, "__dict__", f->dict);
}

static void walk_code(walk *w, const pyr_code *c) {
    tell_field(w, "co_consts", c->consts);
    tell_field(w, "co_names", c->names);
    tell_field(w, "co_filename", c->filename);
    tell_field(w, "co_name", c->name);
    tell_field(w, "co_qualname", c->qualname);
    tell_field(w, "co_localsplusnames", c->localsplusnames);
    tell_field(w, "co_localspluskinds", c->localspluskinds);
}

static void walk_descr(walk *w, const pyr_descr *d) {
    tell(w, PYR_REFERENT_FIELD, d->type.p, -1, NULL, "__objclass__");
    tell_field(w, "__name__", d->name);
    tell_field(w, "__qualname__", d->qualname);
}

static void walk_type(walk *w, const pyr_type *t) {
    tell_field(w, "__mro__", t->tp_mro);
    tell_field(w, "__bases__", t->tp_bases);
    tell(w, PYR_REFERENT_FIELD, (pyr_object *)t->tp_base.p, -1, NULL, "__base__");
    tell_field(w, "__dict__", t->tp_dict);
    tell_field(w, "__subclasses__", t->tp_subclasses);
    tell_field(w, "__name__", t->ht_name);
    tell_field(w, "__qualname__", t->ht_qualname);
    tell_field(w, "__slots__", t->ht_slots);
    tell_field(w, "__module__", t->ht_module);
    const pyr_dict_keys *keys = pyr_type_has(t, PYR_TPFLAGS_HEAPTYPE) ? t->ht_cached_keys.p : NULL;
    for (int64_t i = 0; keys && i < keys->dk_nentries; i++)
        tell(w, PYR_REFERENT_KEY, pyr_keys_key(keys, i), i, NULL, "shared keys");
}

static void walk_property(walk *w, const pyr_property *p) {
    tell_field(w, "fget", p->fget);
    tell_field(w, "fset", p->fset);
    tell_field(w, "fdel", p->fdel);
    tell_field(w, "__doc__", p->doc);
    tell_field(w, "__name__", p->name);
}

// ---- exceptions -----------------------------------------------------------------------------------------------------------------

static void walk_exception(walk *w, pyr_object *o, const pyr_type *builtin) {
    const pyr_exception *e = pyr_as_exception(o);
    tell_field(w, "args", e->args);
    tell_field(w, "__dict__", e->dict);
    tell_field(w, "__notes__", e->notes);
    tell_field(w, "__traceback__", e->traceback);
    tell_field(w, "__context__", e->context);
    tell_field(w, "__cause__", e->cause);
    const pyr_member_def *member = builtin->tp_members.p;
    for (int64_t i = 0; i < (builtin->tp_basicsize - (int64_t)sizeof(pyr_exception)) / 8; i++) {
        int64_t offset = (int64_t)sizeof(pyr_exception) + 8 * i;
        const pyr_member_def *m = member;
        while (m && m->name && m->offset != offset) m++;
        tell_field(w, m && m->name ? m->name : "field", *pyr_exception_field(o, (int)i));
    }
}

// ---- instances of classes -------------------------------------------------------------------------------------------------------

static void walk_slots(walk *w, pyr_object *o, const pyr_type *type) {
    for (; type && pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE); type = type->tp_base.p) {
        const pyr_slot_member *members = pyr_type_slot_members(type);
        for (int64_t i = 0; i < type->base.ob_size; i++) {
            const pyr_ref *place = (const pyr_ref *)(const void *)((const char *)o + members[i].offset);
            tell(w, PYR_REFERENT_SLOT, place->p, -1, members[i].name.p, NULL);
        }
    }
}

static void walk_instance(walk *w, pyr_object *o, const pyr_type *type) {
    if (pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT)) {
        const pyr_managed *managed = pyr_managed_of(o);
        const pyr_dict_values *values = managed->values.p;
        const pyr_dict_keys *keys = type->ht_cached_keys.p;
        for (int64_t i = 0; values && i < pyr_values_count(values); i++) {
            int64_t index = pyr_values_order(values, i);
            tell(w, PYR_REFERENT_ATTRIBUTE, values->values[index].p, i, pyr_keys_key(keys, index), NULL);
        }
        tell_field(w, "__dict__", managed->dict);
    } else if (type->tp_dictoffset && !pyr_type_has(type, PYR_TPFLAGS_BASE_EXC_SUBCLASS | PYR_TPFLAGS_TYPE_SUBCLASS)) {
        tell_field(w, "__dict__", *pyr_dict_place(o)); // exceptions and classes tell of theirs by themselves
    }
    walk_slots(w, o, type);
    tell(w, PYR_REFERENT_CLASS, (pyr_object *)(uintptr_t)type, -1, NULL, "__class__");
}

// ---- by type --------------------------------------------------------------------------------------------------------------------

static int visit_unnamed(pyr_object *o, void *arg) {
    walk *w = arg;
    tell(w, PYR_REFERENT_FIELD, o, -1, NULL, "reference");
    return w->result;
}

static void walk_builtin_part(walk *w, pyr_object *o, const pyr_type *type) {
    switch (type->tp_id) {
    case PYR_T_LIST:
        walk_items(w, pyr_list_items(o), pyr_list_size(o));
        break;
    case PYR_T_TUPLE:
        walk_items(w, pyr_tuple_items(o), pyr_tuple_size(o));
        break;
    case PYR_T_DICT:
        walk_dict(w, (const pyr_dict *)o);
        break;
    case PYR_T_SET:
    case PYR_T_FROZENSET:
        walk_set(w, pyr_as_set(o));
        break;
    case PYR_T_SLICE:
        tell_field(w, "start", ((pyr_slice *)o)->start);
        tell_field(w, "stop", ((pyr_slice *)o)->stop);
        tell_field(w, "step", ((pyr_slice *)o)->step);
        break;
    case PYR_T_RANGE:
        tell_field(w, "start", ((pyr_range *)o)->start);
        tell_field(w, "stop", ((pyr_range *)o)->stop);
        tell_field(w, "step", ((pyr_range *)o)->step);
        tell_field(w, "length", ((pyr_range *)o)->length);
        break;
    case PYR_T_FUNCTION:
        walk_function(w, (const pyr_function *)o);
        break;
    case PYR_T_CODE:
        walk_code(w, (const pyr_code *)o);
        break;
    case PYR_T_BUILTIN:
        tell_field(w, "__self__", ((pyr_builtin *)o)->self);
        tell_field(w, "__module__", ((pyr_builtin *)o)->module);
        break;
    case PYR_T_METHOD:
        tell_field(w, "__func__", ((pyr_method *)o)->function);
        tell_field(w, "__self__", ((pyr_method *)o)->self);
        break;
    case PYR_T_CELL:
        tell_field(w, "cell_contents", ((pyr_cell *)o)->contents);
        break;
    case PYR_T_METHOD_DESCR:
    case PYR_T_CLASSMETHOD_DESCR:
    case PYR_T_GETSET_DESCR:
    case PYR_T_MEMBER_DESCR:
    case PYR_T_WRAPPER_DESCR:
        walk_descr(w, (const pyr_descr *)o);
        break;
    case PYR_T_METHOD_WRAPPER:
        tell_field(w, "descr", ((pyr_method_wrapper *)o)->descr);
        tell_field(w, "__self__", ((pyr_method_wrapper *)o)->self);
        break;
    case PYR_T_PROPERTY:
        walk_property(w, (const pyr_property *)o);
        break;
    case PYR_T_STATICMETHOD:
    case PYR_T_CLASSMETHOD:
        tell_field(w, "__func__", ((pyr_class_method *)o)->callable);
        if (type == pyr_type_of(o)) tell_field(w, "__dict__", ((pyr_class_method *)o)->dict);
        break;
    case PYR_T_SUPER:
        tell_field(w, "__thisclass__", ((pyr_super *)o)->type);
        tell_field(w, "__self__", ((pyr_super *)o)->obj);
        tell_field(w, "__self_class__", ((pyr_super *)o)->obj_type);
        break;
    case PYR_T_MODULE:
        if (type == pyr_type_of(o)) tell_field(w, "__dict__", ((pyr_module *)o)->dict);
        tell_field(w, "md_name", ((pyr_module *)o)->name);
        break;
    case PYR_T_TYPE:
        walk_type(w, (const pyr_type *)o);
        break;
    case PYR_T_FRAME:
        walk_frame_object(w, (pyr_frame_object *)o);
        break;
    case PYR_T_GENERATOR:
        walk_generator(w, (pyr_generator *)o);
        break;
    case PYR_T_TRACEBACK:
        tell_field(w, "tb_next", ((pyr_traceback *)o)->next);
        tell_field(w, "tb_frame", ((pyr_traceback *)o)->frame);
        break;
    case PYR_T_WEAKREF:
    case PYR_T_WEAKPROXY:
    case PYR_T_WEAKCALLABLEPROXY:
        tell_field(w, "__callback__", ((pyr_weakref *)o)->callback);
        break;
    case PYR_T_LIST_ITER:
    case PYR_T_LIST_REVITER:
    case PYR_T_TUPLE_ITER:
    case PYR_T_BYTES_ITER:
    case PYR_T_SEQ_ITER:
        tell_field(w, "sequence", ((pyr_seq_iter *)o)->sequence);
        break;
    default:
        if (type->tp_traverse.fn) w->result = w->result ? w->result : type->tp_traverse.fn(o, visit_unnamed, w);
        break;
    }
}

static const pyr_type *builtin_base(const pyr_type *type) {
    while (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) type = type->tp_base.p;
    return type;
}

int pyr_referents(const pyr_runtime *rt, pyr_object *o, pyr_referent_visit visit, void *arg) {
    walk w = {rt, visit, arg, 0};
    const pyr_type *type = pyr_type_of(o), *builtin = builtin_base(type);
    if (pyr_type_has(type, PYR_TPFLAGS_BASE_EXC_SUBCLASS)) walk_exception(&w, o, builtin);
    else walk_builtin_part(&w, o, builtin);
    if (type != builtin) walk_instance(&w, o, type);
    if (builtin->tp_id == PYR_T_WEAKREF || builtin->tp_id == PYR_T_WEAKPROXY || builtin->tp_id == PYR_T_WEAKCALLABLEPROXY) {
        pyr_object *referent = ((pyr_weakref *)o)->object.p;
        if (referent != rt->none) tell(&w, PYR_REFERENT_WEAK, referent, -1, NULL, "referent");
    }
    return w.result;
}

int pyr_frame_referents(const pyr_runtime *rt, pyr_frame *frame, pyr_referent_visit visit, void *arg) {
    walk w = {rt, visit, arg, 0};
    walk_frame(&w, frame);
    return w.result;
}
