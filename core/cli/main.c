// The command: pyrena run, trace, stats, replay, dis.
#include "cli/options.h"
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
    static const struct {
        const char *name;
        int (*run)(const pyr_options *options);
    } commands[] = {
        {"run", pyr_cli_run}, {"trace", pyr_cli_trace},   {"stats", pyr_cli_stats},
        {"dis", pyr_cli_dis}, {"replay", pyr_cli_replay},
    };
    pyr_options options;
    const char *name = argc > 1 ? argv[1] : "--help";
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(name, commands[i].name) != 0) continue;
        int end = pyr_options_read(&options, argc - 1, argv + 1);
        options.command = name;
        if (end < 0) end = commands[i].run(&options);
        // Output that could not be written must not look like success.
        return fflush(stdout) != 0 && end == PYR_CLI_OK ? PYR_CLI_EXCEPTION : end;
    }
    bool asks = name[0] == '-';
    if (!asks) pyr_cli_complain("there is no command '%s'", name);
    char help[] = "--help", *help_only[] = {argv[0], help, NULL};
    if (!asks) {
        fflush(stdout);
        return PYR_CLI_USAGE;
    }
    return pyr_options_read(&options, 2, help_only);
}
