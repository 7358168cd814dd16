from functools import *
import operator
print(reduce(operator.add, range(5)), reduce(lambda a, b: b, [], "init"), partial(int, base=2)("101"), sorted([3, 1], key=cmp_to_key(lambda a, b: b - a)))
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
@cache
def f(x): print("computed"); return x
f(1); f(1)
def deco(f):
    @wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def named(): "doc"
print(named.__name__, named.__doc__, named.__wrapped__ is not None)
class A:
    @cached_property
    def v(self): print("once"); return 5
a = A(); print(a.v, a.v, a.__dict__)
@total_ordering
class T:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2))
@singledispatch
def s(x): return "any"
@s.register(int)
def _(x): return "int"
print(s(1), s("a"), s(True))
