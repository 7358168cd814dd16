# How many references an argument has on its way through __call__ of a metaclass to __init__.
import sys
class Meta(type):
    def __call__(cls, *a, **k):
        return super().__call__(*a, **k)
class A(metaclass=Meta):
    def __init__(self, x):
        print("init", sys.getrefcount(self), sys.getrefcount(x))
        self.x = x
class B(metaclass=Meta):
    def __new__(cls, *a):
        print("new", [sys.getrefcount(i) for i in a])
        o = super().__new__(cls)
        print(sys.getrefcount(o))
        return o
    def __init__(self, *a):
        print("init", sys.getrefcount(self), sys.getrefcount(a))
class M2(type):
    def __call__(cls, *a): return super().__call__(*a)
class C(metaclass=M2):
    def __init__(self, x): print("C", sys.getrefcount(self), sys.getrefcount(x))
class M3(type):
    def __call__(cls, *a): return type.__call__(cls, *a)
class D(metaclass=M3):
    def __init__(self, x): print("D", sys.getrefcount(self), sys.getrefcount(x))
class M4(type):
    def __call__(cls, a): return super().__call__(a)
class E(metaclass=M4):
    def __init__(self, x): print("E", sys.getrefcount(self), sys.getrefcount(x))
class M5(type):
    def __call__(cls, a): return super(M5, cls).__call__(x=a)
class F(metaclass=M5):
    def __init__(self, x): print("F", sys.getrefcount(self), sys.getrefcount(x))
class S(type):
    _i = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._i:
            cls._i[cls] = super().__call__(*args, **kwargs)
        return cls._i[cls]
class G(metaclass=S):
    def __init__(self, x=None): print("G", sys.getrefcount(self), sys.getrefcount(x))
o = [1]
A(o); B(o); C(o); D(o); E(o); F(o); G(o); A(x=o); print(sys.getrefcount(G()), G() is G())
class H:
    def __init__(self, x): print("H", sys.getrefcount(self), sys.getrefcount(x))
H(o); H(*[o]); H(x=o); H(**{"x": o}); type.__call__(H, o); type.__call__(H, *[o]); (lambda *a: H(*a))(o); (lambda *a: type.__call__(H, *a))(o)
