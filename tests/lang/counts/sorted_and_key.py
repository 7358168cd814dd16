from sys import getrefcount
seen = []
def key(x):
    seen.append(getrefcount(x))
    return 0
class A:
    pass
things = [A(), A(), A()]
sorted(things, key=key)
print(seen)
print([getrefcount(t) for t in things])
