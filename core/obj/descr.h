// Descriptors: the objects in the dicts of types that give methods and attributes (Objects/descrobject.c, Objects/funcobject.c).
// Layouts are 3.11's. What a descriptor points to in a const table (method_def, slot_def ...) is static.
#ifndef PYR_OBJ_DESCR_H
#define PYR_OBJ_DESCR_H

#include "obj/type.h"

typedef struct pyr_descr { // common front: 40 bytes
    pyr_object base;
    pyr_ref type; // owned; d_type
    pyr_ref name; // owned str
    pyr_ref qualname;
} pyr_descr;
PYR_ASSERT_SIZE(pyr_descr, 40);

typedef struct pyr_method_descr { // method_descriptor, classmethod_descriptor
    pyr_descr base;
    pyr_method_def_ref def;
    uint64_t vectorcall_unused;
} pyr_method_descr;
PYR_ASSERT_SIZE(pyr_method_descr, 56);

typedef struct pyr_getset_descr {
    pyr_descr base;
    pyr_getset_def_ref def;
} pyr_getset_descr;
PYR_ASSERT_SIZE(pyr_getset_descr, 48);

// A member is a row of a static table, or, for __slots__, a place in the class itself.
typedef struct pyr_member_descr {
    pyr_descr base;
    pyr_member_def_ref def; // of a class: its pyr_slot_member
} pyr_member_descr;
PYR_ASSERT_SIZE(pyr_member_descr, 48);

typedef struct pyr_wrapper_descr {
    pyr_descr base;
    pyr_slot_def_ref def;
    pyr_void_ref function; // the slot's C function
} pyr_wrapper_descr;
PYR_ASSERT_SIZE(pyr_wrapper_descr, 56);

typedef struct pyr_method_wrapper {
    pyr_object base;
    pyr_ref descr, self;
} pyr_method_wrapper;
PYR_ASSERT_SIZE(pyr_method_wrapper, 32);

typedef struct pyr_property {
    pyr_object base;
    pyr_ref fget, fset, fdel, doc, name;
    int32_t getter_doc;
    int32_t pad;
} pyr_property;
PYR_ASSERT_SIZE(pyr_property, 64);

typedef struct pyr_class_method { // classmethod and staticmethod
    pyr_object base;
    pyr_ref callable, dict;
} pyr_class_method;
PYR_ASSERT_SIZE(pyr_class_method, 32);

typedef struct pyr_super {
    pyr_object base;
    pyr_ref type, obj, obj_type;
} pyr_super;
PYR_ASSERT_SIZE(pyr_super, 40);

// What the files of the descriptors share. pyr_descr_new: the common front; NULL as name passes the error on.
pyr_object *pyr_descr_new(pyr_runtime *rt, pyr_type_id kind, pyr_type *type, pyr_object *stolen_name);
void pyr_descr_dealloc(pyr_runtime *rt, pyr_object *self);
int pyr_descr_traverse(pyr_object *self, pyr_visit visit, void *arg);
int pyr_descr_check(pyr_runtime *rt, pyr_object *descr, pyr_object *o); // TypeError if it is not for such objects
extern const pyr_getset_def pyr_descr_getset[];
extern const pyr_member_def pyr_descr_members[];

pyr_object *pyr_descr_new_method(pyr_runtime *rt, pyr_type *type, const pyr_method_def *def); // also static and class methods
pyr_object *pyr_descr_new_getset(pyr_runtime *rt, pyr_type *type, const pyr_getset_def *def);
pyr_object *pyr_descr_new_member(pyr_runtime *rt, pyr_type *type, const pyr_member_def *def);
pyr_object *pyr_descr_new_slot(pyr_runtime *rt, pyr_type *type, int64_t index); // of __slots__
// Whether the wrapper is type.__call__ and [self] a class that has no shorter way.
bool pyr_wraps_class_call(pyr_runtime *rt, const pyr_wrapper_descr *w, const pyr_object *self);
pyr_object *pyr_descr_new_wrapper(pyr_runtime *rt, pyr_type *type, const pyr_slot_def *def, pyr_slot_function function);
// Where the member stands in an instance; *[kind] PYR_MEMBER_*.
int64_t pyr_member_place(const pyr_object *descr, int *kind);
pyr_object *pyr_staticmethod_new(pyr_runtime *rt, pyr_object *callable);
pyr_object *pyr_classmethod_new(pyr_runtime *rt, pyr_object *callable);
pyr_object *pyr_mappingproxy_new(pyr_runtime *rt, pyr_object *mapping);
// __new__ of a built-in type: a built-in function whose self is the type.
pyr_object *pyr_type_new_wrapper(pyr_runtime *rt, pyr_type *type);

// The C function of a method descriptor, called with what its flags promise checked.
pyr_object *pyr_method_def_call(pyr_runtime *rt, const pyr_method_def *def, pyr_object *callable, pyr_object *self,
                                const pyr_ref *args, int64_t nargs, pyr_object *kwnames);

#endif
