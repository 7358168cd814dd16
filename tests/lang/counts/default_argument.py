from sys import getrefcount
def f(a=[]):
    return getrefcount(a)
print(f(), getrefcount(f.__defaults__[0]))
