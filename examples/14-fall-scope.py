# A local reference leaves its scope: foo returns, and its names are gone.
from sys import getrefcount


def foo(argument):
    local = argument
    print(getrefcount(argument) - 1)


x = ["4"]
foo(x)
print(getrefcount(x) - 1)
