// Presets: which CPython the machine behaves like. One row of numbers in one table.
//
// A preset is plain data that a heap copies when it is made; overriding a field is changing the copy before that.
#ifndef PYR_MEM_PRESET_H
#define PYR_MEM_PRESET_H

#include "base/status.h"
#include <stddef.h>
#include <stdint.h>

typedef struct pyr_preset {
    const char *name;
#define PYR_PRESET_FIELD(name, what, ...) int64_t name;
#include "mem/preset_fields.def"
#undef PYR_PRESET_FIELD
} pyr_preset;

// The table, and how many rows it has. The default preset is "3.11".
extern const pyr_preset pyr_presets[];
extern const size_t pyr_preset_count;

// Returns the row named [name] (of [length] bytes), or NULL.
const pyr_preset *pyr_preset_find(const char *name, size_t length);

// Sets a field by name. PYR_BAD_ARGUMENT for an unknown one; *[message] (static) then says why.
pyr_status pyr_preset_set(pyr_preset *preset, const char *field, size_t length, int64_t value, const char **message);

// PYR_BAD_ARGUMENT if the fields contradict each other (a pool smaller than its header and one block, an arena that is not a
// whole number of pools, ...); *[message] (static) then says which and why.
pyr_status pyr_preset_check(const pyr_preset *preset, const char **message);

#endif
