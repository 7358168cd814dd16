// Follows what 3.11 specialises calls to.
#include "vm/special.h"
#include "obj/descr.h"
#include "obj/list.h"
#include "vm/builtins.h"
#include "vm/fuse.h"

#define MOST_FAILURES 12 // the calls until the next attempt double with each failure
#define AFTER_MISSES (31 << 4 | 5)
#define MISSES 53 // of a specialised instruction until it is none any more

#define BIT(kind) (1u << PYR_SPECIAL_##kind)
_Static_assert(BIT(O) == PYR_METH_O && BIT(FAST) == PYR_METH_FASTCALL && BIT(KEYWORDS) == PYR_METH_KEYWORDS, "flags are bits");

static uint32_t class_bits(const pyr_object *callable, bool one) {
    const pyr_type *type = (const pyr_type *)callable;
    if (!PYR_IS_TYPE(callable) || type->tp_new.fn == pyr_object_tp_new || pyr_type_has(type, PYR_TPFLAGS_HEAPTYPE)) return 0;
    uint32_t bits = type->tp_vectorcall.fn ? BIT(CLASS) : 0;
    if (!one) return bits;
    return bits | (type->tp_id == PYR_T_STR     ? BIT(STR)
                   : type->tp_id == PYR_T_TYPE  ? BIT(TYPE)
                   : type->tp_id == PYR_T_TUPLE ? BIT(TUPLE)
                                                : 0);
}

// Whether the call is one that the instruction is specialised for. [exact]: or only made for.
static bool hits(pyr_cache *site, uint32_t bits, bool exact) {
    if (site->special == PYR_SPECIAL_NONE) {
        if (site->counter < PYR_DEFERRED) {
            if (bits) {
                site->special = (uint8_t)(31 - __builtin_clz(bits));
                site->counter = MISSES;
                goto made;
            }
            uint32_t failures = (site->counter & 15u) + 1;
            if (failures > MOST_FAILURES) failures = MOST_FAILURES;
            site->counter = (uint16_t)((16u << failures) - 16 + failures);
        }
        site->counter -= PYR_DEFERRED;
        return false;
    }
made:
    if (exact && bits >> site->special & 1) return true;
    if (--site->counter == 0) {
        site->special = PYR_SPECIAL_NONE;
        site->counter = AFTER_MISSES;
        if (site->kind != PYR_CACHE_INIT) site->data = 0;
    }
    return false;
}

static pyr_cache *site_of(const pyr_frame *frame, int32_t ip) {
    const pyr_code *code = pyr_frame_code(frame);
    pyr_cache *caches = code->caches.p;
    return caches && code->warmup >= PYR_CODE_WARM ? &caches[ip] : NULL;
}

void pyr_specialize_bound(const pyr_frame *frame) {
    pyr_cache *site = site_of(frame, frame->ip + 1);
    if (!site) return;
    hits(site, BIT(BOUND), true);
    site->passing = PYR_PASSING_BOUND;
}

bool pyr_specialize_call(pyr_runtime *rt, const pyr_frame *frame, uint32_t arg) {
    pyr_cache *site = site_of(frame, frame->ip);
    if (!site) return false;
    uint32_t passing = site->passing;
    site->passing = PYR_PASSING_LONG;
    if (passing == PYR_PASSING_BOUND) return false;
    const pyr_ref *operands = &frame->slots[frame->sp - (int32_t)arg];
    uint32_t method = operands[-2].p != NULL, given = arg + method, bits = 0;
    const pyr_object *callable = operands[-1 - (int32_t)method].p, *names = pyr_vm_of(rt)->kwnames;
    const pyr_method_def *def = NULL;
    bool exact = true;
    switch (pyr_type_of(callable)->tp_id) {
    case PYR_T_FUNCTION:
        bits = BIT(FUNCTION);
        break;
    case PYR_T_BUILTIN:
        def = ((const pyr_builtin *)callable)->def.p;
        if (def->flags == PYR_METH_NOARGS || !pyr_method_takes(def, given, names)) break;
        bits = (uint32_t)def->flags;
        if (def->function == pyr_builtin_len) bits |= BIT(LEN);
        if (given == 2 && def->function == pyr_builtin_isinstance) bits |= BIT(ISINSTANCE);
        break;
    case PYR_T_METHOD_DESCR:
        def = ((const pyr_method_descr *)callable)->def.p;
        if (names || given == 0 || !pyr_method_takes(def, given - 1, NULL)) break;
        bits = (uint32_t)def->flags << 4;
        // For an object of a subclass the instruction is made, but not right; that of append is.
        exact =
            pyr_type_of(operands[-(int32_t)method].p) == (const pyr_type *)((const pyr_method_descr *)callable)->base.type.p;
        if (arg == 1 && def->function == pyr_list_method_append &&
            pyr_plain_opcode(pyr_frame_code(frame)->words.p[frame->ip + 1]) == PYR_OP_POP_TOP) {
            bits |= BIT(APPEND);
            exact |= site->special == PYR_SPECIAL_APPEND || site->special == PYR_SPECIAL_NONE;
        }
        break;
    default:
        bits = class_bits(callable, given == 1 && !method && !names);
    }
    if (!hits(site, bits, exact)) return false;
    if (def) {
        site->kind = PYR_CACHE_NONE;
        site->data = pyr_special_mark(def, method);
    }
    if (!(PYR_SPECIAL_SHORT >> site->special & 1)) return false;
    site->passing = PYR_PASSING_SHORT;
    return true;
}

bool pyr_counts_builtin(const pyr_runtime *rt) {
    const pyr_frame *frame = rt->frame;
    if (frame->owner == PYR_FRAME_NATIVE) return true;
    const pyr_cache *caches = pyr_frame_code(frame)->caches.p;
    return !caches || caches[frame->ip].passing != PYR_PASSING_SHORT;
}
