# type.__call__ with names, by itself, bound and from a metaclass: how many references there are to what is handed on.
import sys


def count(o):
    n = sys.getrefcount(o)
    return n if n < 1000 else "many"


class C:
    def __init__(self, *args, **kwargs):
        print("init", count(args), count(kwargs), [count(a) for a in args], [count(v) for v in kwargs.values()])


class N:
    def __new__(cls, *args, **kwargs):
        print("new", count(args), count(kwargs), [count(a) for a in args], [count(v) for v in kwargs.values()])
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        print("init", count(args), count(kwargs), [count(a) for a in args], [count(v) for v in kwargs.values()])


class Plain:
    def __init__(self, a, b=None, *, c=None):
        print("plain", count(self), count(a), count(b), count(c))


class Both:
    def __new__(cls, a, b=None, *, c=None):
        print("both new", count(a), count(b), count(c))
        return object.__new__(cls)

    def __init__(self, a, b=None, *, c=None):
        print("both", count(self), count(a), count(b), count(c))


class M(type):
    def __call__(cls, *args, **kwargs):
        print("meta", count(args), count(kwargs), count(cls) - base)
        return type.__call__(cls, *args, **kwargs)


class M2(type):
    def __call__(cls, *args, **kwargs):
        print("meta2", count(args), count(kwargs))
        return super().__call__(*args, **kwargs)

class M3(type):
    def __call__(cls, a, name=None):
        print("meta3", count(a), count(name))
        return type.__call__(cls, a, b=name)

class M4(type):
    def __call__(cls, a, name=None):
        print("meta4", count(a), count(name))
        return super().__call__(a, b=name)

a, b, c = object(), object(), object()
for cls in (C, N, Plain, Both):
    base = count(cls)
    print(cls.__name__)
    type.__call__(cls, a)
    type.__call__(cls, a, b)
    type.__call__(cls, a, b=b)
    type.__call__(cls, a=a, b=b, c=c)
    type.__call__(cls, a, b=b, c=c)
    call = type.__call__
    call(cls, a, c=c)
    call(cls, *(a,), **{"c": c})
    kw = {"a": a, "c": c}
    args = (cls,)
    call(*args, **kw)
    bound = type.__call__.__get__(cls)
    bound(a)
    bound(a, c=c)
    bound(*(a,), **{"c": c})
    cls.__class__.__call__(cls, a, c=c)
    for meta in (M, M2, M3, M4):
        D = meta("D", (cls,), {})
        base = count(D)
        D(a)
        if meta in (M, M2):
            D(a, c=c)
            D(a, b=b, c=c)
            D(a, b)
        else:
            D(a, name=b)
            D(a, b)
class O:
    def __call__(self, *args, **kwargs):
        print("call", count(args), count(kwargs), [count(a) for a in args], [count(v) for v in kwargs.values()])
O.__call__(O(), a, b=b)
O().__call__(a, b=b)
C.__init__(C(), a, b=b)
x = C()
x.__init__(a, b=b)


d = type.__call__(dict, [(1, 2)], x=a)
print(count(a))


class E(dict):
    def __init__(self, *args, **kwargs):
        print("dict", count(args), count(kwargs), [count(v) for v in kwargs.values()])


type.__call__(E, [(1, 2)], x=a)
type.__call__(*(E, [(1, 2)]), **{"x": a})
for wrong in (lambda: type.__call__(a=1), lambda: type.__call__(1, a=1), lambda: type.__call__(*(), **{"a": 1}),
              lambda: type.__call__(*(1,), **{"a": 1}), lambda: type.__call__(*(Plain,), **{"a": 1, "z": 2}),
              lambda: type.__call__(*(Plain,), **{1: 2})):
    try:
        wrong()
    except TypeError as e:
        print(e)


# How deep: one level of C for each.
class Deep:
    def __init__(self, n=0, **kwargs):
        global deepest
        deepest = n
        self.again(n + 1, **kwargs)


def by_wrapper(self, n, **kwargs):
    type.__call__(*(Deep, n), **kwargs)


def by_bound(self, n, **kwargs):
    Deep.__class__.__call__.__get__(Deep)(*(n,), **kwargs)


for Deep.again in (by_wrapper, by_bound):
    try:
        Deep(0, x=1)
    except RecursionError as e:
        print(deepest, e)
