// Memory of objects: taking a block for an instance, tracking it, giving it back; free lists; deallocation that does not recurse
// without bound.
//
// A block is said to be an object's only once type and count stand in it, so that memory can be walked at every event. The place of an
// automatic collection is 3.11's (Modules/gcmodule.c: _PyObject_GC_Link): the block is there, the object is not yet.
// Knows of types only their sizes, flags and slots.
#include "obj/containers.h"
#include "obj/float.h"
#include "obj/type.h"

#include <string.h>

// Depth of pyr_dealloc in itself at which any object with a collector header is put off; 3.11's own rule (50) comes first where it has one.
#define MAX_DEALLOC_DEPTH 120
#define TRASH_UNWIND_LEVEL 50

static int64_t front_of(const pyr_type *type) {
    if (!pyr_type_has(type, PYR_TPFLAGS_HAVE_GC)) return 0;
    return pyr_type_has(type, PYR_TPFLAGS_MANAGED_DICT) ? 32 : 16;
}

int64_t pyr_object_front(const pyr_object *o) {
    return pyr_is_gc(o) ? front_of(o->ob_type.p) : 0;
}

static pyr_use use_of(int64_t front) {
    return front == 0 ? PYR_USE_OBJECT : front == 16 ? PYR_USE_GC_OBJECT : PYR_USE_MANAGED_OBJECT;
}

// Counts the allocation and collects if generation 0 is full.
static void count_allocation(pyr_runtime *rt) {
    pyr_gc_generation *young = &rt->gc.generations[0];
    young->count++;
    if (PYR_UNLIKELY(young->count > young->threshold) && rt->gc.enabled && young->threshold && !rt->gc.collecting &&
        rt->gc.collect && !rt->exception) {
        if (rt->heap.preset.gc_at_eval) {
            rt->gc.pending = 1;
        } else {
            rt->gc.collect(rt);
        }
    }
}

// The block of an instance, with everything in front of it set.
static inline pyr_object *take_block(pyr_runtime *rt, pyr_type *type, int64_t front, int64_t size) {
    char *block = pyr_mem_alloc(&rt->heap, (uint64_t)(front + size), PYR_USE_NONE);
    if (PYR_UNLIKELY(!block)) return pyr_error_memory(rt);
    pyr_object *o = (pyr_object *)(void *)(block + front);
    pyr_count_request(rt, PYR_ASKED_OBJECTS, front + size);
    if (front) {
#if PYR_TRACE
        memset(block, 0, (size_t)front);
#else
        uint64_t *words = (uint64_t *)(void *)block;
        words[0] = words[1] = 0;
        if (front == 32) words[2] = words[3] = 0;
#endif
        count_allocation(rt);
    }
    (void)type;
    return o;
}

static inline pyr_object *begin_life(pyr_runtime *rt, pyr_object *o, pyr_type *type, int64_t front) {
    o->ob_refcnt = 1;
    o->ob_type.p = type;
    if (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) pyr_incref(rt, (pyr_object *)type);
    pyr_mem_set_use(&rt->heap, (char *)o - front, use_of(front));
    PYR_EMIT_OFTEN(&rt->heap.trace, NEW, pyr_mem_address(&rt->heap, o), pyr_mem_address(&rt->heap, type), 0);
    return o;
}

pyr_object *pyr_object_new(pyr_runtime *rt, pyr_type *type, int64_t size) {
    int64_t front = front_of(type);
    pyr_object *o = take_block(rt, type, front, size);
    if (PYR_UNLIKELY(!o)) return NULL;
#if PYR_TRACE
    memset(o, 0, (size_t)size);
#endif
    return begin_life(rt, o, type, front);
}

pyr_object *pyr_varobject_new(pyr_runtime *rt, pyr_type *type, int64_t size, int64_t ob_size) {
    int64_t front = front_of(type);
    pyr_object *o = take_block(rt, type, front, size);
    if (PYR_UNLIKELY(!o)) return NULL;
#if PYR_TRACE
    memset(o, 0, (size_t)size);
#endif
    ((pyr_varobject *)o)->ob_size = ob_size;
    return begin_life(rt, o, type, front);
}

pyr_object *pyr_object_alloc(pyr_runtime *rt, pyr_type *type, int64_t items) {
    int64_t front = front_of(type);
    int64_t size = type->tp_basicsize;
    // One item more than asked for, as _PyType_AllocNoTrack has it for a sentinel.
    if (type->tp_itemsize) size = (size + (items + 1) * type->tp_itemsize + 7) & ~INT64_C(7);
    pyr_object *o = take_block(rt, type, front, size);
    if (PYR_UNLIKELY(!o)) return NULL;
    memset(o, 0, (size_t)size);
    if (type->tp_itemsize) ((pyr_varobject *)o)->ob_size = items;
    // A class has a collector header from the start: pyr_is_gc asks the class itself.
    if (pyr_type_has(type, PYR_TPFLAGS_TYPE_SUBCLASS)) ((pyr_type *)o)->tp_flags = PYR_TPFLAGS_HEAPTYPE;
    begin_life(rt, o, type, front);
    if (front) pyr_gc_track(rt, o);
    return o;
}

#if !PYR_TRACE
pyr_object *pyr_instance_alloc(pyr_runtime *rt, pyr_type *type) {
    int64_t size = type->tp_basicsize;
    char *block = pyr_mem_alloc(&rt->heap, (uint64_t)(32 + size), PYR_USE_NONE);
    if (PYR_UNLIKELY(!block)) return pyr_error_memory(rt);
    uint64_t *words = (uint64_t *)(void *)block;
    for (int i = 0; i < 4; i++) words[i] = 0;
    count_allocation(rt);
    pyr_object *o = (pyr_object *)(void *)(block + 32);
    if (PYR_LIKELY(size == 24)) words[6] = 0;
    else memset(o + 1, 0, (size_t)size - sizeof *o);
    o->ob_refcnt = 1;
    o->ob_type.p = type;
    pyr_incref(rt, &type->base.base);
    pyr_gc_track(rt, o);
    return o;
}
#endif

void pyr_object_free(pyr_runtime *rt, pyr_object *o) {
    pyr_type *type = o->ob_type.p;
    int64_t front = pyr_object_front(o);
    if (front && rt->gc.generations[0].count > 0) rt->gc.generations[0].count--;
    pyr_mem_free(&rt->heap, (char *)o - front);
    if (pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) pyr_decref(rt, (pyr_object *)type);
}

int64_t pyr_object_size(const pyr_object *o) {
    const pyr_type *type = o->ob_type.p;
    int64_t size = type->tp_basicsize;
    if (type->tp_itemsize) {
        int64_t items = ((const pyr_varobject *)o)->ob_size;
        size += (items < 0 ? -items : items) * type->tp_itemsize;
    }
    return size;
}

// ---- tracking ----------------------------------------------------------------------------------------------------------------

void pyr_gc_track(pyr_runtime *rt, pyr_object *o) {
    pyr_gc_head *g = pyr_gc_of(o);
    pyr_gc_head *head = &rt->gc.generations[0].head;
    pyr_gc_head *last = (pyr_gc_head *)(uintptr_t)(head->gc_prev & PYR_GC_PREV_MASK);
    last->gc_next = (uintptr_t)g;
    g->gc_prev = (uintptr_t)last | (g->gc_prev & PYR_GC_FINALIZED);
    g->gc_next = (uintptr_t)head;
    head->gc_prev = (uintptr_t)g;
    PYR_EMIT_OFTEN(&rt->heap.trace, GC_TRACK, pyr_mem_address(&rt->heap, o), 0, rt->gc.generations[0].count);
}

void pyr_gc_untrack(pyr_runtime *rt, pyr_object *o) {
    pyr_gc_head *g = pyr_gc_of(o);
    if (!g->gc_next) return;
    pyr_gc_head *next = (pyr_gc_head *)(uintptr_t)(g->gc_next & ~PYR_GC_NEXT_UNREACHABLE);
    pyr_gc_head *previous = (pyr_gc_head *)(uintptr_t)(g->gc_prev & PYR_GC_PREV_MASK);
    previous->gc_next = (uintptr_t)next | (previous->gc_next & PYR_GC_NEXT_UNREACHABLE);
    next->gc_prev = (uintptr_t)previous | (next->gc_prev & ~PYR_GC_PREV_MASK);
    g->gc_next = 0;
    g->gc_prev &= PYR_GC_FINALIZED;
    PYR_EMIT_OFTEN(&rt->heap.trace, GC_UNTRACK, pyr_mem_address(&rt->heap, o), 0, 0);
    (void)rt;
}

// ---- parts of objects ----------------------------------------------------------------------------------------------------------

void *pyr_alloc(pyr_runtime *rt, int64_t size, pyr_use use) {
    if (PYR_UNLIKELY(size < 0)) return pyr_error_memory(rt);
    void *block = pyr_mem_alloc(&rt->heap, (uint64_t)size, use);
    return PYR_LIKELY(block != NULL) ? block : pyr_error_memory(rt);
}

void *pyr_realloc(pyr_runtime *rt, void *block, int64_t size, pyr_use use) {
    if (PYR_UNLIKELY(size < 0)) return pyr_error_memory(rt);
    void *moved = pyr_mem_realloc(&rt->heap, block, (uint64_t)size, use);
    return PYR_LIKELY(moved != NULL) ? moved : pyr_error_memory(rt);
}

int pyr_realloc_at(pyr_runtime *rt, pyr_void_ref *place, int64_t size, pyr_use use) {
    rt->heap.moving = place;
    void *block = pyr_realloc(rt, place->p, size, use);
    rt->heap.moving = NULL;
    if (!block) return -1;
    place->p = block;
    return 0;
}

void pyr_free(pyr_runtime *rt, void *block) {
    pyr_mem_free(&rt->heap, block);
}

// ---- free lists ------------------------------------------------------------------------------------------------------------------

bool pyr_freelist_put(pyr_runtime *rt, pyr_freelist *list, int64_t limit, pyr_object *o) {
    if (list->count >= limit) return false;
    pyr_gc_of(o)->gc_prev = (uintptr_t)list->head;
    pyr_mem_set_use(&rt->heap, (char *)o - front_of(o->ob_type.p), PYR_USE_FREE_OBJECT);
    list->head = o;
    list->count++;
    PYR_EMIT_OFTEN(&rt->heap.trace, FREELIST_PUT, pyr_mem_address(&rt->heap, o), pyr_mem_address(&rt->heap, o->ob_type.p),
                   list->count);
    return true;
}

pyr_object *pyr_freelist_get(pyr_runtime *rt, pyr_freelist *list) {
    pyr_object *o = list->head;
    if (!o) return NULL;
    pyr_gc_head *g = pyr_gc_of(o);
    list->head = (pyr_object *)(uintptr_t)g->gc_prev;
    list->count--;
    g->gc_prev = 0;
    o->ob_refcnt = 1;
    pyr_mem_reuse(&rt->heap, g);
#if PYR_TRACE
    int64_t front = front_of(o->ob_type.p), size = front + pyr_object_size(o);
    pyr_count_kept(rt, size);
    pyr_mem_set_use(&rt->heap, (char *)o - front, use_of(front));
#endif
    PYR_EMIT_OFTEN(&rt->heap.trace, FREELIST_GET, pyr_mem_address(&rt->heap, o), pyr_mem_address(&rt->heap, o->ob_type.p),
                   list->count);
    return o;
}

static void freelist_clear(pyr_runtime *rt, pyr_freelist *list) {
    while (list->head) {
        pyr_object *o = list->head;
        list->head = (pyr_object *)(uintptr_t)pyr_gc_of(o)->gc_prev;
        list->count--;
        if (rt->gc.generations[0].count > 0) rt->gc.generations[0].count--;
        pyr_mem_free(&rt->heap, (char *)o - pyr_object_front(o));
    }
}

void pyr_freelists_clear(pyr_runtime *rt) {
    for (int i = PYR_TUPLE_FREELISTS - 1; i >= 0; i--) freelist_clear(rt, &rt->freelist_tuple[i]);
    pyr_float_clear_freelist(rt);
    freelist_clear(rt, &rt->freelist_list);
    freelist_clear(rt, &rt->freelist_dict);
    freelist_clear(rt, &rt->freelist_method);
    freelist_clear(rt, &rt->freelist_frame);
    pyr_dict_clear_freelist(rt);
}

// ---- the end of objects ------------------------------------------------------------------------------------------------------------

static void put_off(pyr_runtime *rt, pyr_object *o) {
    pyr_gc_of(o)->gc_prev = (uintptr_t)rt->trash_later | (pyr_gc_of(o)->gc_prev & PYR_GC_FINALIZED);
    rt->trash_later = o;
}

static void empty_trash(pyr_runtime *rt) {
    rt->trash_depth++;
    while (rt->trash_later) {
        pyr_object *o = rt->trash_later;
        pyr_gc_head *g = pyr_gc_of(o);
        rt->trash_later = (pyr_object *)(uintptr_t)(g->gc_prev & PYR_GC_PREV_MASK);
        g->gc_prev &= PYR_GC_FINALIZED;
        o->ob_type.p->tp_dealloc.fn(rt, o);
    }
    rt->trash_depth--;
}

bool pyr_trash_begin(pyr_runtime *rt, pyr_object *o) {
    if (PYR_UNLIKELY(rt->trash_depth >= TRASH_UNWIND_LEVEL)) {
        put_off(rt, o);
        return false;
    }
    rt->trash_depth++;
    return true;
}

void pyr_trash_end(pyr_runtime *rt) {
    rt->trash_depth--;
    if (PYR_UNLIKELY(rt->trash_later != NULL) && rt->trash_depth <= 0) empty_trash(rt);
}

void pyr_dealloc(pyr_runtime *rt, pyr_object *o) {
    pyr_type *type = o->ob_type.p;
    PYR_EMIT_OFTEN(&rt->heap.trace, DEALLOC, pyr_mem_address(&rt->heap, o), pyr_mem_address(&rt->heap, type), 0);
    if (PYR_UNLIKELY(rt->dealloc_depth >= MAX_DEALLOC_DEPTH) && pyr_is_gc(o)) {
        pyr_gc_untrack(rt, o);
        put_off(rt, o);
        return;
    }
    rt->dealloc_depth++;
    type->tp_dealloc.fn(rt, o);
    rt->dealloc_depth--;
    // What was put off while no container with a trashcan of its own was above.
    if (PYR_UNLIKELY(rt->trash_later != NULL) && rt->dealloc_depth == 0 && rt->trash_depth <= 0) empty_trash(rt);
}

void pyr_finalize(pyr_runtime *rt, pyr_object *o) {
    pyr_type *type = o->ob_type.p;
    if (!type->tp_finalize.fn) return;
    bool once = rt->heap.preset.pep442 != 0 && pyr_is_gc(o);
    if (once && (pyr_gc_of(o)->gc_prev & PYR_GC_FINALIZED)) return;
    PYR_EMIT(&rt->heap.trace, FINALIZE, pyr_mem_address(&rt->heap, o), 0, 1);
    type->tp_finalize.fn(rt, o);
    if (once) pyr_gc_of(o)->gc_prev |= PYR_GC_FINALIZED;
    PYR_EMIT(&rt->heap.trace, FINALIZE, pyr_mem_address(&rt->heap, o), 0, 0);
}

int pyr_finalize_from_dealloc(pyr_runtime *rt, pyr_object *o) {
    o->ob_refcnt = 1; // alive while its finalizer looks at it
    pyr_hold(rt, o);
    pyr_finalize(rt, o);
    pyr_take_back(rt);
    o->ob_refcnt--;
    return o->ob_refcnt == 0 ? 0 : -1;
}
