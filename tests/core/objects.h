// What the tests of objects share: a runtime, and checks of values by their repr.
#ifndef PYR_TESTS_OBJECTS_H
#define PYR_TESTS_OBJECTS_H

#include "obj/runtime.h"

// Makes a runtime with the preset named [preset]; fails the running test if it cannot. Freed by objects_end, which also checks the heap.
void objects_start(pyr_runtime *rt, const char *preset);
void objects_end(pyr_runtime *rt);

// Fails the running test unless repr([o]) in ASCII is [expected]; [o] (stolen) NULL: unless the exception that is set is named so,
// "!ValueError: message". Clears the exception.
void assert_repr(pyr_runtime *rt, pyr_object *o, const char *expected);

// The text that assert_repr compares, into [out]. [o] is stolen.
void describe(pyr_runtime *rt, pyr_object *o, char *out, size_t capacity);

// From now on every event runs the checker of objects and heap, and fails the running test at the first fault. Stopped by
// objects_stop_checking.
void objects_check_every_event(pyr_runtime *rt);
void objects_stop_checking(pyr_runtime *rt);

#endif
