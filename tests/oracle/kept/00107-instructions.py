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
    d = {'a': 1, **{'b': 2}, 'c': 3}; print(d, {**d, 'a': 9})
    try: {**3}
    except TypeError as e: print(e)
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
    s = {1, 9, 17}; s.remove(1); s.remove(9); s.add(25); s.add(33); print(list(s))
except Exception as e: print(type(e).__name__, e)
try:
    gone = 1
    def f():
        global gone
        del gone
    f()
    try: gone
    except NameError as e: print(e)
except Exception as e: print(type(e).__name__, e)
try:
    print([(i, j) for i in range(3) if i for j in range(i) if not j], {i: j for i, j in zip('ab', [1, 2])}, {i % 2 for i in range(4)}, list(i for i in 'ab'))
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
    pass
except Exception as e: print(type(e).__name__, e)
from math import *
print(floor(2.5), pi > 3)
try:
    class D:
        a = 1
        del a
    print(hasattr(D, 'a'))
except Exception as e: print(type(e).__name__, e)
try:
    print({'a': 1, 'b': len('x')}, {1: 2, len('ab'): 3}, [[]] * 2, (1, 2)[0], 'abc'[1:], [1, 2, 3][::-1], {1, 2} | {3}, b'a' + b'b', 2 ** 10, 7 // 2, 7 % 3, 1 / 4)
except Exception as e: print(type(e).__name__, e)
try:
    match {'a': 1, 'b': [2]}:
        case [x, y]: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case -1: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case int() as whole: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case None: print('case 3', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
        case _: print('no case')
except Exception as e: print(type(e).__name__, e)
def fm1():
    try:
        match {}:
            case P(x=1, y=v): print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case {}: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case 1 | 2 | 5: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm1()
def fm2():
    try:
        match 'a':
            case [1, _, z]: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case dict(d): print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case None: print('case 2', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm2()
def fm3():
    try:
        match {'a': 1, 'b': [2]}:
            case 1 | 2 | 5: print('case 0', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case -1: print('case 1', sorted((k, text(v)) for k, v in locals().items() if len(k) < 3 or k == 'rest'))
            case _: print('no case')
    except Exception as e: print(type(e).__name__, e)
fm3()
