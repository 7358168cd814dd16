# Two objects of count 1 that refer only to each other: the effective count of both is 0.
import gc
from sys import getrefcount

gc.disable()
a, b = [], []
a.append(b)
b.append(a)
print(getrefcount(a) - 1, getrefcount(b) - 1)
holders = [len(gc.get_referrers(a)), len(gc.get_referrers(b))]
print(holders)
del a, b
print(gc.collect() >= 2)
