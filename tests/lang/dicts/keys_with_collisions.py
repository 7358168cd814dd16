class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"
d = {K(i): i for i in range(10)}
print(d, d[K(7)], K(20) in d)
del d[K(3)]
d[K(3)] = "back"
print(d)
