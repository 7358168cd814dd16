from sys import getrefcount
print(getrefcount(object()), getrefcount([]), getrefcount({}), getrefcount([1, 2]))
