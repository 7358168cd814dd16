// Fused instructions: several plain ones that a fast build carries out at once (Python/specialize.c, 3.11: superinstructions).
//
// Only fast builds have them; a build with events runs the plain ones, and so the events are those of the plain ones. Steps are
// counted by the instructions that they stand for. Whoever reads the instructions of a code object asks pyr_plain_opcode.
#ifndef PYR_VM_FUSE_H
#define PYR_VM_FUSE_H

#include "lang/opcodes.h"
#include "obj/callables.h"

#if !PYR_TRACE
enum {
#define PYR_FUSED(name, number, plain) PYR_OP_##name = number,
#include "vm/fused.def"
#undef PYR_FUSED
};

// Puts fused instructions into code that has caches. [warm]: it need not count its calls and jumps back any more.
void pyr_code_fuse(pyr_code *code, bool warm);
#endif

// The opcode that the compiler put there.
static inline uint32_t pyr_plain_opcode(uint32_t instr) {
    uint32_t opcode = pyr_instr_opcode(instr);
#if !PYR_TRACE
    switch (opcode) {
#define PYR_FUSED(name, number, plain)                                                                                         \
    case number:                                                                                                               \
        return PYR_OP_##plain;
#include "vm/fused.def"
#undef PYR_FUSED
    }
#endif
    return opcode;
}

#endif
