def a():
    return "a" * 20
def b():
    return "a" * 4096
def c():
    return "a" * 4097
def d():
    return (1,) * 256
def e():
    return (1,) * 257
def f():
    return 2 ** 100
print([g() is g() for g in (a, b, c, d, e, f)])
