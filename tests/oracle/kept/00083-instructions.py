import sys, gc
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
import weakref, types
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

class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Const: A = 5
try:
    try:
        try: 1 / 0
        except (KeyError, TypeError): print('no')
    except ArithmeticError: print('yes')
    try:
        try: 1 / 0
        except 3: pass
    except TypeError as e: print(e, repr(e.__context__))
except Exception as e: print(type(e).__name__, e)
try:
    class M(type):
        def __new__(m, n, b, d, **k): print(n, k); return super().__new__(m, n, b, d)
        def __init__(c, n, b, d, **k): pass
        @classmethod
        def __prepare__(m, n, b, **k): return {'pre': 1}
    class A(metaclass=M, k=2): pass
    print(A.pre, type(A).__name__)
except Exception as e: print(type(e).__name__, e)
try:
    def f(a: int, *b: str, c: 'x' = 1, **d) -> None: pass
    print(f.__annotations__)
except Exception as e: print(type(e).__name__, e)
try:
    pass
except Exception as e: print(type(e).__name__, e)
from math import *
print(floor(2.5), pi > 3)
try:
    def f(v):
        for i in range(3):
            try:
                if i == v: break
                if i == 0: continue
                print(i)
            finally: print('f', i)
        else: return 'whole'
        return 'broken'
    print(f(1), f(9))
except Exception as e: print(type(e).__name__, e)
try:
    def outer(u):
        class D:
            z = u
        return D.z
    print(outer(3))
except Exception as e: print(type(e).__name__, e)
try:
    class A:
        x: int = 1
        y: 'str'
    print(A.__annotations__)
except Exception as e: print(type(e).__name__, e)
try:
    assert 1, 'fine'
    try:
        assert 0, {'a': 1}
    except AssertionError as e: print(e)
    try:
        assert not 1
    except AssertionError as e: print(repr(e))
except Exception as e: print(type(e).__name__, e)
try:
    exec(compile('1 + 1\n', 'f', 'single')); exec(compile('None', 'f', 'single'))
except Exception as e: print(type(e).__name__, e)
try:
    try:
        from sys import nothing
    except ImportError as e: print(e)
except Exception as e: print(type(e).__name__, e)
def fm1():
    try:
        match range(3):
            case Const.A: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case P(x=1, y=v): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm1()
def fm2():
    try:
        match []:
            case [a, b, *_, c] if c: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case str() | bytes(): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case {'a': 1, 'b': [int() as k]}: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm2()
try:
    match 5:
        case [x]: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case x if x: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
def fm3():
    try:
        match {}:
            case int() as whole: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case [a, b, *_, c] if c: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case x if x: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm3()
