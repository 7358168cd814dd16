x = "global"
def f():
    x = "f"
    class A:
        y = x
        x = "class"
        z = [x for _ in range(1)]
        def m(self): return x
    return A.y, A.z, A.x, A().m()
print(f())
class B:
    x = "B"
    print(x, [x for x in "ab"], x)
