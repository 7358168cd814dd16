// One allocator's run of the work: prints the figures as one JSON object. Built once for Pyrena (PEER_PYRENA, fast library), once
// for libpython's PyObject_Malloc (PEER_PYTHON), and once for malloc, which LD_PRELOAD replaces by the other peers.
//
//   native lifo|cold|random|churn   each in a process of its own, so that no work finds the memory of another warm
//   native replay STEPS             a recorded program, decoded beforehand (alloc.mjs): count of slots, then replay_step records
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#if defined(PEER_PYRENA)
#include "mem/heap.h"
static pyr_heap heap;
#define TAKE(size) pyr_mem_alloc(&heap, size, PYR_USE_OBJECT)
#define GIVE(block, size) pyr_mem_free_sized(&heap, block, size)
#define GIVE_UNSIZED(block) pyr_mem_free(&heap, block)
#define TAKE_ZEROED(size) pyr_mem_calloc(&heap, size, PYR_USE_OBJECT)
#define CHANGE(block, size) pyr_mem_realloc(&heap, block, size, PYR_USE_OBJECT)
#elif defined(PEER_PYTHON)
void *PyObject_Malloc(size_t size);
void *PyObject_Calloc(size_t count, size_t size);
void *PyObject_Realloc(void *block, size_t size);
void PyObject_Free(void *block);
#define TAKE(size) PyObject_Malloc(size)
#define GIVE(block, size) PyObject_Free(block)
#define GIVE_UNSIZED(block) PyObject_Free(block)
#define TAKE_ZEROED(size) PyObject_Calloc(1, size)
#define CHANGE(block, size) PyObject_Realloc(block, size)
#else
#define TAKE(size) malloc(size)
#define GIVE(block, size) free(block)
#define GIVE_UNSIZED(block) free(block)
#define TAKE_ZEROED(size) calloc(1, (size) ? (size) : 1)
#define CHANGE(block, size) realloc(block, (size) ? (size) : 1)
#endif

#include "work.h"

double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static uint64_t resident(void) {
    unsigned long long pages = 0, resident_pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%llu %llu", &pages, &resident_pages) != 2) resident_pages = 0;
    if (file) fclose(file);
    return resident_pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

static int run_lifo(void) {
    printf("{\"lifo\": %.3f}\n", measure_lifo());
    return 0;
}

// The tables of the benchmark itself are touched before anything is measured.
static int run_cold(void) {
    memset(cold_blocks, 1, sizeof cold_blocks);
    double cold = take_all(COLD_BLOCKS);
    double fifo_free = give_all(COLD_BLOCKS);
    printf("{\"cold\": %.3f, \"fifo-free\": %.3f}\n", cold, fifo_free);
    return 0;
}

static int run_random(void) {
    memset(cold_blocks, 1, sizeof cold_blocks);
    shuffle(COLD_BLOCKS);
    take_all(COLD_BLOCKS);
    double random_free = give_in_order(COLD_BLOCKS);
    double again = take_all(COLD_BLOCKS);
    printf("{\"random-free\": %.3f, \"alloc-after-random-free\": %.3f}\n", random_free, again);
    return 0;
}

static int run_churn(void) {
    memset(churn_blocks, 1, sizeof churn_blocks);
    memset(churn_sizes, 1, sizeof churn_sizes);
    memset(churn_plan, 1, sizeof churn_plan);
    uint64_t before = resident();
    fill_churn();
    measure_churn(CHURN_STEPS / 4);
    double churn = measure_churn(CHURN_STEPS);
    uint64_t live = 0;
    for (int i = 0; i < CHURN_LIVE; i++) live += churn_sizes[i];
    printf("{\"churn\": %.3f, \"rss-per-live\": %.4f}\n", churn, (double)(resident() - before) / (double)live);
    return 0;
}

static int run_replay(const char *path) {
    FILE *file = fopen(path, "rb");
    struct stat status;
    uint32_t slot_count;
    if (!file || fstat(fileno(file), &status) != 0 || fread(&slot_count, 4, 1, file) != 1) return 2;
    int count = (int)((size_t)(status.st_size - 4) / sizeof(replay_step));
    replay_step *steps = malloc((size_t)count * sizeof *steps);
    void **slots = calloc(slot_count, sizeof *slots);
    if (!steps || !slots || fread(steps, sizeof *steps, (size_t)count, file) != (size_t)count) return 2;
    fclose(file);
    double total = 0;
    enum { ROUNDS = 3 };
    for (int i = 0; i < ROUNDS; i++) {
        total += measure_replay(steps, count, slots);
        drop_slots(slots, (int)slot_count);
    }
    printf("{\"replay\": %.3f}\n", total / ROUNDS);
    return 0;
}

int main(int argc, char **argv) {
#if defined(PEER_PYRENA)
    if (pyr_heap_init(&heap, pyr_preset_find("3.11", 4), 0) != PYR_OK) return 2;
#endif
    const char *work = argc > 1 ? argv[1] : "";
    if (strcmp(work, "lifo") == 0) return run_lifo();
    if (strcmp(work, "cold") == 0) return run_cold();
    if (strcmp(work, "random") == 0) return run_random();
    if (strcmp(work, "churn") == 0) return run_churn();
    if (strcmp(work, "replay") == 0 && argc > 2) return run_replay(argv[2]);
    return 2;
}
