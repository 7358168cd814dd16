// The instruction numbers and how an instruction is packed. The list itself is opcodes.def; the compiler writes
// instructions, the machine and the listing read them. Nothing here depends on the machine's specialised forms.
#ifndef PYR_LANG_OPCODES_H
#define PYR_LANG_OPCODES_H

#include <stdint.h>

typedef enum pyr_opcode {
#define PYR_OPCODE(name, number, kind, falls, jumps) PYR_OP_##name = number,
#include "lang/opcodes.def"
#undef PYR_OPCODE
    PYR_OP_FIRST_SPECIALISED = 180,
    PYR_OP_LAST_SPECIALISED = 254
} pyr_opcode;

typedef enum pyr_opcode_kind {
    PYR_OPCODE_NONE,
    PYR_OPCODE_ARG,
    PYR_OPCODE_CONST,
    PYR_OPCODE_NAME,
    PYR_OPCODE_LOCAL,
    PYR_OPCODE_FREE,
    PYR_OPCODE_JUMP,
    PYR_OPCODE_BACK
} pyr_opcode_kind;

// BINARY_OP's argument; the in-place form is the plain form + PYR_NB_INPLACE_ADD.
enum {
    PYR_NB_ADD = 0,
    PYR_NB_AND = 1,
    PYR_NB_FLOOR_DIVIDE = 2,
    PYR_NB_LSHIFT = 3,
    PYR_NB_MATRIX_MULTIPLY = 4,
    PYR_NB_MULTIPLY = 5,
    PYR_NB_REMAINDER = 6,
    PYR_NB_OR = 7,
    PYR_NB_POWER = 8,
    PYR_NB_RSHIFT = 9,
    PYR_NB_SUBTRACT = 10,
    PYR_NB_TRUE_DIVIDE = 11,
    PYR_NB_XOR = 12,
    PYR_NB_INPLACE_ADD = 13
};

// COMPARE_OP's argument.
enum { PYR_CMP_LT = 0, PYR_CMP_LE = 1, PYR_CMP_EQ = 2, PYR_CMP_NE = 3, PYR_CMP_GT = 4, PYR_CMP_GE = 5 };

#define PYR_MAX_OPARG 0xFFFFFFu

static inline uint32_t pyr_instr(uint32_t opcode, uint32_t arg) {
    return opcode | arg << 8;
}
static inline uint32_t pyr_instr_opcode(uint32_t instr) {
    return instr & 0xFF;
}
static inline uint32_t pyr_instr_arg(uint32_t instr) {
    return instr >> 8;
}

// The instruction's name as `dis` writes it, NULL for a number that is not in opcodes.def.
const char *pyr_opcode_name(uint32_t opcode);

// What its argument is; PYR_OPCODE_NONE for an unknown number.
pyr_opcode_kind pyr_opcode_get_kind(uint32_t opcode);

// Net effect on the stack; [jumps] tells whether the jump is taken.
int32_t pyr_opcode_effect(uint32_t opcode, int32_t arg, int taken);

#endif
