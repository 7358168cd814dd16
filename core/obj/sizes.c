// sys.getsizeof of every built-in type: what its __sizeof__ adds up in 3.11, and what stands in front of the object.
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/dict.h"
#include "obj/frame.h"
#include "obj/str.h"
#include "obj/type.h"

static int64_t dict_size(const pyr_runtime *rt, const pyr_dict *d) {
    const pyr_dict_keys *keys = d->keys.p;
    if (keys == rt->empty_keys) return 0;
    int64_t size = d->values.p ? pyr_keys_capacity(keys) * 8 : 0;
    return keys->dk_refcnt == 1 ? size + pyr_dict_keys_size(keys) : size;
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
    if (pyr_is_subtype(type, pyr_builtin_type(rt, PYR_T_SET)) || pyr_is_subtype(type, pyr_builtin_type(rt, PYR_T_FROZENSET))) {
        const pyr_set *set = (const pyr_set *)o;
        return front + size + (set->table.p == set->smalltable ? 0 : (set->mask + 1) * (int64_t)sizeof(pyr_set_entry));
    }
    if (pyr_is_exact(rt, o, PYR_T_GENERATOR)) {
        const pyr_code *code = (const pyr_code *)((const pyr_generator *)o)->code.p;
        return front + PYR_GENERATOR_HEADER + code->framesize * 8;
    }
    return front + pyr_object_size(o);
}
