from sys import getrefcount
class A:
    shared = []
print(getrefcount(A.shared))
many = [A() for _ in range(3)]
print(getrefcount(A.shared))
for one in many:
    one.own = A.shared
print(getrefcount(A.shared))
