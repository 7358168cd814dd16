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
    a, *b, c = range(5); print(a, b, c)
    *a, b = 'xy'; print(a, b)
    [a, [b, *c]] = 1, 'pqr'; print(a, b, c)
    try: a, b = 1, 2, 3
    except ValueError as e: print(e)
    try: a, b, *c = [1]
    except ValueError as e: print(e)
    try: a, b = 3
    except TypeError as e: print(e)
except Exception as e: print(type(e).__name__, e)
try:
    def f(a: int, *b: str, c: 'x' = 1, **d) -> None: pass
    print(f.__annotations__)
except Exception as e: print(type(e).__name__, e)
try:
    def f():
        a = 1
        def g(): return a
        del a
        try: g()
        except NameError as e: print(type(e).__name__, e)
    f()
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
    pass
except Exception as e: print(type(e).__name__, e)
from math import *
print(floor(2.5), pi > 3)
try:
    def g():
        r = yield from h()
        print('r', r)
    def h():
        try: yield 1
        except ValueError: yield 2
        finally: print('closed')
        return 3
    it = g(); print(next(it), it.throw(ValueError)); print(list(it))
    it = g(); next(it); it.close()
except Exception as e: print(type(e).__name__, e)
try:
    class D:
        a = 1
        del a
    print(hasattr(D, 'a'))
except Exception as e: print(type(e).__name__, e)
try:
    def f(): return locals()
    print(f(), (lambda x: locals())(1))
    def g(a, b=[]):
        b.append(a)
        return b
    print(g(1), g(2), g.__defaults__)
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
    match 2.5:
        case dict(d): print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case True: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case P(a, b): print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case [int(), *_]: print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case P(0, [q]): print('case 4', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
try:
    match []:
        case {'a': x}: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case list(): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
try:
    match range(3):
        case True: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case (x, (y, z)): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case [x, y]: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case None: print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
try:
    match {}:
        case (x, (y, z)): print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case {}: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case P(x=1, y=v): print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case [x, y]: print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case [int(), *_]: print('case 4', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case 2.5: print('case 5', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
