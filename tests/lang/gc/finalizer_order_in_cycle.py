import gc
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
nodes = [N(i) for i in range(5)]
for i in range(5):
    nodes[i].next = nodes[(i + 1) % 5]
del nodes
gc.collect()
print("end")
