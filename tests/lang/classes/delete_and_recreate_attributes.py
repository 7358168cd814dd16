class A: pass
a = A()
for i in range(5): setattr(a, "x%d" % i, i)
print(a.__dict__)
del a.x2
a.x2 = 9
print(a.__dict__, list(vars(a)))
b = A()
b.x9 = 1
print(b.__dict__)
a.__dict__ = {"q": 1}
print(a.q, hasattr(a, "x1"))
a.__dict__["r"] = 2
print(a.r, sorted(a.__dict__))
