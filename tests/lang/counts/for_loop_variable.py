from sys import getrefcount
things = [object(), object()]
for thing in things:
    print(getrefcount(thing))
print(getrefcount(thing), getrefcount(things[0]))
