// Constants and names as objects. Each value exists once in a compilation: equal constants of all its code objects are one object
// (c_const_cache), told apart by type, by the sign of zero, and by the elements of tuples.
#include "base/utf8.h"
#include "lang/compile_internal.h"
#include "obj/abstract.h"
#include "obj/complex.h"
#include "obj/containers.h"
#include "obj/float.h"
#include "obj/int.h"
#include "obj/str.h"
#include <string.h>

static uint32_t hash_bytes(uint32_t hash, const void *data, uint64_t length) {
    const uint8_t *bytes = data;
    for (uint64_t i = 0; i < length; i++) hash = (hash ^ bytes[i]) * 16777619u;
    return hash;
}

static bool is_type(const pyr_compiler *c, const pyr_object *o, pyr_type_id id) {
    return pyr_is_exact(c->rt, o, id);
}

// What a constant's value consists of: bytes in memory, or NULL for one that is only itself.
static const void *value_bytes(const pyr_compiler *c, pyr_object *o, uint64_t *length) {
    if (is_type(c, o, PYR_T_INT)) {
        int64_t size = ((pyr_varobject *)o)->ob_size;
        *length = (uint64_t)(size < 0 ? -size : size) * sizeof(uint32_t);
        return ((pyr_int *)o)->digit;
    }
    if (is_type(c, o, PYR_T_FLOAT)) {
        *length = sizeof(double);
        return &((pyr_float *)o)->value;
    }
    if (is_type(c, o, PYR_T_COMPLEX)) {
        *length = sizeof(pyr_complex_value);
        return &((pyr_complex *)o)->value;
    }
    if (is_type(c, o, PYR_T_STR)) {
        *length = (uint64_t)(pyr_str_length(o) * pyr_str_kind(o));
        return pyr_str_data(o);
    }
    if (is_type(c, o, PYR_T_BYTES)) {
        *length = (uint64_t)((pyr_varobject *)o)->ob_size;
        return ((pyr_bytes *)o)->data;
    }
    return NULL;
}

// The elements of a tuple are the compilation's own objects already, so their addresses tell them apart; addresses are managed ones, the
// same in every build.
static uint32_t hash_of(const pyr_compiler *c, pyr_object *o) {
    uint64_t address = pyr_mem_address(&c->rt->heap, o), length = 0;
    uint32_t hash = hash_bytes(2166136261u, &(uint32_t){o->ob_type.p->tp_id}, sizeof(uint32_t));
    const void *bytes = value_bytes(c, o, &length);
    if (bytes) return hash_bytes(hash, bytes, length);
    if (is_type(c, o, PYR_T_CODE)) return hash_bytes(hash, &((pyr_code *)o)->firstlineno, sizeof(int32_t));
    if (is_type(c, o, PYR_T_FROZENSET)) return hash + (uint32_t)pyr_set_size(o);
    if (!is_type(c, o, PYR_T_TUPLE)) return hash_bytes(hash, &address, sizeof address);
    for (int64_t i = 0; i < pyr_tuple_size(o); i++) {
        address = pyr_mem_address(&c->rt->heap, pyr_tuple_items(o)[i].p);
        hash = hash_bytes(hash, &address, sizeof address);
    }
    return hash;
}

// Frozensets hold the compilation's own objects too: they are the same if they have the same elements.
static bool same_elements(const pyr_object *a, const pyr_object *b) {
    if (pyr_set_size(a) != pyr_set_size(b)) return false;
    int64_t i = 0, k, hash;
    pyr_object *x, *y;
    while (pyr_set_next(a, &i, &x, &hash)) {
        bool found = false;
        for (k = 0; !found && pyr_set_next(b, &k, &y, &hash);) found = x == y;
        if (!found) return false;
    }
    return true;
}

// The same function compiled twice (the body of a finally is): one code object. Its tuples are the compilation's own.
static bool same_code(const pyr_code *a, const pyr_code *b) {
    size_t count = (size_t)a->base.ob_size;
    return a->base.ob_size == b->base.ob_size && a->firstlineno == b->firstlineno && a->flags == b->flags &&
           a->argcount == b->argcount && a->posonlyargcount == b->posonlyargcount && a->kwonlyargcount == b->kwonlyargcount &&
           a->exception_count == b->exception_count && a->name.p == b->name.p && a->consts.p == b->consts.p &&
           a->names.p == b->names.p && a->localsplusnames.p == b->localsplusnames.p &&
           a->localspluskinds.p == b->localspluskinds.p && memcmp(a->words.p, b->words.p, count * sizeof(uint32_t)) == 0 &&
           memcmp(a->locations.p, b->locations.p, count * sizeof(pyr_location)) == 0 &&
           (!a->exception_count ||
            memcmp(a->exceptions.p, b->exceptions.p, (size_t)a->exception_count * sizeof(pyr_exception_entry)) == 0);
}

static bool same_value(const pyr_compiler *c, pyr_object *a, pyr_object *b) {
    if (a == b) return true;
    if (a->ob_type.p != b->ob_type.p) return false;
    uint64_t length_a = 0, length_b = 0;
    const void *bytes_a = value_bytes(c, a, &length_a), *bytes_b = value_bytes(c, b, &length_b);
    if (bytes_a) {
        if (length_a != length_b || memcmp(bytes_a, bytes_b, (size_t)length_a) != 0) return false;
        if (is_type(c, a, PYR_T_INT)) return ((pyr_varobject *)a)->ob_size == ((pyr_varobject *)b)->ob_size;
        if (is_type(c, a, PYR_T_STR)) return pyr_str_kind(a) == pyr_str_kind(b);
        return true;
    }
    if (is_type(c, a, PYR_T_FROZENSET)) return same_elements(a, b);
    if (is_type(c, a, PYR_T_CODE)) return same_code((const pyr_code *)a, (const pyr_code *)b);
    if (!is_type(c, a, PYR_T_TUPLE) || pyr_tuple_size(a) != pyr_tuple_size(b)) return false;
    for (int64_t i = 0; i < pyr_tuple_size(a); i++)
        if (pyr_tuple_items(a)[i].p != pyr_tuple_items(b)[i].p) return false;
    return true;
}

uint32_t pyr_compiler_intern(pyr_compiler *c, pyr_object *stolen) {
    if (!stolen) {
        pyr_compiler_fail_object(c);
        return UINT32_MAX;
    }
    uint32_t hash = hash_of(c, stolen);
    for (uint32_t attempt = 0;; attempt++) {
        uint32_t found = pyr_map_get(&c->by_hash, hash, attempt);
        if (found && same_value(c, c->objects[found - 1].p, stolen)) {
            pyr_decref(c->rt, stolen);
            return found - 1;
        }
        if (found) continue;
        if (!pyr_tree_reserve(c->tree, &c->objects, c->object_count, &c->object_room, sizeof *c->objects) ||
            !pyr_tree_reserve(c->tree, &c->literals, c->object_count, &c->literal_room, sizeof *c->literals) ||
            !pyr_map_put(c->tree, &c->by_hash, hash, attempt, c->object_count + 1)) {
            pyr_decref(c->rt, stolen);
            return UINT32_MAX;
        }
        c->objects[c->object_count].p = stolen;
        return c->object_count++;
    }
}

pyr_object *pyr_compiler_object(pyr_compiler *c, uint32_t number) {
    return c->objects[number].p;
}

// ---- literals --------------------------------------------------------------------------------------------------------------------

// A str of UTF-8 that may hold surrogates as three bytes each.
static pyr_object *make_str(pyr_compiler *c, const char *text, uint32_t length) {
    bool surrogates = false;
    for (uint32_t i = 0; i + 1 < length; i++) surrogates |= (uint8_t)text[i] == 0xED && (uint8_t)text[i + 1] >= 0xA0;
    if (!surrogates) return pyr_str_from_utf8(c->rt, text, (int64_t)length);
    uint32_t *chars = pyr_tree_alloc(c->tree, (uint64_t)length * sizeof *chars), count = 0;
    if (!chars) return pyr_error_memory(c->rt);
    for (uint32_t i = 0; i < length;) {
        int taken = pyr_utf8_decode(text + i, length - i, &chars[count]);
        if (taken == 0) {
            chars[count] = ((uint32_t)(uint8_t)text[i] & 0xF) << 12 | ((uint32_t)(uint8_t)text[i + 1] & 0x3F) << 6 |
                           ((uint32_t)(uint8_t)text[i + 2] & 0x3F);
            taken = 3;
        }
        i += (uint32_t)taken;
        count++;
    }
    return pyr_str_from_chars(c->rt, chars, 4, (int64_t)count);
}

// Copies a number without its underscores.
static pyr_object *make_number(pyr_compiler *c, const pyr_node *node) {
    char *text = pyr_tree_alloc(c->tree, (uint64_t)node->b + 1);
    if (!text) return pyr_error_memory(c->rt);
    int64_t n = 0;
    for (uint32_t i = 0; i < node->b; i++)
        if (c->tree->source[node->a + i] != '_') text[n++] = c->tree->source[node->a + i];
    if (n > 0 && (text[n - 1] | 0x20) == 'j') { // no digit of another base
        double imag;
        pyr_parse_double(c->rt, text, n - 1, &imag);
        return pyr_complex_new(c->rt, 0.0, imag);
    }
    if (node->op == PYR_CONST_FLOAT) return pyr_float_from_text(c->rt, text, n);
    bool zeros = true; // 00 is allowed in a program, not as text with a prefix
    for (int64_t i = 0; i < n; i++) zeros &= text[i] == '0';
    return zeros ? pyr_int_new(c->rt, 0) : pyr_int_from_text(c->rt, text, n, 0);
}

static pyr_object *make_constant(pyr_compiler *c, const pyr_node *node) {
    const char *text = c->tree->text ? c->tree->text + node->a : ""; // no text at all: every string is empty
    pyr_runtime *rt = c->rt;
    switch (node->op) {
    case PYR_CONST_NONE:
        return pyr_new_ref(rt, rt->none);
    case PYR_CONST_TRUE:
        return pyr_new_ref(rt, rt->true_);
    case PYR_CONST_FALSE:
        return pyr_new_ref(rt, rt->false_);
    case PYR_CONST_ELLIPSIS:
        return pyr_new_ref(rt, rt->ellipsis);
    case PYR_CONST_INT:
    case PYR_CONST_FLOAT:
        return make_number(c, node);
    case PYR_CONST_STR:
        return make_str(c, text, node->b);
    default:
        return pyr_bytes_new(rt, text, (int64_t)node->b);
    }
}

// A decimal number of too many digits: CPython's parser says it without a column.
static void fail_digits(pyr_compiler *c, const pyr_node *node) {
    int digits = 0;
    for (uint32_t i = 0; i < node->b; i++) digits += c->tree->source[node->a + i] != '_';
    pyr_error_clear(c->rt);
    pyr_compiler_fail(c, node->at,
                      "Exceeds the limit (4300 digits) for integer string conversion: value has %d digits; use "
                      "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to "
                      "avoid decimal conversion limits.",
                      digits);
    c->tree->error.offset = c->tree->error.end_offset = 0;
}

uint32_t pyr_compiler_constant(pyr_compiler *c, pyr_node_id id) {
    pyr_node *node = pyr_compiler_node(c, id);
    if (node->op == PYR_CONST_OBJECT) return node->a;
    pyr_object *value = make_constant(c, node);
    if (!value && node->op == PYR_CONST_INT && pyr_error_is(c->rt, PYR_T_ValueError)) {
        fail_digits(c, node);
        return UINT32_MAX;
    }
    uint32_t number = pyr_compiler_intern(c, value);
    node = pyr_compiler_node(c, id);
    if (number == UINT32_MAX) return number;
    node->op = PYR_CONST_OBJECT;
    node->a = number;
    c->literals[number] = 1;
    return number;
}

uint32_t pyr_compiler_constant_kind(pyr_compiler *c, int constant) {
    const pyr_node node = {.op = (uint8_t)constant};
    return pyr_compiler_intern(c, make_constant(c, &node));
}

uint32_t pyr_compiler_none(pyr_compiler *c) {
    return pyr_compiler_intern(c, pyr_new_ref(c->rt, c->rt->none));
}

uint32_t pyr_compiler_tuple(pyr_compiler *c, const uint32_t *numbers, uint32_t count) {
    if (pyr_compiler_failed(c)) return UINT32_MAX;
    pyr_object *tuple = pyr_tuple_new(c->rt, (int64_t)count);
    for (uint32_t i = 0; tuple && i < count; i++) pyr_tuple_items(tuple)[i].p = pyr_new_ref(c->rt, c->objects[numbers[i]].p);
    return pyr_compiler_intern(c, tuple);
}

pyr_object *pyr_compiler_constant_set(pyr_compiler *c, pyr_object *tuple) {
    pyr_object *set = pyr_frozenset_new(c->rt, tuple);
    pyr_object *again = set ? pyr_sequence_tuple(c->rt, set) : NULL;
    pyr_xdecref(c->rt, set);
    set = again ? pyr_frozenset_new(c->rt, again) : NULL;
    pyr_xdecref(c->rt, again);
    return set;
}

uint32_t pyr_compiler_frozenset(pyr_compiler *c, uint32_t tuple) {
    if (tuple == UINT32_MAX) return tuple;
    return pyr_compiler_intern(c, pyr_compiler_constant_set(c, c->objects[tuple].p));
}

// ---- names -----------------------------------------------------------------------------------------------------------------------

pyr_object *pyr_compiler_name_object(pyr_compiler *c, pyr_name_id name) {
    if (name >= c->name_object_count) {
        uint32_t count = c->tree->name_room;
        pyr_ref *larger = pyr_tree_alloc(c->tree, (uint64_t)count * sizeof *larger);
        if (!larger) return NULL;
        if (c->name_object_count) memcpy(larger, c->name_objects, c->name_object_count * sizeof *larger);
        c->name_objects = larger;
        c->name_object_count = count;
    }
    if (!c->name_objects[name].p) {
        const pyr_source_name *n = &c->tree->names[name];
        pyr_object *text = pyr_str_from_utf8(c->rt, c->tree->text + n->start, (int64_t)n->length);
        if (!text) {
            pyr_compiler_fail_object(c);
            return NULL;
        }
        pyr_str_intern(c->rt, &text);
        c->name_objects[name].p = text;
    }
    return c->name_objects[name].p;
}

uint32_t pyr_compiler_name_constant(pyr_compiler *c, pyr_name_id name) {
    pyr_object *text = pyr_compiler_name_object(c, name);
    return text ? pyr_compiler_intern(c, pyr_new_ref(c->rt, text)) : UINT32_MAX;
}

pyr_object *pyr_compiler_names_tuple(pyr_compiler *c, const pyr_numbers *names) {
    pyr_object *tuple = pyr_tuple_new(c->rt, (int64_t)names->count);
    if (!tuple) {
        pyr_compiler_fail_object(c);
        return NULL;
    }
    for (uint32_t i = 0; i < names->count; i++) {
        pyr_object *name = pyr_compiler_name_object(c, names->list.p[i]);
        if (!name) {
            pyr_decref(c->rt, tuple);
            return NULL;
        }
        pyr_tuple_items(tuple)[i].p = pyr_new_ref(c->rt, name);
    }
    uint32_t number = pyr_compiler_intern(c, tuple);
    if (number == UINT32_MAX) return NULL;
    c->literals[number] = 0; // an equal tuple of the tree is another object in CPython
    return c->objects[number].p;
}
