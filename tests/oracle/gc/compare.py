#!/usr/bin/env python3
"""Compares Pyrena with a real interpreter on generated programs.

    compare.py COMMAND FIRST COUNT [PRESET]     COMMAND: e.g. "build/native/pyrena run"
    compare.py --keep FIRST COUNT [PRESET]      writes seeds FIRST to FIRST+COUNT-1 with the real output to kept/

Kept are 0 200 for 3.11, and other programs for each of the older and newer releases: 1000 30 2.7, 2000 30 3.8, 3000 30 3.13.

The real interpreter is pythonX.Y on the PATH, or PYTHON_X_Y in the environment. Ends with `N passed, N failed`.
"""
import os
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generate import program

HERE = Path(__file__).parent


def interpreter(preset):
    return os.environ.get("PYTHON_" + preset.replace(".", "_"), "python" + preset)


def output(command, path):
    environment = dict(os.environ, PYTHONHASHSEED="0")
    try:
        done = subprocess.run(command + [str(path)], capture_output=True, text=True, timeout=300, env=environment)
    except subprocess.TimeoutExpired:
        return "timeout"
    return done.stdout + ("" if done.returncode == 0 else f"exit {done.returncode}\n{done.stderr[-600:]}")


def compare(command, seed, preset, folder):
    path = Path(folder) / f"seed-{preset}-{seed}.py"
    path.write_text(program(seed, preset))
    real, ours = output([interpreter(preset)], path), output(command, path)
    if real == ours:
        path.unlink()
        return True
    for number, (a, b) in enumerate(zip(real.splitlines() + ["<end>"], ours.splitlines() + ["<end>"]), 1):
        if a != b:
            print(f"{path}: line {number}\n  real: {a}\n  ours: {b}", flush=True)
            break
    return False


def keep(first, count, preset):
    folder = HERE / "kept"
    folder.mkdir(exist_ok=True)
    for seed in range(first, first + count):
        path = folder / f"{preset.replace('.', '_')}-{seed:03}.py"
        path.write_text(program(seed, preset))
        path.with_suffix(".out").write_text(output([interpreter(preset)], path))


def main():
    if sys.argv[1] == "--keep":
        return keep(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] if len(sys.argv) > 4 else "3.11")
    command, first, count = shlex.split(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    preset = sys.argv[4] if len(sys.argv) > 4 else "3.11"
    folder = tempfile.mkdtemp(prefix="pyrena-gc-")
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda seed: compare(command, seed, preset, folder), range(first, first + count)))
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
