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
    class C1():
        tag = 'C1'
        __slots__ = ()
        def who(self): return 'C1' + (super().who() if hasattr(super(), 'who') else '.')
        def __invert__(self, *a): return ('__invert__', len(a))
        def __call__(self, *a): return ('__call__', len(a))
        def __exit__(self, *a): return True
        def __radd__(self, *a): return '__radd__'
        def __rmul__(self, *a): return NotImplemented
        def __abs__(self, *a): return ('__abs__', len(a))
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
        def who(self): return 'C2'
        def __gt__(self, *a): return '__gt__'
        def __hash__(self, *a): return 5
        def __le__(self, *a): return NotImplemented
        def __eq__(self, *a): return True
        def __enter__(self, *a): return NotImplemented
        @property
        def prop(self): return 'prop of ' + 'C2'
except TypeError as e:
    print(e); C2 = object
print([c.__name__ for c in C2.__mro__], getattr(C2, 'tag', None))
try:
    class C3(C1, C2):
        tag = 'C3'
        @classmethod
        def make(cls): return cls.__name__
        @staticmethod
        def static(x=1): return x
except TypeError as e:
    print(e); C3 = object
print([c.__name__ for c in C3.__mro__], getattr(C3, 'tag', None))
try:
    x4 = C1()
except Exception as e: print(type(e).__name__, e); x4 = None
show(47, lambda: x4 % 2)
show(48, lambda: format(x4, 'q')[:3])
show(49, lambda: not x4)
show(50, lambda: round(x4))
show(51, lambda: x4.static(5))
show(52, lambda: hash(x4) == hash(x4))
show(53, lambda: x4 ** 2)
show(54, lambda: [1, 2, 3][x4])
show(55, lambda: x4.make())
show(56, lambda: x4 < 1)
show(57, lambda: len(x4))
show(58, lambda: 1 - x4)
show(59, lambda: x4 == x4)
show(60, lambda: ~x4)
show(61, lambda: int(x4))
show(62, lambda: x4 >= 1)
show(63, lambda: next(x4))
show(64, lambda: x4 | 1)
show(65, lambda: x4[0])
show(66, lambda: -x4)
show(67, lambda: x4 > 1)
show(68, lambda: setattr(x4, 'prop', 1))
try:
    x5 = C2()
except Exception as e: print(type(e).__name__, e); x5 = None
show(72, lambda: abs(x5))
show(73, lambda: hash(x5) == hash(x5))
show(74, lambda: x5 | 1)
show(75, lambda: x5 in [x5])
show(76, lambda: 2 * x5)
show(77, lambda: max([x5, x5]) is x5)
show(78, lambda: x5.tag)
show(79, lambda: ~x5)
show(80, lambda: list(x5))
show(81, lambda: [1, 2, 3][x5])
show(82, lambda: x5(1))
show(83, lambda: x5.who())
show(84, lambda: divmod(x5, 2))
show(85, lambda: float(x5))
show(86, lambda: not x5)
show(87, lambda: '%s' % type(x5).__name__)
show(88, lambda: 1 + x5)
show(89, lambda: x5.make())
show(90, lambda: str(x5)[:3])
show(91, lambda: setattr(x5, 'x', 1))
show(92, lambda: -x5)
show(93, lambda: x5.prop)
try:
    x6 = C3()
except Exception as e: print(type(e).__name__, e); x6 = None
show(97, lambda: bool(x6))
show(98, lambda: x6 in [x6])
show(99, lambda: x6.x)
show(100, lambda: x6 != 3)
show(101, lambda: len(x6))
show(102, lambda: divmod(x6, 2))
show(103, lambda: x6 + 1)
show(104, lambda: x6[0])
show(105, lambda: type(x6).__hash__ is None)
show(106, lambda: -x6)
show(107, lambda: 'k' in dir(x6))
show(108, lambda: x6.who())
show(109, lambda: setattr(x6, 'x', 1))
show(110, lambda: float(x6))
show(111, lambda: not x6)
show(112, lambda: x6 @ 1)
show(113, lambda: x6.make())
show(114, lambda: list(x6))
show(115, lambda: x6 < 1)
show(116, lambda: x6.prop)
show(117, lambda: x6.static(5))
show(118, lambda: x6 ** 2)
