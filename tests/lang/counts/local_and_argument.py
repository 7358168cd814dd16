from sys import getrefcount
def f(a):
    b = a
    return getrefcount(a), getrefcount(b)
print(f([]))
x = []
print(f(x), getrefcount(x))
