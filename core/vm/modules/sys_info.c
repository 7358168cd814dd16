// sys.version_info and the like: named tuples of constants. The release is that of the preset; the language is 3.11's in all of them.
#include "vm/modules/sys_info.h"
#include <string.h>

#define SEQUENCE_SPEC(type_name, table)                                                                                        \
    {                                                                                                                          \
        .name = type_name, .basicsize = sizeof(pyr_varobject), .itemsize = sizeof(pyr_ref), .base = PYR_T_TUPLE,               \
        .flags = PYR_TPFLAGS_TUPLE_SUBCLASS | PYR_TPFLAGS_DISALLOW_INSTANTIATION, .members = table,                            \
        .tp_repr = pyr_struct_sequence_repr                                                                                    \
    }
#define END                                                                                                                    \
    { NULL, 0, 0, false }

pyr_object *pyr_struct_sequence_make(pyr_runtime *rt, const pyr_type_spec *spec, const pyr_ref *values, int64_t count) {
    pyr_type *type = pyr_type_from_spec(rt, spec, NULL);
    pyr_object *tuple = type ? pyr_object_alloc(rt, type, count) : NULL;
    bool whole = tuple != NULL;
    for (int64_t i = 0; i < count; i++) {
        whole = whole && values[i].p;
        if (tuple) pyr_tuple_items(tuple)[i].p = values[i].p;
        else pyr_xdecref(rt, values[i].p);
    }
    if (whole) return tuple;
    pyr_xdecref(rt, tuple);
    return NULL;
}

pyr_object *pyr_struct_sequence_repr(pyr_runtime *rt, pyr_object *self) {
    const pyr_type *type = pyr_type_of(self);
    pyr_writer w;
    pyr_writer_init(&w);
    const char *before = "(";
    int failed = pyr_writer_ascii(rt, &w, type->tp_name.p, (int64_t)strlen(type->tp_name.p));
    for (const pyr_member_def *field = type->tp_members.p; field->name && !failed; field++) {
        pyr_object *text = pyr_repr(rt, pyr_tuple_items(self)[field - type->tp_members.p].p);
        failed = !text || pyr_writer_ascii(rt, &w, before, (int64_t)strlen(before)) < 0 ||
                 pyr_writer_ascii(rt, &w, field->name, (int64_t)strlen(field->name)) < 0 || pyr_writer_char(rt, &w, '=') < 0 ||
                 pyr_writer_str(rt, &w, text) < 0;
        pyr_xdecref(rt, text);
        before = ", ";
    }
    if (!failed && pyr_writer_char(rt, &w, ')') == 0) return pyr_writer_finish(rt, &w);
    pyr_writer_free(rt, &w);
    return NULL;
}

static const pyr_member_def version_fields[] = {
    PYR_SEQUENCE_FIELD("major", 0),        PYR_SEQUENCE_FIELD("minor", 1),  PYR_SEQUENCE_FIELD("micro", 2),
    PYR_SEQUENCE_FIELD("releaselevel", 3), PYR_SEQUENCE_FIELD("serial", 4), END,
};
static const pyr_member_def int_fields[] = {
    PYR_SEQUENCE_FIELD("bits_per_digit", 0),
    PYR_SEQUENCE_FIELD("sizeof_digit", 1),
    PYR_SEQUENCE_FIELD("default_max_str_digits", 2),
    PYR_SEQUENCE_FIELD("str_digits_check_threshold", 3),
    END,
};
static const pyr_member_def float_fields[] = {
    PYR_SEQUENCE_FIELD("max", 0),   PYR_SEQUENCE_FIELD("max_exp", 1),  PYR_SEQUENCE_FIELD("max_10_exp", 2),
    PYR_SEQUENCE_FIELD("min", 3),   PYR_SEQUENCE_FIELD("min_exp", 4),  PYR_SEQUENCE_FIELD("min_10_exp", 5),
    PYR_SEQUENCE_FIELD("dig", 6),   PYR_SEQUENCE_FIELD("mant_dig", 7), PYR_SEQUENCE_FIELD("epsilon", 8),
    PYR_SEQUENCE_FIELD("radix", 9), PYR_SEQUENCE_FIELD("rounds", 10),  END,
};
static const pyr_member_def hash_fields[] = {
    PYR_SEQUENCE_FIELD("width", 0),     PYR_SEQUENCE_FIELD("modulus", 1),
    PYR_SEQUENCE_FIELD("inf", 2),       PYR_SEQUENCE_FIELD("nan", 3),
    PYR_SEQUENCE_FIELD("imag", 4),      PYR_SEQUENCE_FIELD("algorithm", 5),
    PYR_SEQUENCE_FIELD("hash_bits", 6), PYR_SEQUENCE_FIELD("seed_bits", 7),
    PYR_SEQUENCE_FIELD("cutoff", 8),    END,
};
static const pyr_type_spec spec_version = SEQUENCE_SPEC("sys.version_info", version_fields);
static const pyr_type_spec spec_int = SEQUENCE_SPEC("sys.int_info", int_fields);
static const pyr_type_spec spec_float = SEQUENCE_SPEC("sys.float_info", float_fields);
static const pyr_type_spec spec_hash = SEQUENCE_SPEC("sys.hash_info", hash_fields);

typedef struct release {
    const char *preset;
    const char *version;
    int64_t major, minor, micro;
} release;

static const release releases[] = {
    {"3.11", "3.11.7", 3, 11, 7}, {"document", "2.5.6", 2, 5, 6}, {"2.7", "2.7.18", 2, 7, 18},
    {"3.8", "3.8.18", 3, 8, 18},  {"3.13", "3.13.0", 3, 13, 0},
};

static int add_version(pyr_runtime *rt, pyr_object *module) {
    const release *r = releases;
    for (size_t i = 1; i < sizeof releases / sizeof *releases; i++)
        if (strcmp(releases[i].preset, rt->heap.preset.name) == 0) r = &releases[i];
    pyr_ref values[] = {{pyr_int_new(rt, r->major)},
                        {pyr_int_new(rt, r->minor)},
                        {pyr_int_new(rt, r->micro)},
                        {pyr_str_interned(rt, "final")},
                        {pyr_int_new(rt, 0)}};
    pyr_object *info = pyr_struct_sequence_make(rt, &spec_version, values, 5);
    if (pyr_module_add(rt, module, "version_info", info) < 0) return -1;
    int64_t hexversion = r->major << 24 | r->minor << 16 | r->micro << 8 | 0xf0;
    if (pyr_module_add_int(rt, module, "hexversion", hexversion) < 0) return -1;
    return pyr_module_add(rt, module, "version", pyr_str_format(rt, "%s (pyrena)", r->version));
}

static int add_numbers(pyr_runtime *rt, pyr_object *module) {
    pyr_ref ints[] = {{pyr_int_new(rt, 30)}, {pyr_int_new(rt, 4)}, {pyr_int_new(rt, 4300)}, {pyr_int_new(rt, 640)}};
    if (pyr_module_add(rt, module, "int_info", pyr_struct_sequence_make(rt, &spec_int, ints, 4)) < 0) return -1;
    pyr_ref floats[] = {{pyr_float_new(rt, 1.7976931348623157e308)},
                        {pyr_int_new(rt, 1024)},
                        {pyr_int_new(rt, 308)},
                        {pyr_float_new(rt, 2.2250738585072014e-308)},
                        {pyr_int_new(rt, -1021)},
                        {pyr_int_new(rt, -307)},
                        {pyr_int_new(rt, 15)},
                        {pyr_int_new(rt, 53)},
                        {pyr_float_new(rt, 2.220446049250313e-16)},
                        {pyr_int_new(rt, 2)},
                        {pyr_int_new(rt, 1)}};
    if (pyr_module_add(rt, module, "float_info", pyr_struct_sequence_make(rt, &spec_float, floats, 11)) < 0) return -1;
    pyr_ref hashes[] = {{pyr_int_new(rt, 64)},      {pyr_int_new(rt, (INT64_C(1) << 61) - 1)},
                        {pyr_int_new(rt, 314159)},  {pyr_int_new(rt, 0)},
                        {pyr_int_new(rt, 1000003)}, {pyr_str_from_text(rt, "siphash13")},
                        {pyr_int_new(rt, 64)},      {pyr_int_new(rt, 128)},
                        {pyr_int_new(rt, 0)}};
    return pyr_module_add(rt, module, "hash_info", pyr_struct_sequence_make(rt, &spec_hash, hashes, 9));
}

int pyr_sys_add_info(pyr_runtime *rt, pyr_object *module) {
    static const char *const texts[][2] = {
        {"platform", "pyrena"}, {"byteorder", "little"}, {"executable", ""}, {"prefix", ""}, {"copyright", "MIT"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (pyr_module_add_text(rt, module, texts[i][0], texts[i][1]) < 0) return -1;
    if (pyr_module_add_int(rt, module, "maxsize", INT64_MAX) < 0 || pyr_module_add_int(rt, module, "maxunicode", 0x10FFFF) < 0)
        return -1;
    return add_version(rt, module) < 0 || add_numbers(rt, module) < 0 ? -1 : 0;
}
