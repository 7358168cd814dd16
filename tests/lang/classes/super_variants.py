class A:
    def f(self): return "A.f"
    @classmethod
    def g(cls): return cls.__name__
class B(A):
    def f(self): return "B:" + super(B, self).f()
    @classmethod
    def g(cls): return "B:" + super().g()
    def h(self):
        return (lambda: super(B, self).f())()
print(B().f(), B.g(), B().h(), super(B, B()).f())
print(super(B, B()).__thisclass__.__name__)
try:
    super()
except RuntimeError as e:
    print(e)
