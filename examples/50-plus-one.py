# getrefcount counts its own argument: 2 for one name, 1 for an object without any.
from sys import getrefcount

print(getrefcount([]))
a = []
print(getrefcount(a))


def inside(argument):
    print(getrefcount(argument))


inside(a)
inside([])
