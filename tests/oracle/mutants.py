#!/usr/bin/env python3
"""Puts one mistake after the other into a copy of the machine and expects the generated programs to notice it.

    mutants.py [COUNT]     programs for each mutant, all of tests/oracle/kept unless told; needs cmake and a compiler

A mutant that no kept program tells from the real machine is reported as SURVIVED, and the exit code is 1.
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

# what it is about, file under core/, the code as it is, the mistake
MUTANTS = [
    ("not", "vm/eval.c", "SET_STACK(1, pyr_bool(rt, !truth));", "SET_STACK(1, pyr_bool(rt, truth));"),
    ("in", "lang/compile_expr.c", "pyr_emit_arg(c, PYR_OP_CONTAINS_OP, op == PYR_CMPOP_NOT_IN);", "pyr_emit_arg(c, PYR_OP_CONTAINS_OP, op == PYR_CMPOP_IN);"),
    ("and, or in conditions", "lang/compile_expr.c", "bool stop = node->op == PYR_BOOL_OR;", "bool stop = node->op != PYR_BOOL_OR;"),
    ("deleted entries of sets", "obj/set_table.c", "deleted = entry;\n", "deleted = NULL;\n"),
    ("growth of lists", "obj/list.c", "(size + (size >> 3) + 6) & ~INT64_C(3)", "(size + (size >> 3) + 7) & ~INT64_C(3)"),
    ("growth of dicts", "obj/dict.c", "        if (pyr_dict_resize(rt, dict, pyr_log2_for_size(d->used * 3), false) < 0)", "        if (pyr_dict_resize(rt, dict, pyr_log2_for_size(d->used * 2), false) < 0)"),
    ("contexts of exceptions", "obj/error.c", "pyr_replace(rt, &((pyr_exception *)stolen)->context, pyr_new_ref(rt, handled));", "(void)handled;"),
    ("raise from", "vm/unwind.c", "((pyr_exception *)value)->suppress_context = 1;", "((pyr_exception *)value)->suppress_context = 0;"),
    ("default values", "vm/arguments.c", "pyr_new_ref(rt, pyr_tuple_items(defaults)[i - required].p)", "pyr_new_ref(rt, pyr_tuple_items(defaults)[0].p)"),
    ("lengths of ranges", "obj/range.c", "return (span - 1) / (by > 0 ? by : -by) + 1;", "return span / (by > 0 ? by : -by) + 1;"),
]


def first_difference(program, programs):
    for path in programs:
        try:
            done = subprocess.run([program, "run", path.name], cwd=path.parent, capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return path.name
        if done.stdout != path.with_suffix(".out").read_bytes():
            return path.name
    return None


def main():
    programs = sorted((HERE / "kept").glob("*.py"))[: int(sys.argv[1]) if len(sys.argv) > 1 else None]
    copy = Path(tempfile.mkdtemp(prefix="pyrena-mutants-")) / "copy"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("build", ".git", "node_modules", ".cache"))
    build = ["cmake", "--build", str(copy / "build"), "--target", "pyrena-fast", "--", "-j2"]
    configure = ["cmake", "-S", str(copy), "-B", str(copy / "build"), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_C_FLAGS_RELEASE=-O1"]
    subprocess.run(configure, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    program = str(copy / "build/pyrena-fast")
    failures = 0
    if (seen := first_difference(program, programs)) is not None:
        print(f"FAILED without a mistake: {seen}")
        return 1
    for about, name, old, new in MUTANTS:
        path = copy / "core" / name
        text = path.read_text()
        if text.count(old) != 1:
            print(f"STALE    {about}: {name} does not contain it once", flush=True)
            failures += 1
            continue
        path.write_text(text.replace(old, new))
        built = subprocess.run(build, capture_output=True, text=True)
        seen = first_difference(program, programs) if built.returncode == 0 else None
        verdict = f"noticed  {about}: {seen}" if seen else f"SURVIVED {about}" if built.returncode == 0 else f"UNBUILT  {about}\n{built.stdout[-800:]}"
        print(verdict, flush=True)
        failures += seen is None
        path.write_text(text)
    print(f"{len(MUTANTS) - failures} passed, {failures} failed")
    shutil.rmtree(copy.parent)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
