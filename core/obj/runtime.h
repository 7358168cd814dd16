// The runtime: everything that objects share. One value, inside the vm; nothing is global.
//
// pyr_runtime itself is memory of the caller (host layout). What it points to and what Python can see stands in the managed heap.
// The first member of the runtime is the heap and the first member of the heap the trace, so that every part reaches the observer from
// its own context. Knows the collector only as a hook, and the machine only as slots of types.
#ifndef PYR_OBJ_RUNTIME_H
#define PYR_OBJ_RUNTIME_H

#include "mem/heap.h"
#include "obj/object.h"

// Numbers of the built-in types in rt->types: those of types.def, then those of exceptions.def.
typedef enum pyr_type_id {
#define PYR_TYPE(id, spec) PYR_T_##id,
#include "obj/types.def"
#undef PYR_TYPE
#define PYR_EXC(id, name, base, layout) PYR_T_##id,
#include "obj/exceptions.def"
#undef PYR_EXC
    PYR_T_COUNT
} pyr_type_id;

// Collections: phases of a collection, in their order. The checker and the page read rt->gc.phase.
typedef enum pyr_gc_phase {
    PYR_GC_IDLE,
    PYR_GC_MERGE,            // young generations merged into the one that is collected
    PYR_GC_UPDATE_REFS,      // counts are copied to gc_refs
    PYR_GC_SUBTRACT_REFS,    // internal references are taken off the copies
    PYR_GC_MOVE_UNREACHABLE, // gc_prev of objects not yet visited still holds gc_refs: walk by gc_next only
    PYR_GC_UNTRACK,
    PYR_GC_LEGACY_FINALIZERS,
    PYR_GC_WEAKREFS,
    PYR_GC_FINALIZERS,
    PYR_GC_RESURRECTION,
    PYR_GC_DELETE,
    PYR_GC_FREELISTS,
} pyr_gc_phase;

#define PYR_GC_GENERATIONS 3

typedef struct pyr_gc_generation {
    pyr_gc_head head; // circular list; gc_next and gc_prev are its own address while it is empty
    int64_t threshold;
    int64_t count;
} pyr_gc_generation;

typedef struct pyr_gc_stats {
    int64_t collections, collected, uncollectable;
} pyr_gc_stats;

// The collector's state. obj/ keeps it and tracks objects in it; gc/ works on it.
typedef struct pyr_gc_state {
    pyr_gc_generation generations[PYR_GC_GENERATIONS];
    pyr_gc_head permanent; // gc.freeze
    // Lists of the collection that is running; each empty (own address) otherwise. They hang here, not in C locals, so that memory
    // can be walked at every event.
    pyr_gc_head unreachable;
    pyr_gc_head finalizers;        // legacy finalizers and what they reach
    pyr_gc_head weakref_callbacks; // weak references whose callbacks are still to be called
    pyr_gc_head finalized;         // garbage whose finalizers have been called
    pyr_gc_head still_unreachable; // garbage after the finalizers: what is cleared
    int32_t enabled;
    int32_t collecting;
    int32_t phase;      // pyr_gc_phase
    int32_t generation; // that is being collected
    int32_t debug;
    int64_t long_lived_total;
    int64_t long_lived_pending;
    pyr_object *garbage;   // list, owned
    pyr_object *callbacks; // list, owned
    pyr_gc_stats stats[PYR_GC_GENERATIONS];
    // Work done by collections so far.
    int64_t visited, followed, freed;
    // Set by gc/: called by pyr_gc_alloc when generation 0 is over its threshold, the collector is enabled and not at work and
    // no exception is set (Modules/gcmodule.c: _PyObject_GC_Link, 3.11).
    void (*collect)(pyr_runtime *rt);
    // Set by the machine: whether a generator is suspended where closing it would run a finally, with or except of its own
    // (Objects/genobject.c, 2.7: PyGen_NeedsFinalizing). Asked only without PEP 442.
    bool (*generator_needs_finalizing)(const pyr_object *generator);
    int32_t pending; // preset.gc_at_eval: the machine collects at its next instruction
} pyr_gc_state;

// A free list of an object type: linked through the freed object's own memory; the blocks stay live for the allocator with use FREE_OBJECT.
typedef struct pyr_freelist {
    pyr_object *head;
    int64_t count;
} pyr_freelist;

#define PYR_TUPLE_FREELISTS 20

// Answers of pyr_type_lookup (Objects/typeobject.c: method cache). Nothing is owned: an entry is true while the type's version is.
typedef struct pyr_type_cache_entry {
    uint32_t version;
    int64_t hash;      // of the name; with the pointer it tells a name from one that took its place in memory
    pyr_object *name;  // an interned str
    pyr_object *value; // NULL: not there
} pyr_type_cache_entry;
#define PYR_TYPE_CACHE 512
#define PYR_PARSERS 32

#define PYR_HOLDS 2048

struct pyr_frame;
typedef struct pyr_frame pyr_frame; // obj/frame.h

struct pyr_runtime {
    pyr_heap heap;
    pyr_type *types; // PYR_T_COUNT built-in types, in the static block
    // The types whose numbers the machine's loop makes without saying where it is: int, float, iterators of ranges. All NULL while
    // somebody asks at every request (mem/heap.h: pyr_tracer).
    pyr_type *quick_int, *quick_float, *quick_range;
    pyr_object *none, *true_, *false_, *not_implemented, *ellipsis, *empty_tuple, *empty_str, *empty_bytes; // borrowed by all
    char *small_ints;                  // static block: 32 bytes each, from preset.small_int_min
    pyr_object *latin1[256];           // strings of one character; static block
    struct pyr_intern_table *interned; // obj/intern.h
    pyr_object **names;                // static interned names of obj/names.def (PYR_NAME(rt, __init__))
    pyr_gc_state gc;
    pyr_freelist freelist_float, freelist_list, freelist_dict, freelist_dictkeys, freelist_method, freelist_frame,
        freelist_slice, freelist_tuple[PYR_TUPLE_FREELISTS];

    // the exception that is being raised: owned instance, or NULL. Its traceback is in it.
    pyr_object *exception;
    // the innermost exception that is being handled, or NULL: borrowed from the machine's or a generator's level (vm/vm.h: pyr_exc_item).
    // Source of __context__.
    pyr_object *handled;

    // frames: the innermost one, and the chunks that they stand in (obj/frame.h)
    pyr_frame *frame;
    struct pyr_stack_chunk *stack_chunk;
    char *stack_top, *stack_limit; // free room in the innermost chunk
    int32_t c_room;                // what C may still nest (PYR_C_ROOM)
    int32_t recursion;             // Python calls that are under way
    int32_t recursion_limit;       // of them: the program's, less the levels of C that 3.11 counts with them
    int32_t program_limit;         // sys.getrecursionlimit()
    int32_t halt;                  // pyr_status that ends the run (step limit, exit); uncatchable once set

    // deallocation without deep recursion (Objects/object.c: trashcan)
    int32_t trash_depth;
    int32_t dealloc_depth;   // of pyr_dealloc in itself, for the types that 3.11 has no trashcan for
    pyr_object *trash_later; // chained through gc_prev
    bool trash_emptying;

    pyr_object *whole_args; // the tuple whose items f(*t) in C has got as its arguments, held by the caller; NULL outside

    // references that C code owns while it calls what may be Python code (pyr_hold): PYR_HOLDS places in a static block
    pyr_ref *holds;
    int32_t hold_count;
    const struct pyr_held_array *held_arrays; // innermost first
    struct pyr_frame *binding; // frames that get their arguments and are not entered, innermost first, linked by `previous`

    pyr_type *module_types;   // built-in types of modules, chained (pyr_type_next_of_modules)
    pyr_object *memory_error; // owned: ready to be raised when no memory is left; NULL while it is in use
    pyr_object *memory_spare; // borrowed: the same object, which never dies but goes back there
    void *empty_keys;         // pyr_dict_keys of every empty dict; static block
    pyr_object *thread_dict;  // owned; NULL until a container is shown
    // The tuple of its parameters' names that 3.11 makes when a built-in function first reads named arguments, and keeps
    // (Python/getargs.c: parser_init): it is counted. Owned; known by its table of names.
    struct {
        const char *const *names;
        pyr_object *tuple;
    } parsers[PYR_PARSERS];
    int32_t parser_count;
    pyr_object *repr_running; // borrowed from thread_dict: list of the objects whose repr is under way, or NULL
    pyr_type_cache_entry type_cache[PYR_TYPE_CACHE];

    int64_t int_max_str_digits; // sys.set_int_max_str_digits
    int64_t steps;              // charged so far
    int64_t max_steps;          // INT64_MAX: none
    uint32_t next_version_tag;
    uint32_t next_keys_version;

    pyr_object *builtins; // dict of the builtins module, owned by the vm; NULL while the objects start
    pyr_object *modules;  // sys.modules dict, owned by the vm
    pyr_object *sysdict;  // dict of the sys module, owned by the vm: sys works until its very end
    void *vm;             // the machine around this runtime; opaque here
    // Set by vm/: writes program output ([stream] 1 or 2). -1 with the error set or halt set when the output limit is reached.
    int (*write)(pyr_runtime *rt, int stream, const char *bytes, int64_t length);
    // Set by vm/: writes an exception with its traceback to stream 2. NULL: type and text only.
    void (*print_exception)(pyr_runtime *rt, pyr_object *exception);
    // Set by vm/: writes a warning about a source line to stream 2. NULL: nothing is written.
    void (*print_warning)(pyr_runtime *rt, const char *category, const char *text, uint32_t length, const char *filename,
                          uint32_t line);
};

// ---- start and end (runtime.c) -----------------------------------------------------------------------------------------------

// Makes the built-in objects and types in rt->heap, which pyr_heap_init has made. PYR_MEMORY_LIMIT if memory is too small.
pyr_status pyr_runtime_init(pyr_runtime *rt);

// ---- steps, recursion ----------------------------------------------------------------------------------------------------------

// Charges [n] steps (elements, digits, bytes of a loop in C). 0, or -1 with rt->halt set once the limit is passed.
int pyr_charge_slow(pyr_runtime *rt);
PYR_SHARED int pyr_charge(pyr_runtime *rt, int64_t n) {
    uint64_t steps = (uint64_t)rt->steps + (uint64_t)n; // beyond all numbers is beyond the limit, too
    rt->steps = (int64_t)steps;
    return PYR_LIKELY(steps <= (uint64_t)rt->max_steps) ? 0 : pyr_charge_slow(rt);
}

// One level more, as a Python call is one ([where] completes "maximum recursion depth exceeded%s"): what 3.11 counts of C
// (Include/internal/pycore_ceval.h: _Py_EnterRecursiveCall). -1 with RecursionError set. Pairs with uncount.
int pyr_recursion_error(pyr_runtime *rt, const char *where);
PYR_SHARED int pyr_count_level(pyr_runtime *rt, const char *where) {
    if (PYR_UNLIKELY(rt->recursion >= rt->recursion_limit)) return pyr_recursion_error(rt, where);
    rt->recursion_limit--;
    return 0;
}
static inline void pyr_uncount_level(pyr_runtime *rt) {
    rt->recursion_limit++;
}

// The same for what nests in C. Pairs with leave.
PYR_SHARED int pyr_enter_recursion(pyr_runtime *rt, const char *where) {
    if (PYR_UNLIKELY(rt->recursion >= rt->recursion_limit || rt->c_room < PYR_C_STEP)) return pyr_recursion_error(rt, where);
    rt->recursion_limit--;
    rt->c_room -= PYR_C_STEP;
    return 0;
}
PYR_SHARED void pyr_leave_recursion(pyr_runtime *rt) {
    rt->recursion_limit++;
    rt->c_room += PYR_C_STEP;
}

// What nests in C and is no level for 3.11. Pairs with leave.
PYR_SHARED int pyr_enter_nesting(pyr_runtime *rt, int32_t room, const char *where) {
    if (PYR_UNLIKELY(rt->c_room < room)) return pyr_recursion_error(rt, where);
    rt->c_room -= room;
    return 0;
}
static inline void pyr_leave_nesting(pyr_runtime *rt, int32_t room) {
    rt->c_room += room;
}

// Tells [tracer] of the memory that is asked for from now on; NULL: nobody.
static inline void pyr_trace_memory(pyr_runtime *rt, const pyr_tracer *tracer) {
    pyr_heap_trace(&rt->heap, tracer);
    rt->quick_int = tracer ? NULL : &rt->types[PYR_T_INT];
    rt->quick_float = tracer ? NULL : &rt->types[PYR_T_FLOAT];
    rt->quick_range = tracer ? NULL : &rt->types[PYR_T_RANGE_ITER];
}

// ---- types of objects ------------------------------------------------------------------------------------------------------------

static inline pyr_type *pyr_type_of(const pyr_object *o) {
    return o->ob_type.p;
}
static inline pyr_type *pyr_builtin_type(const pyr_runtime *rt, pyr_type_id id) {
    return &rt->types[id];
}
// True if [o] is exactly of the built-in type.
static inline bool pyr_is_exact(const pyr_runtime *rt, const pyr_object *o, pyr_type_id id) {
    return o->ob_type.p == &rt->types[id];
}
#define PYR_IS_INT(o) pyr_type_has((o)->ob_type.p, PYR_TPFLAGS_LONG_SUBCLASS)
#define PYR_IS_LIST(o) pyr_type_has((o)->ob_type.p, PYR_TPFLAGS_LIST_SUBCLASS)
#define PYR_IS_TUPLE(o) pyr_type_has((o)->ob_type.p, PYR_TPFLAGS_TUPLE_SUBCLASS)
#define PYR_IS_BYTES(o) pyr_type_has((o)->ob_type.p, PYR_TPFLAGS_BYTES_SUBCLASS)
#define PYR_IS_STR(o) pyr_type_has((o)->ob_type.p, PYR_TPFLAGS_UNICODE_SUBCLASS)
#define PYR_IS_DICT(o) pyr_type_has((o)->ob_type.p, PYR_TPFLAGS_DICT_SUBCLASS)
#define PYR_IS_EXCEPTION(o) pyr_type_has((o)->ob_type.p, PYR_TPFLAGS_BASE_EXC_SUBCLASS)
#define PYR_IS_TYPE(o) pyr_type_has((o)->ob_type.p, PYR_TPFLAGS_TYPE_SUBCLASS)

// ---- reference counts --------------------------------------------------------------------------------------------------------------

// tp_dealloc with its event; called by pyr_decref at 0.
void pyr_dealloc(pyr_runtime *rt, pyr_object *o);

PYR_SHARED void pyr_incref(pyr_runtime *rt, pyr_object *o) {
    o->ob_refcnt++;
    PYR_EMIT_OFTEN(&rt->heap.trace, INCREF, pyr_mem_address(&rt->heap, o), o->ob_refcnt, 0);
}
PYR_SHARED void pyr_decref(pyr_runtime *rt, pyr_object *o) {
    int64_t count = --o->ob_refcnt;
    PYR_EMIT_OFTEN(&rt->heap.trace, DECREF, pyr_mem_address(&rt->heap, o), count, 0);
    if (PYR_UNLIKELY(count == 0)) pyr_dealloc(rt, o);
}
PYR_SHARED void pyr_xincref(pyr_runtime *rt, pyr_object *o) {
    if (o) pyr_incref(rt, o);
}
PYR_SHARED void pyr_xdecref(pyr_runtime *rt, pyr_object *o) {
    if (o) pyr_decref(rt, o);
}
// Returns [o] with one more reference.
PYR_SHARED pyr_object *pyr_new_ref(pyr_runtime *rt, pyr_object *o) {
    pyr_incref(rt, o);
    return o;
}
PYR_SHARED pyr_object *pyr_xnew_ref(pyr_runtime *rt, pyr_object *o) {
    if (o) pyr_incref(rt, o);
    return o;
}
// Empties the place first and drops the reference then, so that no event sees a dead reference in it.
PYR_SHARED void pyr_clear(pyr_runtime *rt, pyr_ref *place) {
    pyr_object *old = place->p;
    place->p = NULL;
    pyr_xdecref(rt, old);
}
// Stores [stolen] in the place first and drops what was there then.
PYR_SHARED void pyr_replace(pyr_runtime *rt, pyr_ref *place, pyr_object *stolen) {
    pyr_object *old = place->p;
    place->p = stolen;
    pyr_xdecref(rt, old);
}

// ---- references of C code ------------------------------------------------------------------------------------------------------------

// Gives the owned reference [o] (or NULL) to the runtime while C code calls what may be Python code, so that it has a holder that can be
// seen. Last in, first out. A native frame (obj/frame.h) is for built-ins that own many or for long. C recursion is bounded, so the
// places suffice; a reference beyond them is only not seen.
PYR_SHARED void pyr_hold(pyr_runtime *rt, pyr_object *o) {
    if (PYR_LIKELY(rt->hold_count < PYR_HOLDS)) rt->holds[rt->hold_count].p = o;
    rt->hold_count++;
}
// Takes the innermost place back; the reference is the caller's again.
PYR_SHARED void pyr_take_back(pyr_runtime *rt) {
    rt->hold_count--;
    if (PYR_LIKELY(rt->hold_count < PYR_HOLDS)) rt->holds[rt->hold_count].p = NULL;
}
// Takes the innermost place, which [o] has, back and drops the reference.
PYR_SHARED void pyr_unhold(pyr_runtime *rt, pyr_object *o) {
    pyr_take_back(rt);
    if (o) pyr_decref(rt, o);
}
// An array of owned references in C code's own memory that grows while it does what may run Python code (the compiler's constants):
// all of them have a holder that can be seen. Each stands [step] words behind the one before. [held] stays the caller's, and is
// given back last in, first out.
typedef struct pyr_held_array {
    pyr_ref *const *place;
    const uint32_t *count;
    uint32_t step;
    const struct pyr_held_array *outer;
} pyr_held_array;
static inline void pyr_hold_array(pyr_runtime *rt, pyr_held_array *held, pyr_ref *const *place, const uint32_t *count,
                                  uint32_t step) {
    *held = (pyr_held_array){place, count, step, rt->held_arrays};
    rt->held_arrays = held;
}
static inline void pyr_take_array_back(pyr_runtime *rt) {
    rt->held_arrays = rt->held_arrays->outer;
}
// For deallocators: drops what the place holds. No event sees a dead reference in it.
PYR_SHARED void pyr_drop(pyr_runtime *rt, pyr_ref *place) {
#if PYR_TRACE
    pyr_clear(rt, place);
#else
    if (place->p) pyr_decref(rt, place->p);
#endif
}

// ---- memory of objects (alloc.c) ---------------------------------------------------------------------------------------------------

// tp_alloc: an instance of [type] with room for [items] items, zeroed behind the header, count 1, a class counted; tracked if
// its type has GC. Returns NULL with MemoryError set.
pyr_object *pyr_object_alloc(pyr_runtime *rt, pyr_type *type, int64_t items);
// The same for a class with a managed dict whose instances have no items; fast builds only.
pyr_object *pyr_instance_alloc(pyr_runtime *rt, pyr_type *type);
// The same, neither zeroed nor tracked, of exactly [size] bytes behind the collector header if there is one. Counts a generation-0
// allocation and may collect when the type has GC, before the block is asked for (3.11: after the block, before it is linked).
pyr_object *pyr_object_new(pyr_runtime *rt, pyr_type *type, int64_t size);
pyr_object *pyr_varobject_new(pyr_runtime *rt, pyr_type *type, int64_t size, int64_t ob_size);
// tp_free: gives the block back; an object with GC must be untracked. Drops the reference to a class.
void pyr_object_free(pyr_runtime *rt, pyr_object *o);
// Bytes of the instance without headers in front, as sys.getsizeof's object part: tp_basicsize + items * tp_itemsize.
int64_t pyr_object_size(const pyr_object *o);
// Where the object stands in its block: 0, 16 or 32 bytes behind the start.
int64_t pyr_object_front(const pyr_object *o);

// Gives every object on a free list back to the allocator (a full collection does: clear_freelists).
void pyr_freelists_clear(pyr_runtime *rt);

// Deallocators of containers (3.11: Py_TRASHCAN_BEGIN and END): false if the object, which must be untracked, was put off; the
// deallocator then returns at once. A deallocator that also serves subclasses asks only if it is the type's own.
bool pyr_trash_begin(pyr_runtime *rt, pyr_object *o);
void pyr_trash_end(pyr_runtime *rt);

// Free lists of GC objects: linked through gc_prev; the type stays readable. Put: false if the list is full (as the preset says).
bool pyr_freelist_put(pyr_runtime *rt, pyr_freelist *list, int64_t limit, pyr_object *o);
// Returns an object with count 1, its other fields as they were left; NULL if the list is empty.
pyr_object *pyr_freelist_get(pyr_runtime *rt, pyr_freelist *list);

// Calls tp_finalize from a deallocator. -1: the object lives again (Objects/object.c: PyObject_CallFinalizerFromDealloc).
int pyr_finalize_from_dealloc(pyr_runtime *rt, pyr_object *o);
// Calls tp_finalize if it has not run yet (PEP 442: once).
void pyr_finalize(pyr_runtime *rt, pyr_object *o);

// sys.getsizeof: the object and its own buffers, collector header and the two references in front included (sizes.c).
int64_t pyr_sizeof(pyr_runtime *rt, pyr_object *o);

void pyr_gc_track(pyr_runtime *rt, pyr_object *o);
void pyr_gc_untrack(pyr_runtime *rt, pyr_object *o); // nothing if it is not tracked

// Counts a request to the objects' layer: PYR_ASKED_OBJECTS, or PYR_ASKED_KEPT if a free list serves it.
static inline void pyr_count_request(pyr_runtime *rt, pyr_asked_of place, int64_t bytes) {
#if PYR_TRACE
    rt->heap.asked[place].requests++;
    rt->heap.asked[place].bytes += (uint64_t)bytes;
#else
    (void)rt, (void)place, (void)bytes;
#endif
}

// Counts an object that is asked for and that a free list serves.
static inline void pyr_count_kept(pyr_runtime *rt, int64_t bytes) {
    pyr_count_request(rt, PYR_ASKED_OBJECTS, bytes);
    pyr_count_request(rt, PYR_ASKED_KEPT, bytes);
}

// Plain managed memory for the parts of objects. NULL with MemoryError set.
void *pyr_alloc(pyr_runtime *rt, int64_t size, pyr_use use);
void *pyr_realloc(pyr_runtime *rt, void *block, int64_t size, pyr_use use);
// The same for the block that [place] alone points to; [place] is never seen pointing to free memory. 0, or -1 with MemoryError set.
int pyr_realloc_at(pyr_runtime *rt, pyr_void_ref *place, int64_t size, pyr_use use);
void pyr_free(pyr_runtime *rt, void *block);

// ---- errors (error.c) ----------------------------------------------------------------------------------------------------------------

// Sets the exception; each answers NULL, so that `return pyr_error(...)` works in functions that return pointers.
// Formats of pyr_error_format: those of base/format.h, and %R (repr of an object), %S (str of an object), %T (name of an object's type).
void *pyr_error(pyr_runtime *rt, pyr_type_id exception, const char *message);
void *pyr_error_format(pyr_runtime *rt, pyr_type_id exception, const char *format, ...);
void *pyr_error_object(pyr_runtime *rt, pyr_type *exception,
                       pyr_object *value);             // instance made by calling the class; value borrowed
void *pyr_error_memory(pyr_runtime *rt);               // MemoryError, without allocating
void *pyr_error_key(pyr_runtime *rt, pyr_object *key); // KeyError(key)
// AttributeError with its name and obj; NameError with its name. The message is made as by pyr_error_format.
void *pyr_error_attribute(pyr_runtime *rt, pyr_object *o, pyr_object *name, const char *format, ...);
void *pyr_error_name(pyr_runtime *rt, pyr_type_id exception, pyr_object *name, const char *format, ...);
void *pyr_error_stop(pyr_runtime *rt, pyr_object *value_or_null); // StopIteration(value)
// Raises [stolen], an exception instance: chains __context__ to what is being handled.
void pyr_error_raise(pyr_runtime *rt, pyr_object *stolen);
static inline bool pyr_error_set(const pyr_runtime *rt) {
    return rt->exception != NULL || rt->halt != 0;
}
// True if the exception that is set is an instance of the built-in class. False while halting.
bool pyr_error_is(const pyr_runtime *rt, pyr_type_id exception);
void pyr_error_clear(pyr_runtime *rt);
// Takes the exception out. Returns an owned reference or NULL. pyr_error_restore puts it back (steals).
pyr_object *pyr_error_take(pyr_runtime *rt);
void pyr_error_restore(pyr_runtime *rt, pyr_object *stolen);
// An error that nobody can receive (in __del__, a callback): written to stderr as "Exception ignored in: ...", and cleared.
void pyr_error_unraisable(pyr_runtime *rt, pyr_object *where);

#endif
