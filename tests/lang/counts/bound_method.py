from sys import getrefcount
class A:
    def m(self):
        return getrefcount(self)
a = A()
print(getrefcount(a), a.m())
m = a.m
print(getrefcount(a), m())
del m
print(getrefcount(a))
