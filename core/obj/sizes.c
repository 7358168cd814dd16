// sys.getsizeof of every built-in type: what its __sizeof__ adds up in 3.11, and what stands in front of the object.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/dict.h"
#include "obj/frame.h"
#include "obj/set_internal.h"
#include "obj/str.h"
#include "obj/type.h"

static int64_t dict_size(const pyr_runtime *rt, const pyr_dict *d) {
    const pyr_dict_keys *keys = d->keys.p;
    if (keys == rt->empty_keys) return 0;
    int64_t size = d->values.p ? pyr_keys_capacity(keys) * 8 : 0;
    return keys->dk_refcnt == 1 ? size + pyr_dict_keys_size(keys) : size;
}

static int64_t str_size(const pyr_runtime *rt, const pyr_object *o) {
    const pyr_str *s = (const pyr_str *)o;
    int64_t front = !pyr_is_exact(rt, o, PYR_T_STR) ? 80 : s->ascii ? 48 : 72;
    const pyr_compact_str *compact = (const pyr_compact_str *)(const void *)o;
    return front + (s->length + 1) * s->kind + (!s->ascii && compact->utf8.p ? compact->utf8_length + 1 : 0);
}

static int64_t frame_slots(const pyr_object *code) {
    return code ? ((const pyr_code *)code)->framesize : 0;
}

int64_t pyr_sizeof(pyr_runtime *rt, pyr_object *o) {
    const pyr_type *type = pyr_type_of(o);
    int64_t front = pyr_object_front(o), size = type->tp_basicsize;
    if (PYR_IS_TYPE(o)) {
        const pyr_type *t = (const pyr_type *)o;
        if (!pyr_type_has(t, PYR_TPFLAGS_HEAPTYPE)) return PYR_STATIC_TYPE_SIZEOF;
        const pyr_dict_keys *keys = t->ht_cached_keys.p;
        return front + PYR_HEAP_TYPE_SIZE + (keys ? pyr_dict_keys_size(keys) : 0);
    }
    if (PYR_IS_INT(o)) {
        int64_t digits = ((const pyr_varobject *)o)->ob_size;
        digits = digits < 0 ? -digits : digits;
        return front + 24 + 4 * (digits ? digits : 1);
    }
    if (PYR_IS_LIST(o)) return front + size + ((const pyr_list *)o)->allocated * 8;
    if (PYR_IS_DICT(o)) return front + size + dict_size(rt, (const pyr_dict *)o);
    if (PYR_IS_STR(o)) return front + str_size(rt, o);
    if (pyr_is_anyset(rt, o)) {
        const pyr_set *set = (const pyr_set *)o;
        return front + size + (set->table.p == set->smalltable ? 0 : (set->mask + 1) * (int64_t)sizeof(pyr_set_entry));
    }
    if (pyr_is_exact(rt, o, PYR_T_GENERATOR)) return front + size + frame_slots(((const pyr_generator *)o)->code.p) * 8;
    if (pyr_is_exact(rt, o, PYR_T_FRAME)) {
        const pyr_frame *frame = ((const pyr_frame_object *)o)->frame.p;
        return front + size + frame_slots(frame->code.p) * 8;
    }
    return front + pyr_object_size(o);
}
