// Tables over opcodes.def: names, kinds and stack effects. Pure data; knows neither the compiler nor the machine.
#include "lang/opcodes.h"
#include <stddef.h>

const char *pyr_opcode_name(uint32_t opcode) {
    static const char *const names[256] = {
#define PYR_OPCODE(name, number, kind, falls, jumps) [number] = #name,
#include "lang/opcodes.def"
#undef PYR_OPCODE
    };
    return opcode < 256 ? names[opcode] : NULL;
}

pyr_opcode_kind pyr_opcode_get_kind(uint32_t opcode) {
    static const uint8_t kinds[256] = {
#define PYR_OPCODE(name, number, kind, falls, jumps) [number] = PYR_OPCODE_##kind,
#include "lang/opcodes.def"
#undef PYR_OPCODE
    };
    return opcode < 256 ? (pyr_opcode_kind)kinds[opcode] : PYR_OPCODE_NONE;
}

int32_t pyr_opcode_effect(uint32_t opcode, int32_t arg, int taken) {
    switch (opcode) {
#define PYR_OPCODE(name, number, kind, falls, jumps)                                                                           \
    case number:                                                                                                               \
        return taken ? (jumps) : (falls);
#include "lang/opcodes.def"
#undef PYR_OPCODE
    default:
        return 0;
    }
}
