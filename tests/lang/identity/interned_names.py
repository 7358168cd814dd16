import sys
def same(a, b):
    return a is b
a = "hello"
b = "hel" + "lo"
c = "".join(["hel", "lo"])
print(a is b, a is c, sys.intern(c) is a)
print(same("x" * 5, "xxxxx"))
class hello:
    pass
print(hello.__name__ is a, hello.__qualname__ is a)
d = {a: 1}
print(next(iter(d)) is a)
print(getattr(hello, "__name__") is a)
