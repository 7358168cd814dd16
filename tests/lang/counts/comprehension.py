from sys import getrefcount
x = []
print([getrefcount(x) for _ in range(2)])
print([getrefcount(y) for y in [x]])
print({getrefcount(y) for y in (x,)})
print(list(getrefcount(y) for y in [x]))
