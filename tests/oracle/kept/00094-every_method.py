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

v1 = b'\x00\xff'
show(2, lambda: tidy(v1.maketrans('ab', 'xy')))
print(tidy(v1))
v2 = b'\x00\xff'
show(5, lambda: tidy(v2.partition(b' ')))
print(tidy(v2))
v3 = b'Hello'
show(8, lambda: tidy(type(v3).removeprefix(v3, b'a')))
print(tidy(v3))
v4 = b'\x00\xff'
show(11, lambda: tidy(v4.removesuffix('c')))
print(tidy(v4))
v5 = b'abc'
show(14, lambda: tidy(v5.replace('a', 'xy')))
print(tidy(v5))
v6 = b'\x00\xff'
show(17, lambda: tidy(type(v6).rfind(v6, 'b')))
print(tidy(v6))
v7 = b'a b c'
show(20, lambda: tidy(v7.rindex('a')))
print(tidy(v7))
v8 = b'\x00\xff'
show(23, lambda: tidy(v8.rjust(9)))
print(tidy(v8))
v9 = b'Hello'
show(26, lambda: tidy(v9.rpartition(',')))
print(tidy(v9))
v10 = b''
show(29, lambda: tidy(type(v10).rsplit(v10, None, 1)))
print(tidy(v10))
v11 = b'\x00\xff'
show(32, lambda: tidy(type(v11).rstrip(v11)))
print(tidy(v11))
v12 = b'a b c'
show(35, lambda: tidy(v12.split(2)))
print(tidy(v12))
v13 = b'abc'
show(38, lambda: tidy(v13.splitlines(True)))
print(tidy(v13))
v14 = b'Hello'
show(41, lambda: tidy(type(v14).startswith(v14, b'a')))
print(tidy(v14))
v15 = b'Hello'
show(44, lambda: tidy(v15.strip(b'a')))
print(tidy(v15))
v16 = b''
show(47, lambda: tidy(v16.swapcase()))
print(tidy(v16))
v17 = b''
show(50, lambda: tidy(v17.title(2)))
print(tidy(v17))
v18 = b'Hello'
show(53, lambda: tidy(v18.translate(bytes(range(256)))))
print(tidy(v18))
v19 = b''
show(56, lambda: tidy(type(v19).upper(v19, 2)))
print(tidy(v19))
v20 = b'Hello'
show(59, lambda: tidy(v20.zfill(6)))
print(tidy(v20))
v21 = [3, 1, 2]
show(62, lambda: tidy(v21.__add__(None)))
print(tidy(v21))
v22 = [[]]
show(65, lambda: tidy(v22.__class_getitem__(int)))
print(tidy(v22))
v23 = [1, 2, 3]
show(68, lambda: tidy(v23.__contains__(2.5)))
print(tidy(v23))
v24 = [3, 1, 2]
show(71, lambda: tidy(v24.__delitem__('a')))
print(tidy(v24))
v25 = [3, 1, 2]
show(74, lambda: tidy(type(v25).__eq__(v25, None)))
print(tidy(v25))
v26 = [1, 2, 3]
show(77, lambda: tidy(v26.__ge__((1,))))
print(tidy(v26))
v27 = [[]]
show(80, lambda: tidy(type(v27).__getattribute__(v27, 'nothing')))
print(tidy(v27))
v28 = [1, 2, 3]
show(83, lambda: tidy(v28.__getitem__('a')))
print(tidy(v28))
v29 = ['a', None]
show(86, lambda: tidy(type(v29).__gt__(v29, 1, 2)))
print(tidy(v29))
v30 = [[]]
show(89, lambda: tidy(type(v30).__iadd__(v30, True)))
print(tidy(v30))
