#!/usr/bin/env python3
"""Puts one mistake after the other into a copy of the collector and expects the generated programs to notice it.

    mutants.py [COUNT] [WORD]     programs for each mutant, 200 unless told, and those of tests/lang/gc; only the mutants
                                  with WORD in their name. Needs cmake and a compiler.

A mutant that no program tells from the real collector is reported as SURVIVED, and the exit code is 1.
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]

# phase, file, the code as it is, the mistake. Those of quick.c are made in the build without events, which alone has it.
MUTANTS = [
    ("merge", "collector.c", "for (int i = 0; i <= generation; i++) rt->gc.generations[i].count = 0;", "for (int i = 0; i < generation; i++) rt->gc.generations[i].count = 0;"),
    ("copy of counts", "reachability.c", "int64_t refs = pyr_gc_object(g)->ob_refcnt;", "int64_t refs = pyr_gc_object(g)->ob_refcnt + 1;"),
    ("subtraction", "reachability.c", "g->gc_prev -= UINT64_C(1) << PYR_GC_PREV_SHIFT;", "if (pyr_gc_refs(g) > 2) g->gc_prev -= UINT64_C(1) << PYR_GC_PREV_SHIFT;"),
    ("way back", "reachability.c", "pyr_gc_list_append(g, e->reachable);", "pyr_gc_list_move(g, &e->rt->gc.permanent);"),
    ("untracking", "collector.c", "    untrack_tuples(rt, young);\n", "    if (generation > 2) untrack_tuples(rt, young);\n"),
    ("untracking of dicts", "collector.c", "return full ? untrack_dicts(rt, young)", "return full && false ? untrack_dicts(rt, young)"),
    ("promotion", "collector.c", "pyr_gc_list_merge(young, old);\n#if", "if (generation == 0) pyr_gc_list_merge(young, generation_head(rt, 2));\n    else pyr_gc_list_merge(young, old);\n#if"),
    ("weak references", "weakrefs.c", "if (!((pyr_weakref *)weakref)->callback.p || pyr_gc_is_collecting(pyr_gc_of(weakref))) continue;", "if (!((pyr_weakref *)weakref)->callback.p) continue;"),
    ("callbacks", "weakrefs.c", "clear_referents(rt, o, to_call);", "if (!pyr_type_of(o)->tp_finalize.fn) clear_referents(rt, o, to_call);"),
    ("finalizers", "finalizers.c", "g->gc_prev |= PYR_GC_FINALIZED;\n", ""),
    ("resurrection", "finalizers.c", "pyr_gc_deduce_unreachable(rt, garbage, still);", "pyr_gc_list_init(still);"),
    ("resurrection to 3.8", "finalizers.c", "if (pyr_gc_is_still_garbage(rt, garbage)) pyr_gc_list_merge", "pyr_gc_list_merge"),
    ("generators in a try", "finalizers.c", "return pyr_is_exact(rt, o, PYR_T_GENERATOR) && rt->gc.generator_needs_finalizing(o);", "return false;"),
    ("clearing", "clear.c", "clear_one(rt, pyr_gc_object(g));", "if (!pyr_type_of(pyr_gc_object(g))->tp_finalize.fn) clear_one(rt, pyr_gc_object(g));"),
    ("free lists", "collector.c", "        pyr_freelists_clear(rt);\n", ""),
    ("rule of a quarter", "collector.c", "gc->long_lived_pending < gc->long_lived_total / 4", "gc->long_lived_pending < gc->long_lived_total / 3"),
    ("quick copy of counts", "quick.c", "else if (g->gc_next) g->gc_prev = begun(g) - ONE_REF;", "else if (g->gc_next) g->gc_prev = begun(g);"),
    ("quick subtraction", "quick.c", "    if (pyr_gc_is_collecting(g)) g->gc_prev -= ONE_REF;\n}", "    if (pyr_gc_is_collecting(g) && g->gc_prev >= 3 * ONE_REF) g->gc_prev -= ONE_REF;\n}"),
    ("quick steps", "quick.c", "        if (pyr_gc_of(o) != next) continue;\n", ""),
    ("quick way back", "quick.c", "pyr_gc_list_append(g, s->reachable);", "pyr_gc_list_append(g, pyr_gc_prev(s->reachable));"),
    ("quick order", "quick.c", "bool in_step = pyr_gc_list_is_empty(m->unreachable);", "bool in_step = true;"),
    ("quick untracking", "quick.c", "return pyr_gc_is_collecting(pyr_gc_of(o)) ? WAITS : STAYS;", "return STAYS;"),
    ("quick garbage", "quick.c", "if (known->tp_finalize.fn || pyr_is_weakref(rt, o)) inert = false;", "if (pyr_is_weakref(rt, o)) inert = false;"),
    ("quick weak references", "quick.c", "if (weak_offset > 0 &&", "if (weak_offset > 1000 &&"),
    ("thresholds", "collector.c", "gc->generations[i].count <= gc->generations[i].threshold", "gc->generations[i].count < gc->generations[i].threshold"),
]


def mutate(copy, name, old, new):
    path = copy / "core/gc" / name
    text = path.read_text()
    if text.count(old) != 1:
        return None
    path.write_text(text.replace(old, new))
    return path, text


def first_difference(program, count):
    programs = sorted((HERE / "kept").glob("3_11-*.py"))[:count] + sorted((ROOT / "tests/lang/gc").glob("*.py"))
    for path in programs:
        try:
            done = subprocess.run([program, "run", path.name], cwd=path.parent, capture_output=True, text=True, timeout=30)
        except subprocess.TimeoutExpired:
            return path.name
        if done.returncode or done.stdout != path.with_suffix(".out").read_text():
            return path.name
    return None


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    copy = Path(tempfile.mkdtemp(prefix="pyrena-mutants-")) / "copy"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("build", ".git", "node_modules", ".cache"))
    build = ["cmake", "--build", str(copy / "build"), "--target", "pyrena", "pyrena-fast", "--", "-j2"]
    configure = ["cmake", "-S", str(copy), "-B", str(copy / "build"), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_C_FLAGS_RELEASE=-O1"]
    subprocess.run(configure, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    failures = 0
    for program in ("pyrena", "pyrena-fast"):
        if (seen := first_difference(str(copy / "build" / program), count)) is not None:
            print(f"FAILED without a mistake: {seen}")
            return 1
    word = sys.argv[2] if len(sys.argv) > 2 else ""
    mutants = [mutant for mutant in MUTANTS if word in mutant[0]]
    for phase, name, old, new in mutants:
        change = mutate(copy, name, old, new)
        if change is None:
            print(f"STALE    {phase}: {name} does not contain it once", flush=True)
            failures += 1
            continue
        program = "pyrena-fast" if name == "quick.c" else "pyrena"
        built = subprocess.run([*build[:4], program, *build[6:]], capture_output=True, text=True)
        seen = first_difference(str(copy / "build" / program), count) if built.returncode == 0 else None
        verdict = f"noticed  {phase}: {seen}" if seen else f"SURVIVED {phase}" if built.returncode == 0 else f"UNBUILT  {phase}\n{built.stdout[-800:]}"
        print(verdict, flush=True)
        failures += seen is None
        change[0].write_text(change[1])
    print(f"{len(mutants) - failures} passed, {failures} failed")
    shutil.rmtree(copy.parent)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
