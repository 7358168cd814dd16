#!/usr/bin/env bash
# Every fuzzer for a short while, one test each, and hostile programs in watched memory: tests/run-fuzz.sh [SECONDS]
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

# oracle/hostile.py: a seed each, every other one also with what only the collector shows. 3: a limit ended it.
./dev build sanitize || exit 1
unshared=()
for kind in list dict tuple float dictkeys method; do unshared+=(--set "freelist_$kind=0"); done
for seed in 3 22 107 188 505 528; do
    echo "$seed 150 $((seed % 2))" | build/sanitize/pyrena run --guard "${unshared[@]}" --max-memory 300000000 --max-steps 20000000 \
        tests/oracle/hostile.py >build/hostile.log 2>&1
    case $? in
        0 | 3) passed=$((passed + 1)) ;;
        *)
            failed=$((failed + 1))
            cat build/hostile.log
            echo "FAILED hostile.py, seed $seed"
            ;;
    esac
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
