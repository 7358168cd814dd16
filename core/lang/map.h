// A map from a pair of numbers to a number, in the memory of a tree. Never shrinks; a value is not 0.
#ifndef PYR_LANG_MAP_H
#define PYR_LANG_MAP_H

#include "lang/tree.h"

typedef struct pyr_map_entry {
    uint32_t a, b, value; // value 0: empty
} pyr_map_entry;

typedef struct pyr_map {
    pyr_map_entry *entries;
    uint32_t count, mask;
} pyr_map;

// 0 if the pair is not there.
uint32_t pyr_map_get(const pyr_map *map, uint32_t a, uint32_t b);
// Puts the pair with [value] != 0. False with the tree's error set.
bool pyr_map_put(pyr_tree *tree, pyr_map *map, uint32_t a, uint32_t b, uint32_t value);

#endif
