// What the parts of the type machinery share, and what the machine may know of it: the list of special methods, slot functions,
// making and changing types.
//
// A type's slots are always what its dict and its bases' say: pyr_type_ready fills them for built-in types, type_new for classes, and
// setting an attribute of a class fills them again (type_slots.c). tp_version_tag changes with every such change.
#ifndef PYR_OBJ_TYPE_H
#define PYR_OBJ_TYPE_H

#include "obj/callables.h"
#include "obj/str.h"

// How a slot wrapper calls the C function in the slot.
typedef enum pyr_wrap_kind {
    PYR_WRAP_NONE,
    PYR_WRAP_UNARY,
    PYR_WRAP_HASH,
    PYR_WRAP_CALL,
    PYR_WRAP_BINARY,
    PYR_WRAP_BINARY_L,
    PYR_WRAP_BINARY_R,
    PYR_WRAP_TERNARY,
    PYR_WRAP_TERNARY_L,
    PYR_WRAP_TERNARY_R,
    PYR_WRAP_SETATTR,
    PYR_WRAP_DELATTR,
    PYR_WRAP_LT,
    PYR_WRAP_LE,
    PYR_WRAP_EQ,
    PYR_WRAP_NE,
    PYR_WRAP_GT,
    PYR_WRAP_GE,
    PYR_WRAP_NEXT,
    PYR_WRAP_DESCR_GET,
    PYR_WRAP_DESCR_SET,
    PYR_WRAP_DESCR_DELETE,
    PYR_WRAP_INIT,
    PYR_WRAP_DEL,
    PYR_WRAP_INQUIRY,
    PYR_WRAP_LEN,
    PYR_WRAP_SET,
    PYR_WRAP_DELITEM,
    PYR_WRAP_INDEX_ARG,
    PYR_WRAP_SQ_ITEM,
    PYR_WRAP_CONTAINS
} pyr_wrap_kind;

typedef void (*pyr_slot_function)(void); // any of the slots' types

// A row of slots.def.
typedef struct pyr_slot_def {
    pyr_slot_function slot; // calls the Python method; NULL: none
    uint16_t name;          // pyr_name
    uint16_t offset;        // of the slot in pyr_type
    uint8_t kind;           // pyr_wrap_kind
} pyr_slot_def;
extern const pyr_slot_def pyr_slot_defs[];
extern const int pyr_slot_def_count;
PYR_REF_TYPE(pyr_slot_def_ref, const pyr_slot_def);

// The function in the slot at [offset] of [type].
static inline pyr_slot_function *pyr_type_slot(const pyr_type *type, uint16_t offset) {
    return (pyr_slot_function *)(uintptr_t)((const char *)type + offset);
}

// The slot functions of classes whose special methods are Python's: pyr_slot_<field>. They call through pyr_call; the machine may
// recognise them and push a frame instead.
#define PYR_SLOT(T, field) extern __typeof__(*((T *)0)->fn) pyr_slot_##field;
PYR_TYPE_SLOTS(PYR_SLOT)
#undef PYR_SLOT

// The special method as it stands in the type: a METHOD_DESCRIPTOR unbound (to be called with the object in front), anything else bound.
// Returns an owned reference; NULL: error only if set.
pyr_object *pyr_lookup_unbound(pyr_runtime *rt, pyr_object *o, pyr_object *name);
// Arguments of a vectorcall as a tuple, owned: the caller's own if these are its items (f(*t)).
pyr_object *pyr_tuple_of_arguments(pyr_runtime *rt, const pyr_ref *args, int64_t nargs);
// The same and a dict of the named ones (NULL if there are no names), both owned (Objects/call.c: _PyObject_MakeTpCall).
int pyr_pack_arguments(pyr_runtime *rt, const pyr_ref *args, int64_t nargs, pyr_object *kwnames, pyr_object **tuple,
                       pyr_object **dict);
// callable(first, *args, **kwargs); [kwargs] a dict or NULL.
pyr_object *pyr_call_prepend(pyr_runtime *rt, pyr_object *callable, pyr_object *first, pyr_object *args, pyr_object *kwargs);
// The generic way without an error if there is no such attribute: 1 found (owned), 0 not, -1 error.
int pyr_generic_lookup(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object **value);
// The rules behind type.__instancecheck__ and __subclasscheck__.
int pyr_real_isinstance(pyr_runtime *rt, pyr_object *o, pyr_object *c);
int pyr_real_issubclass(pyr_runtime *rt, pyr_object *derived, pyr_object *c);
// Merges the dicts along the mro into [dict], the nearest last (for dir).
int pyr_type_merge_dicts(pyr_runtime *rt, pyr_object *dict, pyr_type *type);
int pyr_contains_by_iteration(pyr_runtime *rt, pyr_object *container, pyr_object *value);

// Memory of instances of classes (Objects/typeobject.c: subtype_dealloc, subtype_traverse, subtype_clear).
void pyr_subtype_dealloc(pyr_runtime *rt, pyr_object *self);
int pyr_subtype_traverse(pyr_object *self, pyr_visit visit, void *arg);
int pyr_subtype_clear(pyr_runtime *rt, pyr_object *self);
// object.__new__ and __init__ (Objects/object.c), which type_call and the machine recognise.
pyr_object *pyr_object_tp_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs);
int pyr_object_tp_init(pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs);
// tp_new of types whose tp_init does the work: an empty instance.
pyr_object *pyr_generic_new(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs);
// type.__call__ as 3.11's type_call: [kwargs] a dict or NULL.
pyr_object *pyr_type_call(pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs);

// The built-in types of modules: rt->module_types is the latest, this the one made before [type], or NULL.
pyr_type *pyr_type_next_of_modules(const pyr_type *type);
// Fills what [type] inherits: bases, mro, slots, dict with wrappers and descriptors. tp_base must be ready.
int pyr_type_ready(pyr_runtime *rt, pyr_type *type);
// Gives a type with PYR_TPFLAGS_LATE, of which few programs need more than the name, its slots and methods.
void pyr_type_fill(pyr_runtime *rt, pyr_type *type);
// Copies what stands in the spec into an empty type; it is not ready yet.
void pyr_type_from_spec_raw(pyr_runtime *rt, pyr_type *type, const pyr_type_spec *spec, pyr_type *base, uint32_t id);
// __module__ of a type. Returns an owned reference (any object, for a class), NULL with the error set.
pyr_object *pyr_type_module(pyr_runtime *rt, pyr_type *type);
// Adds methods and attributes to a built-in type that is ready (tables end with name NULL, or are NULL).
int pyr_type_extend(pyr_runtime *rt, pyr_type *type, const pyr_method_def *methods, const pyr_getset_def *getset,
                    const pyr_member_def *members);
// Adds [value] (borrowed) to the dict of a built-in type.
int pyr_type_add(pyr_runtime *rt, pyr_type *type, const char *name, pyr_object *value);
// Fills again the slots that [name] decides, in [type] and the classes below it.
int pyr_type_update_slot(pyr_runtime *rt, pyr_type *type, pyr_object *name);
int pyr_type_fix_slots(pyr_runtime *rt, pyr_type *type);
// Linearises the bases (C3). Returns an owned tuple.
pyr_object *pyr_type_mro(pyr_runtime *rt, pyr_type *type);
// The base that decides the layout of instances (best_base). Returns a borrowed reference.
pyr_type *pyr_type_best_base(pyr_runtime *rt, pyr_object *bases);
int pyr_type_add_subclass(pyr_runtime *rt, pyr_type *base, pyr_type *type);
void pyr_type_remove_subclass(pyr_runtime *rt, pyr_type *base, pyr_type *type);
// Calls [visit] with each living direct subclass (borrowed) until it answers other than 0, which is the answer.
int pyr_type_each_subclass(pyr_runtime *rt, pyr_type *type, int (*visit)(pyr_runtime *rt, pyr_type *sub, void *arg), void *arg);
// The version tag, given if there is none; 0 if none can be given.
uint32_t pyr_type_version(pyr_runtime *rt, pyr_type *type);
// The metatype that wins among [metatype] and those of the bases. Returns a borrowed reference, NULL with TypeError set.
pyr_type *pyr_type_winner(pyr_runtime *rt, pyr_type *metatype, pyr_object *bases);
// Attributes of a type object (type.__getattribute__ and __setattr__).
pyr_object *pyr_type_getattr(pyr_runtime *rt, pyr_object *self, pyr_object *name);
int pyr_type_setattr(pyr_runtime *rt, pyr_object *self, pyr_object *name, pyr_object *value);

// The member table that __slots__ make stands behind the class itself: ob_size of them (Include/cpython/object.h: PyHeapType_GET_MEMBERS).
typedef struct pyr_slot_member {
    pyr_ref name; // borrowed from ht_slots
    int64_t offset;
    uint64_t unused[3]; // 40 bytes as PyMemberDef
} pyr_slot_member;
PYR_ASSERT_SIZE(pyr_slot_member, 40);
static inline pyr_slot_member *pyr_type_slot_members(const pyr_type *type) {
    return (pyr_slot_member *)(uintptr_t)((const char *)type + PYR_HEAP_TYPE_SIZE);
}

#endif
