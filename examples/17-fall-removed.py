# myList.remove(x): the container gives its reference back.
from sys import getrefcount

x = ["4"]
myList = [1, x, "33"]
print(getrefcount(x) - 1)

myList.remove(x)
print(getrefcount(x) - 1)
print(myList)
