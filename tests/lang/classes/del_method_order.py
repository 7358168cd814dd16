class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    a = A(1)
    b = A(2)
    print("leaving")
f()
l = [A(3), A(4), A(5)]
del l
d = {"a": A(6), "b": A(7)}
d.clear()
t = (A(8), A(9))
t = None
x = A(10)
x = A(11)
print("end")
