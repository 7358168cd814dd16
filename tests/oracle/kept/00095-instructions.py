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
    print({'a': 1, 'b': len('x')}, {1: 2, len('ab'): 3}, [[]] * 2, (1, 2)[0], 'abc'[1:], [1, 2, 3][::-1], {1, 2} | {3}, b'a' + b'b', 2 ** 10, 7 // 2, 7 % 3, 1 / 4)
except Exception as e: print(type(e).__name__, e)
try:
    def f(a, /, b, *, c): return a, b, c
    for call in ('f(1, 2, c=3)', 'f(1, b=2, c=3)', 'f(a=1, b=2, c=3)', 'f(1)', 'f()', 'f(1, 2, 3)', 'f(1, 2, c=3, d=4)', 'f(1, 2, b=3, c=4)', 'f(*[1], **{"b": 2, "c": 3})'):
        try: print(eval(call))
        except TypeError as e: print(e)
except Exception as e: print(type(e).__name__, e)
try:
    try:
        del nothing
    except NameError as e: print(e)
except Exception as e: print(type(e).__name__, e)
try:
    pass
except Exception as e: print(type(e).__name__, e)
from math import *
print(floor(2.5), pi > 3)
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
    def outer():
        v = 1
        class C:
            try: print(v)
            except NameError as e: print(e)
            v = 2
            print(v)
        return C
    outer()
except Exception as e: print(type(e).__name__, e)
try:
    o = Box(); o.z = 1; del o.z; print(vars(o))
except Exception as e: print(type(e).__name__, e)
try:
    def outer(v):
        class C:
            v = v
            w = [v for _ in 'ab']
            def m(self): return v
        return C
    C = outer(7)
    try: print(C.v, C.w, C().m())
    except NameError as e: print(e)
except Exception as e: print(type(e).__name__, e)
try:
    d, grown = {}, []
    for i in range(60):
        d[str(i)] = i
        grown.append(sys.getsizeof(d))
    print(grown)
except Exception as e: print(type(e).__name__, e)
try:
    def f(a: int, *b: str, c: 'x' = 1, **d) -> None: pass
    print(f.__annotations__)
except Exception as e: print(type(e).__name__, e)
try:
    match P(0, [4]):
        case [x, y]: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case None: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case {'a': x}: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
def fm1():
    try:
        match True:
            case list(): print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case P(x=1, y=v): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case P(0, [q]): print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case int(a, b): print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case [int(), *_]: print('case 4', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm1()
try:
    match {}:
        case 'a': print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case P(a, b): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case {'a': 1, **rest}: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case {'a': x}: print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case list(): print('case 4', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
try:
    match 2.5:
        case []: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case [x]: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case list(): print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case {'b': [k]}: print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
