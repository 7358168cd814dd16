class L(list):
    def __init__(self, *a): super().__init__(a); self.tag = "t"
    def append(self, x): super().append(x * 2)
l = L(1, 2)
l.append(3)
print(l, l.tag, len(l), isinstance(l, list), l + [1], type(l + [1]).__name__, type(l[:]).__name__)
class S(str):
    def upper(self): return "U"
print(S("a").upper(), S("a") + "b", type(S("a").lower()).__name__, S("abc")[1])
class I(int):
    def __add__(self, o): return I(int(self) + o + 100)
print(I(1) + 1, type(I(1) + 1).__name__, I(2) * 3, type(I(2) * 3).__name__, sum([I(1), I(2)]))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1, 2), T(1, 2) == (1, 2), len(T()))
class F(float): pass
print(F(1.5) + 1, repr(F(2)))
class D(dict):
    def __getitem__(self, k): return "d" + k
print(D(a=1)["a"], D(a=1).get("a"), "%(q)s" % D())
