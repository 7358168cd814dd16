// list, tuple, dict, set, slice, range: what C code asks of them. Layouts are those of CPython 3.11.
#ifndef PYR_OBJ_CONTAINERS_H
#define PYR_OBJ_CONTAINERS_H
#include "obj/runtime.h"

PYR_REF_TYPE(pyr_items_ref, pyr_ref);

// ---- list (Objects/listobject.c) ---------------------------------------------------------------------------------------------
typedef struct pyr_list {
    pyr_varobject base;
    pyr_items_ref items; // [allocated] references, the first ob_size of them set
    int64_t allocated;
} pyr_list;
PYR_ASSERT_SIZE(pyr_list, 40);

pyr_object *pyr_list_new(pyr_runtime *rt, int64_t size); // items NULL until set
int pyr_list_append(pyr_runtime *rt, pyr_object *self, pyr_object *value);
int pyr_list_append_stolen(pyr_runtime *rt, pyr_object *self, pyr_object *stolen); // LIST_APPEND; also on failure
int pyr_list_insert(pyr_runtime *rt, pyr_object *self, int64_t index, pyr_object *value);
pyr_object *pyr_list_extend(pyr_runtime *rt, pyr_object *self, pyr_object *iterable); // None
pyr_object *pyr_list_to_tuple(pyr_runtime *rt, pyr_object *self);
pyr_object *pyr_list_slice(pyr_runtime *rt, pyr_object *self, int64_t low, int64_t high);
int pyr_list_sort(pyr_runtime *rt, pyr_object *list, pyr_object *key, bool backwards); // timsort
static inline int64_t pyr_list_size(const pyr_object *o) {
    return ((const pyr_varobject *)o)->ob_size;
}
static inline pyr_ref *pyr_list_items(const pyr_object *o) {
    return ((const pyr_list *)o)->items.p;
}

// ---- tuple (Objects/tupleobject.c) ---------------------------------------------------------------------------------------------
typedef struct pyr_tuple {
    pyr_varobject base;
    pyr_ref items[];
} pyr_tuple;

pyr_object *pyr_tuple_new(pyr_runtime *rt, int64_t size); // tracked, items NULL until set; size 0: the shared one
pyr_object *pyr_tuple_from(pyr_runtime *rt, const pyr_ref *items, int64_t count); // borrows the items
pyr_object *pyr_tuple_from_stolen(pyr_runtime *rt, const pyr_ref *items,
                                  int64_t count);          // BUILD_TUPLE: takes them, also on failure
pyr_object *pyr_tuple_of(pyr_runtime *rt, int count, ...); // of borrowed pyr_object *
// Makes an owned, unshared tuple longer or shorter, in place of *[tuple]; new items are NULL. -1 with *[tuple] gone.
int pyr_tuple_resize(pyr_runtime *rt, pyr_object **tuple, int64_t size);
pyr_object *pyr_tuple_slice(pyr_runtime *rt, pyr_object *tuple, int64_t low, int64_t high);
// False for objects without a collector header and for tuples that have been untracked.
bool pyr_object_may_be_tracked(const pyr_runtime *rt, const pyr_object *o);
bool pyr_compare_sizes(int64_t a, int64_t b, int op);
// An index of a sequence: IndexError if it is too large for any.
int pyr_sequence_index(pyr_runtime *rt, pyr_object *key, int64_t *index);
// The optional [start[, stop]] of index(): counted from the end if negative, not below 0.
int pyr_index_range(pyr_runtime *rt, const pyr_ref *args, int64_t nargs, int64_t size, int64_t *start, int64_t *stop);
void pyr_tuple_maybe_untrack(pyr_runtime *rt, pyr_object *tuple);
static inline int64_t pyr_tuple_size(const pyr_object *o) {
    return ((const pyr_varobject *)o)->ob_size;
}
static inline pyr_ref *pyr_tuple_items(const pyr_object *o) {
    return ((pyr_tuple *)(uintptr_t)o)->items;
}

// ---- dict (Objects/dictobject.c, 3.11: compact, split tables, unicode-only tables of 16-byte entries) ------------------------------
typedef struct pyr_dict_keys {
    int64_t dk_refcnt;
    uint8_t dk_log2_size;
    uint8_t dk_log2_index_bytes;
    uint8_t dk_kind; // PYR_KEYS_*
    uint8_t pad;
    uint32_t dk_version;
    int64_t dk_usable;
    int64_t dk_nentries;
    // then 1 << dk_log2_index_bytes bytes of indices, then the entries
} pyr_dict_keys;
PYR_ASSERT_SIZE(pyr_dict_keys, 32);
enum { PYR_KEYS_GENERAL, PYR_KEYS_UNICODE, PYR_KEYS_SPLIT };

typedef struct pyr_dict_entry { // GENERAL
    int64_t hash;
    pyr_ref key, value;
} pyr_dict_entry;
typedef struct pyr_unicode_entry { // UNICODE and SPLIT
    pyr_ref key, value;
} pyr_unicode_entry;

// Values of a split table: behind [prefix] bytes that keep the order of insertion, [capacity] references.
typedef struct pyr_dict_values {
    pyr_ref values[1];
} pyr_dict_values;
PYR_REF_TYPE(pyr_keys_ref, pyr_dict_keys);
PYR_REF_TYPE(pyr_values_ref, pyr_dict_values);

typedef struct pyr_dict {
    pyr_object base;
    int64_t used;
    uint64_t version;
    pyr_keys_ref keys;
    pyr_values_ref values; // NULL for a combined table
} pyr_dict;
PYR_ASSERT_SIZE(pyr_dict, 48);

pyr_object *pyr_dict_new(pyr_runtime *rt);
pyr_object *pyr_dict_new_presized(pyr_runtime *rt, int64_t count);
// BUILD_MAP, BUILD_CONST_KEY_MAP: borrowed keys and values, each [step] references apart.
pyr_object *pyr_dict_from_items(pyr_runtime *rt, const pyr_ref *keys, int64_t key_step, const pyr_ref *values,
                                int64_t value_step, int64_t count);
pyr_object *pyr_dict_copy(pyr_runtime *rt, pyr_object *dict);
// Returns a borrowed reference, valid until the dict changes; NULL without an error if it is not there, with one if hash or == raised.
pyr_object *pyr_dict_get(pyr_runtime *rt, pyr_object *dict, pyr_object *key);
pyr_object *pyr_dict_get_hash(pyr_runtime *rt, pyr_object *dict, pyr_object *key, int64_t hash);
pyr_object *pyr_dict_get_text(pyr_runtime *rt, pyr_object *dict, const char *key);
int pyr_dict_set(pyr_runtime *rt, pyr_object *dict, pyr_object *key, pyr_object *value);
int pyr_dict_set_stolen(pyr_runtime *rt, pyr_object *dict, pyr_object *stolen_key,
                        pyr_object *stolen_value); // BUILD_MAP, MAP_ADD
int pyr_dict_set_text(pyr_runtime *rt, pyr_object *dict, const char *key, pyr_object *value);
int pyr_dict_del(pyr_runtime *rt, pyr_object *dict, pyr_object *key); // -1 with KeyError
int pyr_dict_contains(pyr_runtime *rt, pyr_object *dict, pyr_object *key);
pyr_object *pyr_dict_setdefault(pyr_runtime *rt, pyr_object *dict, pyr_object *key, pyr_object *value); // borrowed
pyr_object *pyr_dict_pop(pyr_runtime *rt, pyr_object *dict, pyr_object *key, pyr_object *otherwise); // otherwise NULL: KeyError
int pyr_dict_update(pyr_runtime *rt, pyr_object *self, pyr_object *other); // any mapping or iterable of pairs
int pyr_dict_merge(pyr_runtime *rt, pyr_object *dict, pyr_object *other,
                   int override); // 0 keep, 1 replace, 2 KeyError on a repeated key
void pyr_dict_clear(pyr_runtime *rt, pyr_object *dict);
// Walks the dict in order: *[position] starts at 0; true while there is another entry (borrowed).
bool pyr_dict_next(const pyr_object *dict, int64_t *position, pyr_object **key, pyr_object **value);
static inline int64_t pyr_dict_size(const pyr_object *o) {
    return ((const pyr_dict *)o)->used;
}
void pyr_dict_maybe_untrack(pyr_runtime *rt, pyr_object *dict);
pyr_object *pyr_dict_keys_list(pyr_runtime *rt, pyr_object *dict);
// Position of an entry for the machine's caches: index in the unicode entries or -1; see dict.c.
int64_t pyr_dict_keys_lookup(const pyr_dict_keys *keys, pyr_object *interned_name);
pyr_ref *pyr_dict_keys_value(const pyr_dict_keys *keys, int64_t index);

void pyr_dict_clear_freelist(pyr_runtime *rt);
void pyr_dict_init_statics(pyr_runtime *rt, void *room); // room: PYR_EMPTY_KEYS_SIZE bytes of the static block
#define PYR_EMPTY_KEYS_SIZE 56
int64_t pyr_dict_keys_size(const pyr_dict_keys *keys);
pyr_dict_keys *pyr_dict_keys_new_shared(pyr_runtime *rt); // for the instances of a class; NULL with MemoryError set
void pyr_dict_keys_release(pyr_runtime *rt, pyr_dict_keys *keys);

// Instances (PYR_TPFLAGS_MANAGED_DICT): values of the shared table until somebody asks for __dict__.
int pyr_instance_init_values(pyr_runtime *rt, pyr_object *o);  // 0, or -1 with MemoryError
void pyr_instance_free_values(pyr_runtime *rt, pyr_object *o); // its deallocator's call
int pyr_instance_visit_values(pyr_object *o, pyr_visit visit, void *arg);
void pyr_instance_clear_values(pyr_runtime *rt, pyr_object *o); // its tp_clear's call

// ---- set (Objects/setobject.c) -------------------------------------------------------------------------------------------------------
typedef struct pyr_set_entry {
    pyr_ref key; // NULL unused; the dummy of a deleted entry is rt->types (never an element)
    int64_t hash;
} pyr_set_entry;
PYR_REF_TYPE(pyr_set_table_ref, pyr_set_entry);
typedef struct pyr_set {
    pyr_object base;
    int64_t fill, used, mask;
    pyr_set_table_ref table; // smalltable or a block of its own
    int64_t hash;            // frozenset
    int64_t finger;
    pyr_set_entry smalltable[8];
    pyr_ref weaklist;
} pyr_set;
PYR_ASSERT_SIZE(pyr_set, 200);
pyr_object *pyr_set_new(pyr_runtime *rt, pyr_object *iterable_or_null);
pyr_object *pyr_frozenset_new(pyr_runtime *rt, pyr_object *iterable_or_null);
int pyr_set_add(pyr_runtime *rt, pyr_object *set, pyr_object *key);
int pyr_set_discard(pyr_runtime *rt, pyr_object *set, pyr_object *key); // 1 found, 0 not, -1 error
int pyr_set_contains(pyr_runtime *rt, pyr_object *set, pyr_object *key);
int pyr_set_update(pyr_runtime *rt, pyr_object *set, pyr_object *iterable);
int64_t pyr_set_size(const pyr_object *set);
bool pyr_set_next(const pyr_object *set, int64_t *position, pyr_object **key, int64_t *hash); // borrowed

// ---- slice, range ------------------------------------------------------------------------------------------------------------------------
typedef struct pyr_slice {
    pyr_object base;
    pyr_ref start, stop, step;
} pyr_slice;
PYR_ASSERT_SIZE(pyr_slice, 40);
pyr_object *pyr_slice_new(pyr_runtime *rt, pyr_object *start, pyr_object *stop, pyr_object *step); // NULL: None
int pyr_slice_unpack(pyr_runtime *rt, pyr_object *slice, int64_t *start, int64_t *stop, int64_t *step);
int64_t pyr_slice_adjust(int64_t length, int64_t *start, int64_t *stop, int64_t step); // elements

typedef struct pyr_range {
    pyr_object base;
    pyr_ref start, stop, step, length;
} pyr_range;
PYR_ASSERT_SIZE(pyr_range, 48);

typedef struct pyr_bytes { // Objects/bytesobject.c; base.ob_size bytes and a NUL
    pyr_varobject base;
    int64_t hash;
    char data[1];
} pyr_bytes;
pyr_object *pyr_bytes_new(pyr_runtime *rt, const char *data_or_null, int64_t length);
int pyr_bytes_init_statics(pyr_runtime *rt); // the empty bytes; 0, or -1 if memory is too small
#endif
