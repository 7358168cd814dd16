// Open addressing with linear probing; doubles at half full.
#include "lang/map.h"

static uint32_t slot_of(const pyr_map *map, uint32_t a, uint32_t b) {
    uint32_t slot = (a * 2654435761u ^ b * 2246822519u) & map->mask;
    while (map->entries[slot].value && (map->entries[slot].a != a || map->entries[slot].b != b)) slot = (slot + 1) & map->mask;
    return slot;
}

uint32_t pyr_map_get(const pyr_map *map, uint32_t a, uint32_t b) {
    return map->entries ? map->entries[slot_of(map, a, b)].value : 0;
}

static bool grow(pyr_tree *tree, pyr_map *map) {
    uint32_t size = map->entries ? (map->mask + 1) * 2 : 32;
    pyr_map larger = {pyr_tree_alloc(tree, (uint64_t)size * sizeof(pyr_map_entry)), map->count, size - 1};
    if (!larger.entries) return false;
    for (uint32_t i = 0; map->entries && i <= map->mask; i++) {
        const pyr_map_entry *entry = &map->entries[i];
        if (entry->value) larger.entries[slot_of(&larger, entry->a, entry->b)] = *entry;
    }
    *map = larger;
    return true;
}

bool pyr_map_put(pyr_tree *tree, pyr_map *map, uint32_t a, uint32_t b, uint32_t value) {
    if (!map->entries || map->count * 2 > map->mask)
        if (!grow(tree, map)) return false;
    uint32_t slot = slot_of(map, a, b);
    if (!map->entries[slot].value) map->count++;
    map->entries[slot] = (pyr_map_entry){a, b, value};
    return true;
}
