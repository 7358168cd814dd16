"""Two kinds of programs for generate_programs.py: which results are the same object, and where mistakes in a source are shown."""

# What gives a str or bytes of one character; {0} to {3} are single characters of the program's own.
ONE = ["'{0}{1}'[0]", "'{0}{1}'[1:]", "'{0}'.upper()", "'{0}'.lower()", "'{0}'.title()", "'{0}'.swapcase()", "'{0}'.capitalize()", "' {0} '.strip()",
       "'{0}-{1}'.split('-')[1]", "'{0} {1}'.split()[0]", "'{0}-{1}'.partition('-')[2]", "'{1}{0}'.replace('{1}', '')", "'{0}'.replace('{0}', '{1}')",
       "''.join(['{0}'])", "''.join(['{0}', ''])", "''.join('{0}')", "'{0}' * 1", "'{0}' + ''", "'{0}{1}{2}'[::3]", "'{0}{1}'[::-2]", "'{0}'.ljust(1)",
       "''.rjust(1, '{0}')", "'{0}'.center(1)", "'\\t'.expandtabs(1)", "'{0}'.zfill(1)", "'{0}'.translate({{ord('{0}'): '{1}'}})", "'%c' % '{0}'",
       "'%s' % ('{0}',)", "'%.1s' % '{0}{1}'", "f'{{\"{0}\":1}}'", "format('{0}')", "chr(ord('{0}'))", "str('{0}')", "'{0}'.encode().decode()",
       "[*'{1}{0}'][1]", "next(iter('{0}'))", "max('{0}{1}')", "sorted('{1}{0}')[0]", "sys.intern('{0}{1}'[0])", "'{0}'.casefold()",
       "'{1}{0}'.removeprefix('{1}')", "'{0}\\n{1}'.splitlines()[0]", "str({3})", "repr({3})", "'%d' % {3}", "format({3}, 'd')", "f'{{{3}}}'", "'{{}}'.format({3})"]
BYTES = ["b'AB'[:1]", "b'a'.upper()", "b' A '.strip()", "b'A-B'.split(b'-')[0]", "b'B'.replace(b'B', b'A')", "b''.join([b'A'])", "b''.join([b'A', b''])",
         "bytes([65])", "b'A' * 1", "b'A' + b''", "b'ABC'[::3]", "'A'.encode()", "(65).to_bytes(1, 'big')", "b'%c' % 65", "bytes.fromhex('41')",
         "b'A'.ljust(1)", "bytes(b'A')", "b'A-B'.partition(b'-')[0]", "b'a'.swapcase()", "bytes(1)", "b''.center(1, b'A')"]


def program_identity(w):
    rng = w.rng
    for _ in range(16):
        marks = [rng.choice("abgxzABZ_01 ~\u00e9\u00c9\u4e2d") for _ in range(3)]
        expression = rng.choice(ONE).format(*marks, rng.randint(0, 9))
        w.line(f"x, y, c = {expression}, {expression}, {marks[0]!r}")
        w.line(f"show({expression!r}, lambda: (x, x is c, x is y, x is chr(ord(x)) if len(x) == 1 else x is '', x is sys.intern(x), size(x)))")
    for expression in rng.sample(BYTES, 8):
        w.line(f"show({expression!r}, lambda: ({expression} is b'A', {expression} is bytes([65]), {expression} is bytes([0])))")
    w.line("NOTHING = []")
    w.line("def count(*a, **k): return [sys.getrefcount(z) for z in (*a, *k.values())]")
    for i in range(6):
        given = rng.choice(["*a", "*a, **k", "a[0]", "*a[:1]", "cls.thing", "x=a[0]", "*a, x=cls.thing"])
        call = rng.choice(["super().__call__", "type.__call__(cls, ", "super(Meta, cls).__call__"])
        if call.endswith(" ") and "," in given:
            given = "*a"  # one reference too many for each named value: docs/internals/language.md
        call = call + given + ")" if call.endswith(" ") else f"{call}({given})"
        maker = rng.choice(["def __init__(self, *a, **k): print(count(*a, **k))", "def __init__(self, x=NOTHING): print(count(x), sys.getrefcount(self))",
                            "def __new__(cls, *a, **k): print(count(*a, **k)); return object.__new__(cls)"])
        w.line(f"class Meta(type):\n    thing = []\n    def __call__(cls, *a, **k): return {call}")
        w.line(f"class Made(metaclass=Meta):\n    {maker}")
        w.show(rng.choice(["Made([])", "Made(Meta.thing)", "Made(Meta.thing, y={})", "Made()", "Made(x=Meta.thing)", "Made(*[Meta.thing])", "Made(**{'x': Meta.thing})"]))
    for _ in range(4):
        w.line(f"it = iter({rng.choice(['[1, 2, 3]', '(1, 2)', repr('ab'), repr(chr(20013) * 2), repr(b'abc'), '[]'])})")
        for _ in range(3):
            w.show(rng.choice(["next(it)", "it.__length_hint__()", "it.__reduce__()[1:]", f"it.__setstate__({rng.randint(-2, 4)})", "list(__import__('copy').copy(it))"]))


LINES = ["{n} = {v} + {v}", "print({s}, {n})", "if {n} == {v}:\n    {n} = {s}", "for {n} in {v}:\n    print({n})", "def {n}({m}, *, {k}={v}):\n    return {m}",
         "class {N}:\n    def {n}(self):\n        pass", "{n} = [{v}, {v}, {s}]", "{n} = {{{s}: {v}, {s}: {v}}}", "{n} = f'{t}{{{n}}}{t}'", "while {n} < {v}:\n    break",
         "try:\n    {n}({v})\nexcept {N} as {m}:\n    pass", "with {n}({s}) as {m}:\n    {m}", "{n}({s}, {m}={v})", "{n} = {v} if {m} else {s}",
         "lambda {n}: {v}", "{n} = ({v},\n    {s})", "{n}[{v}] = {s}", "import {n}", "from {n} import {m}, {k}", "assert {n}, {s}", "del {n}, {m}",
         "return_ = {s}  # {t}", "match {n}:\n    case {v}:\n        pass", "{n} = '''{t}\n{t}'''", "global {n}", "@{n}\ndef {m}(): pass"]
NAMES = ["x", "value", "\u53d8\u91cf", "\u5217\u8868", "\u00e9t\u00e9", "n1"]
TEXTS = ["text", "\u4e2d\u6587", "\u4f60\u597d\uff0c\u4e16\u754c", "\u00e9", ""]
MARKS = [":", "(", ")", "[", "]", "{", "}", ",", "=", "==", "+", "\uff0c", "\uff1a", "\uff08", "'", '"', "5", "if", "else", "=5", "\u4e2d", " x", ".", "$", "?", "!", "\\", "    ",
         "**", "*", "in", "not", "as", "0x", "1.5", "None", "->", ":=", "@", "\u201c", "\u3002"]


def program_mistakes(w):
    rng = w.rng
    w.line("def try_it(source):")
    w.line("    for given in (source, source.encode()):")
    w.line("        try: compile(given, 'f', 'exec')")
    w.line("        except SyntaxError as e: print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))")
    w.line("        else: print('fine')")
    for _ in range(12):
        line = rng.choice(LINES)
        parts = {"n": rng.choice(NAMES), "m": rng.choice(NAMES), "k": rng.choice(NAMES) + "_", "N": rng.choice(["Kind", "\u7c7b"]), "t": rng.choice(TEXTS),
                 "v": rng.choice(["1", "2.5", "x", "f(x)", "'a'", "(1, 2)"]), "s": repr(rng.choice(TEXTS))}
        source = line.format(**parts)
        if rng.random() < 0.3:
            source = f"{rng.choice(NAMES)} = {rng.choice(TEXTS)!r}; " + source
        for _ in range(rng.randint(1, 2)):
            at = rng.randint(0, len(source))
            change = rng.random()
            if change < 0.45:
                source = source[:at] + rng.choice(MARKS) + source[at:]
            elif change < 0.8:
                source = source[:at] + source[at + rng.randint(1, 2):]
            else:
                source = source[:at] + rng.choice(MARKS) + source[at + 1:]
        w.line(f"try_it({rng.choice(['', '', '# coding: utf-8' + chr(10)]) + source!r})")
