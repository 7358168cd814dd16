import weakref
class A: pass
d = weakref.WeakValueDictionary()
a, b = A(), A()
d["a"], d["b"] = a, b
print(sorted(d), len(d))
del a
print(sorted(d), len(d), "a" in d, d.get("a"))
