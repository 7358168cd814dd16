class E(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
try:
    raise E(5, "bad")
except E as e:
    print(e, repr(e), e.args, e.code)
class F(E, ValueError): pass
try:
    raise F(1, "m")
except ValueError as e:
    print(type(e).__name__, e)
