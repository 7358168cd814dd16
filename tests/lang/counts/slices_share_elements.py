from sys import getrefcount
x = object()
a = [x] * 10
print(getrefcount(x))
b = a[:5]
c = a[::2]
d = a + b
print(getrefcount(x), len(d))
