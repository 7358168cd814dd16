# foo(x): while the function runs, its parameter is a reference too.
from sys import getrefcount


def foo(argument):
    return getrefcount(argument) - 1


x = ["4"]
print(getrefcount(x) - 1)
print(foo(x))
print(getrefcount(x) - 1)
