class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = A("a")
_b = A("_b")
c = [A("c")]
print("end of program")
