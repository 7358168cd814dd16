// Code objects (Objects/codeobject.c, 3.11). The instructions, the exception table and the locations stand in blocks of their own; names
// are interned, and so are constants that look like names.
#include "obj/callables.h"
#include "obj/containers.h"
#include "obj/int.h"
#include "obj/str.h"
#include <string.h>

static pyr_code *as_code(pyr_object *o) {
    return (pyr_code *)o;
}

static void intern_all(pyr_runtime *rt, pyr_object *names) {
    for (int64_t i = 0; i < pyr_tuple_size(names); i++) pyr_str_intern(rt, &pyr_tuple_items(names)[i].p);
}

static bool looks_like_name(const pyr_object *s) {
    if (!((const pyr_str *)s)->ascii) return false;
    const uint8_t *c = pyr_str_data(s);
    for (int64_t i = 0; i < pyr_str_length(s); i++)
        if (!(c[i] == '_' || (c[i] >= '0' && c[i] <= '9') || (c[i] >= 'a' && c[i] <= 'z') || (c[i] >= 'A' && c[i] <= 'Z')))
            return false;
    return true;
}

// Constants are interned through nested tuples; frozensets keep theirs as they are (their elements were interned as names or not at all).
static void intern_constants(pyr_runtime *rt, pyr_object *constants) {
    for (int64_t i = 0; i < pyr_tuple_size(constants); i++) {
        pyr_ref *item = &pyr_tuple_items(constants)[i];
        if (pyr_is_exact(rt, item->p, PYR_T_STR) && looks_like_name(item->p)) pyr_str_intern(rt, &item->p);
        else if (pyr_is_exact(rt, item->p, PYR_T_TUPLE)) intern_constants(rt, item->p);
    }
}

static void count_locals(pyr_code *c) {
    const pyr_bytes *kinds = (const pyr_bytes *)c->localspluskinds.p;
    c->nlocalsplus = (int32_t)pyr_tuple_size(c->localsplusnames.p);
    c->nlocals = c->ncellvars = c->nfreevars = 0;
    for (int32_t i = 0; i < c->nlocalsplus; i++) {
        int kind = (uint8_t)kinds->data[i];
        c->nlocals += (kind & PYR_FAST_LOCAL) != 0;
        c->ncellvars += (kind & PYR_FAST_CELL) != 0;
        c->nfreevars += (kind & PYR_FAST_FREE) != 0;
    }
    c->framesize = c->nlocalsplus + c->stacksize;
}

static void *copy_table(pyr_runtime *rt, const void *from, int64_t size) {
    if (size == 0) return NULL;
    void *to = pyr_alloc(rt, size, PYR_USE_CODE_DATA);
    if (to) memcpy(to, from, (size_t)size);
    return to;
}

pyr_object *pyr_code_new(pyr_runtime *rt, const pyr_code_spec *spec) {
    intern_all(rt, spec->names);
    intern_all(rt, spec->localsplusnames);
    intern_constants(rt, spec->consts);
    pyr_code *c = (pyr_code *)pyr_varobject_new(rt, pyr_builtin_type(rt, PYR_T_CODE), sizeof(pyr_code), spec->count);
    if (!c) return NULL;
    memset((char *)c + sizeof(pyr_varobject), 0, sizeof(pyr_code) - sizeof(pyr_varobject));
    c->consts.p = pyr_new_ref(rt, spec->consts);
    c->names.p = pyr_new_ref(rt, spec->names);
    c->filename.p = pyr_new_ref(rt, spec->filename);
    c->name.p = pyr_new_ref(rt, spec->name);
    c->qualname.p = pyr_new_ref(rt, spec->qualname);
    c->localsplusnames.p = pyr_new_ref(rt, spec->localsplusnames);
    c->localspluskinds.p = pyr_new_ref(rt, spec->localspluskinds);
    pyr_str_intern(rt, &c->name.p);
    pyr_str_intern(rt, &c->qualname.p);
    c->flags = spec->flags;
    c->argcount = spec->argcount;
    c->posonlyargcount = spec->posonlyargcount;
    c->kwonlyargcount = spec->kwonlyargcount;
    c->stacksize = spec->stacksize;
    c->firstlineno = spec->firstlineno;
    count_locals(c);
    bool plain =
        c->kwonlyargcount == 0 && (c->flags & (PYR_CO_OPTIMIZED | PYR_CO_VARARGS | PYR_CO_VARKEYWORDS)) == PYR_CO_OPTIMIZED;
    c->plain_args = plain ? c->argcount : -1;
    c->words.p = copy_table(rt, spec->words, spec->count * (int64_t)sizeof(uint32_t));
    c->locations.p = copy_table(rt, spec->locations, spec->count * (int64_t)sizeof(pyr_location));
    c->exceptions.p = copy_table(rt, spec->exceptions, spec->exception_count * (int64_t)sizeof(pyr_exception_entry));
    c->exception_count = (int32_t)spec->exception_count;
    if (pyr_error_set(rt)) {
        pyr_decref(rt, &c->base.base);
        return NULL;
    }
    return &c->base.base;
}

const pyr_location *pyr_code_location(const pyr_object *code, int64_t instruction) {
    static const pyr_location none = {-1, -1, -1, -1};
    const pyr_code *c = (const pyr_code *)code;
    return instruction >= 0 && instruction < c->base.ob_size && c->locations.p ? &c->locations.p[instruction] : &none;
}

static void code_dealloc(pyr_runtime *rt, pyr_object *self) {
    pyr_code *c = as_code(self);
    if (c->weaklist.p) pyr_weakref_clear_all(rt, self);
    pyr_ref *owned[] = {&c->consts, &c->names, &c->localsplusnames, &c->localspluskinds, &c->filename, &c->name, &c->qualname};
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++) pyr_clear(rt, owned[i]);
    void *blocks[] = {c->words.p, c->locations.p, c->exceptions.p, c->caches.p};
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (blocks[i]) pyr_free(rt, blocks[i]);
    pyr_object_free(rt, self);
}

static pyr_object *code_repr(pyr_runtime *rt, pyr_object *self) {
    pyr_code *c = as_code(self);
    return pyr_str_format(rt, "<code object %S at 0x%llx, file \"%S\", line %d>", c->name.p,
                          (unsigned long long)pyr_mem_address(&rt->heap, self), c->filename.p, c->firstlineno);
}

// The names of one kind of variables, in their order. Returns an owned tuple.
static pyr_object *names_of_kind(pyr_runtime *rt, pyr_object *self, int kind, int count) {
    pyr_code *c = as_code(self);
    const pyr_bytes *kinds = (const pyr_bytes *)c->localspluskinds.p;
    pyr_object *names = pyr_tuple_new(rt, count);
    for (int32_t i = 0, k = 0; names && i < c->nlocalsplus; i++)
        if ((uint8_t)kinds->data[i] & kind)
            pyr_tuple_items(names)[k++].p = pyr_new_ref(rt, pyr_tuple_items(c->localsplusnames.p)[i].p);
    return names;
}
static pyr_object *get_varnames(pyr_runtime *rt, pyr_object *self) {
    return names_of_kind(rt, self, PYR_FAST_LOCAL, as_code(self)->nlocals);
}
static pyr_object *get_cellvars(pyr_runtime *rt, pyr_object *self) {
    return names_of_kind(rt, self, PYR_FAST_CELL, as_code(self)->ncellvars);
}
static pyr_object *get_freevars(pyr_runtime *rt, pyr_object *self) {
    return names_of_kind(rt, self, PYR_FAST_FREE, as_code(self)->nfreevars);
}

static const pyr_getset_def getset[] = {
    {"co_varnames", get_varnames, NULL}, {"co_cellvars", get_cellvars, NULL}, {"co_freevars", get_freevars, NULL}, {0}};
static const pyr_member_def members[] = {
    {"co_consts", PYR_MEMBER_OBJECT, offsetof(pyr_code, consts), true},
    {"co_names", PYR_MEMBER_OBJECT, offsetof(pyr_code, names), true},
    {"co_filename", PYR_MEMBER_OBJECT, offsetof(pyr_code, filename), true},
    {"co_name", PYR_MEMBER_OBJECT, offsetof(pyr_code, name), true},
    {"co_qualname", PYR_MEMBER_OBJECT, offsetof(pyr_code, qualname), true},
    {"co_argcount", PYR_MEMBER_INT32, offsetof(pyr_code, argcount), true},
    {"co_posonlyargcount", PYR_MEMBER_INT32, offsetof(pyr_code, posonlyargcount), true},
    {"co_kwonlyargcount", PYR_MEMBER_INT32, offsetof(pyr_code, kwonlyargcount), true},
    {"co_nlocals", PYR_MEMBER_INT32, offsetof(pyr_code, nlocals), true},
    {"co_stacksize", PYR_MEMBER_INT32, offsetof(pyr_code, stacksize), true},
    {"co_flags", PYR_MEMBER_INT32, offsetof(pyr_code, flags), true},
    {"co_firstlineno", PYR_MEMBER_INT32, offsetof(pyr_code, firstlineno), true},
    {0},
};

const pyr_type_spec pyr_spec_code = {
    .name = "code",
    .basicsize = sizeof(pyr_code),
    .flags = PYR_TPFLAGS_DISALLOW_INSTANTIATION,
    .weaklistoffset = offsetof(pyr_code, weaklist),
    .getset = getset,
    .members = members,
    .tp_dealloc = code_dealloc,
    .tp_repr = code_repr,
};
