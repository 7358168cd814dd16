#!/usr/bin/env python3
"""Puts one mistake after the other into a copy of the machine and expects the kept programs to notice it.

    mutants.py [WORD...]     the mutants whose name has one of these words, or all; needs cmake and a compiler

The programs are the generated ones of tests/oracle/kept, then those of tests/lang. A mutant that none of them tells from the real
machine is reported as SURVIVED, and the exit code is 1.
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
    ("match of mappings", "vm/match.c", "        if (value == dummy) {", "        if (value == dummy && count > 1) {"),
    ("lengths of ranges", "obj/range.c", "return (span - 1) / (by > 0 ? by : -by) + 1;", "return span / (by > 0 ? by : -by) + 1;"),
    ("centring", "obj/text_layout.c", "more / 2 + (more & width & 1)", "more / 2"),
    ("a reference too many", "vm/match.c", "            pyr_decref(rt, value);\n            result = pyr_new_ref(rt, rt->none);", "            pyr_decref(rt, value);\n            result = pyr_new_ref(rt, rt->true_);"),
    ("names of properties", "obj/property.c", "    pyr_clear(rt, &p->name);\n    p->getter_doc = 0;", "    p->getter_doc = 0;"),
    ("references of a dict", "obj/dict.c", "    pyr_incref(rt, key); // before the key's __hash__ can look at its count\n", "    if (pyr_key_hash(rt, key) == -1) return -1;\n    pyr_incref(rt, key);\n"),
    ("the callable's references", "obj/frame_stack.c", "state < PYR_NATIVE_BORROWS ? pyr_xnew_ref(rt, callable) : callable;", "pyr_xnew_ref(rt, callable);"),
    ("layouts", "obj/type_mro.c", "if (type->tp_itemsize) return size != base->tp_basicsize;", "if (type->tp_itemsize) return false;"),
    ("sweeping sets", "obj/set_methods.c", ": pyr_set_sweep(rt, set);", ": 0;"),
    ("room for attributes", "obj/instance.c", "if (keys->dk_usable > 1) keys->dk_usable--;", ""),
    ("who is asked for a length", "obj/abstract_sequence.c", "    pyr_object *list = pyr_sequence_list(rt, iterator);\n", "    pyr_object *list = pyr_sequence_list(rt, iterable);\n"),
]


def options_of(path):
    file = path.with_suffix(".args")
    return file.read_text().split("\n") if file.exists() else []


def first_difference(program, programs):
    for path in programs:
        try:
            done = subprocess.run([program, "run", *filter(None, options_of(path)), path.name], cwd=path.parent, capture_output=True, timeout=60,
                                  stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return path.name
        if done.stdout != path.with_suffix(".out").read_bytes():
            return path.name
    return None


def main():
    programs = sorted((HERE / "kept").glob("*.py")) + sorted(p for p in (ROOT / "tests/lang").glob("*/*.py") if p.with_suffix(".out").exists())
    programs = [p for p in programs if not p.with_suffix(".in").exists()]
    mutants = [m for m in MUTANTS if len(sys.argv) == 1 or any(word in m[0] for word in sys.argv[1:])]
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
    for about, name, old, new in mutants:
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
    print(f"{len(mutants) - failures} passed, {failures} failed")
    shutil.rmtree(copy.parent)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
