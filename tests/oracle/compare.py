#!/usr/bin/env python3
"""Runs random programs with CPython 3.11 and with Pyrena and shows where their output differs.

    python3.11 tests/oracle/compare.py COUNT [FIRST_SEED] [--pyrena PATH] [--kind N] [--more] [--all] [--stop N]

Stops at the first ten differences, or shows the seeds of all with --all; `--kind N` keeps to one kind of program, `--more` takes the
kinds of generate_more.py, `--stop N` ends at N
differences. At the end it says how many programs ran, which share of the built-in methods and functions they called and which share of
the instructions that the compiler can emit they executed, by Pyrena's own events; below 95 % it fails. Runs only locally: the tests
need no Python.

CPython runs each program in a fork of an interpreter that has done nothing before.
"""
import argparse
import dis
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import generate_programs
import generate_reach

ENOUGH = 95  # per cent of what can be reached
LIMIT = 0.3  # seconds of processor time for one program in CPython
STEPS = 30_000_000

# Asynchronous code and exception groups, which Pyrena refuses, what only the assembler of 3.11 makes, and Python 2's print statement.
NOT_EMITTED = {"CACHE", "EXTENDED_ARG", "GET_AITER", "GET_ANEXT", "BEFORE_ASYNC_WITH", "END_ASYNC_FOR", "ASYNC_GEN_WRAP", "GET_AWAITABLE",
               "CHECK_EG_MATCH", "PREP_RERAISE_STAR", "PRINT_ITEM", "PRINT_NEWLINE", "PRINT_ITEM_TO", "PRINT_NEWLINE_TO"}

# Those that see what an interpreter keeps of a program's source while it runs.
SHOWS_SOURCE = {generate_programs.program_counts, generate_programs.program_allocations, generate_programs.program_sizes}

# An interpreter that has done nothing yet: at each byte on its standard input (f: as a file's text, c: as code) it forks a child that runs
# program.py, and answers with a byte when the child has ended, "x" if it was stopped.
FORKER = """
import os, sys
while (mode := os.read(0, 1)):
    with open("program.py", encoding="utf-8") as f: source = f.read()
    pid = os.fork()
    if pid == 0:
        import signal
        signal.setitimer(signal.ITIMER_PROF, %s)
        file, empty = os.open("out", os.O_CREAT | os.O_WRONLY | os.O_TRUNC), os.open(os.devnull, os.O_RDONLY)
        os.dup2(empty, 0); os.dup2(file, 1); os.dup2(file, 2)
        space = vars(sys.modules["__main__"])
        if mode == b"f":
            for name in ("os", "f", "pid", "file", "empty", "signal", "mode"): del space[name]
            del name, space
            exec(vars(sys.modules["__main__"]).pop("source"), vars(sys.modules["__main__"]))
        else:
            main = type(sys)("__main__")
            sys.modules["__main__"] = main
            main.__builtins__ = sys.modules["builtins"]
            try:
                exec(compile(source, "program.py", "exec", dont_inherit=True), vars(main))
            except BaseException as error:
                text = error.msg if isinstance(error, SyntaxError) else str(error)
                print("uncaught", type(error).__name__, text.split("\\n")[-1])
            vars(main).clear()
        sys.stdout.flush()
        sys.modules["os"]._exit(0)
    del f, source
    os.write(1, b"x" if os.waitpid(pid, 0)[1] else b"y")
""" % LIMIT


class Pair:
    """A folder, an interpreter of CPython that waits in it, and Pyrena's command."""

    def __init__(self, folder, command):
        os.makedirs(folder)
        self.folder, self.command = folder, command
        self.forker = subprocess.Popen([sys.executable, "-c", FORKER], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)

    def run(self, source, kind):
        """What CPython and Pyrena print; None for CPython if it takes too long."""
        with open(os.path.join(self.folder, "program.py"), "w", encoding="utf-8") as file:
            file.write(source)
        self.forker.stdin.write(b"f" if kind in SHOWS_SOURCE else b"c")
        if self.forker.stdout.read(1) != b"y":
            return None, ""
        result = subprocess.run([self.command, "run", "--max-steps", str(STEPS), "program.py"], cwd=self.folder, capture_output=True,
                                stdin=subprocess.DEVNULL)
        with open(os.path.join(self.folder, "out"), encoding="utf-8", errors="replace") as file:
            want = file.read()
        return want, tell(result)

    def close(self):
        self.forker.stdin.close()
        self.forker.wait()


def tell(result):
    """The output, and a last line for an uncaught exception."""
    text = result.stdout.decode("utf-8", "replace")
    errors = re.sub(r"^program\.py:\d+: SyntaxWarning: .*\n(  .*\n)?", "", result.stderr.decode("utf-8", "replace"), flags=re.M)
    errors = re.sub(r"^<string>:\d+: SyntaxWarning: .*\n", "", errors, flags=re.M)
    if result.returncode not in (0, 1):
        return text + f"(exit {result.returncode})\n{errors}"
    if result.returncode == 1:
        kind, _, rest = errors.rstrip("\n").split("\n")[-1].partition(": ")
        return text + f"uncaught {kind} {rest}\n"
    return text + errors


def opcodes_of(code, found):
    for instruction in dis.get_instructions(code):
        found.add(instruction.opname)
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            opcodes_of(constant, found)


def executed(command, folder):
    """The instructions that the program in [folder] executes, by its events."""
    found = set()
    with subprocess.Popen([command, "trace", "program.py"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          stdin=subprocess.DEVNULL, text=True) as process:
        for line in process.stdout:
            if '"e":"instr"' in line:
                found.add(json.loads(line).get("opcode"))
    return found


def emitted():
    """The instructions that the compiler can emit, by their list in the sources."""
    with open(os.path.join(HERE, "..", "..", "core", "lang", "opcodes.def"), encoding="utf-8") as file:
        return set(re.findall(r"^PYR_OPCODE\((\w+),", file.read(), flags=re.M)) - NOT_EMITTED


def difference(want, have):
    a, b = want.split("\n"), have.split("\n")
    for i, (x, y) in enumerate(zip(a + [None] * len(b), b + [None] * len(a))):
        if x != y:
            return i, x, y
    return None


def share(what, reached, possible):
    percent = 100 * len(reached & possible) / len(possible)
    missing = sorted(str(m) if isinstance(m, str) else ".".join(m[1:]) for m in possible - reached)
    print(f"{what}: {percent:.1f} % of {len(possible)}" + (f"; not: {' '.join(missing[:40])}" if missing else ""))
    return percent


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("first", type=int, nargs="?", default=0)
    parser.add_argument("--pyrena", default=os.path.join(HERE, "..", "..", "build", "native", "pyrena"))
    parser.add_argument("--kind", type=int)
    parser.add_argument("--more", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--stop", type=int, default=10)
    options = parser.parse_args()
    kinds = len(generate_programs.KINDS)
    seeds = range(options.first, options.first + options.count)
    if options.kind is not None:
        seeds = [options.kind + kinds * n for n in seeds]
    if options.more:
        seeds = [-1 - n for n in seeds]
    command = os.path.abspath(options.pyrena)
    ran = refused = 0
    skipped = []
    different, reached, compiled, opcodes = [], set(), set(), set()
    possible = emitted()
    start = time.time()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        pairs = [Pair(os.path.join(folder, str(i)), command) for i in range(2)]

        def run_half(i, seeds, sources):
            return [pairs[i].run(source, generate_programs.kind_of(seed)) for seed, source in zip(seeds, sources)]

        for at in range(0, len(seeds), 100):
            batch = seeds[at:at + 100]
            sources = [generate_programs.generate(seed, reached) for seed in batch]
            halves = [pool.submit(run_half, i, batch[i::2], sources[i::2]) for i in range(2)]
            answers = [half.result() for half in halves]
            for number, (seed, source) in enumerate(zip(batch, sources)):
                want, have = answers[number % 2][number // 2]
                kind = generate_programs.kind_of(seed)
                if want is None:
                    skipped.append(seed)
                    continue
                ran += 1
                contained = set()
                if not possible <= opcodes and ran < 5000:
                    try:
                        opcodes_of(compile(source, "p", "exec"), contained)
                    except SyntaxError:
                        pass
                if not contained <= compiled:  # a program with instructions that none had before is run once more with its events
                    compiled |= contained
                    own = os.path.join(folder, "traced")
                    os.makedirs(own, exist_ok=True)
                    with open(os.path.join(own, "program.py"), "w", encoding="utf-8") as file:
                        file.write(source)
                    ran_through = executed(command, own)
                    opcodes |= ran_through
                    compiled -= contained & possible - opcodes
                found = difference(want, have)
                if found and found[2] and "Pyrena" in found[2]:  # refused by name: complex numbers, mostly
                    refused += 1
                elif found:
                    different.append(seed)
                    if len(different) <= options.stop or not options.all:
                        line, x, y = found
                        print(f"seed {seed} ({kind.__name__}), line {line + 1}")
                        print("  cpython", repr(x)[:300])
                        print("  pyrena ", repr(y)[:300], flush=True)
            if len(different) >= options.stop and not options.all:
                break
        for pair in pairs:
            pair.close()
    print(f"{ran} programs in {time.time() - start:.0f} s, {len(different)} differ, {refused} are refused by name, {len(skipped)} took too long")
    enough = share("methods and functions called", reached, set(generate_reach.REACH)) >= ENOUGH
    enough &= share("instructions executed", opcodes, possible) >= ENOUGH
    if skipped:
        print("too long:", *skipped[:100])
    if different:
        print("seeds:", *different[:100])
    return 1 if different or not enough else 0


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.environ["PYTHONWARNINGS"] = "ignore"
        os.execv(sys.executable, [sys.executable] + sys.argv)
    sys.exit(main())
