// Finding and making built-in modules, of C or frozen Python.
//
// A module is put into sys.modules before its body runs, as importlib does, so that modules may import each other.
#include "vm/modules/modules.h"
#include "base/format.h"
#include "lang/compile.h"

static const pyr_module_def *const c_modules[] = {
#define PYR_MODULE(id) &pyr_module_##id,
#include "vm/modules/modules.def"
#undef PYR_MODULE
};

static pyr_object *make_c_module(pyr_runtime *rt, const pyr_module_def *def, pyr_object *name) {
    pyr_object *module = pyr_module_new(rt, name);
    if (!module) return NULL;
    ((pyr_module *)module)->built_in = 1;
    pyr_hold(rt, module);
    bool made = pyr_dict_set(rt, rt->modules, name, module) == 0 &&
                (!def->doc || pyr_module_add_text(rt, module, "__doc__", def->doc) == 0) &&
                (!def->functions || pyr_module_add_functions(rt, module, def->functions) == 0) &&
                (!def->fill || def->fill(rt, module) == 0);
    pyr_take_back(rt);
    if (made) return module;
    pyr_decref(rt, module);
    return NULL;
}

// Compiles the source and runs it in the module's dict. One that begins with a comment is in C in CPython: its functions leave no
// entries in tracebacks.
static pyr_object *make_frozen_module(pyr_runtime *rt, const pyr_frozen_def *def, pyr_object *name) {
    char filename[64];
    pyr_format(filename, sizeof filename, *def->source == '#' ? "<built-in %s>" : "<frozen %s>", def->name);
    pyr_object *module = pyr_module_new(rt, name);
    if (!module) return NULL;
    pyr_hold(rt, module);
    pyr_object *result = NULL;
    if (pyr_dict_set(rt, rt->modules, name, module) == 0) {
        pyr_object *code = pyr_compile(rt, def->source, def->length, filename, PYR_COMPILE_EXEC, 0);
        pyr_hold(rt, code);
        if (code) result = pyr_vm_run_code(rt, code, pyr_module_dict(module), NULL, NULL);
        pyr_unhold(rt, code);
    }
    pyr_take_back(rt);
    pyr_xdecref(rt, result);
    if (result) return module;
    pyr_decref(rt, module);
    return NULL;
}

// The error that is set stays; the half-made module goes.
static void forget(pyr_runtime *rt, pyr_object *name) {
    pyr_object *error = pyr_error_take(rt);
    if (pyr_dict_contains(rt, rt->modules, name) == 1) pyr_dict_del(rt, rt->modules, name);
    if (error) pyr_error_restore(rt, error);
}

pyr_object *pyr_module_load(pyr_runtime *rt, pyr_object *name) {
    pyr_object *module = NULL;
    for (size_t i = 0; i < sizeof c_modules / sizeof *c_modules; i++) {
        if (!pyr_str_equal_text(name, c_modules[i]->name)) continue;
        module = make_c_module(rt, c_modules[i], name);
        if (!module) forget(rt, name);
        return module;
    }
    for (uint32_t i = 0; i < pyr_frozen_count; i++) {
        if (!pyr_str_equal_text(name, pyr_frozen_modules[i].name)) continue;
        module = make_frozen_module(rt, &pyr_frozen_modules[i], name);
        if (!module) forget(rt, name);
        return module;
    }
    return NULL;
}

int pyr_modules_init(pyr_runtime *rt) {
    rt->modules = pyr_dict_new(rt);
    if (!rt->modules) return -1;
    pyr_object *sys_name = pyr_str_interned(rt, "sys");
    pyr_object *sys = sys_name ? pyr_module_load(rt, sys_name) : NULL;
    pyr_object *builtins = sys ? pyr_module_load(rt, PYR_NAME(rt, builtins)) : NULL;
    pyr_xdecref(rt, sys_name);
    if (sys) rt->sysdict = pyr_new_ref(rt, pyr_module_dict(sys));
    pyr_xdecref(rt, sys);
    if (!builtins) return -1;
    rt->builtins = pyr_new_ref(rt, pyr_module_dict(builtins));
    pyr_decref(rt, builtins);
    return 0;
}

pyr_object *pyr_sys_get(pyr_runtime *rt, const char *name) {
    return rt->sysdict ? pyr_dict_get_text(rt, rt->sysdict, name) : NULL;
}
