// The program of allocator.md: a heap with the "mini" preset, whose arena holds 16 pools of 1 KiB. The page says how to run it.
#include "mem/stats.h"
#include "mem/walk.h"
#include <stdio.h>
#include <string.h>

static pyr_heap heap;

static bool print_block(void *context, const pyr_block_view *block) {
    static const char marks[] = {'#', 'o', '.'};
    (void)context;
    putchar(marks[block->state]);
    return true;
}

static void show(const char *moment) {
    printf("\n%s\n", moment);
    pyr_run_view run;
    static const char *const kinds[] = {"free", "taken", "page map", "arena", "tags", "raw region"};
    for (uint32_t page = 0; pyr_walk_next_run(&heap, &page, &run);) {
        printf("  %#llx  %6llu bytes  %s\n", (unsigned long long)run.address, (unsigned long long)run.bytes, kinds[run.kind]);
    }
    pyr_arena_view arena;
    for (uint32_t i = 0; pyr_walk_arena(&heap, i, &arena); i++) {
        for (uint32_t position = 0; position < arena.carved; position++) {
            static const char *const states[] = {"virgin", "empty", "used", "full"};
            pyr_pool_view pool;
            pyr_walk_pool(&heap, i, position, &pool);
            printf("  arena %u pool %u: %3u-byte blocks, %-5s ", i, position, pool.block_size, states[pool.state]);
            pyr_walk_pool_blocks(&heap, &pool, print_block, NULL);
            printf("\n");
        }
    }
}

static void write_text(void *context, const char *text, size_t length) {
    fwrite(text, 1, length, context);
}

int main(void) {
    void *blocks[12];
    if (pyr_heap_init(&heap, pyr_preset_find("mini", 4), 0) != PYR_OK) return 1;
    for (int i = 0; i < 12; i++) blocks[i] = pyr_mem_alloc(&heap, 100, PYR_USE_OBJECT);
    void *large = pyr_mem_alloc(&heap, 257, PYR_USE_LIST_ITEMS);
    show("twelve requests of 100 bytes, one of 257");
    for (int i = 0; i < 8; i++) pyr_mem_free(&heap, blocks[i]);
    pyr_mem_free(&heap, blocks[10]);
    show("nine of them given back");
    void *other = pyr_mem_alloc(&heap, 200, PYR_USE_OBJECT);
    show("a request of 200 bytes");
    pyr_mem_free(&heap, other);
    pyr_mem_free(&heap, large);
    printf("\n");
    pyr_stats_write(&heap, &(pyr_sink){write_text, stdout});
    printf("\n");
    pyr_stats_layers(&heap, &(pyr_sink){write_text, stdout});
    pyr_heap_fini(&heap);
    return 0;
}
