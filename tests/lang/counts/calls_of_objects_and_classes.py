# Who holds what while __call__, __init__, __new__, __getattr__ and int() run: the caller's operands, a tuple, a dict, a bound method.
import sys
count = sys.getrefcount
o = object()
class A:
    def __init__(self, x): print("init", count(A), count(self), count(x))
class B:
    def __new__(cls, x):
        print("new", count(B), count(cls), count(x))
        return super().__new__(cls)
class F:
    def __call__(self, x, *a, **k): print("call", count(self), count(x), len(a), len(k))
class G:
    def __getattr__(self, name): return count(self)
class H(G):
    def __getattribute__(self, name):
        if name == "x": raise AttributeError(name)
        return count(self)
class N:
    def __int__(self): print("int", count(self)); return 1
    def __float__(self): print("float", count(self)); return 1.0
A(o); A(*[o]); A(x=o); A(**{"x": o})
B(o); B(*[o]); B(x=o); B(**{"x": o})
f = F()
f(o); f(o, 1); f(o, k=1); f(*[o]); f(**{"x": o}); F()(o); f.__call__(o)
list(map(f, [o])); sorted([1], key=lambda x: f(o))
g, h = G(), H()
print(g.a, g.b, getattr(g, "c"), h.x, h.y, getattr(h, "x"), G().a)
n = N()
int(n); float(n)
