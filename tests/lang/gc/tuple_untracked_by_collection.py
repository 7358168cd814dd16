import gc
t = tuple([1, "a"])
u = tuple([1, []])
print(gc.is_tracked(t), gc.is_tracked(u))
gc.collect()
print(gc.is_tracked(t), gc.is_tracked(u))
d = {"k": (1, 2)}
e = dict(x=t)
gc.collect()
print(gc.is_tracked(d), gc.is_tracked(e))
