from sys import getsizeof
class A:
    pass
class B:
    __slots__ = ()
class C:
    __slots__ = ("x", "y")
class D(C):
    pass
class E(list):
    pass
class F(int):
    pass
print([getsizeof(c()) for c in (A, B, C, D, E, F)])
a = A()
a.x = 1
print(getsizeof(a), getsizeof(a.__dict__))
