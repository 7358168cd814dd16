import gc, weakref
class A:
    def __del__(self): print("del sees", r())
a = A()
a.me = a
r = weakref.ref(a, lambda _: print("callback"))
del a
gc.collect()
print(r())
