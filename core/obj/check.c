// Checks objects, lists of the collector, frames and free lists. Reads only.
#include "obj/check.h"
#include "base/format.h"
#include "mem/check.h"
#include "mem/walk.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/frame.h"
#include "obj/referents.h"

typedef struct checker {
    const pyr_runtime *rt;
    char *message;
    uint64_t capacity;
    const char *where; // what the reference under examination belongs to
    uint64_t owner;    // its managed address
} checker;

static unsigned long long address_of(const checker *c, const void *place) {
    return pyr_mem_address(&c->rt->heap, place);
}

static int fault(checker *c, const char *what, const void *place) {
    pyr_format(c->message, (size_t)c->capacity, "%s 0x%llx: %s 0x%llx", c->where, (unsigned long long)c->owner, what,
               address_of(c, place));
    return -1;
}

// ---- objects --------------------------------------------------------------------------------------------------------------------

static bool in_space(const checker *c, const void *place) {
    return pyr_mem_pointer(&c->rt->heap, address_of(c, place)) == place && ((uintptr_t)place & 7) == 0;
}

static bool is_type(const checker *c, const pyr_type *type) {
    if (!in_space(c, type) || !in_space(c, type->base.base.ob_type.p)) return false;
    return pyr_type_has(type->base.base.ob_type.p, PYR_TPFLAGS_TYPE_SUBCLASS);
}

static int check_object(checker *c, const pyr_object *o, bool may_be_dying) {
    if (!in_space(c, o)) return fault(c, "refers to a place outside the heap", o);
    if (!is_type(c, o->ob_type.p)) return fault(c, "refers to what has no type", o);
    if (o->ob_refcnt < 0 || (o->ob_refcnt == 0 && !may_be_dying)) return fault(c, "refers to a dead object", o);
    return 0;
}

static int check_referent(const pyr_referent *referent, void *arg) {
    // An object that is being deallocated still has its weak references until their callbacks run.
    return check_object(arg, referent->object, referent->kind == PYR_REFERENT_WEAK);
}

// ---- lists of the collector -----------------------------------------------------------------------------------------------------

static pyr_gc_head *next_of(const pyr_gc_head *g) {
    return (pyr_gc_head *)(uintptr_t)(g->gc_next & ~PYR_GC_NEXT_UNREACHABLE);
}
static pyr_gc_head *prev_of(const pyr_gc_head *g) {
    return (pyr_gc_head *)(uintptr_t)(g->gc_prev & PYR_GC_PREV_MASK);
}

static bool prev_is_link(const pyr_runtime *rt) {
    int phase = rt->gc.phase;
    bool searching = phase >= PYR_GC_UPDATE_REFS && phase <= PYR_GC_MOVE_UNREACHABLE;
    return !searching && phase != PYR_GC_RESURRECTION;
}

static int check_member(checker *c, const pyr_gc_head *g) {
    const pyr_object *o = pyr_gc_object(g);
    c->where = "tracked object";
    c->owner = address_of(c, o);
    if (!in_space(c, o)) return fault(c, "is outside the heap:", o);
    if (!is_type(c, o->ob_type.p)) return fault(c, "has no type:", o->ob_type.p);
    if (!pyr_is_gc(o)) return fault(c, "has no collector header:", o);
    if (o->ob_refcnt < 0) return fault(c, "has a negative count:", o);
    return pyr_referents(c->rt, (pyr_object *)(uintptr_t)o, check_referent, c);
}

static int check_list(checker *c, const pyr_gc_head *head, const char *name) {
    bool both_ways = prev_is_link(c->rt);
    for (const pyr_gc_head *g = head;;) {
        const pyr_gc_head *next = next_of(g);
        c->where = name;
        c->owner = g == head ? 0 : address_of(c, g + 1);
        if (next != head && !in_space(c, next)) return fault(c, "is followed by what is no object:", next);
        if (both_ways && prev_of(next) != g) return fault(c, "is not the one before", next + 1);
        if (next == head) return 0;
        if (check_member(c, next) < 0) return -1;
        g = next;
    }
}

static int check_lists(checker *c) {
    static const char *const generation_names[] = {"generation 0", "generation 1", "generation 2"};
    const pyr_gc_state *gc = &c->rt->gc;
    for (int i = 0; i < PYR_GC_GENERATIONS; i++)
        if (check_list(c, &gc->generations[i].head, generation_names[i]) < 0) return -1;
    if (check_list(c, &gc->permanent, "permanent generation") < 0) return -1;
    if (gc->phase == PYR_GC_IDLE) return 0;
    if (check_list(c, &gc->unreachable, "unreachable list") < 0 || check_list(c, &gc->finalizers, "finalizers") < 0 ||
        check_list(c, &gc->weakref_callbacks, "weakref callbacks") < 0 || check_list(c, &gc->finalized, "finalized") < 0)
        return -1;
    return check_list(c, &gc->still_unreachable, "garbage");
}

// ---- frames and places of C code ------------------------------------------------------------------------------------------------

static int check_frames(checker *c) {
    for (pyr_frame *frame = c->rt->frame; frame; frame = frame->previous.p) {
        c->where = "frame";
        c->owner = address_of(c, frame);
        if (!in_space(c, frame)) return fault(c, "is outside the heap:", frame);
        const pyr_code *code = (const pyr_code *)frame->code.p;
        if (code && (frame->sp < 0 || frame->sp > code->framesize)) return fault(c, "has its stack pointer outside of", code);
        if (pyr_frame_referents(c->rt, frame, check_referent, c) < 0) return -1;
    }
    c->where = "place of C code";
    c->owner = 0;
    for (int32_t i = 0; i < c->rt->hold_count && i < PYR_HOLDS; i++) {
        const pyr_object *o = c->rt->holds[i].p;
        if (o && check_object(c, o, false) < 0) return -1;
    }
    return 0;
}

// ---- free lists -----------------------------------------------------------------------------------------------------------------

static int check_freelist(checker *c, const pyr_freelist *list, const char *name) {
    c->where = name;
    c->owner = 0;
    int64_t count = 0;
    for (const pyr_object *o = list->head; o; o = (const pyr_object *)(uintptr_t)pyr_gc_of(o)->gc_prev) {
        if (!in_space(c, o)) return fault(c, "holds a place outside the heap:", o);
        if (o->ob_refcnt != 0) return fault(c, "holds a live object:", o);
        if (++count > list->count) return fault(c, "is longer than its count at", o);
    }
    return count == list->count ? 0 : fault(c, "is shorter than its count;", list->head);
}

static int check_freelists(checker *c) {
    const pyr_runtime *rt = c->rt;
    for (int i = 0; i < PYR_TUPLE_FREELISTS; i++)
        if (check_freelist(c, &rt->freelist_tuple[i], "free list of tuples") < 0) return -1;
    if (check_freelist(c, &rt->freelist_list, "free list of lists") < 0 ||
        check_freelist(c, &rt->freelist_dict, "free list of dicts") < 0)
        return -1;
    if (check_freelist(c, &rt->freelist_slice, "free slice") < 0) return -1;
    if (check_freelist(c, &rt->freelist_frame, "free list of frames") < 0) return -1;
    return check_freelist(c, &rt->freelist_method, "free list of methods");
}

int pyr_runtime_check(const pyr_runtime *rt, char *message, uint64_t capacity) {
    checker c = {rt, message, capacity, "runtime", 0};
    if (pyr_heap_check(&rt->heap, message, (size_t)capacity) < 0) return -1;
    if (check_lists(&c) < 0 || check_frames(&c) < 0) return -1;
    return check_freelists(&c);
}

// ---- whose a block is ------------------------------------------------------------------------------------------------------------

// Where the object stands in a block of an object's use.
static int64_t object_front(uint32_t use) {
    return use == PYR_USE_GC_OBJECT ? 16 : use == PYR_USE_MANAGED_OBJECT ? 32 : 0;
}

static bool holds_object(uint32_t use) {
    return use >= PYR_USE_OBJECT && use <= PYR_USE_MANAGED_OBJECT;
}

// The name of the type of the object in a block. Whoever writes past a block may have written over its type.
static const char *type_in_block(const pyr_heap *heap, const char *block, uint32_t use) {
    const pyr_type *type = ((const pyr_object *)(const void *)(block + object_front(use)))->ob_type.p;
    if (pyr_mem_pointer(heap, pyr_mem_address(heap, type)) != type) return NULL;
    return type->tp_name.p;
}

typedef struct owner_search {
    const pyr_heap *heap;
    const char *begin, *end; // of the block whose owner is sought
    pyr_block_view owner;
    bool found;
} owner_search;

// A table belongs to the first object with a word that points into it: only its owner keeps its address.
static bool points_into(void *context, const pyr_block_view *block) {
    owner_search *search = context;
    if (!holds_object(block->use)) return true;
    uint64_t bytes = block->asked ? block->asked : block->bytes;
    for (uint64_t at = 0; at + sizeof(pyr_void_ref) <= bytes; at += sizeof(pyr_void_ref)) {
        const char *place = ((const pyr_void_ref *)(const void *)(block->place + at))->p;
        if (place < search->begin || place >= search->end) continue;
        search->owner = *block;
        search->found = true;
        return false;
    }
    return true;
}

void pyr_describe_owner(void *context, const pyr_heap *heap, const void *block, pyr_use use, char *out, size_t capacity) {
    (void)context;
    const char *type = NULL;
    if (holds_object(use)) {
        type = type_in_block(heap, block, use);
        pyr_format(out, capacity, type ? "of type '%s'" : "of no type", type);
        return;
    }
    pyr_block_view view;
    pyr_pool_view pool;
    if (!pyr_walk_find(heap, pyr_mem_address(heap, block), &view, &pool)) return;
    owner_search search = {.heap = heap, .begin = block, .end = view.place + view.bytes};
    pyr_walk_live(heap, points_into, &search);
    if (!search.found) return;
    type = type_in_block(heap, search.owner.place, search.owner.use);
    uint64_t address = search.owner.address + (uint64_t)object_front(search.owner.use);
    pyr_format(out, capacity, "of the '%s' object at 0x%llx", type ? type : "?", (unsigned long long)address);
}
