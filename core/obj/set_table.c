// The hash table of sets (Objects/setobject.c, 3.11): linear probes of up to nine entries, then a jump; order as CPython's.
#include "obj/frame.h"
#include "obj/set_internal.h"
#include "obj/str.h"
#include <string.h>

#define LINEAR_PROBES 9
#define PERTURB_SHIFT 5
#define MIN_SIZE 8

typedef enum found { FOUND_UNUSED, FOUND_DELETED, FOUND_ACTIVE, FOUND_ERROR } found;

static uint64_t probes_from(uint64_t i, uint64_t mask) {
    return i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
}

// 1 equal, 0 not, -1 error; 2 not, 3 equal, but the table changed under the comparison.
static int entry_equals(pyr_runtime *rt, pyr_set *s, pyr_set_entry *entry, pyr_object *key) {
    pyr_object *start = entry->key.p;
    int64_t mask = s->mask;
    if (start == key) return 1;
    if (pyr_is_exact(rt, start, PYR_T_STR) && pyr_is_exact(rt, key, PYR_T_STR)) return pyr_str_equal(start, key);
    pyr_set_entry *table = s->table.p;
    pyr_hold(rt, pyr_new_ref(rt, start));
    int equal = pyr_compare_bool(rt, start, key, PYR_EQ);
    pyr_unhold(rt, start);
    if (equal < 0) return equal;
    return table != s->table.p || mask != s->mask || entry->key.p != start ? 2 + equal : equal;
}

// The key's entry, or the one for it: the last deleted one on the way, else the unused one at its end.
static found look_up(pyr_runtime *rt, pyr_set *s, pyr_object *key, int64_t hash, bool adding, pyr_set_entry **where) {
restart:;
    uint64_t mask = (uint64_t)s->mask, perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    pyr_set_entry *deleted = NULL;
    for (;;) {
        pyr_set_entry *entry = &s->table.p[i];
        for (uint64_t probes = probes_from(i, mask) + 1; probes > 0; probes--, entry++) {
            if (!entry->key.p) {
                if (entry->hash == 0) {
                    if (deleted && deleted->key.p) goto restart; // a comparison has used it
                    *where = deleted ? deleted : entry;
                    return deleted ? FOUND_DELETED : FOUND_UNUSED;
                }
                deleted = entry;
                continue;
            }
            if (entry->hash != hash) continue;
            int equal = entry_equals(rt, s, entry, key);
            if (equal == 1 || (equal == 3 && adding)) {
                *where = entry;
                return FOUND_ACTIVE;
            }
            if (equal < 0) return FOUND_ERROR;
            if (equal > 1) goto restart;
        }
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

// Puts a key that is not there into a table without deleted entries.
static void insert_clean(pyr_set_entry *table, uint64_t mask, pyr_object *key, int64_t hash) {
    uint64_t perturb = (uint64_t)hash, i = (uint64_t)hash & mask;
    for (;;) {
        pyr_set_entry *entry = &table[i];
        for (uint64_t probes = probes_from(i, mask) + 1; probes > 0; probes--, entry++) {
            if (entry->key.p) continue;
            entry->key.p = key;
            entry->hash = hash;
            return;
        }
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

static int resize(pyr_runtime *rt, pyr_set *s, int64_t min_used) {
    int64_t size = MIN_SIZE;
    while (size <= min_used) size <<= 1;
    if (pyr_charge(rt, s->mask + size) < 0) return -1;
    pyr_set_entry *old = s->table.p, copy[MIN_SIZE];
    bool old_is_small = old == s->smalltable;
    int64_t old_mask = s->mask;
    pyr_set_entry *table = s->smalltable;
    if (size == MIN_SIZE) {
        if (old_is_small) {
            if (s->fill == s->used) return 0;
            memcpy(copy, old, sizeof copy);
            old = copy;
        }
    } else if (!(table = pyr_alloc(rt, size * (int64_t)sizeof(pyr_set_entry), PYR_USE_SET_TABLE))) {
        return -1;
    }
    memset(table, 0, (size_t)size * sizeof(pyr_set_entry));
    for (int64_t i = 0; i <= old_mask; i++)
        if (old[i].key.p) insert_clean(table, (uint64_t)(size - 1), old[i].key.p, old[i].hash);
    s->mask = size - 1;
    s->table.p = table;
    s->fill = s->used;
    if (!old_is_small) pyr_free(rt, old);
    return 0;
}

static int grow(pyr_runtime *rt, pyr_set *s) {
    return resize(rt, s, s->used > 50000 ? s->used * 2 : s->used * 4);
}

int pyr_set_sweep(pyr_runtime *rt, pyr_object *set) {
    pyr_set *s = pyr_as_set(set);
    return s->fill - s->used <= s->mask / 4 ? 0 : grow(rt, s);
}

int pyr_set_add_entry(pyr_runtime *rt, pyr_object *set, pyr_object *key, int64_t hash) {
    pyr_set *s = pyr_as_set(set);
    pyr_set_entry *entry;
    pyr_hold(rt, pyr_new_ref(rt, key));
    found f = look_up(rt, s, key, hash, true, &entry);
    pyr_take_back(rt);
    if (f == FOUND_ACTIVE || f == FOUND_ERROR) {
        pyr_decref(rt, key);
        return f == FOUND_ERROR ? -1 : 0;
    }
    s->used++;
    entry->key.p = key;
    entry->hash = hash;
    if (f == FOUND_DELETED) return 0;
    s->fill++;
    if (s->fill * 5 < s->mask * 3) return 0;
    return grow(rt, s);
}

int pyr_set_contains_entry(pyr_runtime *rt, pyr_object *set, pyr_object *key, int64_t hash) {
    pyr_set_entry *entry;
    found f = look_up(rt, pyr_as_set(set), key, hash, false, &entry);
    return f == FOUND_ERROR ? -1 : f == FOUND_ACTIVE;
}

int pyr_set_discard_entry(pyr_runtime *rt, pyr_object *set, pyr_object *key, int64_t hash) {
    pyr_set *s = pyr_as_set(set);
    pyr_set_entry *entry;
    found f = look_up(rt, s, key, hash, false, &entry);
    if (f != FOUND_ACTIVE) return f == FOUND_ERROR ? -1 : 0;
    entry->hash = -1;
    s->used--;
    pyr_clear(rt, &entry->key);
    return 1;
}

int pyr_set_reserve(pyr_runtime *rt, pyr_object *set, int64_t more) {
    pyr_set *s = pyr_as_set(set);
    return (s->fill + more) * 5 >= s->mask * 3 ? resize(rt, s, (s->used + more) * 2) : 0;
}

int pyr_set_merge(pyr_runtime *rt, pyr_object *set, pyr_object *other) {
    pyr_set *s = pyr_as_set(set), *o = pyr_as_set(other);
    if (s == o || o->used == 0) return 0;
    if (pyr_charge(rt, o->mask + 1) < 0) return -1;
    if (pyr_set_reserve(rt, set, o->used) < 0) return -1;
    if (s->fill == 0) {
        bool as_it_is = s->mask == o->mask && o->fill == o->used;
        for (int64_t i = 0; i <= o->mask; i++) {
            pyr_set_entry *from = &o->table.p[i];
            if (!from->key.p) continue;
            pyr_incref(rt, from->key.p);
            if (as_it_is) s->table.p[i] = *from;
            else insert_clean(s->table.p, (uint64_t)s->mask, from->key.p, from->hash);
            s->fill++;
            s->used++;
        }
        return 0;
    }
    for (int64_t i = 0; i <= o->mask; i++) {
        pyr_set_entry from = o->table.p[i];
        if (from.key.p && pyr_set_add_entry(rt, set, from.key.p, from.hash) < 0) return -1;
    }
    return 0;
}

int pyr_set_clear(pyr_runtime *rt, pyr_object *set) {
    pyr_set *s = pyr_as_set(set);
    if (s->fill == 0) return 0;
    // The set is empty and whole before the first key is dropped: its finalizer may look at it.
    pyr_set_entry *table = s->table.p, copy[MIN_SIZE];
    bool small = table == s->smalltable;
    int64_t used = s->used, mask = s->mask;
    if (small) {
        memcpy(copy, table, sizeof copy);
        table = copy;
    }
    memset(s->smalltable, 0, sizeof s->smalltable);
    s->table.p = s->smalltable;
    s->mask = MIN_SIZE - 1;
    s->fill = s->used = 0;
    s->hash = -1;
    pyr_frame *frame = pyr_array_push(rt, &table->key, mask + 1, sizeof *table / sizeof table->key);
    for (pyr_set_entry *entry = table; used > 0; entry++) {
        if (!entry->key.p) continue;
        used--;
        pyr_clear(rt, &entry->key);
    }
    pyr_array_pop(rt, frame);
    if (!small) pyr_free(rt, table);
    return 0;
}
