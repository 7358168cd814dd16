import weakref
class A:
    x = 5
    def __len__(self): return 3
    def __add__(self, o): return "added"
a = A()
p = weakref.proxy(a)
print(p.x, len(p), p + 1, isinstance(p, A), type(p).__name__)
p.y = 6
print(a.y)
del a
try:
    p.x
except ReferenceError as e:
    print(e)
