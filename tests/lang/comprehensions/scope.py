x = "outer"
print([x for x in range(3)], x)
class A:
    n = 3
    l = [i for i in range(n)]
print(A.l)
def f():
    return [sorted(locals()) for y in [1]]
print(f())
