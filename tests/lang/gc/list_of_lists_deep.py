import gc
gc.disable()
a = []
for _ in range(100000):
    a = [a]
del a
print("freed")
t = ()
for _ in range(100000):
    t = (t,)
del t
d = {}
for _ in range(100000):
    d = {1: d}
del d
print("all freed")
