# The memo of deepcopy() keeps the originals while it runs, and is no cycle: nothing is left for the collector.
import copy, gc, sys
class N:
    def __init__(self, v): self.v, self.l = v, [v]
n = N(1)
gc.collect()
copied = copy.deepcopy(n), copy.deepcopy([n, n]), copy.deepcopy({"a": [n.l]}), copy.copy(n)
print(sys.getrefcount(n.l), sys.getrefcount(n), gc.collect())
