class A:
    x = 1
    def f(self): pass
a = A()
a.y = 2
print([n for n in dir(a) if not n.startswith("__")], vars(a), getattr(a, "x"), getattr(a, "z", "d"), hasattr(a, "f"), type(a).__name__, type(type(a)).__name__)
setattr(a, "z", 3); delattr(a, "y"); print(vars(a))
def f(p, q=1):
    r = 2
    return sorted(locals()), "f" in globals()
print(f(0), __name__, type(globals()).__name__)
print(sorted(dir([]))[-5:], [n for n in dir(int) if n.startswith("from")])
