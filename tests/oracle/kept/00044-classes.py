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
    class C1(str):
        tag = 'C1'
        def who(self): return 'C1' + (super().who() if hasattr(super(), 'who') else '.')
        @property
        def prop(self): return 'prop of ' + 'C1'
except TypeError as e:
    print(e); C1 = object
print([c.__name__ for c in C1.__mro__], getattr(C1, 'tag', None))
try:
    class C2(C1):
        tag = 'C2'
        def __int__(self, *a): return 7
        def __getattr__(self, *a): return 'attr ' + a[0]
        def __eq__(self, *a): return True
        def __float__(self, *a): return 1.5
        def __neg__(self, *a): return 'neg'
        @classmethod
        def make(cls): return cls.__name__
        @staticmethod
        def static(x=1): return x
except TypeError as e:
    print(e); C2 = object
print([c.__name__ for c in C2.__mro__], getattr(C2, 'tag', None))
try:
    class C3(C1):
        tag = 'C3'
        def __sub__(self, *a): return ('__sub__', len(a))
        def __getattr__(self, *a): return 'attr ' + a[0]
except TypeError as e:
    print(e); C3 = object
print([c.__name__ for c in C3.__mro__], getattr(C3, 'tag', None))
try:
    class C4(C1):
        tag = 'C4'
        def who(self): return 'C4' + (super().who() if hasattr(super(), 'who') else '.')
        def __next__(self, *a, n=[]): n.append(a); return 4 if len(n) < 9 else next(iter(()))
        def __sub__(self, *a): return ('__sub__', len(a))
        def __float__(self, *a): return 1.5
        def __setattr__(self, n, v): print('set', n); object.__setattr__(self, n, v)
        def __or__(self, *a): return '__or__'
        @property
        def prop(self): return 'prop of ' + 'C4'
except TypeError as e:
    print(e); C4 = object
print([c.__name__ for c in C4.__mro__], getattr(C4, 'tag', None))
try:
    class C5(C1):
        tag = 'C5'
        def who(self): return 'C5'
        def __delitem__(self, *a): return ('__delitem__', len(a))
        def __mod__(self, *a): return '__mod__'
        def __matmul__(self, *a): return NotImplemented
        def __neg__(self, *a): return 'neg'
        @property
        def prop(self): return 'prop of ' + 'C5'
        @classmethod
        def make(cls): return cls.__name__
        @staticmethod
        def static(x=1): return x
except TypeError as e:
    print(e); C5 = object
print([c.__name__ for c in C5.__mro__], getattr(C5, 'tag', None))
try:
    x6 = C1()
except Exception as e: print(type(e).__name__, e); x6 = None
show(66, lambda: divmod(x6, 2))
show(67, lambda: list(x6))
show(68, lambda: 1 - x6)
show(69, lambda: delattr(x6, 'x'))
show(70, lambda: x6 - 1)
show(71, lambda: x6.make())
show(72, lambda: x6.__len__())
show(73, lambda: type(x6).__hash__ is None)
show(74, lambda: sorted(vars(x6)) if hasattr(x6, '__dict__') else 0)
show(75, lambda: setattr(x6, 'prop', 1))
show(76, lambda: isinstance(x6, list))
show(77, lambda: x6 != 3)
show(78, lambda: x6 > 1)
show(79, lambda: bool(x6))
show(80, lambda: x6.who())
show(81, lambda: 'k' in dir(x6))
show(82, lambda: hash(x6) == hash(x6))
show(83, lambda: 2 * x6)
show(84, lambda: '%s' % type(x6).__name__)
show(85, lambda: x6 % 2)
show(86, lambda: x6.__class__.__name__)
show(87, lambda: sys.getsizeof(x6))
try:
    x7 = C2()
except Exception as e: print(type(e).__name__, e); x7 = None
show(91, lambda: '%s' % type(x7).__name__)
show(92, lambda: bool(x7))
show(93, lambda: x7.tag)
show(94, lambda: abs(x7))
show(95, lambda: x7.__class__.__name__)
show(96, lambda: sorted(vars(x7)) if hasattr(x7, '__dict__') else 0)
show(97, lambda: x7[0])
show(98, lambda: x7 - 1)
show(99, lambda: round(x7))
show(100, lambda: isinstance(x7, list))
show(101, lambda: str(x7)[:3])
show(102, lambda: 2 * x7)
show(103, lambda: x7 | 1)
show(104, lambda: 1 - x7)
show(105, lambda: float(x7))
show(106, lambda: ~x7)
show(107, lambda: next(x7))
show(108, lambda: sys.getsizeof(x7))
show(109, lambda: hash(x7) == hash(x7))
show(110, lambda: [x7] == [x7])
show(111, lambda: -x7)
show(112, lambda: x7.x)
try:
    x8 = C3()
except Exception as e: print(type(e).__name__, e); x8 = None
show(116, lambda: x8.x)
show(117, lambda: -x8)
show(118, lambda: x8 ** 2)
show(119, lambda: x8.static(5))
show(120, lambda: 2 * x8)
show(121, lambda: int(x8))
show(122, lambda: str(x8)[:3])
show(123, lambda: x8 < 1)
show(124, lambda: x8 >= 1)
show(125, lambda: x8 in [x8])
show(126, lambda: not x8)
show(127, lambda: type(x8).__hash__ is None)
show(128, lambda: 'k' in dir(x8))
show(129, lambda: round(x8))
show(130, lambda: [1, 2, 3][x8])
show(131, lambda: delattr(x8, 'x'))
show(132, lambda: x8 * 2)
show(133, lambda: '%s' % type(x8).__name__)
show(134, lambda: x8 @ 1)
show(135, lambda: x8.tag)
show(136, lambda: x8 % 2)
show(137, lambda: x8 | 1)
try:
    x9 = C4()
except Exception as e: print(type(e).__name__, e); x9 = None
show(141, lambda: max([x9, x9]) is x9)
show(142, lambda: x9.missing)
show(143, lambda: x9(1))
show(144, lambda: 1 + x9)
show(145, lambda: x9.tag)
show(146, lambda: list(x9))
show(147, lambda: x9 ** 2)
show(148, lambda: next(x9))
show(149, lambda: 2 * x9)
show(150, lambda: x9 | 1)
show(151, lambda: '%s' % type(x9).__name__)
show(152, lambda: x9.prop)
show(153, lambda: x9 < 1)
show(154, lambda: x9.static(5))
show(155, lambda: str(x9)[:3])
show(156, lambda: x9 in [x9])
show(157, lambda: sys.getsizeof(x9))
show(158, lambda: divmod(x9, 2))
show(159, lambda: abs(x9))
show(160, lambda: x9 != 3)
show(161, lambda: int(x9))
show(162, lambda: ~x9)
try:
    x10 = C5()
except Exception as e: print(type(e).__name__, e); x10 = None
show(166, lambda: next(x10))
show(167, lambda: x10 > 1)
show(168, lambda: x10.who())
show(169, lambda: x10 * 2)
show(170, lambda: x10.x)
show(171, lambda: x10.__class__.__name__)
show(172, lambda: sorted(vars(x10)) if hasattr(x10, '__dict__') else 0)
show(173, lambda: x10.tag)
show(174, lambda: type(x10).__hash__ is None)
show(175, lambda: setattr(x10, 'x', 1))
show(176, lambda: x10 @ 1)
show(177, lambda: sys.getsizeof(x10))
show(178, lambda: x10 | 1)
show(179, lambda: x10.static(5))
show(180, lambda: list(x10))
show(181, lambda: x10.__len__())
show(182, lambda: len(x10))
show(183, lambda: divmod(x10, 2))
show(184, lambda: max([x10, x10]) is x10)
show(185, lambda: float(x10))
show(186, lambda: -x10)
show(187, lambda: x10 >= 1)
