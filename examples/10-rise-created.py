# x=4: an object is created, and a name refers to it.
# 4 itself is cached and shared by the whole interpreter, so a list stands in for it.
from sys import getrefcount

x = 4
print(getrefcount(x) > 2)

x = [4]
print(getrefcount(x) - 1)
