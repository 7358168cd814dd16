# del takes a name away, and with it one reference; not the object.
from sys import getrefcount

x = ["4"]
y = x
print(getrefcount(x) - 1)

del y
print(getrefcount(x) - 1)
print(x)
