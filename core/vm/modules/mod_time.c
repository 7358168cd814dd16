// The module time. There is no clock: time passes with the steps of the program, ten million to a second, from the day of the
// document on. The same program always sees the same times.
#include "vm/modules/modules.h"

#define STEPS_PER_SECOND 10000000
#define START_SECONDS INT64_C(1520305462)
#define NANOSECONDS_PER_STEP (1000000000 / STEPS_PER_SECOND)

static pyr_object *get_time(PYR_CALL_ARGS) {
    return pyr_float_new(rt, (double)START_SECONDS + (double)rt->steps / STEPS_PER_SECOND);
}

static pyr_object *get_time_ns(PYR_CALL_ARGS) {
    return pyr_int_new(rt, START_SECONDS * 1000000000 + rt->steps * NANOSECONDS_PER_STEP);
}

static pyr_object *get_counter(PYR_CALL_ARGS) {
    return pyr_float_new(rt, (double)rt->steps / STEPS_PER_SECOND);
}

static pyr_object *get_counter_ns(PYR_CALL_ARGS) {
    return pyr_int_new(rt, rt->steps * NANOSECONDS_PER_STEP);
}

static pyr_object *sleep(PYR_CALL_ARGS) {
    pyr_object *seconds = pyr_to_float(rt, args[0].p);
    if (!seconds) return NULL;
    bool negative = pyr_float_value(seconds) < 0;
    pyr_decref(rt, seconds);
    if (negative) return pyr_error(rt, PYR_T_ValueError, "sleep length must be non-negative");
    return pyr_new_ref(rt, rt->none);
}

static const pyr_method_def functions[] = {
    {"time", get_time, PYR_METH_NOARGS, NULL},
    {"time_ns", get_time_ns, PYR_METH_NOARGS, NULL},
    {"perf_counter", get_counter, PYR_METH_NOARGS, NULL},
    {"perf_counter_ns", get_counter_ns, PYR_METH_NOARGS, NULL},
    {"monotonic", get_counter, PYR_METH_NOARGS, NULL},
    {"monotonic_ns", get_counter_ns, PYR_METH_NOARGS, NULL},
    {"process_time", get_counter, PYR_METH_NOARGS, NULL},
    {"process_time_ns", get_counter_ns, PYR_METH_NOARGS, NULL},
    {"thread_time", get_counter, PYR_METH_NOARGS, NULL},
    {"sleep", sleep, PYR_METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

const pyr_module_def pyr_module_time = {
    .name = "time", .doc = "Times that count the steps of the program.", .functions = functions};
