import weakref
class A:
    def __init__(self, n): self.n = n
a, b = A(1), A(2)
d = weakref.WeakKeyDictionary({a: "a", b: "b"})
s = weakref.WeakSet([a, b])
print(sorted(d.values()), len(s))
del a
print(sorted(d.values()), len(s), [x.n for x in s])
