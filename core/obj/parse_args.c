// Arguments of built-in functions, with the messages of 3.11 (Python/getargs.c: _PyArg_UnpackKeywords, _PyArg_CheckPositional).
#include "obj/abstract.h"
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/str.h"

int pyr_check_positional(pyr_runtime *rt, const char *function, int64_t nargs, int64_t min, int64_t max) {
    if (nargs >= min && nargs <= max) return 0;
    int64_t bound = nargs < min ? min : max;
    pyr_error_format(rt, PYR_T_TypeError, "%s expected %s%lld argument%s, got %lld", function,
                     min == max    ? ""
                     : nargs < min ? "at least "
                                   : "at most ",
                     (long long)bound, bound == 1 ? "" : "s", (long long)nargs);
    return -1;
}

static int wrong_count(pyr_runtime *rt, const char *function, const char *how, int64_t takes, const char *what, int64_t given) {
    pyr_error_format(rt, PYR_T_TypeError, "%s() takes %s %lld %sargument%s (%lld given)", function, how, (long long)takes, what,
                     takes == 1 ? "" : "s", (long long)given);
    return -1;
}

static int name_index(const char *const *names, int count, int first, const pyr_object *name) {
    for (int i = first; i < count; i++)
        if (pyr_str_equal_text(name, names[i])) return i;
    return -1;
}

static int take_named(pyr_runtime *rt, const char *function, const pyr_ref *values, int64_t nargs, pyr_object *kwnames,
                      const char *const *names, int count, int positional_only, pyr_object **out) {
    for (int64_t k = 0; k < pyr_tuple_size(kwnames); k++) {
        pyr_object *name = pyr_tuple_items(kwnames)[k].p;
        int i = name_index(names, count, positional_only, name);
        if (i < 0) {
            pyr_error_format(rt, PYR_T_TypeError, "'%S' is an invalid keyword argument for %s()", name, function);
            return -1;
        }
        if (i < nargs) {
            pyr_error_format(rt, PYR_T_TypeError, "argument for %s() given by name ('%s') and position (%d)", function,
                             names[i], i + 1);
            return -1;
        }
        out[i] = values[k].p;
    }
    return 0;
}

int pyr_parser_init(pyr_runtime *rt, const char *const *names) {
    for (int i = 0; i < rt->parser_count; i++)
        if (rt->parsers[i].names == names) return 0;
    if (rt->parser_count == PYR_PARSERS) return 0;
    int count = 0;
    while (names[count]) count++;
    pyr_object *tuple = pyr_tuple_new(rt, count);
    if (!tuple) return -1;
    for (int i = 0; i < count; i++) {
        pyr_object *name = pyr_tuple_items(tuple)[i].p = pyr_str_interned(rt, names[i]);
        if (name) continue;
        pyr_decref(rt, tuple);
        return -1;
    }
    rt->parsers[rt->parser_count].names = names;
    rt->parsers[rt->parser_count++].tuple = tuple;
    return 0;
}

int pyr_parse_args(pyr_runtime *rt, const char *function, const pyr_ref *args, int64_t nargs, pyr_object *kwnames,
                   const char *const *names, int positional_only, int required, int max_positional, pyr_object **out) {
    int count = 0;
    while (names[count]) out[count++] = NULL;
    int64_t named = kwnames ? pyr_tuple_size(kwnames) : 0;
    if ((named || nargs < required || nargs > max_positional) && pyr_parser_init(rt, names) < 0) return -1;
    if (nargs + named > count)
        return wrong_count(rt, function, required == count ? "exactly" : "at most", count, nargs == 0 ? "keyword " : "",
                           nargs + named);
    if (nargs > max_positional) {
        if (max_positional == 0) {
            pyr_error_format(rt, PYR_T_TypeError, "%s() takes no positional arguments", function);
            return -1;
        }
        return wrong_count(rt, function, required < max_positional ? "at most" : "exactly", max_positional, "positional ",
                           nargs);
    }
    int least = required < positional_only ? required : positional_only; // obligatory and by position only
    if (nargs < least)
        return wrong_count(rt, function, least < max_positional ? "at least" : "exactly", least, "positional ", nargs);
    for (int64_t i = 0; i < nargs; i++) out[i] = args[i].p;
    if (named && take_named(rt, function, args + nargs, nargs, kwnames, names, count, positional_only, out) < 0) return -1;
    for (int i = 0; i < required; i++) {
        if (out[i]) continue;
        pyr_error_format(rt, PYR_T_TypeError, "%s() missing required argument '%s' (pos %d)", function, names[i], i + 1);
        return -1;
    }
    return 0;
}

int pyr_no_keywords(pyr_runtime *rt, const char *function, pyr_object *kwargs) {
    if (!kwargs || pyr_dict_size(kwargs) == 0) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "%s() takes no keyword arguments", function);
    return -1;
}

int pyr_no_kwnames(pyr_runtime *rt, const char *function, pyr_object *kwnames) {
    if (!kwnames || pyr_tuple_size(kwnames) == 0) return 0;
    pyr_error_format(rt, PYR_T_TypeError, "%s() takes no keyword arguments", function);
    return -1;
}
