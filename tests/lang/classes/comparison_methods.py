class N:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __hash__(self): return hash(self.n)
print(N(1) == N(1), N(1) != N(2), N(1) < N(2), N(1) > N(2), sorted([N(3), N(1)])[0].n)
try:
    N(1) <= N(2)
except TypeError as e:
    print(e)
class M:
    def __eq__(self, o): return True
try:
    hash(M())
except TypeError as e:
    print(e)
print(M() == 5, 5 == M(), M.__hash__)
