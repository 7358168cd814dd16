# The places that __slots__ made do not count in the size of a class.
import sys
class B: __slots__ = ("a", "b")
class C(B): pass
class D(C): __slots__ = ("c",)
class E(int): __slots__ = ()
print([(k.__name__, sys.getsizeof(k), k.__basicsize__) for k in (B, C, D, E)], sys.getsizeof(type("X", (), {"__slots__": ("a",)})))
