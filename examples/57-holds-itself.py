# A list that contains itself can never be freed by counting alone.
import gc
from sys import getrefcount

gc.collect()
gc.disable()
x = []
x.append(x)
print(x, getrefcount(x) - 1)
del x
print(gc.collect())
