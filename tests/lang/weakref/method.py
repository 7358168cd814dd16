import weakref
class A:
    def m(self): return "m"
a = A()
r = weakref.WeakMethod(a.m)
print(r()())
del a
print(r())
