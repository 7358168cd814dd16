// Any bytes as a recorded trace: it is played or refused with a reason, and the heap is sound afterwards.
#include "replay/replay.h"
#include "mem/check.h"
#include "wrong.h"
#include <stddef.h>
#include <stdint.h>

static pyr_heap heap;
static pyr_replay replay;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const uint8_t magic[4] = {'P', 'M', 'T', '1'};
    if (size == 0) return 0;
    if (pyr_heap_init(&heap, pyr_preset_find("3.11", 4), 64 << 20) != PYR_OK) wrong("no heap");
    pyr_replay_start(&replay, &heap);
    // Half of the inputs are given their first bytes, so that more than the refusal is met; the pieces end anywhere.
    if (data[0] & 1) pyr_replay_feed(&replay, magic, sizeof magic);
    size_t piece = (size_t)data[0] / 2 + 1;
    for (size_t at = 1; at < size; at += piece)
        if (!pyr_replay_feed(&replay, data + at, size - at < piece ? size - at : piece)) break;
    bool whole = pyr_replay_finish(&replay);
    if (whole != (replay.fault == PYR_REPLAY_SOUND)) wrong("the end and the fault disagree");
    char message[300];
    if (pyr_heap_check(&heap, message, sizeof message) < 0) wrong(message);
    pyr_heap_fini(&heap);
    return 0;
}
