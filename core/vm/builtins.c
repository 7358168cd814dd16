// The module builtins: the tables of its parts, the types and exceptions, and what several built-in functions share.
#include "vm/builtins.h"
#include <string.h>

pyr_object *pyr_keyword_get(pyr_object *kwnames, const pyr_ref *args, int64_t nargs, const char *name) {
    if (!kwnames) return NULL;
    for (int64_t i = 0; i < pyr_tuple_size(kwnames); i++)
        if (pyr_str_equal_text(pyr_tuple_items(kwnames)[i].p, name)) return args[nargs + i].p;
    return NULL;
}

int pyr_keywords_check(pyr_runtime *rt, const char *function, pyr_object *kwnames, const char *const *names) {
    for (int64_t i = 0; kwnames && i < pyr_tuple_size(kwnames); i++) {
        pyr_object *given = pyr_tuple_items(kwnames)[i].p;
        const char *const *name = names;
        while (*name && !pyr_str_equal_text(given, *name)) name++;
        if (*name) continue;
        pyr_error_format(rt, PYR_T_TypeError, "'%S' is an invalid keyword argument for %s()", given, function);
        return -1;
    }
    return 0;
}

int pyr_visit_fields(pyr_ref *const *fields, int count, pyr_visit visit, void *arg) {
    for (int i = 0; i < count; i++) {
        int status = fields[i]->p ? visit(fields[i]->p, arg) : 0;
        if (status) return status;
    }
    return 0;
}

int pyr_module_add_int(pyr_runtime *rt, pyr_object *module, const char *name, int64_t value) {
    return pyr_module_add(rt, module, name, pyr_int_new(rt, value));
}

int pyr_module_add_text(pyr_runtime *rt, pyr_object *module, const char *name, const char *value) {
    return pyr_module_add(rt, module, name, pyr_str_from_text(rt, value));
}

pyr_type *pyr_module_add_type(pyr_runtime *rt, pyr_object *module, const pyr_type_spec *spec) {
    pyr_type *type = pyr_type_from_spec(rt, spec, NULL);
    if (!type) return NULL;
    const char *name = strrchr(spec->name, '.');
    return pyr_module_add(rt, module, name ? name + 1 : spec->name, pyr_new_ref(rt, (pyr_object *)type)) < 0 ? NULL : type;
}

// ---- the module --------------------------------------------------------------------------------------------------------------------

// The types of types.def that have a name in builtins.
static const uint8_t type_ids[] = {
    PYR_T_OBJECT,   PYR_T_TYPE,         PYR_T_INT,         PYR_T_BOOL,  PYR_T_FLOAT,     PYR_T_STR,       PYR_T_BYTES,
    PYR_T_LIST,     PYR_T_TUPLE,        PYR_T_DICT,        PYR_T_SET,   PYR_T_FROZENSET, PYR_T_SLICE,     PYR_T_RANGE,
    PYR_T_PROPERTY, PYR_T_STATICMETHOD, PYR_T_CLASSMETHOD, PYR_T_SUPER, PYR_T_COMPLEX,   PYR_T_BYTEARRAY, PYR_T_MEMORYVIEW,
};

static int add_type(pyr_runtime *rt, pyr_object *module, int id) {
    pyr_type *type = pyr_builtin_type(rt, (pyr_type_id)id);
    return pyr_module_add(rt, module, type->tp_name.p, pyr_new_ref(rt, (pyr_object *)type));
}

static int add_types(pyr_runtime *rt, pyr_object *module) {
    for (size_t i = 0; i < sizeof type_ids; i++)
        if (add_type(rt, module, type_ids[i]) < 0) return -1;
#define PYR_EXC(id, name, base, layout)                                                                                        \
    if (add_type(rt, module, PYR_T_##id) < 0) return -1;
#include "obj/exceptions.def"
#undef PYR_EXC
    static const pyr_type_spec *const specs[] = {&pyr_spec_enumerate, &pyr_spec_reversed, &pyr_spec_zip, &pyr_spec_map,
                                                 &pyr_spec_filter};
    for (size_t i = 0; i < sizeof specs / sizeof *specs; i++)
        if (!pyr_module_add_type(rt, module, specs[i])) return -1;
    return 0;
}

static int fill(pyr_runtime *rt, pyr_object *module) {
    pyr_object *os_error = (pyr_object *)pyr_builtin_type(rt, PYR_T_OSError);
    const struct {
        const char *name;
        pyr_object *value;
    } constants[] = {
        {"None", rt->none},         {"True", rt->true_},      {"False", rt->false_}, {"NotImplemented", rt->not_implemented},
        {"Ellipsis", rt->ellipsis}, {"__debug__", rt->true_}, {"IOError", os_error}, {"EnvironmentError", os_error},
    };
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        if (pyr_module_add(rt, module, constants[i].name, pyr_new_ref(rt, constants[i].value)) < 0) return -1;
    if (add_types(rt, module) < 0) return -1;
    static const pyr_method_def *const tables[] = {pyr_builtins_text_functions, pyr_builtins_number_functions,
                                                   pyr_builtins_code_functions};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (pyr_module_add_functions(rt, module, tables[i]) < 0) return -1;
    return 0;
}

const pyr_module_def pyr_module_builtins = {
    .name = "builtins",
    .doc = "Built-in functions, types, exceptions, and other objects.",
    .functions = pyr_builtins_object_functions,
    .fill = fill,
};
