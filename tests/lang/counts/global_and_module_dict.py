from sys import getrefcount
x = []
print(getrefcount(x))
globals()["y"] = x
print(getrefcount(x), y is x)
del globals()["y"]
print(getrefcount(x))
