# A freed object need not reach its pool: its type may keep the body for the next one.
a = []
first = id(a)
del a
b = []
print(id(b) == first)
