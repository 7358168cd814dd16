// References as the queries see them: what obj/referents.h tells of objects and frames, and what no object owns (C code that calls
// Python, the machine's own). Also what the label of a reference looks like.
#include "gc/list.h"
#include "obj/referents.h"
#include "vm/query/parts.h"

typedef struct visitor {
    pyr_vm *vm;
    pyr_reference_visit visit;
    void *context;
    pyr_reference reference; // the one that is being told; `from` is set before
    bool in_frame;
    bool is_globals;
    const uint8_t *local_kinds; // of the frame's code
} visitor;

static pyr_holder_kind kind_of(const visitor *v, const pyr_referent *r) {
    switch (r->kind) {
    case PYR_REFERENT_CLASS:
        return PYR_HOLDER_TYPE;
    case PYR_REFERENT_ITEM:
    case PYR_REFERENT_ELEMENT:
    case PYR_REFERENT_KEY:
        return PYR_HOLDER_CONTAINER;
    case PYR_REFERENT_VALUE:
        return v->is_globals ? PYR_HOLDER_GLOBAL : PYR_HOLDER_CONTAINER;
    case PYR_REFERENT_LOCAL: {
        bool is_cell = v->local_kinds && (v->local_kinds[r->index] & (PYR_FAST_CELL | PYR_FAST_FREE)) != 0;
        return is_cell ? PYR_HOLDER_CELL : PYR_HOLDER_LOCAL;
    }
    case PYR_REFERENT_STACK:
        return v->local_kinds ? PYR_HOLDER_STACK : PYR_HOLDER_NATIVE;
    case PYR_REFERENT_ATTRIBUTE:
    case PYR_REFERENT_SLOT:
    case PYR_REFERENT_FIELD:
    case PYR_REFERENT_WEAK:
        break;
    }
    return v->in_frame ? PYR_HOLDER_FRAME : PYR_HOLDER_ATTRIBUTE;
}

static pyr_label label_of(const visitor *v, const pyr_referent *r) {
    switch (r->kind) {
    case PYR_REFERENT_ITEM:
    case PYR_REFERENT_STACK:
        return PYR_LABEL_INDEX;
    case PYR_REFERENT_ELEMENT:
    case PYR_REFERENT_KEY:
        return PYR_LABEL_KEY_ITSELF;
    case PYR_REFERENT_VALUE:
        return v->is_globals ? PYR_LABEL_NAME : PYR_LABEL_KEY;
    case PYR_REFERENT_LOCAL:
        return PYR_LABEL_NAME;
    case PYR_REFERENT_ATTRIBUTE:
        return PYR_LABEL_ATTRIBUTE;
    case PYR_REFERENT_SLOT:
        return r->key ? PYR_LABEL_ATTRIBUTE : PYR_LABEL_TEXT;
    case PYR_REFERENT_CLASS:
    case PYR_REFERENT_FIELD:
    case PYR_REFERENT_WEAK:
        break;
    }
    return PYR_LABEL_TEXT;
}

static int tell_referent(const pyr_referent *r, void *arg) {
    visitor *v = arg;
    v->reference.target = r->object;
    v->reference.kind = kind_of(v, r);
    v->reference.label = label_of(v, r);
    v->reference.counted = r->kind != PYR_REFERENT_WEAK;
    v->reference.is_class = r->kind == PYR_REFERENT_CLASS;
    v->reference.index = r->index;
    v->reference.key = r->key;
    v->reference.text = r->field ? r->field : "";
    v->visit(v->context, &v->reference);
    return 0;
}

static const uint8_t *kinds_of(const pyr_frame *frame) {
    const pyr_code *code = (const pyr_code *)frame->code.p;
    return code ? (const uint8_t *)((const pyr_bytes *)code->localspluskinds.p)->data : NULL;
}

void pyr_visit_references(pyr_vm *vm, const pyr_object *o, pyr_reference_visit visit, void *context) {
    visitor v = {.vm = vm, .visit = visit, .context = context, .reference = {.from = o}};
    v.is_globals = o == vm->main_dict;
    if (pyr_is_exact(&vm->rt, o, PYR_T_GENERATOR)) v.local_kinds = kinds_of(&((const pyr_generator *)o)->frame);
    (void)pyr_referents(&vm->rt, (pyr_object *)(uintptr_t)o, tell_referent, &v);
}

// ---- roots ----------------------------------------------------------------------------------------------------------------------

static void tell_root(const visitor *v, pyr_object *o, pyr_holder_kind kind, const char *text) {
    if (!o) return;
    pyr_reference reference = {.target = o, .kind = kind, .label = PYR_LABEL_TEXT, .counted = true, .text = text};
    v->visit(v->context, &reference);
}

static int tell_machine(pyr_object *o, void *arg) {
    const visitor *v = arg;
    const pyr_runtime *rt = &v->vm->rt;
    bool is_collector = o == rt->gc.garbage || o == rt->gc.callbacks;
    const char *text = o == rt->gc.garbage     ? "gc.garbage"
                       : o == rt->gc.callbacks ? "gc.callbacks"
                       : o == rt->modules      ? "sys.modules"
                       : o == rt->builtins     ? "built-in names"
                       : o == rt->memory_error ? "MemoryError in reserve"
                       : o == rt->exception    ? "exception being raised"
                                               : "machine";
    tell_root(v, o, is_collector ? PYR_HOLDER_COLLECTOR : PYR_HOLDER_MACHINE, text);
    return 0;
}

// A frame that a generator or a frame object has is told with that object.
static void visit_frames(visitor *v) {
    v->in_frame = true;
    pyr_frame *const innermost[] = {v->vm->rt.frame, v->vm->rt.binding};
    for (int i = 0; i < 2; i++) {
        for (pyr_frame *f = innermost[i]; f; f = f->previous.p) {
            if (f->owner != PYR_FRAME_STACK && f->owner != PYR_FRAME_NATIVE) continue;
            v->reference.from = f;
            v->local_kinds = kinds_of(f);
            (void)pyr_frame_referents(&v->vm->rt, f, tell_referent, v);
        }
    }
}

void pyr_visit_roots(pyr_vm *vm, pyr_reference_visit visit, void *context) {
    pyr_runtime *rt = &vm->rt;
    visitor v = {.vm = vm, .visit = visit, .context = context};
    visit_frames(&v);
    for (int32_t i = 0; i < rt->hold_count && i < PYR_HOLDS; i++) tell_root(&v, rt->holds[i].p, PYR_HOLDER_NATIVE, "built-in");
    for (const pyr_held_array *held = rt->held_arrays; held; held = held->outer)
        for (uint32_t i = 0; i < *held->count; i++)
            tell_root(&v, (*held->place)[i * held->step].p, PYR_HOLDER_NATIVE, "built-in");
    const pyr_gc_head *to_call = &rt->gc.weakref_callbacks;
    for (const pyr_gc_head *g = pyr_gc_next(to_call); g != to_call; g = pyr_gc_next(g))
        tell_root(&v, pyr_gc_object(g), PYR_HOLDER_COLLECTOR, "callbacks of weak references");
    // A module's type that is being made: nobody refers to it yet.
    pyr_type *type = rt->module_types;
    if (type && !pyr_type_has(type, PYR_TPFLAGS_READY)) tell_root(&v, (pyr_object *)type, PYR_HOLDER_MACHINE, "machine");
    (void)pyr_vm_visit_roots(vm, tell_machine, &v);
}

// ---- labels ---------------------------------------------------------------------------------------------------------------------

pyr_text pyr_label_text(pyr_query *q, const pyr_reference *reference) {
    uint64_t begun = pyr_text_begin(q);
    pyr_sink sink = pyr_text_sink(q);
    switch (reference->label) {
    case PYR_LABEL_TEXT:
        pyr_text_add_string(q, reference->text);
        break;
    case PYR_LABEL_INDEX:
        pyr_format_sink(&sink, "[%lld]", (long long)reference->index);
        break;
    case PYR_LABEL_KEY:
        pyr_text_add(q, "[", 1);
        pyr_text_add_repr(q, reference->key);
        pyr_text_add(q, "]", 1);
        break;
    case PYR_LABEL_KEY_ITSELF:
        pyr_text_add_string(q, "key");
        break;
    case PYR_LABEL_ATTRIBUTE:
        pyr_text_add(q, ".", 1);
        pyr_text_add_str(q, reference->key, 40);
        break;
    case PYR_LABEL_NAME:
        pyr_text_add_str(q, reference->key, 40);
        break;
    }
    return pyr_text_end(q, begun);
}
