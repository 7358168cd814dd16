// Imports: sys.modules, the built-in modules, packages of dotted names, and the three instructions (Python/import.c, 3.11).
#include "obj/exceptions.h"
#include "vm/eval.h"

static void *not_found(pyr_runtime *rt, pyr_object *name, const char *format, pyr_object *more) {
    pyr_error_format(rt, PYR_T_ModuleNotFoundError, format, name, more);
    if (rt->exception) pyr_exception_set_field(rt, rt->exception, PYR_IMPORT_NAME, name);
    return NULL;
}

// Whether CPython has such a module, which then is missing here and not misspelt: the module _missing names them.
static bool is_known(pyr_runtime *rt, pyr_object *name) {
    pyr_object *missing = pyr_str_from_text(rt, "_missing"), *module = NULL;
    pyr_hold(rt, missing);
    if (missing) module = pyr_module_load(rt, missing);
    pyr_take_back(rt);
    bool known = module && pyr_dict_contains(rt, pyr_module_dict(module), name) == 1;
    pyr_error_clear(rt);
    if (module) pyr_dict_del(rt, rt->modules, missing);
    pyr_xdecref(rt, module);
    pyr_xdecref(rt, missing);
    return known;
}

// The module of exactly this name: owned; NULL without an error if there is none.
static pyr_object *find_module(pyr_runtime *rt, pyr_object *name) {
    pyr_object *module = pyr_dict_get(rt, rt->modules, name);
    if (module == rt->none) return not_found(rt, name, "import of %S halted; None in sys.modules", NULL);
    if (module) return pyr_new_ref(rt, module);
    return pyr_error_set(rt) ? NULL : pyr_module_load(rt, name);
}

// Imports "a", then "a.b", ... Returns the last (owned), and in *[first] the first one (owned).
static pyr_object *import_dotted(pyr_runtime *rt, pyr_object *name, pyr_object **first) {
    int64_t length = pyr_str_length(name), start = 0;
    pyr_object *parent = NULL;
    *first = NULL;
    for (;;) {
        int64_t end = start;
        while (end < length && pyr_str_char(name, end) != '.') end++;
        pyr_object *path = pyr_str_substring(rt, name, 0, end);
        pyr_hold(rt, path);
        pyr_hold(rt, parent);
        pyr_hold(rt, *first);
        pyr_object *module = path ? find_module(rt, path) : NULL;
        bool known = path && !module && !pyr_error_set(rt) && is_known(rt, path);
        pyr_take_back(rt);
        pyr_take_back(rt);
        pyr_take_back(rt);
        if (path && !module && !pyr_error_set(rt)) {
            pyr_object *before = parent ? pyr_str_substring(rt, name, 0, start - 1) : NULL;
            const char *message = known ? "No module named %R (it is not supported by Pyrena)" : "No module named %R";
            not_found(rt, path, before ? "No module named %R; %R is not a package" : message, before);
            pyr_xdecref(rt, before);
        }
        if (module && parent) {
            pyr_object *last = pyr_str_substring(rt, name, start, end);
            if (!last || pyr_setattr(rt, parent, last, module) < 0) {
                pyr_decref(rt, module);
                module = NULL;
            }
            pyr_xdecref(rt, last);
        }
        pyr_xdecref(rt, path);
        if (!*first) {
            *first = pyr_xnew_ref(rt, module);
        }
        pyr_xdecref(rt, parent);
        if (!module || end == length) return module;
        parent = module;
        start = end + 1;
    }
}

// `from package import module`: imports what is no attribute yet and exists.
static int import_listed(pyr_runtime *rt, pyr_object *module, pyr_object *name, pyr_object *from_list) {
    for (int64_t i = 0; i < pyr_tuple_size(from_list); i++) {
        pyr_object *item = pyr_tuple_items(from_list)[i].p, *value;
        if (!PYR_IS_STR(item) || pyr_str_equal_text(item, "*")) continue;
        int found = pyr_lookup_attr(rt, module, item, &value);
        if (found < 0) return -1;
        if (found) {
            pyr_decref(rt, value);
            continue;
        }
        pyr_object *path = pyr_str_format(rt, "%S.%S", name, item);
        if (!path) return -1;
        pyr_hold(rt, path);
        pyr_object *sub = find_module(rt, path);
        pyr_unhold(rt, path);
        if (!sub) {
            if (pyr_error_set(rt)) return -1;
            continue;
        }
        int failed = pyr_setattr(rt, module, item, sub);
        pyr_decref(rt, sub);
        if (failed) return -1;
    }
    return 0;
}

pyr_object *pyr_vm_import(pyr_runtime *rt, pyr_object *name, pyr_object *globals, pyr_object *from_list, int64_t level) {
    (void)globals;
    if (!PYR_IS_STR(name)) return pyr_error(rt, PYR_T_TypeError, "module name must be a string");
    if (level < 0) return pyr_error(rt, PYR_T_ValueError, "level must be >= 0");
    if (level > 0) return pyr_error(rt, PYR_T_ImportError, "attempted relative import with no known parent package");
    if (pyr_str_length(name) == 0) return pyr_error(rt, PYR_T_ValueError, "Empty module name");
    pyr_object *first, *last = import_dotted(rt, name, &first);
    if (!last) {
        pyr_xdecref(rt, first);
        return NULL;
    }
    bool listed = from_list && PYR_IS_TUPLE(from_list) && pyr_tuple_size(from_list) > 0;
    pyr_hold(rt, first);
    pyr_hold(rt, last);
    int failed = listed ? import_listed(rt, last, name, from_list) : 0;
    pyr_take_back(rt);
    pyr_take_back(rt);
    if (failed < 0) {
        pyr_decref(rt, first);
        pyr_decref(rt, last);
        return NULL;
    }
    pyr_decref(rt, listed ? first : last);
    return listed ? last : first;
}

pyr_object *pyr_import_name(pyr_runtime *rt, pyr_frame *frame, pyr_object *name, pyr_object *from_list, pyr_object *level) {
    pyr_object *import = pyr_dict_get(rt, frame->builtins.p, PYR_NAME(rt, __import__));
    if (!import) return pyr_error_set(rt) ? NULL : pyr_error(rt, PYR_T_ImportError, "__import__ not found");
    if (pyr_is_exact(rt, import, PYR_T_BUILTIN)) {
        int64_t depth = 0;
        if (pyr_int_to_int64(rt, level, &depth) < 0) return NULL;
        return pyr_vm_import(rt, name, frame->globals.p, from_list, depth);
    }
    pyr_object *locals = frame->locals.p ? frame->locals.p : rt->none;
    const pyr_ref args[] = {{name}, {frame->globals.p}, {locals}, {from_list}, {level}};
    return pyr_call(rt, import, args, 5, NULL);
}

// An attribute that should be a str: owned, or NULL without an error.
static pyr_object *text_attribute(pyr_runtime *rt, pyr_object *o, pyr_object *name) {
    pyr_object *value;
    if (pyr_lookup_attr(rt, o, name, &value) <= 0) {
        pyr_error_clear(rt);
        return NULL;
    }
    if (PYR_IS_STR(value)) return value;
    pyr_decref(rt, value);
    return NULL;
}

pyr_object *pyr_import_from(pyr_runtime *rt, pyr_object *module, pyr_object *name) {
    pyr_object *value;
    int found = pyr_lookup_attr(rt, module, name, &value);
    if (found) return found < 0 ? NULL : value;
    pyr_object *package = text_attribute(rt, module, PYR_NAME(rt, __name__));
    if (package) {
        pyr_object *path = pyr_str_format(rt, "%S.%S", package, name);
        value = path ? pyr_xnew_ref(rt, pyr_dict_get(rt, rt->modules, path)) : NULL;
        pyr_xdecref(rt, path);
        if (value || pyr_error_set(rt)) {
            pyr_decref(rt, package);
            return value;
        }
    } else {
        package = pyr_str_from_text(rt, "<unknown module name>");
        if (!package) return NULL;
    }
    pyr_object *file = text_attribute(rt, module, PYR_NAME(rt, __file__));
    if (file) {
        pyr_error_format(rt, PYR_T_ImportError, "cannot import name %R from %R (%S)", name, package, file);
    } else {
        pyr_error_format(rt, PYR_T_ImportError, "cannot import name %R from %R (unknown location)", name, package);
    }
    if (rt->exception) {
        pyr_exception_set_field(rt, rt->exception, PYR_IMPORT_NAME, package);
        pyr_exception_set_field(rt, rt->exception, PYR_IMPORT_PATH, file);
    }
    pyr_xdecref(rt, file);
    pyr_decref(rt, package);
    return NULL;
}

int pyr_import_star(pyr_runtime *rt, pyr_frame *frame, pyr_object *module) {
    pyr_object *names;
    int given = pyr_lookup_attr(rt, module, PYR_NAME(rt, __all__), &names);
    if (given < 0) return -1;
    if (!given) {
        pyr_object *dict = pyr_instance_dict(rt, module, false);
        if (pyr_type_of(module) == pyr_builtin_type(rt, PYR_T_MODULE)) dict = pyr_module_dict(module);
        if (!dict) {
            pyr_error(rt, PYR_T_ImportError, "from-import-* object has no __dict__ and no __all__");
            return -1;
        }
        names = pyr_dict_keys_list(rt, dict);
        if (!names) return -1;
    }
    pyr_hold(rt, names);
    pyr_object *list = pyr_sequence_tuple(rt, names);
    pyr_unhold(rt, names);
    if (!list) return -1;
    pyr_hold(rt, list);
    int result = 0;
    for (int64_t i = 0; i < pyr_tuple_size(list) && result == 0; i++) {
        pyr_object *name = pyr_tuple_items(list)[i].p;
        if (!PYR_IS_STR(name)) {
            pyr_error_format(rt, PYR_T_TypeError, "Item in %s must be str, not %T", given ? "__all__" : "__dict__", name);
            result = -1;
            break;
        }
        if (!given && pyr_str_length(name) > 0 && pyr_str_char(name, 0) == '_') continue;
        pyr_object *value = pyr_getattr(rt, module, name);
        result = value ? pyr_store_name(rt, frame, name, value) : -1;
        pyr_xdecref(rt, value);
    }
    pyr_unhold(rt, list);
    return result;
}
