import gc
a = [1]
b = [a, "x"]
print([type(x).__name__ for x in gc.get_referents(b)], gc.get_referents(b)[-1] is a or gc.get_referents(b)[0] is a)
print([r is b for r in gc.get_referrers(a) if r is not globals()])
print(gc.get_referents({1: 2}), gc.get_referents(3))
