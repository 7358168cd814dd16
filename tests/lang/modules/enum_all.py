from enum import *
class C(Enum):
    RED = 1
    GREEN = auto()
    ROT = 1
print(C.RED, repr(C.GREEN), C(2), C["RED"], list(C), C.ROT is C.RED, C.RED.name, C.RED.value, C.RED in C, len(C), C.RED == 1, {C.RED: "x"}[C.RED])
class I(IntEnum): A = 1; B = 2
print(I.A < I.B, I.A + 1, I.A, repr(I.A), f"{I.B}", isinstance(I.A, int))
class F(Flag): R = auto(); W = auto(); X = auto()
print(F.R | F.W, repr(F.R | F.X), F.R in F.R | F.W, ~F.R, bool(F.R & F.W), list(F.R | F.X))
class S(str, Enum): A = "a"
print(S.A == "a", S.A, S.A.value, S("a"))
for f in (lambda: C(9), lambda: C["Z"], lambda: setattr(C, "RED", 5), lambda: C.BLUE):
    try: f()
    except Exception as e: print(type(e).__name__, e)
