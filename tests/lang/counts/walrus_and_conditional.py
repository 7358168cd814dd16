from sys import getrefcount
x = []
print(getrefcount(y := x), getrefcount(x))
z = x if x is y else None
print(getrefcount(x))
