// The behaviour of generators (Objects/genobject.c, 3.11); their memory is obj's (obj/frame.h).
#ifndef PYR_VM_GENERATOR_H
#define PYR_VM_GENERATOR_H

#include "vm/eval.h"

// frame->state of a generator's frame.
typedef enum pyr_generator_state {
    PYR_GENERATOR_CREATED,
    PYR_GENERATOR_SUSPENDED,
    PYR_GENERATOR_RUNNING,
    PYR_GENERATOR_FINISHED // its frame is cleared
} pyr_generator_state;

static inline pyr_generator *pyr_generator_of_frame(const pyr_frame *frame) {
    return (pyr_generator *)(uintptr_t)((const char *)frame - offsetof(pyr_generator, frame));
}
// The generator's two fields that are its level of what is being handled.
static inline pyr_exc_item *pyr_generator_item(pyr_generator *generator) {
    return (pyr_exc_item *)(void *)&generator->handled;
}

// Enters a generator that is neither running nor finished: its frame becomes rt->frame, [stolen] the value of the yield where it stands.
// PYR_GO_ENTER; PYR_GO_ERROR with the error set if that is too deep or it is running; PYR_GO_NEXT if it is finished.
pyr_go pyr_generator_enter(pyr_runtime *rt, pyr_object *generator, pyr_object *stolen, uint8_t after, uint32_t after_data);
// Takes its frame out of the frames in force (it has yielded or ends). frame->previous stays for who clears the frame.
void pyr_generator_leave(pyr_runtime *rt, pyr_frame *frame);
// "generator already executing", "can't send non-None value to a just-started generator": -1 with the error set.
int pyr_generator_check(pyr_runtime *rt, const pyr_object *generator, const pyr_object *value);

// Resumes the generator in C. *[value]: what it yielded (true), or returned (false; NULL with the error set if it raised). Owned.
bool pyr_generator_resume(pyr_runtime *rt, pyr_object *generator, pyr_object *stolen, pyr_object **value);
// A StopIteration that leaves a generator becomes a RuntimeError (PEP 479).
void pyr_generator_convert_stop(pyr_runtime *rt);
// Sets StopIteration([stolen]) as a generator's end does.
void pyr_set_stop_iteration(pyr_runtime *rt, pyr_object *stolen);

// Methods that the machine runs without recursing when it calls them.
pyr_object *pyr_generator_method_send(pyr_runtime *rt, pyr_object *self, const pyr_ref *args, int64_t nargs,
                                      pyr_object *kwnames);

// Fills the slots and methods of the generator type. -1 with the error set.
int pyr_generator_setup(pyr_runtime *rt);

#endif
