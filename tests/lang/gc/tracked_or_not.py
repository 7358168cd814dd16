import gc
class A: pass
class S: __slots__ = ()
class T: __slots__ = ("x",)
for o in (1, 1.5, "s", b"b", None, (), [], {}, {1: 2}, {1: []}, set(), A(), S(), T(), A, len, print, iter([]), range(3), slice(1), object()):
    print(type(o).__name__, gc.is_tracked(o))
