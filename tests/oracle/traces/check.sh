#!/usr/bin/env bash
# Fresh recordings of this folder's programs by real interpreters, played against Pyrena: every offset and every line of the statistics.
#
#   tests/oracle/traces/check.sh PRESET PYTHON-CONFIG... -- COMMAND...
#   tests/oracle/traces/check.sh 3.11 python3.11-config -- build/native/pyrena replay
#
# The interpreters are not needed by the test run: tests/traces keeps recordings.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
preset=$1 config=$2
[ "$3" = -- ] || { echo "usage: check.sh PRESET PYTHON-CONFIG -- COMMAND..." >&2; exit 2; }
shift 3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
align=
case $preset in 3.1[0-9]) align=-DALIGN_ARENAS ;; esac
flags=$("$config" --cflags --ldflags --embed 2>/dev/null) || flags=$("$config" --cflags --ldflags)
# shellcheck disable=SC2086
cc $align tests/oracle/traces/record.c $flags \
    -Wl,-rpath,"$("$config" --prefix)/lib" -w -o "$work/record" || exit 2

passed=0 failed=0
for program in tests/oracle/traces/*.py; do
    name=$(basename "$program" .py)
    PYTHONHOME=$("$config" --prefix) PYTHONDONTWRITEBYTECODE=1 "$work/record" "$program" "$work/trace.pmt" "$work/stats" || exit 2
    "$@" --preset "$preset" "$work/trace.pmt" >"$work/report"
    played=$?
    # The report is CPython's up to our last lines; what CPython adds about free lists stands behind it.
    lines=$(($(wc -l <"$work/report") - 2))
    if [ $played -eq 0 ] && diff <(head -n "$lines" "$work/report") <(head -n "$lines" "$work/stats") >"$work/diff"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        head -20 "$work/diff"
    fi
    echo "$preset $name: $(tail -1 "$work/report")"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
