#!/usr/bin/env python3
"""Writes scalars.txt: random and chosen operations on ints, floats, strings and bytes, with what CPython 3.11 answers.

    PYTHONHASHSEED=0 python3.11 tests/core/scalars.py > tests/core/scalars.txt
    PYTHONHASHSEED=0 python3.11 tests/core/scalars.py 7 20000 > /tmp/more.txt    (another seed, more of them)
"""
import operator
import random
import struct
import sys

assert sys.version_info[:2] == (3, 11) and sys.flags.hash_randomization == 0
r = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
count = int(sys.argv[2]) if len(sys.argv) > 2 else 420


def some_int():
    k = r.random()
    if k < 0.25:
        return r.randint(-10, 300)
    if k < 0.5:
        return r.choice([1, -1]) * ((1 << r.choice([28, 29, 30, 31, 59, 60, 61, 62, 63, 64, 65, 89, 90])) + r.randint(-2, 2))
    if k < 0.96:
        return r.choice([1, -1]) * r.getrandbits(r.randint(1, 200))
    return r.choice([1, -1]) * (r.getrandbits(r.randint(1, 900)) << r.randint(0, 300))


CHOSEN = [0.0, -0.0, 1.0, -1.0, 0.1, 1e16, 1e15, 123456789012345680.0, 1e22, 1e23, 5e-324, 2.2250738585072014e-308,
          1.7976931348623157e308, float("inf"), -float("inf"), float("nan"), 9007199254740993.0, 0.5, 1.5, 2.5, 1e-5, 1e-4, 9.5, 99.5]


def some_float():
    k = r.random()
    if k < 0.2:
        return r.choice(CHOSEN)
    if k < 0.5:
        return round(r.uniform(-1000, 1000), r.randint(0, 6))
    if k < 0.7:
        return r.uniform(-1, 1) * 10 ** r.randint(-20, 20)
    while True:
        f = struct.unpack("<d", r.getrandbits(64).to_bytes(8, "little"))[0]
        if f == f:
            return f


ALPHABETS = ["abc", "ab ", "aAbBzZ09_ \t\n", "\xe9\xe0\xdf\xf1", "\u03a3\u0391\u03c3\u03c2\u0392", "\u4e2d\u6587", "\U0001f600\U0001d4b3",
             "\u01c5\u01c6\u0149\u0130\u0131\ufb01", "\0\x1f\x7f\x85\u2028\xa0", "\u0663\u096a\xb2\xbd\u2168\u4e00", "'\"\\%{}"]


def some_str(n=None):
    n = r.randint(0, r.choice([3, 8, 16])) if n is None else n
    letters = r.choice(ALPHABETS[:3]) if r.random() < 0.5 else "".join(r.sample(ALPHABETS, 3))
    return "".join(r.choice(letters) for _ in range(n))


def some_bytes():
    letters = r.choice([b"abc", b"ab ", b"aAbB09_ \t\n\r", bytes(range(256))])
    return bytes(r.choice(letters) for _ in range(r.randint(0, 12)))


def some_spec():
    s = ""
    if r.random() < 0.4:
        if r.random() < 0.5:
            s += r.choice("*0 \xe9x")
        s += r.choice("<>=^")
    s += r.choice(["", "", "", "+", "-", " "]) + r.choice(["", "", "", "", "z"]) + r.choice(["", "", "#"]) + r.choice(["", "", "0"])
    s += r.choice(["", "", "5", "12", "30", "3"]) + r.choice(["", "", "", ",", "_"]) + r.choice(["", "", ".0", ".1", ".2", ".5", ".20", "."])
    return s + r.choice(["", "", "s", "d", "x", "X", "b", "o", "c", "n", "e", "E", "f", "F", "g", "G", "%", "q"])


def some_percent(more=""):
    s = "%" + "".join(r.sample("-+ #0", r.randint(0, 2))) + r.choice(["", "", "5", "12"]) + r.choice(["", "", ".0", ".3", ".10", "."])
    return r.choice(["", "a"]) + s + r.choice(["", "", "", "l"]) + r.choice("diuxXoeEfFgGcrsa%q" + more) + r.choice(["", "z"])


def some():
    return r.choice([some_int, some_float, some_str, some_bytes])()


def answer(function):
    try:
        return ascii(function())
    except Exception as e:
        return f"!{type(e).__name__}: " + ascii(str(e))[1:-1] if not isinstance(e, KeyError) else f"!KeyError: {ascii(e.args[0])}"


seen = set()


def line(op, function, *values):
    texts = [ascii(v) for v in values]
    expected = answer(function)
    if any(" = " in t for t in texts) or "\n" in expected or "\\" in expected and expected[0] == "!" or len(expected) > 700:
        return
    text = " ".join([op, *texts]) + " = " + expected
    if text not in seen:
        seen.add(text)
        print(text)


def method(name, *values):
    line("." + name, lambda: getattr(values[0], name)(*values[1:]), *values)


BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "//": operator.floordiv, "/": operator.truediv, "%": operator.mod}
BITS = {"&": operator.and_, "|": operator.or_, "^": operator.xor}


def compare(a, b):
    return "".join("01"[f(a, b)] for f in (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge))


OTHER = {"divmod": divmod, "compare": compare}


def ints():
    a, b = some_int(), some_int()
    op, f = r.choice([*BINARY.items(), *BITS.items(), *OTHER.items()])
    line(op, lambda: f(a, b), a, b)
    shift = r.choice([r.randint(0, 100), r.randint(-2, 300)])
    line("<<", lambda: a << shift, a, shift)
    line(">>", lambda: a >> shift, a, shift)
    for op, f in (("hash", hash), ("~", operator.invert), ("neg", operator.neg), ("float", float)):
        line(op, lambda: f(a), a)
    for name in ("bit_length", "bit_count", "as_integer_ratio"):
        method(name, a)
    method("to_bytes", a, r.randint(0, 20), r.choice(["little", "big"]))
    method("__round__", a, r.randint(-12, 1))
    base, exponent = a % 10 ** r.randint(1, 20), r.randint(-3, 30)
    line("**", lambda: base**exponent, base, exponent)
    line("pow", lambda: pow(base, exponent, b), base, exponent, b)


def floats():
    a, b = r.choice([(some_float(), some_float()), (some_float(), some_int()), (some_int(), some_float())])
    op, f = r.choice([*BINARY.items(), *OTHER.items()])
    line(op, lambda: f(a, b), a, b)
    a = some_float()
    line("repr", lambda: a, a)
    if a == a:
        line("hash", lambda: hash(a), a)
    for name in ("hex", "is_integer", "as_integer_ratio", "__round__", "__floor__", "__ceil__", "__trunc__"):
        method(name, a)
    method("__round__", a, r.randint(-5, 20))


def numbers_from_text():
    s = r.choice([lambda: str(some_int()), lambda: hex(some_int()), some_str, lambda: f" {some_int()} ", lambda: "1_0" * r.randint(1, 5),
                  lambda: "_1", lambda: "0b101", lambda: "\u0663\u096a", lambda: "1__2", lambda: "012", lambda: "00"])()
    base = r.choice([0, 2, 8, 10, 16, 36, 7, 1, 37])
    line("int", lambda: int(s, base), s, base)
    line("int", lambda: int(s), s)
    x = some_float()
    t = r.choice([lambda: repr(x), lambda: "%.*e" % (r.randint(0, 30), x), lambda: "%.*f" % (r.randint(0, 40), x), lambda: s,
                  lambda: " 1_0.0_1e1_0 ", lambda: "1e", lambda: ".", lambda: "nan", lambda: "-Infinity", lambda: "1_.5",
                  lambda: f"{some_int()}e-{r.randint(0, 400)}"])()
    line("float", lambda: float(t), t)


def formats():
    value, spec = r.choice([some_int, some_float, some_str])(), some_spec()
    line("format", lambda: format(value, spec), value, spec)
    value, spec = some(), some_percent()
    line("%", lambda: spec % (value,), spec, value)
    spec = some_percent("b").encode()
    line("%", lambda: spec % (value,), spec, value)


def fields():
    values = [some() for _ in range(r.randint(0, 3))]

    def field():
        f = r.choice(["", "0", "1", "2", "x", "0.real", "0[0]", "0[a]", ".x", "0.", "0[", "0[]", "0]"])
        f += r.choice(["", "", "!r", "!s", "!a", "!x", "!"])
        if r.random() < 0.4:
            f += ":" + r.choice([some_spec(), "{}", "{1}", "{{", ">{2}"])
        return "{" + f + "}"

    parts = [field, field, lambda: "a", lambda: "{{", lambda: "}}", lambda: "{", lambda: "}"] if r.random() < 0.3 else [field, lambda: "b"]
    s = "".join(r.choice(parts)() for _ in range(r.randint(1, 4)))
    line(".format", lambda: s.format(*values), s, *values)


def texts():
    s = r.choice([some_str, some_bytes])()
    names = """lower upper swapcase title capitalize isalnum isalpha isascii isdigit islower isspace istitle isupper
        strip lstrip rstrip split rsplit splitlines""".split()
    if isinstance(s, str):
        names += "casefold isdecimal isidentifier isnumeric isprintable".split()
    for name in r.sample(names, 6):
        method(name, s)
    line("repr", lambda: s, s)
    line("hash", lambda: hash(s), s)
    part = r.choice([lambda: s[r.randint(0, 3) : r.randint(2, 6)], lambda: s[:1], lambda: some_str(2) if isinstance(s, str) else some_bytes()[:2]])
    q, bound = part(), lambda: r.choice([None, r.randint(-8, 8)])
    for name in r.sample("find rfind index rindex count startswith endswith".split(), 3):
        method(name, s, q, *[bound() for _ in range(r.randint(0, 2))])
    for name in r.sample("removeprefix removesuffix partition rpartition strip lstrip rstrip split rsplit".split(), 4):
        method(name, s, q)
    method(r.choice(["split", "rsplit"]), s, r.choice([q, None]), r.randint(-1, 3))
    method("replace", s, q, part(), *[r.randint(-1, 3) for _ in range(r.randint(0, 1))])
    for op, f in (("compare", compare), ("+", operator.add)):
        line(op, lambda: f(s, q), s, q)
    line("in", lambda: q in s, q, s)
    w = r.randint(-2, 15)
    for name in ("zfill", "center", "ljust", "rjust", "expandtabs"):
        if r.random() < 0.4:
            method(name, s, w)
    method(r.choice(["center", "ljust", "rjust"]), s, w, s[:1])
    line("*", lambda: s * w, s, w)
    line("[]", lambda: s[w], s, w)
    a, b, c = bound(), bound(), bound()
    line("[:]", lambda: s[a:b:c], s, a, b, c)


def codecs():
    s, b = some_str(), some_bytes()
    handlers = "strict ignore replace backslashreplace surrogateescape".split()
    method("encode", s, r.choice(["utf-8", "ascii", "latin-1", "utf-16", "utf_32_le", "UTF8"]), r.choice([*handlers, "xmlcharrefreplace"]))
    method("decode", b"x" + b, r.choice(["utf-8", "ascii", "latin-1", "x"]), r.choice(handlers))
    method("hex", b, ":", r.randint(-3, 3))


def ranges():
    far = r.choice([0, 0, 0, 2**31, 2**63, -(2**70)])
    a, b, c = far + r.randint(-20, 20), far + r.randint(-20, 40), r.choice([1, 2, 3, -1, -3, 7, 0, 2**65])
    line("range", lambda: range(a), a)
    line("range", lambda: range(a, b, c), a, b, c)
    if c == 0:
        return
    z = range(a, b, c)
    line("range.list", lambda: list(z), a, b, c)
    line("range.__reversed__", lambda: list(reversed(z)), a, b, c)
    i, v, s = r.randint(-9, 9), far + r.randint(-20, 40), r.choice([None, 1, 2, -1, -2, 0])
    x, y = (r.choice([None, r.randint(-9, 9), 2**70]) for _ in range(2))
    line("range[]", lambda: z[i], a, b, c, i)
    line("range[:]", lambda: z[x:y:s], a, b, c, x, y, s)
    line("range.len", lambda: len(z), a, b, c)
    line("range.count", lambda: z.count(v), a, b, c, v)
    line("range.index", lambda: z.index(v), a, b, c, v)
    line("range.__contains__", lambda: v in z, a, b, c, v)


print("# Written by scalars.py from CPython 3.11; not to be edited by hand.")
for _ in range(count):
    r.choice([ints, floats, numbers_from_text, formats, formats, fields, texts, texts, codecs, ranges])()
