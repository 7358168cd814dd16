import gc
gc.disable()
gc.collect()
base = gc.get_count()[0]
def step():
    global base
    now = gc.get_count()[0]
    print(now - base, end=" ")
    base = gc.get_count()[0]
step()
a = []
step()
b = {}
step()
c = (1, a)
step()
del a, b
step()
def f(): pass
step()
class A: pass
step()
x = A()
step()
x.y = 1
step()
print()
