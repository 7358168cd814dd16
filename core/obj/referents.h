// Every reference that an object owns, with a name for it: what a decref of all of them would drop, no more and no less.
//
// tp_traverse tells the collector of references that may close a cycle; here are all of them, in the order in which a reader expects
// them. The holders of an object (vm/query) are found by asking every object in the heap.
#ifndef PYR_OBJ_REFERENTS_H
#define PYR_OBJ_REFERENTS_H

#include "obj/runtime.h"

typedef enum pyr_referent_kind {
    PYR_REFERENT_CLASS,     // the type of an instance of a class (types that are built in are not counted)
    PYR_REFERENT_ITEM,      // index: place in a list, tuple
    PYR_REFERENT_ELEMENT,   // of a set
    PYR_REFERENT_KEY,       // of a dict; index: its place in the order
    PYR_REFERENT_VALUE,     // of a dict; key: its key, index as above
    PYR_REFERENT_ATTRIBUTE, // of an instance; key: the name
    PYR_REFERENT_SLOT,      // of an instance with __slots__; field or key: the name
    PYR_REFERENT_LOCAL,     // of a frame; key: the name, index: the slot
    PYR_REFERENT_STACK,     // of a frame's evaluation stack; index: the place, 0 at the bottom
    PYR_REFERENT_FIELD,     // field: the name, as Python or CPython's source names it
    PYR_REFERENT_WEAK       // of a weak reference to its referent: not counted
} pyr_referent_kind;

typedef struct pyr_referent {
    pyr_object *object;
    pyr_referent_kind kind;
    int64_t index;     // -1 if it has none
    pyr_object *key;   // borrowed, or NULL
    const char *field; // static, or NULL
} pyr_referent;

// Answers other than 0 to end the walk.
typedef int (*pyr_referent_visit)(const pyr_referent *referent, void *arg);

// Visits every reference that [o] owns, then the weak ones. 0, or what [visit] answered. Changes nothing and allocates nothing.
int pyr_referents(const pyr_runtime *rt, pyr_object *o, pyr_referent_visit visit, void *arg);

// The same of a frame that runs (not of a generator's or a frame object's: those are part of their object's).
int pyr_frame_referents(const pyr_runtime *rt, pyr_frame *frame, pyr_referent_visit visit, void *arg);

#endif
