# Two objects, one address: the first is gone before the second is made.
class Thing:
    pass


print(id(Thing()) == id(Thing()))

a = Thing()
b = Thing()
print(id(a) == id(b))
