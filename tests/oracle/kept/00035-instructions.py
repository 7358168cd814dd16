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
    n, t = 7, []; print(-n, +n, ~n, not n, t or n, t and n, n or t, -2.5 if t else +n)
except Exception as e: print(type(e).__name__, e)
try:
    def f(v):
        while v is None: v = 3
        while v is not None:
            v = None if v < 2 else v - 1
            if v is None: break
        else: print('else')
        while not v:
            v = 4
        return v
    print(f(None), f(1), f(5))
except Exception as e: print(type(e).__name__, e)
try:
    pass
except Exception as e: print(type(e).__name__, e)
from math import *
print(floor(2.5), pi > 3)
try:
    def f():
        global fresh
        fresh = 3
        return fresh
    print(f(), fresh)
except Exception as e: print(type(e).__name__, e)
try:
    import collections.abc as abc
    print(abc.Sized.__name__)
except Exception as e: print(type(e).__name__, e)
try:
    def g():
        x = yield 1
        y = yield from (2, 3)
        return (x, y)
    it = g(); print(next(it), it.send(5), next(it))
    try: next(it)
    except StopIteration as e: print(e.value)
except Exception as e: print(type(e).__name__, e)
try:
    print([(i, j) for i in range(3) if i for j in range(i) if not j], {i: j for i, j in zip('ab', [1, 2])}, {i % 2 for i in range(4)}, list(i for i in 'ab'))
except Exception as e: print(type(e).__name__, e)
try:
    print([*range(3), *'ab'], (*[1], 2), {*[1], *()} == {1})
except Exception as e: print(type(e).__name__, e)
try:
    def f(a, b=2, c=3, *, d=4, e=5): return a, b, c, d, e
    print(f(1), f(1, 7), f(1, e=8), f(1, c=9))
except Exception as e: print(type(e).__name__, e)
try:
    class A:
        x: int = 1
        y: 'str'
    print(A.__annotations__)
except Exception as e: print(type(e).__name__, e)
try:
    match P(0, [4]):
        case list(): print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case {'a': x}: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case []: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case dict(d): print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
def fm1():
    try:
        match 5:
            case dict(d): print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case [x, *rest]: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case [x]: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case 1 | 2 | 5: print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm1()
try:
    match 'a':
        case [int(), *_]: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case P(a, b): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case [1, _, z]: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
def fm2():
    try:
        match P(1, 2):
            case 2.5: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case P(a, b): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm2()
