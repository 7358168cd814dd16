// The start of a runtime: singletons, built-in types, static objects, the collector's empty lists.
//
// What stands here is made in one order in every build, so that every static object has the same managed address. Built-in types are
// filled from their specs first (addresses and flags), then made ready in the order of types.def: a base comes before what derives from it.
#include "obj/runtime.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/exceptions.h"
#include "obj/exceptions_fields.h"
#include "obj/int.h"
#include "obj/str.h"
#include "obj/type.h"
#include <string.h>

// What nobody ever drops the last reference of; far enough from 0 and from overflow (Python/pylifecycle.c, 3.11 uses 999999999).
#define STATIC_REFCOUNT 999999999

// The static block: one raw block that lives as long as the heap.
typedef struct statics {
    pyr_object none, not_implemented, ellipsis;
    pyr_int true_, false_;
    pyr_gc_head empty_tuple_gc; // the empty tuple has GC like any tuple, and is never tracked
    pyr_varobject empty_tuple;
    uint8_t empty_keys[PYR_EMPTY_KEYS_SIZE];
    pyr_ref holds[PYR_HOLDS];
    pyr_type types[PYR_T_COUNT];
} statics;
PYR_ASSERT_OFFSET(statics, types, 48 + 64 + 16 + 24 + PYR_EMPTY_KEYS_SIZE + PYR_HOLDS * 8);

static const pyr_type_spec *const specs[] = {
#define PYR_TYPE(id, spec) &spec,
#include "obj/types.def"
#undef PYR_TYPE
};
#define SPEC_COUNT (sizeof specs / sizeof *specs)

static void init_singleton(pyr_runtime *rt, pyr_object *o, pyr_type_id type) {
    o->ob_refcnt = STATIC_REFCOUNT;
    o->ob_type.p = pyr_builtin_type(rt, type);
}

static void init_bool(pyr_runtime *rt, pyr_int *o, bool value) {
    init_singleton(rt, &o->base.base, PYR_T_BOOL);
    o->base.ob_size = value;
    o->digit[0] = value;
}

static int init_statics(pyr_runtime *rt) {
    statics *s = pyr_raw_alloc(&rt->heap, sizeof(statics), PYR_USE_STATIC);
    if (!s) return -1;
    memset(s, 0, sizeof *s);
    rt->types = s->types;
    pyr_trace_memory(rt, NULL);
    rt->holds = s->holds;
    init_singleton(rt, rt->none = &s->none, PYR_T_NONE);
    init_singleton(rt, rt->not_implemented = &s->not_implemented, PYR_T_NOT_IMPLEMENTED);
    init_singleton(rt, rt->ellipsis = &s->ellipsis, PYR_T_ELLIPSIS);
    init_singleton(rt, rt->empty_tuple = &s->empty_tuple.base, PYR_T_TUPLE);
    init_bool(rt, &s->true_, true);
    init_bool(rt, &s->false_, false);
    rt->true_ = &s->true_.base.base;
    rt->false_ = &s->false_.base.base;
    pyr_dict_init_statics(rt, s->empty_keys);
    return 0;
}

static void init_list_head(pyr_gc_head *head) {
    head->gc_next = head->gc_prev = (uint64_t)(uintptr_t)head;
}

static void init_gc(pyr_runtime *rt) {
    const pyr_preset *preset = &rt->heap.preset;
    pyr_gc_state *gc = &rt->gc;
    for (int i = 0; i < PYR_GC_GENERATIONS; i++) init_list_head(&gc->generations[i].head);
    gc->generations[0].threshold = preset->gc_threshold0;
    gc->generations[1].threshold = preset->gc_threshold1;
    gc->generations[2].threshold = preset->gc_threshold2;
    pyr_gc_head *heads[] = {&gc->permanent,         &gc->unreachable, &gc->finalizers,
                            &gc->weakref_callbacks, &gc->finalized,   &gc->still_unreachable};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) init_list_head(heads[i]);
    gc->enabled = 1;
}

static int init_types(pyr_runtime *rt) {
    for (size_t i = 0; i < SPEC_COUNT; i++) {
        pyr_type *base = i == PYR_T_OBJECT ? NULL : pyr_builtin_type(rt, specs[i]->base);
        pyr_type_from_spec_raw(rt, &rt->types[i], specs[i], base, (uint32_t)i);
        rt->types[i].base.base.ob_refcnt = STATIC_REFCOUNT;
    }
    // Names, numbers and empty objects: types that are being made ready need them.
    if (pyr_str_init_statics(rt) < 0 || pyr_bytes_init_statics(rt) < 0 || pyr_int_init_statics(rt) < 0) return -1;
    for (size_t i = 0; i < SPEC_COUNT; i++)
        if (pyr_type_ready(rt, &rt->types[i]) < 0) return -1;
    // Types that have subclasses in 3.11 before the program starts: the first class of the program makes no dict for them.
    static const uint8_t with_subclasses[] = {PYR_T_OBJECT, PYR_T_TYPE, PYR_T_STR,     PYR_T_LIST,
                                              PYR_T_TUPLE,  PYR_T_DICT, PYR_T_PROPERTY};
    for (size_t i = 0; i < sizeof with_subclasses; i++) {
        pyr_ref *place = &rt->types[with_subclasses[i]].tp_subclasses;
        if (!place->p && !(place->p = pyr_dict_new(rt))) return -1;
    }
    if (pyr_exceptions_init(rt) < 0) return -1;
    rt->memory_error = pyr_exception_tp_new(rt, pyr_builtin_type(rt, PYR_T_MemoryError), rt->empty_tuple, NULL);
    rt->memory_spare = rt->memory_error;
    return rt->memory_error ? 0 : -1;
}

// CPython's own start has left a slice for reuse when a program begins, so that its first slice is not counted by the collector.
static int prime_slice(pyr_runtime *rt) {
    pyr_object *slice = pyr_slice_new(rt, NULL, NULL, NULL);
    if (!slice) return -1;
    pyr_decref(rt, slice);
    rt->gc.generations[0].count = 0;
    return 0;
}

pyr_status pyr_runtime_init(pyr_runtime *rt) {
    memset((char *)rt + sizeof rt->heap, 0, sizeof *rt - sizeof rt->heap);
    rt->recursion_limit = rt->program_limit = PYR_RECURSION_LIMIT;
    rt->c_room = PYR_C_ROOM;
    rt->max_steps = INT64_MAX;
    init_gc(rt);
    if (init_statics(rt) < 0 || init_types(rt) < 0 || prime_slice(rt) < 0) return PYR_MEMORY_LIMIT;
    return PYR_OK;
}
