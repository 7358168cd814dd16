from sys import getrefcount
class A:
    pass
a = A()
a.x = []
print(getrefcount(a.x), getrefcount(a))
b = a
print(getrefcount(a))
del b
print(getrefcount(a))
a.me = a
print(getrefcount(a))
