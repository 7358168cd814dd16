// The object header, the collector's header, the type object, and reference counts.
//
// Layout is that of 64-bit CPython 3.11 in both builds: object header 16 bytes, collector header 16 bytes in front of it, and for
// instances of Python classes two more references (values, dict) in front of that.
//
//   [values 8][dict 8] | [gc_next 8][gc_prev 8] | ob_refcnt 8, ob_type 8, ...
//    managed types only      types with GC         every object
//
// Knows nothing of the collector (gc/) and of the machine (vm/) beyond the slots below.
#ifndef PYR_OBJ_OBJECT_H
#define PYR_OBJ_OBJECT_H

#include "base/config.h"
#include "base/ref.h"
#include <stdbool.h>

typedef struct pyr_runtime pyr_runtime;
typedef struct pyr_object pyr_object;
typedef struct pyr_type pyr_type;

PYR_REF_TYPE(pyr_ref, pyr_object);
PYR_REF_TYPE(pyr_type_ref, pyr_type);

struct pyr_object {
    int64_t ob_refcnt;
    pyr_type_ref ob_type;
};
PYR_ASSERT_SIZE(pyr_object, 16);

typedef struct pyr_varobject {
    pyr_object base;
    int64_t ob_size;
} pyr_varobject;
PYR_ASSERT_SIZE(pyr_varobject, 24);

// ---- collector header (Include/internal/pycore_gc.h, 3.11) -------------------------------------------------------------------

// gc_next: the next header's host address, bit 0 PYR_GC_NEXT_UNREACHABLE while unreachable objects are being moved. 0: not tracked.
// gc_prev: the previous header's host address, or, for an object that is being collected, gc_refs; shifted by two bits in
// that case, below them PYR_GC_FINALIZED and PYR_GC_COLLECTING.
typedef struct pyr_gc_head {
    uint64_t gc_next;
    uint64_t gc_prev;
} pyr_gc_head;
PYR_ASSERT_SIZE(pyr_gc_head, 16);

#define PYR_GC_FINALIZED UINT64_C(1)
#define PYR_GC_COLLECTING UINT64_C(2)
#define PYR_GC_PREV_SHIFT 2
#define PYR_GC_PREV_MASK (~UINT64_C(3))
#define PYR_GC_NEXT_UNREACHABLE UINT64_C(1)

// The two references in front of the collector header of an instance whose type has PYR_TPFLAGS_MANAGED_DICT.
typedef struct pyr_managed {
    pyr_void_ref values; // pyr_dict_values *, or NULL once a dict has taken them over
    pyr_ref dict;        // owned, NULL until somebody asks for __dict__
} pyr_managed;

static inline pyr_gc_head *pyr_gc_of(const pyr_object *o) {
    return (pyr_gc_head *)(uintptr_t)o - 1;
}
static inline pyr_object *pyr_gc_object(const pyr_gc_head *g) {
    return (pyr_object *)(uintptr_t)(g + 1);
}
static inline pyr_managed *pyr_managed_of(const pyr_object *o) {
    return (pyr_managed *)(uintptr_t)pyr_gc_of(o) - 1;
}
static inline bool pyr_gc_is_tracked(const pyr_object *o) {
    return pyr_gc_of(o)->gc_next != 0;
}

// ---- types -------------------------------------------------------------------------------------------------------------------

// Calls: [args] are [nargs] positional values followed by one for each name in the tuple [kwnames] (or NULL). All borrowed.
typedef pyr_object *(*pyr_vectorcall)(pyr_runtime *rt, pyr_object *callable, const pyr_ref *args, int64_t nargs,
                                      pyr_object *kwnames);
typedef int (*pyr_visit)(pyr_object *o, void *arg);

// Rich comparison operators, in CPython's order.
enum { PYR_LT, PYR_LE, PYR_EQ, PYR_NE, PYR_GT, PYR_GE };

PYR_FN_TYPE(pyr_fn_dealloc, void, pyr_runtime *rt, pyr_object *self);
PYR_FN_TYPE(pyr_fn_traverse, int, pyr_object *self, pyr_visit visit, void *arg);
PYR_FN_TYPE(pyr_fn_inquiry, int, pyr_runtime *rt, pyr_object *self); // -1: error, or 0/1
PYR_FN_TYPE(pyr_fn_len, int64_t, pyr_runtime *rt, pyr_object *self); // -1: error; tp_hash too
PYR_FN_TYPE(pyr_fn_unary, pyr_object *, pyr_runtime *rt, pyr_object *self);
PYR_FN_TYPE(pyr_fn_binary, pyr_object *, pyr_runtime *rt, pyr_object *a, pyr_object *b);
PYR_FN_TYPE(pyr_fn_ternary, pyr_object *, pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *c);
PYR_FN_TYPE(pyr_fn_compare, pyr_object *, pyr_runtime *rt, pyr_object *a, pyr_object *b, int op);
PYR_FN_TYPE(pyr_fn_set, int, pyr_runtime *rt, pyr_object *self, pyr_object *key, pyr_object *value); // value NULL: delete
PYR_FN_TYPE(pyr_fn_item, pyr_object *, pyr_runtime *rt, pyr_object *self, int64_t index);
PYR_FN_TYPE(pyr_fn_contains, int, pyr_runtime *rt, pyr_object *self, pyr_object *value);
PYR_FN_TYPE(pyr_fn_init, int, pyr_runtime *rt, pyr_object *self, pyr_object *args, pyr_object *kwargs);
PYR_FN_TYPE(pyr_fn_new, pyr_object *, pyr_runtime *rt, pyr_type *type, pyr_object *args, pyr_object *kwargs);
PYR_FN_TYPE(pyr_fn_call, pyr_object *, pyr_runtime *rt, pyr_object *callable, const pyr_ref *args, int64_t nargs,
            pyr_object *kwnames);

// Flags of a type; the values are CPython 3.11's (Include/object.h), those below bit 4 and IS_PYTHON ours.
#define PYR_TPFLAGS_MANAGED_DICT (UINT64_C(1) << 4)
#define PYR_TPFLAGS_SEQUENCE (UINT64_C(1) << 5)
#define PYR_TPFLAGS_MAPPING (UINT64_C(1) << 6)
#define PYR_TPFLAGS_DISALLOW_INSTANTIATION (UINT64_C(1) << 7)
#define PYR_TPFLAGS_IMMUTABLE (UINT64_C(1) << 8)
#define PYR_TPFLAGS_HEAPTYPE (UINT64_C(1) << 9)
#define PYR_TPFLAGS_BASETYPE (UINT64_C(1) << 10)
#define PYR_TPFLAGS_READY (UINT64_C(1) << 12)
#define PYR_TPFLAGS_HAVE_GC (UINT64_C(1) << 14)
#define PYR_TPFLAGS_METHOD_DESCRIPTOR (UINT64_C(1) << 17)
#define PYR_TPFLAGS_VALID_VERSION_TAG (UINT64_C(1) << 19)
#define PYR_TPFLAGS_IS_ABSTRACT (UINT64_C(1) << 20)
#define PYR_TPFLAGS_LATE (UINT64_C(1) << 21)   // of ours: most of it is filled in when it is looked into (pyr_type_fill)
#define PYR_TPFLAGS_BUFFER (UINT64_C(1) << 23) // of ours: bytearray and memoryview
#define PYR_TPFLAGS_LONG_SUBCLASS (UINT64_C(1) << 24)
#define PYR_TPFLAGS_LIST_SUBCLASS (UINT64_C(1) << 25)
#define PYR_TPFLAGS_TUPLE_SUBCLASS (UINT64_C(1) << 26)
#define PYR_TPFLAGS_BYTES_SUBCLASS (UINT64_C(1) << 27)
#define PYR_TPFLAGS_UNICODE_SUBCLASS (UINT64_C(1) << 28)
#define PYR_TPFLAGS_DICT_SUBCLASS (UINT64_C(1) << 29)
#define PYR_TPFLAGS_BASE_EXC_SUBCLASS (UINT64_C(1) << 30)
#define PYR_TPFLAGS_TYPE_SUBCLASS (UINT64_C(1) << 31)

typedef struct pyr_method_def pyr_method_def; // obj/descr.h
typedef struct pyr_getset_def pyr_getset_def;
typedef struct pyr_member_def pyr_member_def;
PYR_REF_TYPE(pyr_method_def_ref, const pyr_method_def);
PYR_REF_TYPE(pyr_getset_def_ref, const pyr_getset_def);
PYR_REF_TYPE(pyr_member_def_ref, const pyr_member_def);

// The function slots of a type: PYR_SLOT(pyr_fn_xxx, field). One list makes the struct and inheritance; which special method belongs
// to which slot stands in obj/slots.def.
#define PYR_TYPE_SLOTS(PYR_SLOT)                                                                                               \
    PYR_SLOT(pyr_fn_dealloc, tp_dealloc)                                                                                       \
    PYR_SLOT(pyr_fn_dealloc, tp_finalize)                                                                                      \
    PYR_SLOT(pyr_fn_traverse, tp_traverse)                                                                                     \
    PYR_SLOT(pyr_fn_inquiry, tp_clear)                                                                                         \
    PYR_SLOT(pyr_fn_unary, tp_repr)                                                                                            \
    PYR_SLOT(pyr_fn_unary, tp_str)                                                                                             \
    PYR_SLOT(pyr_fn_len, tp_hash)                                                                                              \
    PYR_SLOT(pyr_fn_call, tp_call)                                                                                             \
    PYR_SLOT(pyr_fn_binary, tp_getattro)                                                                                       \
    PYR_SLOT(pyr_fn_set, tp_setattro)                                                                                          \
    PYR_SLOT(pyr_fn_compare, tp_richcompare)                                                                                   \
    PYR_SLOT(pyr_fn_unary, tp_iter)                                                                                            \
    PYR_SLOT(pyr_fn_unary, tp_iternext)                                                                                        \
    PYR_SLOT(pyr_fn_ternary, tp_descr_get)                                                                                     \
    PYR_SLOT(pyr_fn_set, tp_descr_set)                                                                                         \
    PYR_SLOT(pyr_fn_init, tp_init)                                                                                             \
    PYR_SLOT(pyr_fn_new, tp_new)                                                                                               \
    PYR_SLOT(pyr_fn_binary, nb_add)                                                                                            \
    PYR_SLOT(pyr_fn_binary, nb_subtract)                                                                                       \
    PYR_SLOT(pyr_fn_binary, nb_multiply)                                                                                       \
    PYR_SLOT(pyr_fn_binary, nb_remainder)                                                                                      \
    PYR_SLOT(pyr_fn_binary, nb_divmod)                                                                                         \
    PYR_SLOT(pyr_fn_ternary, nb_power)                                                                                         \
    PYR_SLOT(pyr_fn_unary, nb_negative)                                                                                        \
    PYR_SLOT(pyr_fn_unary, nb_positive)                                                                                        \
    PYR_SLOT(pyr_fn_unary, nb_absolute)                                                                                        \
    PYR_SLOT(pyr_fn_inquiry, nb_bool)                                                                                          \
    PYR_SLOT(pyr_fn_unary, nb_invert)                                                                                          \
    PYR_SLOT(pyr_fn_binary, nb_lshift)                                                                                         \
    PYR_SLOT(pyr_fn_binary, nb_rshift)                                                                                         \
    PYR_SLOT(pyr_fn_binary, nb_and)                                                                                            \
    PYR_SLOT(pyr_fn_binary, nb_xor)                                                                                            \
    PYR_SLOT(pyr_fn_binary, nb_or)                                                                                             \
    PYR_SLOT(pyr_fn_unary, nb_int)                                                                                             \
    PYR_SLOT(pyr_fn_unary, nb_float)                                                                                           \
    PYR_SLOT(pyr_fn_unary, nb_index)                                                                                           \
    PYR_SLOT(pyr_fn_binary, nb_floor_divide)                                                                                   \
    PYR_SLOT(pyr_fn_binary, nb_true_divide)                                                                                    \
    PYR_SLOT(pyr_fn_binary, nb_matrix_multiply)                                                                                \
    PYR_SLOT(pyr_fn_binary, nb_inplace_add)                                                                                    \
    PYR_SLOT(pyr_fn_binary, nb_inplace_subtract)                                                                               \
    PYR_SLOT(pyr_fn_binary, nb_inplace_multiply)                                                                               \
    PYR_SLOT(pyr_fn_binary, nb_inplace_remainder)                                                                              \
    PYR_SLOT(pyr_fn_ternary, nb_inplace_power)                                                                                 \
    PYR_SLOT(pyr_fn_binary, nb_inplace_lshift)                                                                                 \
    PYR_SLOT(pyr_fn_binary, nb_inplace_rshift)                                                                                 \
    PYR_SLOT(pyr_fn_binary, nb_inplace_and)                                                                                    \
    PYR_SLOT(pyr_fn_binary, nb_inplace_xor)                                                                                    \
    PYR_SLOT(pyr_fn_binary, nb_inplace_or)                                                                                     \
    PYR_SLOT(pyr_fn_binary, nb_inplace_floor_divide)                                                                           \
    PYR_SLOT(pyr_fn_binary, nb_inplace_true_divide)                                                                            \
    PYR_SLOT(pyr_fn_binary, nb_inplace_matrix_multiply)                                                                        \
    PYR_SLOT(pyr_fn_len, sq_length)                                                                                            \
    PYR_SLOT(pyr_fn_binary, sq_concat)                                                                                         \
    PYR_SLOT(pyr_fn_item, sq_repeat)                                                                                           \
    PYR_SLOT(pyr_fn_item, sq_item)                                                                                             \
    PYR_SLOT(pyr_fn_contains, sq_contains)                                                                                     \
    PYR_SLOT(pyr_fn_binary, sq_inplace_concat)                                                                                 \
    PYR_SLOT(pyr_fn_item, sq_inplace_repeat)                                                                                   \
    PYR_SLOT(pyr_fn_len, mp_length)                                                                                            \
    PYR_SLOT(pyr_fn_binary, mp_subscript)                                                                                      \
    PYR_SLOT(pyr_fn_set, mp_ass_subscript)

// A type. Built-in types stand in the runtime's static block; Python classes in blocks of the collector (904 bytes, as in 3.11).
// tp_dealloc is called with the count at 0. tp_hash answers -1 with the error set. Binary nb_ slots may answer a new reference to
// NotImplemented. tp_iternext answers NULL without an error at the end. tp_dealloc of a GC type untracks first.
struct pyr_type {
    pyr_varobject base;
    pyr_cstr_ref tp_name; // built-in types: static; classes: UTF-8 of ht_name
    int64_t tp_basicsize; // bytes of an instance without its items and without the headers in front
    int64_t tp_itemsize;
    uint64_t tp_flags;
    int64_t tp_weaklistoffset; // 0: no weak references
    int64_t tp_dictoffset;     // 0: no dict; negative: the managed dict in front
    uint32_t tp_version_tag;   // valid with the flag; changes when the type or a base does
    uint32_t tp_id;            // PYR_T_ number of a built-in type, UINT32_MAX of a class
    pyr_fn_call tp_vectorcall; // calls the type itself quickly (list(...)), or NULL: tp_new and tp_init
    pyr_method_def_ref tp_methods;
    pyr_getset_def_ref tp_getset;
    pyr_member_def_ref tp_members;
    pyr_cstr_ref tp_doc;
    pyr_type_ref tp_base;
    pyr_ref tp_bases;      // tuple
    pyr_ref tp_mro;        // tuple
    pyr_ref tp_dict;       // dict
    pyr_ref tp_subclasses; // dict of weak references, or NULL
    pyr_ref tp_weaklist;
    pyr_ref ht_name; // classes only
    pyr_ref ht_qualname;
    pyr_ref ht_slots;
    pyr_ref ht_module;
    // Shared key table of the instances (pyr_dict_keys *), or NULL; of built-in types of modules: the next one.
    pyr_void_ref ht_cached_keys;
#define PYR_SLOT(T, name) T name;
    PYR_TYPE_SLOTS(PYR_SLOT)
#undef PYR_SLOT
};
_Static_assert(sizeof(pyr_type) <= 904, "a class takes 904 bytes in 3.11");
#define PYR_HEAP_TYPE_SIZE 904
#define PYR_STATIC_TYPE_SIZEOF 408 // what sys.getsizeof adds up for a built-in type in 3.11 (before the collector header)

static inline bool pyr_type_has(const pyr_type *type, uint64_t flag) {
    return (type->tp_flags & flag) != 0;
}
static inline bool pyr_is_gc(const pyr_object *o) {
    // A built-in type object has no collector header although `type` has the flag (Objects/typeobject.c: type_is_gc).
    return pyr_type_has(o->ob_type.p, PYR_TPFLAGS_HAVE_GC) &&
           (!pyr_type_has(o->ob_type.p, PYR_TPFLAGS_TYPE_SUBCLASS) || pyr_type_has((const pyr_type *)o, PYR_TPFLAGS_HEAPTYPE));
}

#endif
