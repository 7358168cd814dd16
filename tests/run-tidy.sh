#!/usr/bin/env bash
# clang-tidy over the sources of the debug build, one test a file.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

check() {
    # gcc's own flags in the compilation database mean nothing to clang.
    clang-tidy --quiet -p build/debug --extra-arg=-Wno-unknown-warning-option \
        --extra-arg=-Wno-ignored-optimization-argument "$1" 2>/dev/null && echo "ok $1" || echo "FAILED $1"
}
export -f check

results=$(git ls-files 'core/*.c' | xargs -r -P "$(nproc)" -I{} bash -c 'check {}')
printf '%s\n' "$results" | grep -v '^ok '
passed=$(printf '%s\n' "$results" | grep -c '^ok ')
failed=$(printf '%s\n' "$results" | grep -c '^FAILED ')
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
