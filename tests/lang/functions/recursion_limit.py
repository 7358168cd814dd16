import sys
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(e)
def depth():
    n = 0
    def g():
        nonlocal n
        n += 1
        g()
    try:
        g()
    except RecursionError:
        return n
print(sys.getrecursionlimit(), depth())
sys.setrecursionlimit(200)
print(depth())
