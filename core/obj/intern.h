// Inside of str: the table of interned strings. Its references are not counted: a mortal string leaves when it dies.
#ifndef PYR_OBJ_INTERN_H
#define PYR_OBJ_INTERN_H
#include "obj/runtime.h"

// Open addressing, a power of two of places; a place is empty (NULL), a string, or the mark of one that left (the runtime's None).
struct pyr_intern_table {
    int64_t mask; // places - 1
    int64_t used; // strings
    int64_t fill; // strings and marks
    pyr_ref place[];
};
_Static_assert(sizeof(struct pyr_intern_table) == 24, "64-bit layout of the table of interned strings");

int pyr_intern_init(pyr_runtime *rt);
int pyr_intern_add_static(pyr_runtime *rt, pyr_object *s);
int64_t pyr_intern_count(const pyr_runtime *rt);

#endif
