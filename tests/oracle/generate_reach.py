"""Kinds of programs that reach every method of the built-in types, every built-in function and every instruction; see generate_programs.py.

A program of program_every_method takes the next ones of REACH, so that a few hundred seeds call them all. Each call that is written is
noted in Writer.reached as (type, method): what the run of compare.py counts.
"""
import builtins
import types

E = "(lambda: (yield))"  # makes a function that makes a generator

# Receivers, as expressions; a call may change them, so each is made anew.
RECEIVERS = {
    "int": ["0", "7", "-3", "10**20", "-(2**70)", "255"], "float": ["0.5", "-2.75", "1e300", "float('inf')", "float('nan')", "3.0"],
    "bool": ["True", "False"], "str": ["'abc'", "''", "'Hello World'", "' \\t x\\n'", "'\\u00e9\\u4e2d'", "'a,b,c'", "'12'"],
    "bytes": ["b'abc'", "b''", "b'\\x00\\xff'", "b'a b c'", "b'Hello'"], "list": ["[]", "[1, 2, 3]", "[3, 1, 2]", "['a', None]", "[[]]"],
    "tuple": ["()", "(1,)", "(1, 'a', 2.5)", "((), [])"], "dict": ["{}", "{'a': 1, 'b': 2}", "{1: [], (2,): None}"],
    "set": ["set()", "{1, 2, 3}", "{'a'}"], "frozenset": ["frozenset()", "frozenset([1, 2])"],
    "range": ["range(0)", "range(1, 10, 3)", "range(5, -5, -2)"], "slice": ["slice(1, 5, 2)", "slice(None)", "slice(-3, None)"],
    "object": ["object()"], "type": ["int", "type('T', (), {'a': 1})", "type('T', (dict,), {'__slots__': ()})"],
    "function": ["(lambda a, b=2, *c, d, **e: a)", "show"], "method": ["box.meth", "Box.clsm"], "builtin_function_or_method": ["len", "[1, 2].append"],
    "method_descriptor": ["str.join", "list.append"], "wrapper_descriptor": ["int.__add__", "object.__init__"], "method-wrapper": ["(5).__add__", "[].__len__"],
    "classmethod_descriptor": ["dict.__dict__['fromkeys']"], "getset_descriptor": ["type.__dict__['__name__']", "type(show).__dict__['__code__']"],
    "member_descriptor": ["Slotted.x", "slice.start"], "property": ["property()", "Box.prop", "property(lambda s: 5, lambda s, v: None, None, 'doc')"],
    "staticmethod": ["staticmethod(len)", "Box.__dict__['stat']"], "classmethod": ["classmethod(len)", "Box.__dict__['clsm']"],
    "super": ["super(Box, box)", "super(bool, True)"], "mappingproxy": ["Box.__dict__", "types_proxy"], "cell": ["cell", "empty_cell"],
    "generator": ["gen(3)", "started(gen(3))", "(i for i in ())"], "module": ["sys", "sys.modules['__main__']"], "NoneType": ["None"],
    "NotImplementedType": ["NotImplemented"], "ellipsis": ["..."], "code": ["show.__code__"], "frame": ["sys._getframe()"],
    "traceback": ["trace()"], "list_iterator": ["iter([1, 2, 3])"], "list_reverseiterator": ["reversed([1, 2, 3])"], "tuple_iterator": ["iter((1, 2))"],
    "str_iterator": ["iter('a\\u4e2d')"], "str_ascii_iterator": ["iter('ab')"], "bytes_iterator": ["iter(b'ab')"], "range_iterator": ["iter(range(3))"],
    "longrange_iterator": ["iter(range(2**70, 2**70 + 3))"], "set_iterator": ["iter({1, 2})"], "dict_keyiterator": ["iter({'a': 1})"],
    "dict_valueiterator": ["iter({'a': 1}.values())"], "dict_itemiterator": ["iter({'a': 1}.items())"], "dict_reversekeyiterator": ["reversed({'a': 1})"],
    "dict_reversevalueiterator": ["reversed({'a': 1}.values())"], "dict_reverseitemiterator": ["reversed({'a': 1}.items())"],
    "dict_keys": ["{'a': 1, 'b': 2}.keys()"], "dict_values": ["{'a': 1}.values()"], "dict_items": ["{'a': 1, 'b': 2}.items()"],
    "iterator": ["iter(Seq())"], "callable_iterator": ["iter(lambda: 3, 4)", "iter([1, 2, 3].pop, 1)"], "enumerate": ["enumerate('ab')"],
    "reversed": ["reversed(Seq())"], "zip": ["zip('ab', [1, 2])"], "map": ["map(str, [1, 2])"], "filter": ["filter(None, [0, 1])"],
    "types.GenericAlias": ["list[int]", "dict[str, list[int]]"], "types.UnionType": ["int | str"],
    "BaseException": ["BaseException('b', 1)"], "Exception": ["ValueError('v')", "KeyError('k')"], "StopIteration": ["StopIteration(5)"],
    "SystemExit": ["SystemExit(3)"], "OSError": ["OSError(2, 'no', 'file')"], "SyntaxError": ["SyntaxError('bad', ('f', 1, 2, 'text'))"],
    "ImportError": ["ImportError('m', name='n', path='p')"], "NameError": ["NameError('n', name='x')"], "AttributeError": ["AttributeError('a', name='x', obj=3)"],
    "KeyError": ["KeyError('k')"], "UnicodeDecodeError": ["UnicodeDecodeError('utf-8', b'\\xff', 0, 1, 'why')"],
    "UnicodeEncodeError": ["UnicodeEncodeError('ascii', '\\u00e9', 0, 1, 'why')"],
    "UnicodeTranslateError": ["UnicodeTranslateError('\\u00e9', 0, 1, 'why')"],
    "weakref.ReferenceType": ["weakref.ref(box)", "weakref.ref(box, lambda r: None)"], "weakref.ProxyType": ["weakref.proxy(box)"],
    "weakref.CallableProxyType": ["weakref.proxy(box_callable)"],
}

SETUP = """import weakref, types
class Box:
    x = 5
    def meth(self, *a): return ('meth', a)
    @classmethod
    def clsm(cls, *a): return (cls.__name__, a)
    @staticmethod
    def stat(*a): return a
    @property
    def prop(self): return 'prop'
    def __repr__(self): return '<box>'
class Callable(Box):
    def __call__(self, *a): return ('called', a)
class Slotted:
    __slots__ = ('x', 'y')
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError(i)
        return i
    def __len__(self): return 3
box, box_callable, slotted = Box(), Callable(), Slotted()
slotted.x = 1
types_proxy = types.MappingProxyType({'a': 1, 'b': 2})
def made_cell(v=3): return lambda: v
cell, empty_cell = made_cell().__closure__[0], types.CellType()
def gen(n):
    for i in range(n):
        try:
            got = yield i
            if got: print('got', got)
        except ValueError as e: yield ('caught', str(e))
    return 'done'
def started(g): next(g); return g
def trace():
    try: 1 / 0
    except ZeroDivisionError as e: return e.__traceback__
"""

# (type, method): what suits it; elsewhere arguments are tried at random.
ARGUMENTS = {
    "__init_subclass__": [""], "__subclasshook__": ["int"], "__class_getitem__": ["int", "(int, str)"], "__format__": ["''", "'>8'", "'x'"],
    "__getattribute__": ["'__class__'", "'__name__'", "'nothing'"], "__setattr__": ["'x', 1"], "__delattr__": ["'x'"], "__reduce_ex__": ["2"],
    "__getitem__": ["0", "-1", "slice(0, 2)", "'a'"], "__setitem__": ["0, 'new'", "'a', 1", "slice(0, 1), [7]"], "__delitem__": ["0", "'a'"],
    "__call__": ["", "1", "1, d=2"], "__get__": ["box", "None, Box", "box, Box"], "__set__": ["box, 1", "slotted, 7"], "__delete__": ["box", "slotted"],
    "__instancecheck__": ["1"], "__subclasscheck__": ["bool"], "__prepare__": ["'N', ()"], "__contains__": ["1", "'a'", "(1, 2)"],
    "__round__": ["", "1", "-1"], "__pow__": ["2", "3, 5", "-1"], "__rpow__": ["2"], "__setstate__": ["1", "0", "None"], "__dir__": [""],
    "join": ["['a', 'b']", "[b'a']"], "split": ["", "','", "None, 1", "b'b'"], "rsplit": ["", "','", "None, 1"], "partition": ["','", "b' '"], "rpartition": ["','"],
    "replace": ["'a', 'xy'", "'b', '', 1", "b'a', b''"], "translate": ["{97: 'x', 98: None}", "None", "bytes(range(256))"], "encode": ["", "'utf-8'", "'ascii', 'replace'", "'latin-1', 'ignore'"],
    "decode": ["", "'ascii', 'replace'", "'latin-1'"], "to_bytes": ["9, 'big'", "3, 'little', signed=True"], "from_bytes": ["b'\\x01\\x02', 'big'", "b'\\xff', 'little', signed=True"],
    "fromhex": ["'0a ff'", "'0x1.8p3'", "'zz'"], "fromkeys": ["'ab'", "[1, 2], []"], "maketrans": ["'ab', 'xy'", "{'a': 'b'}", "'a', 'b', 'c'", "b'ab', b'xy'"],
    "insert": ["0, 5", "-1, 'x'"], "pop": ["", "0", "'a'", "'zz', 3"], "extend": ["[4, 5]", "'xy'"], "update": ["[4]", "{'z': 9}", "[('k', 'v')]"], "remove": ["1", "2"],
    "index": ["1", "'b'", "b'b'", "3"], "count": ["1", "'a'", "b'a'"], "find": ["'b'", "'c', 1", "b'c'"], "rfind": ["'b'"], "rindex": ["'a'"], "append": ["1"], "add": ["9"],
    "get": ["'a'", "'q', 3"], "setdefault": ["'a'", "'n', []"], "sort": ["", "reverse=True", "key=str"], "center": ["9", "12, '*'"], "ljust": ["9", "12, '*'"], "rjust": ["9", "12, '*'"],
    "zfill": ["6"], "expandtabs": ["", "4"], "startswith": ["'a'", "('H', 'x')", "b'a'"], "endswith": ["'c'", "('d',)", "b'c'"], "strip": ["", "'a '", "b'a'"], "lstrip": ["", "'H'"], "rstrip": ["", "'d'"],
    "removeprefix": ["'a'", "b'a'"], "removesuffix": ["'c'"], "format": ["", "1, a=2"], "format_map": ["{'a': 1}"], "splitlines": ["", "True"], "indices": ["7", "0"], "discard": ["1", "77"],
    "send": ["None", "5"], "throw": ["ValueError('t')", "KeyError", "ValueError, 'old', None"], "close": [""], "with_traceback": ["None", "trace()"], "add_note": ["'note'", "3"],
    "__getformat__": ["'double'"], "mro": [""], "getter": ["len"], "setter": ["len"], "deleter": ["len"], "__set_name__": ["Box, 'n'"], "__ror__": ["int", "{'q': 1}"], "__or__": ["str", "{'q': 1}", "None"],
    "__mul__": ["2", "0"], "__rmul__": ["3"], "__imul__": ["2"], "__lshift__": ["3"], "__rshift__": ["1"], "__rlshift__": ["2"], "__rrshift__": ["2"], "__mod__": ["3", "(1,)"], "__rmod__": ["7"],
    "issubset": ["[1, 2, 3]"], "issuperset": ["[1]"], "isdisjoint": ["[1]"], "__length_hint__": [""], "clear": [""], "copy": [""], "tb_next": [""], "replace_code": [""],
    "hex": ["", "'-'", "':', 2"], "union": ["[1]", "{2}, [3]"], "__mro_entries__": ["(list,)"], "__replace__": [""], "co_lines": [""], "co_positions": [""],
}
PLAIN = ["", "1", "2", "'a'", "[1, 2]", "None", "2.5", "b'a'", "(1,)", "{1}", "{'a': 1}", "1, 2", "slice(0, 2)", "True"]

# Whose answer no two interpreters agree on, or that Pyrena does not have by intention (pickling, size of code objects, debuggers).
APART = {"__reduce__", "__reduce_ex__", "__sizeof__", "__getnewargs__", "__getnewargs_ex__", "__getstate__", "__setstate__", "__hash__", "__dir__", "__doc__", "__setformat__",
         "_varname_from_oparg", "replace", "co_positions", "co_lines"}
APART_BUT = {("str", "replace"), ("bytes", "replace")} | {(t, "__hash__") for t in ("int", "float", "bool", "range", "tuple", "frozenset")}
# The attributes of these are written to stderr or end the program.
NOT_CALLED = {("frame", "clear"), ("type", "__subclasses__"), ("OSError", "__init__"), ("type", "__getattribute__"), ("types.GenericAlias", "__getattribute__"), ("types.GenericAlias", "__iter__"), ("weakref.ReferenceType", "__hash__")}


def type_of(name):
    """The type that RECEIVERS calls [name]."""
    space = {}
    exec("import sys\ndef show(): pass\n" + SETUP, space)
    return type(eval(RECEIVERS[name][0], space))


def is_method(value):
    return isinstance(value, (types.MethodDescriptorType, types.WrapperDescriptorType, types.ClassMethodDescriptorType, types.BuiltinFunctionType,
                              staticmethod))


def all_methods():
    """(name in RECEIVERS, method) of every method that a built-in type itself has."""
    found, seen = [], set()
    for name in RECEIVERS:
        for kind in type_of(name).__mro__:
            if kind in seen or kind.__name__ in ("object",) and name != "object":
                continue
            seen.add(kind)
            for method in sorted(vars(kind)):
                if not is_method(vars(kind)[method]) or method == "__new__" or (name, method) in NOT_CALLED:
                    continue
                if method in APART and (name, method) not in APART_BUT:
                    continue
                found.append((name, method))
    return found


METHODS = all_methods()
NOT_HERE = {"open", "complex", "bytearray", "memoryview", "breakpoint", "help", "aiter", "anext", "copyright", "credits", "license", "exit", "quit",
            "BaseExceptionGroup", "ExceptionGroup"}
FUNCTIONS = sorted(n for n, v in vars(builtins).items() if callable(v) and n[0] != "_" and n not in NOT_HERE
                   and not (isinstance(v, type) and issubclass(v, BaseException))) + ["__import__", "__build_class__"]
CALLS = {
    "abs": ["-3", "2.5", "'a'", "True"], "all": ["[1, 0]", "()"], "any": ["[0, 2]", "3"], "ascii": ["'\\u00e9'", "[1]"], "bin": ["10", "-1", "1.5"], "bool": ["", "[]", "3"],
    "bytes": ["3", "'a', 'utf-8'", "[65, 66]", "'a'", "[300]"], "callable": ["len", "3"], "chr": ["65", "0x1F600", "-1"], "classmethod": ["len"],
    "compile": ["'1 + 1', 'f', 'eval'", "'x = ', 'f', 'exec'", "'1', 'f', 'bad'"], "delattr": ["Box(), 'y'", "Box, 'nothing'"], "dict": ["", "a=1", "[(1, 2)]", "[1]", "{'a': 1}, b=2"],
    "dir": ["[]", "Box"], "divmod": ["7, 2", "-7, 2", "7.5, 2", "1, 0", "'a', 1"], "enumerate": ["'ab', 1", "'ab', start=2", "3"], "eval": ["'1 + 2'", "'x', {'x': 3}", "'1 +'", "show.__code__, {}"],
    "exec": ["'q = 1', {}", "'raise KeyError(1)'", "3"], "filter": ["None, [0, 1]", "len, ['', 'a']", "1"], "float": ["'1.5'", "'nan'", "'x'", "10**400", "", "' -inf '"], "format": ["3", "3.14159, '.2f'", "'a', '>5'", "3, 'q'"],
    "frozenset": ["", "[1, 2]", "[[]]"], "getattr": ["box, 'x'", "box, 'nope', 3", "box, 'nope'", "box, 3"], "globals": [""], "hasattr": ["box, 'x'", "box, 'nope'", "1, 2"], "hash": ["3", "'a' * 0", "[]", "2.5", "(1, 2)"],
    "hex": ["255", "-1", "'a'"], "id": ["3"], "input": ["", "'prompt'"], "int": ["'12'", "'ff', 16", "'0b1', 0", "'z'", "2.9", "", "'1_0'", "float('nan')"], "isinstance": ["1, int", "1, (str, int)", "1, int | str", "1, 2"],
    "issubclass": ["bool, int", "int, (str, float)", "1, int", "int, 1"], "iter": ["[1]", "[].pop, 1", "3", "1, 2"], "len": ["'abc'", "3", "Seq()"], "list": ["", "'ab'", "3", "range(3)"], "locals": [""],
    "map": ["str, [1, 2]", "pow, [2, 3], [3, 2]", "str"], "max": ["1, 2", "[]", "[], default=3", "[1, 2], key=lambda v: -v", "'a', 1"], "min": ["1, 2", "()", "[3, 1]", "1"], "next": ["iter([])", "iter([]), 5", "iter([1])", "3"],
    "object": ["", "1"], "oct": ["8", "-8"], "ord": ["'a'", "'ab'", "b'a'", "3"], "pow": ["2, 5", "2, -1, 7", "2, 5, 0", "2.0, 3", "'a', 2"], "print": ["1, 2, sep='-'", "'a', end='!\\n'", "sep=3", "'f', flush=True"],
    "property": ["len", ""], "range": ["3", "1, 2, 0", "'a'", "1, 10, 3"], "repr": ["'a'", "[1, 'b']", "{}"], "reversed": ["[1, 2]", "{1}", "'ab'", "{'a': 1}"], "round": ["2.5", "2.675, 2", "-1234, -2", "3.5", "'a'"],
    "set": ["'aab'[:1]", "[[]]", ""], "setattr": ["Box(), 'x', 1", "1, 'x', 1", "Box(), 2, 3"], "slice": ["3", "1, 2, 3", ""], "sorted": ["[3, 1]", "'ba', reverse=True", "[1, 'a']", "['b', 'A'], key=str.lower"], "staticmethod": ["len"],
    "str": ["3", "b'a', 'ascii'", "b'a'", "b'\\xff', 'utf-8'", ""], "sum": ["[1, 2]", "[[1], [2]], []", "['a']", "[0.1] * 3, 1"], "super": ["bool, True", "int", "1"], "tuple": ["", "[1, 2]", "3"], "type": ["3", "'N', (), {}", "'N', (int,), {'a': 1}", "1, 2"],
    "vars": ["Box()", "3"], "zip": ["'ab', [1, 2, 3]", "'ab', [1], strict=True", "3", ""], "__import__": ["'math'", "'nothing_there'", "'collections.abc'"], "__build_class__": ["(lambda: None), 'N'", "1, 2", "(lambda: None), 'N', int"],
}

REACH = [("m",) + pair for pair in METHODS] + [("f", name) for name in FUNCTIONS]


def owner(name, method):
    """The type that has the method which [name]'s receivers find."""
    for kind in type_of(name).__mro__:
        if method in vars(kind):
            return kind.__name__
    return None


def write_call(w, item):
    rng = w.rng
    if item[0] == "f":
        name = item[1]
        arguments = rng.choice(CALLS.get(name, PLAIN)) if rng.random() < 0.9 else rng.choice(PLAIN)
        if name in ("globals", "locals", "dir", "vars", "id", "super") or (name == "object" and not arguments):
            w.show(f"type({name}({arguments})).__name__")
        else:
            w.show(f"{name}({arguments})")
        w.reached.add(item)
        return
    _, name, method = item
    arguments = rng.choice(ARGUMENTS.get(method, PLAIN)) if rng.random() < 0.85 else rng.choice(PLAIN)
    v = w.name()
    receiver = rng.choice(RECEIVERS[name])
    if method == "__hash__" and "nan" in receiver:
        receiver = "0.5"  # nan's is by its address
    w.line(f"{v} = {receiver}")
    through = rng.random() < 0.2 and name not in ("type", "super", "weakref.ProxyType", "weakref.CallableProxyType")
    call = f"type({v}).{method}({v}{', ' * bool(arguments)}{arguments})" if through else f"{v}.{method}({arguments})"
    w.show(f"tidy({call})")
    w.line(f"print(tidy({v}))")
    w.reached.add(item)


TIDY = """def tidy(x):
    t = type(x).__name__
    if t in ('function', 'builtin_function_or_method', 'method', 'method_descriptor', 'wrapper_descriptor', 'method-wrapper', 'classmethod_descriptor',
             'getset_descriptor', 'member_descriptor'): return t + ' ' + x.__name__
    if isinstance(x, type): return 'class ' + x.__name__
    if isinstance(x, BaseException): return t + ' ' + str(x) + ' ' + repr(x.args)
    if t in ('property', 'staticmethod', 'classmethod', 'mappingproxy', 'cell', 'generator', 'module', 'code', 'frame', 'traceback', 'super', 'ReferenceType', 'object'): return '<' + t + '>'
    if t == 'str' and ' at 0x' in x: return x.split(' at 0x')[0]
    if t == 'set' or t == 'frozenset': return (t, sorted(map(repr, x)))
    return text(x)
"""


def program_every_method(w, turn):
    w.line(SETUP + TIDY)
    for i in range(30):
        write_call(w, REACH[(turn * 30 + i) % len(REACH)])


# ---- every instruction -----------------------------------------------------------------------------------------------------------------------

SUBJECTS = ["5", "'a'", "[1, 2, 3]", "(1, (2, 3))", "{'a': 1, 'b': [2]}", "P(1, 2)", "None", "2.5", "[]", "{}", "b'x'", "True", "P(0, [4])", "range(3)"]
PATTERNS = ["[]", "[x]", "[x, y]", "[x, *rest]", "[1, _, z]", "(x, (y, z))", "{'a': x}", "{'a': 1, **rest}", "{}", "P(x=1, y=v)", "P(a, b)", "P(0, [q])", "None",
            "int(n)", "str() | bytes()", "1 | 2 | 5", "'a'", "-1", "2.5", "True", "int() as whole", "[int(), *_]", "{'b': [k]}", "list()", "P()", "int(a, b)",
            "Const.A", "[[a], b] | [a, b]", "{'a': 1, 'b': [int() as k]}", "x if x", "[a, b, *_, c] if c", "dict(d)"]


def write_match(w):
    rng = w.rng
    w.line(f"match {rng.choice(SUBJECTS)}:")
    for i, pattern in enumerate(rng.sample(PATTERNS, rng.randint(2, 6))):
        w.line(f"    case {pattern}: print('case {i}', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))")
    w.line("    case _: print('no case')")


DELETIONS = [
    "def f():\n    a = 1\n    del a\n    try: print(a)\n    except NameError as e: print(type(e).__name__, e)\nf()",
    "def f():\n    a = 1\n    def g(): return a\n    del a\n    try: g()\n    except NameError as e: print(type(e).__name__, e)\nf()",
    "gone = 1\ndef f():\n    global gone\n    del gone\nf()\ntry: gone\nexcept NameError as e: print(e)",
    "class D:\n    a = 1\n    del a\nprint(hasattr(D, 'a'))", "o = Box(); o.z = 1; del o.z; print(vars(o))", "l = [1, 2, 3]; del l[0], l[0]; print(l)",
    "def f():\n    global fresh\n    fresh = 3\n    return fresh\nprint(f(), fresh)", "try:\n    del nothing\nexcept NameError as e: print(e)",
]
SCOPES = [
    "def outer(v):\n    class C:\n        v = v\n        w = [v for _ in 'ab']\n        def m(self): return v\n    return C\nC = outer(7)\ntry: print(C.v, C.w, C().m())\nexcept NameError as e: print(e)",
    "def outer():\n    v = 1\n    class C:\n        try: print(v)\n        except NameError as e: print(e)\n        v = 2\n        print(v)\n    return C\nouter()",
    "def outer(u):\n    class D:\n        z = u\n    return D.z\nprint(outer(3))", "class A:\n    x: int = 1\n    y: 'str'\nprint(A.__annotations__)", "n: int = 3\nprint(__annotations__['n'])", "def f(a: int, *b: str, c: 'x' = 1, **d) -> None: pass\nprint(f.__annotations__)",
    "def f():\n    n = 0\n    def g():\n        nonlocal n\n        n += 1\n        return n\n    return g\ng = f(); print(g(), g(), g.__closure__[0].cell_contents)",
    "def f(*a, k=1, **d): return a, k, sorted(d)\nprint(f(*[1, 2], 3, **{'k': 2}, z=3), f(**{'q': 1}))\ntry: f(**{'k': 1}, **{'k': 2})\nexcept TypeError as e: print(e)",
    "from math import *\nprint(floor(2.5), pi > 3)", "import collections.abc as abc\nprint(abc.Sized.__name__)", "from collections import OrderedDict as OD, deque\nprint(OD, deque([1]))",
    "try:\n    from sys import nothing\nexcept ImportError as e: print(e)", "exec(compile('1 + 1\\n', 'f', 'single')); exec(compile('None', 'f', 'single'))",
    "assert 1, 'fine'\ntry:\n    assert 0, {'a': 1}\nexcept AssertionError as e: print(e)\ntry:\n    assert not 1\nexcept AssertionError as e: print(repr(e))",
    "a, *b, c = range(5); print(a, b, c)\n*a, b = 'xy'; print(a, b)\n[a, [b, *c]] = 1, 'pqr'; print(a, b, c)\ntry: a, b = 1, 2, 3\nexcept ValueError as e: print(e)\ntry: a, b, *c = [1]\nexcept ValueError as e: print(e)\ntry: a, b = 3\nexcept TypeError as e: print(e)",
    "d = {'a': 1, **{'b': 2}, 'c': 3}; print(d, {**d, 'a': 9})\ntry: {**3}\nexcept TypeError as e: print(e)", "print([*range(3), *'ab'], (*[1], 2), {*[1], *()} == {1})", "x = 5; print(f'{x!r:>4}|{x:{x}}|{x=}|{{}}')",
    "def g():\n    x = yield 1\n    y = yield from (2, 3)\n    return (x, y)\nit = g(); print(next(it), it.send(5), next(it))\ntry: next(it)\nexcept StopIteration as e: print(e.value)",
    "def g():\n    r = yield from h()\n    print('r', r)\ndef h():\n    try: yield 1\n    except ValueError: yield 2\n    finally: print('closed')\n    return 3\nit = g(); print(next(it), it.throw(ValueError)); print(list(it))\nit = g(); next(it); it.close()",
    "class CM:\n    def __enter__(s): return s\n    def __exit__(s, *a): print(a[0] and a[0].__name__); return True\nwith CM() as a, CM() as b: raise KeyError(1)\nwith CM(): pass\ndef f():\n    with CM(): return 3\nprint(f())\nfor i in range(2):\n    with CM(): continue",
    "def f(v):\n    while v is None: v = 3\n    while v is not None:\n        v = None if v < 2 else v - 1\n        if v is None: break\n    else: print('else')\n    while not v:\n        v = 4\n    return v\nprint(f(None), f(1), f(5))",
    "def f(a, b, c):\n    n = 0\n    while a < b < c and n < 5 or n == 0:\n        n += 1; a += 1\n        if a if n > 1 else b: continue\n        if not (a and b or c): break\n    return a, b, c, n\nprint(f(1, 2, 3), f(0, 0, 0))",
    "def f(v):\n    try:\n        try: return 1 / v\n        except ZeroDivisionError as e: raise ValueError('v') from e\n        else: print('else')\n        finally: print('fin')\n    except ValueError as e: return repr(e.__cause__)\nprint(f(0), f(2))",
    "def f(v):\n    for i in range(3):\n        try:\n            if i == v: break\n            if i == 0: continue\n            print(i)\n        finally: print('f', i)\n    else: return 'whole'\n    return 'broken'\nprint(f(1), f(9))",
    "l = [1, 2, 3]; l[0] += 5; l[1:] *= 2; print(l)\nclass A: pass\na = A(); a.n = 1; a.n += 2; a.n <<= 2; a.n |= 1; a.n ^= 3; a.n //= 2; a.n **= 2; a.n -= 1; a.n %= 7; a.n >>= 1; a.n &= 6\nprint(a.n); a.n /= 4; print(a.n)",
    "print(1 < 2 < 3 > 2, 1 is not None, 2 not in [1], not [], -3, +True, ~5, 1 if [] else 2, (lambda *a, k=2: (a, k))(1, k=3))", "print([(i, j) for i in range(3) if i for j in range(i) if not j], {i: j for i, j in zip('ab', [1, 2])}, {i % 2 for i in range(4)}, list(i for i in 'ab'))",
    "def deco(f): return lambda *a: ('deco', f(*a))\n@deco\ndef f(x): return x\n@staticmethod\ndef s(): pass\nprint(f(1))\n@deco\nclass C:\n    def __init__(self, *a): pass\nprint(C()[0])",
    "class M(type):\n    def __new__(m, n, b, d, **k): print(n, k); return super().__new__(m, n, b, d)\n    def __init__(c, n, b, d, **k): pass\n    @classmethod\n    def __prepare__(m, n, b, **k): return {'pre': 1}\nclass A(metaclass=M, k=2): pass\nprint(A.pre, type(A).__name__)",
    "try:\n    raise\nexcept RuntimeError as e: print(e)\ntry: raise 3\nexcept TypeError as e: print(e)\ntry: raise ValueError from 3\nexcept TypeError as e: print(e)\ntry: raise ValueError('x') from None\nexcept ValueError as e: print(e.__suppress_context__)",
    "try:\n    try: 1 / 0\n    except (KeyError, TypeError): print('no')\nexcept ArithmeticError: print('yes')\ntry:\n    try: 1 / 0\n    except 3: pass\nexcept TypeError as e: print(e, repr(e.__context__))",
    "def f(a, /, b, *, c): return a, b, c\nfor call in ('f(1, 2, c=3)', 'f(1, b=2, c=3)', 'f(a=1, b=2, c=3)', 'f(1)', 'f()', 'f(1, 2, 3)', 'f(1, 2, c=3, d=4)', 'f(1, 2, b=3, c=4)', 'f(*[1], **{\"b\": 2, \"c\": 3})'):\n    try: print(eval(call))\n    except TypeError as e: print(e)",
    "big = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, len('a')]\nprint(sum(big), len({**dict.fromkeys(big)}), max(*big), f'{1}{2}{3}')",
    "print({'a': 1, 'b': len('x')}, {1: 2, len('ab'): 3}, [[]] * 2, (1, 2)[0], 'abc'[1:], [1, 2, 3][::-1], {1, 2} | {3}, b'a' + b'b', 2 ** 10, 7 // 2, 7 % 3, 1 / 4)",
    "n, t = 7, []; print(-n, +n, ~n, not n, t or n, t and n, n or t, -2.5 if t else +n)", "def f(a, b=2, c=3, *, d=4, e=5): return a, b, c, d, e\nprint(f(1), f(1, 7), f(1, e=8), f(1, c=9))",
    "s = {1, 9, 17}; s.remove(1); s.remove(9); s.add(25); s.add(33); print(list(s))",
    "d, grown = {}, []\nfor i in range(60):\n    d[str(i)] = i\n    grown.append(sys.getsizeof(d))\nprint(grown)",
    "def f(): return locals()\nprint(f(), (lambda x: locals())(1))\ndef g(a, b=[]):\n    b.append(a)\n    return b\nprint(g(1), g(2), g.__defaults__)",
]


def program_instructions(w):
    rng = w.rng
    w.line(SETUP)
    w.line("class P:\n    __match_args__ = ('x', 'y')\n    def __init__(self, x, y): self.x, self.y = x, y\nclass Const: A = 5")
    for part in rng.sample(SCOPES + DELETIONS, 10):
        w.line("try:")
        w.line("    " + part.replace("\n", "\n    ") if "from math import *" not in part and "nonlocal" not in part else "    pass")
        w.line("except Exception as e: print(type(e).__name__, e)")
        if "from math import *" in part:
            w.line(part)
    for _ in range(4):
        function = rng.random() < 0.5
        if function:
            w.line(f"def {w.name('fm')}():")
            w.depth += 1
        w.line("try:")
        w.depth += 1
        before = len(w.lines)
        write_match(w)
        w.depth -= 1
        w.line("except Exception as e: print(type(e).__name__, e)")
        if function:
            w.depth -= 1
            w.line(f"fm{w.names}()")
        assert len(w.lines) > before
