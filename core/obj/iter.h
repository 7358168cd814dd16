// The two generic iterators: over what has only __getitem__, and over what a callable answers (Objects/iterobject.c).
#ifndef PYR_OBJ_ITER_H
#define PYR_OBJ_ITER_H

#include "obj/callables.h"

typedef struct pyr_seq_iter { // list_iterator, tuple_iterator and bytes_iterator have this layout too
    pyr_object base;
    int64_t index;
    pyr_ref sequence; // NULL at the end
} pyr_seq_iter;
PYR_ASSERT_SIZE(pyr_seq_iter, 32);

typedef struct pyr_callable_iter {
    pyr_object base;
    pyr_ref callable, sentinel; // NULL at the end
} pyr_callable_iter;
PYR_ASSERT_SIZE(pyr_callable_iter, 32);

pyr_object *pyr_seq_iter_new(pyr_runtime *rt, pyr_object *sequence);
pyr_object *pyr_callable_iter_new(pyr_runtime *rt, pyr_object *callable, pyr_object *sentinel);

// An iterator of [type] over [sequence] with the layout of pyr_seq_iter. Returns an owned reference.
pyr_object *pyr_seq_iter_make(pyr_runtime *rt, pyr_type_id type, pyr_object *sequence, int64_t index);
// Slots of all types with that layout.
void pyr_seq_iter_dealloc(pyr_runtime *rt, pyr_object *self);
int pyr_seq_iter_traverse(pyr_object *self, pyr_visit visit, void *arg);
extern const pyr_method_def pyr_seq_iter_methods[];      // __length_hint__, __reduce__, __setstate__
pyr_object *pyr_self(pyr_runtime *rt, pyr_object *self); // tp_iter of iterators: the object itself

#endif
