class Typed:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls):
        if obj is None: return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, int): raise TypeError(f"{self.name} must be int")
        obj.__dict__[self.name] = value
    def __delete__(self, obj): print("delete", self.name)
class A:
    x = Typed()
a = A()
print(a.x)
a.x = 3
print(a.x, a.__dict__)
try:
    a.x = "s"
except TypeError as e:
    print(e)
del a.x
print(type(A.x).__name__)
