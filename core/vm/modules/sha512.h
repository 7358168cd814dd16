// SHA-512 (FIPS 180-4), which random.seed makes a number of a text with.
#ifndef PYR_VM_MODULES_SHA512_H
#define PYR_VM_MODULES_SHA512_H

#include <stdint.h>

void pyr_sha512(const uint8_t *data, uint64_t length, uint8_t digest[64]);

#endif
