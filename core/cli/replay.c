// pyrena replay: plays a recorded trace of CPython's allocations (.pmt, or .pmt.xz through the command xz).
#include "replay/replay.h"
#include "cli/options.h"
#include "mem/stats.h"
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

typedef struct source {
    FILE *file;
    pid_t unpacker; // 0: none
} source;

// Starts `xz -dc` on the file; what it writes is read from source->file.
static bool unpack(source *from, const char *path) {
    int ends[2];
    if (pipe(ends) != 0) return false;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    char name[] = "xz", option[] = "-dc", *arguments[] = {name, option, NULL};
    int failed = posix_spawnp(&from->unpacker, name, &actions, NULL, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    from->file = failed ? NULL : fdopen(ends[0], "rb");
    if (!from->file) close(ends[0]);
    if (failed) from->unpacker = 0;
    return from->file != NULL;
}

static bool open_trace(source *from, const char *path) {
    static const char xz_magic[6] = "\xfd"
                                    "7zXZ";
    char start[6] = {0};
    from->unpacker = 0;
    from->file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (!from->file || from->file == stdin) return from->file != NULL;
    bool packed = fread(start, 1, sizeof start, from->file) == sizeof start && memcmp(start, xz_magic, sizeof start) == 0;
    if (!packed) {
        rewind(from->file);
        return true;
    }
    fclose(from->file);
    return unpack(from, path);
}

// True if everything was read and unpacked.
static bool close_trace(source *from) {
    bool whole = !ferror(from->file);
    if (from->file != stdin) fclose(from->file);
    int status = 0;
    if (from->unpacker && (waitpid(from->unpacker, &status, 0) < 0 || status != 0)) whole = false;
    return whole;
}

static void write_text(void *context, const char *text, size_t length) {
    fwrite(text, 1, length, context);
}

static int play(const pyr_options *options, pyr_heap *heap, source *from) {
    static uint8_t bytes[1 << 16];
    pyr_replay replay;
    pyr_replay_start(&replay, heap);
    size_t got;
    while ((got = fread(bytes, 1, sizeof bytes, from->file)) > 0 && pyr_replay_feed(&replay, bytes, got)) continue;
    bool sound = pyr_replay_finish(&replay);
    // The rest of a bad trace is read, so that the unpacker does not die of a closed pipe.
    while (fread(bytes, 1, sizeof bytes, from->file) > 0) continue;
    if (!close_trace(from)) {
        pyr_cli_complain("%s: cannot be read or unpacked", options->file);
        return PYR_CLI_USAGE;
    }
    if (!sound) {
        pyr_cli_complain("%s: byte %llu: %s", options->file, (unsigned long long)replay.position,
                         pyr_replay_fault_text(replay.fault));
        return replay.fault == PYR_REPLAY_NO_MEMORY ? PYR_CLI_LIMIT : PYR_CLI_USAGE;
    }
    pyr_sink sink = {write_text, stdout};
    pyr_stats_write(heap, &sink);
    printf("\n%llu offsets checked, %llu differ\n", (unsigned long long)replay.checked, (unsigned long long)replay.differing);
    if (replay.differing > 0) printf("the first one: record %llu\n", (unsigned long long)replay.first_differing);
    return replay.differing > 0 ? PYR_CLI_EXCEPTION : PYR_CLI_OK;
}

int pyr_cli_replay(const pyr_options *options) {
    pyr_preset preset;
    int end = pyr_options_preset(options, NULL, 0, &preset);
    if (end >= 0) return end;
    source from;
    if (!open_trace(&from, options->file)) {
        pyr_cli_complain("can't open file '%s'", options->file);
        return PYR_CLI_USAGE;
    }
    pyr_heap *heap = calloc(1, sizeof *heap);
    if (!heap || pyr_heap_init(heap, &preset, (uint64_t)options->max_memory) != PYR_OK) {
        pyr_cli_complain("no memory");
        close_trace(&from);
        free(heap);
        return PYR_CLI_LIMIT;
    }
    end = play(options, heap, &from);
    pyr_heap_fini(heap);
    free(heap);
    return end;
}
