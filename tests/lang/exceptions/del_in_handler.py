class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    a = A(1)
    raise ValueError
try:
    f()
except ValueError:
    print("handling")
print("after")
