# A freed block is the next one to be used: the new object may get the old one's address.
a = bytes(64)
old = id(a)
del a
b = bytes(64)
print(id(b) == old)
