# A collection calls back what refers weakly to its garbage: all of it is kept until the last callback has been called.
import gc
import weakref
class Node:
    pass
def told(reference):
    seen.append(str(reference() is None))
    another = weakref.ref(told, print)
seen = []
kept = []
for i in range(4):
    a, b = Node(), Node()
    a.b, b.a = b, a
    kept.append(weakref.ref(a, told))
    weakref.finalize(b, told, dict)
table = weakref.WeakValueDictionary(a=a, b=b)
del a, b
gc.collect()
print(seen, len(kept), len(table))
