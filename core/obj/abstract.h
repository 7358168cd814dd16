// What any object can be asked: the protocols, each through the slots of its type (Objects/abstract.c, Objects/object.c, Objects/call.c).
//
// Objects come in borrowed and go out owned unless said otherwise. NULL or -1: error set.
#ifndef PYR_OBJ_ABSTRACT_H
#define PYR_OBJ_ABSTRACT_H

#include "obj/runtime.h"

// object
// Steals a reference to [text], which a method called [method] gave: a str, or NULL with TypeError set, or NULL for NULL.
pyr_object *pyr_check_text(pyr_runtime *rt, pyr_object *text, const char *method);
pyr_object *pyr_repr(pyr_runtime *rt, pyr_object *o);                            // a str
pyr_object *pyr_to_str(pyr_runtime *rt, pyr_object *o);                          // str(o)
pyr_object *pyr_ascii(pyr_runtime *rt, pyr_object *o);                           // a str
pyr_object *pyr_format_object(pyr_runtime *rt, pyr_object *o, pyr_object *spec); // format(o, spec); spec a str or NULL
int64_t pyr_hash(pyr_runtime *rt, pyr_object *o);                                // -1: error
int64_t pyr_hash_not_implemented(pyr_runtime *rt, pyr_object *o);                // tp_hash of unhashable types
int pyr_is_true(pyr_runtime *rt, pyr_object *o);                                 // -1: error
pyr_object *pyr_richcompare(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op);
int pyr_compare_bool(pyr_runtime *rt, pyr_object *a, pyr_object *b, int op); // identity first for EQ and NE, as in containers
int pyr_repr_enter(pyr_runtime *rt, pyr_object *o);                          // 1: already in its own repr ("[...]"), -1 error
void pyr_repr_leave(pyr_runtime *rt, pyr_object *o);

// attributes; [name] is a str
pyr_object *pyr_getattr(pyr_runtime *rt, pyr_object *o, pyr_object *name);
int pyr_lookup_attr(pyr_runtime *rt, pyr_object *o, pyr_object *name,
                    pyr_object **value); // 1 found (owned), 0 no AttributeError left, -1 error
int pyr_setattr(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object *value); // value NULL: delete
pyr_object *pyr_generic_getattr(pyr_runtime *rt, pyr_object *o, pyr_object *name);
int pyr_generic_setattr(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object *value);
// LOAD_METHOD (Objects/object.c: _PyObject_GetMethod): 1 and an unbound method, 0 and a plain attribute, -1 error. Owned.
int pyr_getmethod(pyr_runtime *rt, pyr_object *o, pyr_object *name, pyr_object **method);
// The attribute `__dict__` of an instance: borrowed, made if [create]; NULL without an error if there is none.
pyr_object *pyr_instance_dict(pyr_runtime *rt, pyr_object *o, bool create);
// The setter of __dict__ for built-in types with a dict at a place of its own (PyObject_GenericSetDict).
int pyr_instance_set_dict(pyr_runtime *rt, pyr_object *o, pyr_object *value);

// calls
pyr_object *pyr_call(pyr_runtime *rt, pyr_object *callable, const pyr_ref *args, int64_t nargs, pyr_object *kwnames);
pyr_object *pyr_call0(pyr_runtime *rt, pyr_object *callable);
pyr_object *pyr_call1(pyr_runtime *rt, pyr_object *callable, pyr_object *a);
pyr_object *pyr_call2(pyr_runtime *rt, pyr_object *callable, pyr_object *a, pyr_object *b);
pyr_object *pyr_call3(pyr_runtime *rt, pyr_object *callable, pyr_object *a, pyr_object *b, pyr_object *c);
pyr_object *pyr_call_tuple(pyr_runtime *rt, pyr_object *callable, pyr_object *args,
                           pyr_object *kwargs); // kwargs a dict or NULL
pyr_object *pyr_call_method(pyr_runtime *rt, pyr_object *o, pyr_object *name, const pyr_ref *args, int64_t nargs);
bool pyr_callable(const pyr_object *o);

// numbers. The operator's sign is needed for the message only: "unsupported operand type(s) for +: ...".
typedef enum pyr_binary_op { // the order of BINARY_OP's argument in 3.11; + PYR_OP_INPLACE for the augmented ones
    PYR_OP_ADD,
    PYR_OP_AND,
    PYR_OP_FLOOR_DIVIDE,
    PYR_OP_LSHIFT,
    PYR_OP_MATRIX_MULTIPLY,
    PYR_OP_MULTIPLY,
    PYR_OP_REMAINDER,
    PYR_OP_OR,
    PYR_OP_POWER,
    PYR_OP_RSHIFT,
    PYR_OP_SUBTRACT,
    PYR_OP_TRUE_DIVIDE,
    PYR_OP_XOR,
    PYR_OP_INPLACE // 13
} pyr_binary_op;
pyr_object *pyr_binary(pyr_runtime *rt, int op, pyr_object *a, pyr_object *b); // op as BINARY_OP's argument (0..25)
// The rest of it when no number slot knows the operator: sequences, then the TypeError.
pyr_object *pyr_binary_without_numbers(pyr_runtime *rt, int op, pyr_object *a, pyr_object *b);
pyr_object *pyr_power(pyr_runtime *rt, pyr_object *a, pyr_object *b, pyr_object *modulus); // modulus may be none
pyr_object *pyr_divmod(pyr_runtime *rt, pyr_object *a, pyr_object *b);
pyr_object *pyr_negative(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_positive(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_invert(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_absolute(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_index(pyr_runtime *rt, pyr_object *o); // __index__: an int
int pyr_index_int64(pyr_runtime *rt, pyr_object *o, int64_t *value,
                    bool clip);                              // clip: saturates instead of OverflowError (slices)
int pyr_int_flag(pyr_runtime *rt, pyr_object *o, int *flag); // an int that says yes or no, as an argument of old methods
pyr_object *pyr_to_int(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_to_float(pyr_runtime *rt, pyr_object *o);

// sequences and mappings
int64_t pyr_len(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_getitem(pyr_runtime *rt, pyr_object *o, pyr_object *key);
int pyr_setitem(pyr_runtime *rt, pyr_object *o, pyr_object *key, pyr_object *value); // value NULL: delete
int pyr_contains(pyr_runtime *rt, pyr_object *container, pyr_object *value);
int64_t pyr_length_hint(pyr_runtime *rt, pyr_object *o, int64_t otherwise);
pyr_object *pyr_sequence_list(pyr_runtime *rt, pyr_object *iterable);
// The list or tuple itself, else a list of what the iterator gives; TypeError with [message] for what has none. Owned.
pyr_object *pyr_sequence_fast(pyr_runtime *rt, pyr_object *iterable, const char *message);
pyr_object *pyr_sequence_tuple(pyr_runtime *rt, pyr_object *iterable);

// iterators. pyr_next answers NULL without an error at the end (a StopIteration is cleared).
pyr_object *pyr_iter(pyr_runtime *rt, pyr_object *o);
pyr_object *pyr_next(pyr_runtime *rt, pyr_object *iterator);

// types
bool pyr_is_subtype(const pyr_type *a, const pyr_type *b);
int pyr_isinstance(pyr_runtime *rt, pyr_object *o, pyr_object *class_or_tuple);
int pyr_issubclass(pyr_runtime *rt, pyr_object *derived, pyr_object *class_or_tuple);

#endif
