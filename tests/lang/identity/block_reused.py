class A:
    pass
a = A()
old = id(a)
del a
b = A()
print(id(b) == old)
print(id([]) == id([]), id({}) == id({}), id(object()) == id(object()))
x = 1.5
old = id(x)
del x
y = float("2.5")
print(isinstance(old, int))
