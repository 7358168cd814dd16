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

v1 = object()
show(2, lambda: tidy(v1.__ne__((1,))))
print(tidy(v1))
v2 = object()
show(5, lambda: tidy(v2.__repr__(None)))
print(tidy(v2))
v3 = object()
show(8, lambda: tidy(v3.__setattr__('x', 1)))
print(tidy(v3))
v4 = object()
show(11, lambda: tidy(v4.__str__([1, 2])))
print(tidy(v4))
v5 = object()
show(14, lambda: tidy(type(v5).__subclasshook__(v5, int)))
print(tidy(v5))
v6 = int
show(17, lambda: tidy(v6.__call__(1, d=2)))
print(tidy(v6))
v7 = int
show(20, lambda: tidy(v7.__delattr__('x')))
print(tidy(v7))
v8 = type('T', (dict,), {'__slots__': ()})
show(23, lambda: tidy(v8.__init__(2.5)))
print(tidy(v8))
v9 = int
show(26, lambda: tidy(v9.__instancecheck__(1)))
print(tidy(v9))
v10 = int
show(29, lambda: tidy(v10.__or__(None)))
print(tidy(v10))
v11 = type('T', (dict,), {'__slots__': ()})
show(32, lambda: tidy(v11.__prepare__('N', ())))
print(tidy(v11))
v12 = type('T', (dict,), {'__slots__': ()})
show(35, lambda: tidy(v12.__repr__(None)))
print(tidy(v12))
v13 = type('T', (), {'a': 1})
show(38, lambda: tidy(v13.__ror__(int)))
print(tidy(v13))
v14 = type('T', (dict,), {'__slots__': ()})
show(41, lambda: tidy(v14.__setattr__('x', 1)))
print(tidy(v14))
v15 = type('T', (), {'a': 1})
show(44, lambda: tidy(v15.__subclasscheck__(bool)))
print(tidy(v15))
v16 = type('T', (dict,), {'__slots__': ()})
show(47, lambda: tidy(v16.mro()))
print(tidy(v16))
v17 = show
show(50, lambda: tidy(v17.__call__(1, d=2)))
print(tidy(v17))
v18 = show
show(53, lambda: tidy(v18.__get__(None, Box)))
print(tidy(v18))
v19 = show
show(56, lambda: tidy(v19.__repr__([1, 2])))
print(tidy(v19))
v20 = Box.clsm
show(59, lambda: tidy(type(v20).__call__(v20)))
print(tidy(v20))
v21 = Box.clsm
show(62, lambda: tidy(type(v21).__delattr__(v21, 'x')))
print(tidy(v21))
v22 = box.meth
show(65, lambda: tidy(v22.__eq__('a')))
print(tidy(v22))
v23 = box.meth
show(68, lambda: tidy(type(v23).__ge__(v23)))
print(tidy(v23))
v24 = box.meth
show(71, lambda: tidy(v24.__getattribute__('nothing')))
print(tidy(v24))
v25 = box.meth
show(74, lambda: tidy(v25.__gt__(2.5)))
print(tidy(v25))
v26 = box.meth
show(77, lambda: tidy(v26.__le__('a')))
print(tidy(v26))
v27 = Box.clsm
show(80, lambda: tidy(v27.__lt__()))
print(tidy(v27))
v28 = box.meth
show(83, lambda: tidy(v28.__ne__('a')))
print(tidy(v28))
v29 = box.meth
show(86, lambda: tidy(v29.__repr__(True)))
print(tidy(v29))
v30 = box.meth
show(89, lambda: tidy(v30.__setattr__('x', 1)))
print(tidy(v30))
