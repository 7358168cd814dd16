// The module _random: the Mersenne Twister MT19937 with the seeding and the outputs of CPython (Modules/_randommodule.c).
//
// The state stands in the object itself, so that a checkpoint of memory holds it.
#include "vm/modules/modules.h"
#include "vm/modules/sha512.h"

#define SIZE 624
#define SHIFT 397

typedef struct generator {
    pyr_object base;
    int32_t index, pad;
    uint32_t state[SIZE];
} generator;
PYR_ASSERT_SIZE(generator, 24 + 4 * SIZE);

static uint32_t next_word(generator *g) {
    if (g->index >= SIZE) {
        uint32_t *s = g->state;
        for (int i = 0; i < SIZE; i++) {
            uint32_t y = (s[i] & 0x80000000U) | (s[(i + 1) % SIZE] & 0x7fffffffU);
            s[i] = s[(i + SHIFT) % SIZE] ^ (y >> 1) ^ ((y & 1) ? 0x9908b0dfU : 0);
        }
        g->index = 0;
    }
    uint32_t y = g->state[g->index++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680U;
    y ^= (y << 15) & 0xefc60000U;
    return y ^ (y >> 18);
}

static void seed_word(generator *g, uint32_t seed) {
    g->state[0] = seed;
    for (uint32_t i = 1; i < SIZE; i++) g->state[i] = 1812433253U * (g->state[i - 1] ^ (g->state[i - 1] >> 30)) + i;
    g->index = SIZE;
}

// The word [i] of 32 bits of a number whose digits have 30.
static uint32_t key_word(const pyr_int *n, int64_t digits, int64_t i) {
    int64_t bit = i * 32, digit = bit / PYR_INT_SHIFT;
    int offset = (int)(bit % PYR_INT_SHIFT);
    uint64_t value = 0;
    for (int64_t k = 0; k < 3 && digit + k < digits; k++) value |= (uint64_t)n->digit[digit + k] << (k * PYR_INT_SHIFT) % 64;
    return (uint32_t)(value >> offset);
}

static void seed_number(generator *g, const pyr_int *n) {
    uint32_t *s = g->state;
    int64_t digits = n->base.ob_size < 0 ? -n->base.ob_size : n->base.ob_size, bits = 0;
    if (digits > 0) bits = (digits - 1) * PYR_INT_SHIFT + 32 - __builtin_clz(n->digit[digits - 1]);
    int64_t length = bits == 0 ? 1 : (bits + 31) / 32;
    seed_word(g, 19650218U);
    int i = 1;
    int64_t j = 0;
    for (int64_t k = length > SIZE ? length : SIZE; k > 0; k--) {
        s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1664525U)) + key_word(n, digits, j) + (uint32_t)j;
        if (++i >= SIZE) {
            s[0] = s[SIZE - 1];
            i = 1;
        }
        if (++j >= length) j = 0;
    }
    for (int k = SIZE - 1; k > 0; k--) {
        s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1566083941U)) - (uint32_t)i;
        if (++i >= SIZE) {
            s[0] = s[SIZE - 1];
            i = 1;
        }
    }
    s[0] = 0x80000000U;
    g->index = SIZE;
}

static pyr_object *seed(PYR_CALL_ARGS) {
    if (pyr_check_positional(rt, "seed", nargs, 0, 1) < 0 || pyr_charge(rt, SIZE) < 0) return NULL;
    pyr_object *value = nargs > 0 ? args[0].p : rt->none, *number;
    if (value == rt->none) {
        number = pyr_int_new(rt, 0);
    } else if (PYR_IS_INT(value)) {
        number = pyr_new_ref(rt, value);
    } else {
        int64_t hash = pyr_hash(rt, value);
        if (hash == -1 && pyr_error_set(rt)) return NULL;
        number = pyr_int_from_uint64(rt, (uint64_t)hash);
    }
    if (!number) return NULL;
    seed_number((generator *)self, (pyr_int *)number);
    pyr_decref(rt, number);
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *get_random(PYR_CALL_ARGS) {
    uint32_t a = next_word((generator *)self) >> 5, b = next_word((generator *)self) >> 6;
    return pyr_float_new(rt, (a * 67108864.0 + b) * (1.0 / 9007199254740992.0));
}

static pyr_object *get_bits(PYR_CALL_ARGS) {
    int64_t bits = 0;
    if (pyr_index_int64(rt, args[0].p, &bits, false) < 0) return NULL;
    if (bits < 0) return pyr_error(rt, PYR_T_ValueError, "number of bits must be non-negative");
    if (pyr_charge(rt, bits / 32) < 0) return NULL;
    if (bits == 0) return pyr_int_new(rt, 0);
    if (bits <= 32) return pyr_int_new(rt, next_word((generator *)self) >> (32 - bits));
    // The words are the digits of the number, the lowest first: put together from the top by text in base 16.
    int64_t words = (bits + 31) / 32;
    char *text = pyr_alloc(rt, words * 8, PYR_USE_BUFFER);
    if (!text) return NULL;
    for (int64_t i = 0; i < words; i++, bits -= 32) {
        uint32_t word = next_word((generator *)self);
        if (bits < 32) word >>= 32 - bits;
        for (int k = 0; k < 8; k++) text[(words - i) * 8 - 1 - k] = "0123456789abcdef"[word >> (4 * k) & 15];
    }
    pyr_object *number = pyr_int_from_text(rt, text, words * 8, 16);
    pyr_free(rt, text);
    return number;
}

static pyr_object *get_state(PYR_CALL_ARGS) {
    generator *g = (generator *)self;
    pyr_object *tuple = pyr_tuple_new(rt, SIZE + 1);
    for (int i = 0; tuple && i <= SIZE; i++) {
        pyr_object *word = pyr_int_new(rt, i < SIZE ? (int64_t)g->state[i] : g->index);
        pyr_tuple_items(tuple)[i].p = word;
        if (word) continue;
        pyr_decref(rt, tuple);
        tuple = NULL;
    }
    return tuple;
}

static pyr_object *set_state(PYR_CALL_ARGS) {
    generator *g = (generator *)self;
    pyr_object *tuple = args[0].p;
    if (!PYR_IS_TUPLE(tuple)) return pyr_error(rt, PYR_T_TypeError, "state vector must be a tuple");
    if (pyr_tuple_size(tuple) != SIZE + 1) return pyr_error(rt, PYR_T_ValueError, "state vector is the wrong size");
    for (int i = 0; i <= SIZE; i++) {
        int64_t word = 0;
        if (pyr_index_int64(rt, pyr_tuple_items(tuple)[i].p, &word, false) < 0) return NULL;
        if (word < 0 || word > (i < SIZE ? (int64_t)UINT32_MAX : SIZE)) return pyr_error(rt, PYR_T_ValueError, "invalid state");
        if (i < SIZE) g->state[i] = (uint32_t)word;
        else g->index = (int32_t)word;
    }
    return pyr_new_ref(rt, rt->none);
}

static pyr_object *digest_of(PYR_CALL_ARGS) {
    if (!PYR_IS_BYTES(args[0].p))
        return pyr_error_format(rt, PYR_T_TypeError, "a bytes-like object is required, not '%T'", args[0].p);
    const pyr_bytes *bytes = (const pyr_bytes *)args[0].p;
    uint8_t digest[64];
    if (pyr_charge(rt, bytes->base.ob_size) < 0) return NULL;
    pyr_sha512((const uint8_t *)bytes->data, (uint64_t)bytes->base.ob_size, digest);
    return pyr_bytes_new(rt, (const char *)digest, sizeof digest);
}

static const pyr_method_def functions[] = {{"sha512", digest_of, PYR_METH_O, NULL}, {NULL, NULL, 0, NULL}};
static const pyr_method_def methods[] = {
    {"seed", seed, PYR_METH_FASTCALL, NULL},     {"random", get_random, PYR_METH_NOARGS, NULL},
    {"getrandbits", get_bits, PYR_METH_O, NULL}, {"getstate", get_state, PYR_METH_NOARGS, NULL},
    {"setstate", set_state, PYR_METH_O, NULL},   {NULL, NULL, 0, NULL},
};

static pyr_object *make(pyr_runtime *rt, pyr_type *type, __attribute__((unused)) pyr_object *args,
                        __attribute__((unused)) pyr_object *kwargs) {
    generator *g = (generator *)pyr_object_alloc(rt, type, 0);
    if (g) g->index = SIZE;
    return g ? &g->base : NULL;
}

static const pyr_type_spec spec_generator = {
    .name = "_random.Random",
    .basicsize = sizeof(generator),
    .flags = PYR_TPFLAGS_BASETYPE,
    .methods = methods,
    .tp_new = make,
};

static int fill(pyr_runtime *rt, pyr_object *module) {
    return pyr_module_add_type(rt, module, &spec_generator) ? 0 : -1;
}

const pyr_module_def pyr_module__random = {.name = "_random", .functions = functions, .fill = fill};
