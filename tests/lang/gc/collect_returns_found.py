import gc
gc.collect()
a = []
a.append(a)
del a
print(gc.collect())
d = {}
d["d"] = d
l = [d]
d["l"] = l
del d, l
print(gc.collect())
class A:
    pass
x, y = A(), A()
x.y, y.x = y, x
del x, y
print(gc.collect())
print(gc.collect())
