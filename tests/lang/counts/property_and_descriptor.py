from sys import getrefcount
class A:
    def __init__(self):
        self._x = []
    @property
    def x(self):
        return self._x
a = A()
print(getrefcount(a.x), getrefcount(a._x), getrefcount(a))
