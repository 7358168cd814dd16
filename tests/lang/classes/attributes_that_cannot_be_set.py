def t(f, l):
    try: print(l, f())
    except Exception as e: print(l, type(e).__name__, e, getattr(e, "name", 0))
class A:
    __slots__ = ('s',)
    @property
    def p(self): return 1
    def m(self): pass
class B:
    @property
    def p(self): return 1
    q = 3
    def m(self): pass
import types
def fn(): pass
for o in (A(), B(), A, 1, None, len, fn, types, type, B().m, object(), Exception(), {}, "".join, str.join, type.__dict__, B.p, iter([]), (i for i in ()), fn.__code__):
    for n in ("p", "q", "s", "m", "zz", "__class__", "__doc__", "__dict__", "__name__", "real", "__init__", "__module__", "__qualname__", "__len__", "__func__", "__code__", "__defaults__", "__globals__", "args", "__context__", "__cause__", "__traceback__", "__suppress_context__", "__closure__", "__self__", "fget", "__call__", "gi_frame", "co_name", "__annotations__", "__kwdefaults__", "__wrapped__", "__hash__", "__weakref__"):
        l = type(o).__name__ + " " + n
        if not (isinstance(o, type) or o is types) or n == "zz": t(lambda: delattr(o, n), l + " del")
        if n in ("__class__",) or o is types or o is A: continue
        t(lambda: setattr(o, n, 1), l + " set")
        if not isinstance(o, type): t(lambda: delattr(o, n), l + " del2")
