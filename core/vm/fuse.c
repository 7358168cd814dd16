// Chooses the fused instructions of a code object, from what follows each plain one.
#include "vm/fuse.h"

#if !PYR_TRACE
typedef struct window {
    uint32_t op[4], arg[4]; // the plain instruction and the three behind it; 0 behind the end
} window;

static bool pops_and_jumps(uint32_t op) {
    return op == PYR_OP_POP_JUMP_FORWARD_IF_FALSE || op == PYR_OP_POP_JUMP_FORWARD_IF_TRUE ||
           op == PYR_OP_POP_JUMP_BACKWARD_IF_FALSE || op == PYR_OP_POP_JUMP_BACKWARD_IF_TRUE;
}

static bool jumps_on_none(uint32_t op) {
    return op == PYR_OP_POP_JUMP_FORWARD_IF_NONE || op == PYR_OP_POP_JUMP_FORWARD_IF_NOT_NONE ||
           op == PYR_OP_POP_JUMP_BACKWARD_IF_NONE || op == PYR_OP_POP_JUMP_BACKWARD_IF_NOT_NONE;
}

static bool adds(uint32_t arg) {
    return arg % PYR_NB_INPLACE_ADD == PYR_NB_ADD;
}

static bool subtracts(uint32_t arg) {
    return arg % PYR_NB_INPLACE_ADD == PYR_NB_SUBTRACT;
}

static uint32_t fuse_load(const window *w) {
    bool constant = w->op[1] == PYR_OP_LOAD_CONST, fast = w->op[1] == PYR_OP_LOAD_FAST;
    if (constant || fast) {
        if (w->op[2] == PYR_OP_BINARY_OP && (adds(w->arg[2]) || subtracts(w->arg[2])))
            return constant ? PYR_OP_FAST_CONST_ARITH : PYR_OP_FAST_FAST_ARITH;
        if (w->op[2] == PYR_OP_COMPARE_OP && pops_and_jumps(w->op[3]))
            return constant ? PYR_OP_FAST_CONST_COMPARE : PYR_OP_FAST_FAST_COMPARE;
        if (fast && w->op[2] == PYR_OP_STORE_ATTR) return PYR_OP_FAST_STORE_ATTR;
        // The second of two is left to what it is the first of.
        if (fast && (w->op[2] == PYR_OP_LOAD_ATTR || w->op[2] == PYR_OP_LOAD_METHOD)) return PYR_OP_LOAD_FAST;
        return constant ? PYR_OP_FAST_CONST : PYR_OP_FAST_FAST;
    }
    if (w->op[1] == PYR_OP_LOAD_ATTR) return PYR_OP_FAST_ATTR;
    if (w->op[1] == PYR_OP_LOAD_METHOD) return PYR_OP_FAST_METHOD;
    if (pops_and_jumps(w->op[1])) return PYR_OP_FAST_TRUTH;
    if (jumps_on_none(w->op[1])) return PYR_OP_FAST_NONE;
    return PYR_OP_LOAD_FAST;
}

static uint32_t fuse_one(const window *w, bool warm) {
    switch (w->op[0]) {
    case PYR_OP_RESUME:
        return warm ? PYR_OP_RESUME_WARM : PYR_OP_RESUME;
    case PYR_OP_JUMP_BACKWARD:
        return warm ? PYR_OP_JUMP_BACKWARD_WARM : PYR_OP_JUMP_BACKWARD;
    case PYR_OP_LOAD_FAST:
        return fuse_load(w);
    case PYR_OP_STORE_FAST:
        // A load that begins more than itself is worth more than the pair.
        return w->op[1] == PYR_OP_LOAD_FAST && w->op[2] != PYR_OP_LOAD_FAST && w->op[2] != PYR_OP_LOAD_CONST &&
                       w->op[2] != PYR_OP_LOAD_ATTR && w->op[2] != PYR_OP_LOAD_METHOD && !pops_and_jumps(w->op[2]) &&
                       !jumps_on_none(w->op[2])
                   ? PYR_OP_STORE_AND_LOAD
                   : PYR_OP_STORE_FAST;
    case PYR_OP_BINARY_OP:
        return adds(w->arg[0]) ? PYR_OP_BINARY_ADD : subtracts(w->arg[0]) ? PYR_OP_BINARY_SUBTRACT : PYR_OP_BINARY_OP;
    case PYR_OP_COMPARE_OP:
        return pops_and_jumps(w->op[1]) ? PYR_OP_COMPARE_AND_JUMP : PYR_OP_COMPARE_OP;
    case PYR_OP_PRECALL:
        return w->op[1] == PYR_OP_CALL ? PYR_OP_CALL_AT_ONCE : PYR_OP_PRECALL;
    case PYR_OP_FOR_ITER:
        return w->op[1] == PYR_OP_STORE_FAST ? PYR_OP_NEXT_INTO_FAST : PYR_OP_FOR_ITER;
    default:
        return w->op[0];
    }
}

void pyr_code_fuse(pyr_code *code, bool warm) {
    uint32_t *words = code->words.p;
    int64_t count = code->base.ob_size;
    for (int64_t i = 0; i < count; i++) {
        window w;
        for (int64_t k = 0; k < 4; k++) {
            w.op[k] = i + k < count ? pyr_plain_opcode(words[i + k]) : 0;
            w.arg[k] = i + k < count ? pyr_instr_arg(words[i + k]) : 0;
        }
        words[i] = pyr_instr(fuse_one(&w, warm), w.arg[0]);
    }
}
#endif
