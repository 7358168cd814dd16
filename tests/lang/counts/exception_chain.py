from sys import getrefcount
x = object()
try:
    try:
        raise ValueError(x)
    except ValueError as first:
        raise TypeError(x) from first
except TypeError as second:
    print(getrefcount(x), second.__cause__ is second.__context__)
print(getrefcount(x))
