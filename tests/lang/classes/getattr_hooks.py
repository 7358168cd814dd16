class A:
    def __getattr__(self, name): return "no " + name
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)
a = A()
a.x = 1
print(a.x, a.y)
del a.x
print(a.x)
class B:
    def __getattribute__(self, name):
        if name == "z": raise AttributeError("z!")
        return "got " + name
    def __getattr__(self, name): return "fallback " + name
print(B().y, B().z)
