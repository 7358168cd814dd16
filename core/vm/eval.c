// The evaluator: one loop that runs the instructions of Python frames (Python/ceval.c, 3.11).
//
// A build with events stores the stack pointer in the frame whenever it moves, so that every event sees it; a fast build stores it
// (SAVE) before anything that can observe the frame. The source is the same. Whatever pushes or
// pops frames happens in functions that answer a pyr_go; after one that is not PYR_GO_NEXT the loop takes up
// rt->frame at vm->next. The references of operands stay on the stack until the operation is over.
#include "vm/eval.h"
#include "gc/collector.h"
#include "obj/descr.h"
#include "obj/dict.h"
#include "obj/iter.h"
#include "obj/list.h"
#include "obj/range.h"
#include "vm/builtins.h"
#include "vm/cache.h"
#include "vm/construct.h"
#include "vm/fuse.h"
#include "vm/generator.h"
#include "vm/quick.h"
#include "vm/special.h"
#include <string.h>

#if defined(__GNUC__) && !defined(__wasm__) && !PYR_TRACE
#define COMPUTED_GOTO 1
#else
#define COMPUTED_GOTO 0
#endif

#if PYR_TRACE
#define COUNTED_TO(place) ((void)0)
#define STACK(n) (sp[-(int32_t)(n)].p)
#define GROW(n) (sp += (n), frame->sp = (int32_t)(sp - frame->slots))
#define SAVE() ((void)0)
#define LOAD_SP() (sp = frame->slots + frame->sp)
#define COUNT() ((void)0) // each instruction counts itself
#else
#define COUNTED_TO(place) (counted = (place))
#define STACK(n) (sp[-(int32_t)(n)].p)
#define GROW(n) (sp += (n))
#define SAVE() (frame->sp = (int32_t)(sp - frame->slots), frame->ip = (int32_t)(next - words) - 1, COUNT())
#define COUNT() (rt->steps += next - counted, counted = next) // of the instructions since `counted`, which ran in a row
#define LOAD_SP() (sp = frame->slots + frame->sp)
#endif

#define STACK_REFS(n) ((pyr_ref *)(void *)&STACK(n)) // the n topmost operands, lowest first
#define TOP() STACK(1)
#define SECOND() STACK(2)
#define PUSH(value) (STACK(0) = (value), GROW(1))
#define POP() (GROW(-1), STACK(0))
#define DROP()                                                                                                                 \
    do {                                                                                                                       \
        pyr_object *dropped_ = POP();                                                                                          \
        pyr_decref(rt, dropped_);                                                                                              \
    } while (0)
// Replaces the operand at depth n by an owned reference.
#define SET_STACK(n, value)                                                                                                    \
    do {                                                                                                                       \
        pyr_object *old_ = STACK(n);                                                                                           \
        STACK(n) = (value);                                                                                                    \
        pyr_decref(rt, old_);                                                                                                  \
    } while (0)
// Drops a reference that no place of the frame holds any more. A fast build stores what it keeps in locals only if the object goes.
#if PYR_TRACE
#define DECREF(o) pyr_decref(rt, o)
// Drops two references or three in their order. The end of one may run code, and what still has to go is held meanwhile.
#define DECREF_TWO(a, b)                                                                                                       \
    do {                                                                                                                       \
        pyr_object *later_ = (b);                                                                                              \
        pyr_hold(rt, later_);                                                                                                  \
        pyr_xdecref(rt, a);                                                                                                    \
        pyr_unhold(rt, later_);                                                                                                \
    } while (0)
#define DECREF_THREE(a, b, c)                                                                                                  \
    do {                                                                                                                       \
        pyr_object *last_ = (c);                                                                                               \
        pyr_hold(rt, last_);                                                                                                   \
        DECREF_TWO(a, b);                                                                                                      \
        pyr_unhold(rt, last_);                                                                                                 \
    } while (0)
#else
#define DECREF(o)                                                                                                              \
    do {                                                                                                                       \
        pyr_object *gone_ = (o);                                                                                               \
        if (--gone_->ob_refcnt == 0) {                                                                                         \
            SAVE();                                                                                                            \
            pyr_drop_dead(rt, gone_);                                                                                          \
        }                                                                                                                      \
    } while (0)
#define XDECREF(o)                                                                                                             \
    if (o) DECREF(o)
#define DECREF_TWO(a, b)                                                                                                       \
    do {                                                                                                                       \
        XDECREF(a);                                                                                                            \
        XDECREF(b);                                                                                                            \
    } while (0)
#define DECREF_THREE(a, b, c)                                                                                                  \
    do {                                                                                                                       \
        DECREF_TWO(a, b);                                                                                                      \
        XDECREF(c);                                                                                                            \
    } while (0)
#endif
// The result of a call with n arguments replaces them and what was called, which go the lowest first.
#if PYR_TRACE
#define REPLACE_CALL(n, result)                                                                                                \
    do {                                                                                                                       \
        pyr_hold(rt, result);                                                                                                  \
        pyr_frame_drop(rt, frame, (int64_t)(n) + 2);                                                                           \
        pyr_take_back(rt);                                                                                                     \
        LOAD_SP();                                                                                                             \
        PUSH(result);                                                                                                          \
    } while (0)
#else
#define REPLACE_CALL(n, result)                                                                                                \
    do {                                                                                                                       \
        if ((n) < 2) {                                                                                                         \
            pyr_object *lowest_ = STACK((n) + 2), *called_ = STACK((n) + 1), *last_ = (n) ? TOP() : NULL;                      \
            GROW(-(int32_t)(n)-1);                                                                                             \
            TOP() = (result);                                                                                                  \
            XDECREF(lowest_);                                                                                                  \
            DECREF(called_);                                                                                                   \
            XDECREF(last_);                                                                                                    \
        } else {                                                                                                               \
            pyr_hold(rt, result);                                                                                              \
            pyr_frame_drop(rt, frame, (int64_t)(n) + 2);                                                                       \
            pyr_take_back(rt);                                                                                                 \
            LOAD_SP();                                                                                                         \
            PUSH(result);                                                                                                      \
        }                                                                                                                      \
    } while (0)
#endif
#define QUICK_TRUTH(value) pyr_quick_truth(rt, value, &truth)
#define names pyr_tuple_items(pyr_frame_code(frame)->names.p) // seldom needed: caches know where names lead to
#define LOCAL(i) (frame->slots[i].p)
#define NAME() (names[arg].p)
#define JUMP(distance)                                                                                                         \
    do {                                                                                                                       \
        COUNT();                                                                                                               \
        next += (distance);                                                                                                    \
        COUNTED_TO(next);                                                                                                      \
    } while (0)
// Counts a call or a jump back ([count]: one of the two functions of cache.h).
#define WARM_UP(count)                                                                                                         \
    do {                                                                                                                       \
        count(rt, pyr_frame_code(frame));                                                                                      \
        caches = pyr_frame_code(frame)->caches.p;                                                                              \
    } while (0)
// The last thing that an instruction does: what would come behind it is left out when a slice ends here.
#define CHECK_STEPS()                                                                                                          \
    if (PYR_UNLIKELY(rt->steps >= stop)) goto out_of_steps
#if PYR_TRACE
#define LOAD_LOCATIONS() (locations = code_->locations.p, line = NO_LINE)
#else
#define LOAD_LOCATIONS() ((void)0)
#endif
// Takes up rt->frame at instruction [at].
#define LOAD_FRAME(at)                                                                                                         \
    do {                                                                                                                       \
        frame = rt->frame;                                                                                                     \
        const pyr_code *code_ = pyr_frame_code(frame);                                                                         \
        words = code_->words.p;                                                                                                \
        next = words + (at);                                                                                                   \
        consts = pyr_tuple_items(code_->consts.p);                                                                             \
        caches = code_->caches.p;                                                                                              \
        LOAD_LOCATIONS();                                                                                                      \
        LOAD_SP();                                                                                                             \
        COUNTED_TO(next);                                                                                                      \
    } while (0)
#define CACHE() (&caches[next - words - 1]) // only if caches is not NULL
#define CHECK(condition)                                                                                                       \
    if (PYR_UNLIKELY(!(condition))) goto error
// Runs something that may leave the frame.
#define GO(call)                                                                                                               \
    do {                                                                                                                       \
        SAVE();                                                                                                                \
        go = (call);                                                                                                           \
        if (PYR_UNLIKELY(go != PYR_GO_NEXT)) goto transfer;                                                                    \
        LOAD_SP();                                                                                                             \
    } while (0)

// Behind a call that made no frame: one of the places where 3.12 looks whether a collection waits (Python/bytecodes.c, CHECK_EVAL_BREAKER).
#define DISPATCH_CALLED()                                                                                                      \
    do {                                                                                                                       \
        if (PYR_UNLIKELY(rt->gc.pending)) goto collect;                                                                        \
        DISPATCH();                                                                                                            \
    } while (0)

#if COMPUTED_GOTO
#define TARGET(name) op_##name:
#define PLAIN(name) goto op_##name // the quick way is not one
#define DISPATCH()                                                                                                             \
    do {                                                                                                                       \
        instr = *next++;                                                                                                       \
        arg = instr >> 8;                                                                                                      \
        goto *targets[instr & 0xFF];                                                                                           \
    } while (0)
#else
#if PYR_TRACE
#define TARGET(name) case PYR_OP_##name:
#else
#define TARGET(name)                                                                                                           \
    case PYR_OP_##name:                                                                                                        \
        op_##name : __attribute__((unused))
#define PLAIN(name) goto op_##name
#endif
#define DISPATCH() goto dispatch
#endif

#if PYR_TRACE
// Lines of modules that come with the machine, and of texts that the program makes, are nothing that somebody has before them.
static bool is_program_text(pyr_runtime *rt, pyr_code *code) {
    enum { UNKNOWN, OTHER, OWN };
    const pyr_object *own = pyr_vm_of(rt)->filename;
    if (!own) return false;
    if (code->seen_text == UNKNOWN) code->seen_text = pyr_str_equal(code->filename.p, own) ? OWN : OTHER;
    return code->seen_text == OWN;
}

// LINE as a trace function would be told: a new line begins, or a jump went back. Only of the program's own text.
static PYR_NOINLINE void trace_line(pyr_runtime *rt, const pyr_frame *frame, int32_t previous, uint32_t opcode) {
    pyr_code *code = pyr_frame_code(frame);
    const pyr_location *here = &code->locations.p[frame->ip];
    bool line = here->line >= 0 && opcode != PYR_OP_RESUME;
    if (line && previous >= 0 && code->locations.p[previous].line == here->line) {
        uint32_t before = pyr_instr_opcode(code->words.p[previous]);
        line = before == PYR_OP_RESUME ? pyr_instr_arg(code->words.p[previous]) == 0 && previous < frame->ip
                                       : frame->ip < previous && before != PYR_OP_SEND;
    }
    if (line && is_program_text(rt, code))
        PYR_EMIT_OFTEN(&rt->heap.trace, LINE, here->line, pyr_mem_address(&rt->heap, frame), rt->recursion);
}

// [previous]: the frame's last instruction, -1 before the first. [words] and [locations] are its code's. [line]: the line that goes on if the
// instruction behind [previous] is of it, or NO_LINE.
#define NO_LINE INT32_MIN
static inline void trace_instruction(pyr_runtime *rt, const pyr_frame *frame, int32_t previous, int32_t ip,
                                     const uint32_t *words, const pyr_location *locations, int32_t *line) {
    uint32_t opcode = pyr_instr_opcode(words[ip]);
    // Mostly the line goes on.
    if (PYR_UNLIKELY(locations[ip].line != *line || previous >= ip)) {
        trace_line(rt, frame, previous, opcode);
        *line = opcode == PYR_OP_RESUME ? NO_LINE : locations[ip].line;
    }
    PYR_EMIT_OFTEN(&rt->heap.trace, INSTR, ip, pyr_mem_address(&rt->heap, frame), opcode);
}
#endif

// Whether a call with [given] positional arguments only has to put them into the first slots.
static inline bool is_simple(const pyr_code *code, uint32_t given) {
    return code->plain_args == (int32_t)given;
}

// The frame of such a call, which takes function and arguments over from the stack. NULL with MemoryError set; they are still there then.
static inline pyr_frame *push_simple_call(pyr_runtime *rt, pyr_object *function, const pyr_code *code, const pyr_ref *args,
                                          uint32_t given) {
    const pyr_function *f = (const pyr_function *)function;
    pyr_frame *frame = pyr_frame_stack_push(rt, code->framesize);
    if (PYR_UNLIKELY(!frame)) return NULL;
    frame->func.p = function;
    frame->globals.p = f->globals.p;
    frame->builtins.p = f->builtins.p;
    frame->locals.p = NULL;
    frame->code.p = f->code.p;
    frame->frame_object.p = NULL;
    frame->ip = -1;
    frame->sp = code->nlocalsplus;
    frame->owner = PYR_FRAME_STACK;
    frame->entry = 0;
    frame->state = 0;
    uint32_t i = 0, slots = (uint32_t)code->nlocalsplus;
    for (; i < given; i++) frame->slots[i].p = args[i].p;
    for (; i < slots; i++) frame->slots[i].p = NULL;
    pyr_incref(rt, f->code.p);
    return frame;
}

// Whether a method of a built-in type is called on an object of just that type with arguments that its function checks by itself.
static inline bool takes_plainly(const pyr_method_def *def, uint32_t nargs) {
    return def->flags == PYR_METH_FASTCALL || (def->flags == PYR_METH_O && nargs == 1) ||
           (def->flags == PYR_METH_NOARGS && nargs == 0);
}
static inline bool is_direct(const pyr_runtime *rt, const pyr_method_descr *descr, const pyr_object *self, uint32_t nargs) {
    return pyr_type_of(self) == (const pyr_type *)descr->base.type.p && !pyr_is_exact(rt, self, PYR_T_GENERATOR) &&
           takes_plainly(descr->def.p, nargs);
}

// Whether every name is a global or a builtin.
static inline bool is_module_body(const pyr_runtime *rt, const pyr_frame *frame) {
    return frame->locals.p == frame->globals.p && pyr_is_exact(rt, frame->globals.p, PYR_T_DICT);
}

#if PYR_TRACE
// What pyr_dict_set does with a name that is there, event for event.
static inline void replace_global(pyr_runtime *rt, pyr_ref *place, pyr_object *name, pyr_object *value) {
    pyr_object *old = place->p;
    pyr_incref(rt, name);
    pyr_incref(rt, value);
    place->p = value;
    pyr_hold(rt, name);
    pyr_decref(rt, old);
    pyr_unhold(rt, name);
}
#endif

// pyr_call_builtin for what takes plainly; [shortly]: pyr_specialize_call's answer.
static PYR_NOINLINE pyr_object *call_counted(pyr_runtime *rt, const pyr_method_def *def, pyr_object *self, const pyr_ref *args,
                                             uint32_t nargs) {
    if (pyr_count_level(rt, " while calling a Python object") < 0) return NULL;
    pyr_object *result = def->function(rt, self, args, nargs, NULL);
    pyr_uncount_level(rt);
    return result;
}
static inline pyr_object *call_plainly(pyr_runtime *rt, bool shortly, const pyr_method_def *def, pyr_object *self,
                                       const pyr_ref *args, uint32_t nargs) {
    return shortly ? def->function(rt, self, args, nargs, NULL) : call_counted(rt, def, self, args, nargs);
}

// Calls a method of a built-in type: append and pop of a list, the two that loops are made of, at once if the list stays where it is.
static inline pyr_object *quick_method(pyr_runtime *rt, bool shortly, const pyr_method_def *def, pyr_object *self,
                                       const pyr_ref *args, uint32_t nargs) {
    pyr_cfunction function = def->function;
    pyr_list *list = (pyr_list *)self;
    if (PYR_UNLIKELY(!shortly && rt->recursion >= rt->recursion_limit)) return call_counted(rt, def, self, args, nargs);
    if (function == pyr_list_method_append) {
        int64_t size = list->base.ob_size;
        if (PYR_LIKELY(size < list->allocated)) {
            list->items.p[size].p = pyr_new_ref(rt, args[0].p);
            list->base.ob_size = size + 1;
            return pyr_new_ref(rt, rt->none);
        }
    } else if (function == pyr_list_method_pop && nargs == 0) {
        int64_t left = list->base.ob_size - 1;
        if (PYR_LIKELY(left >= 0 && left >= list->allocated >> 1)) {
            list->base.ob_size = left;
            return list->items.p[left].p;
        }
    }
    return call_plainly(rt, shortly, def, self, args, nargs);
}

pyr_go pyr_eval(pyr_runtime *rt, int64_t stop) {
    pyr_vm *vm = pyr_vm_of(rt);
    pyr_frame *frame;
    const uint32_t *words, *next;
    const pyr_ref *consts;
    pyr_cache *caches;
    uint32_t instr, arg;
    pyr_go go;
    pyr_ref *sp;
#if PYR_TRACE
    const pyr_location *locations;
    int32_t line;
#else
    const uint32_t *counted;
#endif
#if COMPUTED_GOTO
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverride-init" // unknown first, then what there is
    static const void *const targets[256] = {
        [0 ... 255] = &&unknown,
#define PYR_OPCODE(name, number, kind, falls, jumps) [number] = &&op_##name,
#include "lang/opcodes.def"
#undef PYR_OPCODE
#define PYR_FUSED(name, number, plain) [number] = &&op_##name,
#include "vm/fused.def"
#undef PYR_FUSED
    };
#pragma GCC diagnostic pop
#endif

enter:
    LOAD_FRAME(vm->next);
    // Steps are looked at here and where a jump goes back: nothing runs for long without either.
    if (PYR_UNLIKELY(rt->steps >= stop)) goto out_of_steps;
#if COMPUTED_GOTO
    DISPATCH();
    {
#else
dispatch:
#if PYR_TRACE
    rt->steps++;
#endif
    instr = *next++;
    arg = instr >> 8;
#if PYR_TRACE
    {
        int32_t previous = frame->ip, ip = (int32_t)(next - words) - 1;
        frame->ip = ip;
        if (PYR_TRACE_PACKED || PYR_LIKELY(rt->heap.trace.on))
            trace_instruction(rt, frame, previous, ip, words, locations, &line);
    }
#endif
    switch (instr & 0xFF) {
#endif

        // ---- the stack ------------------------------------------------------------------------------------------------------

        TARGET(NOP) {
            DISPATCH();
        }
        TARGET(RESUME) {
            if (PYR_UNLIKELY(pyr_frame_code(frame)->warmup < PYR_CODE_WARM)) WARM_UP(pyr_code_warm_up);
            if (PYR_UNLIKELY(rt->gc.pending)) goto collect;
            DISPATCH();
        }
        TARGET(LOAD_FAST) {
            pyr_object *value = LOCAL(arg);
            if (PYR_UNLIKELY(value == NULL)) {
                SAVE();
                pyr_unbound_error(rt, frame, arg);
                goto error;
            }
            PUSH(value);
            pyr_incref(rt, value);
            DISPATCH();
        }
        TARGET(LOAD_CLOSURE) {
            pyr_object *cell = LOCAL(arg);
            PUSH(cell);
            pyr_incref(rt, cell);
            DISPATCH();
        }
        TARGET(LOAD_CONST) {
            pyr_object *value = consts[arg].p;
            PUSH(value);
            pyr_incref(rt, value);
            DISPATCH();
        }
        TARGET(STORE_FAST) {
            pyr_object *old = LOCAL(arg);
            GROW(-1);
            LOCAL(arg) = STACK(0);
            if (old) DECREF(old);
            DISPATCH();
        }
        TARGET(DELETE_FAST) {
            SAVE();
            if (LOCAL(arg) == NULL) {
                pyr_unbound_error(rt, frame, arg);
                goto error;
            }
            pyr_clear(rt, &frame->slots[arg]);
            DISPATCH();
        }
        TARGET(POP_TOP) {
            pyr_object *value = POP();
            DECREF(value);
            DISPATCH();
        }
        TARGET(PUSH_NULL) {
            PUSH(NULL);
            DISPATCH();
        }
        TARGET(COPY) {
            pyr_object *value = STACK(arg);
            PUSH(value);
            pyr_incref(rt, value);
            DISPATCH();
        }
        TARGET(SWAP) {
            pyr_object *value = TOP();
            TOP() = STACK(arg);
            STACK(arg) = value;
            DISPATCH();
        }

        // ---- operators ------------------------------------------------------------------------------------------------------

        TARGET(BINARY_OP) {
            pyr_object *a = SECOND(), *b = TOP(), *result = pyr_quick_binary(rt, arg, a, b);
            if (PYR_LIKELY(result != NULL)) {
                GROW(-1);
                TOP() = result;
                pyr_drop_number(rt, a);
                pyr_drop_number(rt, b);
                DISPATCH();
            }
            SAVE();
            CHECK(!rt->exception);
            if (arg == PYR_NB_INPLACE_ADD && pyr_is_exact(rt, a, PYR_T_STR) && pyr_is_exact(rt, b, PYR_T_STR) &&
                pyr_plain_opcode(*next) == PYR_OP_STORE_FAST && LOCAL(pyr_instr_arg(*next)) == a) {
                // s += t of a local: its own reference is given up first, so that the string can grow in place.
                LOCAL(pyr_instr_arg(*next)) = NULL;
                pyr_decref(rt, a);
                SAVE();
                pyr_object *sum = a;
                SECOND() = NULL;
                pyr_str_append(rt, &sum, b);
                SECOND() = sum;
                CHECK(sum);
                DROP();
                DISPATCH();
            }
#if !PYR_TRACE
            if (!pyr_type_has(pyr_type_of(a), PYR_TPFLAGS_HEAPTYPE) && !pyr_type_has(pyr_type_of(b), PYR_TPFLAGS_HEAPTYPE)) {
                bool texts = arg == PYR_NB_ADD && pyr_is_exact(rt, a, PYR_T_STR) && pyr_is_exact(rt, b, PYR_T_STR);
                result = texts ? pyr_str_concat(rt, a, b) : pyr_binary(rt, (int)arg, a, b);
                CHECK(result);
                GROW(-1);
                TOP() = result;
                DECREF(a);
                DECREF(b);
                DISPATCH();
            }
#endif
            GO(pyr_binary_instruction(rt, frame, arg));
            DISPATCH();
        }
        TARGET(COMPARE_OP) {
            pyr_object *a = SECOND(), *b = TOP();
            bool answer;
            if (PYR_LIKELY(pyr_quick_compare(rt, arg, a, b, &answer))) {
#if !PYR_TRACE
                // The jump that mostly follows is made at once.
                uint32_t jump = *next, opcode = pyr_instr_opcode(jump);
                if (PYR_LIKELY(opcode == PYR_OP_POP_JUMP_FORWARD_IF_FALSE || opcode == PYR_OP_POP_JUMP_FORWARD_IF_TRUE)) {
                    next++;
                    GROW(-2);
                    if (answer == (opcode == PYR_OP_POP_JUMP_FORWARD_IF_TRUE)) JUMP(pyr_instr_arg(jump));
                    pyr_drop_number(rt, a);
                    pyr_drop_number(rt, b);
                    DISPATCH();
                }
#endif
                GROW(-1);
                TOP() = pyr_bool(rt, answer);
                pyr_drop_number(rt, a);
                pyr_drop_number(rt, b);
                DISPATCH();
            }
            GO(pyr_compare_instruction(rt, frame, arg));
            DISPATCH();
        }
        TARGET(UNARY_POSITIVE)
        TARGET(UNARY_NEGATIVE)
        TARGET(UNARY_INVERT) {
            GO(pyr_unary_instruction(rt, frame, instr & 0xFF));
            DISPATCH();
        }
        TARGET(UNARY_NOT) {
            pyr_object *value = TOP();
            bool truth = value == rt->true_;
            if (!truth && value != rt->false_ && !QUICK_TRUTH(value)) GO(pyr_truth_instruction(rt, frame, &truth));
            SET_STACK(1, pyr_bool(rt, !truth));
            DISPATCH();
        }
        TARGET(IS_OP) {
            pyr_object *b = POP(), *a = POP();
            PUSH(pyr_bool(rt, (a == b) != (arg != 0)));
            DECREF_TWO(a, b);
            DISPATCH();
        }
        TARGET(CONTAINS_OP) {
#if !PYR_TRACE
            pyr_object *container = TOP(), *value = SECOND();
            if (!pyr_type_has(pyr_type_of(container), PYR_TPFLAGS_HEAPTYPE)) {
                SAVE();
                int found = pyr_is_exact(rt, container, PYR_T_DICT) ? pyr_dict_contains(rt, container, value)
                                                                    : pyr_contains(rt, container, value);
                CHECK(found >= 0);
                GROW(-1);
                TOP() = pyr_bool(rt, (found != 0) != (arg != 0));
                DECREF(value);
                DECREF(container);
                DISPATCH();
            }
#endif
            GO(pyr_contains_instruction(rt, frame, arg != 0));
            DISPATCH();
        }
        TARGET(BINARY_SUBSCR) {
            pyr_object *container = SECOND(), *key = TOP(), *value = NULL;
            const pyr_type *type = pyr_type_of(container);
            bool list = type == &rt->types[PYR_T_LIST];
            if (list || type == &rt->types[PYR_T_TUPLE]) {
                if (pyr_is_exact(rt, key, PYR_T_INT) && pyr_int_is_compact(key)) {
                    int64_t index = pyr_int_compact(key), size = ((const pyr_varobject *)container)->ob_size;
                    if (index < 0) index += size;
                    if (index >= 0 && index < size)
                        value = (list ? pyr_list_items(container) : pyr_tuple_items(container))[index].p;
                }
            } else if (type == &rt->types[PYR_T_DICT]) {
                SAVE();
                value = pyr_dict_get(rt, container, key);
                if (PYR_UNLIKELY(value == NULL)) {
                    if (!pyr_error_set(rt)) pyr_error_key(rt, key);
                    goto error;
                }
            }
#if !PYR_TRACE
            else if (type == &rt->types[PYR_T_STR]) {
                SAVE();
                value = pyr_getitem(rt, container, key);
                CHECK(value);
                GROW(-1);
                TOP() = value;
                DECREF_TWO(container, key);
                DISPATCH();
            }
#endif
            if (PYR_LIKELY(value != NULL)) {
                pyr_incref(rt, value);
                GROW(-1);
                TOP() = value;
                DECREF_TWO(container, key);
                DISPATCH();
            }
            GO(pyr_subscript_instruction(rt, frame));
            DISPATCH();
        }
        TARGET(STORE_SUBSCR) {
            pyr_object *value = STACK(3), *container = SECOND(), *key = TOP();
            const pyr_type *type = pyr_type_of(container);
            if (type == &rt->types[PYR_T_LIST] && pyr_is_exact(rt, key, PYR_T_INT) && pyr_int_is_compact(key)) {
                int64_t index = pyr_int_compact(key), size = pyr_list_size(container);
                if (index < 0) index += size;
                if (PYR_LIKELY(index >= 0 && index < size)) {
                    pyr_ref *place = &pyr_list_items(container)[index];
                    pyr_object *old = place->p;
                    place->p = value;
                    GROW(-3);
                    DECREF_THREE(old, container, key);
                    DISPATCH();
                }
            } else if (type == &rt->types[PYR_T_DICT]) {
                SAVE();
                CHECK(pyr_dict_set(rt, container, key, value) == 0);
                GROW(-3);
                DECREF_THREE(value, container, key);
                DISPATCH();
            }
            GO(pyr_store_subscript_instruction(rt, frame));
            DISPATCH();
        }
        TARGET(DELETE_SUBSCR) {
#if !PYR_TRACE
            pyr_object *container = SECOND(), *key = TOP();
            if (pyr_is_exact(rt, container, PYR_T_DICT)) {
                SAVE();
                CHECK(pyr_dict_del(rt, container, key) == 0);
                GROW(-2);
                DECREF(container);
                DECREF(key);
                DISPATCH();
            }
#endif
            GO(pyr_delete_subscript_instruction(rt, frame));
            DISPATCH();
        }

        // ---- jumps ----------------------------------------------------------------------------------------------------------

        TARGET(JUMP_FORWARD) {
            JUMP(arg);
            DISPATCH();
        }
        TARGET(JUMP_BACKWARD) {
            JUMP(-(int64_t)arg);
            if (PYR_UNLIKELY(pyr_frame_code(frame)->warmup < PYR_CODE_WARM)) WARM_UP(pyr_code_warm_up);
            if (PYR_UNLIKELY(rt->gc.pending)) goto collect;
            CHECK_STEPS();
            DISPATCH();
        }
        TARGET(JUMP_BACKWARD_NO_INTERRUPT) {
            JUMP(-(int64_t)arg);
            CHECK_STEPS();
            DISPATCH();
        }
#define TRUTH_JUMP(name, wanted, sign)                                                                                         \
    TARGET(name) {                                                                                                             \
        pyr_object *value = TOP();                                                                                             \
        bool truth = value == rt->true_;                                                                                       \
        if (!truth && value != rt->false_ && !QUICK_TRUTH(value)) GO(pyr_truth_instruction(rt, frame, &truth));                \
        GROW(-1);                                                                                                              \
        DECREF(value);                                                                                                         \
        if (truth == (wanted)) JUMP(sign(int64_t) arg);                                                                        \
        if (sign 1 < 0) {                                                                                                      \
            if (PYR_UNLIKELY(caches == NULL)) WARM_UP(pyr_code_lap);                                                           \
            CHECK_STEPS();                                                                                                     \
        }                                                                                                                      \
        DISPATCH();                                                                                                            \
    }
        TRUTH_JUMP(POP_JUMP_FORWARD_IF_FALSE, false, +)
        TRUTH_JUMP(POP_JUMP_FORWARD_IF_TRUE, true, +)
        TRUTH_JUMP(POP_JUMP_BACKWARD_IF_FALSE, false, -)
        TRUTH_JUMP(POP_JUMP_BACKWARD_IF_TRUE, true, -)
#undef TRUTH_JUMP
#define KEEP_JUMP(name, wanted)                                                                                                \
    TARGET(name) {                                                                                                             \
        pyr_object *value = TOP();                                                                                             \
        bool truth = value == rt->true_;                                                                                       \
        if (!truth && value != rt->false_ && !QUICK_TRUTH(value)) GO(pyr_truth_instruction(rt, frame, &truth));                \
        if (truth == (wanted)) {                                                                                               \
            JUMP(arg);                                                                                                         \
        } else {                                                                                                               \
            GROW(-1);                                                                                                          \
            DECREF(value);                                                                                                     \
        }                                                                                                                      \
        DISPATCH();                                                                                                            \
    }
        KEEP_JUMP(JUMP_IF_FALSE_OR_POP, false)
        KEEP_JUMP(JUMP_IF_TRUE_OR_POP, true)
#undef KEEP_JUMP
#define NONE_JUMP(name, wanted, sign)                                                                                          \
    TARGET(name) {                                                                                                             \
        pyr_object *value = POP();                                                                                             \
        bool none = value == rt->none;                                                                                         \
        DECREF(value);                                                                                                         \
        if (none == (wanted)) JUMP(sign(int64_t) arg);                                                                         \
        if (sign 1 < 0) {                                                                                                      \
            if (PYR_UNLIKELY(caches == NULL)) WARM_UP(pyr_code_lap);                                                           \
            CHECK_STEPS();                                                                                                     \
        }                                                                                                                      \
        DISPATCH();                                                                                                            \
    }
        NONE_JUMP(POP_JUMP_FORWARD_IF_NONE, true, +)
        NONE_JUMP(POP_JUMP_FORWARD_IF_NOT_NONE, false, +)
        NONE_JUMP(POP_JUMP_BACKWARD_IF_NONE, true, -)
        NONE_JUMP(POP_JUMP_BACKWARD_IF_NOT_NONE, false, -)
#undef NONE_JUMP
        TARGET(GET_ITER) {
            GO(pyr_iter_instruction(rt, frame));
            DISPATCH();
        }
        TARGET(FOR_ITER) {
            pyr_object *iterator = TOP(), *value;
            pyr_type *type = pyr_type_of(iterator);
            if (type == &rt->types[PYR_T_LIST_ITER]) {
                pyr_seq_iter *it = (pyr_seq_iter *)iterator;
                pyr_object *list = it->sequence.p;
                if (PYR_LIKELY(list != NULL && it->index < pyr_list_size(list))) {
                    value = pyr_list_items(list)[it->index++].p;
                    PUSH(value);
                    pyr_incref(rt, value);
                    DISPATCH();
                }
            } else if (type == rt->quick_range) {
                pyr_range_iter *it = (pyr_range_iter *)iterator;
                if (PYR_LIKELY(it->index < it->length)) {
                    value = pyr_int_new(rt, (int64_t)((uint64_t)it->start + (uint64_t)it->index * (uint64_t)it->step));
                    if (PYR_UNLIKELY(value == NULL)) {
                        SAVE();
                        goto error;
                    }
                    it->index++;
                    PUSH(value);
                    DISPATCH();
                }
            }
#if !PYR_TRACE
            if (!pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE) && type != &rt->types[PYR_T_GENERATOR]) {
                SAVE();
                value = pyr_next(rt, iterator);
                CHECK(value || !pyr_error_set(rt));
            } else
#endif
                GO(pyr_for_instruction(rt, frame, &value));
            if (value) {
                PUSH(value);
            } else {
                DROP();
                JUMP(arg);
            }
            DISPATCH();
        }

        // ---- names and attributes -------------------------------------------------------------------------------------------

        TARGET(LOAD_NAME) {
            if (caches && is_module_body(rt, frame)) {
                pyr_object *global = pyr_cached_global(CACHE(), frame);
                if (PYR_LIKELY(global != NULL)) {
                    PUSH(global);
                    pyr_incref(rt, global);
                    DISPATCH();
                }
                pyr_cache_global(rt, CACHE(), frame, NAME());
            }
            SAVE();
            pyr_object *value = pyr_load_name(rt, frame, NAME());
            CHECK(value);
            PUSH(value);
            DISPATCH();
        }
        TARGET(STORE_NAME) {
            if (caches && is_module_body(rt, frame)) {
                pyr_ref *place = pyr_cached_global_place(CACHE(), frame);
                if (PYR_LIKELY(place != NULL)) {
#if PYR_TRACE
                    replace_global(rt, place, NAME(), TOP());
                    DROP();
#else
                    pyr_object *old = place->p;
                    place->p = POP();
                    DECREF(old);
#endif
                    DISPATCH();
                }
                pyr_cache_global(rt, CACHE(), frame, NAME());
            }
            SAVE();
            CHECK(pyr_store_name(rt, frame, NAME(), TOP()) == 0);
            DROP();
            DISPATCH();
        }
        TARGET(DELETE_NAME) {
            SAVE();
            CHECK(pyr_store_name(rt, frame, NAME(), NULL) == 0);
            DISPATCH();
        }
        TARGET(LOAD_GLOBAL) {
            pyr_object *value = caches ? pyr_cached_global(CACHE(), frame) : NULL;
            if (PYR_LIKELY(value != NULL)) {
                pyr_incref(rt, value);
            } else {
                SAVE();
                value = pyr_load_global(rt, frame, names[arg >> 1].p);
                CHECK(value);
                if (caches) pyr_cache_global(rt, CACHE(), frame, names[arg >> 1].p);
            }
            if (arg & 1) PUSH(NULL);
            PUSH(value);
            DISPATCH();
        }
        TARGET(STORE_GLOBAL) {
            SAVE();
            CHECK(pyr_dict_set(rt, frame->globals.p, NAME(), TOP()) == 0);
            DROP();
            DISPATCH();
        }
        TARGET(DELETE_GLOBAL) {
            SAVE();
            CHECK(pyr_delete_global(rt, frame, NAME()) == 0);
            DISPATCH();
        }
        TARGET(LOAD_ATTR) {
            if (PYR_LIKELY(caches != NULL)) {
                pyr_object *owner = TOP(), *value = pyr_cached_attribute(rt, CACHE(), owner);
                if (!value) value = pyr_cached_class_value(CACHE(), owner);
                if (PYR_LIKELY(value != NULL)) {
                    pyr_incref(rt, value);
                    TOP() = value;
                    DECREF(owner);
                    DISPATCH();
                }
                pyr_cache_attribute(rt, CACHE(), owner, NAME(), false);
            }
            GO(pyr_load_attr_instruction(rt, frame, NAME()));
            DISPATCH();
        }
        TARGET(LOAD_METHOD) {
            if (PYR_LIKELY(caches != NULL)) {
                pyr_object *owner = TOP(), *method = pyr_cached_class_value(CACHE(), owner);
                if (PYR_LIKELY(method != NULL)) {
                    pyr_incref(rt, method);
                    TOP() = method;
                    PUSH(owner);
                    DISPATCH();
                }
                method = pyr_cached_attribute(rt, CACHE(), owner);
                if (PYR_LIKELY(method != NULL)) {
                    pyr_incref(rt, method);
                    TOP() = NULL;
                    PUSH(method);
                    DECREF(owner);
                    DISPATCH();
                }
                pyr_cache_attribute(rt, CACHE(), owner, NAME(), true);
            }
            GO(pyr_load_method_instruction(rt, frame, NAME()));
            DISPATCH();
        }
        TARGET(STORE_ATTR) {
            if (PYR_LIKELY(caches != NULL)) {
                pyr_object *owner = TOP(), *value = SECOND();
                pyr_ref *place = pyr_cached_place(CACHE(), owner);
                if (PYR_LIKELY(place != NULL)) {
                    pyr_object *old = place->p;
                    place->p = value;
                    GROW(-2);
                    DECREF_TWO(old, owner);
                    DISPATCH();
                }
                pyr_cache_store(rt, CACHE(), owner, NAME());
            }
            GO(pyr_store_attr_instruction(rt, frame, NAME()));
            DISPATCH();
        }
        TARGET(DELETE_ATTR) {
            GO(pyr_delete_attr_instruction(rt, frame, NAME()));
            DISPATCH();
        }
        TARGET(MAKE_CELL) {
            SAVE();
            pyr_object *cell = pyr_cell_new(rt, LOCAL(arg));
            CHECK(cell);
            pyr_replace(rt, &frame->slots[arg], cell);
            DISPATCH();
        }
        TARGET(COPY_FREE_VARS) {
            const pyr_ref *closure = pyr_tuple_items(((const pyr_function *)frame->func.p)->closure.p);
            int32_t first = pyr_frame_code(frame)->nlocalsplus - (int32_t)arg;
            for (uint32_t i = 0; i < arg; i++) {
                LOCAL((uint32_t)first + i) = closure[i].p;
                pyr_incref(rt, closure[i].p);
            }
            DISPATCH();
        }
        TARGET(LOAD_DEREF) {
            pyr_object *value = ((const pyr_cell *)LOCAL(arg))->contents.p;
            if (PYR_UNLIKELY(value == NULL)) {
                SAVE();
                pyr_unbound_error(rt, frame, arg);
                goto error;
            }
            PUSH(value);
            pyr_incref(rt, value);
            DISPATCH();
        }
        TARGET(STORE_DEREF) {
            pyr_cell *cell = (pyr_cell *)LOCAL(arg);
            pyr_object *old = cell->contents.p;
            cell->contents.p = POP();
            if (old) DECREF(old);
            DISPATCH();
        }
        TARGET(DELETE_DEREF) {
            pyr_cell *cell = (pyr_cell *)LOCAL(arg);
            SAVE();
            if (cell->contents.p == NULL) {
                pyr_unbound_error(rt, frame, arg);
                goto error;
            }
            pyr_clear(rt, &cell->contents);
            DISPATCH();
        }
        TARGET(LOAD_CLASSDEREF) {
            SAVE();
            pyr_object *value = pyr_load_classderef(rt, frame, arg);
            CHECK(value);
            PUSH(value);
            DISPATCH();
        }
        TARGET(SETUP_ANNOTATIONS) {
            SAVE();
            CHECK(pyr_setup_annotations(rt, frame) == 0);
            DISPATCH();
        }

        // ---- displays -------------------------------------------------------------------------------------------------------

        TARGET(BUILD_TUPLE) {
            SAVE();
            pyr_object *tuple = pyr_tuple_from_stolen(rt, STACK_REFS(arg), arg);
            GROW(-(int32_t)arg);
            CHECK(tuple);
            PUSH(tuple);
            DISPATCH();
        }
        TARGET(BUILD_LIST) {
            SAVE();
            pyr_object *list = pyr_list_new(rt, arg);
            CHECK(list);
            if (arg) {
                memcpy(pyr_list_items(list), STACK_REFS(arg), arg * sizeof(pyr_ref));
                GROW(-(int32_t)arg);
            }
            PUSH(list);
            DISPATCH();
        }
        TARGET(LIST_TO_TUPLE) {
            SAVE();
            pyr_object *tuple = pyr_list_to_tuple(rt, TOP());
            CHECK(tuple);
            SET_STACK(1, tuple);
            DISPATCH();
        }
        TARGET(LIST_EXTEND) {
            SAVE();
            CHECK(pyr_list_extend_display(rt, STACK(arg + 1), TOP()) == 0);
            DROP();
            DISPATCH();
        }
        TARGET(LIST_APPEND) {
            SAVE();
            pyr_object *value = POP();
            CHECK(pyr_list_append_stolen(rt, STACK(arg), value) == 0);
            DISPATCH();
        }
        TARGET(BUILD_SET) {
            SAVE();
            pyr_object *set = pyr_set_new(rt, NULL);
            CHECK(set);
            pyr_hold(rt, set);
            for (uint32_t i = arg; i > 0; i--) {
                if (pyr_set_add(rt, set, STACK(i)) < 0) {
                    pyr_unhold(rt, set);
                    goto error;
                }
            }
            pyr_take_back(rt);
            for (uint32_t i = 0; i < arg; i++) DROP();
            PUSH(set);
            DISPATCH();
        }
        TARGET(SET_ADD) {
            SAVE();
            CHECK(pyr_set_add(rt, STACK(arg + 1), TOP()) == 0);
            DROP();
            DISPATCH();
        }
        TARGET(SET_UPDATE) {
            SAVE();
            CHECK(pyr_set_update(rt, STACK(arg + 1), TOP()) == 0);
            DROP();
            DISPATCH();
        }
        TARGET(BUILD_MAP) {
            SAVE();
            const pyr_ref *items = &frame->slots[frame->sp - 2 * (int32_t)arg];
            pyr_object *map = pyr_dict_from_items(rt, items, 2, items + 1, 2, arg);
            CHECK(map);
            for (uint32_t i = 0; i < 2 * arg; i++) DROP();
            PUSH(map);
            DISPATCH();
        }
        TARGET(BUILD_CONST_KEY_MAP) {
            SAVE();
            const pyr_ref *values = &frame->slots[frame->sp - 1 - (int32_t)arg];
            pyr_object *map = pyr_dict_from_items(rt, pyr_tuple_items(TOP()), 1, values, 1, arg);
            CHECK(map);
            for (uint32_t i = 0; i < arg + 1; i++) DROP();
            PUSH(map);
            DISPATCH();
        }
        TARGET(MAP_ADD) {
            SAVE();
            pyr_object *value = POP(), *key = POP();
            CHECK(pyr_dict_set_stolen(rt, STACK(arg), key, value) == 0);
            DISPATCH();
        }
        TARGET(DICT_UPDATE) {
            SAVE();
            CHECK(pyr_dict_update_display(rt, STACK(arg + 1), TOP()) == 0);
            DROP();
            DISPATCH();
        }
        TARGET(DICT_MERGE) {
            SAVE();
            CHECK(pyr_dict_merge_call(rt, frame, arg) == 0);
            DROP();
            DISPATCH();
        }
        TARGET(BUILD_STRING) {
            SAVE();
            pyr_object *text = pyr_str_join_refs(rt, rt->empty_str, STACK_REFS(arg), arg);
            CHECK(text);
            for (uint32_t i = 0; i < arg; i++) DROP();
            PUSH(text);
            DISPATCH();
        }
        TARGET(BUILD_SLICE) {
            SAVE();
            pyr_object *slice =
                arg == 3 ? pyr_slice_new(rt, STACK(3), SECOND(), TOP()) : pyr_slice_new(rt, SECOND(), TOP(), NULL);
            CHECK(slice);
            for (uint32_t i = 0; i < arg; i++) DROP();
            PUSH(slice);
            DISPATCH();
        }
        TARGET(FORMAT_VALUE) {
            SAVE();
            bool has_spec = (arg & 4) != 0;
            if (!has_spec && pyr_type_has(pyr_type_of(TOP()), PYR_TPFLAGS_HEAPTYPE)) GO(pyr_begin_format(rt, frame, arg & 3));
            pyr_object *text = pyr_format_value(rt, STACK(has_spec ? 2 : 1), has_spec ? TOP() : NULL, arg & 3);
            CHECK(text);
            if (has_spec) DROP();
            SET_STACK(1, text);
            DISPATCH();
        }
        TARGET(UNPACK_SEQUENCE) {
            SAVE();
            CHECK(pyr_unpack(rt, frame, arg, -1) == 0);
            LOAD_SP();
            DISPATCH();
        }
        TARGET(UNPACK_EX) {
            SAVE();
            CHECK(pyr_unpack(rt, frame, arg & 0xFF, arg >> 8) == 0);
            LOAD_SP();
            DISPATCH();
        }

        // ---- calls ----------------------------------------------------------------------------------------------------------

        TARGET(MAKE_FUNCTION) {
            SAVE();
            pyr_object *function = pyr_make_function(rt, frame, arg);
            LOAD_SP();
            CHECK(function);
            PUSH(function);
            DISPATCH();
        }
        TARGET(KW_NAMES) {
            vm->kwnames = consts[arg].p;
            DISPATCH();
        }
        TARGET(PRECALL) {
            pyr_object *callable = STACK(arg + 1);
            if (STACK(arg + 2) == NULL && pyr_is_exact(rt, callable, PYR_T_METHOD)) {
                const pyr_method *method = (const pyr_method *)callable;
                STACK(arg + 1) = pyr_new_ref(rt, method->self.p);
                STACK(arg + 2) = pyr_new_ref(rt, method->function.p);
                SAVE();
                pyr_specialize_bound(frame);
                pyr_decref(rt, callable);
            }
            DISPATCH();
        }
        TARGET(CALL) {
            pyr_object *callable = STACK(arg + 2);
            uint32_t method = callable != NULL;
            if (!method) callable = STACK(arg + 1);
            if (PYR_LIKELY(pyr_is_exact(rt, callable, PYR_T_FUNCTION))) {
                const pyr_code *code = (const pyr_code *)((const pyr_function *)callable)->code.p;
                if (PYR_LIKELY(is_simple(code, arg + method) && !vm->kwnames && !rt->heap.preset.call_holds_arguments)) {
                    pyr_ref *args = STACK_REFS(arg + method);
                    SAVE();
                    pyr_pass_function(rt, frame, caches ? CACHE() : NULL, arg);
                    pyr_frame *callee = push_simple_call(rt, callable, code, args, arg + method);
                    CHECK(callee);
                    frame->sp -= (int32_t)arg + 2;
                    if (PYR_LIKELY(rt->recursion < rt->recursion_limit)) {
                        rt->recursion++;
                        callee->after = PYR_AFTER_PUSH;
                        callee->after_data = PYR_CALLED_PLAINLY;
                        callee->previous.p = frame;
                        rt->frame = callee;
                        PYR_EMIT_OFTEN(&rt->heap.trace, CALL, pyr_mem_address(&rt->heap, callable),
                                       pyr_mem_address(&rt->heap, callee), rt->recursion);
                        LOAD_FRAME(0);
                        if (PYR_UNLIKELY(rt->steps >= stop)) goto out_of_steps;
#if !PYR_TRACE
                        if (PYR_LIKELY(pyr_instr_opcode(*next) == PYR_OP_RESUME_WARM && !rt->gc.pending)) next++;
#endif
                        DISPATCH();
                    }
                    if (PYR_UNLIKELY(pyr_frame_enter(rt, callee, PYR_AFTER_PUSH, 0) < 0)) {
                        LOAD_SP();
                        goto error;
                    }
                    goto enter;
                }
            } else if (!method && caches && pyr_is_exact(rt, callable, PYR_T_TYPE) && !vm->kwnames) {
                pyr_cache *cache = CACHE();
                if (cache->special == PYR_SPECIAL_STR && arg == 1 && callable == &rt->types[PYR_T_STR].base.base &&
                    !pyr_type_has(pyr_type_of(TOP()), PYR_TPFLAGS_HEAPTYPE)) {
                    SAVE();
                    pyr_object *text = pyr_to_str(rt, TOP());
                    CHECK(text);
                    REPLACE_CALL(1, text);
                    DISPATCH_CALLED();
                }
                if (PYR_LIKELY(cache->kind == PYR_CACHE_INIT && cache->version == ((pyr_type *)callable)->tp_version_tag)) {
                    SAVE();
                    pyr_pass_class(rt, frame, cache, arg);
                    GO(pyr_construct(rt, frame, cache, arg));
                    DISPATCH();
                }
                pyr_cache_class(rt, cache, callable, arg);
            } else if (!method && pyr_is_exact(rt, callable, PYR_T_BUILTIN) && !vm->kwnames) {
                const pyr_builtin *builtin = (const pyr_builtin *)callable;
                if (PYR_LIKELY(takes_plainly(builtin->def.p, arg)) &&
                    PYR_LIKELY(builtin->def.p->function != pyr_builtin_repr)) {
                    SAVE();
                    bool shortly = pyr_pass_builtin(rt, frame, caches ? CACHE() : NULL, arg, builtin->def.p, 0);
                    pyr_object *result = call_plainly(rt, shortly, builtin->def.p, builtin->self.p, STACK_REFS(arg), arg);
                    CHECK(result);
                    REPLACE_CALL(arg, result);
                    DISPATCH_CALLED();
                }
            } else if (method && pyr_is_exact(rt, callable, PYR_T_METHOD_DESCR) && !vm->kwnames) {
                const pyr_method_descr *descr = (const pyr_method_descr *)callable;
                if (PYR_LIKELY(is_direct(rt, descr, STACK(arg + 1), arg))) {
                    SAVE();
                    pyr_ref *operands = STACK_REFS(arg + 1);
                    bool shortly = pyr_pass_builtin(rt, frame, caches ? CACHE() : NULL, arg, descr->def.p, 1);
                    pyr_object *result = quick_method(rt, shortly, descr->def.p, operands[0].p, operands + 1, arg);
                    CHECK(result);
                    REPLACE_CALL(arg, result);
                    DISPATCH_CALLED();
                }
            }
            GO(pyr_call_instruction(rt, frame, arg));
            DISPATCH_CALLED();
        }
        TARGET(CALL_FUNCTION_EX) {
            GO(pyr_call_ex_instruction(rt, frame, (arg & 1) != 0));
            DISPATCH_CALLED();
        }
        TARGET(RETURN_VALUE) {
            // What pyr_return does for a frame that the loop has entered and that nobody has seen.
            uint32_t called = frame->after_data;
            if (PYR_LIKELY(called >= PYR_CALLED_PLAINLY) && PYR_LIKELY(!frame->frame_object.p && !frame->locals.p) &&
                PYR_LIKELY(called == PYR_CALLED_PLAINLY || TOP() == rt->none)) {
                pyr_object *value = POP();
                COUNT();
                PYR_HOLD_SEEN(rt, value);
#if PYR_TRACE
                frame->state = PYR_FRAME_LEAVING;
#endif
                for (pyr_ref *slot = frame->slots; slot < sp; slot++) {
#if PYR_TRACE
                    pyr_clear(rt, slot);
#else
                    pyr_object *o = slot->p;
                    if (o && --o->ob_refcnt == 0) {
                        frame->ip = (int32_t)(next - words) - 1;
                        frame->sp = 0; // whoever looks while finalizers run sees nothing that is going
                        frame->state = PYR_FRAME_LEAVING;
                        pyr_drop_dead(rt, o);
                    }
#endif
                }
                pyr_object *function = frame->func.p, *code = frame->code.p;
#if PYR_TRACE
                frame->sp = 0;
                pyr_clear(rt, &frame->func);
                pyr_clear(rt, &frame->code);
                PYR_TAKE_BACK_SEEN(rt);
                (void)code;
#else
                if (PYR_UNLIKELY(--function->ob_refcnt == 0)) pyr_drop_dead(rt, function);
                if (PYR_UNLIKELY(--code->ob_refcnt == 0)) pyr_drop_dead(rt, code);
#endif
                rt->frame = frame->previous.p;
                rt->recursion--;
                PYR_EMIT_OFTEN(&rt->heap.trace, RETURN, pyr_mem_address(&rt->heap, function), pyr_mem_address(&rt->heap, value),
                               rt->recursion + 1);
                pyr_frame_stack_pop(rt, frame);
                if (called == PYR_CALLED_PLAINLY) {
                    pyr_frame_push(rt->frame, value);
                } else {
                    pyr_decref(rt, value);
                    pyr_construct_finish(rt);
                }
                LOAD_FRAME(frame->ip + 1);
                DISPATCH();
            }
            SAVE();
            go = pyr_return(rt);
            goto transfer;
        }
        TARGET(RETURN_GENERATOR) {
            SAVE();
            go = pyr_return_generator(rt);
            goto transfer;
        }
        TARGET(YIELD_VALUE) {
            SAVE();
            go = pyr_yield(rt);
            goto transfer;
        }
        TARGET(GET_YIELD_FROM_ITER) {
            if (!pyr_is_exact(rt, TOP(), PYR_T_GENERATOR)) GO(pyr_iter_instruction(rt, frame));
            DISPATCH();
        }
        TARGET(SEND) {
            GO(pyr_send_instruction(rt, frame));
            COUNT();
            next = words + vm->next;
            COUNTED_TO(next);
            DISPATCH();
        }
        TARGET(LOAD_BUILD_CLASS) {
            SAVE();
            pyr_object *build = pyr_load_build_class(rt, frame);
            CHECK(build);
            PUSH(build);
            DISPATCH();
        }
        TARGET(PRINT_EXPR) {
            SAVE();
            CHECK(pyr_print_expr(rt, TOP()) == 0);
            DROP();
            DISPATCH();
        }
        TARGET(PRINT_ITEM) {
            SAVE();
            CHECK(pyr_print_item(rt, NULL, TOP()) == 0);
            DROP();
            DISPATCH();
        }
        TARGET(PRINT_NEWLINE) {
            SAVE();
            CHECK(pyr_print_newline(rt, NULL) == 0);
            DISPATCH();
        }
        TARGET(PRINT_ITEM_TO) {
            SAVE();
            CHECK(pyr_print_item(rt, TOP(), SECOND()) == 0);
            DROP();
            DROP();
            DISPATCH();
        }
        TARGET(PRINT_NEWLINE_TO) {
            SAVE();
            CHECK(pyr_print_newline(rt, TOP()) == 0);
            DROP();
            DISPATCH();
        }

        // ---- imports --------------------------------------------------------------------------------------------------------

        TARGET(IMPORT_NAME) {
            SAVE();
            pyr_object *module = pyr_import_name(rt, frame, NAME(), TOP(), SECOND());
            CHECK(module);
            DROP();
            SET_STACK(1, module);
            DISPATCH();
        }
        TARGET(IMPORT_FROM) {
            SAVE();
            pyr_object *value = pyr_import_from(rt, TOP(), NAME());
            CHECK(value);
            PUSH(value);
            DISPATCH();
        }
        TARGET(IMPORT_STAR) {
            SAVE();
            CHECK(pyr_import_star(rt, frame, TOP()) == 0);
            DROP();
            DISPATCH();
        }

        // ---- exceptions and with --------------------------------------------------------------------------------------------

        TARGET(LOAD_ASSERTION_ERROR) {
            PUSH(pyr_new_ref(rt, (pyr_object *)pyr_builtin_type(rt, PYR_T_AssertionError)));
            DISPATCH();
        }
        TARGET(RAISE_VARARGS) {
            SAVE();
            if (arg == 0 && rt->handled) { // raised once more: its traceback has this frame already
                pyr_raise(rt, NULL, NULL);
                go = pyr_unwind_from(rt, (int32_t)(next - words) - 1);
                goto transfer;
            }
            if (arg == 2) {
                pyr_raise(rt, SECOND(), TOP());
            } else {
                pyr_raise(rt, arg ? TOP() : NULL, NULL);
            }
            goto error;
        }
        TARGET(PUSH_EXC_INFO) {
            // The exception on top becomes the one that is handled; what was handled so far is kept below it.
            pyr_object *exception = TOP(), *before = vm->exc_info->value.p;
            PUSH(exception);
            SECOND() = before ? before : pyr_new_ref(rt, rt->none);
            vm->exc_info->value.p = exception;
            rt->handled = exception;
            pyr_incref(rt, exception);
            DISPATCH();
        }
        TARGET(POP_EXCEPT) {
            pyr_object *before = POP();
            SAVE();
            if (before == rt->none) {
                pyr_decref(rt, before);
                before = NULL;
            }
            pyr_set_handled(rt, before);
            DISPATCH();
        }
        TARGET(CHECK_EXC_MATCH) {
            SAVE();
            int match = pyr_check_exception_match(rt, SECOND(), TOP());
            CHECK(match >= 0);
            SET_STACK(1, pyr_bool(rt, match != 0));
            DISPATCH();
        }
        TARGET(RERAISE) {
            // The handler is looked for from here; the line that a traceback shows is that of the instruction which raised first.
            int32_t here = (int32_t)(next - words) - 1;
            int32_t lasti = arg ? (int32_t)pyr_int_compact(STACK(arg + 1)) : here;
            pyr_object *exception = POP();
            SAVE();
            frame->ip = lasti;
            pyr_error_restore(rt, exception);
            go = pyr_unwind_from(rt, here);
            goto transfer;
        }
        TARGET(BEFORE_WITH) {
            GO(pyr_with_instruction(rt, frame));
            DISPATCH();
        }
        TARGET(WITH_EXCEPT_START) {
            GO(pyr_with_except_instruction(rt, frame));
            DISPATCH();
        }

        // ---- match ----------------------------------------------------------------------------------------------------------

        TARGET(GET_LEN) {
            SAVE();
            int64_t length = pyr_len(rt, TOP());
            CHECK(length >= 0);
            pyr_object *number = pyr_int_new(rt, length);
            CHECK(number);
            PUSH(number);
            DISPATCH();
        }
        TARGET(MATCH_MAPPING) {
            PUSH(pyr_bool(rt, pyr_type_has(pyr_type_of(TOP()), PYR_TPFLAGS_MAPPING)));
            DISPATCH();
        }
        TARGET(MATCH_SEQUENCE) {
            PUSH(pyr_bool(rt, pyr_type_has(pyr_type_of(TOP()), PYR_TPFLAGS_SEQUENCE)));
            DISPATCH();
        }
        TARGET(MATCH_KEYS) {
            SAVE();
            pyr_object *values = pyr_match_keys(rt, SECOND(), TOP());
            CHECK(values);
            PUSH(values);
            DISPATCH();
        }
        TARGET(MATCH_CLASS) {
            SAVE();
            pyr_object *attributes = pyr_match_class(rt, STACK(3), SECOND(), arg, TOP());
            CHECK(attributes);
            DROP();
            DROP();
            SET_STACK(1, attributes);
            DISPATCH();
        }

#if !PYR_TRACE
#include "vm/fused.h"
#endif

        // ---- what the compiler refuses or never makes ---------------------------------------------------------------------------

        TARGET(CACHE)
        TARGET(CHECK_EG_MATCH)
        TARGET(PREP_RERAISE_STAR)
        TARGET(GET_AITER)
        TARGET(GET_ANEXT)
        TARGET(BEFORE_ASYNC_WITH)
        TARGET(END_ASYNC_FOR)
        TARGET(ASYNC_GEN_WRAP)
        TARGET(GET_AWAITABLE)
#if COMPUTED_GOTO
    unknown :
#else
    default:
#endif
    {
        SAVE();
        pyr_error_format(rt, PYR_T_SystemError, "not supported by Pyrena: instruction %s",
                         pyr_opcode_name(instr & 0xFF) ? pyr_opcode_name(instr & 0xFF) : "?");
        goto error;
    }
    }

collect:
    // A preset of 3.12 or later collects here and not inside an allocation.
    SAVE();
    rt->gc.pending = 0;
    pyr_gc_collect_generations(rt);
    CHECK_STEPS();
    DISPATCH();

out_of_steps:
    if (rt->steps >= rt->max_steps) {
        rt->halt = PYR_STEP_LIMIT;
        goto error;
    }
    // The slice is used up. frame->ip stays that of the last instruction, so that slices leave no mark in the events.
#if !PYR_TRACE
    frame->sp = (int32_t)(sp - frame->slots);
#endif
    vm->next = (int32_t)(next - words);
    return PYR_GO_NEXT;

error:
#if !PYR_TRACE
    frame->sp = (int32_t)(sp - frame->slots);
#endif
    go = pyr_unwind(rt);
transfer:
    if (go == PYR_GO_ERROR) go = pyr_unwind(rt);
    if (go == PYR_GO_ENTER) goto enter;
    return go;
}
