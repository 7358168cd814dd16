import copy
class A:
    def __init__(self): self.l = [1]; self.me = self
a = A(); b = copy.copy(a); c = copy.deepcopy(a)
print(b.l is a.l, c.l is a.l, c.me is c, b.me is a)
l = [[1], (2, [3])]; m = copy.copy(l); n = copy.deepcopy(l)
print(m[0] is l[0], n[0] is l[0], n == l, n[1][1] is l[1][1], copy.copy((1,)) , copy.deepcopy({"a": {1, 2}}))
class B:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
print(copy.copy(B()), copy.deepcopy([B()]))
t = (1, 2); print(copy.deepcopy(t) is t, copy.copy("a") is "a".strip())
