// The bytecode of the innermost Python frame, in the form of `pyrena dis`, from a machine that is stopped: constants are described
// instead of asked for their repr, so nothing is allocated.
#include "lang/opcodes.h"
#include "vm/fuse.h"
#include "vm/query/parts.h"

static const char *const operators[] = {"+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"};
static const char *const comparisons[] = {"<", "<=", "==", "!=", ">", ">="};

static const pyr_object *item(const pyr_ref tuple, uint32_t index) {
    return index < (uint64_t)pyr_tuple_size(tuple.p) ? pyr_tuple_items(tuple.p)[index].p : NULL;
}

static void add_meaning(pyr_query *q, const pyr_sink *sink, const pyr_code *code, int64_t i) {
    uint32_t opcode = pyr_plain_opcode(code->words.p[i]), arg = pyr_instr_arg(code->words.p[i]);
    switch (pyr_opcode_get_kind(opcode)) {
    case PYR_OPCODE_JUMP:
        pyr_format_sink(sink, "to %lld", (long long)(i + 1 + arg));
        break;
    case PYR_OPCODE_BACK:
        pyr_format_sink(sink, "to %lld", (long long)(i + 1 - arg));
        break;
    case PYR_OPCODE_LOCAL:
    case PYR_OPCODE_FREE:
        pyr_text_add_str(q, item(code->localsplusnames, arg), 40);
        break;
    case PYR_OPCODE_NAME:
        pyr_text_add_str(q, item(code->names, opcode == PYR_OP_LOAD_GLOBAL ? arg >> 1 : arg), 40);
        break;
    case PYR_OPCODE_CONST:
        pyr_text_add_repr(q, item(code->consts, arg));
        break;
    case PYR_OPCODE_ARG:
        if (opcode == PYR_OP_BINARY_OP) pyr_format_sink(sink, "%s%s", operators[arg % 13], arg >= 13 ? "=" : "");
        else pyr_text_add_string(q, comparisons[arg % 6]);
        break;
    case PYR_OPCODE_NONE:
        break;
    }
}

static void add_instruction(pyr_query *q, const pyr_sink *sink, const pyr_code *code, int64_t i, int32_t *line) {
    uint32_t opcode = pyr_plain_opcode(code->words.p[i]);
    const char *name = pyr_opcode_name(opcode);
    int32_t here = code->locations.p ? code->locations.p[i].line : -1;
    if (here >= 0 && here != *line) pyr_format_sink(sink, "%s%5d", i > 0 ? "\n" : "", *line = here);
    else pyr_text_add_string(q, "     ");
    pyr_opcode_kind kind = pyr_opcode_get_kind(opcode);
    if (kind == PYR_OPCODE_NONE) {
        pyr_format_sink(sink, " %6lld %s\n", (long long)i, name ? name : "?");
        return;
    }
    pyr_format_sink(sink, " %6lld %-26s %6u", (long long)i, name ? name : "?", pyr_instr_arg(code->words.p[i]));
    if (kind != PYR_OPCODE_ARG || opcode == PYR_OP_BINARY_OP || opcode == PYR_OP_COMPARE_OP) {
        pyr_text_add_string(q, " (");
        add_meaning(q, sink, code, i);
        pyr_text_add_string(q, ")");
    }
    pyr_text_add_string(q, "\n");
}

void pyr_query_bytecode(pyr_query *q) {
    pyr_query_begin(q);
    const pyr_frame *frame = q->vm->rt.frame;
    while (frame && !frame->code.p) frame = frame->previous.p;
    if (!frame) return;
    const pyr_code *code = (const pyr_code *)frame->code.p;
    pyr_sink sink = pyr_text_sink(q);
    int32_t line = -1;
    for (int64_t i = 0; i < code->base.ob_size; i++) add_instruction(q, &sink, code, i, &line);
}
