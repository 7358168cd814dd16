import weakref
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __hash__(self): return self.n
a, b = A(1), A(1)
r, s = weakref.ref(a), weakref.ref(b)
print(r == s, hash(r) == hash(a), len({r, s}))
del a
print(r == s, r == r, hash(r))
