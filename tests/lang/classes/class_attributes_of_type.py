class A:
    "doc of A"
    def f(self): pass
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__bases__, A.__dict__["f"].__qualname__)
class O:
    class I:
        def f(self): pass
print(O.I.__qualname__, O.I.f.__qualname__, O.I)
print(A, A.f.__name__)
A.__name__ = "Z"
print(A, A.__name__)
print(type(A.__dict__).__name__)
