import weakref
class A: pass
a = A()
f = weakref.finalize(a, print, "gone", sep="")
print(f.alive)
del a
print(f.alive)
b = A()
weakref.finalize(b, print, "at exit")
print("end")
