// Arguments of a tp_new, see the header. Knows nothing of any type.
#include "obj/new_args.h"
#include "obj/containers.h"

#define MOST_NAMED 8

int pyr_parse_new_args(pyr_runtime *rt, const char *function, pyr_object *args, pyr_object *kwargs, const char *const *names,
                       int positional_only, int required, int max_positional, pyr_object **out) {
    int64_t nargs = pyr_tuple_size(args), named = kwargs ? pyr_dict_size(kwargs) : 0;
    if (named == 0) {
        return pyr_parse_args(rt, function, pyr_tuple_items(args), nargs, NULL, names, positional_only, required,
                              max_positional, out);
    }
    if (named > MOST_NAMED || nargs > MOST_NAMED) {
        pyr_error_format(rt, PYR_T_TypeError, "%s() takes at most %d arguments (%lld given)", function, max_positional,
                         (long long)nargs + (long long)named);
        return -1;
    }
    pyr_ref values[2 * MOST_NAMED];
    pyr_object *kwnames = pyr_tuple_new(rt, named);
    if (!kwnames) return -1;
    int64_t n = 0, position = 0, i = 0;
    for (; n < nargs; n++) values[n] = pyr_tuple_items(args)[n];
    pyr_object *key, *value;
    while (i < named && pyr_dict_next(kwargs, &position, &key, &value)) {
        pyr_tuple_items(kwnames)[i++].p = pyr_new_ref(rt, key);
        values[n++].p = value;
    }
    int status = pyr_parse_args(rt, function, values, nargs, kwnames, names, positional_only, required, max_positional, out);
    pyr_decref(rt, kwnames);
    return status;
}
