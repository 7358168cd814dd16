#!/usr/bin/env python3
"""Random programs for comparing Pyrena with CPython 3.11: the same seed gives the same program.

    python3.11 tests/oracle/generate_programs.py SEED        prints one program
    python3.11 tests/oracle/generate_programs.py --keep      writes those of KEPT to kept/, which CI runs; then
    node tests/regenerate.mjs oracle/kept                    writes their outputs

A program prints everything that it finds out, errors with their messages, and nothing that no two interpreters agree on
(addresses, the order of a set that holds None). What kinds there are stands in KINDS; compare.py runs them.
"""
import pathlib
import random
import sys

import generate_more
import generate_reach

PRELUDE = '''import sys, gc
def text(x, depth=0):
    t = type(x)
    if t in (int, float, str, bytes, bool, type(None), range, slice, type(...), type(NotImplemented)):
        return repr(x)
    if t in (list, tuple, set, frozenset, dict) and depth < 6:
        if t is dict:
            return "{" + ", ".join([text(k, depth + 1) + ": " + text(v, depth + 1) for k, v in x.items()]) + "}"
        parts = [text(y, depth + 1) for y in x]
        if t in (set, frozenset) and any("None" in part for part in parts): parts.sort()
        return t.__name__ + "(" + ", ".join(parts) + ")"
    if t.__name__ in ("dict_keys", "dict_values", "dict_items", "list_iterator", "list_reverseiterator", "str_ascii_iterator",
                      "tuple_iterator", "dict_keyiterator", "enumerate", "zip", "map", "filter", "reversed", "set_iterator"):
        return t.__name__ + "[" + ", ".join([text(y, depth + 1) for y, _ in zip(x, range(50))]) + "]"
    return "<" + t.__name__ + ">"
def show(label, f):
    try:
        r = f()
    except Exception as e:
        print(label, type(e).__name__, e)
    else:
        print(label, text(r))
'''


class Writer:
    """A program under construction."""

    def __init__(self, rng):
        self.rng = rng
        self.lines = []
        self.depth = 0
        self.names = 0
        self.reached = set()

    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def name(self, prefix="v"):
        self.names += 1
        return f"{prefix}{self.names}"

    def show(self, expression):
        self.line(f"show({len(self.lines)}, lambda: {expression})")


# ---- values ---------------------------------------------------------------------------------------------------------------------------

WORDS = ["", "a", "ab", "abc", "Hello World", "hello_world", "  spaced  ", "a,b,,c", "aAbB12", "x" * 20, "\u00e9t\u00e9",
         "\u4e2d\u6587", "\U0001f600!", "123", "-4.5", "tab\tnew\nline", "'q'", '"', "\\", "%s %d", "{} {0}", "\u0130\u00df", "ab" * 7]


def an_int(rng, small=False):
    if small or rng.random() < 0.6:
        return rng.choice([0, 1, 2, 3, -1, -2, 5, 7, 10, -7, 16, 31])
    return rng.choice([255, 256, 257, -5, -6, 1000, 2**30 - 1, 2**30, 2**31, 2**62, 2**63, 2**64 + 1, -(2**63), 10**20, -(10**30),
                       3**100, rng.getrandbits(200), -rng.getrandbits(90)])


def a_float(rng):
    return rng.choice([0.0, -0.0, 1.0, 0.5, -2.5, 3.14159, 1e10, 1e16, 1e-7, 1e300, 123456.789, 0.1, -1e-300, 2.0**53,
                       rng.uniform(-100, 100), rng.random() * 10.0 ** rng.randint(-20, 20)])


def atom(rng, hashable=True):
    kind = rng.randrange(7)
    if kind < 2:
        return repr(an_int(rng))
    if kind == 2:
        return repr(a_float(rng))
    if kind == 3:
        return repr(rng.choice(WORDS))
    if kind == 4:
        return repr(rng.choice([b"", b"abc", b"\x00\xff", b"a,b", b"Hello", b"12"]))
    if kind == 5:
        return rng.choice(["True", "False"])
    return "None"


def value(rng, kind=None, depth=0):
    """The text of an expression for a value, of a [kind] if one is named."""
    kind = kind or rng.choice(["int", "float", "str", "bytes", "bool", "none", "list", "tuple", "dict", "set", "frozenset", "range"])
    if kind == "int":
        return repr(an_int(rng))
    if kind == "small":
        return repr(an_int(rng, True))
    if kind == "float":
        return repr(a_float(rng))
    if kind == "str":
        return repr(rng.choice(WORDS))
    if kind == "char":
        return repr(rng.choice("ab xA1,*"))
    if kind == "bytes":
        return repr(rng.choice([b"", b"abc", b"\x00\xff", b"a,b,c", b"Hello World", b"12", b"  x "]))
    if kind == "bool":
        return rng.choice(["True", "False"])
    if kind == "none":
        return "None"
    if kind == "range":
        return f"range({rng.randint(-3, 5)}, {rng.randint(-5, 12)}, {rng.choice([1, 2, 3, -1, -2])})"
    if kind == "slice":
        parts = [rng.choice(["None", repr(an_int(rng, True))]) for _ in range(3)]
        return f"slice({', '.join(parts)})"
    count = rng.choice([0, 1, 2, 3, 3, 5, 9])
    if kind == "words":
        return "[" + ", ".join(repr(rng.choice(WORDS)) for _ in range(count)) + "]"
    if kind == "pairs":
        return "[" + ", ".join(f"({key(rng)}, {atom(rng)})" for _ in range(count)) + "]"
    if kind == "numbers":
        return "[" + ", ".join(repr(an_int(rng)) for _ in range(count)) + "]"
    if kind == "list":
        return "[" + ", ".join(value(rng, None if depth < 2 and rng.random() < 0.3 else "int", depth + 1) for _ in range(count)) + "]"
    if kind == "tuple":
        items = [atom(rng) if depth or rng.random() < 0.8 else value(rng, "tuple", depth + 1) for _ in range(count)]
        return "(" + ", ".join(items) + ("," if count == 1 else "") + ")"
    if kind == "dict":
        return "{" + ", ".join(f"{key(rng)}: {value(rng, None, 2)}" if depth < 2 else f"{key(rng)}: {atom(rng)}" for _ in range(count)) + "}"
    if kind in ("set", "frozenset"):
        inside = ", ".join(key(rng) for _ in range(count))
        return f"{kind}([{inside}])"
    raise ValueError(kind)


def key(rng):
    return repr(rng.choice([an_int(rng), rng.choice(WORDS), a_float(rng), rng.choice([b"k", b""]), (1, "a"), (2.5,), True, rng.choice(WORDS)]))


# ---- every method of the built-in types -------------------------------------------------------------------------------------------------

TYPES = {"int": int, "float": float, "str": str, "bytes": bytes, "list": list, "tuple": tuple, "dict": dict, "set": set,
         "frozenset": frozenset, "range": range, "bool": bool, "slice": slice}
SKIP = {"__init_subclass__", "__subclasshook__", "__class__", "__dir__", "__doc__", "__reduce__", "__reduce_ex__", "__getnewargs__",
        "__new__", "__init__", "__sizeof__", "__getattribute__", "__setattr__", "__delattr__", "__class_getitem__", "__getstate__",
        "maketrans", "fromkeys", "from_bytes", "fromhex", "__getformat__", "__setformat__", "hex", "__repr__", "__hash__"}
# What suits the parameters; anything else is tried now and then for the sake of the messages.
SUIT = {
    "join": ["words"], "split": ["char", "small"], "rsplit": ["char", "small"], "replace": ["char", "char", "small"],
    "center": ["small", "char"], "ljust": ["small", "char"], "rjust": ["small", "char"], "zfill": ["small"], "expandtabs": ["small"],
    "translate": ["dict"], "encode": [], "decode": [], "format": ["int", "str"], "format_map": ["dict"], "to_bytes": [], "index": ["str"],
    "insert": ["small", "int"], "pop": [], "extend": ["list"], "update": ["pairs"], "setdefault": ["str", "int"], "get": ["str", "int"],
    "__getitem__": ["small"], "__mul__": ["small"], "__rmul__": ["small"], "__imul__": ["small"], "__pow__": ["small"],
    "__rpow__": ["small"], "__lshift__": ["small"], "__rlshift__": ["small"], "__rshift__": ["small"], "__rrshift__": ["small"],
    "__round__": ["small"], "__format__": ["str"], "sort": [], "splitlines": ["bool"], "indices": ["small"],
}
REPEATS = {"__mul__", "__rmul__", "__imul__", "__pow__", "__rpow__", "__lshift__", "__rlshift__", "ljust", "rjust", "center", "zfill",
           "expandtabs", "to_bytes"}


def methods_of(name):
    return sorted(m for m in dir(TYPES[name]) if m not in SKIP)


ALL_METHODS = [(t, m) for t in TYPES for m in methods_of(t)]


def method_call(rng, name, method):
    receiver = value(rng, name)
    if method in ("__rpow__", "__pow__", "__lshift__", "__rlshift__"):
        receiver = repr(an_int(rng, True)) if name == "int" else receiver
    suited = SUIT.get(method)
    if suited is not None and (rng.random() < 0.75 or method in REPEATS):
        kinds = suited[: rng.randint(0, len(suited))] if rng.random() < 0.3 else suited
    else:
        own = name if rng.random() < 0.6 else rng.choice(["int", "str", "list", "none", "float", "bytes", "tuple", "char"])
        kinds = [own] * rng.choice([0, 1, 1, 1, 2])
        if method in REPEATS:
            kinds = ["small"] * len(kinds)
    arguments = ", ".join(value(rng, k) for k in kinds)
    return receiver, method, arguments


def program_methods(w):
    for _ in range(25):
        receiver, method, arguments = method_call(w.rng, *w.rng.choice(ALL_METHODS))
        v = w.name()
        w.line(f"{v} = {receiver}")
        w.show(f"{v}.{method}({arguments})")
        w.line(f"print(text({v}))")


# ---- operators, subscripts, built-in functions ---------------------------------------------------------------------------------------------

BINARY = ["+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "and", "or"]
FUNCTIONS = ["abs", "all", "any", "ascii", "bin", "bool", "bytes", "callable", "chr", "dict", "enumerate", "float", "frozenset", "hash",
             "hex", "int", "iter", "len", "list", "max", "min", "oct", "ord", "range", "repr", "reversed", "round", "set", "sorted", "str",
             "sum", "tuple", "divmod", "isinstance", "zip", "slice", "format", "pow", "map", "filter", "next", "getattr", "hasattr",
             "sys.getsizeof", "type", "issubclass", "print", "dir"]


def operand(rng, op):
    if op in ("*", "**", "<<", ">>"):
        return value(rng, rng.choice(["small", "small", "small", "float", "str", "list", "bool", "tuple", "bytes"]))
    return value(rng, rng.choice([None, None, "int", "float"]))


def program_operators(w):
    rng = w.rng
    for _ in range(25):
        op = rng.choice(BINARY)
        a, b = operand(rng, op), operand(rng, op)
        if rng.random() < 0.5 and op not in ("*", "**", "<<", "in", "not in"):
            kind = rng.choice(["int", "float", "str", "list", "set", "tuple", "dict", "bytes"])
            a, b = value(rng, kind), value(rng, kind)
        choice = rng.random()
        if choice < 0.6:
            x, y = w.name(), w.name()
            w.line(f"{x}, {y} = {a}, {b}")
            w.show(f"{x} {op} {y}")
            if op in ("+", "-", "*", "|", "&", "^", "//", "%") and rng.random() < 0.5:
                w.line("try:")
                w.line(f"    {x} {op}= {y}")
                w.line("except Exception as e:")
                w.line("    print(type(e).__name__, e)")
                w.line(f"print(text({x}))")
        elif choice < 0.7:
            w.show(f"{rng.choice(['-', '+', '~', 'not '])}{value(rng)}")
        elif choice < 0.9:
            s = value(rng, rng.choice(["str", "list", "tuple", "bytes", "range"]))
            i = rng.choice([repr(an_int(rng, True)), f"{an_int(rng, True)}:{an_int(rng, True)}", f"::{rng.choice([1, 2, -1, -3, 0])}",
                            f"{an_int(rng, True)}:", f":{an_int(rng, True)}", f"{an_int(rng, True)}:{an_int(rng, True)}:{rng.choice([1, 2, -1])}",
                            value(rng, "str"), "None"])
            w.show(f"({s})[{i}]")
        else:
            x = w.name()
            w.line(f"{x} = {value(rng, 'list')}")
            w.line("try:")
            target = rng.choice([f"{x}[{an_int(rng, True)}] = {atom(rng)}", f"{x}[{an_int(rng, True)}:{an_int(rng, True)}] = {value(rng, 'list')}",
                                 f"del {x}[{an_int(rng, True)}]", f"del {x}[{an_int(rng, True)}:{an_int(rng, True)}:{rng.choice([1, 2, -1])}]",
                                 f"{x}[::2] = {value(rng, 'list')}"])
            w.line(f"    {target}")
            w.line("except Exception as e:")
            w.line("    print(type(e).__name__, e)")
            w.line(f"print(text({x}))")


def program_functions(w):
    rng = w.rng
    for _ in range(25):
        f = rng.choice(FUNCTIONS)
        kinds = {"chr": ["small"], "range": ["small"] * rng.randint(1, 3), "isinstance": [None, None], "divmod": ["int", "int"],
                 "pow": ["small", "small"], "bytes": [rng.choice(["small", "str", "bytes", "list"])], "getattr": [None, "str"],
                 "hasattr": [None, "str"], "zip": ["list", "str"], "next": ["list"], "slice": ["small"] * 3, "sum": ["numbers"],
                 "map": ["list", "list"], "filter": ["none", "list"], "issubclass": ["int", "int"], "round": ["float", "small"]}.get(f, [None])
        if rng.random() < 0.15:
            kinds = kinds + [None]
        args = [value(rng, k) for k in kinds]
        if f == "isinstance" and rng.random() < 0.8:
            args[1] = rng.choice(["int", "(int, str)", "list", "(float, (set, dict))", "object", "int | str"])
        if f == "map":
            args[0] = rng.choice(["str", "lambda x: (x, x)", "repr", "len", "bool"])
        if f == "filter":
            args[0] = rng.choice(["None", "bool", "lambda x: x", "callable"])
        if f == "issubclass":
            args = [rng.choice(["int", "bool", "list", "object", "ValueError"]), rng.choice(["int", "object", "(str, int)", "Exception"])]
        if f == "next":
            args[0] = f"iter({args[0]})"
        if f == "format":
            args = [value(rng, rng.choice(["int", "float", "str", "bool"])), repr(a_spec(rng))]
        if f in ("max", "min", "sorted") and rng.random() < 0.4:
            args = [value(rng, "words"), rng.choice(["key=len", "key=str.lower", "key=lambda s: s[::-1]", "key=None"])]
        if f == "hash" and ("None" in args[0] or "slice" in args[0] or "range" in args[0]):
            continue  # by an address
        if f == "dir":
            w.show(f"'__len__' in dir({args[0]})")
            continue
        w.show(f"{f}({', '.join(args)})")


def a_spec(rng):
    fill = rng.choice(["", "", "", "*", "0", " "])
    align = rng.choice(["", "<", ">", "^", "="]) if not fill else rng.choice("<>^=")
    return (fill + align + rng.choice(["", "", "+", "-", " "]) + rng.choice(["", "", "#"]) + rng.choice(["", "", "0"])
            + rng.choice(["", "5", "12", "20"]) + rng.choice(["", "", ",", "_"]) + rng.choice(["", "", ".0", ".2", ".5", ".10"])
            + rng.choice(["", "d", "f", "g", "e", "s", "x", "b", "o", "%", "n", "c", "X", "G", "E"]))


def program_format(w):
    rng = w.rng
    for _ in range(25):
        v = value(rng, rng.choice(["int", "float", "str", "bool", "int", "float"]))
        choice = rng.random()
        if choice < 0.4:
            w.show(f"format({v}, {a_spec(rng)!r})")
        elif choice < 0.6:
            directive = "%" + rng.choice(["", "-", "0", "+", " ", "#"]) + rng.choice(["", "5", "12"]) + rng.choice(["", ".2", ".0", ".7"])
            w.show(f"{directive + rng.choice('diouxXeEfFgGcrsa%')!r} % ({v},)")
        elif choice < 0.8:
            x = w.name()
            w.line(f"{x} = {v}")
            quote = rng.choice(["'", '"'])
            w.show(f"f{quote}[{{{x}{rng.choice(['', '!r', '!s', '!a'])}{rng.choice(['', ':', ':>10', ':<8', ':^9', ':10'])}}}]{quote}")
        else:
            w.show(f"{rng.choice(['{:>8}|{}', '{0!r}{1:5}', '{1}{0}', '{0:{1}}', '{a}', '{}', '{:d}', '{0[0]}', '{!r:>12}{}'])!r}.format({v}, {an_int(rng, True)}, a={v})")


# ---- statements --------------------------------------------------------------------------------------------------------------------------

def expression(w, names, depth=0):
    """An expression over whole numbers in [names]; it may raise."""
    rng = w.rng
    if depth > 2 or rng.random() < 0.3:
        return rng.choice(names) if names and rng.random() < 0.7 else str(rng.randint(-9, 20))
    a, b = expression(w, names, depth + 1), expression(w, names, depth + 1)
    return rng.choice([f"({a} + {b})", f"({a} - {b})", f"({a} * {b})", f"({a} // {b})", f"({a} % {b})", f"({a} if {b} else {b})",
                       f"({a} < {b})", f"({a} < {b} <= {a})", f"({a} and {b})", f"({a} or {b})", f"(not {a})", f"max({a}, {b})",
                       f"sum([i for i in range({a} % 5)])", f"len({{{a}, {b}}})", f"(lambda x: x + {b})({a})", f"[{a}, {b}][{a} % 2]",
                       f"{{'k': {a}}}['k']", f"(w1 := {a})", f"abs({a})", f"sum(x * {b} % 7 for x in (1, 2, {a} % 3))"])


def block(w, names, depth, in_loop=False, in_function=False):
    rng = w.rng
    w.depth += 1
    for _ in range(rng.randint(1, 3)):
        statement(w, list(names), depth + 1, in_loop, in_function)
    w.depth -= 1


def statement(w, names, depth=0, in_loop=False, in_function=False):
    rng = w.rng
    e = lambda: expression(w, names)
    choice = rng.randrange(16 if depth < 3 else 6)
    if choice < 2:
        w.line(f"print({len(w.lines)}, {e()})")
    elif choice < 4:
        w.line(f"{rng.choice(names)} {rng.choice(['=', '+=', '-=', '*=', '='])} {e()}")
    elif choice == 4:
        a, b = rng.choice(names), rng.choice(names)
        w.line(rng.choice([f"{a}, {b} = {b}, {a}", f"{a}, *rest = [{e()}, {e()}, {e()}]", f"{a} = {b} = {e()}", f"assert {e()} != {e()}, 'claim'",
                           f"print(text([{a}, {b}, *range({e()} % 4)]), sep='-')"]))
    elif choice == 5:
        if in_loop and rng.random() < 0.5:
            w.line(f"if {e()}: {rng.choice(['break', 'continue'])}")
        elif in_function and rng.random() < 0.5:
            w.line(f"if {e()}: return {e()}")
        else:
            w.line(f"if {e()} > 12: raise {rng.choice(['ValueError', 'KeyError', 'IndexError', 'TypeError'])}({e()})")
    elif choice < 8:
        w.line(f"if {e()}:")
        block(w, names, depth, in_loop, in_function)
        if rng.random() < 0.5:
            w.line(rng.choice(["else:", f"elif {e()}:"]))
            block(w, names, depth, in_loop, in_function)
    elif choice == 8:
        i = w.name("i")
        w.line(f"for {i} in {rng.choice([f'range({e()} % 4)', f'[{e()}, {e()}]', f'enumerate((1, {e()}))', f'zip([1, 2], [{e()}])'])}:")
        w.depth += 1
        w.line(f"if type({i}) is tuple: {i} = {i}[0]")
        w.depth -= 1
        block(w, names + [i], depth, True, in_function)
        if rng.random() < 0.3:
            w.line("else:")
            block(w, names, depth, in_loop, in_function)
    elif choice == 9:
        n = w.name("n")
        w.line(f"{n} = {e()} % 4")
        w.line(f"while {n} > 0:")
        w.depth += 1
        w.line(f"{n} -= 1")
        w.depth -= 1
        block(w, names, depth, True, in_function)
    elif choice < 12:
        w.line("try:")
        block(w, names, depth, in_loop, in_function)
        caught = rng.random() < 0.8
        if caught:
            w.line(f"except {rng.choice(['ZeroDivisionError', '(ValueError, KeyError)', 'LookupError', 'Exception', 'ArithmeticError'])} as error:")
            w.depth += 1
            w.line("print('caught', type(error).__name__, error, type(error.__context__).__name__)")
            if rng.random() < 0.3:
                w.line(rng.choice(["raise", "raise RuntimeError('from') from error", "raise OverflowError('again')"]))
            w.depth -= 1
            if rng.random() < 0.3:
                w.line("else:")
                block(w, names, depth, in_loop, in_function)
        if not caught or rng.random() < 0.4:
            w.line("finally:")
            block(w, names, depth, False, False)
    elif choice == 12 and depth < 2:
        f, p, q = w.name("f"), w.name("p"), w.name("q")
        w.line(f"def {f}({p}, {q}={rng.randint(0, 9)}{rng.choice(['', ', *args', ', **kw', ', *, k=3'])}):")
        w.depth += 1
        free = rng.choice(names)
        if in_function and rng.random() < 0.4:
            w.line(f"nonlocal {free}")
        elif not in_function and rng.random() < 0.4:
            w.line(f"global {free}")
        else:
            free = p
        w.line(f"{free} = {p} + 1")
        w.depth -= 1
        block(w, [p, q, free], depth, False, True)
        w.depth += 1
        w.line(f"return {expression(w, [p, q])}")
        w.depth -= 1
        w.line(f"{rng.choice(names)} = {f}({e()}{rng.choice(['', f', {e()}', f', {q}={e()}'])}) or 0")
    elif choice == 13 and depth < 2:
        g, p = w.name("g"), w.name("p")
        w.line(f"def {g}({p}):")
        w.depth += 1
        w.line(f"x = yield {p}")
        w.line(f"print('sent', x)")
        w.line(rng.choice([f"yield from range({p} % 3)", "yield x", f"for j in ({p}, 2): yield j", f"if {p} > 3: raise KeyError({p})"]))
        w.line(f"return {p}")
        w.depth -= 1
        it = w.name("it")
        w.line(f"{it} = {g}({e()})")
        w.line(f"print(next({it}, 'end'), text(list({it})))")
    elif choice == 14:
        w.line("class CM:")
        w.line("    def __enter__(self): print('enter'); return 3")
        w.line(f"    def __exit__(self, *a): print('exit', a[0] and a[0].__name__); return {rng.choice(['True', 'False', 'None'])}")
        w.line("with CM() as cm:")
        block(w, names, depth, in_loop, in_function)
    else:
        w.line(f"print(text({rng.choice(['[{0} for x in range(3) if x != {1} % 3]', '{{x: {0} for x in (1, 2)}}', '[(x, y) for x in range(2) for y in (x, {1})]', 'list(map(lambda x: x + {0}, [1, {1}]))', 'sorted([{0}, {1}, 3], key=lambda x: -x)']).format(e(), e())}))")


def program_statements(w):
    names = ["a", "b", "c"]
    w.line("w1 = 0")
    for n in names:
        w.line(f"{n} = {w.rng.randint(-3, 9)}")
    w.line("def main():")
    w.depth += 1
    w.line("a, b, c = 1, 2, 3")
    for _ in range(6):
        statement(w, names, 0, False, True)
    w.depth -= 1
    for target in ("main()",):
        w.line("try:")
        w.line(f"    print(text({target}))")
        w.line("except Exception as e:")
        w.line("    tb, lines = e.__traceback__, []")
        w.line("    while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next")
        w.line("    print(type(e).__name__, e, lines, repr(e.__cause__), type(e.__context__).__name__)")
    for _ in range(5):
        w.line("try:")
        block(w, names, 0)
        w.line("except Exception as e: print(type(e).__name__, e)")


# ---- reference counts, lifetimes, the collector --------------------------------------------------------------------------------------------

def program_counts(w):
    rng = w.rng
    w.line("gc.disable()")
    w.line("count = sys.getrefcount")
    w.line("class N:")
    w.line("    def __init__(self, n): self.n = n")
    if rng.random() < 0.7:
        w.line("    def __del__(self): print('del', self.n)")
    w.line("    def me(self): return self")
    w.line("def through(x): return count(x)")
    w.line("def keep(x): return lambda: x")
    w.line("def gen(x): yield x; yield count(x)")
    w.line("gc.collect()")
    names = ["p", "q", "r"]
    for i, n in enumerate(names):
        w.line(f"{n} = {rng.choice([f'N({i})', f'N({i})', '[]', '{}', 'object()', f'({i}.5, [])'])}")
    w.line("box, table, kept = [], {}, None")
    for i in range(rng.randint(12, 24)):
        a, b = rng.choice(names), rng.choice(names)
        w.line("try: " + rng.choice([
            f"box.append({a})", f"box.insert(0, {a})", f"box.pop()", f"table[{rng.randint(0, 3)}] = {a}", f"table.pop({rng.randint(0, 3)}, None)",
            f"{a} = {b}", f"{a}.link = {b}", f"{a}.append({b})", f"{a}['x'] = {b}", f"kept = keep({a})", f"kept = gen({a}); next(kept)",
            f"kept = {a}.me", f"box.clear()", f"table.clear()", f"kept = None", f"box[:] = box * 2", f"box.sort(key=lambda o: 0)", f"del box[0]",
            f"{a}, {b} = {b}, {a}", f"kept = ({a}, {b})", f"kept = [{a}] * 3", f"kept = iter([{a}])", f"{a} = N({100 + i})", f"del {a}.link",
            f"print(through({a}), text(kept()) if callable(kept) else None)", f"print([count(z) for z in box])", f"raise ValueError({a})",
            f"box.remove({a})", f"print(gc.collect())", f"{a}.__dict__", f"print(count({a}.__dict__))", f"kept = {{{b!r}: {a}}}",
            f"exec('kept = {a}')", f"print(len(gc.get_referrers({a})))", f"box = [x for x in box if x is not {a}]",
            f"kept = type('T', (), {{'a': {a}}})", f"print(count({a}) - count({b}))", f"kept = list(zip(box, box))",
            f"kept = dict.fromkeys('ab', {a})", f"kept = sorted([{a}, {b}], key=lambda o: 0)", f"kept = max([{a}], key=through)"]))
        w.line("except Exception as e: print(type(e).__name__)")
        w.line(f"print({i}, " + ", ".join(f"count({n})" for n in names) + ", len(box), len(table))")
    w.line("print(gc.collect())")
    w.line("del p, q, r, box, table, kept")
    w.line("print('gone', gc.collect())")


def program_allocations(w):
    """gc.get_count() after each step: every container that is made or freed on the way counts."""
    rng = w.rng
    w.line("gc.disable()")
    w.line("x, d, f, s = [1, 2, 3], {'a': 1}, (lambda *a, **k: (a, k)), {1, 2}")
    w.line("class A:")
    w.line("    def __init__(self, n=0): self.n = n")
    w.line("    def m(self, *a): return self")
    w.line("class B(A):")
    w.line("    def __add__(self, o): return [o]")
    w.line("a, b = A(), B()")
    w.line("kept = []")
    w.line("def g(n):")
    w.line("    for i in range(n): yield [i]")
    w.line("gc.collect(); y = None; last = gc.get_count()[0]")
    for i in range(18):
        step = rng.choice(["y = list(x)", "y = [*x, 4]", "y = {**d}", "y = dict(d)", "y = tuple(x)", "y = x[1:]", "y = f(1, 2)", "y = f(*x)",
                           "y = f(**d)", "y = A(5)", "y = a.m", "y = a.m(1)", "y = b + 1", "y = iter(x)", "y = [i for i in x]", "y = {i for i in x}",
                           "y = {i: i for i in x}", "y = g(2)", "y = list(g(3))", "y = (i for i in x)", "y = lambda: x", "y = a.__dict__",
                           "y = d.items()", "y = list(d.items())", "y = sorted(x)", "y = s | {3}", "y = zip(x, x)", "y = list(zip(x, x))",
                           "y = enumerate(x)", "y = '%s %s' % (1, 2)", "y = '{} {}'.format(1, 2)", "y = f'{x}'", "y = str(d)", "y = type('T', (), {})",
                           "y = ValueError('v')", "y = divmod(7, 2)", "y = x.copy()", "y = x + x", "y = x * 2", "y = {}.fromkeys(x)",
                           "y = map(str, x)", "y = list(map(str, x))", "y = max(x, key=lambda v: -v)", "y = slice(1, 2)", "y = range(3)",
                           "kept.append([i])".replace("i", str(i)), "kept.clear()", "x.append(1)", "a.z = []", "y = vars(a)", "y = super(B, b)",
                           "y = isinstance(x, (int, list))", "y = 'a b'.split()", "y = 'a'.partition('b')", "y = property()", "y = None",
                           "y = globals()", "y = x.__len__", "y = A.m", "y = object()", "y = frozenset(x)", "y = [[] for _ in x]"])
        w.line("y = None; last = gc.get_count()[0]")
        w.line("try: " + step)
        w.line("except Exception as e: print(type(e).__name__)")
        w.line(f"now = gc.get_count()[0]; print({step!r}, now - last); last = gc.get_count()[0]")


def program_sizes(w):
    rng = w.rng
    w.line("size = sys.getsizeof")
    w.line("l, d, s, t = [], {}, set(), ''")
    for i in range(20):
        w.line(rng.choice([f"l += range({rng.randint(0, 9)})", "l.append(1)", "l = l[:-1]", "l.pop() if l else None", "l = list(l)", "l = l * 2",
                           "l.extend([1, 2])", "l.insert(0, 1)", "del l[:2]", f"d[{i}] = 1", f"d['{'k' * rng.randint(1, 3)}{i}'] = 1",
                           "d = dict(d)", "d = {**d, 'z': 1}", "d.pop(next(iter(d), None), None)", "d.clear()", f"d.update({{{i}: 1}})", f"s.add({i})",
                           f"s |= set(range({rng.randint(0, 30)}))", "s = set(s)", "s.clear()", "s.discard(1)", "t += 'x'", "t += '\\u00e9'", "t += '\\u4e2d'",
                           "t = t[:3]", "t = t * 2", f"l = [None] * {rng.randint(0, 9)}", "l = sorted(l, key=id)", "l = [x for x in l]"]))
        w.line("print(size(l), size(d), size(s), size(t), size(tuple(l)), size(frozenset(s)), len(l), len(d), len(s), len(t))")
    w.show(f"size({value(rng)})")
    w.show(f"size({value(rng, 'int')})")


# ---- classes ---------------------------------------------------------------------------------------------------------------------------------

SPECIALS = ["__add__", "__radd__", "__sub__", "__mul__", "__eq__", "__lt__", "__le__", "__gt__", "__len__", "__bool__", "__getitem__",
            "__contains__", "__iter__", "__call__", "__str__", "__repr__", "__hash__", "__iadd__", "__neg__", "__index__", "__int__",
            "__float__", "__getattr__", "__setattr__", "__enter__", "__exit__", "__format__", "__next__", "__ne__", "__rmul__", "__or__",
            "__abs__", "__invert__", "__pow__", "__matmul__", "__mod__", "__rsub__", "__setitem__", "__delitem__", "__missing__", "__del__"]


def program_classes(w):
    rng = w.rng
    made = []
    for _ in range(rng.randint(2, 5)):
        name = w.name("C")
        bases = rng.sample(made, min(len(made), rng.choice([0, 1, 1, 2])))
        if not bases and rng.random() < 0.25:
            bases = [rng.choice(["int", "str", "list", "dict", "tuple", "Exception"])]
        w.line("try:")
        w.depth += 1
        w.line(f"class {name}({', '.join(bases)}):")
        w.depth += 1
        w.line(f"tag = {name!r}")
        if rng.random() < 0.2:
            w.line(f"__slots__ = {rng.choice([('x',), ('x', 'y'), ()])!r}")
        if rng.random() < 0.5:
            w.line(f"def who(self): return {name!r}" + (" + (super().who() if hasattr(super(), 'who') else '.')" if rng.random() < 0.7 else ""))
        for special in rng.sample(SPECIALS, rng.randint(0, 6)):
            if special in ("__setattr__",):
                w.line(f"def {special}(self, n, v): print('set', n); object.__setattr__(self, n, v)")
                continue
            if special == "__del__":
                w.line("def __del__(self): print('del', type(self).__name__)")
                continue
            result = {"__len__": "3", "__bool__": "False", "__iter__": "iter([1, 2])", "__str__": f"'{name} str'", "__repr__": f"'{name} repr'",
                      "__hash__": "5", "__index__": "2", "__int__": "7", "__float__": "1.5", "__contains__": "True", "__format__": "'fmt' + a[0]",
                      "__eq__": "True", "__lt__": "True", "__exit__": "True", "__getattr__": "'attr ' + a[0]", "__next__": "4",
                      "__iadd__": "self", "__neg__": "'neg'"}.get(special, rng.choice(["NotImplemented", f"({special!r}, len(a))", f"{special!r}"]))
            if special == "__getitem__":  # iteration by index ends
                result += " if a[0] != 5 else [][5]"
            if special == "__next__":
                w.line(f"def {special}(self, *a, n=[]): n.append(a); return {result} if len(n) < 9 else next(iter(()))")
                continue
            w.line(f"def {special}(self, *a): return {result}")
        if rng.random() < 0.4:
            w.line("@property")
            w.line(f"def prop(self): return 'prop of ' + {name!r}")
        if rng.random() < 0.4:
            w.line("@classmethod")
            w.line("def make(cls): return cls.__name__")
            w.line("@staticmethod")
            w.line("def static(x=1): return x")
        w.depth -= 1
        w.depth -= 1
        w.line("except TypeError as e:")
        w.line(f"    print(e); {name} = object")
        w.line(f"print([c.__name__ for c in {name}.__mro__], getattr({name}, 'tag', None))")
        made.append(name)
    for name in made:
        x = w.name("x")
        w.line("try:")
        w.line(f"    {x} = {name}()")
        w.line(f"except Exception as e: print(type(e).__name__, e); {x} = None")
        for probe in rng.sample(["{0}.who()", "{0} + 1", "1 + {0}", "{0} - 1", "2 * {0}", "{0} * 2", "{0} == {0}", "{0} != 3", "{0} < 1", "{0} > 1", "len({0})",
                                 "bool({0})", "{0}[0]", "3 in {0}", "list({0})", "{0}(1)", "str({0})[:3]", "'%s' % type({0}).__name__", "hash({0}) == hash({0})", "-{0}",
                                 "int({0})", "float({0})", "[1, 2, 3][{0}]", "{0}.missing", "setattr({0}, 'x', 1)", "{0}.x", "{0}.prop", "{0}.make()",
                                 "{0}.static(5)", "format({0}, 'q')[:3]", "isinstance({0}, list)", "next({0})", "{0} | 1", "abs({0})", "~{0}", "{0} ** 2",
                                 "{0} @ 1", "{0} % 2", "1 - {0}", "setattr({0}, 'prop', 1)", "{0}.__class__.__name__", "[{0}] == [{0}]", "{0} in [{0}]",
                                 "sorted(vars({0})) if hasattr({0}, '__dict__') else 0", "{0}.tag", "delattr({0}, 'x')", "not {0}", "{0} >= 1", "{0}.__len__()",
                                 "sys.getsizeof({0})", "type({0}).__hash__ is None", "'k' in dir({0})", "max([{0}, {0}]) is {0}", "divmod({0}, 2)", "round({0})"], 22):
            w.show(probe.format(x))


def program_generators(w):
    rng = w.rng
    w.line("def log(x): print('log', x); return x")
    body = []
    for i in range(rng.randint(2, 6)):
        body.append(rng.choice([f"x = yield {i}", f"yield log({i})", "yield from (10, 20)", "yield x", f"try: x = yield {i}\n    except ValueError as e: print('in', e)",
                                f"if x == 2: return 'early'", "yield from sub(x)", f"for j in range(2): yield j * {i}", "print('x is', x)",
                                f"try: yield {i}\n    finally: print('fin', {i})", "x = (yield) or 5", "yield [y for y in range(2)]"]))
    w.line("def sub(n):\n    got = yield 'sub'\n    print('sub got', got)\n    return n")
    w.line("def g(x=0):")
    for part in body:
        w.line("    " + part)
    w.line("    return x")
    w.line("it = g()")
    for _ in range(8):
        w.show(rng.choice(["next(it)", "it.send(2)", "it.send(None)", "next(it, 'end')", "it.throw(ValueError('t'))", "it.throw(KeyError)", "list(it)",
                           "it.close()", "it.gi_frame is None", "it.gi_running", "next(g())", "list(g(2))", "dict(zip(g(), 'abc'))", "sum(len(str(z)) for z in g(1))"]))
        if rng.random() < 0.2:
            w.line("it = g(1)")
    w.line("del it")


def program_every_method(w):
    generate_reach.program_every_method(w, w.turn)


KINDS = [program_methods, program_operators, program_functions, program_format, program_statements, program_counts,
         program_allocations, program_sizes, program_classes, program_generators, program_every_method,
         generate_reach.program_instructions]
MORE = [generate_more.program_identity, generate_more.program_mistakes]  # of seeds below 0: compare.py --more


def kind_of(seed):
    return KINDS[seed % len(KINDS)] if seed >= 0 else MORE[-seed % len(MORE)]


def generate(seed, reached=None):
    """The program of this seed; what it calls is added to [reached]."""
    rng = random.Random(seed)
    w = Writer(rng)
    w.turn = seed // len(KINDS)
    kind_of(seed)(w)
    if reached is not None:
        reached |= w.reached
    return PRELUDE + "\n".join(w.lines) + "\n"


# Four of each kind, and more of those that call every method.
KEPT = sorted({*range(48), *range(10, 228, 12), *range(59, 108, 12)})

if __name__ == "__main__":
    if sys.argv[1] == "--keep":
        folder = pathlib.Path(__file__).parent / "kept"
        folder.mkdir(exist_ok=True)
        for seed in KEPT:
            kind = kind_of(seed).__name__.removeprefix("program_")
            (folder / f"{seed:05}-{kind}.py").write_text(generate(seed), encoding="utf-8")
    else:
        sys.stdout.write(generate(int(sys.argv[1])))
