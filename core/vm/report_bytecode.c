// The bytecode of a program as text. Indices count instructions; there are no caches in between.
#include "lang/opcodes.h"
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/str.h"
#include "vm/fuse.h"
#include "vm/report.h"

static const char *const operators[] = {"+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"};
static const char *const comparisons[] = {"<", "<=", "==", "!=", ">", ">="};

static void write_str(pyr_runtime *rt, const pyr_sink *sink, pyr_object *text) {
    int64_t length = 0;
    const char *bytes = pyr_str_utf8(rt, text, &length);
    if (bytes) sink->write(sink->context, bytes, (size_t)length);
    else pyr_error_clear(rt);
}

static void write_name(pyr_runtime *rt, const pyr_sink *sink, pyr_object *tuple, uint32_t index) {
    if (index < (uint64_t)pyr_tuple_size(tuple)) write_str(rt, sink, pyr_tuple_items(tuple)[index].p);
}

// What the argument stands for, in brackets; nothing if it is only a number.
static int write_meaning(pyr_runtime *rt, const pyr_sink *sink, const pyr_code *code, int64_t i) {
    uint32_t opcode = pyr_plain_opcode(code->words.p[i]), arg = pyr_instr_arg(code->words.p[i]);
    pyr_opcode_kind kind = pyr_opcode_get_kind(opcode);
    bool is_operator = opcode == PYR_OP_BINARY_OP || opcode == PYR_OP_COMPARE_OP;
    if (kind == PYR_OPCODE_NONE || (kind == PYR_OPCODE_ARG && !is_operator)) return 0;
    pyr_format_sink(sink, " (");
    if (opcode == PYR_OP_BINARY_OP) pyr_format_sink(sink, "%s%s", operators[arg % 13], arg >= 13 ? "=" : "");
    else if (opcode == PYR_OP_COMPARE_OP) pyr_format_sink(sink, "%s", comparisons[arg % 6]);
    else if (kind == PYR_OPCODE_JUMP) pyr_format_sink(sink, "to %lld", (long long)(i + 1 + arg));
    else if (kind == PYR_OPCODE_BACK) pyr_format_sink(sink, "to %lld", (long long)(i + 1 - arg));
    else if (kind == PYR_OPCODE_LOCAL || kind == PYR_OPCODE_FREE) write_name(rt, sink, code->localsplusnames.p, arg);
    else if (kind == PYR_OPCODE_NAME) write_name(rt, sink, code->names.p, opcode == PYR_OP_LOAD_GLOBAL ? arg >> 1 : arg);
    else if (arg < (uint64_t)pyr_tuple_size(code->consts.p)) {
        pyr_object *text = pyr_repr(rt, pyr_tuple_items(code->consts.p)[arg].p);
        if (!text) return -1;
        write_str(rt, sink, text);
        pyr_decref(rt, text);
    }
    pyr_format_sink(sink, ")");
    return 0;
}

static int write_instruction(pyr_runtime *rt, const pyr_sink *sink, const pyr_code *code, int64_t i, int32_t *line) {
    int32_t here = code->locations.p ? code->locations.p[i].line : -1;
    if (here >= 0 && here != *line) {
        pyr_format_sink(sink, "%s%5d", i > 0 ? "\n" : "", here);
        *line = here;
    } else {
        pyr_format_sink(sink, "     ");
    }
    uint32_t opcode = pyr_plain_opcode(code->words.p[i]);
    const char *name = pyr_opcode_name(opcode);
    if (pyr_opcode_get_kind(opcode) == PYR_OPCODE_NONE) {
        pyr_format_sink(sink, " %6lld %s\n", (long long)i, name ? name : "?");
        return 0;
    }
    pyr_format_sink(sink, " %6lld %-26s %6u", (long long)i, name ? name : "?", pyr_instr_arg(code->words.p[i]));
    int status = write_meaning(rt, sink, code, i);
    pyr_format_sink(sink, "\n");
    return status;
}

int pyr_report_bytecode(pyr_runtime *rt, const pyr_sink *sink, pyr_object *o) {
    const pyr_code *code = (pyr_code *)o;
    int32_t line = -1;
    for (int64_t i = 0; i < code->base.ob_size; i++)
        if (pyr_charge(rt, 1) < 0 || write_instruction(rt, sink, code, i, &line) < 0) return -1;
    if (code->exception_count > 0) pyr_format_sink(sink, "Exception table:\n");
    for (int32_t i = 0; i < code->exception_count; i++) {
        const pyr_exception_entry *e = &code->exceptions.p[i];
        pyr_format_sink(sink, "  %u to %u -> %u [%u]%s\n", e->start, e->end - 1, e->target, e->depth_lasti >> 1,
                        e->depth_lasti & 1 ? " lasti" : "");
    }
    for (int64_t i = 0; i < pyr_tuple_size(code->consts.p); i++) {
        pyr_object *inner = pyr_tuple_items(code->consts.p)[i].p;
        if (!pyr_is_exact(rt, inner, PYR_T_CODE)) continue;
        pyr_format_sink(sink, "\nDisassembly of ");
        write_str(rt, sink, ((pyr_code *)inner)->qualname.p);
        pyr_format_sink(sink, ", line %d:\n", ((pyr_code *)inner)->firstlineno);
        if (pyr_enter_recursion(rt, " while listing code") < 0) return -1;
        int status = pyr_report_bytecode(rt, sink, inner);
        pyr_leave_recursion(rt);
        if (status < 0) return -1;
    }
    return 0;
}
