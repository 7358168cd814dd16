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

v1 = 7
show(2, lambda: tidy(type(v1).__rdivmod__(v1, 2)))
print(tidy(v1))
v2 = 255
show(5, lambda: tidy(type(v2).__repr__(v2, 2)))
print(tidy(v2))
v3 = 0
show(8, lambda: tidy(v3.__rfloordiv__(None)))
print(tidy(v3))
v4 = -(2**70)
show(11, lambda: tidy(type(v4).__rlshift__(v4, None)))
print(tidy(v4))
v5 = 255
show(14, lambda: tidy(v5.__rmod__(7)))
print(tidy(v5))
v6 = -(2**70)
show(17, lambda: tidy(v6.__rmul__(3)))
print(tidy(v6))
v7 = 0
show(20, lambda: tidy(v7.__ror__(int)))
print(tidy(v7))
v8 = -(2**70)
show(23, lambda: tidy(type(v8).__round__(v8, slice(0, 2))))
print(tidy(v8))
v9 = -3
show(26, lambda: tidy(type(v9).__rpow__(v9, 2)))
print(tidy(v9))
v10 = -3
show(29, lambda: tidy(v10.__rrshift__(2)))
print(tidy(v10))
v11 = 10**20
show(32, lambda: tidy(type(v11).__rshift__(v11, 1)))
print(tidy(v11))
v12 = 10**20
show(35, lambda: tidy(v12.__rsub__()))
print(tidy(v12))
v13 = 10**20
show(38, lambda: tidy(v13.__rtruediv__((1,))))
print(tidy(v13))
v14 = -3
show(41, lambda: tidy(v14.__rxor__(2)))
print(tidy(v14))
v15 = -3
show(44, lambda: tidy(v15.__sub__()))
print(tidy(v15))
v16 = 10**20
show(47, lambda: tidy(v16.__truediv__((1,))))
print(tidy(v16))
v17 = 0
show(50, lambda: tidy(type(v17).__trunc__(v17, 2.5)))
print(tidy(v17))
v18 = 10**20
show(53, lambda: tidy(v18.__xor__(1)))
print(tidy(v18))
v19 = 7
show(56, lambda: tidy(v19.as_integer_ratio(True)))
print(tidy(v19))
v20 = 10**20
show(59, lambda: tidy(v20.bit_count(1)))
print(tidy(v20))
v21 = 10**20
show(62, lambda: tidy(v21.bit_length((1,))))
print(tidy(v21))
v22 = 255
show(65, lambda: tidy(type(v22).conjugate(v22, None)))
print(tidy(v22))
v23 = 255
show(68, lambda: tidy(v23.from_bytes(b'\x01\x02', 'big')))
print(tidy(v23))
v24 = 0
show(71, lambda: tidy(type(v24).to_bytes(v24, 9, 'big')))
print(tidy(v24))
v25 = float('nan')
show(74, lambda: tidy(v25.__abs__(2)))
print(tidy(v25))
v26 = 3.0
show(77, lambda: tidy(v26.__add__(b'a')))
print(tidy(v26))
v27 = 3.0
show(80, lambda: tidy(v27.__bool__({'a': 1})))
print(tidy(v27))
v28 = 3.0
show(83, lambda: tidy(v28.__ceil__(1)))
print(tidy(v28))
v29 = float('nan')
show(86, lambda: tidy(v29.__divmod__(1)))
print(tidy(v29))
v30 = float('nan')
show(89, lambda: tidy(v30.__eq__(2)))
print(tidy(v30))
