// The module _traceback: the pieces of a traceback as text, for the frozen module traceback. What they look like is the machine's
// to say (vm/traceback.h).
#include "base/utf8.h"
#include "obj/exceptions.h"
#include "obj/text.h"
#include "vm/modules/modules.h"
#include "vm/traceback.h"

typedef struct collector {
    pyr_runtime *rt;
    pyr_writer writer;
    int status;
    bool called;
} collector;

static void collect(void *context, const char *text, size_t length) {
    collector *c = context;
    c->called = true;
    for (size_t i = 0; i < length && c->status == 0;) {
        uint32_t character = 0;
        int bytes = pyr_utf8_decode(text + i, length - i, &character);
        c->status = pyr_writer_char(c->rt, &c->writer, character);
        i += bytes > 0 ? (size_t)bytes : 1;
    }
}

static pyr_object *finish(collector *c) {
    if (c->status == 0) return pyr_writer_finish(c->rt, &c->writer);
    pyr_writer_free(c->rt, &c->writer);
    return NULL;
}

static pyr_object *entry(PYR_CALL_ARGS) {
    if (!pyr_is_exact(rt, args[0].p, PYR_T_TRACEBACK)) return pyr_error(rt, PYR_T_TypeError, "a traceback is required");
    collector c = {.rt = rt};
    pyr_writer_init(&c.writer);
    const pyr_sink sink = {collect, &c};
    pyr_traceback_entry(rt, &sink, (const pyr_traceback *)args[0].p);
    return finish(&c);
}

static pyr_object *message(PYR_CALL_ARGS) {
    if (!pyr_is_subtype(pyr_type_of(args[0].p), pyr_builtin_type(rt, PYR_T_BaseException)))
        return pyr_error(rt, PYR_T_TypeError, "an exception is required");
    collector c = {.rt = rt};
    pyr_writer_init(&c.writer);
    const pyr_sink sink = {collect, &c};
    pyr_traceback_message(rt, &sink, args[0].p);
    return finish(&c);
}

static pyr_object *source_line(PYR_CALL_ARGS) {
    int64_t number = 0;
    if (pyr_check_positional(rt, "source_line", nargs, 2, 2) < 0 || pyr_index_int64(rt, args[1].p, &number, false) < 0)
        return NULL;
    collector c = {.rt = rt};
    pyr_writer_init(&c.writer);
    const pyr_sink sink = {collect, &c};
    if (PYR_IS_STR(args[0].p) && number > 0 && number < INT32_MAX) pyr_traceback_source(rt, &sink, args[0].p, (int32_t)number);
    return c.called ? finish(&c) : pyr_new_ref(rt, rt->none);
}

static const pyr_method_def functions[] = {
    {"entry", entry, PYR_METH_O, NULL},
    {"message", message, PYR_METH_O, NULL},
    {"source_line", source_line, PYR_METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL},
};

const pyr_module_def pyr_module__traceback = {.name = "_traceback", .functions = functions};
