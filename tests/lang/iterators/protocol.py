class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(4)), max(It(3)), [*It(2)], 1 in It(3), dict(zip(It(2), "ab")))
a, b = It(2)
print(a, b)
class Bad:
    def __iter__(self): return 5
try:
    iter(Bad())
except TypeError as e:
    print(e)
it = iter([1, 2, 3].pop, None) if False else iter(lambda c=[1, 2, 3, 4]: c.pop(), 2)
print(list(it))
