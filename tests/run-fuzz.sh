#!/usr/bin/env bash
# Every fuzzer for a short while, one test each: tests/run-fuzz.sh [SECONDS]
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

passed=0 failed=0
for source in tests/fuzz/*.c; do
    name=$(basename "$source" .c)
    if ./dev fuzz "$name" "${1:-10}"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED $name"
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
