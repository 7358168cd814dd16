f = lambda x, *a, y=2, **k: (x, a, y, k)
print(f(1), f(1, 2, y=3, z=4), f.__name__)
print((lambda: (yield))().__class__.__name__)
print([x if x % 2 else -x for x in range(4)], 1 if [] else 2)
