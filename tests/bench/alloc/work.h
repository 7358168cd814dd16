// The benchmark's work, the same for every allocator: included once per build with TAKE, GIVE and CHANGE defined, so that
// each allocator is called as its users call it. Results are CPU nanoseconds per operation.
#ifndef PYR_BENCH_ALLOC_WORK_H
#define PYR_BENCH_ALLOC_WORK_H

#include <stddef.h>
#include <stdint.h>

#define COLD_BLOCKS 1000000
#define CHURN_LIVE 100000
#define CHURN_STEPS 2000000
#define LIFO_PAIRS 20000000

// One step of a recorded program: take (old == new slot empty), give (size 0 and give set) or change.
typedef struct replay_step {
    uint32_t size;
    uint32_t slot; // where the block is kept
    uint32_t kind; // 0 take, 1 zeroed take, 2 change, 3 give
} replay_step;

typedef struct work_result {
    double lifo, cold, fifo_free, random_free, alloc_after_random_free, churn;
    uint64_t live_bytes; // asked for, at the end of the churn
} work_result;

// A block is used: its first and last words are written, and the compiler must not know what for.
static inline void use_block(void *block, uint64_t size) {
    __asm__ volatile("" : "+r"(block) : : "memory");
    (void)size;
}

static uint64_t random_state = 88172645463325252u;
static inline uint64_t next_random(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

double now(void); // CPU nanoseconds

static void *cold_blocks[COLD_BLOCKS];
static uint32_t order[COLD_BLOCKS];
static void *churn_blocks[CHURN_LIVE];
static uint16_t churn_sizes[CHURN_LIVE];
static uint32_t churn_plan[1 << 16]; // slot and size drawn beforehand

static double measure_lifo(void) {
    // A neighbour of the same class stays alive, as in any program: what is measured is the pair.
    void *neighbour = TAKE(32);
    double start = now();
    for (int i = 0; i < LIFO_PAIRS; i++) {
        void *block = TAKE(32);
        *(uint64_t *)block = 1;
        use_block(block, 32);
        GIVE(block, 32);
    }
    double end = now();
    GIVE(neighbour, 32);
    return (end - start) / LIFO_PAIRS;
}

static double take_all(int count) {
    double start = now();
    for (int i = 0; i < count; i++) {
        void *block = TAKE(48);
        *(uint64_t *)block = 1;
        cold_blocks[i] = block;
    }
    return (now() - start) / count;
}

static double give_all(int count) {
    double start = now();
    for (int i = 0; i < count; i++) GIVE(cold_blocks[i], 48);
    return (now() - start) / count;
}

static double give_in_order(int count) {
    double start = now();
    for (int i = 0; i < count; i++) GIVE(cold_blocks[order[i]], 48);
    return (now() - start) / count;
}

static void shuffle(int count) {
    for (int i = 0; i < count; i++) order[i] = (uint32_t)i;
    for (int i = count - 1; i > 0; i--) {
        int j = (int)(next_random() % (uint64_t)(i + 1));
        uint32_t kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}

static void fill_churn(void) {
    for (int i = 0; i < 1 << 16; i++) {
        churn_plan[i] = (uint32_t)(next_random() % CHURN_LIVE) << 10 | (uint32_t)(16 + next_random() % 497);
    }
    for (int i = 0; i < CHURN_LIVE; i++) {
        uint32_t size = (uint32_t)(16 + next_random() % 497);
        churn_blocks[i] = TAKE(size);
        *(uint64_t *)churn_blocks[i] = 1;
        churn_sizes[i] = (uint16_t)size;
    }
}

static double measure_churn(int steps) {
    uint32_t shift = 0;
    double start = now();
    for (int i = 0; i < steps; i++) {
        uint32_t plan = churn_plan[i & 0xFFFF];
        if ((i & 0xFFFF) == 0) shift += 7919;
        uint32_t slot = ((plan >> 10) + shift) % CHURN_LIVE;
        uint32_t size = plan & 1023;
        GIVE(churn_blocks[slot], churn_sizes[slot]);
        void *block = TAKE(size);
        *(uint64_t *)block = 1;
        churn_blocks[slot] = block;
        churn_sizes[slot] = (uint16_t)size;
    }
    return (now() - start) / steps;
}

static void drop_churn(void) {
    for (int i = 0; i < CHURN_LIVE; i++) GIVE(churn_blocks[i], churn_sizes[i]);
}

static double measure_replay(const replay_step *steps, int count, void **slots) {
    double start = now();
    for (int i = 0; i < count; i++) {
        const replay_step *step = &steps[i];
        switch (step->kind) {
        case 0:
            slots[step->slot] = TAKE(step->size);
            *(char *)slots[step->slot] = 1;
            break;
        case 1:
            slots[step->slot] = TAKE_ZEROED(step->size);
            *(char *)slots[step->slot] = 1;
            break;
        case 2:
            slots[step->slot] = CHANGE(slots[step->slot], step->size);
            *(char *)slots[step->slot] = 1;
            break;
        case 3:
            GIVE_UNSIZED(slots[step->slot]);
            slots[step->slot] = NULL;
            break;
        }
    }
    return (now() - start) / count;
}

static void drop_slots(void **slots, int count) {
    for (int i = 0; i < count; i++) {
        if (slots[i]) GIVE_UNSIZED(slots[i]);
        slots[i] = NULL;
    }
}

#endif
