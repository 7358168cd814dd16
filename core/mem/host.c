// The host's memory: the one place in the core that differs between the native and the wasm build.
#define _DEFAULT_SOURCE
#include "mem/host.h"
#include "mem/layout.h"

#if defined(__wasm__)

#define WASM_PAGE 65536
#define IN_USE UINT32_C(0x50595248)

// The first word says that the space is taken: a second heap in the same instance would write over the first.
bool pyr_host_reserve(pyr_host_range *range, uint64_t bytes) {
    (void)bytes;
    range->base = pyr_host_base();
    range->reservation = range->base;
    range->reserved = range->bytes = (UINT64_C(1) << 32) - WASM_PAGE - (uint64_t)(uintptr_t)range->base;
    uint64_t committed = 0;
    if (!pyr_host_commit(range->base, &committed, WASM_PAGE, range->bytes)) return false;
    uint32_t *mark = (uint32_t *)(void *)range->base;
    if (*mark == IN_USE) return false;
    *mark = IN_USE;
    return true;
}

void pyr_host_release(const pyr_host_range *range) {
    *(uint32_t *)(void *)range->base = 0;
}

bool pyr_host_commit(char *base, uint64_t *committed, uint64_t bytes, uint64_t limit) {
    if (bytes <= *committed) return true;
    if (bytes > limit) return false;
    uint64_t end = (uint64_t)(uintptr_t)base + bytes;
    uint64_t have = (uint64_t)__builtin_wasm_memory_size(0) * WASM_PAGE;
    if (end > have) {
        uint64_t pages = (end - have + WASM_PAGE - 1) / WASM_PAGE;
        if (__builtin_wasm_memory_grow(0, (uintptr_t)pages) == (uintptr_t)-1) return false;
    }
    *committed = bytes;
    return true;
}

void *pyr_host_table(uint64_t bytes) {
    (void)bytes;
    return NULL;
}

void pyr_host_table_release(void *table, uint64_t bytes) {
    (void)table;
    (void)bytes;
}

void pyr_host_populate(char *place, uint64_t bytes) {
    (void)place;
    (void)bytes;
}

void pyr_host_discard(char *place, uint64_t bytes) {
    (void)place;
    (void)bytes;
}

#else

#include <sys/mman.h>

#define DEFAULT_RESERVE (UINT64_C(64) << 30)
#define SMALLEST_RESERVE (UINT64_C(16) << 20)
#define COMMIT_STEP (UINT64_C(8) << 20)

// A limit on addresses (ulimit -v, valgrind) is met by asking for less.
bool pyr_host_reserve(pyr_host_range *range, uint64_t bytes) {
    if (bytes == 0 || bytes > DEFAULT_RESERVE) bytes = DEFAULT_RESERVE;
    bytes = (bytes + PYR_PAGE - 1) & ~(uint64_t)(PYR_PAGE - 1);
    for (; bytes >= PYR_PAGE; bytes /= 2) {
        uint64_t whole = bytes + PYR_MAX_POOL_SIZE;
        void *place = mmap(NULL, whole, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (place != MAP_FAILED) {
            uintptr_t aligned = ((uintptr_t)place + PYR_MAX_POOL_SIZE - 1) & ~(uintptr_t)(PYR_MAX_POOL_SIZE - 1);
            *range = (pyr_host_range){(char *)aligned, bytes, place, whole};
            return true;
        }
        if (bytes <= SMALLEST_RESERVE) break;
    }
    return false;
}

void pyr_host_release(const pyr_host_range *range) {
    munmap(range->reservation, range->reserved);
}

bool pyr_host_commit(char *base, uint64_t *committed, uint64_t bytes, uint64_t limit) {
    if (bytes <= *committed) return true;
    if (bytes > limit) return false;
    uint64_t end = (bytes + COMMIT_STEP - 1) / COMMIT_STEP * COMMIT_STEP;
    if (end > limit) end = limit;
    if (mprotect(base + *committed, end - *committed, PROT_READ | PROT_WRITE) != 0) return false;
    *committed = end;
    return true;
}

void *pyr_host_table(uint64_t bytes) {
    void *table = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return table == MAP_FAILED ? NULL : table;
}

void pyr_host_table_release(void *table, uint64_t bytes) {
    if (table) munmap(table, bytes);
}

// A host without MADV_POPULATE_WRITE (Linux before 5.14) refuses, and the pages come by faults as usual.
void pyr_host_populate(char *place, uint64_t bytes) {
#ifdef MADV_POPULATE_WRITE
    madvise(place, bytes, MADV_POPULATE_WRITE);
#else
    (void)place;
    (void)bytes;
#endif
}

void pyr_host_discard(char *place, uint64_t bytes) {
    madvise(place, bytes, MADV_DONTNEED);
}

#endif
