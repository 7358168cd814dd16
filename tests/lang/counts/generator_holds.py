from sys import getrefcount
def g(x):
    yield 1
    yield 2
x = object()
it = g(x)
print(getrefcount(x))
next(it)
print(getrefcount(x))
list(it)
print(getrefcount(x))
it = g(x)
it.close()
print(getrefcount(x))
