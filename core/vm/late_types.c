// Looks through the names and constants of a program for the types that are filled late.
#include "vm/late_types.h"
#include "obj/bytes.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/str.h"
#include "obj/type.h"

// Whether one of [items] is an object of the type, or its name, or that of a method which answers one.
static bool names(const pyr_object *items, const pyr_type *type) {
    for (int64_t i = 0; i < pyr_tuple_size(items); i++) {
        const pyr_object *item = pyr_tuple_items(items)[i].p;
        if (pyr_type_of(item) == type) return true;
        if (!PYR_IS_STR(item)) continue;
        if (pyr_str_equal_text(item, type->tp_name.p)) return true;
        if (type->tp_id == PYR_T_BYTES && pyr_str_equal_text(item, "encode")) return true;
    }
    return false;
}

void pyr_fill_named_types(pyr_runtime *rt, const pyr_object *code) {
    const pyr_code *c = (const pyr_code *)code;
    for (pyr_type *type = rt->types; type < rt->types + PYR_T_COUNT; type++)
        if (pyr_type_has(type, PYR_TPFLAGS_LATE) && (names(c->names.p, type) || names(c->consts.p, type)))
            pyr_type_fill(rt, type);
    for (int64_t i = 0; i < pyr_tuple_size(c->consts.p); i++) {
        const pyr_object *value = pyr_tuple_items(c->consts.p)[i].p;
        if (pyr_is_exact(rt, value, PYR_T_CODE)) pyr_fill_named_types(rt, value);
    }
}
