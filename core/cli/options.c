// The command line and the preset that it chooses.
#include "cli/options.h"
#include "lang/pragma.h"
#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "usage: pyrena run    [OPTION...] FILE   run a program; - is standard input\n"
    "       pyrena trace  [OPTION...] FILE   its events as JSON lines\n"
    "       pyrena stats  [OPTION...] FILE   run it, then the allocator's statistics\n"
    "       pyrena dis    [OPTION...] FILE   its bytecode\n"
    "       pyrena replay [OPTION...] TRACE  play a recorded trace (.pmt or .pmt.xz)\n"
    "options:\n"
    "  --preset NAME        which CPython: document, 2.7, 3.8, 3.11 (default), 3.13, mini\n"
    "  --set FIELD=VALUE    change one field of the preset; --set help names them\n"
    "  --max-memory BYTES   memory that the program may use\n"
    "  --max-steps N        steps that it may take\n"
    "  --layers             stats: also the requests to each layer, 3 to -2\n"
    "  --collector          stats: also the collections and their work\n"
    "  --raw                trace: the events as they are recorded, 24 bytes each\n"
    "  --check-every N      run: check heap and objects after every N-th event (for tests)\n"
    "  --guard              run: watch memory, in a build with checks and the address sanitizer (for tests)\n"
    "  --c-room BYTES       what may nest in C, instead of what the wasm modules allow (for tests)\n"
    "  --fail-after N       let its request for memory after N others fail (for tests)\n"
    "exit: 0; 1 after an uncaught exception; 2 for wrong usage; 3 for an exhausted limit;\n      4 if a check failed\n";

void pyr_cli_complain(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("pyrena: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
}

// A whole number from [text]; -1 after complaining.
static int read_number(const char *option, const char *text, long long *value) {
    char *end = NULL;
    errno = 0;
    *value = strtoll(text, &end, 0);
    if (errno == 0 && end != text && *end == '\0' && *value >= 0) return 0;
    pyr_cli_complain("%s takes a whole number, not '%s'", option, text);
    return -1;
}

static void print_fields(void) {
#define PYR_PRESET_FIELD(name, what, ...) printf("%-24s %s\n", #name, what);
#include "mem/preset_fields.def"
#undef PYR_PRESET_FIELD
}

static int read_set(pyr_options *options, const char *text) {
    if (strcmp(text, "help") == 0) {
        print_fields();
        return PYR_CLI_OK;
    }
    if (options->set_count == PYR_CLI_SETS) {
        pyr_cli_complain("too many --set");
        return PYR_CLI_USAGE;
    }
    options->sets[options->set_count++] = text;
    return -1;
}

int pyr_options_read(pyr_options *options, int argc, char **argv) {
    enum { PRESET = 1, SET, MAX_MEMORY, MAX_STEPS, C_ROOM, FAIL_AFTER, CHECK_EVERY, GUARD, LAYERS, COLLECTOR, RAW, HELP };
    static const struct option names[] = {
        {"preset", required_argument, NULL, PRESET},
        {"set", required_argument, NULL, SET},
        {"max-memory", required_argument, NULL, MAX_MEMORY},
        {"max-steps", required_argument, NULL, MAX_STEPS},
        {"c-room", required_argument, NULL, C_ROOM},
        {"fail-after", required_argument, NULL, FAIL_AFTER},
        {"check-every", required_argument, NULL, CHECK_EVERY},
        {"guard", no_argument, NULL, GUARD},
        {"layers", no_argument, NULL, LAYERS},
        {"collector", no_argument, NULL, COLLECTOR},
        {"raw", no_argument, NULL, RAW},
        {"help", no_argument, NULL, HELP},
        {NULL, 0, NULL, 0},
    };
    memset(options, 0, sizeof *options);
    options->fail_after = -1;
    int option, end = -1;
    while (end < 0 && (option = getopt_long(argc, argv, "+h", names, NULL)) >= 0) {
        if (option == PRESET) options->preset = optarg;
        else if (option == SET) end = read_set(options, optarg);
        else if (option == MAX_MEMORY) end = read_number("--max-memory", optarg, &options->max_memory) < 0 ? PYR_CLI_USAGE : -1;
        else if (option == MAX_STEPS) end = read_number("--max-steps", optarg, &options->max_steps) < 0 ? PYR_CLI_USAGE : -1;
        else if (option == C_ROOM) end = read_number("--c-room", optarg, &options->c_room) < 0 ? PYR_CLI_USAGE : -1;
        else if (option == FAIL_AFTER) end = read_number("--fail-after", optarg, &options->fail_after) < 0 ? PYR_CLI_USAGE : -1;
        else if (option == CHECK_EVERY)
            end = read_number("--check-every", optarg, &options->check_every) < 0 ? PYR_CLI_USAGE : -1;
        else if (option == GUARD) options->guard = true;
        else if (option == LAYERS) options->layers = true;
        else if (option == COLLECTOR) options->collector = true;
        else if (option == RAW) options->raw = true;
        else if (option == HELP || option == 'h') end = fputs(usage, stdout) < 0 ? PYR_CLI_USAGE : PYR_CLI_OK;
        else end = PYR_CLI_USAGE;
    }
    if (end >= 0) return end;
    if (optind != argc - 1) {
        fputs(usage, stderr);
        return PYR_CLI_USAGE;
    }
    options->file = argv[optind];
    return -1;
}

static int set_field(pyr_preset *preset, const char *text) {
    const char *equals = strchr(text, '='), *message = NULL;
    long long value = 0;
    if (!equals) {
        pyr_cli_complain("--set takes FIELD=VALUE, not '%s'", text);
        return PYR_CLI_USAGE;
    }
    char *end = NULL;
    errno = 0;
    value = strtoll(equals + 1, &end, 0);
    if (errno != 0 || end == equals + 1 || *end != '\0') {
        pyr_cli_complain("--set takes a whole number behind '=', not '%s'", equals + 1);
        return PYR_CLI_USAGE;
    }
    if (pyr_preset_set(preset, text, (size_t)(equals - text), value, &message) == PYR_OK) return -1;
    pyr_cli_complain("%s: %s", text, message);
    return PYR_CLI_USAGE;
}

int pyr_options_preset(const pyr_options *options, const char *source, size_t length, pyr_preset *preset) {
    const char *name = options->preset, *message = NULL;
    size_t name_length = name ? strlen(name) : 0;
    uint64_t pragma_length = 0;
    if (!name && source && (name = pyr_lang_pragma(source, length, &pragma_length)) != NULL)
        name_length = (size_t)pragma_length;
    if (!name) {
        name = "3.11";
        name_length = strlen(name);
    }
    const pyr_preset *found = pyr_preset_find(name, name_length);
    if (!found) {
        pyr_cli_complain("there is no preset '%.*s'", (int)name_length, name);
        return PYR_CLI_USAGE;
    }
    *preset = *found;
    for (int i = 0; i < options->set_count; i++) {
        int end = set_field(preset, options->sets[i]);
        if (end >= 0) return end;
    }
    if (pyr_preset_check(preset, &message) == PYR_OK) return -1;
    pyr_cli_complain("%s", message);
    return PYR_CLI_USAGE;
}

char *pyr_cli_read_file(const char *path, size_t *length) {
    bool from_input = strcmp(path, "-") == 0;
    FILE *file = from_input ? stdin : fopen(path, "rb");
    size_t used = 0, capacity = 1 << 16;
    char *text = file ? malloc(capacity) : NULL;
    while (text) {
        size_t got = fread(text + used, 1, capacity - used, file);
        used += got;
        if (got == 0) break;
        if (used < capacity) continue;
        char *larger = realloc(text, capacity *= 2);
        if (!larger) free(text);
        text = larger;
    }
    if (text && ferror(file)) {
        free(text);
        text = NULL;
    }
    if (!text) pyr_cli_complain("can't open file '%s': %s", path, strerror(errno));
    if (file && !from_input) fclose(file);
    *length = used;
    return text;
}
