from sys import getrefcount
x = object()
a = []
a.append(x)
a.insert(0, x)
a.extend([x, x])
a += [x]
print(getrefcount(x))
a.pop()
del a[0]
a[:] = a[1:]
print(getrefcount(x))
a *= 3
print(getrefcount(x), len(a))
a.clear()
print(getrefcount(x))
