// The module _weakref: what weakref.py builds on.
#include "obj/weakref.h"
#include "vm/modules/modules.h"

static pyr_object *get_proxy(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "proxy", nargs, 1, 2) < 0) return NULL;
    return pyr_weakproxy_new(rt, args[0].p, nargs > 1 ? args[1].p : NULL);
}

static pyr_object *get_count(PYR_CALL_ARGS) {
    return pyr_int_new(rt, pyr_weakref_list(args[0].p) ? pyr_weakref_count(args[0].p) : 0);
}

static pyr_object *get_refs(PYR_CALL_ARGS) {
    pyr_object *list = pyr_list_new(rt, 0);
    pyr_ref *head = pyr_weakref_list(args[0].p);
    for (pyr_object *ref = head && list ? head->p : NULL; ref; ref = ((pyr_weakref *)ref)->next.p) {
        if (pyr_charge(rt, 1) == 0 && pyr_list_append(rt, list, ref) == 0) continue;
        pyr_decref(rt, list);
        return NULL;
    }
    return list;
}

static const pyr_method_def functions[] = {
    {"proxy", get_proxy, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"getweakrefcount", get_count, PYR_METH_O, "($module, object, /)"},
    {"getweakrefs", get_refs, PYR_METH_O, "($module, object, /)"},
    {NULL, NULL, 0, NULL},
};

static int fill(pyr_runtime *rt, pyr_object *module) {
    static const struct {
        const char *name;
        pyr_type_id id;
    } types[] = {{"ref", PYR_T_WEAKREF},
                 {"ReferenceType", PYR_T_WEAKREF},
                 {"ProxyType", PYR_T_WEAKPROXY},
                 {"CallableProxyType", PYR_T_WEAKCALLABLEPROXY}};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (pyr_module_add(rt, module, types[i].name, pyr_new_ref(rt, (pyr_object *)pyr_builtin_type(rt, types[i].id))) < 0)
            return -1;
    return 0;
}

const pyr_module_def pyr_module__weakref = {.name = "_weakref", .functions = functions, .fill = fill};
