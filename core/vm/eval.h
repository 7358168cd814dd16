// Inside the machine: how frames are entered and left, and what happens with a result.
//
// A call from Python to Python pushes a frame and goes on in the same loop. What the machine does with the result stands in
// the callee's frame (`after`, `after_data`); operands that are still needed stay on the caller's evaluation stack. An operation
// that needs more than that has a frame of its own: a native frame whose `state` is one of pyr_continuation.
// When the callee of a continuation returns or raises, the machine asks continue.c how to go on.
#ifndef PYR_VM_EVAL_H
#define PYR_VM_EVAL_H

#include "lang/opcodes.h"
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/frame.h"
#include "obj/int.h"
#include "obj/str.h"
#include "obj/type.h"
#include "vm/vm.h"

// frame->after: what becomes of the result when the frame returns to Python code. "n": after_data.
typedef enum pyr_after {
    PYR_AFTER_PUSH,      // it is pushed
    PYR_AFTER_REPLACE,   // n operands are dropped, then it is pushed
    PYR_AFTER_DROP,      // n operands and the result are dropped
    PYR_AFTER_METHOD,    // LOAD_METHOD found a plain attribute by running code: NULL and the result replace the object
    PYR_AFTER_BINARY,    // of a binary operator, n: stage << 8 | operator; NotImplemented tries the next candidate
    PYR_AFTER_COMPARE,   // of a comparison, n: stage << 8 | operator
    PYR_AFTER_TRUTH,     // of __bool__ or __len__, n: 0 or 1; the instruction says what is decided
    PYR_AFTER_CONTAINS,  // of __contains__
    PYR_AFTER_ITER,      // of __iter__: must be an iterator
    PYR_AFTER_FOR,       // of __next__ or a generator in FOR_ITER
    PYR_AFTER_SEND,      // of a generator in SEND
    PYR_AFTER_GENERATOR, // of a generator resumed by a method call (next, send), n operands
    PYR_AFTER_GETATTR,   // of __getattribute__, n: 1 LOAD_METHOD; an AttributeError tries __getattr__
    PYR_AFTER_REPR,      // of __repr__, n: levels of C that 3.11 has below it << 8 | operands that are dropped; must be a str
    PYR_AFTER_STR,       // of __str__, the same
    PYR_AFTER_STOP,      // nothing: the frame is an entry frame
} pyr_after;

// frame->state of a native frame beyond those of obj/frame.h.
typedef enum pyr_continuation {
    PYR_CONTINUE_CALL = PYR_NATIVE_BORROWS, // slots: its result to come, and what holds the arguments; the callable is running
    PYR_CONTINUE_NEW,  // slots: none, args tuple, kwargs dict, the instance to come; __new__ of a class is running
    PYR_CONTINUE_INIT, // the same; __init__ is running
    PYR_CONTINUE_CLASS, // slots: function, name, bases, metaclass, namespace, kwargs, original bases; the body of a class is running
    PYR_CONTINUE_CLASS_MADE, // the same; the metaclass is running
    PYR_CONTINUE_UNPACKED,   // like CALL, but 3.11 has no level of C there: a tuple and a dict unpacked, a bound method
} pyr_continuation;

// How the loop goes on after one of the functions below.
typedef enum pyr_go {
    PYR_GO_ERROR = -1, // the error is set: unwind rt->frame
    PYR_GO_NEXT = 0,   // go on with the same frame; its stack is complete
    PYR_GO_ENTER = 1,  // rt->frame is another one: go on there at vm->next
    PYR_GO_LEAVE = 2,  // an entry frame is gone: leave the C function (vm->result, or the error)
} pyr_go;

// ---- frames (frames.c) -----------------------------------------------------------------------------------------------------------

// Makes a frame for [function] on the frame stack, without linking it: slots all NULL, ip -1. Steals a reference to [function] and to
// [locals] (may be NULL), also on failure. Returns NULL with the error set.
pyr_frame *pyr_frame_make(pyr_runtime *rt, pyr_object *function, pyr_object *locals);
// Takes away a frame that was made but not entered.
void pyr_frame_discard(pyr_runtime *rt, pyr_frame *frame);
// Links [frame] as rt->frame and sets vm->next to its first instruction. -1 with RecursionError set, the frame discarded.
int pyr_frame_enter(pyr_runtime *rt, pyr_frame *frame, uint8_t after, uint32_t after_data);
// Clears and unlinks rt->frame (of Python code) while [value], the caller's (may be NULL), is on its way out.
void pyr_frame_leave(pyr_runtime *rt, pyr_object *value);

static inline pyr_code *pyr_frame_code(const pyr_frame *frame) {
    return (pyr_code *)frame->code.p;
}
static inline void pyr_frame_push(pyr_frame *frame, pyr_object *stolen) {
    frame->slots[frame->sp].p = stolen;
    frame->sp++;
}
// Drops the [n] topmost operands, the lowest first as CPython does at the end of an operation.
void pyr_frame_drop(pyr_runtime *rt, pyr_frame *frame, int64_t n);

// A result that no frame holds yet has a holder while the operands go, where somebody can look at that.
#if PYR_TRACE
#define PYR_HOLD_SEEN(rt, o) pyr_hold(rt, o)
#define PYR_TAKE_BACK_SEEN(rt) pyr_take_back(rt)
#else
#define PYR_HOLD_SEEN(rt, o) ((void)0)
#define PYR_TAKE_BACK_SEEN(rt) ((void)0)
#endif

// ---- calls (call.c, arguments.c) ---------------------------------------------------------------------------------------------------

// Arguments of a call: [first] (borrowed, or NULL) and then those in args. [steal]: what stands in args is moved out (NULL is left),
// otherwise it is borrowed. nargs counts the positional ones without [first]; those of kwnames follow them.
typedef struct pyr_arguments {
    pyr_object *first;
    pyr_ref *args;
    int64_t nargs;
    pyr_object *kwnames;
    bool steal;
} pyr_arguments;

// Binds arguments to the parameters in the slots of [frame]. -1 with TypeError set.
int pyr_bind_arguments(pyr_runtime *rt, pyr_frame *frame, const pyr_arguments *arguments);

// Calls anything with borrowed arguments. PYR_GO_ENTER: a frame of Python code was entered, whose result goes as [after] says.
// PYR_GO_NEXT: *[result] is there already. PYR_GO_ERROR.
pyr_go pyr_begin_call(pyr_runtime *rt, pyr_object *callable, const pyr_ref *args, int64_t nargs, pyr_object *kwnames,
                      uint8_t after, uint32_t after_data, pyr_object **result);
// The same for a Python function with [first] (may be NULL) before the arguments.
pyr_go pyr_begin_function(pyr_runtime *rt, pyr_object *function, pyr_object *first, const pyr_ref *args, int64_t nargs,
                          pyr_object *kwnames, uint8_t after, uint32_t after_data);
// The same with a tuple and a dict (or NULL).
pyr_go pyr_begin_call_tuple(pyr_runtime *rt, pyr_object *callable, pyr_object *first, pyr_object *tuple, pyr_object *dict,
                            uint8_t after, uint32_t after_data, pyr_object **result);
// CALL: callable, self or NULL and arguments on the stack of rt->frame.
pyr_go pyr_call_instruction(pyr_runtime *rt, pyr_frame *frame, int64_t arg);
pyr_go pyr_call_ex_instruction(pyr_runtime *rt, pyr_frame *frame, bool keywords);
// "f()", "module.f()": how messages name a callable. Returns an owned reference.
pyr_object *pyr_function_text(pyr_runtime *rt, pyr_object *callable);
// tp_call of functions: runs the frame in C.
pyr_object *pyr_function_call(pyr_runtime *rt, pyr_object *function, const pyr_ref *args, int64_t nargs, pyr_object *kwnames);

// ---- results (continue.c, unwind.c) -------------------------------------------------------------------------------------------------

// Hands [stolen] to rt->frame, below a callee that is gone and whose after and after_data were these.
pyr_go pyr_deliver(pyr_runtime *rt, pyr_object *stolen, uint8_t after, uint32_t after_data);
// The same for what a generator returned: the end of an iteration.
pyr_go pyr_deliver_end(pyr_runtime *rt, pyr_object *stolen, uint8_t after, uint32_t after_data);
// A callee with these is gone by the error that is set: PYR_GO_ERROR if it goes on to rt->frame.
pyr_go pyr_catch(pyr_runtime *rt, uint8_t after, uint32_t after_data);
// Whether a built-in function can be called as it is; everything else is said by what checks the call.
bool pyr_method_takes(const pyr_method_def *def, int64_t nargs, const pyr_object *kwnames);
// Calls a built-in function or method: a level, if 3.11 counts one (special.h).
pyr_object *pyr_call_builtin(pyr_runtime *rt, const pyr_method_def *def, pyr_object *self, const pyr_ref *args, int64_t nargs,
                             pyr_object *kwnames);
// Pushes a continuation for [callable] with that many slots, the first of which holds it; a level, if 3.11 counts one.
pyr_frame *pyr_push_continuation(pyr_runtime *rt, pyr_object *callable, int32_t slots, pyr_continuation kind, uint8_t after,
                                 uint32_t after_data);
// The continuation rt->frame is over: what stands in [slot] is its result.
pyr_go pyr_finish_continuation(pyr_runtime *rt, int32_t slot);
// The instance stands in slot 3 of rt->frame, a continuation: runs its __init__.
pyr_go pyr_begin_init(pyr_runtime *rt);
// __build_class__ (class.c): begins with the body; goes on with the class once it has run.
pyr_go pyr_begin_class_body(pyr_runtime *rt, const pyr_ref *args, int64_t nargs, pyr_object *kwnames, uint8_t after,
                            uint32_t after_data, pyr_object **result);
pyr_go pyr_continue_class_body(pyr_runtime *rt, pyr_object *stolen);
// The end of a call: the result is on top of rt->frame's stack (RETURN_VALUE, YIELD_VALUE).
pyr_go pyr_return(pyr_runtime *rt);
pyr_go pyr_yield(pyr_runtime *rt);
// RETURN_GENERATOR: moves the frame into a new generator, which is the result.
pyr_go pyr_return_generator(pyr_runtime *rt);
// Finds a handler for the error that is set, from rt->frame outwards, and adds rt->frame to the traceback.
pyr_go pyr_unwind(pyr_runtime *rt);
// The same for a RERAISE at index [ip]: nothing is added for rt->frame itself.
pyr_go pyr_unwind_from(pyr_runtime *rt, int32_t ip);
// The innermost handler of an instruction of the frame, or NULL. Borrowed from its code.
const pyr_exception_entry *pyr_find_handler(const pyr_frame *frame, int32_t ip);

// ---- operators (operators.c), attributes (attributes.c) ---------------------------------------------------------------------------------

// Each works on the operands on top of frame's stack. PYR_GO_NEXT: the result has replaced them.
pyr_go pyr_binary_instruction(pyr_runtime *rt, pyr_frame *frame, uint32_t op_stage);
pyr_go pyr_compare_instruction(pyr_runtime *rt, pyr_frame *frame, uint32_t op_stage);
pyr_go pyr_unary_instruction(pyr_runtime *rt, pyr_frame *frame, uint32_t opcode);
pyr_go pyr_subscript_instruction(pyr_runtime *rt, pyr_frame *frame);
pyr_go pyr_store_subscript_instruction(pyr_runtime *rt, pyr_frame *frame);
pyr_go pyr_delete_subscript_instruction(pyr_runtime *rt, pyr_frame *frame);
pyr_go pyr_contains_instruction(pyr_runtime *rt, pyr_frame *frame, bool invert);
// PYR_GO_NEXT: *[truth] is the answer; the operand is still on the stack.
pyr_go pyr_truth_instruction(pyr_runtime *rt, pyr_frame *frame, bool *truth);
// What a jump or UNARY_NOT at frame->ip does once the truth of its operand is known. Sets vm->next.
void pyr_truth_decided(pyr_runtime *rt, pyr_frame *frame, bool truth);
pyr_go pyr_iter_instruction(pyr_runtime *rt, pyr_frame *frame);
// PYR_GO_NEXT with *[value] NULL: exhausted.
pyr_go pyr_for_instruction(pyr_runtime *rt, pyr_frame *frame, pyr_object **value);

// SEND: receiver below, value on top. Sets vm->next.
pyr_go pyr_send_instruction(pyr_runtime *rt, pyr_frame *frame);
pyr_go pyr_with_instruction(pyr_runtime *rt, pyr_frame *frame);
pyr_go pyr_with_except_instruction(pyr_runtime *rt, pyr_frame *frame);

pyr_go pyr_load_attr_instruction(pyr_runtime *rt, pyr_frame *frame, pyr_object *name);
pyr_go pyr_load_method_instruction(pyr_runtime *rt, pyr_frame *frame, pyr_object *name);
pyr_go pyr_store_attr_instruction(pyr_runtime *rt, pyr_frame *frame, pyr_object *name);
pyr_go pyr_delete_attr_instruction(pyr_runtime *rt, pyr_frame *frame, pyr_object *name);
// __getattribute__ of rt->frame's topmost object raised an AttributeError, which is set: __getattr__ is tried.
pyr_go pyr_getattr_fallback(pyr_runtime *rt, pyr_frame *frame, bool method);
// A Python function that is the special method [name] of [type], borrowed; NULL if there is none or it is no plain function.
pyr_object *pyr_python_special(pyr_runtime *rt, const pyr_type *type, pyr_object *name);

// ---- names (names.c) --------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_load_name(pyr_runtime *rt, pyr_frame *frame, pyr_object *name);             // owned
pyr_object *pyr_load_global(pyr_runtime *rt, pyr_frame *frame, pyr_object *name);           // owned
int pyr_store_name(pyr_runtime *rt, pyr_frame *frame, pyr_object *name, pyr_object *value); // value NULL: delete
int pyr_delete_global(pyr_runtime *rt, pyr_frame *frame, pyr_object *name);
void pyr_unbound_error(pyr_runtime *rt, pyr_frame *frame, int64_t slot);
pyr_object *pyr_load_classderef(pyr_runtime *rt, pyr_frame *frame, int64_t slot); // owned
int pyr_setup_annotations(pyr_runtime *rt, pyr_frame *frame);
pyr_object *pyr_make_function(pyr_runtime *rt, pyr_frame *frame, uint32_t flags);   // from the stack, which it pops; owned
int pyr_unpack(pyr_runtime *rt, pyr_frame *frame, int64_t before, int64_t after);   // UNPACK_SEQUENCE (after -1), UNPACK_EX
pyr_object *pyr_import_from(pyr_runtime *rt, pyr_object *module, pyr_object *name); // owned
int pyr_import_star(pyr_runtime *rt, pyr_frame *frame, pyr_object *module);
pyr_object *pyr_import_name(pyr_runtime *rt, pyr_frame *frame, pyr_object *name, pyr_object *from_list, pyr_object *level);
pyr_object *pyr_format_value(pyr_runtime *rt, pyr_object *value, pyr_object *spec, uint32_t conversion);
// repr or str of the topmost operand, if that is a Python method: its frame is entered, with [levels] levels of C below it, and [drop]
// operands go with its result. PYR_GO_NEXT: it is none.
pyr_go pyr_begin_text(pyr_runtime *rt, pyr_frame *frame, bool repr, uint32_t levels, uint32_t drop);
// The same for FORMAT_VALUE without a format.
pyr_go pyr_begin_format(pyr_runtime *rt, pyr_frame *frame, uint32_t conversion);
int pyr_dict_merge_call(pyr_runtime *rt, pyr_frame *frame, uint32_t arg);
int pyr_dict_update_display(pyr_runtime *rt, pyr_object *dict, pyr_object *other);
int pyr_list_extend_display(pyr_runtime *rt, pyr_object *list, pyr_object *iterable);

pyr_object *pyr_load_build_class(pyr_runtime *rt, pyr_frame *frame);                // owned
pyr_object *pyr_match_keys(pyr_runtime *rt, pyr_object *subject, pyr_object *keys); // owned: a tuple, or None
pyr_object *pyr_match_class(pyr_runtime *rt, pyr_object *subject, pyr_object *class, int64_t nargs, pyr_object *names);

// ---- exceptions (unwind.c) ------------------------------------------------------------------------------------------------------------------

// RAISE_VARARGS with borrowed operands (either may be NULL): sets the error.
void pyr_raise(pyr_runtime *rt, pyr_object *exception, pyr_object *cause);
int pyr_check_exception_match(pyr_runtime *rt, pyr_object *exception, pyr_object *pattern); // 1, 0, -1
// Adds a traceback entry for [frame] to the error that is set.
void pyr_traceback_here(pyr_runtime *rt, pyr_frame *frame);
// Changes what the innermost item says is being handled; both own their references.
void pyr_set_handled(pyr_runtime *rt, pyr_object *stolen);
void pyr_exc_push(pyr_runtime *rt, pyr_exc_item *item);
void pyr_exc_pop(pyr_runtime *rt);

// Puts the slot wrappers of [function], which has been put into a slot of the built-in [type], into its dict (services.c).
int pyr_add_slot_wrappers(pyr_runtime *rt, pyr_type *type, pyr_slot_function function);
// Fill what the machine knows of types of obj: attributes of frame objects (frame_object.c). -1 with the error set.
int pyr_frame_object_setup(pyr_runtime *rt);

// ---- Python 2's print (print.c) -------------------------------------------------------------------------------------------------------------

int pyr_print_item(pyr_runtime *rt, pyr_object *stream_or_null, pyr_object *value);
int pyr_print_newline(pyr_runtime *rt, pyr_object *stream_or_null);
int pyr_print_expr(pyr_runtime *rt, pyr_object *value);

// ---- the loop (eval.c) ------------------------------------------------------------------------------------------------------------------------

// Runs rt->frame from vm->next on until an entry frame is left (PYR_GO_LEAVE: vm->result or the error), or until [stop] steps have been
// made (PYR_GO_NEXT; only for a machine that may yield).
pyr_go pyr_eval(pyr_runtime *rt, int64_t stop);
// Runs the frame that was just entered to its end, in C. Returns an owned reference or NULL with the error set.
pyr_object *pyr_run_entered(pyr_runtime *rt);

#endif
