from sys import getrefcount
def f(x):
    raise ValueError(x)
x = object()
try:
    f(x)
except ValueError as e:
    kept = e
    print(getrefcount(x), getrefcount(e))
print(getrefcount(x))
del kept
print(getrefcount(x))
