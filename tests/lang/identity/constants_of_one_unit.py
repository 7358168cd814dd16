def same(a, b):
    return a is b
x = 1000
y = 1000
print(x is y)
def f():
    return 1000
print(f() is x)
def g():
    a = 1.5
    b = 1.5
    return a is b
print(g(), same((1, 2), (1, 2)), same("a b", "a b"))
t = (1, 2, 3)
u = (1, 2, 3)
print(t is u)
def h():
    return (1, 2, 3)
print(h() is t, h() is h())
