// The end of a program: modules cleared in CPython's order, so that what __del__ prints at exit is what 3.11 prints
// (Python/pylifecycle.c: Py_FinalizeEx; Python/pystate.c, Python/import.c: finalize_modules).
#include "gc/collector.h"
#include "vm/eval.h"

// Errors at the end have nobody to go to.
static void forget_error(pyr_runtime *rt) {
    if (rt->exception) pyr_error_clear(rt);
}

static void set_none(pyr_runtime *rt, pyr_object *dict, const char *const *names) {
    for (; *names; names++) {
        if (pyr_dict_get_text(rt, dict, *names) && pyr_dict_set_text(rt, dict, *names, rt->none) < 0) forget_error(rt);
    }
}

static void restore_streams(pyr_runtime *rt, pyr_object *dict) {
    static const char *const pairs[][2] = {{"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        pyr_object *value = pyr_dict_get_text(rt, dict, pairs[i][1]);
        if (value && pyr_dict_set_text(rt, dict, pairs[i][0], value) < 0) forget_error(rt);
    }
}

// Sets names to None: those with one underscore first, then the others except __builtins__ (Objects/moduleobject.c).
static void clear_dict(pyr_runtime *rt, pyr_object *dict) {
    for (int round = 0; round < 2; round++) {
        int64_t position = 0;
        pyr_object *key, *value;
        while (pyr_dict_next(dict, &position, &key, &value)) {
            if (value == rt->none || !PYR_IS_STR(key)) continue;
            bool underscore = pyr_str_length(key) > 0 && pyr_str_char(key, 0) == '_';
            bool one = underscore && !(pyr_str_length(key) > 1 && pyr_str_char(key, 1) == '_');
            if (round == 0 ? !one : underscore && pyr_str_equal_text(key, "__builtins__")) continue;
            if (pyr_dict_set(rt, dict, key, rt->none) < 0) forget_error(rt);
        }
    }
}

// Every entry of sys.modules becomes None. Returns a list of weak references to the modules, in their order (owned, or NULL).
static pyr_object *remove_modules(pyr_runtime *rt) {
    pyr_object *list = pyr_list_new(rt, 0), *key, *value;
    int64_t position = 0;
    pyr_hold(rt, list);
    while (list && pyr_dict_next(rt->modules, &position, &key, &value)) {
        if (pyr_is_exact(rt, value, PYR_T_MODULE)) {
            pyr_object *weak = pyr_weakref_new(rt, value, NULL);
            if (!weak || pyr_list_append_stolen(rt, list, weak) < 0) forget_error(rt);
        }
        if (pyr_dict_set(rt, rt->modules, key, rt->none) < 0) forget_error(rt);
    }
    pyr_take_back(rt);
    return list;
}

// Modules that somebody still holds are emptied, the last one first.
static void clear_survivors(pyr_runtime *rt, pyr_object *list, pyr_object *sys) {
    for (int64_t i = pyr_list_size(list) - 1; i >= 0; i--) {
        pyr_object *module = ((const pyr_weakref *)pyr_list_items(list)[i].p)->object.p;
        if (!module || module == rt->none) continue;
        pyr_object *dict = pyr_module_dict(module);
        if (dict == rt->builtins || dict == sys) continue;
        pyr_hold(rt, pyr_new_ref(rt, module));
        clear_dict(rt, dict);
        pyr_unhold(rt, module);
    }
}

static void run_atexit(pyr_runtime *rt) {
    pyr_object *module = pyr_dict_get_text(rt, rt->modules, "atexit"), *run = NULL;
    if (module && pyr_is_exact(rt, module, PYR_T_MODULE))
        run = pyr_dict_get_text(rt, pyr_module_dict(module), "_run_exitfuncs");
    if (!run) return;
    pyr_object *result = pyr_call0(rt, run);
    if (result) pyr_decref(rt, result);
    else if (rt->exception) pyr_error_unraisable(rt, run);
}

void pyr_vm_finish(pyr_vm *vm) {
    pyr_runtime *rt = &vm->rt;
    if (vm->stage == PYR_STAGE_FINISHED) return;
    vm->stage = PYR_STAGE_FINISHED;
    if (!rt->modules || !rt->builtins) return;
    run_atexit(rt);
    if (rt->gc.enabled) pyr_gc_collect(rt, PYR_GC_GENERATIONS - 1);
    forget_error(rt);
    static const char *const in_builtins[] = {"_", NULL};
    static const char *const in_sys[] = {
        "path",      "argv", "ps1", "ps2", "last_type", "last_value", "last_traceback", "path_hooks", "path_importer_cache",
        "meta_path", NULL};
    pyr_object *sys = rt->sysdict;
    set_none(rt, rt->builtins, in_builtins);
    if (sys) {
        set_none(rt, sys, in_sys);
        restore_streams(rt, sys);
    }
    pyr_object *list = remove_modules(rt);
    pyr_dict_clear(rt, rt->modules);
    vm->main_dict = NULL;
    pyr_hold(rt, list);
    pyr_gc_collect_no_fail(rt);
    pyr_gc_list_uncollectable(rt);
    if (list) clear_survivors(rt, list, sys);
    pyr_unhold(rt, list);
    if (sys) clear_dict(rt, sys);
    clear_dict(rt, rt->builtins);
    pyr_dict_clear(rt, rt->modules);
    forget_error(rt);
    pyr_gc_collect_no_fail(rt);
}
