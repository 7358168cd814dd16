// What the command line asks for. All of the core's input and output is in cli/.
#ifndef PYR_CLI_OPTIONS_H
#define PYR_CLI_OPTIONS_H

#include "mem/preset.h"
#include <stdbool.h>
#include <stddef.h>

enum { PYR_CLI_OK = 0, PYR_CLI_EXCEPTION = 1, PYR_CLI_USAGE = 2, PYR_CLI_LIMIT = 3, PYR_CLI_UNSOUND = 4 };

#define PYR_CLI_SETS 64

typedef struct pyr_options {
    const char *command;
    const char *file; // "-" is standard input
    const char *preset;
    const char *sets[PYR_CLI_SETS]; // FIELD=VALUE, in order
    int set_count;
    long long max_memory; // 0: none
    long long max_steps;
    long long c_room;      // bytes of the machine stack that C may take by nesting; 0: what every build allows
    bool guard;            // run: the memory is watched
    bool layers;           // stats: the requests to each layer, too
    bool collector;        // stats: the collections and their work, too
    bool raw;              // trace: events as they are recorded instead of JSON lines
    long long check_every; // run: the checkers look after every event that is a multiple of it; 0: never
    long long fail_after;  // this many requests of the program for memory succeed, then one fails; -1: none does
} pyr_options;

// Reads the command line. Returns -1 to go on, else the exit code (what is wrong has been said).
int pyr_options_read(pyr_options *options, int argc, char **argv);

// The preset that the options, or else the program's first line, ask for, fields set and checked. Exit code or -1.
int pyr_options_preset(const pyr_options *options, const char *source, size_t length, pyr_preset *preset);

// The commands; each returns the exit code.
int pyr_cli_run(const pyr_options *options);
int pyr_cli_trace(const pyr_options *options);
int pyr_cli_stats(const pyr_options *options);
int pyr_cli_replay(const pyr_options *options);
int pyr_cli_dis(const pyr_options *options);

// The whole of a file (or of standard input for "-") in malloc's memory; NULL after saying why.
char *pyr_cli_read_file(const char *path, size_t *length);
void pyr_cli_complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
