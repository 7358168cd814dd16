from sys import getrefcount
x = object()
t = (x, x, x)
print(getrefcount(x))
a, b, c = t
print(getrefcount(x))
a, *rest = t
print(getrefcount(x), len(rest))
del t, a, b, c, rest
print(getrefcount(x))
