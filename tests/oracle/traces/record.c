// Records what a real CPython asks of its allocator: runs a program in an embedded interpreter and writes every call to the domains
// PYMEM_DOMAIN_MEM and PYMEM_DOMAIN_OBJ, with the address answered, in the format of tests/traces/README.md, then CPython's own
// statistics at that moment. check.sh builds it for a release and plays what it wrote.
//
//   record PROGRAM.py TRACE.pmt STATS
//
// With ALIGN_ARENAS the arenas stand on their natural boundary, so that each holds all its pools (from 3.10 on an arena is 1 MiB
// and mmap answers any page).
#define _GNU_SOURCE
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#if PY_VERSION_HEX >= 0x03090000
int _PyObject_DebugMallocStats(FILE *out); // in the public headers up to 3.8
#endif

static FILE *trace;
static uint64_t last_address;
static int recording = 1;

static void write_number(uint64_t value) {
    while (value >= 0x80) {
        putc_unlocked((int)(value & 0x7f) | 0x80, trace);
        value >>= 7;
    }
    putc_unlocked((int)value, trace);
}

static void write_address(const void *place) {
    uint64_t address = (uint64_t)(uintptr_t)place;
    int64_t step = (int64_t)(address - last_address);
    last_address = address;
    write_number(((uint64_t)step << 1) ^ (uint64_t)(step >> 63));
}

// The allocators that stood there before, one per domain.
static PyMemAllocatorEx before[2];

static void *take(void *context, size_t size) {
    PyMemAllocatorEx *next = context;
    void *block = next->malloc(next->ctx, size);
    if (recording && block) {
        putc_unlocked('m', trace);
        write_number(size);
        write_address(block);
    }
    return block;
}

static void *take_zeroed(void *context, size_t count, size_t size) {
    PyMemAllocatorEx *next = context;
    void *block = next->calloc(next->ctx, count, size);
    if (recording && block) {
        putc_unlocked('c', trace);
        write_number(count * size);
        write_address(block);
    }
    return block;
}

static void *change(void *context, void *old, size_t size) {
    PyMemAllocatorEx *next = context;
    void *block = next->realloc(next->ctx, old, size);
    if (recording && block) {
        putc_unlocked('r', trace);
        write_address(old);
        write_number(size);
        write_address(block);
    }
    return block;
}

static void give(void *context, void *block) {
    PyMemAllocatorEx *next = context;
    if (recording && block) {
        putc_unlocked('f', trace);
        write_address(block);
    }
    next->free(next->ctx, block);
}

#ifdef ALIGN_ARENAS
static void *take_arena(void *context, size_t size) {
    (void)context;
    char *place = mmap(NULL, size * 2, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (place == MAP_FAILED) return NULL;
    char *arena = (char *)(((uintptr_t)place + size - 1) & ~(uintptr_t)(size - 1));
    if (arena > place) munmap(place, (size_t)(arena - place));
    munmap(arena + size, (size_t)(place + size - arena));
    return arena;
}

static void give_arena(void *context, void *arena, size_t size) {
    (void)context;
    munmap(arena, size);
}
#endif

static void hook(PyMemAllocatorDomain domain, PyMemAllocatorEx *kept) {
    PyMem_GetAllocator(domain, kept);
    PyMemAllocatorEx ours = {kept, take, take_zeroed, change, give};
    PyMem_SetAllocator(domain, &ours);
}

static char *read_program(const char *path) {
    static char text[1 << 16];
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return text;
}

int main(int argc, char **argv) {
    const char *program = argc == 4 ? read_program(argv[1]) : NULL;
    trace = program ? fopen(argv[2], "wb") : NULL;
    if (!trace) return 2;
    fputs("PMT1", trace);
#ifdef ALIGN_ARENAS
    PyObjectArenaAllocator arenas = {NULL, take_arena, give_arena};
    PyObject_SetArenaAllocator(&arenas);
#endif
    hook(PYMEM_DOMAIN_MEM, &before[0]);
    hook(PYMEM_DOMAIN_OBJ, &before[1]);
    Py_InitializeEx(0);
    int failed = PyRun_SimpleString(program);
    recording = 0;
    fclose(trace);
    // The statistics are printed only if pymalloc itself answers.
    PyMem_SetAllocator(PYMEM_DOMAIN_MEM, &before[0]);
    PyMem_SetAllocator(PYMEM_DOMAIN_OBJ, &before[1]);
    FILE *stats = fopen(argv[3], "wb");
    if (!stats) return 2;
    _PyObject_DebugMallocStats(stats);
    fclose(stats);
    _exit(failed ? 1 : 0);
}
