from sys import getrefcount
class C:
    def __enter__(self):
        return self
    def __exit__(self, *args):
        print("exit", getrefcount(self))
c = C()
with c as d:
    print(getrefcount(c))
with C() as d:
    print(getrefcount(d))
del c
print(getrefcount(d))
