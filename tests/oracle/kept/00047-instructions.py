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
    def f(a, b, c):
        n = 0
        while a < b < c and n < 5 or n == 0:
            n += 1; a += 1
            if a if n > 1 else b: continue
            if not (a and b or c): break
        return a, b, c, n
    print(f(1, 2, 3), f(0, 0, 0))
except Exception as e: print(type(e).__name__, e)
try:
    n: int = 3
    print(__annotations__['n'])
except Exception as e: print(type(e).__name__, e)
try:
    print([(i, j) for i in range(3) if i for j in range(i) if not j], {i: j for i, j in zip('ab', [1, 2])}, {i % 2 for i in range(4)}, list(i for i in 'ab'))
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
    def f(a, b=2, c=3, *, d=4, e=5): return a, b, c, d, e
    print(f(1), f(1, 7), f(1, e=8), f(1, c=9))
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
    print([*range(3), *'ab'], (*[1], 2), {*[1], *()} == {1})
except Exception as e: print(type(e).__name__, e)
try:
    def f(a, /, b, *, c): return a, b, c
    for call in ('f(1, 2, c=3)', 'f(1, b=2, c=3)', 'f(a=1, b=2, c=3)', 'f(1)', 'f()', 'f(1, 2, 3)', 'f(1, 2, c=3, d=4)', 'f(1, 2, b=3, c=4)', 'f(*[1], **{"b": 2, "c": 3})'):
        try: print(eval(call))
        except TypeError as e: print(e)
except Exception as e: print(type(e).__name__, e)
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
def fm1():
    try:
        match 5:
            case [x]: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case {'a': x}: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case []: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case 'a': print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case [a, b, *_, c] if c: print('case 4', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm1()
try:
    match 5:
        case [[a], b] | [a, b]: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case str() | bytes(): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case 1 | 2 | 5: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case {'b': [k]}: print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
def fm2():
    try:
        match (1, (2, 3)):
            case list(): print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case {'b': [k]}: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm2()
try:
    match []:
        case None: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case {'a': 1, **rest}: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case int(a, b): print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case Const.A: print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case list(): print('case 4', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case [x]: print('case 5', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
