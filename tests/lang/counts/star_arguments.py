from sys import getrefcount
def f(*args, **kwargs):
    return getrefcount(args), getrefcount(kwargs), getrefcount(args[0])
x = object()
print(f(x, y=1), f(*[x], **{"y": 2}))
print(getrefcount(x))
