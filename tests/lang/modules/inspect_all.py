# inspect: what functions, classes, generators and frames are.
import inspect, sys, abc
def gen():
    x = 1
    yield inspect.getgeneratorstate(g)
    yield x
g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); g.close(); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
class A(abc.ABC):
    """Doc of A.

        indented
      less
    """
    x = 1
    @abc.abstractmethod
    def m(self): pass
    @property
    def p(self): return 1
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
class B(A):
    def m(self): return inspect.currentframe().f_code.co_name
b = B()
print(inspect.isabstract(A), inspect.isabstract(B), b.m(), inspect.getdoc(A))
for f in (inspect.isclass, inspect.isfunction, inspect.ismethod, inspect.isbuiltin, inspect.isroutine, inspect.isgeneratorfunction, inspect.isgenerator, inspect.ismodule, inspect.iscode, inspect.isframe, inspect.ismethoddescriptor, inspect.isdatadescriptor):
    print(f.__name__, [f(o) for o in (A, b, b.m, A.m, gen, g, len, [].append, list.append, A.p, A.c, A.s, sys, gen.__code__, sys._getframe(), int.__add__, type.__dict__["__name__"])])
print([n for n, v in inspect.getmembers(b) if n[0] != "_"], [n for n, v in inspect.getmembers(B, inspect.isfunction)], inspect.getmro(B))
import functools
def deco(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def k(): pass
print(inspect.unwrap(k) is k.__wrapped__, inspect.getmodule(A).__name__, inspect.getattr_static(b, "p").__class__, inspect.getattr_static(b, "zz", 5))
