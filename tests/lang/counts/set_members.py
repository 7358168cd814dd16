from sys import getrefcount
x = (1.0, object())
s = {x}
print(getrefcount(x))
s.add(x)
print(getrefcount(x))
t = s | {1}
print(getrefcount(x))
s.discard(x)
print(getrefcount(x))
