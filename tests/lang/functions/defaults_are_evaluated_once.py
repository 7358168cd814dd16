def f(a, b=[]):
    b.append(a)
    return b
print(f(1), f(2), f.__defaults__)
i = 5
def g(x=i): return x
i = 6
print(g())
