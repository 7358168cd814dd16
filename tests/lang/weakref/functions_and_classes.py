import weakref
def f(): pass
class C: pass
s = {1}
g = (x for x in ())
print([weakref.ref(o)() is o for o in (f, C, s, g, weakref)])
