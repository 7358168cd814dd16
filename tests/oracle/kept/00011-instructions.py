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
    def deco(f): return lambda *a: ('deco', f(*a))
    @deco
    def f(x): return x
    @staticmethod
    def s(): pass
    print(f(1))
    @deco
    class C:
        def __init__(self, *a): pass
    print(C()[0])
except Exception as e: print(type(e).__name__, e)
try:
    n, t = 7, []; print(-n, +n, ~n, not n, t or n, t and n, n or t, -2.5 if t else +n)
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
    try:
        del nothing
    except NameError as e: print(e)
except Exception as e: print(type(e).__name__, e)
try:
    def f(a, /, b, *, c): return a, b, c
    for call in ('f(1, 2, c=3)', 'f(1, b=2, c=3)', 'f(a=1, b=2, c=3)', 'f(1)', 'f()', 'f(1, 2, 3)', 'f(1, 2, c=3, d=4)', 'f(1, 2, b=3, c=4)', 'f(*[1], **{"b": 2, "c": 3})'):
        try: print(eval(call))
        except TypeError as e: print(e)
except Exception as e: print(type(e).__name__, e)
try:
    s = {1, 9, 17}; s.remove(1); s.remove(9); s.add(25); s.add(33); print(list(s))
except Exception as e: print(type(e).__name__, e)
try:
    exec(compile('1 + 1\n', 'f', 'single')); exec(compile('None', 'f', 'single'))
except Exception as e: print(type(e).__name__, e)
try:
    try:
        from sys import nothing
    except ImportError as e: print(e)
except Exception as e: print(type(e).__name__, e)
try:
    class D:
        a = 1
        del a
    print(hasattr(D, 'a'))
except Exception as e: print(type(e).__name__, e)
try:
    try:
        raise
    except RuntimeError as e: print(e)
    try: raise 3
    except TypeError as e: print(e)
    try: raise ValueError from 3
    except TypeError as e: print(e)
    try: raise ValueError('x') from None
    except ValueError as e: print(e.__suppress_context__)
except Exception as e: print(type(e).__name__, e)
try:
    match P(0, [4]):
        case {'a': x}: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case {'a': 1, 'b': [int() as k]}: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case True: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
def fm1():
    try:
        match []:
            case int(a, b): print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case {'a': 1, 'b': [int() as k]}: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm1()
try:
    match {}:
        case []: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case [1, _, z]: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case [x, *rest]: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
def fm2():
    try:
        match (1, (2, 3)):
            case [x]: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case P(): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case str() | bytes(): print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case P(a, b): print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case x if x: print('case 4', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case 2.5: print('case 5', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm2()
