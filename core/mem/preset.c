// The table of presets, and the checks that a changed copy has to pass.
#include "mem/preset.h"
#include "mem/layout.h"
#include <string.h>

// "Unlimited" where CPython kept freed objects without a bound (floats up to 2.7).
#define UNLIMITED (INT64_C(1) << 40)

const pyr_preset pyr_presets[] = {
    {
        .name = "document",
#define PYR_PRESET_FIELD(field, what, document, ...) .field = document,
#include "mem/preset_fields.def"
#undef PYR_PRESET_FIELD
    },
    {
        .name = "2.7",
#define PYR_PRESET_FIELD(field, what, document, r2_7, ...) .field = r2_7,
#include "mem/preset_fields.def"
#undef PYR_PRESET_FIELD
    },
    {
        .name = "3.8",
#define PYR_PRESET_FIELD(field, what, document, r2_7, r3_8, ...) .field = r3_8,
#include "mem/preset_fields.def"
#undef PYR_PRESET_FIELD
    },
    {
        .name = "3.11",
#define PYR_PRESET_FIELD(field, what, document, r2_7, r3_8, r3_11, ...) .field = r3_11,
#include "mem/preset_fields.def"
#undef PYR_PRESET_FIELD
    },
    {
        .name = "3.13",
#define PYR_PRESET_FIELD(field, what, document, r2_7, r3_8, r3_11, r3_13, ...) .field = r3_13,
#include "mem/preset_fields.def"
#undef PYR_PRESET_FIELD
    },
    {
        .name = "mini",
#define PYR_PRESET_FIELD(field, what, document, r2_7, r3_8, r3_11, r3_13, mini) .field = mini,
#include "mem/preset_fields.def"
#undef PYR_PRESET_FIELD
    },
};
const size_t pyr_preset_count = sizeof pyr_presets / sizeof *pyr_presets;

const pyr_preset *pyr_preset_find(const char *name, size_t length) {
    for (size_t i = 0; i < pyr_preset_count; i++) {
        const char *known = pyr_presets[i].name;
        if (strlen(known) == length && memcmp(known, name, length) == 0) return &pyr_presets[i];
    }
    return NULL;
}

pyr_status pyr_preset_set(pyr_preset *preset, const char *field, size_t length, int64_t value, const char **message) {
    static const struct {
        const char *name;
        size_t offset;
    } fields[] = {
#define PYR_PRESET_FIELD(name, what, ...) {#name, offsetof(pyr_preset, name)},
#include "mem/preset_fields.def"
#undef PYR_PRESET_FIELD
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (strlen(fields[i].name) != length || memcmp(fields[i].name, field, length) != 0) continue;
        memcpy((char *)preset + fields[i].offset, &value, sizeof value);
        return PYR_OK;
    }
    *message = "there is no preset field of this name";
    return PYR_BAD_ARGUMENT;
}

static bool is_power_of_two(int64_t n) {
    return n > 0 && (n & (n - 1)) == 0;
}

static bool is_flag(int64_t n) {
    return n == 0 || n == 1;
}

static const char *find_geometry_fault(const pyr_preset *p) {
    if (p->alignment != 8 && p->alignment != 16) return "alignment must be 8 or 16";
    if (p->request_threshold < 0) return "request_threshold must not be negative";
    if (p->request_threshold % p->alignment) return "request_threshold must be a multiple of alignment";
    if (p->request_threshold / p->alignment > PYR_MAX_CLASSES) return "request_threshold: at most 64 size classes";
    if (!is_power_of_two(p->pool_size)) return "pool_size must be a power of two";
    if (p->pool_size < 128 || p->pool_size > PYR_MAX_POOL_SIZE) return "pool_size must be 128 to 65536";
    if (p->pool_size < PYR_POOL_HEADER + p->request_threshold) {
        return "pool_size must hold the pool's header (48 bytes) and one block of request_threshold bytes";
    }
    if (!is_power_of_two(p->arena_size)) return "arena_size must be a power of two";
    if (p->arena_size < PYR_PAGE || p->arena_size > PYR_MAX_ARENA_SIZE) return "arena_size must be 4096 to 67108864";
    if (p->arena_size / p->pool_size < 2) return "arena_size must be at least two pools";
    if (p->arena_size / p->pool_size > PYR_MAX_ARENA_POOLS) return "arena_size must be at most 1024 pools";
    if (p->arena_return < 0 || p->arena_return > 2) return "arena_return must be 0, 1 or 2";
    return NULL;
}

static const char *find_other_fault(const pyr_preset *p) {
    if (p->gc_threshold0 < 0 || p->gc_threshold1 < 0 || p->gc_threshold2 < 0) return "a gc_threshold must not be negative";
    if (p->gc_threshold0 > INT32_MAX || p->gc_threshold1 > INT32_MAX || p->gc_threshold2 > INT32_MAX) {
        return "a gc_threshold must be below 2147483648";
    }
    if (!is_flag(p->gc_quarter_rule) || !is_flag(p->gc_at_eval) || !is_flag(p->pep442) || !is_flag(p->gc_resurrect_all)) {
        return "gc flags must be 0 or 1";
    }
    if (p->small_int_min > 0 || p->small_int_min < -1000) return "small_int_min must be -1000 to 0";
    if (p->small_int_max < 0 || p->small_int_max > 100000) return "small_int_max must be 0 to 100000";
    if (p->freelist_float < 0 || p->freelist_tuple < 0 || p->freelist_list < 0 || p->freelist_dict < 0 ||
        p->freelist_dictkeys < 0 || p->freelist_frame < 0 || p->freelist_method < 0) {
        return "a free list's size must not be negative";
    }
    if (p->freelist_tuple_lengths < 0 || p->freelist_tuple_lengths > 20) return "freelist_tuple_lengths must be 0 to 20";
    if (!is_flag(p->call_holds_arguments) || !is_flag(p->python2)) return "call_holds_arguments and python2 must be 0 or 1";
    if (p->stats_form != 27 && p->stats_form != 38 && p->stats_form != 311 && p->stats_form != 313) {
        return "stats_form must be 27, 38, 311 or 313";
    }
    return NULL;
}

pyr_status pyr_preset_check(const pyr_preset *preset, const char **message) {
    const char *fault = find_geometry_fault(preset);
    if (!fault) fault = find_other_fault(preset);
    if (!fault) return PYR_OK;
    *message = fault;
    return PYR_BAD_ARGUMENT;
}
