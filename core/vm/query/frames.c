// The tables of frames and of the names that are bound in them.
#include "vm/query/parts.h"

static const pyr_code *code_of(const pyr_frame *frame) {
    return (const pyr_code *)frame->code.p;
}

static pyr_frame_kind kind_of(const pyr_frame *frame) {
    if (!frame->code.p) return PYR_FRAME_IS_NATIVE;
    if (frame->owner == PYR_FRAME_GENERATOR) return PYR_FRAME_IS_GENERATOR;
    if (frame->owner == PYR_FRAME_OBJECT) return PYR_FRAME_IS_DETACHED;
    if (!frame->locals.p) return PYR_FRAME_IS_CALL;
    return frame->locals.p == frame->globals.p ? PYR_FRAME_IS_MODULE : PYR_FRAME_IS_CLASS;
}

static int32_t line_of(const pyr_frame *frame) {
    if (!frame->code.p || frame->ip >= ((const pyr_varobject *)frame->code.p)->ob_size) return 0;
    return pyr_frame_line(frame);
}

static pyr_text function_name(pyr_query *q, const pyr_frame *frame) {
    uint64_t begun = pyr_text_begin(q);
    if (frame->code.p) {
        pyr_text_add_str(q, code_of(frame)->qualname.p, 60);
    } else if (frame->func.p && pyr_is_exact(&q->vm->rt, frame->func.p, PYR_T_BUILTIN)) {
        const pyr_method_def *def = ((const pyr_builtin *)frame->func.p)->def.p;
        pyr_text_add_string(q, def ? def->name : "");
    } else if (frame->func.p) {
        pyr_text_add_repr(q, frame->func.p);
    }
    return pyr_text_end(q, begun);
}

static uint32_t depth_of(const pyr_vm *vm) {
    uint32_t depth = 0;
    for (const pyr_frame *f = vm->rt.frame; f; f = f->previous.p) depth++;
    return depth;
}

// The frames outermost first.
static const pyr_frame **list_frames(pyr_query *q, uint32_t depth) {
    const pyr_frame **frames = pyr_area_take(q, depth * sizeof *frames);
    if (!frames) return NULL;
    for (const pyr_frame *f = q->vm->rt.frame; f; f = f->previous.p) frames[--depth] = f;
    return frames;
}

int64_t pyr_query_frames(pyr_query *q) {
    pyr_query_begin(q);
    uint32_t depth = depth_of(q->vm);
    const pyr_frame **frames = list_frames(q, depth);
    if (!frames || !pyr_query_reserve_rows(q, depth, sizeof(pyr_row_frame))) return -1;
    for (uint32_t i = 0; i < depth; i++) {
        pyr_row_frame *row = pyr_query_next_row(q);
        row->address = pyr_query_address(q, frames[i]);
        row->code = pyr_query_address(q, frames[i]->code.p);
        row->callable = pyr_query_address(q, frames[i]->func.p);
        row->line = line_of(frames[i]);
        row->instruction = frames[i]->ip;
        row->depth = i;
        row->kind = kind_of(frames[i]);
        row->function = function_name(q, frames[i]);
    }
    return q->failed ? -1 : (int64_t)q->row_count;
}

// ---- names ----------------------------------------------------------------------------------------------------------------------

static void add_name(pyr_query *q, const pyr_frame *frame, pyr_name_kind kind, uint32_t index, const pyr_object *name,
                     const pyr_object *cell, const pyr_object *value) {
    if (!value && !cell) return;
    pyr_row_name *row = pyr_query_next_row(q);
    if (!row) return;
    row->frame = pyr_query_address(q, frame);
    row->address = pyr_query_address(q, value);
    row->cell = pyr_query_address(q, cell);
    row->kind = kind;
    row->index = index;
    if (!name) return;
    uint64_t begun = pyr_text_begin(q);
    pyr_text_add_str(q, name, 60);
    row->name = pyr_text_end(q, begun);
}

static void add_mapping(pyr_query *q, const pyr_frame *frame, pyr_name_kind kind, const pyr_object *dict) {
    if (!dict || !PYR_IS_DICT(dict) || !((const pyr_dict *)dict)->keys.p) return;
    int64_t position = 0;
    uint32_t index = 0;
    pyr_object *key, *value;
    while (pyr_dict_next(dict, &position, &key, &value)) {
        if (key && PYR_IS_STR(key)) add_name(q, frame, kind, index++, key, NULL, value);
    }
}

static pyr_name_kind kind_of_slot(uint8_t kind) {
    return kind & PYR_FAST_FREE ? PYR_NAME_IS_FREE : kind & PYR_FAST_CELL ? PYR_NAME_IS_CELL : PYR_NAME_IS_LOCAL;
}

static void add_slots(pyr_query *q, const pyr_frame *frame) {
    const pyr_code *code = code_of(frame);
    const pyr_bytes *kinds = (const pyr_bytes *)code->localspluskinds.p;
    for (int32_t i = 0; i < frame->sp; i++) {
        const pyr_object *o = frame->slots[i].p;
        if (i >= code->nlocalsplus) {
            add_name(q, frame, PYR_NAME_IS_STACK, (uint32_t)(i - code->nlocalsplus), NULL, NULL, o);
            continue;
        }
        pyr_name_kind kind = kind_of_slot((uint8_t)kinds->data[i]);
        const pyr_object *name = pyr_tuple_items(code->localsplusnames.p)[i].p;
        // A cell variable's slot holds the cell once the frame has made it, and the plain value before.
        bool is_cell = o && kind != PYR_NAME_IS_LOCAL && pyr_is_exact(&q->vm->rt, o, PYR_T_CELL);
        add_name(q, frame, kind, (uint32_t)i, name, is_cell ? o : NULL, is_cell ? ((const pyr_cell *)o)->contents.p : o);
    }
}

typedef struct native_names {
    pyr_query *q;
    const pyr_frame *frame;
    uint32_t index;
} native_names;

static int add_native(pyr_object *o, void *arg) {
    native_names *n = arg;
    if (o != n->frame->func.p) add_name(n->q, n->frame, PYR_NAME_IS_NATIVE, n->index++, NULL, NULL, o);
    return 0;
}

static void add_frame(pyr_query *q, const pyr_frame *frame) {
    if (!frame->code.p) {
        native_names names = {q, frame, 0};
        (void)pyr_frame_visit((pyr_frame *)(uintptr_t)frame, add_native, &names);
        return;
    }
    pyr_frame_kind kind = kind_of(frame);
    if (kind == PYR_FRAME_IS_MODULE) add_mapping(q, frame, PYR_NAME_IS_GLOBAL, frame->globals.p);
    if (kind == PYR_FRAME_IS_CLASS) add_mapping(q, frame, PYR_NAME_IS_CLASS, frame->locals.p);
    add_slots(q, frame);
}

static int count_native(pyr_object *o, void *arg) {
    (void)o;
    ++*(uint64_t *)arg;
    return 0;
}

static uint64_t most_names(const pyr_frame *frame) {
    uint64_t count = 0;
    if (!frame->code.p) {
        (void)pyr_frame_visit((pyr_frame *)(uintptr_t)frame, count_native, &count);
        return count;
    }
    count = frame->sp > 0 ? (uint64_t)frame->sp : 0;
    if (frame->locals.p && PYR_IS_DICT(frame->locals.p)) count += (uint64_t)pyr_dict_size(frame->locals.p);
    return count;
}

// The globals of the program are told also when its own frame is not (or no longer) there.
int64_t pyr_query_names(pyr_query *q) {
    pyr_query_begin(q);
    uint32_t depth = depth_of(q->vm);
    const pyr_frame **frames = list_frames(q, depth);
    if (!frames) return -1;
    const pyr_object *globals = q->vm->main_dict;
    bool has_globals = false;
    uint64_t most = globals && PYR_IS_DICT(globals) ? (uint64_t)pyr_dict_size(globals) : 0;
    for (uint32_t i = 0; i < depth; i++) {
        most += most_names(frames[i]);
        if (frames[i]->code.p && frames[i]->globals.p == globals && frames[i]->locals.p == globals) has_globals = true;
    }
    if (!pyr_query_reserve_rows(q, most, sizeof(pyr_row_name))) return -1;
    if (!has_globals) add_mapping(q, NULL, PYR_NAME_IS_GLOBAL, globals);
    for (uint32_t i = 0; i < depth; i++) add_frame(q, frames[i]);
    return q->failed ? -1 : (int64_t)q->row_count;
}
