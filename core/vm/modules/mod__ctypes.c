// The module _ctypes: reads a number from a managed address, for ctypes.c_long.from_address(id(x)).value.
#include "vm/modules/modules.h"
#include <string.h>

static pyr_object *read_int64(PYR_CALL_ARGS) {
    int64_t address = 0, value = 0;
    if (pyr_index_int64(rt, args[0].p, &address, false) < 0) return NULL;
    const char *place = pyr_mem_pointer(&rt->heap, (uint64_t)address);
    if (!place || !pyr_mem_pointer(&rt->heap, (uint64_t)address + sizeof value - 1))
        return pyr_error(rt, PYR_T_ValueError, "there is no memory at this address");
    memcpy(&value, place, sizeof value);
    return pyr_int_new(rt, value);
}

static const pyr_method_def functions[] = {
    {"read_int64", read_int64, PYR_METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

const pyr_module_def pyr_module__ctypes = {.name = "_ctypes", .functions = functions};
