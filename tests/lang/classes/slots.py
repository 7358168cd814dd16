class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
try:
    p.z = 3
except AttributeError as e:
    print(e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
print(hasattr(p, "__dict__"), P.x)
class Q(P): pass
q = Q(1, 2)
q.z = 3
print(q.z, q.__dict__)
try:
    class R:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
