import weakref
class A: pass
a = A()
refs = [weakref.ref(a, lambda r, n=n: print("callback", n)) for n in range(4)]
del a
print([r() for r in refs])
