# 257 is not cached, and yet two of them may be one object: the compiler shares the constants of one unit.
a = 257
b = 257
print(a is b)

c = int("257")
print(a is c)

exec("d = 257")
print(a is d)
