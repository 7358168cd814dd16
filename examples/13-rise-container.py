# a=[1, x, '33']: a container holds a reference to each of its elements.
from sys import getrefcount

x = ["4"]
print(getrefcount(x) - 1)

a = [1, x, "33"]
print(getrefcount(x) - 1)

b = {"key": x}
c = (x, x)
print(getrefcount(x) - 1)
