// The tables behind obj/unicode.h, written by unicode_tables.py into unicode_data.c.
//
// A page of 256 characters is a list of pairs in pyr_uc_runs: length - 1 and the index of its flags in pyr_uc_kinds.
// Simple case mappings are ranges of [count] characters, [step] apart; those of several characters are listed.
#ifndef PYR_OBJ_UNICODE_DATA_H
#define PYR_OBJ_UNICODE_DATA_H
#include <stdint.h>

typedef struct pyr_uc_page_range { // pages from [first] up to the next entry are the page [page]
    uint16_t first, page;
} pyr_uc_page_range;
typedef struct pyr_uc_range {
    uint32_t first;
    uint16_t count, step;
    int32_t difference;
} pyr_uc_range;
typedef struct pyr_uc_full {
    uint16_t from, to[3]; // unused ones 0
} pyr_uc_full;

extern const uint16_t pyr_uc_kinds[], pyr_uc_starts[];
extern const uint16_t pyr_uc_ascii[128]; // flags of the first characters, without a search
extern const uint8_t pyr_uc_runs[];
extern const pyr_uc_page_range pyr_uc_pages[];
extern const int pyr_uc_page_count;
extern const pyr_uc_range pyr_uc_lower[], pyr_uc_upper[], pyr_uc_title[], pyr_uc_fold[];
extern const int pyr_uc_lower_count, pyr_uc_upper_count, pyr_uc_title_count, pyr_uc_fold_count;
extern const pyr_uc_full pyr_uc_lower_full[], pyr_uc_upper_full[], pyr_uc_title_full[], pyr_uc_fold_full[];
extern const int pyr_uc_lower_full_count, pyr_uc_upper_full_count, pyr_uc_title_full_count, pyr_uc_fold_full_count;
extern const uint32_t pyr_uc_zeros[]; // the zero of each set of decimal digits
extern const int pyr_uc_zero_count;

#endif
