from sys import getrefcount
def outer(a):
    return inner(a)
def inner(b):
    return getrefcount(b)
x = object()
print(outer(x), inner(x), outer(object()))
