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
def tidy(x):
    t = type(x).__name__
    if t in ('function', 'builtin_function_or_method', 'method', 'method_descriptor', 'wrapper_descriptor', 'method-wrapper', 'classmethod_descriptor',
             'getset_descriptor', 'member_descriptor'): return t + ' ' + x.__name__
    if isinstance(x, type): return 'class ' + x.__name__
    if isinstance(x, BaseException): return t + ' ' + str(x) + ' ' + repr(x.args)
    if t in ('property', 'staticmethod', 'classmethod', 'mappingproxy', 'cell', 'generator', 'module', 'code', 'frame', 'traceback', 'super', 'ReferenceType', 'object'): return '<' + t + '>'
    if t == 'str' and ' at 0x' in x: return x.split(' at 0x')[0]
    if t == 'set' or t == 'frozenset': return (t, sorted(map(repr, x)))
    return text(x)

v1 = 10**20
show(2, lambda: tidy(v1.__abs__(2.5)))
print(tidy(v1))
v2 = 10**20
show(5, lambda: tidy(v2.__add__(True)))
print(tidy(v2))
v3 = 0
show(8, lambda: tidy(v3.__and__(2)))
print(tidy(v3))
v4 = 255
show(11, lambda: tidy(v4.__bool__('a')))
print(tidy(v4))
v5 = 7
show(14, lambda: tidy(v5.__ceil__(True)))
print(tidy(v5))
v6 = 255
show(17, lambda: tidy(v6.__divmod__([1, 2])))
print(tidy(v6))
v7 = 255
show(20, lambda: tidy(v7.__eq__([1, 2])))
print(tidy(v7))
v8 = 7
show(23, lambda: tidy(v8.__float__(True)))
print(tidy(v8))
v9 = -(2**70)
show(26, lambda: tidy(type(v9).__floor__(v9)))
print(tidy(v9))
v10 = -(2**70)
show(29, lambda: tidy(v10.__floordiv__([1, 2])))
print(tidy(v10))
v11 = 255
show(32, lambda: tidy(v11.__format__(None)))
print(tidy(v11))
v12 = 255
show(35, lambda: tidy(v12.__ge__(1)))
print(tidy(v12))
v13 = 7
show(38, lambda: tidy(v13.__getattribute__('__class__')))
print(tidy(v13))
v14 = 10**20
show(41, lambda: tidy(v14.__gt__()))
print(tidy(v14))
v15 = -(2**70)
show(44, lambda: tidy(v15.__hash__(1)))
print(tidy(v15))
v16 = -(2**70)
show(47, lambda: tidy(v16.__index__(2.5)))
print(tidy(v16))
v17 = 0
show(50, lambda: tidy(v17.__int__(2)))
print(tidy(v17))
v18 = 7
show(53, lambda: tidy(v18.__invert__(b'a')))
print(tidy(v18))
v19 = 10**20
show(56, lambda: tidy(v19.__le__(None)))
print(tidy(v19))
v20 = 7
show(59, lambda: tidy(v20.__lshift__(3)))
print(tidy(v20))
v21 = -3
show(62, lambda: tidy(v21.__lt__(1)))
print(tidy(v21))
v22 = 7
show(65, lambda: tidy(v22.__mod__(3)))
print(tidy(v22))
v23 = 7
show(68, lambda: tidy(type(v23).__mul__(v23, 0)))
print(tidy(v23))
v24 = -3
show(71, lambda: tidy(v24.__ne__(None)))
print(tidy(v24))
v25 = -(2**70)
show(74, lambda: tidy(type(v25).__neg__(v25, 2.5)))
print(tidy(v25))
v26 = 255
show(77, lambda: tidy(v26.__or__(b'a')))
print(tidy(v26))
v27 = -(2**70)
show(80, lambda: tidy(v27.__pos__([1, 2])))
print(tidy(v27))
v28 = 10**20
show(83, lambda: tidy(v28.__pow__(2)))
print(tidy(v28))
v29 = 10**20
show(86, lambda: tidy(v29.__radd__(2)))
print(tidy(v29))
v30 = 10**20
show(89, lambda: tidy(v30.__rand__(2.5)))
print(tidy(v30))
