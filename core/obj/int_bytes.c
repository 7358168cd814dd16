// Ints from and to bytes, two's complement when signed.
#include "obj/int_digits.h"

pyr_object *pyr_int_from_bytes(pyr_runtime *rt, const uint8_t *bytes, int64_t length, bool little, bool is_signed) {
    if (length == 0) return pyr_int_new(rt, 0);
    if (pyr_charge(rt, length >> 4)) return NULL;
    bool negative = is_signed && (bytes[little ? length - 1 : 0] & 0x80);
    pyr_int *z = pyr_int_alloc(rt, (length * 8 + PYR_INT_SHIFT - 1) / PYR_INT_SHIFT + 1);
    if (!z) return NULL;
    uint64_t gathered = 0;
    uint32_t carry = 1;
    int bits = 0;
    int64_t n = 0;
    for (int64_t i = 0; i < length; i++) {
        uint32_t byte = bytes[little ? i : length - 1 - i];
        if (negative) {
            carry += byte ^ 0xFF;
            byte = carry & 0xFF;
            carry >>= 8;
        }
        gathered |= (uint64_t)byte << bits;
        bits += 8;
        if (bits >= PYR_INT_SHIFT) {
            z->digit[n++] = (uint32_t)(gathered & PYR_INT_MASK);
            gathered >>= PYR_INT_SHIFT;
            bits -= PYR_INT_SHIFT;
        }
    }
    // -256 ** length: every byte was zero and the carry is left.
    if (negative) gathered |= (uint64_t)carry << bits;
    z->digit[n++] = (uint32_t)(gathered & PYR_INT_MASK);
    z->base.ob_size = n;
    return pyr_int_finish(rt, z, negative);
}

int pyr_int_to_bytes(pyr_runtime *rt, pyr_object *o, uint8_t *bytes, int64_t length, bool little, bool is_signed) {
    bool negative = pyr_int_is_negative(o);
    if (negative && !is_signed) {
        pyr_error(rt, PYR_T_OverflowError, "can't convert negative int to unsigned");
        return -1;
    }
    if (pyr_charge(rt, length >> 4)) return -1;
    int64_t n = pyr_int_digits(o), next = 0;
    uint64_t gathered = 0;
    int bits = 0;
    uint32_t carry = 1, last = 0;
    for (int64_t i = 0; i < length; i++) {
        if (bits < 8 && next < n) {
            gathered |= (uint64_t)pyr_as_int(o)->digit[next++] << bits;
            bits += PYR_INT_SHIFT;
        }
        uint32_t byte = gathered & 0xFF;
        gathered >>= 8;
        bits = bits > 8 ? bits - 8 : 0;
        if (negative) {
            carry += byte ^ 0xFF;
            byte = carry & 0xFF;
            carry >>= 8;
        }
        last = byte;
        bytes[little ? i : length - 1 - i] = (uint8_t)byte;
    }
    bool over = gathered != 0 || next < n;
    if (!over && is_signed && length > 0) over = negative != ((last & 0x80) != 0);
    if (!over) return 0;
    pyr_error(rt, PYR_T_OverflowError, "int too big to convert");
    return -1;
}
