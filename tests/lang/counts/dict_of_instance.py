from sys import getrefcount
class A:
    pass
a = A()
a.x = value = object()
print(getrefcount(value))
d = a.__dict__
print(getrefcount(value), getrefcount(d))
del a
print(getrefcount(value), getrefcount(d))
