// Frames: where a Python call, a generator or a built-in that calls back keeps its references. Never a C frame.
//
// Frames stand in chunks of the frame stack (Python/pystate.c, 3.11: _PyInterpreterFrame on 16 KiB chunks), a generator's inside the
// generator. The evaluation stack follows the locals in `slots`. At every event `ip` and `sp` are true. A preset with
// freelist_frame > 0 (to 3.10) keeps frame objects for reuse.
#ifndef PYR_OBJ_FRAME_H
#define PYR_OBJ_FRAME_H
#include "obj/runtime.h"

PYR_REF_TYPE(pyr_frame_ref, pyr_frame);

typedef enum pyr_frame_owner {
    PYR_FRAME_STACK,     // a call, in a chunk of the frame stack
    PYR_FRAME_GENERATOR, // in a generator object
    PYR_FRAME_OBJECT,    // taken over by a frame object that outlives the call
    PYR_FRAME_NATIVE     // a built-in's: slots are its owned references, code NULL
} pyr_frame_owner;

struct pyr_frame {
    pyr_ref func;         // owned: the function, or the built-in of a native frame (may be NULL there)
    pyr_ref globals;      // borrowed from func
    pyr_ref builtins;     // borrowed from func
    pyr_ref locals;       // owned: the mapping of a module or class body; NULL in a function
    pyr_ref code;         // owned; NULL in a native frame
    pyr_ref frame_object; // owned: made when somebody asks (sys._getframe, traceback), or NULL
    pyr_frame_ref previous;
    int32_t ip;    // index of the instruction that is being executed; -1 before the first
    int32_t sp;    // slots in use: slots[0 .. sp) (locals first, unset ones NULL)
    uint8_t owner; // pyr_frame_owner
    uint8_t entry; // 1: returning from it leaves the C function that runs the machine; of a native frame: it is a level
    uint8_t after; // what the machine does with the result (vm/: construct, operator fallback, iteration, ...); 0: push it
    uint8_t state; // of a generator's frame: created, running, suspended, finished; of one on the stack: PYR_FRAME_LEAVING or 0
    uint32_t after_data;
    pyr_ref slots[]; // code->framesize of them, or a native frame's
};
#define PYR_FRAME_HEADER 72
_Static_assert(offsetof(struct pyr_frame, slots) == PYR_FRAME_HEADER, "64-bit layout of a frame");

// `state` of a frame on the stack while its locals are dropped. It is still their holder, but no caller of what runs then any more
// (Python/ceval.c, 3.11: _PyEvalFrameClearAndPop).
enum { PYR_FRAME_LEAVING = 1 };

// A native frame's `state`: its slots are references, or its first three tell of owned references outside the frame (of a list's items,
// of a set's table that is being dropped): slots[0].p the first, slots[1] as an int64 how many, slots[2] as an int64 how many words
// each is behind the one before.
// PYR_NATIVE_KEYS: slots[0].p is the table of a dict that was cleared, whose entries are being dropped. From PYR_NATIVE_BORROWS on (the
// machine's kinds) the slots are references, but func is borrowed from the caller's operands, as type_call and slot_tp_call borrow it.
enum { PYR_NATIVE_SLOTS = 0, PYR_NATIVE_ARRAY = 1, PYR_NATIVE_KEYS = 2, PYR_NATIVE_BORROWS = 16 };

// ---- generators and frame objects: their memory is obj's, their behaviour the machine's (it fills the slots and adds the tables) ------

typedef struct pyr_generator {
    pyr_object base;
    pyr_ref code, weaklist, name, qualname;
    pyr_ref handled;          // what it was handling when it was suspended; owned or NULL
    pyr_frame_ref exc_caller; // unused: keeps 3.11's offset
    pyr_ref origin;
    uint8_t hooks_inited, closed, running, pad;
    int32_t pad2;
    pyr_frame frame; // code->framesize slots follow
} pyr_generator;
#define PYR_GENERATOR_HEADER 152
_Static_assert(offsetof(pyr_generator, frame) == 80, "64-bit layout of a generator");
pyr_object *pyr_generator_new(pyr_runtime *rt, pyr_object *function); // frame with empty slots, state 0; tracked

typedef struct pyr_frame_object {
    pyr_object base;
    pyr_ref back;        // owned once the call has ended; NULL before
    pyr_frame_ref frame; // the call's, or `own` after the call has ended
    pyr_ref trace;
    int32_t lineno;
    uint8_t trace_lines, trace_opcodes, fast_as_locals, pad;
    pyr_frame own;
} pyr_frame_object;
#define PYR_FRAME_OBJECT_HEADER 120
_Static_assert(offsetof(pyr_frame_object, own) == 48, "64-bit layout of a frame object");
// Returns the frame's object, borrowed (the frame owns it), made if there is none yet. NULL with MemoryError set.
pyr_object *pyr_frame_get_object(pyr_runtime *rt, pyr_frame *frame);
// The call ends: drops the frame's references, or moves them into its frame object if that outlives it. Does not pop the stack.
void pyr_frame_clear(pyr_runtime *rt, pyr_frame *frame);

// A traceback that continues with [next] (borrowed or NULL). Returns an owned reference.
pyr_object *pyr_traceback_new(pyr_runtime *rt, pyr_object *next, pyr_object *frame_object, int32_t lasti, int32_t lineno);

// Visits every owned reference of the frame (for traverse of generators and frame objects, and for the queries).
int pyr_frame_visit(pyr_frame *frame, pyr_visit visit, void *arg);

// Pushes a native frame with [count] empty slots for the built-in [callable] (borrowed, may be NULL) and makes it rt->frame. NULL with
// the error set. What stands in its slots is owned by it and dropped by pyr_native_pop.
pyr_frame *pyr_native_push(pyr_runtime *rt, pyr_object *callable, int32_t count);
// The same with a state from PYR_NATIVE_BORROWS on.
pyr_frame *pyr_native_push_borrowing(pyr_runtime *rt, pyr_object *callable, int32_t count, uint8_t state);

// Whether func is a reference of the frame's.
static inline bool pyr_frame_owns_func(const pyr_frame *frame) {
    return frame->owner != PYR_FRAME_NATIVE || frame->state < PYR_NATIVE_BORROWS;
}
void pyr_native_pop(pyr_runtime *rt, pyr_frame *frame);
// The same at the end of a built-in: returns [result], an owned reference or NULL, which is held while the slots are dropped.
pyr_object *pyr_native_return(pyr_runtime *rt, pyr_frame *frame, pyr_object *result);
// Drops [count] owned references (some may be NULL), the last first, and frees the block that they stand in. What is not dropped
// yet has a native frame as its holder meanwhile.
void pyr_drop_array(pyr_runtime *rt, pyr_ref *items, int64_t count);
// A native frame that holds [count] references, each [words] words behind the one before, while somebody looks and they are dropped one
// by one; each becomes NULL before it is. NULL if nobody looks, or there is no memory for it. pyr_array_pop takes it back, also NULL.
pyr_frame *pyr_array_push(pyr_runtime *rt, pyr_ref *first, int64_t count, int64_t words);
void pyr_array_pop(pyr_runtime *rt, pyr_frame *frame);

// The frame stack: chunks of 16 KiB and more, the innermost one in rt->stack_chunk (Include/internal/pycore_pystate.h, 3.11).
PYR_REF_TYPE(pyr_stack_chunk_ref, struct pyr_stack_chunk);
typedef struct pyr_stack_chunk {
    pyr_stack_chunk_ref previous;
    int64_t size; // bytes, with this header
    int64_t top;  // bytes in use, of all chunks but the innermost one
} pyr_stack_chunk;
PYR_ASSERT_SIZE(pyr_stack_chunk, 24);

// Room for a frame of [slots] references on the frame stack, header included, uninitialised; NULL with MemoryError set. Last in, first out.
pyr_frame *pyr_frame_stack_grow(pyr_runtime *rt, int64_t size);
void pyr_frame_stack_shrink(pyr_runtime *rt);
static inline pyr_frame *pyr_frame_stack_push(pyr_runtime *rt, int64_t slots) {
    int64_t size = PYR_FRAME_HEADER + slots * 8;
    if (PYR_UNLIKELY(size > rt->stack_limit - rt->stack_top)) return pyr_frame_stack_grow(rt, size);
    pyr_frame *frame = (pyr_frame *)(void *)rt->stack_top;
    rt->stack_top += size;
    return frame;
}
static inline void pyr_frame_stack_pop(pyr_runtime *rt, pyr_frame *frame) {
    rt->stack_top = (char *)frame;
    if (PYR_UNLIKELY((char *)frame == (char *)(rt->stack_chunk + 1))) pyr_frame_stack_shrink(rt);
}

// Gives the last chunk back, when no frame is left.
void pyr_frame_stack_free(pyr_runtime *rt);
#endif
