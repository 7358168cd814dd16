# Garbage in an old generation has to wait: collecting the young ones does not find it.
import gc


class Node:
    def __del__(self):
        print("reclaimed")


gc.disable()
node = Node()
node.itself = node
gc.collect(0)
gc.collect(1)
del node
print("young:", gc.collect(0))
print("middle:", gc.collect(1))
print("all:", gc.collect(2) > 0)
