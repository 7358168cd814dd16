# Instances, generators, closures, sets, cycles, deep recursion, large integers.
import gc

class Node:
    def __init__(self, value, *others):
        self.value = value
        self.others = list(others)
        self.me = self

class Small:
    __slots__ = ("a", "b")

nodes = []
for i in range(40000):
    nodes.append(Node(i, *nodes[-3:]))
    if i % 11 == 0:
        nodes[-1].small = Small()
    if len(nodes) > 5000:
        del nodes[::2]
runs = [(x * y for x in range(9)) for y in range(3000)]
sums = [sum(r) for r in runs[::2]]
adders = [(lambda n: lambda m: n + m)(i) for i in range(5000)]
sets = [set(range(i % 60)) | {str(i)} for i in range(4000)]
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
depth(900)
big = [3 ** (i * 7 % 2000) for i in range(2000)]
del nodes, runs, sets[::2]
gc.collect()
