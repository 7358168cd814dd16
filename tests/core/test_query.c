// The queries about a stopped machine: holders that add up, ways from the roots, cycles, edges, names. A program stops where it prints:
// the questions are asked inside that call, and at every instruction for the sums.
#include "machine.h"
#include "objects.h"
#include "vm/query/query.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define AREA (48 << 20)

typedef struct stop stop;
typedef void (*questions)(stop *s);

struct stop {
    pyr_vm *vm;
    pyr_query q;
    questions ask; // at each print
    int asked;
    int audits;
    int64_t wrong; // objects whose references do not add up, over all audits
    char first[120];
};

static void begin(stop *s) {
    s->q.vm = s->vm;
    s->q.area.grow = NULL;
}

static void on_output(void *context, int stream, const char *bytes, int64_t length) {
    stop *s = context;
    (void)bytes;
    if (stream != 1 || length == 0 || !s->ask || s->asked++ > 0) return;
    s->ask(s);
}

static void audit_at_instruction(void *context, pyr_trace *trace, int why) {
    stop *s = context;
    (void)why;
    if (pyr_trace_count(trace) == 0 || trace->buffer[pyr_trace_count(trace) - 1].kind != PYR_EV_INSTR) return;
    uint64_t object = 0;
    int64_t difference = 0, wrong = pyr_query_audit(&s->q, &object, &difference);
    s->audits++;
    if (wrong != 0 && s->wrong == 0)
        snprintf(s->first, sizeof s->first, "tick %llu: 0x%llx by %lld", (unsigned long long)pyr_trace_tick(trace),
                 (unsigned long long)object, (long long)difference);
    s->wrong += wrong;
}

// Runs the program; [ask] is called where it first prints. With [audited] the references are added up at every instruction.
static stop run(const char *source, questions ask, bool audited) {
    static pyr_event event[1];
    stop s = {.ask = ask};
    const char *message = "";
    s.vm = malloc(pyr_vm_size());
    s.q.area = (pyr_area){malloc(AREA), 0, AREA, NULL};
    assert_int_equal(pyr_vm_open(s.vm, "3.11", NULL, 0, NULL, &message), PYR_OK);
    begin(&s);
    pyr_vm_set_output(s.vm, on_output, &s);
    assert_int_equal(pyr_vm_load(s.vm, source, (int64_t)strlen(source), "test.py"), PYR_OK);
    if (audited) pyr_trace_start(&s.vm->rt.heap.trace, audit_at_instruction, &s, event, 1, UINT64_MAX);
    else objects_check_every_event(&s.vm->rt);
    pyr_status status = pyr_vm_run(s.vm, 0);
    assert_int_equal(status, PYR_OK);
    if (audited) pyr_trace_finish(&s.vm->rt.heap.trace);
    else objects_stop_checking(&s.vm->rt);
    pyr_vm_fini(s.vm);
    free(s.vm);
    free(s.q.area.start);
    if (ask) assert_true(s.asked > 0);
    return s;
}

static bool says(const stop *s, pyr_text text, const char *expected) {
    return text.length == strlen(expected) && memcmp(s->q.rows + text.at, expected, text.length) == 0;
}

static const void *row(const stop *s, int64_t index) {
    return s->q.rows + (uint64_t)index * s->q.row_size;
}

// The address that a name is bound to in any frame, the innermost first.
static uint64_t named(stop *s, const char *name) {
    for (int64_t i = pyr_query_names(&s->q) - 1; i >= 0; i--) {
        const pyr_row_name *found = row(s, i);
        if (says(s, found->name, name)) return (uint64_t)found->address;
    }
    fail_msg("no name %s", name);
    return 0;
}

// ---- holders ---------------------------------------------------------------------------------------------------------------------

static const char *const audited_programs[] = {
    "a = [1, (2, 3), {'k': [4]}, {5, 6}]\nb = a\nc = a[:]\ndel b\nc.sort(key=str)\na = None\n",
    "class A:\n    x = 1\n    def __init__(self, n):\n        self.n = n\n    def __del__(self):\n        global last\n"
    "        last = self.n\n    @property\n    def p(self):\n        return self.n\na = A([1])\na.p\na.other = a\na = None\n"
    "import gc\ngc.collect()\n",
    "def g(n):\n    try:\n        for i in range(n):\n            yield [i]\n    finally:\n        n = None\n"
    "for x in g(3):\n    pass\nh = g(2)\nnext(h)\nh.close()\n[[i for i in g(2)] for j in range(2)]\nsum(len(i) for i in g(2))\n",
    "def f(a, *b, c=[], **d):\n    def inner(e):\n        return a, e\n    return inner(d)\nf(1, 2, 3, c=4, z=5)\n"
    "sorted([3, 1, 2], key=lambda v: f(v))\nlist(map(f, [[1], [2]]))\n",
    "try:\n    try:\n        {}['missing']\n    except KeyError as e:\n        raise ValueError([e]) from e\nexcept ValueError as e:\n"
    "    kept = e\nkept = None\n"
    "class C:\n    def __enter__(self): return [self]\n    def __exit__(self, *e): return True\nwith C() as c:\n    len(5)\n",
    "d = {}\nclass V:\n    def __del__(self):\n        d.pop('name', None)\nd['v'] = V()\nd['v'] = 1\n"
    "class K:\n    def __hash__(self):\n        return hash('k')\n    def __eq__(self, other):\n        return [self, other] == 1\n"
    "d[K()] = [1]\nd[K()] = [2]\nd.update({K(): 3})\n",
};

static void test_holders_add_up(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof audited_programs / sizeof *audited_programs; i++) {
        stop s = run(audited_programs[i], NULL, true);
        if (s.wrong != 0) fail_msg("program %d: %lld, the first at %s", (int)i, (long long)s.wrong, s.first);
        assert_true(s.audits > 20);
    }
}

static void ask_holders(stop *s) {
    uint64_t shared = named(s, "shared");
    int64_t count = pyr_query_holders(&s->q, shared), sum = 0;
    bool global = false, local = false, item = false, attribute = false, key = false;
    for (int64_t i = 0; i < count; i++) {
        const pyr_row_holder *holder = row(s, i);
        sum += holder->count;
        global |= holder->kind == PYR_HOLDER_GLOBAL && says(s, holder->label, "shared");
        local |= holder->kind == PYR_HOLDER_LOCAL && says(s, holder->label, "argument");
        item |= holder->kind == PYR_HOLDER_CONTAINER && says(s, holder->label, "[1]");
        key |= holder->kind == PYR_HOLDER_CONTAINER && says(s, holder->label, "key");
        attribute |= holder->kind == PYR_HOLDER_ATTRIBUTE && says(s, holder->label, ".part");
    }
    assert_true(global && local && item && attribute && key);
    assert_int_equal(count, 5);
    assert_int_equal(pyr_query_object(&s->q, shared), 1);
    const pyr_row_object *object = row(s, 0);
    assert_int_equal((int64_t)object->count, sum);
    assert_true(says(s, object->type_name, "tuple") && says(s, object->value, "(7, '77')"));
}

static void test_holders_by_kind(void **state) {
    (void)state;
    run("class A: pass\nshared = (7, str(77))\na = A()\na.part = shared\nb = [0, shared]\nc = {shared: 1}\n"
        "def f(argument):\n    print('stop')\nf(shared)\n",
        ask_holders, false);
}

// ---- ways ------------------------------------------------------------------------------------------------------------------------

static void ask_why(stop *s) {
    uint64_t deep = named(s, "deep");
    int64_t length = pyr_query_why_alive(&s->q, deep);
    assert_int_equal(length, 2); // the global itself is the shortest way
    assert_true(says(s, ((const pyr_row_holder *)row(s, 1))->label, "deep"));
    uint64_t outer = named(s, "outer");
    assert_int_equal(pyr_query_edges_of(&s->q, outer), 2); // key and value
    uint64_t middle = (uint64_t)((const pyr_row_edge *)row(s, 1))->to;
    assert_int_equal(pyr_query_why_alive(&s->q, middle), 3);
    assert_true(says(s, ((const pyr_row_holder *)row(s, 1))->label, "outer"));
    assert_true(says(s, ((const pyr_row_holder *)row(s, 2))->label, "['k']"));
    assert_int_equal((uint64_t)((const pyr_row_holder *)row(s, 2))->from, middle);
}

static void test_why_alive(void **state) {
    (void)state;
    run("deep = []\nouter = {'k': [deep]}\nprint('stop')\n", ask_why, false);
}

static void ask_lost(stop *s) {
    // Of the cycle only a weak reference is left: nothing counted leads to it.
    uint64_t weak = named(s, "weak");
    int64_t edges = pyr_query_edges_of(&s->q, weak);
    uint64_t lost = 0;
    for (int64_t i = 0; i < edges; i++) {
        const pyr_row_edge *edge = row(s, i);
        if (!edge->counted) lost = (uint64_t)edge->to;
    }
    assert_true(lost != 0);
    assert_int_equal(pyr_query_why_alive(&s->q, lost), 0);
    assert_int_equal(pyr_query_cycle(&s->q, lost), 3);
    assert_int_equal(pyr_query_cycle(&s->q, weak), 0);
}

static void test_lost_cycle(void **state) {
    (void)state;
    run("import weakref\nclass N: pass\na, b, c = N(), N(), N()\na.next, b.next, c.next = b, c, a\nb.leaf = []\n"
        "weak = weakref.ref(a)\ndel a, b, c\nprint('stop')\n",
        ask_lost, false);
}

static void ask_self(stop *s) {
    uint64_t own = named(s, "own");
    assert_int_equal(pyr_query_cycle(&s->q, own), 1);
    assert_int_equal((uint64_t)((const pyr_row_address *)row(s, 0))->address, own);
    assert_int_equal(pyr_query_cycle(&s->q, named(s, "plain")), 0);
}

static void test_cycle_of_one(void **state) {
    (void)state;
    run("own = []\nown.append(own)\nplain = [own]\nprint('stop')\n", ask_self, false);
}

// ---- edges, names, rows ------------------------------------------------------------------------------------------------------------

static void expect_edges(stop *s, const char *name, int64_t count, const char *const *labels) {
    assert_int_equal(pyr_query_edges_of(&s->q, named(s, name)), count);
    for (int64_t i = 0; i < count; i++) {
        if (!says(s, ((const pyr_row_edge *)row(s, i))->label, labels[i])) fail_msg("%s, edge %d", name, (int)i);
    }
}

static void ask_edges(stop *s) {
    expect_edges(s, "l", 2, (const char *const[]){"[0]", "[1]"});
    expect_edges(s, "d", 4, (const char *const[]){"key", "['x']", "key", "[5]"});
    expect_edges(s, "o", 2, (const char *const[]){".left", "__class__"});
}

static void test_edges(void **state) {
    (void)state;
    run("class O: pass\nl = [[], ()]\nd = {'x': [], 5: []}\no = O()\no.left = l\nprint('stop')\n", ask_edges, false);
}

static void ask_names(stop *s) {
    int64_t count = pyr_query_names(&s->q);
    bool local = false, cell = false, freed = false, global = false;
    for (int64_t i = 0; i < count; i++) {
        const pyr_row_name *found = row(s, i);
        local |= found->kind == PYR_NAME_IS_LOCAL && says(s, found->name, "y");
        cell |= found->kind == PYR_NAME_IS_CELL && says(s, found->name, "x") && found->cell != 0;
        freed |= found->kind == PYR_NAME_IS_FREE && says(s, found->name, "x") && found->cell != 0;
        global |= found->kind == PYR_NAME_IS_GLOBAL && says(s, found->name, "outer");
    }
    assert_true(local && cell && freed && global);
    int64_t depth = pyr_query_frames(&s->q);
    assert_true(depth >= 3);
    assert_true(says(s, ((const pyr_row_frame *)row(s, 0))->function, "<module>"));
    assert_true(says(s, ((const pyr_row_frame *)row(s, 1))->function, "outer"));
    assert_true(says(s, ((const pyr_row_frame *)row(s, 2))->function, "outer.<locals>.inner"));
    assert_int_equal(((const pyr_row_frame *)row(s, 2))->line, 4);
}

static void test_names_by_frame(void **state) {
    (void)state;
    run("def outer(x):\n    def inner(y):\n        z = x, y\n        print('stop')\n    inner([2])\nouter([1])\n", ask_names,
        false);
}

// One object's row is that of the table, but for the generation, which stands in the ages.
static void ask_rows(stop *s) {
    uint64_t heap_end = 0;
    int64_t count = pyr_query_objects(&s->q);
    pyr_row_object *rows = malloc((size_t)count * sizeof *rows);
    memcpy(rows, s->q.rows, (size_t)count * sizeof *rows);
    const uint8_t *found = pyr_query_ages(&s->q, &heap_end);
    uint8_t *ages = malloc(heap_end);
    memcpy(ages, found, heap_end);
    for (int64_t i = 0; i < count; i++) {
        assert_int_equal(pyr_query_object(&s->q, (uint64_t)rows[i].address), 1);
        const pyr_row_object *one = row(s, 0);
        if (one->count != rows[i].count || one->size != rows[i].size || one->flags != rows[i].flags ||
            one->block != rows[i].block || one->value.length != rows[i].value.length)
            fail_msg("row %lld", (long long)i);
        uint64_t place = ((uint64_t)rows[i].address - PYR_ADDRESS_BASE) / PYR_AGE_BYTES;
        assert_int_equal((int32_t)ages[place] - 1, rows[i].generation);
    }
    assert_int_equal(pyr_query_object(&s->q, (uint64_t)rows[0].address + 8), 0);
    free(ages);
    free(rows);
}

static void test_rows(void **state) {
    (void)state;
    run("import gc\na = [[i] for i in range(30)]\ngc.collect(1)\nb = {'x': (1.5, 'text')}\nprint('stop')\n", ask_rows, false);
}

static void ask_asked(stop *s) {
    assert_int_equal(pyr_query_asked(&s->q), 6);
    for (int64_t i = 0; i < 6; i++) assert_true(((const pyr_row_asked *)row(s, i))->requests > 0);
    assert_int_equal(pyr_query_heap(&s->q), 1);
    double from_host = ((const pyr_row_heap *)row(s, 0))->system_bytes;
    assert_int_equal(pyr_query_asked(&s->q), 6);
    assert_true(((const pyr_row_asked *)row(s, 0))->bytes >= from_host);
}

static void test_asked(void **state) {
    (void)state;
    run("a = [i * 1.5 for i in range(9)]\ndel a\nb = [i * 2.5 for i in range(3)]\nprint('stop')\n", ask_asked, false);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_holders_add_up), cmocka_unit_test(test_holders_by_kind),
        cmocka_unit_test(test_why_alive),      cmocka_unit_test(test_lost_cycle),
        cmocka_unit_test(test_cycle_of_one),   cmocka_unit_test(test_edges),
        cmocka_unit_test(test_names_by_frame), cmocka_unit_test(test_rows),
        cmocka_unit_test(test_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
