def same(a, b):
    return a is b
print([n for n in range(-10, 300) if int(str(n)) is not int(str(n))][:12])
a, b = 256, 256
print(a is b, a + 0 is b)
c = 257
print(c + 0 is c, c * 1 is c)
print(same(True + 0, 1), same(len("abc"), 3 - 0))
