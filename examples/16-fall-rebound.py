# x=789: a name that is given another object lets go of the first.
from sys import getrefcount

x = ["4"]
y = x
print(getrefcount(y) - 1)

x = 789
print(getrefcount(y) - 1)
print(x, y)
