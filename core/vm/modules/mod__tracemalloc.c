// The module _tracemalloc: which line asked for each live block, for the frozen module tracemalloc (Modules/_tracemalloc.c, 3.11).
//
// The tables are raw blocks so large that each has a region of its own: they move nobody else. Nothing in them is a reference; file
// names are copies. A block that only Pyrena needs (frames, caches, interned strings) is not traced.
#include "obj/str_chars.h"
#include "vm/fuse.h"
#include "vm/modules/modules.h"

typedef struct trace {
    uint64_t address; // managed; 0: an empty place
    uint64_t size;
    uint32_t traceback, unused;
} trace;
PYR_ASSERT_SIZE(trace, 24);
PYR_REF_TYPE(trace_ref, trace);
PYR_REF_TYPE(words_ref, uint32_t);

// Records stand in `words` one behind another, known by where they begin. A traceback: hash, frames on the stack, frames that follow
// as pairs of file and line. A file: the file before it, length, bytes a character takes, characters.
enum { HASH, TOTAL, COUNT, FRAMES };
enum { BEFORE, LENGTH, KIND, TEXT };

typedef struct tracing {
    trace_ref traces;                 // hash table by address
    words_ref words, index;           // index: hash table of tracebacks
    uint64_t trace_room, trace_count; // rooms are powers of two
    uint64_t word_room, word_end;
    uint64_t index_room, index_count;
    uint64_t current, peak;
    uint32_t last_file;
    uint32_t limit; // frames in a traceback
} tracing;

#define LARGE (UINT64_C(256) << 10) // bytes from which a raw block stands by itself

static void *take_table(pyr_heap *heap, uint64_t size) {
    void *table = pyr_raw_alloc(heap, size < LARGE ? LARGE : size, PYR_USE_RAW);
    if (table) memset(table, 0, (size_t)size);
    return table;
}

static void drop_tables(pyr_heap *heap, tracing *t) {
    void *tables[] = {t->traces.p, t->words.p, t->index.p};
    const pyr_tracer *told = heap->tracer;
    heap->tracer = NULL; // it would look for them in themselves
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (tables[i]) pyr_raw_free(heap, tables[i]);
    heap->tracer = told;
    *t = (tracing){.limit = t->limit};
}

static bool make_tables(pyr_heap *heap, tracing *t) {
    drop_tables(heap, t);
    t->trace_room = 8192, t->word_room = LARGE / 4, t->index_room = 16384;
    t->traces.p = take_table(heap, t->trace_room * sizeof(trace));
    t->words.p = take_table(heap, t->word_room * 4);
    t->index.p = take_table(heap, t->index_room * 4);
    t->word_end = 1; // 0 is no record
    if (t->traces.p && t->words.p && t->index.p) return true;
    drop_tables(heap, t);
    return false;
}

// ---- tracebacks ----------------------------------------------------------------------------------------------------------------

// Room for [count] more words at the end.
static bool reserve(pyr_heap *heap, tracing *t, uint64_t count) {
    if (t->word_end + count <= t->word_room) return true;
    uint64_t room = t->word_room * 2;
    while (room < t->word_end + count) room *= 2;
    uint32_t *grown = room > UINT32_MAX ? NULL : take_table(heap, room * 4);
    if (!grown) return false;
    memcpy(grown, t->words.p, (size_t)t->word_end * 4);
    pyr_raw_free(heap, t->words.p);
    t->words.p = grown;
    t->word_room = room;
    return true;
}

// The record of a file name; 0 without memory.
static uint32_t find_file(pyr_heap *heap, tracing *t, const pyr_object *name) {
    uint32_t length = (uint32_t)pyr_str_length(name), kind = (uint32_t)pyr_str_kind(name);
    for (uint32_t at = t->last_file; at; at = t->words.p[at + BEFORE]) {
        const uint32_t *file = t->words.p + at;
        if (file[LENGTH] == length && file[KIND] == kind && !memcmp(file + TEXT, pyr_str_data(name), length * kind)) return at;
    }
    uint64_t words = TEXT + ((uint64_t)length * kind + 3) / 4;
    if (!reserve(heap, t, words)) return 0;
    uint32_t at = (uint32_t)t->word_end, *file = t->words.p + at;
    file[BEFORE] = t->last_file;
    file[LENGTH] = length;
    file[KIND] = kind;
    memcpy(file + TEXT, pyr_str_data(name), length * kind);
    t->word_end += words;
    t->last_file = at;
    return at;
}

// Whether a frame has come to its RESUME: before it a call is still its caller's (3.11: _PyFrame_IsIncomplete).
static bool is_complete(const pyr_frame *frame) {
    if (frame->owner == PYR_FRAME_GENERATOR) return true;
    const uint32_t *words = ((const pyr_code *)frame->code.p)->words.p;
    for (int32_t i = 0; i <= frame->ip; i++)
        if (pyr_plain_opcode(words[i]) == PYR_OP_RESUME) return true;
    return false;
}

static bool is_shown(const pyr_frame *frame) {
    if (!frame->code.p || frame->state == PYR_FRAME_LEAVING || !is_complete(frame)) return false;
    return !pyr_is_library_in_c(((const pyr_code *)frame->code.p)->filename.p);
}

// Writes the frames on the stack behind the last record; how many pairs, -1 without memory.
static int32_t write_frames(pyr_runtime *rt, tracing *t, uint32_t *total) {
    uint32_t count = 0;
    *total = 0;
    for (const pyr_frame *frame = rt->frame; frame; frame = frame->previous.p) {
        if (frame->owner == PYR_FRAME_NATIVE || !is_shown(frame)) continue;
        if (*total < UINT16_MAX) ++*total;
        if (count == t->limit) continue;
        // A new file would stand where the frames do: they are written again behind it.
        uint64_t end = t->word_end;
        uint32_t file = find_file(&rt->heap, t, ((const pyr_code *)frame->code.p)->filename.p);
        if (!file || !reserve(&rt->heap, t, FRAMES + 2 * (uint64_t)count + 2)) return -1;
        if (t->word_end != end) return write_frames(rt, t, total);
        int32_t line = pyr_frame_line(frame);
        uint32_t *pair = t->words.p + t->word_end + FRAMES + 2 * (uint64_t)count++;
        pair[0] = file;
        pair[1] = line < 0 ? 0 : (uint32_t)line;
    }
    return (int32_t)count;
}

static bool grow_index(pyr_heap *heap, tracing *t) {
    uint64_t room = t->index_room * 2;
    uint32_t *grown = take_table(heap, room * 4);
    if (!grown) return false;
    for (uint64_t i = 0; i < t->index_room; i++) {
        uint32_t at = t->index.p[i];
        if (!at) continue;
        uint64_t place = t->words.p[at + HASH] & (room - 1);
        while (grown[place]) place = (place + 1) & (room - 1);
        grown[place] = at;
    }
    pyr_raw_free(heap, t->index.p);
    t->index.p = grown;
    t->index_room = room;
    return true;
}

// The record of the calls that are running; 0 without memory.
static uint32_t find_traceback(pyr_runtime *rt, tracing *t) {
    uint32_t total;
    if (!reserve(&rt->heap, t, FRAMES)) return 0;
    int32_t count = write_frames(rt, t, &total);
    if (count < 0 || (t->index_count * 3 >= t->index_room * 2 && !grow_index(&rt->heap, t))) return 0;
    uint32_t at = (uint32_t)t->word_end, *made = t->words.p + at, words = FRAMES + 2 * (uint32_t)count;
    made[TOTAL] = total;
    made[COUNT] = (uint32_t)count;
    uint32_t hash = 0;
    for (uint32_t i = TOTAL; i < words; i++) hash = (hash ^ made[i]) * 0x9E3779B1u, hash ^= hash >> 15;
    made[HASH] = hash;
    uint64_t place = hash & (t->index_room - 1);
    for (; t->index.p[place]; place = (place + 1) & (t->index_room - 1)) {
        const uint32_t *known = t->words.p + t->index.p[place];
        if (known[HASH] == hash && known[COUNT] == made[COUNT] && !memcmp(known, made, words * 4)) return t->index.p[place];
    }
    t->index.p[place] = at;
    t->index_count++;
    t->word_end += words;
    return at;
}

// ---- traces --------------------------------------------------------------------------------------------------------------------

static uint64_t place_of(const tracing *t, uint64_t address) {
    return ((address >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 20) & (t->trace_room - 1);
}

// The place of an address in the table, or the empty one where it would stand.
static trace *find_trace(const tracing *t, uint64_t address) {
    uint64_t i = place_of(t, address);
    while (t->traces.p[i].address && t->traces.p[i].address != address) i = (i + 1) & (t->trace_room - 1);
    return &t->traces.p[i];
}

static bool grow_traces(pyr_heap *heap, tracing *t) {
    trace *old = t->traces.p;
    uint64_t room = t->trace_room;
    trace *grown = take_table(heap, room * 2 * sizeof(trace));
    if (!grown) return false;
    t->traces.p = grown;
    t->trace_room = room * 2;
    for (uint64_t i = 0; i < room; i++)
        if (old[i].address) *find_trace(t, old[i].address) = old[i];
    pyr_raw_free(heap, old);
    return true;
}

static bool is_own(pyr_use use) {
    return use == PYR_USE_RAW || use == PYR_USE_FRAME_STACK || use == PYR_USE_STATIC || use == PYR_USE_INTERN_TABLE ||
           use == PYR_USE_COMPILER || use == PYR_USE_CODE_DATA || use == PYR_USE_ARENA_TABLE;
}

static void took(pyr_heap *heap, const void *block, uint64_t size, pyr_use use) {
    tracing *t = heap->traces;
    if (is_own(use)) return;
    uint32_t traceback = find_traceback((pyr_runtime *)(void *)heap, t);
    if (!traceback || (t->trace_count * 3 >= t->trace_room * 2 && !grow_traces(heap, t))) return;
    uint64_t address = pyr_mem_address(heap, block);
    trace *place = find_trace(t, address);
    if (place->address) t->current -= place->size;
    else t->trace_count++;
    *place = (trace){.address = address, .size = size, .traceback = traceback};
    t->current += size;
    if (t->current > t->peak) t->peak = t->current;
}

static void gave(pyr_heap *heap, const void *block) {
    tracing *t = heap->traces;
    trace *place = find_trace(t, pyr_mem_address(heap, block));
    if (!place->address) return;
    t->current -= place->size;
    t->trace_count--;
    // Those behind it that could not stand where they belong move up.
    uint64_t hole = (uint64_t)(place - t->traces.p), mask = t->trace_room - 1;
    for (uint64_t i = (hole + 1) & mask; t->traces.p[i].address; i = (i + 1) & mask) {
        uint64_t home = place_of(t, t->traces.p[i].address);
        if (((i - home) & mask) < ((i - hole) & mask)) continue;
        t->traces.p[hole] = t->traces.p[i];
        hole = i;
    }
    t->traces.p[hole].address = 0;
}

static void reused(pyr_heap *heap, const void *block) {
    tracing *t = heap->traces;
    trace *place = find_trace(t, pyr_mem_address(heap, block));
    uint32_t traceback = place->address ? find_traceback((pyr_runtime *)(void *)heap, t) : 0;
    if (traceback) place->traceback = traceback;
}

static const pyr_tracer tracer = {took, gave, reused};

// ---- what a program asks -------------------------------------------------------------------------------------------------------

static const tracing *active(const pyr_runtime *rt) {
    return rt->heap.tracer ? rt->heap.traces : NULL;
}

static pyr_object *is_tracing(PYR_CALL_ARGS) {
    return pyr_bool(rt, active(rt) != NULL);
}

static pyr_object *start(PYR_CALL_ARGS) {
    int64_t limit = 1;
    if (pyr_check_positional(rt, "start", nargs, 0, 1) < 0) return NULL;
    if (nargs && pyr_index_int64(rt, args[0].p, &limit, false) < 0) return NULL;
    if (limit < 1 || limit > UINT16_MAX)
        return pyr_error(rt, PYR_T_ValueError, "the number of frames must be in range [1; 65535]");
    if (active(rt)) return pyr_new_ref(rt, rt->none);
    tracing *t = rt->heap.traces;
    if (!t) {
        t = pyr_raw_alloc(&rt->heap, sizeof *t, PYR_USE_RAW);
        if (!t) return pyr_error_memory(rt);
        *t = (tracing){0};
        rt->heap.traces = t;
    }
    t->limit = (uint32_t)limit;
    if (!make_tables(&rt->heap, t)) return pyr_error_memory(rt);
    pyr_trace_memory(rt, &tracer);
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *stop(PYR_CALL_ARGS) {
    pyr_trace_memory(rt, NULL);
    if (rt->heap.traces) drop_tables(&rt->heap, rt->heap.traces);
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *clear_traces(PYR_CALL_ARGS) {
    if (active(rt) && !make_tables(&rt->heap, rt->heap.traces)) {
        pyr_trace_memory(rt, NULL);
        return pyr_error_memory(rt);
    }
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *get_traceback_limit(PYR_CALL_ARGS) {
    return pyr_int_new(rt, rt->heap.traces ? ((const tracing *)rt->heap.traces)->limit : 1);
}

static pyr_object *get_tracemalloc_memory(PYR_CALL_ARGS) {
    const tracing *t = active(rt);
    return pyr_int_new(rt, t ? (int64_t)(t->trace_room * sizeof(trace) + (t->word_room + t->index_room) * 4) : 0);
}

static pyr_object *get_traced_memory(PYR_CALL_ARGS) {
    const tracing *t = active(rt);
    int64_t current = t ? (int64_t)t->current : 0, peak = t ? (int64_t)t->peak : 0;
    pyr_object *pair = pyr_tuple_new(rt, 2);
    if (!pair) return NULL;
    pyr_ref *items = pyr_tuple_items(pair);
    if ((items[0].p = pyr_int_new(rt, current)) && (items[1].p = pyr_int_new(rt, peak))) return pair;
    pyr_decref(rt, pair);
    return NULL;
}

static pyr_object *reset_peak(PYR_CALL_ARGS) {
    if (active(rt)) ((tracing *)rt->heap.traces)->peak = ((const tracing *)rt->heap.traces)->current;
    return pyr_new_ref(rt, rt->none);
}

// Records as objects: [parts] is a list of those that were made, [numbers] where in it each stands, plus 1.
typedef struct shown {
    const tracing *t;
    pyr_object *parts;
    uint32_t *numbers;
} shown;

// Returns a borrowed reference or NULL: [stolen] is what the record at [at] has become.
static pyr_object *keep(pyr_runtime *rt, shown *s, uint32_t at, pyr_object *stolen) {
    if (!stolen) return NULL;
    int failed = pyr_list_append(rt, s->parts, stolen);
    pyr_decref(rt, stolen);
    if (failed < 0) return NULL;
    s->numbers[at] = (uint32_t)pyr_list_size(s->parts);
    return stolen;
}

static pyr_object *show_file(pyr_runtime *rt, shown *s, uint32_t at) {
    if (s->numbers[at]) return pyr_list_items(s->parts)[s->numbers[at] - 1].p;
    const uint32_t *file = s->t->words.p + at;
    return keep(rt, s, at, pyr_str_from_chars(rt, file + TEXT, (int)file[KIND], file[LENGTH]));
}

static pyr_object *show_traceback(pyr_runtime *rt, shown *s, uint32_t at) {
    if (s->numbers[at]) return pyr_list_items(s->parts)[s->numbers[at] - 1].p;
    uint32_t count = s->t->words.p[at + COUNT];
    pyr_object *frames = pyr_tuple_new(rt, count);
    for (uint32_t i = 0; frames && i < count; i++) {
        const uint32_t *pair = s->t->words.p + at + FRAMES + 2 * (uint64_t)i;
        uint32_t number = pair[1];
        pyr_hold(rt, frames);
        pyr_object *file = show_file(rt, s, pair[0]), *line = file ? pyr_int_new(rt, number) : NULL;
        pyr_take_back(rt);
        pyr_object *frame = line ? pyr_tuple_of(rt, 2, file, line) : NULL;
        pyr_xdecref(rt, line);
        if (!frame) {
            pyr_decref(rt, frames);
            return NULL;
        }
        pyr_tuple_items(frames)[i].p = frame;
    }
    return keep(rt, s, at, frames);
}

// Makes the list of parts; false with the error set.
static bool begin_showing(pyr_runtime *rt, shown *s) {
    s->t = rt->heap.traces;
    s->parts = pyr_list_new(rt, 0);
    s->numbers = s->parts ? take_table(&rt->heap, s->t->word_room * 4) : NULL;
    if (s->numbers) {
        pyr_hold(rt, s->parts);
        return true;
    }
    pyr_xdecref(rt, s->parts);
    pyr_error_memory(rt);
    return false;
}

static void end_showing(pyr_runtime *rt, shown *s) {
    pyr_raw_free(&rt->heap, s->numbers);
    pyr_unhold(rt, s->parts);
}

static int add_trace(pyr_runtime *rt, shown *s, pyr_object *list, const trace *one) {
    pyr_object *frames = show_traceback(rt, s, one->traceback);
    pyr_object *size = frames ? pyr_int_new(rt, (int64_t)one->size) : NULL;
    pyr_object *total = size ? pyr_int_new(rt, s->t->words.p[one->traceback + TOTAL]) : NULL;
    pyr_object *row = total ? pyr_tuple_of(rt, 4, pyr_int_small(rt, 0), size, frames, total) : NULL;
    int failed = row ? pyr_list_append(rt, list, row) : -1;
    pyr_xdecref(rt, row);
    pyr_xdecref(rt, total);
    pyr_xdecref(rt, size);
    return failed;
}

// The traces as they were at the call.
static pyr_object *get_traces(PYR_CALL_ARGS) {
    pyr_object *list = pyr_list_new(rt, 0);
    if (!list || !active(rt)) return list;
    const tracing *t = rt->heap.traces;
    uint64_t room = t->trace_room;
    trace *copy = take_table(&rt->heap, room * sizeof(trace));
    if (!copy) {
        pyr_decref(rt, list);
        return pyr_error_memory(rt);
    }
    memcpy(copy, t->traces.p, (size_t)(room * sizeof(trace)));
    // What is made here is traced as well, behind the records of the copy. No finalizer may stop that meanwhile.
    int32_t enabled = rt->gc.enabled;
    rt->gc.enabled = 0;
    pyr_hold(rt, list);
    shown s;
    bool failed = pyr_charge(rt, (int64_t)(t->trace_count * 4)) < 0 || !begin_showing(rt, &s);
    if (!failed) {
        for (uint64_t i = 0; i < room && !failed; i++) failed = copy[i].address && add_trace(rt, &s, list, &copy[i]) < 0;
        end_showing(rt, &s);
    }
    pyr_take_back(rt);
    rt->gc.enabled = enabled;
    pyr_raw_free(&rt->heap, copy);
    if (!failed) return list;
    pyr_decref(rt, list);
    return NULL;
}

static pyr_object *get_object_traceback(PYR_CALL_ARGS) {
    pyr_object *o = args[0].p;
    if (!active(rt)) return pyr_new_ref(rt, rt->none);
    const void *block = pyr_is_gc(o) ? (const void *)pyr_gc_of(o) : o;
    const trace *known = find_trace(rt->heap.traces, pyr_mem_address(&rt->heap, block));
    if (!known->address) return pyr_new_ref(rt, rt->none);
    uint32_t at = known->traceback;
    int32_t enabled = rt->gc.enabled;
    rt->gc.enabled = 0;
    shown s;
    pyr_object *frames = NULL;
    if (begin_showing(rt, &s)) {
        frames = pyr_xnew_ref(rt, show_traceback(rt, &s, at));
        end_showing(rt, &s);
    }
    rt->gc.enabled = enabled;
    return frames;
}

static const pyr_method_def functions[] = {
    {"is_tracing", is_tracing, PYR_METH_NOARGS, "($module, /)"},
    {"start", start, PYR_METH_FASTCALL, "($module, nframe=1, /)"},
    {"stop", stop, PYR_METH_NOARGS, "($module, /)"},
    {"clear_traces", clear_traces, PYR_METH_NOARGS, "($module, /)"},
    {"get_traceback_limit", get_traceback_limit, PYR_METH_NOARGS, "($module, /)"},
    {"get_tracemalloc_memory", get_tracemalloc_memory, PYR_METH_NOARGS, "($module, /)"},
    {"get_traced_memory", get_traced_memory, PYR_METH_NOARGS, "($module, /)"},
    {"reset_peak", reset_peak, PYR_METH_NOARGS, "($module, /)"},
    {"_get_traces", get_traces, PYR_METH_NOARGS, "($module, /)"},
    {"_get_object_traceback", get_object_traceback, PYR_METH_O, "($module, obj, /)"},
    {NULL, NULL, 0, NULL},
};

const pyr_module_def pyr_module__tracemalloc = {.name = "_tracemalloc", .functions = functions};
