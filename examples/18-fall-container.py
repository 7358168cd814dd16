# The container itself goes, by del myList or at the end of its scope: so do its references.
from sys import getrefcount

x = ["4"]
myList = [x, x]
print(getrefcount(x) - 1)

del myList
print(getrefcount(x) - 1)


def scope():
    inner = [x]
    print(getrefcount(x) - 1)


scope()
print(getrefcount(x) - 1)
