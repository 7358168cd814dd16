class C:
    def __init__(self): self.d = {}
    def __len__(self): return len(self.d)
    def __getitem__(self, k): print("get", k); return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __contains__(self, k): return k in self.d
    def __iter__(self): return iter(self.d)
    def __bool__(self): print("bool"); return bool(self.d)
    def __missing__(self, k): return "missing"
c = C()
c["a"] = 1
print(c["a"], len(c), "a" in c, list(c), bool(c))
del c["a"]
print(not c)
class S:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(S()), 9 in S(), [x for x in S()])
class D(dict):
    def __missing__(self, k): return k * 2
print(D()["ab"])
class I:
    def __getitem__(self, i): return i
print(I()[1:2], I()[..., 1], I()[::2])
