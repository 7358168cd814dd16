#!/usr/bin/env python3
"""Runs random programs with CPython 3.11 and with Pyrena and shows where their output differs.

    python3.11 tests/oracle/compare.py COUNT [FIRST_SEED] [--pyrena PATH] [--kind N] [--all]

Stops at the first ten differences, or shows the seeds of all with --all. At the end it says how many programs ran, which share of
the built-in types' methods they called, and which instructions of 3.11 they ran through; `--kind N` keeps to one kind of program.
Runs only locally: the tests need no Python.
"""
import argparse
import dis
import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import generate_programs

LIMIT = 5  # seconds for one program


def run_here(source, folder):
    """Output and error output of the program in a forked interpreter; None if it takes too long."""
    out = os.path.join(folder, "out")
    pid = os.fork()
    if pid == 0:
        file = os.open(out, os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
        os.dup2(file, 1)
        os.dup2(file, 2)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(LIMIT)
        code = 0
        space = {"__name__": "__main__", "__builtins__": __builtins__}
        try:
            exec(compile(source, "program.py", "exec", dont_inherit=True), space)
        except BaseException as error:
            text = error.msg if isinstance(error, SyntaxError) else str(error)
            print("uncaught", type(error).__name__, text.split("\n")[-1])
        space.clear()
        try:
            sys.stdout.flush()
        finally:
            os._exit(code)
    _, status = os.waitpid(pid, 0)
    with open(out, encoding="utf-8", errors="replace") as file:
        text = file.read()
    return None if status else text


def run_fresh(source, folder):
    """The same in a process of its own: what the collector counts depends on what an interpreter has done before."""
    path = os.path.join(folder, "program.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(source)
    try:
        result = subprocess.run([sys.executable, "program.py"], cwd=folder, capture_output=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return None
    return tell(result)


def tell(result):
    """The output, and a last line for an uncaught exception."""
    text = result.stdout.decode("utf-8", "replace")
    errors = result.stderr.decode("utf-8", "replace")
    if result.returncode not in (0, 1):
        return text + f"(exit {result.returncode})\n{errors}"
    if result.returncode == 1:
        kind, _, rest = errors.rstrip("\n").split("\n")[-1].partition(": ")
        return text + f"uncaught {kind} {rest}\n"
    return text + errors


def run_pyrena(command, source, folder):
    path = os.path.join(folder, "program.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(source)
    try:
        result = subprocess.run([command, "run", "program.py"], cwd=folder, capture_output=True, timeout=4 * LIMIT)
    except subprocess.TimeoutExpired:
        return "(too slow)"
    return tell(result)


def opcodes_of(code, found):
    for instruction in dis.get_instructions(code):
        found.add(instruction.opname)
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            opcodes_of(constant, found)


def difference(want, have):
    a, b = want.split("\n"), have.split("\n")
    for i, (x, y) in enumerate(zip(a + [None] * len(b), b + [None] * len(a))):
        if x != y:
            return i, x, y
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("first", type=int, nargs="?", default=0)
    parser.add_argument("--pyrena", default=os.path.join(HERE, "..", "..", "build", "native", "pyrena"))
    parser.add_argument("--kind", type=int)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    kinds = len(generate_programs.KINDS)
    seeds = range(options.first, options.first + options.count)
    if options.kind is not None:
        seeds = [options.kind + kinds * n for n in seeds]
    command = os.path.abspath(options.pyrena)
    ran = skipped = 0
    different, methods, opcodes = [], set(), set()
    start = time.time()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:

        def second(seed):
            own = os.path.join(folder, str(seed))
            os.mkdir(own)
            return run_pyrena(command, generate_programs.generate(seed), own)

        for at in range(0, len(seeds), 50):
            batch = seeds[at:at + 50]
            answers = list(pool.map(second, batch))
            for seed, have in zip(batch, answers):
                source = generate_programs.generate(seed)
                kind = generate_programs.KINDS[seed % kinds]
                want = (run_fresh if kind in FRESH else run_here)(source, folder)
                if want is None:
                    skipped += 1
                    continue
                ran += 1
                try:
                    opcodes_of(compile(source, "p", "exec"), opcodes)
                except SyntaxError:
                    pass
                methods.update(m for m in {name for _, name in generate_programs.ALL_METHODS} if f".{m}(" in source)
                found = difference(want, have)
                if found:
                    different.append(seed)
                    if len(different) <= 10 or not options.all:
                        line, x, y = found
                        print(f"seed {seed} ({generate_programs.KINDS[seed % kinds].__name__}), line {line + 1}")
                        print("  cpython", repr(x)[:300])
                        print("  pyrena ", repr(y)[:300], flush=True)
            if len(different) >= 10 and not options.all:
                break
    names = {name for _, name in generate_programs.ALL_METHODS}
    possible = {name for name in dis.opname if not name.startswith("<") and name not in NOT_REACHED}
    print(f"{ran} programs in {time.time() - start:.0f} s, {len(different)} differ, {skipped} took too long")
    print(f"methods called: {100 * len(methods) / len(names):.0f} % of {len(names)}")
    missing = sorted(possible - opcodes)
    print(f"instructions: {100 - 100 * len(missing) / len(possible):.0f} % of {len(possible)}; not: {' '.join(missing)}")
    if different:
        print("seeds:", *different[:100])
    return 1 if different else 0


# Asynchronous code, which Pyrena does not have, interactive code, and what the assembler alone makes.
NOT_REACHED = {"GET_AITER", "GET_ANEXT", "BEFORE_ASYNC_WITH", "END_ASYNC_FOR", "ASYNC_GEN_WRAP", "GET_AWAITABLE", "PRINT_EXPR", "CACHE",
               "EXTENDED_ARG", "CHECK_EG_MATCH", "PREP_RERAISE_STAR", "GET_LEN", "MATCH_MAPPING", "MATCH_SEQUENCE", "MATCH_KEYS",
               "MATCH_CLASS", "IMPORT_STAR"}

FRESH = {generate_programs.program_counts, generate_programs.program_allocations, generate_programs.program_sizes}

if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.environ["PYTHONWARNINGS"] = "ignore"
        os.execv(sys.executable, [sys.executable] + sys.argv)
    sys.exit(main())
