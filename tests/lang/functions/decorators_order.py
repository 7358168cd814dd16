def d(n):
    print("make", n)
    def deco(f):
        print("apply", n)
        def w(*a): return (n,) + f(*a)
        return w
    return deco
@d(1)
@d(2)
def f(x): return (x,)
print(f("x"))
