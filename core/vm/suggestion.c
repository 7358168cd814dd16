// "Did you mean: 'x'?": the nearest of the names that are there (Python/suggestions.c, 3.11).
#include "obj/exceptions.h"
#include "vm/traceback.h"

#define MAX_CANDIDATES 750
#define MAX_LENGTH 40
#define MOVE_COST 2
#define CASE_COST 1

static int64_t min64(int64_t a, int64_t b) {
    return a < b ? a : b;
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static int64_t substitution_cost(char a, char b) {
    if (a == b) return 0;
    return lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

// Levenshtein's distance, or more than [most] if it is over that.
static int64_t distance(const char *a, int64_t a_size, const char *b, int64_t b_size, int64_t most) {
    int64_t row[MAX_LENGTH];
    while (a_size && b_size && a[0] == b[0]) a++, a_size--, b++, b_size--;
    while (a_size && b_size && a[a_size - 1] == b[b_size - 1]) a_size--, b_size--;
    if (a_size == 0 || b_size == 0) return (a_size + b_size) * MOVE_COST;
    if (a_size > MAX_LENGTH || b_size > MAX_LENGTH) return most + 1;
    if (b_size < a_size) {
        const char *text = a;
        int64_t size = a_size;
        a = b, a_size = b_size;
        b = text, b_size = size;
    }
    if ((b_size - a_size) * MOVE_COST > most) return most + 1;
    for (int64_t i = 0; i < a_size; i++) row[i] = (i + 1) * MOVE_COST;
    int64_t result = 0;
    for (int64_t k = 0; k < b_size; k++) {
        int64_t above = k * MOVE_COST, minimum = INT64_MAX;
        result = above;
        for (int64_t i = 0; i < a_size; i++) {
            int64_t substitute = above + substitution_cost(b[k], a[i]);
            above = row[i];
            result = min64(min64(result, above) + MOVE_COST, substitute);
            row[i] = result;
            minimum = min64(minimum, result);
        }
        if (minimum > most) return most + 1;
    }
    return result;
}

typedef struct best_name {
    const char *name;
    int64_t length;
    pyr_object *text; // borrowed
    int64_t distance;
} best_name;

static void try_name(pyr_runtime *rt, best_name *best, pyr_object *candidate) {
    int64_t length;
    const char *text = PYR_IS_STR(candidate) ? pyr_str_utf8(rt, candidate, &length) : NULL;
    if (!text) {
        pyr_error_clear(rt);
        return;
    }
    int64_t most = min64((best->length + length + 3) * MOVE_COST / 6, best->distance - 1);
    int64_t current = distance(best->name, best->length, text, length, most);
    if (current > most || (current == 0 && length == best->length)) return;
    best->distance = current;
    best->text = candidate;
}

// The nearest of the names in a tuple, a list, or the keys of a dict. Owned, or NULL.
static pyr_object *nearest(pyr_runtime *rt, pyr_object *names, pyr_object *name) {
    best_name best = {NULL, 0, NULL, INT64_MAX};
    best.name = pyr_str_utf8(rt, name, &best.length);
    if (!best.name) return NULL;
    if (PYR_IS_DICT(names)) {
        int64_t position = 0;
        pyr_object *key, *value;
        if (pyr_dict_size(names) >= MAX_CANDIDATES) return NULL;
        while (pyr_dict_next(names, &position, &key, &value)) try_name(rt, &best, key);
    } else {
        bool tuple = PYR_IS_TUPLE(names);
        const pyr_ref *items = tuple ? pyr_tuple_items(names) : pyr_list_items(names);
        int64_t count = ((const pyr_varobject *)names)->ob_size;
        if (count >= MAX_CANDIDATES) return NULL;
        for (int64_t i = 0; i < count; i++) try_name(rt, &best, items[i].p);
    }
    return pyr_xnew_ref(rt, best.text);
}

static pyr_object *suggest_attribute(pyr_runtime *rt, pyr_object *exception) {
    pyr_object *o = pyr_exception_field(exception, PYR_ATTRIBUTE_OBJ)->p,
               *name = pyr_exception_field(exception, PYR_ATTRIBUTE_NAME)->p;
    if (!o || !name || !pyr_is_exact(rt, name, PYR_T_STR)) return NULL;
    pyr_object *dir = pyr_call_method(rt, o, PYR_NAME(rt, __dir__), NULL, 0);
    pyr_object *list = dir ? pyr_sequence_list(rt, dir) : NULL;
    pyr_object *result = list && pyr_list_sort(rt, list, NULL, false) == 0 ? nearest(rt, list, name) : NULL;
    pyr_xdecref(rt, list);
    pyr_xdecref(rt, dir);
    return result;
}

static pyr_object *suggest_name(pyr_runtime *rt, pyr_object *exception) {
    pyr_object *name = pyr_exception_field(exception, PYR_NAME_ERROR_NAME)->p;
    const pyr_traceback *entry = (const pyr_traceback *)((const pyr_exception *)exception)->traceback.p;
    if (!name || !pyr_is_exact(rt, name, PYR_T_STR) || !entry) return NULL;
    while (entry->next.p) entry = (const pyr_traceback *)entry->next.p;
    const pyr_frame *frame = ((const pyr_frame_object *)entry->frame.p)->frame.p;
    pyr_object *result = nearest(rt, pyr_frame_code(frame)->localsplusnames.p, name);
    if (!result) result = nearest(rt, frame->globals.p, name);
    return result ? result : nearest(rt, frame->builtins.p, name);
}

pyr_object *pyr_suggestion(pyr_runtime *rt, pyr_object *exception) {
    const pyr_type *type = pyr_type_of(exception);
    pyr_object *result = NULL;
    if (pyr_is_subtype(type, pyr_builtin_type(rt, PYR_T_AttributeError))) result = suggest_attribute(rt, exception);
    if (pyr_is_subtype(type, pyr_builtin_type(rt, PYR_T_NameError))) result = suggest_name(rt, exception);
    if (rt->exception) pyr_error_clear(rt);
    return result;
}
