A = type("A", (), {"x": 1, "f": lambda self: self.x})
print(A().f(), A.__name__, A.__bases__, A.__mro__[1])
B = type("B", (A,), {})
print(B().x, issubclass(B, A), type(B), B)
try:
    type("C", (5,), {})
except TypeError as e:
    print(e)
try:
    type("D", (bool,), {})
except TypeError as e:
    print(e)
