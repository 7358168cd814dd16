from sys import getrefcount
a = b = c = []
print(getrefcount(a))
a, b = b, a
print(getrefcount(a))
b = None
print(getrefcount(c))
