// The module gc (Modules/gcmodule.c, 3.11), over gc/.
#include "gc/collector.h"
#include "gc/introspect.h"
#include "vm/modules/modules.h"

static pyr_object *none(pyr_runtime *rt) {
    return pyr_new_ref(rt, rt->none);
}

// ---- the switch, the thresholds ------------------------------------------------------------------------------------------------------

static pyr_object *enable(PYR_CALL_ARGS) {
    rt->gc.enabled = 1;
    return none(rt);
}
static pyr_object *disable(PYR_CALL_ARGS) {
    rt->gc.enabled = 0;
    return none(rt);
}
static pyr_object *is_enabled(PYR_CALL_ARGS) {
    return pyr_bool(rt, rt->gc.enabled != 0);
}

// Three numbers as a tuple. The numbers are read before anything is allocated: what is made here must not be counted.
static pyr_object *triple(pyr_runtime *rt, int64_t a, int64_t b, int64_t c) {
    const int64_t numbers[] = {a, b, c};
    pyr_object *tuple = pyr_tuple_new(rt, 3);
    for (int i = 0; tuple && i < 3; i++) {
        pyr_object *number = pyr_int_new(rt, numbers[i]);
        if (!number) {
            pyr_decref(rt, tuple);
            return NULL;
        }
        pyr_tuple_items(tuple)[i].p = number;
    }
    return tuple;
}

static pyr_object *get_count(PYR_CALL_ARGS) {
    const pyr_gc_generation *g = rt->gc.generations;
    return triple(rt, g[0].count, g[1].count, g[2].count);
}
static pyr_object *get_threshold(PYR_CALL_ARGS) {
    const pyr_gc_generation *g = rt->gc.generations;
    return triple(rt, g[0].threshold, g[1].threshold, g[2].threshold);
}

static bool fits(int64_t value) {
    return value >= INT32_MIN && value <= INT32_MAX;
}

static int to_int(pyr_runtime *rt, pyr_object *o, int64_t *value) {
    if (pyr_index_int64(rt, o, value, true) < 0) return -1;
    if (fits(*value)) return 0;
    pyr_error(rt, PYR_T_OverflowError, "Python int too large to convert to C int");
    return -1;
}

// As the old functions read theirs (PyArg_ParseTuple).
static int to_int_by_format(pyr_runtime *rt, pyr_object *o, int64_t *value) {
    if (pyr_index_int64(rt, o, value, true) < 0) return -1;
    if (fits(*value)) return 0;
    const char *text = *value > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum";
    bool beyond_long = *value == INT64_MAX || *value == INT64_MIN;
    pyr_error(rt, PYR_T_OverflowError, beyond_long ? "Python int too large to convert to C long" : text);
    return -1;
}

static pyr_object *set_threshold(PYR_CALL_ARGS) {
    if (nargs < 1 || nargs > 3)
        return pyr_error_format(rt, PYR_T_TypeError, "set_threshold() takes %s (%lld given)",
                                nargs < 1 ? "at least 1 argument" : "at most 3 arguments", (long long)nargs);
    int64_t value[3];
    for (int64_t i = 0; i < nargs; i++)
        if (to_int_by_format(rt, args[i].p, &value[i]) < 0) return NULL;
    for (int64_t i = 0; i < nargs; i++) rt->gc.generations[i].threshold = value[i];
    return none(rt);
}

static pyr_object *set_debug(PYR_CALL_ARGS) {
    int64_t flags;
    if (to_int(rt, args[0].p, &flags) < 0) return NULL;
    rt->gc.debug = (int32_t)flags;
    return none(rt);
}
static pyr_object *get_debug(PYR_CALL_ARGS) {
    return pyr_int_new(rt, rt->gc.debug);
}

// ---- collecting ------------------------------------------------------------------------------------------------------------------------

static pyr_object *collect(PYR_CALL_ARGS) {
    static const char *const names[] = {"generation", NULL};
    pyr_object *value[1];
    int64_t generation = PYR_GC_GENERATIONS - 1;
    if (pyr_parse_args(rt, "collect", args, nargs, kwnames, names, 0, 0, 1, value) < 0) return NULL;
    if (value[0] && to_int(rt, value[0], &generation) < 0) return NULL;
    if (generation < 0 || generation >= PYR_GC_GENERATIONS) return pyr_error(rt, PYR_T_ValueError, "invalid generation");
    int64_t found = pyr_gc_collect(rt, (int)generation);
    return found < 0 ? NULL : pyr_int_new(rt, found);
}

static int add_stat(pyr_runtime *rt, pyr_object *dict, const char *name, int64_t value) {
    pyr_object *number = pyr_int_new(rt, value);
    int result = number ? pyr_dict_set_text(rt, dict, name, number) : -1;
    pyr_xdecref(rt, number);
    return result;
}

static pyr_object *get_stats(PYR_CALL_ARGS) {
    pyr_gc_stats stats[PYR_GC_GENERATIONS]; // as they are now: the answer may itself start a collection
    for (int i = 0; i < PYR_GC_GENERATIONS; i++) stats[i] = rt->gc.stats[i];
    pyr_object *list = pyr_list_new(rt, 0);
    for (int i = 0; list && i < PYR_GC_GENERATIONS; i++) {
        pyr_object *dict = pyr_dict_new(rt);
        bool made = dict && add_stat(rt, dict, "collections", stats[i].collections) == 0 &&
                    add_stat(rt, dict, "collected", stats[i].collected) == 0 &&
                    add_stat(rt, dict, "uncollectable", stats[i].uncollectable) == 0 && pyr_list_append(rt, list, dict) == 0;
        pyr_xdecref(rt, dict);
        if (made) continue;
        pyr_decref(rt, list);
        return NULL;
    }
    return list;
}

// ---- objects ---------------------------------------------------------------------------------------------------------------------------

static pyr_object *get_objects(PYR_CALL_ARGS) {
    static const char *const names[] = {"generation", NULL};
    pyr_object *value[1];
    int64_t generation = -1;
    if (pyr_parse_args(rt, "get_objects", args, nargs, kwnames, names, 0, 0, 1, value) < 0) return NULL;
    if (value[0] && value[0] != rt->none) {
        if (!pyr_type_of(value[0])->nb_index.fn)
            return pyr_error_format(rt, PYR_T_TypeError, "argument should be integer or None, not '%T'", value[0]);
        if (pyr_index_int64(rt, value[0], &generation, false) < 0) return NULL;
        if (generation >= PYR_GC_GENERATIONS)
            return pyr_error_format(rt, PYR_T_ValueError,
                                    "generation parameter must be less than the number of available generations (%d)",
                                    PYR_GC_GENERATIONS);
        if (generation < -1) return pyr_error(rt, PYR_T_ValueError, "generation parameter cannot be negative");
    }
    return pyr_gc_get_objects(rt, (int)generation);
}
static pyr_object *get_referrers(PYR_CALL_ARGS) {
    return pyr_gc_get_referrers(rt, args, nargs);
}
static pyr_object *get_referents(PYR_CALL_ARGS) {
    return pyr_gc_get_referents(rt, args, nargs);
}
static pyr_object *is_tracked(PYR_CALL_ARGS) {
    return pyr_bool(rt, pyr_gc_object_is_tracked(args[0].p));
}
static pyr_object *is_finalized(PYR_CALL_ARGS) {
    return pyr_bool(rt, pyr_gc_object_is_finalized(args[0].p));
}
static pyr_object *freeze(PYR_CALL_ARGS) {
    pyr_gc_freeze(rt);
    return none(rt);
}
static pyr_object *unfreeze(PYR_CALL_ARGS) {
    pyr_gc_unfreeze(rt);
    return none(rt);
}
static pyr_object *get_freeze_count(PYR_CALL_ARGS) {
    return pyr_int_new(rt, pyr_gc_freeze_count(rt));
}

static const pyr_method_def functions[] = {
    {"enable", enable, PYR_METH_NOARGS, NULL},
    {"disable", disable, PYR_METH_NOARGS, NULL},
    {"isenabled", is_enabled, PYR_METH_NOARGS, NULL},
    {"set_debug", set_debug, PYR_METH_O, NULL},
    {"get_debug", get_debug, PYR_METH_NOARGS, NULL},
    {"get_count", get_count, PYR_METH_NOARGS, NULL},
    {"set_threshold", set_threshold, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"get_threshold", get_threshold, PYR_METH_NOARGS, NULL},
    {"collect", collect, PYR_METH_KEYWORDS, NULL},
    {"get_objects", get_objects, PYR_METH_KEYWORDS, NULL},
    {"get_stats", get_stats, PYR_METH_NOARGS, NULL},
    {"is_tracked", is_tracked, PYR_METH_O, NULL},
    {"is_finalized", is_finalized, PYR_METH_O, NULL},
    {"get_referrers", get_referrers, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"get_referents", get_referents, PYR_METH_FASTCALL | PYR_METH_TUPLE, NULL},
    {"freeze", freeze, PYR_METH_NOARGS, NULL},
    {"unfreeze", unfreeze, PYR_METH_NOARGS, NULL},
    {"get_freeze_count", get_freeze_count, PYR_METH_NOARGS, NULL},
    {0},
};

static int fill(pyr_runtime *rt, pyr_object *module) {
    static const struct {
        const char *name;
        int value;
    } constants[] = {
        {"DEBUG_STATS", PYR_GC_DEBUG_STATS},
        {"DEBUG_COLLECTABLE", PYR_GC_DEBUG_COLLECTABLE},
        {"DEBUG_UNCOLLECTABLE", PYR_GC_DEBUG_UNCOLLECTABLE},
        {"DEBUG_SAVEALL", PYR_GC_DEBUG_SAVEALL},
        {"DEBUG_LEAK", PYR_GC_DEBUG_LEAK},
    };
    if (pyr_module_add(rt, module, "garbage", pyr_new_ref(rt, rt->gc.garbage)) < 0 ||
        pyr_module_add(rt, module, "callbacks", pyr_new_ref(rt, rt->gc.callbacks)) < 0)
        return -1;
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        if (pyr_module_add_int(rt, module, constants[i].name, constants[i].value) < 0) return -1;
    return 0;
}

const pyr_module_def pyr_module_gc = {"gc", NULL, functions, fill};
