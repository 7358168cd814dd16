from sys import getrefcount
k, v = (1.5, 2.5), object()
d = {k: v}
print(getrefcount(k), getrefcount(v))
e = dict(d)
print(getrefcount(k), getrefcount(v))
e.clear()
d.pop(k)
print(getrefcount(k), getrefcount(v))
