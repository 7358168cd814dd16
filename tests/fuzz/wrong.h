// How a fuzzer says that something is wrong: libFuzzer keeps the input that led here.
#ifndef PYR_FUZZ_WRONG_H
#define PYR_FUZZ_WRONG_H

#include <stdio.h>
#include <stdlib.h>

static inline _Noreturn void wrong(const char *message) {
    fprintf(stderr, "wrong: %s\n", message);
    abort();
}

#endif
