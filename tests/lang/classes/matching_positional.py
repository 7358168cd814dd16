class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(p):
    match p:
        case P(0, y): return ("zero", y)
        case P(x=x, y=1): return ("one", x)
        case [a, *rest]: return ("seq", a, rest)
        case {"k": v, **others}: return ("map", v, others)
        case str() | bytes() as s: return ("text", s)
        case int(n) if n > 10: return ("big", n)
        case None | True: return "single"
        case _: return "other"
for v in (P(0, 5), P(3, 1), [1, 2, 3], {"k": 1, "z": 2}, "s", 50, 5, None, True, P(2, 2), ()):
    print(f(v))
