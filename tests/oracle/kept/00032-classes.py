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
try:
    class C1(Exception):
        tag = 'C1'
        def who(self): return 'C1'
        @property
        def prop(self): return 'prop of ' + 'C1'
        @classmethod
        def make(cls): return cls.__name__
        @staticmethod
        def static(x=1): return x
except TypeError as e:
    print(e); C1 = object
print([c.__name__ for c in C1.__mro__], getattr(C1, 'tag', None))
try:
    class C2():
        tag = 'C2'
        def __delitem__(self, *a): return '__delitem__'
        def __add__(self, *a): return NotImplemented
except TypeError as e:
    print(e); C2 = object
print([c.__name__ for c in C2.__mro__], getattr(C2, 'tag', None))
try:
    x3 = C1()
except Exception as e: print(type(e).__name__, e); x3 = None
show(24, lambda: sys.getsizeof(x3))
show(25, lambda: divmod(x3, 2))
show(26, lambda: x3[0])
show(27, lambda: hash(x3) == hash(x3))
show(28, lambda: max([x3, x3]) is x3)
show(29, lambda: x3.static(5))
show(30, lambda: x3 * 2)
show(31, lambda: float(x3))
show(32, lambda: x3 != 3)
show(33, lambda: 1 + x3)
show(34, lambda: abs(x3))
show(35, lambda: not x3)
show(36, lambda: len(x3))
show(37, lambda: round(x3))
show(38, lambda: x3 + 1)
show(39, lambda: x3.make())
show(40, lambda: x3 - 1)
show(41, lambda: delattr(x3, 'x'))
show(42, lambda: x3 ** 2)
show(43, lambda: [1, 2, 3][x3])
show(44, lambda: list(x3))
show(45, lambda: x3 in [x3])
try:
    x4 = C2()
except Exception as e: print(type(e).__name__, e); x4 = None
show(49, lambda: format(x4, 'q')[:3])
show(50, lambda: -x4)
show(51, lambda: not x4)
show(52, lambda: next(x4))
show(53, lambda: len(x4))
show(54, lambda: ~x4)
show(55, lambda: x4 >= 1)
show(56, lambda: divmod(x4, 2))
show(57, lambda: x4 @ 1)
show(58, lambda: max([x4, x4]) is x4)
show(59, lambda: delattr(x4, 'x'))
show(60, lambda: x4 * 2)
show(61, lambda: 1 + x4)
show(62, lambda: x4 % 2)
show(63, lambda: hash(x4) == hash(x4))
show(64, lambda: list(x4))
show(65, lambda: x4.__class__.__name__)
show(66, lambda: float(x4))
show(67, lambda: sorted(vars(x4)) if hasattr(x4, '__dict__') else 0)
show(68, lambda: x4(1))
show(69, lambda: x4.x)
show(70, lambda: 1 - x4)
