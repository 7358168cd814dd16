# The built-in classes that take a parameter; the alias asks the class for everything else.
import types, weakref
print(set[int], frozenset[str], enumerate[int], types.MappingProxyType[int, str].__origin__, weakref.ref[int].__args__, type[int])
for f in (lambda: (int | str)[int], lambda: dict[str, int].__instancecheck__({}), lambda: list[int].append.__name__, lambda: int[str]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
p = types.MappingProxyType({"a": 1})
try: p |= {}
except TypeError as e: print(e)
class S(str):
    def __float__(self): return 1.5
print(float(S("x")), float(S("2")))
class N(str):
    def __int__(self): return 7
class B(bytes):
    def __index__(self): return 8
print(int(N("x")), int(B(b"1")), float(B(b"1")), int(S("3")))
for f in (lambda: dict[str, int][1], lambda: list[int][str]):
    try: print(f())
    except TypeError as e: print(e)
