from sys import getrefcount
x = [1, 2]
it = iter(x)
print(getrefcount(x))
list(it)
print(getrefcount(x))
it = enumerate(x)
print(getrefcount(x))
del it
z = zip(x, x)
print(getrefcount(x))
m = map(str, x)
print(getrefcount(x))
