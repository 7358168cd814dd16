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
        def who(self): return 'C1' + (super().who() if hasattr(super(), 'who') else '.')
        def __radd__(self, *a): return ('__radd__', len(a))
        @classmethod
        def make(cls): return cls.__name__
        @staticmethod
        def static(x=1): return x
except TypeError as e:
    print(e); C1 = object
print([c.__name__ for c in C1.__mro__], getattr(C1, 'tag', None))
try:
    class C2(C1):
        tag = 'C2'
        def __call__(self, *a): return '__call__'
        def __iter__(self, *a): return iter([1, 2])
        def __int__(self, *a): return 7
        @property
        def prop(self): return 'prop of ' + 'C2'
        @classmethod
        def make(cls): return cls.__name__
        @staticmethod
        def static(x=1): return x
except TypeError as e:
    print(e); C2 = object
print([c.__name__ for c in C2.__mro__], getattr(C2, 'tag', None))
try:
    class C3(C2, C1):
        tag = 'C3'
        def who(self): return 'C3' + (super().who() if hasattr(super(), 'who') else '.')
        @property
        def prop(self): return 'prop of ' + 'C3'
except TypeError as e:
    print(e); C3 = object
print([c.__name__ for c in C3.__mro__], getattr(C3, 'tag', None))
try:
    x4 = C1()
except Exception as e: print(type(e).__name__, e); x4 = None
show(39, lambda: hash(x4) == hash(x4))
show(40, lambda: -x4)
show(41, lambda: x4.tag)
show(42, lambda: str(x4)[:3])
show(43, lambda: len(x4))
show(44, lambda: setattr(x4, 'prop', 1))
show(45, lambda: x4 != 3)
show(46, lambda: x4 + 1)
show(47, lambda: '%s' % type(x4).__name__)
show(48, lambda: delattr(x4, 'x'))
show(49, lambda: list(x4))
show(50, lambda: max([x4, x4]) is x4)
show(51, lambda: x4 @ 1)
show(52, lambda: x4(1))
show(53, lambda: x4 - 1)
show(54, lambda: x4.who())
show(55, lambda: divmod(x4, 2))
show(56, lambda: not x4)
show(57, lambda: x4 < 1)
show(58, lambda: float(x4))
show(59, lambda: x4.static(5))
show(60, lambda: x4 > 1)
try:
    x5 = C2()
except Exception as e: print(type(e).__name__, e); x5 = None
show(64, lambda: x5.__class__.__name__)
show(65, lambda: '%s' % type(x5).__name__)
show(66, lambda: x5 ** 2)
show(67, lambda: x5.make())
show(68, lambda: len(x5))
show(69, lambda: type(x5).__hash__ is None)
show(70, lambda: x5.x)
show(71, lambda: delattr(x5, 'x'))
show(72, lambda: x5 != 3)
show(73, lambda: x5.tag)
show(74, lambda: x5 < 1)
show(75, lambda: x5 % 2)
show(76, lambda: 'k' in dir(x5))
show(77, lambda: [1, 2, 3][x5])
show(78, lambda: list(x5))
show(79, lambda: not x5)
show(80, lambda: 1 - x5)
show(81, lambda: x5 - 1)
show(82, lambda: abs(x5))
show(83, lambda: x5[0])
show(84, lambda: x5 in [x5])
show(85, lambda: bool(x5))
try:
    x6 = C3()
except Exception as e: print(type(e).__name__, e); x6 = None
show(89, lambda: bool(x6))
show(90, lambda: divmod(x6, 2))
show(91, lambda: x6 * 2)
show(92, lambda: x6 != 3)
show(93, lambda: type(x6).__hash__ is None)
show(94, lambda: hash(x6) == hash(x6))
show(95, lambda: x6.who())
show(96, lambda: [x6] == [x6])
show(97, lambda: int(x6))
show(98, lambda: sorted(vars(x6)) if hasattr(x6, '__dict__') else 0)
show(99, lambda: x6.x)
show(100, lambda: format(x6, 'q')[:3])
show(101, lambda: abs(x6))
show(102, lambda: x6 - 1)
show(103, lambda: len(x6))
show(104, lambda: 'k' in dir(x6))
show(105, lambda: delattr(x6, 'x'))
show(106, lambda: x6 ** 2)
show(107, lambda: float(x6))
show(108, lambda: x6.__len__())
show(109, lambda: 2 * x6)
show(110, lambda: x6 == x6)
