class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + o.x) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return V(o + self.x)
    def __iadd__(self, o): self.x += o; return self
    def __mul__(self, o): return V(self.x * o)
    __rmul__ = __mul__
    def __neg__(self): return V(-self.x)
    def __pos__(self): return V(+self.x)
    def __invert__(self): return V(~self.x)
    def __abs__(self): return abs(self.x)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __matmul__(self, o): return "matmul"
    def __divmod__(self, o): return "divmod"
    def __repr__(self): return f"V({self.x})"
a = V(3)
print(a + V(4), 5 + a, a * 2, 2 * a, -a, +a, ~a, abs(V(-2)), a ** 2, pow(a, 2, 5), a @ a, divmod(a, 2))
a += 10
print(a)
try:
    a + "x"
except TypeError as e:
    print(e)
