class A:
    n = 0
    @classmethod
    def make(cls, x):
        cls.n += 1
        self = cls()
        self.x = x
        return self
    @staticmethod
    def add(a, b): return a + b
class B(A): pass
print(A.make(1).x, type(B.make(2)).__name__, A.n, B.n, A.add(1, 2), A().add(3, 4))
