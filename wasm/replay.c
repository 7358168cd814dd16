// Playing a recorded allocation trace (core/replay) in the session's heap, without a machine.
#include "replay/replay.h"
#include "mem/stats.h"
#include "wasm/session.h"

static pyr_replay replay;

PYRENA_EXPORT(pyr_status, pyrena_replay_begin, double memory) {
    const char *message = NULL;
    pyr_status status = pyr_preset_check(&pyrena.preset, &message);
    pyrena_say(message);
    if (status == PYR_OK) status = pyr_heap_init(&pyrena.vm.rt.heap, &pyrena.preset, (uint64_t)memory);
    if (status != PYR_OK) return status;
    pyrena.made = true;
    pyr_replay_start(&replay, &pyrena.vm.rt.heap);
    pyrena_refresh();
    return PYR_OK;
}

// The bytes stand in the output buffer, where the growing heap cannot meet them.
PYRENA_EXPORT(int, pyrena_replay_feed, const uint8_t *bytes, uint32_t length) {
    bool sound = pyr_replay_feed(&replay, bytes, length);
    pyrena_refresh();
    return sound;
}

// The report as text, or what is wrong with the trace; answers the exit code of the command.
PYRENA_EXPORT(int, pyrena_replay_end, void) {
    bool sound = pyr_replay_finish(&replay);
    pyr_sink sink = pyrena_answer_sink();
    if (!sound) {
        pyr_format_sink(&sink, "byte %llu: %s", (unsigned long long)replay.position, pyr_replay_fault_text(replay.fault));
    } else {
        pyr_stats_write(&pyrena.vm.rt.heap, &sink);
        pyr_format_sink(&sink, "\n%llu offsets checked, %llu differ\n", (unsigned long long)replay.checked,
                        (unsigned long long)replay.differing);
        if (replay.differing > 0)
            pyr_format_sink(&sink, "the first one: record %llu\n", (unsigned long long)replay.first_differing);
    }
    pyrena_answer_text();
    if (!sound) return replay.fault == PYR_REPLAY_NO_MEMORY ? 3 : 2;
    return replay.differing > 0 ? 1 : 0;
}
