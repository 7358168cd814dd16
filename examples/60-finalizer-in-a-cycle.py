# An object with __del__ in a cycle: today it is finalized and collected; until 3.3 it stayed in gc.garbage.
import gc


class Node:
    def __del__(self):
        print("__del__", self.name)


gc.disable()
a, b = Node(), Node()
a.name, b.name = "a", "b"
a.other, b.other = b, a
del a, b
gc.collect()
print(gc.garbage)
