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

v1 = frozenset([1, 2])
show(2, lambda: tidy(v1.__getattribute__('__name__')))
print(tidy(v1))
v2 = frozenset([1, 2])
show(5, lambda: tidy(v2.__gt__()))
print(tidy(v2))
v3 = frozenset()
show(8, lambda: tidy(v3.__hash__({'a': 1})))
print(tidy(v3))
v4 = frozenset()
show(11, lambda: tidy(v4.__iter__((1,))))
print(tidy(v4))
v5 = frozenset([1, 2])
show(14, lambda: tidy(v5.__le__(2.5)))
print(tidy(v5))
v6 = frozenset([1, 2])
show(17, lambda: tidy(type(v6).__len__(v6, [1, 2])))
print(tidy(v6))
v7 = frozenset([1, 2])
show(20, lambda: tidy(type(v7).__lt__(v7, {'a': 1})))
print(tidy(v7))
v8 = frozenset()
show(23, lambda: tidy(type(v8).__ne__(v8, b'a')))
print(tidy(v8))
v9 = frozenset()
show(26, lambda: tidy(type(v9).__or__(v9, str)))
print(tidy(v9))
v10 = frozenset()
show(29, lambda: tidy(v10.__rand__((1,))))
print(tidy(v10))
v11 = frozenset([1, 2])
show(32, lambda: tidy(v11.__repr__('a')))
print(tidy(v11))
v12 = frozenset()
show(35, lambda: tidy(v12.__ror__({'a': 1})))
print(tidy(v12))
v13 = frozenset()
show(38, lambda: tidy(type(v13).__rsub__(v13, 'a')))
print(tidy(v13))
v14 = frozenset()
show(41, lambda: tidy(v14.__rxor__(2.5)))
print(tidy(v14))
v15 = frozenset()
show(44, lambda: tidy(v15.__sub__(True)))
print(tidy(v15))
v16 = frozenset([1, 2])
show(47, lambda: tidy(v16.__xor__(1, 2)))
print(tidy(v16))
v17 = frozenset([1, 2])
show(50, lambda: tidy(v17.copy()))
print(tidy(v17))
v18 = frozenset([1, 2])
show(53, lambda: tidy(v18.difference('a')))
print(tidy(v18))
v19 = frozenset([1, 2])
show(56, lambda: tidy(v19.intersection(None)))
print(tidy(v19))
v20 = frozenset()
show(59, lambda: tidy(type(v20).isdisjoint(v20, [1])))
print(tidy(v20))
v21 = frozenset([1, 2])
show(62, lambda: tidy(v21.issubset([1, 2])))
print(tidy(v21))
v22 = frozenset([1, 2])
show(65, lambda: tidy(type(v22).issuperset(v22, [1])))
print(tidy(v22))
v23 = frozenset()
show(68, lambda: tidy(v23.symmetric_difference(2.5)))
print(tidy(v23))
v24 = frozenset([1, 2])
show(71, lambda: tidy(v24.union([1])))
print(tidy(v24))
v25 = range(5, -5, -2)
show(74, lambda: tidy(v25.__bool__(b'a')))
print(tidy(v25))
v26 = range(1, 10, 3)
show(77, lambda: tidy(type(v26).__contains__(v26, 1)))
print(tidy(v26))
v27 = range(0)
show(80, lambda: tidy(type(v27).__eq__(v27, 'a')))
print(tidy(v27))
v28 = range(0)
show(83, lambda: tidy(v28.__ge__(1, 2)))
print(tidy(v28))
v29 = range(0)
show(86, lambda: tidy(v29.__getattribute__('nothing')))
print(tidy(v29))
v30 = range(0)
show(89, lambda: tidy(v30.__getitem__(slice(0, 2))))
print(tidy(v30))
