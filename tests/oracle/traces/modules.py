# The interpreter's own work: compiling, regular expressions, classes with inheritance, tracebacks, weak references.
import argparse, ast, collections, contextlib, decimal, enum, fractions, functools, inspect, re, textwrap, traceback, weakref

trees = [ast.parse(textwrap.dedent(inspect.getsource(m))) for m in (argparse, textwrap, enum, re)]
names = collections.Counter(n.id for t in trees for n in ast.walk(t) if isinstance(n, ast.Name))
code = [compile(t, "x", "exec") for t in trees]
found = [m.group() for p in (r"\w+ing\b", r"(a|b)+c", r"[^\s]{3,9}") for m in re.finditer(p, inspect.getsource(argparse))]
sums = functools.reduce(lambda a, b: a + fractions.Fraction(1, b), range(1, 300), fractions.Fraction(0))
digits = [decimal.Decimal(i).sqrt() for i in range(2000)]
errors = []
for i in range(300):
    try:
        [][i]
    except IndexError:
        errors.append(traceback.format_exc())
kinds = [type("Kind%d" % i, (dict if i % 7 == 0 else object,), {"at": i}) for i in range(200)]
seen = weakref.WeakSet(kinds)
del kinds[::3], trees[1:], code
