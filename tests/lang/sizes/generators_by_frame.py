from sys import getsizeof
def g():
    yield
def h(a, b, c):
    x = y = z = a
    yield (a, b, c, x, y, z)
print(getsizeof(g()), getsizeof(h(1, 2, 3)), getsizeof(x for x in ()))
