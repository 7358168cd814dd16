# y=x: another name for the same object.
from sys import getrefcount

x = ["4"]
print(getrefcount(x) - 1)

y = x
print(getrefcount(x) - 1)
print(y is x)
