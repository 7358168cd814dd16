from sys import getrefcount
class A:
    pass
before = getrefcount(A)
many = [A() for _ in range(5)]
print(getrefcount(A) - before)
del many
print(getrefcount(A) - before)
