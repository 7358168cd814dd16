// sys.getsizeof (Python/sysmodule.c, 3.11: _PySys_GetSizeOf).
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/int.h"
#include "obj/str.h"

int64_t pyr_sizeof(pyr_runtime *rt, pyr_object *o) {
    pyr_object *method = pyr_lookup_special(rt, o, PYR_NAME(rt, __sizeof__));
    if (!method) {
        if (!pyr_error_set(rt)) pyr_error_format(rt, PYR_T_TypeError, "Type %T doesn't define __sizeof__", o);
        return -1;
    }
    pyr_hold(rt, method);
    pyr_object *answer = pyr_call0(rt, method);
    pyr_unhold(rt, method);
    if (!answer) return -1;
    int64_t size = -1;
    int result = pyr_index_int64(rt, answer, &size, false);
    pyr_decref(rt, answer);
    if (result < 0) return -1;
    if (size < 0) {
        pyr_error(rt, PYR_T_ValueError, "__sizeof__() should return >= 0");
        return -1;
    }
    return size + (pyr_is_gc(o) ? pyr_object_front(o) : 0);
}
