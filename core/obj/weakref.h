// What only the weak references' own files and the _weakref module need; the rest stands in obj/callables.h.
#ifndef PYR_OBJ_WEAKREF_H
#define PYR_OBJ_WEAKREF_H

#include "obj/runtime.h"

// A weak reference or proxy of [type] to [o]; the shared one if there is no callback and it exists. [callback] NULL or None: none.
// Returns an owned reference.
pyr_object *pyr_weakref_make(pyr_runtime *rt, pyr_type *type, pyr_object *o, pyr_object *callback);

// What a weak reference or proxy refers to, borrowed: None also while its end is put off (trashcan), when its count is 0 already.
pyr_object *pyr_weakref_target(const pyr_runtime *rt, const pyr_object *weak);

// True for weak references, instances of their subclasses, and proxies.
bool pyr_is_weakref(const pyr_runtime *rt, const pyr_object *o);

// Weak references and proxies to [o].
int64_t pyr_weakref_count(pyr_object *o);

// Slots that proxies share.
void pyr_weakref_dealloc(pyr_runtime *rt, pyr_object *self);
int pyr_weakref_traverse(pyr_object *self, pyr_visit visit, void *arg);
int pyr_weakref_tp_clear(pyr_runtime *rt, pyr_object *self);

// weakref.proxy(o, callback). Returns an owned reference.
pyr_object *pyr_weakproxy_new(pyr_runtime *rt, pyr_object *o, pyr_object *callback);

#endif
